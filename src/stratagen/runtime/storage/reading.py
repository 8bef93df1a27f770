"""Reads of any entity: rows that meet conditions, and pages.

Comes in: a unit of work, an entity, what is asked of it. Goes out: records. Never here: a write, or a key (`keys`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, select

from stratagen.runtime.storage.cursor import cursor_after
from stratagen.runtime.storage.entity import AnyEntity
from stratagen.runtime.storage.include import include_tree, load
from stratagen.runtime.storage.query import ListQuery, Page
from stratagen.runtime.storage.record import Rows
from stratagen.runtime.storage.select import Asked, Within, scope
from stratagen.runtime.storage.work import Reads

__all__ = ["count_rows", "read_page", "read_rows"]


async def read_rows(
    work: Reads, entity: AnyEntity, *conditions: ColumnElement[bool]
) -> list[Any]:  # Any: records of the entity
    """The rows that can be seen and meet every condition; the statement is made for this once."""
    statement = select(*entity.read_columns).where(*conditions, scope(entity))
    rows = await work.run(work.database.prepare(statement), {})
    return [*map(work.database.reader(entity).record, rows)]


async def read_page(
    work: Reads, entity: AnyEntity, query: ListQuery, within: Within | None = None
) -> Page[Any]:  # Any: records of the entity
    """A page of rows; of those that belong to the record `within`, where one is given.

    Raises:
        ApiError: 422, the query names something that is not there, or its cursor is none of ours.
    """
    tree = include_tree(entity, query.include)
    asked = Asked(entity, query, within)
    reader = work.database.reader(entity)
    statement = work.database.statement((entity, "page", asked.page_shape), asked.page)
    rows = await work.run(statement, asked.values, scans=asked.scans)
    shown = rows[: asked.limit]
    records: Sequence[Any] = Rows(reader, shown)
    if tree:
        records = list(records)
        await load(work, entity, records, tree)
    sorted_by = [each for each, _ in asked.order]
    return Page(
        items=records,
        limit=asked.limit,
        next_cursor=(
            cursor_after(asked.order, reader.wire_values(shown[-1], sorted_by))
            if len(rows) > asked.limit
            else None
        ),
        total=await _count(work, asked) if query.count else None,
    )


async def count_rows(work: Reads, entity: AnyEntity, query: ListQuery) -> int:
    """How many rows the query finds, on all pages."""
    return await _count(work, Asked(entity, query))


async def _count(work: Reads, asked: Asked) -> int:
    statement = work.database.statement((asked.entity, "count", asked.shape), asked.count)
    rows = await work.run(statement, asked.values, scans=True)
    counted: int = rows[0][0]
    return counted
