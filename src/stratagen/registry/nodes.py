"""What YAML wrote, as values that know their place: the tree between the parser and the grammar."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from stratagen.problems import Span

__all__ = ["Constant", "Mapping", "Node", "Scalar", "Sequence"]

Constant: TypeAlias = str | int | float | bool | None
"""What a scalar can mean."""


class Scalar(
    NamedTuple
):  # named tuples: as fixed as a frozen dataclass, made in a third of the time
    """A single value: `value` as YAML 1.2 reads it, `text` as it was written."""

    value: Constant
    text: str
    plain: bool  # neither in quotes nor a block
    span: Span


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    span: Span


class Mapping(NamedTuple):
    """A mapping; every key is text and stands once."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span


Node: TypeAlias = Scalar | Sequence | Mapping
