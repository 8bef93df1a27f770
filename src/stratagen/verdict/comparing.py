"""Two Models -> what changed about the API, and what that means for callers and for the client.

Comes in: the registry as it was and as it is. Goes out: changes, by entity. Never here: a database (`stratagen.schema`), or a word
of HTTP that the registry does not have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from stratagen.model.entity import (
    Endpoint,
    Entity,
    Enum,
    Field,
    ManyToMany,
    Model,
    OnDelete,
    Origin,
    Relation,
    Route,
    Shape,
    ToMany,
    ToOne,
    ValueType,
)
from stratagen.verdict.fields import Wire, field_changes, type_changes, type_text
from stratagen.verdict.values import Api, Change, Client, added, breaks, hidden, refused

__all__ = ["api_changes"]

T = TypeVar("T")

_HIDDEN = {Origin.DELETED_AT, Origin.DELETION_ID}


def api_changes(old: Model, new: Model) -> tuple[Change, ...]:
    """Everything that a caller of the API or a user of the client may notice, in the order of the registry's parts."""
    return (
        *_project(old, new),
        *_enums(old, new),
        *_types(old, new),
        *_entities(old, new),
    )


def _project(old: Model, new: Model) -> Iterator[Change]:
    if old.project.api_prefix != new.project.api_prefix:
        what = f"every path begins with '{new.project.api_prefix}', not '{old.project.api_prefix}'"
        yield Change("project", what, Api.BREAKING, Client.FITS)


# Enums and value types ------------------------------------------------------------------------------------------------


def _enums(old: Model, new: Model) -> Iterator[Change]:
    before = {each.name: each for each in old.enums}
    after = {each.name: each for each in new.enums}
    for name in sorted(before.keys() & after.keys()):
        yield from _enum(before[name], after[name])
    for name in sorted(before.keys() - after.keys()):
        yield Change(name, "is gone", Api.SAME, Client.ERROR)


def _enum(old: Enum, new: Enum) -> Iterator[Change]:
    was, now = [[each.value for each in enum.values] for enum in (old, new)]
    for value in was:
        if value not in now:
            yield breaks(new.name, f"'{value}' is no value any more")
    for value in now:
        if value not in was:
            # who handles each value is told by the compiler; who does not meets one that is new
            yield Change(new.name, f"'{value}' is a new value", Api.ADDITIVE, Client.ERROR)


def _types(old: Model, new: Model) -> Iterator[Change]:
    before = {each.name: each for each in old.types}
    after = {each.name: each for each in new.types}
    for name in sorted(before.keys() & after.keys()):
        wire = _of_type(old, before[name]), _of_type(new, after[name])
        yield from field_changes(name, before[name].fields, after[name].fields, wire)
    for name in sorted(before.keys() - after.keys()):
        yield Change(name, "is gone", Api.SAME, Client.ERROR)


def _of_type(model: Model, of: ValueType) -> Callable[[Field], Wire]:
    sent = of.name in model.traffic.sent
    found = Wire(of.name in model.traffic.read, sent, sent)
    return lambda _: found


# Entities -------------------------------------------------------------------------------------------------------------


def _entities(old: Model, new: Model) -> Iterator[Change]:
    before = {each.name: each for each in old.entities if "routes" in each.layers}
    after = {each.name: each for each in new.entities if "routes" in each.layers}
    gone = dict(before)
    for name, entity in after.items():
        former = before.get(name)
        if former is None and entity.renamed_from not in after:
            former = before.get(entity.renamed_from or "")
        if former is None:
            yield added(name, "is new")
            continue
        gone.pop(former.name, None)
        yield from _entity(former, entity)
    for name in gone:
        yield breaks(name, "is gone")


def _entity(old: Entity, new: Entity) -> Iterator[Change]:
    yield from _names(old, new)
    yield from field_changes(new.name, old.fields, new.fields, (_wire(old), _wire(new)))
    yield from _key(old, new)
    yield from _relations(old, new)
    yield from _uniques(old, new)
    yield from _endpoints(old, new)
    yield from _routes(old, new)
    yield from _options(old, new)


def _names(old: Entity, new: Entity) -> Iterator[Change]:
    if old.names.class_name != new.names.class_name:
        yield breaks(new.name, f"is {new.names.class_name}, and was {old.names.class_name}")
    if old.names.path != new.names.path:
        what = f"is at /{new.names.path}, not at /{old.names.path}"
        yield Change(new.name, what, Api.BREAKING, Client.FITS)
    if "client" in old.layers and "client" not in new.layers:
        yield Change(new.name, "has no hooks any more", Api.SAME, Client.ERROR)


def _wire(entity: Entity) -> Callable[[Field], Wire]:
    """Where its fields are met."""
    batch = "batch" in entity.operations
    creates = batch or "create" in entity.operations
    updates = batch or bool(entity.operations & {"update", "replace"})

    def wire(field: Field) -> Wire:
        read = not field.secret and field.origin not in _HIDDEN
        return Wire(read, creates and field.creatable, updates and field.updatable)

    return wire


def _key(old: Entity, new: Entity) -> Iterator[Change]:
    was, now = [[each.name for each in entity.key] for entity in (old, new)]
    if was != now:
        yield breaks(new.name, f"is told by {', '.join(now)}, not by {', '.join(was)}")


def _uniques(old: Entity, new: Entity) -> Iterator[Change]:
    was, now = [{each.fields for each in entity.indexes if each.unique} for entity in (old, new)]
    for fields in sorted(now - was):
        yield refused(f"{new.name}.{', '.join(fields)}", "has to be unique: 409 where it is not")
    for fields in sorted(was - now):
        yield added(f"{new.name}.{', '.join(fields)}", "need not be unique any more")


