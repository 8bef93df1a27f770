"""The errors of one entity: the factory functions of `stratagen.runtime.errors` with the entity filled in.

Comes in: an entity's name. Goes out: `ApiError`s to raise. Never here: a status or a code; those stand in one table.
"""

from __future__ import annotations

from dataclasses import dataclass

from stratagen.runtime import errors
from stratagen.runtime.errors import ApiError

__all__ = ["EntityErrors"]


@dataclass(frozen=True, slots=True)
class EntityErrors:
    """What can go wrong with one entity.

    >>> EntityErrors("ticket_task").not_found(7)
    ApiError(404, TICKET_TASK_NOT_FOUND, 'Ticket task 7 not found')
    """

    entity: str

    def not_found(self, key: object) -> ApiError:
        """There is none with this key."""
        return errors.not_found(self.entity, key)

    def duplicate(self, field: str, value: str | float | None = None) -> ApiError:
        """Another one has this value."""
        return errors.duplicate(self.entity, field, value)

    def conflict(self, reason: str, *, field: str | None = None) -> ApiError:
        """The operation does not fit what is stored."""
        return errors.conflict(self.entity, reason, field=field)

    def version_conflict(self, expected: int, actual: int) -> ApiError:
        """Somebody else changed it in between."""
        return errors.version_conflict(self.entity, expected, actual)

    def invalid_state(self, state: str, action: str) -> ApiError:
        """Its state does not allow the action."""
        return errors.invalid_state(self.entity, state, action)

    def invalid_transition(self, old: str, new: str) -> ApiError:
        """It cannot go from one state to the other."""
        return errors.invalid_transition(self.entity, old, new)

    def permission(self, action: str) -> ApiError:
        """The caller may not do this with it."""
        return errors.permission(self.entity, action)

    def validation(self, field: str, message: str) -> ApiError:
        """A value breaks a rule of the application."""
        return errors.validation(field, message)
