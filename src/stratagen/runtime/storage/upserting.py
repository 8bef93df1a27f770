"""Upsert: one statement that stores a row, or sets the values of the one that is there.

Comes in: a unit of work, an entity, values by attribute, the fields of a unique. Goes out: the record. Never here: a look
before the write; of two who store the same at once, one stores it and the other sets its values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Constraint, Index, PrimaryKeyConstraint, UniqueConstraint, case
from sqlalchemy.dialects import postgresql, sqlite

from stratagen.runtime import errors
from stratagen.runtime.storage.clock import utc_now
from stratagen.runtime.storage.database import UnitOfWork
from stratagen.runtime.storage.entity import AnyEntity
from stratagen.runtime.storage.failure import FailureKind, Refused
from stratagen.runtime.storage.refusal import dangling_refs, half_refs, hidden_refs
from stratagen.runtime.storage.select import scope
from stratagen.runtime.storage.table import NOT_DELETED

__all__ = ["upsert_row"]

Values = Mapping[str, Any]  # Any: by attribute, each of its column's type


async def upsert_row(
    work: UnitOfWork, entity: AnyEntity, values: Values, on: Sequence[str]
) -> Any:  # Any: a record of the entity
    """Store a row, or set the values of the one that has the same in the fields `on`.

    Args:
        work: the transaction.
        entity: whose row.
        values: all that a client may set; the key, `created_at` and what else the server makes stay as they are stored.
        on: the fields of a unique, by wire name. A null in them is different from every value, as in any unique.

    Raises:
        ApiError: 409, another unique has these values in another row, or this one in a deleted row; 422, a ref leads
            nowhere.
        ValueError: the fields are no unique of the entity.
    """
    columns = [entity.fields[name].column.name for name in on]
    partial = _is_partial(entity, columns)
    half_refs(entity, [values])
    await hidden_refs(work, entity, [values])
    now = utc_now()
    made = {"created_at": now, "updated_at": now} if entity.timestamps else {}
    named = {entity.columns[name].key: value for name, value in {**values, **made}.items()}
    insert = postgresql.insert if work.database.dialect == "postgresql" else sqlite.insert
    statement = insert(entity.table).values(named)
    upsert = statement.on_conflict_do_update(
        index_elements=columns,
        index_where=NOT_DELETED if partial else None,
        set_=_changes(entity, values, statement.excluded),
        where=scope(entity) if entity.soft_delete else None,
    )
    try:
        async with work.attempt():
            row = (await work.execute(upsert.returning(*entity.read_columns))).first()
    except Refused as refused:
        if refused.failure.kind is FailureKind.FOREIGN_KEY:
            raise await dangling_refs(work, entity, [values]) from refused
        raise
    work.forget()
    if row is None:  # the row that is there is hidden
        raise errors.duplicate(entity.name, ", ".join(on))
    return entity.record_of(row)


def _changes(entity: AnyEntity, values: Values, excluded: Any) -> dict[Any, Any]:
    """What an existing row is set to; `excluded` is the row that was not stored."""
    key = {each.attribute for each in entity.key_fields}
    columns = [entity.columns[name] for name in values if name not in key]
    changes: dict[Any, Any] = {column: excluded[column.key] for column in columns}
    if entity.timestamps:
        stored = entity.columns["updated_at"]
        now = excluded[stored.key]
        changes[stored] = case((stored > now, stored), else_=now)  # another process's clock
    if entity.version:
        counted = entity.columns["version"]
        changes[counted] = counted + 1
    return changes or {entity.key_fields[0].column: excluded[entity.key_fields[0].column.key]}


def _is_partial(entity: AnyEntity, columns: Sequence[str]) -> bool:
    """Whether the unique of these columns leaves deleted rows out.

    Raises:
        ValueError: there is no such unique.
    """
    keys = (PrimaryKeyConstraint, UniqueConstraint)
    uniques: list[Constraint | Index] = [
        *(each for each in entity.table.constraints if isinstance(each, keys)),
        *(each for each in entity.table.indexes if each.unique),
    ]
    for unique in uniques:
        if {column.name for column in getattr(unique, "columns", ())} == set(columns):
            return entity.soft_delete and isinstance(unique, Index)
    raise ValueError(f"{', '.join(columns)} is no unique of {entity.name}")
