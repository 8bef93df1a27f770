"""The service of relevance scores."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.relevance_score import (
    RELEVANCE_SCORE_ENTITY,
    RelevanceScore,
    RelevanceScoreCreate,
    RelevanceScoreReplace,
    RelevanceScoreRepository,
    RelevanceScoreUpdate,
)

__all__ = ["RelevanceScoreServiceBase", "create_relevance_score_service"]


class RelevanceScoreServiceBase(
    CrudService[
        RelevanceScore, RelevanceScoreCreate, RelevanceScoreUpdate, RelevanceScoreReplace, int
    ]
):
    """What can be done with a relevance score.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_relevance_score_service(database: Database) -> RelevanceScoreServiceBase:
    """The service of relevance scores in `database`."""
    repository = RelevanceScoreRepository(database)
    return create_crud_service(
        RELEVANCE_SCORE_ENTITY, repository, service=RelevanceScoreServiceBase
    )
