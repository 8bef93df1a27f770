"""The service of queues."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stratagen.runtime.services import CrudService, HandlerContext, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.queue import (
    QUEUE_ENTITY,
    Queue,
    QueueCreate,
    QueueReplace,
    QueueRepository,
    QueueUpdate,
)

if TYPE_CHECKING:
    from generated.services import Services

__all__ = ["QueueContext", "QueueServiceBase", "create_queue_service"]


class QueueServiceBase(CrudService[Queue, QueueCreate, QueueUpdate, QueueReplace, int]):
    """What can be done with a queue.

    To change how, derive from this and name your class as `service` in the registry.
    """


@dataclass(frozen=True)
class QueueContext(HandlerContext[QueueServiceBase]):
    """What the handlers of custom routes are given."""

    services: "Services"


def create_queue_service(database: Database) -> QueueServiceBase:
    """The service of queues in `database`."""
    repository = QueueRepository(database)
    return create_crud_service(QUEUE_ENTITY, repository, service=QueueServiceBase)
