"""The built-in page that asks visitors to ask the staff, when nothing can be shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from depot.programs import ended
from kiosk.settings.values import Settings
from kiosk.show.quiet import blocks

QUIET = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QRectF
from kiosk.resources import resources
from kiosk.show.running import Wishes
from kiosk.show.quiet import show_quiet
from kiosk.settings.reader import load
from kiosk.show.tour import items

looks = []
settings, problems = load(Path(sys.argv[1]))
assert problems == (), problems
size = tuple(map(int, sys.argv[2].split("x")))
titles = json.loads(sys.argv[3])
page = show_quiet(titles, settings, resources(), Wishes(size=size), lambda: len(looks) > 1)
page.application.processEvents()
page.window.grabWindow()
texts = [item for item in items(page.window.contentItem()) if item.inherits("QQuickText") and item.isVisible()]
places = [item.mapRectToScene(item.boundingRect()) for item in texts]
whole = QRectF(0, 0, *size)
said = {
    "texts": [item.property("text") for item in texts[::-1]],
    "outside": [text.property("text") for text, place in zip(texts, places) if not whole.contains(place)],
    "cut": [text.property("text") for text in texts if text.property("truncated")],
    "colours": [page.window.property("color").name(), *sorted({item.property("color").name() for item in texts})],
    "px": max(item.property("font").pixelSize() for item in texts),
}
print(json.dumps(said))
page.timer.setInterval(10)
page.timer.timeout.connect(lambda: looks.append(1))
print(page.wait())
"""


def quiet(tmp_path: Path, written: str = "{}", size: str = "1280x720", **titles: str) -> dict[str, Any]:
    """What the page shows, and that it goes away again."""
    (tmp_path / "kiosk.yaml").write_text(written)
    told, complaints = ended(tmp_path / "home", QUIET, tmp_path / "kiosk.yaml", size, json.dumps(titles))
    assert complaints == ""
    said, waited = told.splitlines()
    assert waited == "None"
    found: dict[str, Any] = json.loads(said)
    assert found["outside"] == found["cut"] == []
    return found


PLEASE, RUSSIAN = "Please ask our staff.", "Пожалуйста, обратитесь к\u00a0сотрудникам."


def test_the_quiet_page_says_the_title_and_whom_to_ask(tmp_path: Path) -> None:
    found = quiet(tmp_path, en="A title", ru="<b>x</b>")
    assert found["texts"] == ["A title", PLEASE, "<b>x</b>", RUSSIAN]
    assert found["colours"] == ["#12211f", "#dfe5df"]


def test_the_quiet_page_says_opening_hours_as_this_kiosk_likes_its_words(tmp_path: Path) -> None:
    written = (
        "language: ru\ncontrast: true\ntext_size: 175\nhours: {en: [Tue–Sun 10–18, Mon closed], ru: вт–вс 10–18}\n"
    )
    found = quiet(tmp_path, written, en="A title", ru="Название")
    assert found["texts"] == ["Название", "вт–вс 10–18", RUSSIAN, "A title", "Tue–Sun 10–18", "Mon closed", PLEASE]
    assert found["colours"] == ["#000000", "#ffffff"]
    assert found["px"] > quiet(tmp_path, en="A title", ru="Название")["px"]


@pytest.mark.parametrize("size", ["1280x720", "1080x1920"])
def test_the_longest_hours_in_the_largest_words_stay_on_the_screen(tmp_path: Path, size: str) -> None:
    lines = ", ".join(["x" * 40 + " " + "W" * 39] * 8)
    hours = "".join(f"  {language}: [{lines}]\n" for language in ("en", "ru", "ja", "de", "fr", "zh"))
    titles = dict.fromkeys(("en", "ru", "ja", "de", "fr", "zh"), "A very long title " * 6)
    found = quiet(tmp_path, f"text_size: 175\nhours:\n{hours}", size, **titles)
    assert len(found["texts"]) == 6 * 9 + 2


NOTHING: list[str] = []


@pytest.mark.parametrize(
    ("titles", "settings", "expected"),
    [
        ({}, Settings(), [("", NOTHING, PLEASE), ("", NOTHING, RUSSIAN)]),
        ({}, Settings(hours=(("", ("10–18",)),)), [("", NOTHING, PLEASE), ("", NOTHING, RUSSIAN)]),
        ({}, Settings(language="ru"), [("", NOTHING, RUSSIAN)]),
        ({}, Settings(hours=(("ru", ("10–18",)),)), [("", ["10–18"], RUSSIAN)]),
        ({"ja": "題"}, Settings(), [("題", NOTHING, PLEASE)]),
        ({"ja": "題", "en": "T"}, Settings(), [("題", NOTHING, ""), ("T", NOTHING, PLEASE)]),
        ({"en": "T"}, Settings(language="ja"), [("T", NOTHING, PLEASE)]),
        ({"ja": "題"}, Settings(hours=(("en", ("10–18",)),)), [("題", NOTHING, ""), ("", ["10–18"], PLEASE)]),
    ],
)
def test_the_languages_of_the_quiet_page(
    titles: dict[str, str], settings: Settings, expected: list[tuple[str, list[str], str]]
) -> None:
    assert [(one["title"], one["hours"], one["ask"]) for one in blocks(titles, settings)] == expected
