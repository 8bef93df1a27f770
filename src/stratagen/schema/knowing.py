"""What the registry says about a change that two schemas alone do not: which name was which, and what rows get.

Comes in: a Model, the schema of the last revision, and what a person said on the command line. Goes out: `Known`, forth and
back. Never here: a step.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stratagen.model.entity import Entity, Field, Model, Origin, Value
from stratagen.schema.differing import Known
from stratagen.schema.values import Column, Schema, Table

__all__ = ["backwards", "known_of"]

_NEUTRAL: Mapping[str, Value] = {
    "string": "",
    "text": "",
    "whole": 0,
    "real": 0.0,
    "digits": "0",
    "truth": False,
    "date": "1970-01-01",
    "time": "00:00:00",
    "moment": "now",
    "span": "PT0S",
    "uuid": "00000000-0000-0000-0000-000000000000",
    "binary": "",
}


def known_of(
    model: Model,
    old: Schema,
    new: Schema,
    fillings: Mapping[tuple[str, str], Value],
    recoded: Mapping[str, Mapping[str, str | None]],
) -> Known:
    """What is known of the way from `old` to `new`.

    Args:
        model: today's registry.
        old: the schema of the last revision.
        new: today's.
        fillings: table, column -> what was said that rows get.
        recoded: enum -> value that goes -> what was said that becomes of it.
    """
    tables = dict(_tables(model, old, new))
    columns = dict(_columns(model, old, new, tables))
    usual = {
        (entity.table, field.column): value
        for entity in model.entities
        for field in entity.fields
        for value in _usual(field)
    }
    return Known(tables, columns, {**usual, **fillings}, recoded)


def backwards(known: Known, old: Schema, new: Schema) -> Known:
    """What is known of the way from `new` to `old`. What was dropped comes back empty, a value that came becomes the first."""
    fillings = {
        (table.name, column.name): _neutral(column)
        for table in old.tables
        for column in table.columns
    }
    tables = {was: now for now, was in known.tables.items()}
    columns = {
        (known.tables.get(table, table), was): now for (table, now), was in known.columns.items()
    }
    today = {
        (table.name, column.name): column.kind for table in new.tables for column in table.columns
    }
    recoded: dict[str, dict[str, str | None]] = {}
    for table, column in ((each, column) for each in old.tables for column in each.columns):
        name = columns.get((table.name, column.name), column.name)
        now = today.get((tables.get(table.name, table.name), name))
        if column.kind.enum and now and now.enum:  # which may be called otherwise by now
            way = known.recoded.get(now.enum, {})
            there = {new_value: value for value, new_value in way.items() if new_value}
            back = {value: there.get(value, column.kind.choices[0]) for value in now.choices}
            recoded.setdefault(column.kind.enum, {}).update(back)
    return Known(tables, columns, fillings, recoded)


def _tables(model: Model, old: Schema, new: Schema) -> Iterator[tuple[str, str]]:
    """Tables whose name changed: the same entity, or what it was renamed from."""
    before = {each.entity: each.name for each in old.tables}
    names = {entity.name: _before(entity, before) for entity in model.entities}
    for table in new.tables:
        entity, dot, relation = table.entity.partition(".")
        was = before.get(f"{names[entity]}{dot}{relation}")
        if was is not None and was != table.name:
            yield table.name, was


def _before(entity: Entity, before: Mapping[str, str]) -> str:
    """Its name before: what it was renamed from as long as that is there, also where another one had its name and goes."""
    former = entity.renamed_from
    return former if former is not None and former in before else entity.name


def _columns(
    model: Model, old: Schema, new: Schema, tables: Mapping[str, str]
) -> Iterator[tuple[tuple[str, str], str]]:
    """Columns whose name changed: the same field, or what it was renamed from."""
    before = {each.name: each for each in old.tables}
    renamed = {
        (entity.table, field.name): field.renamed_from
        for entity in model.entities
        for field in entity.fields
    }
    for table in new.tables:
        was = before.get(tables.get(table.name, table.name))
        if was is None:
            continue
        linked = "." in table.entity  # a join table: its columns by their places
        by_place = zip(table.columns, was.columns, strict=False)
        for now, then in by_place if linked else _fields(table, was, renamed):
            if now.name != then.name:
                yield (table.name, now.name), then.name


def _fields(
    table: Table, was: Table, renamed: Mapping[tuple[str, str], str | None]
) -> Iterator[tuple[Column, Column]]:
    fields = {each.field: each for each in was.columns}
    kept = {each.field for each in table.columns}
    for column in table.columns:
        former = renamed.get((table.name, column.field))
        if former in fields and former not in kept:
            yield column, fields[former or ""]
        elif column.field in fields:
            yield column, fields[column.field]


def _usual(field: Field) -> Iterator[Value]:
    """What rows get when nobody says anything."""
    match field.origin:
        case Origin.CREATED_AT | Origin.UPDATED_AT:
            yield "now"
        case Origin.VERSION:
            yield 1
        case _ if field.has_default:
            yield field.default
        case _ if field.type.many:
            yield ()


def _neutral(column: Column) -> Value:
    if column.kind.word == "choice":
        return column.kind.choices[0]
    return _NEUTRAL.get(column.kind.word, ())
