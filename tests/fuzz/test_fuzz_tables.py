"""Tables of events and of names: read, or each fault told with its line."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from fuzz.guard import guarded, rounds, well_told
from kiosk.bundle.csv_events import read_events
from kiosk.bundle.csv_names import read_names
from kiosk.bundle.known import Known
from made_up_names import COLUMNS

EVENT_COLUMNS = ("date", "group", "title", "title_en", "title_ru", "text_en", "text_ru", "chapter", "page", "source")
KNOWN = Known({"parish": None}, None, {"ice": None}, {"ice": {"drowned": None}}, {"people": None}, None, {"x": None})
CELLS = [
    "", "1945-08-09", "1945-08~", "194X", "people", "x", "лёд", "a,b", '"', "\n", "yes", "no", "public_record", " ",
    "a; b", "2031-05-01", "9999-99-99", "%s", "\t", "\u202e", "🜁", "森", "TODO", "lorem ipsum", "=1+1", "\ufeff", "\r",
    "\\",
]  # fmt: skip
cells = (
    st.sampled_from(CELLS) | st.text(max_size=6) | st.sampled_from(["a", '"', ",", "\n"]).map(lambda one: one * 3000)
)
rows = st.lists(st.lists(cells, max_size=11), max_size=6)


def quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def table(header: list[str], content: list[list[str]], proper: bool) -> str:
    write = quoted if proper else str
    return "\n".join(",".join(map(write, row)) for row in (header, *content))


def reading(text: str, *, names: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "any.csv"
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        with guarded():
            found = (read_names if names else read_events)(file, "any.csv", ("en", "ru"), KNOWN)
    well_told(found.problems, lambda _: text.count("\n") + text.count("\r") + 1)
    kept = getattr(found, "names" if names else "events")
    assert kept or found.problems or len(text.splitlines()) < 2 or not any(text.splitlines()[1:]) or is_blank(text)


def is_blank(text: str) -> bool:
    return not text.partition("\n")[2].strip(' ,"\n\r\t')


@rounds(150)
@given(st.permutations(EVENT_COLUMNS), st.integers(0, 10), rows, st.booleans())
@example(["date", "group", "title_en", "title_ru"], 4, [["1945-08-09", "people", "a" * 140_000, "b"]], True)
def test_events(columns: list[str], count: int, content: list[list[str]], proper: bool) -> None:
    needed = ["date", "group", "title_en", "title_ru"] if count % 2 else list(columns[:count])
    reading(table(needed, content, proper), names=False)


@rounds(150)
@given(st.permutations(COLUMNS), st.integers(0, 21), rows, st.booleans())
def test_names(columns: list[str], count: int, content: list[list[str]], proper: bool) -> None:
    needed = ["id", "name", "source", "consent", *columns[: count // 4]] if count % 2 else list(columns[:count])
    reading(table(needed, content, proper), names=True)


@rounds(150)
@given(st.text(alphabet='date,group\n"\r;titl_enru19-\t\x00', max_size=120) | st.text(max_size=60), st.booleans())
@example('"' * 100_001, True)
@example("," * 200_000, False)
@example("date,group,title_en,title_ru\n" + ",,,\n" * 50_000, False)
@example("id,name,source,consent\n" + '"\n' * 50_000, True)
def test_any_text(text: str, names: bool) -> None:
    reading(text, names=names)
