"""Git remotes: the table, what is sent, what is read, the repository."""

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
from stratagen.runtime.types import UNSET, Int, Maybe, Str, Text, UtcDateTime

from generated.storage import SCHEMA, Row

if TYPE_CHECKING:
    from generated.storage.project import Project

__all__ = [
    "GIT_REMOTE_ENTITY",
    "GitRemote",
    "GitRemoteCreate",
    "GitRemoteReplace",
    "GitRemoteRepository",
    "GitRemoteRow",
    "GitRemoteUpdate",
]


class GitRemoteRow(Row, table=True):
    """A row of git_remotes."""

    __tablename__ = "git_remotes"
    __table_args__ = (
        Index("ix_git_remotes_name", "name"),
        Index("ix_git_remotes_project_id", "project_id"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    fetch: str
    name: str = Column(max_length=255)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    push: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class GitRemoteCreate(Payload):
    """What is sent to create a git remote."""

    fetch: Str = Field(description="Where git fetches from")
    name: Annotated[str, Text(min_length=1, max_length=255)] = Field(examples=["origin"])
    project_id: Int
    push: Str = Field(description="Where git pushes to")


class GitRemoteUpdate(Changes):
    """What is sent to change a git remote; what is left out stays as it is."""

    fetch: Maybe[Str] = Field(default=UNSET, description="Where git fetches from")
    name: Maybe[Annotated[str, Text(min_length=1, max_length=255)]] = Field(
        default=UNSET, examples=["origin"]
    )
    project_id: Maybe[Int] = UNSET
    push: Maybe[Str] = Field(default=UNSET, description="Where git pushes to")


class GitRemoteReplace(GitRemoteCreate):
    """What is sent to replace a git remote; what is left out gets its default."""


class GitRemote(Record):
    """Another copy of the repository."""

    id: Int
    fetch: Str = Field(description="Where git fetches from")
    name: Str = Field(examples=["origin"])
    project_id: Int
    push: Str = Field(description="Where git pushes to")
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


GIT_REMOTE_ENTITY = Entity(
    name="git_remote",
    schema=SCHEMA,
    row=GitRemoteRow,
    record=GitRemote,
    create=GitRemoteCreate,
    update=GitRemoteUpdate,
    replace=GitRemoteReplace,
    key=("id",),
    key_type=int,
    filters=("id", "name", "project_id", "created_at", "updated_at"),
    sorts=("id", "name", "project_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class GitRemoteRepository(
    Repository[GitRemote, GitRemoteCreate, GitRemoteUpdate, GitRemoteReplace, int]
):
    """The stored git remotes."""

    def __init__(self, database: Database) -> None:
        super().__init__(GIT_REMOTE_ENTITY, database)
