"""The routes of MCP error patterns."""

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

from generated.services.mcp_error_pattern import McpErrorPatternServiceBase
from generated.storage.mcp_error_pattern import (
    MCP_ERROR_PATTERN_ENTITY,
    McpErrorPattern,
    McpErrorPatternCreate,
    McpErrorPatternReplace,
    McpErrorPatternUpdate,
)

__all__ = ["mcp_error_pattern_routes"]


def mcp_error_pattern_routes(service: McpErrorPatternServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(MCP_ERROR_PATTERN_ENTITY, "/mcp-error-patterns", "MCP error patterns")

    @router.get("/mcp-error-patterns", responses=create_standard_responses())
    async def mcp_error_patterns_list(
        query: Annotated[ListQuery, ListOf(MCP_ERROR_PATTERN_ENTITY)],
    ) -> Page[McpErrorPattern]:
        """List MCP error patterns."""
        return await service.list(query)

    @router.post(
        "/mcp-error-patterns",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def mcp_error_patterns_create(body: McpErrorPatternCreate) -> McpErrorPattern:
        """Create an MCP error pattern."""
        return await service.create(body)

    @router.post(
        "/mcp-error-patterns/batch",
        responses=create_standard_responses(
            "MCP_ERROR_PATTERN_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def mcp_error_patterns_batch(
        body: Annotated[
            Batch[McpErrorPatternCreate, McpErrorPatternUpdate, int],
            BatchOf(MCP_ERROR_PATTERN_ENTITY),
        ],
        atomic: Atomic,
    ) -> BatchResults[McpErrorPattern]:
        """Create, update and delete many MCP error patterns at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/mcp-error-patterns/{id}",
        responses=create_standard_responses("MCP_ERROR_PATTERN_NOT_FOUND"),
    )
    async def mcp_error_patterns_delete(id: Int) -> Done:
        """Delete an MCP error pattern."""
        await service.delete(id)
        return Done("MCP error pattern deleted")

    @router.get(
        "/mcp-error-patterns/{id}",
        responses=create_standard_responses("MCP_ERROR_PATTERN_NOT_FOUND"),
    )
    async def mcp_error_patterns_get(
        id: Int, include: Annotated[Include, IncludeOf(MCP_ERROR_PATTERN_ENTITY)]
    ) -> McpErrorPattern:
        """Get an MCP error pattern."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/mcp-error-patterns/{id}",
        responses=create_standard_responses(
            "MCP_ERROR_PATTERN_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def mcp_error_patterns_update(id: Int, body: McpErrorPatternUpdate) -> McpErrorPattern:
        """Change some fields of an MCP error pattern."""
        return await service.update(id, body)

    @router.put(
        "/mcp-error-patterns/{id}",
        responses=create_standard_responses(
            "MCP_ERROR_PATTERN_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def mcp_error_patterns_replace(id: Int, body: McpErrorPatternReplace) -> McpErrorPattern:
        """Replace an MCP error pattern."""
        return await service.replace(id, body)

    return router
