"""Templates with one thing taken away or made wrong, and a small project in which that shows.

A `Mutant` is what a template's text says, and what it says instead; it is put into a project as a template of the project's
own, as anybody may write one. What stands in `old` has to be there exactly once, so that a mutant whose template changed is
noticed and not simply passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from stratagen.emit.targets import template_folders

__all__ = ["HANDLER", "MUTANTS", "REGISTRY", "Mutant"]

REGISTRY = """\
version: 1
project: {name: museum, package: generated}
enums:
  state: [open, held, closed]
types:
  origin: {fields: {source: {type: str, max_length: 9}, line: {type: int, default: 1}}}
entities:
  project:
    fields: {name: {type: str, unique: true, search: true}, motto: str?}
  agent:
    id: uuid
    timestamps: false
    fields: {name: {type: str, max_length: 20}}
  ticket:
    version: true
    page_size: 2
    max_page_size: 5
    fields:
      title: {type: str, min_length: 1, max_length: 20, search: true, filter: true, sort: true}
      code: {type: str, max_length: 9, immutable: true}
      points: {type: int, ge: 0, le: 10, default: 3, filter: true, sort: true}
      state: {type: state, default: open, filter: true}
      token: {type: str, secret: true, nullable: true}
      note: str?
      labels: 'str[]'
      origin: origin?
      project: {ref: project, on_delete: cascade}
      parent: {ref: ticket, nullable: true, on_delete: set_null, inverse: children}
    relations: {agents: {many: agent}}
    unique: [[project, title]]
    order_by: ['-title', id]
    routes:
      - {method: post, path: '/tickets/{id}/close', handler: 'museum:close', response: ticket}
  preference:
    fields: {project: {ref: project, unique: true, on_delete: restrict, inverse: preference}, theme: {type: str, default: dark}}
  folder:
    soft_delete: true
    fields: {name: {type: str, unique: true}}
  booking:
    id: [device, day]
    fields: {device: str, day: date, seats: {type: int, ge: 1}}
"""

HANDLER = '''"""What the registry's routes call."""

from generated.services.ticket import TicketContext
from generated.storage.ticket import State, Ticket, TicketUpdate


async def close(ctx: TicketContext, id: int) -> Ticket:
    """Close a ticket."""
    found = await ctx.service.get_by_id(id)
    return await ctx.service.update(id, TicketUpdate(state=State.CLOSED), version=found.version)
