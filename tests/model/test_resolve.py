"""What registries mean: keys, refs, relations, indexes, routes, and the laws of resolving."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from msgspec.structs import replace
from resolving import entity_of, model_of, problems_of

from stratagen.model.entity import ManyToMany, Model, OnDelete, Origin, ToMany, ToOne
from stratagen.model.facts import Facts
from stratagen.model.resolve import resolve
from stratagen.problems import Problem, RegistryError, Span
from stratagen.registry import read
from stratagen.registry.spec import RegistrySpec

ROOT = Path(__file__).resolve().parents[2]

DESK = """
enums: {status: [open, closed]}
entities:
  project: {fields: {name: str}}
  agent: {id: uuid, fields: {name: str}}
  ticket:
    version: true
    soft_delete: true
    order_by: [-status, project]
    indexes: [[project, status]]
    unique: [[project, title]]
    fields:
      title: {type: str, max_length: 200, search: true}
      status: {type: status, default: open}
      project: {ref: project, on_delete: cascade}
      parent: {ref: ticket?, inverse: children}
    relations: {agents: {many: agent}}
"""


def test_fields_stand_in_canonical_order(tmp_path):
    ticket = entity_of(tmp_path, DESK, "ticket")
    assert [field.name for field in ticket.fields] == [
        "id", "parent_id", "project_id", "status", "title", "version", "deleted_at", "deletion_id", "created_at", "updated_at",
    ]  # fmt: skip
    assert [field.origin for field in ticket.fields[-5:]] == [
        Origin.VERSION,
        Origin.DELETED_AT,
        Origin.DELETION_ID,
        Origin.CREATED_AT,
        Origin.UPDATED_AT,
    ]


def test_both_sides_of_a_relation_know_each_other(tmp_path):
    model = model_of(tmp_path, DESK)
    project = model.entity("ticket").relation("project")
    tickets = model.entity("project").relation("tickets")
    assert isinstance(project, ToOne)
    assert isinstance(tickets, ToMany)
    assert (project.fields, project.target_fields, project.on_delete) == (
        ("project_id",),
        ("id",),
        OnDelete.CASCADE,
    )
    assert (project.inverse, tickets.ref, tickets.target, tickets.single) == (
        "tickets",
        "project",
        "ticket",
        False,
    )
    assert (project.constraint, tickets.hook) == ("fk_tickets_project_id", "ProjectTickets")


def test_a_made_join_table_has_both_keys(tmp_path):
    model = model_of(tmp_path, DESK)
    agents, tickets = model.entity("ticket").relation("agents"), model.entity("agent").relation(
        "tickets"
    )
    assert isinstance(agents, ManyToMany)
    assert isinstance(tickets, ManyToMany)
    assert (agents.table, agents.columns, agents.target_columns) == (
        "ticket_agents",
        ("ticket_id",),
        ("agent_id",),
    )
    assert (tickets.table, tickets.columns, tickets.target_columns) == (
        "ticket_agents",
        ("agent_id",),
        ("ticket_id",),
    )
    assert (agents.owner, tickets.owner) == (True, False)


def test_a_self_join_tells_its_columns_apart_and_has_no_inverse_by_itself(tmp_path):
    text = "entities: {person: {fields: {name: str}, relations: {follows: {many: person}}}}"
    person = entity_of(tmp_path, text, "person")
    follows = person.relation("follows")
    assert isinstance(follows, ManyToMany)
    assert (follows.columns, follows.target_columns, follows.inverse) == (
        ("person_id",),
        ("follows_id",),
        None,
    )
    assert len(person.relations) == 1


def test_the_first_of_two_refs_is_this_side_of_a_self_join(tmp_path):
    text = """
entities:
  file: {id: str, fields: {size: int}, relations: {related: {many: file, through: link, inverse: related_by}}}
  link: {fields: {target: {ref: file, inverse: in}, source: {ref: file, inverse: out}, strength: {type: float, default: 1}}}
