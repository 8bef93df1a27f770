"""What storage asks of a database's driver: one value, made by the module of each dialect.

Comes in: nothing. Goes out: `Driver`. Never here: a dialect.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from stratagen.runtime.storage.failure import Failure

__all__ = ["READS_ONLY", "Driver"]

READS_ONLY = "stratagen_reads_only"
"""The execution option of a connection whose transaction will not write."""


@dataclass(frozen=True, slots=True)
class Driver:
    """A database, connected.

    Attributes:
        engine: whose transactions begin when SQLAlchemy says so, not at their first statement.
        errors: the exceptions that the driver itself raises.
        failure: what one of them means.
        restart: undoes a transaction and begins it anew; None where a refused statement leaves the others whole.
    """

    engine: AsyncEngine
    errors: tuple[type[Exception], ...]
    failure: Callable[[BaseException | None], Failure]
    restart: Callable[[Connection], None] | None = None
