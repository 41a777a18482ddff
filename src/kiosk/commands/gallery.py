"""From a prepared exhibition to a running window: what `kiosk run` does once it knows what to show."""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from kiosk.settings.values import Settings, settings_file

if TYPE_CHECKING:
    from kiosk.commands.office import Office
    from kiosk.commands.upkeep import Upkeep
    from kiosk.depot.opened import Prepared
    from kiosk.session.visit import Visit
    from kiosk.show.running import Running, Wishes

PROBLEMS = 1
LOOK = 1000  # ms between two looks at what runs


class Presenting(NamedTuple):
    """A window that shows an exhibition. `taken_up` is to be called when it shows another: its visits are reported.

    `office`: where its staff work; None where no PIN is set.
    """

    running: Running
    taken_up: Callable[[], None]
    office: Office | None = None


def show(folder: Path, args: argparse.Namespace, began: float) -> int:
    """Show the prepared exhibition in `folder` until the program is asked to end."""
    from kiosk.depot.opened import Damaged, open_prepared

    try:
        prepared = open_prepared(folder)
    except Damaged as error:
        print(f"{error}." if error.hint else f"{error}. Prepare the exhibition again.", file=sys.stderr)
        return PROBLEMS
    return present(prepared, args, began, lambda presenting: look_after(presenting, args))


def present(
    prepared: Prepared,
    args: argparse.Namespace,
    began: float,
    attend: Callable[[Presenting], None],
    swaps: bool = False,
) -> int:
    """Show an exhibition until the program is asked to end; `attend` is told of the window before it is.

    `swaps`: it is the active one of a depot, so that staff may choose another.
    """
    with uncollected():
        from kiosk.resources import resources
        from kiosk.show.app import appear, once_drawn

        imported = time.perf_counter()
        settings = settings_for(args.settings, prepared.exhibition["languages"])
        wishes, office = wishes_of(settings, prepared, args), office_of(settings, args, swaps)
        running = appear(prepared, resources(), wishes, desk=office)
    loaded = time.perf_counter()
    reports = report_to()

    def listen() -> None:
        if reports is not None:
            running.gallery.listen(lambda visit: _report(reports, visit, running))

    def taken_up() -> None:
        listen()
        if reports is not None:
            _report(reports, running.gallery.visit, running)

    attend(Presenting(running, taken_up, office))
    if args.measure:
        times = (imported - began, loaded - imported)
        once_drawn(running.window, lambda: _say_measured(times, began, wishes.renderer))
    trouble: list[Exception] = []
    once_drawn(running.window, lambda: _open(running, taken_up, trouble))
    if args.measure:
        once_drawn(running.window, lambda: _say_ready(running, began))
    code = running.application.exec()
    running.close()
    if trouble:
        raise trouble[0]
    return code


def _open(running: Running, opened: Callable[[], None], trouble: list[Exception]) -> None:
    """Make ready for a visit what the first frame did not need; where that fails, end the program with why."""
    try:
        with uncollected():
            from kiosk.show.app import end_on_signals
            from kiosk.show.stumbling import answer_faults

            end_on_signals(running.application)
            running.open()
            answer_faults(running)
            opened()
    except Exception as error:  # Qt calls this: what is raised here would be lost
        trouble.append(error)
        running.application.exit(PROBLEMS)


def _say_measured(times: tuple[float, float], began: float, renderer: str) -> None:
    """What the start took, at the first frame, before anything else is done."""
    spans = zip(("import_ms", "load_ms", "first_frame_ms"), (*times, time.perf_counter() - began), strict=True)
    measured = {name: round(span * 1000, 1) for name, span in spans}
    print(json.dumps({**measured, "pss_mb": round(pss_mb(), 1), "renderer": renderer}), flush=True)


def _say_ready(running: Running, began: float) -> None:
    """When a touch would be answered, in a line of its own; then the program ends."""
    running.application.exit(0)  # quit() asks the window, and a locked window refuses
    print(json.dumps({"ready_ms": round((time.perf_counter() - began) * 1000, 1)}), flush=True)


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing of what is made in here is garbage, so nobody looks for any, now or later: 10 ms of a start."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def look_after(presenting: Presenting, args: argparse.Namespace, parting: Callable[[], None] | None = None) -> None:
    """Keep a running kiosk well, once a second; what that takes is loaded after the first frame."""
    running = presenting.running
    made: list[Upkeep] = []

    def look() -> None:
        if not made:
            from kiosk.commands.upkeep import begin

            made.append(begin(running, args, parting))
            if presenting.office is not None:
                presenting.office.can_begin_anew(made[0].begin_anew)
        made[0].look()

    running.every(LOOK, look)


def wishes_for(prepared: Prepared, args: argparse.Namespace) -> Wishes:
    """How this machine shows this exhibition: kiosk.yaml is read again."""
    return wishes_of(settings_for(args.settings, prepared.exhibition["languages"]), prepared, args)


def wishes_of(settings: Settings, prepared: Prepared, args: argparse.Namespace) -> Wishes:
    """The command line comes before kiosk.yaml."""
    from kiosk.show.platform import choose_renderer
    from kiosk.show.running import Wishes

    return Wishes(
        windowed=args.windowed or settings.windowed,
        size=args.size or settings.size,
        renderer=choose_renderer(os.environ).renderer,
        still=settings.still,
        preferences=settings.preferences(prepared.exhibition["languages"]),
        pace=settings.pace,
    )


def office_of(settings: Settings, args: argparse.Namespace, swaps: bool) -> Office | None:
    """Where staff work; None where no PIN is set."""
    if not settings.pin:
        return None
    from kiosk.commands.office import Office, Where
    from kiosk.depot.places import default_depot

    return Office(Where(args.depot or default_depot(), args.settings, swaps), settings.pin, settings.name)


def settings_for(named: Path | None, languages: Sequence[str]) -> Settings:
    """This machine's settings, for an exhibition in `languages`; none where none can be shown.

    What is wrong with them is said on stderr, one problem a line, and stops nothing.
    """
    file = settings_file(named)
    if file is None:
        return Settings()
    from kiosk.settings.reader import language_problem, load

    settings, problems = load(file)
    foreign = language_problem(file, settings, languages) if languages else None
    for problem in (*problems, *([foreign] if foreign else ())):
        print(problem, file=sys.stderr)
    return settings


def pss_mb(smaps: Path = Path("/proc/self/smaps_rollup")) -> float:
    """Proportional set size of this process in MB; 0 where the system does not say."""
    try:
        lines = smaps.read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000


def report_to() -> IO[str] | None:
    """The pipe that KIOSK_REPORT_FD names: tests read from it how the visit changes."""
    number = os.environ.get("KIOSK_REPORT_FD", "")
    return os.fdopen(int(number), "w", encoding="utf-8") if number.isdecimal() else None


def _report(pipe: IO[str], visit: Visit, running: Running) -> None:
    exhibition = running.hung.prepared.exhibition
    line = {"phase": visit.phase, **visit.place._asdict(), **visit.preferences._asdict(), "panel": visit.panel}
    line["exhibition"] = f"{exhibition['id']}@{exhibition['version']}"
    print(json.dumps(line), file=pipe, flush=True)
