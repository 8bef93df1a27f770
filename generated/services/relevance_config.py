"""The service of relevance configs."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.relevance_config import (
    RELEVANCE_CONFIG_ENTITY,
    RelevanceConfig,
    RelevanceConfigCreate,
    RelevanceConfigReplace,
    RelevanceConfigRepository,
    RelevanceConfigUpdate,
)

__all__ = ["RelevanceConfigServiceBase", "create_relevance_config_service"]


class RelevanceConfigServiceBase(
    CrudService[
        RelevanceConfig, RelevanceConfigCreate, RelevanceConfigUpdate, RelevanceConfigReplace, int
    ]
):
    """What can be done with a relevance config.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_relevance_config_service(database: Database) -> RelevanceConfigServiceBase:
    """The service of relevance configs in `database`."""
    repository = RelevanceConfigRepository(database)
    return create_crud_service(
        RELEVANCE_CONFIG_ENTITY, repository, service=RelevanceConfigServiceBase
    )
