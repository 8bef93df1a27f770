"""The routes of AI SDK options."""

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

from generated.services.ai_sdk_option import AiSdkOptionServiceBase
from generated.storage.ai_sdk_option import (
    AI_SDK_OPTION_ENTITY,
    AiSdkOption,
    AiSdkOptionCreate,
    AiSdkOptionReplace,
    AiSdkOptionUpdate,
)

__all__ = ["ai_sdk_option_routes"]


def ai_sdk_option_routes(service: AiSdkOptionServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(AI_SDK_OPTION_ENTITY, "/ai-sdk-options", "AI SDK options")

    @router.get("/ai-sdk-options", responses=create_standard_responses())
    async def ai_sdk_options_list(
        query: Annotated[ListQuery, ListOf(AI_SDK_OPTION_ENTITY)],
    ) -> Page[AiSdkOption]:
        """List AI SDK options."""
        return await service.list(query)

    @router.post("/ai-sdk-options", status_code=201, responses=create_standard_responses(body=True))
    async def ai_sdk_options_create(body: AiSdkOptionCreate) -> AiSdkOption:
        """Create an AI SDK option."""
        return await service.create(body)

    @router.post(
        "/ai-sdk-options/batch",
        responses=create_standard_responses("AI_SDK_OPTION_NOT_FOUND", body=True),
    )
    async def ai_sdk_options_batch(
        body: Annotated[
            Batch[AiSdkOptionCreate, AiSdkOptionUpdate, int], BatchOf(AI_SDK_OPTION_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[AiSdkOption]:
        """Create, update and delete many AI SDK options at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/ai-sdk-options/{id}", responses=create_standard_responses("AI_SDK_OPTION_NOT_FOUND")
    )
    async def ai_sdk_options_delete(id: Int) -> Done:
        """Delete an AI SDK option."""
        await service.delete(id)
        return Done("AI SDK option deleted")

    @router.get(
        "/ai-sdk-options/{id}", responses=create_standard_responses("AI_SDK_OPTION_NOT_FOUND")
    )
    async def ai_sdk_options_get(
        id: Int, include: Annotated[Include, IncludeOf(AI_SDK_OPTION_ENTITY)]
    ) -> AiSdkOption:
        """Get an AI SDK option."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/ai-sdk-options/{id}",
        responses=create_standard_responses("AI_SDK_OPTION_NOT_FOUND", body=True),
    )
    async def ai_sdk_options_update(id: Int, body: AiSdkOptionUpdate) -> AiSdkOption:
        """Change some fields of an AI SDK option."""
        return await service.update(id, body)

    @router.put(
        "/ai-sdk-options/{id}",
        responses=create_standard_responses("AI_SDK_OPTION_NOT_FOUND", body=True),
    )
    async def ai_sdk_options_replace(id: Int, body: AiSdkOptionReplace) -> AiSdkOption:
        """Replace an AI SDK option."""
        return await service.replace(id, body)

    return router
