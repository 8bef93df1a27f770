"""Tables as a database has them, or as classes declare them.

Comes in: what `database` and `classes` read. Goes out: `Tables`, the same for both. Never here: a name of ours.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from stratagen.registry.printing import Entry

__all__ = ["Check", "Column", "ForeignKey", "Index", "Kind", "Table", "Tables"]


class Kind(Struct, frozen=True):
    """What a column holds, in the registry's words.

    Attributes:
        word: a type of the registry, `str[]` for a list; `enum` with `choices`.
        bounds: keys that go with it: max_length, precision, scale.
        choices: the values of an enum, and `name`, what the database calls it.
        caution: what is different about it where the generated storage keeps it.
    """

    word: str
    bounds: Mapping[str, Entry] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    name: str | None = None
    caution: str | None = None


class Column(Struct, frozen=True):
    """One column.

    Attributes:
        sql: its type in the database's words.
        kind: None where the registry has no type for it.
        default: as SQL.
        numbered: whether the database counts it up.
        computed: whether the database works it out.
    """

    name: str
    sql: str
    kind: Kind | None
    nullable: bool
    default: str | None = None
    numbered: bool = False
    computed: bool = False
    comment: str | None = None


class ForeignKey(Struct, frozen=True):
    """A reference; `on_delete` and `on_update` in upper case, NO ACTION where nothing is said."""

    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]
    on_delete: str = "NO ACTION"
    on_update: str = "NO ACTION"
    name: str | None = None


class Index(Struct, frozen=True):
    """An index or a unique constraint.

    Attributes:
        where: the condition of a partial one.
        oddity: what no registry says of an index: expressions, another method, included columns.
    """

    columns: tuple[str, ...]
    unique: bool
    name: str | None = None
    where: str | None = None
    oddity: str | None = None


class Check(Struct, frozen=True):
    """A condition that every row satisfies, as SQL."""

    text: str
    name: str | None = None


class Table(Struct, frozen=True):
    """One table; `called`: what a class of it is called."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    references: tuple[ForeignKey, ...] = ()
    indexes: tuple[Index, ...] = ()
    checks: tuple[Check, ...] = ()
    comment: str | None = None
    called: str | None = None

    def column(self, name: str) -> Column:
        """The column called `name`.

        Raises:
            KeyError: there is none.
        """
        for each in self.columns:
            if each.name == name:
                return each
        raise KeyError(name)


class Tables(Struct, frozen=True):
    """A whole schema.

    Attributes:
        source: where it was read, without a password.
        dialect: sqlite or postgresql; None where classes were read, which go to either.
        views: names of what is no table.
        inner: names of those that the database keeps for another one: partitions, the insides of a full-text index.
    """

    source: str
    name: str
    dialect: str | None
    tables: tuple[Table, ...]
    views: tuple[str, ...] = ()
    inner: tuple[str, ...] = ()
