"""How this room says no: one problem, with what to do about it."""

from __future__ import annotations

from pathlib import Path

from kiosk.problems import KioskError, Problem

PACK_AGAIN = "Make it again with kiosk pack, and copy it again."


def refused(file: Path | str, message: str, hint: str = PACK_AGAIN, path: str = "") -> KioskError:
    """An error of one problem: `file: path: message. hint`. What came from outside is made harmless to print."""
    return KioskError([Problem(str(file), 0, 0, printable(path), printable(message), hint)])


def printable(text: str, most: int = 200) -> str:
    """On one line, nothing that a terminal would obey, and not endless."""
    plain = "".join(letter if letter.isprintable() else f"\\x{ord(letter):02x}" for letter in text[: most + 1])
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"
