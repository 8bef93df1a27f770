"""The routes of MCP tool statistics."""

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

from generated.services.mcp_tool_statistic import McpToolStatisticServiceBase
from generated.storage.mcp_tool_statistic import (
    MCP_TOOL_STATISTIC_ENTITY,
    McpToolStatistic,
    McpToolStatisticCreate,
    McpToolStatisticReplace,
    McpToolStatisticUpdate,
)

__all__ = ["mcp_tool_statistic_routes"]


def mcp_tool_statistic_routes(service: McpToolStatisticServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(MCP_TOOL_STATISTIC_ENTITY, "/mcp-tool-statistics", "MCP tool statistics")

    @router.get("/mcp-tool-statistics", responses=create_standard_responses())
    async def mcp_tool_statistics_list(
        query: Annotated[ListQuery, ListOf(MCP_TOOL_STATISTIC_ENTITY)],
    ) -> Page[McpToolStatistic]:
        """List MCP tool statistics."""
        return await service.list(query)

    @router.post(
        "/mcp-tool-statistics",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def mcp_tool_statistics_create(body: McpToolStatisticCreate) -> McpToolStatistic:
        """Create an MCP tool statistic."""
        return await service.create(body)

    @router.post(
        "/mcp-tool-statistics/batch",
        responses=create_standard_responses(
            "MCP_TOOL_STATISTIC_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def mcp_tool_statistics_batch(
        body: Annotated[
            Batch[McpToolStatisticCreate, McpToolStatisticUpdate, int],
            BatchOf(MCP_TOOL_STATISTIC_ENTITY),
        ],
        atomic: Atomic,
    ) -> BatchResults[McpToolStatistic]:
        """Create, update and delete many MCP tool statistics at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/mcp-tool-statistics/{id}",
        responses=create_standard_responses("MCP_TOOL_STATISTIC_NOT_FOUND"),
    )
    async def mcp_tool_statistics_delete(id: Int) -> Done:
        """Delete an MCP tool statistic."""
        await service.delete(id)
        return Done("MCP tool statistic deleted")

    @router.get(
        "/mcp-tool-statistics/{id}",
        responses=create_standard_responses("MCP_TOOL_STATISTIC_NOT_FOUND"),
    )
    async def mcp_tool_statistics_get(
        id: Int, include: Annotated[Include, IncludeOf(MCP_TOOL_STATISTIC_ENTITY)]
    ) -> McpToolStatistic:
        """Get an MCP tool statistic."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/mcp-tool-statistics/{id}",
        responses=create_standard_responses(
            "MCP_TOOL_STATISTIC_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def mcp_tool_statistics_update(id: Int, body: McpToolStatisticUpdate) -> McpToolStatistic:
        """Change some fields of an MCP tool statistic."""
        return await service.update(id, body)

    @router.put(
        "/mcp-tool-statistics/{id}",
        responses=create_standard_responses(
            "MCP_TOOL_STATISTIC_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def mcp_tool_statistics_replace(
        id: Int, body: McpToolStatisticReplace
    ) -> McpToolStatistic:
        """Replace an MCP tool statistic."""
        return await service.replace(id, body)

    return router
