"""The routes of chat messages."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import (
    Atomic,
    BatchOf,
    Done,
    Include,
    IncludeOf,
    ListOf,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int

from generated.services.chat_message import ChatMessageServiceBase
from generated.storage.chat_message import (
    CHAT_MESSAGE_ENTITY,
    ChatMessage,
    ChatMessageCreate,
    ChatMessageReplace,
    ChatMessageUpdate,
)
from generated.storage.chat_stream import CHAT_STREAM_ENTITY, ChatStream

__all__ = ["chat_message_routes"]


def chat_message_routes(service: ChatMessageServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(CHAT_MESSAGE_ENTITY, "/chat-messages", "Chat messages")

    @router.get("/chat-messages", responses=create_standard_responses())
    async def chat_messages_list(
        query: Annotated[ListQuery, ListOf(CHAT_MESSAGE_ENTITY)],
    ) -> Page[ChatMessage]:
        """List chat messages."""
        return await service.list(query)

    @router.post("/chat-messages", status_code=201, responses=create_standard_responses(body=True))
    async def chat_messages_create(body: ChatMessageCreate) -> ChatMessage:
        """Create a chat message."""
        return await service.create(body)

    @router.post(
        "/chat-messages/batch",
        responses=create_standard_responses("CHAT_MESSAGE_NOT_FOUND", body=True),
    )
    async def chat_messages_batch(
        body: Annotated[
            Batch[ChatMessageCreate, ChatMessageUpdate, int], BatchOf(CHAT_MESSAGE_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[ChatMessage]:
        """Create, update and delete many chat messages at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/chat-messages/{id}", responses=create_standard_responses("CHAT_MESSAGE_NOT_FOUND")
    )
    async def chat_messages_delete(id: Int) -> Done:
        """Delete a chat message."""
        await service.delete(id)
        return Done("Chat message deleted")

    @router.get(
        "/chat-messages/{id}", responses=create_standard_responses("CHAT_MESSAGE_NOT_FOUND")
    )
    async def chat_messages_get(
        id: Int, include: Annotated[Include, IncludeOf(CHAT_MESSAGE_ENTITY)]
    ) -> ChatMessage:
        """Get a chat message."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/chat-messages/{id}",
        responses=create_standard_responses("CHAT_MESSAGE_NOT_FOUND", body=True),
    )
    async def chat_messages_update(id: Int, body: ChatMessageUpdate) -> ChatMessage:
        """Change some fields of a chat message."""
        return await service.update(id, body)

    @router.put(
        "/chat-messages/{id}",
        responses=create_standard_responses("CHAT_MESSAGE_NOT_FOUND", body=True),
    )
    async def chat_messages_replace(id: Int, body: ChatMessageReplace) -> ChatMessage:
        """Replace a chat message."""
        return await service.replace(id, body)

    @router.get(
        "/chat-messages/{id}/streams", responses=create_standard_responses("CHAT_MESSAGE_NOT_FOUND")
    )
    async def chat_messages_streams_list(
        id: Int, query: Annotated[ListQuery, ListOf(CHAT_STREAM_ENTITY)]
    ) -> Page[ChatStream]:
        """List the streams of a chat message."""
        return await service.list_related(id, ChatMessage.streams, query)

    return router
