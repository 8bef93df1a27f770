"""PostgreSQL, and nothing of it anywhere else: how it connects, how it begins and ends, what its errors mean.

Comes in: a URL, a driver's exception. Goes out: an engine, a `Failure`. Never here: an entity.

Transactions are begun and ended by statements of our own. SQLAlchemy's adapter would put BEGIN off to the first statement
that goes through it, and what a caller ran before on the driver's connection would not be in the transaction; and it takes
the COMMIT of a failed transaction, which undoes it, for a commit.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import orjson
from asyncpg import (  # type: ignore[import-untyped]  # it has no types
    InterfaceError,
    InternalClientError,
    InvalidCachedStatementError,
    PostgresError,
    connect,
)
from sqlalchemy import URL, Connection, NullPool, event, make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from stratagen.runtime import errors
from stratagen.runtime.storage.driver import Row
from stratagen.runtime.storage.failure import Failure, FailureKind
from stratagen.runtime.storage.pool import Pool

__all__ = ["PostgresDriver", "PostgresLink", "failure", "scratch"]

_LINKS = 10
_CONNECT_SECONDS = 10
_WAITING = "lock_timeout = {}"  # milliseconds
_BEGIN_READING = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
_STATEMENTS_KEPT = (
    1000  # prepared statements of one connection; a package of a hundred entities has that many
)
_SESSION = {
    "timezone": "UTC"
}  # a column without a time zone, of a database that was there before us, holds UTC
_NOT_SERVED = (
    "channel_binding",
)  # parameters of libpq, written into many a DATABASE_URL, that asyncpg has no word for

# The second is said of a connection whose loss asyncpg has only begun to notice; else of faults of its own.
_OF_THE_DRIVER: tuple[type[Exception], ...] = (InterfaceError, InternalClientError)

_COLUMNS_OF = """
SELECT a.attname FROM pg_catalog.pg_class t JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid
LEFT JOIN pg_catalog.pg_constraint c ON c.conrelid = t.oid AND c.conname = $2
LEFT JOIN (pg_catalog.pg_index i JOIN pg_catalog.pg_class n ON n.oid = i.indexrelid AND n.relname = $2) ON i.indrelid = t.oid
WHERE t.relname = $1 AND pg_catalog.pg_table_is_visible(t.oid) AND (a.attnum = ANY(c.conkey) OR a.attnum = ANY(i.indkey))
ORDER BY a.attnum
"""
_KINDS = {
    "23505": FailureKind.UNIQUE,
    "23P01": FailureKind.UNIQUE,  # an exclusion constraint: no two rows may stand beside each other so
    "23503": FailureKind.FOREIGN_KEY,
    "23001": FailureKind.RESTRICT,
    "23502": FailureKind.NOT_NULL,
    "23514": FailureKind.CHECK,
    "53100": FailureKind.DISK_FULL,
    "40001": FailureKind.BUSY,  # serialization failure
    "40P01": FailureKind.BUSY,  # deadlock
    "55P03": FailureKind.BUSY,  # lock_timeout
    "57014": FailureKind.BUSY,  # statement_timeout
    "25006": FailureKind.UNREACHABLE,  # a replica, since the last fail-over
    "57P01": FailureKind.UNREACHABLE,  # shut down by its administrator
    "57P02": FailureKind.UNREACHABLE,
    "57P03": FailureKind.UNREACHABLE,  # starting up
    "57P05": FailureKind.UNREACHABLE,  # idle for too long
}
_CLASSES = {
    "28": FailureKind.NO_ACCESS,  # who asks is not let in
    "3D": FailureKind.NO_ACCESS,  # there is no database of that name
    "08": FailureKind.UNREACHABLE,  # connection exceptions
    "22": FailureKind.DATA,  # out of range, NUL in a text
    "53": FailureKind.BUSY,  # too many connections, out of memory
}


class PostgresLink:
    """One connection: `raw` is asyncpg's own, which prepares a statement when it first sees it; `connection` is the same
    one as SQLAlchemy sees it.
    """

    fails_whole = True  # a statement that is refused fails its transaction

    def __init__(
        self, connection: AsyncConnection, raw: Any, begin: str  # Any: asyncpg has no types
    ) -> None:
        self._connection = connection
        self.joined = False
        self.raw = raw
        self._begin = begin

    @property
    def connection(self) -> AsyncConnection:
        """SQLAlchemy's, which is asked for its transaction at the end if anybody has had it."""
        self.joined = True
        return self._connection

    async def begin(self, *, reads_only: bool) -> None:
        """Begin, with one message."""
        await self.raw.execute(_BEGIN_READING if reads_only else self._begin)

    async def fetch(
        self, sql: str, values: Sequence[Any] = (), *, scans: bool = False  # noqa: ARG002
    ) -> list[Row]:
        """The rows of one statement."""
        rows: list[Row] = await self.raw.fetch(sql, *values)
        return rows

    async def fetch_each(self, sql: str, rows: Sequence[Sequence[Any]]) -> list[Row]:
        """The rows of one statement for each row of values, in one journey."""
        found: list[Row] = await self.raw.fetchmany(sql, rows)
        return found

    async def columns_of(self, table: str, constraint: str) -> tuple[str, ...]:
        """The columns of a constraint or index, from the catalogue."""
        rows = await self.fetch(_COLUMNS_OF, (table, constraint))
        return tuple(row[0] for row in rows)

    async def restart(self) -> None:
        """Undo the transaction, whose only statement was refused, and begin it anew."""
        await self.raw.execute(f"ROLLBACK; {self._begin}")

    async def commit(self) -> None:
        """Commit, by SQLAlchemy where it had a part in the transaction."""
        if self.joined and self._connection.in_transaction():
            await self._connection.commit()
        if self.raw.is_in_transaction():
            _expect_commit(await self.raw.execute("COMMIT"))

    async def rollback(self) -> None:
        """Roll back what has not ended; with a connection that is lost, the server does."""
        # It may have failed to commit.
        if self.joined and self._connection.get_transaction() is not None:
            await asyncio.shield(self._connection.rollback())
        if not self.raw.is_closed() and self.raw.is_in_transaction():
            await asyncio.shield(self.raw.execute("ROLLBACK"))


