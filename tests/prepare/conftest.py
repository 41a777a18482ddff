"""Bundles for the tests of prepare."""

from __future__ import annotations

from pathlib import Path

import pytest

from prepare.making import make_bundle


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A tiny whole bundle, free to be changed."""
    return make_bundle(tmp_path / "small")
