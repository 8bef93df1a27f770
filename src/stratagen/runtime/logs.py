"""Where log lines go and what they look like.

Comes in: settings. Goes out: structlog set up for the process, once, unless the application did so itself. Never here: a
log line.
"""

from __future__ import annotations

import logging
import sys

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
            _with_request_id,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *([structlog.processors.dict_tracebacks] if as_json else []),
            structlog.processors.JSONRenderer() if as_json else structlog.dev.ConsoleRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[settings.log_level.upper()]
        ),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


def _with_request_id(_logger: object, _method: str, event: EventDict) -> EventDict:
    request_id = current().request_id
    if request_id is not None:
        event["request_id"] = request_id
    return event
