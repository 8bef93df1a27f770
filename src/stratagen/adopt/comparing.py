"""Two schemas side by side: the original, and what the imported registry makes.

Comes in: both as `Tables`. Goes out: every difference, and of each whether the generated storage would notice it. Never here: a
connection. Names of constraints and indexes are not compared: nothing depends on them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from stratagen.adopt.expressions import facts_of
from stratagen.adopt.tables import Column, ForeignKey, Index, Table, Tables

__all__ = ["Difference", "compare"]

_COLLATED = re.compile(r' COLLATE "?[\w.-]+"?')
_REFUSING = frozenset({"NO ACTION", "RESTRICT"})
_SAME_TO_SQLITE = "the same to SQLite"
_HARMLESS = {  # PostgreSQL's type there -> ours, and why the generated storage may go on
    ("SMALLINT", "BIGINT"): "narrower; the database refuses what is too large, and the API says so",
    ("INTEGER", "BIGINT"): "narrower; the database refuses what is too large, and the API says so",
    ("REAL", "FLOAT"): "keeps fewer digits",
    ("DOUBLE PRECISION", "FLOAT"): "the same to PostgreSQL",
    ("FLOAT", "DOUBLE PRECISION"): "the same to PostgreSQL",
    ("REAL", "DOUBLE PRECISION"): "keeps fewer digits",
    ("TIMESTAMP WITHOUT TIME ZONE", "TIMESTAMP WITH TIME ZONE"): "its values are taken for UTC",
    ("TIME WITHOUT TIME ZONE", "TIME"): "the same to PostgreSQL",
    ("JSON", "JSONB"): "keeps the text of a document rather than its parts",
}


class Difference(Struct, frozen=True, order=True):
    """One difference.

    Attributes:
        where: in the original: `Album.Title`.
        what: how it is there, and how here.
        unnoticed: why the generated storage works with the original all the same; None where it may not.
    """

    where: str
    what: str
    unnoticed: str | None = None

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def compare(there: Tables, here: Tables) -> tuple[Difference, ...]:
    """Every difference between the original `there` and what was made of it `here`, sorted."""
    made = {each.name: each for each in here.tables}
    original = {each.name: each for each in there.tables}
    found: list[Difference] = []
    for name, table in original.items():
        if name in made:
            found += _Comparing(table, made[name], there.dialect or "").differences()
        else:
            found.append(Difference(name, "this table is not imported"))
    found += [
        Difference(name, "there is no such table in the original")
        for name in made
        if name not in original
    ]
    return tuple(sorted(set(found), key=lambda one: (one.where, one.what)))


class _Comparing:
    """One table in both."""

    def __init__(self, there: Table, here: Table, dialect: str) -> None:
        self.there = there
        self.here = here
        self.dialect = dialect
        self.native = {
            each.name
            for each in there.columns
            if each.kind and each.kind.choices and each.kind.name
        }

    def differences(self) -> Iterator[Difference]:
        """Those of columns, keys, references, indexes and checks."""
        yield from self.columns()
        if self.there.key != self.here.key:
            yield self.of("PRIMARY KEY", ", ".join(self.there.key), ", ".join(self.here.key))
        yield from self.references()
        yield from self.indexes()
        yield from self.checks()

    def of(self, what: str, there: str, here: str, unnoticed: str | None = None) -> Difference:
        return Difference(f"{self.there.name}.{what}", f"{there} there, {here} here", unnoticed)

    def columns(self) -> Iterator[Difference]:
        made = {each.name: each for each in self.here.columns}
        for column in self.there.columns:
            if column.name in made:
                yield from self.column(column, made.pop(column.name))
            else:
                demanded = not (
                    column.nullable or column.default or column.numbered or column.computed
                )
                reason = None if demanded else "rows are written without it"
                yield self.of(column.name, column.sql, "no such column", reason)
        for name, column in made.items():
            yield self.of(name, "no such column", column.sql)

    def column(self, there: Column, here: Column) -> Iterator[Difference]:
        name = there.name
        yield from self.type(there, here)
        if there.nullable != here.nullable:
            yield self.of(name, _null(there), _null(here))
        if there.numbered != here.numbered:
            yield self.of(name, _numbered(there), _numbered(here))
        if there.default != here.default:
            reason = "the service gives it, or the client"
            yield self.of(name, _default(there), _default(here), reason)

    def type(self, there: Column, here: Column) -> Iterator[Difference]:
        one, other = (_COLLATED.sub("", each.sql).upper() for each in (there, here))
        if one != other:
            yield self.of(there.name, one, other, self.unnoticed(one, other, there))
        elif there.sql.upper() != here.sql.upper():
            reason = "its order is the locale's, not that of code points"
            yield self.of(there.name, there.sql, here.sql, reason)

    def unnoticed(self, one: str, other: str, there: Column) -> str | None:
        """Why a column of the one type serves for the other."""
        if there.name in self.native:
            return "a type of its own, which keeps its values and their order"
        if self.dialect != "sqlite":
            return _HARMLESS.get((one, other))
        if _affinity(one) == _affinity(other) and _digits(one) == _digits(other):
            return _SAME_TO_SQLITE
        if there.kind and there.kind.word == "float":
            return "SQLite keeps floating point in both"
        return None

    def references(self) -> Iterator[Difference]:
        made = {_pairs(each): each for each in self.here.references}
        for each in self.there.references:
            where = f"{', '.join(each.columns)}"
            other = made.pop(_pairs(each), None)
            target = f"REFERENCES {each.table} ({', '.join(each.target)})"
            if other is None:
                yield self.of(where, target, "no reference")
                continue
            if each.on_delete != other.on_delete:
                reason = "both refuse" if {each.on_delete, other.on_delete} <= _REFUSING else None
                yield self.of(
                    where, f"ON DELETE {each.on_delete}", f"ON DELETE {other.on_delete}", reason
                )
            if each.on_update != other.on_update:
                reason = "a key does not change here"
                yield self.of(
                    where, f"ON UPDATE {each.on_update}", f"ON UPDATE {other.on_update}", reason
                )
        for other in made.values():
            yield self.of(", ".join(other.columns), "no reference", f"REFERENCES {other.table}")

    def indexes(self) -> Iterator[Difference]:
        there = {_index(each) for each in self.there.indexes if each.columns != self.there.key}
        here = {_index(each) for each in self.here.indexes}
        for what in sorted(there - here):
            unique = what[0].startswith("UNIQUE")
            reason = "the database keeps it" if not unique or "WHERE" in what[0] else None
            yield self.of(what[1], what[0], "no such index", reason)
        for what in sorted(here - there):
            reason = None if what[0].startswith("UNIQUE") else "it would only be faster"
            yield self.of(what[1], "no such index", what[0], reason)

    def checks(self) -> Iterator[Difference]:
        there, here = (
            {_facts(each.text) for each in one.checks} for one in (self.there, self.here)
        )
        for text in sorted(there - here):
            facts = facts_of(text)
            kept = "the payloads are validated so" if facts else "the database keeps it"
            yield Difference(self.there.name, f"CHECK ({text}) there, none here", kept)
        for text in sorted(here - there):
            about = {each.column for each in facts_of(text) or ()}
            reason = "the column's type says so" if about and about <= self.native else None
            yield Difference(self.there.name, f"no such check there, CHECK ({text}) here", reason)


def _null(column: Column) -> str:
    return "NULL" if column.nullable else "NOT NULL"


def _default(column: Column) -> str:
    return "no default" if column.default is None else f"DEFAULT {column.default}"


def _numbered(column: Column) -> str:
    return "counted up" if column.numbered else "not counted up"


def _pairs(each: ForeignKey) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What refers to what, in whatever order the columns were written; SQLite knows no case."""
    return each.table, tuple(sorted(zip(each.columns, each.target, strict=False)))


