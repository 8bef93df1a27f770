"""The routes of chats."""

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

from generated.services.chat import ChatContext, ChatServiceBase
from generated.storage.chat import CHAT_ENTITY, Chat, ChatCreate, ChatReplace, ChatUpdate
from generated.storage.chat_message import CHAT_MESSAGE_ENTITY, ChatMessage
from generated.storage.chat_stream import CHAT_STREAM_ENTITY, ChatStream
from generated.values import ChatFork
from promptliano.chats import fork as handle_fork
from promptliano.chats import fork_chat_from_message as handle_fork_chat_from_message

__all__ = ["chat_routes"]


def chat_routes(service: ChatServiceBase, context: ChatContext) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(CHAT_ENTITY, "/chats", "Chats")

    @router.post(
        "/chats/{id}/fork",
        status_code=201,
        responses=create_standard_responses("CHAT_NOT_FOUND", body=True),
    )
    async def chats_fork(id: Int, body: ChatFork) -> Chat:
        """Copy a chat."""
        return await handle_fork(context, id=id, body=body)

    @router.post(
        "/chats/{id}/fork/{chat_message_id}",
        status_code=201,
        responses=create_standard_responses("CHAT_NOT_FOUND", "CHAT_MESSAGE_NOT_FOUND", body=True),
    )
    async def chats_fork_chat_from_message(id: Int, chat_message_id: Int, body: ChatFork) -> Chat:
        """Copy a chat up to and including one message."""
        return await handle_fork_chat_from_message(
            context, id=id, chat_message_id=chat_message_id, body=body
        )

    @router.get("/chats", responses=create_standard_responses())
    async def chats_list(query: Annotated[ListQuery, ListOf(CHAT_ENTITY)]) -> Page[Chat]:
        """List chats."""
        return await service.list(query)

    @router.post("/chats", status_code=201, responses=create_standard_responses(body=True))
    async def chats_create(body: ChatCreate) -> Chat:
        """Create a chat."""
        return await service.create(body)

    @router.post("/chats/batch", responses=create_standard_responses("CHAT_NOT_FOUND", body=True))
    async def chats_batch(
        body: Annotated[Batch[ChatCreate, ChatUpdate, int], BatchOf(CHAT_ENTITY)], atomic: Atomic
    ) -> BatchResults[Chat]:
        """Create, update and delete many chats at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/chats/{id}", responses=create_standard_responses("CHAT_NOT_FOUND"))
    async def chats_delete(id: Int) -> Done:
        """Delete a chat."""
        await service.delete(id)
        return Done("Chat deleted")

    @router.get("/chats/{id}", responses=create_standard_responses("CHAT_NOT_FOUND"))
    async def chats_get(id: Int, include: Annotated[Include, IncludeOf(CHAT_ENTITY)]) -> Chat:
        """Get a chat."""
        return await service.get_by_id(id, include=include)

    @router.patch("/chats/{id}", responses=create_standard_responses("CHAT_NOT_FOUND", body=True))
    async def chats_update(id: Int, body: ChatUpdate) -> Chat:
        """Change some fields of a chat."""
        return await service.update(id, body)

    @router.put("/chats/{id}", responses=create_standard_responses("CHAT_NOT_FOUND", body=True))
    async def chats_replace(id: Int, body: ChatReplace) -> Chat:
        """Replace a chat."""
        return await service.replace(id, body)

    @router.get("/chats/{id}/messages", responses=create_standard_responses("CHAT_NOT_FOUND"))
    async def chats_messages_list(
        id: Int, query: Annotated[ListQuery, ListOf(CHAT_MESSAGE_ENTITY)]
    ) -> Page[ChatMessage]:
        """List the messages of a chat."""
        return await service.list_related(id, Chat.messages, query)

    @router.get("/chats/{id}/streams", responses=create_standard_responses("CHAT_NOT_FOUND"))
    async def chats_streams_list(
        id: Int, query: Annotated[ListQuery, ListOf(CHAT_STREAM_ENTITY)]
    ) -> Page[ChatStream]:
        """List the streams of a chat."""
        return await service.list_related(id, Chat.streams, query)

    return router
