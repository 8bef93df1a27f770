"""The routes of kitchen sinks."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import (
    Atomic,
    BatchOf,
    Done,
    ListOf,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int

from shop.services.kitchen_sink import KitchenSinkServiceBase
from shop.storage.kitchen_sink import (
    KITCHEN_SINK_ENTITY,
    KitchenSink,
    KitchenSinkCreate,
    KitchenSinkReplace,
    KitchenSinkUpdate,
)

__all__ = ["kitchen_sink_routes"]


def kitchen_sink_routes(service: KitchenSinkServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(KITCHEN_SINK_ENTITY, "/kitchen-sinks", "Kitchen sinks")

    @router.get("/kitchen-sinks", responses=create_standard_responses())
    async def kitchen_sinks_list(
        query: Annotated[ListQuery, ListOf(KITCHEN_SINK_ENTITY)],
    ) -> Page[KitchenSink]:
        """List kitchen sinks."""
        return await service.list(query)

    @router.post("/kitchen-sinks", status_code=201, responses=create_standard_responses(body=True))
    async def kitchen_sinks_create(body: KitchenSinkCreate) -> KitchenSink:
        """Create a kitchen sink."""
        return await service.create(body)

    @router.post(
        "/kitchen-sinks/batch",
        responses=create_standard_responses("KITCHEN_SINK_NOT_FOUND", body=True),
    )
    async def kitchen_sinks_batch(
        body: Annotated[
            Batch[KitchenSinkCreate, KitchenSinkUpdate, int], BatchOf(KITCHEN_SINK_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[KitchenSink]:
        """Create, update and delete many kitchen sinks at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/kitchen-sinks/{id}", responses=create_standard_responses("KITCHEN_SINK_NOT_FOUND")
    )
    async def kitchen_sinks_delete(id: Int) -> Done:
        """Delete a kitchen sink."""
        await service.delete(id)
        return Done("Kitchen sink deleted")

    @router.get(
        "/kitchen-sinks/{id}", responses=create_standard_responses("KITCHEN_SINK_NOT_FOUND")
    )
    async def kitchen_sinks_get(id: Int) -> KitchenSink:
        """Get a kitchen sink."""
        return await service.get_by_id(id)

    @router.patch(
        "/kitchen-sinks/{id}",
        responses=create_standard_responses("KITCHEN_SINK_NOT_FOUND", body=True),
    )
    async def kitchen_sinks_update(id: Int, body: KitchenSinkUpdate) -> KitchenSink:
        """Change some fields of a kitchen sink."""
        return await service.update(id, body)

    @router.put(
        "/kitchen-sinks/{id}",
        responses=create_standard_responses("KITCHEN_SINK_NOT_FOUND", body=True),
    )
    async def kitchen_sinks_replace(id: Int, body: KitchenSinkReplace) -> KitchenSink:
        """Replace a kitchen sink."""
        return await service.replace(id, body)

    return router