"""
    related = entity_of(tmp_path, text, "file").relation("related")
    other = entity_of(tmp_path, text, "file").relation("related_by")
    assert isinstance(related, ManyToMany)
    assert isinstance(other, ManyToMany)
    assert (related.through_ref, related.through_target_ref) == ("source", "target")
    assert (other.through_ref, other.through_target_ref) == ("target", "source")


def test_a_ref_called_like_its_target_joins_it(tmp_path):
    text = """
entities:
  student: {fields: {name: str}, relations: {courses: {many: course, through: seat}}}
  course: {fields: {title: str}}
  seat: {fields: {student: {ref: student}, course: {ref: course}, tutor: {ref: course, inverse: tutored}}}
"""
    courses = entity_of(tmp_path, text, "student").relation("courses")
    assert isinstance(courses, ManyToMany)
    assert courses.through_target_ref == "course"


def test_a_ref_has_a_column_for_each_part_of_the_key(tmp_path):
    text = """
entities:
  device: {id: [code], fields: {code: {type: str, max_length: 20}}}
  booking: {id: [device, day], fields: {device: {ref: device}, day: date, count: int?}}
  payment: {fields: {booking: {ref: booking?, on_delete: set_null}}}
"""
    model = model_of(tmp_path, text)
    assert [field.name for field in model.entity("booking").key] == ["device_code", "day"]
    assert all(field.required and field.immutable for field in model.entity("booking").key)
    payment = model.entity("payment")
    code = payment.field("booking_device_code")
    assert (code.type.kind, code.bounds.max_length, code.bounds.min_length, code.nullable) == (
        "str",
        20,
        1,
        True,
    )
    assert payment.field("booking_day").type.kind == "date"
    assert [index.fields for index in payment.indexes] == [("booking_device_code", "booking_day")]


@pytest.mark.parametrize(
    ("id_", "kind", "origin", "creatable", "required"),
    [
        ("int", "int", Origin.KEY, False, False),
        ("int64", "int64", Origin.KEY, False, False),
        ("uuid", "uuid", Origin.KEY, True, False),
        ("str", "str", Origin.CLIENT, True, True),
    ],
)
def test_a_key_comes_from_the_server_or_the_client(
    tmp_path, id_, kind, origin, creatable, required
):
    (key,) = entity_of(
        tmp_path, f"entities: {{file: {{id: {id_}, fields: {{size: int}}}}}}", "file"
    ).key
    assert (key.type.kind, key.origin, key.creatable, key.required, key.updatable) == (
        kind,
        origin,
        creatable,
        required,
        False,
    )


def test_no_index_is_made_twice(tmp_path):
    ticket = entity_of(tmp_path, DESK, "ticket")
    assert [(index.name, index.fields, index.unique) for index in ticket.indexes] == [
        ("ix_tickets_parent_id", ("parent_id",), False),
        ("ix_tickets_project_id_status", ("project_id", "status"), False),  # it serves the ref too
        ("uq_tickets_project_id_title", ("project_id", "title"), True),
    ]


def test_tables_share_no_index_name(tmp_path):
    text = """
entities:
  one: {table: a, fields: {b_c: {type: int, index: true}}}
  two: {table: a_b, fields: {c: {type: int, index: true}}}
"""
    model = model_of(tmp_path, text)
    names = [index.name for entity in model.entities for index in entity.indexes]
    assert len(set(names)) == 2


def test_the_key_closes_every_order(tmp_path):
    assert entity_of(tmp_path, DESK, "ticket").order_by == (
        ("status", True),
        ("project_id", False),
        ("id", False),
    )
    assert entity_of(tmp_path, DESK, "project").order_by == (("id", False),)


def test_what_is_indexed_may_be_asked_for(tmp_path):
    ticket = entity_of(tmp_path, DESK, "ticket")
    asked = {field.name for field in ticket.fields if field.filter and field.sort}
    assert asked == {
        "id",
        "parent_id",
        "project_id",
        "status",
        "title",
        "version",
        "created_at",
        "updated_at",
    }
    assert [field.name for field in ticket.fields if field.search] == ["title"]


def test_generated_routes_are_listed_with_their_operations(tmp_path):
    ticket = entity_of(tmp_path, DESK, "ticket")
    assert {(each.method, each.path, each.operation_id) for each in ticket.endpoints} == {
        ("get", "/tickets", "tickets_list"),
        ("post", "/tickets", "tickets_create"),
        ("post", "/tickets/batch", "tickets_batch"),
        ("get", "/tickets/{id}", "tickets_get"),
        ("patch", "/tickets/{id}", "tickets_update"),
        ("put", "/tickets/{id}", "tickets_replace"),
        ("delete", "/tickets/{id}", "tickets_delete"),
        ("get", "/tickets/{id}/children", "tickets_children_list"),
        ("get", "/tickets/{id}/agents", "tickets_agents_list"),
        ("put", "/tickets/{id}/agents/{agent_id}", "tickets_agents_add"),
        ("delete", "/tickets/{id}/agents/{agent_id}", "tickets_agents_remove"),
    }


def test_what_may_not_be_listed_is_not_listed_through_a_relation(tmp_path):
    text = """
