"""The database that a registry asks for, as values that can be kept as JSON and compared.

Comes in: what `declared` finds in a Model. Goes out: `Schema`. Never here: SQL, or a word of one database.

Tables and columns know what the registry calls them, so that a rename can be told from a loss; a difference between two
schemas counts what the database is to hold, and that is `Table` and `Column` without these names.
"""

from __future__ import annotations

import msgspec
from msgspec import Struct

__all__ = ["Column", "Index", "Kind", "Reference", "Schema", "Table", "dumped", "loaded"]


class Kind(Struct, frozen=True, omit_defaults=True):
    """What a column holds: a word of `stratagen.runtime.storage.migrations`, and its arguments.

    Attributes:
        word: `string`, `text`, `whole`, `real`, `digits`, `truth`, `date`, `time`, `moment`, `span`, `uuid`, `binary`,
            `document` or `choice`.
        length: of a string.
        digits: precision and scale.
        choices: the values of an enum.
        enum: its name in the registry.
    """

    word: str
    length: int | None = None
    digits: tuple[int, int] | None = None
    choices: tuple[str, ...] = ()
    enum: str | None = None


class Column(Struct, frozen=True, omit_defaults=True):
    """One column; `field` is what the registry calls it, `check` the CHECK that holds it to its choices."""

    name: str
    field: str
    kind: Kind
    nullable: bool = False
    check: str | None = None


class Reference(Struct, frozen=True, omit_defaults=True):
    """A foreign key; `on_delete` as SQL has it."""

    name: str
    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]
    on_delete: str


class Index(Struct, frozen=True, omit_defaults=True):
    """An index, or a unique constraint; a `partial` one is about rows that are not softly deleted."""

    name: str
    columns: tuple[str, ...]
    unique: bool = False
    partial: bool = False


class Table(Struct, frozen=True, omit_defaults=True):
    """One table; `entity` is what the registry calls it, of a join table `entity.relation`."""

    name: str
    entity: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()
    indexes: tuple[Index, ...] = ()

    def column(self, name: str) -> Column:
        """The column called so.

        Raises:
            KeyError: there is none.
        """
        for each in self.columns:
            if each.name == name:
                return each
        raise KeyError(name)


class Schema(Struct, frozen=True, omit_defaults=True):
    """Every table, by name."""

    tables: tuple[Table, ...] = ()


def dumped(schema: Schema) -> str:
    """As JSON, a line for each column and constraint, so that a diff names it and a merge seldom meets one."""
    tables = ",\n".join(map(_dumped, schema.tables))
    return f'{{"tables": [\n{tables}\n]}}\n'


def _dumped(table: Table) -> str:
    parts: list[str] = []
    for name, value in msgspec.to_builtins(table).items():
        items = value if isinstance(value, list | tuple) and isinstance(value[0], dict) else ()
        lines = ",\n".join(f"   {_line(each)}" for each in items)
        parts.append(f"  {_line(name)}: " + (f"[\n{lines}\n  ]" if items else _line(value)))
    return " {\n" + ",\n".join(parts) + "\n }"


def _line(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=0).decode()


def loaded(text: bytes) -> Schema:
    """What `dumped` made.

    Raises:
        msgspec.MsgspecError: it is something else.
    """
    return msgspec.json.decode(text, type=Schema)
