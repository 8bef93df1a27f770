"""What may stand in a registry, what it is read as, and what is told of the rest."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from msgspec import Struct
from msgspec.structs import fields
from registry_texts import BROKEN, EVERYTHING, SOUND, in_field, in_registry, in_route

from stratagen.problems import RegistryError, Span
from stratagen.registry import load, read
from stratagen.registry.grammar import INCLUDED, REGISTRY
from stratagen.registry.kinds import Block, Either, Key, Kind, ListOf, Named
from stratagen.registry.spec import (
    At,
    EntityOptions,
    EntitySpec,
    EnumValueSpec,
    FieldSpec,
    ProjectSpec,
    RegistrySpec,
    RelationSpec,
    RouteSpec,
    TypeSpec,
)

Project = Callable[[str], Path]


def _load(project: Project, text: str) -> RegistrySpec:
    path = project(text)
    return load(path, path.parent)


@pytest.mark.parametrize("name", SOUND)
def test_it_is_read(name: str, project: Project):
    assert _load(project, SOUND[name]).files == ("entities.yaml",)


@pytest.mark.parametrize("name", BROKEN)
def test_it_is_told_at_its_place(name: str, told: Callable[[str], list[str]]):
    text, faults, _ = BROKEN[name]
    assert told(text) == faults


def _bare(value: object) -> object:
    """A value without its places."""
    match value:
        case At():
            return _bare(value.value)
        case tuple():
            return tuple(_bare(one) for one in value)
    return value


def test_a_field_is_read_with_all_its_keys_and_their_places(project: Project):
    registry = _load(project, in_field("{type: str, max_length: 200, unique: true, column: Title}"))
    assert registry.entities[0].fields == (
        FieldSpec(
            name=At("a", Span("entities.yaml", 6, 7, 1), "a"),
            type=TypeSpec(At("str", Span("entities.yaml", 6, 17, 3))),
            max_length=At(200, Span("entities.yaml", 6, 34, 3), "200"),
            unique=At(value=True, span=Span("entities.yaml", 6, 47, 4), text="true"),
            column=At("Title", Span("entities.yaml", 6, 61, 5), "Title"),
        ),
    )


@pytest.mark.parametrize(
    ("written", "name", "nullable", "many", "column"),
    [
        ("str", "str", False, False, 10),
        ("str?", "str", True, False, 10),
        ("str[]", "str", False, True, 10),
        ("str[]?", "str", True, True, 10),
        ("'str[]?'", "str", True, True, 11),
        ("{type: 'str[]'}", "str", False, True, 18),
        ('"st\\x72[]"', "str", False, True, 10),
    ],
)
def test_a_type_is_taken_apart(
    written: str, name: str, nullable: bool, many: bool, column: int, project: Project
):
    field = _load(project, in_field(written)).entities[0].fields[0]
    assert field.type is not None
    assert (field.type.name.value, field.type.nullable, field.type.many) == (name, nullable, many)
    assert field.type.name.span.column == column


@pytest.mark.parametrize(
    ("written", "nullable"),
    [
        ("{ref: b}", None),
        ("{ref: b?}", True),
        ("{ref: b, nullable: false}", False),
        ("{ref: b?, nullable: true}", True),
    ],
)
def test_a_ref_may_be_nullable_in_two_ways(written: str, nullable: bool | None, project: Project):
    field = _load(project, in_field(written)).entities[0].fields[0]
    assert field.ref is not None
    assert (field.ref.value, field.ref.span.length) == ("b", 1)
    assert _bare(field.nullable) is nullable


def test_an_enum_keeps_the_order_of_a_list_and_sorts_a_mapping(project: Project):
    status, level = _load(project, EVERYTHING).enums
    assert [_bare(one.value) for one in status.values] == [
        "open",
        "in progress",
        "1st",
        "no",
        "1.10",
        "",
    ]
    assert [(_bare(one.value), _bare(one.label)) for one in level.values] == [
        ("high", "High"),
        ("low", None),
    ]


def test_options_are_told_from_the_rest_of_an_entity(project: Project):
    registry = _load(project, EVERYTHING)
    ticket = registry.entities[0]
    assert _bare(ticket.options.id) == ("title", "project")
    assert _bare(ticket.options.operations) == (
        "list",
        "get",
        "create",
        "update",
        "replace",
        "delete",
        "batch",
    )
    assert _bare(ticket.unique) == (("project", "title"),)
    assert _bare(registry.entities[1].options.id) == "uuid"
    assert registry.defaults.operations == ()
    assert _bare(registry.defaults.order_by) == ("-created_at", "title")


def test_a_default_is_any_value_and_keeps_how_it_was_written(project: Project):
    ticket = _load(project, EVERYTHING).entities[0]
    at = next(field for field in ticket.fields if field.name.value == "at")
    assert at.default is not None
    assert at.default.value == {"x": 1, "y": (1, None, {"z": "no"})}
    number = (
        _load(project, in_field("{type: decimal, precision: 4, scale: 2, default: 1.10}"))
        .entities[0]
        .fields[0]
    )
    assert number.default is not None
    assert (number.default.value, number.default.text) == (1.1, "1.10")


def test_a_route_is_at_its_path(project: Project):
    text = in_route(
        "method: get, path: '/a/{id}', handler: 'a:b', response: 'ticket[]', errors: [CONFLICT, E1]"
    )
    (route,) = _load(project, text).entities[0].routes
    assert route.span == Span("entities.yaml", 6, 27, 9)
    assert route.response == TypeSpec(At("ticket", Span("entities.yaml", 6, 65, 6)), many=True)
    assert _bare(route.errors) == ("CONFLICT", "E1")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "entities: {Ticket: {}}",
            "'Ticket' is not a name in snake_case such as ticket_task (did you mean 'ticket'?)",
        ),
        (
            "entities: {a: {path: TicketTasks}}",
            "in kebab-case such as ticket-tasks (did you mean 'ticket-tasks'?)",
        ),
        ("entities: {a: {service: a.b.C}}", "(did you mean 'a.b:C'?)"),
        (
            "entities: {a: {timestamps: on}}",
            "expected true or false, found the text 'on'; write true",
        ),
        ("entities: {a: {cache: '5'}}", "found the text '5'; write 5 without quotes"),
        ("entities: {a: {mixins: b}}", "expected a list, found the text 'b'; write [b]"),
        (
            "entities: {a: {id: code}}",
            "is none of int, int64, uuid, str; a field of your own is a key in a list: [code]",
        ),
        (
            "entities: {a: {freshness: 5}}",
            "expected one of realtime, frequent, moderate, stable, static, found the number 5",
        ),
        (
            "entities: {a: {page_size: many}}",
            "expected a whole number from 1 to 10000, found the text 'many'",
        ),
        ("entities: {a: {fields: {b: {type: int, ge: null}}}}", "expected a number, found nothing"),
        (
            "entities: {a: {fields: {b: {ref: c, inverse: {}}}}}",
            "expected false or a name in snake_case such as tickets, found a mapping",
        ),
        (
            "enums: {a: {b: c}}",
            "expected nothing or a value of an enum as a mapping, found the text 'c'",
        ),
        ("enums: {a: [true]}", "expected a text, found true; as a text it needs quotes: 'true'"),
        (
            "types: {a: {fields: {b: str[]}}}",
            "inside { } and [ ] a text with brackets needs quotes: 'str[]'",
        ),
        (
            "entities: {a: {fields: {b: {type:str}}}}",
            "inside { } a space is missing behind its colon",
        ),
        ("entities: {a: {description: b, c}}", "inside { } a text with a comma needs quotes"),
        ("entities: {a: {fields: {b: {ref: c, inverse: no}}}}", "for no such relation write false"),
        ("defaults: {table: a}", "'table' cannot stand in the defaults: each entity has its own"),
        ("entities: {a: {feilds: {}}}", "an entity has no key 'feilds' (did you mean 'fields'?)"),
    ],
)
def test_a_message_says_the_way_out(text: str, message: str, project: Project):
    path = project(in_registry(text))
    with pytest.raises(RegistryError) as caught:
        load(path, path.parent)
    assert message in str(caught.value)


def test_a_misspelt_key_is_read_as_the_near_one(project: Project):
    path = project(
        in_registry(
            "entities: {ticket: {feilds: {a: {tpye: str, max_length: 3}}, timestamps: maybe}}"
        )
    )
    reading = read(path, path.parent)
    assert [problem.code for problem in reading.problems] == [
        "unknown-key",
        "unknown-key",
        "wrong-type",
    ]
    (field,) = reading.spec.entities[0].fields
    assert field.type is not None
    assert field.type.name.value == "str"


def test_what_cannot_be_read_keeps_its_name(project: Project):
    path = project(
        in_registry(
            "enums: {color: []}\nentities: {ticket: {fields: {a: 'b[][]', C: str}}, agent: {fields: {a: {ref: 5}}}}"
        )
    )
    spec = read(path, path.parent).spec
    assert [(one.name.value, one.values) for one in spec.enums] == [("color", ())]
    ticket, agent = spec.entities
    assert [(field.name.value, field.type is None) for field in ticket.fields] == [
        ("a", True),
        ("c", False),
    ]
    assert [(field.type, field.ref) for field in agent.fields] == [(None, None)]


# ── The tables ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _kinds(kind: Kind) -> Iterator[Kind]:
    yield kind
    match kind:
        case Block():
            inner = [key.kind for key in kind.keys]
        case ListOf() | Named():
            inner = [kind.item]
        case Either():
            inner = list(kind.kinds)
        case _:
            inner = []
    for one in inner:
        yield from _kinds(one)


BLOCKS = {
    one.title: one for one in (*_kinds(REGISTRY), *_kinds(INCLUDED)) if isinstance(one, Block)
}


@pytest.mark.parametrize(
    ("title", "spec", "rest"),
    [
        ("a field", FieldSpec, {"name"}),
        ("a relation", RelationSpec, {"name"}),
        ("a route", RouteSpec, {"span"}),
        ("the project", ProjectSpec, set()),
        ("the registry", RegistrySpec, {"files"}),
        ("a value of an enum", EnumValueSpec, {"value"}),
        ("an entity", EntitySpec, {"name", "options"}),
    ],
)
def test_a_key_of_the_grammar_is_a_field_of_its_spec(title: str, spec: type, rest: set[str]):
    names = {field.name for field in fields(spec)} - rest
    if spec is EntitySpec:
        names |= {field.name for field in fields(EntityOptions)}
    extra = {"version", "include"} if spec is RegistrySpec else set()
    assert {key.name for key in BLOCKS[title].keys} - extra == names


def test_defaults_hold_all_options_but_those_of_one_entity():
    own = {"id", "plural", "table", "path", "label", "service", "renamed_from"}
    shared = {key.name for key in BLOCKS["the defaults"].keys}
    assert shared == {field.name for field in fields(EntityOptions)} - own
    assert set(BLOCKS["the defaults"].elsewhere) == own


def _keys() -> list[Key]:
    return [key for block in BLOCKS.values() for key in block.keys]


@pytest.mark.parametrize("key", _keys(), ids=lambda key: key.name)
def test_each_key_is_documented_in_sentences(key: Key):
    assert key.doc[0].isupper() or key.doc.startswith("created_at")
    assert key.doc.endswith((".", "…}."))


def _fits(value: object, wanted: Any) -> bool:  # a type hint is whatever typing makes of it
    """Whether a value is of an annotated type, generics looked into."""
    origin, arguments = get_origin(wanted), get_args(wanted)
    if isinstance(wanted, UnionType) or str(origin) == "typing.Union":
        return any(_fits(value, one) for one in arguments)
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(one, arguments[0]) for one in value)
    if origin is At:
        return isinstance(value, At) and _fits(value.value, arguments[0])
    if isinstance(wanted, str):
        return True  # Scalar refers to itself
    return type(value) is wanted or (isinstance(value, Struct) and isinstance(value, wanted))


def _misfits(value: object) -> Iterator[str]:
    """Fields of specs that hold what their annotation does not say."""
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        for one in value:
            yield from _misfits(one)
    elif isinstance(value, Struct) and not isinstance(value, At):
        hints = get_type_hints(type(value))
        for field in fields(value):
            held = getattr(value, field.name)
            if field.name not in {"default", "example"} and not _fits(held, hints[field.name]):
                yield f"{type(value).__name__}.{field.name} = {held!r}"
            yield from _misfits(held)


def test_the_tables_make_what_the_specs_promise(project: Project):
    assert list(_misfits(_load(project, EVERYTHING))) == []


def test_our_own_registry_is_read():
    root = Path(__file__).parents[2]
    assert len(load(root / "entities.yaml", root).entities) == 36


def test_reading_imports_nothing_heavy():
    code = (
        "import sys, stratagen.registry; "
        "print(*sorted({'pydantic', 'rich', 'jinja2', 'typer', 'importlib.metadata', 'difflib', 'asyncio'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
