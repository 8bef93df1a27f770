"""The routes of countries."""

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
from stratagen.runtime.types import Str

from a_key_not_called_id.services.country import CountryServiceBase
from a_key_not_called_id.storage.city import CITY_ENTITY, City
from a_key_not_called_id.storage.country import (
    COUNTRY_ENTITY,
    Country,
    CountryCreate,
    CountryReplace,
    CountryUpdate,
)

__all__ = ["country_routes"]


def country_routes(service: CountryServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(COUNTRY_ENTITY, "/countries", "Countries")

    @router.get("/countries", responses=create_standard_responses())
    async def countries_list(query: Annotated[ListQuery, ListOf(COUNTRY_ENTITY)]) -> Page[Country]:
        """List countries."""
        return await service.list(query)

    @router.post(
        "/countries",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def countries_create(body: CountryCreate) -> Country:
        """Create a country."""
        return await service.create(body)

    @router.post(
        "/countries/batch",
        responses=create_standard_responses("COUNTRY_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def countries_batch(
        body: Annotated[Batch[CountryCreate, CountryUpdate, str], BatchOf(COUNTRY_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Country]:
        """Create, update and delete many countries at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/countries/{code}", responses=create_standard_responses("COUNTRY_NOT_FOUND"))
    async def countries_delete(code: Str) -> Done:
        """Delete a country."""
        await service.delete(code)
        return Done("Country deleted")

    @router.get("/countries/{code}", responses=create_standard_responses("COUNTRY_NOT_FOUND"))
    async def countries_get(
        code: Str, include: Annotated[Include, IncludeOf(COUNTRY_ENTITY)]
    ) -> Country:
        """Get a country."""
        return await service.get_by_id(code, include=include)

    @router.patch(
        "/countries/{code}", responses=create_standard_responses("COUNTRY_NOT_FOUND", body=True)
    )
    async def countries_update(code: Str, body: CountryUpdate) -> Country:
        """Change some fields of a country."""
        return await service.update(code, body)

    @router.put(
        "/countries/{code}", responses=create_standard_responses("COUNTRY_NOT_FOUND", body=True)
    )
    async def countries_replace(code: Str, body: CountryReplace) -> Country:
        """Replace a country."""
        return await service.replace(code, body)

    @router.get(
        "/countries/{code}/cities", responses=create_standard_responses("COUNTRY_NOT_FOUND")
    )
    async def countries_cities_list(
        code: Str, query: Annotated[ListQuery, ListOf(CITY_ENTITY)]
    ) -> Page[City]:
        """List the cities of a country."""
        return await service.list_related(code, Country.cities, query)

    return router
