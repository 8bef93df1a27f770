"""The routes of memos."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import (
    Atomic,
    BatchOf,
    Done,
    IfMatch,
    Include,
    IncludeOf,
    ListOf,
    StatedVersion,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int

from shop.services.memo import MemoServiceBase
from shop.storage.memo import MEMO_ENTITY, Memo, MemoCreate, MemoReplace, MemoUpdate

__all__ = ["memo_routes"]


def memo_routes(service: MemoServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(MEMO_ENTITY, "/memos", "Memos")

    @router.get("/memos", responses=create_standard_responses())
    async def memos_list(query: Annotated[ListQuery, ListOf(MEMO_ENTITY)]) -> Page[Memo]:
        """List memos."""
        return await service.list(query)

    @router.post("/memos", status_code=201, responses=create_standard_responses(body=True))
    async def memos_create(body: MemoCreate) -> Memo:
        """Create a memo."""
        return await service.create(body)

    @router.post(
        "/memos/batch",
        responses=create_standard_responses(
            "MEMO_NOT_FOUND", "VERSION_CONFLICT", "PRECONDITION_REQUIRED", body=True
        ),
    )
    async def memos_batch(
        body: Annotated[Batch[MemoCreate, MemoUpdate, int], BatchOf(MEMO_ENTITY)], atomic: Atomic
    ) -> BatchResults[Memo]:
        """Create, update and delete many memos at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/memos/{id}",
        responses=create_standard_responses(
            "MEMO_NOT_FOUND", "VERSION_CONFLICT", "PRECONDITION_REQUIRED", body=True
        ),
    )
    async def memos_delete(id: Int, version: StatedVersion) -> Done:
        """Delete a memo."""
        await service.delete(id, version=version)
        return Done("Memo deleted")

    @router.get("/memos/{id}", responses=create_standard_responses("MEMO_NOT_FOUND"))
    async def memos_get(id: Int, include: Annotated[Include, IncludeOf(MEMO_ENTITY)]) -> Memo:
        """Get a memo."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/memos/{id}",
        responses=create_standard_responses(
            "MEMO_NOT_FOUND", "VERSION_CONFLICT", "PRECONDITION_REQUIRED", body=True
        ),
    )
    async def memos_update(id: Int, body: MemoUpdate, version: IfMatch) -> Memo:
        """Change some fields of a memo."""
        return await service.update(id, body, version=version)

    @router.put(
        "/memos/{id}",
        responses=create_standard_responses(
            "MEMO_NOT_FOUND", "VERSION_CONFLICT", "PRECONDITION_REQUIRED", body=True
        ),
    )
    async def memos_replace(id: Int, body: MemoReplace, version: IfMatch) -> Memo:
        """Replace a memo."""
        return await service.replace(id, body, version=version)

    return router
