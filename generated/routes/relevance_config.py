"""The routes of relevance configs."""

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

from generated.services.relevance_config import RelevanceConfigServiceBase
from generated.storage.relevance_config import (
    RELEVANCE_CONFIG_ENTITY,
    RelevanceConfig,
    RelevanceConfigCreate,
    RelevanceConfigReplace,
    RelevanceConfigUpdate,
)

__all__ = ["relevance_config_routes"]


def relevance_config_routes(service: RelevanceConfigServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(RELEVANCE_CONFIG_ENTITY, "/relevance-configs", "Relevance configs")

    @router.get("/relevance-configs", responses=create_standard_responses())
    async def relevance_configs_list(
        query: Annotated[ListQuery, ListOf(RELEVANCE_CONFIG_ENTITY)],
    ) -> Page[RelevanceConfig]:
        """List relevance configs."""
        return await service.list(query)

    @router.post(
        "/relevance-configs", status_code=201, responses=create_standard_responses(body=True)
    )
    async def relevance_configs_create(body: RelevanceConfigCreate) -> RelevanceConfig:
        """Create a relevance config."""
        return await service.create(body)

    @router.post(
        "/relevance-configs/batch",
        responses=create_standard_responses("RELEVANCE_CONFIG_NOT_FOUND", body=True),
    )
    async def relevance_configs_batch(
        body: Annotated[
            Batch[RelevanceConfigCreate, RelevanceConfigUpdate, int],
            BatchOf(RELEVANCE_CONFIG_ENTITY),
        ],
        atomic: Atomic,
    ) -> BatchResults[RelevanceConfig]:
        """Create, update and delete many relevance configs at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/relevance-configs/{id}", responses=create_standard_responses("RELEVANCE_CONFIG_NOT_FOUND")
    )
    async def relevance_configs_delete(id: Int) -> Done:
        """Delete a relevance config."""
        await service.delete(id)
        return Done("Relevance config deleted")

    @router.get(
        "/relevance-configs/{id}", responses=create_standard_responses("RELEVANCE_CONFIG_NOT_FOUND")
    )
    async def relevance_configs_get(
        id: Int, include: Annotated[Include, IncludeOf(RELEVANCE_CONFIG_ENTITY)]
    ) -> RelevanceConfig:
        """Get a relevance config."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/relevance-configs/{id}",
        responses=create_standard_responses("RELEVANCE_CONFIG_NOT_FOUND", body=True),
    )
    async def relevance_configs_update(id: Int, body: RelevanceConfigUpdate) -> RelevanceConfig:
        """Change some fields of a relevance config."""
        return await service.update(id, body)

    @router.put(
        "/relevance-configs/{id}",
        responses=create_standard_responses("RELEVANCE_CONFIG_NOT_FOUND", body=True),
    )
    async def relevance_configs_replace(id: Int, body: RelevanceConfigReplace) -> RelevanceConfig:
        """Replace a relevance config."""
        return await service.replace(id, body)

    return router
