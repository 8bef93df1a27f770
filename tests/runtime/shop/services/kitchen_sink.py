"""The service of kitchen sinks."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.kitchen_sink import (
    KITCHEN_SINK_ENTITY,
    KitchenSink,
    KitchenSinkCreate,
    KitchenSinkReplace,
    KitchenSinkRepository,
    KitchenSinkUpdate,
)

__all__ = ["KitchenSinkServiceBase", "create_kitchen_sink_service"]


class KitchenSinkServiceBase(
    CrudService[KitchenSink, KitchenSinkCreate, KitchenSinkUpdate, KitchenSinkReplace, int]
):
    """What can be done with a kitchen sink.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_kitchen_sink_service(database: Database) -> KitchenSinkServiceBase:
    """The service of kitchen sinks in `database`."""
    repository = KitchenSinkRepository(database)
    return create_crud_service(KITCHEN_SINK_ENTITY, repository, service=KitchenSinkServiceBase)
