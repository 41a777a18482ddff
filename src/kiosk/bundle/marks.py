"""Finds the marked fields of models: texts, plain words, references."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel

from kiosk.bundle.nodes import Path

Mark = TypeVar("Mark")


def marked(model: BaseModel, mark: type[Mark]) -> Iterator[tuple[Path, Mark, Any]]:
    """Every field below `model` that carries a `mark`: its path, the mark and its value. Lists give each item."""
    asked: Any = mark  # mypy holds no generic type for hashable
    for name, found in _marks(type(model), asked):
        yield from _values((name,), found, getattr(model, name), mark)


def _values(path: Path, found: Mark | None, value: Any, mark: type[Mark]) -> Iterator[tuple[Path, Mark, Any]]:
    if isinstance(value, BaseModel):
        for below, deeper, leaf in marked(value, mark):
            yield path + below, deeper, leaf
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _values((*path, number), found, item, mark)
    elif found is not None and value is not None:
        yield path, found, value


@cache
def _marks(model: type[BaseModel], mark: type[Any]) -> tuple[tuple[str, Any], ...]:
    return tuple(
        (name, _search((field.annotation, *field.metadata), mark)) for name, field in model.model_fields.items()
    )


def _search(parts: tuple[Any, ...], mark: type[Mark]) -> Mark | None:
    for part in parts:
        if isinstance(part, mark):
            return part
        if get_origin(part) is not None or hasattr(part, "__metadata__"):
            below = _search((*get_args(part), *getattr(part, "__metadata__", ())), mark)
            if below is not None:
                return below
    return None
