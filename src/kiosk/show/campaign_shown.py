"""A campaign's page laid out for one context. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.bundle.days import civil
from kiosk.prepare.form import CampaignAxis, CampaignDay, Medium, Page
from kiosk.show.campaign_layout import CampaignFrame, Needs
from kiosk.show.campaign_scrubber import DayTick, Scrubber, ticks
from kiosk.show.context import Context
from kiosk.show.said import said


@dataclass(frozen=True)
class Shown:
    """The page, what it is shown for, and where its parts stand."""

    chapter: str
    index: int  # of the page
    page: Page
    context: Context
    medium: Medium | None
    frame: CampaignFrame
    scrubber: Scrubber
    keys: frozenset[int]  # days that are tall on the band

    @property
    def needs(self) -> Needs:
        """What its words take; the kicker is laid out already."""
        context = self.context
        return Needs(self.page, self.medium, "", context.stage, context.tongue, context.measure)

    @property
    def axes(self) -> list[CampaignAxis]:
        """The ways of the armies."""
        return self.page.get("axes", [])

    @property
    def days(self) -> list[CampaignDay]:
        """The days that can be chosen."""
        return self.page.get("days", [])

    def axis(self, name: str) -> CampaignAxis | None:
        """The way with this id."""
        return next((axis for axis in self.axes if axis["id"] == name), None)

    def ticks(self) -> list[DayTick]:
        """What stands on the band."""
        context, language, days = self.context, self.context.language, self.days
        calendar, measure = context.tongue.calendar, context.measure
        numerals = [said(day["numeral"], language) for day in days]
        months = [int(civil(day["day"])[1]) for day in days]
        shorts = [
            calendar["day_month_short"].format(day=numeral, month=calendar["months_short"][month - 1])
            for numeral, month in zip(numerals, months, strict=True)
        ]
        first = days[0]["day"] if days else 0
        return ticks(self.scrubber, first, self.keys, numerals, shorts, lambda words: measure.width(words, "axis"))
