"""MCP tool statistics: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    ChoiceColumn,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Float, Int, Maybe, Real, Str, Text, UtcDateTime, Whole

from generated.storage import SCHEMA, Row
from generated.values import StatisticPeriod

if TYPE_CHECKING:
    from generated.storage.project import Project

__all__ = [
    "MCP_TOOL_STATISTIC_ENTITY",
    "McpToolStatistic",
    "McpToolStatisticCreate",
    "McpToolStatisticReplace",
    "McpToolStatisticRepository",
    "McpToolStatisticRow",
    "McpToolStatisticUpdate",
    "StatisticPeriod",
]


class McpToolStatisticRow(Row, table=True):
    """A row of mcp_tool_statistics."""

    __tablename__ = "mcp_tool_statistics"
    __table_args__ = (
        Index("ix_mcp_tool_statistics_period_start_period_end", "period_start", "period_end"),
        Index("ix_mcp_tool_statistics_project_id", "project_id"),
        Index("ix_mcp_tool_statistics_tool_name", "tool_name"),
        UniqueConstraint(
            "tool_name",
            "project_id",
            "period_type",
            "period_start",
            name="uq_mcp_tool_statistics_tool_name_project_id_period_typ_660100d0",
        ),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    avg_duration_ms: float = Column(default=0.0)
    error_count: int = Column(default=0, sa_type=WholeColumn)
    execution_count: int = Column(default=0, sa_type=WholeColumn)
    max_duration_ms: int | None = Column(default=None, sa_type=WholeColumn)
    min_duration_ms: int | None = Column(default=None, sa_type=WholeColumn)
    period_end: UtcDateTime
    period_start: UtcDateTime
    period_type: StatisticPeriod = Column(sa_type=ChoiceColumn(StatisticPeriod))
    project_id: int | None = Column(
        default=None, foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn
    )
    success_count: int = Column(default=0, sa_type=WholeColumn)
    timeout_count: int = Column(default=0, sa_type=WholeColumn)
    tool_name: str = Column(max_length=200)
    total_duration_ms: int = Column(default=0, sa_type=WholeColumn)
    total_output_size: int = Column(default=0, sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class McpToolStatisticCreate(Payload):
    """What is sent to create a mcp tool statistic."""

    avg_duration_ms: Annotated[float, Real(ge=0)] = 0.0
    error_count: Annotated[int, Whole(ge=0)] = 0
    execution_count: Annotated[int, Whole(ge=0)] = 0
    max_duration_ms: Annotated[int, Whole(ge=0)] | None = None
    min_duration_ms: Annotated[int, Whole(ge=0)] | None = None
    period_end: UtcDateTime
    period_start: UtcDateTime
    period_type: StatisticPeriod
    project_id: Int | None = None
    success_count: Annotated[int, Whole(ge=0)] = 0
    timeout_count: Annotated[int, Whole(ge=0)] = 0
    tool_name: Annotated[str, Text(min_length=1, max_length=200)]
    total_duration_ms: Annotated[int, Whole(ge=0)] = 0
    total_output_size: Annotated[int, Whole(ge=0)] = Field(default=0, description="Bytes")


class McpToolStatisticUpdate(Changes):
    """What is sent to change a mcp tool statistic; what is left out stays as it is."""

    avg_duration_ms: Maybe[Annotated[float, Real(ge=0)]] = UNSET
    error_count: Maybe[Annotated[int, Whole(ge=0)]] = UNSET
    execution_count: Maybe[Annotated[int, Whole(ge=0)]] = UNSET
    max_duration_ms: Maybe[Annotated[int, Whole(ge=0)] | None] = UNSET
    min_duration_ms: Maybe[Annotated[int, Whole(ge=0)] | None] = UNSET
    period_end: Maybe[UtcDateTime] = UNSET
    period_start: Maybe[UtcDateTime] = UNSET
    period_type: Maybe[StatisticPeriod] = UNSET
    project_id: Maybe[Int | None] = UNSET
    success_count: Maybe[Annotated[int, Whole(ge=0)]] = UNSET
    timeout_count: Maybe[Annotated[int, Whole(ge=0)]] = UNSET
    tool_name: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET
    total_duration_ms: Maybe[Annotated[int, Whole(ge=0)]] = UNSET
    total_output_size: Maybe[Annotated[int, Whole(ge=0)]] = Field(
        default=UNSET, description="Bytes"
    )


class McpToolStatisticReplace(McpToolStatisticCreate):
    """What is sent to replace a mcp tool statistic; what is left out gets its default."""


class McpToolStatistic(Record):
    """The calls of a tool in one period."""

    id: Int
    avg_duration_ms: Float
    error_count: Int
    execution_count: Int
    max_duration_ms: Int | None
    min_duration_ms: Int | None
    period_end: UtcDateTime
    period_start: UtcDateTime
    period_type: StatisticPeriod
    project_id: Int | None
    success_count: Int
    timeout_count: Int
    tool_name: Str
    total_duration_ms: Int
    total_output_size: Int = Field(description="Bytes")
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project | None"]] = ToOne(
        "project", ("project_id",), on_delete="cascade"
    )


MCP_TOOL_STATISTIC_ENTITY = Entity(
    name="mcp_tool_statistic",
    schema=SCHEMA,
    row=McpToolStatisticRow,
    record=McpToolStatistic,
    create=McpToolStatisticCreate,
    update=McpToolStatisticUpdate,
    replace=McpToolStatisticReplace,
    key=("id",),
    key_type=int,
    filters=(
        "id",
        "period_end",
        "period_start",
        "period_type",
        "project_id",
        "tool_name",
        "created_at",
        "updated_at",
    ),
    sorts=(
        "id",
        "period_end",
        "period_start",
        "period_type",
        "project_id",
        "tool_name",
        "created_at",
        "updated_at",
    ),
    order_by=(("period_start", True), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class McpToolStatisticRepository(
    Repository[
        McpToolStatistic,
        McpToolStatisticCreate,
        McpToolStatisticUpdate,
        McpToolStatisticReplace,
        int,
    ]
):
    """The stored mcp tool statistics."""

    def __init__(self, database: Database) -> None:
        super().__init__(MCP_TOOL_STATISTIC_ENTITY, database)
