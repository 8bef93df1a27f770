"""What an entity's options come to: as written, else from `defaults:`, else the tool's own.

Comes in: an `EntitySpec` and the registry's defaults. Goes out: `Options`, complete and consistent. Never here: names of fields
(`order_by` is looked up with the fields).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct

from stratagen.model.scope import Scope
from stratagen.problems import Span
from stratagen.registry.spec import At, EntityOptions, EntitySpec

__all__ = ["LAYERS", "OPERATIONS", "Options", "deprecation", "resolve_options"]

T = TypeVar("T")

OPERATIONS = ("list", "get", "create", "update", "replace", "delete", "batch")
READS = frozenset({"list", "get"})
LAYERS = ("storage", "service", "routes", "client", "tests", "admin")
UNASKED = LAYERS[:-1]

# What each layer is written in terms of.
_BUILT_ON = {
    "service": "storage",
    "routes": "service",
    "client": "routes",
    "tests": "storage",
    "admin": "client",
}


class Options(Struct, frozen=True):
    """An entity's options, complete."""

    timestamps: bool
    soft_delete: bool
    version: bool
    operations: frozenset[str]
    layers: frozenset[str]
    freshness: str
    optimistic: bool
    cache: int | None
    page_size: int
    max_page_size: int
    order_by: tuple[At[str], ...]
    service: tuple[str, str] | None  # module, class
    deprecated: str | None
    spans: dict[str, Span]


def resolve_options(scope: Scope, entity: EntitySpec) -> Options:
    """The options of `entity`."""
    own, defaults = entity.options, scope.spec.defaults
    spans: dict[str, Span] = {"name": entity.name.span}

    def one(name: str, pick: Callable[[EntityOptions], At[T] | None], otherwise: T) -> T:
        at = pick(own) or pick(defaults)
        spans[name] = at.span if at else entity.name.span
        return at.value if at else otherwise

    def several(
        name: str,
        pick: Callable[[EntityOptions], tuple[At[str], ...] | None],
        otherwise: tuple[str, ...],
    ) -> frozenset[str]:
        written = pick(own)
        written = pick(defaults) if written is None else written
        spans[name] = written[0].span if written else entity.name.span
        return frozenset(otherwise if written is None else (each.value for each in written))

    cache = own.cache or defaults.cache
    spans["cache"] = cache.span if cache else entity.name.span
    spans["service"] = own.service.span if own.service else entity.name.span
    operations = several("operations", lambda o: o.operations, OPERATIONS)
    layers = several("layers", lambda o: o.layers, UNASKED)
    if not operations and not entity.routes:
        layers -= {"routes", "client", "admin"}  # nothing that they could serve
    options = Options(
        timestamps=one("timestamps", lambda o: o.timestamps, otherwise=True),
        soft_delete=one("soft_delete", lambda o: o.soft_delete, otherwise=False),
        version=one("version", lambda o: o.version, otherwise=False),
        operations=operations,
        layers=layers,
        freshness=one("freshness", lambda o: o.freshness, "moderate"),
        optimistic=one("optimistic", lambda o: o.optimistic, otherwise=True),
        cache=cache.value if cache else None,
        page_size=one("page_size", lambda o: o.page_size, 20),
        max_page_size=one("max_page_size", lambda o: o.max_page_size, 100),
        order_by=own.order_by if own.order_by is not None else defaults.order_by or (),
        service=_service(scope, own.service),
        deprecated=deprecation(own.deprecated or defaults.deprecated),
        spans=spans,
    )
    _check_layers(scope, entity, options)
    _check_freshness(scope, entity, options)
    _check_pages(scope, options)
    return options


def _service(scope: Scope, written: At[str] | None) -> tuple[str, str] | None:
    if written is None:
        return None
    module, _, name = written.value.partition(":")
    if module == scope.package or module.startswith(f"{scope.package}."):
        message = f"the package '{scope.package}' is written by gen, and your own code there would be lost: a subclass stands in a package of your own"
        scope.report(written.span, "handler-in-generated", message)
    return module, name


def deprecation(written: At[bool | str] | None) -> str | None:
    """None: not deprecated. '' or a reason: deprecated."""
    if written is None or written.value is False:
        return None
    return "" if written.value is True else str(written.value)


def _check_layers(scope: Scope, entity: EntitySpec, options: Options) -> None:
    for layer in LAYERS:
        below = _BUILT_ON.get(layer)
        if layer in options.layers and below and below not in options.layers:
            message = f"layer '{layer}' of {entity.name.value} is written in terms of '{below}': add '{below}'"
            scope.report(options.spans["layers"], "missing-layer", message)
    if entity.routes and "routes" not in options.layers:
        first = entity.routes[0]
        message = f"{entity.name.value} has custom routes, and its layers leave out 'routes'"
        scope.report(first.span or first.path.span, "missing-layer", message)


def _check_freshness(scope: Scope, entity: EntitySpec, options: Options) -> None:
    if options.freshness != "static":
        return
    writes = [each for each in OPERATIONS if each in options.operations - READS]
    writes += [
        f"{each.method.value.upper()} {each.path.value}"
        for each in entity.routes
        if each.method.value != "get"
    ]
    if writes:
        message = (
            f"static data never changes, and {entity.name.value} has writes ({', '.join(writes)}): "
            "write 'operations: [list, get]', or another freshness, such as 'stable'"
        )
        scope.report(options.spans["freshness"], "static-with-writes", message)


def _check_pages(scope: Scope, options: Options) -> None:
    spans = options.spans
    if options.page_size > options.max_page_size:
        message = f"page_size {options.page_size} is more than max_page_size {options.max_page_size}: raise that one too"
        scope.report(spans["page_size"], "page-size", message)
