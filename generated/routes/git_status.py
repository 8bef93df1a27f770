"""The routes of git statuses."""

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

from generated.services.git_status import GitStatusServiceBase
from generated.storage.git_status import (
    GIT_STATUS_ENTITY,
    GitStatus,
    GitStatusCreate,
    GitStatusReplace,
    GitStatusUpdate,
)

__all__ = ["git_status_routes"]


def git_status_routes(service: GitStatusServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(GIT_STATUS_ENTITY, "/git-statuses", "Git statuses")

    @router.get("/git-statuses", responses=create_standard_responses())
    async def git_statuses_list(
        query: Annotated[ListQuery, ListOf(GIT_STATUS_ENTITY)],
    ) -> Page[GitStatus]:
        """List git statuses."""
        return await service.list(query)

    @router.post("/git-statuses", status_code=201, responses=create_standard_responses(body=True))
    async def git_statuses_create(body: GitStatusCreate) -> GitStatus:
        """Create a git status."""
        return await service.create(body)

    @router.post(
        "/git-statuses/batch",
        responses=create_standard_responses("GIT_STATUS_NOT_FOUND", body=True),
    )
    async def git_statuses_batch(
        body: Annotated[Batch[GitStatusCreate, GitStatusUpdate, int], BatchOf(GIT_STATUS_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[GitStatus]:
        """Create, update and delete many git statuses at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/git-statuses/{id}", responses=create_standard_responses("GIT_STATUS_NOT_FOUND")
    )
    async def git_statuses_delete(id: Int) -> Done:
        """Delete a git status."""
        await service.delete(id)
        return Done("Git status deleted")

    @router.get("/git-statuses/{id}", responses=create_standard_responses("GIT_STATUS_NOT_FOUND"))
    async def git_statuses_get(
        id: Int, include: Annotated[Include, IncludeOf(GIT_STATUS_ENTITY)]
    ) -> GitStatus:
        """Get a git status."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/git-statuses/{id}", responses=create_standard_responses("GIT_STATUS_NOT_FOUND", body=True)
    )
    async def git_statuses_update(id: Int, body: GitStatusUpdate) -> GitStatus:
        """Change some fields of a git status."""
        return await service.update(id, body)

    @router.put(
        "/git-statuses/{id}", responses=create_standard_responses("GIT_STATUS_NOT_FOUND", body=True)
    )
    async def git_statuses_replace(id: Int, body: GitStatusReplace) -> GitStatus:
        """Replace a git status."""
        return await service.replace(id, body)

    return router
