"""Tasks: the table, what is sent, what is read, the repository."""

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
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import (
    UNSET,
    Bool,
    Float,
    Int,
    Maybe,
    Real,
    Str,
    Text,
    UtcDateTime,
    Whole,
)

from generated.storage import SCHEMA, Row
from generated.values import QueueStatus, TaskStatus

if TYPE_CHECKING:
    from generated.storage.queue import Queue
    from generated.storage.ticket import Ticket

__all__ = [
    "TICKET_TASK_ENTITY",
    "QueueStatus",
    "TaskStatus",
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
    __table_args__ = (
        Index("ix_ticket_tasks_agent_id", "agent_id"),
        Index("ix_ticket_tasks_done", "done"),
        Index("ix_ticket_tasks_queue_id_queue_position", "queue_id", "queue_position"),
        Index("ix_ticket_tasks_queue_status", "queue_status"),
        Index("ix_ticket_tasks_status", "status"),
        Index("ix_ticket_tasks_ticket_id_order_index", "ticket_id", "order_index"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    actual_processing_time: int | None = Column(default=None, sa_type=WholeColumn)
    agent_id: str | None = Column(default=None, max_length=100)
    content: str = Column(sa_type=TextColumn)
    dependencies: list[int] = Column(default_factory=list[Int], sa_type=DocumentColumn(list[Int]))
    description: str | None = Column(default=None, sa_type=TextColumn)
    done: bool = Column(default=False)
    estimated_hours: float | None = Column(default=None)
    estimated_processing_time: int | None = Column(default=None, sa_type=WholeColumn)
    order_index: int = Column(default=0, sa_type=WholeColumn)
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
    status: TaskStatus = Column(default=TaskStatus.PENDING, sa_type=ChoiceColumn(TaskStatus))
    suggested_file_ids: list[str] = Column(
        default_factory=list[Str], sa_type=DocumentColumn(list[Str])
    )
    suggested_prompt_ids: list[int] = Column(
        default_factory=list[Int], sa_type=DocumentColumn(list[Int])
    )
    tags: list[str] = Column(default_factory=list[Str], sa_type=DocumentColumn(list[Str]))
    ticket_id: int = Column(foreign_key="tickets.id", ondelete="CASCADE", sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class TicketTaskCreate(Payload):
    """What is sent to create a task."""

    actual_processing_time: Annotated[int, Whole(ge=0)] | None = Field(
        default=None, description="Milliseconds"
    )
    agent_id: Annotated[str, Text(max_length=100)] | None = None
    content: Annotated[str, Text(min_length=1)]
    dependencies: list[Int] = Field(
        default_factory=list[Int], description="Ids of the tasks to do first"
    )
    description: Str | None = None
    done: Bool = Field(default=False, description="Always the same as status completed")
    estimated_hours: Annotated[float, Real(ge=0)] | None = None
    estimated_processing_time: Annotated[int, Whole(ge=0)] | None = Field(
        default=None, description="Milliseconds"
    )
    order_index: Annotated[int, Whole(ge=0)] = Field(
        default=0, description="Place among the tasks of the ticket"
    )
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
    status: TaskStatus = TaskStatus.PENDING
    suggested_file_ids: list[Str] = Field(default_factory=list[Str])
    suggested_prompt_ids: list[Int] = Field(default_factory=list[Int])
    tags: list[Str] = Field(default_factory=list[Str])
    ticket_id: Int


class TicketTaskUpdate(Changes):
    """What is sent to change a task; what is left out stays as it is."""

    actual_processing_time: Maybe[Annotated[int, Whole(ge=0)] | None] = Field(
        default=UNSET, description="Milliseconds"
    )
    agent_id: Maybe[Annotated[str, Text(max_length=100)] | None] = UNSET
    content: Maybe[Annotated[str, Text(min_length=1)]] = UNSET
    dependencies: Maybe[list[Int]] = Field(
        default=UNSET, description="Ids of the tasks to do first"
    )
    description: Maybe[Str | None] = UNSET
    done: Maybe[Bool] = Field(default=UNSET, description="Always the same as status completed")
    estimated_hours: Maybe[Annotated[float, Real(ge=0)] | None] = UNSET
    estimated_processing_time: Maybe[Annotated[int, Whole(ge=0)] | None] = Field(
        default=UNSET, description="Milliseconds"
    )
    order_index: Maybe[Annotated[int, Whole(ge=0)]] = Field(
        default=UNSET, description="Place among the tasks of the ticket"
    )
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
    status: Maybe[TaskStatus] = UNSET
    suggested_file_ids: Maybe[list[Str]] = UNSET
    suggested_prompt_ids: Maybe[list[Int]] = UNSET
    tags: Maybe[list[Str]] = UNSET
    ticket_id: Maybe[Int] = UNSET


class TicketTaskReplace(TicketTaskCreate):
    """What is sent to replace a task; what is left out gets its default."""


class TicketTask(Record):
    """A step of a ticket."""

    id: Int
    actual_processing_time: Int | None = Field(description="Milliseconds")
    agent_id: Str | None
    content: Str
    dependencies: list[Int] = Field(description="Ids of the tasks to do first")
    description: Str | None
    done: Bool = Field(description="Always the same as status completed")
    estimated_hours: Float | None
    estimated_processing_time: Int | None = Field(description="Milliseconds")
    order_index: Int = Field(description="Place among the tasks of the ticket")
    queue_agent_id: Str | None
    queue_completed_at: UtcDateTime | None
    queue_error_message: Str | None
    queue_id: Int | None
    queue_position: Int | None
    queue_priority: Int | None = Field(description="Higher goes first")
    queue_started_at: UtcDateTime | None
    queue_status: QueueStatus | None
    queued_at: UtcDateTime | None
    status: TaskStatus
    suggested_file_ids: list[Str]
    suggested_prompt_ids: list[Int]
    tags: list[Str]
    ticket_id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    queue: ClassVar[ToOne["Queue | None"]] = ToOne("queue", ("queue_id",), on_delete="set_null")
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
    filters=(
        "id",
        "agent_id",
        "done",
        "order_index",
        "queue_id",
        "queue_position",
        "queue_status",
        "status",
        "ticket_id",
        "created_at",
        "updated_at",
    ),
    sorts=(
        "id",
        "agent_id",
        "done",
        "order_index",
        "queue_id",
        "queue_position",
        "queue_status",
        "status",
        "ticket_id",
        "created_at",
        "updated_at",
    ),
    searches=("content",),
    order_by=(("order_index", False), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class TicketTaskRepository(
    Repository[TicketTask, TicketTaskCreate, TicketTaskUpdate, TicketTaskReplace, int]
):
    """The stored tasks."""

    def __init__(self, database: Database) -> None:
        super().__init__(TICKET_TASK_ENTITY, database)
