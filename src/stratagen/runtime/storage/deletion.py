"""Soft deletion: rows that are hidden, with what belongs to them, and come back together.

Comes in: an entity and the keys of rows. Goes out: those rows, and all that refers to them by a cascading ref, marked with
one deletion id. Never here: rows that are really deleted, but for `purge`.

A row is looked for and hidden by one statement, which finds it only as it has to be: of several who delete it at once one
does, and none hides a version that it has not seen.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select, update

from stratagen.runtime import errors
from stratagen.runtime.errors import ApiError
from stratagen.runtime.errors.table import with_article
from stratagen.runtime.storage.clock import utc_now, uuid7
from stratagen.runtime.storage.database import UnitOfWork
from stratagen.runtime.storage.entity import AnyEntity, one_of
from stratagen.runtime.storage.record import ToOne
from stratagen.runtime.storage.refusal import find_restricting
from stratagen.runtime.storage.select import scope
from stratagen.runtime.storage.statement import batches

__all__ = ["hide", "restore"]


async def hide(
    work: UnitOfWork, entity: AnyEntity, keys: Sequence[object], version: int | None = None
) -> int:
    """Hide the rows and what cascades from them; refs that say `set_null` are cleared.

    Args:
        work: the transaction.
        entity: whose rows.
        keys: of the rows.
        version: what must be stored; None: any.

    Returns:
        How many of the rows were there, in that version. Where it is not all of them, the caller undoes the rest.

    Raises:
        ApiError: 409, a ref restricts it.
    """
    deletion = uuid7()
    columns = [each.column for each in entity.key_fields]
    meant = [] if version is None else [entity.columns["version"] == version]
    roots = await _hide(work, entity, columns, [*map(entity.key_values, keys)], deletion, meant)
    waiting = deque([(entity, roots)])
    while waiting:
        parent, hidden = waiting.popleft()
        refused = await find_restricting(work, parent, hidden)
        if refused is not None:
            raise refused
        for holder, ref in parent.schema.inbound(parent.name):
            columns, values = list(holder.ref_columns(ref)), [*map(parent.key_values, hidden)]
            if ref.on_delete == "set_null":
                for batch in batches(values):
                    cleared = update(holder.table).where(one_of(columns, batch))
                    await work.execute(cleared.values(dict.fromkeys(columns)))
            elif ref.on_delete == "cascade" and holder.soft_delete:
                children = await _hide(work, holder, columns, values, deletion)
                if children:
                    waiting.append((holder, children))
    return len(roots)


async def _hide(
    work: UnitOfWork,
    entity: AnyEntity,
    columns: Sequence[Any],  # Any: of their fields' types
    values: Sequence[Sequence[object]],
    deletion: UUID,
    meant: Sequence[ColumnElement[bool]] = (),
) -> list[object]:
    """Hide the rows that can be seen and hold one of these values in the columns.

    Returns:
        Their keys.
    """
    marks = {entity.columns["deleted_at"]: utc_now(), entity.columns["deletion_id"]: deletion}
    own = [each.column for each in entity.key_fields]
    found: list[object] = []
    for batch in batches(values):
        statement = update(entity.table).where(one_of(columns, batch), scope(entity), *meant)
        rows = await work.execute(statement.values(marks).returning(*own))
        found += map(entity.key_from, rows.all())
    return found


async def restore(work: UnitOfWork, entity: AnyEntity, key: object) -> None:
    """Bring back the row and all that was hidden with it.

    Raises:
        ApiError: 404, there is no hidden row of this key; 409, what one of them refers to stays hidden.
    """
    marked: Any = entity.columns["deletion_id"]
    found = select(marked).where(entity.has_key(key), marked.is_not(None))
    deletion = (await work.execute(found)).scalar()
    if deletion is None:
        raise errors.not_found(entity.name, key)
    together = list(_hidden_with(entity))
    names = {each.name for each in together}
    for each in together:
        for ref in each.refs:
            if await _stays_hidden(work, each, ref, deletion, names):
                raise _missed(entity, each, ref)
    for each in together:
        cleared = {each.columns["deleted_at"]: None, each.columns["deletion_id"]: None}
        hidden = each.columns["deletion_id"] == deletion
        await work.execute(update(each.table).where(hidden).values(cleared))


def _hidden_with(entity: AnyEntity) -> Iterator[AnyEntity]:
    """The entity, and those of which rows are hidden with its rows, each once."""
    waiting, seen = deque([entity]), {entity.name}
    while waiting:
        parent = waiting.popleft()
        yield parent
        for holder, ref in parent.schema.inbound(parent.name):
            if ref.on_delete == "cascade" and holder.soft_delete and holder.name not in seen:
                seen.add(holder.name)
                waiting.append(holder)


async def _stays_hidden(
    work: UnitOfWork, entity: AnyEntity, ref: ToOne[object], deletion: UUID, together: set[str]
) -> bool:
    """Whether a row that comes back refers to one that does not; those that can be seen are held until the transaction ends."""
    target = entity.schema.entity(ref.target)
    if not target.soft_delete:
        return False
    parent = target.table.alias()
    pairs = zip(entity.ref_columns(ref), target.key_fields, strict=True)
    refers = and_(*(column == parent.c[each.column.name] for column, each in pairs))
    hidden = parent.c[target.columns["deletion_id"].name]
    coming = entity.columns["deletion_id"] == deletion
    found = select(hidden).where(select(1).select_from(entity.table).where(coming, refers).exists())
    if target.name in together:
        found = found.where(hidden.is_distinct_from(deletion))
    rows = await work.execute(found.with_for_update(read=True))
    return any(each is not None for each in rows.scalars())


def _missed(entity: AnyEntity, holder: AnyEntity, ref: ToOne[object]) -> ApiError:
    name = ref.name.replace("_", " ")
    whose = f"Its {name}"
    if holder is not entity:
        whose = f"The {name} of {with_article(holder.name)} that comes back with it"
    return errors.conflict(
        holder.name, f"{whose} is deleted: restore that first", field=ref.fields[0]
    )
