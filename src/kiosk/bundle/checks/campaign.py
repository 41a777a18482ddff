"""Campaign pages: fronts that can be told apart, armies that move forward in time, a text for every day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.bundle.checks.maps import extent_of, holds, wrong_map
from kiosk.bundle.dates import When
from kiosk.bundle.days import civil
from kiosk.bundle.draft import Draft
from kiosk.bundle.models.campaign import Axis, CampaignPage
from kiosk.bundle.models.chapter import Chapter
from kiosk.bundle.models.media import Extent
from kiosk.bundle.nodes import Path, locate
from kiosk.bundle.shape import Document
from kiosk.bundle.words import count
from kiosk.problems import Problem, did_you_mean

DAY_WORDS = 40  # of what is said on one day: it is read while the map moves
NAMED = 3  # days without a text that a message names


def check(draft: Draft) -> Iterator[Problem]:
    """Every page of the kind campaign."""
    for document in draft.chapters.values():
        for number, page in enumerate(document.model.pages if document.model else ()):
            if isinstance(page, CampaignPage):
                yield from _page(draft, document, ("pages", number), page)


def _page(draft: Draft, document: Document[Chapter], path: Path, page: CampaignPage) -> Iterator[Problem]:
    yield from wrong_map(draft, document, (*path, "picture"), page.picture)
    yield from _upright(document, path, page)
    yield from _fronts(document, path, page)
    window = _span(page)
    for number, axis in enumerate(page.axes):
        yield from _axis(document, (*path, "axes", number), axis, window)
    extent = extent_of(draft, page.picture)
    if extent is not None:
        yield from _places(document, path, page, extent)
    yield from _days(document, path, page, window)


def _span(page: CampaignPage) -> tuple[int, int] | None:
    """First and last day; None where the window itself has been complained about."""
    first, last = page.window.start, page.window.end
    if not first.is_day or not last.is_day or first.start is None or last.end is None or last.end < first.start:
        return None
    return first.start, last.end


def _upright(document: Document[Chapter], path: Path, page: CampaignPage) -> Iterator[Problem]:
    for number, part in enumerate(page.upright):
        if part.east <= part.west or part.north <= part.south:
            message = "this part of the map is empty"
            hint = "Write west less than east and south less than north."
            yield document.error((*path, "upright", number), message, hint)


def _fronts(document: Document[Chapter], path: Path, page: CampaignPage) -> Iterator[Problem]:
    ids = [front.id for front in page.fronts]
    yield from _twice(document, (*path, "fronts"), ids)
    yield from _twice(document, (*path, "axes"), [axis.id for axis in page.axes])
    patterns: set[str] = set()
    for number, front in enumerate(page.fronts):
        if front.pattern in patterns:
            hint = "Give each front its own of solid, double and ticked: not everybody tells colours apart."
            yield document.error(
                (*path, "fronts", number, "pattern"), f"another front is already {front.pattern}", hint
            )
        patterns.add(front.pattern)
    if _has_broken(document, (*path, "fronts")):
        return  # the front that is named may be one of those
    for number, axis in enumerate(page.axes):
        if axis.front not in ids:
            hint = did_you_mean(axis.front, ids) or "Add it to the fronts of this page."
            yield document.error((*path, "axes", number, "front"), f'there is no front "{axis.front}"', hint)


def _has_broken(document: Document[Chapter], path: Path) -> bool:
    """Whether items of the list at `path` were left out of the model, and told."""
    inside = locate(document.root, path).path
    return any(problem.path.startswith(f"{inside}[") for problem in document.problems)


def _twice(document: Document[Chapter], path: Path, ids: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, name in enumerate(ids):
        if name in seen:
            yield document.error(
                (*path, number, "id"), f'the id "{name}" stands here a second time', "Give each its own."
            )
        seen.add(name)


def _axis(document: Document[Chapter], path: Path, axis: Axis, window: tuple[int, int] | None) -> Iterator[Problem]:
    left: int | None = None
    for number, point in enumerate(axis.points):
        here = (*path, "points", number, "day")
        if point.day.precision != "day" or point.day.start is None or point.day.end is None:
            hint = "Write a day such as 1945-08-17, 1945-08-17~ (about), or the days it stayed: 1945-08-14/1945-08-16."
            yield document.error(here, f'"{point.day.edtf}" is not a day', hint)
            continue
        if window is not None and not (window[0] <= point.day.start and point.day.end <= window[1]):
            hint = "Widen the window, or leave the point out."
            yield document.error(here, f"{point.day.edtf} lies outside the days of this map", hint)
        if left is not None and point.day.start < left:
            yield document.error(
                here, "the army comes here before it left the place before", "Put the points in order."
            )
        left = point.day.end


def _places(document: Document[Chapter], path: Path, page: CampaignPage, extent: Extent) -> Iterator[Problem]:
    hint = "Check latitude and longitude; north and east are positive."
    for number, axis in enumerate(page.axes):
        if not any(holds(extent, point.longitude, point.latitude) for point in axis.points):
            yield document.warning((*path, "axes", number), f'no point of "{axis.id}" lies on the map', hint)
    for number, stop in enumerate(page.stops):
        if not holds(extent, stop.longitude, stop.latitude):
            yield document.warning((*path, "stops", number), "lies outside the map and is not shown", hint)


def _days(
    document: Document[Chapter], path: Path, page: CampaignPage, window: tuple[int, int] | None
) -> Iterator[Problem]:
    told: set[int] = set()
    wrong = [
        problem
        for number, entry in enumerate(page.days)
        for problem in _day(document, (*path, "days", number, "date"), entry.date, window, told)
    ]
    yield from wrong
    for number, entry in enumerate(page.days):
        yield from _length(document, (*path, "days", number, "text"), entry.text)
    if window is not None and not wrong and not _has_broken(document, (*path, "days")):
        yield from _silent(document, path, [day for day in range(window[0], window[1] + 1) if day not in told])


def _length(document: Document[Chapter], path: Path, text: dict[str, str]) -> Iterator[Problem]:
    for language, words in text.items():
        if count(words) > DAY_WORDS:
            message = f"the day has {count(words)} words in {language}"
            yield document.warning(path, message, f"It is read in passing: {DAY_WORDS} at most.")


def _day(
    document: Document[Chapter], path: Path, date: When, window: tuple[int, int] | None, told: set[int]
) -> Iterator[Problem]:
    if not date.is_day or date.start is None:
        yield document.error(path, f'"{date.edtf}" is not one sure day', "Write a whole date such as 1945-08-09.")
        return
    if window is not None and not window[0] <= date.start <= window[1]:
        yield document.error(path, f"{date.edtf} lies outside the days of this map", "Widen the window, or delete it.")
    if date.start in told:
        yield document.error(path, f"{date.edtf} stands here a second time", "Make one text of the two.")
    told.add(date.start)


def _silent(document: Document[Chapter], path: Path, days: list[int]) -> Iterator[Problem]:
    if not days:
        return
    named = ", ".join("{:04}-{:02}-{:02}".format(*civil(day)) for day in days[:NAMED])
    more = f" and {len(days) - NAMED} more" if len(days) > NAMED else ""
    yield document.warning((*path, "days"), f"nothing is said on {named}{more}", "Say at least what goes on.")
