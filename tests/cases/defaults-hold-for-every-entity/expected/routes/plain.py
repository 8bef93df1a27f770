"""The routes of plains."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import ListOf, create_standard_responses, entity_router
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int

from defaults_hold_for_every_entity.services.plain import PlainServiceBase
from defaults_hold_for_every_entity.storage.plain import PLAIN_ENTITY, Plain

__all__ = ["plain_routes"]


def plain_routes(service: PlainServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(PLAIN_ENTITY, "/plains", "Plains")

    @router.get("/plains", responses=create_standard_responses())
    async def plains_list(query: Annotated[ListQuery, ListOf(PLAIN_ENTITY)]) -> Page[Plain]:
        """List plains."""
        return await service.list(query)

    @router.get("/plains/{id}", responses=create_standard_responses("PLAIN_NOT_FOUND"))
    async def plains_get(id: Int) -> Plain:
        """Get a plain."""
        return await service.get_by_id(id)

    return router
