"""Every spelling of every name: the only home of case changes, plurals, labels and safe identifiers.

Comes in: names as the registry has them, ASCII snake_case, checked by the grammar. Goes out: the same in the words of each
language, always a valid identifier there. Never here: whether two of them collide (`collisions.py` decides).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from stratagen.model.entity import Names
from stratagen.model.words import (
    CLASS_NAMES,
    NOUNS,
    PLURALS,
    PYTHON_ATTRIBUTES,
    PYTHON_KEYWORDS,
    SYSTEM_COLUMNS,
    TUPLE_ATTRIBUTES,
    TYPESCRIPT_WORDS,
)

if TYPE_CHECKING:
    from pluralizer import Pluralizer

__all__ = [
    "IDENTIFIER_BYTES",
    "camel",
    "class_name",
    "column",
    "constant",
    "constraint",
    "entity_names",
    "enum_members",
    "hook",
    "kebab",
    "label",
    "label_plural",
    "lower_first",
    "pascal",
    "plural",
    "python_attribute",
    "python_module",
    "relation_hook",
    "singular",
    "snake",
    "spelled",
    "typescript_variable",
]

IDENTIFIER_BYTES = 63
"""PostgreSQL cuts what is longer, without a word."""


def entity_names(
    name: str,
    *,
    plural_name: str | None = None,
    path: str | None = None,
    label_text: str | None = None,
) -> Names:
    """All spellings of the entity `name`; what is None is inferred."""
    plural_name = plural_name or plural(name)
    class_ = class_name(name, "Record")
    listed = f"{class_}List" if plural_name == name else pascal(plural_name)
    if class_ != pascal(name) or listed in CLASS_NAMES:
        listed = f"{class_}s"
    return Names(
        name=name,
        module=python_module(name),
        attribute=python_module(name),
        class_name=class_,
        constant=f"{constant(name)}_ENTITY",
        camel=_variable(class_),
        plural=plural_name,
        list_class=listed,
        list_camel=_variable(listed),
        path=path or kebab(plural_name),
        operation=plural_name,
        code=constant(name),
        label=label_text or label(name),
        label_plural=label_plural(label_text) if label_text else label(plural_name),
    )


def _parts(name: str) -> list[str]:
    return [part for part in name.split("_") if part]


@cache
def pascal(name: str) -> str:
    """`ticket_task` -> `TicketTask`."""
    return "".join(part[0].upper() + part[1:] for part in _parts(name))


@cache
def camel(name: str) -> str:
    """`ticket_task` -> `ticketTask`; good as the beginning of a name, not always as a whole one."""
    return lower_first(pascal(name))


def lower_first(class_: str) -> str:
    """`TicketTask` -> `ticketTask`."""
    return class_[:1].lower() + class_[1:]


def typescript_variable(name: str) -> str:
    """`camel`, with an underscore behind what TypeScript keeps to itself: `class` -> `class_`."""
    return _variable(pascal(name))


def _variable(class_: str) -> str:
    word = lower_first(class_)
    return f"{word}_" if word in TYPESCRIPT_WORDS else word


@cache
def kebab(name: str) -> str:
    """`ticket_tasks` -> `ticket-tasks`, as a url has it."""
    return "-".join(_parts(name))


def constant(name: str) -> str:
    """`ticket_task` -> `TICKET_TASK`."""
    return "_".join(_parts(name)).upper()


def label(name: str) -> str:
    """`ticket_task` -> `Ticket task`, for people."""
    words = " ".join(_parts(name))
    return words[:1].upper() + words[1:]


def label_plural(text: str) -> str:
    """The plural of a label that its author wrote: the last word's, where that is one."""
    head, space, last = text.rpartition(" ")
    return head + space + _plural_word(last) if last.isascii() and last.isalpha() else text


def snake(identifier: str) -> str:
    """`completeTicket` -> `complete_ticket`: what a handler written in another style is called here."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", identifier).lower()
    word = "_".join(_parts(parted))
    return word if word[:1].isalpha() else f"run_{word}".rstrip("_")


def spelled(text: str, otherwise: str) -> str:
    """Any name as a registry would have it: `AlbumID` -> `album_id`, `Order Details` -> `order_details`, `2nd` ->
    `OTHERWISE_2nd`, and what has no letter or digit of ASCII -> `otherwise`.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", plain)
    word = "_".join(re.findall(r"[a-z0-9]+", parted.lower()))
    if not word:
        return otherwise
    return word if word[0].isalpha() else f"{otherwise}_{word}"


def singular(name: str) -> str:
    """`ticket_tasks` -> `ticket_task`: the last word's singular. `news` and `metadata` stay as they are."""
    head, underscore, last = name.rpartition("_")
    return head + underscore + _singular_word(last)


@cache
def _singular_word(word: str) -> str:
    found = next((one for one, many in PLURALS.items() if many == word), None)
    if found or word.endswith(("data", "media", "ss")) or not word.isalpha():
        return found or word
    return _pluralizer().singular(word)


