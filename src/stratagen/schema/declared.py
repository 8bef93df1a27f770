"""Model -> Schema: what `create_all` would make of the generated tables, without them.

Comes in: a Model. Goes out: its `Schema`. Never here: what differs from another one. A test compares with what the generated
package declares.
"""

from __future__ import annotations

from stratagen.model import names
from stratagen.model.entity import Entity, Field, ManyToMany, Model, ToOne
from stratagen.schema.values import Column, Index, Kind, Reference, Schema, Table

__all__ = ["declared"]

_WORDS = {
    "str": "string",
    "email": "string",
    "url": "string",
    "text": "text",
    "int": "whole",
    "int64": "whole",
    "float": "real",
    "decimal": "digits",
    "bool": "truth",
    "date": "date",
    "time": "time",
    "datetime": "moment",
    "duration": "span",
    "uuid": "uuid",
    "bytes": "binary",
    "json": "document",
    "object": "document",
    "enum": "choice",
}
_ON_DELETE = {"cascade": "CASCADE", "restrict": "RESTRICT", "set_null": "SET NULL"}


def declared(model: Model) -> Schema:
    """The tables of all entities, join tables among them, by name."""
    found = [_table(model, entity) for entity in model.entities]
    found += [
        _join_table(model, entity, relation)
        for entity in model.entities
        for relation in entity.relations
        if isinstance(relation, ManyToMany) and relation.owner and relation.through is None
    ]
    return Schema(tuple(sorted(found, key=lambda each: each.name)))


def _table(model: Model, entity: Entity) -> Table:
    return Table(
        entity.table,
        entity.name,
        tuple(
            _column(entity.table, each.column, each.name, _kind(model, each), each.nullable)
            for each in entity.fields
        ),
        tuple(each.column for each in entity.key),
        tuple(
            _reference(model, entity, each) for each in entity.relations if isinstance(each, ToOne)
        ),
        tuple(
            Index(
                each.name,
                tuple(entity.field(name).column for name in each.fields),
                each.unique,
                each.unique and entity.soft_delete,
            )
            for each in entity.indexes
        ),
    )


def _join_table(model: Model, entity: Entity, relation: ManyToMany) -> Table:
    target = model.entity(relation.target)
    sides = ((entity, relation.columns), (target, relation.target_columns))
    columns = tuple(
        _column(relation.table, name, name, _kind(model, part))
        for side, columns in sides
        for name, part in zip(columns, side.key, strict=True)
    )
    references = tuple(
        Reference(
            names.constraint("fk", relation.table, columns),
            columns,
            side.table,
            tuple(part.column for part in side.key),
            "CASCADE",
        )
        for side, columns in sides
    )
    index = names.constraint("ix", relation.table, relation.target_columns)
    return Table(
        relation.table,
        f"{entity.name}.{relation.name}",
        columns,
        tuple(each.name for each in columns),
        references,
        (Index(index, relation.target_columns),),
    )


def _column(table: str, name: str, field: str, kind: Kind, nullable: bool = False) -> Column:
    check = names.constraint("ck", table, (name,)) if kind.choices else None
    return Column(name, field, kind, nullable, check)


def _kind(model: Model, field: Field) -> Kind:
    use = field.type
    word = "document" if use.many else _WORDS[use.kind]
    match word:
        case "string":
            return Kind(word, length=field.bounds.max_length)
        case "digits":
            return Kind(word, digits=(use.precision or 0, use.scale or 0))
        case "choice":
            enum = model.enum(use.of or "")
            return Kind(word, choices=tuple(each.value for each in enum.values), enum=enum.name)
    return Kind(word)


def _reference(model: Model, entity: Entity, relation: ToOne) -> Reference:
    target = model.entity(relation.target)
    return Reference(
        relation.constraint,
        tuple(entity.field(name).column for name in relation.fields),
        target.table,
        tuple(target.field(name).column for name in relation.target_fields),
        _ON_DELETE[relation.on_delete.value],
    )
