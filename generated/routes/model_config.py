"""The routes of model configs."""

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

from generated.services.model_config import ModelConfigServiceBase
from generated.storage.model_config import (
    MODEL_CONFIG_ENTITY,
    ModelConfig,
    ModelConfigCreate,
    ModelConfigReplace,
    ModelConfigUpdate,
)
from generated.storage.model_preset import MODEL_PRESET_ENTITY, ModelPreset

__all__ = ["model_config_routes"]


def model_config_routes(service: ModelConfigServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(MODEL_CONFIG_ENTITY, "/model-configs", "Model configs")

    @router.get("/model-configs", responses=create_standard_responses())
    async def model_configs_list(
        query: Annotated[ListQuery, ListOf(MODEL_CONFIG_ENTITY)],
    ) -> Page[ModelConfig]:
        """List model configs."""
        return await service.list(query)

    @router.post(
        "/model-configs",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def model_configs_create(body: ModelConfigCreate) -> ModelConfig:
        """Create a model config."""
        return await service.create(body)

    @router.post(
        "/model-configs/batch",
        responses=create_standard_responses(
            "MODEL_CONFIG_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def model_configs_batch(
        body: Annotated[
            Batch[ModelConfigCreate, ModelConfigUpdate, int], BatchOf(MODEL_CONFIG_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[ModelConfig]:
        """Create, update and delete many model configs at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/model-configs/{id}", responses=create_standard_responses("MODEL_CONFIG_NOT_FOUND")
    )
    async def model_configs_delete(id: Int) -> Done:
        """Delete a model config."""
        await service.delete(id)
        return Done("Model config deleted")

    @router.get(
        "/model-configs/{id}", responses=create_standard_responses("MODEL_CONFIG_NOT_FOUND")
    )
    async def model_configs_get(
        id: Int, include: Annotated[Include, IncludeOf(MODEL_CONFIG_ENTITY)]
    ) -> ModelConfig:
        """Get a model config."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/model-configs/{id}",
        responses=create_standard_responses(
            "MODEL_CONFIG_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def model_configs_update(id: Int, body: ModelConfigUpdate) -> ModelConfig:
        """Change some fields of a model config."""
        return await service.update(id, body)

    @router.put(
        "/model-configs/{id}",
        responses=create_standard_responses(
            "MODEL_CONFIG_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def model_configs_replace(id: Int, body: ModelConfigReplace) -> ModelConfig:
        """Replace a model config."""
        return await service.replace(id, body)

    @router.get(
        "/model-configs/{id}/presets", responses=create_standard_responses("MODEL_CONFIG_NOT_FOUND")
    )
    async def model_configs_presets_list(
        id: Int, query: Annotated[ListQuery, ListOf(MODEL_PRESET_ENTITY)]
    ) -> Page[ModelPreset]:
        """List the presets of a model config."""
        return await service.list_related(id, ModelConfig.presets, query)

    return router
