"""Handlers of tickets and their tasks, and the service of tasks."""

from __future__ import annotations

from sqlalchemy import func
from sqlmodel import col, select

from generated.services.project import ProjectContext
from generated.services.ticket import TicketContext
from generated.services.ticket_task import TicketTaskServiceBase
from generated.storage.ticket import Ticket, TicketRow, TicketUpdate
from generated.storage.ticket_task import (
    TicketTask,
    TicketTaskCreate,
    TicketTaskReplace,
    TicketTaskRow,
    TicketTaskUpdate,
)
from generated.values import (
    FileLinks,
    QueueItemType,
    TaskOrder,
    TaskStatus,
    TicketFilter,
    TicketSelection,
    TicketStatus,
    TicketWithCount,
)
from promptliano.queueing import queueing_of
from stratagen.runtime import errors
from stratagen.runtime.maybe import UNSET

__all__ = [
    "TicketTaskService",
    "complete",
    "link_files_to_ticket",
    "reorder_ticket_tasks",
    "tasks_of_tickets",
    "tickets_with_count",
]


class TicketTaskService(TicketTaskServiceBase):
    """Tasks whose `done` and `status` never disagree. Where a payload has both, the status counts."""

    async def create(self, payload: TicketTaskCreate) -> TicketTask:
        """Store a new task."""
        done = payload.done or payload.status is TaskStatus.COMPLETED
        status = TaskStatus.COMPLETED if done else payload.status
        return await super().create(payload.model_copy(update={"done": done, "status": status}))

    async def update(
        self, key: int, payload: TicketTaskUpdate, *, version: int | None = None
    ) -> TicketTask:
        """Change some fields of a task."""
        async with self.repository.database.unit_of_work():
            agreed = await self._agreed(key, payload)
            return await super().update(key, agreed, version=version)

    async def replace(
        self, key: int, payload: TicketTaskReplace, *, version: int | None = None
    ) -> TicketTask:
        """Set every field of a task."""
        done = payload.done or payload.status is TaskStatus.COMPLETED
        status = TaskStatus.COMPLETED if done else payload.status
        agreed = payload.model_copy(update={"done": done, "status": status})
        return await super().replace(key, agreed, version=version)

    async def _agreed(self, key: int, payload: TicketTaskUpdate) -> TicketTaskUpdate:
        if payload.status is not UNSET:
            done = payload.status is TaskStatus.COMPLETED
            return payload.model_copy(update={"done": done})
        if payload.done is UNSET:
            return payload
        if payload.done:
            return payload.model_copy(update={"status": TaskStatus.COMPLETED})
        before = await self.get_by_id(key)
        reopened = {"status": TaskStatus.PENDING} if before.done else {}
        return payload.model_copy(update=reopened)


async def complete(ctx: TicketContext, id: int) -> Ticket:
    """Close a ticket, complete its tasks, and take all of them out of their queues."""
    tasks, queueing = ctx.services.ticket_task, queueing_of(ctx.services)
    async with ctx.unit_of_work() as work:
        await ctx.service.update(id, TicketUpdate(status=TicketStatus.CLOSED))
        await queueing.leave(QueueItemType.TICKET, id)
        unfinished = await work.session.exec(
            select(TicketTaskRow.id).where(
                TicketTaskRow.ticket_id == id, TicketTaskRow.status != TaskStatus.COMPLETED
            )
        )
        for task_id in unfinished.all():
            await tasks.update(task_id, TicketTaskUpdate(status=TaskStatus.COMPLETED))
            await queueing.leave(QueueItemType.TASK, task_id)
        return await ctx.service.get_by_id(id)


async def link_files_to_ticket(ctx: TicketContext, id: int, body: FileLinks) -> Ticket:
    """Add files of the ticket's project to those suggested for it."""
    async with ctx.unit_of_work():
        ticket = await ctx.service.get_by_id(id)
        found = await ctx.services.file.repository.get_many(body.file_ids)
        own = {file.id for file in found if file.project_id == ticket.project_id}
        strange = [
            errors.Detail(f"file_ids.{place}", "dangling_ref", "The project has no such file")
            for place, file_id in enumerate(body.file_ids)
            if file_id not in own
        ]
        if strange:
            raise errors.invalid_payload(strange)
        linked = list(dict.fromkeys([*ticket.suggested_file_ids, *body.file_ids]))
        return await ctx.service.update(id, TicketUpdate(suggested_file_ids=linked))


async def reorder_ticket_tasks(ctx: TicketContext, id: int, body: TaskOrder) -> list[TicketTask]:
    """Give the tasks of a ticket the order of their ids in the body."""
    tasks = ctx.services.ticket_task
    async with ctx.unit_of_work() as work:
        await ctx.service.get_by_id(id)
        own = await work.session.exec(select(TicketTaskRow.id).where(TicketTaskRow.ticket_id == id))
        errors.ensure_valid(
            sorted(body.task_ids) == sorted(own.all()),
            "task_ids",
            "These are not the tasks of the ticket, each exactly once",
        )
        return [
            await tasks.update(task_id, TicketTaskUpdate(order_index=place))
            for place, task_id in enumerate(body.task_ids)
        ]


async def tasks_of_tickets(ctx: TicketContext, query: TicketSelection) -> list[TicketTask]:
    """The tasks of several tickets, by ticket, in order."""
    async with ctx.database.reading() as work:
        ids = await work.session.exec(
            select(TicketTaskRow.id)
            .where(col(TicketTaskRow.ticket_id).in_(query.ticket_ids))
            .order_by(
                col(TicketTaskRow.ticket_id), col(TicketTaskRow.order_index), col(TicketTaskRow.id)
            )
        )
        return await ctx.services.ticket_task.repository.get_many(ids.all())


async def tickets_with_count(
    ctx: ProjectContext, id: int, query: TicketFilter
) -> list[TicketWithCount]:
    """The tickets of a project, newest first, with how many tasks each has and how many are done."""
    done = func.count(col(TicketTaskRow.id)).filter(col(TicketTaskRow.done).is_(True))
    statement = (
        select(TicketRow, func.count(col(TicketTaskRow.id)), done)
        .outerjoin(TicketTaskRow, col(TicketTaskRow.ticket_id) == col(TicketRow.id))
        .where(TicketRow.project_id == id)
        .group_by(col(TicketRow.id))
        .order_by(col(TicketRow.created_at).desc(), col(TicketRow.id))
    )
    if query.status is not None:
        statement = statement.where(TicketRow.status == query.status)
    async with ctx.database.reading() as work:
        await ctx.service.get_by_id(id)
        rows = await work.session.exec(statement)
        return [
            TicketWithCount(
                id=ticket.id,
                title=ticket.title,
                status=ticket.status,
                priority=ticket.priority,
                task_count=tasks,
                completed_task_count=completed,
            )
            for ticket, tasks, completed in rows
        ]
