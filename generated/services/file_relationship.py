"""The service of file relationships."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.file_relationship import (
    FILE_RELATIONSHIP_ENTITY,
    FileRelationship,
    FileRelationshipCreate,
    FileRelationshipReplace,
    FileRelationshipRepository,
    FileRelationshipUpdate,
)

__all__ = ["FileRelationshipServiceBase", "create_file_relationship_service"]


class FileRelationshipServiceBase(
    CrudService[
        FileRelationship,
        FileRelationshipCreate,
        FileRelationshipUpdate,
        FileRelationshipReplace,
        int,
    ]
):
    """What can be done with a file relationship.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_file_relationship_service(database: Database) -> FileRelationshipServiceBase:
    """The service of file relationships in `database`."""
    repository = FileRelationshipRepository(database)
    return create_crud_service(
        FILE_RELATIONSHIP_ENTITY, repository, service=FileRelationshipServiceBase
    )
