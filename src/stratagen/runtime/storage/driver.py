"""What a kind of database has to offer, so that everything above says only SQL: connections, transactions, what errors mean.

Comes in: constant SQL with values in the driver's own types (`storage.statement` makes both). Goes out: rows as tuples.
Never here: an entity, or which database it is: `sqlite` and `postgresql` are the two that there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from stratagen.runtime.storage.failure import Failure

__all__ = ["Driver", "Link", "Row", "read_on_a_link"]

Row: TypeAlias = Sequence[Any]  # Any: values as the driver gives them, of each column's type


class Link(Protocol):
    """One connection, lent to one transaction at a time."""

    @property
    def fails_whole(self) -> bool:
        """Whether a statement that is refused fails its whole transaction."""

    @property
    def connection(self) -> AsyncConnection:
        """The same connection as SQLAlchemy sees it; what it begins is the transaction that has begun here."""

    async def begin(self, *, reads_only: bool) -> None:
        """Begin a transaction, before anything else is sent."""

    async def fetch(
        self, sql: str, values: Sequence[Any] = (), *, scans: bool = False
    ) -> list[Row]:
        """Run one statement within the transaction.

        Args:
            sql: constant text, values by place in the driver's style.
            values: in the types that the driver takes.
            scans: it may read many rows, so it must not hold up the event loop.
        """

    async def fetch_each(self, sql: str, rows: Sequence[Sequence[Any]]) -> list[Row]:
        """Run one statement for each row of values; the answers follow one another."""

    async def columns_of(self, table: str, constraint: str) -> tuple[str, ...]:
        """The columns of a constraint or index that the schema does not know: somebody else has made the table."""

    async def restart(self) -> None:
        """Undo the transaction, whose only statement was refused, and begin it anew."""

    async def commit(self) -> None:
        """End the transaction, and keep it."""

    async def rollback(self) -> None:
        """End the transaction, if there still is one, and undo it."""


class Driver(Protocol):
    """Connections to one database."""

    @property
    def engine(self) -> AsyncEngine:
        """The engine, for whoever works with SQLAlchemy alone."""

    @property
    def errors(self) -> tuple[type[Exception], ...]:
        """The exceptions that the driver itself raises."""

    def failure(self, cause: BaseException | None) -> Failure:
        """What one of them means."""

    async def read(self, sql: str, values: Sequence[Any] = (), *, scans: bool = False) -> list[Row]:
        """Run one statement that reads, in no transaction; arguments as for `Link.fetch`.

        Raises:
            ApiError, OSError: as `take`.
        """

    async def take(self, *, reads_only: bool) -> Link:
        """A link of one's own.

        Raises:
            ApiError: 503, there was none for some time.
            OSError: nobody listens there.
        """

    async def give(self, link: Any, *, whole: bool) -> None:  # Any: a link that `take` gave
        """Give a link back; one that is not `whole`, being in a transaction still, is closed."""

    async def close(self) -> None:
        """Close every connection."""


async def read_on_a_link(
    driver: Driver, sql: str, values: Sequence[Any], *, scans: bool
) -> list[Row]:
    """`Driver.read` on a link that is taken for it; given back as it came, whatever happens."""
    link = await driver.take(reads_only=True)
    whole = False
    try:
        rows = await link.fetch(sql, values, scans=scans)
        whole = True
    except BaseException:
        await link.rollback()
        whole = True
        raise
    finally:
        await driver.give(link, whole=whole)
    return rows
