"""The service of memberships."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.membership import (
    MEMBERSHIP_ENTITY,
    Membership,
    MembershipCreate,
    MembershipReplace,
    MembershipRepository,
    MembershipUpdate,
)

__all__ = ["MembershipServiceBase", "create_membership_service"]


class MembershipServiceBase(
    CrudService[Membership, MembershipCreate, MembershipUpdate, MembershipReplace, int]
):
    """What can be done with a membership.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_membership_service(database: Database) -> MembershipServiceBase:
    """The service of memberships in `database`."""
    repository = MembershipRepository(database)
    return create_crud_service(MEMBERSHIP_ENTITY, repository, service=MembershipServiceBase)
