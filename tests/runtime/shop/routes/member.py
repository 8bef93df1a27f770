"""The routes of members."""

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

from shop.services.member import MemberServiceBase
from shop.storage.member import MEMBER_ENTITY, Member, MemberCreate, MemberReplace, MemberUpdate
from shop.storage.membership import MEMBERSHIP_ENTITY, Membership
from shop.storage.team import TEAM_ENTITY, Team

__all__ = ["member_routes"]


def member_routes(service: MemberServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(MEMBER_ENTITY, "/members", "Members")

    @router.get("/members", responses=create_standard_responses())
    async def members_list(query: Annotated[ListQuery, ListOf(MEMBER_ENTITY)]) -> Page[Member]:
        """List members."""
        return await service.list(query)

    @router.post("/members", status_code=201, responses=create_standard_responses(body=True))
    async def members_create(body: MemberCreate) -> Member:
        """Create a member."""
        return await service.create(body)

    @router.post(
        "/members/batch", responses=create_standard_responses("MEMBER_NOT_FOUND", body=True)
    )
    async def members_batch(
        body: Annotated[Batch[MemberCreate, MemberUpdate, int], BatchOf(MEMBER_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Member]:
        """Create, update and delete many members at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/members/{id}", responses=create_standard_responses("MEMBER_NOT_FOUND"))
    async def members_delete(id: Int) -> Done:
        """Delete a member."""
        await service.delete(id)
        return Done("Member deleted")

    @router.get("/members/{id}", responses=create_standard_responses("MEMBER_NOT_FOUND"))
    async def members_get(id: Int, include: Annotated[Include, IncludeOf(MEMBER_ENTITY)]) -> Member:
        """Get a member."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/members/{id}", responses=create_standard_responses("MEMBER_NOT_FOUND", body=True)
    )
    async def members_update(id: Int, body: MemberUpdate) -> Member:
        """Change some fields of a member."""
        return await service.update(id, body)

    @router.put("/members/{id}", responses=create_standard_responses("MEMBER_NOT_FOUND", body=True))
    async def members_replace(id: Int, body: MemberReplace) -> Member:
        """Replace a member."""
        return await service.replace(id, body)

    @router.get("/members/{id}/followers", responses=create_standard_responses("MEMBER_NOT_FOUND"))
    async def members_followers_list(
        id: Int, query: Annotated[ListQuery, ListOf(MEMBER_ENTITY)]
    ) -> Page[Member]:
        """List the followers of a member."""
        return await service.list_related(id, Member.followers, query)

    @router.delete(
        "/members/{id}/followers/{member_id}",
        responses=create_standard_responses("MEMBER_NOT_FOUND"),
    )
    async def members_followers_remove(id: Int, member_id: Int) -> Done:
        """Remove a member from the followers of a member."""
        await service.remove_related(id, Member.followers, member_id)
        return Done("Member removed")

    @router.put(
        "/members/{id}/followers/{member_id}",
        responses=create_standard_responses("MEMBER_NOT_FOUND"),
    )
    async def members_followers_add(id: Int, member_id: Int) -> Done:
        """Add a member to the followers of a member."""
        await service.add_related(id, Member.followers, member_id)
        return Done("Member added")

    @router.get("/members/{id}/follows", responses=create_standard_responses("MEMBER_NOT_FOUND"))
    async def members_follows_list(
        id: Int, query: Annotated[ListQuery, ListOf(MEMBER_ENTITY)]
    ) -> Page[Member]:
        """List the follows of a member."""
        return await service.list_related(id, Member.follows, query)

    @router.delete(
        "/members/{id}/follows/{member_id}", responses=create_standard_responses("MEMBER_NOT_FOUND")
    )
    async def members_follows_remove(id: Int, member_id: Int) -> Done:
        """Remove a member from the follows of a member."""
        await service.remove_related(id, Member.follows, member_id)
        return Done("Member removed")

    @router.put(
        "/members/{id}/follows/{member_id}", responses=create_standard_responses("MEMBER_NOT_FOUND")
    )
    async def members_follows_add(id: Int, member_id: Int) -> Done:
        """Add a member to the follows of a member."""
        await service.add_related(id, Member.follows, member_id)
        return Done("Member added")

    @router.get(
        "/members/{id}/memberships", responses=create_standard_responses("MEMBER_NOT_FOUND")
    )
    async def members_memberships_list(
        id: Int, query: Annotated[ListQuery, ListOf(MEMBERSHIP_ENTITY)]
    ) -> Page[Membership]:
        """List the memberships of a member."""
        return await service.list_related(id, Member.memberships, query)

    @router.get("/members/{id}/teams", responses=create_standard_responses("MEMBER_NOT_FOUND"))
    async def members_teams_list(
        id: Int, query: Annotated[ListQuery, ListOf(TEAM_ENTITY)]
    ) -> Page[Team]:
        """List the teams of a member."""
        return await service.list_related(id, Member.teams, query)

    @router.delete(
        "/members/{id}/teams/{team_id}",
        responses=create_standard_responses("MEMBER_NOT_FOUND", "TEAM_NOT_FOUND"),
    )
    async def members_teams_remove(id: Int, team_id: Int) -> Done:
        """Remove a team from the teams of a member."""
        await service.remove_related(id, Member.teams, team_id)
        return Done("Team removed")

    @router.put(
        "/members/{id}/teams/{team_id}",
        responses=create_standard_responses("MEMBER_NOT_FOUND", "TEAM_NOT_FOUND"),
    )
    async def members_teams_add(id: Int, team_id: Int) -> Done:
        """Add a team to the teams of a member."""
        await service.add_related(id, Member.teams, team_id)
        return Done("Team added")

    return router
