"""The service of stamps."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.stamp import (
    STAMP_ENTITY,
    Stamp,
    StampCreate,
    StampReplace,
    StampRepository,
    StampUpdate,
)

__all__ = ["StampServiceBase", "create_stamp_service"]


class StampServiceBase(CrudService[Stamp, StampCreate, StampUpdate, StampReplace, int]):
    """What can be done with a stamp.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_stamp_service(database: Database) -> StampServiceBase:
    """The service of stamps in `database`."""
    repository = StampRepository(database)
    return create_crud_service(STAMP_ENTITY, repository, service=StampServiceBase)
