"""The routes of others."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import ListOf, create_standard_responses, entity_router
from stratagen.runtime.storage import ListQuery, Page

from defaults_hold_for_every_entity.services.other import OtherServiceBase
from defaults_hold_for_every_entity.storage.other import OTHER_ENTITY, Other

__all__ = ["other_routes"]


def other_routes(service: OtherServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(OTHER_ENTITY, "/others", "Others")

    @router.get("/others", responses=create_standard_responses())
    async def others_list(query: Annotated[ListQuery, ListOf(OTHER_ENTITY)]) -> Page[Other]:
        """List others."""
        return await service.list(query)

    return router
