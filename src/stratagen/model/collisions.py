"""Collisions: two things that would be called the same in some layer, after every change of case and number.

Comes in: resolved drafts and routes. Goes out: problems in the scope. Never here: a way around a collision; where
there is one, `names.py` has taken it already; nor urls (`paths.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stratagen.model import names
from stratagen.model.drafts import Draft, Drafts
from stratagen.model.entity import (
    Field,
    ManyToMany,
    Relation,
    Route,
    ToMany,
)
from stratagen.model.scope import Namespace, Scope
from stratagen.model.words import DEVICES
from stratagen.problems import quote

__all__ = ["check_exports", "check_fields", "check_names"]


def check_names(scope: Scope, drafts: Drafts) -> None:
    """What all entities, enums and value types together would define."""
    _check_tables(scope, drafts)
    _check_classes(scope, drafts)
    for draft in drafts.values():
        if draft.name in DEVICES:
            message = f"Windows opens a device where a file called {quote(draft.name)} is meant: call the entity something else"
            scope.report(draft.span, "device-name", message)


def _check_tables(scope: Scope, drafts: Drafts) -> None:
    taken = Namespace(
        scope,
        "table-clash",
        "{by} and {there} would both be stored in the table {name}: say 'table: NAME'",
    )
    taken.owners["alembic_version"] = "the record of migrations"
    for draft in drafts.values():
        span = draft.spec.options.table.span if draft.spec.options.table else draft.span
        if draft.table.casefold().startswith("sqlite_"):
            scope.report(
                span,
                "table-clash",
                "SQLite keeps names that begin with 'sqlite_' to itself: say 'table: NAME'",
            )
        if len(draft.table) > names.IDENTIFIER_BYTES:
            scope.report(
                span,
                "long-name",
                f"the table {quote(draft.table)} has more than 63 characters: say 'table: NAME'",
            )
        taken.take(f"entity {draft.name}", span, draft.table.casefold())
    for draft in drafts.values():
        for relation in draft.relations.values():
            if isinstance(relation, ManyToMany) and relation.owner and relation.through is None:
                _check_made_table(scope, relation, f"relation {draft.name}.{relation.name}", taken)


def _check_made_table(scope: Scope, relation: ManyToMany, by: str, taken: Namespace) -> None:
    taken.take(by, relation.span, relation.table.casefold())
    for word in (relation.table, *relation.columns, *relation.target_columns):
        if len(word) > names.IDENTIFIER_BYTES:
            message = (
                f"{quote(word)}, made for {by}, has more than 63 characters: use shorter names"
            )
            scope.report(relation.span, "long-name", message)


def _check_classes(scope: Scope, drafts: Drafts) -> None:
    """Classes in Python and types in TypeScript, which go by the same names."""
    taken = Namespace(
        scope,
        "class-clash",
        "{by} and {there} would both be called {name} in code: rename one of them",
    )
    for enum in scope.enums.values():
        taken.take(f"enum {enum.name}", enum.span, enum.class_name)
    for shape in scope.shapes.values():
        sent = f"{shape.class_name}Input"  # in TypeScript, where it may leave something out
        taken.take(f"type {shape.name}", shape.span, shape.class_name, sent)
    for draft in drafts.values():
        taken.take(f"entity {draft.name}", draft.span, draft.names.class_name)
    for draft in drafts.values():
        class_ = draft.names.class_name
        taken.take(
            f"entity {draft.name}", draft.span, *(class_ + suffix for suffix in _suffixes(draft))
        )
    for draft in drafts.values():
        for relation in draft.relations.values():
            if isinstance(relation, ManyToMany) and relation.owner and relation.through is None:
                name = f"{draft.names.class_name}{names.pascal(relation.name)}Row"
                taken.take(f"relation {draft.name}.{relation.name}", relation.span, name)


def _suffixes(draft: Draft) -> Iterator[str]:
    """What stands behind the entity's name in classes of the server, components of OpenAPI and types of the client."""
    layers = draft.options.layers
    if "storage" in layers:
        yield from ("Row", "Create", "Update", "Replace", "Repository")
    if len(draft.key or ()) > 1:
        yield "Key"
    if "service" in layers:
        yield from ("ServiceBase", "Context")
    if "routes" in layers:
        yield from ("Envelope", "ListEnvelope", "Page")
    if "client" in layers:
        yield from (
            "Include",
            "Relation",
            "Filters",
            "Sort",
            "ListParams",
            "GetParams",
            "ErrorCode",
        )
    if "routes" in layers and "batch" in draft.options.operations:
        yield from ("Batch", "BatchResult", "BatchResults")


