"""Dates of any kind: days that fit together, or words about what is wrong; and every one of them can be written out."""

from __future__ import annotations

from functools import cache

from hypothesis import example, given
from hypothesis import strategies as st

from fuzz.guard import guarded, rounds
from kiosk.bundle.dates import DateError, When, parse
from kiosk.prepare.calendar import calendar
from kiosk.prepare.dates import label, short
from kiosk.prepare.form import Calendar

YEARS = [
    "1945",
    "-0044",
    "0000",
    "9999",
    "-9999",
    "19XX",
    "194X",
    "X945",
    "Y19450",
    "Y-9999999",
    "Y170000002",
    "1e3",
    "٣٤",
]
MARKS = ["", "?", "~", "%", "??", "^", "#"]


def side() -> st.SearchStrategy[str]:
    parts = st.sampled_from(["", "-01", "-02", "-08", "-13", "-21", "-24", "-XX", "-00", "-1"])
    days = st.sampled_from(["", "-01", "-29", "-31", "-32", "-XX", "-0", "T12:00"])
    return st.builds(lambda *all_of: "".join(all_of), st.sampled_from(YEARS), parts, days, st.sampled_from(MARKS))


ends = side() | st.sampled_from(["", "..", "open", "unknown"])
graded = st.builds(lambda a, seam, b: a + seam + b, ends, st.sampled_from(["", "/", "//", "..", " / "]), ends)


@cache
def calendars() -> tuple[Calendar, ...]:
    return tuple(map(calendar, ("en", "ru", "ja")))


@rounds(600)
@given(graded | st.text(alphabet="0123456789-/?~%X.Y[]{},^TZ: ", max_size=30) | st.text(max_size=20))
@example("1945-08-09/" * 5)
@example("(" * 60)
@example("[" * 30 + "]" * 30)
@example("1" * 60)
def test_any_date(text: str) -> None:
    with guarded():
        try:
            when = parse(text)
        except DateError as error:
            assert error.message and not error.message.endswith(".")
            assert error.hint
            return
        fits(when)
        for written in calendars():
            assert label(when, written).strip()
            assert short(when, written).strip()


def fits(when: When) -> None:
    assert when.start is None or when.end is None or when.start <= when.end
    if when.sure is not None:
        first, last = when.sure
        assert first <= last
        assert when.start is None or when.start <= first
        assert when.end is None or last <= when.end
