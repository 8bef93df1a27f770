"""Chat messages: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

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
    TextColumn,
    ToMany,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Json, Maybe, Str, UtcDateTime

from generated.storage import SCHEMA, Row
from generated.values import MessageRole

if TYPE_CHECKING:
    from generated.storage.chat import Chat
    from generated.storage.chat_stream import ChatStream

__all__ = [
    "CHAT_MESSAGE_ENTITY",
    "ChatMessage",
    "ChatMessageCreate",
    "ChatMessageReplace",
    "ChatMessageRepository",
    "ChatMessageRow",
    "ChatMessageUpdate",
    "MessageRole",
]


class ChatMessageRow(Row, table=True):
    """A row of chat_messages."""

    __tablename__ = "chat_messages"
    __table_args__ = (
        Index("ix_chat_messages_chat_id", "chat_id"),
        Index("ix_chat_messages_created_at", "created_at"),
        Index("ix_chat_messages_role", "role"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    chat_id: int = Column(foreign_key="chats.id", ondelete="CASCADE", sa_type=WholeColumn)
    content: str = Column(sa_type=TextColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    metadata_: Json | None = Column(
        default=None, sa_type=JsonColumn, sa_column_kwargs={"name": "metadata"}
    )
    role: MessageRole = Column(sa_type=ChoiceColumn(MessageRole))


class ChatMessageCreate(Payload):
    """What is sent to create a chat message."""

    chat_id: Int
    content: Str
    created_at: UtcDateTime = Field(default_factory=utc_now)
    metadata_: Json | None = Field(
        default=None, validation_alias="metadata", serialization_alias="metadata"
    )
    role: MessageRole


class ChatMessageUpdate(Changes):
    """What is sent to change a chat message; what is left out stays as it is."""

    chat_id: Maybe[Int] = UNSET
    content: Maybe[Str] = UNSET
    metadata_: Maybe[Json | None] = Field(
        default=UNSET, validation_alias="metadata", serialization_alias="metadata"
    )
    role: Maybe[MessageRole] = UNSET


class ChatMessageReplace(Payload):
    """What is sent to replace a chat message; what is left out gets its default."""

    chat_id: Int
    content: Str
    metadata_: Json | None = Field(
        default=None, validation_alias="metadata", serialization_alias="metadata"
    )
    role: MessageRole


class ChatMessage(Record):
    """What one side said."""

    id: Int
    chat_id: Int
    content: Str
    created_at: UtcDateTime
    metadata_: Json | None = Field(validation_alias="metadata", serialization_alias="metadata")
    role: MessageRole

    # Relations: what a read included; anything else raises RelationNotLoaded.
    chat: ClassVar[ToOne["Chat"]] = ToOne("chat", ("chat_id",), on_delete="cascade")
    streams: ClassVar[ToMany["ChatStream"]] = ToMany("chat_stream", "assistant_message")


CHAT_MESSAGE_ENTITY = Entity(
    name="chat_message",
    schema=SCHEMA,
    row=ChatMessageRow,
    record=ChatMessage,
    create=ChatMessageCreate,
    update=ChatMessageUpdate,
    replace=ChatMessageReplace,
    key=("id",),
    key_type=int,
    filters=("id", "chat_id", "created_at", "role"),
    sorts=("id", "chat_id", "created_at", "role"),
    searches=("content",),
    order_by=(("created_at", False), ("id", False)),
    page_size=50,
    max_page_size=100,
    timestamps=False,
)


class ChatMessageRepository(
    Repository[ChatMessage, ChatMessageCreate, ChatMessageUpdate, ChatMessageReplace, int]
):
    """The stored chat messages."""

    def __init__(self, database: Database) -> None:
        super().__init__(CHAT_MESSAGE_ENTITY, database)
