"""Steps -> the text of an Alembic revision, as one would write it by hand.

Comes in: the steps up and down, and what the revision is called. Goes out: Python, not formatted yet. Never here: a choice of
what is to be done. Names and values reach the text through the encoders of `printed` only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from stratagen.emit.printed import Code, Encodable, code, join, py
from stratagen.model import names
from stratagen.model.entity import Value
from stratagen.schema.steps import (
    AddCheck,
    AddColumn,
    AddIndex,
    AddReference,
    ChangeKind,
    CreateTable,
    DropCheck,
    DropColumn,
    DropIndex,
    DropReference,
    DropTable,
    Fill,
    Nullable,
    Recode,
    RenameColumn,
    RenameTable,
    Step,
)
from stratagen.schema.values import Column, Index, Kind, Reference, Table

__all__ = ["ALEMBIC", "TEMPLATE", "Revision", "environment_text", "revision_text"]

ALEMBIC = """\
# For Alembic by itself, where the generator is not installed: `alembic upgrade head`.
[alembic]
script_location = migrations
prepend_sys_path = .:src
path_separator = os
"""
"""`alembic.ini`."""
TEMPLATE = '''\
"""${message}"""

import sqlalchemy as sa
from alembic import op
from stratagen.runtime.storage import migrations as db

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
'''
"""`migrations/script.py.mako`: what a revision written by hand begins with."""

_WORDS = {"date": "date_", "time": "time_"}


class Revision(Struct, frozen=True):
    """One step of the history: its own name, the one before it, what a person says of it."""

    name: str
    before: str | None
    message: str


def revision_text(revision: Revision, up: Iterable[Step], down: Iterable[Step]) -> str:
    """The whole module."""
    head = [
        py.docstring(revision.message),
        code(""),
        code("import sqlalchemy as sa"),
        code("from alembic import op"),
        code("from stratagen.runtime.storage import migrations as db"),
        code(""),
        code("revision = {}", py.literal(revision.name)),
        code("down_revision = {}", py.literal(revision.before)),
        code("branch_labels = None"),
        code("depends_on = None"),
        code(""),
        code(""),
        code("def upgrade() -> None:"),
        code('    """From the revision before to this one."""'),
        *_lines(up),
        code(""),
        code(""),
        code("def downgrade() -> None:"),
        code('    """Back again, as far as what was dropped can come back."""'),
        *_lines(down),
    ]
    return "\n".join(head) + "\n"


def environment_text(package: str) -> str:
    """`migrations/env.py`: Alembic's way into the project."""
    lines = [
        code(
            '"""Which database the revisions are for, and the tables that are declared for it."""'
        ),
        code(""),
        code("from stratagen.runtime.settings import Settings"),
        code("from stratagen.runtime.storage import migrating"),
        code(""),
        code("from {}.storage import SCHEMA", py.module(package)),
        code(""),
        code("SCHEMA.entities()  # declares them"),
        code("migrating.run(Settings().database_url, SCHEMA.metadata)"),
    ]
    return "\n".join(lines) + "\n"


def _lines(steps: Iterable[Step]) -> Iterator[Code]:
    """Statements; steps on one table that the database can do at once stand in one block."""
    table = None
    for step in steps:
        line = _in_block(step)
        if line is None:
            table = None
            yield from (code("    {}", each) for each in _by_itself(step))
            continue
        if table != _table(step):
            table = _table(step)
            yield code("    with db.altering({}) as table:", py.literal(table))
        yield code("        table.{}", line)


def _table(step: Step) -> str:
    return "" if isinstance(step, (CreateTable, DropTable)) else step.table


def _in_block(step: Step) -> Code | None:
    """The call on the table that a step is; None where it is none."""
    found: Code | None = None
    match step:
        case DropReference(_, reference):
            found = code('drop_constraint({}, type_="foreignkey")', py.literal(reference.name))
        case DropCheck(_, column):
            found = code('drop_constraint({}, type_="check")', py.literal(column.check))
        case DropIndex(_, index) if index.unique and not index.partial:
            found = code('drop_constraint({}, type_="unique")', py.literal(index.name))
        case DropIndex(_, index):
            found = code("drop_index({})", py.literal(index.name))
        case DropColumn(_, column):
            found = code("drop_column({})", py.literal(column.name))
        case AddColumn(_, column):
            found = code("add_column({})", _column(column, nullable=True))
        case ChangeKind(_, column, convert=False):
            found = code("alter_column({}, type_={})", py.literal(column.name), _kind(column.kind))
        case Nullable(_, column):
            found = code(
                "alter_column({}, nullable={})",
                py.literal(column.name),
                py.literal(column.nullable),
            )
        case AddCheck(_, column):
            found = code(
                "create_check_constraint({}, {})", py.literal(column.check), _one_of(column)
            )
        case AddIndex(_, index) if index.unique and not index.partial:
            found = code(
                "create_unique_constraint({}, {})", py.literal(index.name), _names(index.columns)
            )
        case AddIndex(_, index):
            found = code("create_index({})", _index(index))
        case AddReference(_, reference):
            found = code(
                "create_foreign_key({}, {}, {}, {}, ondelete={})",
                py.literal(reference.name),
                py.literal(reference.table),
                _names(reference.columns),
                _names(reference.target),
                py.literal(reference.on_delete),
            )
    return found