class PostgresDriver:
    """A server, over asyncpg.

    Args:
        url: of a database there.
        patience: for how many seconds a lock, or a link, is waited for.
    """

    errors: tuple[type[Exception], ...] = (PostgresError, *_OF_THE_DRIVER)

    def __init__(self, url: URL, patience: float) -> None:
        waiting = _WAITING.format(round(patience * 1000))
        self._begin = f"BEGIN; SET LOCAL {waiting}"
        self.engine = _engine(url, self._begin, f"SET {waiting}")
        self._links = Pool(self._open, _LINKS, 2 * patience)

    def failure(self, cause: BaseException | None) -> Failure:
        """What an error means."""
        return failure(cause)

    async def read(
        self, sql: str, values: Sequence[Any] = (), *, scans: bool = False  # noqa: ARG002
    ) -> list[Row]:
        """The rows of one statement that reads. No transaction has begun, so there is nothing to undo whatever happens."""
        link = await self.take(reads_only=True)
        try:
            rows: list[Row] = await link.raw.fetch(sql, *values)
        finally:
            self._links.give(link)  # who takes it looks whether it was lost
        return rows

    async def take(self, *, reads_only: bool) -> PostgresLink:  # noqa: ARG002  # each can do both
        """A link; what the server has closed in the meantime is replaced: the driver was told, nobody needs to ask."""
        while (link := await self._links.take()).raw.is_closed():
            await self.give(link, whole=False)
        return link

    async def give(self, link: PostgresLink, *, whole: bool) -> None:
        """Back into the pool."""
        if whole and not link.raw.is_closed():
            link.joined = False
            self._links.give(link)
            return
        self._links.forget()
        link.raw.terminate()
        await asyncio.shield(link.connection.invalidate())
        await asyncio.shield(link.connection.close())

    async def close(self) -> None:
        """Close every connection that is not in use."""
        for link in self._links.drain():
            await link.connection.close()
        await self.engine.dispose()

    async def _open(self) -> PostgresLink:
        connection = await self.engine.connect()
        adapted = await connection.get_raw_connection()
        return PostgresLink(connection, adapted.driver_connection, self._begin)


