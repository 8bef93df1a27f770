"""The routes of wholes."""

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

from layers_are_a_choice.services.whole import WholeRecordServiceBase
from layers_are_a_choice.storage.whole import (
    WHOLE_ENTITY,
    WholeRecord,
    WholeRecordCreate,
    WholeRecordReplace,
    WholeRecordUpdate,
)

__all__ = ["whole_routes"]


def whole_routes(service: WholeRecordServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(WHOLE_ENTITY, "/wholes", "Wholes")

    @router.get("/wholes", responses=create_standard_responses())
    async def wholes_list(query: Annotated[ListQuery, ListOf(WHOLE_ENTITY)]) -> Page[WholeRecord]:
        """List wholes."""
        return await service.list(query)

    @router.post("/wholes", status_code=201, responses=create_standard_responses(body=True))
    async def wholes_create(body: WholeRecordCreate) -> WholeRecord:
        """Create a whole."""
        return await service.create(body)

    @router.post("/wholes/batch", responses=create_standard_responses("WHOLE_NOT_FOUND", body=True))
    async def wholes_batch(
        body: Annotated[Batch[WholeRecordCreate, WholeRecordUpdate, int], BatchOf(WHOLE_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[WholeRecord]:
        """Create, update and delete many wholes at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/wholes/{id}", responses=create_standard_responses("WHOLE_NOT_FOUND"))
    async def wholes_delete(id: Int) -> Done:
        """Delete a whole."""
        await service.delete(id)
        return Done("Whole deleted")

    @router.get("/wholes/{id}", responses=create_standard_responses("WHOLE_NOT_FOUND"))
    async def wholes_get(
        id: Int, include: Annotated[Include, IncludeOf(WHOLE_ENTITY)]
    ) -> WholeRecord:
        """Get a whole."""
        return await service.get_by_id(id, include=include)

    @router.patch("/wholes/{id}", responses=create_standard_responses("WHOLE_NOT_FOUND", body=True))
    async def wholes_update(id: Int, body: WholeRecordUpdate) -> WholeRecord:
        """Change some fields of a whole."""
        return await service.update(id, body)

    @router.put("/wholes/{id}", responses=create_standard_responses("WHOLE_NOT_FOUND", body=True))
    async def wholes_replace(id: Int, body: WholeRecordReplace) -> WholeRecord:
        """Replace a whole."""
        return await service.replace(id, body)

    return router
