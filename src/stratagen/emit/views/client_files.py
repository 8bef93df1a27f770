"""`api.ts`, `queries.ts` and `hooks.ts` of an entity: its calls, the options over them, the hooks over those.

Comes in: the Model and an Entity. Goes out: views. Never here: what a route takes or answers (`client_calls.py`, `client_routes.py`).
"""

from __future__ import annotations

from msgspec import Struct

from stratagen.emit.printed import EMPTY, Code, code, join, ts
from stratagen.emit.views.client_calls import calls_of
from stratagen.emit.views.client_parts import Call, Conflict, keys_of
from stratagen.emit.views.client_text import (
    WIDTH,
    Imports,
    arguments,
    array,
    arrow,
    braces,
)
from stratagen.emit.views.labels import with_article
from stratagen.model import names
from stratagen.model.entity import Entity, Model, ToOne

__all__ = ["api_view", "hooks_view", "queries_view"]

_RUNTIME = code("../../runtime/index.js")
_API = code("./api.js")
_QUERIES = code("./queries.js")


# ── api.ts ───────────────────────────────────────────────────────────────────────────────────────────────────────────


class FunctionView(Struct, frozen=True):
    """An api function."""

    doc: Code
    head: Code
    request: Code


class ApiView(Struct, frozen=True):
    """Everything in `api.ts`."""

    keys: Code
    name: Code
    limit: int
    sort: Code
    functions: tuple[FunctionView, ...]
    imports: tuple[Code, ...]


def api_view(model: Model, entity: Entity) -> ApiView:
    """The view of `client/src/entities/{entity}/api.ts`."""
    imports = Imports()
    imports.value(_RUNTIME, code("entityKeys"))
    calls = calls_of(model, entity)
    for call in calls:
        imports.type(_RUNTIME, code("HttpClient"), _options_type(call))
        imports.also(call.imports, *(each.imports for each in call.parameters))
    return ApiView(
        keys=keys_of(entity),
        name=ts.literal(entity.name),
        limit=entity.page_size,
        sort=array([ts.literal(f"{'-' * down}{name}") for name, down in entity.order_by]),
        functions=tuple(FunctionView(call.doc, _head(call), call.request) for call in calls),
        imports=imports.lines(),
    )


def _options_type(call: Call) -> Code:
    return code("BatchOptions") if call.batch else code("CallOptions")


def _head(call: Call) -> Code:
    return arguments(
        code("export function {}", call.function),
        [
            code("http: HttpClient"),
            *(each.declared for each in call.parameters),
            code("options: {} = {{}}", _options_type(call)),
        ],
        code(" {{"),
    )


# ── queries.ts ───────────────────────────────────────────────────────────────────────────────────────────────────────


class OptionsView(Struct, frozen=True):
    """Options of a query or a mutation: `function` types them, `call` asks or writes."""

    doc: Code
    head: Code
    function: Code
    key: Code
    call: Code
    spread: tuple[Code, ...]


class QueriesView(Struct, frozen=True):
    """Everything in `queries.ts`."""

    options: tuple[OptionsView, ...]
    imports: tuple[Code, ...]


def queries_view(model: Model, entity: Entity) -> QueriesView:
    """The view of `client/src/entities/{entity}/queries.ts`."""
    imports = Imports()
    options = []
    for call in calls_of(model, entity):
        imports.value(_API, call.function)
        imports.value(_RUNTIME, code("httpOf"))
        imports.also(call.key_imports, *(each.imports for each in call.parameters))
        if call.reads:
            imports.value(_RUNTIME, code("freshness"), code("queryOf"))
            options.append(_query(call))
        else:
            imports.value(_RUNTIME, code("mutationOf"))
            options.append(_mutation(call))
        if call.infinite:
            imports.value(_RUNTIME, code("byCursor"), code("infiniteQueryOf"))
            options.append(_infinite(entity, call))
        if call.batch:
            imports.type(_RUNTIME, code("BatchOptions"))
        if call.conflict:
            imports.also(call.conflict.imports)
            imports.value(_API, call.conflict.reader)
    return QueriesView(tuple(options), imports.lines())


