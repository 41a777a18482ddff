"""Whether a value has the shape that a type of `kiosk.prepare.form` states. Only what that module uses is known."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

_CALLED = {str: "words", int: "a whole number", float: "a number", bool: "true or false", NoneType: "nothing"}
_FEW = 2**53  # beyond it a number is no longer the one that was written


class BadShape(ValueError):  # noqa: N818 - said of a file, not of a program
    """`path: expected what`, as the end of a sentence."""


def check(value: Any, kind: Any, path: str = "") -> None:
    """BadShape at the first place where `value` is not what `kind` says."""
    origin = get_origin(kind)
    if is_typeddict(kind):
        _check_record(value, kind, path)
    elif origin is dict:
        _expect(isinstance(value, dict), path, "a map")
        for key, one in value.items():
            check(one, get_args(kind)[1], f"{path}.{key}")
    elif origin is list:
        _expect(isinstance(value, list), path, "a list")
        for number, one in enumerate(value):
            check(one, get_args(kind)[0], f"{path}[{number}]")
    elif origin is Literal:
        _expect(value in get_args(kind), path, f"one of {', '.join(map(str, get_args(kind)))}")
    elif origin in (Union, UnionType):
        _check_one_of(value, get_args(kind), path)
    else:
        _expect(_plain(value, kind), path, _CALLED[kind])


def _check_record(value: Any, kind: Any, path: str) -> None:
    _expect(isinstance(value, dict), path, "a map")
    hints = get_type_hints(kind, include_extras=True)
    needed = {name for name, hint in hints.items() if get_origin(hint) is not NotRequired}
    for name in needed:
        _expect(name in value, path, f"the key {name}")
    for name, one in value.items():
        _expect(name in hints, path, f"no key {name[:40]!r}")
        hint = hints[name]
        check(one, get_args(hint)[0] if get_origin(hint) is NotRequired else hint, f"{path}.{name}" if path else name)


def _check_one_of(value: Any, kinds: tuple[Any, ...], path: str) -> None:
    """A union here is always "this, or nothing"."""
    if value is None and NoneType in kinds:
        return
    (kind,) = (kind for kind in kinds if kind is not NoneType)
    check(value, kind, path)


def _plain(value: Any, kind: Any) -> bool:
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _FEW
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool) and abs(value) < _FEW
    return isinstance(value, kind)


def _expect(right: bool, path: str, what: str) -> None:
    if not right:
        raise BadShape(f"{path or 'as a whole'}: expected {what}")
