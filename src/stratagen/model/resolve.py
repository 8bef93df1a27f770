"""The registry understood: `RegistrySpec` -> `Model`, or every problem at once.

Comes in: the spec, and the problems that the grammar found. Goes out: a complete `Model`. Never here: a rule of its own; this
page says which rules are asked, and in which order.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from stratagen.model.collisions import check_exports, check_fields, check_names
from stratagen.model.drafts import Draft, draft_entities
from stratagen.model.ejected import resolve_ejected
from stratagen.model.entity import Endpoint, Entity, Index, Model, Route
from stratagen.model.indexes import resolve_indexes, resolve_order
from stratagen.model.known import Known
from stratagen.model.paths import check_paths
from stratagen.model.project import check_renames, resolve_project
from stratagen.model.relations import resolve_relations
from stratagen.model.routes import RouteFinder, endpoints
from stratagen.model.scope import open_scope
from stratagen.model.shared import check_mixins, resolve_enums, resolve_types
from stratagen.model.traffic import find_traffic
from stratagen.problems import Problem, RegistryError
from stratagen.registry.spec import RegistrySpec

__all__ = ["resolve"]


def resolve(
    spec: RegistrySpec, problems: Iterable[Problem] = (), known: Known | None = None
) -> Model:
    """What `spec` means.

    Args:
        spec: the registry as written.
        problems: what is known to be wrong with it already.
        known: what the last one left for this one, where one process resolves again and again.

    Raises:
        RegistryError: there are problems, known before or found here.
    """
    scope = open_scope(spec, problems, known)
    project = resolve_project(scope)
    resolve_enums(scope)
    resolve_types(scope)
    check_mixins(scope)
    drafts = draft_entities(scope)
    resolve_relations(scope, drafts)
    check_renames(scope, drafts)
    project = replace(project, ejected=resolve_ejected(scope, drafts.values()))

    finder = RouteFinder(scope, drafts)
    routes = {name: finder.routes(draft) for name, draft in drafts.items()}
    generated = {name: endpoints(draft, drafts) for name, draft in drafts.items()}
    check_names(scope, drafts)
    check_exports(scope, drafts, routes)
    check_paths(scope, drafts, generated, routes)

    taken: set[str] = set()
    entities = []
    for name, draft in drafts.items():
        check_fields(scope, draft)
        indexes = resolve_indexes(scope, draft, taken)
        order = resolve_order(scope, draft)
        entities.append(_entity(draft, indexes, order, routes[name], generated[name]))
    if not entities and not scope.problems:
        scope.report(
            spec.project.name.span,
            "no-entities",
            "nothing to generate: 'entities:' holds no entity",
        )
    if scope.problems:
        raise RegistryError(scope.problems)
    types = tuple(scope.shapes[name] for name in sorted(scope.shapes))
    return Model(
        project=project,
        enums=tuple(scope.enums.values()),
        types=types,
        entities=tuple(entities),
        traffic=find_traffic(types, entities),
        files=spec.files,
    )


def _entity(
    draft: Draft,
    indexes: tuple[Index, ...],
    order: tuple[tuple[str, bool], ...],
    routes: tuple[Route, ...],
    generated: tuple[Endpoint, ...],
) -> Entity:
    spec, options = draft.spec, draft.options
    return Entity(
        names=draft.names,
        description=spec.description.value if spec.description else "",
        table=draft.table,
        fields=tuple(draft.fields.values()),
        relations=tuple(draft.relations[name] for name in sorted(draft.relations)),
        indexes=indexes,
        routes=routes,
        endpoints=generated,
        timestamps=options.timestamps,
        soft_delete=options.soft_delete,
        version=options.version,
        operations=options.operations,
        layers=options.layers,
        freshness=options.freshness,
        optimistic=options.optimistic,
        cache=options.cache,
        page_size=options.page_size,
        max_page_size=options.max_page_size,
        order_by=order,
        service=options.service,
        deprecated=options.deprecated,
        renamed_from=spec.options.renamed_from.value if spec.options.renamed_from else None,
        span=draft.span,
        spans=options.spans,
    )
