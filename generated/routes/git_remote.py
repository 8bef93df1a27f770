"""The routes of git remotes."""

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

from generated.services.git_remote import GitRemoteServiceBase
from generated.storage.git_remote import (
    GIT_REMOTE_ENTITY,
    GitRemote,
    GitRemoteCreate,
    GitRemoteReplace,
    GitRemoteUpdate,
)

__all__ = ["git_remote_routes"]


def git_remote_routes(service: GitRemoteServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(GIT_REMOTE_ENTITY, "/git-remotes", "Git remotes")

    @router.get("/git-remotes", responses=create_standard_responses())
    async def git_remotes_list(
        query: Annotated[ListQuery, ListOf(GIT_REMOTE_ENTITY)],
    ) -> Page[GitRemote]:
        """List git remotes."""
        return await service.list(query)

    @router.post("/git-remotes", status_code=201, responses=create_standard_responses(body=True))
    async def git_remotes_create(body: GitRemoteCreate) -> GitRemote:
        """Create a git remote."""
        return await service.create(body)

    @router.post(
        "/git-remotes/batch", responses=create_standard_responses("GIT_REMOTE_NOT_FOUND", body=True)
    )
    async def git_remotes_batch(
        body: Annotated[Batch[GitRemoteCreate, GitRemoteUpdate, int], BatchOf(GIT_REMOTE_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[GitRemote]:
        """Create, update and delete many git remotes at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/git-remotes/{id}", responses=create_standard_responses("GIT_REMOTE_NOT_FOUND"))
    async def git_remotes_delete(id: Int) -> Done:
        """Delete a git remote."""
        await service.delete(id)
        return Done("Git remote deleted")

    @router.get("/git-remotes/{id}", responses=create_standard_responses("GIT_REMOTE_NOT_FOUND"))
    async def git_remotes_get(
        id: Int, include: Annotated[Include, IncludeOf(GIT_REMOTE_ENTITY)]
    ) -> GitRemote:
        """Get a git remote."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/git-remotes/{id}", responses=create_standard_responses("GIT_REMOTE_NOT_FOUND", body=True)
    )
    async def git_remotes_update(id: Int, body: GitRemoteUpdate) -> GitRemote:
        """Change some fields of a git remote."""
        return await service.update(id, body)

    @router.put(
        "/git-remotes/{id}", responses=create_standard_responses("GIT_REMOTE_NOT_FOUND", body=True)
    )
    async def git_remotes_replace(id: Int, body: GitRemoteReplace) -> GitRemote:
        """Replace a git remote."""
        return await service.replace(id, body)

    return router
