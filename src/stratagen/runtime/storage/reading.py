"""Reads of any entity: rows that meet conditions, and pages.

Comes in: a unit of work, an entity, what is asked of it. Goes out: records. Never here: a write.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, select

from stratagen.runtime import errors
from stratagen.runtime.storage.cursor import cursor_after
from stratagen.runtime.storage.database import UnitOfWork
from stratagen.runtime.storage.entity import AnyEntity
from stratagen.runtime.storage.include import include_tree, load
from stratagen.runtime.storage.query import ListQuery, Page
from stratagen.runtime.storage.select import counting, limit_of, listing, order_of, scope

__all__ = ["count_rows", "has_row", "read_page", "read_rows", "require_row"]


async def read_rows(
    work: UnitOfWork, entity: AnyEntity, *conditions: ColumnElement[bool]
) -> list[Any]:  # Any: records of the entity
    """The rows that can be seen and meet every condition."""
    statement = select(*entity.read_columns).where(*conditions, scope(entity))
    return [entity.record_of(row) for row in await work.execute(statement)]


async def read_page(
    work: UnitOfWork, entity: AnyEntity, query: ListQuery, *within: ColumnElement[bool]
) -> Page[Any]:  # Any: as in read_rows
    """A page of the rows that meet the conditions `within`.

    Raises:
        ApiError: 422, the query names something that is not there, or its cursor is none of ours.
    """
    tree = include_tree(entity, query.include)
    order = order_of(entity, query.sort)
    limit = limit_of(entity, query)
    rows = (await work.execute(listing(entity, query, order, *within))).all()
    records = [entity.record_of(row) for row in rows[:limit]]
    await load(work, entity, records, tree)
    return Page(
        items=records,
        limit=limit,
        next_cursor=cursor_after(order, records[-1]) if len(rows) > limit else None,
        total=await count_rows(work, entity, query, *within) if query.count else None,
    )


async def count_rows(
    work: UnitOfWork, entity: AnyEntity, query: ListQuery, *within: ColumnElement[bool]
) -> int:
    """How many rows the query finds, on all pages."""
    counted: int = (await work.execute(counting(entity, query, *within))).scalar_one()
    return counted


async def has_row(work: UnitOfWork, entity: AnyEntity, key: object) -> bool:
    """Whether a row of this key can be seen."""
    found = select(1).where(entity.has_key(key), scope(entity))
    return (await work.execute(found)).first() is not None


async def require_row(work: UnitOfWork, entity: AnyEntity, key: object) -> None:
    """Raise 404 unless a row of this key can be seen."""
    if not await has_row(work, entity, key):
        raise errors.not_found(entity.name, key)
