"""The service of process logs."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.process_log import (
    PROCESS_LOG_ENTITY,
    ProcessLog,
    ProcessLogCreate,
    ProcessLogReplace,
    ProcessLogRepository,
    ProcessLogUpdate,
)

__all__ = ["ProcessLogServiceBase", "create_process_log_service"]


class ProcessLogServiceBase(
    CrudService[ProcessLog, ProcessLogCreate, ProcessLogUpdate, ProcessLogReplace, int]
):
    """What can be done with a process log.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_process_log_service(database: Database) -> ProcessLogServiceBase:
    """The service of process logs in `database`."""
    repository = ProcessLogRepository(database)
    return create_crud_service(PROCESS_LOG_ENTITY, repository, service=ProcessLogServiceBase)
