"""The routes of serveds."""

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

from layers_are_a_choice.services.served import ServedServiceBase
from layers_are_a_choice.storage.served import (
    SERVED_ENTITY,
    Served,
    ServedCreate,
    ServedReplace,
    ServedUpdate,
)
from layers_are_a_choice.storage.whole import WHOLE_ENTITY, WholeRecord

__all__ = ["served_routes"]


def served_routes(service: ServedServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(SERVED_ENTITY, "/serveds", "Serveds")

    @router.get("/serveds", responses=create_standard_responses())
    async def serveds_list(query: Annotated[ListQuery, ListOf(SERVED_ENTITY)]) -> Page[Served]:
        """List serveds."""
        return await service.list(query)

    @router.post("/serveds", status_code=201, responses=create_standard_responses(body=True))
    async def serveds_create(body: ServedCreate) -> Served:
        """Create a served."""
        return await service.create(body)

    @router.post(
        "/serveds/batch", responses=create_standard_responses("SERVED_NOT_FOUND", body=True)
    )
    async def serveds_batch(
        body: Annotated[Batch[ServedCreate, ServedUpdate, int], BatchOf(SERVED_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Served]:
        """Create, update and delete many serveds at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/serveds/{id}", responses=create_standard_responses("SERVED_NOT_FOUND"))
    async def serveds_delete(id: Int) -> Done:
        """Delete a served."""
        await service.delete(id)
        return Done("Served deleted")

    @router.get("/serveds/{id}", responses=create_standard_responses("SERVED_NOT_FOUND"))
    async def serveds_get(id: Int, include: Annotated[Include, IncludeOf(SERVED_ENTITY)]) -> Served:
        """Get a served."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/serveds/{id}", responses=create_standard_responses("SERVED_NOT_FOUND", body=True)
    )
    async def serveds_update(id: Int, body: ServedUpdate) -> Served:
        """Change some fields of a served."""
        return await service.update(id, body)

    @router.put("/serveds/{id}", responses=create_standard_responses("SERVED_NOT_FOUND", body=True))
    async def serveds_replace(id: Int, body: ServedReplace) -> Served:
        """Replace a served."""
        return await service.replace(id, body)

    @router.get("/serveds/{id}/wholes", responses=create_standard_responses("SERVED_NOT_FOUND"))
    async def serveds_wholes_list(
        id: Int, query: Annotated[ListQuery, ListOf(WHOLE_ENTITY)]
    ) -> Page[WholeRecord]:
        """List the wholes of a served."""
        return await service.list_related(id, Served.wholes, query)

    return router
