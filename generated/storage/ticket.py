"""Tickets: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    ChoiceColumn,
    Database,
    DocumentColumn,
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
from stratagen.runtime.types import UNSET, Int, Maybe, Str, Text, UtcDateTime, Whole

from generated.storage import SCHEMA, Row
from generated.values import QueueStatus, TicketPriority, TicketStatus

if TYPE_CHECKING:
    from generated.storage.project import Project
    from generated.storage.queue import Queue
    from generated.storage.ticket_task import TicketTask

__all__ = [
    "TICKET_ENTITY",
    "QueueStatus",
    "Ticket",
    "TicketCreate",
    "TicketPriority",
    "TicketReplace",
    "TicketRepository",
    "TicketRow",
    "TicketStatus",
    "TicketUpdate",
]


class TicketRow(Row, table=True):
    """A row of tickets."""

    __tablename__ = "tickets"
    __table_args__ = (
        Index("ix_tickets_created_at", "created_at"),
        Index("ix_tickets_priority", "priority"),
        Index("ix_tickets_project_id", "project_id"),
        Index("ix_tickets_queue_id_queue_position", "queue_id", "queue_position"),
        Index("ix_tickets_queue_status", "queue_status"),
        Index("ix_tickets_status", "status"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    actual_processing_time: int | None = Column(default=None, sa_type=WholeColumn)
    estimated_processing_time: int | None = Column(default=None, sa_type=WholeColumn)
    overview: str | None = Column(default=None, sa_type=TextColumn)
    priority: TicketPriority = Column(
        default=TicketPriority.NORMAL, sa_type=ChoiceColumn(TicketPriority)
    )
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    queue_agent_id: str | None = Column(default=None, max_length=100)
    queue_completed_at: UtcDateTime | None = Column(default=None)
    queue_error_message: str | None = Column(default=None, max_length=2000)
    queue_id: int | None = Column(
        default=None, foreign_key="queues.id", ondelete="SET NULL", sa_type=WholeColumn
    )
    queue_position: int | None = Column(default=None, sa_type=WholeColumn)
    queue_priority: int | None = Column(default=None, sa_type=WholeColumn)
    queue_started_at: UtcDateTime | None = Column(default=None)
    queue_status: QueueStatus | None = Column(default=None, sa_type=ChoiceColumn(QueueStatus))
    queued_at: UtcDateTime | None = Column(default=None)
    status: TicketStatus = Column(default=TicketStatus.OPEN, sa_type=ChoiceColumn(TicketStatus))
    suggested_agent_ids: list[str] = Column(
        default_factory=list[Str], sa_type=DocumentColumn(list[Str])
    )
    suggested_file_ids: list[str] = Column(
        default_factory=list[Str], sa_type=DocumentColumn(list[Str])
    )
    suggested_prompt_ids: list[int] = Column(
        default_factory=list[Int], sa_type=DocumentColumn(list[Int])
    )
    title: str = Column(max_length=200)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class TicketCreate(Payload):
    """What is sent to create a ticket."""

    actual_processing_time: Annotated[int, Whole(ge=0)] | None = Field(
        default=None, description="Milliseconds"
    )
    estimated_processing_time: Annotated[int, Whole(ge=0)] | None = Field(
        default=None, description="Milliseconds"
    )
    overview: Str | None = None
    priority: TicketPriority = TicketPriority.NORMAL
    project_id: Int
    queue_agent_id: Annotated[str, Text(max_length=100)] | None = None
    queue_completed_at: UtcDateTime | None = None
    queue_error_message: Annotated[str, Text(max_length=2000)] | None = None
    queue_id: Int | None = None
    queue_position: Annotated[int, Whole(ge=0)] | None = None
    queue_priority: Annotated[int, Whole(ge=0, le=10)] | None = Field(
        default=None, description="Higher goes first"
    )
    queue_started_at: UtcDateTime | None = None
    queue_status: QueueStatus | None = None
    queued_at: UtcDateTime | None = None
    status: TicketStatus = TicketStatus.OPEN
    suggested_agent_ids: list[Str] = Field(default_factory=list[Str])
    suggested_file_ids: list[Str] = Field(default_factory=list[Str])
    suggested_prompt_ids: list[Int] = Field(default_factory=list[Int])
    title: Annotated[str, Text(min_length=1, max_length=200)] = Field(
        examples=["Write the first stack"]
    )


class TicketUpdate(Changes):
    """What is sent to change a ticket; what is left out stays as it is."""

    actual_processing_time: Maybe[Annotated[int, Whole(ge=0)] | None] = Field(
        default=UNSET, description="Milliseconds"
    )
    estimated_processing_time: Maybe[Annotated[int, Whole(ge=0)] | None] = Field(
        default=UNSET, description="Milliseconds"
    )
    overview: Maybe[Str | None] = UNSET
    priority: Maybe[TicketPriority] = UNSET
    project_id: Maybe[Int] = UNSET
    queue_agent_id: Maybe[Annotated[str, Text(max_length=100)] | None] = UNSET
    queue_completed_at: Maybe[UtcDateTime | None] = UNSET
    queue_error_message: Maybe[Annotated[str, Text(max_length=2000)] | None] = UNSET
    queue_id: Maybe[Int | None] = UNSET
    queue_position: Maybe[Annotated[int, Whole(ge=0)] | None] = UNSET
    queue_priority: Maybe[Annotated[int, Whole(ge=0, le=10)] | None] = Field(
        default=UNSET, description="Higher goes first"
    )
    queue_started_at: Maybe[UtcDateTime | None] = UNSET
    queue_status: Maybe[QueueStatus | None] = UNSET
    queued_at: Maybe[UtcDateTime | None] = UNSET
    status: Maybe[TicketStatus] = UNSET
    suggested_agent_ids: Maybe[list[Str]] = UNSET
    suggested_file_ids: Maybe[list[Str]] = UNSET
    suggested_prompt_ids: Maybe[list[Int]] = UNSET
    title: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = Field(
        default=UNSET, examples=["Write the first stack"]
    )


class TicketReplace(TicketCreate):
    """What is sent to replace a ticket; what is left out gets its default."""


class Ticket(Record):
    """A unit of work in a project."""

    id: Int
    actual_processing_time: Int | None = Field(description="Milliseconds")
    estimated_processing_time: Int | None = Field(description="Milliseconds")
    overview: Str | None
    priority: TicketPriority
    project_id: Int
    queue_agent_id: Str | None
    queue_completed_at: UtcDateTime | None
    queue_error_message: Str | None
    queue_id: Int | None
    queue_position: Int | None
    queue_priority: Int | None = Field(description="Higher goes first")
    queue_started_at: UtcDateTime | None
    queue_status: QueueStatus | None
    queued_at: UtcDateTime | None
    status: TicketStatus
    suggested_agent_ids: list[Str]
    suggested_file_ids: list[Str]
    suggested_prompt_ids: list[Int]
    title: Str = Field(examples=["Write the first stack"])
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")
    queue: ClassVar[ToOne["Queue | None"]] = ToOne("queue", ("queue_id",), on_delete="set_null")
    tasks: ClassVar[ToMany["TicketTask"]] = ToMany("ticket_task", "ticket")


TICKET_ENTITY = Entity(
    name="ticket",
    schema=SCHEMA,
    row=TicketRow,
    record=Ticket,
    create=TicketCreate,
    update=TicketUpdate,
    replace=TicketReplace,
    key=("id",),
    key_type=int,
    filters=(
        "id",
        "priority",
        "project_id",
        "queue_id",
        "queue_position",
        "queue_status",
        "status",
        "created_at",
        "updated_at",
    ),
    sorts=(
        "id",
        "priority",
        "project_id",
        "queue_id",
        "queue_position",
        "queue_status",
        "status",
        "created_at",
        "updated_at",
    ),
    searches=("overview", "title"),
    order_by=(("created_at", True), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class TicketRepository(Repository[Ticket, TicketCreate, TicketUpdate, TicketReplace, int]):
    """The stored tickets."""

    def __init__(self, database: Database) -> None:
        super().__init__(TICKET_ENTITY, database)
