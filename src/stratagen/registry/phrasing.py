"""How the grammar's complaints are worded.

Comes in: a kind and the node that does not fit. Goes out: a phrase, with what to write if that can be told.
"""

from __future__ import annotations

import re
from typing import assert_never

from stratagen.problems import quote
from stratagen.registry.kinds import (
    Anything,
    Block,
    Choice,
    Either,
    Exactly,
    Flag,
    Kind,
    ListOf,
    Named,
    Nothing,
    Number,
    Text,
    Whole,
    Word,
)
from stratagen.registry.nodes import Mapping, Node, Scalar, Sequence

__all__ = ["another_form", "mismatch"]

_TURNABLE = re.compile(r"[A-Za-z0-9_ ./:{}-]{1,60}")
_FLAG_WORDS = {
    "yes": "true",
    "on": "true",
    "y": "true",
    "no": "false",
    "off": "false",
    "n": "false",
}


def mismatch(kind: Kind, node: Node) -> str:
    """What is wanted, what is there, and how to write it."""
    return f"expected {_wanted(kind)}, found {_found(node)}{_way_out(kind, node)}"


def _wanted(kind: Kind) -> str:  # noqa: PLR0911, PLR0912 - one case a kind
    match kind:
        case Flag(only=None):
            return "true or false"
        case Flag(only=only):
            return str(only).lower()
        case Whole(least, most):
            return f"a whole number from {least} to {most}"
        case Number():
            return "a number"
        case Exactly(value):
            return f"the number {value}"
        case Text():
            return "a text"
        case Word():
            return kind.meaning
        case Choice(words):
            return f"one of {', '.join(words)}"
        case Anything():
            return "a value"
        case Nothing():
            return "nothing"
        case ListOf():
            return "a list"
        case Named():
            return "a mapping"
        case Block(title):
            return f"{title} as a mapping"
        case Either(kinds):
            return " or ".join(map(_wanted, kinds))
        case _:
            assert_never(kind)


def _found(node: Node) -> str:
    match node:
        case Sequence():
            return "a list"
        case Mapping():
            return "a mapping"
        case Scalar(value=None):
            return "nothing"
        case Scalar(value=bool()):
            return node.text
        case Scalar(value=str()):
            return f"the text {quote(node.text)}"
        case Scalar():
            return f"the number {node.text[:40]}"
        case _:
            assert_never(node)


def _way_out(kind: Kind, node: Node) -> str:
    """How to write what was probably meant."""
    match kind, node:
        case Either(kinds), _:
            return next((way for way in (_way_out(one, node) for one in kinds) if way), "")
        case Flag(), Scalar(text=text) if text.lower() in _FLAG_WORDS:
            return f"; write {_FLAG_WORDS[text.lower()]}"
        case (Text() | Word() | Choice()), Scalar(value=bool() | int() | float(), text=text):
            return f"; as a text it needs quotes: '{text}'"
        case (Whole() | Number() | Exactly()), Scalar(value=str(), text=text) if re.fullmatch(
            r"[0-9]{1,18}", text
        ):
            return f"; write {text} without quotes"
        case ListOf(), Scalar(value=str(text)) if text.isprintable() and len(text) < 40:
            return f"; write [{text}]"
        case _:
            return ""


def another_form(word: Word, text: str) -> str | None:
    """What `text` becomes by the one turn that makes it fit: `TicketTask` -> `ticket_task`, `api/` -> `/api`."""
    if not _TURNABLE.fullmatch(text):
        return None
    snake = re.sub(r"[\s-]+", "_", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", text)).strip("_").lower()
    module, _, name = text.rpartition(".")
    turns = (
        snake,
        snake.replace("_", "-"),
        text.upper(),
        "/" + text.strip("/"),
        text.rstrip("/"),
        f"{module}:{name}",
    )
    return next((turn for turn in turns if re.fullmatch(word.form, turn)), None)
