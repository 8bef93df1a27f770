"""The routes of vic"tim */ '''."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import (
    Atomic,
    BatchOf,
    Done,
    ListOf,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int

from hostile_text_stays_text.services.victim import VictimContext, VictimServiceBase
from hostile_text_stays_text.storage.victim import (
    VICTIM_ENTITY,
    Victim,
    VictimCreate,
    VictimReplace,
    VictimUpdate,
)
from hostile_text_stays_text.values import Letter
from hostile_text_stays_text_app import probe as handle_probe

__all__ = ["victim_routes"]


def victim_routes(service: VictimServiceBase, context: VictimContext) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(VICTIM_ENTITY, "/victims", "Vic\"tim */ '''")

    @router.get(
        "/victims/probe", deprecated=True, responses=create_standard_responses("VICTIM_NOT_FOUND")
    )
    async def victims_probe() -> list[Letter]:
        """*/ \"\"\" '''
        #.

        \"\"\"\\
        """
        return await handle_probe(context)

    @router.get("/victims", deprecated=True, responses=create_standard_responses())
    async def victims_list(query: Annotated[ListQuery, ListOf(VICTIM_ENTITY)]) -> Page[Victim]:
        """List vic"tim */ '''."""
        return await service.list(query)

    @router.post(
        "/victims", status_code=201, deprecated=True, responses=create_standard_responses(body=True)
    )
    async def victims_create(body: VictimCreate) -> Victim:
        """Create a vic"tim */ '''."""
        return await service.create(body)

    @router.post(
        "/victims/batch",
        deprecated=True,
        responses=create_standard_responses("VICTIM_NOT_FOUND", body=True),
    )
    async def victims_batch(
        body: Annotated[Batch[VictimCreate, VictimUpdate, int], BatchOf(VICTIM_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Victim]:
        """Create, update and delete many vic"tim */ ''' at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/victims/{id}", deprecated=True, responses=create_standard_responses("VICTIM_NOT_FOUND")
    )
    async def victims_delete(id: Int) -> Done:
        """Delete a vic"tim */ '''."""
        await service.delete(id)
        return Done("Vic\"tim */ ''' deleted")

    @router.get(
        "/victims/{id}", deprecated=True, responses=create_standard_responses("VICTIM_NOT_FOUND")
    )
    async def victims_get(id: Int) -> Victim:
        """Get a vic"tim */ '''."""
        return await service.get_by_id(id)

    @router.patch(
        "/victims/{id}",
        deprecated=True,
        responses=create_standard_responses("VICTIM_NOT_FOUND", body=True),
    )
    async def victims_update(id: Int, body: VictimUpdate) -> Victim:
        """Change some fields of a vic"tim */ '''."""
        return await service.update(id, body)

    @router.put(
        "/victims/{id}",
        deprecated=True,
        responses=create_standard_responses("VICTIM_NOT_FOUND", body=True),
    )
    async def victims_replace(id: Int, body: VictimReplace) -> Victim:
        """Replace a vic"tim */ '''."""
        return await service.replace(id, body)

    return router
