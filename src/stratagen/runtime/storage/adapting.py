"""The embedded database of a developer, brought up to a registry that went on: columns that can be added without a question.

Comes in: a connection, and the tables as they are declared. Goes out: the same tables in the database, nothing of their rows
changed. Never here: a rename, a change of type, a loss: what cannot be added is refused, and belongs to a migration.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKeyConstraint,
    MetaData,
    Table,
    UniqueConstraint,
    inspect,
    literal,
    select,
    text,
)
from sqlalchemy.engine.interfaces import ReflectedColumn
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.schema import CreateColumn

__all__ = ["SchemaDiffersError", "add_columns"]


class SchemaDiffersError(RuntimeError):
    """A table of the database holds rows and cannot be brought up to its declaration without a decision."""


def add_columns(connection: Connection, metadata: MetaData) -> list[str]:
    """Add what the tables of SQLite lack: nullable and defaulted columns, their indexes. An empty table is made anew.

    Returns:
        `table.column` of what was added, and `table` of what is to be made anew by `create_all`.

    Raises:
        SchemaDiffersError: a table with rows lacks a required column, or has one that nobody fills any more.
    """
    found = inspect(connection)
    there = set(found.get_table_names())
    done: list[str] = []
    for table in metadata.sorted_tables:
        if table.name in there:
            columns = {each["name"]: each for each in found.get_columns(table.name)}
            indexes = {each["name"] for each in found.get_indexes(table.name)}
            done += _adapted(connection, table, columns, indexes)
    return done


def _adapted(
    connection: Connection,
    table: Table,
    there: dict[str, ReflectedColumn],
    indexes: set[str | None],
) -> list[str]:
    new = [column for column in table.columns if column.name not in there]
    hard = [*(each.name for each in new if not _addable(each)), *_unfilled(table, there)]
    row = select(literal(1)).select_from(table).limit(1)
    if hard and connection.scalar(row):
        raise SchemaDiffersError(
            f"the table {table.name} has rows, and its column {' and '.join(hard)} can be neither added nor left out "
            "without a decision: give it a default or let it be null, write a revision (gen migrate -m WHAT) and start again, or "
            "begin with a new database"
        )
    if hard:
        table.drop(connection)
        return [table.name]
    try:
        for column in new:
            connection.execute(text(_added(connection, table, column)))
        for statement in _uniques(connection, table, {column.name for column in new}):
            connection.execute(text(statement))
        for index in table.indexes:
            if index.name not in indexes:
                index.create(connection)
    except SQLAlchemyError as error:
        raise SchemaDiffersError(
            f"the table {table.name} does not take its columns: {error}"
        ) from error
    return [f"{table.name}.{column.name}" for column in new]


def _addable(column: Column[object]) -> bool:
    """Whether rows that are there can have a value without anybody deciding on it."""
    if column.primary_key:
        return False
    if column.foreign_keys and not column.nullable:
        return False
    return bool(column.nullable) or column.default is not None


def _unfilled(table: Table, there: dict[str, ReflectedColumn]) -> Iterator[str]:
    """Columns that the database demands and the registry does not have any more."""
    for name, column in there.items():
        demanded = not column["nullable"] and column.get("default") is None
        if name not in table.columns and demanded:
            yield name


def _added(connection: Connection, table: Table, column: Column[object]) -> str:
    """`ALTER TABLE … ADD COLUMN`, with the checks and references of the column."""
    declared = str(CreateColumn(column).compile(dialect=connection.dialect)).strip()
    parts = [f"ALTER TABLE {_quoted(connection, table.name)} ADD COLUMN {declared}"]
    if not column.nullable:
        parts.append(f"DEFAULT {_literal(connection, column)}")
    compiler = connection.dialect.ddl_compiler(connection.dialect, None)  # type: ignore[arg-type]  # it takes none
    for constraint in table.constraints:
        mine = [each.name for each in getattr(constraint, "columns", ())] == [column.name]
        if mine and isinstance(constraint, CheckConstraint):
            parts.append(compiler.process(constraint))
        if mine and isinstance(constraint, ForeignKeyConstraint):
            whole = compiler.process(constraint)
            parts.append(whole[whole.index("REFERENCES") :])
    return " ".join(parts)


def _literal(connection: Connection, column: Column[object]) -> str:
    """The default of a column as SQLite stores it."""
    default = column.default
    value = getattr(default, "arg", None)
    if callable(value):
        value = value(None)
    encode = column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
    stored = encode(value) if encode else value
    match stored:
        case bytes():
            return f"X'{stored.hex()}'"
        case bool() | int() | float():
            return str(+stored)
    return "'" + str(stored).replace("'", "''") + "'"


def _uniques(connection: Connection, table: Table, new: set[str]) -> Iterator[str]:
    """Unique constraints of new columns, as the indexes that SQLite can add; a violation is told by columns either way."""
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint) and new & {
            each.name for each in constraint.columns
        }:
            columns = ", ".join(_quoted(connection, each.name) for each in constraint.columns)
            name = _quoted(
                connection,
                f"{table.name}_{'_'.join(each.name for each in constraint.columns)}_added",
            )
            yield f"CREATE UNIQUE INDEX {name} ON {_quoted(connection, table.name)} ({columns})"


def _quoted(connection: Connection, name: str) -> str:
    return connection.dialect.identifier_preparer.quote(name)
