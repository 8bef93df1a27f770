"""What the admin shows of an entity where the registry does not say: which field names a row, which columns a table begins with.

Comes in: an Entity. Goes out: fields, in an order. Never here: text.
"""

from __future__ import annotations

from collections.abc import Sequence

from stratagen.emit.views.client_columns import read_fields
from stratagen.emit.views.client_types import relations_of
from stratagen.model.entity import Entity, Field, Model, Origin, Route, ToOne

__all__ = ["actions_of", "form_order", "list_columns", "one_to_read", "title_field"]

COLUMNS = 6
"""How many columns a table begins with: more do not fit on a laptop."""

_TITLES = (
    "title",
    "name",
    "label",
    "subject",
    "display_name",
    "full_name",
    "email",
    "filename",
    "path",
    "slug",
    "code",
)
_TEXTS = frozenset({"str", "email", "url"})
_AT_A_GLANCE = frozenset(
    {"enum", "bool", "int", "float", "decimal", "date", "datetime", "str", "email", "url"}
)
_MINE = frozenset({Origin.CREATED_AT, Origin.UPDATED_AT, Origin.VERSION})


def title_field(entity: Entity) -> Field:
    """The field that a row is called by: a usual name, else a text that is searched or unique, else a part of the key."""
    texts = [
        each for each in read_fields(entity) if each.type.kind in _TEXTS and not each.type.many
    ]
    named = [each for name in _TITLES for each in texts if each.name == name]
    marked = [each for each in texts if each.search or each.unique]
    searched = [each for each in read_fields(entity) if each.search and not each.nullable]
    return next(iter([*named, *marked, *searched]), entity.key[0])


def list_columns(entity: Entity) -> list[Field]:
    """The columns that a table begins with: what the row is called, then what is read at a glance, then when it changed."""
    title = title_field(entity)
    rest = [each for each in read_fields(entity) if each is not title and _glance(each)]
    last = [each for each in entity.fields if each.origin is Origin.UPDATED_AT]
    by_use = sorted(rest, key=_use)
    return [title, *by_use[: COLUMNS - 1 - len(last)], *last]


def _glance(field: Field) -> bool:
    plain = field.type.kind in _AT_A_GLANCE and not field.type.many
    return plain and field.origin not in _MINE and not (field.key and field.origin is Origin.KEY)


def _use(field: Field) -> tuple[bool, bool, bool]:
    """What always holds something before what may be empty, what can be filtered before what cannot."""
    return (
        field.nullable,
        field.type.kind not in {"enum", "bool"} and field.ref is None,
        not field.filter,
    )


def form_order(entity: Entity, fields: Sequence[Field]) -> list[Field]:
    """Fields as a form asks for them: what the row is called, what must be there, choices, the rest; long texts last."""
    title = title_field(entity)
    long = {"text", "json", "object"}
    return sorted(
        fields,
        key=lambda each: (
            each is not title,
            not each.required,
            each.type.kind in long or each.type.many,
            each.nullable,
        ),
    )


def one_to_read(model: Model, entity: Entity) -> list[ToOne]:
    """The rows that a row points to and that clients can read along."""
    return [each for each, _ in relations_of(model, entity) if isinstance(each, ToOne)]


def actions_of(entity: Entity) -> list[Route]:
    """The custom routes that a row's page can offer: they write, and need nothing but the row's key."""
    key = [each.name for each in entity.key]
    return sorted(
        (
            each
            for each in entity.routes
            if each.method in {"post", "put", "patch"}
            and each.request is None
            and each.query is None
            and each.path.startswith(f"/{entity.names.path}/{{")
            and [parameter.name for parameter in each.parameters] == key
        ),
        key=lambda each: each.name,
    )
