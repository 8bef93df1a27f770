"""Spellings: what a table shows better than a case."""

from __future__ import annotations

import keyword
import warnings

import pytest
from pluralizer import Pluralizer
from pydantic import BaseModel
from sqlmodel import SQLModel

from stratagen.model import names, words


@pytest.mark.parametrize(
    ("name", "plural"),
    [
        ("ticket", "tickets"),
        ("ticket_task", "ticket_tasks"),
        ("category", "categories"),
        ("day", "days"),
        ("address", "addresses"),
        ("git_status", "git_statuses"),
        ("box", "boxes"),
        ("person", "people"),
        ("child", "children"),
        ("leaf", "leaves"),
        ("hero", "heroes"),
        ("datum", "data"),
        ("schema", "schemas"),
        ("news", "news"),
        ("pokemon", "pokemon"),
        ("series", "series"),
        ("settings", "settings"),
        ("a", "as"),
        ("s", "ss"),
        ("x", "xs"),
        ("item_2", "item_2s"),
        ("id_", "ids"),
        ("file_import_info", "file_import_infos"),
    ],
)
def test_the_last_word_takes_the_plural(name, plural):
    assert names.plural(name) == plural


def test_a_known_noun_has_the_plural_that_the_dictionary_gives_it():
    dictionary = Pluralizer()
    for noun in words.NOUNS:
        assert names.plural(noun) == dictionary.plural(noun)
        assert names.label_plural(noun.title()) == dictionary.plural(noun.title())
    assert not words.NOUNS & words.PLURALS.keys()


@pytest.mark.parametrize(
    ("name", "class_name", "list_class", "camel", "module", "path"),
    [
        ("ticket", "Ticket", "Tickets", "ticket", "ticket", "tickets"),
        ("ticket_task", "TicketTask", "TicketTasks", "ticketTask", "ticket_task", "ticket-tasks"),
        ("news", "News", "NewsList", "news", "news", "news"),
        ("pokemon", "Pokemon", "PokemonList", "pokemon", "pokemon", "pokemon"),
        ("class", "Class", "Classes", "class_", "class_", "classes"),
        ("page", "PageRecord", "PageRecords", "pageRecord", "page", "pages"),
        ("none", "NoneRecord", "NoneRecords", "noneRecord", "none", "nones"),
        ("a", "A", "As", "a", "a", "as"),
        ("id_", "Id", "Ids", "id", "id_", "ids"),
    ],
)
def test_an_entity_has_one_spelling_per_place(name, class_name, list_class, camel, module, path):
    found = names.entity_names(name)
    assert (found.class_name, found.list_class, found.camel, found.module, found.path) == (
        class_name,
        list_class,
        camel,
        module,
        path,
    )
    assert found.constant == f"{found.code}_ENTITY"


def test_a_name_given_is_taken_as_it_is():
    found = names.entity_names(
        "person", plural_name="folk", path="staff", label_text="Member of staff"
    )
    assert (found.plural, found.list_class, found.path) == ("folk", "Folk", "staff")
    assert (found.label, found.label_plural) == ("Member of staff", "Member of staff")


def test_the_plural_of_a_hostile_label_is_itself():
    assert names.label_plural("Ticket */ '''") == "Ticket */ '''"


def test_no_keyword_of_this_python_is_forgotten():
    assert set(keyword.kwlist) <= words.PYTHON_KEYWORDS
    assert all(names.python_module(word) == f"{word}_" for word in keyword.kwlist)


def test_no_attribute_of_a_row_or_payload_is_forgotten():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # some of them are deprecated
        inherited = {name for name in (*dir(SQLModel), *dir(BaseModel)) if not name.startswith("_")}
    assert inherited <= words.PYTHON_ATTRIBUTES
    assert {
        "metadata",
        "registry",
    } <= words.PYTHON_ATTRIBUTES  # SQLAlchemy's declarative classes keep both


