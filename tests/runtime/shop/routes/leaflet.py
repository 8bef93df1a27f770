"""The routes of leaflets."""

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

from shop.services.leaflet import LeafletServiceBase
from shop.storage.leaflet import (
    LEAFLET_ENTITY,
    Leaflet,
    LeafletCreate,
    LeafletReplace,
    LeafletUpdate,
)
from shop.storage.memo import MEMO_ENTITY, Memo
from shop.storage.stamp import STAMP_ENTITY, Stamp

__all__ = ["leaflet_routes"]


def leaflet_routes(service: LeafletServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(LEAFLET_ENTITY, "/leaflets", "Leaflets")

    @router.get("/leaflets", responses=create_standard_responses())
    async def leaflets_list(query: Annotated[ListQuery, ListOf(LEAFLET_ENTITY)]) -> Page[Leaflet]:
        """List leaflets."""
        return await service.list(query)

    @router.post("/leaflets", status_code=201, responses=create_standard_responses(body=True))
    async def leaflets_create(body: LeafletCreate) -> Leaflet:
        """Create a leaflet."""
        return await service.create(body)

    @router.post(
        "/leaflets/batch", responses=create_standard_responses("LEAFLET_NOT_FOUND", body=True)
    )
    async def leaflets_batch(
        body: Annotated[Batch[LeafletCreate, LeafletUpdate, int], BatchOf(LEAFLET_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Leaflet]:
        """Create, update and delete many leaflets at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/leaflets/{id}", responses=create_standard_responses("LEAFLET_NOT_FOUND"))
    async def leaflets_delete(id: Int) -> Done:
        """Delete a leaflet."""
        await service.delete(id)
        return Done("Leaflet deleted")

    @router.get("/leaflets/{id}", responses=create_standard_responses("LEAFLET_NOT_FOUND"))
    async def leaflets_get(
        id: Int, include: Annotated[Include, IncludeOf(LEAFLET_ENTITY)]
    ) -> Leaflet:
        """Get a leaflet."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/leaflets/{id}", responses=create_standard_responses("LEAFLET_NOT_FOUND", body=True)
    )
    async def leaflets_update(id: Int, body: LeafletUpdate) -> Leaflet:
        """Change some fields of a leaflet."""
        return await service.update(id, body)

    @router.put(
        "/leaflets/{id}", responses=create_standard_responses("LEAFLET_NOT_FOUND", body=True)
    )
    async def leaflets_replace(id: Int, body: LeafletReplace) -> Leaflet:
        """Replace a leaflet."""
        return await service.replace(id, body)

    @router.get("/leaflets/{id}/memos", responses=create_standard_responses("LEAFLET_NOT_FOUND"))
    async def leaflets_memos_list(
        id: Int, query: Annotated[ListQuery, ListOf(MEMO_ENTITY)]
    ) -> Page[Memo]:
        """List the memos of a leaflet."""
        return await service.list_related(id, Leaflet.memos, query)

    @router.get("/leaflets/{id}/stamps", responses=create_standard_responses("LEAFLET_NOT_FOUND"))
    async def leaflets_stamps_list(
        id: Int, query: Annotated[ListQuery, ListOf(STAMP_ENTITY)]
    ) -> Page[Stamp]:
        """List the stamps of a leaflet."""
        return await service.list_related(id, Leaflet.stamps, query)

    return router
