"""The constraints of a database that was there before, called as revisions call them.

Comes in: a connection, and the tables as the file beside a revision has them. Goes out: the same tables and rows, in which what a
later revision drops by its name has that name. Never here: a table or a column that comes or goes.

A constraint is known by its kind and its columns. On PostgreSQL a name changes at once; a native enum, which has no CHECK that
could change, becomes text with one. SQLite knows no such statement, so a table is made anew there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.dialects.postgresql import ENUM
from sqlalchemy.schema import SchemaItem

from stratagen.runtime.storage import migrations
from stratagen.runtime.storage.migrations import choice, one_of
from stratagen.runtime.storage.table import NOT_DELETED, constraint_name

__all__ = ["OtherwiseError", "Tables", "conform"]

Tables: TypeAlias = Mapping[str, Mapping[str, Any]]  # Any: JSON
"""Table -> what the file beside a revision says of it: `columns`, `key`, `references`, `indexes`."""


class OtherwiseError(RuntimeError):
    """A table holds more than the revision that it is to be at."""


def conform(connection: sa.Connection, tables: Tables) -> list[str]:
    """Give constraints the names that revisions call them by.

    Returns:
        the names that they have now, of those that had others.

    Raises:
        OtherwiseError: a table of SQLite would lose something that the revision does not know of.
    """
    there = set(sa.inspect(connection).get_table_names())
    found: list[str] = []
    for name, table in tables.items():
        if name not in there:
            continue
        if connection.dialect.name == "sqlite":
            found += _anew(connection, name, table)
        else:
            found += _renamed(connection, name, table)
            found += _texts(connection, name, table)
    return found


def _wanted(name: str, table: Mapping[str, Any]) -> dict[tuple[str, tuple[str, ...]], str]:
    """Kind and columns -> name."""
    found = {("primary", tuple(table["key"])): constraint_name("pk", name)}
    for each in table.get("references", ()):
        found["foreign", tuple(each["columns"])] = each["name"]
    for each in table.get("indexes", ()):
        unique = each.get("unique") and not each.get("partial")
        found["unique" if unique else "index", tuple(each["columns"])] = each["name"]
    for each in table["columns"]:
        if each.get("check"):
            found["check", (each["name"],)] = each["check"]
    return found


# PostgreSQL -----------------------------------------------------------------------------------------------------------


def _renamed(connection: sa.Connection, name: str, table: Mapping[str, Any]) -> Iterator[str]:
    quoted = connection.dialect.identifier_preparer.quote
    wanted = _wanted(name, table)
    for kind, own, columns in _there(sa.inspect(connection), name):
        should = wanted.get((kind, columns))
        if own is None or should is None or should == own:
            continue
        index = f"ALTER INDEX {quoted(own)} RENAME TO"
        constraint = f"ALTER TABLE {quoted(name)} RENAME CONSTRAINT {quoted(own)} TO"
        connection.exec_driver_sql(f"{index if kind == 'index' else constraint} {quoted(should)}")
        yield should


def _there(inspector: sa.Inspector, name: str) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    """Kind, name and columns of everything on a table."""
    key = inspector.get_pk_constraint(name)
    yield "primary", key["name"], tuple(key["constrained_columns"])
    for reference in inspector.get_foreign_keys(name):
        yield "foreign", reference["name"], tuple(reference["constrained_columns"])
    for unique in inspector.get_unique_constraints(name):
        yield "unique", unique["name"], tuple(unique["column_names"])
    for index in inspector.get_indexes(name):
        columns = tuple(each for each in index["column_names"] if each is not None)
        if not index.get("duplicates_constraint"):
            yield "index", index["name"], columns
    columns_of_table = [each["name"] for each in inspector.get_columns(name)]
    for check in inspector.get_check_constraints(name):
        about = [each for each in columns_of_table if _is_choice_of(check["sqltext"], each)]
        if len(about) == 1:
            yield "check", check["name"], tuple(about)


def _is_choice_of(text: str, column: str) -> bool:
    """Whether the text of a CHECK is `column IN (…)`, or what a database makes of that."""
    words = text.strip("( ").replace('"', "").replace("::text", "").replace("(", " ").split()
    return bool(words) and words[0].strip(")") == column and ("IN" in words or "ANY" in text)


def _texts(connection: sa.Connection, name: str, table: Mapping[str, Any]) -> Iterator[str]:
    """Native enums as text with a CHECK."""
    native = {
        each["name"]: each
        for each in sa.inspect(connection).get_columns(name)
        if isinstance(each["type"], ENUM)
    }
    quoted = connection.dialect.identifier_preparer.quote
    operations = Operations(MigrationContext.configure(connection))
    for column in table["columns"]:
        if column["name"] not in native or not column.get("check"):
            continue
        default, values = native[column["name"]]["default"], column["kind"]["choices"]
        place = f"ALTER TABLE {quoted(name)} ALTER COLUMN {quoted(column['name'])}"
        if default is not None:
            connection.exec_driver_sql(f"{place} DROP DEFAULT")
        operations.alter_column(
            name,
            column["name"],
            type_=choice(*values),
            postgresql_using=f"{quoted(column['name'])}::text",
        )
        if default is not None:
            text = default.rpartition("::")[0]
            connection.exec_driver_sql(f"{place} SET DEFAULT {text}")
        operations.create_check_constraint(column["check"], name, one_of(column["name"], *values))
        yield column["check"]


# SQLite ---------------------------------------------------------------------------------------------------------------


def _anew(connection: sa.Connection, name: str, table: Mapping[str, Any]) -> list[str]:
    """The table made anew as the revisions would have made it, with its rows; nothing where all names are right."""
    told = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE tbl_name = ?", (name,))
    text = " ".join(row.sql or "" for row in told)
    missing = [should for should in _wanted(name, table).values() if should not in text]
    if not missing:
        return []
    if more := _more(connection, name, table):
        raise OtherwiseError(
            f"{name} has more than the revision knows of, and would lose it: {', '.join(more)}; put it into the registry, or "
            "take it out of the table"
        )
    operations = Operations(MigrationContext.configure(connection))
    made = _table(name, table)
    with operations.batch_alter_table(name, copy_from=made, recreate="always"):
        pass
    return missing


def _more(connection: sa.Connection, name: str, table: Mapping[str, Any]) -> list[str]:
    """What is on a table besides what the revision says. SQLite is asked itself: a reflection passes over some of it."""
    ask = connection.exec_driver_sql
    columns = {each["name"] for each in table["columns"]}
    keys = {key for _, key in _wanted(name, table)}
    found = [
        row.name
        for row in ask("SELECT name FROM pragma_table_xinfo(?)", (name,))
        if row.name not in columns
    ]
    for index in ask("SELECT name, partial FROM pragma_index_list(?)", (name,)).all():
        about = ask("SELECT name FROM pragma_index_info(?) ORDER BY seqno", (index.name,)).all()
        if index.partial or tuple(each.name for each in about) not in keys:
            found.append(f"the index {index.name}")
    text = ask("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).scalar() or ""
    checks = sum(bool(each.get("check")) for each in table["columns"])
    if len(re.findall(r"\bCHECK\s*\(", text, re.IGNORECASE)) > checks:
        found.append("a CHECK")
    if ask("SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (name,)).first():
        found.append("a trigger")
    return found


def _table(name: str, table: Mapping[str, Any]) -> sa.Table:
    """The table of a revision, in its own words."""
    parts: list[SchemaItem] = [
        sa.Column(each["name"], _type(each["kind"]), nullable=each.get("nullable", False))
        for each in table["columns"]
    ]
    parts.append(sa.PrimaryKeyConstraint(*table["key"], name=constraint_name("pk", name)))
    for each in table.get("references", ()):
        target = [f"{each['table']}.{column}" for column in each["target"]]
        parts.append(
            sa.ForeignKeyConstraint(
                each["columns"],
                target,
                name=each["name"],
                ondelete=each["on_delete"],
                link_to_name=True,
            )
        )
    for each in table["columns"]:
        if each.get("check"):
            condition = one_of(each["name"], *each["kind"]["choices"])
            parts.append(sa.CheckConstraint(condition, name=each["check"]))
    made = sa.Table(name, sa.MetaData(), *parts)
    for each in table.get("indexes", ()):
        if each.get("unique") and not each.get("partial"):
            made.append_constraint(sa.UniqueConstraint(*each["columns"], name=each["name"]))
        else:
            where = NOT_DELETED if each.get("partial") else None
            columns = [made.c[column] for column in each["columns"]]
            sa.Index(each["name"], *columns, unique=each.get("unique", False), sqlite_where=where)
    return made


def _type(kind: Mapping[str, Any]) -> sa.types.TypeEngine[Any]:
    word = kind["word"]
    arguments = kind.get("digits") or kind.get("choices") or ()
    if kind.get("length") is not None:
        arguments = (kind["length"],)
    make = getattr(migrations, f"{word}_" if word in {"date", "time"} else word)
    found: sa.types.TypeEngine[Any] = make(*arguments)
    return found
