"""MCP tool executions: the table, what is sent, what is read, the repository."""

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
    TextColumn,
    ToMany,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Json, Maybe, Str, Text, UtcDateTime, Whole

from generated.storage import SCHEMA, Row
from generated.values import ToolExecutionStatus

if TYPE_CHECKING:
    from generated.storage.mcp_execution_chain import McpExecutionChain
    from generated.storage.project import Project

__all__ = [
    "MCP_TOOL_EXECUTION_ENTITY",
    "McpToolExecution",
    "McpToolExecutionCreate",
    "McpToolExecutionReplace",
    "McpToolExecutionRepository",
    "McpToolExecutionRow",
    "McpToolExecutionUpdate",
    "ToolExecutionStatus",
]


class McpToolExecutionRow(Row, table=True):
    """A row of mcp_tool_executions."""

    __tablename__ = "mcp_tool_executions"
    __table_args__ = (
        Index("ix_mcp_tool_executions_project_id", "project_id"),
        Index("ix_mcp_tool_executions_session_id", "session_id"),
        Index("ix_mcp_tool_executions_started_at", "started_at"),
        Index("ix_mcp_tool_executions_status", "status"),
        Index("ix_mcp_tool_executions_tool_name", "tool_name"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    completed_at: UtcDateTime | None = Column(default=None)
    duration_ms: int | None = Column(default=None, sa_type=WholeColumn)
    error_code: str | None = Column(default=None, max_length=100)
    error_message: str | None = Column(default=None, sa_type=TextColumn)
    input_params: Json | None = Column(default=None, sa_type=JsonColumn)
    metadata_: Json | None = Column(
        default=None, sa_type=JsonColumn, sa_column_kwargs={"name": "metadata"}
    )
    output_size: int | None = Column(default=None, sa_type=WholeColumn)
    project_id: int | None = Column(
        default=None, foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn
    )
    session_id: str | None = Column(default=None, max_length=200)
    started_at: UtcDateTime = Column(default_factory=utc_now)
    status: ToolExecutionStatus = Column(
        default=ToolExecutionStatus.RUNNING, sa_type=ChoiceColumn(ToolExecutionStatus)
    )
    tool_name: str = Column(max_length=200)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class McpToolExecutionCreate(Payload):
    """What is sent to create a mcp tool execution."""

    completed_at: UtcDateTime | None = None
    duration_ms: Annotated[int, Whole(ge=0)] | None = None
    error_code: Annotated[str, Text(max_length=100)] | None = None
    error_message: Str | None = None
    input_params: Json | None = None
    metadata_: Json | None = Field(
        default=None, validation_alias="metadata", serialization_alias="metadata"
    )
    output_size: Annotated[int, Whole(ge=0)] | None = Field(default=None, description="Bytes")
    project_id: Int | None = None
    session_id: Annotated[str, Text(max_length=200)] | None = None
    started_at: UtcDateTime = Field(default_factory=utc_now)
    status: ToolExecutionStatus = ToolExecutionStatus.RUNNING
    tool_name: Annotated[str, Text(min_length=1, max_length=200)]


class McpToolExecutionUpdate(Changes):
    """What is sent to change a mcp tool execution; what is left out stays as it is."""

    completed_at: Maybe[UtcDateTime | None] = UNSET
    duration_ms: Maybe[Annotated[int, Whole(ge=0)] | None] = UNSET
    error_code: Maybe[Annotated[str, Text(max_length=100)] | None] = UNSET
    error_message: Maybe[Str | None] = UNSET
    input_params: Maybe[Json | None] = UNSET
    metadata_: Maybe[Json | None] = Field(
        default=UNSET, validation_alias="metadata", serialization_alias="metadata"
    )
    output_size: Maybe[Annotated[int, Whole(ge=0)] | None] = Field(
        default=UNSET, description="Bytes"
    )
    project_id: Maybe[Int | None] = UNSET
    session_id: Maybe[Annotated[str, Text(max_length=200)] | None] = UNSET
    started_at: Maybe[UtcDateTime] = UNSET
    status: Maybe[ToolExecutionStatus] = UNSET
    tool_name: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET


class McpToolExecutionReplace(McpToolExecutionCreate):
    """What is sent to replace a mcp tool execution; what is left out gets its default."""


class McpToolExecution(Record):
    """One call of a tool."""

    id: Int
    completed_at: UtcDateTime | None
    duration_ms: Int | None
    error_code: Str | None
    error_message: Str | None
    input_params: Json | None
    metadata_: Json | None = Field(validation_alias="metadata", serialization_alias="metadata")
    output_size: Int | None = Field(description="Bytes")
    project_id: Int | None
    session_id: Str | None
    started_at: UtcDateTime
    status: ToolExecutionStatus
    tool_name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    chains: ClassVar[ToMany["McpExecutionChain"]] = ToMany("mcp_execution_chain", "execution")
    child_chains: ClassVar[ToMany["McpExecutionChain"]] = ToMany(
        "mcp_execution_chain", "parent_execution"
    )
    project: ClassVar[ToOne["Project | None"]] = ToOne(
        "project", ("project_id",), on_delete="cascade"
    )


MCP_TOOL_EXECUTION_ENTITY = Entity(
    name="mcp_tool_execution",
    schema=SCHEMA,
    row=McpToolExecutionRow,
    record=McpToolExecution,
    create=McpToolExecutionCreate,
    update=McpToolExecutionUpdate,
    replace=McpToolExecutionReplace,
    key=("id",),
    key_type=int,
    filters=(
        "id",
        "project_id",
        "session_id",
        "started_at",
        "status",
        "tool_name",
        "created_at",
        "updated_at",
    ),
    sorts=(
        "id",
        "project_id",
        "session_id",
        "started_at",
        "status",
        "tool_name",
        "created_at",
        "updated_at",
    ),
    searches=("tool_name",),
    order_by=(("started_at", True), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class McpToolExecutionRepository(
    Repository[
        McpToolExecution,
        McpToolExecutionCreate,
        McpToolExecutionUpdate,
        McpToolExecutionReplace,
        int,
    ]
):
    """The stored mcp tool executions."""

    def __init__(self, database: Database) -> None:
        super().__init__(MCP_TOOL_EXECUTION_ENTITY, database)
