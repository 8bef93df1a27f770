"""What YAML wrote, as values that know their place: the tree between the parser and the grammar."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from stratagen.problems import Span

__all__ = ["Constant", "Mapping", "Node", "Scalar", "Sequence"]

Constant: TypeAlias = str | int | float | bool | None
"""What a scalar can mean."""


class Scalar(Struct, frozen=True):  # made in an eighth of the time that a named tuple takes
    """A single value: `value` as YAML 1.2 reads it, `text` as it was written."""

    value: Constant
    text: str
    plain: bool  # neither in quotes nor a block
    span: Span


class Sequence(Struct, frozen=True):
    """A list."""

    items: tuple[Node, ...]
    span: Span


class Mapping(Struct, frozen=True):
    """A mapping; every key is text and stands once."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span


Node: TypeAlias = Scalar | Sequence | Mapping
