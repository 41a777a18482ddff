"""Turn a bundle into a prepared exhibition. The order of the steps stands here, what they do elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from datetime import date
from enum import Enum
from pathlib import Path

from kiosk.bundle.progress import Progress
from kiosk.bundle.read import Bundle, load
from kiosk.prepare.digests import Digests
from kiosk.prepare.folder import clear_leftovers, staged
from kiosk.prepare.form import Made, Manifest
from kiosk.prepare.format import FORMAT
from kiosk.prepare.inputs import inputs
from kiosk.prepare.media import by_appearance, jobs, make_all, media_file
from kiosk.prepare.memorial import about_file, memorial_file, sources_file
from kiosk.prepare.names import names_file, regions_in
from kiosk.prepare.opening import Places, first_day, opening, speaker_of
from kiosk.prepare.pages import chapter_file
from kiosk.prepare.parts import Speaker
from kiosk.prepare.store import FILES, OPENING, Previous, as_json, listed, put_json, write
from kiosk.prepare.timeline import marks, ticks, timeline_file
from kiosk.prepare.workers import picture_workers
from kiosk.problems import KioskError, Problem


class Outcome(Enum):
    PREPARED = "prepared"
    UNCHANGED = "unchanged"


def prepare(
    bundle_folder: Path,
    out: Path,
    progress: Progress,
    today: date,
    version: str,
    workers: Callable[[], Executor] = picture_workers,
    memory: Path | None = None,
    verify: bool = False,
) -> Outcome:
    """Prepare a bundle into `out`, unless that holds it already.

    `progress(done, of_how_many, what)` is called as tables are read, and events and pictures made; `version` is this
    program's; `memory` is a file that keeps what need not be hashed again; with `verify` what `out` holds is compared
    byte by byte, and what is damaged of it is made anew. `out` is either left as it was or becomes the whole new
    preparation. KioskError with every problem; OSError.
    """
    out = out.resolve()
    _refuse_wrong_places(bundle_folder.resolve(), out)
    clear_leftovers(out)
    digests = Digests(memory)
    previous, made_of = Previous(out), inputs(bundle_folder, version, digests)
    digests.keep()
    if previous.is_of(made_of) and (not verify or previous.is_whole()):
        return Outcome.UNCHANGED
    bundle = _checked(bundle_folder, today, progress)
    with staged(out) as stage:
        (stage / FILES).mkdir()
        _fill(stage, bundle, previous, workers, progress, made_of, version, digests)
    return Outcome.PREPARED


def _refuse_wrong_places(bundle: Path, out: Path) -> None:
    """What stands at `out` is replaced, so it must be ours."""
    if out == bundle or bundle in out.parents or out in bundle.parents:
        _refuse(out, "can't hold the prepared exhibition: the bundle and it would lie inside one another")
    if out.exists() and not (out.is_dir() and ((out / "manifest.json").is_file() or not any(out.iterdir()))):
        _refuse(out, "holds something that kiosk prepare did not make, and would be replaced")


def _refuse(out: Path, message: str) -> None:
    raise KioskError([Problem(str(out), 0, 0, "", message, "Name another folder with -o.")])


def _checked(folder: Path, today: date, progress: Progress) -> Bundle:
    loaded = load(folder, today, progress)
    errors = [problem for problem in loaded.problems if problem.severity == "error"]
    if errors or loaded.bundle is None:
        raise KioskError(errors or loaded.problems)
    return loaded.bundle


def _fill(
    stage: Path,
    bundle: Bundle,
    previous: Previous,
    workers: Callable[[], Executor],
    progress: Progress,
    made_of: str,
    version: str,
    digests: Digests,
) -> None:
    """Write every file; the manifest last."""
    theme = bundle.exhibition.theme.model_dump(exclude_none=True)
    wanted = jobs(bundle.media, bundle.folder, theme)
    by_name, made = make_all(wanted, stage, previous, workers, progress, digests)
    _write_texts(stage, bundle, by_name, progress)
    write(stage / "manifest.json", as_json(_manifest(stage, bundle, made_of, version, made)))


def _write_texts(stage: Path, bundle: Bundle, made: dict[str, Made], progress: Progress) -> None:
    speaker = speaker_of(bundle.exhibition)
    places = _written(stage, bundle, speaker, made, progress)
    chapters, events = bundle.chapters, bundle.events
    begins = first_day(chapters, bundle.timeline, marks(chapters, events), speaker.focus[0])
    marked = ticks(marks(chapters, events), speaker.focus)
    shown = opening(bundle.exhibition, chapters, marked, begins, speaker, places)
    write(stage / OPENING, as_json(shown))


def _written(stage: Path, bundle: Bundle, speaker: Speaker, made: dict[str, Made], progress: Progress) -> Places:
    chapters, media = bundle.chapters, bundle.media
    timeline = bundle.timeline and timeline_file(bundle.timeline, bundle.events, chapters, speaker, stage, progress)
    names = names_file(bundle.names, speaker, stage)
    memorial = bundle.memorial and memorial_file(bundle.memorial, names, regions_in(bundle.names))
    shown = by_appearance(_pictures(bundle), media)
    return Places(
        chapters={name: put_json(stage, chapter_file(name, chapter, speaker, media)) for name, chapter in chapters},
        timeline=put_json(stage, timeline) if timeline else None,
        memorial=put_json(stage, memorial) if memorial else None,
        sources=put_json(stage, sources_file(bundle.sources)) if bundle.sources else None,
        media=put_json(stage, media_file(media, made)) if media else None,
        about=put_json(stage, about_file(bundle.exhibition, shown, (chapter for _, chapter in bundle.chapters))),
    )


def _pictures(bundle: Bundle) -> list[str | None]:
    """Ids of media in the order visitors meet them."""
    pages = [page for _, chapter in bundle.chapters for page in chapter.pages]
    return [*(getattr(page, "picture", None) for page in pages), bundle.memorial.map if bundle.memorial else None]


def _manifest(stage: Path, bundle: Bundle, made_of: str, version: str, made: dict[str, Made]) -> Manifest:
    return {
        "format": FORMAT,
        "id": bundle.exhibition.id,
        "version": bundle.exhibition.version,
        "prepared_by": f"kiosk {version}",
        "inputs": made_of,
        "made": made,
        "files": listed(stage),
    }
