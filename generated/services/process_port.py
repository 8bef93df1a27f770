"""The service of process ports."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.process_port import (
    PROCESS_PORT_ENTITY,
    ProcessPort,
    ProcessPortCreate,
    ProcessPortReplace,
    ProcessPortRepository,
    ProcessPortUpdate,
)

__all__ = ["ProcessPortServiceBase", "create_process_port_service"]


class ProcessPortServiceBase(
    CrudService[ProcessPort, ProcessPortCreate, ProcessPortUpdate, ProcessPortReplace, int]
):
    """What can be done with a process port.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_process_port_service(database: Database) -> ProcessPortServiceBase:
    """The service of process ports in `database`."""
    repository = ProcessPortRepository(database)
    return create_crud_service(PROCESS_PORT_ENTITY, repository, service=ProcessPortServiceBase)
