"""The routes of chat streams."""

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

from generated.services.chat_stream import ChatStreamServiceBase
from generated.storage.chat_stream import (
    CHAT_STREAM_ENTITY,
    ChatStream,
    ChatStreamCreate,
    ChatStreamReplace,
    ChatStreamUpdate,
)
from generated.storage.chat_stream_event import CHAT_STREAM_EVENT_ENTITY, ChatStreamEvent

__all__ = ["chat_stream_routes"]


def chat_stream_routes(service: ChatStreamServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(CHAT_STREAM_ENTITY, "/chat-streams", "Chat streams")

    @router.get("/chat-streams", responses=create_standard_responses())
    async def chat_streams_list(
        query: Annotated[ListQuery, ListOf(CHAT_STREAM_ENTITY)],
    ) -> Page[ChatStream]:
        """List chat streams."""
        return await service.list(query)

    @router.post("/chat-streams", status_code=201, responses=create_standard_responses(body=True))
    async def chat_streams_create(body: ChatStreamCreate) -> ChatStream:
        """Create a chat stream."""
        return await service.create(body)

    @router.post(
        "/chat-streams/batch",
        responses=create_standard_responses("CHAT_STREAM_NOT_FOUND", body=True),
    )
    async def chat_streams_batch(
        body: Annotated[
            Batch[ChatStreamCreate, ChatStreamUpdate, int], BatchOf(CHAT_STREAM_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[ChatStream]:
        """Create, update and delete many chat streams at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/chat-streams/{id}", responses=create_standard_responses("CHAT_STREAM_NOT_FOUND")
    )
    async def chat_streams_delete(id: Int) -> Done:
        """Delete a chat stream."""
        await service.delete(id)
        return Done("Chat stream deleted")

    @router.get("/chat-streams/{id}", responses=create_standard_responses("CHAT_STREAM_NOT_FOUND"))
    async def chat_streams_get(
        id: Int, include: Annotated[Include, IncludeOf(CHAT_STREAM_ENTITY)]
    ) -> ChatStream:
        """Get a chat stream."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/chat-streams/{id}",
        responses=create_standard_responses("CHAT_STREAM_NOT_FOUND", body=True),
    )
    async def chat_streams_update(id: Int, body: ChatStreamUpdate) -> ChatStream:
        """Change some fields of a chat stream."""
        return await service.update(id, body)

    @router.put(
        "/chat-streams/{id}",
        responses=create_standard_responses("CHAT_STREAM_NOT_FOUND", body=True),
    )
    async def chat_streams_replace(id: Int, body: ChatStreamReplace) -> ChatStream:
        """Replace a chat stream."""
        return await service.replace(id, body)

    @router.get(
        "/chat-streams/{id}/events", responses=create_standard_responses("CHAT_STREAM_NOT_FOUND")
    )
    async def chat_streams_events_list(
        id: Int, query: Annotated[ListQuery, ListOf(CHAT_STREAM_EVENT_ENTITY)]
    ) -> Page[ChatStreamEvent]:
        """List the events of a chat stream."""
        return await service.list_related(id, ChatStream.events, query)

    return router
