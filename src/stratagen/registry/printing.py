"""Values as YAML that a person would have written: bare words where nothing could take them for anything else.

Comes in: mappings, lists and scalars. Goes out: lines of text. Never here: where they go.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from stratagen.registry.scalars import resolve

__all__ = ["STEP", "Braces", "Entry", "block", "inline"]


class Braces(dict[str, "Entry"]):
    """A mapping that is written in braces, wherever it stands."""


Entry: TypeAlias = "str | int | float | bool | Sequence[Entry] | Mapping[str, Entry] | None"
"""A scalar, a list, or a mapping, which takes the form of the one that it goes into."""

STEP = 2
_OLD_WORDS = frozenset(
    {"y", "yes", "n", "no", "on", "off"}
)  # true and false to readers of YAML 1.1
_WORDS = re.compile(
    r"[A-Za-z_]\w*\??|[A-Za-z]\w*(?: \w+)*|[A-Za-z_]\w*(?:[./-]\w+)+", re.ASCII
)  # a type, words, a path


def block(entries: Mapping[str, Entry], column: int = 0, step: int = STEP) -> Iterator[str]:
    """The entries of a mapping as lines that begin in `column`; a mapping in it goes on below its key, `step` further in."""
    margin = " " * column
    for key, value in entries.items():
        if isinstance(value, Mapping) and not isinstance(value, Braces):
            yield f"{margin}{_key(key)}:"
            yield from block(value, column + step, step)
        else:
            yield f"{margin}{_key(key)}: {inline(value)}"


def inline(value: Entry) -> str:
    """A value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)}: {inline(each)}" for key, each in value.items()) + "}"
    if isinstance(value, str):
        return _scalar(value)
    if isinstance(value, Sequence):
        return "[" + ", ".join(map(inline, value)) + "]"
    return json.dumps(value)


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z_]\w*", name, re.ASCII) else _scalar(name)


def _scalar(text: str) -> str:
    """A text as YAML: bare where nothing could take it for anything else, else in quotes."""
    if _WORDS.fullmatch(text) and isinstance(resolve(text), str) and text.lower() not in _OLD_WORDS:
        return text
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable():
        return character
    code = ord(character)
    if code < 0x100:
        return {"\n": "\\n", "\t": "\\t"}.get(character, f"\\x{code:02x}")
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
