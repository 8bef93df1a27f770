"""Writes of any entity: one statement each, with what storage itself sets, and refusals that name the field.

Comes in: a unit of work, an entity, values by attribute. Goes out: records. Never here: a payload's checks.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import ColumnElement, case, delete, insert, update

from stratagen.runtime import errors
from stratagen.runtime.storage import deletion
from stratagen.runtime.storage.clock import utc_now
from stratagen.runtime.storage.database import UnitOfWork
from stratagen.runtime.storage.entity import AnyEntity
from stratagen.runtime.storage.failure import FailureKind, Refused
from stratagen.runtime.storage.reading import read_rows, require_row
from stratagen.runtime.storage.refusal import (
    dangling_refs,
    half_refs,
    hidden_refs,
    restricting_ref,
)
from stratagen.runtime.storage.select import scope

__all__ = ["change_row", "drop_rows", "insert_rows", "remove_rows", "restore_row"]

Values = Mapping[str, Any]  # Any: by attribute, each of its column's type


async def insert_rows(
    work: UnitOfWork, entity: AnyEntity, rows: Sequence[Values]
) -> list[Any]:  # Any: records of the entity
    """Store new rows, all of them or none, in their order."""
    half_refs(entity, rows)
    await hidden_refs(work, entity, rows)
    now = utc_now()
    made = {"created_at": now, "updated_at": now} if entity.timestamps else {}
    named = [
        {entity.columns[name].key: value for name, value in {**values, **made}.items()}
        for values in rows
    ]
    statement = insert(entity.table)
    async with _naming_refs(work, entity, rows):
        if len(named) == 1:
            result = await work.execute(statement.values(named[0]).returning(*entity.read_columns))
        else:
            returned = statement.returning(*entity.read_columns, sort_by_parameter_order=True)
            result = await work.execute(returned, named)
        stored = result.all()
    work.forget()
    return [entity.record_of(row) for row in stored]


async def change_row(
    work: UnitOfWork, entity: AnyEntity, key: object, values: Values, version: int | None
) -> Any:  # Any: a record of the entity
    """Set values of a row; one statement, which finds the row only in the version that the change was made to.

    Args:
        work: the transaction.
        entity: whose row.
        key: of the row.
        values: by attribute; none at all change nothing, not even `updated_at`.
        version: what must be stored; None: any.

    Raises:
        ApiError: 404; 409 for another version or a unique value; 422 for a ref that leads nowhere.
    """
    if not values:
        return await _stored(work, entity, key, version)
    await _keep_refs_whole(work, entity, key, values)
    await hidden_refs(work, entity, [values])
    conditions = [entity.has_key(key), scope(entity)]
    changes: dict[Any, Any] = {entity.columns[name]: value for name, value in values.items()}
    if entity.timestamps:
        before = entity.columns["updated_at"]
        now = utc_now()
        changes[before] = case((before > now, before), else_=now)  # another process's clock
    if entity.version:
        counted = entity.columns["version"]
        changes[counted] = counted + 1
        conditions += [] if version is None else [counted == version]
    statement = update(entity.table).where(*conditions).values(changes)
    async with _naming_refs(work, entity, [values]):
        row = (await work.execute(statement.returning(*entity.read_columns))).first()
    work.forget()
    return await _stored(work, entity, key, version) if row is None else entity.record_of(row)


async def _keep_refs_whole(
    work: UnitOfWork, entity: AnyEntity, key: object, values: Values
) -> None:
    """Refuse a change of a part of a composite ref that leaves half of it."""
    touched = [
        ref
        for ref in entity.refs
        if len(ref.fields) > 1
        and any(entity.fields[name].attribute in values for name in ref.fields)
    ]
    if touched:
        stored = await _stored(work, entity, key, None)
        half_refs(entity, [{**dict(stored), **values}])


async def _stored(work: UnitOfWork, entity: AnyEntity, key: object, version: int | None) -> Any:
    found = await read_rows(work, entity, entity.has_key(key))
    record = errors.ensure_exists(next(iter(found), None), entity.name, key)
    if version is not None and record.version != version:
        raise errors.version_conflict(entity.name, version, record.version)
    return record


async def remove_rows(
    work: UnitOfWork, entity: AnyEntity, keys: Sequence[object], version: int | None = None
) -> None:
    """Delete rows, or hide them where the entity deletes softly; all of them or none.

    Args:
        work: the transaction.
        entity: whose rows.
        keys: of the rows.
        version: what must be stored, for one row; None: any.

    Raises:
        ApiError: 404, the first that is not there; 409 for a ref that restricts it or another version.
    """
    at_version = [] if version is None else [entity.columns["version"] == version]
    if entity.soft_delete:
        found = await read_rows(work, entity, entity.has_one_of(keys), *at_version)
        if len(found) == len(set(keys)):
            await deletion.hide(work, entity, keys)
            work.forget()
            return
    elif await _deleted(work, entity, keys, *at_version, scope(entity)) == len(set(keys)):
        return
    for key in keys:
        if version is not None:
            await _stored(work, entity, key, version)
        await require_row(work, entity, key)


async def drop_rows(work: UnitOfWork, entity: AnyEntity, key: object) -> None:
    """Delete a hidden row for good, and what the database cascades to.

    Raises:
        ApiError: 404, no hidden row has this key; 409, a ref restricts it.
    """
    hidden = entity.columns["deleted_at"].is_not(None)
    if not await _deleted(work, entity, [key], hidden):
        raise errors.not_found(entity.name, key)


async def restore_row(work: UnitOfWork, entity: AnyEntity, key: object) -> Any:
    """Bring back a hidden row and all that was hidden with it.

    Raises:
        ApiError: 404, no hidden row has this key; 409, its place is taken or what it refers to is hidden.
    """
    await deletion.restore(work, entity, key)
    work.forget()
    return await _stored(work, entity, key, None)


async def _deleted(
    work: UnitOfWork, entity: AnyEntity, keys: Sequence[object], *conditions: ColumnElement[bool]
) -> int:
    statement = delete(entity.table).where(entity.has_one_of(keys), *conditions)
    try:
        async with work.attempt():
            result: Any = await work.execute(statement)  # Any: that of a DELETE counts its rows
    except Refused as refused:
        if refused.failure.kind in {FailureKind.FOREIGN_KEY, FailureKind.RESTRICT}:
            raise await restricting_ref(work, entity, keys) from refused
        raise
    work.forget()
    count: int = result.rowcount
    return count


@asynccontextmanager
async def _naming_refs(
    work: UnitOfWork, entity: AnyEntity, rows: Sequence[Values]
) -> AsyncIterator[None]:
    try:
        async with work.attempt():
            yield
    except Refused as refused:
        if refused.failure.kind is FailureKind.FOREIGN_KEY:
            raise await dangling_refs(work, entity, rows) from refused
        raise
