"""A live database, read by SQLAlchemy's inspector. Nothing is written to it.

Comes in: an address. Goes out: `Tables`. Never here: what any of it means.
"""

from __future__ import annotations

import asyncio
import re
import sqlite3
import warnings
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import quote

from msgspec.structs import replace
from sqlalchemy import (
    CHAR,
    NUMERIC,
    URL,
    VARCHAR,
    Connection,
    NullPool,
    create_engine,
    inspect,
    make_url,
    text,
)
from sqlalchemy.dialects.postgresql import CITEXT, DOMAIN
from sqlalchemy.engine import Inspector
from sqlalchemy.engine.interfaces import ReflectedColumn, ReflectedIndex
from sqlalchemy.exc import ArgumentError, CompileError, DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.types import TypeEngine

from stratagen.adopt import sqlite
from stratagen.adopt.kinds import kind_of
from stratagen.adopt.tables import Check, Column, ForeignKey, Index, Table, Tables
from stratagen.problems import ProjectError

__all__ = ["asynchronous", "read_database"]

_OURS = frozenset({"alembic_version"})
_NOT_SERVED = ("channel_binding",)  # a parameter of libpq that asyncpg has no word for
_SECONDS = 10
_NEEDS_DRIVER = "PostgreSQL needs a driver: pip install 'stratagen[postgres]'"
_TYPE = text(
    "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = to_regclass(:table) AND attname = :name"
)
_PARTITIONS = text(
    "SELECT relname FROM pg_class WHERE relispartition AND relnamespace = current_schema()::regnamespace"
)
_DOMAINS = text(
    """\
SELECT relname, attname, format_type(typbasetype, typtypmod) AS base, ARRAY(
    SELECT pg_get_expr(conbin, 0) FROM pg_constraint WHERE contypid = pg_type.oid AND contype = 'c' ORDER BY conname
) AS checks
FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid JOIN pg_type ON pg_type.oid = atttypid
WHERE typtype = 'd' AND attnum > 0 AND NOT attisdropped AND relnamespace = current_schema()::regnamespace"""
)
_VALUE = re.compile(r"('(?:[^']|'')*')|\bVALUE\b")
_Key: TypeAlias = tuple[str | None, str]
_Constraints: TypeAlias = tuple[Iterable[ForeignKey], Iterable[Index], Iterable[Check]]


def read_database(address: str, only: Sequence[str] = (), folder: Path = Path()) -> Tables:
    """The tables behind `sqlite:///file` or `postgresql://…`.

    Args:
        address: as SQLAlchemy writes it, with or without a driver.
        only: names of tables; left out: all of them.
        folder: where a relative path of a file begins.

    Raises:
        ProjectError: it cannot be read.
    """
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise ProjectError(f"'{address}' is no address of a database") from error
    match url.get_backend_name():
        case "sqlite":
            return _sqlite(url, only, folder)
        case "postgresql":
            return _postgresql(url, only)
        case other:
            raise ProjectError(f"a database of {other} cannot be read: sqlite and postgresql can")


def _sqlite(url: URL, only: Sequence[str], folder: Path) -> Tables:
    path = folder / (url.database or "")
    if not path.is_file():
        raise ProjectError(f"there is no file {path} to read; sqlite:///FILE names one")
    file = f"file:{quote(str(path.resolve()))}?mode=ro"
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(file, uri=True), poolclass=NullPool
    )
    try:
        with engine.connect() as connection:
            return _read(connection, url, path.name, only)
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise ProjectError(f"{path} cannot be read: {_reason(error)}") from error


def _postgresql(url: URL, only: Sequence[str]) -> Tables:
    shown = _shown(url)
    name = url.database or "postgres"
    try:
        if url.drivername in {"postgresql", "postgresql+asyncpg"}:
            return asyncio.run(_asynchronously(url, name, only))
        engine = create_engine(url, poolclass=NullPool)
        with engine.connect() as connection:
            return _read(connection, url, name, only)
    except ModuleNotFoundError as error:
        raise ProjectError(_NEEDS_DRIVER) from error
    except (SQLAlchemyError, OSError, ValueError) as error:
        raise ProjectError(f"{shown} cannot be read: {_reason(error)}") from error


def asynchronous(url: URL) -> Callable[..., Awaitable[object]]:
    """What connects by asyncpg, which reads the address by itself, so that all it knows of libpq's parameters may be there.

    Raises:
        ModuleNotFoundError: it is not installed.
    """
    from asyncpg import connect  # type: ignore[import-untyped]  # it has no types

    plain = url.set(drivername="postgresql").difference_update_query(_NOT_SERVED)
    address = plain.render_as_string(hide_password=False)

    async def connected(**_options: object) -> object:
        try:
            return await connect(address, timeout=_SECONDS)
        except TimeoutError as error:
            raise OSError("nobody answers") from error

    return connected


