"""The routes of tasks."""

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

from generated.services.ticket_task import TicketTaskContext, TicketTaskServiceBase
from generated.storage.ticket_task import (
    TICKET_TASK_ENTITY,
    TicketTask,
    TicketTaskCreate,
    TicketTaskReplace,
    TicketTaskUpdate,
)
from generated.values import QueuePlacement
from promptliano.queues import dequeue_ticket_task as handle_dequeue_ticket_task
from promptliano.queues import enqueue_ticket_task as handle_enqueue_ticket_task

__all__ = ["ticket_task_routes"]


def ticket_task_routes(service: TicketTaskServiceBase, context: TicketTaskContext) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(TICKET_TASK_ENTITY, "/ticket-tasks", "Tasks")

    @router.post(
        "/ticket-tasks/{id}/dequeue",
        responses=create_standard_responses("TICKET_TASK_NOT_FOUND", "INVALID_STATE"),
    )
    async def ticket_tasks_dequeue_ticket_task(id: Int) -> TicketTask:
        """Take a task out of its queue."""
        return await handle_dequeue_ticket_task(context, id=id)

    @router.post(
        "/ticket-tasks/{id}/enqueue",
        responses=create_standard_responses("TICKET_TASK_NOT_FOUND", "CONFLICT", body=True),
    )
    async def ticket_tasks_enqueue_ticket_task(id: Int, body: QueuePlacement) -> TicketTask:
        """Put a task into a queue."""
        return await handle_enqueue_ticket_task(context, id=id, body=body)

    @router.get("/ticket-tasks", responses=create_standard_responses())
    async def ticket_tasks_list(
        query: Annotated[ListQuery, ListOf(TICKET_TASK_ENTITY)],
    ) -> Page[TicketTask]:
        """List tasks."""
        return await service.list(query)

    @router.post("/ticket-tasks", status_code=201, responses=create_standard_responses(body=True))
    async def ticket_tasks_create(body: TicketTaskCreate) -> TicketTask:
        """Create a task."""
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
        """Create, update and delete many tasks at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/ticket-tasks/{id}", responses=create_standard_responses("TICKET_TASK_NOT_FOUND")
    )
    async def ticket_tasks_delete(id: Int) -> Done:
        """Delete a task."""
        await service.delete(id)
        return Done("Task deleted")

    @router.get("/ticket-tasks/{id}", responses=create_standard_responses("TICKET_TASK_NOT_FOUND"))
    async def ticket_tasks_get(
        id: Int, include: Annotated[Include, IncludeOf(TICKET_TASK_ENTITY)]
    ) -> TicketTask:
        """Get a task."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/ticket-tasks/{id}",
        responses=create_standard_responses("TICKET_TASK_NOT_FOUND", body=True),
    )
    async def ticket_tasks_update(id: Int, body: TicketTaskUpdate) -> TicketTask:
        """Change some fields of a task."""
        return await service.update(id, body)

    @router.put(
        "/ticket-tasks/{id}",
        responses=create_standard_responses("TICKET_TASK_NOT_FOUND", body=True),
    )
    async def ticket_tasks_replace(id: Int, body: TicketTaskReplace) -> TicketTask:
        """Replace a task."""
        return await service.replace(id, body)

    return router
