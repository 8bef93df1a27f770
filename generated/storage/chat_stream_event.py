"""Chat stream events: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    JsonColumn,
    Payload,
    Record,
    Repository,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Json, Maybe, Str, Text, UtcDateTime, Whole

from generated.storage import SCHEMA, Row

if TYPE_CHECKING:
    from generated.storage.chat_stream import ChatStream

__all__ = [
    "CHAT_STREAM_EVENT_ENTITY",
    "ChatStreamEvent",
    "ChatStreamEventCreate",
    "ChatStreamEventReplace",
    "ChatStreamEventRepository",
    "ChatStreamEventRow",
    "ChatStreamEventUpdate",
]


class ChatStreamEventRow(Row, table=True):
    """A row of chat_stream_events."""

    __tablename__ = "chat_stream_events"
    __table_args__ = (
        Index("ix_chat_stream_events_type", "type"),
        UniqueConstraint("stream_id", "seq", name="uq_chat_stream_events_stream_id_seq"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    payload: Json | None = Column(default=None, sa_type=JsonColumn)
    seq: int = Column(sa_type=WholeColumn)
    stream_id: int = Column(foreign_key="chat_streams.id", ondelete="CASCADE", sa_type=WholeColumn)
    ts: UtcDateTime = Column(default_factory=utc_now)
    type: str = Column(max_length=100)


class ChatStreamEventCreate(Payload):
    """What is sent to create a chat stream event."""

    payload: Json | None = None
    seq: Annotated[int, Whole(ge=0)]
    stream_id: Int
    ts: UtcDateTime = Field(default_factory=utc_now)
    type: Annotated[str, Text(min_length=1, max_length=100)]


class ChatStreamEventUpdate(Changes):
    """What is sent to change a chat stream event; what is left out stays as it is."""

    payload: Maybe[Json | None] = UNSET
    seq: Maybe[Annotated[int, Whole(ge=0)]] = UNSET
    stream_id: Maybe[Int] = UNSET
    ts: Maybe[UtcDateTime] = UNSET
    type: Maybe[Annotated[str, Text(min_length=1, max_length=100)]] = UNSET


class ChatStreamEventReplace(ChatStreamEventCreate):
    """What is sent to replace a chat stream event; what is left out gets its default."""


class ChatStreamEvent(Record):
    """One event of a stream, in the order of seq."""

    id: Int
    payload: Json | None
    seq: Int
    stream_id: Int
    ts: UtcDateTime
    type: Str

    # Relations: what a read included; anything else raises RelationNotLoaded.
    stream: ClassVar[ToOne["ChatStream"]] = ToOne(
        "chat_stream", ("stream_id",), on_delete="cascade"
    )


CHAT_STREAM_EVENT_ENTITY = Entity(
    name="chat_stream_event",
    schema=SCHEMA,
    row=ChatStreamEventRow,
    record=ChatStreamEvent,
    create=ChatStreamEventCreate,
    update=ChatStreamEventUpdate,
    replace=ChatStreamEventReplace,
    key=("id",),
    key_type=int,
    filters=("id", "seq", "stream_id", "type"),
    sorts=("id", "seq", "stream_id", "type"),
    order_by=(("seq", False), ("id", False)),
    page_size=100,
    max_page_size=1000,
    timestamps=False,
)


class ChatStreamEventRepository(
    Repository[
        ChatStreamEvent, ChatStreamEventCreate, ChatStreamEventUpdate, ChatStreamEventReplace, int
    ]
):
    """The stored chat stream events."""

    def __init__(self, database: Database) -> None:
        super().__init__(CHAT_STREAM_EVENT_ENTITY, database)
