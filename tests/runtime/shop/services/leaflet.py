"""The service of leaflets."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.leaflet import (
    LEAFLET_ENTITY,
    Leaflet,
    LeafletCreate,
    LeafletReplace,
    LeafletRepository,
    LeafletUpdate,
)

__all__ = ["LeafletServiceBase", "create_leaflet_service"]


class LeafletServiceBase(CrudService[Leaflet, LeafletCreate, LeafletUpdate, LeafletReplace, int]):
    """What can be done with a leaflet.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_leaflet_service(database: Database) -> LeafletServiceBase:
    """The service of leaflets in `database`."""
    repository = LeafletRepository(database)
    return create_crud_service(LEAFLET_ENTITY, repository, service=LeafletServiceBase)
