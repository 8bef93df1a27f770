"""The routes of bookings."""

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
from stratagen.runtime.types import Date, Str

from a_composite_key_as_target.services.booking import BookingServiceBase
from a_composite_key_as_target.storage.booking import (
    BOOKING_ENTITY,
    Booking,
    BookingCreate,
    BookingKey,
    BookingReplace,
    BookingUpdate,
)
from a_composite_key_as_target.storage.payment import PAYMENT_ENTITY, Payment

__all__ = ["booking_routes"]


def booking_routes(service: BookingServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(BOOKING_ENTITY, "/bookings", "Bookings")

    @router.get("/bookings", responses=create_standard_responses())
    async def bookings_list(query: Annotated[ListQuery, ListOf(BOOKING_ENTITY)]) -> Page[Booking]:
        """List bookings."""
        return await service.list(query)

    @router.post(
        "/bookings",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def bookings_create(body: BookingCreate) -> Booking:
        """Create a booking."""
        return await service.create(body)

    @router.post(
        "/bookings/batch",
        responses=create_standard_responses("BOOKING_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def bookings_batch(
        body: Annotated[Batch[BookingCreate, BookingUpdate, BookingKey], BatchOf(BOOKING_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Booking]:
        """Create, update and delete many bookings at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/bookings/{device_code}/{day}", responses=create_standard_responses("BOOKING_NOT_FOUND")
    )
    async def bookings_delete(device_code: Str, day: Date) -> Done:
        """Delete a booking."""
        await service.delete(BookingKey(device_code, day))
        return Done("Booking deleted")

    @router.get(
        "/bookings/{device_code}/{day}", responses=create_standard_responses("BOOKING_NOT_FOUND")
    )
    async def bookings_get(
        device_code: Str, day: Date, include: Annotated[Include, IncludeOf(BOOKING_ENTITY)]
    ) -> Booking:
        """Get a booking."""
        return await service.get_by_id(BookingKey(device_code, day), include=include)

    @router.patch(
        "/bookings/{device_code}/{day}",
        responses=create_standard_responses("BOOKING_NOT_FOUND", body=True),
    )
    async def bookings_update(device_code: Str, day: Date, body: BookingUpdate) -> Booking:
        """Change some fields of a booking."""
        return await service.update(BookingKey(device_code, day), body)

    @router.put(
        "/bookings/{device_code}/{day}",
        responses=create_standard_responses("BOOKING_NOT_FOUND", body=True),
    )
    async def bookings_replace(device_code: Str, day: Date, body: BookingReplace) -> Booking:
        """Replace a booking."""
        return await service.replace(BookingKey(device_code, day), body)

    @router.get(
        "/bookings/{device_code}/{day}/payments",
        responses=create_standard_responses("BOOKING_NOT_FOUND"),
    )
    async def bookings_payments_list(
        device_code: Str, day: Date, query: Annotated[ListQuery, ListOf(PAYMENT_ENTITY)]
    ) -> Page[Payment]:
        """List the payments of a booking."""
        return await service.list_related(BookingKey(device_code, day), Booking.payments, query)

    return router
