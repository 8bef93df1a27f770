"""The service of MCP error patterns."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.mcp_error_pattern import (
    MCP_ERROR_PATTERN_ENTITY,
    McpErrorPattern,
    McpErrorPatternCreate,
    McpErrorPatternReplace,
    McpErrorPatternRepository,
    McpErrorPatternUpdate,
)

__all__ = ["McpErrorPatternServiceBase", "create_mcp_error_pattern_service"]


class McpErrorPatternServiceBase(
    CrudService[
        McpErrorPattern, McpErrorPatternCreate, McpErrorPatternUpdate, McpErrorPatternReplace, int
    ]
):
    """What can be done with an MCP error pattern.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_mcp_error_pattern_service(database: Database) -> McpErrorPatternServiceBase:
    """The service of MCP error patterns in `database`."""
    repository = McpErrorPatternRepository(database)
    return create_crud_service(
        MCP_ERROR_PATTERN_ENTITY, repository, service=McpErrorPatternServiceBase
    )
