"""The unit of work: one transaction, that every read and write goes through, and how it begins, nests and ends.

Comes in: a database, and a link of its driver. Goes out: context managers. Classes rather than generators, for a batch enters them
for each of its rows, and an event loop keeps account of generators. Never here: a statement about an entity, or which kind of
database it is.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from contextvars import ContextVar, Token
from dataclasses import replace
from types import TracebackType
from typing import Any, Final, Protocol

from sqlalchemy import Executable, Result
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel.ext.asyncio.session import AsyncSession

from stratagen.runtime.storage.backend import Backend
from stratagen.runtime.storage.driver import Driver, Link, Row
from stratagen.runtime.storage.failure import Failure, FailureKind, Refused, explain
from stratagen.runtime.storage.statement import Statement

__all__ = [
    "Joined",
    "Nested",
    "Once",
    "OnceWithin",
    "Reads",
    "Transaction",
    "UnitOfWork",
    "units_of_work",
    "writable",
]

units_of_work: ContextVar[tuple[UnitOfWork, ...]] = ContextVar(
    "stratagen_units_of_work", default=()
)
"""Those that the running task is in, the innermost last."""


class Reads(Protocol):
    """What runs statements that read: a unit of work, or, for one of them alone, nothing but the database."""

    @property
    def database(self) -> Backend:
        """Which database."""

    async def run(
        self, statement: Statement, values: Mapping[str, Any], *, scans: bool = False
    ) -> list[Row]:
        """Run a prepared statement. Any: values of the columns' types, by mark."""


class UnitOfWork:
    """One transaction, from `async with unit_of_work() as work:`.

    Generated calls, your own objects and your own statements all run on its one connection.
    """

    def __init__(
        self, database: Backend, link: Link, *, reads_only: bool, fresh: bool = False
    ) -> None:
        self.database: Final = database
        self.reads_only: Final = reads_only
        self.closed = False
        self._link = link
        self._session: AsyncSession | None = None
        self._task = asyncio.current_task()
        self._after_commit: list[Callable[[], None]] = []
        self._depth = 0
        self._fresh = fresh

    @property
    def session(self) -> AsyncSession:
        """For queries of your own over the rows. It does not commit: the unit does, at its end."""
        if self._session is None:
            self._session = AsyncSession(self._link.connection, expire_on_commit=False)
        return self._session

    @property
    def connection(self) -> AsyncConnection:
        """For statements of your own without objects."""
        return self._link.connection

    def after_commit(self, callback: Callable[[], None]) -> None:
        """Call `callback` once the whole transaction is committed; not at all when it, or this savepoint, is undone."""
        self._after_commit.append(callback)

    async def execute(
        self, statement: Executable, rows: list[dict[str, Any]] | None = None
    ) -> Result[Any]:
        """Run a Core statement within the transaction; pending changes of the session go before it.

        Any: rows and results have the columns of the statement.
        """
        await self._flush()
        return await self._link.connection.execute(statement, rows)

    async def fetch(
        self, sql: str, values: Sequence[object] = (), *, scans: bool = False
    ) -> list[Row]:
        """Run constant SQL on the driver's own connection, within the transaction.

        Args:
            sql: in the database's own words, values by place (`?` or `$1`).
            values: in types that the driver takes.
            scans: it may read many rows, so it must not hold up the event loop.
        """
        if self._session is not None:
            await self._flush()
        return await self._link.fetch(sql, values, scans=scans)

    async def run(
        self, statement: Statement, values: Mapping[str, Any], *, scans: bool = False
    ) -> list[Row]:
        """Run a prepared statement. Any: values of the columns' types, by mark."""
        if self._session is not None:
            await self._flush()
        return await self._link.fetch(statement.sql, statement.bind(values), scans=scans)

    async def run_each(
        self, statement: Statement, rows: Sequence[Mapping[str, Any]]
    ) -> list[Row]:  # Any: as in `run`
        """Run a prepared statement for each of several sets of values; the answers follow one another."""
        if self._session is not None:
            await self._flush()
        return await self._link.fetch_each(statement.sql, [statement.bind(row) for row in rows])

    def forget(self) -> None:
        """Have the session reread its objects: a statement changed rows behind its back."""
        if self._session is not None:
            self._session.expire_all()

    def is_mine(self) -> bool:
        """Whether the running task is the one that began it."""
        return asyncio.current_task() is self._task

    def attempt(self) -> AbstractAsyncContextManager[None]:
        """One statement of ours that may be refused; the transaction is then as it was before, and goes on.

        Raises:
            Refused: it was. What stands against it may now be looked up, in the same transaction.
        """
        return _Attempt(self, self._undoable() if self._link.fails_whole else None)

    async def _located(self, error: Exception) -> Failure:
        """What a refusal says; a constraint that somebody else named is looked up, now that the transaction goes on."""
        failure = self.database.failure(error)
        if failure.columns or failure.constraint is None or failure.table is None:
            return failure
        if failure.kind not in {FailureKind.UNIQUE, FailureKind.CHECK}:
            return failure
        columns = await self._link.columns_of(failure.table, failure.constraint)
        return replace(failure, columns=columns)

    @asynccontextmanager
    async def _undoable(self) -> AsyncIterator[None]:
        fresh, self._fresh = self._fresh, False
        if not fresh:
            async with self._kept():
                yield
        else:  # nothing was done yet, so there is nothing that a savepoint would save
            try:
                yield
            except self.database.failures:
                await self._link.restart()
                raise

    @asynccontextmanager
    async def _kept(self) -> AsyncIterator[None]:
        """A savepoint that no session needs to know of: what it had to say was said before."""
        await self._link.fetch("SAVEPOINT stratagen")
        try:
            yield
        except self.database.failures:
            await self._link.fetch("ROLLBACK TO SAVEPOINT stratagen")
            raise
        await self._link.fetch("RELEASE SAVEPOINT stratagen")

    def savepoint(self) -> AbstractAsyncContextManager[None]:
        """A part that is undone by itself when it fails."""
        return Savepoint(self)

    @asynccontextmanager
    async def _by_session(self) -> AsyncIterator[None]:
        """The session's own savepoint, for it has to know which of its objects are undone."""
        async with self.session.begin_nested():
            await self.session.connection()  # the session would put SAVEPOINT off to its own next statement
            yield

    async def _begin_part(self) -> None:
        """A savepoint without a session."""
        await self._link.fetch(f"SAVEPOINT stratagen_{self._depth}")
        self._depth += 1

    async def _end_part(self, *, whole: bool) -> None:
        """Keep the part or undo it; a session that came into being within it knows nothing else, so it forgets all."""
        self._depth -= 1
        name = f"stratagen_{self._depth}"
        try:
            if whole:
                await self._flush()
        except BaseException:
            whole = False
            raise
        finally:
            if not whole:
                if self._session is not None:
                    self._session.expunge_all()
                await self._link.fetch(f"ROLLBACK TO SAVEPOINT {name}")
            await self._link.fetch(f"RELEASE SAVEPOINT {name}")

    async def _flush(self) -> None:
        session = self._session
        if session is not None and (session.new or session.dirty or session.deleted):
            await session.flush()

    async def _commit(self) -> None:
        if self._session is not None:
            await self._session.commit()
        await self._link.commit()

    async def _leave(self) -> None:
        """Undo what was not committed; then the connection is as it came."""
        if self._session is not None:
            await asyncio.shield(self._session.close())
        await self._link.rollback()


