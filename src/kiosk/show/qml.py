"""How a view-model is made known to QML."""

from __future__ import annotations

from typing import Any, TypeVar, cast

from PySide6 import QtQml
from PySide6.QtCore import QObject

QML_IMPORT_NAME = "Kiosk.Show"  # Qt reads these two from the module that calls QmlElement
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T", bound=QObject)


def view_model(kind: type[T]) -> type[T]:
    """Known to QML under its own name, and made by Python alone."""
    uncreatable = cast(Any, QtQml.QmlUncreatable)("made by the composition root")  # PySide6's stubs say "object"
    QtQml.QmlElement(uncreatable(kind))
    return kind