def check_exports(scope: Scope, drafts: Drafts, routes: Mapping[str, Sequence[Route]]) -> None:
    """Functions, constants and hooks of the client, all exported side by side."""
    taken = Namespace(
        scope,
        "client-clash",
        "{by} and {there} would both export {name} from the client: rename one of them",
    )
    for enum in scope.enums.values():
        taken.take(f"enum {enum.name}", enum.span, f"{names.lower_first(enum.class_name)}Labels")
    for shape in scope.shapes.values():
        taken.take(f"type {shape.name}", shape.span, f"{names.lower_first(shape.class_name)}Schema")
    served = [draft for draft in drafts.values() if "client" in draft.options.layers]
    for draft in served:
        taken.take(f"entity {draft.name}", draft.span, *_exports(draft))
    for draft in served:
        for relation in draft.relations.values():
            taken.take(
                f"relation {draft.name}.{relation.name}",
                relation.span,
                *_relation_exports(relation),
            )
    for draft in served:
        for route in routes[draft.name]:
            small = names.lower_first(route.hook)
            exported = (f"use{route.hook}", small, f"{small}Options")
            taken.take(f"the handler {route.handler_function}", route.span, *exported)


def _exports(draft: Draft) -> Iterator[str]:
    one, many = draft.names.class_name, draft.names.list_class
    small = draft.names.camel
    yield from (
        f"use{one}",
        f"use{many}",
        f"use{many}Infinite",
        f"useSuspense{one}",
        f"useSuspense{many}",
    )
    yield from (f"use{verb}{one}" for verb in ("Create", "Update", "Replace", "Delete"))
    yield from (f"{verb}{one}" for verb in ("get", "create", "update", "replace", "delete"))
    yield from (
        f"useBatch{many}",
        f"useInvalidate{many}",
        f"list{many}",
        f"batch{many}",
        f"batch{many}Options",
    )
    yield from (f"{verb}{one}Options" for verb in ("create", "update", "replace", "delete"))
    yield from (f"{small}{what}Options" for what in ("List", "Infinite", "Detail"))
    yield from (
        f"{small}{what}" for what in ("Keys", "CreateSchema", "UpdateSchema", "ReplaceSchema")
    )


def _relation_exports(relation: Relation) -> Iterator[str]:
    if isinstance(relation, (ToMany, ManyToMany)):
        hook = relation.hook
        yield from (f"use{hook}", f"list{hook}", f"{names.lower_first(hook)}Options")
        if isinstance(relation, ManyToMany):
            yield from (
                f"{verb}{hook}" for verb in ("addTo", "removeFrom", "useAddTo", "useRemoveFrom")
            )


# ── Within an entity ─────────────────────────────────────────────────────────────────────────────────────────────────


def check_fields(scope: Scope, draft: Draft) -> None:
    """Names on the wire, columns and Python attributes of one entity."""
    wire_names = Namespace(
        scope, "name-clash", "{by} and {there} would both be {name} on the wire: rename one of them"
    )
    columns = Namespace(
        scope,
        "column-clash",
        "{by} and {there} would both be stored in the column {name}: say 'column: NAME'",
    )
    attributes = Namespace(
        scope,
        "attribute-clash",
        "{by} and {there} would both be {name} in Python: rename one of them",
    )
    for each in _every(draft):
        by = f"{draft.name}.{each.ref or each.name}"
        if wire_names.take(by, each.span, each.name):
            columns.take(by, each.span, each.column.casefold())
            attributes.take(by, each.span, each.attribute)
        if len(each.column) > names.IDENTIFIER_BYTES:
            message = f"the column {quote(each.column)} has more than 63 characters: say 'column: NAME', or use a shorter name"
            scope.report(each.span, "long-name", message)
    for relation in draft.relations.values():
        attributes.take(f"{draft.name}.{relation.name}", relation.span, relation.attribute)


def _every(draft: Draft) -> Iterator[Field]:
    """The fields that count, then those that lost their name to one of them."""
    counted = draft.fields.values()
    yield from counted
    lost = {id(each) for fields in draft.built.values() for each in fields} - {
        id(each) for each in counted
    }
    yield from (each for fields in draft.built.values() for each in fields if id(each) in lost)
