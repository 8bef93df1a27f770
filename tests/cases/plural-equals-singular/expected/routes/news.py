"""The routes of news."""

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

from plural_equals_singular.services.news import NewsServiceBase
from plural_equals_singular.storage.news import (
    NEWS_ENTITY,
    News,
    NewsCreate,
    NewsReplace,
    NewsUpdate,
)
from plural_equals_singular.storage.pokemon import POKEMON_ENTITY, Pokemon

__all__ = ["news_routes"]


def news_routes(service: NewsServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(NEWS_ENTITY, "/news", "News")

    @router.get("/news", responses=create_standard_responses())
    async def news_list(query: Annotated[ListQuery, ListOf(NEWS_ENTITY)]) -> Page[News]:
        """List news."""
        return await service.list(query)

    @router.post("/news", status_code=201, responses=create_standard_responses(body=True))
    async def news_create(body: NewsCreate) -> News:
        """Create a news."""
        return await service.create(body)

    @router.post("/news/batch", responses=create_standard_responses("NEWS_NOT_FOUND", body=True))
    async def news_batch(
        body: Annotated[Batch[NewsCreate, NewsUpdate, int], BatchOf(NEWS_ENTITY)], atomic: Atomic
    ) -> BatchResults[News]:
        """Create, update and delete many news at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/news/{id}", responses=create_standard_responses("NEWS_NOT_FOUND"))
    async def news_delete(id: Int) -> Done:
        """Delete a news."""
        await service.delete(id)
        return Done("News deleted")

    @router.get("/news/{id}", responses=create_standard_responses("NEWS_NOT_FOUND"))
    async def news_get(id: Int, include: Annotated[Include, IncludeOf(NEWS_ENTITY)]) -> News:
        """Get a news."""
        return await service.get_by_id(id, include=include)

    @router.patch("/news/{id}", responses=create_standard_responses("NEWS_NOT_FOUND", body=True))
    async def news_update(id: Int, body: NewsUpdate) -> News:
        """Change some fields of a news."""
        return await service.update(id, body)

    @router.put("/news/{id}", responses=create_standard_responses("NEWS_NOT_FOUND", body=True))
    async def news_replace(id: Int, body: NewsReplace) -> News:
        """Replace a news."""
        return await service.replace(id, body)

    @router.get("/news/{id}/pokemon", responses=create_standard_responses("NEWS_NOT_FOUND"))
    async def news_pokemon_list(
        id: Int, query: Annotated[ListQuery, ListOf(POKEMON_ENTITY)]
    ) -> Page[Pokemon]:
        """List the pokemon of a news."""
        return await service.list_related(id, News.pokemon, query)

    return router
