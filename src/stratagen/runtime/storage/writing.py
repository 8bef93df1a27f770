"""Writes of any entity: one statement each, with what storage itself sets, and refusals that name the field.

Comes in: a unit of work, an entity, values by attribute. Goes out: records. Never here: a payload's checks.
"""

from __future__ import annotations

from collections.abc import Iterator, KeysView, Mapping, Sequence
from functools import lru_cache, partial
from operator import itemgetter
from typing import Any

from sqlalchemy import ClauseElement, Integer, bindparam, case, delete, insert, update

from stratagen.runtime import errors
from stratagen.runtime.storage import deletion
from stratagen.runtime.storage.clock import utc_now
from stratagen.runtime.storage.database import UnitOfWork
from stratagen.runtime.storage.driver import Row
from stratagen.runtime.storage.entity import AnyEntity, one_of
from stratagen.runtime.storage.failure import FailureKind, Refused
from stratagen.runtime.storage.keys import key_is, read_row, require_row
from stratagen.runtime.storage.refusal import (
    dangling_refs,
    half_refs,
    hidden_refs,
    restricting_ref,
)
from stratagen.runtime.storage.select import scope
from stratagen.runtime.storage.statement import Statement, all_marked, all_marks, batches, marked

__all__ = ["change_row", "drop_rows", "insert_rows", "remove_rows", "restore_row"]

_AT_ONCE = 50  # rows in one INSERT; of a thousand columns, which no table has, they are not too many values for it

Values = Mapping[str, Any]  # Any: by attribute, each of its column's type


async def insert_rows(
    work: UnitOfWork, entity: AnyEntity, rows: Sequence[Values]
) -> list[Any]:  # Any: records of the entity
    """Store new rows, all of them or none, in their order."""
    half_refs(entity, rows)
    await hidden_refs(work, entity, rows)
    now = utc_now()
    made = {"created_at": now, "updated_at": now} if entity.timestamps else {}
    whole = [*_completed(entity, rows, made)]
    try:
        async with work.attempt():
            stored = await _insert(work, entity, whole)
    except Refused as refused:
        raise await _named(work, entity, rows, refused) from refused.__cause__
    work.forget()
    return [*map(work.database.reader(entity).record, stored)]


async def _insert(work: UnitOfWork, entity: AnyEntity, rows: Sequence[Values]) -> list[Row]:
    """Insert rows, which all have values of the same fields or are inserted one by one."""
    names = tuple(rows[0])
    if len(rows) > 1 and any(tuple(row) != names for row in rows):
        return [stored for row in rows for stored in await _insert(work, entity, [row])]
    stored: list[Row] = []
    if entity.is_numbered:
        many = len(rows) // _AT_ONCE * _AT_ONCE
        for start in range(0, many, _AT_ONCE):
            stored += await _insert_at_once(work, entity, names, rows[start : start + _AT_ONCE])
        rows = rows[many:]
    statement = work.database.statement(
        (entity, "insert", names), lambda: _inserting(entity, names)
    )
    named = [_at_marks(row) for row in rows]
    if len(named) == 1:
        return stored + await work.run(statement, named[0])
    return stored + await work.run_each(statement, named) if named else stored


async def _insert_at_once(
    work: UnitOfWork, entity: AnyEntity, names: tuple[str, ...], rows: Sequence[Values]
) -> list[Row]:
    """Insert rows by one statement, a third of the time. It promises no order of what it returns, the numbers it gives do."""
    statement = work.database.statement(
        (entity, "insert", names, len(rows)), lambda: _inserting_many(entity, names, len(rows))
    )
    place = entity.read_columns.index(entity.key_fields[0].column)
    stored = await work.fetch(statement.sql, _in_places(statement, names, rows))
    return sorted(stored, key=itemgetter(place))


def _in_places(
    statement: Statement, names: Sequence[str], rows: Sequence[Values]
) -> list[Any]:  # Any: as in Values
    """The values of rows in the places of a statement that inserts all of them: each row has the order of the first."""
    named = dict(zip(_mark_names(tuple(names)), names, strict=True))
    order = [(named[mark], encode) for mark, encode in statement.places[: len(names)]]
    return [
        row[name] if encode is None else encode(row[name]) for row in rows for name, encode in order
    ]


def _inserting(entity: AnyEntity, names: Sequence[str]) -> ClauseElement:
    return insert(entity.table).values(_to_marks(entity, names)).returning(*entity.read_columns)


def _inserting_many(entity: AnyEntity, names: Sequence[str], number: int) -> ClauseElement:
    rows = [_to_marks(entity, names, n) for n in range(number)]
    return insert(entity.table).values(rows).returning(*entity.read_columns)


