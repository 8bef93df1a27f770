"""The errors that there are: one factory function for each kind, and nothing else decides a status or a code.

Comes in: names and values of the application. Goes out: an `ApiError` to raise. Never here: HTTP, SQL, or a word of the
exception that was behind it: that stays in `__cause__`, for the log.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from stratagen.runtime.errors.error import ApiError, Detail, ErrorCode, JsonScalar

__all__ = [
    "conflict",
    "connection_failed",
    "create_failed",
    "dangling",
    "database",
    "delete_failed",
    "disk_full",
    "duplicate",
    "external_service",
    "file_not_found",
    "file_system",
    "internal",
    "invalid_format",
    "invalid_payload",
    "invalid_range",
    "invalid_state",
    "invalid_transition",
    "invalid_type",
    "malformed_json",
    "method_not_allowed",
    "missing_required",
    "not_found",
    "not_found_code",
    "not_implemented",
    "operation_failed",
    "payload_too_large",
    "permission",
    "precondition_required",
    "rate_limited",
    "resource_not_found",
    "route_not_found",
    "timeout",
    "transaction",
    "unauthorized",
    "unavailable",
    "unsupported_media_type",
    "update_failed",
    "validation",
    "version_conflict",
    "with_article",
]


# Bad requests ---------------------------------------------------------------------------------------------------------


def validation(field: str, message: str) -> ApiError:
    """A value that breaks a rule of the application."""
    details = (Detail(field, "invalid", message),)
    return ApiError(400, ErrorCode.VALIDATION_ERROR, f"{field}: {message}", details)


def missing_required(field: str) -> ApiError:
    """A value that must be there and is not."""
    details = (Detail(field, "missing", "is required"),)
    return ApiError(400, ErrorCode.MISSING_REQUIRED_FIELD, f"{field} is required", details)


def invalid_type(field: str, expected: str, got: str) -> ApiError:
    """A value of another type."""
    message = f"expected {expected}, got {got}"
    return ApiError(
        400, ErrorCode.INVALID_TYPE, f"{field}: {message}", (Detail(field, "type", message),)
    )


def invalid_format(field: str, format: str) -> ApiError:  # noqa: A002 (the word of JSON Schema)
    """A string in another format."""
    message = f"is not in the format {format}"
    return ApiError(
        400, ErrorCode.INVALID_FORMAT, f"{field} {message}", (Detail(field, "format", message),)
    )


def invalid_range(field: str, minimum: float | None, maximum: float | None) -> ApiError:
    """A number out of bounds; None leaves that side open."""
    words = [
        *([f"at least {minimum}"] if minimum is not None else []),
        *([f"at most {maximum}"] if maximum is not None else []),
    ]
    message = f"must be {' and '.join(words)}" if words else "is out of range"
    return ApiError(
        400, ErrorCode.INVALID_RANGE, f"{field} {message}", (Detail(field, "range", message),)
    )


def invalid_state(entity: str, state: str, action: str) -> ApiError:
    """An action that the entity's state does not allow."""
    return ApiError(
        400,
        ErrorCode.INVALID_STATE,
        f"Cannot {action} {with_article(entity)} that is {state}",
        {"entity": entity, "state": state, "action": action},
    )


def invalid_transition(entity: str, old: str, new: str) -> ApiError:
    """A change of state that is not allowed."""
    return ApiError(
        400,
        ErrorCode.INVALID_TRANSITION,
        f"{with_article(entity).capitalize()} cannot go from {old} to {new}",
        {"entity": entity, "from": old, "to": new},
    )


def malformed_json(reason: str) -> ApiError:
    """A body that is no JSON at all."""
    return ApiError(400, ErrorCode.MALFORMED_JSON, f"The body is not valid JSON: {reason}")


def invalid_payload(details: Iterable[Detail]) -> ApiError:
    """A body, query or path that does not fit: one detail for each fault."""
    found = tuple(details)
    count = len(found)
    message = (
        found[0].message
        if count == 1 and not found[0].field
        else f"{count} invalid value{'s'[: count != 1]}"
    )
    if count == 1 and found[0].field:
        message = f"{found[0].field}: {found[0].message}"
    return ApiError(422, ErrorCode.VALIDATION_ERROR, message, found)


