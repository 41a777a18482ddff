"""The number of the prepared format: nobody changes what is prepared and forgets it."""

from __future__ import annotations

import hashlib
import re
from typing import get_type_hints, is_typeddict

from kiosk.prepare import form
from kiosk.prepare.format import FORMAT

# The shape that FORMAT stands for. Where this test fails, somebody changed a type of kiosk.prepare.form: raise FORMAT
# if an exhibition prepared before would now be read wrongly, or what is prepared now by the program before (which also
# refuses to install a key that it does not know). Then write the new hash here. No number is spent on a change between
# two releases of the program: 2 was never released in another shape.
SHAPES = {2: "27ec1fd840a5eb07"}
FILED = re.compile(r"(?<=kiosk\.prepare\.form\.)[a-z]+\.")  # in which file a type stands is no part of its shape


def shape() -> str:
    """A hash of every key and type that is prepared."""
    kinds = sorted((name, kind) for name, kind in vars(form).items() if is_typeddict(kind))
    told = [f"{name}.{key}: {hint}" for name, kind in kinds for key, hint in sorted(_hints(kind).items())]
    return hashlib.sha256(FILED.sub("", "\n".join(told)).encode()).hexdigest()[:16]


def _hints(kind: type) -> dict[str, object]:
    return get_type_hints(kind, include_extras=True)


def test_the_format_is_raised_when_the_shape_changes() -> None:
    assert shape() == SHAPES[FORMAT]
