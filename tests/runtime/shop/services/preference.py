"""The service of preferences."""

from stratagen.runtime.services import CrudService, RecordCache, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.preference import (
    PREFERENCE_ENTITY,
    Preference,
    PreferenceCreate,
    PreferenceReplace,
    PreferenceRepository,
    PreferenceUpdate,
)

__all__ = ["PreferenceServiceBase", "create_preference_service"]


class PreferenceServiceBase(
    CrudService[Preference, PreferenceCreate, PreferenceUpdate, PreferenceReplace, int]
):
    """What can be done with a preference.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_preference_service(database: Database) -> PreferenceServiceBase:
    """The service of preferences in `database`."""
    repository = PreferenceRepository(database)
    return create_crud_service(
        PREFERENCE_ENTITY,
        repository,
        cache=RecordCache(PREFERENCE_ENTITY, database, seconds=300),
        service=PreferenceServiceBase,
    )
