"""Queues: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    TextColumn,
    ToMany,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Bool, Int, Maybe, Str, Text, UtcDateTime, Whole

from generated.storage import SCHEMA, Row

if TYPE_CHECKING:
    from generated.storage.project import Project
    from generated.storage.queue_item import QueueItem
    from generated.storage.ticket import Ticket
    from generated.storage.ticket_task import TicketTask

__all__ = [
    "QUEUE_ENTITY",
    "Queue",
    "QueueCreate",
    "QueueReplace",
    "QueueRepository",
    "QueueRow",
    "QueueUpdate",
]


class QueueRow(Row, table=True):
    """A row of queues."""

    __tablename__ = "queues"
    __table_args__ = (
        Index("ix_queues_is_active", "is_active"),
        Index("ix_queues_name", "name"),
        UniqueConstraint("project_id", "name", name="uq_queues_project_id_name"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    description: str | None = Column(default=None, sa_type=TextColumn)
    is_active: bool = Column(default=True)
    max_parallel_items: int = Column(default=1, sa_type=WholeColumn)
    name: str = Column(max_length=200)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class QueueCreate(Payload):
    """What is sent to create a queue."""

    description: Str | None = None
    is_active: Bool = Field(default=True, description="A paused queue hands out nothing")
    max_parallel_items: Annotated[int, Whole(ge=1, le=100)] = 1
    name: Annotated[str, Text(min_length=1, max_length=200)]
    project_id: Int


class QueueUpdate(Changes):
    """What is sent to change a queue; what is left out stays as it is."""

    description: Maybe[Str | None] = UNSET
    is_active: Maybe[Bool] = Field(default=UNSET, description="A paused queue hands out nothing")
    max_parallel_items: Maybe[Annotated[int, Whole(ge=1, le=100)]] = UNSET
    name: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET
    project_id: Maybe[Int] = UNSET


class QueueReplace(QueueCreate):
    """What is sent to replace a queue; what is left out gets its default."""


class Queue(Record):
    """A line of tickets and tasks that agents work off."""

    id: Int
    description: Str | None
    is_active: Bool = Field(description="A paused queue hands out nothing")
    max_parallel_items: Int
    name: Str
    project_id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    items: ClassVar[ToMany["QueueItem"]] = ToMany("queue_item", "queue")
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")
    ticket_tasks: ClassVar[ToMany["TicketTask"]] = ToMany("ticket_task", "queue")
    tickets: ClassVar[ToMany["Ticket"]] = ToMany("ticket", "queue")


QUEUE_ENTITY = Entity(
    name="queue",
    schema=SCHEMA,
    row=QueueRow,
    record=Queue,
    create=QueueCreate,
    update=QueueUpdate,
    replace=QueueReplace,
    key=("id",),
    key_type=int,
    filters=("id", "is_active", "name", "project_id", "created_at", "updated_at"),
    sorts=("id", "is_active", "name", "project_id", "created_at", "updated_at"),
    searches=("name",),
    order_by=(("name", False), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class QueueRepository(Repository[Queue, QueueCreate, QueueUpdate, QueueReplace, int]):
    """The stored queues."""

    def __init__(self, database: Database) -> None:
        super().__init__(QUEUE_ENTITY, database)
