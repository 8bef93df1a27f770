"""The client's shared files: `package.json`, `graph.ts`, `index.ts`.

Comes in: the Model. Goes out: views. Never here: what belongs to one entity only (`client_types.py`, `client_files.py`) or to
the enums and value types (`client_values.py`).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from stratagen.emit.printed import EMPTY, Code, Encodable, code, ts
from stratagen.emit.views.client_columns import as_json
from stratagen.emit.views.client_text import array, braces
from stratagen.model.entity import (
    Entity,
    Field,
    ManyToMany,
    Model,
    OnDelete,
    Origin,
    Relation,
    Route,
    ToOne,
)

__all__ = ["graph_view", "index_view", "package_view"]


class PackageView(Struct, frozen=True):
    """What differs in `package.json`."""

    name: Code
    admin: bool


def package_view(model: Model) -> PackageView:
    """The view of `client/package.json`."""
    admin = any("admin" in entity.layers for entity in model.entities)
    return PackageView(ts.json(model.project.name), admin)


class IndexView(Struct, frozen=True):
    """The entities' folders, in the order of the alphabet."""

    entities: tuple[Code, ...]


def index_view(model: Model) -> IndexView:
    """The view of `client/src/index.ts`."""
    return IndexView(tuple(ts.ident(each.names.module) for each in _clients(model)))


def _clients(model: Model) -> list[Entity]:
    return [each for each in model.entities if "client" in each.layers]


# ── The graph ────────────────────────────────────────────────────────────────────────────────────────────────────────


class NodeView(Struct, frozen=True):
    """What the cache has to know of one entity."""

    name: Code
    key: Code
    optimistic: Code
    order: Code
    blank: Code
    now: Code
    secret: Code
    scopes: Code
    relations: tuple[Code, ...]
    owns: Code
    dependents: Code
    reads: tuple[Code, ...]
    writes: tuple[Code, ...]


class GraphView(Struct, frozen=True):
    """Everything in `graph.ts`."""

    nodes: tuple[NodeView, ...]


def graph_view(model: Model) -> GraphView:
    """The view of `client/src/graph.ts`."""
    dependents = _dependents(model)
    return GraphView(tuple(_node(each, dependents) for each in _clients(model)))


def _node(entity: Entity, dependents: dict[str, list[str]]) -> NodeView:
    reads = [each for each in entity.routes if each.method == "get"]
    writes = [each for each in entity.routes if each.method != "get"]
    return NodeView(
        name=ts.key(entity.name),
        key=_words([each.name for each in entity.key]),
        optimistic=ts.literal(entity.optimistic),
        order=_words([f"{'-' * down}{name}" for name, down in entity.order_by], "order: "),
        blank=_blank(entity),
        now=_words([each.name for each in _shown_fields(entity) if _is_now(each)], "now: "),
        secret=_words([each.name for each in entity.fields if each.secret and each.creatable]),
        scopes=_scopes(entity),
        relations=tuple(
            code("{}: {}", ts.key(each.name), _words(_shown(each))) for each in entity.relations
        ),
        owns=_words(sorted(set(_owned(entity)) - {entity.name}), "owns: "),
        dependents=_words(dependents.get(entity.name, []), "dependents: "),
        reads=tuple(code("{}: {}", ts.key(each.name), _told(entity, each)) for each in reads),
        writes=tuple(code("{}: {}", ts.key(each.name), _write(entity, each)) for each in writes),
    )


def _words(words: list[str], behind: str = "") -> Code:
    """A list of names, over several lines where it is long; `behind` stands on the line before it."""
    return array([ts.literal(each) for each in words], indent=4, before=4 + len(behind))


def _shown_fields(entity: Entity) -> list[Field]:
    hidden = {Origin.DELETED_AT, Origin.DELETION_ID}
    return [each for each in entity.fields if not each.secret and each.origin not in hidden]


def _is_now(field: Field) -> bool:
    return field.default_now or field.origin in {Origin.CREATED_AT, Origin.UPDATED_AT}


def _blank(entity: Entity) -> Code:
    """What a new row holds beside its payload: a kind of key, the defaults, nothing."""
    given = [
        code("{}: {}", ts.key(each.name), ts.literal(_unsaid(each)))
        for each in _shown_fields(entity)
        if not each.required and not _is_now(each)
    ]
    return braces(code("blank: "), given, code(","), indent=4, before=4)


def _unsaid(field: Field) -> Encodable:
    if field.origin is Origin.KEY:
        return 0 if field.type.kind == "int" else ""
    if field.origin is Origin.VERSION:
        return 1
    if field.has_default:
        return as_json(field.default)
    return [] if field.type.many and not field.nullable else None


def _scopes(entity: Entity) -> Code:
    """`'project.tickets': { id: 'project_id' }`: the relations of others whose lists hold its rows."""
    found = [
        code(
            "{}: {}",
            ts.literal(f"{each.target}.{each.inverse}"),
            braces(EMPTY, list(map(_pair, each.target_fields, each.fields))),
        )
        for each in entity.relations
        if isinstance(each, ToOne) and each.inverse and not each.unique
    ]
    return braces(code("scopes: "), found, code(","), indent=4, before=4)


def _pair(theirs: str, own: str) -> Code:
    return code("{}: {}", ts.key(theirs), ts.literal(own))


def _shown(relation: Relation) -> list[str]:
    """The entities whose rows a relation shows: its target, and the one between that holds an n-n's payload."""
    through = relation.through if isinstance(relation, ManyToMany) else None
    return [relation.target, *([through] if through else [])]


def _dependents(model: Model) -> dict[str, list[str]]:
    """Entity -> those whose rows go, or lose their ref, when one of its rows goes."""
    found: dict[str, list[str]] = {}
    for entity in model.entities:
        for relation in entity.relations:
            if isinstance(relation, ToOne) and relation.on_delete is not OnDelete.RESTRICT:
                dependents = found.setdefault(relation.target, [])
                if entity.name not in dependents:
                    dependents.append(entity.name)
    return found


def _told(entity: Entity, route: Route) -> Code:
    """The entities that a custom read may tell of: those that it answers with, else whatever the entity owns."""
    if route.response and route.response.entity:
        return _words(sorted({route.response.entity} - {entity.name}))
    return code("'owned'")


def _owned(entity: Entity) -> Iterator[str]:
    return (
        name for each in entity.relations if not isinstance(each, ToOne) for name in _shown(each)
    )


def _write(entity: Entity, route: Route) -> Code:
    changes = [each for each in route.invalidates if each != entity.name]
    answer = route.response
    row = answer is not None and answer.entity == entity.name and not answer.many
    return code("{{ changes: {}, answersRow: {} }}", _words(changes), ts.literal(row))
