"""The corpus: every hostile file by name, and what is said of it. Hashes are right unless the case is about them."""

from __future__ import annotations

from hostile import archives, contents, media
from hostile.case import Case
from hostile.forging import Files

MAKERS = (
    archives.archives,
    archives.names,
    archives.modes,
    archives.ends,
    contents.manifests,
    contents.openings,
    contents.parts,
    contents.lists_of_names,
    contents.texts,
    media.pictures,
    media.foreign,
    media.programs,
    archives.bombs,
)


def corpus(files: Files) -> list[Case]:
    """Every case, from the files of a small exhibition."""
    return [case for maker in MAKERS for case in maker(files)]
