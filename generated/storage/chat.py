"""Chats: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    ToMany,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, Text, UtcDateTime

from generated.storage import SCHEMA, Row

if TYPE_CHECKING:
    from generated.storage.chat_message import ChatMessage
    from generated.storage.chat_stream import ChatStream
    from generated.storage.project import Project

__all__ = [
    "CHAT_ENTITY",
    "Chat",
    "ChatCreate",
    "ChatReplace",
    "ChatRepository",
    "ChatRow",
    "ChatUpdate",
]


class ChatRow(Row, table=True):
    """A row of chats."""

    __tablename__ = "chats"
    __table_args__ = (
        Index("ix_chats_project_id", "project_id"),
        Index("ix_chats_updated_at", "updated_at"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    project_id: int | None = Column(
        default=None, foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn
    )
    title: str = Column(max_length=200)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ChatCreate(Payload):
    """What is sent to create a chat."""

    project_id: Int | None = None
    title: Annotated[str, Text(min_length=1, max_length=200)]


class ChatUpdate(Changes):
    """What is sent to change a chat; what is left out stays as it is."""

    project_id: Maybe[Int | None] = UNSET
    title: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET


class ChatReplace(ChatCreate):
    """What is sent to replace a chat; what is left out gets its default."""


class Chat(Record):
    """A conversation with a model."""

    id: Int
    project_id: Int | None
    title: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    messages: ClassVar[ToMany["ChatMessage"]] = ToMany("chat_message", "chat")
    project: ClassVar[ToOne["Project | None"]] = ToOne(
        "project", ("project_id",), on_delete="cascade"
    )
    streams: ClassVar[ToMany["ChatStream"]] = ToMany("chat_stream", "chat")


CHAT_ENTITY = Entity(
    name="chat",
    schema=SCHEMA,
    row=ChatRow,
    record=Chat,
    create=ChatCreate,
    update=ChatUpdate,
    replace=ChatReplace,
    key=("id",),
    key_type=int,
    filters=("id", "project_id", "created_at", "updated_at"),
    sorts=("id", "project_id", "created_at", "updated_at"),
    searches=("title",),
    order_by=(("updated_at", True), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class ChatRepository(Repository[Chat, ChatCreate, ChatUpdate, ChatReplace, int]):
    """The stored chats."""

    def __init__(self, database: Database) -> None:
        super().__init__(CHAT_ENTITY, database)
