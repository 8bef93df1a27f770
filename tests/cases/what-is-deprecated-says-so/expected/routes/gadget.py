"""The routes of gadgets."""

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

from what_is_deprecated_says_so.services.gadget import GadgetServiceBase
from what_is_deprecated_says_so.storage.gadget import (
    GADGET_ENTITY,
    Gadget,
    GadgetCreate,
    GadgetReplace,
    GadgetUpdate,
)

__all__ = ["gadget_routes"]


def gadget_routes(service: GadgetServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(GADGET_ENTITY, "/gadgets", "Gadgets")

    @router.get("/gadgets", deprecated=True, responses=create_standard_responses())
    async def gadgets_list(query: Annotated[ListQuery, ListOf(GADGET_ENTITY)]) -> Page[Gadget]:
        """List gadgets."""
        return await service.list(query)

    @router.post(
        "/gadgets", status_code=201, deprecated=True, responses=create_standard_responses(body=True)
    )
    async def gadgets_create(body: GadgetCreate) -> Gadget:
        """Create a gadget."""
        return await service.create(body)

    @router.post(
        "/gadgets/batch",
        deprecated=True,
        responses=create_standard_responses("GADGET_NOT_FOUND", body=True),
    )
    async def gadgets_batch(
        body: Annotated[Batch[GadgetCreate, GadgetUpdate, int], BatchOf(GADGET_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Gadget]:
        """Create, update and delete many gadgets at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/gadgets/{id}", deprecated=True, responses=create_standard_responses("GADGET_NOT_FOUND")
    )
    async def gadgets_delete(id: Int) -> Done:
        """Delete a gadget."""
        await service.delete(id)
        return Done("Gadget deleted")

    @router.get(
        "/gadgets/{id}", deprecated=True, responses=create_standard_responses("GADGET_NOT_FOUND")
    )
    async def gadgets_get(id: Int) -> Gadget:
        """Get a gadget."""
        return await service.get_by_id(id)

    @router.patch(
        "/gadgets/{id}",
        deprecated=True,
        responses=create_standard_responses("GADGET_NOT_FOUND", body=True),
    )
    async def gadgets_update(id: Int, body: GadgetUpdate) -> Gadget:
        """Change some fields of a gadget."""
        return await service.update(id, body)

    @router.put(
        "/gadgets/{id}",
        deprecated=True,
        responses=create_standard_responses("GADGET_NOT_FOUND", body=True),
    )
    async def gadgets_replace(id: Int, body: GadgetReplace) -> Gadget:
        """Replace a gadget."""
        return await service.replace(id, body)

    return router
