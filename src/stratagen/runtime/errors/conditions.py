"""Conditions: raise the right error unless something holds.

Comes in: what has to hold, and names for the error. Goes out: nothing, or the value, which is not None any more. Never here: a
status or a code.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from stratagen.runtime.errors.error import ApiError
from stratagen.runtime.errors.table import invalid_state, not_found, validation

__all__ = [
    "ensure",
    "ensure_exists",
    "ensure_state",
    "ensure_valid",
]

T = TypeVar("T")


def ensure(condition: bool, error: ApiError) -> None:
    """Raise `error` unless `condition` holds."""
    if not condition:
        raise error


def ensure_exists(value: T | None, entity: str, key: object) -> T:
    """`value`, which is not None any more to the type checker either.

    Raises:
        ApiError: 404 `<ENTITY>_NOT_FOUND`.
    """
    if value is None:
        raise not_found(entity, key)
    return value


def ensure_valid(condition: bool, field: str, message: str) -> None:
    """Raise 400 VALIDATION_ERROR on `field` unless `condition` holds."""
    if not condition:
        raise validation(field, message)


def ensure_state(entity: str, state: str, allowed: Iterable[str], action: str) -> None:
    """Raise 400 INVALID_STATE unless `state` is one of those in which `action` is allowed."""
    if state not in allowed:
        raise invalid_state(entity, state, action)
