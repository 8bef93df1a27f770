"""The service of ticket tasks."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.ticket_task import (
    TICKET_TASK_ENTITY,
    TicketTask,
    TicketTaskCreate,
    TicketTaskReplace,
    TicketTaskRepository,
    TicketTaskUpdate,
)

__all__ = ["TicketTaskServiceBase", "create_ticket_task_service"]


class TicketTaskServiceBase(
    CrudService[TicketTask, TicketTaskCreate, TicketTaskUpdate, TicketTaskReplace, int]
):
    """What can be done with a ticket task.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_ticket_task_service(database: Database) -> TicketTaskServiceBase:
    """The service of ticket tasks in `database`."""
    repository = TicketTaskRepository(database)
    return create_crud_service(TICKET_TASK_ENTITY, repository, service=TicketTaskServiceBase)
