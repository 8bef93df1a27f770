"""The service of chats."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stratagen.runtime.services import CrudService, HandlerContext, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.chat import (
    CHAT_ENTITY,
    Chat,
    ChatCreate,
    ChatReplace,
    ChatRepository,
    ChatUpdate,
)

if TYPE_CHECKING:
    from generated.services import Services

__all__ = ["ChatContext", "ChatServiceBase", "create_chat_service"]


class ChatServiceBase(CrudService[Chat, ChatCreate, ChatUpdate, ChatReplace, int]):
    """What can be done with a chat.

    To change how, derive from this and name your class as `service` in the registry.
    """


@dataclass(frozen=True)
class ChatContext(HandlerContext[ChatServiceBase]):
    """What the handlers of custom routes are given."""

    services: "Services"


def create_chat_service(database: Database) -> ChatServiceBase:
    """The service of chats in `database`."""
    repository = ChatRepository(database)
    return create_crud_service(CHAT_ENTITY, repository, service=ChatServiceBase)
