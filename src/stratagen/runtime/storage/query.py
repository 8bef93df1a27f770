"""What a list is asked for, and what it answers: plain values, checked against an entity elsewhere.

Comes in: names and Python values. Goes out: `ListQuery` and `Page`. Never here: SQL (`storage.select`) or the spelling of
query strings (`routes`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic, TypeVar

__all__ = ["OPERATORS", "Condition", "ListQuery", "Page"]

T_co = TypeVar("T_co", covariant=True)

OPERATORS: Mapping[str, str] = MappingProxyType(
    {
        "eq": "equals",
        "ne": "differs from, null being different from every value",
        "in": "is one of several",
        "gt": "is greater than",
        "gte": "is greater than or equals",
        "lt": "is less than",
        "lte": "is less than or equals",
        "contains": "contains, whatever the case of letters",
        "isnull": "is null, or with false is not",
    }
)
"""Every operator of a filter and what it asks. `eq` is the one without a suffix: `status=open`."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One filter.

    Attributes:
        field: the field's wire name.
        operator: one of `OPERATORS`.
        value: of the field's Python type; for `in` a tuple of them, for `isnull` a bool.
    """

    field: str
    operator: str
    value: object


@dataclass(frozen=True, slots=True)
class ListQuery:
    """Which rows, in which order, how many of them, and what with them.

    Attributes:
        where: all of these hold.
        q: each of these words is found in one of the entity's search fields, whatever the case of letters.
        sort: fields by wire name, and whether descending; the key closes the order. Empty: the entity's own order.
        limit: rows on a page; None: the entity's page size.
        cursor: where a page ended, from `Page.next_cursor`; not together with `page`.
        page: which page, from 1, counted by rows skipped.
        include: relations to load, `tasks` or `project.owner`: two levels at most.
        count: whether to count all rows too.
    """

    where: tuple[Condition, ...] = ()
    q: str | None = None
    sort: tuple[tuple[str, bool], ...] = ()
    limit: int | None = None
    cursor: str | None = None
    page: int | None = None
    include: tuple[str, ...] = ()
    count: bool = False


@dataclass(frozen=True, slots=True)
class Page(Generic[T_co]):
    """A stretch of a list.

    Attributes:
        items: the rows, in order.
        limit: how many there could have been.
        next_cursor: where the next page begins; None: this was the last.
        total: of all pages, where it was asked for.
    """

    items: Sequence[T_co] = ()
    limit: int = 0
    next_cursor: str | None = None
    total: int | None = None

    def __iter__(self) -> Iterator[T_co]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)
