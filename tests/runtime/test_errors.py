"""Errors: each call's status and code, what is told of foreign exceptions, and what never is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pydantic import BaseModel, ValidationError

from stratagen.openapi import status_of
from stratagen.runtime import errors
from stratagen.runtime.errors import ApiError, Detail

TABLE: list[tuple[Callable[[], ApiError], int, str]] = [
    (lambda: errors.validation("f", "m"), 400, "VALIDATION_ERROR"),
    (lambda: errors.missing_required("f"), 400, "MISSING_REQUIRED_FIELD"),
    (lambda: errors.invalid_type("f", "int", "str"), 400, "INVALID_TYPE"),
    (lambda: errors.invalid_format("f", "date"), 400, "INVALID_FORMAT"),
    (lambda: errors.invalid_range("f", 1, None), 400, "INVALID_RANGE"),
    (lambda: errors.invalid_state("ticket", "closed", "close"), 400, "INVALID_STATE"),
    (lambda: errors.invalid_transition("ticket", "open", "closed"), 400, "INVALID_TRANSITION"),
    (lambda: errors.malformed_json("line 1"), 400, "MALFORMED_JSON"),
    (lambda: errors.unauthorized("no token"), 401, "UNAUTHORIZED"),
    (lambda: errors.permission("ticket", "delete"), 403, "PERMISSION_DENIED"),
    (lambda: errors.not_found("ticket_task", 7), 404, "TICKET_TASK_NOT_FOUND"),
    (lambda: errors.file_not_found("a.txt"), 404, "FILE_NOT_FOUND"),
    (lambda: errors.resource_not_found("page"), 404, "RESOURCE_NOT_FOUND"),
    (lambda: errors.route_not_found("GET", "/x"), 404, "ROUTE_NOT_FOUND"),
    (lambda: errors.method_not_allowed("PUT", ["GET"]), 405, "METHOD_NOT_ALLOWED"),
    (lambda: errors.duplicate("ticket", "title"), 409, "DUPLICATE_ENTITY"),
    (lambda: errors.conflict("ticket", "r"), 409, "CONFLICT"),
    (lambda: errors.version_conflict("ticket", 1, 2), 409, "VERSION_CONFLICT"),
    (lambda: errors.payload_too_large(9), 413, "PAYLOAD_TOO_LARGE"),
    (errors.unsupported_media_type, 415, "UNSUPPORTED_MEDIA_TYPE"),
    (lambda: errors.invalid_payload([Detail("f", "c", "m")]), 422, "VALIDATION_ERROR"),
    (lambda: errors.dangling("project", "project_id"), 422, "VALIDATION_ERROR"),
    (lambda: errors.precondition_required("ticket"), 428, "PRECONDITION_REQUIRED"),
    (lambda: errors.rate_limited("api", 2), 429, "RATE_LIMITED"),
    (errors.internal, 500, "INTERNAL_ERROR"),
    (lambda: errors.database("insert"), 500, "DATABASE_ERROR"),
    (lambda: errors.transaction("commit"), 500, "TRANSACTION_ERROR"),
    (lambda: errors.connection_failed("main"), 500, "CONNECTION_ERROR"),
    (lambda: errors.create_failed("ticket"), 500, "CREATE_FAILED"),
    (lambda: errors.update_failed("ticket"), 500, "UPDATE_FAILED"),
    (lambda: errors.delete_failed("ticket"), 500, "DELETE_FAILED"),
    (lambda: errors.operation_failed("sync"), 500, "OPERATION_FAILED"),
    (lambda: errors.file_system("read", "a.txt"), 500, "FILE_SYSTEM_ERROR"),
    (lambda: errors.not_implemented("close_ticket"), 501, "NOT_IMPLEMENTED"),
    (lambda: errors.external_service("mail", "send"), 502, "EXTERNAL_SERVICE_ERROR"),
    (errors.unavailable, 503, "SERVICE_UNAVAILABLE"),
    (lambda: errors.timeout("sync", 5), 504, "TIMEOUT"),
    (lambda: errors.disk_full("/", 2, 1), 507, "DISK_FULL"),
]


@pytest.mark.parametrize(("make", "status", "code"), TABLE)
def test_each_call_has_its_status_and_code(
    make: Callable[[], ApiError], status: int, code: str
) -> None:
    error = make()
    assert (error.status, error.code) == (status, code)
    assert error.message


def test_messages_are_sentences() -> None:
    told = {error.code: error.message for make, _, _ in TABLE if (error := make())}
    assert told["CREATE_FAILED"] == "Creating a ticket failed"
    assert told["CONNECTION_ERROR"] == "The connection to main failed"
    assert errors.duplicate("agent", "name").message.startswith("An agent with this name")
    assert (
        errors.invalid_state("user", "gone", "greet").message == "Cannot greet a user that is gone"
    )


def test_the_document_gives_each_code_the_same_status() -> None:
    of_two = {"VALIDATION_ERROR"}  # 400 of a rule, 422 of a payload
    for _, status, code in TABLE:
        assert code in of_two or status_of(code) == status


def test_every_code_has_its_call() -> None:
    made = {code for _, _, code in TABLE} - {"TICKET_TASK_NOT_FOUND"}
    assert made == set(errors.ErrorCode)


def test_only_what_may_succeed_later_is_retryable() -> None:
    retryable = {error.code for make, _, _ in TABLE if (error := make()).retryable}
    assert retryable == {"RATE_LIMITED", "SERVICE_UNAVAILABLE"}


def test_a_refused_payload_has_one_detail_for_each_fault() -> None:
    class Item(BaseModel):
        name: str
        size: int

    class Order(BaseModel):
        items: list[Item]

    with pytest.raises(ValidationError) as caught:
        Order.model_validate_json('{"items":[{"name":1,"size":"x"}]}', strict=True)
    error = errors.wrap(caught.value)
    assert error.status == 422
    assert isinstance(error.details, tuple)
    assert [each.field for each in error.details] == ["items.0.name", "items.0.size"]


def test_what_is_not_foreseen_tells_nothing() -> None:
    error = errors.wrap(KeyError("password=hunter2"))
    assert (error.status, error.code) == (500, "INTERNAL_ERROR")
    assert "hunter2" not in error.message
    assert error.details is None


def test_an_api_error_stays_itself() -> None:
    error = errors.internal()
    assert errors.wrap(error) is error


def test_a_timeout_is_one() -> None:
    assert errors.wrap(TimeoutError()).status == 504


def test_ensure_exists_narrows_and_names_what_is_not_there() -> None:
    assert errors.ensure_exists(5, "ticket", 1) == 5
    with pytest.raises(ApiError, match="Ticket 1 not found"):
        errors.ensure_exists(None, "ticket", 1)


def test_the_other_conditions_raise_their_error() -> None:
    holds, fails = True, False
    errors.ensure(holds, errors.internal())
    errors.ensure_valid(holds, "f", "m")
    errors.ensure_state("ticket", "open", {"open"}, "close")
    with pytest.raises(ApiError) as caught:
        errors.ensure(fails, errors.unauthorized("no"))
    assert caught.value.status == 401
    with pytest.raises(ApiError, match="f: m"):
        errors.ensure_valid(fails, "f", "m")
    with pytest.raises(ApiError, match="Cannot close a ticket that is closed"):
        errors.ensure_state("ticket", "closed", {"open"}, "close")
