"""The service of members."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.member import (
    MEMBER_ENTITY,
    Member,
    MemberCreate,
    MemberReplace,
    MemberRepository,
    MemberUpdate,
)

__all__ = ["MemberServiceBase", "create_member_service"]


class MemberServiceBase(CrudService[Member, MemberCreate, MemberUpdate, MemberReplace, int]):
    """What can be done with a member.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_member_service(database: Database) -> MemberServiceBase:
    """The service of members in `database`."""
    repository = MemberRepository(database)
    return create_crud_service(MEMBER_ENTITY, repository, service=MemberServiceBase)
