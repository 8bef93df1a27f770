"""The services of all entities, in one value."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from layers_are_a_choice.services.served import ServedServiceBase
    from layers_are_a_choice.services.whole import WholeRecordServiceBase

__all__ = ["Services"]


@dataclass(frozen=True, slots=True)
class Services:
    """One service for each entity. `create_services` in the package's `app` makes them."""

    served: "ServedServiceBase"
    whole: "WholeRecordServiceBase"
