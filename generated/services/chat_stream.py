"""The service of chat streams."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.chat_stream import (
    CHAT_STREAM_ENTITY,
    ChatStream,
    ChatStreamCreate,
    ChatStreamReplace,
    ChatStreamRepository,
    ChatStreamUpdate,
)

__all__ = ["ChatStreamServiceBase", "create_chat_stream_service"]


class ChatStreamServiceBase(
    CrudService[ChatStream, ChatStreamCreate, ChatStreamUpdate, ChatStreamReplace, int]
):
    """What can be done with a chat stream.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_chat_stream_service(database: Database) -> ChatStreamServiceBase:
    """The service of chat streams in `database`."""
    repository = ChatStreamRepository(database)
    return create_crud_service(CHAT_STREAM_ENTITY, repository, service=ChatStreamServiceBase)
