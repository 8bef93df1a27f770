"""The routes of tickets."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import (
    Atomic,
    BatchOf,
    Done,
    ListOf,
    QueryOf,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int, Str

from custom_routes.services.ticket import TicketContext, TicketServiceBase
from custom_routes.storage.ticket import (
    TICKET_ENTITY,
    Ticket,
    TicketCreate,
    TicketReplace,
    TicketUpdate,
)
from custom_routes.values import Range, Reason, Report
from custom_routes_app.tickets import complete as handle_complete
from custom_routes_app.tickets import copy_all as handle_copy_all
from custom_routes_app.tickets import report as handle_report
from custom_routes_app.tickets import sweep as handle_sweep
from custom_routes_app.tickets import titles as handle_titles

__all__ = ["ticket_routes"]


def ticket_routes(service: TicketServiceBase, context: TicketContext) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(TICKET_ENTITY, "/tickets", "Tickets")

    @router.post(
        "/tickets/copy",
        status_code=201,
        responses=create_standard_responses("TICKET_NOT_FOUND", body=True),
    )
    async def tickets_copy_all(body: TicketCreate) -> list[Ticket]:
        """Copy all."""
        return await handle_copy_all(context, body=body)

    @router.delete("/tickets/done", responses=create_standard_responses("TICKET_NOT_FOUND"))
    async def tickets_sweep() -> Done:
        """Sweep."""
        await handle_sweep(context)
        return Done("Done")

    @router.get("/tickets/report", responses=create_standard_responses("TICKET_NOT_FOUND"))
    async def tickets_report(query: Annotated[Range, QueryOf(Range)]) -> Report:
        """Count tickets."""
        return await handle_report(context, query=query)

    @router.get("/tickets/titles", responses=create_standard_responses("TICKET_NOT_FOUND"))
    async def tickets_titles() -> list[Str]:
        """Titles."""
        return await handle_titles(context)

    @router.post(
        "/tickets/{id}/complete",
        responses=create_standard_responses("TICKET_NOT_FOUND", "CONFLICT", body=True),
    )
    async def tickets_complete(id: Int, body: Reason) -> Ticket:
        """Complete a ticket."""
        return await handle_complete(context, id=id, body=body)

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
    async def tickets_get(id: Int) -> Ticket:
        """Get a ticket."""
        return await service.get_by_id(id)

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
