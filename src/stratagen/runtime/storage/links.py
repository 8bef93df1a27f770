"""The join tables of n-n relations: which pairs there are.

Comes in: an entity, one of its n-n relations, keys. Goes out: Core statements. Never here: running them, or the payload
of a join table, which is an entity of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, select, true

from stratagen.runtime.storage.entity import AnyEntity, one_of
from stratagen.runtime.storage.record import ManyToMany
from stratagen.runtime.storage.select import scope

__all__ = ["join_table", "linked", "linked_pairs", "through"]


def through(entity: AnyEntity, relation: ManyToMany[Any, Any]) -> AnyEntity | None:
    """The entity that is stored in the join table, if one is."""
    return None if relation.through is None else entity.schema.entity(relation.through)


def join_table(entity: AnyEntity, relation: ManyToMany[Any, Any]) -> Table:
    """The join table. A made one is declared in the module of the side that was written, so both are imported."""
    entity.schema.entity(relation.target)
    payload = through(entity, relation)
    return payload.table if payload is not None else entity.schema.metadata.tables[relation.table]


def linked_pairs(
    entity: AnyEntity, relation: ManyToMany[Any, Any], keys: Sequence[Sequence[Any]]
) -> Select[Any]:
    """The keys of this side, out of `keys`, each with the key of what it is linked to; each pair once."""
    table = join_table(entity, relation)
    owners = [table.c[name] for name in relation.columns]
    targets = [table.c[name] for name in relation.target_columns]
    # Labelled by place: both sides of a relation to itself may have columns of one name elsewhere.
    named = [column.label(f"link_{n}") for n, column in enumerate([*owners, *targets])]
    return select(*named).where(one_of(owners, keys), _alive(entity, relation)).distinct()


def linked(
    entity: AnyEntity, target: AnyEntity, relation: ManyToMany[Any, Any], key: Sequence[Any]
) -> ColumnElement[bool]:
    """The condition that a row of `target` is linked to the record with this key."""
    table = join_table(entity, relation)
    owners = [table.c[name] for name in relation.columns]
    targets = [table.c[name] for name in relation.target_columns]
    pairs = zip(targets, target.key_fields, strict=True)
    return (
        select(1)
        .select_from(table)
        .where(
            one_of(owners, [key]),
            _alive(entity, relation),
            *(column == each.column for column, each in pairs),
        )
        .exists()
    )


def _alive(entity: AnyEntity, relation: ManyToMany[Any, Any]) -> ColumnElement[bool]:
    payload = through(entity, relation)
    return true() if payload is None else scope(payload)
