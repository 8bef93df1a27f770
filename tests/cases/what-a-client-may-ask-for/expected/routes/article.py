"""The routes of articles."""

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

from what_a_client_may_ask_for.services.article import ArticleServiceBase
from what_a_client_may_ask_for.storage.article import (
    ARTICLE_ENTITY,
    Article,
    ArticleCreate,
    ArticleReplace,
    ArticleUpdate,
)

__all__ = ["article_routes"]


def article_routes(service: ArticleServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(ARTICLE_ENTITY, "/articles", "Articles")

    @router.get("/articles", responses=create_standard_responses())
    async def articles_list(query: Annotated[ListQuery, ListOf(ARTICLE_ENTITY)]) -> Page[Article]:
        """List articles."""
        return await service.list(query)

    @router.post("/articles", status_code=201, responses=create_standard_responses(body=True))
    async def articles_create(body: ArticleCreate) -> Article:
        """Create an article."""
        return await service.create(body)

    @router.post(
        "/articles/batch", responses=create_standard_responses("ARTICLE_NOT_FOUND", body=True)
    )
    async def articles_batch(
        body: Annotated[Batch[ArticleCreate, ArticleUpdate, int], BatchOf(ARTICLE_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Article]:
        """Create, update and delete many articles at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/articles/{id}", responses=create_standard_responses("ARTICLE_NOT_FOUND"))
    async def articles_delete(id: Int) -> Done:
        """Delete an article."""
        await service.delete(id)
        return Done("Article deleted")

    @router.get("/articles/{id}", responses=create_standard_responses("ARTICLE_NOT_FOUND"))
    async def articles_get(
        id: Int, include: Annotated[Include, IncludeOf(ARTICLE_ENTITY)]
    ) -> Article:
        """Get an article."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/articles/{id}", responses=create_standard_responses("ARTICLE_NOT_FOUND", body=True)
    )
    async def articles_update(id: Int, body: ArticleUpdate) -> Article:
        """Change some fields of an article."""
        return await service.update(id, body)

    @router.put(
        "/articles/{id}", responses=create_standard_responses("ARTICLE_NOT_FOUND", body=True)
    )
    async def articles_replace(id: Int, body: ArticleReplace) -> Article:
        """Replace an article."""
        return await service.replace(id, body)

    return router
