"""Files that nobody thought of: the archive reader refuses them or reads what was packed, and never anything else."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hostile.forging import Files, Forged, Lie, forged, manifest_of, png, read
from kiosk.depot.archive import Archive
from kiosk.depot.content import check_content
from kiosk.depot.limits import LIMITS
from kiosk.depot.pictures import picture_problem
from kiosk.depot.source import opened
from kiosk.depot.strict_json import BadJson, parse
from kiosk.problems import KioskError
from prepare.making import made, make_bundle

ROUNDS = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck), database=None)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of a small exhibition, without its pictures: the shorter, the more of it is hit."""
    place = tmp_path_factory.mktemp("fuzz")
    made(make_bundle(place / "bundle"), place / "prepared")
    return {name: content for name, content in read(place / "prepared").items() if not name.endswith((".png", ".jpg"))}


def read_all(file: Path) -> dict[str, bytes] | str:
    """Everything that the reader believes, or what it says."""
    try:
        with opened(file) as source:
            return {name: b"".join(source.chunks(name)) for name in source.contents.files}
    except KioskError as error:
        return str(error)


numbers = st.sampled_from([0, 1, 7, 8, 22, 30, 46, 255, 65534, 65535, 2**31 - 1, 2**31, 2**32 - 2, 2**32 - 1])
lies = st.fixed_dictionaries(
    {},
    optional={
        "flags": st.integers(0, 65535),
        "method": st.integers(0, 65535),
        "mode": st.integers(0, 65535),
        "system": st.integers(0, 255),
        "extra": st.binary(max_size=8),
        "comment": st.binary(max_size=8),
        "crc": numbers,
        "size": numbers,
        "packed": numbers,
        "at": numbers,
        "local_size": numbers,
        "local_name": st.binary(max_size=40),
        "disk": st.integers(0, 65535),
    },
)
entries = st.builds(
    lambda name, content, lie: Lie(name, content, **lie), st.binary(max_size=60), st.binary(max_size=60), lies
)
ended = st.dictionaries(st.sampled_from(["count", "here", "length", "begins", "disk", "first", "comment"]), numbers)


@ROUNDS
@given(lied=st.lists(entries, max_size=4), end=ended, before=st.binary(max_size=9), between=st.binary(max_size=9))
def test_made_up_archives_are_refused(
    files: Files,
    tmp_path_factory: pytest.TempPathFactory,
    lied: list[Lie],
    end: dict[str, int],
    before: bytes,
    between: bytes,
) -> None:
    honest = forged(files)
    wide = {"length", "begins"}
    end = {key: value if key in wide else value % 65536 for key, value in end.items()}
    told = Forged((*honest.entries, *lied), before=before, between=between, end=end)
    file = tmp_path_factory.getbasetemp() / "made-up.kiosk"
    file.write_bytes(told.bytes())
    found = read_all(file)
    assert found == files if told.bytes() == honest.bytes() else isinstance(found, str)


@ROUNDS
@given(seed=st.integers(0, 2**32))
def test_a_file_with_bytes_changed_is_refused_or_is_what_was_packed(
    files: Files, tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    """What may change unseen is what nobody reads: times, and the version of the program that packed."""
    dice = random.Random(seed)
    content = bytearray(forged(files).bytes())
    for _ in range(dice.randint(1, 3)):
        at = dice.choice((dice.randrange(len(content)), dice.randrange(60), -dice.randint(1, 600)))
        content[at] = dice.randrange(256)
    if dice.random() < 0.2:
        del content[dice.randrange(len(content)) :]
    file = tmp_path_factory.getbasetemp() / "changed.kiosk"
    file.write_bytes(bytes(content))
    found = read_all(file)
    assert isinstance(found, str) or found == files


@ROUNDS
@given(content=st.binary(max_size=300))
def test_bytes_of_any_kind_are_no_archive(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.kiosk"
    file.write_bytes(content)
    with pytest.raises(KioskError):
        Archive(file)


@ROUNDS
@given(seed=st.integers(0, 2**32))
def test_a_picture_with_bytes_changed_never_ends_the_check(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    dice = random.Random(seed)
    content = bytearray(png(30, 20, bytes(dice.randrange(256) for _ in range(31 * 20))))
    for _ in range(dice.randint(1, 4)):
        content[dice.randrange(len(content))] = dice.randrange(256)
    file = tmp_path_factory.getbasetemp() / dice.choice(("any.png", "any.jpg"))
    file.write_bytes(bytes(content))
    said = picture_problem(file, LIMITS)
    assert said is None or said.startswith("is ")


@ROUNDS
@given(text=st.one_of(st.text(alphabet='[]{}",:\\ u0dab9e1-', max_size=60).map(str.encode), st.binary(max_size=60)))
def test_json_of_any_kind_is_read_or_refused(text: bytes) -> None:
    try:
        parse(text, 1000, LIMITS)
    except BadJson as error:
        assert str(error).startswith(("is ", "has ", "holds "))


def any_json() -> st.SearchStrategy[object]:
    plain = st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text(max_size=5) | st.floats(allow_nan=False)
    return st.recursive(
        plain, lambda one: st.lists(one, max_size=3) | st.dictionaries(st.text(max_size=5), one), max_leaves=5
    )


@settings(ROUNDS, max_examples=150)
@given(data=st.data())
def test_any_value_anywhere_in_the_opening_is_refused_or_harmless(
    files: Files, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """The check of an opening's shape never falls over, whatever stands where."""
    value = json.loads(files["exhibition.json"])
    parent, key = value, data.draw(st.sampled_from(sorted(value)))
    while isinstance(parent[key], dict | list) and parent[key] and data.draw(st.booleans()):
        parent = parent[key]
        key = data.draw(st.sampled_from(sorted(parent) if isinstance(parent, dict) else range(len(parent))))
    parent[key] = data.draw(any_json())
    changed = {**files, "exhibition.json": json.dumps(value).encode()}
    folder = tmp_path_factory.mktemp("opening")
    try:
        told = {**changed, "manifest.json": manifest_of(changed, id="small", version="1")}
        for name, content in told.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(content)
        with opened(folder) as source:
            check_content(folder, source.contents, folder)
    except KioskError as error:
        assert len(error.problems) == 1
