"""The service of chat messages."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.chat_message import (
    CHAT_MESSAGE_ENTITY,
    ChatMessage,
    ChatMessageCreate,
    ChatMessageReplace,
    ChatMessageRepository,
    ChatMessageUpdate,
)

__all__ = ["ChatMessageServiceBase", "create_chat_message_service"]


class ChatMessageServiceBase(
    CrudService[ChatMessage, ChatMessageCreate, ChatMessageUpdate, ChatMessageReplace, int]
):
    """What can be done with a chat message.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_chat_message_service(database: Database) -> ChatMessageServiceBase:
    """The service of chat messages in `database`."""
    repository = ChatMessageRepository(database)
    return create_crud_service(CHAT_MESSAGE_ENTITY, repository, service=ChatMessageServiceBase)
