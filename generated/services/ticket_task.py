"""The service of tasks."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stratagen.runtime.services import CrudService, HandlerContext, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.ticket_task import (
    TICKET_TASK_ENTITY,
    TicketTask,
    TicketTaskCreate,
    TicketTaskReplace,
    TicketTaskRepository,
    TicketTaskUpdate,
)

if TYPE_CHECKING:
    from generated.services import Services

__all__ = ["TicketTaskContext", "TicketTaskServiceBase", "create_ticket_task_service"]


class TicketTaskServiceBase(
    CrudService[TicketTask, TicketTaskCreate, TicketTaskUpdate, TicketTaskReplace, int]
):
    """What can be done with a task.

    To change how, derive from this and name your class as `service` in the registry.
    """


@dataclass(frozen=True)
class TicketTaskContext(HandlerContext[TicketTaskServiceBase]):
    """What the handlers of custom routes are given."""

    services: "Services"


def create_ticket_task_service(database: Database) -> TicketTaskServiceBase:
    """The service of tasks in `database`."""
    repository = TicketTaskRepository(database)
    return create_crud_service(TICKET_TASK_ENTITY, repository, service=TicketTaskServiceBase)
