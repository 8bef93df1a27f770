"""The routes of MCP tool executions."""

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

from generated.services.mcp_tool_execution import McpToolExecutionServiceBase
from generated.storage.mcp_execution_chain import MCP_EXECUTION_CHAIN_ENTITY, McpExecutionChain
from generated.storage.mcp_tool_execution import (
    MCP_TOOL_EXECUTION_ENTITY,
    McpToolExecution,
    McpToolExecutionCreate,
    McpToolExecutionReplace,
    McpToolExecutionUpdate,
)

__all__ = ["mcp_tool_execution_routes"]


def mcp_tool_execution_routes(service: McpToolExecutionServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(MCP_TOOL_EXECUTION_ENTITY, "/mcp-tool-executions", "MCP tool executions")

    @router.get("/mcp-tool-executions", responses=create_standard_responses())
    async def mcp_tool_executions_list(
        query: Annotated[ListQuery, ListOf(MCP_TOOL_EXECUTION_ENTITY)],
    ) -> Page[McpToolExecution]:
        """List MCP tool executions."""
        return await service.list(query)

    @router.post(
        "/mcp-tool-executions", status_code=201, responses=create_standard_responses(body=True)
    )
    async def mcp_tool_executions_create(body: McpToolExecutionCreate) -> McpToolExecution:
        """Create an MCP tool execution."""
        return await service.create(body)

    @router.post(
        "/mcp-tool-executions/batch",
        responses=create_standard_responses("MCP_TOOL_EXECUTION_NOT_FOUND", body=True),
    )
    async def mcp_tool_executions_batch(
        body: Annotated[
            Batch[McpToolExecutionCreate, McpToolExecutionUpdate, int],
            BatchOf(MCP_TOOL_EXECUTION_ENTITY),
        ],
        atomic: Atomic,
    ) -> BatchResults[McpToolExecution]:
        """Create, update and delete many MCP tool executions at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/mcp-tool-executions/{id}",
        responses=create_standard_responses("MCP_TOOL_EXECUTION_NOT_FOUND"),
    )
    async def mcp_tool_executions_delete(id: Int) -> Done:
        """Delete an MCP tool execution."""
        await service.delete(id)
        return Done("MCP tool execution deleted")

    @router.get(
        "/mcp-tool-executions/{id}",
        responses=create_standard_responses("MCP_TOOL_EXECUTION_NOT_FOUND"),
    )
    async def mcp_tool_executions_get(
        id: Int, include: Annotated[Include, IncludeOf(MCP_TOOL_EXECUTION_ENTITY)]
    ) -> McpToolExecution:
        """Get an MCP tool execution."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/mcp-tool-executions/{id}",
        responses=create_standard_responses("MCP_TOOL_EXECUTION_NOT_FOUND", body=True),
    )
    async def mcp_tool_executions_update(id: Int, body: McpToolExecutionUpdate) -> McpToolExecution:
        """Change some fields of an MCP tool execution."""
        return await service.update(id, body)

    @router.put(
        "/mcp-tool-executions/{id}",
        responses=create_standard_responses("MCP_TOOL_EXECUTION_NOT_FOUND", body=True),
    )
    async def mcp_tool_executions_replace(
        id: Int, body: McpToolExecutionReplace
    ) -> McpToolExecution:
        """Replace an MCP tool execution."""
        return await service.replace(id, body)

    @router.get(
        "/mcp-tool-executions/{id}/chains",
        responses=create_standard_responses("MCP_TOOL_EXECUTION_NOT_FOUND"),
    )
    async def mcp_tool_executions_chains_list(
        id: Int, query: Annotated[ListQuery, ListOf(MCP_EXECUTION_CHAIN_ENTITY)]
    ) -> Page[McpExecutionChain]:
        """List the chains of an MCP tool execution."""
        return await service.list_related(id, McpToolExecution.chains, query)

    @router.get(
        "/mcp-tool-executions/{id}/child-chains",
        responses=create_standard_responses("MCP_TOOL_EXECUTION_NOT_FOUND"),
    )
    async def mcp_tool_executions_child_chains_list(
        id: Int, query: Annotated[ListQuery, ListOf(MCP_EXECUTION_CHAIN_ENTITY)]
    ) -> Page[McpExecutionChain]:
        """List the child chains of an MCP tool execution."""
        return await service.list_related(id, McpToolExecution.child_chains, query)

    return router
