"""The service of wholes."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from layers_are_a_choice.storage.whole import (
    WHOLE_ENTITY,
    WholeRecord,
    WholeRecordCreate,
    WholeRecordReplace,
    WholeRecordRepository,
    WholeRecordUpdate,
)

__all__ = ["WholeRecordServiceBase", "create_whole_service"]


class WholeRecordServiceBase(
    CrudService[WholeRecord, WholeRecordCreate, WholeRecordUpdate, WholeRecordReplace, int]
):
    """What can be done with a whole.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_whole_service(database: Database) -> WholeRecordServiceBase:
    """The service of wholes in `database`."""
    repository = WholeRecordRepository(database)
    return create_crud_service(WHOLE_ENTITY, repository, service=WholeRecordServiceBase)
