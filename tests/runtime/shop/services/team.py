"""The service of teams."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.team import TEAM_ENTITY, Team, TeamCreate, TeamReplace, TeamRepository, TeamUpdate

__all__ = ["TeamServiceBase", "create_team_service"]


class TeamServiceBase(CrudService[Team, TeamCreate, TeamUpdate, TeamReplace, int]):
    """What can be done with a team.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_team_service(database: Database) -> TeamServiceBase:
    """The service of teams in `database`."""
    repository = TeamRepository(database)
    return create_crud_service(TEAM_ENTITY, repository, service=TeamServiceBase)
