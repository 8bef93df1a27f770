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

from two_refs_to_one_target.services.team import TeamServiceBase
from two_refs_to_one_target.storage.match import MATCH_ENTITY, Match
from two_refs_to_one_target.storage.team import (
    TEAM_ENTITY,
    Team,
    TeamCreate,
    TeamReplace,
    TeamUpdate,
)

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

    @router.get("/teams/{id}/away-matches", responses=create_standard_responses("TEAM_NOT_FOUND"))
    async def teams_away_matches_list(
        id: Int, query: Annotated[ListQuery, ListOf(MATCH_ENTITY)]
    ) -> Page[Match]:
        """List the away matches of a team."""
        return await service.list_related(id, Team.away_matches, query)

    @router.get("/teams/{id}/home-matches", responses=create_standard_responses("TEAM_NOT_FOUND"))
    async def teams_home_matches_list(
        id: Int, query: Annotated[ListQuery, ListOf(MATCH_ENTITY)]
    ) -> Page[Match]:
        """List the home matches of a team."""
        return await service.list_related(id, Team.home_matches, query)

    return router