def _by_itself(step: Step) -> Iterator[Code]:
    """The statements of a step that is no call on a table."""
    match step:
        case RenameTable(old, table):
            yield code("db.rename_table({}, {})", py.literal(old), py.literal(table))
        case RenameColumn(table, old, column):
            given = (py.literal(each) for each in (table, old, column.name))
            yield code("op.alter_column({}, {}, new_column_name={})", *given)
        case ChangeKind(table, column, old):
            yield code(
                "db.convert({}, {}, {}, {})",
                py.literal(table),
                py.literal(column.name),
                _kind(old),
                _kind(column.kind),
            )
        case Recode(table, column, old, new):
            parts = map(py.literal, (table, column.name, old, new))
            yield code("db.recode({})", join(", ", parts))
        case Fill(table, column, value):
            yield code(
                "db.fill({}, {}, {}, {})",
                py.literal(table),
                py.literal(column.name),
                _kind(column.kind),
                py.literal(_json(value)),
            )
        case CreateTable(table, later):
            yield from _creation(table, later)
        case DropTable(table):
            yield code("op.drop_table({})", py.literal(table.name))


def _creation(table: Table, later: tuple[Reference, ...]) -> Iterator[Code]:
    parts = [
        py.literal(table.name),
        *(_column(each, nullable=each.nullable) for each in table.columns),
    ]
    key = code(
        "sa.PrimaryKeyConstraint({}, name={})",
        _listed(table.key),
        py.literal(names.constraint("pk", table.name, ())),
    )
    parts.append(key)
    parts += [
        code(
            "sa.ForeignKeyConstraint({}, {}, name={}, ondelete={})",
            _names(each.columns),
            _names(f"{each.table}.{column}" for column in each.target),
            py.literal(each.name),
            py.literal(each.on_delete),
        )
        for each in table.references
        if each not in later
    ]
    parts += [
        code("sa.UniqueConstraint({}, name={})", _listed(each.columns), py.literal(each.name))
        for each in table.indexes
        if each.unique and not each.partial
    ]
    parts += [
        code("sa.CheckConstraint({}, name={})", _one_of(each), py.literal(each.check))
        for each in table.columns
        if each.kind.choices
    ]
    yield code("op.create_table({},)", join(", ", parts))
    for each in table.indexes:
        if not each.unique or each.partial:
            yield code("op.create_index({})", _index(each, table.name))


def _column(column: Column, *, nullable: bool) -> Code:
    return code(
        "sa.Column({}, {}, nullable={})",
        py.literal(column.name),
        _kind(column.kind),
        py.literal(nullable),
    )


def _kind(kind: Kind) -> Code:
    arguments: tuple[str | int, ...] = kind.choices
    if kind.digits:
        arguments = kind.digits
    if kind.length is not None:
        arguments = (kind.length,)
    word = py.ident(_WORDS.get(kind.word, kind.word))
    return code("db.{}({})", word, _listed(arguments))


def _one_of(column: Column) -> Code:
    return code("db.one_of({})", _listed((column.name, *column.kind.choices)))


def _index(index: Index, table: str | None = None) -> Code:
    parts = [py.literal(index.name)]
    if table is not None:
        parts.append(py.literal(table))
    parts.append(_names(index.columns))
    if index.unique:
        parts.append(code("unique=True"))
    if index.partial:
        parts.append(code("sqlite_where=db.NOT_DELETED, postgresql_where=db.NOT_DELETED"))
    return join(", ", parts)


def _names(given: Iterable[str]) -> Code:
    return code("[{}]", _listed(given))


def _listed(values: Iterable[str | int]) -> Code:
    return join(", ", [py.literal(each) for each in values])


def _json(value: Value) -> Encodable:
    """A value with lists for its tuples, as JSON has them."""
    match value:
        case tuple():
            return [_json(each) for each in value]
        case dict():
            return {name: _json(each) for name, each in value.items()}
    return value