class Transaction:
    """A unit of work with a transaction of its own, as a context manager."""

    __slots__ = (
        "_database",
        "_driver",
        "_fresh",
        "_link",
        "_reads_only",
        "_token",
        "_work",
    )

    _work: UnitOfWork
    _link: Link
    _token: Token[tuple[UnitOfWork, ...]]

    def __init__(
        self,
        database: Backend,
        driver: Driver,
        *,
        reads_only: bool,
        fresh: bool = False,
    ) -> None:
        self._database = database
        self._driver = driver
        self._reads_only = reads_only
        self._fresh = fresh

    async def __aenter__(self) -> UnitOfWork:
        self._database.schema.link()
        try:
            self._link = await self._driver.take(reads_only=self._reads_only)
            self._work = UnitOfWork(
                self._database, self._link, reads_only=self._reads_only, fresh=self._fresh
            )
            await self._begin()
        except OSError as error:  # nobody listens there, or not within the time
            raise explain(Failure(FailureKind.UNREACHABLE), self._database.schema) from error
        except self._database.failures as error:
            raise self._database.explained(error) from _cause(error)
        self._token = units_of_work.set((*units_of_work.get(), self._work))
        return self._work

    async def __aexit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._work.closed = True
        units_of_work.reset(self._token)
        try:
            await self._end(error)
        except self._database.failures as refused:
            raise self._database.explained(refused) from _cause(refused)
        if isinstance(error, self._database.failures):
            raise self._database.explained(error) from _cause(error)
        if error is None:
            for callback in self._work._after_commit:  # noqa: SLF001  # its own module
                callback()

    async def _commit(self) -> None:
        """Commit; other machines are told of it, where there are any to tell."""
        shared = self._database.shared
        if self._reads_only or shared is None:
            await self._work._commit()  # noqa: SLF001  # its own module
        else:
            async with shared.committing():
                await self._work._commit()  # noqa: SLF001  # as above

    async def _begin(self) -> None:
        try:
            await self._link.begin(reads_only=self._reads_only)
        except BaseException as error:
            await self._end(error)
            raise

    async def _end(self, error: BaseException | None) -> None:
        """Commit or undo; the link goes back whatever happens."""
        work, whole = self._work, False
        try:
            if error is None:
                await self._commit()
        finally:
            try:
                await work._leave()  # noqa: SLF001  # as above
                whole = True
            finally:
                await self._driver.give(self._link, whole=whole)


