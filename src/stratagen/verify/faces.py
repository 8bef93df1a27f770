"""What of a module makes a difference, and what of it for others.

Comes in: two texts of it. Goes out: the difference. A string that stands alone (a docstring) makes none. What stands within a
function that says what it returns makes none for others: a type checker takes its word. Never here: a guess; what cannot be told
counts.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import TypeAlias

__all__ = ["Difference", "difference"]

SHOWN = (ast.Yield, ast.YieldFrom, ast.Global, ast.Import, ast.ImportFrom)
"""What within a function makes a difference outside of it, whatever the function says that it returns."""

Part: TypeAlias = list[ast.stmt]
"""Statements in a row."""


class Difference(Enum):
    """Between two texts of a module."""

    NONE = "none"  # that a type checker would see
    WITHIN = "within"  # that it would see from another module
    SEEN = "seen"


def difference(before: bytes, after: bytes) -> Difference:
    """The most that a type checker may see."""
    if before == after:
        return Difference.NONE
    (code, face), (other_code, other_face) = _lines(before), _lines(after)
    if code == other_code:
        return Difference.NONE
    return Difference.WITHIN if face == other_face else Difference.SEEN


def _lines(source: bytes) -> tuple[list[bytes], list[bytes]]:
    """The lines of a module without its docstrings; and without what stands within functions either."""
    lines = source.splitlines()
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError):
        return lines, lines
    docstrings = _numbers(_docstrings(body), lines)
    within = docstrings | _numbers(_within(body), lines)
    return _without(docstrings, lines), _without(within, lines)


def _without(numbers: set[int], lines: list[bytes]) -> list[bytes]:
    return [line for number, line in enumerate(lines, 1) if number not in numbers]


def _numbers(parts: Iterable[Part], lines: list[bytes]) -> set[int]:
    return {
        number
        for part in parts
        if _stand_alone(part, lines)
        for number in range(part[0].lineno, (part[-1].end_lineno or 0) + 1)
    }


def _stand_alone(part: Part, lines: list[bytes]) -> bool:
    """Whether nothing else, be it a comment, stands on the lines of these statements."""
    first, last = part[0], part[-1]
    before = lines[first.lineno - 1][: first.col_offset]
    after = lines[(last.end_lineno or 0) - 1][last.end_col_offset :]
    return not before.strip() and not after.strip()


def _docstrings(body: Part) -> Iterator[Part]:
    for node in body:
        match node:
            case ast.Expr(value=ast.Constant(value=str())):
                yield [node]
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from _docstrings(node.body)
            case _:
                pass


def _within(body: Part) -> Iterator[Part]:
    """What stands within the functions of a module; methods also say which attributes there are."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns:
            inner = (each for statement in node.body for each in ast.walk(statement))
            if not any(isinstance(each, SHOWN) for each in inner):
                yield node.body
