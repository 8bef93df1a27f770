"""MCP server configs: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    DocumentColumn,
    Entity,
    JsonColumn,
    Payload,
    Record,
    Repository,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import (
    UNSET,
    Bool,
    Int,
    Json,
    Maybe,
    Str,
    Text,
    UtcDateTime,
    json_default,
)

from generated.storage import SCHEMA, Row

if TYPE_CHECKING:
    from generated.storage.project import Project

__all__ = [
    "MCP_SERVER_CONFIG_ENTITY",
    "McpServerConfig",
    "McpServerConfigCreate",
    "McpServerConfigReplace",
    "McpServerConfigRepository",
    "McpServerConfigRow",
    "McpServerConfigUpdate",
]


class McpServerConfigRow(Row, table=True):
    """A row of mcp_server_configs."""

    __tablename__ = "mcp_server_configs"
    __table_args__ = (
        Index("ix_mcp_server_configs_auto_start", "auto_start"),
        Index("ix_mcp_server_configs_enabled", "enabled"),
        Index("ix_mcp_server_configs_name", "name"),
        Index("ix_mcp_server_configs_project_id", "project_id"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    args: list[str] | None = Column(default_factory=list[Str], sa_type=DocumentColumn(list[Str]))
    auto_start: bool = Column(default=False)
    command: str = Column(max_length=2000)
    enabled: bool = Column(default=True)
    env: Json | None = Column(default_factory=json_default({}), sa_type=JsonColumn)
    name: str = Column(max_length=200)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class McpServerConfigCreate(Payload):
    """What is sent to create a mcp server config."""

    args: list[Str] | None = Field(default_factory=list[Str])
    auto_start: Bool = False
    command: Annotated[str, Text(min_length=1, max_length=2000)]
    enabled: Bool = True
    env: Json | None = Field(
        default_factory=json_default({}), description="Names and values of its environment"
    )
    name: Annotated[str, Text(min_length=1, max_length=200)]
    project_id: Int


class McpServerConfigUpdate(Changes):
    """What is sent to change a mcp server config; what is left out stays as it is."""

    args: Maybe[list[Str] | None] = UNSET
    auto_start: Maybe[Bool] = UNSET
    command: Maybe[Annotated[str, Text(min_length=1, max_length=2000)]] = UNSET
    enabled: Maybe[Bool] = UNSET
    env: Maybe[Json | None] = Field(
        default=UNSET, description="Names and values of its environment"
    )
    name: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET
    project_id: Maybe[Int] = UNSET


class McpServerConfigReplace(McpServerConfigCreate):
    """What is sent to replace a mcp server config; what is left out gets its default."""


class McpServerConfig(Record):
    """An MCP server that a project can start."""

    id: Int
    args: list[Str] | None
    auto_start: Bool
    command: Str
    enabled: Bool
    env: Json | None = Field(description="Names and values of its environment")
    name: Str
    project_id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


MCP_SERVER_CONFIG_ENTITY = Entity(
    name="mcp_server_config",
    schema=SCHEMA,
    row=McpServerConfigRow,
    record=McpServerConfig,
    create=McpServerConfigCreate,
    update=McpServerConfigUpdate,
    replace=McpServerConfigReplace,
    key=("id",),
    key_type=int,
    filters=("id", "auto_start", "enabled", "name", "project_id", "created_at", "updated_at"),
    sorts=("id", "auto_start", "enabled", "name", "project_id", "created_at", "updated_at"),
    order_by=(("name", False), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class McpServerConfigRepository(
    Repository[
        McpServerConfig, McpServerConfigCreate, McpServerConfigUpdate, McpServerConfigReplace, int
    ]
):
    """The stored mcp server configs."""

    def __init__(self, database: Database) -> None:
        super().__init__(MCP_SERVER_CONFIG_ENTITY, database)
