"""Routes: what is generated for each entity, and what the registry adds.

Comes in: drafts with their relations. Goes out: `Endpoint`s and `Route`s with typed path parameters. Never here: which of
them meet (`collisions.py`), nor a word of FastAPI.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stratagen.model import names
from stratagen.model.drafts import Draft, Drafts
from stratagen.model.entity import (
    Endpoint,
    Field,
    ManyToMany,
    PathParameter,
    Relation,
    Route,
    Shape,
    ToMany,
)
from stratagen.model.fields import use_of
from stratagen.model.fieldtypes import ROWS
from stratagen.model.scope import Scope
from stratagen.problems import quote, suggest
from stratagen.registry.spec import At, RouteSpec, TypeSpec

__all__ = ["RouteFinder", "endpoints", "precedence"]

_METHODS = {
    "list": "get",
    "get": "get",
    "create": "post",
    "update": "patch",
    "replace": "put",
    "delete": "delete",
    "batch": "post",
}
_STATUSES = (200, 201, 202)  # success with a body


def precedence(path: str) -> list[str]:
    """A sort key by which paths are matched in the right order: a fixed segment, which begins with a letter or digit, before a
    parameter, whose bracket stands behind those.
    """
    return path.split("/")


# ── Generated ────────────────────────────────────────────────────────────────────────────────────────────────────────


def endpoints(draft: Draft, drafts: Drafts) -> tuple[Endpoint, ...]:
    """The routes that `draft` has without anybody writing them, in the order of matching."""
    if "routes" not in draft.options.layers or draft.key is None:
        return ()
    found = [*_of_entity(draft, draft.key), *_of_relations(draft, draft.key, drafts)]
    return tuple(sorted(found, key=lambda each: (precedence(each.path), each.method)))


def _of_entity(draft: Draft, key: tuple[Field, ...]) -> Iterator[Endpoint]:
    collection = f"/{draft.names.path}"
    parameters = tuple(_parameter(each.name, each) for each in key)
    member = collection + _segments(parameters)
    places = {"list": collection, "create": collection, "batch": f"{collection}/batch"}
    for operation, method in _METHODS.items():
        if operation in draft.options.operations:
            yield Endpoint(
                operation=operation,
                relation=None,
                method=method,
                path=places.get(operation, member),
                parameters=() if operation in places else parameters,
                operation_id=f"{draft.names.operation}_{operation}",
            )


def _of_relations(draft: Draft, key: tuple[Field, ...], drafts: Drafts) -> Iterator[Endpoint]:
    """Lists of what is related, for those who may read this one; n-n also joined and parted, for those who may change it."""
    own = tuple(_parameter(each.name, each) for each in key)
    for relation in draft.relations.values():
        target = drafts[relation.target]
        if "routes" not in target.options.layers or target.key is None:
            continue
        path = f"/{draft.names.path}{_segments(own)}/{names.kebab(relation.name)}"
        prefix = f"{draft.names.operation}_{relation.name}"
        if (
            "get" in draft.options.operations
            and _listed(relation)
            and "list" in target.options.operations
        ):
            yield Endpoint("relation_list", relation.name, "get", path, own, f"{prefix}_list")
        if (
            "get" in draft.options.operations
            and _single(relation)
            and "get" in target.options.operations
        ):
            yield Endpoint("relation_get", relation.name, "get", path, own, f"{prefix}_get")
        if (
            "update" in draft.options.operations
            and isinstance(relation, ManyToMany)
            and _joinable(relation, drafts)
        ):
            theirs = _target_parameters(relation, target, target.key, {each.name for each in own})
            whole = path + _segments(theirs)
            yield Endpoint(
                "relation_add", relation.name, "put", whole, own + theirs, f"{prefix}_add"
            )
            yield Endpoint(
                "relation_remove", relation.name, "delete", whole, own + theirs, f"{prefix}_remove"
            )


def _listed(relation: Relation) -> bool:
    return isinstance(relation, ManyToMany) or (
        isinstance(relation, ToMany) and not relation.single
    )


def _single(relation: Relation) -> bool:
    return isinstance(relation, ToMany) and relation.single


def _joinable(relation: ManyToMany, drafts: Drafts) -> bool:
    """Whether a pair says all that its row needs."""
    if relation.through is None:
        return True
    sides = (relation.through_ref, relation.through_target_ref)
    return not any(
        each.required and each.ref not in sides for each in drafts[relation.through].fields.values()
    )


def _target_parameters(
    relation: ManyToMany, target: Draft, key: tuple[Field, ...], taken: set[str]
) -> tuple[PathParameter, ...]:
    """`{agent_id}`; called by the relation where the other side's parameters are called so already."""
    for prefix in (target.name, relation.name, f"target_{target.name}"):
        found = tuple(_parameter(f"{prefix}_{each.name}", each) for each in key)
        if not taken & {each.name for each in found}:
            return found
    return tuple(
        _parameter(f"target_{target.name}_{number}", each) for number, each in enumerate(key)
    )


