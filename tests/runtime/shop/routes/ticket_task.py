"""The routes of ticket tasks."""

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

from shop.services.ticket_task import TicketTaskServiceBase
from shop.storage.ticket_task import (
    TICKET_TASK_ENTITY,
    TicketTask,
    TicketTaskCreate,
    TicketTaskReplace,
    TicketTaskUpdate,
)

__all__ = ["ticket_task_routes"]


def ticket_task_routes(service: TicketTaskServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(TICKET_TASK_ENTITY, "/ticket-tasks", "Ticket tasks")

    @router.get("/ticket-tasks", responses=create_standard_responses())
    async def ticket_tasks_list(
        query: Annotated[ListQuery, ListOf(TICKET_TASK_ENTITY)],
    ) -> Page[TicketTask]:
        """List ticket tasks."""
        return await service.list(query)

    @router.post("/ticket-tasks", status_code=201, responses=create_standard_responses(body=True))
    async def ticket_tasks_create(body: TicketTaskCreate) -> TicketTask:
        """Create a ticket task."""
        return await service.create(body)

    @router.post(
        "/ticket-tasks/batch",
        responses=create_standard_responses("TICKET_TASK_NOT_FOUND", body=True),
    )
    async def ticket_tasks_batch(
        body: Annotated[
            Batch[TicketTaskCreate, TicketTaskUpdate, int], BatchOf(TICKET_TASK_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[TicketTask]:
        """Create, update and delete many ticket tasks at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/ticket-tasks/{id}", responses=create_standard_responses("TICKET_TASK_NOT_FOUND")
    )
    async def ticket_tasks_delete(id: Int) -> Done:
        """Delete a ticket task."""
        await service.delete(id)
        return Done("Ticket task deleted")

    @router.get("/ticket-tasks/{id}", responses=create_standard_responses("TICKET_TASK_NOT_FOUND"))
    async def ticket_tasks_get(
        id: Int, include: Annotated[Include, IncludeOf(TICKET_TASK_ENTITY)]
    ) -> TicketTask:
        """Get a ticket task."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/ticket-tasks/{id}",
        responses=create_standard_responses("TICKET_TASK_NOT_FOUND", body=True),
    )
    async def ticket_tasks_update(id: Int, body: TicketTaskUpdate) -> TicketTask:
        """Change some fields of a ticket task."""
        return await service.update(id, body)

    @router.put(
        "/ticket-tasks/{id}",
        responses=create_standard_responses("TICKET_TASK_NOT_FOUND", body=True),
    )
    async def ticket_tasks_replace(id: Int, body: TicketTaskReplace) -> TicketTask:
        """Replace a ticket task."""
        return await service.replace(id, body)

    return router
