"""Chat streams: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    ChoiceColumn,
    Database,
    Entity,
    JsonColumn,
    Payload,
    Record,
    Repository,
    ToMany,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Json, Maybe, Str, Text, UtcDateTime, Whole

from generated.storage import SCHEMA, Row
from generated.values import StreamDirection, StreamFormat

if TYPE_CHECKING:
    from generated.storage.chat import Chat
    from generated.storage.chat_message import ChatMessage
    from generated.storage.chat_stream_event import ChatStreamEvent

__all__ = [
    "CHAT_STREAM_ENTITY",
    "ChatStream",
    "ChatStreamCreate",
    "ChatStreamReplace",
    "ChatStreamRepository",
    "ChatStreamRow",
    "ChatStreamUpdate",
    "StreamDirection",
    "StreamFormat",
]


class ChatStreamRow(Row, table=True):
    """A row of chat_streams."""

    __tablename__ = "chat_streams"
    __table_args__ = (
        Index("ix_chat_streams_assistant_message_id", "assistant_message_id"),
        Index("ix_chat_streams_chat_id_started_at", "chat_id", "started_at"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    assistant_message_id: int | None = Column(
        default=None, foreign_key="chat_messages.id", ondelete="SET NULL", sa_type=WholeColumn
    )
    chat_id: int = Column(foreign_key="chats.id", ondelete="CASCADE", sa_type=WholeColumn)
    direction: StreamDirection = Column(sa_type=ChoiceColumn(StreamDirection))
    finish_reason: str | None = Column(default=None, max_length=100)
    finished_at: UtcDateTime | None = Column(default=None)
    format: StreamFormat = Column(default=StreamFormat.UI, sa_type=ChoiceColumn(StreamFormat))
    message_metadata_json: Json | None = Column(default=None, sa_type=JsonColumn)
    model: str = Column(max_length=200)
    provider: str = Column(max_length=100)
    started_at: UtcDateTime = Column(default_factory=utc_now)
    usage_json: Json | None = Column(default=None, sa_type=JsonColumn)
    version: int = Column(default=1, sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ChatStreamCreate(Payload):
    """What is sent to create a chat stream."""

    assistant_message_id: Int | None = None
    chat_id: Int
    direction: StreamDirection
    finish_reason: Annotated[str, Text(max_length=100)] | None = None
    finished_at: UtcDateTime | None = None
    format: StreamFormat = StreamFormat.UI
    message_metadata_json: Json | None = None
    model: Annotated[str, Text(min_length=1, max_length=200)]
    provider: Annotated[str, Text(min_length=1, max_length=100)]
    started_at: UtcDateTime = Field(default_factory=utc_now)
    usage_json: Json | None = Field(default=None, description="Tokens as the provider counts them")
    version: Annotated[int, Whole(ge=1)] = Field(
        default=1, description="Version of the event format"
    )


class ChatStreamUpdate(Changes):
    """What is sent to change a chat stream; what is left out stays as it is."""

    assistant_message_id: Maybe[Int | None] = UNSET
    chat_id: Maybe[Int] = UNSET
    direction: Maybe[StreamDirection] = UNSET
    finish_reason: Maybe[Annotated[str, Text(max_length=100)] | None] = UNSET
    finished_at: Maybe[UtcDateTime | None] = UNSET
    format: Maybe[StreamFormat] = UNSET
    message_metadata_json: Maybe[Json | None] = UNSET
    model: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET
    provider: Maybe[Annotated[str, Text(min_length=1, max_length=100)]] = UNSET
    started_at: Maybe[UtcDateTime] = UNSET
    usage_json: Maybe[Json | None] = Field(
        default=UNSET, description="Tokens as the provider counts them"
    )
    version: Maybe[Annotated[int, Whole(ge=1)]] = Field(
        default=UNSET, description="Version of the event format"
    )


class ChatStreamReplace(ChatStreamCreate):
    """What is sent to replace a chat stream; what is left out gets its default."""


class ChatStream(Record):
    """One answer while it is, or was, streamed."""

    id: Int
    assistant_message_id: Int | None
    chat_id: Int
    direction: StreamDirection
    finish_reason: Str | None
    finished_at: UtcDateTime | None
    format: StreamFormat
    message_metadata_json: Json | None
    model: Str
    provider: Str
    started_at: UtcDateTime
    usage_json: Json | None = Field(description="Tokens as the provider counts them")
    version: Int = Field(description="Version of the event format")
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    assistant_message: ClassVar[ToOne["ChatMessage | None"]] = ToOne(
        "chat_message", ("assistant_message_id",), on_delete="set_null"
    )
    chat: ClassVar[ToOne["Chat"]] = ToOne("chat", ("chat_id",), on_delete="cascade")
    events: ClassVar[ToMany["ChatStreamEvent"]] = ToMany("chat_stream_event", "stream")


CHAT_STREAM_ENTITY = Entity(
    name="chat_stream",
    schema=SCHEMA,
    row=ChatStreamRow,
    record=ChatStream,
    create=ChatStreamCreate,
    update=ChatStreamUpdate,
    replace=ChatStreamReplace,
    key=("id",),
    key_type=int,
    filters=("id", "assistant_message_id", "chat_id", "started_at", "created_at", "updated_at"),
    sorts=("id", "assistant_message_id", "chat_id", "started_at", "created_at", "updated_at"),
    order_by=(("started_at", True), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class ChatStreamRepository(
    Repository[ChatStream, ChatStreamCreate, ChatStreamUpdate, ChatStreamReplace, int]
):
    """The stored chat streams."""

    def __init__(self, database: Database) -> None:
        super().__init__(CHAT_STREAM_ENTITY, database)
