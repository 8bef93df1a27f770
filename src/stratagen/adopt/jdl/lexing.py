"""The text of a JDL file as tokens.

Comes in: text. Goes out: tokens with their lines, comments left out but for those that document. Never here: what may follow what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from stratagen.problems import ProjectError

__all__ = ["Token", "tokens_of"]

_TOKEN = re.compile(
    r"""(?P<space>\s+)|(?P<doc>/\*\*(?!/).*?\*/)|(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<pattern>(?<=\()/(?:[^/\\\n]|\\.)*/(?=\s*\)))
    |(?P<text>"[^"\n]*"|'[^'\n]*')|(?P<number>-?\d+(?:\.\d+)?)|(?P<word>[A-Za-z_][\w-]*)|(?P<sign>[{}(),.*@=:\[\]])""",
    re.VERBOSE | re.DOTALL,
)
_MARGIN = re.compile(r"^\s*\*? ?", re.MULTILINE)


class Token(Struct, frozen=True):
    """A word, number, text, pattern, documentation or sign; `text` without quotes, slashes and stars."""

    kind: str
    text: str
    line: int


def tokens_of(text: str, file: str) -> Iterator[Token]:
    """The tokens, an `end` last.

    Raises:
        ProjectError: a character that no JDL has, at its line.
    """
    at, line = 0, 1
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise ProjectError(f"{file}:{line}: {text[at]!r} is not JDL")
        kind, whole = found.lastgroup or "", found[0]
        if kind not in {"space", "comment"}:
            yield Token(kind, _inner(kind, whole), line)
        line += whole.count("\n")
        at = found.end()
    yield Token("end", "the end of the file", line)


def _inner(kind: str, whole: str) -> str:
    match kind:
        case "doc":
            lines = _MARGIN.sub("", whole[3:-2]).strip().splitlines()
            return " ".join(each.strip() for each in lines if each.strip())
        case "text" | "pattern":
            return whole[1:-1]
    return whole
