"""The routes of devices."""

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

from shop.services.device import DeviceServiceBase
from shop.storage.booking import BOOKING_ENTITY, Booking
from shop.storage.device import DEVICE_ENTITY, Device, DeviceCreate, DeviceReplace, DeviceUpdate

__all__ = ["device_routes"]


def device_routes(service: DeviceServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(DEVICE_ENTITY, "/devices", "Devices")

    @router.get("/devices", responses=create_standard_responses())
    async def devices_list(query: Annotated[ListQuery, ListOf(DEVICE_ENTITY)]) -> Page[Device]:
        """List devices."""
        return await service.list(query)

    @router.post(
        "/devices",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def devices_create(body: DeviceCreate) -> Device:
        """Create a device."""
        return await service.create(body)

    @router.post(
        "/devices/batch",
        responses=create_standard_responses("DEVICE_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def devices_batch(
        body: Annotated[Batch[DeviceCreate, DeviceUpdate, str], BatchOf(DEVICE_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Device]:
        """Create, update and delete many devices at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/devices/{code}", responses=create_standard_responses("DEVICE_NOT_FOUND"))
    async def devices_delete(code: Str) -> Done:
        """Delete a device."""
        await service.delete(code)
        return Done("Device deleted")

    @router.get("/devices/{code}", responses=create_standard_responses("DEVICE_NOT_FOUND"))
    async def devices_get(
        code: Str, include: Annotated[Include, IncludeOf(DEVICE_ENTITY)]
    ) -> Device:
        """Get a device."""
        return await service.get_by_id(code, include=include)

    @router.patch(
        "/devices/{code}", responses=create_standard_responses("DEVICE_NOT_FOUND", body=True)
    )
    async def devices_update(code: Str, body: DeviceUpdate) -> Device:
        """Change some fields of a device."""
        return await service.update(code, body)

    @router.put(
        "/devices/{code}", responses=create_standard_responses("DEVICE_NOT_FOUND", body=True)
    )
    async def devices_replace(code: Str, body: DeviceReplace) -> Device:
        """Replace a device."""
        return await service.replace(code, body)

    @router.get("/devices/{code}/bookings", responses=create_standard_responses("DEVICE_NOT_FOUND"))
    async def devices_bookings_list(
        code: Str, query: Annotated[ListQuery, ListOf(BOOKING_ENTITY)]
    ) -> Page[Booking]:
        """List the bookings of a device."""
        return await service.list_related(code, Device.bookings, query)

    return router
