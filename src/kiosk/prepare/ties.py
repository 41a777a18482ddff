"""The signs that keep what stands on either side of them on one line. A gallery imports it: nothing is compiled."""

from __future__ import annotations

FREE = "\u00a0"  # the no-break space
HYPHEN = "\u2011"  # the no-break hyphen; .ci/spectral_hyphens.py put it into Spectral


def loosened(text: str) -> str:
    """The text as it was written, to be broken wherever there is a space or a hyphen."""
    return text.replace(FREE, " ").replace(HYPHEN, "-")
