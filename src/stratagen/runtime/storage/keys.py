"""Rows by their key: the statements that are asked for most.

Comes in: a unit of work, an entity, keys. Goes out: records. Never here: what stands around a row, or a write.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, Literal, TypeAlias

from sqlalchemy import ColumnElement, Select, select

from stratagen.runtime import errors
from stratagen.runtime.storage.entity import AnyEntity, one_of
from stratagen.runtime.storage.select import scope
from stratagen.runtime.storage.statement import all_marked, all_marks, batches, marked, marks
from stratagen.runtime.storage.work import Reads

__all__ = ["Hold", "has_row", "key_is", "read_row", "read_several", "require_row"]


Hold: TypeAlias = Literal["shared", "alone"] | None


async def read_row(
    work: Reads, entity: AnyEntity, key: object
) -> Any:  # Any: a record of the entity, or None
    """The row of this key, if it can be seen."""
    statement = work.database.statement((entity, "row"), _row, entity)
    rows = await work.run(statement, marked("key", entity.key_values(key)))
    return work.database.reader(entity).record(rows[0]) if rows else None


async def read_several(
    work: Reads, entity: AnyEntity, keys: Sequence[object]
) -> list[Any]:  # Any: records of the entity
    """The rows of these keys that can be seen, in no order."""
    reader = work.database.reader(entity)
    found: list[Any] = []
    for batch in batches([entity.key_values(key) for key in keys]):
        statement = work.database.statement(
            (entity, "rows", len(batch)), partial(_rows, entity, len(batch))
        )
        found += map(reader.record, await work.run(statement, all_marked("key", batch)))
    return found


async def has_row(work: Reads, entity: AnyEntity, key: object, *, hold: Hold = None) -> bool:
    """Whether a row of this key can be seen.

    Args:
        work: the transaction.
        entity: whose row.
        key: of the row.
        hold: what others may not do to it until the transaction ends: `"shared"`, change it; `"alone"`, hold it as
            well. On SQLite, where writers take turns, nobody can.
    """
    statement = work.database.statement((entity, "has", hold), _has, entity, hold)
    return bool(await work.run(statement, marked("key", entity.key_values(key))))


async def require_row(work: Reads, entity: AnyEntity, key: object, *, hold: Hold = None) -> None:
    """Raise 404 unless a row of this key can be seen; `hold` as for `has_row`."""
    if not await has_row(work, entity, key, hold=hold):
        raise errors.not_found(entity.name, key)


def key_is(entity: AnyEntity) -> ColumnElement[bool]:
    """The condition that a row has the key whose values the marks `key` hold."""
    return entity.has_key(marks("key", (each.column for each in entity.key_fields)))


def _row(entity: AnyEntity) -> Select[Any]:
    return select(*entity.read_columns).where(key_is(entity), scope(entity))


def _has(entity: AnyEntity, hold: Hold) -> Select[Any]:
    found = select(1).select_from(entity.table).where(key_is(entity), scope(entity))
    if hold is None:
        return found
    # Neither stands in the way of those who only refer to the row: their foreign keys share the key.
    return found.with_for_update(read=hold == "shared", key_share=hold == "alone")


def _rows(entity: AnyEntity, number: int) -> Select[Any]:
    columns = [each.column for each in entity.key_fields]
    keys = all_marks("key", columns, number)
    return select(*entity.read_columns).where(one_of(columns, keys), scope(entity))
