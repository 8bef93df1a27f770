"""The routes of queues."""

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

from generated.services.queue import QueueContext, QueueServiceBase
from generated.storage.queue import QUEUE_ENTITY, Queue, QueueCreate, QueueReplace, QueueUpdate
from generated.storage.queue_item import QUEUE_ITEM_ENTITY, QueueItem
from generated.storage.ticket import TICKET_ENTITY, Ticket
from generated.storage.ticket_task import TICKET_TASK_ENTITY, TicketTask
from generated.values import (
    QueueAssignment,
    QueueClaim,
    QueueEntries,
    QueueStats,
    TicketPlacement,
    TimelineEntry,
)
from promptliano.queue_reports import stats as handle_stats
from promptliano.queue_reports import timeline as handle_timeline
from promptliano.queues import fill_queue as handle_fill_queue
from promptliano.queues import pause as handle_pause
from promptliano.queues import queue_ticket_with_tasks as handle_queue_ticket_with_tasks
from promptliano.queues import resume as handle_resume
from promptliano.queues import take_from_queue as handle_take_from_queue

__all__ = ["queue_routes"]


def queue_routes(service: QueueServiceBase, context: QueueContext) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(QUEUE_ENTITY, "/queues", "Queues")

    @router.post(
        "/queues/{id}/batch-enqueue",
        responses=create_standard_responses(
            "QUEUE_NOT_FOUND",
            "CHAT_NOT_FOUND",
            "CONFLICT",
            "PROMPT_NOT_FOUND",
            "TICKET_NOT_FOUND",
            "TICKET_TASK_NOT_FOUND",
            body=True,
        ),
    )
    async def queues_fill_queue(id: Int, body: QueueEntries) -> list[QueueItem]:
        """Queue several items."""
        return await handle_fill_queue(context, id=id, body=body)

    @router.post(
        "/queues/{id}/enqueue-ticket",
        responses=create_standard_responses(
            "QUEUE_NOT_FOUND", "CONFLICT", "TICKET_NOT_FOUND", body=True
        ),
    )
    async def queues_queue_ticket_with_tasks(id: Int, body: TicketPlacement) -> list[QueueItem]:
        """Queue a ticket and its open tasks."""
        return await handle_queue_ticket_with_tasks(context, id=id, body=body)

    @router.post(
        "/queues/{id}/next-task", responses=create_standard_responses("QUEUE_NOT_FOUND", body=True)
    )
    async def queues_take_from_queue(id: Int, body: QueueClaim) -> QueueAssignment:
        """Hand the most urgent item to an agent."""
        return await handle_take_from_queue(context, id=id, body=body)

    @router.post("/queues/{id}/pause", responses=create_standard_responses("QUEUE_NOT_FOUND"))
    async def queues_pause(id: Int) -> Queue:
        """Hand out nothing more."""
        return await handle_pause(context, id=id)

    @router.post("/queues/{id}/resume", responses=create_standard_responses("QUEUE_NOT_FOUND"))
    async def queues_resume(id: Int) -> Queue:
        """Hand out items again."""
        return await handle_resume(context, id=id)

    @router.get("/queues/{id}/stats", responses=create_standard_responses("QUEUE_NOT_FOUND"))
    async def queues_stats(id: Int) -> QueueStats:
        """A queue in numbers."""
        return await handle_stats(context, id=id)

    @router.get("/queues/{id}/timeline", responses=create_standard_responses("QUEUE_NOT_FOUND"))
    async def queues_timeline(id: Int) -> list[TimelineEntry]:
        """Foretell when each item runs."""
        return await handle_timeline(context, id=id)

    @router.get("/queues", responses=create_standard_responses())
    async def queues_list(query: Annotated[ListQuery, ListOf(QUEUE_ENTITY)]) -> Page[Queue]:
        """List queues."""
        return await service.list(query)

    @router.post(
        "/queues",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def queues_create(body: QueueCreate) -> Queue:
        """Create a queue."""
        return await service.create(body)

    @router.post(
        "/queues/batch",
        responses=create_standard_responses("QUEUE_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def queues_batch(
        body: Annotated[Batch[QueueCreate, QueueUpdate, int], BatchOf(QUEUE_ENTITY)], atomic: Atomic
    ) -> BatchResults[Queue]:
        """Create, update and delete many queues at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/queues/{id}", responses=create_standard_responses("QUEUE_NOT_FOUND"))
    async def queues_delete(id: Int) -> Done:
        """Delete a queue."""
        await service.delete(id)
        return Done("Queue deleted")

    @router.get("/queues/{id}", responses=create_standard_responses("QUEUE_NOT_FOUND"))
    async def queues_get(id: Int, include: Annotated[Include, IncludeOf(QUEUE_ENTITY)]) -> Queue:
        """Get a queue."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/queues/{id}",
        responses=create_standard_responses("QUEUE_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def queues_update(id: Int, body: QueueUpdate) -> Queue:
        """Change some fields of a queue."""
        return await service.update(id, body)

    @router.put(
        "/queues/{id}",
        responses=create_standard_responses("QUEUE_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def queues_replace(id: Int, body: QueueReplace) -> Queue:
        """Replace a queue."""
        return await service.replace(id, body)

    @router.get("/queues/{id}/items", responses=create_standard_responses("QUEUE_NOT_FOUND"))
    async def queues_items_list(
        id: Int, query: Annotated[ListQuery, ListOf(QUEUE_ITEM_ENTITY)]
    ) -> Page[QueueItem]:
        """List the items of a queue."""
        return await service.list_related(id, Queue.items, query)

    @router.get("/queues/{id}/ticket-tasks", responses=create_standard_responses("QUEUE_NOT_FOUND"))
    async def queues_ticket_tasks_list(
        id: Int, query: Annotated[ListQuery, ListOf(TICKET_TASK_ENTITY)]
    ) -> Page[TicketTask]:
        """List the ticket tasks of a queue."""
        return await service.list_related(id, Queue.ticket_tasks, query)

    @router.get("/queues/{id}/tickets", responses=create_standard_responses("QUEUE_NOT_FOUND"))
    async def queues_tickets_list(
        id: Int, query: Annotated[ListQuery, ListOf(TICKET_ENTITY)]
    ) -> Page[Ticket]:
        """List the tickets of a queue."""
        return await service.list_related(id, Queue.tickets, query)

    return router
