"""The routes of process ports."""

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

from generated.services.process_port import ProcessPortServiceBase
from generated.storage.process_port import (
    PROCESS_PORT_ENTITY,
    ProcessPort,
    ProcessPortCreate,
    ProcessPortReplace,
    ProcessPortUpdate,
)

__all__ = ["process_port_routes"]


def process_port_routes(service: ProcessPortServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(PROCESS_PORT_ENTITY, "/process-ports", "Process ports")

    @router.get("/process-ports", responses=create_standard_responses())
    async def process_ports_list(
        query: Annotated[ListQuery, ListOf(PROCESS_PORT_ENTITY)],
    ) -> Page[ProcessPort]:
        """List process ports."""
        return await service.list(query)

    @router.post(
        "/process-ports",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def process_ports_create(body: ProcessPortCreate) -> ProcessPort:
        """Create a process port."""
        return await service.create(body)

    @router.post(
        "/process-ports/batch",
        responses=create_standard_responses(
            "PROCESS_PORT_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def process_ports_batch(
        body: Annotated[
            Batch[ProcessPortCreate, ProcessPortUpdate, int], BatchOf(PROCESS_PORT_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[ProcessPort]:
        """Create, update and delete many process ports at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/process-ports/{id}", responses=create_standard_responses("PROCESS_PORT_NOT_FOUND")
    )
    async def process_ports_delete(id: Int) -> Done:
        """Delete a process port."""
        await service.delete(id)
        return Done("Process port deleted")

    @router.get(
        "/process-ports/{id}", responses=create_standard_responses("PROCESS_PORT_NOT_FOUND")
    )
    async def process_ports_get(
        id: Int, include: Annotated[Include, IncludeOf(PROCESS_PORT_ENTITY)]
    ) -> ProcessPort:
        """Get a process port."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/process-ports/{id}",
        responses=create_standard_responses(
            "PROCESS_PORT_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def process_ports_update(id: Int, body: ProcessPortUpdate) -> ProcessPort:
        """Change some fields of a process port."""
        return await service.update(id, body)

    @router.put(
        "/process-ports/{id}",
        responses=create_standard_responses(
            "PROCESS_PORT_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def process_ports_replace(id: Int, body: ProcessPortReplace) -> ProcessPort:
        """Replace a process port."""
        return await service.replace(id, body)

    return router