def _query(call: Call) -> OptionsView:
    given = [each.name for each in call.parameters]
    return OptionsView(
        doc=ts.doc(
            f"What `use{call.hook}` asks, as options: for `useQuery`, `useQueries` and the like."
        ),
        head=_options_head(call.options, call),
        function=code("queryOf"),
        key=code("queryKey: {},", call.key),
        call=_ask(code("queryFn: ({{ client, signal }})"), call, given),
        spread=(code("freshness.{}", call.freshness),),
    )


def _infinite(entity: Entity, call: Call) -> OptionsView:
    return OptionsView(
        doc=ts.doc(
            f"What `use{call.hook}Infinite` asks, as options: for `useInfiniteQuery` and the like."
        ),
        head=_options_head(call.infinite, call),
        function=code("infiniteQueryOf"),
        key=code("queryKey: {}.infinite(params),", keys_of(entity)),
        call=_ask(
            code("queryFn: ({{ client, pageParam, signal }})"),
            call,
            [code("{{ ...params, cursor: pageParam }}")],
        ),
        spread=(code("freshness.{}", call.freshness), code("byCursor")),
    )


def _mutation(call: Call) -> OptionsView:
    given = [code("options: {} = {{}}", call.setting)] if call.setting else []
    return OptionsView(
        doc=ts.doc(f"What `use{call.hook}` sends, as options: for `useMutation`."),
        head=arguments(code("export const {} = ", call.options), given, code(" =>")),
        function=code("mutationOf"),
        key=_mutation_key(call),
        call=arrow(
            code("mutationFn: ({}, {{ client }})", call.variables),
            _versioned(call.conflict) if call.conflict else _sent(call),
            4,
        ),
        spread=(),
    )


def _mutation_key(call: Call) -> Code:
    """Writes under a version wait for each other: the second is made under the version that the first has left."""
    key = code("mutationKey: {},", call.key)
    return code("{}\n    scope: {{ id: {} }},", key, call.scope) if call.scope else key


def _sent(call: Call) -> Code:
    return code("{}({})", call.function, join(", ", [code("httpOf(client)"), *call.given]))


def _versioned(conflict: Conflict) -> Code:
    parts = [
        code("...options"),
        code("mine: {}", conflict.mine),
        code("version: {}", conflict.version),
        code("send: (mine, seen) => {}", conflict.send),
        code("read: () => {}", conflict.read),
    ]
    return braces(code("sendVersioned("), parts, code(")"), indent=6, before=WIDTH)


def _options_head(name: Code, call: Call) -> Code:
    parameters = [each.declared for each in call.parameters]
    return arguments(code("export const {} = ", name), parameters, code(" =>"))


def _ask(head: Code, call: Call, given: list[Code]) -> Code:
    asked = [code("httpOf(client)"), *given, code("{{ signal }}")]
    return arrow(head, code("{}({})", call.function, join(", ", asked)), 4)


# ── hooks.ts ─────────────────────────────────────────────────────────────────────────────────────────────────────────


class HookView(Struct, frozen=True):
    """A hook: one line over options."""

    doc: Code
    head: Code
    call: Code


class PrefetchView(Struct, frozen=True):
    """The hook that reads a row ahead, and its relations where they are asked for."""

    doc: Code
    head: Code
    detail: Code
    related: tuple[Code, ...]


class HooksView(Struct, frozen=True):
    """Everything in `hooks.ts`."""

    hooks: tuple[HookView, ...]
    prefetch: PrefetchView | None  # where a row can be read by its key
    invalidate: Code
    name: Code
    imports: tuple[Code, ...]


def hooks_view(model: Model, entity: Entity) -> HooksView:
    """The view of `client/src/entities/{entity}/hooks.ts`."""
    imports = Imports()
    imports.value(_RUNTIME, code("useInvalidate"))
    hooks: list[HookView] = []
    for call in calls_of(model, entity):
        imports.value(_QUERIES, call.options)
        if call.reads:
            imports.also(*(each.imports for each in call.parameters))
            imports.type(_RUNTIME, code("QueryExtras"))
            hooks += _reading(call, imports)
        else:
            imports.type(_RUNTIME, code("WriteExtras"))
            if call.batch:
                imports.type(_RUNTIME, code("BatchOptions"))
            if call.conflict:
                imports.also(call.conflict.types)
            imports.value(_RUNTIME, code("useMutationOf"))
            hooks.append(_writing(call))
    return HooksView(
        hooks=tuple(hooks),
        prefetch=_prefetch(model, entity, imports),
        invalidate=ts.ident(f"useInvalidate{entity.names.list_class}"),
        name=ts.literal(entity.name),
        imports=imports.lines(),
    )


