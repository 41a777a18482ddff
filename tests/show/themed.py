"""The theme and its fonts without a window: what view-models measure words with."""

from __future__ import annotations

from PySide6.QtCore import Q_RETURN_ARG, QMetaObject
from PySide6.QtQml import QQmlEngine

from kiosk.resources import resources
from kiosk.show.app import QML, load_fonts
from kiosk.show.measure import Measure, roles_from


class Themed:
    """The real theme, read as the gallery reads it. Needs an application."""

    def __init__(self) -> None:
        load_fonts(resources() / "fonts")
        self.engine = QQmlEngine()
        self.engine.addImportPath(str(QML))
        self.theme = self.engine.singletonInstance("Kiosk.Theme", "Theme")
        self._measures: dict[tuple[int, bool], Measure] = {}

    def roles(self, percent: int = 100, contrast: bool = False) -> dict[str, list[object]]:
        """The type roles in plain values, as the theme tells them."""
        self.theme.setProperty("percent", percent)
        self.theme.setProperty("contrast", contrast)
        plain: dict[str, list[object]] = QMetaObject.invokeMethod(
            self.theme, "roles", Q_RETURN_ARG("QVariant")
        ).toVariant()
        return plain

    def measure(self, percent: int = 100, contrast: bool = False) -> Measure:
        """The measure at a text size and with or without high contrast."""
        key = (percent, contrast)
        if key not in self._measures:
            self._measures[key] = Measure(roles_from(self.roles(percent, contrast)))
        return self._measures[key]
