"""Text made from a pattern: another for another number, as far as the pattern has others.

Comes in: a regular expression in the portable spelling that `pattern` of the registry gets, and a number. Goes out: text to propose.
Never here: whether it fits, which its model is asked: of alternatives the first is taken, and no other bound is looked at.
"""

from __future__ import annotations

import re
import string
from collections import deque
from math import inf

__all__ = ["text_from"]

_PIECE = re.compile(
    r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)|\[\^?(?:\\.|[^\]\\])*\]|\(\?:|\{\d+(?:,\d*)?\}|.",
    re.DOTALL,
)
_CONTROLS = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v"}
_CHARACTERS = f"{string.digits}{string.ascii_letters}{string.punctuation} "
_SIGNS = {"*": (0, inf), "+": (1, inf), "?": (0, 1)}


def text_from(pattern: str, number: int, most: int) -> str:
    """The text that comes at place `number` where each part turns like the wheel of a counter, the last one fastest.

    Args:
        pattern: A regular expression.
        number: Which one, from 0.
        most: How often what may be repeated is repeated, as far as it may be.
    """
    text = ""
    for wheel in reversed(_wheels(deque(_PIECE.findall(pattern)), most)):
        number, place = divmod(number, len(wheel))
        text = wheel[place] + text
    return text


def _wheels(pieces: deque[str], most: int) -> list[str]:
    """The characters that may stand at each place, up to the end of the group."""
    wheels: list[str] = []
    while pieces and pieces[0] != ")":
        piece = pieces.popleft()
        if piece == "|":
            _wheels(pieces, most)
        elif piece not in {"^", "$"}:
            part = _group(pieces, most) if piece in {"(", "(?:"} else [_characters(piece)]
            wheels += part * _times(pieces, most)
    return wheels


def _group(pieces: deque[str], most: int) -> list[str]:
    inside = _wheels(pieces, most)
    pieces.popleft()  # its bracket
    return inside


def _times(pieces: deque[str], most: int) -> int:
    """How often the part before is to stand there."""
    if not pieces or not (pieces[0] in _SIGNS or re.match(r"\{.", pieces[0])):
        return 1
    sign = pieces.popleft()
    if pieces and pieces[0] == "?":
        pieces.popleft()  # as few as possible: the same texts
    if sign in _SIGNS:
        low, high = _SIGNS[sign]
    else:
        least, comma, last = sign[1:-1].partition(",")
        low, high = int(least), float(last) if last else inf if comma else int(least)
    return max(low, int(min(high, most)))


def _characters(piece: str) -> str:
    """What one character may be, the plainest first."""
    if not piece.startswith("["):
        return _CHARACTERS if piece == "." else _meant(piece)
    negated = piece.startswith("[^")
    members = _PIECE.findall(piece[1 + negated : -1])
    ranges: list[tuple[str, str]] = []
    while members:
        low = high = _meant(members.pop(0))
        if len(members) > 1 and members[0] == "-":
            high = _meant(members[1])
            del members[:2]
        ranges.append((low, high))
    found = [
        each
        for each in _CHARACTERS
        if any(low <= each <= high for low, high in ranges) is not negated
    ]
    return "".join(found) or ranges[0][0]


def _meant(piece: str) -> str:
    """The character that a piece of one character, or a backslash and what is behind it, means."""
    if not piece.startswith("\\"):
        return piece
    letter, digits = piece[1], piece[2:]
    return chr(int(digits, 16)) if digits else _CONTROLS.get(letter, letter)
