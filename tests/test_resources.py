"""The program finds its own files from a checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import resources

ROOT = Path(__file__).resolve().parents[1]


def test_a_checkout_has_its_files_beside_src() -> None:
    assert resources.resources() == ROOT / "resources"
    assert resources.shipped_content() == ROOT / "content"


def test_an_installed_wheel_carries_them_and_looks_nowhere_else(tmp_path: Path) -> None:
    package = tmp_path / "lib" / "site" / "kiosk"
    (package / "_shipped" / "content").mkdir(parents=True)
    (tmp_path / "lib" / "content").mkdir()
    assert resources.find("content", package) == package / "_shipped" / "content"


def test_a_program_without_its_files_says_where_it_looked(tmp_path: Path) -> None:
    package = tmp_path / "lib" / "site" / "kiosk"
    with pytest.raises(FileNotFoundError) as caught:
        resources.find("content", package)
    assert str(caught.value) == (
        f"The folder content is neither at {package}/_shipped/content nor {tmp_path}/lib/content."
        " Install the kiosk again."
    )
