"""What the staff screens say, in the language of the visit."""

from __future__ import annotations

import pytest

from kiosk.resources import resources
from kiosk.show.i18n import interface_words
from kiosk.show.staff_words import health_line, lined
from kiosk.staff.desk import Told
from show.a_desk import HEALTH

WORDS = interface_words(resources() / "i18n", ["en", "ru"])


@pytest.mark.parametrize("told", HEALTH)
def test_phrases_say_in_english_what_the_line_says(told: Told) -> None:
    assert health_line(WORDS["en"], told).replace("\u00a0", " ") == told.line


def test_health_is_told_in_russian() -> None:
    assert [health_line(WORDS["ru"], told).replace("\u00a0", " ") for told in HEALTH] == [
        "far-east-1945@1.0: показана с 2026-11-23 09:02, исправна с 2026-11-23 09:03.",
        "Запусков: 14 с 2026-11-01 08:58; прервано: 2. "
        "Если питание не отключали, посмотрите последние строки в потоке ошибок программы.",
        "Перезапусков из\u2011за памяти не было.",
    ]


def test_what_has_no_phrases_is_told_as_it_is() -> None:
    assert health_line(WORDS["ru"], Told(False, "disk: input/output error")) == "disk: input/output error"


@pytest.mark.parametrize(
    ("most", "lines"),
    [(40, "one · two · three"), (9, "one · two\nthree"), (1, "one\ntwo\nthree")],
)
def test_no_line_ends_or_begins_with_the_dot_between_two_facts(most: int, lines: str) -> None:
    assert lined("one · two · three", lambda line: len(line) <= most) == lines
