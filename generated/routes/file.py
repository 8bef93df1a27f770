"""The routes of files."""

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
from stratagen.runtime.types import Int, Str

from generated.services.file import FileServiceBase
from generated.storage.file import FILE_ENTITY, File, FileCreate, FileReplace, FileUpdate
from generated.storage.file_export_info import FILE_EXPORT_INFO_ENTITY, FileExportInfo
from generated.storage.file_import_info import FILE_IMPORT_INFO_ENTITY, FileImportInfo
from generated.storage.file_importance import FILE_IMPORTANCE_ENTITY, FileImportance
from generated.storage.file_relationship import FILE_RELATIONSHIP_ENTITY, FileRelationship
from generated.storage.project import PROJECT_ENTITY, Project
from generated.storage.relevance_score import RELEVANCE_SCORE_ENTITY, RelevanceScore
from generated.storage.selected_file import SELECTED_FILE_ENTITY, SelectedFile

__all__ = ["file_routes"]


def file_routes(service: FileServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(FILE_ENTITY, "/files", "Files")

    @router.get("/files", responses=create_standard_responses())
    async def files_list(query: Annotated[ListQuery, ListOf(FILE_ENTITY)]) -> Page[File]:
        """List files."""
        return await service.list(query)

    @router.post(
        "/files",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def files_create(body: FileCreate) -> File:
        """Create a file."""
        return await service.create(body)

    @router.post(
        "/files/batch",
        responses=create_standard_responses("FILE_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def files_batch(
        body: Annotated[Batch[FileCreate, FileUpdate, str], BatchOf(FILE_ENTITY)], atomic: Atomic
    ) -> BatchResults[File]:
        """Create, update and delete many files at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/files/{id}", responses=create_standard_responses("FILE_NOT_FOUND"))
    async def files_delete(id: Str) -> Done:
        """Delete a file."""
        await service.delete(id)
        return Done("File deleted")

    @router.get("/files/{id}", responses=create_standard_responses("FILE_NOT_FOUND"))
    async def files_get(id: Str, include: Annotated[Include, IncludeOf(FILE_ENTITY)]) -> File:
        """Get a file."""
        return await service.get_by_id(id, include=include)

    @router.patch("/files/{id}", responses=create_standard_responses("FILE_NOT_FOUND", body=True))
    async def files_update(id: Str, body: FileUpdate) -> File:
        """Change some fields of a file."""
        return await service.update(id, body)

    @router.put("/files/{id}", responses=create_standard_responses("FILE_NOT_FOUND", body=True))
    async def files_replace(id: Str, body: FileReplace) -> File:
        """Replace a file."""
        return await service.replace(id, body)

    @router.get(
        "/files/{id}/export-statements", responses=create_standard_responses("FILE_NOT_FOUND")
    )
    async def files_export_statements_list(
        id: Str, query: Annotated[ListQuery, ListOf(FILE_EXPORT_INFO_ENTITY)]
    ) -> Page[FileExportInfo]:
        """List the export statements of a file."""
        return await service.list_related(id, File.export_statements, query)

    @router.get(
        "/files/{id}/file-importances", responses=create_standard_responses("FILE_NOT_FOUND")
    )
    async def files_file_importances_list(
        id: Str, query: Annotated[ListQuery, ListOf(FILE_IMPORTANCE_ENTITY)]
    ) -> Page[FileImportance]:
        """List the file importances of a file."""
        return await service.list_related(id, File.file_importances, query)

    @router.get(
        "/files/{id}/import-statements", responses=create_standard_responses("FILE_NOT_FOUND")
    )
    async def files_import_statements_list(
        id: Str, query: Annotated[ListQuery, ListOf(FILE_IMPORT_INFO_ENTITY)]
    ) -> Page[FileImportInfo]:
        """List the import statements of a file."""
        return await service.list_related(id, File.import_statements, query)

    @router.get(
        "/files/{id}/incoming-relationships", responses=create_standard_responses("FILE_NOT_FOUND")
    )
    async def files_incoming_relationships_list(
        id: Str, query: Annotated[ListQuery, ListOf(FILE_RELATIONSHIP_ENTITY)]
    ) -> Page[FileRelationship]:
        """List the incoming relationships of a file."""
        return await service.list_related(id, File.incoming_relationships, query)

    @router.get(
        "/files/{id}/outgoing-relationships", responses=create_standard_responses("FILE_NOT_FOUND")
    )
    async def files_outgoing_relationships_list(
        id: Str, query: Annotated[ListQuery, ListOf(FILE_RELATIONSHIP_ENTITY)]
    ) -> Page[FileRelationship]:
        """List the outgoing relationships of a file."""
        return await service.list_related(id, File.outgoing_relationships, query)

    @router.get("/files/{id}/related-by", responses=create_standard_responses("FILE_NOT_FOUND"))
    async def files_related_by_list(
        id: Str, query: Annotated[ListQuery, ListOf(FILE_ENTITY)]
    ) -> Page[File]:
        """List the related by of a file."""
        return await service.list_related(id, File.related_by, query)

    @router.get("/files/{id}/related-files", responses=create_standard_responses("FILE_NOT_FOUND"))
    async def files_related_files_list(
        id: Str, query: Annotated[ListQuery, ListOf(FILE_ENTITY)]
    ) -> Page[File]:
        """List the related files of a file."""
        return await service.list_related(id, File.related_files, query)

    @router.get(
        "/files/{id}/relevance-scores", responses=create_standard_responses("FILE_NOT_FOUND")
    )
    async def files_relevance_scores_list(
        id: Str, query: Annotated[ListQuery, ListOf(RELEVANCE_SCORE_ENTITY)]
    ) -> Page[RelevanceScore]:
        """List the relevance scores of a file."""
        return await service.list_related(id, File.relevance_scores, query)

    @router.get("/files/{id}/selected-by", responses=create_standard_responses("FILE_NOT_FOUND"))
    async def files_selected_by_list(
        id: Str, query: Annotated[ListQuery, ListOf(PROJECT_ENTITY)]
    ) -> Page[Project]:
        """List the selected by of a file."""
        return await service.list_related(id, File.selected_by, query)

    @router.delete(
        "/files/{id}/selected-by/{project_id}",
        responses=create_standard_responses("FILE_NOT_FOUND", "PROJECT_NOT_FOUND"),
    )
    async def files_selected_by_remove(id: Str, project_id: Int) -> Done:
        """Remove a project from the selected by of a file."""
        await service.remove_related(id, File.selected_by, project_id)
        return Done("Project removed")

    @router.put(
        "/files/{id}/selected-by/{project_id}",
        responses=create_standard_responses("FILE_NOT_FOUND", "PROJECT_NOT_FOUND"),
    )
    async def files_selected_by_add(id: Str, project_id: Int) -> Done:
        """Add a project to the selected by of a file."""
        await service.add_related(id, File.selected_by, project_id)
        return Done("Project added")

    @router.get("/files/{id}/selections", responses=create_standard_responses("FILE_NOT_FOUND"))
    async def files_selections_list(
        id: Str, query: Annotated[ListQuery, ListOf(SELECTED_FILE_ENTITY)]
    ) -> Page[SelectedFile]:
        """List the selections of a file."""
        return await service.list_related(id, File.selections, query)

    return router
