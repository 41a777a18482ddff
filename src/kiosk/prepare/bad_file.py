"""What a reader of prepared files raises. By itself, because a start needs no more of reading than this."""

from __future__ import annotations


class BadFile(Exception):  # noqa: N818 - said of a file, not of a program
    """Which file can't be read, and why."""
