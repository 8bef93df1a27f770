"""The service of provider keys."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.provider_key import (
    PROVIDER_KEY_ENTITY,
    ProviderKey,
    ProviderKeyCreate,
    ProviderKeyReplace,
    ProviderKeyRepository,
    ProviderKeyUpdate,
)

__all__ = ["ProviderKeyServiceBase", "create_provider_key_service"]


class ProviderKeyServiceBase(
    CrudService[ProviderKey, ProviderKeyCreate, ProviderKeyUpdate, ProviderKeyReplace, int]
):
    """What can be done with a provider key.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_provider_key_service(database: Database) -> ProviderKeyServiceBase:
    """The service of provider keys in `database`."""
    repository = ProviderKeyRepository(database)
    return create_crud_service(PROVIDER_KEY_ENTITY, repository, service=ProviderKeyServiceBase)
