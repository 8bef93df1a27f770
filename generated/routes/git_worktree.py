"""The routes of git worktrees."""

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

from generated.services.git_worktree import GitWorktreeServiceBase
from generated.storage.git_worktree import (
    GIT_WORKTREE_ENTITY,
    GitWorktree,
    GitWorktreeCreate,
    GitWorktreeReplace,
    GitWorktreeUpdate,
)

__all__ = ["git_worktree_routes"]


def git_worktree_routes(service: GitWorktreeServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(GIT_WORKTREE_ENTITY, "/git-worktrees", "Git worktrees")

    @router.get("/git-worktrees", responses=create_standard_responses())
    async def git_worktrees_list(
        query: Annotated[ListQuery, ListOf(GIT_WORKTREE_ENTITY)],
    ) -> Page[GitWorktree]:
        """List git worktrees."""
        return await service.list(query)

    @router.post("/git-worktrees", status_code=201, responses=create_standard_responses(body=True))
    async def git_worktrees_create(body: GitWorktreeCreate) -> GitWorktree:
        """Create a git worktree."""
        return await service.create(body)

    @router.post(
        "/git-worktrees/batch",
        responses=create_standard_responses("GIT_WORKTREE_NOT_FOUND", body=True),
    )
    async def git_worktrees_batch(
        body: Annotated[
            Batch[GitWorktreeCreate, GitWorktreeUpdate, int], BatchOf(GIT_WORKTREE_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[GitWorktree]:
        """Create, update and delete many git worktrees at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/git-worktrees/{id}", responses=create_standard_responses("GIT_WORKTREE_NOT_FOUND")
    )
    async def git_worktrees_delete(id: Int) -> Done:
        """Delete a git worktree."""
        await service.delete(id)
        return Done("Git worktree deleted")

    @router.get(
        "/git-worktrees/{id}", responses=create_standard_responses("GIT_WORKTREE_NOT_FOUND")
    )
    async def git_worktrees_get(
        id: Int, include: Annotated[Include, IncludeOf(GIT_WORKTREE_ENTITY)]
    ) -> GitWorktree:
        """Get a git worktree."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/git-worktrees/{id}",
        responses=create_standard_responses("GIT_WORKTREE_NOT_FOUND", body=True),
    )
    async def git_worktrees_update(id: Int, body: GitWorktreeUpdate) -> GitWorktree:
        """Change some fields of a git worktree."""
        return await service.update(id, body)

    @router.put(
        "/git-worktrees/{id}",
        responses=create_standard_responses("GIT_WORKTREE_NOT_FOUND", body=True),
    )
    async def git_worktrees_replace(id: Int, body: GitWorktreeReplace) -> GitWorktree:
        """Replace a git worktree."""
        return await service.replace(id, body)

    return router
