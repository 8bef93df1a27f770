"""The routes of process logs."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import (
    Atomic,
    BatchOf,
    Done,
    Include,
    IncludeOf,
    ListOf,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int

from generated.services.process_log import ProcessLogServiceBase
from generated.storage.process_log import (
    PROCESS_LOG_ENTITY,
    ProcessLog,
    ProcessLogCreate,
    ProcessLogUpdate,
)

__all__ = ["process_log_routes"]


def process_log_routes(service: ProcessLogServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(PROCESS_LOG_ENTITY, "/process-logs", "Process logs")

    @router.get("/process-logs", responses=create_standard_responses())
    async def process_logs_list(
        query: Annotated[ListQuery, ListOf(PROCESS_LOG_ENTITY)],
    ) -> Page[ProcessLog]:
        """List process logs."""
        return await service.list(query)

    @router.post("/process-logs", status_code=201, responses=create_standard_responses(body=True))
    async def process_logs_create(body: ProcessLogCreate) -> ProcessLog:
        """Create a process log."""
        return await service.create(body)

    @router.post(
        "/process-logs/batch",
        responses=create_standard_responses("PROCESS_LOG_NOT_FOUND", body=True),
    )
    async def process_logs_batch(
        body: Annotated[
            Batch[ProcessLogCreate, ProcessLogUpdate, int],
            BatchOf(PROCESS_LOG_ENTITY, ("create", "delete")),
        ],
        atomic: Atomic,
    ) -> BatchResults[ProcessLog]:
        """Create, update and delete many process logs at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/process-logs/{id}", responses=create_standard_responses("PROCESS_LOG_NOT_FOUND")
    )
    async def process_logs_delete(id: Int) -> Done:
        """Delete a process log."""
        await service.delete(id)
        return Done("Process log deleted")

    @router.get("/process-logs/{id}", responses=create_standard_responses("PROCESS_LOG_NOT_FOUND"))
    async def process_logs_get(
        id: Int, include: Annotated[Include, IncludeOf(PROCESS_LOG_ENTITY)]
    ) -> ProcessLog:
        """Get a process log."""
        return await service.get_by_id(id, include=include)

    return router
