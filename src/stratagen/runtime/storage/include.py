"""Related records: one statement for each relation asked for, however many records there are.

Comes in: records, and names of relations, two levels deep at most. Goes out: the same records with those relations
loaded. Never here: a query that was not asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, FromClause, Select, and_, func, join, select

from stratagen.runtime.errors import Detail, invalid_payload
from stratagen.runtime.storage.entity import AnyEntity, one_of
from stratagen.runtime.storage.keys import read_several
from stratagen.runtime.storage.links import linked_pairs
from stratagen.runtime.storage.record import ManyToMany, OneToOne, Record, Relation, ToMany, ToOne
from stratagen.runtime.storage.select import in_order, order_of, scope
from stratagen.runtime.storage.statement import all_marked, all_marks, batches
from stratagen.runtime.storage.work import Reads

__all__ = ["IncludeTree", "include_tree", "load"]

IncludeTree: TypeAlias = "dict[str, IncludeTree]"
"""`("project", "tasks.agent")` as `{"project": {}, "tasks": {"agent": {}}}`."""

_DEPTH = 2

Values: TypeAlias = tuple[Any, ...]  # Any: a key's values, of its fields' types


def include_tree(entity: AnyEntity, names: Iterable[str]) -> IncludeTree:
    """The relations to load, checked.

    Raises:
        ApiError: 422 on `include`, with a detail for each name that is none.
    """
    tree: IncludeTree = {}
    faults = [fault for name in names if (fault := _graft(tree, entity, name)) is not None]
    if faults:
        raise invalid_payload(faults)
    return tree


def _graft(tree: IncludeTree, entity: AnyEntity, name: str) -> Detail | None:
    parts = name.split(".")
    if len(parts) > _DEPTH:
        return Detail("include", "depth", f"{name!r} is more than {_DEPTH} levels deep")
    for part in parts:
        relation = entity.relations.get(part)
        if relation is None:
            return Detail("include", "unknown_relation", f"{entity.name} has no relation {part!r}")
        tree = tree.setdefault(part, {})
        entity = entity.schema.entity(relation.target)
    return None


async def load(
    work: Reads, entity: AnyEntity, records: Sequence[Record], tree: IncludeTree
) -> None:
    """Load the relations of `tree` into `records`."""
    for name, below in tree.items():
        relation = entity.relations[name]
        target = entity.schema.entity(relation.target)
        if isinstance(relation, ToOne):
            found = await _refer(work, entity, target, relation, records)
        else:
            found = await _collect(work, entity, target, relation, records)
        await load(work, target, found, below)


async def _refer(
    work: Reads,
    entity: AnyEntity,
    target: AnyEntity,
    relation: ToOne[object],
    records: Sequence[Record],
) -> list[Record]:
    attributes = [entity.fields[name].attribute for name in relation.fields]
    refs = {_values(record, attributes) for record in records}
    keys = [target.key_from(values) for values in refs if None not in values]
    found = {
        target.key_values(target.key_of(each)): each
        for each in await read_several(work, target, keys)
    }
    for record in records:
        _attach(record, relation, found.get(_values(record, attributes)))
    return list(found.values())


async def _collect(
    work: Reads,
    entity: AnyEntity,
    target: AnyEntity,
    relation: Relation[object],
    records: Sequence[Record],
) -> list[Record]:
    owners = {entity.key_values(entity.key_of(record)): record for record in records}
    found: dict[Values, list[Record]] = defaultdict(list)
    reader = work.database.reader(target)
    owner_of = work.database.reader(entity).key_values
    width = len(entity.key)
    for batch in batches(list(owners)):
        statement = work.database.statement(
            (entity, "collect", relation.name, len(batch)),
            partial(_related_rows, entity, target, relation, len(batch)),
        )
        for row in await work.run(statement, all_marked("key", batch)):
            found[owner_of(row[:width])].append(reader.record(row[width:]))
    for key, record in owners.items():
        several = found.get(key, [])
        _attach(
            record,
            relation,
            next(iter(several), None) if isinstance(relation, OneToOne) else several,
        )
    return [each for several in found.values() for each in several]


def _related_rows(
    entity: AnyEntity, target: AnyEntity, relation: Relation[object], number: int
) -> Select[Any]:
    """Rows of: the key of the record they belong to, and the target's columns, in the target's own order.

    Each of `number` records gets as many of them as a page may have; the database cuts off the rest.
    """
    keys = all_marks("key", [each.column for each in entity.key_fields], number)
    source: FromClause = target.table
    if isinstance(relation, ManyToMany):
        links = linked_pairs(entity, relation, keys).subquery()
        owners: Sequence[ColumnElement[Any]] = list(links.c)[: len(entity.key)]
        matches = zip(target.key_fields, list(links.c)[len(entity.key) :], strict=True)
        source = join(
            links, target.table, and_(*(each.column == column for each, column in matches))
        )
        wanted = scope(target)
    else:
        assert isinstance(relation, ToMany | OneToOne)  # noqa: S101  # the kinds there are
        owners = target.ref_columns(target.ref(relation.ref))
        wanted = and_(one_of(owners, keys), scope(target))
    order = in_order(order_of(target))
    columns = [
        *(column.label(f"owner_{n}") for n, column in enumerate(owners)),
        *(column.label(f"column_{n}") for n, column in enumerate(target.read_columns)),
    ]
    rows = select(*columns).select_from(source).where(wanted)
    if number == 1:
        return rows.order_by(*order).limit(target.max_page_size)
    place = func.row_number().over(partition_by=owners, order_by=order).label("place")
    ranked = rows.add_columns(place).subquery()
    shown = select(*list(ranked.c)[:-1])
    return shown.where(ranked.c.place <= target.max_page_size).order_by(ranked.c.place)


def _values(record: Record, attributes: Sequence[str]) -> Values:
    return tuple(getattr(record, attribute) for attribute in attributes)


def _attach(record: Record, relation: Relation[object], found: object) -> None:
    record._related[relation.name] = found  # noqa: SLF001  # what a record keeps for us
