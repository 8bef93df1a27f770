"""SQLite, and nothing of it anywhere else: how it connects, how it locks, what its errors mean.

Comes in: a URL, a driver's exception. Goes out: an engine, a `Failure`. Never here: an entity.

Every write begins with BEGIN IMMEDIATE: with the driver's own deferred BEGIN two writers both read, one writes, and the
other's update is lost or refused after its work is done. Readers begin plainly; in WAL they never wait.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import URL, Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry

from stratagen.runtime.storage.driver import READS_ONLY, Driver
from stratagen.runtime.storage.failure import Failure, FailureKind

__all__ = ["Generation", "driver", "failure", "in_memory"]

_BUSY_TIMEOUT_MS = 5000
_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}",
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
    "SQLITE_BUSY_SNAPSHOT": FailureKind.BUSY,
    "SQLITE_BUSY_TIMEOUT": FailureKind.BUSY,
    "SQLITE_LOCKED": FailureKind.BUSY,
    "SQLITE_FULL": FailureKind.DISK_FULL,
}


def in_memory(url: URL) -> bool:
    """Whether the database goes with its connection."""
    return url.database in {None, "", ":memory:"}


def driver(url: URL) -> Driver:
    """The driver of a file, or of memory. A statement that is refused undoes itself and leaves the others whole."""
    return Driver(_engine(url), (sqlite3.Error,), failure)


def _engine(url: URL) -> AsyncEngine:
    """An engine on a file, or on memory: one connection then, which callers take in turn."""
    pool = (
        {"pool_size": 1, "max_overflow": 0}
        if in_memory(url)
        else {"pool_size": 8, "max_overflow": 8}
    )
    made = create_async_engine(
        url.set(drivername="sqlite+aiosqlite"),
        poolclass=AsyncAdaptedQueuePool,
        connect_args={"isolation_level": None},  # the driver begins nothing by itself
        pool_timeout=10,
        **pool,
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


def _lower(value: object) -> object:
    """Letter by letter, as PostgreSQL does: a final sigma is a sigma like any other."""
    if not isinstance(value, str) or value.isascii():
        return value.lower() if isinstance(value, str) else value
    return "".join(letter.lower()[0] for letter in value)


def _on_begin(connection: Connection) -> None:
    reads_only = connection.get_execution_options().get(READS_ONLY, False)
    connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")


def failure(cause: BaseException | None) -> Failure:
    """What a driver's exception means. SQLite names the columns of a UNIQUE, and neither table nor column of a ref."""
    kind = _KINDS.get(getattr(cause, "sqlite_errorname", ""), FailureKind.OTHER)
    said = str(cause).partition(": ")[2]
    if kind is FailureKind.CHECK:  # CHECK constraint failed: ck_tickets_status
        return Failure(kind, constraint=said)
    if kind not in {FailureKind.UNIQUE, FailureKind.NOT_NULL}:
        return Failure(kind)
    # UNIQUE constraint failed: tickets.project_id, tickets.title
    named = [each.split(".", 1) for each in said.split(", ")]
    pairs = [(pair[0], pair[1]) for pair in named if len(pair) == 2]
    return Failure(kind, pairs[0][0] if pairs else None, tuple(column for _, column in pairs))
