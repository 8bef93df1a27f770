"""The service of process runs."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.process_run import (
    PROCESS_RUN_ENTITY,
    ProcessRun,
    ProcessRunCreate,
    ProcessRunReplace,
    ProcessRunRepository,
    ProcessRunUpdate,
)

__all__ = ["ProcessRunServiceBase", "create_process_run_service"]


class ProcessRunServiceBase(
    CrudService[ProcessRun, ProcessRunCreate, ProcessRunUpdate, ProcessRunReplace, int]
):
    """What can be done with a process run.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_process_run_service(database: Database) -> ProcessRunServiceBase:
    """The service of process runs in `database`."""
    repository = ProcessRunRepository(database)
    return create_crud_service(PROCESS_RUN_ENTITY, repository, service=ProcessRunServiceBase)
