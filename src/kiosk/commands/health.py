"""`kiosk health`: how this kiosk has been doing, and what of it somebody should mend."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from functools import cache
from pathlib import Path

from kiosk.commands.depots import add_depot, answered, depot_of
from kiosk.commands.lines import Line, code
from kiosk.commands.remembered import is_closed
from kiosk.depot.depot import Depot
from kiosk.depot.health import MOST_FAILURES, Health
from kiosk.depot.report import Report, Told, read_report
from kiosk.prepare.ties import FREE, HYPHEN
from kiosk.resources import resources
from kiosk.settings.reader import load
from kiosk.settings.values import Settings, settings_file
from kiosk.show.i18n import FALLBACK, interface_words
from kiosk.show.said import phrased
from kiosk.staff.desk import Phrase

Words = str | Phrase


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
    for (name, what), number in report.faults.items():
        yield _mend(Phrase("healthFault", (_label(name), _number(number, "healthTime"), what)), "healthMendFault")
    yield _memory(report)
    yield from (_mend(_own(told.removesuffix(".")), "healthMendState") for told in depot.damaged_state())


def _notice(depot: Depot, settings: Settings) -> Iterator[Line]:
    """Without a PIN nobody could take it down, so it is not shown."""
    if settings.pin and is_closed(depot.folder):
        yield _mend(Phrase("healthClosed"), "healthMendClosed")


def _settings(now: Sequence[str], at_start: Sequence[str]) -> Iterator[Line]:
    """What is wrong with kiosk.yaml; what was, when the kiosk read it, and what still holds."""
    yield from (_mend(_own(told.removesuffix(".")), "healthMendSetting") for told in now)
    for told in at_start:
        if not any(one.startswith(told) for one in now):  # a long one was cut
            yield _mend(Phrase("healthAtLastStart", (told.removesuffix("."),)), "healthMendStart")


def _shown(depot: Depot, report: Report, health: Health) -> Line:
    if not report.shown:
        return _fine(Phrase("healthNothing"))
    said = (_label(report.shown), _state(report))
    if report.shown in health.good:
        since = report.good_since.get(report.shown, 0)
        return _fine(Phrase("healthGoodSince", (*said, _at(since))) if since else Phrase("healthGood", said))
    if all(kept.name != report.shown for kept in depot.all()):
        return _fine(Phrase("healthFolder", said))
    return _fine(Phrase("healthProbation", said))


def _state(report: Report) -> Phrase:
    if report.ended:
        return Phrase("healthEnded", (_at(report.begun_at),))
    if _runs(report.process):
        return Phrase("healthRuns", (_at(report.begun_at),))
    return Phrase("healthStopped", (_at(report.begun_at),))


def _runs(process: str) -> bool:
    """Whether the program that began it is still there."""
    if not re.fullmatch("[0-9]{1,9}", process):
        return False
    try:
        return b"kiosk" in Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return False


def _starts(report: Report) -> Line:
    many = _number(report.starts, "healthStart")
    what = Phrase("healthSince", (many, _at(report.first))) if report.first else many
    if not report.unasked:
        return _fine(Phrase("healthNoneUnasked", (what,)))
    return _mend(Phrase("healthUnasked", (what, str(report.unasked))), "healthMendUnasked")


def _failed(told: Told, depot: Depot, report: Report) -> Line:
    what = Phrase("healthFailed", (_at(told.at), _label(told.name), told.why.removesuffix(".")))
    if told.name in report.good_since:
        return _fine(Phrase("healthGoodAgain", (what,)))
    if depot.pointer().active != told.name and depot.health().failures(told.name) < MOST_FAILURES:
        return _fine(Phrase("healthNotActive", (what,)))
    if all(kept.name != told.name for kept in depot.all()):
        if told.name != _label(told.name):
            return _fine(Phrase("healthRemoved", (what,)))
        return _mend(what, "healthMendFolder")
    return _mend(what, "healthMendFailed", _label(told.name))


def _memory(report: Report) -> Line:
    if report.heavy:
        return _mend(Phrase("healthHeavy", (_label(report.heavy.name), report.heavy.why)), "healthMendHeavy")
    if not report.restarts:
        return _fine(Phrase("healthNoRestart"))
    last, often = report.restarts[-1], _number(len(report.restarts), "healthRestart")
    return _fine(Phrase("healthMemory", (often, _at(last.at), _label(last.name), last.why)))


def _fine(what: Phrase) -> Line:
    return Line("fine", _english(what), phrases=(what,))


def _mend(what: Phrase, key: str, *values: str) -> Line:
    """`key`: of the sentence that says what to do."""
    how = Phrase(key, values)
    return Line("mend", _english(what), _english(how), (what, how))


def _own(words: str) -> Phrase:
    """What a file or the system said, which nobody translates."""
    return Phrase("healthOwn", (words,))


def _english(phrase: Phrase) -> str:
    """For a terminal, which parts its lines where it likes."""
    return phrased(_words(), phrase).translate({ord(FREE): " ", ord(HYPHEN): "-"})


@cache
def _words() -> dict[str, str]:
    return interface_words(resources() / "i18n", ())[FALLBACK]


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
            "lines": [line.plain() for line in lines],
        },
        ensure_ascii=False,
        indent=2,
    )


def _label(name: str) -> str:
    """ID@VERSION of an installed folder's name, or of what is called so already."""
    return re.sub(r"^[1-9][0-9]{0,8}\.(?=[^@]*@)", "", name)


def _at(seconds: int) -> Words:
    """By this machine's clock and in its zone."""
    return f"{datetime.fromtimestamp(seconds):%Y-%m-%d{FREE}%H:%M}" if seconds else Phrase("healthUnknownTime")


def _number(count: int, key: str) -> Phrase:
    """So many of them: `key` for one, with an "s" for more."""
    return Phrase(key, ("1",)) if count == 1 else Phrase(f"{key}s", (str(count),))
