"""Storage: tables, payloads, records, and the repositories that move between them.

Comes in: declarations of generated modules and calls of services. Goes out: records. SQLAlchemy is imported here and
nowhere else in the runtime. Never here: HTTP.
"""

from __future__ import annotations

from stratagen.runtime.storage.clock import utc_now, uuid7
from stratagen.runtime.storage.columns import (
    ChoiceColumn,
    DigitsColumn,
    DocumentColumn,
    JsonColumn,
    SpanColumn,
    TextColumn,
    WholeColumn,
)
from stratagen.runtime.storage.database import (
    Database,
    UnitOfWork,
    current_database,
    unit_of_work,
)
from stratagen.runtime.storage.entity import AnyEntity, Entity, Schema, Stored
from stratagen.runtime.storage.query import OPERATORS, Condition, ListQuery, Page
from stratagen.runtime.storage.record import (
    Changes,
    ManyToMany,
    OneToOne,
    Payload,
    Record,
    Relation,
    ToMany,
    ToOne,
    Value,
    from_json,
    to_json,
    values_of,
)
from stratagen.runtime.storage.repository import Repository
from stratagen.runtime.storage.table import NOT_DELETED, TableRow

__all__ = [
    "NOT_DELETED",
    "OPERATORS",
    "AnyEntity",
    "Changes",
    "ChoiceColumn",
    "Condition",
    "Database",
    "DigitsColumn",
    "DocumentColumn",
    "Entity",
    "JsonColumn",
    "ListQuery",
    "ManyToMany",
    "OneToOne",
    "Page",
    "Payload",
    "Record",
    "Relation",
    "Repository",
    "Schema",
    "SpanColumn",
    "Stored",
    "TableRow",
    "TextColumn",
    "ToMany",
    "ToOne",
    "UnitOfWork",
    "Value",
    "WholeColumn",
    "current_database",
    "from_json",
    "to_json",
    "unit_of_work",
    "utc_now",
    "uuid7",
    "values_of",
]
