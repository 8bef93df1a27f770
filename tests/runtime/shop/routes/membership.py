"""The routes of memberships."""

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

from shop.services.membership import MembershipServiceBase
from shop.storage.membership import (
    MEMBERSHIP_ENTITY,
    Membership,
    MembershipCreate,
    MembershipReplace,
    MembershipUpdate,
)

__all__ = ["membership_routes"]


def membership_routes(service: MembershipServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(MEMBERSHIP_ENTITY, "/memberships", "Memberships")

    @router.get("/memberships", responses=create_standard_responses())
    async def memberships_list(
        query: Annotated[ListQuery, ListOf(MEMBERSHIP_ENTITY)],
    ) -> Page[Membership]:
        """List memberships."""
        return await service.list(query)

    @router.post(
        "/memberships",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def memberships_create(body: MembershipCreate) -> Membership:
        """Create a membership."""
        return await service.create(body)

    @router.post(
        "/memberships/batch",
        responses=create_standard_responses("MEMBERSHIP_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def memberships_batch(
        body: Annotated[Batch[MembershipCreate, MembershipUpdate, int], BatchOf(MEMBERSHIP_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Membership]:
        """Create, update and delete many memberships at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/memberships/{id}", responses=create_standard_responses("MEMBERSHIP_NOT_FOUND"))
    async def memberships_delete(id: Int) -> Done:
        """Delete a membership."""
        await service.delete(id)
        return Done("Membership deleted")

    @router.get("/memberships/{id}", responses=create_standard_responses("MEMBERSHIP_NOT_FOUND"))
    async def memberships_get(
        id: Int, include: Annotated[Include, IncludeOf(MEMBERSHIP_ENTITY)]
    ) -> Membership:
        """Get a membership."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/memberships/{id}",
        responses=create_standard_responses("MEMBERSHIP_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def memberships_update(id: Int, body: MembershipUpdate) -> Membership:
        """Change some fields of a membership."""
        return await service.update(id, body)

    @router.put(
        "/memberships/{id}",
        responses=create_standard_responses("MEMBERSHIP_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def memberships_replace(id: Int, body: MembershipReplace) -> Membership:
        """Replace a membership."""
        return await service.replace(id, body)

    return router
