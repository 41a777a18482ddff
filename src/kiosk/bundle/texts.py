"""Words a visitor reads, in every language of the exhibition, and the small values beside them.

In YAML a text is a map from language code to words, or plain words, which are then in the default language. The
reader hands every scalar over as the text that was written, so each type here says what it takes that text for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from kiosk.bundle import dates, words

_WHOLE = re.compile(r"[-+]?[0-9]{1,15}")
_NUMBER = re.compile(r"[-+]?[0-9]{1,15}(\.[0-9]{1,15})?")


class Part(BaseModel):
    """Base of everything a curator writes: frozen, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True)
class Words:
    """Marks a field as a text of the exhibition, so that the checks find it. `prose`: paragraphs and emphasis.

    `published`: plain words stand as they were published, in every language.
    """

    prose: bool
    published: bool = False


@dataclass(frozen=True)
class Plain:
    """Marks a field as words that are the same in every language: an author, a licence."""


@dataclass(frozen=True)
class Ref:
    """Marks a field as the id of something written elsewhere in the bundle."""

    to: Literal["source", "medium", "place", "group", "chapter"]


def wrong(message: str, hint: str = "", found: bool = False) -> PydanticCustomError:
    """A validation error that already is a sentence for people. `found`: it goes on with what was found instead."""
    return PydanticCustomError("kiosk", "{message}", {"message": message, "hint": hint, "found": found})


def _tidied(tidy: Callable[[str], str], written: str) -> str:
    try:
        return tidy(written)
    except words.WordsError as error:
        raise wrong(error.message, error.hint) from error


def _as_published(value: Any, info: ValidationInfo) -> Any:
    """Plain words, such as a title, for every language; or words by language, such as "anonymous"."""
    if isinstance(value, str):
        written = _tidied(words.tidy_line, value)
        return dict.fromkeys((info.context or {}).get("languages") or ("en",), written)
    return value


def _by_language(tidy: Callable[[str], str]) -> BeforeValidator:
    def spread(value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str):
            return {(info.context or {}).get("default", "en"): _tidied(tidy, value)}
        if isinstance(value, dict):
            return {key: _tidied(tidy, said) if isinstance(said, str) else said for key, said in value.items()}
        raise wrong(
            "expected words, or words by language", "Write plain words, or a map such as {en: ..., ru: ...}.", True
        )

    return BeforeValidator(spread, json_schema_input_type=str | dict[str, str])


def _flag(value: Any) -> Any:
    if value in ("true", "false"):
        return value == "true"
    if isinstance(value, bool):
        return value
    raise wrong("expected true or false", "Write true or false, without quotation marks.", True)


def _number(pattern: re.Pattern[str], kind: str, hint: str, make: Callable[[str], float]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if isinstance(value, (int, float)):
            return value
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise wrong(f"expected {kind}", hint, True)
        return make(value)

    return read


def _date(value: Any) -> Any:
    if isinstance(value, dates.When):
        return value
    if not isinstance(value, str):
        raise wrong("expected a date", dates.FORMS, True)
    try:
        return dates.parse(value)
    except dates.DateError as error:
        raise wrong(error.message, error.hint) from error


def _plain(value: Any) -> Any:
    return words.squeeze(value) if isinstance(value, str) else value


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _format_number(value: Any) -> Any:
    if value in ("1", 1):
        return 1
    raise wrong("this program reads bundles of format 1", "Write format: 1.")


Line = Annotated[dict[str, str], _by_language(words.tidy_line), Words(prose=False)]  # no paragraphs, no markup
AsPublished = Annotated[
    dict[str, str],
    _by_language(words.tidy_line),
    BeforeValidator(_as_published, json_schema_input_type=str | dict[str, str]),  # the last one runs first
    Words(prose=False, published=True),
]
Prose = Annotated[dict[str, str], _by_language(words.tidy_prose), Words(prose=True)]  # blank line between; *emphasis*
Text = Annotated[
    str, BeforeValidator(_plain, json_schema_input_type=str | float), Plain()
]  # the same in every language
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
SourceId = Annotated[Id, Ref("source")]
MediumId = Annotated[Id, Ref("medium")]
PlaceId = Annotated[Id, Ref("place")]
GroupId = Annotated[Id, Ref("group")]
ChapterId = Annotated[Id, Ref("chapter")]
Flag = Annotated[bool, BeforeValidator(_flag)]
AS_WHOLE = BeforeValidator(_number(_WHOLE, "a whole number", "Write digits alone, such as 38935.", int))
AS_NUMBER = BeforeValidator(_number(_NUMBER, "a number", "Write digits alone, such as 48.5.", float))
Amount = Annotated[int, Field(ge=0), AS_WHOLE]
Fraction = Annotated[float, Field(ge=0, le=1), AS_NUMBER]
Latitude = Annotated[float, Field(ge=-90, le=90), AS_NUMBER]  # degrees north
Longitude = Annotated[float, Field(ge=-180, le=180), AS_NUMBER]  # degrees east
Edtf = Annotated[dates.When, BeforeValidator(_date, json_schema_input_type=str | int)]
Period = Annotated[
    tuple[Edtf, ...],
    Field(min_length=1),
    BeforeValidator(_one_or_more, json_schema_input_type=str | int | list[str | int]),
]
Format = Annotated[Literal[1], BeforeValidator(_format_number)]
