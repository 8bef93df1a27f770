"""The service of model configs."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.model_config import (
    MODEL_CONFIG_ENTITY,
    ModelConfig,
    ModelConfigCreate,
    ModelConfigReplace,
    ModelConfigRepository,
    ModelConfigUpdate,
)

__all__ = ["ModelConfigServiceBase", "create_model_config_service"]


class ModelConfigServiceBase(
    CrudService[ModelConfig, ModelConfigCreate, ModelConfigUpdate, ModelConfigReplace, int]
):
    """What can be done with a model config.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_model_config_service(database: Database) -> ModelConfigServiceBase:
    """The service of model configs in `database`."""
    repository = ModelConfigRepository(database)
    return create_crud_service(MODEL_CONFIG_ENTITY, repository, service=ModelConfigServiceBase)
