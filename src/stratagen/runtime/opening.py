"""The database of an application, opened as its settings say.

Comes in: settings, a schema. Goes out: a `Database`, and a log line that says what may be answered from memory. Never here: a
statement, or an entity.
"""

from __future__ import annotations

import structlog

from stratagen.runtime.settings import Settings
from stratagen.runtime.storage.database import Database
from stratagen.runtime.storage.entity import Schema

__all__ = ["open_database", "tell_cache"]


def open_database(settings: Settings, schema: Schema, name: str) -> Database:
    """The database of an application.

    Args:
        settings: Where it is, and whether several machines share what they read.
        schema: The tables of the generated package.
        name: Of the API: what keys in Redis begin with, unless the settings say otherwise.

    Raises:
        RuntimeError: A driver that the settings ask for is not installed.
    """
    shared = None
    if settings.redis_url is not None:
        try:
            from stratagen.runtime.storage.shared import SharedStore
        except ModuleNotFoundError as error:
            raise RuntimeError("REDIS_URL needs redis: pip install 'stratagen[redis]'") from error
        shared = SharedStore(settings.redis_url, settings.redis_prefix or name)
    database = Database(settings.database_url, schema, shared=shared)
    database.caching = settings.cache
    return database


def tell_cache(database: Database) -> None:
    """Log what becomes of the entities that ask for a cache."""
    log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger("stratagen.cache")
    entities = sorted(database.cached)
    if not entities:
        return
    if not database.caching:
        log.info("cache off", reason="the setting `cache` is off", entities=entities)
    elif database.shared is not None:
        log.info("cache in Redis", entities=entities)
    elif database.generation() is not None:
        log.info("cache in the process", entities=entities)
    else:
        reason = "nothing tells what other processes commit: set REDIS_URL"
        log.warning("cache off", reason=reason, entities=entities)
