"""The service of projects."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stratagen.runtime.services import CrudService, HandlerContext, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.project import (
    PROJECT_ENTITY,
    Project,
    ProjectCreate,
    ProjectReplace,
    ProjectRepository,
    ProjectUpdate,
)

if TYPE_CHECKING:
    from generated.services import Services

__all__ = ["ProjectContext", "ProjectServiceBase", "create_project_service"]


class ProjectServiceBase(CrudService[Project, ProjectCreate, ProjectUpdate, ProjectReplace, int]):
    """What can be done with a project.

    To change how, derive from this and name your class as `service` in the registry.
    """


@dataclass(frozen=True)
class ProjectContext(HandlerContext[ProjectServiceBase]):
    """What the handlers of custom routes are given."""

    services: "Services"


def create_project_service(database: Database) -> ProjectServiceBase:
    """The service of projects in `database`."""
    repository = ProjectRepository(database)
    return create_crud_service(PROJECT_ENTITY, repository, service=ProjectServiceBase)
