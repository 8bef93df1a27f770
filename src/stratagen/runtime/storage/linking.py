"""Links of n-n relations: made, taken away, listed.

Comes in: a unit of work, an entity, a relation, keys of both sides. Goes out: rows of a join table, or of the entity that
is stored there, which keeps its own rules. Never here: whether the row whose links they are is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from pydantic import ValidationError
from sqlalchemy import ColumnElement, delete
from sqlalchemy.dialects import postgresql, sqlite

from stratagen.runtime import errors
from stratagen.runtime.storage.database import UnitOfWork
from stratagen.runtime.storage.entity import AnyEntity, one_of
from stratagen.runtime.storage.keys import read_several
from stratagen.runtime.storage.links import join_table, linked, linked_pairs, through
from stratagen.runtime.storage.reading import read_rows
from stratagen.runtime.storage.record import ManyToMany, OneToOne, Relation, ToMany, values_of
from stratagen.runtime.storage.select import Within
from stratagen.runtime.storage.statement import batches, marked, marks
from stratagen.runtime.storage.writing import insert_rows, remove_rows

__all__ = ["link", "refers_to", "unlink", "unlink_others"]

NToN: TypeAlias = ManyToMany[Any, Any]  # Any: whatever is on the other side, and its key


def refers_to(entity: AnyEntity, relation: Relation[Any], key: object) -> Within:
    """The condition that a row of the relation's target belongs to the record of this key.

    Raises:
        TypeError: the relation is stored in the record itself.
    """
    if not isinstance(relation, ManyToMany | ToMany | OneToOne):
        raise TypeError(f"{relation!r} is stored here: read the record with it included")
    values = marked("owner", entity.key_values(key))
    return Within((entity, relation.name), lambda: _belongs(entity, relation), values)


def _belongs(
    entity: AnyEntity, relation: NToN | ToMany[Any] | OneToOne[Any]
) -> ColumnElement[bool]:
    target = entity.schema.entity(relation.target)
    owner = marks("owner", (each.column for each in entity.key_fields))
    if isinstance(relation, ManyToMany):
        return linked(entity, target, relation, owner)
    return one_of(target.ref_columns(target.ref(relation.ref)), [owner])


async def link(
    work: UnitOfWork, entity: AnyEntity, relation: NToN, key: object, others: Sequence[Any]
) -> None:
    """Link others to the record of this key, but those that are linked already.

    Raises:
        ApiError: 404, one of the others is not there; 422, the entity between them has required fields of its own.
    """
    target = entity.schema.entity(relation.target)
    await _require_all(work, target, others)
    known: set[Any] = set()  # Any: keys of the target
    for batch in batches([*map(target.key_values, others)]):
        known |= await _linked_to(work, entity, relation, key, batch)
    names = (*relation.columns, *relation.target_columns)
    own = entity.key_values(key)
    rows = [
        dict(zip(names, (*own, *target.key_values(other)), strict=True))
        for other in dict.fromkeys(others)
        if other not in known
    ]
    if not rows:
        return
    payload = through(entity, relation)
    if payload is None:
        insert = postgresql.insert if work.database.dialect == "postgresql" else sqlite.insert
        # From the other side somebody else may link the same two at once.
        await work.execute(insert(join_table(entity, relation)).on_conflict_do_nothing(), rows)
    else:
        await insert_rows(work, payload, [_defaulted(payload, row) for row in rows])


async def unlink(
    work: UnitOfWork, entity: AnyEntity, relation: NToN, key: object, others: Iterable[Any]
) -> None:
    """Unlink these others from the record of this key."""
    target = entity.schema.entity(relation.target)
    table = join_table(entity, relation)
    targets = [table.c[name] for name in relation.target_columns]
    for batch in batches([*map(target.key_values, others)]):
        await _unlink(work, entity, relation, key, one_of(targets, batch))


async def unlink_others(
    work: UnitOfWork, entity: AnyEntity, relation: NToN, key: object, kept: Iterable[Any]
) -> None:
    """Unlink all but these from the record of this key."""
    known = await _linked_to(work, entity, relation, key)
    await unlink(work, entity, relation, key, known.difference(kept))


async def _unlink(
    work: UnitOfWork, entity: AnyEntity, relation: NToN, key: object, which: ColumnElement[bool]
) -> None:
    table = join_table(entity, relation)
    own = one_of([table.c[name] for name in relation.columns], [entity.key_values(key)])
    payload = through(entity, relation)
    if payload is None:
        await work.execute(delete(table).where(own, which))
        return
    found = await read_rows(work, payload, own, which)
    if found:
        await remove_rows(work, payload, [payload.key_of(record) for record in found])


async def _linked_to(
    work: UnitOfWork,
    entity: AnyEntity,
    relation: NToN,
    key: object,
    among: Sequence[Sequence[object]] | None = None,
) -> set[Any]:  # Any: keys of the target
    """What the record of this key is linked to, `among` these values of keys or at all."""
    target = entity.schema.entity(relation.target)
    pairs = linked_pairs(entity, relation, [entity.key_values(key)])
    if among is not None:
        table = join_table(entity, relation)
        pairs = pairs.where(one_of([table.c[name] for name in relation.target_columns], among))
    rows = await work.execute(pairs)
    return {target.key_from(row[len(entity.key) :]) for row in rows}


async def _require_all(work: UnitOfWork, target: AnyEntity, keys: Sequence[Any]) -> None:
    there = {target.key_of(each) for each in await read_several(work, target, keys)}
    for key in keys:
        if key not in there:
            raise errors.not_found(target.name, key)


def _defaulted(payload: AnyEntity, row: dict[str, Any]) -> dict[str, Any]:
    """A row of the entity between, with the defaults of its other fields."""
    attributes = {column.name: name for name, column in payload.columns.items()}
    try:
        given = payload.create(**{attributes[column]: value for column, value in row.items()})
    except ValidationError as error:
        raise errors.invalid_payload(errors.validation_details(error)) from error
    return values_of(given)
