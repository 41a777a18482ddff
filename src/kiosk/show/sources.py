"""Who says so: the full reference of what a figure, a voice or a page rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal

from kiosk.prepare.bad_file import BadFile
from kiosk.prepare.form import SourcesFile, Work
from kiosk.show.context import Context
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import every, said


@dataclass(frozen=True)
class WorkRow:
    """One work as the panel shows it."""

    author: str
    title: str
    imprint: str  # publisher and year, and where in it
    what: str
    note: str


def work_row(work: Work, locator: str, language: str) -> WorkRow:
    """A work in the language of the visit; author and title as published."""
    imprint = (said(work["publisher"], language), said(work["year"], language), locator)
    return WorkRow(
        said(work["author"], language),
        said(work["title"], language),
        ", ".join(filter(None, imprint)),
        said(work["what"], language),
        said(work["note"], language),
    )


@view_model
class SourcesModel(QObject):
    """The works that the panel shows now."""

    changed = Signal()

    def __init__(self, open_sources: Callable[[], SourcesFile], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_sources = open_sources
        self._works = Rows(WorkRow, self)

    def apply(self, sources: Sequence[str], locators: Sequence[str], context: Context) -> None:
        """Show these works, each once, in the order they were named."""
        if not sources:
            self._works.show(())
            return
        try:
            known = self._open_sources()
        except BadFile:
            self._works.show([WorkRow("", every(context.words, "sourcesNotShown"), "", "", "")])
            self.changed.emit()
            return
        where: dict[str, list[str]] = {}
        padded = [*locators, *[""] * (len(sources) - len(locators))]
        for source, locator in zip(sources, padded, strict=False):
            where.setdefault(source, []).append(locator)
        self._works.show(
            [
                work_row(known[source], "; ".join(dict.fromkeys(filter(None, found))), context.language)
                for source, found in where.items()
                if source in known
            ]
        )
        self.changed.emit()

    def words_in_sight(self) -> int:
        """Words of the panel."""
        rows = self._works.rows()
        return sum(len(f"{r.author} {r.title} {r.imprint} {r.what} {r.note}".split()) for r in rows)

    works = Property(QObject, lambda self: self._works, constant=True)
