"""Items in queues. An item stands in two places, the row in queue_items and the queue_* columns of the ticket or task, and
the domain service in here is the only one that writes either.

Comes in: services and records. Goes out: the item's row as it is now. Never here: which item is next, or a handler.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypedDict

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import col

from generated.services.chat import ChatServiceBase
from generated.services.prompt import PromptServiceBase
from generated.services.queue_item import QueueItemServiceBase
from generated.services.ticket import TicketServiceBase
from generated.services.ticket_task import TicketTaskServiceBase
from generated.storage.queue import Queue
from generated.storage.queue_item import QueueItem, QueueItemCreate, QueueItemUpdate
from generated.storage.ticket import TicketRow, TicketUpdate
from generated.storage.ticket_task import TicketTaskRow, TicketTaskUpdate
from generated.values import QueueItemType, QueueStatus, TaskStatus, TicketStatus
from stratagen.runtime import errors
from stratagen.runtime.services import DomainService, compose_services
from stratagen.runtime.storage import Condition, ListQuery

if TYPE_CHECKING:
    from generated.services import Services

__all__ = [
    "WAITING_OR_RUNNING",
    "Entry",
    "Queueing",
    "queueable_tasks",
    "queueable_tickets",
    "queueing_of",
]

WAITING_OR_RUNNING = (QueueStatus.QUEUED, QueueStatus.IN_PROGRESS)


class Entry(TypedDict, total=False):
    """How an item is queued, beyond which and where."""

    priority: int
    agent_id: str | None
    estimated_processing_time: int | None


class _State(TypedDict, total=False):
    """The queue_* columns that tickets and tasks share."""

    queue_id: int | None
    queue_position: int | None
    queue_status: QueueStatus | None
    queue_priority: int | None
    queued_at: datetime | None
    queue_started_at: datetime | None
    queue_completed_at: datetime | None
    queue_agent_id: str | None
    queue_error_message: str | None
    estimated_processing_time: int | None
    actual_processing_time: int | None


_NOWHERE: _State = {
    "queue_id": None,
    "queue_position": None,
    "queue_status": None,
    "queue_priority": None,
    "queued_at": None,
    "queue_started_at": None,
    "queue_completed_at": None,
    "queue_agent_id": None,
    "queue_error_message": None,
    "estimated_processing_time": None,
    "actual_processing_time": None,
}


@dataclass(frozen=True)
class Queueing(DomainService):
    """What happens to items of queues: both places of an item change, or neither does."""

    items: QueueItemServiceBase
    tickets: TicketServiceBase
    tasks: TicketTaskServiceBase
    chats: ChatServiceBase
    prompts: PromptServiceBase

    async def enter(
        self, queue: Queue, item_type: QueueItemType, item_id: int, entry: Entry
    ) -> QueueItem:
        """Put something at the end of a queue.

        Raises:
            ApiError: 404, there is no such thing; 400, it belongs to another project; 409, it is in a queue already.
        """
        async with self.unit_of_work():
            project_id = await self._project_of(item_type, item_id)
            errors.ensure_valid(
                project_id is None or project_id == queue.project_id,
                "item_id",
                f"The {item_type} belongs to another project than the queue",
            )
            if await self.open_item(item_type, item_id) is not None:
                raise self.items.errors.conflict(
                    f"The {item_type} is in a queue already", field="item_id"
                )
            before = await self.items.count(
                ListQuery(where=(Condition("queue_id", "eq", queue.id),))
            )
            item = await self.items.create(
                QueueItemCreate(queue_id=queue.id, item_type=item_type, item_id=item_id, **entry)
            )
            state: _State = {
                **_NOWHERE,
                "queue_id": queue.id,
                "queue_position": before,
                "queue_status": item.status,
                "queue_priority": item.priority,
                "queued_at": item.created_at,
                "queue_agent_id": item.agent_id,
                "estimated_processing_time": item.estimated_processing_time,
            }
            await self._mirror(item, state)
            return item

    async def start(self, item: QueueItem, agent_id: str) -> QueueItem:
        """Give a waiting item to an agent."""
        async with self.unit_of_work():
            now = datetime.now(UTC)
            await self._mirror(
                item,
                {
                    "queue_status": QueueStatus.IN_PROGRESS,
                    "queue_started_at": now,
                    "queue_agent_id": agent_id,
                },
            )
            changes = QueueItemUpdate(
                status=QueueStatus.IN_PROGRESS, agent_id=agent_id, started_at=now
            )
            return await self.items.update(item.id, changes)

    async def finish(self, item: QueueItem, error_message: str | None) -> QueueItem:
        """Note that an item in progress is done, or with a message that it failed.

        Raises:
            ApiError: 400, it is not in progress.
        """
        async with self.unit_of_work():
            status = QueueStatus.COMPLETED if error_message is None else QueueStatus.FAILED
            if item.status is not QueueStatus.IN_PROGRESS:
                raise self.items.errors.invalid_transition(item.status, status)
            now = datetime.now(UTC)
            took = (now - (item.started_at or now)) // timedelta(milliseconds=1)
            await self._mirror(
                item,
                {
                    "queue_status": status,
                    "queue_completed_at": now,
                    "queue_error_message": error_message,
                    "actual_processing_time": took,
                },
            )
            changes = QueueItemUpdate(
                status=status,
                completed_at=now,
                error_message=error_message,
                actual_processing_time=took,
            )
            return await self.items.update(item.id, changes)

    async def leave(self, item_type: QueueItemType, item_id: int) -> QueueItem | None:
        """Take something out of its queue, if it is in one."""
        async with self.unit_of_work():
            item = await self.open_item(item_type, item_id)
            if item is None:
                return None
            await self._mirror(item, _NOWHERE)
            changes = QueueItemUpdate(status=QueueStatus.CANCELLED, completed_at=datetime.now(UTC))
            return await self.items.update(item.id, changes)

    async def move(self, item: QueueItem, queue: Queue) -> QueueItem:
        """Take a waiting item to the end of another queue, where it gets a row of its own.

        Raises:
            ApiError: 400, it waits no longer, or the queue is of another project.
        """
        async with self.unit_of_work():
            if item.status is not QueueStatus.QUEUED:
                raise self.items.errors.invalid_state(item.status, "move")
            await self.leave(item.item_type, item.item_id)
            entry: Entry = {
                "priority": item.priority,
                "agent_id": item.agent_id,
                "estimated_processing_time": item.estimated_processing_time,
            }
            return await self.enter(queue, item.item_type, item.item_id, entry)

    async def open_item(self, item_type: QueueItemType, item_id: int) -> QueueItem | None:
        """The row of something that waits or runs now; there is one at most."""
        query = ListQuery(
            where=(
                Condition("item_type", "eq", item_type),
                Condition("item_id", "eq", item_id),
                Condition("status", "in", WAITING_OR_RUNNING),
            ),
            limit=1,
        )
        return next(iter(await self.items.list(query)), None)

    async def _project_of(self, item_type: QueueItemType, item_id: int) -> int | None:
        match item_type:
            case QueueItemType.TICKET:
                return (await self.tickets.get_by_id(item_id)).project_id
            case QueueItemType.TASK:
                task = await self.tasks.get_by_id(item_id, include=["ticket"])
                return task.ticket.project_id
            case QueueItemType.CHAT:
                return (await self.chats.get_by_id(item_id)).project_id
            case QueueItemType.PROMPT:
                return (await self.prompts.get_by_id(item_id)).project_id

    async def _mirror(self, item: QueueItem, state: _State) -> None:
        """Chats and prompts have no columns for this."""
        match item.item_type:
            case QueueItemType.TICKET:
                await self.tickets.update(item.item_id, TicketUpdate(**state))
            case QueueItemType.TASK:
                await self.tasks.update(item.item_id, TicketTaskUpdate(**state))
            case QueueItemType.CHAT | QueueItemType.PROMPT:
                pass


def queueing_of(services: Services) -> Queueing:
    """The queueing of an application."""
    return compose_services(
        Queueing,
        items=services.queue_item,
        tickets=services.ticket,
        tasks=services.ticket_task,
        chats=services.chat,
        prompts=services.prompt,
    )


def queueable_tickets() -> ColumnElement[bool]:
    """The condition that a ticket is open and in no queue."""
    return and_(col(TicketRow.status) != TicketStatus.CLOSED, _in_no_queue(TicketRow))


def queueable_tasks() -> ColumnElement[bool]:
    """The condition that a task is open and in no queue."""
    finished = (TaskStatus.COMPLETED, TaskStatus.CANCELLED)
    return and_(col(TicketTaskRow.status).not_in(finished), _in_no_queue(TicketTaskRow))


def _in_no_queue(row: type[TicketRow | TicketTaskRow]) -> ColumnElement[bool]:
    status = col(row.queue_status)
    return or_(status.is_(None), status.not_in(WAITING_OR_RUNNING))
