"""MCP error patterns: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    JsonColumn,
    Payload,
    Record,
    Repository,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Json, Maybe, Str, Text, UtcDateTime, Whole

from generated.storage import SCHEMA, Row

if TYPE_CHECKING:
    from generated.storage.project import Project

__all__ = [
    "MCP_ERROR_PATTERN_ENTITY",
    "McpErrorPattern",
    "McpErrorPatternCreate",
    "McpErrorPatternReplace",
    "McpErrorPatternRepository",
    "McpErrorPatternRow",
    "McpErrorPatternUpdate",
]


class McpErrorPatternRow(Row, table=True):
    """A row of mcp_error_patterns."""

    __tablename__ = "mcp_error_patterns"
    __table_args__ = (
        Index("ix_mcp_error_patterns_error_type", "error_type"),
        Index("ix_mcp_error_patterns_tool_name", "tool_name"),
        UniqueConstraint(
            "project_id",
            "tool_name",
            "error_pattern",
            name="uq_mcp_error_patterns_project_id_tool_name_error_pattern",
        ),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    error_pattern: str = Column(max_length=1000)
    error_type: str = Column(max_length=200)
    last_occurred_at: UtcDateTime
    metadata_: Json | None = Column(
        default=None, sa_type=JsonColumn, sa_column_kwargs={"name": "metadata"}
    )
    occurrence_count: int = Column(default=1, sa_type=WholeColumn)
    project_id: int | None = Column(
        default=None, foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn
    )
    tool_name: str = Column(max_length=200)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class McpErrorPatternCreate(Payload):
    """What is sent to create a mcp error pattern."""

    error_pattern: Annotated[str, Text(min_length=1, max_length=1000)]
    error_type: Annotated[str, Text(min_length=1, max_length=200)]
    last_occurred_at: UtcDateTime
    metadata_: Json | None = Field(
        default=None, validation_alias="metadata", serialization_alias="metadata"
    )
    occurrence_count: Annotated[int, Whole(ge=1)] = 1
    project_id: Int | None = None
    tool_name: Annotated[str, Text(min_length=1, max_length=200)]


class McpErrorPatternUpdate(Changes):
    """What is sent to change a mcp error pattern; what is left out stays as it is."""

    error_pattern: Maybe[Annotated[str, Text(min_length=1, max_length=1000)]] = UNSET
    error_type: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET
    last_occurred_at: Maybe[UtcDateTime] = UNSET
    metadata_: Maybe[Json | None] = Field(
        default=UNSET, validation_alias="metadata", serialization_alias="metadata"
    )
    occurrence_count: Maybe[Annotated[int, Whole(ge=1)]] = UNSET
    project_id: Maybe[Int | None] = UNSET
    tool_name: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET


class McpErrorPatternReplace(McpErrorPatternCreate):
    """What is sent to replace a mcp error pattern; what is left out gets its default."""


class McpErrorPattern(Record):
    """An error that the tools met more than once."""

    id: Int
    error_pattern: Str
    error_type: Str
    last_occurred_at: UtcDateTime
    metadata_: Json | None = Field(validation_alias="metadata", serialization_alias="metadata")
    occurrence_count: Int
    project_id: Int | None
    tool_name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project | None"]] = ToOne(
        "project", ("project_id",), on_delete="cascade"
    )


MCP_ERROR_PATTERN_ENTITY = Entity(
    name="mcp_error_pattern",
    schema=SCHEMA,
    row=McpErrorPatternRow,
    record=McpErrorPattern,
    create=McpErrorPatternCreate,
    update=McpErrorPatternUpdate,
    replace=McpErrorPatternReplace,
    key=("id",),
    key_type=int,
    filters=(
        "id",
        "error_pattern",
        "error_type",
        "project_id",
        "tool_name",
        "created_at",
        "updated_at",
    ),
    sorts=(
        "id",
        "error_pattern",
        "error_type",
        "project_id",
        "tool_name",
        "created_at",
        "updated_at",
    ),
    order_by=(("occurrence_count", True), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class McpErrorPatternRepository(
    Repository[
        McpErrorPattern, McpErrorPatternCreate, McpErrorPatternUpdate, McpErrorPatternReplace, int
    ]
):
    """The stored mcp error patterns."""

    def __init__(self, database: Database) -> None:
        super().__init__(MCP_ERROR_PATTERN_ENTITY, database)
