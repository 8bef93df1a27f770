"""The service of vic"tim */ '''."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stratagen.runtime.services import CrudService, HandlerContext, create_crud_service
from stratagen.runtime.storage import Database

from hostile_text_stays_text.storage.victim import (
    VICTIM_ENTITY,
    Victim,
    VictimCreate,
    VictimReplace,
    VictimRepository,
    VictimUpdate,
)

if TYPE_CHECKING:
    from hostile_text_stays_text.services import Services

__all__ = ["VictimContext", "VictimServiceBase", "create_victim_service"]


class VictimServiceBase(CrudService[Victim, VictimCreate, VictimUpdate, VictimReplace, int]):
    """What can be done with a vic"tim */ '''.

    To change how, derive from this and name your class as `service` in the registry.
    """


@dataclass(frozen=True)
class VictimContext(HandlerContext[VictimServiceBase]):
    """What the handlers of custom routes are given."""

    services: "Services"


def create_victim_service(database: Database) -> VictimServiceBase:
    """The service of vic"tim */ ''' in `database`."""
    repository = VictimRepository(database)
    return create_crud_service(VICTIM_ENTITY, repository, service=VictimServiceBase)
