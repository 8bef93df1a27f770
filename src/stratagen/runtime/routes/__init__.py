"""Routes: what generated endpoints are made of, and how they are served and described."""

from stratagen.runtime.routes.answer import Done
from stratagen.runtime.routes.batching import BatchOf
from stratagen.runtime.routes.responses import create_standard_responses
from stratagen.runtime.routes.route import EntityRoute, entity_router
from stratagen.runtime.routes.sources import (
    Atomic,
    IfMatch,
    Include,
    IncludeOf,
    ListOf,
    QueryOf,
    StatedVersion,
)

__all__ = [
    "Atomic",
    "BatchOf",
    "Done",
    "EntityRoute",
    "IfMatch",
    "Include",
    "IncludeOf",
    "ListOf",
    "QueryOf",
    "StatedVersion",
    "create_standard_responses",
    "entity_router",
]