def dangling(entity: str, field: str) -> ApiError:
    """A ref in a payload to something that does not exist.

    Args:
        entity: the entity that is referred to.
        field: the payload's field that refers to it.
    """
    return invalid_payload(
        [Detail(field, "not_found", f"refers to {with_article(entity)} that does not exist")]
    )


# Who may, and what is there -------------------------------------------------------------------------------------------


def unauthorized(reason: str) -> ApiError:
    """Nobody is signed in, or the credentials do not hold."""
    return ApiError(401, ErrorCode.UNAUTHORIZED, reason)


def permission(resource: str, action: str) -> ApiError:
    """Somebody is signed in, and may not do this."""
    return ApiError(
        403,
        ErrorCode.PERMISSION_DENIED,
        f"No permission to {action} {resource}",
        {"resource": resource, "action": action},
    )


def not_found_code(entity: str) -> str:
    """The code of an entity that is not there: `ticket_task` -> `TICKET_TASK_NOT_FOUND`."""
    return f"{entity.upper()}_NOT_FOUND"


def not_found(entity: str, key: object) -> ApiError:
    """There is no such entity, or none that the caller may see."""
    shown = ", ".join(map(str, key)) if isinstance(key, tuple) else str(key)
    message = f"{_words(entity).capitalize()} {shown} not found"
    return ApiError(404, not_found_code(entity), message, {"entity": entity, "id": shown})


def file_not_found(path: str) -> ApiError:
    """There is no such file. The path is told: pass the one the client knows."""
    return ApiError(404, ErrorCode.FILE_NOT_FOUND, f"File {path} not found", {"path": path})


def resource_not_found(resource: str) -> ApiError:
    """There is no such thing that is neither entity nor file."""
    return ApiError(
        404, ErrorCode.RESOURCE_NOT_FOUND, f"{resource} not found", {"resource": resource}
    )


def route_not_found(method: str, path: str) -> ApiError:
    """Nothing is served at this address."""
    return ApiError(
        404,
        ErrorCode.ROUTE_NOT_FOUND,
        f"No route {method} {path}",
        {"method": method, "path": path},
    )


def method_not_allowed(method: str, allowed: Iterable[str]) -> ApiError:
    """The address is served, by other methods."""
    methods = ", ".join(sorted(allowed))
    return ApiError(
        405,
        ErrorCode.METHOD_NOT_ALLOWED,
        f"{method} is not allowed here",
        {"method": method, "allowed": methods},
    )


def payload_too_large(limit: int) -> ApiError:
    """A body longer than `limit` bytes."""
    return ApiError(
        413, ErrorCode.PAYLOAD_TOO_LARGE, f"The body is longer than {limit} bytes", {"limit": limit}
    )


def unsupported_media_type() -> ApiError:
    """A body that says it is no JSON."""
    message = "Send the body as JSON, with Content-Type application/json"
    return ApiError(415, ErrorCode.UNSUPPORTED_MEDIA_TYPE, message)


# Conflicts ------------------------------------------------------------------------------------------------------------


def duplicate(entity: str, field: str, value: JsonScalar = None) -> ApiError:
    """Another one has this value, or these: several fields are joined by ', '; none where an index is over no field."""
    shown = "" if value is None else f" {value!r}"
    alike = f"with this {field.replace(', ', ' and ')}{shown}" if field else "like this"
    return ApiError(
        409,
        ErrorCode.DUPLICATE_ENTITY,
        f"{with_article(entity).capitalize()} {alike} exists already",
        {"entity": entity, "field": field},
    )


def conflict(entity: str, reason: str, *, field: str | None = None) -> ApiError:
    """The operation does not fit what is stored; `field` names what stands against it, such as a ref that restricts."""
    details: dict[str, JsonScalar] = (
        {"entity": entity} if field is None else {"entity": entity, "field": field}
    )
    return ApiError(409, ErrorCode.CONFLICT, reason, details)


def version_conflict(entity: str, expected: int, actual: int) -> ApiError:
    """Somebody else changed it in between."""
    return ApiError(
        409,
        ErrorCode.VERSION_CONFLICT,
        f"The {_words(entity)} was changed in between: version {expected} was expected, {actual} is stored",
        {"entity": entity, "expected": expected, "actual": actual},
    )


