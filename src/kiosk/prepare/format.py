"""The number of the prepared form, apart from its types: a start reads this and needs none of them."""

from __future__ import annotations

# Raised with every change of `kiosk.prepare.form` that the program before it, or this one with what that one prepared,
# would read wrongly. An exhibition of another format is refused as a whole, with what to do.
# 1: as first written. 2: the author, title, year and publisher of a work are Words; voices say what sorts them; a
# list of names says whose characters it holds.
FORMAT = 2
