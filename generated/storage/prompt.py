"""Prompts: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
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
from stratagen.runtime.types import UNSET, Int, Maybe, Str, Text, UtcDateTime

from generated.storage import SCHEMA, Row

if TYPE_CHECKING:
    from generated.storage.project import Project

__all__ = [
    "PROMPT_ENTITY",
    "Prompt",
    "PromptCreate",
    "PromptReplace",
    "PromptRepository",
    "PromptRow",
    "PromptUpdate",
]


class PromptRow(Row, table=True):
    """A row of prompts."""

    __tablename__ = "prompts"
    __table_args__ = (
        Index("ix_prompts_project_id", "project_id"),
        Index("ix_prompts_title", "title"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    content: str = Column(sa_type=TextColumn)
    description: str | None = Column(default=None, sa_type=TextColumn)
    project_id: int | None = Column(
        default=None, foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn
    )
    tags: list[str] = Column(default_factory=list[Str], sa_type=DocumentColumn(list[Str]))
    title: str = Column(max_length=200)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class PromptCreate(Payload):
    """What is sent to create a prompt."""

    content: Annotated[str, Text(min_length=1)]
    description: Str | None = None
    project_id: Int | None = Field(
        default=None, description="Nothing for a prompt that serves every project"
    )
    tags: list[Str] = Field(default_factory=list[Str])
    title: Annotated[str, Text(min_length=1, max_length=200)]


class PromptUpdate(Changes):
    """What is sent to change a prompt; what is left out stays as it is."""

    content: Maybe[Annotated[str, Text(min_length=1)]] = UNSET
    description: Maybe[Str | None] = UNSET
    project_id: Maybe[Int | None] = Field(
        default=UNSET, description="Nothing for a prompt that serves every project"
    )
    tags: Maybe[list[Str]] = UNSET
    title: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET


class PromptReplace(PromptCreate):
    """What is sent to replace a prompt; what is left out gets its default."""


class Prompt(Record):
    """A text to give to a model, kept for use again."""

    id: Int
    content: Str
    description: Str | None
    project_id: Int | None = Field(description="Nothing for a prompt that serves every project")
    tags: list[Str]
    title: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project | None"]] = ToOne(
        "project", ("project_id",), on_delete="cascade"
    )


PROMPT_ENTITY = Entity(
    name="prompt",
    schema=SCHEMA,
    row=PromptRow,
    record=Prompt,
    create=PromptCreate,
    update=PromptUpdate,
    replace=PromptReplace,
    key=("id",),
    key_type=int,
    filters=("id", "project_id", "title", "created_at", "updated_at"),
    sorts=("id", "project_id", "title", "created_at", "updated_at"),
    searches=("content", "title"),
    order_by=(("title", False), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class PromptRepository(Repository[Prompt, PromptCreate, PromptUpdate, PromptReplace, int]):
    """The stored prompts."""

    def __init__(self, database: Database) -> None:
        super().__init__(PROMPT_ENTITY, database)
