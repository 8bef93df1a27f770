"""The routes of process runs."""

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

from generated.services.process_run import ProcessRunServiceBase
from generated.storage.process_log import PROCESS_LOG_ENTITY, ProcessLog
from generated.storage.process_port import PROCESS_PORT_ENTITY, ProcessPort
from generated.storage.process_run import (
    PROCESS_RUN_ENTITY,
    ProcessRun,
    ProcessRunCreate,
    ProcessRunReplace,
    ProcessRunUpdate,
)

__all__ = ["process_run_routes"]


def process_run_routes(service: ProcessRunServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(PROCESS_RUN_ENTITY, "/process-runs", "Process runs")

    @router.get("/process-runs", responses=create_standard_responses())
    async def process_runs_list(
        query: Annotated[ListQuery, ListOf(PROCESS_RUN_ENTITY)],
    ) -> Page[ProcessRun]:
        """List process runs."""
        return await service.list(query)

    @router.post(
        "/process-runs",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def process_runs_create(body: ProcessRunCreate) -> ProcessRun:
        """Create a process run."""
        return await service.create(body)

    @router.post(
        "/process-runs/batch",
        responses=create_standard_responses("PROCESS_RUN_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def process_runs_batch(
        body: Annotated[
            Batch[ProcessRunCreate, ProcessRunUpdate, int], BatchOf(PROCESS_RUN_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[ProcessRun]:
        """Create, update and delete many process runs at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/process-runs/{id}", responses=create_standard_responses("PROCESS_RUN_NOT_FOUND")
    )
    async def process_runs_delete(id: Int) -> Done:
        """Delete a process run."""
        await service.delete(id)
        return Done("Process run deleted")

    @router.get("/process-runs/{id}", responses=create_standard_responses("PROCESS_RUN_NOT_FOUND"))
    async def process_runs_get(
        id: Int, include: Annotated[Include, IncludeOf(PROCESS_RUN_ENTITY)]
    ) -> ProcessRun:
        """Get a process run."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/process-runs/{id}",
        responses=create_standard_responses("PROCESS_RUN_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def process_runs_update(id: Int, body: ProcessRunUpdate) -> ProcessRun:
        """Change some fields of a process run."""
        return await service.update(id, body)

    @router.put(
        "/process-runs/{id}",
        responses=create_standard_responses("PROCESS_RUN_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def process_runs_replace(id: Int, body: ProcessRunReplace) -> ProcessRun:
        """Replace a process run."""
        return await service.replace(id, body)

    @router.get(
        "/process-runs/{id}/logs", responses=create_standard_responses("PROCESS_RUN_NOT_FOUND")
    )
    async def process_runs_logs_list(
        id: Int, query: Annotated[ListQuery, ListOf(PROCESS_LOG_ENTITY)]
    ) -> Page[ProcessLog]:
        """List the logs of a process run."""
        return await service.list_related(id, ProcessRun.logs, query)

    @router.get(
        "/process-runs/{id}/ports", responses=create_standard_responses("PROCESS_RUN_NOT_FOUND")
    )
    async def process_runs_ports_list(
        id: Int, query: Annotated[ListQuery, ListOf(PROCESS_PORT_ENTITY)]
    ) -> Page[ProcessPort]:
        """List the ports of a process run."""
        return await service.list_related(id, ProcessRun.ports, query)

    return router
