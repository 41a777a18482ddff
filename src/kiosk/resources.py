"""Where the program's own files lie: beside a checkout's src/, or inside an installed wheel. Standard library alone."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of fonts/, icons/, sounds/ and i18n/. Raises FileNotFoundError where the program is incomplete."""
    return find("resources", _HERE)


def shipped_content() -> Path:
    """The folder of the exhibitions that come with the program, one folder each."""
    return find("content", _HERE)


def find(name: str, package: Path) -> Path:
    """A shipped folder of the package at `package`: a wheel carries it inside, a checkout has it two levels up."""
    places = (package / "_shipped" / name, package.parents[1] / name)
    for place in places:
        if place.is_dir():
            return place
    looked = " nor ".join(map(str, places))
    raise FileNotFoundError(f"The folder {name} is neither at {looked}. Install the kiosk again.")
