"""The service of model presets."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.model_preset import (
    MODEL_PRESET_ENTITY,
    ModelPreset,
    ModelPresetCreate,
    ModelPresetReplace,
    ModelPresetRepository,
    ModelPresetUpdate,
)

__all__ = ["ModelPresetServiceBase", "create_model_preset_service"]


class ModelPresetServiceBase(
    CrudService[ModelPreset, ModelPresetCreate, ModelPresetUpdate, ModelPresetReplace, int]
):
    """What can be done with a model preset.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_model_preset_service(database: Database) -> ModelPresetServiceBase:
    """The service of model presets in `database`."""
    repository = ModelPresetRepository(database)
    return create_crud_service(MODEL_PRESET_ENTITY, repository, service=ModelPresetServiceBase)
