"""The service of bookings."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.booking import (
    BOOKING_ENTITY,
    Booking,
    BookingCreate,
    BookingKey,
    BookingReplace,
    BookingRepository,
    BookingUpdate,
)

__all__ = ["BookingServiceBase", "create_booking_service"]


class BookingServiceBase(
    CrudService[Booking, BookingCreate, BookingUpdate, BookingReplace, BookingKey]
):
    """What can be done with a booking.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_booking_service(database: Database) -> BookingServiceBase:
    """The service of bookings in `database`."""
    repository = BookingRepository(database)
    return create_crud_service(BOOKING_ENTITY, repository, service=BookingServiceBase)