def precondition_required(entity: str) -> ApiError:
    """A change of a versioned entity without saying which version is meant."""
    return ApiError(
        428,
        ErrorCode.PRECONDITION_REQUIRED,
        f"Changing {with_article(entity)} needs If-Match or a version in the body",
        {"entity": entity},
    )


def rate_limited(resource: str, retry_after: float) -> ApiError:
    """Too many requests; `retry_after` in seconds."""
    return ApiError(
        429,
        ErrorCode.RATE_LIMITED,
        f"Too many requests for {resource}",
        {"resource": resource},
        retry_after=retry_after,
    )


# Our failures ---------------------------------------------------------------------------------------------------------


def internal() -> ApiError:
    """Something failed that was not foreseen. Nothing of it is told."""
    return ApiError(500, ErrorCode.INTERNAL_ERROR, "Something went wrong on our side")


def database(operation: str) -> ApiError:
    """The database refused or broke, in a way that nothing else here names."""
    return _failed(ErrorCode.DATABASE_ERROR, f"The database operation {operation}")


def transaction(operation: str) -> ApiError:
    """A transaction could not be completed."""
    return _failed(ErrorCode.TRANSACTION_ERROR, f"The transaction {operation}")


def connection_failed(db: str) -> ApiError:
    """A database cannot be reached. Pass a name, not its URL."""
    return _failed(ErrorCode.CONNECTION_ERROR, f"The connection to {db}")


def create_failed(entity: str) -> ApiError:
    """Creating failed for a reason that is ours."""
    return _failed(ErrorCode.CREATE_FAILED, f"Creating {with_article(entity)}")


def update_failed(entity: str) -> ApiError:
    """Updating failed for a reason that is ours."""
    return _failed(ErrorCode.UPDATE_FAILED, f"Updating {with_article(entity)}")


def delete_failed(entity: str) -> ApiError:
    """Deleting failed for a reason that is ours."""
    return _failed(ErrorCode.DELETE_FAILED, f"Deleting {with_article(entity)}")


def operation_failed(operation: str) -> ApiError:
    """Anything else failed for a reason that is ours."""
    return _failed(ErrorCode.OPERATION_FAILED, f"The operation {operation}")


def file_system(operation: str, path: str) -> ApiError:
    """A file could not be read or written. The path is told: pass the one the client knows."""
    return ApiError(
        500,
        ErrorCode.FILE_SYSTEM_ERROR,
        f"Cannot {operation} {path}",
        {"operation": operation, "path": path},
    )


def not_implemented(operation: str) -> ApiError:
    """An operation that is declared, and whose code is still to be written."""
    message = f"Not implemented yet: {_words(operation)}"
    return ApiError(501, ErrorCode.NOT_IMPLEMENTED, message, {"operation": operation})


def external_service(service: str, operation: str) -> ApiError:
    """A service that we depend on failed."""
    return ApiError(
        502,
        ErrorCode.EXTERNAL_SERVICE_ERROR,
        f"{service} failed at {operation}",
        {"service": service, "operation": operation},
    )


def unavailable(
    reason: str = "The database is busy, try again", *, retry_after: float = 1.0
) -> ApiError:
    """Not now: locked, serialization failure, pool exhausted; `retry_after` in seconds."""
    return ApiError(503, ErrorCode.SERVICE_UNAVAILABLE, reason, retry_after=retry_after)


def timeout(operation: str, milliseconds: float) -> ApiError:
    """It took longer than `milliseconds`."""
    return ApiError(
        504,
        ErrorCode.TIMEOUT,
        f"{operation} took longer than {milliseconds:g} ms",
        {"operation": operation, "timeout_ms": milliseconds},
    )


def disk_full(path: str, need: int, have: int) -> ApiError:
    """No room: `need` and `have` in bytes."""
    return ApiError(
        507, ErrorCode.DISK_FULL, f"No room at {path}", {"path": path, "need": need, "have": have}
    )


def _failed(code: ErrorCode, what: str) -> ApiError:
    return ApiError(500, code, f"{what} failed")


def with_article(entity: str) -> str:
    """`agent` -> `an agent`."""
    words = _words(entity)
    return f"{'an' if words[:1] in {*'aeio'} else 'a'} {words}"


def _words(name: str) -> str:
    """`ticket_task` -> `ticket task`."""
    return re.sub("_+", " ", name).strip()
