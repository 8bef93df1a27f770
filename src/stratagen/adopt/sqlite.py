"""What SQLAlchemy's inspector does not see in SQLite: it reads CREATE TABLE by regular expressions, and SQLite itself knows better.

Comes in: a connection and a table's name. Goes out: its types as they were written, its references, indexes and checks. Never
here: what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite.base import ischema_names

from stratagen.adopt.tables import Check, ForeignKey, Index

__all__ = ["checks", "declared", "indexes", "is_known", "references", "shadows", "short_instants"]

_AFFINE = ("INT", "CHAR", "CLOB", "TEXT", "BLOB", "REAL", "FLOA", "DOUB")
_WHERE = re.compile(r"\bWHERE\b(.*)\Z", re.IGNORECASE | re.DOTALL)
_PASSED = re.compile(
    r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|\[[^\]]*\]|--[^\n]*|/\*.*?\*/|\w+|.", re.DOTALL
)


def declared(connection: Connection, table: str) -> dict[str, str]:
    """The types as they were written, by column, in upper case: INT and INTEGER are not the same."""
    rows = connection.exec_driver_sql(f"PRAGMA table_info({_quoted(table)})")
    return {row[1]: row[2].upper() for row in rows}


def shadows(connection: Connection) -> set[str]:
    """The tables in which virtual ones keep what is theirs: a full-text index that somebody else writes into is broken."""
    told = connection.exec_driver_sql("PRAGMA table_list")
    rows = told.all() if told.returns_rows else ()  # SQLite before 3.37 does not know
    return {row.name for row in rows if row.type == "shadow"}


def is_known(type_: str) -> bool:
    """Whether a written type says what stands there; any word is a type to SQLite."""
    word = type_.partition("(")[0].strip()
    return word in ischema_names or any(part in word for part in _AFFINE)


def references(
    connection: Connection, table: str, keys: Mapping[str, tuple[str, ...]]
) -> Iterator[ForeignKey]:
    """Its foreign keys. `keys`: the primary keys of all tables, for those that name no column of their target."""
    found: dict[int, list[tuple[str, str, str | None, str, str]]] = {}
    for number, _, target, here, there, on_update, on_delete, _ in connection.exec_driver_sql(
        f"PRAGMA foreign_key_list({_quoted(table)})"
    ):
        found.setdefault(number, []).append((target, here, there, on_update, on_delete))
    for parts in found.values():
        target, _, _, on_update, on_delete = parts[0]
        there = tuple(part[2] for part in parts if part[2] is not None)
        yield ForeignKey(
            columns=tuple(part[1] for part in parts),
            table=target,
            target=there or keys.get(target, ()),
            on_delete=on_delete.upper(),
            on_update=on_update.upper(),
        )


def indexes(connection: Connection, table: str) -> Iterator[Index]:
    """Its indexes and unique constraints, but for the primary key's."""
    for _, name, unique, origin, partial in connection.exec_driver_sql(
        f"PRAGMA index_list({_quoted(table)})"
    ):
        if origin == "pk":
            continue
        parts = [
            row
            for row in connection.exec_driver_sql(f"PRAGMA index_xinfo({_quoted(name)})")
            if row[5]
        ]
        names = tuple(row[2] for row in parts if row[2] is not None)
        over = "is over an expression" if len(names) < len(parts) else None
        sorts = "collates otherwise" if any(row[4].upper() != "BINARY" for row in parts) else None
        yield Index(
            columns=names,
            unique=bool(unique),
            name=None if origin == "u" else name,
            where=_where(connection, name) if partial else None,
            oddity=over or sorts,
        )


def _where(connection: Connection, index: str) -> str:
    found = _WHERE.search(_sql(connection, "index", index))
    return " ".join(found[1].split()) if found else "?"


def _sql(connection: Connection, kind: str, name: str) -> str:
    asked = "SELECT sql FROM sqlite_master WHERE type = ? AND name = ?"
    return str(connection.exec_driver_sql(asked, (kind, name)).scalar() or "")


def checks(connection: Connection, table: str) -> Iterator[Check]:
    """Its checks, those of columns too, as they were written."""
    tokens = [
        each
        for each in _PASSED.findall(_sql(connection, "table", table))
        if not each.startswith(("--", "/*"))
    ]
    at = 0
    while at < len(tokens):
        if tokens[at].upper() != "CHECK":
            at += 1
            continue
        while at < len(tokens) and tokens[at] != "(":
            at += 1
        end = _closing(tokens, at)
        yield Check(" ".join("".join(tokens[at + 1 : end]).split()))
        at = end + 1


def _closing(tokens: list[str], start: int) -> int:
    depth = 0
    for at in range(start, len(tokens)):
        depth += (tokens[at] == "(") - (tokens[at] == ")")
        if depth == 0:
            return at
    return len(tokens)


def short_instants(connection: Connection, table: str, column: str) -> str | None:
    """What to do where rows hold instants in another spelling than ours, which are text on SQLite and compared as such."""
    where, name = _quoted(table), _quoted(column)
    asked = f"SELECT 1 FROM {where} WHERE {name} NOT LIKE '____-__-__ __:__:__.______' LIMIT 1"  # noqa: S608 - quoted
    if connection.exec_driver_sql(asked).first() is None:
        return None
    update = f"UPDATE {where} SET {name} = strftime('%Y-%m-%d %H:%M:%f000', {name})"  # noqa: S608 - as above
    return f"its rows have no microseconds, so filters and sorts by it would not find equal instants equal: {update}"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