async def _asynchronously(url: URL, name: str, only: Sequence[str]) -> Tables:
    engine = create_async_engine(
        "postgresql+asyncpg://",
        connect_args={"async_creator_fn": asynchronous(url)},
        poolclass=NullPool,
    )
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_read, url, name, only)
    finally:
        await engine.dispose()


def _shown(url: URL) -> str:
    """The address without who asks, and without a password."""
    plain = URL.create("postgresql", host=url.host, port=url.port, database=url.database)
    return plain.render_as_string()


def _reason(error: BaseException) -> str:
    """The first line of what the driver says; its own words, not the statement that it was about."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    return (str(cause) or type(cause).__name__).splitlines()[0]


# ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _read(connection: Connection, url: URL, name: str, only: Sequence[str]) -> Tables:
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # what the inspector leaves out is asked for below, and told
        return _inspected(connection, url, name, only)


def _inspected(connection: Connection, url: URL, name: str, only: Sequence[str]) -> Tables:
    inspector = inspect(connection)
    dialect = connection.dialect.name
    there = sorted(set(inspector.get_table_names()) - _OURS)
    if missing := [each for each in only if each not in there]:
        raise ProjectError(f"there is no table {', '.join(missing)} in {name}")
    wanted = [each for each in there if not only or each in only]
    reader = _Reader(connection, inspector, dialect, wanted)
    shown = url.database if dialect == "sqlite" else _shown(url)
    views = [*inspector.get_view_names()]
    if dialect == "postgresql":
        views += inspector.get_materialized_view_names()
        inner = set(connection.execute(_PARTITIONS).scalars())
    else:
        inner = sqlite.shadows(connection)
    inner &= set(there) - set(only)
    return Tables(
        source=str(shown),
        name=Path(name).stem,
        dialect=dialect,
        tables=tuple(reader.table(each) for each in wanted if each not in inner),
        views=tuple(sorted(views)) if not only else (),
        inner=tuple(sorted(inner)) if not only else (),
    )


class _Domain(NamedTuple):
    """What the inspector leaves out of a domain: its type with lengths and digits, and all of its CHECKs."""

    base: str
    checks: tuple[str, ...]


class _Reader:
    """What the inspector says of all tables at once, a handful of questions however many there are."""

    def __init__(
        self, connection: Connection, inspector: Inspector, dialect: str, names: Sequence[str]
    ) -> None:
        self.connection = connection
        self.dialect = dialect
        self.columns = _by_name(inspector.get_multi_columns(filter_names=names))
        keys = _by_name(inspector.get_multi_pk_constraint())
        self.keys = {name: tuple(key["constrained_columns"]) for name, key in keys.items()}
        self.domains: dict[tuple[str, str], _Domain] = {}
        if dialect == "sqlite":
            return
        self.references = _by_name(inspector.get_multi_foreign_keys(filter_names=names))
        self.indexes = _by_name(inspector.get_multi_indexes(filter_names=names))
        self.uniques = _by_name(inspector.get_multi_unique_constraints(filter_names=names))
        self.checks = _by_name(inspector.get_multi_check_constraints(filter_names=names))
        self.comments = _by_name(inspector.get_multi_table_comment(filter_names=names))
        self.domains = {
            (row.relname, row.attname): _Domain(row.base, tuple(row.checks))
            for row in connection.execute(_DOMAINS)
        }

    def table(self, name: str) -> Table:
        """One table. What has no order of its own is sorted."""
        references, indexes, checks = (
            self._of_sqlite(name) if self.dialect == "sqlite" else self._of_postgresql(name)
        )
        return Table(
            name=name,
            columns=self._columns(name),
            key=self.keys[name],
            references=tuple(sorted(references, key=lambda one: (one.columns, one.table))),
            indexes=tuple(
                sorted(indexes, key=lambda one: (one.columns, one.name or "", one.where or ""))
            ),
            checks=tuple(sorted(checks, key=lambda one: one.text)),
            comment=None if self.dialect == "sqlite" else self.comments[name]["text"],
        )

    def _of_sqlite(self, name: str) -> _Constraints:
        return (
            sqlite.references(self.connection, name, self.keys),
            sqlite.indexes(self.connection, name),
            sqlite.checks(self.connection, name),
        )

    def _of_postgresql(self, name: str) -> _Constraints:
        return (
            map(_reference, self.references[name]),
            self._indexes(name),
            (
                *(Check(str(each["sqltext"]), each["name"]) for each in self.checks[name]),
                *(
                    Check(self._about(column, check))
                    for (table, column), domain in self.domains.items()
                    for check in domain.checks
                    if table == name
                ),
            ),
        )

    def _about(self, column: str, check: str) -> str:
        """The CHECK of a domain, which speaks of a VALUE, as one of a column."""
        quoted = self.connection.dialect.identifier_preparer.quote(column)
        return _VALUE.sub(lambda found: found[1] or quoted, check)

    def _columns(self, name: str) -> tuple[Column, ...]:
        written = sqlite.declared(self.connection, name) if self.dialect == "sqlite" else {}
        return tuple(self._column(each, name, written) for each in self.columns[name])

    def _column(self, each: ReflectedColumn, table: str, written: Mapping[str, str]) -> Column:
        key = self.keys[table]
        name, type_ = each["name"], each["type"]
        if domain := self.domains.get((table, name)):
            type_ = _of_domain(type_, domain.base)
        sql = written.get(name) or self._sql(table, name, type_)
        known = not isinstance(type_, CITEXT) and (name not in written or sqlite.is_known(sql))
        default = each.get("default")
        if self.dialect == "sqlite":
            numbered = key == (name,) and sql == "INTEGER"
        else:
            numbered = bool(each.get("identity")) or "nextval(" in (default or "")
        kind = kind_of(type_, self.dialect) if known else None
        if kind and kind.word == "datetime" and self.dialect == "sqlite":
            kind = replace(kind, caution=sqlite.short_instants(self.connection, table, name))
        return Column(
            name=name,
            sql=sql,
            kind=kind,
            nullable=each["nullable"] and name not in key,
            default=None if numbered else default,
            numbered=numbered,
            computed="computed" in each,
            comment=each.get("comment"),
        )

    def _sql(self, table: str, name: str, type_: TypeEngine[Any]) -> str:  # Any: of what it holds
        """A type in the database's words; it is asked itself for one that SQLAlchemy has never heard of (xml, geometry)."""
        try:
            return str(type_.compile(self.connection.dialect))
        except CompileError:
            if self.dialect == "sqlite":
                return "(none)"  # `CREATE TABLE t (x)`, and every column of a full-text index
            quoted = self.connection.dialect.identifier_preparer.quote(table)
            found = self.connection.execute(_TYPE, {"table": quoted, "name": name})
            return str(found.scalar_one()).upper()

    def _indexes(self, name: str) -> Iterator[Index]:
        """Unique constraints, then indexes that are not the index of one."""
        for unique in self.uniques[name]:
            yield Index(tuple(unique["column_names"]), unique=True, name=unique["name"])
        told = {unique["name"] for unique in self.uniques[name]}
        yield from (
            _index(each)
            for each in self.indexes[name]
            if each.get("duplicates_constraint") not in told
        )


