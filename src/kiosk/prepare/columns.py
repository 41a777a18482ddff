"""Numbers and words of a large file, read a page at a time: what is not asked for takes no memory.

The file is not mapped. Where a mapped file grows shorter, or its disk no longer answers, the system ends the program
with SIGBUS, and no program can answer that; a read that fails can be answered. Standard library alone.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self, overload

from kiosk.prepare.bad_file import BadFile

if TYPE_CHECKING:
    from struct import Struct

Code = Literal["B", "H", "i", "I", "Q"]
BYTES = {"B": 1, "H": 2, "i": 4, "I": 4, "Q": 8}  # of one value, as the format has it
BITS = 8  # a page holds 2**BITS values
MASK = (1 << BITS) - 1
BLOCK = 12  # words are read in blocks of 2**BLOCK bytes: those of neighbours stand side by side
KEPT = 512  # pages of a column, or blocks of words, that are held; then all of them are let go


class Pages:
    """An open file, as long as it was when it was opened. Close it."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        self._file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        self.size = os.fstat(self._file).st_size
        self._blocks: dict[int, bytes] = {}

    def words(self, offset: int, length: int) -> bytes:
        """A few of its bytes, as `read` gives them, out of blocks that are held."""
        block, begin = offset >> BLOCK, offset & (1 << BLOCK) - 1
        held = self._blocks.get(block)
        if held is None:
            if len(self._blocks) >= KEPT:
                self._blocks.clear()
            start = block << BLOCK
            held = self._blocks[block] = self.read(start, max(0, min(1 << BLOCK, self.size - start)))
        if begin + length <= len(held):
            return held[begin : begin + length]
        return self.read(offset, length)

    def read(self, offset: int, length: int) -> bytes:
        """Exactly these bytes. BadFile where the file does not have them, or not any more."""
        if not 0 <= offset <= offset + length <= self.size:
            raise BadFile(f"{self._name}: points outside of itself")
        try:
            found = os.pread(self._file, length, offset)
        except OSError as error:
            raise BadFile(f"{self._name}: {error.strerror or error}") from error
        if len(found) != length:
            raise BadFile(f"{self._name}: is shorter than it was")
        return found

    def close(self) -> None:
        """Nothing can be read afterwards."""
        if self._file >= 0:
            os.close(self._file)
            self._blocks.clear()
        self._file, self.size = -1, -1


def aligned(offset: int) -> int:
    """The next offset where any column may begin."""
    return -(-offset // 8) * 8


def header(pages: Pages, form: Struct, magic: bytes, version: int, what: str, fault: type[BadFile]) -> tuple[int, ...]:
    """The numbers after magic and version. `fault` unless it is `what`, of this version."""
    if sys.byteorder != "little":
        raise fault("is little-endian, and this machine is not")
    if pages.size < form.size:
        raise fault("is shorter than its header")
    found, written, *numbers = form.unpack(pages.read(0, form.size))
    if (found, written) != (magic, version):
        raise fault(f"is not {what} that this version reads")
    return tuple(map(int, numbers))


class Paged:
    """What is read out of pages, as long as they are open. Close it, or use it with `with`.

    Whatever is asked of it may raise BadFile: its disk may fail while it is shown.
    """

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file; no more is read than it takes to know that it is one of these. BadFile, OSError."""
        pages = Pages(path)
        try:
            return cls(pages)
        except BaseException:
            pages.close()
            raise

    def close(self) -> None:
        """Nothing can be asked of it afterwards."""
        self._pages.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


class Column(Sequence[int]):
    """`count` numbers of one kind, from `offset` on. Slices are read as a whole, and not kept."""

    def __init__(self, pages: Pages, offset: int, count: int, code: Code) -> None:
        self._pages, self._offset, self._count, self._code = pages, offset, count, code
        self._held: dict[int, memoryview[int]] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> memoryview[int]: ...
    def __getitem__(self, index: int | slice) -> int | memoryview[int]:
        try:  # the usual case costs as little as it can: a timeline asks for thousands of numbers a frame
            return self._held[index >> BITS][index & MASK]  # type: ignore[operator]
        except KeyError:
            return self._page(index)[index & MASK]  # type: ignore[arg-type, operator]
        except TypeError:
            start, stop, _ = index.indices(self._count)  # type: ignore[union-attr]
            return self._read(start, max(start, stop))

    def _page(self, index: int) -> memoryview[int]:
        if not 0 <= index < self._count:
            raise IndexError(index)
        number = index >> BITS
        if len(self._held) >= KEPT:
            self._held.clear()
        page = self._held[number] = self._read(number << BITS, min(self._count, number + 1 << BITS))
        return page

    def _read(self, start: int, stop: int) -> memoryview[int]:
        width = BYTES[self._code]
        return memoryview(self._pages.read(self._offset + start * width, (stop - start) * width)).cast(self._code)
