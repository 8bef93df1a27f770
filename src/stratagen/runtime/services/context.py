"""What a custom route's handler is given: the service, the request, and a transaction to ask for.

Comes in: a service and its database, once. Goes out: a context that serves every request; what differs between them is read
from the running task. Never here: HTTP.
"""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Generic, TypeVar

from stratagen.runtime.context import RequestContext, current
from stratagen.runtime.storage.database import Database, UnitOfWork

__all__ = ["HandlerContext"]

Service_co = TypeVar("Service_co", covariant=True)


@dataclass(frozen=True)
class HandlerContext(Generic[Service_co]):
    """The context of the handlers of one entity. Generated ones also have `services`, those of all entities.

    Attributes:
        service: The service of the entity.
        database: What it works on.
    """

    service: Service_co
    database: Database

    @property
    def request(self) -> RequestContext:
        """The request being served."""
        return current()

    def unit_of_work(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A transaction around several calls: all of them hold, or none. Within another one, a savepoint."""
        return self.database.unit_of_work()
