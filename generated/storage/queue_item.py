"""Queue items: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    ChoiceColumn,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, Text, UtcDateTime, Whole

from generated.storage import SCHEMA, Row
from generated.values import QueueItemType, QueueStatus

if TYPE_CHECKING:
    from generated.storage.queue import Queue

__all__ = [
    "QUEUE_ITEM_ENTITY",
    "QueueItem",
    "QueueItemCreate",
    "QueueItemReplace",
    "QueueItemRepository",
    "QueueItemRow",
    "QueueItemType",
    "QueueItemUpdate",
    "QueueStatus",
]


class QueueItemRow(Row, table=True):
    """A row of queue_items."""

    __tablename__ = "queue_items"
    __table_args__ = (
        Index("ix_queue_items_agent_id", "agent_id"),
        Index("ix_queue_items_item_type_item_id", "item_type", "item_id"),
        Index("ix_queue_items_priority", "priority"),
        Index("ix_queue_items_queue_id", "queue_id"),
        Index("ix_queue_items_status", "status"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    actual_processing_time: int | None = Column(default=None, sa_type=WholeColumn)
    agent_id: str | None = Column(default=None, max_length=100)
    completed_at: UtcDateTime | None = Column(default=None)
    error_message: str | None = Column(default=None, max_length=2000)
    estimated_processing_time: int | None = Column(default=None, sa_type=WholeColumn)
    item_id: int = Column(sa_type=WholeColumn)
    item_type: QueueItemType = Column(sa_type=ChoiceColumn(QueueItemType))
    priority: int = Column(default=5, sa_type=WholeColumn)
    queue_id: int = Column(foreign_key="queues.id", ondelete="CASCADE", sa_type=WholeColumn)
    started_at: UtcDateTime | None = Column(default=None)
    status: QueueStatus = Column(default=QueueStatus.QUEUED, sa_type=ChoiceColumn(QueueStatus))
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class QueueItemCreate(Payload):
    """What is sent to create a queue item."""

    actual_processing_time: Annotated[int, Whole(ge=0)] | None = Field(
        default=None, description="Milliseconds"
    )
    agent_id: Annotated[str, Text(max_length=100)] | None = None
    completed_at: UtcDateTime | None = None
    error_message: Annotated[str, Text(max_length=2000)] | None = None
    estimated_processing_time: Annotated[int, Whole(ge=0)] | None = Field(
        default=None, description="Milliseconds"
    )
    item_id: Int = Field(description="Key of the ticket, task, chat or prompt")
    item_type: QueueItemType
    priority: Annotated[int, Whole(ge=0, le=10)] = Field(default=5, description="Higher goes first")
    queue_id: Int
    started_at: UtcDateTime | None = None
    status: QueueStatus = QueueStatus.QUEUED


class QueueItemUpdate(Changes):
    """What is sent to change a queue item; what is left out stays as it is."""

    actual_processing_time: Maybe[Annotated[int, Whole(ge=0)] | None] = Field(
        default=UNSET, description="Milliseconds"
    )
    agent_id: Maybe[Annotated[str, Text(max_length=100)] | None] = UNSET
    completed_at: Maybe[UtcDateTime | None] = UNSET
    error_message: Maybe[Annotated[str, Text(max_length=2000)] | None] = UNSET
    estimated_processing_time: Maybe[Annotated[int, Whole(ge=0)] | None] = Field(
        default=UNSET, description="Milliseconds"
    )
    item_id: Maybe[Int] = Field(
        default=UNSET, description="Key of the ticket, task, chat or prompt"
    )
    item_type: Maybe[QueueItemType] = UNSET
    priority: Maybe[Annotated[int, Whole(ge=0, le=10)]] = Field(
        default=UNSET, description="Higher goes first"
    )
    queue_id: Maybe[Int] = UNSET
    started_at: Maybe[UtcDateTime | None] = UNSET
    status: Maybe[QueueStatus] = UNSET


class QueueItemReplace(QueueItemCreate):
    """What is sent to replace a queue item; what is left out gets its default."""


class QueueItem(Record):
    """One item in a queue."""

    id: Int
    actual_processing_time: Int | None = Field(description="Milliseconds")
    agent_id: Str | None
    completed_at: UtcDateTime | None
    error_message: Str | None
    estimated_processing_time: Int | None = Field(description="Milliseconds")
    item_id: Int = Field(description="Key of the ticket, task, chat or prompt")
    item_type: QueueItemType
    priority: Int = Field(description="Higher goes first")
    queue_id: Int
    started_at: UtcDateTime | None
    status: QueueStatus
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    queue: ClassVar[ToOne["Queue"]] = ToOne("queue", ("queue_id",), on_delete="cascade")


QUEUE_ITEM_ENTITY = Entity(
    name="queue_item",
    schema=SCHEMA,
    row=QueueItemRow,
    record=QueueItem,
    create=QueueItemCreate,
    update=QueueItemUpdate,
    replace=QueueItemReplace,
    key=("id",),
    key_type=int,
    filters=(
        "id",
        "agent_id",
        "item_id",
        "item_type",
        "priority",
        "queue_id",
        "status",
        "created_at",
        "updated_at",
    ),
    sorts=(
        "id",
        "agent_id",
        "item_id",
        "item_type",
        "priority",
        "queue_id",
        "status",
        "created_at",
        "updated_at",
    ),
    order_by=(("priority", True), ("created_at", False), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class QueueItemRepository(
    Repository[QueueItem, QueueItemCreate, QueueItemUpdate, QueueItemReplace, int]
):
    """The stored queue items."""

    def __init__(self, database: Database) -> None:
        super().__init__(QUEUE_ITEM_ENTITY, database)
