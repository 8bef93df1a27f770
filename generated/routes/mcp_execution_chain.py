"""The routes of MCP execution chains."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import (
    Atomic,
    BatchOf,
    Done,
    Include,
    IncludeOf,
    ListOf,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int

from generated.services.mcp_execution_chain import McpExecutionChainServiceBase
from generated.storage.mcp_execution_chain import (
    MCP_EXECUTION_CHAIN_ENTITY,
    McpExecutionChain,
    McpExecutionChainCreate,
    McpExecutionChainReplace,
    McpExecutionChainUpdate,
)

__all__ = ["mcp_execution_chain_routes"]


def mcp_execution_chain_routes(service: McpExecutionChainServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(
        MCP_EXECUTION_CHAIN_ENTITY, "/mcp-execution-chains", "MCP execution chains"
    )

    @router.get("/mcp-execution-chains", responses=create_standard_responses())
    async def mcp_execution_chains_list(
        query: Annotated[ListQuery, ListOf(MCP_EXECUTION_CHAIN_ENTITY)],
    ) -> Page[McpExecutionChain]:
        """List MCP execution chains."""
        return await service.list(query)

    @router.post(
        "/mcp-execution-chains",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def mcp_execution_chains_create(body: McpExecutionChainCreate) -> McpExecutionChain:
        """Create an MCP execution chain."""
        return await service.create(body)

    @router.post(
        "/mcp-execution-chains/batch",
        responses=create_standard_responses(
            "MCP_EXECUTION_CHAIN_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def mcp_execution_chains_batch(
        body: Annotated[
            Batch[McpExecutionChainCreate, McpExecutionChainUpdate, int],
            BatchOf(MCP_EXECUTION_CHAIN_ENTITY),
        ],
        atomic: Atomic,
    ) -> BatchResults[McpExecutionChain]:
        """Create, update and delete many MCP execution chains at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/mcp-execution-chains/{id}",
        responses=create_standard_responses("MCP_EXECUTION_CHAIN_NOT_FOUND"),
    )
    async def mcp_execution_chains_delete(id: Int) -> Done:
        """Delete an MCP execution chain."""
        await service.delete(id)
        return Done("MCP execution chain deleted")

    @router.get(
        "/mcp-execution-chains/{id}",
        responses=create_standard_responses("MCP_EXECUTION_CHAIN_NOT_FOUND"),
    )
    async def mcp_execution_chains_get(
        id: Int, include: Annotated[Include, IncludeOf(MCP_EXECUTION_CHAIN_ENTITY)]
    ) -> McpExecutionChain:
        """Get an MCP execution chain."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/mcp-execution-chains/{id}",
        responses=create_standard_responses(
            "MCP_EXECUTION_CHAIN_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def mcp_execution_chains_update(
        id: Int, body: McpExecutionChainUpdate
    ) -> McpExecutionChain:
        """Change some fields of an MCP execution chain."""
        return await service.update(id, body)

    @router.put(
        "/mcp-execution-chains/{id}",
        responses=create_standard_responses(
            "MCP_EXECUTION_CHAIN_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def mcp_execution_chains_replace(
        id: Int, body: McpExecutionChainReplace
    ) -> McpExecutionChain:
        """Replace an MCP execution chain."""
        return await service.replace(id, body)

    return router
