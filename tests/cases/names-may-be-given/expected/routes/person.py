"""The routes of member of staff."""

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

from names_may_be_given.services.person import PersonServiceBase
from names_may_be_given.storage.datum import DATUM_ENTITY, Datum
from names_may_be_given.storage.person import (
    PERSON_ENTITY,
    Person,
    PersonCreate,
    PersonReplace,
    PersonUpdate,
)

__all__ = ["person_routes"]


def person_routes(service: PersonServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(PERSON_ENTITY, "/staff", "Member of staff")

    @router.get("/staff", responses=create_standard_responses())
    async def people_list(query: Annotated[ListQuery, ListOf(PERSON_ENTITY)]) -> Page[Person]:
        """List member of staff."""
        return await service.list(query)

    @router.post("/staff", status_code=201, responses=create_standard_responses(body=True))
    async def people_create(body: PersonCreate) -> Person:
        """Create a member of staff."""
        return await service.create(body)

    @router.post("/staff/batch", responses=create_standard_responses("PERSON_NOT_FOUND", body=True))
    async def people_batch(
        body: Annotated[Batch[PersonCreate, PersonUpdate, int], BatchOf(PERSON_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Person]:
        """Create, update and delete many member of staff at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/staff/{id}", responses=create_standard_responses("PERSON_NOT_FOUND"))
    async def people_delete(id: Int) -> Done:
        """Delete a member of staff."""
        await service.delete(id)
        return Done("Member of staff deleted")

    @router.get("/staff/{id}", responses=create_standard_responses("PERSON_NOT_FOUND"))
    async def people_get(id: Int, include: Annotated[Include, IncludeOf(PERSON_ENTITY)]) -> Person:
        """Get a member of staff."""
        return await service.get_by_id(id, include=include)

    @router.patch("/staff/{id}", responses=create_standard_responses("PERSON_NOT_FOUND", body=True))
    async def people_update(id: Int, body: PersonUpdate) -> Person:
        """Change some fields of a member of staff."""
        return await service.update(id, body)

    @router.put("/staff/{id}", responses=create_standard_responses("PERSON_NOT_FOUND", body=True))
    async def people_replace(id: Int, body: PersonReplace) -> Person:
        """Replace a member of staff."""
        return await service.replace(id, body)

    @router.get("/staff/{id}/datums", responses=create_standard_responses("PERSON_NOT_FOUND"))
    async def people_datums_list(
        id: Int, query: Annotated[ListQuery, ListOf(DATUM_ENTITY)]
    ) -> Page[Datum]:
        """List the datums of a member of staff."""
        return await service.list_related(id, Person.datums, query)

    return router
