"""The routes of queue items."""

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

from generated.services.queue_item import QueueItemContext, QueueItemServiceBase
from generated.storage.queue_item import (
    QUEUE_ITEM_ENTITY,
    QueueItem,
    QueueItemCreate,
    QueueItemReplace,
    QueueItemUpdate,
)
from generated.values import QueueFailure, QueueItemType, QueueMove
from promptliano.queues import complete_queue_item as handle_complete_queue_item
from promptliano.queues import fail_queue_item as handle_fail_queue_item
from promptliano.queues import move_queue_item as handle_move_queue_item

__all__ = ["queue_item_routes"]


def queue_item_routes(service: QueueItemServiceBase, context: QueueItemContext) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(QUEUE_ITEM_ENTITY, "/queue-items", "Queue items")

    @router.post(
        "/queue/{item_type}/{item_id}/complete",
        responses=create_standard_responses("QUEUE_ITEM_NOT_FOUND", "INVALID_TRANSITION"),
    )
    async def queue_items_complete_queue_item(item_type: QueueItemType, item_id: Int) -> QueueItem:
        """Report that an item in progress is done."""
        return await handle_complete_queue_item(context, item_type=item_type, item_id=item_id)

    @router.post(
        "/queue/{item_type}/{item_id}/fail",
        responses=create_standard_responses(
            "QUEUE_ITEM_NOT_FOUND", "INVALID_TRANSITION", body=True
        ),
    )
    async def queue_items_fail_queue_item(
        item_type: QueueItemType, item_id: Int, body: QueueFailure
    ) -> QueueItem:
        """Report that an item in progress failed."""
        return await handle_fail_queue_item(
            context, item_type=item_type, item_id=item_id, body=body
        )

    @router.post(
        "/queue/{item_type}/{item_id}/move",
        responses=create_standard_responses("QUEUE_ITEM_NOT_FOUND", "INVALID_STATE", body=True),
    )
    async def queue_items_move_queue_item(
        item_type: QueueItemType, item_id: Int, body: QueueMove
    ) -> QueueItem:
        """Move a waiting item to the end of another queue."""
        return await handle_move_queue_item(
            context, item_type=item_type, item_id=item_id, body=body
        )

    @router.get("/queue-items", responses=create_standard_responses())
    async def queue_items_list(
        query: Annotated[ListQuery, ListOf(QUEUE_ITEM_ENTITY)],
    ) -> Page[QueueItem]:
        """List queue items."""
        return await service.list(query)

    @router.post("/queue-items", status_code=201, responses=create_standard_responses(body=True))
    async def queue_items_create(body: QueueItemCreate) -> QueueItem:
        """Create a queue item."""
        return await service.create(body)

    @router.post(
        "/queue-items/batch", responses=create_standard_responses("QUEUE_ITEM_NOT_FOUND", body=True)
    )
    async def queue_items_batch(
        body: Annotated[Batch[QueueItemCreate, QueueItemUpdate, int], BatchOf(QUEUE_ITEM_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[QueueItem]:
        """Create, update and delete many queue items at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/queue-items/{id}", responses=create_standard_responses("QUEUE_ITEM_NOT_FOUND"))
    async def queue_items_delete(id: Int) -> Done:
        """Delete a queue item."""
        await service.delete(id)
        return Done("Queue item deleted")

    @router.get("/queue-items/{id}", responses=create_standard_responses("QUEUE_ITEM_NOT_FOUND"))
    async def queue_items_get(
        id: Int, include: Annotated[Include, IncludeOf(QUEUE_ITEM_ENTITY)]
    ) -> QueueItem:
        """Get a queue item."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/queue-items/{id}", responses=create_standard_responses("QUEUE_ITEM_NOT_FOUND", body=True)
    )
    async def queue_items_update(id: Int, body: QueueItemUpdate) -> QueueItem:
        """Change some fields of a queue item."""
        return await service.update(id, body)

    @router.put(
        "/queue-items/{id}", responses=create_standard_responses("QUEUE_ITEM_NOT_FOUND", body=True)
    )
    async def queue_items_replace(id: Int, body: QueueItemReplace) -> QueueItem:
        """Replace a queue item."""
        return await service.replace(id, body)

    return router
