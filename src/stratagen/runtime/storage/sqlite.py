"""SQLite, and nothing of it anywhere else: how it connects, how it locks, what its errors mean.

Comes in: a URL, constant SQL, a driver's exception. Goes out: links, rows, a `Failure`. Never here: an entity.

A short statement runs right here, on the event loop: SQLite answers in microseconds, and handing the call to a thread and
back takes a hundred of them. So nothing may wait here: readers never do in WAL, the writers of this process queue for the one
link that writes, another process's lock is met by asking again after a pause, and what may scan goes to a thread.

Every write begins with BEGIN IMMEDIATE: with the driver's own deferred BEGIN two writers both read, one writes, and the
other's update is lost or refused after its work is done.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import URL, Connection, NullPool, StaticPool, event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from stratagen.runtime.storage.driver import Row, read_on_a_link
from stratagen.runtime.storage.failure import Failure, FailureKind
from stratagen.runtime.storage.pool import Pool

__all__ = ["Generation", "SqliteDriver", "SqliteLink", "in_memory"]

_READERS = 8
_INLINE_ROWS = 50  # more writes at once than this go to a thread
_FIRST_PAUSE, _LONGEST_PAUSE = 0.001, 0.05  # seconds between two questions for a lock
_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",  # of whoever connects by the engine; a link waits by itself
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
)

_KINDS = {
    "SQLITE_CONSTRAINT_UNIQUE": FailureKind.UNIQUE,
    "SQLITE_CONSTRAINT_PRIMARYKEY": FailureKind.UNIQUE,
    "SQLITE_CONSTRAINT_ROWID": FailureKind.UNIQUE,
    "SQLITE_CONSTRAINT_FOREIGNKEY": FailureKind.FOREIGN_KEY,
    "SQLITE_CONSTRAINT_TRIGGER": FailureKind.FOREIGN_KEY,  # what RESTRICT is reported as
    "SQLITE_CONSTRAINT_NOTNULL": FailureKind.NOT_NULL,
    "SQLITE_CONSTRAINT_CHECK": FailureKind.CHECK,
    "SQLITE_BUSY": FailureKind.BUSY,
    "SQLITE_BUSY_RECOVERY": FailureKind.BUSY,
    "SQLITE_BUSY_SNAPSHOT": FailureKind.BUSY,
    "SQLITE_BUSY_TIMEOUT": FailureKind.BUSY,
    "SQLITE_LOCKED": FailureKind.BUSY,
    "SQLITE_FULL": FailureKind.DISK_FULL,
}


def in_memory(url: URL) -> bool:
    """Whether the database goes with its connection."""
    return url.database in {None, "", ":memory:"}


class SqliteLink:
    """One connection: `raw` is the driver's own, `connection` the same one as SQLAlchemy sees it, in a thread of its own.

    The two are never used at once, for a transaction belongs to one task.
    """

    fails_whole = False  # a statement that is refused undoes itself and leaves the others whole

    def __init__(
        self,
        connection: AsyncConnection,
        raw: sqlite3.Connection,
        pool: Pool[SqliteLink],
        patience: float,
    ) -> None:
        self._connection = connection
        self.joined = False
        self.raw = raw
        self.pool = pool
        self._patience = patience

    @property
    def connection(self) -> AsyncConnection:
        """SQLAlchemy's, which is asked for its transaction at the end if anybody has had it."""
        self.joined = True
        return self._connection

    async def begin(self, *, reads_only: bool) -> None:
        """Begin; a writer waits for the lock of another process."""
        await self.fetch("BEGIN" if reads_only else "BEGIN IMMEDIATE")

    async def fetch(
        self, sql: str, values: Sequence[Any] = (), *, scans: bool = False
    ) -> list[Row]:
        """The rows of one statement."""
        if scans:
            return await self._off_the_loop(self._run, sql, values)
        try:
            return self._run(sql, values)
        except sqlite3.OperationalError as error:
            if not _is_busy(error):
                raise
        return await self._patiently(sql, values)

    async def fetch_each(self, sql: str, rows: Sequence[Sequence[Any]]) -> list[Row]:
        """The rows of one statement for each row of values."""
        if len(rows) > _INLINE_ROWS:
            return await self._off_the_loop(self._run_each, sql, rows)
        return self._run_each(sql, rows)

    async def columns_of(self, _table: str, _constraint: str) -> tuple[str, ...]:
        """None: SQLite names the columns of what it refuses by itself."""
        return ()

    async def restart(self) -> None:
        """Begin anew."""
        await self.rollback()
        await self.begin(reads_only=False)

    async def commit(self) -> None:
        """Commit, by SQLAlchemy where it had a part in the transaction."""
        if self.joined and self._connection.in_transaction():
            await self._connection.commit()
        if self.raw.in_transaction:
            self.raw.execute("COMMIT")

    async def rollback(self) -> None:
        """Roll back what has not ended; SQLAlchemy does not call a transaction one whose COMMIT failed, and holds on to it."""
        if self.joined and self._connection.get_transaction() is not None:
            await asyncio.shield(self._connection.rollback())
        if self.raw.in_transaction:
            self.raw.execute("ROLLBACK")

    def _run(self, sql: str, values: Sequence[Any]) -> list[Row]:
        return self.raw.execute(sql, values).fetchall()

    def _run_each(self, sql: str, rows: Sequence[Sequence[Any]]) -> list[Row]:
        return [row for values in rows for row in self.raw.execute(sql, values)]

    async def _patiently(self, sql: str, values: Sequence[Any]) -> list[Row]:
        """Ask again and again, the loop running on in between."""
        loop = asyncio.get_running_loop()
        last, pause = loop.time() + self._patience, _FIRST_PAUSE
        while True:
            await asyncio.sleep(pause)
            try:
                return self._run(sql, values)
            except sqlite3.OperationalError as error:
                if not _is_busy(error) or loop.time() >= last:
                    raise
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def _off_the_loop(
        self, run: Callable[[str, Sequence[Any]], list[Row]], sql: str, values: Sequence[Any]
    ) -> list[Row]:
        """Run in a thread; who stops waiting stops the statement too, and has the connection back."""
        running = asyncio.get_running_loop().run_in_executor(None, run, sql, values)
        try:
            return await asyncio.shield(running)
        except asyncio.CancelledError:
            while (
                not running.done()
            ):  # it may not have begun yet, and then there is nothing to interrupt
                self.raw.interrupt()
                await asyncio.wait([running], timeout=_LONGEST_PAUSE)
            if not running.cancelled():
                running.exception()  # was looked at, so asyncio says nothing
            raise