def class_name(name: str, suffix: str) -> str:
    """`ticket` -> `Ticket`; `page`, whose class name generated files need for something else -> `PageRecord`."""
    word = pascal(name)
    return word + suffix if word in CLASS_NAMES else word


def plural(name: str) -> str:
    """`ticket_task` -> `ticket_tasks`: the last word's plural. `news` stays `news`."""
    head, underscore, last = name.rstrip("_").rpartition("_")
    return head + underscore + _plural_word(last)


@cache
def _plural_word(word: str) -> str:
    if word in PLURALS:
        return PLURALS[word]
    if len(word) == 1 or word[-1].isdigit():
        return f"{word}s"
    if word[:1].lower() + word[1:] in NOUNS:
        return _regular(word)
    return _pluralizer().plural(word)


def _regular(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


@cache
def _pluralizer() -> Pluralizer:
    # late: it costs more than all else that names need, and most registries have only words that are known
    from pluralizer import Pluralizer

    return Pluralizer()  # type: ignore[no-untyped-call]  # its __init__ says no '-> None'


def python_attribute(name: str, *, composite_key: bool = False) -> str:
    """`title` -> `title`; `class`, `metadata`, `json`: with an underscore."""
    taken = (
        name in PYTHON_KEYWORDS
        or name in PYTHON_ATTRIBUTES
        or name.startswith(("model_dump", "model_validate"))  # pydantic keeps both for itself
        or (composite_key and name in TUPLE_ATTRIBUTES)
    )
    return f"{name}_" if taken else name


def python_module(name: str) -> str:
    """A name for a module, a variable or a parameter: `class` -> `class_`."""
    return f"{name}_" if name in PYTHON_KEYWORDS else name


def column(name: str) -> str:
    """The column of a field: its name, unless every PostgreSQL table has a column called so."""
    return f"{name}_" if name in SYSTEM_COLUMNS else name


def constraint(kind: str, table: str, columns: Iterable[str], *, hashed: bool = False) -> str:
    """`ix`, `uq`, `fk`, `ck` + table + columns. Past 63 bytes it is cut, and a hash of the whole tells it apart; so it does
    where `hashed` says that another table has the plain one: `a` + `b_c` and `a_b` + `c`.
    """
    parts = [kind, table, *columns]
    whole = "_".join(parts)
    if len(whole) <= IDENTIFIER_BYTES and not hashed:
        return whole
    return f"{whole[:IDENTIFIER_BYTES - 9]}_{_digest(' '.join(parts))}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def hook(function: str, entity: str, entity_class: str, *, writes: bool) -> str:
    """The client's name of a custom route, behind `use`: `complete` of a ticket -> `CompleteTicket`; one that reads is
    called after what it reads: `stats` of a queue -> `QueueStats`. An entity already in the name is not repeated.
    """
    words = _parts(function)
    for subject in (_parts(entity), _parts(plural(entity))):
        if any(words[at : at + len(subject)] == subject for at in range(len(words))):
            return pascal(function)
    return pascal(function) + entity_class if writes else entity_class + pascal(function)


def relation_hook(entity_class: str, relation: str, taken: Collection[str]) -> str:
    """The client's name of a list of related ones, behind `use`: `ProjectTickets`. Where `taken`, the classes of entities
    and their lists, has that already (`TicketTasks`), `TasksOfTicket`.
    """
    related = pascal(relation)
    return (
        f"{related}Of{entity_class}" if entity_class + related in taken else entity_class + related
    )


def enum_members(values: Sequence[str]) -> tuple[str, ...]:
    """A safe member for each value: `in progress` -> `IN_PROGRESS`, `1st` -> `VALUE_1ST`, the empty one -> `EMPTY`.

    Values that would share a member are told apart by the characters that it lost (`a-b` -> `A_B_2D`), and where they
    lost none (`a` and `A`) by a number, in the order of the values themselves: the place in the list does not matter.
    """
    members = {value: _member(value) for value in values}
    for spell in (_member_with_lost, None):
        groups: dict[str, list[str]] = {}
        for value in sorted(members):
            groups.setdefault(members[value], []).append(value)
        for member, group in groups.items():
            for number, value in enumerate(group[1:], start=2):
                members[value] = spell(value) if spell else f"{member}_{number}"
    return tuple(members[value] for value in values)


def _member(value: str) -> str:
    if not value:
        return "EMPTY"
    plain = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode()
    word = re.sub(r"[^A-Za-z0-9]+", "_", plain).strip("_").upper()
    if not word:
        return _cut("VALUE_" + "_".join(f"{ord(character):X}" for character in value))
    return _cut(f"VALUE_{word}" if word[0].isdigit() else word)


def _member_with_lost(value: str) -> str:
    lost = [
        f"{ord(character):X}"
        for character in value
        if not (character.isascii() and character.isalnum())
    ]
    return _cut("_".join([_member(value), *lost]))


def _cut(member: str) -> str:
    return member if len(member) <= 60 else f"{member[:51]}_{_digest(member).upper()}"
