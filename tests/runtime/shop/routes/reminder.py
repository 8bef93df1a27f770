"""The routes of reminders."""

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

from shop.services.reminder import ReminderServiceBase
from shop.storage.reminder import (
    REMINDER_ENTITY,
    Reminder,
    ReminderCreate,
    ReminderReplace,
    ReminderUpdate,
)

__all__ = ["reminder_routes"]


def reminder_routes(service: ReminderServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(REMINDER_ENTITY, "/reminders", "Reminders")

    @router.get("/reminders", responses=create_standard_responses())
    async def reminders_list(
        query: Annotated[ListQuery, ListOf(REMINDER_ENTITY)],
    ) -> Page[Reminder]:
        """List reminders."""
        return await service.list(query)

    @router.post("/reminders", status_code=201, responses=create_standard_responses(body=True))
    async def reminders_create(body: ReminderCreate) -> Reminder:
        """Create a reminder."""
        return await service.create(body)

    @router.post(
        "/reminders/batch", responses=create_standard_responses("REMINDER_NOT_FOUND", body=True)
    )
    async def reminders_batch(
        body: Annotated[Batch[ReminderCreate, ReminderUpdate, int], BatchOf(REMINDER_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Reminder]:
        """Create, update and delete many reminders at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/reminders/{id}", responses=create_standard_responses("REMINDER_NOT_FOUND"))
    async def reminders_delete(id: Int) -> Done:
        """Delete a reminder."""
        await service.delete(id)
        return Done("Reminder deleted")

    @router.get("/reminders/{id}", responses=create_standard_responses("REMINDER_NOT_FOUND"))
    async def reminders_get(
        id: Int, include: Annotated[Include, IncludeOf(REMINDER_ENTITY)]
    ) -> Reminder:
        """Get a reminder."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/reminders/{id}", responses=create_standard_responses("REMINDER_NOT_FOUND", body=True)
    )
    async def reminders_update(id: Int, body: ReminderUpdate) -> Reminder:
        """Change some fields of a reminder."""
        return await service.update(id, body)

    @router.put(
        "/reminders/{id}", responses=create_standard_responses("REMINDER_NOT_FOUND", body=True)
    )
    async def reminders_replace(id: Int, body: ReminderReplace) -> Reminder:
        """Replace a reminder."""
        return await service.replace(id, body)

    return router
