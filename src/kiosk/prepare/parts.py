"""Small pieces that several sections share: dates, figures, and how a date is said in every language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.bundle import dates as bundle_dates
from kiosk.bundle import models
from kiosk.bundle.days import civil
from kiosk.prepare.dates import day_label, label, short, short_span
from kiosk.prepare.form import Calendar, Estimate, Figure, When, Words
from kiosk.prepare.words import heading, optional_sentences, optional_words, sentences


@dataclass(frozen=True)
class Speaker:
    """Says dates in every language of the exhibition. `home`: the year of the focus window, taken for granted."""

    calendars: Mapping[str, Calendar]
    focus: tuple[int, int]

    @property
    def home(self) -> int | None:
        first, last = civil(self.focus[0])[0], civil(self.focus[1])[0]
        return first if first == last else None

    def label(self, date: bundle_dates.When) -> Words:
        return {language: label(date, calendar) for language, calendar in self.calendars.items()}

    def short(self, date: bundle_dates.When) -> Words:
        return {language: short(date, calendar, self.home) for language, calendar in self.calendars.items()}

    def span(self, first: bundle_dates.When, last: bundle_dates.When) -> Words:
        """From one date to another: "9–22 Aug"."""
        return {language: short_span(first, last, calendar, self.home) for language, calendar in self.calendars.items()}

    def day(self, day: int) -> Words:
        """A day without its year: "9 August"."""
        return {language: day_label(day, calendar, year=False) for language, calendar in self.calendars.items()}

    def when(self, date: bundle_dates.When) -> When:
        return {
            "edtf": date.edtf,
            "start": date.start,
            "end": date.end,
            "sure": None if date.sure is None else list(date.sure),
            "precision": date.precision,
            "approximate": date.approximate,
            "uncertain": date.uncertain,
            "label": self.label(date),
            "short": self.short(date),
        }

    def whens(self, several: Iterable[bundle_dates.When]) -> list[When]:
        return [self.when(date) for date in several]


def figure(row: models.Figure) -> Figure:
    estimates = [_estimate(one) for one in row.estimates]
    return {
        "label": heading(row.label),
        "detail": optional_sentences(row.detail),
        "estimates": sorted(estimates, key=lambda one: (one["low"], one["high"])),
    }


def _estimate(one: models.Estimate) -> Estimate:
    return {
        "low": one.low,
        "high": one.low if one.high is None else one.high,
        "by": sentences(one.by),
        "source": one.source,
        "locator": optional_words(one.locator),
        "approximate": one.approximate,
        "bound": one.bound,
    }


def figure_texts(row: models.Figure) -> Iterable[Mapping[str, str] | None]:
    """Everything a visitor reads about one figure."""
    return (row.label, row.detail, *(one.by for one in row.estimates))
