"""The theme and its fonts without a window: what view-models measure words with."""

from __future__ import annotations

from PySide6.QtQml import QQmlEngine

from kiosk.resources import resources
from kiosk.show.app import QML, load_fonts
from kiosk.show.measure import Measure, roles_of


class Themed:
    """The real theme, read as the gallery reads it. Needs an application."""

    def __init__(self) -> None:
        load_fonts(resources() / "fonts")
        self.engine = QQmlEngine()
        self.engine.addImportPath(str(QML))
        self.theme = self.engine.singletonInstance("Kiosk.Theme", "Theme")
        self._measures: dict[tuple[int, bool], Measure] = {}

    def measure(self, percent: int = 100, contrast: bool = False) -> Measure:
        """The measure at a text size and with or without high contrast."""
        key = (percent, contrast)
        if key not in self._measures:
            self.theme.setProperty("percent", percent)
            self.theme.setProperty("contrast", contrast)
            self._measures[key] = Measure(roles_of(self.theme))
        return self._measures[key]
