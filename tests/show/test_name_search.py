"""Letter by letter through a made-up list: what is lit leads to a name, what is found begins so, and at once."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from string import ascii_lowercase

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import made_up_names as made_up
from kiosk.bundle.csv_names import read_names
from kiosk.bundle.dates import When
from kiosk.bundle.days import day_of
from kiosk.bundle.known import Known
from kiosk.prepare.form import Words
from kiosk.prepare.name_index import NameIndex, NameRecord, tradition
from kiosk.prepare.name_keys import Script, is_silent, keys_of, pending, sought
from kiosk.prepare.names import names_file
from kiosk.prepare.parts import Speaker
from kiosk.show.name_keyboard import KEYBOARDS
from kiosk.show.name_search import MOST, NameSearch

TODAY = day_of(2026, 11, 1)
MANY = 200_000
PATIENCE = 0.05  # s of work for one key, on the kiosk
MARGIN = 5  # how much slower the processor of a shared machine may be while it tests
TYPED: tuple[tuple[Script, str], ...] = (
    ("latn", "morison"),
    ("latn", "khorad"),
    ("latn", "sh"),
    ("latn", "o"),
    ("cyrl", "моронов"),
    ("kana", "もりは"),
    ("hang", "ㄱㅣㅁㄱㅏ"),
    ("hani", "王春"),
)


class Plainly(Speaker):
    """Says a date as it is written."""

    def label(self, date: When) -> Words:
        return {"en": date.edtf, "ru": date.edtf}


def listed(rows: Iterator[made_up.Row] | list[made_up.Row], folder: Path) -> NameIndex:
    """A list read from CSV, prepared and opened."""
    made_up.write(rows, folder / "names.csv")
    known = Known({"parish": None}, {}, {}, {}, {}, {}, {})
    table = read_names(folder / "names.csv", "names.csv", ("en", "ru"), known)
    assert table.problems == ()
    (folder / "files").mkdir()
    name = names_file(table.names, Plainly({}, (0, 0)), folder)
    assert name is not None
    return NameIndex.open(folder / name)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NameIndex]:
    """Four hundred made-up names; every seventh waits for a day."""
    rows = list(made_up.people(400))
    for row in rows[::7]:
        row["embargo_until"] = "2031-05-01"
    with listed(rows, tmp_path_factory.mktemp("names")) as opened:
        yield opened


@pytest.fixture(scope="module")
def search(index: NameIndex) -> NameSearch:
    return NameSearch(index, TODAY)


@pytest.fixture(scope="module")
def records(index: NameIndex) -> dict[int, NameRecord]:
    """Every record that may be shown today, read one by one."""
    hidden = index.hidden_records(TODAY)
    return {number: index.record(number) for number in range(index.records) if number not in hidden}


def all_keys(record: NameRecord) -> set[str]:
    return {key for form in record["forms"] for key in keys_of(form["text"], tradition(record))}


@pytest.fixture(scope="module")
def keys(records: dict[int, NameRecord]) -> dict[int, set[str]]:
    return {number: all_keys(record) for number, record in records.items()}


def slowly(keys: dict[int, set[str]], beginnings: tuple[str, ...]) -> set[int]:
    """The same answer by looking at every key of every name."""
    return {number for number, some in keys.items() if any(key.startswith(beginnings) for key in some)}


def lit_slowly(keys: dict[int, set[str]], query: str, script: Script, letters: tuple[str, ...]) -> set[str]:
    """The same letters by looking at every key of every name."""
    lit = set()
    for letter in letters:
        wanted = sought(query + letter, script)
        if script in ("latn", "cyrl") and is_silent(query, letter):
            wanted = tuple(one for one in wanted if one[0] in "lcLC")
        else:
            wanted += pending(query + letter, script)
        if wanted and slowly(keys, wanted):
            lit.add(letter)
    return lit


@pytest.mark.parametrize(("script", "letters"), [(one, two) for one, two in TYPED if one != "hani"])
def test_letters_lit_are_those_that_lead_to_a_name(
    search: NameSearch, keys: dict[int, set[str]], script: Script, letters: str
) -> None:
    board = KEYBOARDS[script].letters
    for length in range(len(letters) + 1):
        query = letters[:length]
        assert search.lit(query, script, board) == lit_slowly(keys, query, script, board), query
    assert search.lit("", script, board)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(alphabet=ascii_lowercase, max_size=5), script=st.sampled_from(["latn", "cyrl", "kana", "hang"]))
def test_any_letters_light_the_same_keys_as_a_slow_look(
    search: NameSearch, keys: dict[int, set[str]], query: str, script: Script
) -> None:
    board = KEYBOARDS[script].letters
    assert search.lit(query, script, board) == lit_slowly(keys, query, script, board)


@pytest.mark.parametrize(("script", "letters"), TYPED)
def test_names_found_are_those_that_begin_so(
    search: NameSearch, keys: dict[int, set[str]], script: Script, letters: str
) -> None:
    for length in range(1, len(letters) + 1):
        query = letters[:length]
        found = search.find(query, script, 0, MOST)
        wanted = slowly(keys, sought(query, script)) or slowly(keys, pending(query, script) or ("\0",))
        assert {hit.number for hit in found.hits} == wanted, query
        assert (found.count, found.more) == (len(wanted), False)


def test_each_letter_that_is_lit_finds_somebody(search: NameSearch) -> None:
    for script in ("latn", "cyrl", "kana", "hang"):
        for letter in search.lit("", script, KEYBOARDS[script].letters):
            assert search.find(letter, script, 0, 1).count, letter


def test_names_that_begin_as_asked_come_before_those_that_go_on_so(tmp_path: Path) -> None:
    rows = [made_up.row("Ivan Morozov"), made_up.row("Morgan, Peter"), made_up.row("Mori Haruko")]
    with listed(rows, tmp_path) as opened:
        hits = NameSearch(opened, TODAY).find("mor", "latn", 0, 6).hits
    texts = [hit.record["forms"][hit.form]["text"] for hit in hits]
    assert texts == ["Morgan, Peter", "Mori Haruko", "Ivan Morozov"]
    assert [text[hit.start : hit.end] for text, hit in zip(texts, hits, strict=True)] == ["Mor"] * 3


def test_one_person_under_many_spellings_is_one_name(tmp_path: Path) -> None:
    row = made_up.row("Mori Haruko", variants="Morii Haruko; Mouri Haruko; Mori H.", name_cyrl="Мори Харуко")
    with listed([row], tmp_path) as opened:
        found = NameSearch(opened, TODAY).find("mor", "latn", 0, 6)
    assert (found.count, len(found.hits)) == (1, 1)


def test_pages_of_names_follow_one_another(search: NameSearch) -> None:
    everyone = [hit.number for hit in search.find("m", "latn", 0, MOST).hits]
    paged = [hit.number for first in range(0, len(everyone), 6) for hit in search.find("m", "latn", first, 6).hits]
    assert len(everyone) > 12 and paged == everyone


def test_chinese_characters_follow_in_the_order_of_their_radicals(
    search: NameSearch, keys: dict[int, set[str]]
) -> None:
    wanted = sorted({key[1] for some in keys.values() for key in some if key[0] == "z"})
    signs, more = search.signs("", 0, 1000)
    assert list(signs) == wanted and not more
    first, further = search.signs("", 0, 5)
    second, _ = search.signs("", 5, 5)
    assert (*first, *second) == signs[:10] and further
    after = sorted({key[2] for some in keys.values() for key in some if key.startswith("z王") and len(key) > 2})
    assert list(search.signs("王", 0, 1000)[0]) == after


def test_scripts_are_those_that_the_list_contains(search: NameSearch, tmp_path: Path) -> None:
    assert search.scripts() == ("latn", "cyrl", "kana", "hang", "hani")
    with listed([made_up.row("Sample Person")], tmp_path) as opened:
        assert NameSearch(opened, TODAY).scripts() == ("latn",)


def test_an_embargoed_name_is_not_found_counted_or_hinted_at(tmp_path: Path) -> None:
    rows = [made_up.row("Quill Sample", id="1", embargo_until="2031-05-01"), made_up.row("Reed Sample", id="2")]
    with listed(rows, tmp_path) as opened:
        before, after = NameSearch(opened, day_of(2031, 4, 30)), NameSearch(opened, day_of(2031, 5, 1))
        assert "q" not in before.lit("", "latn", ascii_lowercase) and "q" in after.lit("", "latn", ascii_lowercase)
        assert (before.names, after.names) == (1, 2)
        assert (before.find("q", "latn", 0, 6).count, after.find("q", "latn", 0, 6).count) == (0, 1)
        assert (before.find("sample", "latn", 0, 6).count, after.find("sample", "latn", 0, 6).count) == (1, 2)
        assert before.record(0) is None and after.record(0) is not None


@pytest.mark.parametrize("number", [-1, 400, 10**9])
def test_a_number_that_is_nobody_is_nobody(search: NameSearch, number: int) -> None:
    assert search.record(number) is None


@pytest.mark.parametrize("query", ["", " ", "\0", "%", "<img>", "z" * 500, "\ud7ff", "𠀀", "..//.."])
@pytest.mark.parametrize("script", ["latn", "cyrl", "kana", "hang", "hani"])
def test_nonsense_is_answered_like_any_other_letters(search: NameSearch, query: str, script: Script) -> None:
    assert search.find(query, script, 0, 6).count >= 0
    search.lit(query, script, ascii_lowercase)
    search.signs(query, 0, 26)


def resident(field: str = "RssAnon") -> int:
    """KiB of this process that are its own, the mapped list not counted."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith(field))


def test_two_hundred_thousand_names_are_searched_between_two_touches(tmp_path: Path) -> None:
    with listed(made_up.people(MANY), tmp_path) as opened:
        search = NameSearch(opened, TODAY)
        assert search.names == MANY
        took: list[tuple[float, str]] = []
        before = resident()
        for script, letters in TYPED:
            for length in range(len(letters) + 1):
                started = time.thread_time()
                board = KEYBOARDS[script].letters if script in KEYBOARDS else ()
                search.lit(letters[:length], script, board)
                search.signs(letters[:length], 0, 26)
                search.find(letters[:length], script, 0, 6)
                took.append((time.thread_time() - started, f"{script} {letters[:length]!r}"))
        grown = resident() - before
    took.sort()
    middle, worst = took[len(took) // 2], took[-1]
    print(f"{MANY} names: a letter took {middle[0] * 1000:.1f} ms, at most {worst}, +{grown} KiB")
    assert worst[0] < PATIENCE * MARGIN, worst
    assert middle[0] < PATIENCE, middle
    assert grown < 16 * 1024