entities:
  project: {fields: {name: str}}
  secret: {operations: [], fields: {project: {ref: project}}}
"""
    project = entity_of(tmp_path, text, "project")
    assert {each.operation for each in project.endpoints if each.relation} == set()


def test_a_pair_whose_row_needs_more_cannot_be_made_by_a_url(tmp_path):
    text = """
entities:
  student: {fields: {name: str}, relations: {courses: {many: course, through: seat}}}
  course: {fields: {title: str}}
  seat: {fields: {student: {ref: student}, course: {ref: course}, row: int}}
"""
    student = entity_of(tmp_path, text, "student")
    assert {each.operation for each in student.endpoints if each.relation == "courses"} == {
        "relation_list"
    }


@pytest.mark.parametrize(
    ("path", "kinds"),
    [
        ("/items/{id}/x", ["int"]),
        ("/queue/{kind}/{number}/x", ["enum", "int64"]),
        ("/items/{id}/x/{file_id}", ["int", "str"]),
        ("/files/{id}/items/{item_id}", ["str", "int"]),
        ("/x/{booking_day}", ["date"]),
    ],
)
def test_a_path_parameter_has_the_type_that_its_name_means(tmp_path, path, kinds):
    text = f"""
enums: {{kind: [a, b]}}
entities:
  booking: {{id: [day], fields: {{day: date}}}}
  file: {{id: str, fields: {{size: int}}}}
  item:
    fields: {{kind: kind, number: int64}}
    routes: [{{method: post, path: '{path}', handler: 'app:x'}}]
"""
    (route,) = entity_of(tmp_path, text, "item").routes
    assert [parameter.type.kind for parameter in route.parameters] == kinds


def test_a_write_always_makes_its_own_entity_stale(tmp_path):
    text = """
entities:
  agent: {fields: {name: str}}
  ticket:
    fields: {title: str}
    routes:
      - {method: post, path: '/tickets/{id}/close', handler: 'app.tickets:closeTicket', invalidates: [agent], response: ticket}
      - {method: get, path: /tickets/stats, handler: 'app.tickets:stats', response: 'int[]'}
"""
    stats, close = entity_of(tmp_path, text, "ticket").routes
    assert (close.name, close.handler_function, close.hook) == (
        "close_ticket",
        "closeTicket",
        "CloseTicket",
    )
    assert (close.invalidates, stats.invalidates) == (("agent", "ticket"), ())
    assert (close.operation_id, stats.hook, stats.path) == (
        "tickets_close_ticket",
        "TicketStats",
        "/tickets/stats",
    )
    assert close.response is not None
    assert close.response.entity == "ticket"


def test_an_entity_without_operations_is_storage_and_service_only(tmp_path):
    inner = entity_of(tmp_path, "entities: {inner: {operations: [], fields: {name: str}}}", "inner")
    assert inner.layers == {"storage", "service", "tests"}
    assert inner.endpoints == ()


def test_problems_of_both_stages_are_told_in_one_run(tmp_path):
    problems = problems_of(
        tmp_path,
        "entities: {ticket: {timestamp: true, fields: {title: string, rank: {type: int, ge: x}}}}",
    )
    assert [problem.code for problem in problems] == ["unknown-key", "unknown-type", "wrong-type"]


def test_what_is_broken_is_told_once(tmp_path):
    text = """
