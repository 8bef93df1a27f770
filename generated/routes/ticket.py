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
    QueryOf,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int

from generated.services.ticket import TicketContext, TicketServiceBase
from generated.storage.ticket import (
    TICKET_ENTITY,
    Ticket,
    TicketCreate,
    TicketReplace,
    TicketUpdate,
)
from generated.storage.ticket_task import TICKET_TASK_ENTITY, TicketTask
from generated.values import FileLinks, QueuePlacement, TaskOrder, TicketSelection
from promptliano.queues import dequeue_ticket as handle_dequeue_ticket
from promptliano.queues import enqueue_ticket as handle_enqueue_ticket
from promptliano.tickets import complete as handle_complete
from promptliano.tickets import link_files_to_ticket as handle_link_files_to_ticket
from promptliano.tickets import reorder_ticket_tasks as handle_reorder_ticket_tasks
from promptliano.tickets import tasks_of_tickets as handle_tasks_of_tickets

__all__ = ["ticket_routes"]


def ticket_routes(service: TicketServiceBase, context: TicketContext) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(TICKET_ENTITY, "/tickets", "Tickets")

    @router.get("/tickets/bulk-tasks", responses=create_standard_responses("TICKET_NOT_FOUND"))
    async def tickets_tasks_of_tickets(
        query: Annotated[TicketSelection, QueryOf(TicketSelection)],
    ) -> list[TicketTask]:
        """List the tasks of several tickets."""
        return await handle_tasks_of_tickets(context, query=query)

    @router.post("/tickets/{id}/complete", responses=create_standard_responses("TICKET_NOT_FOUND"))
    async def tickets_complete(id: Int) -> Ticket:
        """Complete a ticket and all of its tasks."""
        return await handle_complete(context, id=id)

    @router.post(
        "/tickets/{id}/dequeue",
        responses=create_standard_responses("TICKET_NOT_FOUND", "INVALID_STATE"),
    )
    async def tickets_dequeue_ticket(id: Int) -> Ticket:
        """Take a ticket out of its queue."""
        return await handle_dequeue_ticket(context, id=id)

    @router.post(
        "/tickets/{id}/enqueue",
        responses=create_standard_responses("TICKET_NOT_FOUND", "CONFLICT", body=True),
    )
    async def tickets_enqueue_ticket(id: Int, body: QueuePlacement) -> Ticket:
        """Put a ticket into a queue."""
        return await handle_enqueue_ticket(context, id=id, body=body)

    @router.post(
        "/tickets/{id}/link-files",
        responses=create_standard_responses("TICKET_NOT_FOUND", body=True),
    )
    async def tickets_link_files_to_ticket(id: Int, body: FileLinks) -> Ticket:
        """Link files of the project to a ticket."""
        return await handle_link_files_to_ticket(context, id=id, body=body)

    @router.patch(
        "/tickets/{id}/tasks/reorder",
        responses=create_standard_responses("TICKET_NOT_FOUND", body=True),
    )
    async def tickets_reorder_ticket_tasks(id: Int, body: TaskOrder) -> list[TicketTask]:
        """Put the tasks of a ticket in order."""
        return await handle_reorder_ticket_tasks(context, id=id, body=body)

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

    @router.get("/tickets/{id}/tasks", responses=create_standard_responses("TICKET_NOT_FOUND"))
    async def tickets_tasks_list(
        id: Int, query: Annotated[ListQuery, ListOf(TICKET_TASK_ENTITY)]
    ) -> Page[TicketTask]:
        """List the tasks of a ticket."""
        return await service.list_related(id, Ticket.tasks, query)

    return router
