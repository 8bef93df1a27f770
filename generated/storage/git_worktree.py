"""Git worktrees: the table, what is sent, what is read, the repository."""

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
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Bool, Int, Maybe, Str, Text, UtcDateTime

from generated.storage import SCHEMA, Row

if TYPE_CHECKING:
    from generated.storage.project import Project

__all__ = [
    "GIT_WORKTREE_ENTITY",
    "GitWorktree",
    "GitWorktreeCreate",
    "GitWorktreeReplace",
    "GitWorktreeRepository",
    "GitWorktreeRow",
    "GitWorktreeUpdate",
]


class GitWorktreeRow(Row, table=True):
    """A row of git_worktrees."""

    __tablename__ = "git_worktrees"
    __table_args__ = (
        Index("ix_git_worktrees_branch", "branch"),
        Index("ix_git_worktrees_is_main", "is_main"),
        Index("ix_git_worktrees_path", "path"),
        Index("ix_git_worktrees_project_id", "project_id"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    branch: str = Column(max_length=255)
    commit: str = Column(max_length=64)
    is_locked: bool = Column(default=False)
    is_main: bool = Column(default=False)
    lock_reason: str | None = Column(default=None, max_length=500)
    path: str = Column(max_length=1024)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    prunable: bool | None = Column(default=False)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class GitWorktreeCreate(Payload):
    """What is sent to create a git worktree."""

    branch: Annotated[str, Text(max_length=255)]
    commit: Annotated[str, Text(min_length=4, max_length=64, pattern="^[0-9a-f]+$")]
    is_locked: Bool = False
    is_main: Bool = False
    lock_reason: Annotated[str, Text(max_length=500)] | None = None
    path: Annotated[str, Text(min_length=1, max_length=1024)]
    project_id: Int
    prunable: Bool | None = False


class GitWorktreeUpdate(Changes):
    """What is sent to change a git worktree; what is left out stays as it is."""

    branch: Maybe[Annotated[str, Text(max_length=255)]] = UNSET
    commit: Maybe[Annotated[str, Text(min_length=4, max_length=64, pattern="^[0-9a-f]+$")]] = UNSET
    is_locked: Maybe[Bool] = UNSET
    is_main: Maybe[Bool] = UNSET
    lock_reason: Maybe[Annotated[str, Text(max_length=500)] | None] = UNSET
    path: Maybe[Annotated[str, Text(min_length=1, max_length=1024)]] = UNSET
    project_id: Maybe[Int] = UNSET
    prunable: Maybe[Bool | None] = UNSET


class GitWorktreeReplace(GitWorktreeCreate):
    """What is sent to replace a git worktree; what is left out gets its default."""


class GitWorktree(Record):
    """Another checkout of the repository."""

    id: Int
    branch: Str
    commit: Str
    is_locked: Bool
    is_main: Bool
    lock_reason: Str | None
    path: Str
    project_id: Int
    prunable: Bool | None
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


GIT_WORKTREE_ENTITY = Entity(
    name="git_worktree",
    schema=SCHEMA,
    row=GitWorktreeRow,
    record=GitWorktree,
    create=GitWorktreeCreate,
    update=GitWorktreeUpdate,
    replace=GitWorktreeReplace,
    key=("id",),
    key_type=int,
    filters=("id", "branch", "is_main", "path", "project_id", "created_at", "updated_at"),
    sorts=("id", "branch", "is_main", "path", "project_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class GitWorktreeRepository(
    Repository[GitWorktree, GitWorktreeCreate, GitWorktreeUpdate, GitWorktreeReplace, int]
):
    """The stored git worktrees."""

    def __init__(self, database: Database) -> None:
        super().__init__(GIT_WORKTREE_ENTITY, database)