entities:
  ticket:
    indexes: [[project, status]]
    order_by: [status]
    id: [status]
    fields: {status: stauts, project: {ref: projct}}
"""
    assert [problem.code for problem in problems_of(tmp_path, text)] == [
        "unknown-type",
        "unknown-entity",
    ]


def test_the_order_of_keys_means_nothing():
    reading = read(ROOT / "entities.yaml", ROOT)
    meaning = _meaning(resolve(reading.spec, reading.problems))
    for seed in range(5):
        assert _meaning(resolve(_shuffled(reading.spec, random.Random(seed)))) == meaning


def _meaning(model: Model) -> list[str]:
    """The fingerprint of each part."""
    parts = ["project", "enums", "types", "traffic", "entities"]
    return [*map(Facts(model).of, [*parts, *(f"entity {each.name}" for each in model.entities)])]


def _shuffled(spec: RegistrySpec, chance: random.Random) -> RegistrySpec:
    """The same registry with every mapping and every set of things in another order; lists that mean an order stay."""

    def mixed(items):
        return tuple(chance.sample(items, len(items)))

    return replace(
        spec,
        enums=mixed(spec.enums),
        types=mixed([replace(each, fields=mixed(each.fields)) for each in spec.types]),
        mixins=mixed(
            [
                replace(each, fields=mixed(each.fields), relations=mixed(each.relations))
                for each in spec.mixins
            ]
        ),
        entities=mixed(
            [
                replace(
                    each,
                    mixins=mixed(each.mixins),
                    fields=mixed(each.fields),
                    relations=mixed(each.relations),
                    indexes=mixed(each.indexes),
                    unique=mixed(each.unique),
                    routes=mixed(each.routes),
                )
                for each in spec.entities
            ]
        ),
    )


def test_models_look_things_up_by_name():
    reading = read(ROOT / "entities.yaml", ROOT)
    model = resolve(reading.spec)
    assert all(model.entity(each.name) is each for each in model.entities)
    assert all(model.enum(each.name) is each for each in model.enums)
    assert all(model.type(each.name) is each for each in model.types)
    ticket = model.entity("ticket")
    assert all(ticket.field(each.name) is each for each in ticket.fields)
    with pytest.raises(KeyError):
        model.entity("tickets")


def test_given_problems_are_raised_with_those_found(tmp_path):
    path = tmp_path / "entities.yaml"
    path.write_text(
        "version: 1\nproject: {name: desk}\nentities: {ticket: {fields: {title: string}}}\n"
    )
    spec = read(path, tmp_path).spec
    given = Problem(Span("entities.yaml", 1, 1), "given", "known before")
    with pytest.raises(RegistryError) as caught:
        resolve(spec, [given])
    assert [problem.code for problem in caught.value.problems] == ["given", "unknown-type"]


def test_a_long_chain_of_types_or_keys_ends_in_a_message_or_a_model(tmp_path):
    chain = "".join(f"  t{n}: {{fields: {{next: t{n + 1}}}}}\n" for n in range(400))
    model_of(
        tmp_path,
        f"types:\n{chain}  t400: {{fields: {{x: int}}}}\nentities: {{thing: {{fields: {{t: t0}}}}}}",
    )
    keys = "".join(
        f"  a{n}: {{id: [next], fields: {{next: {{ref: a{n + 1}}}}}}}\n" for n in range(400)
    )
    codes = {
        problem.code
        for problem in problems_of(tmp_path, f"entities:\n{keys}  a400: {{fields: {{x: int}}}}")
    }
    assert codes <= {"wrong-key", "long-name"}
    assert codes
    doubled = "".join(
        f"  b{n}: {{id: [x, y], fields: {{x: {{ref: b{n + 1}}}, y: {{ref: b{n + 1}, inverse: ys}}}}}}\n"
        for n in range(40)
    )
    assert problems_of(tmp_path, f"entities:\n{doubled}  b40: {{fields: {{x: int}}}}")