def test_what_pydantic_keeps_for_itself_is_never_an_attribute():
    from pydantic._internal._config import config_defaults

    for prefix in config_defaults["protected_namespaces"]:
        assert names.python_attribute(f"{prefix}_x") == f"{prefix}_x_"
    assert names.python_attribute("model_name") == "model_name"


def test_no_attribute_of_a_key_is_forgotten():
    inherited = {name for name in dir(tuple) if not name.startswith("_")}
    assert inherited == words.TUPLE_ATTRIBUTES
    assert names.python_attribute("count", composite_key=True) == "count_"
    assert names.python_attribute("count") == "count"


def test_builtin_classes_are_never_hidden_by_an_entity():
    common = {Exception, ValueError, KeyError, TypeError, Warning, LookupError, TimeoutError}
    assert {each.__name__ for each in common} <= words.CLASS_NAMES


def test_enum_members_are_identifiers_and_distinct():
    values = [
        "1st", "in progress", "in_progress", "class", "None", "mro", "name", "a-b", "a.b", "ümlaut", "", " ", "+", "-",
        "c", "C", "c++", "C#", "完了", "x" * 200, "x" * 200 + "y", "__init__", "_", "a_2", "A-2",
    ]  # fmt: skip
    members = names.enum_members(values)
    assert len(set(members)) == len(values)
    assert all(
        member.isidentifier() and member.isascii() and member == member.upper()
        for member in members
    )
    assert not any(member.startswith("_") or keyword.iskeyword(member) for member in members)


@pytest.mark.parametrize(
    ("value", "member"),
    [
        ("open", "OPEN"),
        ("in progress", "IN_PROGRESS"),
        ("1st", "VALUE_1ST"),
        ("class", "CLASS"),
        ("", "EMPTY"),
        ("déjà vu", "DEJA_VU"),
        ("+", "VALUE_2B"),
        ("__init__", "INIT"),
    ],
)
def test_a_member_is_read_like_its_value(value, member):
    assert names.enum_members([value]) == (member,)


def test_a_member_owes_nothing_to_its_place():
    values = ["a-b", "a.b", "c", "C", "a b"]
    forward = dict(zip(values, names.enum_members(values), strict=True))
    backward = dict(zip(values[::-1], names.enum_members(values[::-1]), strict=True))
    assert forward == backward
    assert forward["a b"] == "A_B"


def test_a_constraint_is_cut_and_told_apart_past_63_bytes():
    plain = names.constraint("ix", "tickets", ["project_id", "status"])
    assert plain == "ix_tickets_project_id_status"
    long = [names.constraint("ix", "t" * 40, ["column_" * 5, last]) for last in ("a", "b")]
    assert all(len(name) == names.IDENTIFIER_BYTES for name in long)
    assert long[0] != long[1]
    hashed = names.constraint("ix", "a", ["b_c"], hashed=True)
    assert hashed != names.constraint("ix", "a_b", ["c"], hashed=True)


@pytest.mark.parametrize(
    ("function", "writes", "hook"),
    [
        ("complete", True, "CompleteTicket"),
        ("complete_ticket", True, "CompleteTicket"),
        ("stats", False, "TicketStats"),
        ("ticket_stats", False, "TicketStats"),
        ("bulk_tickets", False, "BulkTickets"),
    ],
)
def test_a_hook_names_its_entity_once(function, writes, hook):
    assert names.hook(function, "ticket", "Ticket", writes=writes) == hook


def test_a_relation_hook_gives_way_to_an_entity():
    assert names.relation_hook("Ticket", "tasks", {"TicketTasks"}) == "TasksOfTicket"
    assert names.relation_hook("Ticket", "tasks", set()) == "TicketTasks"


@pytest.mark.parametrize(
    ("identifier", "name"),
    [
        ("completeTicket", "complete_ticket"),
        ("_run", "run"),
        ("__", "run"),
        ("HTTPGet", "httpget"),
        ("_1", "run_1"),
    ],
)
def test_a_handler_of_another_style_has_a_snake_case_name(identifier, name):
    assert names.snake(identifier) == name
