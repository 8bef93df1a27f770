"""The service of queue items."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stratagen.runtime.services import CrudService, HandlerContext, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.queue_item import (
    QUEUE_ITEM_ENTITY,
    QueueItem,
    QueueItemCreate,
    QueueItemReplace,
    QueueItemRepository,
    QueueItemUpdate,
)

if TYPE_CHECKING:
    from generated.services import Services

__all__ = ["QueueItemContext", "QueueItemServiceBase", "create_queue_item_service"]


class QueueItemServiceBase(
    CrudService[QueueItem, QueueItemCreate, QueueItemUpdate, QueueItemReplace, int]
):
    """What can be done with a queue item.

    To change how, derive from this and name your class as `service` in the registry.
    """


@dataclass(frozen=True)
class QueueItemContext(HandlerContext[QueueItemServiceBase]):
    """What the handlers of custom routes are given."""

    services: "Services"


def create_queue_item_service(database: Database) -> QueueItemServiceBase:
    """The service of queue items in `database`."""
    repository = QueueItemRepository(database)
    return create_crud_service(QUEUE_ITEM_ENTITY, repository, service=QueueItemServiceBase)
