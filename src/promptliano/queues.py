"""Handlers that move items: into a queue, through it, out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, select

from generated.services.queue import QueueContext
from generated.services.queue_item import QueueItemContext
from generated.services.ticket import TicketContext
from generated.services.ticket_task import TicketTaskContext
from generated.storage.queue import Queue, QueueUpdate
from generated.storage.queue_item import QueueItem
from generated.storage.ticket import Ticket
from generated.storage.ticket_task import TicketTask, TicketTaskRow
from generated.values import (
    QueueAssignment,
    QueueClaim,
    QueueClaimedItem,
    QueueEntries,
    QueueFailure,
    QueueItemType,
    QueueMove,
    QueuePlacement,
    QueueStatus,
    TicketPlacement,
)
from promptliano.queueing import Entry, queueable_tasks, queueing_of
from stratagen.runtime import errors
from stratagen.runtime.storage import Condition, ListQuery

if TYPE_CHECKING:
    from generated.services import Services

__all__ = [
    "complete_queue_item",
    "dequeue_ticket",
    "dequeue_ticket_task",
    "enqueue_ticket",
    "enqueue_ticket_task",
    "fail_queue_item",
    "fill_queue",
    "move_queue_item",
    "pause",
    "queue_ticket_with_tasks",
    "resume",
    "take_from_queue",
]

# Into a queue and out of it


async def enqueue_ticket(ctx: TicketContext, id: int, body: QueuePlacement) -> Ticket:
    """Put a ticket at the end of a queue of its project."""
    async with ctx.unit_of_work():
        queue = await _named_queue(ctx.services, body.queue_id)
        await queueing_of(ctx.services).enter(queue, QueueItemType.TICKET, id, _entry(body))
        return await ctx.service.get_by_id(id)


async def dequeue_ticket(ctx: TicketContext, id: int) -> Ticket:
    """Take a ticket out of its queue."""
    async with ctx.unit_of_work():
        ticket = await ctx.service.get_by_id(id)
        if await queueing_of(ctx.services).leave(QueueItemType.TICKET, ticket.id) is None:
            raise ctx.service.errors.invalid_state("in no queue", "dequeue")
        return await ctx.service.get_by_id(id)


async def enqueue_ticket_task(ctx: TicketTaskContext, id: int, body: QueuePlacement) -> TicketTask:
    """Put a task at the end of a queue of its project."""
    async with ctx.unit_of_work():
        queue = await _named_queue(ctx.services, body.queue_id)
        await queueing_of(ctx.services).enter(queue, QueueItemType.TASK, id, _entry(body))
        return await ctx.service.get_by_id(id)


async def dequeue_ticket_task(ctx: TicketTaskContext, id: int) -> TicketTask:
    """Take a task out of its queue."""
    async with ctx.unit_of_work():
        task = await ctx.service.get_by_id(id)
        if await queueing_of(ctx.services).leave(QueueItemType.TASK, task.id) is None:
            raise ctx.service.errors.invalid_state("in no queue", "dequeue")
        return await ctx.service.get_by_id(id)


async def queue_ticket_with_tasks(
    ctx: QueueContext, id: int, body: TicketPlacement
) -> list[QueueItem]:
    """Put a ticket into the queue, and behind it those of its tasks that are open and in no queue yet."""
    queueing, entry = queueing_of(ctx.services), Entry(priority=body.priority)
    async with ctx.unit_of_work() as work:
        queue = await ctx.service.get_by_id(id)
        items = [await queueing.enter(queue, QueueItemType.TICKET, body.ticket_id, entry)]
        tasks = await work.session.exec(
            select(TicketTaskRow.id)
            .where(
                TicketTaskRow.ticket_id == body.ticket_id,
                queueable_tasks(),
            )
            .order_by(col(TicketTaskRow.order_index), col(TicketTaskRow.id))
        )
        for task_id in tasks.all():
            items.append(  # noqa: PERF401 (one after another: they share a transaction)
                await queueing.enter(queue, QueueItemType.TASK, task_id, entry)
            )
        return items


async def fill_queue(ctx: QueueContext, id: int, body: QueueEntries) -> list[QueueItem]:
    """Put several items into the queue, in their order: all of them or none."""
    queueing = queueing_of(ctx.services)
    async with ctx.unit_of_work():
        queue = await ctx.service.get_by_id(id)
        return [
            await queueing.enter(
                queue, entry.item_type, entry.item_id, Entry(priority=entry.priority)
            )
            for entry in body.entries
        ]


# Through a queue


async def take_from_queue(ctx: QueueContext, id: int, body: QueueClaim) -> QueueAssignment:
    """Give the most urgent waiting item to an agent, unless the queue is paused, full or empty."""
    items = ctx.services.queue_item
    async with ctx.unit_of_work():
        queue = await ctx.service.get_by_id(id)
        running = await items.count(_in_state(id, QueueStatus.IN_PROGRESS))
        if not queue.is_active or running >= queue.max_parallel_items:
            return QueueAssignment(item=None)
        waiting = await items.list(_in_state(id, QueueStatus.QUEUED, limit=1))
        if not waiting.items:
            return QueueAssignment(item=None)
        item = await queueing_of(ctx.services).start(waiting.items[0], body.agent_id)
    return QueueAssignment(
        item=QueueClaimedItem(
            queue_item_id=item.id,
            item_type=item.item_type,
            item_id=item.item_id,
            agent_id=body.agent_id,
            started_at=item.started_at or item.updated_at,
        )
    )


async def complete_queue_item(
    ctx: QueueItemContext, item_type: QueueItemType, item_id: int
) -> QueueItem:
    """Note that an item in progress is done."""
    async with ctx.unit_of_work():
        item = await _open_item(ctx.services, item_type, item_id)
        return await queueing_of(ctx.services).finish(item, None)


async def fail_queue_item(
    ctx: QueueItemContext, item_type: QueueItemType, item_id: int, body: QueueFailure
) -> QueueItem:
    """Note that an item in progress failed, and why."""
    async with ctx.unit_of_work():
        item = await _open_item(ctx.services, item_type, item_id)
        return await queueing_of(ctx.services).finish(item, body.error_message)


async def move_queue_item(
    ctx: QueueItemContext, item_type: QueueItemType, item_id: int, body: QueueMove
) -> QueueItem:
    """Move a waiting item to the end of another queue of the project."""
    async with ctx.unit_of_work():
        queue = await _named_queue(ctx.services, body.queue_id)
        item = await _open_item(ctx.services, item_type, item_id)
        return await queueing_of(ctx.services).move(item, queue)


async def pause(ctx: QueueContext, id: int) -> Queue:
    """Hand out nothing more; what runs goes on."""
    return await ctx.service.update(id, QueueUpdate(is_active=False))


async def resume(ctx: QueueContext, id: int) -> Queue:
    """Hand out items again."""
    return await ctx.service.update(id, QueueUpdate(is_active=True))


async def _named_queue(services: Services, queue_id: int) -> Queue:
    """The queue that a body names.

    Raises:
        ApiError: 422, there is none.
    """
    queue = await services.queue.get_by_id_or_none(queue_id)
    if queue is None:
        raise errors.dangling("queue", "queue_id")
    return queue


async def _open_item(services: Services, item_type: QueueItemType, item_id: int) -> QueueItem:
    """The row of something that waits or runs now.

    Raises:
        ApiError: 404, it does neither.
    """
    item = await queueing_of(services).open_item(item_type, item_id)
    if item is None:
        raise services.queue_item.errors.not_found(f"of {item_type} {item_id}")
    return item


def _entry(body: QueuePlacement) -> Entry:
    return {
        "priority": body.priority,
        "agent_id": body.agent_id,
        "estimated_processing_time": body.estimated_processing_time,
    }


def _in_state(queue_id: int, status: QueueStatus, limit: int | None = None) -> ListQuery:
    """Items of a queue in one state, the most urgent first: the order of the entity itself."""
    where = (Condition("queue_id", "eq", queue_id), Condition("status", "eq", status))
    return ListQuery(where=where, limit=limit)
