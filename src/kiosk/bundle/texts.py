"""Words a visitor reads, in every language of the exhibition.

In YAML a text is a map from language code to words, or plain words, which are then in the default language.
"""
from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict

# The helper that owns this room replaces these two by validated types; what they mean stays:
Line = Annotated[dict[str, str], "one line: no paragraphs, no markup; {language: words}"]
Prose = Annotated[dict[str, str], "paragraphs (blank line between) and *emphasis*; {language: words}"]


class Part(BaseModel):
    """Base of everything a curator writes: frozen, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")
