"""SHA-256 by Python's own routine: OpenSSL's, which hashlib loads, takes 3 ms of every start.

The standard library's `random` does likewise. For short files: in long ones `hashlib.file_digest` is faster.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, cast


def _own() -> Callable[[bytes], Any]:
    for module in ("_sha256", "_sha2", "hashlib"):  # 3.11, from 3.12 on, and whatever there is
        try:
            return cast("Callable[[bytes], Any]", import_module(module).sha256)
        except ImportError:
            continue
    raise ImportError("This Python has no SHA-256.")


_sha256 = _own()


def hexdigest(content: bytes) -> str:
    """The hash in 64 hexadecimal digits."""
    return cast(str, _sha256(content).hexdigest())
