"""Where something is in the registry, what is wrong with it, and how that is told.

Comes in: positions and messages. Goes out: `Problem` values and the text a person reads.
Never here: a decision about what is wrong; the stages decide, this module only carries and prints.
"""

from __future__ import annotations

import errno
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct

__all__ = [
    "Problem",
    "ProjectError",
    "RegistryError",
    "Span",
    "cause_of",
    "nearest",
    "quote",
    "render",
    "suggest",
    "unreadable",
]


class Span:
    """A stretch of one line of a registry file; line and column count from 1, length in characters. Changed by
    nobody but the one who reads the file again (`registry.pieces`).

    A class of its own kind: a large registry has 100,000 of them, and dataclasses take twice as long; and where the rest of
    a value is encoded, a place is told apart from what was written there.
    """

    __slots__ = ("column", "file", "length", "line")

    def __init__(self, file: str, line: int, column: int, length: int = 1) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.length = length

    def _key(self) -> tuple[str, int, int, int]:
        return self.file, self.line, self.column, self.length

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self._key() == other._key()

    def __lt__(self, other: Span) -> bool:
        return self._key() < other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return f"Span{self._key()}"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Problem(Struct, frozen=True, order=True):
    """One fault: where, which rule (`code`, kebab-case), and a sentence with the way out."""

    span: Span
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.span}: {self.code}: {self.message}"


class RegistryError(Exception):
    """The registry cannot be used; carries every problem found in the run, sorted, without repeats."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class ProjectError(Exception):
    """The run cannot go on for a reason that lies in the project or on its machine: a broken template, an unreadable
    lock, a full disk. The message names it and the way out; nothing was changed."""


_WAYS_OUT = {
    errno.EACCES: "see to the permissions there",
    errno.EDQUOT: "make room there, your quota is used up",
    errno.EIO: "the disk itself fails: look into the system's log",
    errno.ENOSPC: "make room there",
    errno.EPERM: "see to the permissions there",
    errno.EXDEV: "what is generated, gen.lock and .gen have to stand on one file system",
    errno.EROFS: "make it writable, or work elsewhere",
}


def cause_of(error: OSError) -> str:
    """Why the operating system refused, and what may help: `No space left on device (make room there)`."""
    said = error.strerror or str(error)
    way_out = _WAYS_OUT.get(error.errno or 0)
    return f"{said} ({way_out})" if way_out else said


def unreadable(error: OSError) -> None:
    """Refuse to go on without a file or folder that cannot be read; one that is not there is none. For `os.walk` too, which
    takes what it may not read for empty.

    Raises:
        ProjectError: naming it.
    """
    if not isinstance(error, FileNotFoundError):
        what = f"{error.filename} cannot be read: {cause_of(error)}; nothing was changed"
        raise ProjectError(what) from error


# ── A problem on a terminal ──────────────────────────────────────────────────────────────────────────────────────────

_TAB = "    "
_WIDEST = 140  # columns of a source line that are shown around the word


def render(problem: Problem, lines: Sequence[str]) -> str:
    """The problem, its source line and carets under the word.

    Args:
        problem: what to tell.
        lines: the file's lines without their ends. A line that is not there is not shown.
    """
    span = problem.span
    if not 0 < span.line <= len(lines):
        return str(problem)
    line = lines[span.line - 1]
    start = min(span.column - 1, len(line))
    end = max(start + 1, min(start + span.length, len(line)))
    if _width(line) > _WIDEST:
        line, start, end = _window(line, start, end)
    margin = f"{span.line:>5} | "
    carets = " " * _width(line[:start]) + "^" * max(1, _width(line[start:end]))
    return f"{problem}\n{margin}{''.join(map(_shown, line))}\n{'| ':>{len(margin)}}{carets}"


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """The part of a long line around the word, and where the word is in it."""
    first = max(0, min(start - _WIDEST // 4, len(line) - _WIDEST))
    last = first + _WIDEST
    head = "…" if first else ""
    tail = "…" if last < len(line) else ""
    shift = len(head) - first
    return head + line[first:last] + tail, start + shift, min(end, last) + shift


def _shown(character: str) -> str:
    """What a terminal gets: no tab, and nothing that could move its cursor or turn the text around."""
    if character == "\t":
        return _TAB
    return character if character.isprintable() else "?"


def _width(text: str) -> int:
    """Columns that `text` takes on a terminal, once shown."""
    return len(text) if text.isascii() and "\t" not in text else sum(map(_columns, text))


def _columns(character: str) -> int:
    if character == "\t":
        return len(_TAB)
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def quote(text: str, longest: int = 60) -> str:
    """`text` in quotes for a message: on one line, printable, cut when it is long."""
    return repr(text if len(text) <= longest else text[: longest - 1] + "…")


# ── Did you mean ─────────────────────────────────────────────────────────────────────────────────────────────────────

_LONGEST_WORD = 64  # what is longer was not mistyped


def suggest(word: str, choices: Iterable[str]) -> str:
    """` (did you mean 'project'?)`, to be put behind a message; empty when nothing is near.

    Args:
        word: what was written.
        choices: what could have been meant.
    """
    found = nearest(word, choices)
    return f" (did you mean {quote(found)}?)" if found else ""


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that `word` is most likely a misspelling of, or None."""
    return _nearest(word, tuple(sorted(set(choices) - {word})))


@lru_cache(maxsize=256)  # one wrong word is often written many times over
def _nearest(word: str, choices: tuple[str, ...]) -> str | None:
    if not 0 < len(word) <= _LONGEST_WORD:
        return None
    folded = _fold(word)
    letters = set(folded)
    best: str | None = None
    allowed = 1 + len(folded) // 4
    for choice in choices:
        other = _fold(choice)
        if folded == other:
            return choice
        if (
            allowed
            and abs(len(other) - len(folded)) <= allowed
            and len(letters.difference(other)) <= allowed
        ):
            distance = _distance(folded, other, allowed)
            if distance <= allowed:
                best, allowed = choice, distance - 1
    if best is None and len(folded) > 2:
        best = next((choice for choice in choices if choice.startswith(folded)), None)
    return best


def _fold(word: str) -> str:
    """Letters only in one case: `onDelete`, `on-delete` and `on_delete` are one word."""
    return word.replace("-", "").replace("_", "").casefold()


def _distance(left: str, right: str, most: int) -> int:
    """Edits (insert, drop, replace, swap of two neighbours) from `left` to `right`; past `most` any larger number.

    Optimal string alignment, row by row, given up as soon as no way through the rows is short enough.
    """
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        above, row = row, [i]
        for j, b in enumerate(right, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if before and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most and min(above) >= most:
            return most + 1
        before = above
    return row[-1]
