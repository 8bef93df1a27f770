"""What an error is: a status, a code, a sentence, and the faults or facts behind it.

Comes in: what a factory function knows. Goes out: `ApiError`, which may be told to a client word for word. Never here: which
errors there are (`table`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

__all__ = [
    "ApiError",
    "Detail",
    "Details",
    "ErrorCode",
    "JsonScalar",
    "RelationNotLoaded",
]


class ErrorCode(StrEnum):
    """The codes that do not depend on an entity; `not_found_code` gives the one that does."""

    VALIDATION_ERROR = "VALIDATION_ERROR"
    MISSING_REQUIRED_FIELD = "MISSING_REQUIRED_FIELD"
    INVALID_TYPE = "INVALID_TYPE"
    INVALID_FORMAT = "INVALID_FORMAT"
    INVALID_RANGE = "INVALID_RANGE"
    INVALID_STATE = "INVALID_STATE"
    INVALID_TRANSITION = "INVALID_TRANSITION"
    MALFORMED_JSON = "MALFORMED_JSON"
    UNAUTHORIZED = "UNAUTHORIZED"
    PERMISSION_DENIED = "PERMISSION_DENIED"
    FILE_NOT_FOUND = "FILE_NOT_FOUND"
    RESOURCE_NOT_FOUND = "RESOURCE_NOT_FOUND"
    ROUTE_NOT_FOUND = "ROUTE_NOT_FOUND"
    METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED"
    PAYLOAD_TOO_LARGE = "PAYLOAD_TOO_LARGE"
    UNSUPPORTED_MEDIA_TYPE = "UNSUPPORTED_MEDIA_TYPE"
    DUPLICATE_ENTITY = "DUPLICATE_ENTITY"
    CONFLICT = "CONFLICT"
    VERSION_CONFLICT = "VERSION_CONFLICT"
    PRECONDITION_REQUIRED = "PRECONDITION_REQUIRED"
    RATE_LIMITED = "RATE_LIMITED"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    DATABASE_ERROR = "DATABASE_ERROR"
    TRANSACTION_ERROR = "TRANSACTION_ERROR"
    CONNECTION_ERROR = "CONNECTION_ERROR"
    CREATE_FAILED = "CREATE_FAILED"
    UPDATE_FAILED = "UPDATE_FAILED"
    DELETE_FAILED = "DELETE_FAILED"
    OPERATION_FAILED = "OPERATION_FAILED"
    FILE_SYSTEM_ERROR = "FILE_SYSTEM_ERROR"
    NOT_IMPLEMENTED = "NOT_IMPLEMENTED"
    EXTERNAL_SERVICE_ERROR = "EXTERNAL_SERVICE_ERROR"
    SERVICE_UNAVAILABLE = "SERVICE_UNAVAILABLE"
    TIMEOUT = "TIMEOUT"
    DISK_FULL = "DISK_FULL"


@dataclass(frozen=True, slots=True)
class Detail:
    """One fault of a payload: the field as a dotted path, a code to act on, a sentence to show."""

    field: str
    code: str
    message: str


JsonScalar: TypeAlias = "str | int | float | bool | None"
Details: TypeAlias = "tuple[Detail, ...] | Mapping[str, JsonScalar] | None"
"""Either the faults of a payload or a few facts about the failure; never both."""


class ApiError(Exception):
    """A failure that may be told to the client, word for word.

    Attributes:
        status: the HTTP status, 400 to 599.
        code: what a program acts on; one of `ErrorCode`, or `<ENTITY>_NOT_FOUND`.
        message: what a person reads.
        details: the faults of a payload, or facts such as the entity and field.
        retry_after: after how many seconds the same request may succeed; None: repeating it is no use.
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        details: Details = None,
        *,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.details: Details = details
        self.retry_after = retry_after

    @property
    def retryable(self) -> bool:
        """Whether the same request may succeed a little later."""
        return self.retry_after is not None

    def __repr__(self) -> str:
        return f"ApiError({self.status}, {self.code}, {self.message!r})"


class RelationNotLoaded(RuntimeError):  # noqa: N818 (named for the state, like KeyError)
    """A relation was read that the query did not include; a fault in the program, never told to a client."""

    def __init__(self, model: str, relation: str) -> None:
        super().__init__(f"{model}.{relation} was not loaded: read it with include=[{relation!r}]")
