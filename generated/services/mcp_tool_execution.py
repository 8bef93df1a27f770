"""The service of MCP tool executions."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.mcp_tool_execution import (
    MCP_TOOL_EXECUTION_ENTITY,
    McpToolExecution,
    McpToolExecutionCreate,
    McpToolExecutionReplace,
    McpToolExecutionRepository,
    McpToolExecutionUpdate,
)

__all__ = ["McpToolExecutionServiceBase", "create_mcp_tool_execution_service"]


class McpToolExecutionServiceBase(
    CrudService[
        McpToolExecution,
        McpToolExecutionCreate,
        McpToolExecutionUpdate,
        McpToolExecutionReplace,
        int,
    ]
):
    """What can be done with an MCP tool execution.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_mcp_tool_execution_service(database: Database) -> McpToolExecutionServiceBase:
    """The service of MCP tool executions in `database`."""
    repository = McpToolExecutionRepository(database)
    return create_crud_service(
        MCP_TOOL_EXECUTION_ENTITY, repository, service=McpToolExecutionServiceBase
    )
