"""Ticket tasks: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    TextColumn,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Bool, Int, Maybe, Str, UtcDateTime

from shop.storage import SCHEMA, Row

if TYPE_CHECKING:
    from shop.storage.ticket import Ticket

__all__ = [
    "TICKET_TASK_ENTITY",
    "TicketTask",
    "TicketTaskCreate",
    "TicketTaskReplace",
    "TicketTaskRepository",
    "TicketTaskRow",
    "TicketTaskUpdate",
]


class TicketTaskRow(Row, table=True):
    """A row of ticket_tasks."""

    __tablename__ = "ticket_tasks"
    __table_args__ = (Index("ix_ticket_tasks_ticket_id", "ticket_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    content: str = Column(sa_type=TextColumn)
    done: bool = Column(default=False)
    ticket_id: int = Column(foreign_key="tickets.id", ondelete="CASCADE", sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class TicketTaskCreate(Payload):
    """What is sent to create a ticket task."""

    content: Str
    done: Bool = False
    ticket_id: Int


class TicketTaskUpdate(Changes):
    """What is sent to change a ticket task; what is left out stays as it is."""

    content: Maybe[Str] = UNSET
    done: Maybe[Bool] = UNSET
    ticket_id: Maybe[Int] = UNSET


class TicketTaskReplace(TicketTaskCreate):
    """What is sent to replace a ticket task; what is left out gets its default."""


class TicketTask(Record):
    """A ticket task."""

    id: Int
    content: Str
    done: Bool
    ticket_id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    ticket: ClassVar[ToOne["Ticket"]] = ToOne("ticket", ("ticket_id",), on_delete="cascade")


TICKET_TASK_ENTITY = Entity(
    name="ticket_task",
    schema=SCHEMA,
    row=TicketTaskRow,
    record=TicketTask,
    create=TicketTaskCreate,
    update=TicketTaskUpdate,
    replace=TicketTaskReplace,
    key=("id",),
    key_type=int,
    filters=("id", "ticket_id", "created_at", "updated_at"),
    sorts=("id", "ticket_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class TicketTaskRepository(
    Repository[TicketTask, TicketTaskCreate, TicketTaskUpdate, TicketTaskReplace, int]
):
    """The stored ticket tasks."""

    def __init__(self, database: Database) -> None:
        super().__init__(TICKET_TASK_ENTITY, database)
