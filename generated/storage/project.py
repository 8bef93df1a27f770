"""Projects: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    ManyToMany,
    Payload,
    Record,
    Repository,
    TextColumn,
    ToMany,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, Text, UtcDateTime

from generated.storage import SCHEMA, Row

if TYPE_CHECKING:
    from generated.storage.ai_sdk_option import AiSdkOption
    from generated.storage.chat import Chat
    from generated.storage.file import File
    from generated.storage.file_group import FileGroup
    from generated.storage.file_importance import FileImportance
    from generated.storage.git_remote import GitRemote
    from generated.storage.git_stash import GitStash
    from generated.storage.git_status import GitStatus
    from generated.storage.git_tag import GitTag
    from generated.storage.git_worktree import GitWorktree
    from generated.storage.mcp_error_pattern import McpErrorPattern
    from generated.storage.mcp_server_config import McpServerConfig
    from generated.storage.mcp_tool_execution import McpToolExecution
    from generated.storage.mcp_tool_statistic import McpToolStatistic
    from generated.storage.process_port import ProcessPort
    from generated.storage.process_run import ProcessRun
    from generated.storage.prompt import Prompt
    from generated.storage.queue import Queue
    from generated.storage.relevance_config import RelevanceConfig
    from generated.storage.relevance_score import RelevanceScore
    from generated.storage.selected_file import SelectedFile
    from generated.storage.ticket import Ticket

__all__ = [
    "PROJECT_ENTITY",
    "Project",
    "ProjectCreate",
    "ProjectReplace",
    "ProjectRepository",
    "ProjectRow",
    "ProjectUpdate",
]


class ProjectRow(Row, table=True):
    """A row of projects."""

    __tablename__ = "projects"
    __table_args__ = (
        Index("ix_projects_name", "name"),
        UniqueConstraint("path", name="uq_projects_path"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    description: str | None = Column(default=None, sa_type=TextColumn)
    name: str = Column(max_length=200)
    path: str = Column(max_length=1024)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ProjectCreate(Payload):
    """What is sent to create a project."""

    description: Str | None = None
    name: Annotated[str, Text(min_length=1, max_length=200)] = Field(examples=["Stratagen"])
    path: Annotated[str, Text(min_length=1, max_length=1024)] = Field(
        description="Folder on the machine that serves the API", examples=["/home/ada/stratagen"]
    )


class ProjectUpdate(Changes):
    """What is sent to change a project; what is left out stays as it is."""

    description: Maybe[Str | None] = UNSET
    name: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = Field(
        default=UNSET, examples=["Stratagen"]
    )
    path: Maybe[Annotated[str, Text(min_length=1, max_length=1024)]] = Field(
        default=UNSET,
        description="Folder on the machine that serves the API",
        examples=["/home/ada/stratagen"],
    )


class ProjectReplace(ProjectCreate):
    """What is sent to replace a project; what is left out gets its default."""


class Project(Record):
    """A code base and everything that is kept about it."""

    id: Int
    description: Str | None
    name: Str = Field(examples=["Stratagen"])
    path: Str = Field(
        description="Folder on the machine that serves the API", examples=["/home/ada/stratagen"]
    )
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    ai_sdk_options: ClassVar[ToMany["AiSdkOption"]] = ToMany("ai_sdk_option", "project")
    chats: ClassVar[ToMany["Chat"]] = ToMany("chat", "project")
    file_groups: ClassVar[ToMany["FileGroup"]] = ToMany("file_group", "project")
    file_importances: ClassVar[ToMany["FileImportance"]] = ToMany("file_importance", "project")
    files: ClassVar[ToMany["File"]] = ToMany("file", "project")
    git_remotes: ClassVar[ToMany["GitRemote"]] = ToMany("git_remote", "project")
    git_stashes: ClassVar[ToMany["GitStash"]] = ToMany("git_stash", "project")
    git_statuses: ClassVar[ToMany["GitStatus"]] = ToMany("git_status", "project")
    git_tags: ClassVar[ToMany["GitTag"]] = ToMany("git_tag", "project")
    git_worktrees: ClassVar[ToMany["GitWorktree"]] = ToMany("git_worktree", "project")
    mcp_error_patterns: ClassVar[ToMany["McpErrorPattern"]] = ToMany("mcp_error_pattern", "project")
    mcp_server_configs: ClassVar[ToMany["McpServerConfig"]] = ToMany("mcp_server_config", "project")
    mcp_tool_executions: ClassVar[ToMany["McpToolExecution"]] = ToMany(
        "mcp_tool_execution", "project"
    )
    mcp_tool_statistics: ClassVar[ToMany["McpToolStatistic"]] = ToMany(
        "mcp_tool_statistic", "project"
    )
    process_ports: ClassVar[ToMany["ProcessPort"]] = ToMany("process_port", "project")
    process_runs: ClassVar[ToMany["ProcessRun"]] = ToMany("process_run", "project")
    prompts: ClassVar[ToMany["Prompt"]] = ToMany("prompt", "project")
    queues: ClassVar[ToMany["Queue"]] = ToMany("queue", "project")
    relevance_configs: ClassVar[ToMany["RelevanceConfig"]] = ToMany("relevance_config", "project")
    relevance_scores: ClassVar[ToMany["RelevanceScore"]] = ToMany("relevance_score", "project")
    selected_files: ClassVar[ManyToMany["File", str]] = ManyToMany(
        "file", "selected_files", ("project_id",), ("file_id",), through="selected_file"
    )
    selections: ClassVar[ToMany["SelectedFile"]] = ToMany("selected_file", "project")
    tickets: ClassVar[ToMany["Ticket"]] = ToMany("ticket", "project")


PROJECT_ENTITY = Entity(
    name="project",
    schema=SCHEMA,
    row=ProjectRow,
    record=Project,
    create=ProjectCreate,
    update=ProjectUpdate,
    replace=ProjectReplace,
    key=("id",),
    key_type=int,
    filters=("id", "name", "path", "created_at", "updated_at"),
    sorts=("id", "name", "path", "created_at", "updated_at"),
    searches=("description", "name"),
    order_by=(("name", False), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class ProjectRepository(Repository[Project, ProjectCreate, ProjectUpdate, ProjectReplace, int]):
    """The stored projects."""

    def __init__(self, database: Database) -> None:
        super().__init__(PROJECT_ENTITY, database)
