"""The routes of prompts."""

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

from generated.services.prompt import PromptContext, PromptServiceBase
from generated.storage.prompt import (
    PROMPT_ENTITY,
    Prompt,
    PromptCreate,
    PromptReplace,
    PromptUpdate,
)
from generated.values import (
    MarkdownText,
    MarkdownValidation,
    PromptFile,
    PromptImport,
    PromptImportResult,
    PromptSelection,
)
from promptliano.prompts import export_prompt as handle_export_prompt
from promptliano.prompts import export_prompts as handle_export_prompts
from promptliano.prompts import import_prompts as handle_import_prompts
from promptliano.prompts import validate_prompt as handle_validate_prompt

__all__ = ["prompt_routes"]


def prompt_routes(service: PromptServiceBase, context: PromptContext) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(PROMPT_ENTITY, "/prompts", "Prompts")

    @router.post(
        "/prompts/export-batch", responses=create_standard_responses("PROMPT_NOT_FOUND", body=True)
    )
    async def prompts_export_prompts(body: PromptSelection) -> list[PromptFile]:
        """Export several prompts as markdown."""
        return await handle_export_prompts(context, body=body)

    @router.post(
        "/prompts/import", responses=create_standard_responses("PROMPT_NOT_FOUND", body=True)
    )
    async def prompts_import_prompts(body: PromptImport) -> PromptImportResult:
        """Import prompts from markdown."""
        return await handle_import_prompts(context, body=body)

    @router.post(
        "/prompts/validate-markdown",
        responses=create_standard_responses("PROMPT_NOT_FOUND", body=True),
    )
    async def prompts_validate_prompt(body: MarkdownText) -> MarkdownValidation:
        """Check a text before it is imported."""
        return await handle_validate_prompt(context, body=body)

    @router.get("/prompts/{id}/export", responses=create_standard_responses("PROMPT_NOT_FOUND"))
    async def prompts_export_prompt(id: Int) -> PromptFile:
        """Export a prompt as markdown."""
        return await handle_export_prompt(context, id=id)

    @router.get("/prompts", responses=create_standard_responses())
    async def prompts_list(query: Annotated[ListQuery, ListOf(PROMPT_ENTITY)]) -> Page[Prompt]:
        """List prompts."""
        return await service.list(query)

    @router.post("/prompts", status_code=201, responses=create_standard_responses(body=True))
    async def prompts_create(body: PromptCreate) -> Prompt:
        """Create a prompt."""
        return await service.create(body)

    @router.post(
        "/prompts/batch", responses=create_standard_responses("PROMPT_NOT_FOUND", body=True)
    )
    async def prompts_batch(
        body: Annotated[Batch[PromptCreate, PromptUpdate, int], BatchOf(PROMPT_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Prompt]:
        """Create, update and delete many prompts at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/prompts/{id}", responses=create_standard_responses("PROMPT_NOT_FOUND"))
    async def prompts_delete(id: Int) -> Done:
        """Delete a prompt."""
        await service.delete(id)
        return Done("Prompt deleted")

    @router.get("/prompts/{id}", responses=create_standard_responses("PROMPT_NOT_FOUND"))
    async def prompts_get(id: Int, include: Annotated[Include, IncludeOf(PROMPT_ENTITY)]) -> Prompt:
        """Get a prompt."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/prompts/{id}", responses=create_standard_responses("PROMPT_NOT_FOUND", body=True)
    )
    async def prompts_update(id: Int, body: PromptUpdate) -> Prompt:
        """Change some fields of a prompt."""
        return await service.update(id, body)

    @router.put("/prompts/{id}", responses=create_standard_responses("PROMPT_NOT_FOUND", body=True))
    async def prompts_replace(id: Int, body: PromptReplace) -> Prompt:
        """Replace a prompt."""
        return await service.replace(id, body)

    return router
