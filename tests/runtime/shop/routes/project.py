"""The routes of projects."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.errors import ensure_exists
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

from shop.services.project import ProjectServiceBase
from shop.storage.preference import Preference
from shop.storage.project import (
    PROJECT_ENTITY,
    Project,
    ProjectCreate,
    ProjectReplace,
    ProjectUpdate,
)
from shop.storage.ticket import TICKET_ENTITY, Ticket

__all__ = ["project_routes"]


def project_routes(service: ProjectServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(PROJECT_ENTITY, "/projects", "Projects")

    @router.get("/projects", responses=create_standard_responses())
    async def projects_list(query: Annotated[ListQuery, ListOf(PROJECT_ENTITY)]) -> Page[Project]:
        """List projects."""
        return await service.list(query)

    @router.post(
        "/projects",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def projects_create(body: ProjectCreate) -> Project:
        """Create a project."""
        return await service.create(body)

    @router.post(
        "/projects/batch",
        responses=create_standard_responses("PROJECT_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def projects_batch(
        body: Annotated[Batch[ProjectCreate, ProjectUpdate, int], BatchOf(PROJECT_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Project]:
        """Create, update and delete many projects at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/projects/{id}", responses=create_standard_responses("PROJECT_NOT_FOUND"))
    async def projects_delete(id: Int) -> Done:
        """Delete a project."""
        await service.delete(id)
        return Done("Project deleted")

    @router.get("/projects/{id}", responses=create_standard_responses("PROJECT_NOT_FOUND"))
    async def projects_get(
        id: Int, include: Annotated[Include, IncludeOf(PROJECT_ENTITY)]
    ) -> Project:
        """Get a project."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/projects/{id}",
        responses=create_standard_responses("PROJECT_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def projects_update(id: Int, body: ProjectUpdate) -> Project:
        """Change some fields of a project."""
        return await service.update(id, body)

    @router.put(
        "/projects/{id}",
        responses=create_standard_responses("PROJECT_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def projects_replace(id: Int, body: ProjectReplace) -> Project:
        """Replace a project."""
        return await service.replace(id, body)

    @router.get(
        "/projects/{id}/preference",
        responses=create_standard_responses("PROJECT_NOT_FOUND", "PREFERENCE_NOT_FOUND"),
    )
    async def projects_preference_get(id: Int) -> Preference:
        """Get the preference of a project."""
        found = await service.get_related(id, Project.preference)
        return ensure_exists(found, "preference", id)

    @router.get("/projects/{id}/tickets", responses=create_standard_responses("PROJECT_NOT_FOUND"))
    async def projects_tickets_list(
        id: Int, query: Annotated[ListQuery, ListOf(TICKET_ENTITY)]
    ) -> Page[Ticket]:
        """List the tickets of a project."""
        return await service.list_related(id, Project.tickets, query)

    return router
