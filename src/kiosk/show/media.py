"""Which file of a medium to show, and what to say where it cannot be shown. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.depot.opened import Damaged
from kiosk.prepare.form import MapLabel, MediaFile, Medium, Picture
from kiosk.show.said import every, said

INSTEAD = {"upright": "viewer", "narrow": "page"}  # only an engraving has files of its own for these


@dataclass(frozen=True)
class PictureView:
    """One picture ready to be shown. Sizes in px of the file; `url` is empty where there is nothing to show."""

    url: str = ""
    width: int = 0
    height: int = 0
    engraved: bool = False  # shown pixel for pixel, cropped around the focus
    focusX: float = 0.5
    focusY: float = 0.5
    alt: str = ""
    lead: str = ""
    credit: str = ""
    kind: str = ""
    diagram: bool = False  # its words stand on the page, not on land and sea
    labels: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class Media:
    """The media of one exhibition. `today` is a day number: rights that have ended hide that one medium."""

    entries: MediaFile
    path_of: Callable[[str], Path]
    today: int

    def view(
        self, name: str, use: str, width: float, scale: float, language: str, words: dict[str, str], *, contrast: bool
    ) -> PictureView:
        """The picture for `use` at `width` design px on a screen of `scale`."""
        medium = self.entries.get(name)
        if medium is None:
            return PictureView(alt=every(words, "notShown"))
        picture = None if self._ended(medium) else best(medium, use, width * scale, scale, contrast=contrast)
        return PictureView(
            url=self._url(picture),
            width=picture["width"] if picture else 0,
            height=picture["height"] if picture else 0,
            engraved=medium["engraved"],
            focusX=medium["focus"][0],
            focusY=medium["focus"][1],
            alt=said(medium["alt"], language),
            lead=said(medium["caption"], language),
            credit=said(medium["credit"], language),
            kind=every(words, f"kind_{medium['kind']}"),
            diagram=medium["kind"] == "diagram",
            labels=[_label(label, language) for label in medium["labels"]],
        )

    def _ended(self, medium: Medium) -> bool:
        return medium["rights_end"] is not None and medium["rights_end"] < self.today

    def _url(self, picture: Picture | None) -> str:
        if picture is None:
            return ""
        try:
            return self.path_of(picture["file"]).as_uri()
        except Damaged:
            return ""  # the caption and the alt text stand in its place


def lead_and_credit(lead: str, kind: str, credit: str) -> tuple[str, str]:
    """A caption's bold lead, and its rest: the credit, after what kind of thing it is unless it says that itself."""
    named = credit.casefold().startswith(kind.casefold())
    return lead, credit if named else f"{kind}. {credit}"


def best(medium: Medium, use: str, pixels: float, scale: float, *, contrast: bool) -> Picture | None:
    """The smallest file that need not be enlarged; the largest where every one must be."""
    if all(p["use"] != use for p in medium["pictures"]):
        use = INSTEAD.get(use, use)
    fit = [p for p in medium["pictures"] if p["use"] == use and p["contrast"] == contrast]
    fit = fit or [p for p in medium["pictures"] if p["use"] == use] or list(medium["pictures"])
    if not fit:
        return None
    if medium["engraved"]:
        enough = [p for p in fit if p["unit"] >= scale - 0.01]
        return min(enough, key=lambda p: p["unit"]) if enough else max(fit, key=lambda p: p["unit"])
    enough = [p for p in fit if p["width"] >= pixels - 1]
    return min(enough, key=lambda p: p["width"]) if enough else max(fit, key=lambda p: p["width"])


def _label(label: MapLabel, language: str) -> dict[str, Any]:
    return {
        "x": label["x"],
        "y": label["y"],
        "text": said(label["text"], language),
        "style": label["style"],
        "side": label["side"],
    }