def _prefetch(model: Model, entity: Entity, imports: Imports) -> PrefetchView | None:
    calls = {str(call.options): call for call in calls_of(model, entity) if call.reads}
    detail = calls.get(f"{names.camel(entity.names.class_name)}DetailOptions")
    if detail is None:
        return None
    source = code("../../runtime/prefetch.js")
    imports.value(source, code("usePrefetch"))
    imports.type(source, code("PrefetchExtras"))
    found = {
        relation.name: calls.get(f"{names.camel(relation.hook)}Options")
        for relation in entity.relations
        if not isinstance(relation, ToOne)
    }
    related = {name: call for name, call in found.items() if call}
    words = join(" | ", map(ts.literal, related))
    type_ = code("PrefetchExtras<{}>", words) if related else code("PrefetchExtras")
    key = detail.parameters[0].declared
    params = [each.passed for each in detail.parameters[1:]]
    return PrefetchView(
        doc=ts.doc(
            f"Props that read {with_article(entity.names.label)} ahead: on hover, focus and touch, or when it is seen."
        ),
        head=arguments(
            code("export const usePrefetch{} = ", detail.hook),
            [*params, code("extras?: {}", type_)],
            code(" =>"),
        ),
        detail=code("detail: ({}) => {}(id, params)", key, detail.options),
        related=tuple(code("{}: {}", ts.key(name), call.options) for name, call in related.items()),
    )


def _reading(call: Call, imports: Imports) -> list[HookView]:
    """The hook, its suspense form, and both for the list that goes on, where there are such."""
    hooks = [_form(call, call.doc, code("use{}", call.hook), code("useQueryOf"), call.options)]
    imports.value(_RUNTIME, code("useQueryOf"))
    if call.suspense:
        hooks.append(_suspense(call, call.hook, code("useSuspenseQueryOf"), call.options))
        imports.value(_RUNTIME, code("useSuspenseQueryOf"))
    if call.infinite:
        imports.value(_QUERIES, call.infinite)
        name = code("{}Infinite", call.hook)
        doc = ts.doc(f"`use{call.hook}` that goes on: page after page, one list.")
        hooks.append(
            _form(call, doc, code("use{}", name), code("useInfiniteQueryOf"), call.infinite)
        )
        hooks.append(_suspense(call, name, code("useSuspenseInfiniteQueryOf"), call.infinite))
        imports.value(_RUNTIME, code("useInfiniteQueryOf"), code("useSuspenseInfiniteQueryOf"))
    return hooks


def _form(call: Call, doc: Code, name: Code, function: Code, options: Code) -> HookView:
    parameters = [each.passed for each in call.parameters]
    extras = code("extras?: QueryExtras")
    return HookView(
        doc=doc,
        head=arguments(code("export const {} = ", name), [*parameters, extras], code(" =>")),
        call=code("{}({}, extras)", function, _made(call, options)),
    )


def _suspense(call: Call, hook: Code, function: Code, options: Code) -> HookView:
    parameters = [each.passed for each in call.parameters]
    return HookView(
        doc=ts.doc(f"`use{hook}` below a `<Suspense>`, which waits: its data is always there."),
        head=arguments(code("export const useSuspense{} = ", hook), parameters, code(" =>")),
        call=code("{}({})", function, _made(call, options)),
    )


def _made(call: Call, options: Code) -> Code:
    return code("{}({})", options, join(", ", [each.name for each in call.parameters]))


def _writing(call: Call) -> HookView:
    extras = code("extras?: WriteExtras<typeof {}>", call.options)
    parameters = [*([code("options?: {}", call.setting)] if call.setting else []), extras]
    made = code("{}({})", call.options, code("options") if call.setting else EMPTY)
    return HookView(
        doc=call.doc,
        head=arguments(code("export const use{} = ", call.hook), parameters, code(" =>")),
        call=code("useMutationOf({}, extras)", made),
    )