def _index(each: Index) -> tuple[str, str]:
    kind = "UNIQUE" if each.unique else "INDEX"
    more = f" WHERE {_spaced(each.where)}" if each.where else ""
    odd = f" that {each.oddity}" if each.oddity else ""
    over = ", ".join(each.columns)
    return f"{kind} {f'({over})' if over else each.name}{more}{odd}", over or each.name or ""


def _spaced(text: str) -> str:
    return re.sub(r"[()\"\s]+", " ", text).strip().lower()


def _facts(text: str) -> str:
    """A check in one spelling, where it is understood: `state IN ('a', 'b')`."""
    facts = facts_of(text)
    if not facts:
        return text
    return " AND ".join(sorted(_told(each.column, each.key, each.value) for each in facts))


_SIGNS = {"ge": ">=", "gt": ">", "le": "<=", "lt": "<"}


def _told(column: str, key: str, value: object) -> str:
    quoted = f'"{column}"'
    if isinstance(value, tuple):
        return f"{quoted} IN ({', '.join(map(_quoted, sorted(value)))})"
    if key in _SIGNS:
        return f"{quoted} {_SIGNS[key]} {value}"
    if key == "pattern":
        return f"{quoted} ~ {_quoted(value)}"
    return f"length({quoted}) {'>=' if key == 'min_length' else '<='} {value}"


def _quoted(value: object) -> str:
    """A value as SQL writes it, which is read again."""
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else repr(value)


def _affinity(type_: str) -> str:
    """What SQLite makes of a declared type: https://www.sqlite.org/datatype3.html, 3.1."""
    for parts, affinity in (
        (("INT",), "INTEGER"),
        (("CHAR", "CLOB", "TEXT"), "TEXT"),
        (("BLOB",), "BLOB"),
        (("REAL", "FLOA", "DOUB"), "REAL"),
    ):
        if any(part in type_ for part in parts):
            return affinity
    return "NUMERIC" if type_ else "BLOB"


def _digits(type_: str) -> str:
    return "".join(re.findall(r"\(.*\)", type_)).replace(" ", "")
