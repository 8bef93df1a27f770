"""PostgreSQL, and nothing of it anywhere else: how it connects, how it begins and ends, what its errors mean.

Comes in: a URL, a driver's exception. Goes out: an engine, a `Failure`. Never here: an entity.

Transactions are begun and ended by statements of our own, sent when SQLAlchemy says so. SQLAlchemy's adapter would put
BEGIN off to the first statement that goes through it, and what a caller ran before on the driver's connection would not
be in the transaction; and it takes the COMMIT of a failed transaction, which undoes it, for a commit.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

from asyncpg import (  # type: ignore[import-untyped]  # it has no types
    InterfaceError,
    PostgresError,
    connect,
)
from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from stratagen.runtime import errors
from stratagen.runtime.storage.driver import Row
from stratagen.runtime.storage.failure import Failure, FailureKind

__all__ = ["PostgresDriver", "PostgresLink", "failure", "scratch"]

_READS_ONLY = (
    "stratagen_reads_only"  # the execution option of a connection whose transaction will not write
)
_CONNECT_SECONDS = 10
_LOCK_TIMEOUT = "SET LOCAL lock_timeout = '5s'"  # as long as a writer waits on SQLite
_BEGIN = f"BEGIN; {_LOCK_TIMEOUT}"
_BEGIN_READING = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
_STATEMENTS_KEPT = (
    1000  # prepared statements of one connection; a package of a hundred entities has that many
)
_NOT_SERVED = (
    "channel_binding",
)  # parameters of libpq, written into many a DATABASE_URL, that asyncpg has no word for

_KINDS = {
    "23505": FailureKind.UNIQUE,
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
    """One connection out of the engine's pool: SQLAlchemy begins and ends, statements go to asyncpg, which prepares them."""

    fails_whole = True

    def __init__(self, connection: AsyncConnection, raw: Any) -> None:
        self.connection = connection
        self._raw = raw

    async def begin(self, *, reads_only: bool) -> None:  # noqa: ARG002  # the connection knows
        """Begin; the engine's events see to it that it happens now."""
        await self.connection.begin()

    async def fetch(
        self, sql: str, values: Sequence[Any] = (), *, scans: bool = False  # noqa: ARG002
    ) -> list[Row]:
        """The rows of one statement."""
        rows: list[Row] = await self._raw.fetch(sql, *values)
        return rows

    async def fetch_each(self, sql: str, rows: Sequence[Sequence[Any]]) -> list[Row]:
        """The rows of one statement for each row of values, in one journey."""
        found: list[Row] = await self._raw.fetchmany(sql, rows)
        return found

    async def restart(self) -> None:
        """Undo the transaction, whose only statement was refused, and begin it anew."""
        await self.connection.run_sync(_restart)

    async def commit(self) -> None:
        """Commit."""
        await self.connection.commit()

    async def rollback(self) -> None:
        """Roll back what has not ended."""
        if self.connection.in_transaction():
            await asyncio.shield(self.connection.rollback())


class PostgresDriver:
    """A server, over asyncpg."""

    errors: tuple[type[Exception], ...] = (PostgresError, InterfaceError)

    def __init__(self, url: URL) -> None:
        self.engine = _engine(url)
        self._readers = self.engine.execution_options(**{_READS_ONLY: True})

    def failure(self, cause: BaseException | None) -> Failure:
        """What an error means."""
        return failure(cause)

    async def take(self, *, reads_only: bool) -> PostgresLink:
        """A connection of the pool."""
        try:
            connection = await (self._readers if reads_only else self.engine).connect()
        except PoolTimeout as error:
            raise errors.unavailable("Every connection is in use, try again") from error
        adapted = await connection.get_raw_connection()
        return PostgresLink(connection, adapted.driver_connection)

    async def give(self, link: PostgresLink, *, whole: bool) -> None:
        """Back into the pool."""
        if not whole:
            await asyncio.shield(link.connection.invalidate())
        await asyncio.shield(link.connection.close())

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()


def _engine(url: URL) -> AsyncEngine:
    """An engine on a server. asyncpg reads the URL by itself, so all that it knows of libpq's parameters may stand there."""
    address = url.set(drivername="postgresql").difference_update_query(_NOT_SERVED)
    text = address.render_as_string(hide_password=False)

    async def connected(**_options: object) -> object:
        return await connect(text, timeout=_CONNECT_SECONDS, statement_cache_size=_STATEMENTS_KEPT)

    made = create_async_engine(
        url.set(drivername="postgresql+asyncpg", query={}),
        connect_args={"async_creator_fn": connected},
        isolation_level="AUTOCOMMIT",  # the adapter begins nothing by itself
        pool_size=10,
        max_overflow=10,
        pool_timeout=10,
        hide_parameters=True,
    )
    event.listen(made.sync_engine, "checkout", _on_checkout)
    event.listen(made.sync_engine, "reset", _on_reset)
    event.listen(made.sync_engine, "begin", _on_begin)
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


def _on_checkout(connection: Any, _entry: ConnectionPoolEntry, _proxy: object) -> None:
    """Have the pool replace what the server has closed in the meantime; the driver was told, nobody needs to ask."""
    if connection.driver_connection.is_closed():
        raise DisconnectionError


def _on_reset(connection: Any, _entry: ConnectionPoolEntry, _state: object) -> None:
    """End what was left open."""
    driver = connection.driver_connection
    if not driver.is_closed() and driver.is_in_transaction():
        connection.run_async(lambda raw: raw.execute("ROLLBACK"))


def _on_begin(connection: Connection) -> None:
    reads_only = connection.get_execution_options().get(_READS_ONLY, False)
    _run(connection, _BEGIN_READING if reads_only else _BEGIN)


def _on_commit(connection: Connection) -> None:
    if _run(connection, "COMMIT") == "ROLLBACK":
        raise errors.transaction("commit")


def _on_rollback(connection: Connection) -> None:
    if connection.invalidated or _adapter(connection).driver_connection.is_closed():
        return  # the server undoes what nobody can commit any more
    try:
        _run(connection, "ROLLBACK")
    except (PostgresError, InterfaceError, OSError):
        connection.invalidate()


def _restart(connection: Connection) -> None:
    """Undo the transaction, whose only statement was refused, and begin it anew."""
    if connection.invalidated:
        return  # the connection is lost, and the transaction with it
    _run(connection, f"ROLLBACK; {_BEGIN}")


def _run(connection: Connection, statement: str) -> str:
    done: str = _adapter(connection).run_async(lambda raw: raw.execute(statement))
    return done


def _adapter(connection: Connection) -> Any:
    return connection.connection.dbapi_connection


def failure(cause: BaseException | None) -> Failure:
    """What a driver's exception means: by its code and the name of the constraint, never by its words."""
    code = getattr(cause, "sqlstate", None) or ""
    kind = _KINDS.get(code) or _CLASSES.get(code[:2])
    if kind is None:
        lost = isinstance(cause, InterfaceError | OSError) and not isinstance(cause, ValueError)
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