# Relations ------------------------------------------------------------------------------------------------------------


def _relations(old: Entity, new: Entity) -> Iterator[Change]:
    before = {each.name: each for each in old.relations}
    after = {each.name: each for each in new.relations}
    for name, relation in after.items():
        subject = f"{new.name}.{name}"
        if name not in before:
            yield added(subject, "can be included")
        else:
            yield from _relation(subject, before[name], relation)
    for name in before:
        if name not in after:
            yield breaks(f"{new.name}.{name}", "cannot be included any more")


def _relation(subject: str, old: Relation, new: Relation) -> Iterator[Change]:
    if _form(old) != _form(new):
        yield breaks(subject, f"is {_form(new)}, not {_form(old)}")
    if isinstance(old, ToOne) and isinstance(new, ToOne) and old.on_delete != new.on_delete:
        stands = "restrict" if OnDelete.RESTRICT in {old.on_delete, new.on_delete} else ""
        what = f"{new.on_delete.value} where it is deleted, not {old.on_delete.value}"
        yield refused(subject, what) if stands else hidden(subject, what)


def _form(relation: Relation) -> str:
    match relation:
        case ToOne(target=target):
            return f"one {target}"
        case ToMany(target=target, single=single):
            return f"one {target} of its own" if single else f"many {target}"
        case ManyToMany(target=target, through=through):
            return f"many {target}{f' through {through}' if through else ''}"


# Routes ---------------------------------------------------------------------------------------------------------------


def _endpoints(old: Entity, new: Entity) -> Iterator[Change]:
    before = {(each.operation, each.relation): each for each in old.endpoints}
    after = {(each.operation, each.relation): each for each in new.endpoints}
    for key in after.keys() - before.keys():
        if key[1] is None or new.name == old.name:
            yield added(new.name, f"can be asked to {_words(after[key])}")
    for key in before.keys() - after.keys():
        yield breaks(new.name, f"cannot be asked to {_words(before[key])} any more")


def _words(endpoint: Endpoint) -> str:
    name = endpoint.operation.removeprefix("relation_")
    return f"{name} {endpoint.relation}" if endpoint.relation else name


def _routes(old: Entity, new: Entity) -> Iterator[Change]:
    was = {each.name: each for each in old.routes}
    now = {each.name: each for each in new.routes}
    for name, route in now.items():
        if name not in was:
            yield added(f"{new.name}.{name}", f"is new: {route.method.upper()} {route.path}")
        else:
            yield from _route(f"{new.name}.{name}", was[name], route)
    for name in was:
        if name not in now:
            yield breaks(f"{new.name}.{name}", "is gone")


def _route(subject: str, old: Route, new: Route) -> Iterator[Change]:
    if old.method != new.method:
        what = f"is a {new.method.upper()}, not a {old.method.upper()}"
        reads = "get" in {
            old.method,
            new.method,
        }  # a query where it was a mutation, or the other way
        yield Change(subject, what, Api.BREAKING, Client.ERROR if reads else Client.FITS)
    if old.path != new.path:
        same = [each.name for each in old.parameters] == [each.name for each in new.parameters]
        client = Client.FITS if same else Client.ERROR
        yield Change(subject, f"is at {new.path}, not at {old.path}", Api.BREAKING, client)
    if old.hook != new.hook:
        what = f"is use{new.hook} in the client, not use{old.hook}"
        yield Change(subject, what, Api.SAME, Client.ERROR)
    for was, now in zip(old.parameters, new.parameters, strict=False):
        if was.name == now.name:
            yield from type_changes(f"{subject}.{now.name}", was.type, now.type)
    for what, first, second in (
        ("takes", _shape(old.request), _shape(new.request)),
        ("is asked with", old.query or "nothing", new.query or "nothing"),
        ("answers", _shape(old.response), _shape(new.response)),
    ):
        if first != second:
            yield breaks(subject, f"{what} {second}, not {first}")
    if old.status != new.status:
        what = f"answers {new.status}, not {old.status}"
        yield Change(subject, what, Api.BREAKING, Client.FITS)
    for code in sorted(set(new.errors) - set(old.errors)):
        yield Change(subject, f"may answer {code}", Api.ADDITIVE, Client.SILENT)


def _shape(shape: Shape | None) -> str:
    if shape is None:
        return "nothing"
    name = shape.entity or (type_text(shape.type) if shape.type else "")
    return f"{name}[]" if shape.many else name


# Options --------------------------------------------------------------------------------------------------------------


def _options(old: Entity, new: Entity) -> Iterator[Change]:
    if new.version and not old.version:
        yield refused(new.name, "counts versions: what changes one has to say which (428)")
    if new.soft_delete != old.soft_delete:
        what = "keeps what is deleted" if new.soft_delete else "deletes for good"
        yield hidden(new.name, what)
    if new.max_page_size < old.max_page_size:
        yield refused(new.name, f"lists {new.max_page_size} at most, not {old.max_page_size}")
    if new.max_page_size > old.max_page_size:
        yield added(new.name, f"lists up to {new.max_page_size}")
    for name, what in _BEHAVIOUR.items():
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            yield hidden(new.name, f"{what}: {_said(now)}, not {_said(was)}")


_BEHAVIOUR = {
    "page_size": "lists so many where nobody says",
    "order_by": "lists in this order where nobody says",
    "cache": "is kept so many seconds by the server",
    "freshness": "is kept so long by the client",
    "optimistic": "is shown before the server has answered",
}


def _said(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(f"-{name}" if down else name for name, down in value) or "by key"
    return "not" if value is None or value is False else str(value)
