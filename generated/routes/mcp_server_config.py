"""The routes of MCP server configs."""

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

from generated.services.mcp_server_config import McpServerConfigServiceBase
from generated.storage.mcp_server_config import (
    MCP_SERVER_CONFIG_ENTITY,
    McpServerConfig,
    McpServerConfigCreate,
    McpServerConfigReplace,
    McpServerConfigUpdate,
)

__all__ = ["mcp_server_config_routes"]


def mcp_server_config_routes(service: McpServerConfigServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(MCP_SERVER_CONFIG_ENTITY, "/mcp-server-configs", "MCP server configs")

    @router.get("/mcp-server-configs", responses=create_standard_responses())
    async def mcp_server_configs_list(
        query: Annotated[ListQuery, ListOf(MCP_SERVER_CONFIG_ENTITY)],
    ) -> Page[McpServerConfig]:
        """List MCP server configs."""
        return await service.list(query)

    @router.post(
        "/mcp-server-configs", status_code=201, responses=create_standard_responses(body=True)
    )
    async def mcp_server_configs_create(body: McpServerConfigCreate) -> McpServerConfig:
        """Create an MCP server config."""
        return await service.create(body)

    @router.post(
        "/mcp-server-configs/batch",
        responses=create_standard_responses("MCP_SERVER_CONFIG_NOT_FOUND", body=True),
    )
    async def mcp_server_configs_batch(
        body: Annotated[
            Batch[McpServerConfigCreate, McpServerConfigUpdate, int],
            BatchOf(MCP_SERVER_CONFIG_ENTITY),
        ],
        atomic: Atomic,
    ) -> BatchResults[McpServerConfig]:
        """Create, update and delete many MCP server configs at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/mcp-server-configs/{id}",
        responses=create_standard_responses("MCP_SERVER_CONFIG_NOT_FOUND"),
    )
    async def mcp_server_configs_delete(id: Int) -> Done:
        """Delete an MCP server config."""
        await service.delete(id)
        return Done("MCP server config deleted")

    @router.get(
        "/mcp-server-configs/{id}",
        responses=create_standard_responses("MCP_SERVER_CONFIG_NOT_FOUND"),
    )
    async def mcp_server_configs_get(
        id: Int, include: Annotated[Include, IncludeOf(MCP_SERVER_CONFIG_ENTITY)]
    ) -> McpServerConfig:
        """Get an MCP server config."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/mcp-server-configs/{id}",
        responses=create_standard_responses("MCP_SERVER_CONFIG_NOT_FOUND", body=True),
    )
    async def mcp_server_configs_update(id: Int, body: McpServerConfigUpdate) -> McpServerConfig:
        """Change some fields of an MCP server config."""
        return await service.update(id, body)

    @router.put(
        "/mcp-server-configs/{id}",
        responses=create_standard_responses("MCP_SERVER_CONFIG_NOT_FOUND", body=True),
    )
    async def mcp_server_configs_replace(id: Int, body: McpServerConfigReplace) -> McpServerConfig:
        """Replace an MCP server config."""
        return await service.replace(id, body)

    return router
