"""MCP execution chains: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from sqlalchemy import Index, UniqueConstraint
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
    from generated.storage.mcp_tool_execution import McpToolExecution

__all__ = [
    "MCP_EXECUTION_CHAIN_ENTITY",
    "McpExecutionChain",
    "McpExecutionChainCreate",
    "McpExecutionChainReplace",
    "McpExecutionChainRepository",
    "McpExecutionChainRow",
    "McpExecutionChainUpdate",
]


class McpExecutionChainRow(Row, table=True):
    """A row of mcp_execution_chains."""

    __tablename__ = "mcp_execution_chains"
    __table_args__ = (
        Index("ix_mcp_execution_chains_chain_id", "chain_id"),
        Index("ix_mcp_execution_chains_execution_id", "execution_id"),
        Index("ix_mcp_execution_chains_parent_execution_id", "parent_execution_id"),
        UniqueConstraint(
            "chain_id", "execution_id", name="uq_mcp_execution_chains_chain_id_execution_id"
        ),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    chain_id: str = Column(max_length=200)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    execution_id: int = Column(
        foreign_key="mcp_tool_executions.id", ondelete="CASCADE", sa_type=WholeColumn
    )
    parent_execution_id: int | None = Column(
        default=None, foreign_key="mcp_tool_executions.id", ondelete="CASCADE", sa_type=WholeColumn
    )
    position: int = Column(default=0, sa_type=WholeColumn)


class McpExecutionChainCreate(Payload):
    """What is sent to create a mcp execution chain."""

    chain_id: Annotated[str, Text(min_length=1, max_length=200)]
    execution_id: Int
    parent_execution_id: Int | None = None
    position: Annotated[int, Whole(ge=0)] = 0


class McpExecutionChainUpdate(Changes):
    """What is sent to change a mcp execution chain; what is left out stays as it is."""

    chain_id: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET
    execution_id: Maybe[Int] = UNSET
    parent_execution_id: Maybe[Int | None] = UNSET
    position: Maybe[Annotated[int, Whole(ge=0)]] = UNSET


class McpExecutionChainReplace(McpExecutionChainCreate):
    """What is sent to replace a mcp execution chain; what is left out gets its default."""


class McpExecutionChain(Record):
    """Which call of a tool led to which."""

    id: Int
    chain_id: Str
    created_at: UtcDateTime
    execution_id: Int
    parent_execution_id: Int | None
    position: Int

    # Relations: what a read included; anything else raises RelationNotLoaded.
    execution: ClassVar[ToOne["McpToolExecution"]] = ToOne(
        "mcp_tool_execution", ("execution_id",), on_delete="cascade"
    )
    parent_execution: ClassVar[ToOne["McpToolExecution | None"]] = ToOne(
        "mcp_tool_execution", ("parent_execution_id",), on_delete="cascade"
    )


MCP_EXECUTION_CHAIN_ENTITY = Entity(
    name="mcp_execution_chain",
    schema=SCHEMA,
    row=McpExecutionChainRow,
    record=McpExecutionChain,
    create=McpExecutionChainCreate,
    update=McpExecutionChainUpdate,
    replace=McpExecutionChainReplace,
    key=("id",),
    key_type=int,
    filters=("id", "chain_id", "execution_id", "parent_execution_id"),
    sorts=("id", "chain_id", "execution_id", "parent_execution_id", "position"),
    order_by=(("position", False), ("id", False)),
    page_size=20,
    max_page_size=100,
    timestamps=False,
)


class McpExecutionChainRepository(
    Repository[
        McpExecutionChain,
        McpExecutionChainCreate,
        McpExecutionChainUpdate,
        McpExecutionChainReplace,
        int,
    ]
):
    """The stored mcp execution chains."""

    def __init__(self, database: Database) -> None:
        super().__init__(MCP_EXECUTION_CHAIN_ENTITY, database)
