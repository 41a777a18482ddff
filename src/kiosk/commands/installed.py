"""`kiosk run` without an argument: show what is active in the depot, whatever happens to it.

On a machine where nothing was ever activated that is the exhibition that comes with the program: it is looked after in
the same way, so that the first one that is activated is taken up as any other.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.commands.gallery import LOOK, Presenting, look_after, present, settings_for, wishes_for
from kiosk.commands.shipped import choose_shipped, forgiven_if_whole, mend_shipped
from kiosk.depot.choice import Choice, choose, in_order
from kiosk.depot.keeper import AGAIN, Keeper, Watch
from kiosk.depot.opened import Damaged, open_prepared
from kiosk.depot.shelf import folder_of
from kiosk.session.visit import RESTING


def show_installed(depot: Path, args: argparse.Namespace, began: float) -> int:
    """Show the active exhibition until the program is asked to end; where it fails another; else a quiet page."""
    keeper = Keeper(depot, _say, time.monotonic)
    failed: set[str] = set()  # a disk that can't be written would forget them
    while True:
        watch = Watch(depot)  # first of all: what is switched from here on is seen
        choice = choose(depot, frozenset(failed)) or choose_shipped(depot, failed)
        if choice.name:
            failed.add(choice.name)
            code = _show(choice, keeper, args, began)
        else:
            failed.clear()
            code = _be_quiet(depot, args, choice.folder, watch)
        if code is not None:
            return code


def _show(choice: Choice, keeper: Keeper, args: argparse.Namespace, began: float) -> int | None:
    """The exit code; None where it could not be shown, and that is noted."""
    keeper.begin(choice)
    try:
        prepared = open_prepared(choice.folder)
        code = present(prepared, args, began, lambda presenting: _keep(keeper, presenting, args), swaps=True)
    except Exception as error:  # whatever it is, a visitor sees another exhibition and no traceback
        keeper.fail(choice.name, error)
        return None
    keeper.end()
    return code


def _keep(keeper: Keeper, presenting: Presenting, args: argparse.Namespace) -> None:
    stage = _Stage(presenting, args)
    presenting.running.every(LOOK, lambda: keeper.look(stage))
    look_after(presenting, args, keeper.end)


class _Stage:
    """The window, as the keeper sees it."""

    def __init__(self, presenting: Presenting, args: argparse.Namespace) -> None:
        self._presenting, self._args = presenting, args
        self._complaints = [*presenting.running.early]
        presenting.running.engine.warnings.connect(lambda found: self._complaints.extend(w.toString() for w in found))

    def resting(self) -> bool:
        """Whether nobody visits, and no staff are in."""
        return self._presenting.running.gallery.visit.phase in RESTING

    def take_up(self, folder: Path) -> None:
        """Open it and hand it to the window."""
        prepared = open_prepared(folder)
        self._presenting.running.take_up(prepared, wishes_for(prepared, self._args))
        self._presenting.taken_up()

    def complaints(self) -> list[str]:
        """Warnings of QML."""
        found, self._complaints[:] = list(self._complaints), []
        return found


def _be_quiet(depot: Path, args: argparse.Namespace, last: Path, watch: Watch) -> int | None:
    """Say whom to ask until something can be shown again; None when that is so. `last`: what may know a title."""
    from kiosk.resources import resources
    from kiosk.show.platform import choose_renderer
    from kiosk.show.quiet import show_quiet
    from kiosk.show.running import Wishes

    _say(f"{depot}: nothing that is installed can be shown. Install and activate an exhibition, or roll back.")
    folders = [folder_of(depot, name) for name in in_order(depot)]
    titles = _titles(folders or [last])
    settings = settings_for(args.settings, list(titles))
    renderer = choose_renderer(os.environ).renderer
    wishes = Wishes(windowed=args.windowed or settings.windowed, size=args.size or settings.size, renderer=renderer)
    return show_quiet(titles, settings, resources(), wishes, _again(depot, watch, time.monotonic)).wait()


def _again(depot: Path, watch: Watch, now: Callable[[], float]) -> Callable[[], bool]:
    """Whether to try anew: something was activated, or what failed is whole and has rested for a while."""
    due = now() + AGAIN

    def again() -> bool:
        nonlocal due
        if watch.changed():
            return True
        if now() < due:
            return False
        due = now() + AGAIN
        names = in_order(depot)
        whole = [name for name in names if forgiven_if_whole(depot, name, folder_of(depot, name))]  # all of them
        return bool(whole) if names else mend_shipped(depot)

    return again


def _titles(folders: Sequence[Path]) -> dict[str, str]:
    """The title of the first exhibition that can say it, by language."""
    for folder in folders:
        try:
            exhibition = open_prepared(folder).exhibition
            return {language: exhibition["title"][language] for language in exhibition["languages"]}
        except (Damaged, KeyError, TypeError):
            continue
    return {}


def _say(line: str) -> None:
    """One line in the log."""
    print(" ".join(line.split()), file=sys.stderr, flush=True)
