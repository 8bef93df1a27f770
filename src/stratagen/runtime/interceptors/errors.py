"""The layer that turns whatever was raised into an answer, and the one form that every error body has.

Comes in: exceptions. Goes out: `{success: false, error: {message, code, details, request_id}}`, and one log line for what is
our fault. Never here: a word of an unexpected exception in a body or, unless debugging, in the log.
"""

from __future__ import annotations

from math import ceil

import orjson
import structlog
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from stratagen.runtime.context import current
from stratagen.runtime.errors import ApiError, ErrorCode, malformed_json, wrap
from stratagen.runtime.interceptors.onion import Interceptor, Sent

__all__ = ["Errors", "error_content", "error_response"]

_DRIVERS = frozenset({"aiosqlite", "asyncpg", "sqlalchemy"})
_log = structlog.stdlib.get_logger("stratagen.errors")


class Errors(Interceptor):
    """What is raised further in becomes the error body; what a layer further out raises is a fault of that layer."""

    name = "errors"
    order = 15

    def __init__(self, *, debug: bool = False) -> None:
        self._debug = debug

    def wrap(self, app: ASGIApp) -> ASGIApp:
        """`app`, which raises nothing any more unless its answer has begun."""

        async def layer(scope: Scope, receive: Receive, send: Send) -> None:
            sent = Sent.of(send)
            try:
                await app(scope, receive, sent)
            except Exception as error:
                refusal = wrap(error)
                if refusal.status >= 500:
                    self._report(refusal, error)
                if sent.status is not None:
                    raise
                await error_response(refusal)(scope, receive, sent)

        return layer

    def _report(self, refusal: ApiError, error: Exception) -> None:
        cause = error.__cause__ or error
        _log.error(
            "request failed",
            code=refusal.code,
            error=type(cause).__name__,
            where=_where(cause),
            exc_info=error if self._debug else None,
        )


@wrap.register
def _hung_up(_exception: ClientDisconnect) -> ApiError:
    """A body that broke off, with whoever sent it: no failure of ours, though nobody hears the answer."""
    return malformed_json("it breaks off")


def error_response(error: ApiError) -> Response:
    """The answer that tells `error` to the client."""
    headers = {}
    if error.retry_after is not None:
        headers["Retry-After"] = str(max(1, ceil(error.retry_after)))
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if error.code == ErrorCode.METHOD_NOT_ALLOWED and isinstance(error.details, dict):
        headers["Allow"] = str(error.details.get("allowed", ""))
    content = orjson.dumps({"success": False, "error": error_content(error)})
    return Response(content, error.status, headers, media_type="application/json")


def error_content(error: ApiError) -> dict[str, object]:
    """The part of the error body under `error`."""
    details: object = error.details
    if isinstance(error.details, tuple):
        details = [
            {"field": fault.field, "code": fault.code, "message": fault.message}
            for fault in error.details
        ]
    return {
        "message": error.message,
        "code": str(error.code),
        "details": details,
        "request_id": current().request_id,
    }


def _where(error: BaseException) -> str | None:
    """Module and line of the innermost frame that is no driver's: enough to find it, without a path of the machine."""
    found, trace = None, error.__traceback__
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "?")
        if module.partition(".")[0] not in _DRIVERS:
            found = f"{module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found
