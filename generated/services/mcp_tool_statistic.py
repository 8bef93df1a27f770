"""The service of MCP tool statistics."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.mcp_tool_statistic import (
    MCP_TOOL_STATISTIC_ENTITY,
    McpToolStatistic,
    McpToolStatisticCreate,
    McpToolStatisticReplace,
    McpToolStatisticRepository,
    McpToolStatisticUpdate,
)

__all__ = ["McpToolStatisticServiceBase", "create_mcp_tool_statistic_service"]


class McpToolStatisticServiceBase(
    CrudService[
        McpToolStatistic,
        McpToolStatisticCreate,
        McpToolStatisticUpdate,
        McpToolStatisticReplace,
        int,
    ]
):
    """What can be done with an MCP tool statistic.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_mcp_tool_statistic_service(database: Database) -> McpToolStatisticServiceBase:
    """The service of MCP tool statistics in `database`."""
    repository = McpToolStatisticRepository(database)
    return create_crud_service(
        MCP_TOOL_STATISTIC_ENTITY, repository, service=McpToolStatisticServiceBase
    )
