"""Git statuses: the table, what is sent, what is read, the repository."""

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
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Bool, Int, Maybe, Str, Text, UtcDateTime, Whole

from generated.storage import SCHEMA, Row
from generated.values import GitFileStatus

if TYPE_CHECKING:
    from generated.storage.project import Project

__all__ = [
    "GIT_STATUS_ENTITY",
    "GitStatus",
    "GitStatusCreate",
    "GitStatusReplace",
    "GitStatusRepository",
    "GitStatusRow",
    "GitStatusUpdate",
]


class GitStatusRow(Row, table=True):
    """A row of git_status."""

    __tablename__ = "git_status"
    __table_args__ = (
        Index("ix_git_status_current", "current"),
        Index("ix_git_status_is_repo", "is_repo"),
        Index("ix_git_status_project_id", "project_id"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    ahead: int = Column(default=0, sa_type=WholeColumn)
    behind: int = Column(default=0, sa_type=WholeColumn)
    conflicted: list[str] = Column(default_factory=list[Str], sa_type=DocumentColumn(list[Str]))
    created: list[str] = Column(
        default_factory=list[Str],
        sa_type=DocumentColumn(list[Str]),
        sa_column_kwargs={"name": "created_files"},
    )
    current: str | None = Column(default=None, max_length=255)
    deleted: list[str] = Column(default_factory=list[Str], sa_type=DocumentColumn(list[Str]))
    files: list[GitFileStatus] = Column(
        default_factory=list[GitFileStatus], sa_type=DocumentColumn(list[GitFileStatus])
    )
    is_repo: bool
    modified: list[str] = Column(default_factory=list[Str], sa_type=DocumentColumn(list[Str]))
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    renamed: list[str] = Column(default_factory=list[Str], sa_type=DocumentColumn(list[Str]))
    staged: list[str] = Column(default_factory=list[Str], sa_type=DocumentColumn(list[Str]))
    tracking: str | None = Column(default=None, max_length=255)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class GitStatusCreate(Payload):
    """What is sent to create a git status."""

    ahead: Annotated[int, Whole(ge=0)] = 0
    behind: Annotated[int, Whole(ge=0)] = 0
    conflicted: list[Str] = Field(default_factory=list[Str])
    created: list[Str] = Field(default_factory=list[Str])
    current: Annotated[str, Text(max_length=255)] | None = Field(default=None, description="Branch")
    deleted: list[Str] = Field(default_factory=list[Str])
    files: list[GitFileStatus] = Field(default_factory=list[GitFileStatus])
    is_repo: Bool
    modified: list[Str] = Field(default_factory=list[Str])
    project_id: Int
    renamed: list[Str] = Field(default_factory=list[Str])
    staged: list[Str] = Field(default_factory=list[Str])
    tracking: Annotated[str, Text(max_length=255)] | None = Field(
        default=None, description="Upstream branch"
    )


class GitStatusUpdate(Changes):
    """What is sent to change a git status; what is left out stays as it is."""

    ahead: Maybe[Annotated[int, Whole(ge=0)]] = UNSET
    behind: Maybe[Annotated[int, Whole(ge=0)]] = UNSET
    conflicted: Maybe[list[Str]] = UNSET
    created: Maybe[list[Str]] = UNSET
    current: Maybe[Annotated[str, Text(max_length=255)] | None] = Field(
        default=UNSET, description="Branch"
    )
    deleted: Maybe[list[Str]] = UNSET
    files: Maybe[list[GitFileStatus]] = UNSET
    is_repo: Maybe[Bool] = UNSET
    modified: Maybe[list[Str]] = UNSET
    project_id: Maybe[Int] = UNSET
    renamed: Maybe[list[Str]] = UNSET
    staged: Maybe[list[Str]] = UNSET
    tracking: Maybe[Annotated[str, Text(max_length=255)] | None] = Field(
        default=UNSET, description="Upstream branch"
    )


class GitStatusReplace(GitStatusCreate):
    """What is sent to replace a git status; what is left out gets its default."""


class GitStatus(Record):
    """The working tree of a project as git last saw it."""

    id: Int
    ahead: Int
    behind: Int
    conflicted: list[Str]
    created: list[Str]
    current: Str | None = Field(description="Branch")
    deleted: list[Str]
    files: list[GitFileStatus]
    is_repo: Bool
    modified: list[Str]
    project_id: Int
    renamed: list[Str]
    staged: list[Str]
    tracking: Str | None = Field(description="Upstream branch")
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


GIT_STATUS_ENTITY = Entity(
    name="git_status",
    schema=SCHEMA,
    row=GitStatusRow,
    record=GitStatus,
    create=GitStatusCreate,
    update=GitStatusUpdate,
    replace=GitStatusReplace,
    key=("id",),
    key_type=int,
    filters=("id", "current", "is_repo", "project_id", "created_at", "updated_at"),
    sorts=("id", "current", "is_repo", "project_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class GitStatusRepository(
    Repository[GitStatus, GitStatusCreate, GitStatusUpdate, GitStatusReplace, int]
):
    """The stored git statuses."""

    def __init__(self, database: Database) -> None:
        super().__init__(GIT_STATUS_ENTITY, database)
