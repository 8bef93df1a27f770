"""The service of MCP server configs."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.mcp_server_config import (
    MCP_SERVER_CONFIG_ENTITY,
    McpServerConfig,
    McpServerConfigCreate,
    McpServerConfigReplace,
    McpServerConfigRepository,
    McpServerConfigUpdate,
)

__all__ = ["McpServerConfigServiceBase", "create_mcp_server_config_service"]


class McpServerConfigServiceBase(
    CrudService[
        McpServerConfig, McpServerConfigCreate, McpServerConfigUpdate, McpServerConfigReplace, int
    ]
):
    """What can be done with an MCP server config.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_mcp_server_config_service(database: Database) -> McpServerConfigServiceBase:
    """The service of MCP server configs in `database`."""
    repository = McpServerConfigRepository(database)
    return create_crud_service(
        MCP_SERVER_CONFIG_ENTITY, repository, service=McpServerConfigServiceBase
    )
