"""A file's text cut into pieces that can be read by themselves, so that a process which reads it again and again, after
each save, reads the one entity that changed.

Comes in: the text of a file. Goes out: its pieces, or the whole of it as the only one. Never here: what a piece says, nor a
fault. A text in which anything is wrong is read as a whole, which finds the faults and their places.

A cut is only a guess about YAML, made by the margin. It is proven by what comes of it: every piece has to be sound, and to
hold just the one entity whose name stands in its first line. A quote or a bracket that is cut in two is neither.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from msgspec import Struct

from stratagen.problems import Span

__all__ = ["Kept", "Piece", "Said", "cut"]

_SECTION = re.compile(r"entities:[ ]*(#.*)?")
_ENTRY = re.compile(r"( +)([A-Za-z_]\w*):(?: .*)?", re.ASCII)


class Piece(Struct, frozen=True):
    """A part of a file: behind `above` lines that stand before it, whatever they say. `name`: of the one entity that it is, or
    that is left in the rest of the file, which stands behind none; None where the file is in one piece.
    """

    file: str
    above: int
    text: str
    name: str | None = None

    @property
    def content(self) -> bytes:
        """What is to be parsed: its lines are those of the file."""
        return ("\n" * self.above + self.text).encode()


class Said(Struct, frozen=True):
    """What a piece says, and how many values that takes; None where it is not sound. `places`: all places in it, each once."""

    values: object
    nodes: int = 0
    places: tuple[Span, ...] = ()


class Kept:
    """What pieces said when they were read, for one more reading. A piece that stands elsewhere by now says the same: its places
    are moved, so what an earlier reading gave is not to be looked at after the next one.
    """

    def __init__(self) -> None:
        self._before: dict[_Text, tuple[int, Said]] = {}
        self._now: dict[_Text, tuple[int, Said]] = {}

    def begin(self) -> None:
        """Another reading begins: what the last one did not come across is forgotten."""
        self._before, self._now = self._now, {}

    def read(self, piece: Piece, read: Callable[[Piece], Said]) -> Said:
        """What a piece says, read if it was not there last time."""
        text = (piece.file, piece.name, piece.text)
        known = self._before.pop(text) if text in self._before else None
        above, said = known or (piece.above, read(piece))
        for place in said.places if above != piece.above else ():
            place.line += piece.above - above
        self._now[text] = piece.above, said
        return said


_Text: TypeAlias = tuple[str, str | None, str]
"""A piece, wherever in its file it stands."""


def cut(file: str, text: str) -> tuple[Piece, ...]:
    """The pieces of a text: what stands around the entities and the first of them, then each other one."""
    lines = text.split("\n")
    starts = [] if "\r" in text else list(_entries(lines))
    if len(starts) < 2:
        return (Piece(file, 0, text),)
    first, end = starts[1][0], _end(lines, starts[-1][0])
    ends = [start for start, _ in starts[2:]] + [end]
    rest = _part(lines, 0, first)
    if end < len(lines):  # a comment, unlike an empty line, adds nothing to a text before it
        rest += "#\n" * (end - first) + _part(lines, end, len(lines))
    entities = [
        Piece(file, start, _part(lines, start, stop), name)
        for (start, name), stop in zip(starts[1:], ends, strict=True)
    ]
    return (Piece(file, 0, rest, starts[0][1]), *entities)


def _part(lines: list[str], start: int, stop: int) -> str:
    """These lines, each with the line feed that ends it; nothing ends the last one of a text."""
    return "\n".join(lines[start:stop]) + "\n" * (stop < len(lines))


def _entries(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Line and name of what looks like an entity."""
    section = next((at for at, line in enumerate(lines) if _SECTION.fullmatch(line)), len(lines))
    margin = None
    for number in range(section + 1, _end(lines, section + 1)):
        found = _ENTRY.fullmatch(lines[number])
        if found and margin in {None, found[1]}:
            margin = found[1]
            yield number, found[2]


def _end(lines: list[str], start: int) -> int:
    """The first line from here on that stands at no margin, and is no comment."""
    found = (at for at in range(start, len(lines)) if lines[at][:1] not in {"", " ", "#"})
    return next(found, len(lines))
