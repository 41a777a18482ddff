"""JSON schemas for editors, made from the same models the checks use."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, models_json_schema
from pydantic_core import CoreSchema
from pydantic_core.core_schema import NullableSchema

from kiosk.bundle.models.chapter import Chapter
from kiosk.bundle.models.exhibition import Exhibition
from kiosk.bundle.models.media import Medium
from kiosk.bundle.models.memorial import Memorial
from kiosk.bundle.models.sources import Work
from kiosk.bundle.models.timeline import Timeline

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES: dict[str, Any] = {
    "exhibition": Exhibition,
    "chapter": Chapter,
    "timeline": Timeline,
    "memorial": Memorial,
    "sources": dict[str, Work],
    "media": dict[str, Medium],
}


class _ForEditors(GenerateJsonSchema):
    """What is optional is left out of a file, never written as null; and a key is its own title."""

    def nullable_schema(self, schema: NullableSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> dict[str, Any]:
        made = super().default_schema(schema)
        return {key: value for key, value in made.items() if key != "default" or isinstance(value, (str, int, float))}

    def field_title_should_be_set(self, schema: CoreSchema | Any) -> bool:  # noqa: ARG002 - pydantic's name
        return False


def whole_schema() -> dict[str, Any]:
    """One schema with every file of a bundle under $defs, and the parts they are made of."""
    models = (Exhibition, Chapter, Timeline, Memorial, Work, Medium)
    _names, schema = models_json_schema(
        [(model, "validation") for model in models], title="A kiosk bundle", schema_generator=_ForEditors
    )
    definitions = schema["$defs"]
    definitions.pop("When", None)  # what a date becomes, not what is written
    for name, part in (("sources", "Work"), ("media", "Medium")):
        definitions[name] = {"type": "object", "additionalProperties": {"$ref": f"#/$defs/{part}"}}
    for name in ("exhibition", "chapter", "timeline", "memorial"):
        definitions[name] = {"$ref": f"#/$defs/{name.capitalize()}"}
    choices = [{"$ref": f"#/$defs/{name}"} for name in FILES]
    return {"$schema": DIALECT, **schema, "anyOf": choices}


def file_schema(name: str) -> dict[str, Any]:
    """The schema of one kind of file; `name` is a key of FILES."""
    return {"$schema": DIALECT, **TypeAdapter(FILES[name]).json_schema(mode="validation", schema_generator=_ForEditors)}