def _to_marks(
    entity: AnyEntity, names: Sequence[str], row: int = 0
) -> dict[Any, Any]:  # Any: columns, marks
    """Each column with the mark of its value."""
    columns = [entity.columns[name] for name in names]
    return {
        column: bindparam(mark, type_=column.type)
        for mark, column in zip(_mark_names(tuple(names), row), columns, strict=True)
    }


def _at_marks(values: Values) -> dict[str, Any]:  # Any: as in Values
    return dict(zip(_mark_names(tuple(values)), values.values(), strict=True))


@lru_cache(maxsize=1_000)  # to make them takes longer than all that is done with them
def _mark_names(names: tuple[str, ...], row: int = 0) -> tuple[str, ...]:
    """What the marks of columns are called. Not as the columns are: SQLAlchemy keeps those names."""
    return tuple(f"set_{name}_{row}" for name in names)


def _completed(entity: AnyEntity, rows: Sequence[Values], made: Values) -> Iterator[Values]:
    """The rows with what storage makes, and with what the table itself puts into columns that were given nothing."""
    given: KeysView[str] | None = None
    lacking: list[tuple[str, Any]] = []  # Any: SQLAlchemy's default generators
    for values in rows:
        if values.keys() != given:  # most often all rows have the same
            given = values.keys()
            lacking = [
                (name, default)
                for name, default in entity.defaults.items()
                if name not in values and name not in made
            ]
        defaults = {
            name: default.arg(None) if default.is_callable else default.arg
            for name, default in lacking
        }
        yield {**values, **made, **defaults}


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
    names, versioned = tuple(values), version is not None
    statement = work.database.statement(
        (entity, "update", names, versioned), lambda: _updating(entity, names, versioned=versioned)
    )
    marked_values = {**_at_marks(values), **marked("key", entity.key_values(key))}
    try:
        async with work.attempt():
            rows = await work.run(
                statement, {**marked_values, "now": utc_now(), "at_version": version}
            )
    except Refused as refused:
        raise await _named(work, entity, [values], refused) from refused.__cause__
    work.forget()
    if not rows:
        return await _stored(work, entity, key, version)
    return work.database.reader(entity).record(rows[0])


def _updating(entity: AnyEntity, names: Sequence[str], *, versioned: bool) -> ClauseElement:
    changes = _to_marks(entity, names)
    conditions = [key_is(entity), scope(entity)]
    if entity.timestamps:
        before = entity.columns["updated_at"]
        now = bindparam("now", type_=before.type)
        changes[before] = case((before > now, before), else_=now)  # another process's clock
    if entity.version:
        counted = entity.columns["version"]
        changes[counted] = counted + 1
        conditions += [counted == bindparam("at_version", type_=counted.type)] if versioned else []
    return update(entity.table).where(*conditions).values(changes).returning(*entity.read_columns)


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
    record = errors.ensure_exists(await read_row(work, entity, key), entity.name, key)
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
    if entity.soft_delete:
        gone = await deletion.hide(work, entity, list(dict.fromkeys(keys)), version)
        work.forget()
    else:
        gone = await _deleted(work, entity, keys, version)
    if gone == len(set(keys)):
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
    if not await _deleted(work, entity, [key], hidden=True):
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
    work: UnitOfWork,
    entity: AnyEntity,
    keys: Sequence[object],
    version: int | None = None,
    *,
    hidden: bool = False,
) -> int:
    """How many rows of these keys were there and are not any more."""
    gone = 0
    versioned = version is not None
    try:
        async with work.attempt():
            for batch in batches([entity.key_values(key) for key in dict.fromkeys(keys)]):
                statement = work.database.statement(
                    (entity, "delete", len(batch), versioned, hidden),
                    partial(_deleting, entity, len(batch), versioned=versioned, hidden=hidden),
                )
                values = {**all_marked("key", batch), "at_version": version}
                gone += len(await work.run(statement, values))
    except Refused as refused:
        if refused.failure.kind in {FailureKind.FOREIGN_KEY, FailureKind.RESTRICT}:
            raise await restricting_ref(work, entity, keys) from refused
        raise
    work.forget()
    return gone


def _deleting(entity: AnyEntity, number: int, *, versioned: bool, hidden: bool) -> ClauseElement:
    columns = [each.column for each in entity.key_fields]
    conditions = [one_of(columns, all_marks("key", columns, number))]
    conditions += [entity.columns["deleted_at"].is_not(None) if hidden else scope(entity)]
    if versioned:
        conditions += [entity.columns["version"] == bindparam("at_version", type_=Integer)]
    return delete(entity.table).where(*conditions).returning(*columns)


async def _named(
    work: UnitOfWork, entity: AnyEntity, rows: Sequence[Values], refused: Refused
) -> Exception:
    """What to raise for rows that were refused: the refs that lead nowhere by their fields."""
    if refused.failure.kind is FailureKind.FOREIGN_KEY:
        return await dangling_refs(work, entity, rows)
    return refused
