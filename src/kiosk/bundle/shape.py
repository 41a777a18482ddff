"""Checks nodes against a model and puts every error in its place, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import UnionType
from typing import Annotated, Any, Generic, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, Tag, ValidationError

from kiosk.bundle.messages import explain
from kiosk.bundle.nodes import Broken, Entry, Mapping, Node, Path, Sequence, child, locate, plain
from kiosk.problems import Problem, did_you_mean

Model = TypeVar("Model", bound=BaseModel)
_ROUNDS = 4


@dataclass(frozen=True)
class Document(Generic[Model]):
    """A file that was checked: the model where one could be made, and the nodes it was made from.

    Where only some items of the file's lists are broken, `model` is made without them, so that all the rest is
    checked in the same run; paths and places stay those of the file.
    """

    file: str
    root: Node
    model: Model | None
    base: Path = ()  # where in the file the model stands: ("slavinsky-2004",) in sources.yaml
    problems: tuple[Problem, ...] = field(default=())

    def error(self, path: Path, message: str, hint: str = "", at_key: bool = False) -> Problem:
        """A problem at a path of the model."""
        place = locate(self.root, self.base + path, at_key)
        return Problem(self.file, place.line, place.column, place.path, message, hint)

    def warning(self, path: Path, message: str, hint: str = "", at_key: bool = False) -> Problem:
        """What need not stop anybody, at a path of the model."""
        place = locate(self.root, self.base + path, at_key)
        return Problem(self.file, place.line, place.column, place.path, message, hint, "warning")


def check_shape(model: type[Model], file: str, root: Node, context: dict[str, Any], base: Path = ()) -> Document[Model]:
    """Check the node at `base` against `model`; collects every problem."""
    problems: list[Problem] = []
    for round_number in range(_ROUNDS):
        node = child(root, *base)
        assert node is not None, "the caller names a node there is"
        try:
            made = model.model_validate(plain(node), context=context)
        except ValidationError as error:
            errors = _errors(error)
            if round_number == 0:
                problems = list(_problems(model, file, root, base, errors))
            root, smaller = _without(root, base, errors)
            if not smaller:
                break
        else:
            return Document(file, root, made, base, tuple(problems))
    return Document(file, root, None, base, tuple(problems))


def _problems(
    model: type[BaseModel], file: str, root: Node, base: Path, errors: list[tuple[Path, Any]]
) -> Iterator[Problem]:
    meant: set[Path] = set()  # keys that are there under a misspelt name
    for path, found in sorted(errors, key=lambda error: error[1]["type"] != "extra_forbidden"):
        unknown = found["type"] == "extra_forbidden"
        place = locate(root, base + path, at_key=unknown)
        if isinstance(place.node, Broken) or path in meant:
            continue
        known = sorted(_fields_at(model, path[:-1], child(root, *base))) if unknown else []
        meant.update(
            (*path[:-1], key) for key in known if did_you_mean(str(path[-1]), known) == did_you_mean(key, [key])
        )
        message, hint = explain(found, path, place.node, known)
        yield Problem(file, place.line, place.column, place.path, message, hint)


def _errors(error: ValidationError) -> list[tuple[Path, Any]]:
    """Each error with its path in the file.

    Pydantic counts only the sound items of a list and calls it too short for those that are broken: left out.
    """
    errors = [(_keys(found["loc"]), found) for found in error.errors(include_url=False, include_input=False)]
    short = {path for path, found in errors if found["type"] == "too_short"}
    holders = {path[:end] for path, _found in errors for end in range(len(path))} if short else set()
    return [(path, found) for path, found in errors if found["type"] != "too_short" or path not in holders]


def _keys(loc: tuple[int | str, ...]) -> Path:
    """An error's path without the tags of unions, and without pydantic's mark of a bad dictionary key."""
    return tuple(step for step in loc if not (isinstance(step, str) and (step.startswith("::") or step == "[key]")))


def _without(root: Node, base: Path, errors: list[tuple[Path, Any]]) -> tuple[Node, bool]:
    """The nodes less the broken ones: an unknown key, or the innermost list item that holds an error."""
    smaller = False
    for path in sorted({_victim(path, found["type"]) for path, found in errors} - {()}, key=_last_first, reverse=True):
        root = _drop(root, base + path)
        smaller = True
    return root, smaller


def _victim(path: Path, kind: str) -> Path:
    if kind == "extra_forbidden":
        return path
    ends = [index + 1 for index, step in enumerate(path) if isinstance(step, int)]
    return path[: ends[-1]] if ends else ()


def _last_first(path: Path) -> list[tuple[int, int, str]]:
    """Sorts so that dropping an item leaves the numbers of those still to drop as they are."""
    return [(0, step, "") if isinstance(step, int) else (1, 0, step) for step in path]


def _drop(node: Node, path: Path) -> Node:
    step, rest = path[0], path[1:]
    if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
        return _drop_key(node, step, rest)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return _drop_item(node, step, rest)
    return node


def _drop_key(node: Mapping, key: str, rest: Path) -> Mapping:
    entries = dict(node.entries)
    entry = entries.pop(key)
    if rest:
        entries = {**node.entries, key: Entry(entry.line, entry.column, _drop(entry.value, rest))}
    return Mapping(entries, node.line, node.column)


def _drop_item(node: Sequence, index: int, rest: Path) -> Sequence:
    items, numbers = list(node.items), list(node.numbers)
    if rest:
        items[index] = _drop(items[index], rest)
    else:
        del items[index], numbers[index]
    return Sequence(tuple(items), tuple(numbers), node.line, node.column)


def _fields_at(annotation: Any, path: Path, node: Node | None) -> set[str]:
    """The keys a map at `path` may have: what an unknown one was probably meant to be."""
    for model in _models(annotation, node):
        if not path:
            return set(model.model_fields)
        field_at = model.model_fields.get(str(path[0]))
        if field_at is not None:
            below = child(node, path[0]) if node is not None else None
            return _fields_at(field_at.annotation, path[1:], below)
    if path and isinstance(path[0], int):
        below = child(node, path[0]) if node is not None else None
        return set().union(*(_fields_at(part, path[1:], below) for part in _items(annotation)))
    return set()


def _models(annotation: Any, node: Node | None) -> list[type[BaseModel]]:
    """The models an annotation stands for; of tagged ones, the one that the node's `kind` names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    if get_origin(annotation) is Annotated:
        tags = [part.tag for part in annotation.__metadata__ if isinstance(part, Tag)]
        kind = child(node, "kind") if node is not None else None
        if tags and isinstance(node, Mapping) and tags != [f"::{getattr(kind, 'text', '')}"]:
            return []
        return _models(get_args(annotation)[0], node)
    if get_origin(annotation) in (Union, UnionType):
        return [model for part in get_args(annotation) for model in _models(part, node)]
    return []


def _items(annotation: Any) -> list[Any]:
    """What a list's items are."""
    if get_origin(annotation) is tuple:
        return [get_args(annotation)[0]]
    if get_origin(annotation) is Annotated:
        return _items(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return [item for part in get_args(annotation) for item in _items(part)]
    return []
