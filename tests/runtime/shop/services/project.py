"""The service of projects."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.project import (
    PROJECT_ENTITY,
    Project,
    ProjectCreate,
    ProjectReplace,
    ProjectRepository,
    ProjectUpdate,
)

__all__ = ["ProjectServiceBase", "create_project_service"]


class ProjectServiceBase(CrudService[Project, ProjectCreate, ProjectUpdate, ProjectReplace, int]):
    """What can be done with a project.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_project_service(database: Database) -> ProjectServiceBase:
    """The service of projects in `database`."""
    repository = ProjectRepository(database)
    return create_crud_service(PROJECT_ENTITY, repository, service=ProjectServiceBase)