def _of_domain(type_: TypeEngine[Any], base: str) -> TypeEngine[Any]:  # Any: of what it holds
    """The type that a domain is of: `numeric(12,2)`, which the inspector takes for any NUMERIC."""
    plain: TypeEngine[Any] = type_.data_type if isinstance(type_, DOMAIN) else type_
    sizes = [int(each) for each in re.findall(r"-?\d+", base.partition("(")[2])]
    if type(plain) is NUMERIC and sizes:
        return NUMERIC(sizes[0], sizes[1])
    if isinstance(plain, VARCHAR | CHAR):
        return type(plain)(sizes[0] if sizes else None)
    return plain


def _by_name(
    found: Mapping[_Key, Any],
) -> dict[str, Any]:  # Any: what is reflected, a mapping or a list of them
    return {name: value for (_, name), value in found.items()}


def _reference(each: Mapping[str, Any]) -> ForeignKey:  # Any: as reflected
    options = each.get("options", {})
    return ForeignKey(
        columns=tuple(each["constrained_columns"]),
        table=each["referred_table"],
        target=tuple(each["referred_columns"]),
        on_delete=(options.get("ondelete") or "NO ACTION").upper(),
        on_update=(options.get("onupdate") or "NO ACTION").upper(),
        name=each["name"],
    )


def _index(each: ReflectedIndex) -> Index:
    options = each.get("dialect_options", {})
    where = options.get("postgresql_where")
    return Index(
        columns=tuple(name for name in each["column_names"] if name is not None),
        unique=bool(each["unique"]),
        name=each["name"],
        where=None if where is None else re.sub(r"\s+", " ", str(where)),
        oddity=_oddity(each, options),
    )


def _oddity(each: ReflectedIndex, options: Mapping[str, Any]) -> str | None:  # Any: of the dialect
    if each.get("duplicates_constraint"):
        return "is that of an exclusion constraint"
    if None in each["column_names"]:
        return "is over an expression"
    if (method := options.get("postgresql_using", "btree")) != "btree":
        return f"is a {method} index"
    if options.get("postgresql_include"):
        return "includes further columns"
    if options.get("postgresql_nulls_not_distinct"):
        return "counts nulls as equal"
    return None
