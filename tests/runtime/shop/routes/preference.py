"""The routes of preferences."""

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

from shop.services.preference import PreferenceServiceBase
from shop.storage.preference import (
    PREFERENCE_ENTITY,
    Preference,
    PreferenceCreate,
    PreferenceReplace,
    PreferenceUpdate,
)

__all__ = ["preference_routes"]


def preference_routes(service: PreferenceServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(PREFERENCE_ENTITY, "/preferences", "Preferences", cache=300)

    @router.get("/preferences", responses=create_standard_responses())
    async def preferences_list(
        query: Annotated[ListQuery, ListOf(PREFERENCE_ENTITY)],
    ) -> Page[Preference]:
        """List preferences."""
        return await service.list(query)

    @router.post(
        "/preferences",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def preferences_create(body: PreferenceCreate) -> Preference:
        """Create a preference."""
        return await service.create(body)

    @router.post(
        "/preferences/batch",
        responses=create_standard_responses("PREFERENCE_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def preferences_batch(
        body: Annotated[Batch[PreferenceCreate, PreferenceUpdate, int], BatchOf(PREFERENCE_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Preference]:
        """Create, update and delete many preferences at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/preferences/{id}", responses=create_standard_responses("PREFERENCE_NOT_FOUND"))
    async def preferences_delete(id: Int) -> Done:
        """Delete a preference."""
        await service.delete(id)
        return Done("Preference deleted")

    @router.get("/preferences/{id}", responses=create_standard_responses("PREFERENCE_NOT_FOUND"))
    async def preferences_get(
        id: Int, include: Annotated[Include, IncludeOf(PREFERENCE_ENTITY)]
    ) -> Preference:
        """Get a preference."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/preferences/{id}",
        responses=create_standard_responses("PREFERENCE_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def preferences_update(id: Int, body: PreferenceUpdate) -> Preference:
        """Change some fields of a preference."""
        return await service.update(id, body)

    @router.put(
        "/preferences/{id}",
        responses=create_standard_responses("PREFERENCE_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def preferences_replace(id: Int, body: PreferenceReplace) -> Preference:
        """Replace a preference."""
        return await service.replace(id, body)

    return router
