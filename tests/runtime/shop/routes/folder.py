"""The routes of folders."""

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

from shop.services.folder import FolderServiceBase
from shop.storage.folder import FOLDER_ENTITY, Folder, FolderCreate, FolderReplace, FolderUpdate
from shop.storage.leaflet import LEAFLET_ENTITY, Leaflet
from shop.storage.memo import MEMO_ENTITY, Memo
from shop.storage.stamp import STAMP_ENTITY, Stamp

__all__ = ["folder_routes"]


def folder_routes(service: FolderServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(FOLDER_ENTITY, "/folders", "Folders")

    @router.get("/folders", responses=create_standard_responses())
    async def folders_list(query: Annotated[ListQuery, ListOf(FOLDER_ENTITY)]) -> Page[Folder]:
        """List folders."""
        return await service.list(query)

    @router.post(
        "/folders",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def folders_create(body: FolderCreate) -> Folder:
        """Create a folder."""
        return await service.create(body)

    @router.post(
        "/folders/batch",
        responses=create_standard_responses("FOLDER_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def folders_batch(
        body: Annotated[Batch[FolderCreate, FolderUpdate, int], BatchOf(FOLDER_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Folder]:
        """Create, update and delete many folders at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/folders/{id}", responses=create_standard_responses("FOLDER_NOT_FOUND"))
    async def folders_delete(id: Int) -> Done:
        """Delete a folder."""
        await service.delete(id)
        return Done("Folder deleted")

    @router.get("/folders/{id}", responses=create_standard_responses("FOLDER_NOT_FOUND"))
    async def folders_get(id: Int, include: Annotated[Include, IncludeOf(FOLDER_ENTITY)]) -> Folder:
        """Get a folder."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/folders/{id}",
        responses=create_standard_responses("FOLDER_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def folders_update(id: Int, body: FolderUpdate) -> Folder:
        """Change some fields of a folder."""
        return await service.update(id, body)

    @router.put(
        "/folders/{id}",
        responses=create_standard_responses("FOLDER_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def folders_replace(id: Int, body: FolderReplace) -> Folder:
        """Replace a folder."""
        return await service.replace(id, body)

    @router.get("/folders/{id}/children", responses=create_standard_responses("FOLDER_NOT_FOUND"))
    async def folders_children_list(
        id: Int, query: Annotated[ListQuery, ListOf(FOLDER_ENTITY)]
    ) -> Page[Folder]:
        """List the children of a folder."""
        return await service.list_related(id, Folder.children, query)

    @router.get("/folders/{id}/leaflets", responses=create_standard_responses("FOLDER_NOT_FOUND"))
    async def folders_leaflets_list(
        id: Int, query: Annotated[ListQuery, ListOf(LEAFLET_ENTITY)]
    ) -> Page[Leaflet]:
        """List the leaflets of a folder."""
        return await service.list_related(id, Folder.leaflets, query)

    @router.get("/folders/{id}/memos", responses=create_standard_responses("FOLDER_NOT_FOUND"))
    async def folders_memos_list(
        id: Int, query: Annotated[ListQuery, ListOf(MEMO_ENTITY)]
    ) -> Page[Memo]:
        """List the memos of a folder."""
        return await service.list_related(id, Folder.memos, query)

    @router.get("/folders/{id}/stamps", responses=create_standard_responses("FOLDER_NOT_FOUND"))
    async def folders_stamps_list(
        id: Int, query: Annotated[ListQuery, ListOf(STAMP_ENTITY)]
    ) -> Page[Stamp]:
        """List the stamps of a folder."""
        return await service.list_related(id, Folder.stamps, query)

    return router
