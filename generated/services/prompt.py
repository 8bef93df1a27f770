"""The service of prompts."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stratagen.runtime.services import CrudService, HandlerContext, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.prompt import (
    PROMPT_ENTITY,
    Prompt,
    PromptCreate,
    PromptReplace,
    PromptRepository,
    PromptUpdate,
)

if TYPE_CHECKING:
    from generated.services import Services

__all__ = ["PromptContext", "PromptServiceBase", "create_prompt_service"]


class PromptServiceBase(CrudService[Prompt, PromptCreate, PromptUpdate, PromptReplace, int]):
    """What can be done with a prompt.

    To change how, derive from this and name your class as `service` in the registry.
    """


@dataclass(frozen=True)
class PromptContext(HandlerContext[PromptServiceBase]):
    """What the handlers of custom routes are given."""

    services: "Services"


def create_prompt_service(database: Database) -> PromptServiceBase:
    """The service of prompts in `database`."""
    repository = PromptRepository(database)
    return create_crud_service(PROMPT_ENTITY, repository, service=PromptServiceBase)
