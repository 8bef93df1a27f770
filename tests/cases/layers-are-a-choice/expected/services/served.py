"""The service of serveds."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from layers_are_a_choice.storage.served import (
    SERVED_ENTITY,
    Served,
    ServedCreate,
    ServedReplace,
    ServedRepository,
    ServedUpdate,
)

__all__ = ["ServedServiceBase", "create_served_service"]


class ServedServiceBase(CrudService[Served, ServedCreate, ServedUpdate, ServedReplace, int]):
    """What can be done with a served.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_served_service(database: Database) -> ServedServiceBase:
    """The service of serveds in `database`."""
    repository = ServedRepository(database)
    return create_crud_service(SERVED_ENTITY, repository, service=ServedServiceBase)
