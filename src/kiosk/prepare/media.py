"""media.yaml and its files become pictures and what is said about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor, Future, as_completed
from pathlib import Path

from kiosk.bundle import models
from kiosk.bundle.dates import parse
from kiosk.bundle.progress import Progress
from kiosk.prepare.binding import bound
from kiosk.prepare.digests import Digests
from kiosk.prepare.form import Made, MapLabel, MediaFile, Medium
from kiosk.prepare.pictures import PHOTOGRAPHIC, Job, PictureError, make
from kiosk.prepare.store import Previous
from kiosk.prepare.words import sentences, words
from kiosk.prepare.workers import Died, Stopped
from kiosk.problems import KioskError, Problem

PAPER, INK = "#DFE5DF", "#12211F"


def jobs(media: Mapping[str, models.Medium], folder: Path, theme: Mapping[str, str]) -> dict[str, Job]:
    """What has to be made, by id of the medium. Colours are those of the bundle's theme."""
    return {
        name: Job(
            original=folder / "media" / medium.file,
            contrast=folder / "media" / medium.contrast_file if medium.contrast_file else None,
            photographic=medium.kind in PHOTOGRAPHIC,
            engrave=medium.engrave,
            ink=theme.get("ink", INK),
            paper=theme.get("paper", PAPER),
        )
        for name, medium in media.items()
    }


def make_all(
    wanted: Mapping[str, Job],
    stage: Path,
    previous: Previous,
    workers: Callable[[], Executor],
    progress: Progress,
    digests: Digests,
) -> tuple[dict[str, Made], dict[str, Made]]:
    """Everything made, by id and by key. What the previous preparation has is taken from it. KioskError."""
    keys = {name: job.key(digests.of) for name, job in wanted.items()}
    made = {key: reused for key in sorted(set(keys.values())) if (reused := previous.reuse(key, stage))}
    missing = {keys[name]: job for name, job in wanted.items() if keys[name] not in made}
    progress(len(made), len(made) + len(missing), "pictures")
    if missing:
        made |= _made_by(workers, missing, stage, lambda done: _tell(progress, len(made), done, len(missing)))
    return {name: made[key] for name, key in keys.items()}, made


def _tell(progress: Progress, reused: int, done: int, missing: int) -> None:
    progress(reused + done, reused + missing, "pictures")


def _made_by(
    workers: Callable[[], Executor], missing: Mapping[str, Job], stage: Path, told: Callable[[int], None]
) -> dict[str, Made]:
    made: dict[str, Made] = {}
    problems: list[Problem] = []
    with workers() as pool:
        running = {pool.submit(make, job, stage): key for key, job in missing.items()}
        try:
            for done, future in enumerate(as_completed(running), 1):
                key = running[future]
                found = _result(future, missing[key])
                if isinstance(found, Problem):
                    problems.append(found)
                else:
                    made[key] = found
                told(done)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
    if problems:
        raise KioskError(problems)
    return made


def _result(future: Future[Made], job: Job) -> Made | Problem:
    file = job.original.as_posix()  # with the folder as it was named, like every problem of a bundle
    try:
        return future.result()
    except PictureError as error:
        return Problem(error.file.as_posix(), 0, 0, "", error.message, error.hint)
    except MemoryError:
        return Problem(file, 0, 0, "", "needs more memory than a picture may take", "Save it smaller.")
    except Stopped as stopped:
        message = f"was not decoded within {stopped.seconds:g} seconds"
        return Problem(file, 0, 0, "", message, "Save it smaller, or open it and save it again.")
    except Died as died:
        message = f"ended the program that decoded it ({died.how()})"
        return Problem(file, 0, 0, "", message, "Open it and save it again, or save it smaller.")


def media_file(media: Mapping[str, models.Medium], made: Mapping[str, Made]) -> MediaFile:
    return {name: _medium(medium, made[name]) for name, medium in media.items()}


def _medium(medium: models.Medium, made: Made) -> Medium:
    return {
        "kind": medium.kind,
        "alt": words(medium.alt),
        "caption": sentences(medium.caption),
        "credit": sentences(medium.credit),
        "licence": bound(medium.licence, ""),
        "rights_end": parse(medium.rights_end).end if medium.rights_end else None,
        "engraved": medium.engrave,
        "width": made["width"],
        "height": made["height"],
        "focus": [medium.focus_x, medium.focus_y],
        "extent": None if medium.extent is None else medium.extent.model_dump(),  # type: ignore[typeddict-item]
        "labels": [_label(label) for label in medium.labels],
        "outlines": [[list(point) for point in line] for line in medium.outlines],
        "pictures": made["pictures"],
    }


def _label(label: models.MapLabel) -> MapLabel:
    made: MapLabel = {"x": label.x, "y": label.y, "text": words(label.text), "style": label.style, "side": label.side}
    if label.aside is not None:
        made["aside"] = {"x": label.aside.x, "y": label.aside.y}
    return made


def by_appearance(names: Iterable[str | None], media: Iterable[str]) -> list[str]:
    """Ids as visitors meet them, then the rest; each once."""
    return list(dict.fromkeys(name for name in (*names, *media) if name))
