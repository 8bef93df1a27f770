"""The routes of git stashes."""

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

from generated.services.git_stash import GitStashServiceBase
from generated.storage.git_stash import (
    GIT_STASH_ENTITY,
    GitStash,
    GitStashCreate,
    GitStashReplace,
    GitStashUpdate,
)

__all__ = ["git_stash_routes"]


def git_stash_routes(service: GitStashServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(GIT_STASH_ENTITY, "/git-stashes", "Git stashes")

    @router.get("/git-stashes", responses=create_standard_responses())
    async def git_stashes_list(
        query: Annotated[ListQuery, ListOf(GIT_STASH_ENTITY)],
    ) -> Page[GitStash]:
        """List git stashes."""
        return await service.list(query)

    @router.post("/git-stashes", status_code=201, responses=create_standard_responses(body=True))
    async def git_stashes_create(body: GitStashCreate) -> GitStash:
        """Create a git stash."""
        return await service.create(body)

    @router.post(
        "/git-stashes/batch", responses=create_standard_responses("GIT_STASH_NOT_FOUND", body=True)
    )
    async def git_stashes_batch(
        body: Annotated[Batch[GitStashCreate, GitStashUpdate, int], BatchOf(GIT_STASH_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[GitStash]:
        """Create, update and delete many git stashes at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/git-stashes/{id}", responses=create_standard_responses("GIT_STASH_NOT_FOUND"))
    async def git_stashes_delete(id: Int) -> Done:
        """Delete a git stash."""
        await service.delete(id)
        return Done("Git stash deleted")

    @router.get("/git-stashes/{id}", responses=create_standard_responses("GIT_STASH_NOT_FOUND"))
    async def git_stashes_get(
        id: Int, include: Annotated[Include, IncludeOf(GIT_STASH_ENTITY)]
    ) -> GitStash:
        """Get a git stash."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/git-stashes/{id}", responses=create_standard_responses("GIT_STASH_NOT_FOUND", body=True)
    )
    async def git_stashes_update(id: Int, body: GitStashUpdate) -> GitStash:
        """Change some fields of a git stash."""
        return await service.update(id, body)

    @router.put(
        "/git-stashes/{id}", responses=create_standard_responses("GIT_STASH_NOT_FOUND", body=True)
    )
    async def git_stashes_replace(id: Int, body: GitStashReplace) -> GitStash:
        """Replace a git stash."""
        return await service.replace(id, body)

    return router
