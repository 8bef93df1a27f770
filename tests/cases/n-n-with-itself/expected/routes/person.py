"""The routes of people."""

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

from n_n_with_itself.services.person import PersonServiceBase
from n_n_with_itself.storage.person import (
    PERSON_ENTITY,
    Person,
    PersonCreate,
    PersonReplace,
    PersonUpdate,
)

__all__ = ["person_routes"]


def person_routes(service: PersonServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(PERSON_ENTITY, "/people", "People")

    @router.get("/people", responses=create_standard_responses())
    async def people_list(query: Annotated[ListQuery, ListOf(PERSON_ENTITY)]) -> Page[Person]:
        """List people."""
        return await service.list(query)

    @router.post("/people", status_code=201, responses=create_standard_responses(body=True))
    async def people_create(body: PersonCreate) -> Person:
        """Create a person."""
        return await service.create(body)

    @router.post(
        "/people/batch", responses=create_standard_responses("PERSON_NOT_FOUND", body=True)
    )
    async def people_batch(
        body: Annotated[Batch[PersonCreate, PersonUpdate, int], BatchOf(PERSON_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Person]:
        """Create, update and delete many people at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/people/{id}", responses=create_standard_responses("PERSON_NOT_FOUND"))
    async def people_delete(id: Int) -> Done:
        """Delete a person."""
        await service.delete(id)
        return Done("Person deleted")

    @router.get("/people/{id}", responses=create_standard_responses("PERSON_NOT_FOUND"))
    async def people_get(id: Int, include: Annotated[Include, IncludeOf(PERSON_ENTITY)]) -> Person:
        """Get a person."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/people/{id}", responses=create_standard_responses("PERSON_NOT_FOUND", body=True)
    )
    async def people_update(id: Int, body: PersonUpdate) -> Person:
        """Change some fields of a person."""
        return await service.update(id, body)

    @router.put("/people/{id}", responses=create_standard_responses("PERSON_NOT_FOUND", body=True))
    async def people_replace(id: Int, body: PersonReplace) -> Person:
        """Replace a person."""
        return await service.replace(id, body)

    @router.get("/people/{id}/followers", responses=create_standard_responses("PERSON_NOT_FOUND"))
    async def people_followers_list(
        id: Int, query: Annotated[ListQuery, ListOf(PERSON_ENTITY)]
    ) -> Page[Person]:
        """List the followers of a person."""
        return await service.list_related(id, Person.followers, query)

    @router.delete(
        "/people/{id}/followers/{person_id}",
        responses=create_standard_responses("PERSON_NOT_FOUND"),
    )
    async def people_followers_remove(id: Int, person_id: Int) -> Done:
        """Remove a person from the followers of a person."""
        await service.remove_related(id, Person.followers, person_id)
        return Done("Person removed")

    @router.put(
        "/people/{id}/followers/{person_id}",
        responses=create_standard_responses("PERSON_NOT_FOUND"),
    )
    async def people_followers_add(id: Int, person_id: Int) -> Done:
        """Add a person to the followers of a person."""
        await service.add_related(id, Person.followers, person_id)
        return Done("Person added")

    @router.get("/people/{id}/follows", responses=create_standard_responses("PERSON_NOT_FOUND"))
    async def people_follows_list(
        id: Int, query: Annotated[ListQuery, ListOf(PERSON_ENTITY)]
    ) -> Page[Person]:
        """List the follows of a person."""
        return await service.list_related(id, Person.follows, query)

    @router.delete(
        "/people/{id}/follows/{person_id}", responses=create_standard_responses("PERSON_NOT_FOUND")
    )
    async def people_follows_remove(id: Int, person_id: Int) -> Done:
        """Remove a person from the follows of a person."""
        await service.remove_related(id, Person.follows, person_id)
        return Done("Person removed")

    @router.put(
        "/people/{id}/follows/{person_id}", responses=create_standard_responses("PERSON_NOT_FOUND")
    )
    async def people_follows_add(id: Int, person_id: Int) -> Done:
        """Add a person to the follows of a person."""
        await service.add_related(id, Person.follows, person_id)
        return Done("Person added")

    return router
