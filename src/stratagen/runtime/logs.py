"""Where log lines go and what they look like.

Comes in: settings. Goes out: structlog set up for the process, once, unless the application did so itself. Never here: a
log line.
"""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime

import orjson
import structlog
from structlog.typing import EventDict

from stratagen.runtime.context import current
from stratagen.runtime.settings import Settings

__all__ = ["configure_logging"]


def configure_logging(settings: Settings) -> None:
    """Log lines on standard error: for people on a terminal, as JSON elsewhere. Left alone where structlog is set up already."""
    if structlog.is_configured():
        return
    as_json = settings.log_format == "json" or (
        settings.log_format == "auto" and not sys.stderr.isatty()
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            _stamped,
            _as_json if as_json else structlog.dev.ConsoleRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[settings.log_level.upper()]
        ),
        logger_factory=(
            structlog.BytesLoggerFactory(sys.stderr.buffer)
            if as_json
            else structlog.PrintLoggerFactory(sys.stderr)
        ),
        cache_logger_on_first_use=False,
    )


def _stamped(_logger: object, method: str, event: EventDict) -> EventDict:
    """The line with its request, level and time: one function, for each costs as much as its work."""
    request_id = current().request_id
    if request_id is not None:
        event["request_id"] = request_id
    event["level"] = "warning" if method == "warn" else "error" if method == "exception" else method
    event["timestamp"] = datetime.now(UTC).isoformat()[:-6] + "Z"  # a fifth of TimeStamper's time
    return event


def _as_json(_logger: object, _method: str, event: EventDict) -> bytes:
    if event.get("exc_info"):
        event = structlog.processors.dict_tracebacks(_logger, _method, event)
    try:
        return orjson.dumps(event, default=str, option=orjson.OPT_NON_STR_KEYS)
    except (
        TypeError
    ):  # an integer beyond 64 bits, half a surrogate pair: no reason to lose the line
        return json.dumps(event, default=str, skipkeys=True).encode()
