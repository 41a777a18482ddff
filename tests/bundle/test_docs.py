"""docs/bundle-format.md names every key and every limit, so that it cannot fall behind the models."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from kiosk.bundle import csv_events, csv_table, folder, models, yaml_source
from kiosk.bundle.checks import dates, length

DOCS = (Path(__file__).parents[2] / "docs" / "bundle-format.md").read_text(encoding="utf-8")
MODELS = [part for part in vars(models).values() if isinstance(part, type) and issubclass(part, BaseModel)]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_is_explained(model: type[BaseModel]) -> None:
    absent = [name for name in model.model_fields if not re.search(rf"`{name}[`:]", DOCS)]
    assert absent == []


def test_every_limit_is_told() -> None:
    assert f"{yaml_source.MAX_BYTES >> 20} MiB a YAML file, {yaml_source.MAX_DEPTH} levels" in DOCS
    assert f"{folder.MAX_FILES:,} files" in DOCS
    assert f"{csv_events.MAX_EVENTS:,} events and {csv_table.MAX_BYTES >> 20} MiB" in DOCS
    assert f"above {length.GOOD} words" in DOCS
    assert f"above {length.MOST} a problem" in DOCS
    assert f"above {length.SENTENCE} words and a voice above {length.VOICE}" in DOCS
    assert f"focus window above {dates.MAX_FOCUS_DAYS} days" in DOCS


def test_every_example_is_yaml() -> None:
    examples = re.findall(r"```yaml\n(.*?)```", DOCS, re.DOTALL)
    assert len(examples) >= 5
    assert all(isinstance(yaml.safe_load(example), dict) for example in examples)
