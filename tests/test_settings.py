"""kiosk.yaml: what it sets, what it refuses, and that nothing in it stops the kiosk."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from platformdirs import user_config_path

from kiosk.commands.gallery import settings_for
from kiosk.session.pace import BOUNDS, Pace
from kiosk.session.place import Preferences
from kiosk.settings.reader import language_problem, load
from kiosk.settings.values import Settings, settings_file, size_of

GUIDE = Path(__file__).resolve().parents[1] / "docs" / "running-a-kiosk.md"
HASH = "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aaaaaaaaaaaaaaaaaaaaaa"
WHOLE = """\
idle:
  reading: 120
  settling: 45.5
  words_per_minute: 100
  warning: 40
  absent_after: 30
  slop: 20
  crowd: 3
screen: {size: 1280x720, windowed: true}
motion: {reduced: true}
language: ru
text_size: 150
contrast: true
reach: true
memory: {limit: 400}
staff: {pin: "HASH", name: "Kiosk 03, Gallery 2"}
hours: {en: [Tuesday to Sunday 10–18, Closed on Mondays], ru: вт–вс 10–18}
""".replace("HASH", HASH)


def written(folder: Path, text: str | bytes) -> Path:
    file = folder / "kiosk.yaml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def said(folder: Path, text: str | bytes) -> list[str]:
    """Every problem, without the folder."""
    return [str(problem).removeprefix(f"{folder}/") for problem in load(written(folder, text))[1]]


def test_every_key_is_taken(tmp_path: Path) -> None:
    settings, problems = load(written(tmp_path, WHOLE))
    assert problems == ()
    assert settings == Settings(
        pace=Pace(120.0, 45.5, 100.0, 40.0, 30.0, 20.0, 3.0),
        size=(1280, 720),
        windowed=True,
        still=True,
        language="ru",
        text_size=150,
        contrast=True,
        reach=True,
        memory=400,
        hours=(("en", ("Tuesday to Sunday 10–18", "Closed on Mondays")), ("ru", ("вт–вс 10–18",))),
        pin=HASH,
        name="Kiosk 03, Gallery 2",
    )


def test_without_a_file_everything_is_as_shipped_and_no_yaml_is_loaded(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from kiosk.commands.gallery import settings_for\n"
        "from kiosk.settings.values import Settings\n"
        "print(settings_for(None, ['en']) == Settings(), {'yaml', 'pydantic', 'platformdirs'} & set(sys.modules))"
    )
    env = {"XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True set()"
    assert Settings().pace == Pace()


def test_what_is_wrong_goes_to_stderr_one_problem_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, "contrast: maybe\nlanguage: ko\ntext_size: 125\n")
    settings = settings_for(file, ["en"])
    assert (settings.contrast, settings.text_size) == (False, 125)
    assert capsys.readouterr().err.splitlines() == [
        f'{file}:1:11: contrast: "maybe" is neither true nor false. Write true or false.',
        f'{file}: language: this exhibition is not in "ko". It begins in en.',
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "idle: {waning: 30}\n",
            'kiosk.yaml:1:8: idle: there is no key "waning" here. Did you mean "warning"?',
        ),
        (
            "volume: 3\n",
            'kiosk.yaml:1:1: there is no key "volume" here. '
            "Known here: idle, screen, motion, language, text_size, contrast, reach, memory, hours and staff.",
        ),
        (
            "idle:\n  warning: 19\n",
            'kiosk.yaml:2:12: idle.warning: "19" is too small. Write 20 to 120 s; until then it is 30.',
        ),
        (
            "idle:\n  words_per_minute: 201\n",
            'kiosk.yaml:2:21: idle.words_per_minute: "201" is too large. '
            "Write 60 to 200 words a minute; until then it is 120.",
        ),
        (
            "idle: {reading: .inf}\n",
            'kiosk.yaml:1:17: idle.reading: ".inf" is no number. Write digits alone, such as 90.',
        ),
        (
            "idle: {crowd: 2.5}\n",
            'kiosk.yaml:1:15: idle.crowd: "2.5" is no whole number. Write digits alone, such as 2.',
        ),
        (
            "screen: {size: full}\n",
            'kiosk.yaml:1:16: screen.size: "full" is no size of a window. '
            "Write it like 1920x1080, 320 to 16384 px each way.",
        ),
        (
            "screen: {windowed: no}\n",
            'kiosk.yaml:1:20: screen.windowed: "no" is neither true nor false. Write true or false.',
        ),
        (
            "motion: true\n",
            'kiosk.yaml:1:9: motion: expected keys and values, found "true". Known here: reduced.',
        ),
        (
            "language: English (UK)\n",
            'kiosk.yaml:1:11: language: "English (UK)" is no language code. '
            "Write one of the exhibition's own, such as en.",
        ),
        (
            "text_size: 130\n",
            'kiosk.yaml:1:12: text_size: "130" is no text size. Write one of 100, 125, 150, 175 (percent).',
        ),
        (
            "contrast: [true]\n",
            "kiosk.yaml:1:11: contrast: expected one value, found a list. Write it on the line of its key.",
        ),
        (
            "memory: {limit: 9}\n",
            'kiosk.yaml:1:17: memory.limit: "9" is too small. Write 10 to 64000 (MB), or off; until then it is 1000.',
        ),
        (
            "memory: {limit: 2GB}\n",
            'kiosk.yaml:1:17: memory.limit: "2GB" is no whole number of MB. '
            "Write 10 to 64000 (MB), or off; until then it is 1000.",
        ),
        (
            "hours: <b>10–18</b>\n",
            'kiosk.yaml:1:8: hours: "<b>10–18</b>" holds markup or a mark that is not seen. Write plain words.',
        ),
        (
            "hours: 10 to 6 &nbsp; daily\n",
            'kiosk.yaml:1:8: hours: "10 to 6 &nbsp; daily" holds markup or a mark that is not seen. Write plain words.',
        ),
        (
            "hours: a\u202eb\n",
            "kiosk.yaml:1:8: hours: holds an invisible control character (U+202E). Delete it, or type the line again.",
        ),
        (
            f"hours: [{'x' * 81}]\n",
            f'kiosk.yaml:1:9: hours: "{"x" * 39}…" has 81 characters. Write 80 at most, or two lines.',
        ),
        ("hours: {ru: [1, 2, 3, 4, 5, 6, 7, 8, 9]}\n", "kiosk.yaml:1:13: hours: has 9 lines in ru. Write 1 to 8."),
        (
            "staff: {pin: 480913}\n",
            "kiosk.yaml:1:14: staff.pin: what stands here is no argon2id hash. "
            "Make one with kiosk pin; until then there is no staff menu.",
        ),
        (
            f"staff: {{name: {'x' * 61}}}\n",
            f'kiosk.yaml:1:15: staff.name: "{"x" * 39}…" has 61 characters. Write 60 at most.',
        ),
        ("staff: {name: [a]}\n", "kiosk.yaml:1:15: staff.name: expected words, found a list. Write words such as"),
        ("hours: []\n", "kiosk.yaml:1:8: hours: has 0 lines. Write 1 to 8."),
        ("hours: ['']\n", "kiosk.yaml:1:9: hours: has a line without words. Write a text such as"),
        ("hours: [a, [b]]\n", "kiosk.yaml:1:12: hours: expected words, found a list. Write a text such as"),
        ("hours: {en: {a: b}}\n", "kiosk.yaml:1:13: hours: expected words in en, found a map. Write a text such as"),
        (
            "hours: {English: x}\n",
            'kiosk.yaml:1:9: hours: "English" is no language code. Write the hours by language, such as en.',
        ),
        (
            "hours: {aa: x, bb: x, cc: x, dd: x, ee: x, ff: x, gg: x}\n",
            "kiosk.yaml:1:8: hours: has 7 languages. Write 6 at most.",
        ),
        ("- idle\n", "kiosk.yaml:1:1: expected keys and values, found a list. "),
        ("contrast: true\ncontrast: false\n", 'kiosk.yaml:2:1: the key "contrast" stands here a second time'),
        ("contrast: &a true\n", 'kiosk.yaml:1:11: contrast: "&a" names a part to repeat it'),
        (b"language: \xff\n", "kiosk.yaml:1:11: is not UTF-8: the byte ff stands for no letter here"),
        ("idle: {", "kiosk.yaml:"),
    ],
)
def test_what_is_wrong_is_said_with_its_place_and_a_way_out(tmp_path: Path, text: str | bytes, expected: str) -> None:
    problems = said(tmp_path, text)
    assert len(problems) == 1
    assert problems[0].startswith(expected)


@pytest.mark.parametrize("name", sorted(BOUNDS))
def test_a_number_outside_its_bounds_keeps_its_default(tmp_path: Path, name: str) -> None:
    least, most = BOUNDS[name]
    for wrong in (least - 1, most + 1):
        settings, problems = load(written(tmp_path, f"idle: {{{name}: {wrong:g}}}\n"))
        assert (settings, len(problems)) == (Settings(), 1)
    for right in (least, most):
        settings, problems = load(written(tmp_path, f"idle: {{{name}: {right:g}}}\n"))
        assert (getattr(settings.pace, name), problems) == (right, ())


def test_a_broken_key_leaves_the_others_as_they_are_written(tmp_path: Path) -> None:
    settings, problems = load(written(tmp_path, WHOLE.replace("1280x720", "small").replace("150", "151")))
    assert (settings.size, settings.text_size, settings.language, settings.pace.reading) == (None, 100, "ru", 120.0)
    assert [problem.path for problem in problems] == ["screen.size", "text_size"]


@pytest.mark.parametrize(
    ("written_hours", "read"),
    [
        ("10–18", (("", ("10–18",)),)),
        ("[Tue–Sun  10–18, Mon closed]", (("", ("Tue–Sun 10–18", "Mon closed")),)),
        ("{ja: 火〜日 10時〜18時}", (("ja", ("火〜日 10時〜18時",)),)),
        ("A & B, AT&T", (("", ("A & B, AT&T",)),)),
    ],
)
def test_opening_hours_are_a_text_a_list_or_either_by_language(
    tmp_path: Path, written_hours: str, read: object
) -> None:
    settings, problems = load(written(tmp_path, f"hours: {written_hours}\n"))
    assert (settings.hours, problems) == (read, ())


def test_the_guard_of_memory_may_be_switched_off(tmp_path: Path) -> None:
    assert load(written(tmp_path, "memory: {limit: off}\n")) == (Settings(memory=0), ())


def test_a_file_that_is_not_there_or_cannot_be_read_is_said(tmp_path: Path) -> None:
    (problem,) = load(tmp_path / "none.yaml")[1]
    assert str(problem) == (
        f"{tmp_path}/none.yaml: cannot be opened: no such file or directory. "
        "Check that the file is there and may be read."
    )
    (problem,) = load(tmp_path)[1]
    assert "cannot be opened: is a directory" in str(problem)


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_nothing_in_the_file_stops_the_kiosk(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    settings, problems = load(written(tmp_path_factory.getbasetemp(), content))
    assert settings == Settings()
    assert problems


VALUES = st.recursive(
    st.one_of(st.text("0123456789.-xe", max_size=8), st.sampled_from(["true", "~", "1280x720", "ru", "125"])),
    lambda inner: st.one_of(st.lists(inner, max_size=2).map(lambda items: f"[{', '.join(items)}]")),
    max_leaves=4,
)
KEYS = st.sampled_from(
    ["idle", "screen", "motion", "language", "text_size", "contrast", "reach", "memory", "hours", "staff", "odd", "1"]
)


@given(st.dictionaries(KEYS, VALUES, min_size=1))
def test_whatever_stands_where_a_value_belongs_the_settings_are_whole(
    tmp_path_factory: pytest.TempPathFactory, wrong: dict[str, str]
) -> None:
    text = "".join(f"{key}: {value}\n" for key, value in wrong.items())
    settings, problems = load(written(tmp_path_factory.getbasetemp(), text))
    settings.preferences(["en"])
    assert all(least <= getattr(settings.pace, name) <= most for name, (least, most) in BOUNDS.items())
    assert all(problem.hint for problem in problems)


# ------------------------------------------------------------------- which file
def test_the_file_that_is_named_comes_before_any_other(tmp_path: Path) -> None:
    assert settings_file(tmp_path / "mine.yaml", {}, tmp_path / "none") == tmp_path / "mine.yaml"


def test_the_user_s_file_comes_before_the_machine_s(tmp_path: Path) -> None:
    env = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    machine = written(tmp_path, "contrast: true\n")
    assert settings_file(None, env, tmp_path / "none") is None
    assert settings_file(None, env, machine) == machine
    own = tmp_path / "config" / "kiosk" / "kiosk.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("contrast: true\n")
    assert settings_file(None, env, machine) == own


def test_the_user_s_file_lies_where_platformdirs_puts_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("XDG_CONFIG_HOME", str(tmp_path / "x")), ("HOME", str(tmp_path))):
        monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
        monkeypatch.setenv(name, value)
        file = user_config_path("kiosk") / "kiosk.yaml"
        file.parent.mkdir(parents=True)
        file.touch()
        assert settings_file(None, for_every_user=tmp_path / "none") == file


# ------------------------------------------------------------------- what a visit begins with
def test_a_visit_begins_as_the_file_says() -> None:
    settings = Settings(language="ru", text_size=150, contrast=True, reach=True)
    assert settings.preferences(["en", "ru"]) == Preferences("ru", text_step=2, contrast=True, reach=True)
    assert Settings().preferences(["ja", "en"]) == Preferences("ja")


def test_a_language_the_exhibition_does_not_speak_is_said_and_left() -> None:
    settings = Settings(language="ko")
    assert settings.preferences(["en", "ru"]).language == "en"
    assert str(language_problem(Path("kiosk.yaml"), settings, ["en", "ru"])) == (
        'kiosk.yaml: language: this exhibition is not in "ko". It begins in en.'
    )
    assert language_problem(Path("kiosk.yaml"), settings, ["ko"]) is None
    assert language_problem(Path("kiosk.yaml"), Settings(), ["en"]) is None


@pytest.mark.parametrize(
    "text", ["", "x", "1920", "1920X1080", "319x1080", "1920x16385", "-1920x1080", "1e3x1e3", "٣٢٠x٣٢٠"]
)
def test_what_is_no_size_is_none(text: str) -> None:
    assert size_of(text) is None


def test_sizes() -> None:
    assert [size_of(text) for text in ("320x320", "3840x2160", "16384x16384")] == [
        (320, 320),
        (3840, 2160),
        (16384, 16384),
    ]


# ------------------------------------------------------------------- the guide says the same
def test_the_guide_lists_every_number_with_its_default_and_bounds() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    for name, (least, most) in BOUNDS.items():
        row = next((line for line in guide.splitlines() if line.startswith(f"| `idle.{name}` |")), "")
        assert f"| {getattr(Pace(), name):g} | {least:g} to {most:g} |" in row, name


@pytest.mark.parametrize(
    "key",
    [
        "screen.size",
        "screen.windowed",
        "motion.reduced",
        "language",
        "text_size",
        "contrast",
        "reach",
        "staff.pin",
        "staff.name",
    ],
)
def test_the_guide_lists_every_other_key(key: str) -> None:
    assert f"\n| `{key}` |" in GUIDE.read_text(encoding="utf-8")