def _engine(url: URL, begin: str, connected_with: str) -> AsyncEngine:
    """An engine on a server. asyncpg reads the URL by itself, so all that it knows of libpq's parameters may stand there."""
    address = _address(url)

    async def connected(**_options: object) -> object:
        made = await connect(
            address,
            timeout=_CONNECT_SECONDS,
            statement_cache_size=_STATEMENTS_KEPT,
            server_settings=_SESSION,
        )
        try:  # for what reads without a transaction; among the settings, a pooler in between would refuse it
            await made.execute(connected_with)
        except BaseException:
            made.terminate()
            raise
        return made

    def on_begin(connection: Connection) -> None:
        """Begin, unless the link that SQLAlchemy joins has done so."""
        if not _adapter(connection).driver_connection.is_in_transaction():
            _run(connection, begin)

    made = create_async_engine(
        url.set(drivername="postgresql+asyncpg", query={}),
        poolclass=NullPool,  # links are kept by the driver
        connect_args={"async_creator_fn": connected},
        isolation_level="AUTOCOMMIT",  # the adapter begins nothing by itself
        hide_parameters=True,
        json_serializer=lambda value: orjson.dumps(value).decode(),
        json_deserializer=orjson.loads,  # JSONB spells 1e300 out; past 64 bits this reads a float again
    )
    event.listen(made.sync_engine, "begin", on_begin)
    event.listen(made.sync_engine, "commit", _on_commit)
    event.listen(made.sync_engine, "rollback", _on_rollback)
    return made


def _address(url: URL) -> str:
    plain = url.set(drivername="postgresql").difference_update_query(_NOT_SERVED)
    return plain.render_as_string(hide_password=False)


@asynccontextmanager
async def scratch(address: str, *, like: str | None = None) -> AsyncIterator[str]:
    """The address of a new database on a server, for a test; dropped at the end, whoever is still connected.

    Args:
        address: of any database of that server, for one who may create others.
        like: the address of one to copy, tables, rows and all, while nobody is connected to it; else it is empty.
    """
    name, url = f"scratch_{uuid4().hex}", make_url(address)
    template = "template0" if like is None else make_url(like).database
    connection = await connect(_address(url), timeout=_CONNECT_SECONDS)
    try:
        await connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'")
        try:
            yield url.set(database=name).render_as_string(hide_password=False)
        finally:
            await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    finally:
        await connection.close()


# Any, below: the adapter and the driver's connection behind it, of which SQLAlchemy declares no type.


def _on_commit(connection: Connection) -> None:
    _expect_commit(_run(connection, "COMMIT"))


def _on_rollback(connection: Connection) -> None:
    if connection.invalidated or _adapter(connection).driver_connection.is_closed():
        return  # the server undoes what nobody can commit any more
    try:
        _run(connection, "ROLLBACK")
    except (PostgresError, *_OF_THE_DRIVER, OSError):
        connection.invalidate()


def _expect_commit(answer: str) -> None:
    """The server's answer to the COMMIT of a failed transaction is ROLLBACK, and no error."""
    if answer == "ROLLBACK":
        raise errors.transaction("commit")


def _run(connection: Connection, statement: str) -> str:
    done: str = _adapter(connection).run_async(lambda raw: raw.execute(statement))
    return done


def _adapter(connection: Connection) -> Any:
    return connection.connection.dbapi_connection


def failure(cause: BaseException | None) -> Failure:
    """What a driver's exception means: by its code and the name of the constraint, never by its words."""
    if isinstance(
        cause, InvalidCachedStatementError
    ):  # a migration went by, and asyncpg has cleared its cache
        return Failure(FailureKind.BUSY)
    code = getattr(cause, "sqlstate", None) or ""
    kind = _KINDS.get(code) or _CLASSES.get(code[:2])
    if kind is None:
        lost = isinstance(cause, (*_OF_THE_DRIVER, OSError)) and not isinstance(cause, ValueError)
        # What asyncpg cannot encode it refuses before the server sees it: DataError is its ValueError.
        kind = FailureKind.UNREACHABLE if lost else FailureKind.OTHER
        kind = FailureKind.DATA if isinstance(cause, ValueError) else kind
    column = getattr(cause, "column_name", None)
    return Failure(
        kind,
        getattr(cause, "table_name", None),
        (column,) if column else (),
        getattr(cause, "constraint_name", None),
    )
