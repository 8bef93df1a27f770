"""From a `ListQuery` to SQL: filters, search, order, pages.

Comes in: an entity and what is asked of it. Goes out: Core statements in words that SQLite and PostgreSQL share.
Never here: running them.

Null sorts before every value, as SQLite has it; PostgreSQL is told so.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, and_, false, func, or_, select, true, tuple_

from stratagen.runtime.errors import Detail, invalid_payload
from stratagen.runtime.storage.columns import Folded
from stratagen.runtime.storage.cursor import Order, values_in
from stratagen.runtime.storage.entity import AnyEntity, Stored
from stratagen.runtime.storage.query import Condition, ListQuery

__all__ = ["counting", "in_order", "limit_of", "listing", "order_of", "scope"]


def scope(entity: AnyEntity) -> ColumnElement[bool]:
    """The condition that a row is there to be seen: not deleted softly."""
    return entity.columns["deleted_at"].is_(None) if entity.soft_delete else true()


def listing(
    entity: AnyEntity, query: ListQuery, order: Order, *within: ColumnElement[bool]
) -> Select[Any]:
    """The rows of one page, and one more that tells whether another page follows.

    Args:
        entity: whose rows.
        query: which of them.
        order: from `order_of`.
        within: further conditions, such as those of a relation.
    """
    limit = limit_of(entity, query)
    statement = select(*entity.read_columns).where(*_conditions(entity, query), *within)
    if query.cursor is not None:
        if query.page is not None:
            raise invalid_payload(
                [Detail("page", "invalid", "cannot be given together with cursor")]
            )
        statement = statement.where(_after(order, values_in(query.cursor, order)))
    elif query.page is not None:
        if query.page < 1:
            raise invalid_payload([Detail("page", "invalid", "must be 1 or more")])
        statement = statement.offset((query.page - 1) * limit)
    return statement.order_by(*in_order(order)).limit(limit + 1)


def counting(entity: AnyEntity, query: ListQuery, *within: ColumnElement[bool]) -> Select[Any]:
    """How many rows there are on all pages."""
    counted = select(func.count()).select_from(entity.table)
    return counted.where(*_conditions(entity, query), *within)


def limit_of(entity: AnyEntity, query: ListQuery) -> int:
    """How many rows a page has.

    Raises:
        ApiError: 422, it was asked for none.
    """
    limit = entity.page_size if query.limit is None else query.limit
    if limit < 1:
        raise invalid_payload([Detail("limit", "invalid", "must be 1 or more")])
    return limit


def order_of(entity: AnyEntity, sort: Sequence[tuple[str, bool]] = ()) -> Order:
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


def _conditions(entity: AnyEntity, query: ListQuery) -> list[ColumnElement[bool]]:
    return [
        scope(entity),
        *(_condition(entity, each) for each in query.where),
        *(_found(entity, word) for word in (query.q or "").split()),
    ]


def _found(entity: AnyEntity, word: str) -> ColumnElement[bool]:
    if not entity.searches:
        raise invalid_payload([Detail("q", "invalid", "cannot be searched here")])
    fields = [_field(entity, name, "q") for name in entity.searches]
    return or_(*(_contains(each.column, word) for each in fields))


def _contains(column: ColumnElement[str], part: str) -> ColumnElement[bool]:
    escaped = part.replace("/", "//").replace("%", "/%").replace("_", "/_")
    return Folded(column).like(Folded(f"%{escaped}%"), escape="/")


def _condition(entity: AnyEntity, condition: Condition) -> ColumnElement[bool]:
    column = _field(entity, condition.field, condition.field).column
    compare = _COMPARISONS.get(condition.operator)
    if compare is None:
        message = f"has no operator {condition.operator!r}; there are {', '.join(_COMPARISONS)}"
        raise invalid_payload([Detail(condition.field, "operator", message)])
    compared: ColumnElement[bool] = compare(column, condition.value)
    return compared


# Any: a column of any type, and a value of that type, as the caller promises
_COMPARISONS: dict[str, Callable[[Column[Any], Any], Any]] = {
    "eq": operator.eq,
    "ne": lambda column, value: column.is_distinct_from(value),
    "in": lambda column, value: column.in_(tuple(value)),
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
    "contains": _contains,
    "isnull": lambda column, value: column.is_(None) if value else column.is_not(None),
}
"""The SQL of each of `query.OPERATORS`."""


def _field(entity: AnyEntity, name: str, parameter: str) -> Stored:
    try:
        return entity.fields[name]
    except KeyError:
        detail = Detail(parameter, "unknown_field", f"{entity.name} has no field {name!r}")
        raise invalid_payload([detail]) from None


# Keysets --------------------------------------------------------------------------------------------------------------


def _after(order: Order, values: Sequence[Any]) -> ColumnElement[bool]:
    """The condition that a row stands after the one with these values.

    Where all goes one way and nothing is null it is one comparison of row values, which an index answers. Else it is
    spelt out: greater in the first field, or level in it and greater in the second, and so on.
    """
    directions = {descending for _, descending in order}
    if len(directions) == 1 and not any(each.nullable for each, _ in order):
        columns = tuple_(*(each.column for each, _ in order))
        return columns < tuple(values) if directions == {True} else columns > tuple(values)
    ways = []
    level: list[ColumnElement[bool]] = []
    for (each, descending), value in zip(order, values, strict=True):
        ways.append(and_(*level, _beyond(each, value, descending=descending)))
        level.append(each.column.is_(None) if value is None else each.column == value)
    return or_(*ways)


def _beyond(each: Stored, value: Any, *, descending: bool) -> ColumnElement[bool]:
    if value is None:  # null is the least of all
        return false() if descending else each.column.is_not(None)
    beyond: ColumnElement[bool] = each.column < value if descending else each.column > value
    return or_(beyond, each.column.is_(None)) if descending and each.nullable else beyond
