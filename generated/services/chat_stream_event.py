"""The service of chat stream events."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.chat_stream_event import (
    CHAT_STREAM_EVENT_ENTITY,
    ChatStreamEvent,
    ChatStreamEventCreate,
    ChatStreamEventReplace,
    ChatStreamEventRepository,
    ChatStreamEventUpdate,
)

__all__ = ["ChatStreamEventServiceBase", "create_chat_stream_event_service"]


class ChatStreamEventServiceBase(
    CrudService[
        ChatStreamEvent, ChatStreamEventCreate, ChatStreamEventUpdate, ChatStreamEventReplace, int
    ]
):
    """What can be done with a chat stream event.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_chat_stream_event_service(database: Database) -> ChatStreamEventServiceBase:
    """The service of chat stream events in `database`."""
    repository = ChatStreamEventRepository(database)
    return create_crud_service(
        CHAT_STREAM_EVENT_ENTITY, repository, service=ChatStreamEventServiceBase
    )
