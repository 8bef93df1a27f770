"""Git tags: the table, what is sent, what is read, the repository."""

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
from generated.values import GitCommitAuthor

if TYPE_CHECKING:
    from generated.storage.project import Project

__all__ = [
    "GIT_TAG_ENTITY",
    "GitTag",
    "GitTagCreate",
    "GitTagReplace",
    "GitTagRepository",
    "GitTagRow",
    "GitTagUpdate",
]


class GitTagRow(Row, table=True):
    """A row of git_tags."""

    __tablename__ = "git_tags"
    __table_args__ = (
        Index("ix_git_tags_commit", "commit"),
        Index("ix_git_tags_name", "name"),
        Index("ix_git_tags_project_id", "project_id"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    annotation: str | None = Column(default=None, sa_type=TextColumn)
    commit: str = Column(max_length=64)
    name: str = Column(max_length=255)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    tagger: GitCommitAuthor | None = Column(default=None, sa_type=DocumentColumn(GitCommitAuthor))
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class GitTagCreate(Payload):
    """What is sent to create a git tag."""

    annotation: Str | None = None
    commit: Annotated[str, Text(min_length=4, max_length=64, pattern="^[0-9a-f]+$")] = Field(
        examples=["9fceb02"]
    )
    name: Annotated[str, Text(min_length=1, max_length=255)]
    project_id: Int
    tagger: GitCommitAuthor | None = None


class GitTagUpdate(Changes):
    """What is sent to change a git tag; what is left out stays as it is."""

    annotation: Maybe[Str | None] = UNSET
    commit: Maybe[Annotated[str, Text(min_length=4, max_length=64, pattern="^[0-9a-f]+$")]] = Field(
        default=UNSET, examples=["9fceb02"]
    )
    name: Maybe[Annotated[str, Text(min_length=1, max_length=255)]] = UNSET
    project_id: Maybe[Int] = UNSET
    tagger: Maybe[GitCommitAuthor | None] = UNSET


class GitTagReplace(GitTagCreate):
    """What is sent to replace a git tag; what is left out gets its default."""


class GitTag(Record):
    """A name for a commit."""

    id: Int
    annotation: Str | None
    commit: Str = Field(examples=["9fceb02"])
    name: Str
    project_id: Int
    tagger: GitCommitAuthor | None
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


GIT_TAG_ENTITY = Entity(
    name="git_tag",
    schema=SCHEMA,
    row=GitTagRow,
    record=GitTag,
    create=GitTagCreate,
    update=GitTagUpdate,
    replace=GitTagReplace,
    key=("id",),
    key_type=int,
    filters=("id", "commit", "name", "project_id", "created_at", "updated_at"),
    sorts=("id", "commit", "name", "project_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class GitTagRepository(Repository[GitTag, GitTagCreate, GitTagUpdate, GitTagReplace, int]):
    """The stored git tags."""

    def __init__(self, database: Database) -> None:
        super().__init__(GIT_TAG_ENTITY, database)
