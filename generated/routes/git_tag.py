"""The routes of git tags."""

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

from generated.services.git_tag import GitTagServiceBase
from generated.storage.git_tag import (
    GIT_TAG_ENTITY,
    GitTag,
    GitTagCreate,
    GitTagReplace,
    GitTagUpdate,
)

__all__ = ["git_tag_routes"]


def git_tag_routes(service: GitTagServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(GIT_TAG_ENTITY, "/git-tags", "Git tags")

    @router.get("/git-tags", responses=create_standard_responses())
    async def git_tags_list(query: Annotated[ListQuery, ListOf(GIT_TAG_ENTITY)]) -> Page[GitTag]:
        """List git tags."""
        return await service.list(query)

    @router.post("/git-tags", status_code=201, responses=create_standard_responses(body=True))
    async def git_tags_create(body: GitTagCreate) -> GitTag:
        """Create a git tag."""
        return await service.create(body)

    @router.post(
        "/git-tags/batch", responses=create_standard_responses("GIT_TAG_NOT_FOUND", body=True)
    )
    async def git_tags_batch(
        body: Annotated[Batch[GitTagCreate, GitTagUpdate, int], BatchOf(GIT_TAG_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[GitTag]:
        """Create, update and delete many git tags at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/git-tags/{id}", responses=create_standard_responses("GIT_TAG_NOT_FOUND"))
    async def git_tags_delete(id: Int) -> Done:
        """Delete a git tag."""
        await service.delete(id)
        return Done("Git tag deleted")

    @router.get("/git-tags/{id}", responses=create_standard_responses("GIT_TAG_NOT_FOUND"))
    async def git_tags_get(
        id: Int, include: Annotated[Include, IncludeOf(GIT_TAG_ENTITY)]
    ) -> GitTag:
        """Get a git tag."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/git-tags/{id}", responses=create_standard_responses("GIT_TAG_NOT_FOUND", body=True)
    )
    async def git_tags_update(id: Int, body: GitTagUpdate) -> GitTag:
        """Change some fields of a git tag."""
        return await service.update(id, body)

    @router.put(
        "/git-tags/{id}", responses=create_standard_responses("GIT_TAG_NOT_FOUND", body=True)
    )
    async def git_tags_replace(id: Int, body: GitTagReplace) -> GitTag:
        """Replace a git tag."""
        return await service.replace(id, body)

    return router
