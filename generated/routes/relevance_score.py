"""The routes of relevance scores."""

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

from generated.services.relevance_score import RelevanceScoreServiceBase
from generated.storage.relevance_score import (
    RELEVANCE_SCORE_ENTITY,
    RelevanceScore,
    RelevanceScoreCreate,
    RelevanceScoreReplace,
    RelevanceScoreUpdate,
)

__all__ = ["relevance_score_routes"]


def relevance_score_routes(service: RelevanceScoreServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(RELEVANCE_SCORE_ENTITY, "/relevance-scores", "Relevance scores")

    @router.get("/relevance-scores", responses=create_standard_responses())
    async def relevance_scores_list(
        query: Annotated[ListQuery, ListOf(RELEVANCE_SCORE_ENTITY)],
    ) -> Page[RelevanceScore]:
        """List relevance scores."""
        return await service.list(query)

    @router.post(
        "/relevance-scores", status_code=201, responses=create_standard_responses(body=True)
    )
    async def relevance_scores_create(body: RelevanceScoreCreate) -> RelevanceScore:
        """Create a relevance score."""
        return await service.create(body)

    @router.post(
        "/relevance-scores/batch",
        responses=create_standard_responses("RELEVANCE_SCORE_NOT_FOUND", body=True),
    )
    async def relevance_scores_batch(
        body: Annotated[
            Batch[RelevanceScoreCreate, RelevanceScoreUpdate, int], BatchOf(RELEVANCE_SCORE_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[RelevanceScore]:
        """Create, update and delete many relevance scores at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/relevance-scores/{id}", responses=create_standard_responses("RELEVANCE_SCORE_NOT_FOUND")
    )
    async def relevance_scores_delete(id: Int) -> Done:
        """Delete a relevance score."""
        await service.delete(id)
        return Done("Relevance score deleted")

    @router.get(
        "/relevance-scores/{id}", responses=create_standard_responses("RELEVANCE_SCORE_NOT_FOUND")
    )
    async def relevance_scores_get(
        id: Int, include: Annotated[Include, IncludeOf(RELEVANCE_SCORE_ENTITY)]
    ) -> RelevanceScore:
        """Get a relevance score."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/relevance-scores/{id}",
        responses=create_standard_responses("RELEVANCE_SCORE_NOT_FOUND", body=True),
    )
    async def relevance_scores_update(id: Int, body: RelevanceScoreUpdate) -> RelevanceScore:
        """Change some fields of a relevance score."""
        return await service.update(id, body)

    @router.put(
        "/relevance-scores/{id}",
        responses=create_standard_responses("RELEVANCE_SCORE_NOT_FOUND", body=True),
    )
    async def relevance_scores_replace(id: Int, body: RelevanceScoreReplace) -> RelevanceScore:
        """Replace a relevance score."""
        return await service.replace(id, body)

    return router
