"""The interface's words as QML reads them: one at a time, and anew in another language."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine, QQmlExpression

from kiosk.show.spoken import spoken


def test_each_word_is_a_property_and_follows_the_language(qapp: QGuiApplication) -> None:
    assert qapp is not None
    holder, engine = QObject(), QQmlEngine()
    words = spoken({"next": "Next", "back": "Back"}, holder)
    heard: list[str] = []
    words.changed.connect(lambda: heard.append(words.property("next")))
    words.say({"next": "Далее", "back": "Назад"})
    assert heard == ["Далее"]
    words.say(words.words)
    assert heard == ["Далее"]
    asked = QQmlExpression(engine.rootContext(), words, "next + back + (typeof missing)")
    asked.setNotifyOnValueChanged(True)
    assert asked.evaluate()[0] == "ДалееНазадundefined"


def test_two_exhibitions_with_the_same_words_share_a_class(qapp: QGuiApplication) -> None:
    assert qapp is not None
    holder = QObject()
    one, other = spoken({"next": "Next"}, holder), spoken({"next": "Далее"}, holder)
    assert type(one) is type(other)
    assert (one.property("next"), other.property("next")) == ("Next", "Далее")
