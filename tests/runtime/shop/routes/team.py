"""The routes of teams."""

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

from shop.services.team import TeamServiceBase
from shop.storage.member import MEMBER_ENTITY, Member
from shop.storage.membership import MEMBERSHIP_ENTITY, Membership
from shop.storage.team import TEAM_ENTITY, Team, TeamCreate, TeamReplace, TeamUpdate

__all__ = ["team_routes"]


def team_routes(service: TeamServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(TEAM_ENTITY, "/teams", "Teams")

    @router.get("/teams", responses=create_standard_responses())
    async def teams_list(query: Annotated[ListQuery, ListOf(TEAM_ENTITY)]) -> Page[Team]:
        """List teams."""
        return await service.list(query)

    @router.post("/teams", status_code=201, responses=create_standard_responses(body=True))
    async def teams_create(body: TeamCreate) -> Team:
        """Create a team."""
        return await service.create(body)

    @router.post("/teams/batch", responses=create_standard_responses("TEAM_NOT_FOUND", body=True))
    async def teams_batch(
        body: Annotated[Batch[TeamCreate, TeamUpdate, int], BatchOf(TEAM_ENTITY)], atomic: Atomic
    ) -> BatchResults[Team]:
        """Create, update and delete many teams at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/teams/{id}", responses=create_standard_responses("TEAM_NOT_FOUND"))
    async def teams_delete(id: Int) -> Done:
        """Delete a team."""
        await service.delete(id)
        return Done("Team deleted")

    @router.get("/teams/{id}", responses=create_standard_responses("TEAM_NOT_FOUND"))
    async def teams_get(id: Int, include: Annotated[Include, IncludeOf(TEAM_ENTITY)]) -> Team:
        """Get a team."""
        return await service.get_by_id(id, include=include)

    @router.patch("/teams/{id}", responses=create_standard_responses("TEAM_NOT_FOUND", body=True))
    async def teams_update(id: Int, body: TeamUpdate) -> Team:
        """Change some fields of a team."""
        return await service.update(id, body)

    @router.put("/teams/{id}", responses=create_standard_responses("TEAM_NOT_FOUND", body=True))
    async def teams_replace(id: Int, body: TeamReplace) -> Team:
        """Replace a team."""
        return await service.replace(id, body)

    @router.get("/teams/{id}/members", responses=create_standard_responses("TEAM_NOT_FOUND"))
    async def teams_members_list(
        id: Int, query: Annotated[ListQuery, ListOf(MEMBER_ENTITY)]
    ) -> Page[Member]:
        """List the members of a team."""
        return await service.list_related(id, Team.members, query)

    @router.delete(
        "/teams/{id}/members/{member_id}",
        responses=create_standard_responses("TEAM_NOT_FOUND", "MEMBER_NOT_FOUND"),
    )
    async def teams_members_remove(id: Int, member_id: Int) -> Done:
        """Remove a member from the members of a team."""
        await service.remove_related(id, Team.members, member_id)
        return Done("Member removed")

    @router.put(
        "/teams/{id}/members/{member_id}",
        responses=create_standard_responses("TEAM_NOT_FOUND", "MEMBER_NOT_FOUND"),
    )
    async def teams_members_add(id: Int, member_id: Int) -> Done:
        """Add a member to the members of a team."""
        await service.add_related(id, Team.members, member_id)
        return Done("Member added")

    @router.get("/teams/{id}/memberships", responses=create_standard_responses("TEAM_NOT_FOUND"))
    async def teams_memberships_list(
        id: Int, query: Annotated[ListQuery, ListOf(MEMBERSHIP_ENTITY)]
    ) -> Page[Membership]:
        """List the memberships of a team."""
        return await service.list_related(id, Team.memberships, query)

    return router
