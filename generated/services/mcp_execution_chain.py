"""The service of MCP execution chains."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.mcp_execution_chain import (
    MCP_EXECUTION_CHAIN_ENTITY,
    McpExecutionChain,
    McpExecutionChainCreate,
    McpExecutionChainReplace,
    McpExecutionChainRepository,
    McpExecutionChainUpdate,
)

__all__ = ["McpExecutionChainServiceBase", "create_mcp_execution_chain_service"]


class McpExecutionChainServiceBase(
    CrudService[
        McpExecutionChain,
        McpExecutionChainCreate,
        McpExecutionChainUpdate,
        McpExecutionChainReplace,
        int,
    ]
):
    """What can be done with an MCP execution chain.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_mcp_execution_chain_service(database: Database) -> McpExecutionChainServiceBase:
    """The service of MCP execution chains in `database`."""
    repository = McpExecutionChainRepository(database)
    return create_crud_service(
        MCP_EXECUTION_CHAIN_ENTITY, repository, service=McpExecutionChainServiceBase
    )
