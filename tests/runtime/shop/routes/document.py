"""The routes of documents."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import (
    Atomic,
    BatchOf,
    Done,
    IfMatch,
    ListOf,
    StatedVersion,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int

from shop.services.document import DocumentServiceBase
from shop.storage.document import (
    DOCUMENT_ENTITY,
    Document,
    DocumentCreate,
    DocumentReplace,
    DocumentUpdate,
)

__all__ = ["document_routes"]


def document_routes(service: DocumentServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(DOCUMENT_ENTITY, "/documents", "Documents")

    @router.get("/documents", responses=create_standard_responses())
    async def documents_list(
        query: Annotated[ListQuery, ListOf(DOCUMENT_ENTITY)],
    ) -> Page[Document]:
        """List documents."""
        return await service.list(query)

    @router.post(
        "/documents",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def documents_create(body: DocumentCreate) -> Document:
        """Create a document."""
        return await service.create(body)

    @router.post(
        "/documents/batch",
        responses=create_standard_responses(
            "DOCUMENT_NOT_FOUND",
            "DUPLICATE_ENTITY",
            "VERSION_CONFLICT",
            "PRECONDITION_REQUIRED",
            body=True,
        ),
    )
    async def documents_batch(
        body: Annotated[Batch[DocumentCreate, DocumentUpdate, int], BatchOf(DOCUMENT_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Document]:
        """Create, update and delete many documents at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/documents/{id}",
        responses=create_standard_responses(
            "DOCUMENT_NOT_FOUND", "VERSION_CONFLICT", "PRECONDITION_REQUIRED", body=True
        ),
    )
    async def documents_delete(id: Int, version: StatedVersion) -> Done:
        """Delete a document."""
        await service.delete(id, version=version)
        return Done("Document deleted")

    @router.get("/documents/{id}", responses=create_standard_responses("DOCUMENT_NOT_FOUND"))
    async def documents_get(id: Int) -> Document:
        """Get a document."""
        return await service.get_by_id(id)

    @router.patch(
        "/documents/{id}",
        responses=create_standard_responses(
            "DOCUMENT_NOT_FOUND",
            "DUPLICATE_ENTITY",
            "VERSION_CONFLICT",
            "PRECONDITION_REQUIRED",
            body=True,
        ),
    )
    async def documents_update(id: Int, body: DocumentUpdate, version: IfMatch) -> Document:
        """Change some fields of a document."""
        return await service.update(id, body, version=version)

    @router.put(
        "/documents/{id}",
        responses=create_standard_responses(
            "DOCUMENT_NOT_FOUND",
            "DUPLICATE_ENTITY",
            "VERSION_CONFLICT",
            "PRECONDITION_REQUIRED",
            body=True,
        ),
    )
    async def documents_replace(id: Int, body: DocumentReplace, version: IfMatch) -> Document:
        """Replace a document."""
        return await service.replace(id, body, version=version)

    return router