class SqliteDriver:
    """A file with one link that writes and several that read; in memory one link that does both.

    Args:
        url: of the database.
        patience: for how many seconds a lock, or a link, is waited for.
    """

    errors: tuple[type[Exception], ...] = (sqlite3.Error,)

    def __init__(self, url: URL, patience: float) -> None:
        self.engine = _engine(url)
        self._patience = patience
        self._writers = Pool(self._open_writer, 1, patience)
        self._readers = (
            self._writers if in_memory(url) else Pool(self._open_reader, _READERS, 2 * patience)
        )

    def failure(self, cause: BaseException | None) -> Failure:
        """What an error means."""
        return failure(cause)

    async def read(self, sql: str, values: Sequence[Any] = (), *, scans: bool = False) -> list[Row]:
        """The rows of one statement that reads. A short one is over before anybody else could take its link."""
        link = None if scans else self._readers.idle()
        if link is not None:
            try:
                return link.raw.execute(sql, values).fetchall()
            except sqlite3.OperationalError as error:
                if not _is_busy(error):
                    raise
        return await read_on_a_link(self, sql, values, scans=scans)

    async def take(self, *, reads_only: bool) -> SqliteLink:
        """A link that reads, or the one that writes."""
        return await (self._readers if reads_only else self._writers).take()

    async def give(self, link: SqliteLink, *, whole: bool) -> None:
        """Back to where it came from."""
        if whole:
            link.joined = False
            link.pool.give(link)
            return
        link.pool.forget()
        link.raw.interrupt()
        await asyncio.shield(link.connection.invalidate())

    async def close(self) -> None:
        """Close every connection that is not in use."""
        for pool in {self._readers, self._writers}:
            for link in pool.drain():
                await link.connection.close()
        await self.engine.dispose()

    async def _open_writer(self) -> SqliteLink:
        return await self._open(self._writers)

    async def _open_reader(self) -> SqliteLink:
        link = await self._open(self._readers)
        link.raw.execute("PRAGMA query_only = ON")
        return link

    async def _open(self, pool: Pool[SqliteLink]) -> SqliteLink:
        connection = await self.engine.connect()
        adapted: Any = await connection.get_raw_connection()  # Any: SQLAlchemy knows no driver
        # aiosqlite has no public way to the connection in its thread; SQLAlchemy takes this one too.
        raw: sqlite3.Connection = adapted.driver_connection._conn  # noqa: SLF001
        raw.execute("PRAGMA busy_timeout = 0")  # nothing waits on the event loop
        return SqliteLink(connection, raw, pool, self._patience)


