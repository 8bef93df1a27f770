"""The routes of model presets."""

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

from generated.services.model_preset import ModelPresetServiceBase
from generated.storage.model_preset import (
    MODEL_PRESET_ENTITY,
    ModelPreset,
    ModelPresetCreate,
    ModelPresetReplace,
    ModelPresetUpdate,
)

__all__ = ["model_preset_routes"]


def model_preset_routes(service: ModelPresetServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(MODEL_PRESET_ENTITY, "/model-presets", "Model presets")

    @router.get("/model-presets", responses=create_standard_responses())
    async def model_presets_list(
        query: Annotated[ListQuery, ListOf(MODEL_PRESET_ENTITY)],
    ) -> Page[ModelPreset]:
        """List model presets."""
        return await service.list(query)

    @router.post("/model-presets", status_code=201, responses=create_standard_responses(body=True))
    async def model_presets_create(body: ModelPresetCreate) -> ModelPreset:
        """Create a model preset."""
        return await service.create(body)

    @router.post(
        "/model-presets/batch",
        responses=create_standard_responses("MODEL_PRESET_NOT_FOUND", body=True),
    )
    async def model_presets_batch(
        body: Annotated[
            Batch[ModelPresetCreate, ModelPresetUpdate, int], BatchOf(MODEL_PRESET_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[ModelPreset]:
        """Create, update and delete many model presets at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/model-presets/{id}", responses=create_standard_responses("MODEL_PRESET_NOT_FOUND")
    )
    async def model_presets_delete(id: Int) -> Done:
        """Delete a model preset."""
        await service.delete(id)
        return Done("Model preset deleted")

    @router.get(
        "/model-presets/{id}", responses=create_standard_responses("MODEL_PRESET_NOT_FOUND")
    )
    async def model_presets_get(
        id: Int, include: Annotated[Include, IncludeOf(MODEL_PRESET_ENTITY)]
    ) -> ModelPreset:
        """Get a model preset."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/model-presets/{id}",
        responses=create_standard_responses("MODEL_PRESET_NOT_FOUND", body=True),
    )
    async def model_presets_update(id: Int, body: ModelPresetUpdate) -> ModelPreset:
        """Change some fields of a model preset."""
        return await service.update(id, body)

    @router.put(
        "/model-presets/{id}",
        responses=create_standard_responses("MODEL_PRESET_NOT_FOUND", body=True),
    )
    async def model_presets_replace(id: Int, body: ModelPresetReplace) -> ModelPreset:
        """Replace a model preset."""
        return await service.replace(id, body)

    return router
