"""Git stashes: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
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

if TYPE_CHECKING:
    from generated.storage.project import Project

__all__ = [
    "GIT_STASH_ENTITY",
    "GitStash",
    "GitStashCreate",
    "GitStashReplace",
    "GitStashRepository",
    "GitStashRow",
    "GitStashUpdate",
]


class GitStashRow(Row, table=True):
    """A row of git_stashes."""

    __tablename__ = "git_stashes"
    __table_args__ = (
        Index("ix_git_stashes_branch", "branch"),
        Index("ix_git_stashes_project_id", "project_id"),
        Index("ix_git_stashes_stash_index", "stash_index"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    branch: str = Column(max_length=255)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    date: str = Column(max_length=100)
    index: int = Column(sa_type=WholeColumn, sa_column_kwargs={"name": "stash_index"})
    message: str
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)


class GitStashCreate(Payload):
    """What is sent to create a git stash."""

    branch: Annotated[str, Text(max_length=255)]
    date: Annotated[str, Text(max_length=100)] = Field(description="As git prints it")
    index: Annotated[int, Whole(ge=0)] = Field(description="Place on the stack, 0 the newest")
    message: Str
    project_id: Int


class GitStashUpdate(Changes):
    """What is sent to change a git stash; what is left out stays as it is."""

    branch: Maybe[Annotated[str, Text(max_length=255)]] = UNSET
    date: Maybe[Annotated[str, Text(max_length=100)]] = Field(
        default=UNSET, description="As git prints it"
    )
    index: Maybe[Annotated[int, Whole(ge=0)]] = Field(
        default=UNSET, description="Place on the stack, 0 the newest"
    )
    message: Maybe[Str] = UNSET
    project_id: Maybe[Int] = UNSET


class GitStashReplace(GitStashCreate):
    """What is sent to replace a git stash; what is left out gets its default."""


class GitStash(Record):
    """Changes put aside."""

    id: Int
    branch: Str
    created_at: UtcDateTime
    date: Str = Field(description="As git prints it")
    index: Int = Field(description="Place on the stack, 0 the newest")
    message: Str
    project_id: Int

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


GIT_STASH_ENTITY = Entity(
    name="git_stash",
    schema=SCHEMA,
    row=GitStashRow,
    record=GitStash,
    create=GitStashCreate,
    update=GitStashUpdate,
    replace=GitStashReplace,
    key=("id",),
    key_type=int,
    filters=("id", "branch", "index", "project_id"),
    sorts=("id", "branch", "index", "project_id"),
    order_by=(("index", False), ("id", False)),
    page_size=20,
    max_page_size=100,
    timestamps=False,
)


class GitStashRepository(
    Repository[GitStash, GitStashCreate, GitStashUpdate, GitStashReplace, int]
):
    """The stored git stashes."""

    def __init__(self, database: Database) -> None:
        super().__init__(GIT_STASH_ENTITY, database)