def _engine(url: URL) -> AsyncEngine:
    """An engine whose connections are opened when asked for, or, in memory, are the same one."""
    made = create_async_engine(
        url.set(drivername="sqlite+aiosqlite"),
        poolclass=StaticPool if in_memory(url) else NullPool,
        connect_args={
            "isolation_level": None,  # the driver begins nothing by itself
            "check_same_thread": False,  # the loop's thread and aiosqlite's take turns
            "cached_statements": 512,
        },
    )
    event.listen(made.sync_engine, "connect", _on_connect)
    event.listen(made.sync_engine, "begin", _on_begin)
    return made


def _on_connect(
    connection: Any, _entry: ConnectionPoolEntry
) -> None:  # Any: the driver's adapter, untyped
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()
    # SQLite's own lower() knows ASCII only; searches ignore the case of every letter, as on PostgreSQL.
    connection.create_function("lower", 1, _lower, deterministic=True)


def _lower(value: object) -> object:
    """Letter by letter, as PostgreSQL does: a final sigma is a sigma like any other."""
    if not isinstance(value, str) or value.isascii():
        return value.lower() if isinstance(value, str) else value
    return "".join(letter.lower()[0] for letter in value)


def _on_begin(connection: Connection) -> None:
    """Begin, unless the link that SQLAlchemy joins has done so."""
    driver: Any = connection.connection.driver_connection  # Any: SQLAlchemy knows no driver
    if not driver.in_transaction:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


class Generation:
    """A number that changes with every commit to a file, whichever process commits; a few microseconds to ask.

    It is asked on a connection of its own that never writes: SQLite counts what others commit.
    """

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)

    def __call__(self) -> int:
        """The number now."""
        row: tuple[int] = self._connection.execute("PRAGMA data_version").fetchone()
        return row[0]

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


def _is_busy(error: sqlite3.Error) -> bool:
    return _kind(error) is FailureKind.BUSY


def _kind(cause: BaseException | None) -> FailureKind:
    name = getattr(cause, "sqlite_errorname", "")  # what the module itself raises has none
    closed = isinstance(cause, sqlite3.ProgrammingError) and "closed database" in str(cause)
    if closed or name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN")):
        return FailureKind.UNREACHABLE
    return _KINDS.get(name, FailureKind.OTHER)


def failure(cause: BaseException | None) -> Failure:
    """What a driver's exception means. SQLite names the columns of a UNIQUE, and neither table nor column of a ref."""
    kind = _kind(cause)
    said = str(cause).partition(": ")[2]
    if kind is FailureKind.CHECK:  # CHECK constraint failed: ck_tickets_status
        return Failure(kind, constraint=said)
    if kind not in {FailureKind.UNIQUE, FailureKind.NOT_NULL}:
        return Failure(kind)
    # UNIQUE constraint failed: tickets.project_id, tickets.title
    named = [each.split(".", 1) for each in said.split(", ")]
    pairs = [(pair[0], pair[1]) for pair in named if len(pair) == 2]
    return Failure(kind, pairs[0][0] if pairs else None, tuple(column for _, column in pairs))