class Once:
    """Runs one statement that reads: there is no transaction to begin, to be found or to end. One serves a whole database."""

    def __init__(self, database: Backend, driver: Driver) -> None:
        self.database: Final = database
        self._driver = driver

    async def run(
        self, statement: Statement, values: Mapping[str, Any], *, scans: bool = False
    ) -> list[Row]:
        """As `UnitOfWork.run`, with what the database refuses told as at the end of one."""
        database = self.database
        database.schema.link()
        try:
            return await self._driver.read(statement.sql, statement.bind(values), scans=scans)
        except OSError as error:  # as in a transaction
            raise explain(Failure(FailureKind.UNREACHABLE), database.schema) from error
        except database.failures as error:
            raise database.explained(error) from _cause(error)


class OnceWithin:
    """The same in the unit of work that the task is in."""

    def __init__(self, work: UnitOfWork) -> None:
        self.database: Final = work.database
        self._work = work

    async def run(
        self, statement: Statement, values: Mapping[str, Any], *, scans: bool = False
    ) -> list[Row]:
        """As `Once.run`."""
        try:
            return await self._work.run(statement, values, scans=scans)
        except self.database.failures as error:
            raise self.database.explained(error) from _cause(error)


class Joined:
    """A unit of work that somebody else ends, as a context manager."""

    __slots__ = ("_work",)

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    async def __aenter__(self) -> UnitOfWork:
        return self._work

    async def __aexit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if isinstance(error, self._work.database.failures):
            raise self._work.database.explained(error) from _cause(error)


class Savepoint:
    """A part of a unit of work, as a context manager: by the session where there is one, for it has to know what is undone."""

    __slots__ = ("_by_session", "_kept", "_work")

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._kept = len(work._after_commit)  # noqa: SLF001  # its own module, as below
        with_session = work._session is not None  # noqa: SLF001
        self._by_session = work._by_session() if with_session else None  # noqa: SLF001

    async def __aenter__(self) -> None:
        if self._by_session is not None:
            await self._by_session.__aenter__()
        else:
            await self._work._begin_part()  # noqa: SLF001

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        whole = False
        try:
            if self._by_session is not None:
                await self._by_session.__aexit__(kind, error, trace)
            else:
                await self._work._end_part(whole=error is None)  # noqa: SLF001
            whole = error is None
        finally:
            if not whole:
                del self._work._after_commit[self._kept :]  # noqa: SLF001


class Nested(Savepoint):
    """A unit of work within another one: a savepoint whose refusals are told as any unit's are."""

    __slots__ = ()

    async def __aenter__(self) -> UnitOfWork:  # type: ignore[override]  # a unit of work has a value, a savepoint none
        await super().__aenter__()
        return self._work

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        database = self._work.database
        try:
            await super().__aexit__(kind, error, trace)
        except database.failures as refused:
            raise database.explained(refused) from _cause(refused)
        if isinstance(error, database.failures):
            raise database.explained(error) from _cause(error)


class _Attempt:
    """One statement that may be refused, as a context manager: what the database raises becomes `Refused`."""

    __slots__ = ("_undoable", "_work")

    def __init__(
        self, work: UnitOfWork, undoable: AbstractAsyncContextManager[None] | None
    ) -> None:
        self._work = work
        self._undoable = undoable

    async def __aenter__(self) -> None:
        if self._work._session is not None:  # noqa: SLF001  # its own module, as below
            await self._work._flush()  # noqa: SLF001
        if self._undoable is not None:
            await self._undoable.__aenter__()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        failures = self._work.database.failures
        try:
            if self._undoable is not None:
                await self._undoable.__aexit__(kind, error, trace)
        except failures as refused:
            raise Refused(await self._work._located(refused)) from refused  # noqa: SLF001
        if isinstance(error, failures):
            raise Refused(await self._work._located(error)) from error  # noqa: SLF001


def _cause(error: BaseException) -> BaseException | None:
    """What an answer is raised from: the database's own exception."""
    return error.__cause__ if isinstance(error, Refused) else error


def writable(work: UnitOfWork) -> UnitOfWork:
    """The unit, of a block that may write.

    Raises:
        RuntimeError: It only reads.
    """
    if work.reads_only:
        raise RuntimeError("This is a block that only reads: write in a unit of work.")
    return work
