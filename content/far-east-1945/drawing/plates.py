"""Draw the plates: `python plates.py` draws all of them, `python plates.py NAME ...` only those."""

from __future__ import annotations

import importlib
import sys
import zlib
from pathlib import Path

from tones import Plate

HERE = Path(__file__).resolve().parent
MEDIA = HERE.parent / "media"


def names() -> list[str]:
    """Every scene, by the id of its medium."""
    return sorted(path.stem.replace("_", "-") for path in (HERE / "scenes").glob("[a-z]*.py"))


def draw(name: str) -> Path:
    """Draw one scene into media/ and say where; the seed follows from the name."""
    scene = importlib.import_module("scenes." + name.replace("-", "_"))
    plate = Plate(zlib.crc32(name.encode()))
    scene.draw(plate)
    path = MEDIA / f"{name}.png"
    plate.save(path)
    return path


def main(wanted: list[str]) -> int:
    known = names()
    unknown = [name for name in wanted if name not in known]
    if unknown:
        print(f"No such scene: {', '.join(unknown)}. Choose from: {', '.join(known)}.", file=sys.stderr)
        return 2
    for name in wanted or known:
        print(draw(name).name)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
