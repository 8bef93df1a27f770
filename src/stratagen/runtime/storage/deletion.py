"""Soft deletion: rows that are hidden, with what belongs to them, and come back together.

Comes in: an entity and the keys of rows. Goes out: those rows, and all that refers to them by a cascading ref, marked with
one deletion id. Never here: rows that are really deleted, but for `purge`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update

from stratagen.runtime import errors
from stratagen.runtime.storage.clock import utc_now, uuid7
from stratagen.runtime.storage.database import UnitOfWork
from stratagen.runtime.storage.entity import AnyEntity, one_of
from stratagen.runtime.storage.keys import has_row
from stratagen.runtime.storage.refusal import find_restricting
from stratagen.runtime.storage.select import scope

__all__ = ["hide", "restore"]


async def hide(work: UnitOfWork, entity: AnyEntity, keys: Sequence[object]) -> None:
    """Hide the rows and what cascades from them; refs that say `set_null` are cleared.

    Raises:
        ApiError: 409, a ref restricts it.
    """
    await _hide(work, entity, keys, utc_now(), uuid7())


async def _hide(
    work: UnitOfWork, entity: AnyEntity, keys: Sequence[object], now: datetime, deletion: UUID
) -> None:
    marks = {entity.columns["deleted_at"]: now, entity.columns["deletion_id"]: deletion}
    await work.execute(update(entity.table).where(entity.has_one_of(keys)).values(marks))
    refused = await find_restricting(work, entity, keys)
    if refused is not None:
        raise refused
    for holder, ref in entity.schema.inbound(entity.name):
        columns = holder.ref_columns(ref)
        refers = one_of(columns, map(entity.key_values, keys))
        if ref.on_delete == "set_null":
            await work.execute(update(holder.table).where(refers).values(dict.fromkeys(columns)))
        elif ref.on_delete == "cascade" and holder.soft_delete:
            own = [each.column for each in holder.key_fields]
            rows = (await work.execute(select(*own).where(refers, scope(holder)))).all()
            if rows:
                await _hide(work, holder, [holder.key_from(row) for row in rows], now, deletion)


async def restore(work: UnitOfWork, entity: AnyEntity, key: object) -> None:
    """Bring back the row and all that was hidden with it.

    Raises:
        ApiError: 404, there is no hidden row of this key; 409, what it refers to is hidden itself.
    """
    marked: Any = entity.columns["deletion_id"]
    found = select(marked).where(entity.has_key(key), marked.is_not(None))
    deletion = (await work.execute(found)).scalar()
    if deletion is None:
        raise errors.not_found(entity.name, key)
    await _show(work, entity, deletion, seen=set())
    for ref in entity.refs:
        target = entity.schema.entity(ref.target)
        if target.soft_delete and await _refers_to_hidden(work, entity, ref.fields, target, key):
            reason = f"Its {ref.name.replace('_', ' ')} is deleted: restore that first"
            raise errors.conflict(entity.name, reason, field=ref.fields[0])


async def _show(work: UnitOfWork, entity: AnyEntity, deletion: UUID, seen: set[str]) -> None:
    if entity.name in seen:
        return
    seen.add(entity.name)
    cleared = {entity.columns["deleted_at"]: None, entity.columns["deletion_id"]: None}
    hidden = entity.columns["deletion_id"] == deletion
    await work.execute(update(entity.table).where(hidden).values(cleared))
    for holder, ref in entity.schema.inbound(entity.name):
        if ref.on_delete == "cascade" and holder.soft_delete:
            await _show(work, holder, deletion, seen)


async def _refers_to_hidden(
    work: UnitOfWork, entity: AnyEntity, fields: Sequence[str], target: AnyEntity, key: object
) -> bool:
    columns = [entity.fields[name].column for name in fields]
    refs = (await work.execute(select(*columns).where(entity.has_key(key)))).one()
    if None in refs:
        return False
    return not await has_row(work, target, target.key_from(refs), hold="shared")
