"""The service of as."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from one_letter_names.storage.a import A_ENTITY, A, ACreate, AReplace, ARepository, AUpdate

__all__ = ["AServiceBase", "create_a_service"]


class AServiceBase(CrudService[A, ACreate, AUpdate, AReplace, int]):
    """What can be done with an a.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_a_service(database: Database) -> AServiceBase:
    """The service of as in `database`."""
    repository = ARepository(database)
    return create_crud_service(A_ENTITY, repository, service=AServiceBase)
