"""The service of devices."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.device import (
    DEVICE_ENTITY,
    Device,
    DeviceCreate,
    DeviceReplace,
    DeviceRepository,
    DeviceUpdate,
)

__all__ = ["DeviceServiceBase", "create_device_service"]


class DeviceServiceBase(CrudService[Device, DeviceCreate, DeviceUpdate, DeviceReplace, str]):
    """What can be done with a device.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_device_service(database: Database) -> DeviceServiceBase:
    """The service of devices in `database`."""
    repository = DeviceRepository(database)
    return create_crud_service(DEVICE_ENTITY, repository, service=DeviceServiceBase)
