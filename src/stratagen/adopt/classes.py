"""Classes of SQLModel or SQLAlchemy as tables. Their module is imported, and so runs: the user's own code, at the user's word.

Comes in: `package.module:Base`. Goes out: `Tables`. Never here: a connection.
"""

from __future__ import annotations

import enum
import importlib
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from stratagen.adopt.kinds import kind_of
from stratagen.adopt.tables import Check, Column, ForeignKey, Index, Kind, Table, Tables
from stratagen.problems import ProjectError

__all__ = ["read_classes"]

_LIMITS = {"ge": ">=", "gt": ">", "le": "<=", "lt": "<"}
_LENGTHS = {"min_length": ">=", "max_length": "<="}
_MOMENTS = frozenset({"now", "utcnow", "utc_now", "get_datetime_utc"})
_EMPTY = {"list": "[]", "dict": "{}"}

# Any, below: what stands in a user's module may be anything.


def read_classes(source: str, root: Path, only: tuple[str, ...] = ()) -> Tables:
    """The tables of a declarative base, of metadata, or of SQLModel.

    Args:
        source: `package.module:name`.
        root: the folder that the module is looked for in first.
        only: names of tables; left out: all of them.

    Raises:
        ProjectError: there is no such thing, or its module fails.
    """
    module, _, name = source.partition(":")
    sys.path.insert(0, str(root))
    try:
        found = getattr(importlib.import_module(module), name)
    except Exception as error:  # whatever the user's module raises is told, and is not ours
        raise ProjectError(
            f"{source} cannot be imported: {type(error).__name__}: {error}"
        ) from error
    finally:
        sys.path.remove(str(root))
    metadata = found if isinstance(found, sa.MetaData) else getattr(found, "metadata", None)
    if not isinstance(metadata, sa.MetaData):
        raise ProjectError(f"{source} is neither a declarative base nor metadata of SQLAlchemy")
    there = {each.name: each for each in metadata.tables.values()}
    if missing := [each for each in only if each not in there]:
        raise ProjectError(f"there is no table {', '.join(missing)} in {source}")
    mapped = [each for each in _classes(found) if "__table__" in vars(each)]
    classes: dict[str, Any] = {each.__table__.name: each for each in mapped}
    wanted = [each for name, each in sorted(there.items()) if not only or name in only]
    tables = tuple(_table(each, classes.get(each.name)) for each in wanted)
    return Tables(source=source, name=module.rpartition(".")[2], dialect=None, tables=tables)


def _classes(base: Any) -> Iterator[Any]:
    """Every class below a base."""
    below: list[Any] = type.__subclasses__(base) if isinstance(base, type) else []
    for each in below:
        yield each
        yield from _classes(each)


def _table(table: sa.Table, class_: Any) -> Table:
    fields = getattr(class_, "model_fields", {})
    by_column = {
        column: field for name, field in fields.items() if (column := _column_of(class_, name))
    }
    rules = [
        Check(text)
        for name, field in by_column.items()
        for text in _rules(name, getattr(field, "metadata", ()))
    ]
    doc = table.comment or (class_.__dict__.get("__doc__") if class_ is not None else None)
    return Table(
        name=table.name,
        columns=tuple(_column(table, each, by_column.get(each.name)) for each in table.columns),
        key=tuple(each.name for each in table.primary_key.columns),
        references=tuple(
            sorted(map(_reference, table.foreign_key_constraints), key=lambda one: one.columns)
        ),
        indexes=tuple(sorted(_indexes(table), key=lambda one: (one.columns, one.name or ""))),
        checks=tuple(sorted([*_checks(table), *rules], key=lambda one: one.text)),
        comment=" ".join(doc.split()) if doc else None,
        called=getattr(class_, "__name__", None),
    )


def _column_of(class_: Any, field: str) -> str | None:
    """The column of a field of SQLModel."""
    found = getattr(class_, field, None)
    column = getattr(getattr(found, "property", None), "columns", [None])[0]
    return column.name if isinstance(column, sa.Column) else None


def _rules(column: str, metadata: Any) -> Iterator[str]:
    """What pydantic checks of a field, as SQL."""
    quoted = '"' + column.replace('"', '""') + '"'
    for each in metadata:
        for word, sign in _LIMITS.items():
            if isinstance(value := getattr(each, word, None), int | float | Decimal):
                yield f"{quoted} {sign} {value}"
        for word, sign in _LENGTHS.items():
            if isinstance(value := getattr(each, word, None), int):
                yield f"length({quoted}) {sign} {value}"
        if isinstance(value := getattr(each, "pattern", None), str):
            yield f"{quoted} ~ '" + value.replace("'", "''") + "'"


def _column(table: sa.Table, column: sa.Column[Any], field: Any) -> Column:
    kind = kind_of(column.type, None)
    return Column(
        name=column.name,
        sql=str(column.type) if kind else type(column.type).__name__,
        kind=kind,
        nullable=bool(column.nullable) and not column.primary_key,
        default=_default(column, kind),
        numbered=table.autoincrement_column is column,
        computed=column.computed is not None,
        comment=column.comment or getattr(field, "description", None),
    )


def _default(column: sa.Column[Any], kind: Kind | None) -> str | None:
    """As SQL; a function by what it gives, where that can be told from its name."""
    if isinstance(column.server_default, sa.DefaultClause):
        return _text(column.server_default.arg)
    if column.default is None or column.primary_key:
        return None
    given = getattr(column.default, "arg", None)
    if not callable(given):
        return _text(given)
    name = getattr(given, "__name__", "")
    if name in _MOMENTS and kind is not None and kind.word == "datetime":
        return "CURRENT_TIMESTAMP"
    return f"'{_EMPTY[name]}'" if name in _EMPTY else f"{name or 'a function'}()"


def _text(value: Any) -> str | None:  # noqa: PLR0911 - one return a family
    match value:
        case None:
            return None
        case sa.TextClause():
            return value.text
        case sa.ClauseElement():
            return str(value)
        case enum.Enum():
            return _quoted(value.name)
        case bool():
            return str(value).lower()
        case int() | float() | Decimal():
            return str(value)
    return _quoted(str(value))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _reference(key: sa.ForeignKeyConstraint) -> ForeignKey:
    return ForeignKey(
        columns=tuple(key.column_keys),
        table=key.referred_table.name,
        target=tuple(each.column.name for each in key.elements),
        on_delete=(key.ondelete or "NO ACTION").upper(),
        on_update=(key.onupdate or "NO ACTION").upper(),
    )


def _indexes(table: sa.Table) -> Iterator[Index]:
    for each in table.constraints:
        if isinstance(each, sa.UniqueConstraint):
            yield Index(tuple(column.name for column in each.columns), unique=True)
    for index in table.indexes:
        plain = all(isinstance(part, sa.Column) for part in index.expressions)
        where = [
            value
            for options in index.dialect_options.values()
            if (value := options.get("where")) is not None
        ]
        yield Index(
            columns=tuple(column.name for column in index.columns),
            unique=bool(index.unique),
            name=str(index.name) if index.name else None,
            where=str(where[0]) if where else None,
            oddity=None if plain else "is over an expression",
        )


def _checks(table: sa.Table) -> Iterator[Check]:
    """Its checks, but for those that a type brings: an enum says the same by itself."""
    for each in table.constraints:
        if isinstance(each, sa.CheckConstraint) and not getattr(each, "_type_bound", False):
            yield Check(str(each.sqltext))
