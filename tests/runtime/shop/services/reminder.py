"""The service of reminders."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.reminder import (
    REMINDER_ENTITY,
    Reminder,
    ReminderCreate,
    ReminderReplace,
    ReminderRepository,
    ReminderUpdate,
)

__all__ = ["ReminderServiceBase", "create_reminder_service"]


class ReminderServiceBase(
    CrudService[Reminder, ReminderCreate, ReminderUpdate, ReminderReplace, int]
):
    """What can be done with a reminder.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_reminder_service(database: Database) -> ReminderServiceBase:
    """The service of reminders in `database`."""
    repository = ReminderRepository(database)
    return create_crud_service(REMINDER_ENTITY, repository, service=ReminderServiceBase)
