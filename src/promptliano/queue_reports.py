"""Handlers that tell about queues: numbers, what is in none, when what will run."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from sqlalchemy import func
from sqlmodel import col, select

from generated.services.project import ProjectContext
from generated.services.queue import QueueContext
from generated.storage.queue import Queue, QueueRow
from generated.storage.queue_item import QueueItemRow
from generated.storage.ticket import TicketRow
from generated.storage.ticket_task import TicketTaskRow
from generated.values import QueueItemType, QueueStats, QueueStatus, TimelineEntry, UnqueuedItem
from promptliano import queueing

__all__ = ["queues_with_stats", "stats", "timeline", "unqueued_items"]

UNKNOWN_DURATION = timedelta(minutes=5)  # of an item that nobody has estimated


async def stats(ctx: QueueContext, id: int) -> QueueStats:
    """A queue in numbers."""
    queue = await ctx.service.get_by_id(id)
    return (await _stats(ctx, [queue]))[0]


async def queues_with_stats(ctx: ProjectContext, id: int) -> list[QueueStats]:
    """The queues of a project in numbers, by name."""
    async with ctx.database.reading() as work:
        await ctx.service.get_by_id(id)
        ids = await work.session.exec(
            select(QueueRow.id).where(QueueRow.project_id == id).order_by(col(QueueRow.name))
        )
        return await _stats(ctx, await ctx.services.queue.repository.get_many(ids.all()))


async def unqueued_items(ctx: ProjectContext, id: int) -> list[UnqueuedItem]:
    """Tickets and tasks of a project that are open and in no queue."""
    tickets = (
        select(TicketRow.id, TicketRow.title)
        .where(TicketRow.project_id == id, queueing.queueable_tickets())
        .order_by(col(TicketRow.id))
    )
    tasks = (
        select(TicketTaskRow.id, TicketTaskRow.content)
        .join(TicketRow, col(TicketRow.id) == col(TicketTaskRow.ticket_id))
        .where(TicketRow.project_id == id, queueing.queueable_tasks())
        .order_by(col(TicketTaskRow.id))
    )
    async with ctx.database.reading() as work:
        await ctx.service.get_by_id(id)
        found = (
            (QueueItemType.TICKET, await work.session.exec(tickets)),
            (QueueItemType.TASK, await work.session.exec(tasks)),
        )
        return [
            UnqueuedItem(item_type=item_type, item_id=item_id, title=title)
            for item_type, rows in found
            for item_id, title in rows
        ]


async def timeline(ctx: QueueContext, id: int) -> list[TimelineEntry]:
    """When each item is expected to run, if all take as long as estimated and as many run at once as may."""
    async with ctx.database.reading() as work:
        queue = await ctx.service.get_by_id(id)
        rows = await work.session.exec(
            select(QueueItemRow)
            .where(
                QueueItemRow.queue_id == id,
                col(QueueItemRow.status).in_(queueing.WAITING_OR_RUNNING),
            )
            .order_by(
                col(QueueItemRow.priority).desc(),
                col(QueueItemRow.created_at),
                col(QueueItemRow.id),
            )
        )
        return list(_schedule(rows.all(), queue.max_parallel_items, datetime.now(UTC)))


def _schedule(items: Iterable[QueueItemRow], lanes: int, now: datetime) -> Iterable[TimelineEntry]:
    """What runs already occupies its lane until its estimated end; each other item takes the lane that is free first."""
    items = sorted(items, key=lambda item: item.status is not QueueStatus.IN_PROGRESS)
    free = [now] * lanes
    for item in items:
        lane = free.index(min(free))
        running = item.status is QueueStatus.IN_PROGRESS
        starts = item.started_at or now if running else free[lane]
        estimate = item.estimated_processing_time
        length = UNKNOWN_DURATION if estimate is None else timedelta(milliseconds=estimate)
        ends = max(starts + length, now)
        free[lane] = ends
        yield TimelineEntry(
            queue_item_id=item.id,
            item_type=item.item_type,
            item_id=item.item_id,
            status=item.status,
            starts_at=starts,
            ends_at=ends,
        )


async def _stats(ctx: QueueContext | ProjectContext, queues: list[Queue]) -> list[QueueStats]:
    """Numbers of several queues, in three statements however many they are."""
    ids = [queue.id for queue in queues]
    mine = col(QueueItemRow.queue_id).in_(ids)
    by_state = (
        select(QueueItemRow.queue_id, QueueItemRow.status, func.count())
        .where(mine)
        .group_by(col(QueueItemRow.queue_id), col(QueueItemRow.status))
    )
    times = (
        select(QueueItemRow.queue_id, func.avg(QueueItemRow.actual_processing_time))
        .where(mine, QueueItemRow.status == QueueStatus.COMPLETED)
        .group_by(col(QueueItemRow.queue_id))
    )
    workers = (
        select(QueueItemRow.queue_id, QueueItemRow.agent_id)
        .where(mine, QueueItemRow.status == QueueStatus.IN_PROGRESS)
        .distinct()
        .order_by(col(QueueItemRow.agent_id))
    )
    async with ctx.database.reading() as work:
        counts: defaultdict[int, Counter[str]] = defaultdict(Counter)
        for queue_id, status, number in await work.session.exec(by_state):
            counts[queue_id][status] = number
        means = (await work.session.exec(times)).all()
        averages = {queue: float(mean) for queue, mean in means if mean is not None}
        agents: defaultdict[int, list[str]] = defaultdict(list)
        for queue_id, agent_id in await work.session.exec(workers):
            if agent_id is not None:
                agents[queue_id].append(agent_id)
    return [
        QueueStats(
            queue_id=queue.id,
            name=queue.name,
            is_active=queue.is_active,
            total=counts[queue.id].total(),
            queued=counts[queue.id][QueueStatus.QUEUED],
            in_progress=counts[queue.id][QueueStatus.IN_PROGRESS],
            completed=counts[queue.id][QueueStatus.COMPLETED],
            failed=counts[queue.id][QueueStatus.FAILED],
            cancelled=counts[queue.id][QueueStatus.CANCELLED],
            average_processing_time=averages.get(queue.id),
            agents=agents[queue.id],
        )
        for queue in queues
    ]
