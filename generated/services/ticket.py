"""The service of tickets."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stratagen.runtime.services import CrudService, HandlerContext, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.ticket import (
    TICKET_ENTITY,
    Ticket,
    TicketCreate,
    TicketReplace,
    TicketRepository,
    TicketUpdate,
)

if TYPE_CHECKING:
    from generated.services import Services

__all__ = ["TicketContext", "TicketServiceBase", "create_ticket_service"]


class TicketServiceBase(CrudService[Ticket, TicketCreate, TicketUpdate, TicketReplace, int]):
    """What can be done with a ticket.

    To change how, derive from this and name your class as `service` in the registry.
    """


@dataclass(frozen=True)
class TicketContext(HandlerContext[TicketServiceBase]):
    """What the handlers of custom routes are given."""

    services: "Services"


def create_ticket_service(database: Database) -> TicketServiceBase:
    """The service of tickets in `database`."""
    repository = TicketRepository(database)
    return create_crud_service(TICKET_ENTITY, repository, service=TicketServiceBase)
