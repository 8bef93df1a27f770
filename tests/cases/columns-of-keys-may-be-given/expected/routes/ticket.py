"""The routes of tickets."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import (
    Atomic,
    BatchOf,
    Done,
    Include,
    IncludeOf,
    ListOf,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int

from columns_of_keys_may_be_given.services.ticket import TicketServiceBase
from columns_of_keys_may_be_given.storage.ticket import (
    TICKET_ENTITY,
    Ticket,
    TicketCreate,
    TicketReplace,
    TicketUpdate,
)

__all__ = ["ticket_routes"]


def ticket_routes(service: TicketServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(TICKET_ENTITY, "/tickets", "Tickets")

    @router.get("/tickets", responses=create_standard_responses())
    async def tickets_list(query: Annotated[ListQuery, ListOf(TICKET_ENTITY)]) -> Page[Ticket]:
        """List tickets."""
        return await service.list(query)

    @router.post("/tickets", status_code=201, responses=create_standard_responses(body=True))
    async def tickets_create(body: TicketCreate) -> Ticket:
        """Create a ticket."""
        return await service.create(body)

    @router.post(
        "/tickets/batch", responses=create_standard_responses("TICKET_NOT_FOUND", body=True)
    )
    async def tickets_batch(
        body: Annotated[Batch[TicketCreate, TicketUpdate, int], BatchOf(TICKET_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Ticket]:
        """Create, update and delete many tickets at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/tickets/{id}", responses=create_standard_responses("TICKET_NOT_FOUND"))
    async def tickets_delete(id: Int) -> Done:
        """Delete a ticket."""
        await service.delete(id)
        return Done("Ticket deleted")

    @router.get("/tickets/{id}", responses=create_standard_responses("TICKET_NOT_FOUND"))
    async def tickets_get(id: Int, include: Annotated[Include, IncludeOf(TICKET_ENTITY)]) -> Ticket:
        """Get a ticket."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/tickets/{id}", responses=create_standard_responses("TICKET_NOT_FOUND", body=True)
    )
    async def tickets_update(id: Int, body: TicketUpdate) -> Ticket:
        """Change some fields of a ticket."""
        return await service.update(id, body)

    @router.put("/tickets/{id}", responses=create_standard_responses("TICKET_NOT_FOUND", body=True))
    async def tickets_replace(id: Int, body: TicketReplace) -> Ticket:
        """Replace a ticket."""
        return await service.replace(id, body)

    return router
