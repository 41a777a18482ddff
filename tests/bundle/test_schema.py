"""The schema knows what the checks know, so that an editor can help while somebody writes."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.bundle.models.chapter import KINDS
from kiosk.bundle.schema import FILES, file_schema, whole_schema


def test_every_kind_of_file_has_its_definition() -> None:
    schema = whole_schema()
    assert set(FILES) <= set(schema["$defs"])
    assert [choice["$ref"] for choice in schema["anyOf"]] == [f"#/$defs/{name}" for name in FILES]
    assert all(_resolve(schema, {"$ref": f"#/$defs/{name}"})["type"] == "object" for name in FILES)


def test_a_text_is_words_or_a_map() -> None:
    title = file_schema("chapter")["properties"]["title"]
    assert title == {"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}]}


def test_a_period_is_one_date_or_a_list() -> None:
    assert [choice["type"] for choice in file_schema("chapter")["properties"]["period"]["anyOf"]] == [
        "string",
        "integer",
        "array",
    ]


def test_pages_are_of_the_known_kinds() -> None:
    schema = file_schema("chapter")
    pages = [_resolve(schema, choice) for choice in schema["properties"]["pages"]["items"]["oneOf"]]
    assert [page["properties"]["kind"]["const"] for page in pages] == list(KINDS)
    assert all(page["additionalProperties"] is False for page in pages)


def test_bounds_reach_the_editor() -> None:
    schema = file_schema("exhibition")
    warning = schema["$defs"]["Idle"]["properties"]["warning"]
    assert warning == {"type": "number", "minimum": 20, "maximum": 120}


@pytest.mark.parametrize("name", list(FILES))
def test_no_schema_offers_null_or_points_nowhere(name: str) -> None:
    schema = file_schema(name)
    for part in _parts(schema):
        assert part.get("type") != "null"
        assert None not in part.values()
        if "$ref" in part:
            assert _resolve(schema, part)


def _resolve(schema: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in part:
        part = schema["$defs"][part["$ref"].removeprefix("#/$defs/")]
    return part


def _parts(value: Any) -> list[dict[str, Any]]:
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return ([value] if isinstance(value, dict) else []) + [part for inner in below for part in _parts(inner)]