'''


class Mutant(Struct, frozen=True):
    """What is wrong with which template."""

    name: str
    template: str
    old: str
    new: str
    quick: bool = False

    def text(self) -> str:
        """The template with the fault.

        Raises:
            AssertionError: the place is not there, or not the only one.
        """
        builtin = template_folders(Path())[-1]
        text = (builtin / self.template).read_text(encoding="utf-8")
        assert text.count(self.old) == 1, f"{self.template} no longer holds: {self.old}"
        return text.replace(self.old, self.new)


# fmt: off
STORAGE, ROUTES, SERVICES = (f"{each}/{{entity}}.py.j2" for each in ("storage", "routes", "services"))
COLUMN = "{% for field in table.fields %}\n    {{ field.name }}: {{ field.annotation }}{{ field.value }}"
GIVEN = "{% for field in payload.fields %}\n    {{ field.name }}: {{ field.annotation }}{{ field.value }}"
SHOWN = "{% for field in view.record.fields %}\n    {{ field.name }}: {{ field.annotation }}{{ field.value }}"


def _otherwise(place: str, when: str, line: str) -> str:
    """The lines of a loop with another one where `when` holds."""
    loop, usual = place.split("\n")
    return f"{loop}\n{{% if {when} %}}\n    {line}\n{{% else %}}\n{usual}\n{{% endif %}}"


def _given(name: str, payload: str, line: str) -> str:
    return _otherwise(GIVEN, f"field.name == '{name}' and payload.name == '{payload}'", line)


def _column(name: str, line: str) -> str:
    return _otherwise(COLUMN, f"table.name == 'TicketRow' and field.name == '{name}'", line)


def _storage() -> Iterator[Mutant]:
    def wrong(name: str, old: str, new: str, *, quick: bool = False) -> Mutant:
        return Mutant(name, STORAGE, old, new, quick)

    loop = "{% for constraint in table.constraints %}"
    no_unique = loop.replace(" %}", " if 'unique' not in constraint.lower() %}")
    yield wrong("a unique constraint is lost", loop, no_unique, quick=True)
    plain = "project_id: int = Column(sa_type=WholeColumn)"
    yield wrong("a foreign key is lost", COLUMN, _column("project_id", plain))
    kept = 'project_id: int = Column(foreign_key="projects.id", ondelete="RESTRICT", sa_type=WholeColumn)'
    yield wrong("what on_delete says of a column is lost", COLUMN, _column("project_id", kept))
    title = "title: Str"
    yield wrong("a text loses its bounds", GIVEN, _given("title", "TicketCreate", title))
    yield wrong("a changed text loses its bounds", GIVEN, _given("title", "TicketUpdate", "title: Maybe[Str] = UNSET"))
    yield wrong("a number loses its bounds", GIVEN, _given("points", "TicketCreate", "points: Int = 3"))
    yield wrong("a number's default is another", GIVEN, _given("points", "TicketCreate", "points: Annotated[int, Whole(ge=0, le=10)] = 4"))
    yield wrong("a choice takes any text", GIVEN, _given("state", "TicketCreate", 'state: Str = "open"'))
    yield wrong("what is required may be left out", GIVEN, _given("code", "TicketCreate", 'code: Annotated[str, Text(max_length=9)] = "x"'))
    yield wrong("what may be null may not", GIVEN, _given("note", "TicketUpdate", "note: Maybe[Str] = UNSET"))
    both = "title: Maybe[Annotated[str, Text(min_length=1, max_length=20)]] = UNSET\n    code: Maybe[Str] = UNSET"
    yield wrong("what is set once may be changed", GIVEN, _given("title", "TicketUpdate", both))
    for payload in ("TicketCreate", "TicketUpdate"):
        rest = GIVEN.replace(" %}", f" if not (payload.name == '{payload}' and field.name == 'note') %}}", 1)
        yield wrong(f"a field of {payload} is lost", GIVEN, rest)
    yield wrong("what is read holds a secret", SHOWN, SHOWN.replace("{% for", "{% if view.record.name == 'Ticket' %}\n    token: Str | None\n{% endif %}\n{% for"))
    yield wrong("what is read lacks a field", SHOWN, SHOWN.replace(" %}", " if field.name != 'note' %}", 1))
    yield wrong("what is read lacks a value", SHOWN, _otherwise(SHOWN, "field.name == 'origin'", "origin: dict[str, int | str] | None"))
    relations = "{% for relation in view.relations %}"
    for name in ("project", "agents", "children"):
        yield wrong(f"the relation {name} is lost", relations, relations.replace(" %}", f" if relation.name != '{name}' %}}"))
    arguments = "{% for argument in view.descriptor %}"
    for word in ("filters", "sorts", "searches", "order_by", "page_size", "max_page_size", "version", "timestamps"):
        lost = arguments.replace(" %}", f" if not argument.startswith('{word}=') %}}")
        yield wrong(f"an entity's {word} is lost", arguments, lost, quick=word == "filters")
    yield wrong("a field's filter is lost", "    {{ argument }},", "    {% if argument.startswith('filters=') and view.constant == 'TICKET_ENTITY' %}filters=('id', 'project_id', 'parent_id', 'state', 'title', 'created_at', 'updated_at'){% else %}{{ argument }}{% endif %},")


def _routes() -> Iterator[Mutant]:
    loop = "{% for endpoint in view.endpoints %}"
    for name in (
        "list", "create", "batch", "delete", "get", "update", "replace", "children_list", "agents_list", "agents_add", "agents_remove", "close",
    ):
        lost = loop.replace(" %}", f" if endpoint.name != 'tickets_{name}' %}}")
        yield Mutant(f"the route {name} is lost", ROUTES, loop, lost, quick=name == "get")
    lost = loop.replace(" %}", " if endpoint.name != 'projects_preference_get' %}")
    yield Mutant("the route of a 1-1 is lost", ROUTES, loop, lost)
    options = "    @router.{{ endpoint.method }}({{ endpoint.options }})\n"

    def wrong_options(name: str, when: str, line: str) -> Mutant:
        return Mutant(name, ROUTES, options, f"{{% if {when} %}}\n    {line}\n{{% else %}}\n{options}{{% endif %}}\n")

    create = "endpoint.name == 'tickets_create'"
    yield wrong_options("a create answers 200", create, '@router.post("/tickets", responses=create_standard_responses(body=True))')
    get = "endpoint.name == 'tickets_get'"
    yield wrong_options("a route stands elsewhere", get, '@router.get("/ticket/{id}", responses=create_standard_responses())')
    update = "endpoint.name == 'tickets_update'"
    yield wrong_options("a change has another method", update, '@router.post("/tickets/{id}", responses=create_standard_responses(body=True))')
    yield wrong_options("a route's errors are lost", get, '@router.get("/tickets/{id}")')
    body = "{% for line in endpoint.body %}\n        {{ line }}\n{% endfor %}"

    def wrong_body(name: str, endpoint: str, *lines: str) -> Mutant:
        said = "\n".join(f"        {line}" for line in lines)
        new = f"{{% if endpoint.name == '{endpoint}' %}}\n{said}\n{{% else %}}\n{body}\n{{% endif %}}"
        return Mutant(name, ROUTES, body, new)

    yield wrong_body("a get forgets what to include", "tickets_get", "return await service.get_by_id(id)")
    yield wrong_body("a change forgets its version", "tickets_update", "return await service.update(id, body, version=(await service.get_by_id(id)).version)")
    yield wrong_body("a replacement forgets its version", "tickets_replace", "return await service.replace(id, body, version=(await service.get_by_id(id)).version)")
    yield wrong_body("a deletion forgets its version", "tickets_delete", "await service.delete(id, version=(await service.get_by_id(id)).version)", 'return Done("Ticket deleted")')
    yield wrong_body("a deletion deletes nothing", "projects_delete", 'return Done("Project deleted")')
    yield wrong_body("a deletion of nothing succeeds", "projects_delete", "if await service.find_by_id(id) is not None:", "    await service.delete(id)", 'return Done("Project deleted")')
    yield wrong_body("a replacement only changes", "projects_replace", "return await service.update(id, ProjectUpdate.model_validate(body.model_dump(exclude_unset=True)))")
    yield wrong_body("a batch is never atomic", "projects_batch", "return await service.batch(body, atomic=False)")
    yield wrong_body("a batch is always atomic", "projects_batch", "return await service.batch(body, atomic=True)")
    yield wrong_body("a list forgets its question", "projects_list", "return await service.list(ListQuery())")
    yield wrong_body("a related list is the whole list", "projects_tickets_list", "return Page[Ticket].model_construct(data=[])")
    yield wrong_body("adding adds nothing", "tickets_agents_add", 'return Done("Agent added")')
    yield wrong_body("removing removes nothing", "tickets_agents_remove", 'return Done("Agent removed")')


def _others() -> Iterator[Mutant]:
    routers = "{% for router in view.routers %}"
    yield Mutant("a router is lost", "app.py.j2", routers, routers.replace(" %}", " if 'ticket' not in router %}"))
    yield Mutant("the prefix is another", "app.py.j2", "prefix={{ view.prefix }}", 'prefix="/v2"')
    members = "{% for member in enum.members %}"
    yield Mutant("a value of an enum is lost", "values.py.j2", members, members.replace(" %}", " if member.name != 'HELD' %}"))
    fields = "{% for field in type.fields %}"
    yield Mutant("a part of a value is lost", "values.py.j2", fields, fields.replace(" %}", " if field.name != 'line' %}"))
    value = "{{ field.name }}: {{ field.annotation }}{{ field.value }}"
    yield Mutant("a part of a value loses its bounds", "values.py.j2", value, "{{ field.name }}: {% if field.name == 'source' %}str{% else %}{{ field.annotation }}{{ field.value }}{% endif %}\n")
    yield Mutant("a part of a value loses its default", "values.py.j2", value, "{{ field.name }}: {{ field.annotation }}")
    services = "{% for member in view.members %}"
    yield Mutant("a service is lost", "services/__init__.py.j2", services, services.replace(" %}", " if member.attribute != 'ticket' %}"))
    yield Mutant("a service keeps nothing", SERVICES, "{{ view.repository }}(database)", "{{ view.repository }}(Database.__new__(Database))")
    yield Mutant("the document is another", "openapi.json.j2", "{{ view.document }}", '{"openapi": "3.1.0", "paths": {}}')


MUTANTS = (*_storage(), *_routes(), *_others())
