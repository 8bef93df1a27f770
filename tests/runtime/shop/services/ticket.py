"""The service of tickets."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.ticket import (
    TICKET_ENTITY,
    Ticket,
    TicketCreate,
    TicketReplace,
    TicketRepository,
    TicketUpdate,
)

__all__ = ["TicketServiceBase", "create_ticket_service"]


class TicketServiceBase(CrudService[Ticket, TicketCreate, TicketUpdate, TicketReplace, int]):
    """What can be done with a ticket.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_ticket_service(database: Database) -> TicketServiceBase:
    """The service of tickets in `database`."""
    repository = TicketRepository(database)
    return create_crud_service(TICKET_ENTITY, repository, service=TicketServiceBase)
