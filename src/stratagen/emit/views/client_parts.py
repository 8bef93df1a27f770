"""What every call of the client is made of: its parameters, its url, its request, what it has to import.

Comes in: the Model and an Entity. Goes out: `Call`, and the parts that `client_calls.py` and `client_routes.py` put together.
Never here: a whole call.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from stratagen.emit.printed import EMPTY, Code, code, join, ts
from stratagen.emit.views.client_text import WIDTH, Imports, braces
from stratagen.emit.views.client_types import module_of
from stratagen.emit.views.client_values import type_of
from stratagen.model import names
from stratagen.model.entity import Endpoint, Entity, Model, Route

__all__ = [
    "RUNTIME",
    "Call",
    "Conflict",
    "Parameter",
    "answer_of",
    "doc_of",
    "from_runtime",
    "in_words",
    "key_of",
    "key_parts",
    "keys_from",
    "keys_of",
    "method_of",
    "own_type",
    "parameter_names",
    "request_of",
    "url_of",
    "variables_of",
]

RUNTIME = code("../../runtime/index.js")


class Parameter(Struct, frozen=True):
    """A parameter of an api function, and what its type has to be imported from."""

    name: Code
    type: Code
    imports: Imports
    default: bool = False  # `{}` where it is left out

    @property
    def declared(self) -> Code:
        """`params: TicketListParams = {}`."""
        return code("{}: {}{}", self.name, self.type, code(" = {{}}") if self.default else EMPTY)

    @property
    def passed(self) -> Code:
        """`params?: TicketListParams`: as a hook has it, which hands it on as it came."""
        return code("{}{}: {}", self.name, code("?") if self.default else EMPTY, self.type)


class Conflict(Struct, frozen=True):
    """How a write under a version goes on where the row has another by now."""

    type: Code  # ConflictOptions<TicketUpdate, Ticket>
    mine: Code  # changes
    version: Code  # version ?? versionOf(client, 'ticket', id)
    send: Code  # updateTicket(httpOf(client), id, mine, seen)
    read: Code  # getTicket(httpOf(client), id)
    reader: Code  # getTicket
    types: Imports  # what `type` names
    imports: Imports


class Call(Struct, frozen=True):
    """One route: its function `listTickets`, its options `ticketListOptions`, its hook `useTickets`."""

    doc: Code
    function: Code
    options: Code
    hook: Code  # behind `use`
    parameters: tuple[Parameter, ...]  # of the function, between `http` and `options`
    request: Code
    imports: Imports  # what the request names
    key: Code
    key_imports: Imports
    reads: bool
    freshness: Code = EMPTY
    infinite: Code = EMPTY  # the infinite options, where a list can go on
    suspense: bool = False
    variables: Code = EMPTY  # of the mutation, declared
    given: tuple[Code, ...] = ()  # what a mutation hands to the function
    batch: bool = False
    scope: Code = EMPTY  # what a mutation waits for others of, where it does
    conflict: Conflict | None = None  # where somebody else may have changed the row meanwhile

    @property
    def setting(self) -> Code:
        """The type of what the options of a mutation take: `BatchOptions`; empty where they take nothing."""
        if self.conflict:
            return self.conflict.type
        return code("BatchOptions") if self.batch else EMPTY


def keys_of(entity: Entity) -> Code:
    """`ticketKeys`."""
    return ts.ident(f"{names.camel(entity.names.class_name)}Keys")


def own_type(
    home: Entity, entity: Entity, suffix: str, name: str, *, default: bool = False
) -> Parameter:
    """A parameter of one of an entity's own types: `params: TicketListParams`."""
    imports = Imports()
    type_ = ts.ident(f"{entity.names.class_name}{suffix}")
    imports.type(module_of(home, entity, code("types")), type_)
    return Parameter(ts.ident(name), type_, imports, default)


def key_of(model: Model, home: Entity, entity: Entity, name: str) -> Parameter:
    """What tells a row of `entity` from another: `id: number`, `id: BookingKey`."""
    if len(entity.key) > 1:
        return own_type(home, entity, "Key", name)
    imports = Imports()
    return Parameter(ts.ident(name), type_of(model, entity.key[0].type, imports), imports)


def key_parts(entity: Entity, name: str) -> list[Code]:
    """The parts of such a key, in order: `id`; `id.device_code`, `id.day`."""
    if len(entity.key) == 1:
        return [ts.ident(name)]
    return [code("{}.{}", ts.ident(name), ts.ident(each.name)) for each in entity.key]


def url_of(model: Model, pattern: str, values: Mapping[str, Code], imports: Imports) -> Code:
    """The path of a route: a plain string, or a template that encodes what is put into it."""
    whole = model.project.api_prefix + pattern
    if not values:
        return ts.literal(whole)
    imports.value(RUNTIME, code("path"))
    segments = [
        code("${{{}}}", values[each[1:-1]]) if each.startswith("{") else ts.segment(each)
        for each in whole.strip("/").split("/")
    ]
    return code("path`/{}`", join("/", segments))


def request_of(
    function: Code, given: Sequence[Code], extra: Sequence[Code], options: Code | None = None
) -> Code:
    """`http.data<Ticket>('GET', …, { ...options, body })`."""
    spread = code("...{}", options or code("options"))
    head = code("{}({}, ", function, join(", ", given))
    if not extra and options is None:
        return code("{}options)", head)
    return braces(head, [spread, *extra], code(")"), indent=2, before=len("  return "))


def doc_of(model: Model, text: str, route: Endpoint | Route, more: str | None = None) -> Code:
    """What a route does, and which it is."""
    place = f"`{route.method.upper()} {model.project.api_prefix}{route.path}`."
    gap = " " if len(text) + len(place) + len("/** :  */") <= WIDTH else "\n"
    return ts.doc("\n\n".join(part for part in (f"{text}:{gap}{place}", more) if part))


def in_words(name: str) -> str:
    """`ticket_tasks` -> `ticket tasks`, in a sentence."""
    return name.replace("_", " ").strip()


def method_of(route: Endpoint | Route) -> Code:
    """`'GET'`."""
    return ts.literal(route.method.upper())


def answer_of(home: Entity, entity: Entity, imports: Imports) -> Code:
    """The type of an entity's rows."""
    name = ts.ident(entity.names.class_name)
    imports.type(module_of(home, entity, code("types")), name)
    return name


def from_runtime(*values: Code) -> Imports:
    """Imports of the client's runtime."""
    imports = Imports()
    imports.value(RUNTIME, *values)
    return imports


def keys_from(home: Entity, entity: Entity) -> Imports:
    """The import of `ticketKeys`."""
    imports = Imports()
    imports.value(module_of(home, entity, code("api")), keys_of(entity))
    return imports


def parameter_names(endpoint: Endpoint) -> list[str]:
    """The names in `{}` of a route's path, in order."""
    return [each.name for each in endpoint.parameters]


def variables_of(words: Sequence[Code], members: Sequence[Code]) -> Code:
    """`{ id, changes }: { id: number; changes: TicketUpdate }`."""
    return code("{{ {} }}: {{ {} }}", join(", ", words), join("; ", members))
