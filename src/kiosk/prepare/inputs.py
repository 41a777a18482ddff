"""One hash of all that decides a preparation: the bundle, this program, and how it sets words and makes pictures."""

from __future__ import annotations

import hashlib
from pathlib import Path

import babel
import PIL

from kiosk.bundle.folder import survey
from kiosk.prepare.binding import BINDING
from kiosk.prepare.digests import Digests
from kiosk.prepare.format import FORMAT
from kiosk.prepare.pictures import RECIPE


def inputs(bundle: Path, version: str, digests: Digests) -> str:
    """SHA-256 in hexadecimal; hidden files and drawing/ don't count. Equal inputs prepare to equal bytes."""
    hashed = hashlib.sha256()
    for part in (version, FORMAT, BINDING, RECIPE, PIL.__version__, babel.__version__):
        hashed.update(f"{part}\n".encode())
    for file in survey(bundle).files:
        hashed.update(f"{file}\0{digests.of(bundle / file)}\n".encode())
    return hashed.hexdigest()
