"""`kiosk health`: how this kiosk has been doing, and what of it somebody should mend."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from kiosk.commands.depots import add_depot, answered, depot_of
from kiosk.commands.lines import Line, code, fine, mend
from kiosk.commands.remembered import is_closed
from kiosk.depot.depot import Depot
from kiosk.depot.health import MOST_FAILURES, Health
from kiosk.depot.report import Report, Told, read_report
from kiosk.settings.reader import load
from kiosk.settings.values import Settings, settings_file

VERIFY = "Look with kiosk verify, and install the same file again."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--settings and what all commands of the depot take."""
    parser.add_argument("--settings", type=Path, metavar="FILE", help="this kiosk's kiosk.yaml")
    add_depot(parser)


def run(args: argparse.Namespace) -> int:
    """0: all is fine. 1: there is something to mend."""
    return answered(lambda: _told(depot_of(args), args))


def _told(depot: Depot, args: argparse.Namespace) -> int:
    report = read_report(depot.folder)
    lines = health_lines(depot, args.settings, report)
    print(_as_json(depot, report, lines) if args.format == "json" else "\n".join(map(str, lines)))
    return code(lines)


def health_lines(depot: Depot, settings: Path | None, report: Report | None = None) -> list[Line]:
    """All of it; `settings`: the kiosk.yaml that was named."""
    report, file = report or read_report(depot.folder), settings_file(settings)
    held, problems = load(file) if file else (Settings(), ())
    said = tuple(map(str, problems))
    return [*look(depot, report), *_notice(depot, held), *_settings(said, report.settings)]


def look(depot: Depot, report: Report) -> Iterator[Line]:
    """Everything, what is shown first."""
    health = depot.health()
    yield _shown(depot, report, health)
    yield _starts(report)
    yield from (_failed(told, depot, report) for told in report.failures)
    yield from (
        mend(f"{_label(name)}: {_times(number)} {what}", VERIFY) for (name, what), number in report.faults.items()
    )
    yield _memory(report)
    yield from (mend(told.removesuffix("."), "Activate an exhibition again.") for told in depot.damaged_state())


def _notice(depot: Depot, settings: Settings) -> Iterator[Line]:
    """Without a PIN nobody could take it down, so it is not shown."""
    if settings.pin and is_closed(depot.folder):
        yield mend("visitors see that it is out of order", "Staff end that at the kiosk, in their menu.")


def _settings(now: Sequence[str], at_start: Sequence[str]) -> Iterator[Line]:
    """What is wrong with kiosk.yaml; what was, when the kiosk read it, and what still holds."""
    yield from (mend(told.removesuffix("."), "Until then its default holds.") for told in now)
    for told in at_start:
        if not any(one.startswith(told) for one in now):  # a long one was cut
            yield mend(f"at the last start: {told.removesuffix('.')}", "Start the kiosk again.")


def _shown(depot: Depot, report: Report, health: Health) -> Line:
    if not report.shown:
        return fine("nothing was shown yet")
    what = f"{_label(report.shown)} {_state(report)}"
    if report.shown in health.good:
        since = report.good_since.get(report.shown, 0)
        return fine(f"{what}, good{f' since {_at(since)}' if since else ''}")
    if all(kept.name != report.shown for kept in depot.all()):
        return fine(f"{what}, from a folder of its own")
    return fine(f"{what}, on probation: it counts as good after a minute on screen")


def _state(report: Report) -> str:
    if report.ended:
        return f"was begun {_at(report.begun_at)} and asked to end"
    if _runs(report.process):
        return f"is shown since {_at(report.begun_at)}"
    return f"was begun {_at(report.begun_at)} and ended without being asked"


def _runs(process: str) -> bool:
    """Whether the program that began it is still there."""
    if not re.fullmatch("[0-9]{1,9}", process):
        return False
    try:
        return b"kiosk" in Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return False


def _starts(report: Report) -> Line:
    since = f" since {_at(report.first)}" if report.first else ""
    what = f"{_number(report.starts, 'start')}{since}"
    if not report.unasked:
        return fine(f"{what}, none of them ended without being asked")
    return mend(
        f"{what}; {report.unasked} ended without being asked",
        "Unless somebody cut the power: see the lines before the end on the standard error output.",
    )


def _failed(told: Told, depot: Depot, report: Report) -> Line:
    what = f"{_at(told.at)}: {_label(told.name)} failed: {told.why.removesuffix('.')}"
    if told.name in report.good_since:
        return fine(f"{what}; since then it was good")
    if depot.pointer().active != told.name and depot.health().failures(told.name) < MOST_FAILURES:
        return fine(f"{what}; it is not active")
    if all(kept.name != told.name for kept in depot.all()):
        if told.name != _label(told.name):
            return fine(f"{what}; it was removed since then")
        return mend(
            what, "It is tried again every five minutes; kiosk activate or kiosk install --activate shows another."
        )
    return mend(what, f"Show it again with: kiosk activate {_label(told.name)}")


def _memory(report: Report) -> Line:
    if report.heavy:
        return mend(
            f"{_label(report.heavy.name)} takes {report.heavy.why}, even after a restart",
            "Raise memory.limit in kiosk.yaml.",
        )
    if not report.restarts:
        return fine("it was never restarted for its memory")
    last = report.restarts[-1]
    often = _number(len(report.restarts), "restart")
    return fine(f"{often} for its memory, the last one {_at(last.at)}: {_label(last.name)} took {last.why}")


def _as_json(depot: Depot, report: Report, lines: list[Line]) -> str:
    return json.dumps(
        {
            "depot": str(depot.folder),
            "shown": _label(report.shown),
            "begun_at": report.begun_at,
            "runs": not report.ended and _runs(report.process),
            "good": report.shown in depot.health().good,
            "good_since": report.good_since.get(report.shown, 0),
            "starts": report.starts,
            "ended_unasked": report.unasked,
            "restarts_for_memory": [asdict(told) for told in report.restarts],
            "failures": [asdict(told) for told in report.failures],
            "faults": [
                {"name": _label(name), "what": what, "times": number} for (name, what), number in report.faults.items()
            ],
            "settings": report.settings,
            "lines": [asdict(line) for line in lines],
        },
        ensure_ascii=False,
        indent=2,
    )


def _label(name: str) -> str:
    """ID@VERSION of an installed folder's name, or of what is called so already."""
    return re.sub(r"^[1-9][0-9]{0,8}\.(?=[^@]*@)", "", name)


def _at(seconds: int) -> str:
    """By this machine's clock and in its zone."""
    return f"{datetime.fromtimestamp(seconds):%Y-%m-%d %H:%M}" if seconds else "at a time unknown"


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"
