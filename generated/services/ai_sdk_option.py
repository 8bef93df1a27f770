"""The service of AI SDK options."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.ai_sdk_option import (
    AI_SDK_OPTION_ENTITY,
    AiSdkOption,
    AiSdkOptionCreate,
    AiSdkOptionReplace,
    AiSdkOptionRepository,
    AiSdkOptionUpdate,
)

__all__ = ["AiSdkOptionServiceBase", "create_ai_sdk_option_service"]


class AiSdkOptionServiceBase(
    CrudService[AiSdkOption, AiSdkOptionCreate, AiSdkOptionUpdate, AiSdkOptionReplace, int]
):
    """What can be done with an AI SDK option.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_ai_sdk_option_service(database: Database) -> AiSdkOptionServiceBase:
    """The service of AI SDK options in `database`."""
    repository = AiSdkOptionRepository(database)
    return create_crud_service(AI_SDK_OPTION_ENTITY, repository, service=AiSdkOptionServiceBase)
