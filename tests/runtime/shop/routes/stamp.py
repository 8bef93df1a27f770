"""The routes of stamps."""

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

from shop.services.stamp import StampServiceBase
from shop.storage.stamp import STAMP_ENTITY, Stamp, StampCreate, StampReplace, StampUpdate

__all__ = ["stamp_routes"]


def stamp_routes(service: StampServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(STAMP_ENTITY, "/stamps", "Stamps")

    @router.get("/stamps", responses=create_standard_responses())
    async def stamps_list(query: Annotated[ListQuery, ListOf(STAMP_ENTITY)]) -> Page[Stamp]:
        """List stamps."""
        return await service.list(query)

    @router.post("/stamps", status_code=201, responses=create_standard_responses(body=True))
    async def stamps_create(body: StampCreate) -> Stamp:
        """Create a stamp."""
        return await service.create(body)

    @router.post("/stamps/batch", responses=create_standard_responses("STAMP_NOT_FOUND", body=True))
    async def stamps_batch(
        body: Annotated[Batch[StampCreate, StampUpdate, int], BatchOf(STAMP_ENTITY)], atomic: Atomic
    ) -> BatchResults[Stamp]:
        """Create, update and delete many stamps at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/stamps/{id}", responses=create_standard_responses("STAMP_NOT_FOUND"))
    async def stamps_delete(id: Int) -> Done:
        """Delete a stamp."""
        await service.delete(id)
        return Done("Stamp deleted")

    @router.get("/stamps/{id}", responses=create_standard_responses("STAMP_NOT_FOUND"))
    async def stamps_get(id: Int, include: Annotated[Include, IncludeOf(STAMP_ENTITY)]) -> Stamp:
        """Get a stamp."""
        return await service.get_by_id(id, include=include)

    @router.patch("/stamps/{id}", responses=create_standard_responses("STAMP_NOT_FOUND", body=True))
    async def stamps_update(id: Int, body: StampUpdate) -> Stamp:
        """Change some fields of a stamp."""
        return await service.update(id, body)

    @router.put("/stamps/{id}", responses=create_standard_responses("STAMP_NOT_FOUND", body=True))
    async def stamps_replace(id: Int, body: StampReplace) -> Stamp:
        """Replace a stamp."""
        return await service.replace(id, body)

    return router
