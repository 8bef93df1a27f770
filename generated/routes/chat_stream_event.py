"""The routes of chat stream events."""

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

from generated.services.chat_stream_event import ChatStreamEventServiceBase
from generated.storage.chat_stream_event import (
    CHAT_STREAM_EVENT_ENTITY,
    ChatStreamEvent,
    ChatStreamEventCreate,
    ChatStreamEventUpdate,
)

__all__ = ["chat_stream_event_routes"]


def chat_stream_event_routes(service: ChatStreamEventServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(CHAT_STREAM_EVENT_ENTITY, "/chat-stream-events", "Chat stream events")

    @router.get("/chat-stream-events", responses=create_standard_responses())
    async def chat_stream_events_list(
        query: Annotated[ListQuery, ListOf(CHAT_STREAM_EVENT_ENTITY)],
    ) -> Page[ChatStreamEvent]:
        """List chat stream events."""
        return await service.list(query)

    @router.post(
        "/chat-stream-events",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def chat_stream_events_create(body: ChatStreamEventCreate) -> ChatStreamEvent:
        """Create a chat stream event."""
        return await service.create(body)

    @router.post(
        "/chat-stream-events/batch",
        responses=create_standard_responses(
            "CHAT_STREAM_EVENT_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def chat_stream_events_batch(
        body: Annotated[
            Batch[ChatStreamEventCreate, ChatStreamEventUpdate, int],
            BatchOf(CHAT_STREAM_EVENT_ENTITY, ("create", "delete")),
        ],
        atomic: Atomic,
    ) -> BatchResults[ChatStreamEvent]:
        """Create, update and delete many chat stream events at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/chat-stream-events/{id}",
        responses=create_standard_responses("CHAT_STREAM_EVENT_NOT_FOUND"),
    )
    async def chat_stream_events_delete(id: Int) -> Done:
        """Delete a chat stream event."""
        await service.delete(id)
        return Done("Chat stream event deleted")

    @router.get(
        "/chat-stream-events/{id}",
        responses=create_standard_responses("CHAT_STREAM_EVENT_NOT_FOUND"),
    )
    async def chat_stream_events_get(
        id: Int, include: Annotated[Include, IncludeOf(CHAT_STREAM_EVENT_ENTITY)]
    ) -> ChatStreamEvent:
        """Get a chat stream event."""
        return await service.get_by_id(id, include=include)

    return router
