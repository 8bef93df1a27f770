"""From a `ListQuery` to SQL: filters, search, order, pages.

Comes in: an entity and what is asked of it. Goes out: Core statements in words that SQLite and PostgreSQL share, with marks
where values go, and the values. Never here: running them.

Two queries that differ in values alone have the same statement: `shape` is what they have in common.
Null sorts before every value, as SQLite has it; PostgreSQL is told so.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    false,
    func,
    or_,
    select,
    true,
    tuple_,
)

from stratagen.runtime.errors import Detail, invalid_payload
from stratagen.runtime.storage.columns import Folded
from stratagen.runtime.storage.cursor import Order, values_in
from stratagen.runtime.storage.entity import AnyEntity, Stored
from stratagen.runtime.storage.query import Condition, ListQuery
from stratagen.runtime.storage.statement import marked, marks, padded

__all__ = ["Asked", "Within", "in_order", "limit_of", "order_of", "scope"]

_SHORT = 200  # rows that are read on the event loop at most
_ESCAPE = str.maketrans({"/": "//", "%": "/%", "_": "/_"})


def scope(entity: AnyEntity) -> ColumnElement[bool]:
    """The condition that a row is there to be seen: not deleted softly."""
    return entity.columns["deleted_at"].is_(None) if entity.soft_delete else true()


@dataclass(frozen=True, slots=True)
class Within:
    """A condition beside those of a query: that rows belong to a record.

    Attributes:
        key: what tells it from others, but for its values.
        condition: builds it, with marks.
        values: by mark.
    """

    key: Hashable
    condition: Callable[[], ColumnElement[bool]]
    values: Mapping[str, Any]  # Any: of the columns' types


class Asked:
    """A query of an entity's rows: the shape of its statements, how they are built, and their values.

    Args:
        entity: whose rows.
        query: which of them.
        within: of which record's rows.

    Raises:
        ApiError: 422, the query names something that is not there, or its cursor is none of ours.
    """

    def __init__(self, entity: AnyEntity, query: ListQuery, within: Within | None = None) -> None:
        self.entity = entity
        self.query = query
        self.within = within
        self.limit = limit_of(entity, query)
        self.order = order_of(entity, query.sort)
        self._after = () if query.cursor is None else values_in(query.cursor, self.order)
        self._words = (query.q or "").split()
        if query.page is not None:
            _check_page(query)

    @property
    def shape(self) -> Hashable:
        """What the conditions have in common with those of other queries."""
        return (
            tuple(_shape(each) for each in self.query.where),
            len(self._words),
            None if self.within is None else self.within.key,
        )

    @property
    def page_shape(self) -> Hashable:
        """What the page has in common with others."""
        nulls = tuple(value is None for value in self._after)
        return (self.shape, self.query.sort, nulls, self.query.page is not None)

    def page(self) -> Select[Any]:
        """The rows of one page, and one more that tells whether another page follows."""
        statement = select(*self.entity.read_columns).where(*self._conditions())
        if self._after:
            statement = statement.where(_after(self.order, self._after))
        if self.query.page is not None:
            statement = statement.offset(bindparam("offset", type_=Integer))
        return statement.order_by(*in_order(self.order)).limit(bindparam("limit", type_=Integer))

    def count(self) -> Select[Any]:
        """How many rows there are on all pages."""
        return select(func.count()).select_from(self.entity.table).where(*self._conditions())

    @property
    def values(self) -> dict[str, Any]:  # Any: of the columns' types
        """What stands at the marks."""
        found: dict[str, Any] = {"limit": self.limit + 1}
        for n, each in enumerate(self.query.where):
            found.update(_values(f"where_{n}", each))
        for n, word in enumerate(self._words):
            found[f"word_{n}"] = _anywhere(word)
        if self._after:
            found.update(marked("after", self._after))
        if self.query.page is not None:
            found["offset"] = (self.query.page - 1) * self.limit
        if self.within is not None:
            found.update(self.within.values)
        return found

    @property
    def scans(self) -> bool:
        """Whether the page may take reading many more rows than it has."""
        if self._words or self.query.page is not None or self.limit > _SHORT:
            return True
        narrow = [_is_indexed(self.entity, each) for each in self.query.where]
        if self.within is not None or narrow:
            return not all(narrow)
        return self.order[0][0].column.name not in self.entity.indexed

    def _conditions(self) -> Iterator[ColumnElement[bool]]:
        yield scope(self.entity)
        for n, each in enumerate(self.query.where):
            yield _condition(self.entity, each, f"where_{n}")
        for n in range(len(self._words)):
            yield _found(self.entity, bindparam(f"word_{n}", type_=Text))
        if self.within is not None:
            yield self.within.condition()


def _check_page(query: ListQuery) -> None:
    if query.cursor is not None:
        raise invalid_payload([Detail("page", "invalid", "cannot be given together with cursor")])
    if query.page is not None and query.page < 1:
        raise invalid_payload([Detail("page", "invalid", "must be 1 or more")])


def limit_of(entity: AnyEntity, query: ListQuery) -> int:
    """How many rows a page has.

    Raises:
        ApiError: 422, it was asked for none.
    """
    limit = entity.page_size if query.limit is None else query.limit
    if limit < 1:
        raise invalid_payload([Detail("limit", "invalid", "must be 1 or more")])
    return limit


@lru_cache(maxsize=1_000)
def order_of(entity: AnyEntity, sort: tuple[tuple[str, bool], ...] = ()) -> Order:
    """The order asked for, or the entity's own, closed by the key in the direction of the last field.

    Raises:
        ApiError: 422, there is no such field.
    """
    order = [
        (_field(entity, name, "sort"), descending) for name, descending in sort or entity.order_by
    ]
    named = {each.name for each, _ in order}
    last = order[-1][1] if order else False
    return (*order, *((each, last) for each in entity.key_fields if each.name not in named))


def in_order(order: Order) -> tuple[ColumnElement[Any], ...]:  # Any: of the columns' types
    """The ORDER BY of an order."""
    return tuple(_directed(each, descending=descending) for each, descending in order)


def _directed(each: Stored, *, descending: bool) -> ColumnElement[Any]:
    directed = each.column.desc() if descending else each.column.asc()
    if not each.nullable:
        return directed
    return directed.nulls_last() if descending else directed.nulls_first()


# Conditions -----------------------------------------------------------------------------------------------------------


def _found(entity: AnyEntity, word: BindParameter[str]) -> ColumnElement[bool]:
    if not entity.searches:
        raise invalid_payload([Detail("q", "invalid", "cannot be searched here")])
    fields = [_field(entity, name, "q") for name in entity.searches]
    return or_(*(_contains(each.column, word) for each in fields))


def _contains(column: ColumnElement[str], part: BindParameter[str]) -> ColumnElement[bool]:
    return Folded(column).like(Folded(part), escape="/")


def _anywhere(part: str) -> str:
    """The pattern of texts that hold `part`."""
    return f"%{part.translate(_ESCAPE)}%"


def _shape(condition: Condition) -> Hashable:
    """A condition without its value, but for what of it shapes the text."""
    value: Any = condition.value  # Any: of the field's type
    match condition.operator:
        case "in":
            return condition.field, "in", len(_several(value))
        case "isnull":
            return condition.field, "isnull", bool(value)
        case name:
            return condition.field, name, value is None


def _values(mark: str, condition: Condition) -> dict[str, Any]:  # Any: of the field's type
    """The values of `_condition`, by mark."""
    value: Any = condition.value
    match condition.operator:
        case "in":
            return marked(mark, _several(value))
        case "contains":
            return {mark: _anywhere(value)}
    return {mark: value}


def _several(value: Iterable[Any]) -> Sequence[Any]:  # Any: as above
    """The values of `in`, as many as there are marks for."""
    values = tuple(value)
    return padded(values) if values else ()


def _condition(entity: AnyEntity, condition: Condition, mark: str) -> ColumnElement[bool]:
    column = _field(entity, condition.field, condition.field).column
    value: Any = condition.value  # Any: of the field's type
    if condition.operator == "in":
        several = marks(mark, [column] * len(_several(value)))
        return column.in_(several) if several else false()
    if condition.operator == "isnull" or (condition.operator == "eq" and value is None):
        return column.is_(None) if value in {True, None} else column.is_not(None)
    compare = _COMPARISONS.get(condition.operator)
    if compare is None:
        known = ", ".join(("in", "isnull", *_COMPARISONS))
        message = f"has no operator {condition.operator!r}; there are {known}"
        raise invalid_payload([Detail(condition.field, "operator", message)])
    kind = Text() if condition.operator == "contains" else column.type
    compared: ColumnElement[bool] = compare(column, bindparam(mark, type_=kind))
    return compared


# Any: a column of any type, and a mark of that type
_COMPARISONS: dict[str, Callable[[Column[Any], BindParameter[Any]], Any]] = {
    "eq": operator.eq,
    "ne": lambda column, value: column.is_distinct_from(value),
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
    "contains": _contains,
}
"""The SQL of those of `query.OPERATORS` that compare with one value."""


def _is_indexed(entity: AnyEntity, condition: Condition) -> bool:
    """Whether the condition picks rows by an index."""
    stored = entity.fields.get(condition.field)
    return (
        stored is not None
        and condition.operator in {"eq", "in"}
        and stored.column.name in entity.indexed
    )


def _field(entity: AnyEntity, name: str, parameter: str) -> Stored:
    try:
        return entity.fields[name]
    except KeyError:
        detail = Detail(parameter, "unknown_field", f"{entity.name} has no field {name!r}")
        raise invalid_payload([detail]) from None


# Keysets --------------------------------------------------------------------------------------------------------------


def _after(order: Order, values: Sequence[Any]) -> ColumnElement[bool]:
    """The condition that a row stands after the one whose values the marks `after` hold.

    Where all goes one way and nothing is null it is one comparison of row values, which an index answers. Else it is
    spelt out: greater in the first field, or level in it and greater in the second, and so on.
    """
    directions = {descending for _, descending in order}
    places = marks("after", (each.column for each, _ in order))
    if len(directions) == 1 and not any(each.nullable for each, _ in order):
        columns, last = tuple_(*(each.column for each, _ in order)), tuple_(*places)
        return columns < last if directions == {True} else columns > last
    ways = []
    level: list[ColumnElement[bool]] = []
    for (each, descending), place, value in zip(order, places, values, strict=True):
        null = value is None
        ways.append(and_(*level, _beyond(each, None if null else place, descending=descending)))
        level.append(each.column.is_(None) if null else each.column == place)
    return or_(*ways)


def _beyond(
    each: Stored, place: BindParameter[Any] | None, *, descending: bool
) -> ColumnElement[bool]:
    if place is None:  # null is the least of all
        return false() if descending else each.column.is_not(None)
    beyond: ColumnElement[bool] = each.column < place if descending else each.column > place
    return or_(beyond, each.column.is_(None)) if descending and each.nullable else beyond