def _parameter(name: str, field: Field) -> PathParameter:
    return PathParameter(name, field.type, field.bounds)


def _segments(parameters: Iterable[PathParameter]) -> str:
    return "".join(f"/{{{each.name}}}" for each in parameters)


# ── Written ──────────────────────────────────────────────────────────────────────────────────────────────────────────


class RouteFinder:
    """Custom routes as they are meant; knows where each path and each parameter name leads."""

    def __init__(self, scope: Scope, drafts: Drafts) -> None:
        self.scope = scope
        self.drafts = drafts
        self.by_path = {draft.names.path: draft for draft in drafts.values()}
        self.keys: dict[str, Field] = {}
        for draft in drafts.values():
            for each in draft.key or ():
                self.keys.setdefault(f"{draft.name}_{each.name}", each)

    def routes(self, draft: Draft) -> tuple[Route, ...]:
        """The custom routes of `draft`, in the order of matching."""
        found: dict[str, Route] = {}
        for spec in draft.spec.routes:
            route = self.route(draft, spec)
            first = found.setdefault(route.name, route)
            if first is not route:
                message = (
                    f"another route of {draft.name} has a handler called {quote(route.name)}, which names the operation "
                    "in the API and the hook in the client: call one of the functions something else"
                )
                self.scope.report(spec.handler.span, "repeated-handler", message)
        return tuple(sorted(found.values(), key=lambda each: (precedence(each.path), each.method)))

    def route(self, draft: Draft, spec: RouteSpec) -> Route:
        """One custom route."""
        module, _, function = spec.handler.value.partition(":")
        method = spec.method.value
        name = names.snake(function)
        writes = method != "get"
        self._check_handler(spec, module)
        self._check_status(spec)
        if spec.request and method in {"get", "delete"}:
            message = f"a {method.upper()} has no body: take values in by 'query', or write another method"
            self.scope.report(spec.request.span, "body-not-allowed", message)
        return Route(
            name=name,
            method=method,
            path=spec.path.value,
            parameters=tuple(self.parameters(draft, spec)),
            handler_module=module,
            handler_function=function,
            operation_id=f"{draft.names.operation}_{name}",
            hook=names.hook(name, draft.name, draft.names.class_name, writes=writes),
            summary=spec.summary.value if spec.summary else names.label(name),
            description=spec.description.value if spec.description else None,
            request=self.request(spec.request) if spec.request else None,
            query=self.query(spec.query) if spec.query else None,
            response=self.response(spec.response) if spec.response else None,
            status=spec.status.value if spec.status else 200,
            errors=tuple(dict.fromkeys(sorted(each.value for each in spec.errors))),
            invalidates=self.invalidates(draft, spec, writes=writes),
            span=spec.span or spec.path.span,
            handler_span=spec.handler.span,
        )

    def _check_handler(self, spec: RouteSpec, module: str) -> None:
        package = self.scope.package
        if module == package or module.startswith(f"{package}."):
            message = f"the package '{package}' is written by gen, and your own code there would be lost: handlers stand in a package of your own"
            self.scope.report(spec.handler.span, "handler-in-generated", message)

    def _check_status(self, spec: RouteSpec) -> None:
        if spec.status and spec.status.value not in _STATUSES:
            message = f"every answer has a body, so a success is {', '.join(map(str, _STATUSES))}"
            self.scope.report(spec.status.span, "wrong-status", message)

    def parameters(self, draft: Draft, spec: RouteSpec) -> Iterator[PathParameter]:
        """The path's parameters with the types that their names mean."""
        path = spec.path
        taken = {"context", "query" if spec.query else "", "body" if spec.request else ""}
        subject = draft
        for segment in path.value.strip("/").split("/"):
            if not segment.startswith("{"):
                subject = self.by_path.get(segment, draft)
                continue
            field = self.parameter(segment[1:-1], subject, draft)
            if segment[1:-1] in taken:
                message = f"handlers get something else under the name {quote(segment[1:-1])}: call the parameter otherwise"
                self.scope.report(path.span, "wrong-parameter", message)
            elif field is None:
                self._unknown_parameter(segment[1:-1], subject, draft, path)
            elif field.secret:
                message = f"{quote(field.name)} is secret, and paths are logged"
                self.scope.report(path.span, "secret-asked-for", message)
            else:
                yield _parameter(segment[1:-1], field)

    def parameter(self, name: str, subject: Draft, draft: Draft) -> Field | None:
        """The field that a parameter is read as: of the key of the entity whose path it stands behind, of the owner, or of
        the key of an entity that it names, as ENTITY_KEY.
        """
        for each in (*(subject.key or ()), *(draft.key or ())):
            if each.name == name:
                return each
        own = draft.fields.get(name)
        if own and ROWS[own.type.kind].key and not own.type.many:
            return own
        return self.keys.get(name)

    def _unknown_parameter(self, name: str, subject: Draft, draft: Draft, path: At[str]) -> None:
        if draft.key is None or subject.key is None:
            return  # why is reported
        key = "', '".join(f"{{{each.name}}}" for each in subject.key)
        choices = [*draft.fields, *self.keys]
        message = (
            f"'{{{name}}}' names neither the key of {subject.name} ('{key}'), nor a field of {draft.name}, "
            f"nor the key of another entity, as in '{{{draft.name}_{draft.key[0].name}}}'{suggest(name, choices)}"
        )
        self.scope.report(path.span, "unknown-parameter", message)

    def request(self, name: At[str]) -> Shape | None:
        """What the body holds: a value type, or an entity as it is created."""
        return self._shape(TypeSpec(name), "body", scalars=False)

    def query(self, name: At[str]) -> str | None:
        """The value type whose fields are the query parameters."""
        shape = self.scope.shapes.get(name.value)
        if shape is None:
            self._no_query(name)
            return None
        deep = [each for each in shape.fields if each.type.kind in {"object", "json"}]
        if deep:
            message = f"query parameters are plain: {quote(deep[0].name)} of {shape.name} is of kind {deep[0].type.kind}"
            self.scope.report(name.span, "deep-query", message)
        return name.value

    def _no_query(self, name: At[str]) -> None:
        if name.value in self.drafts:
            message = f"{quote(name.value)} is an entity, and query parameters need a value type"
            self.scope.report(name.span, "unknown-type", message)
        else:
            self.scope.unknown("type", name, self.scope.types)

    def response(self, spec: TypeSpec) -> Shape | None:
        """What is answered; None for nothing but success."""
        return None if spec.name.value == "none" else self._shape(spec, "answer", scalars=True)

    def _shape(self, spec: TypeSpec, what: str, *, scalars: bool) -> Shape | None:
        name = spec.name.value
        if name in self.drafts:
            if "storage" not in self.drafts[name].options.layers:
                message = f"{quote(name)} leaves out the layer 'storage', so nothing says what it looks like"
                self.scope.report(spec.name.span, "not-stored", message)
            return Shape(entity=name, many=spec.many)
        if name in self.scope.types or (scalars and (name in ROWS or name in self.scope.enums)):
            use = use_of(self.scope, spec)
            return Shape(type=use, many=spec.many) if use else None
        message = f"the {what} is an entity or a value type, and there is no {quote(name)}"
        self.scope.report(
            spec.name.span,
            "unknown-type",
            message + suggest(name, [*self.drafts, *self.scope.types, "none"]),
        )
        return None

    def invalidates(self, draft: Draft, spec: RouteSpec, *, writes: bool) -> tuple[str, ...]:
        """The entities whose cached answers are stale after the route; its own among them when it writes."""
        found = {draft.name} if writes else set()
        for each in spec.invalidates:
            if self.scope.knows_entity(each):
                found.add(each.value)
        return tuple(sorted(found))
