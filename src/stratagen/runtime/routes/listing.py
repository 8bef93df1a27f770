"""List parameters: which there are, and how they are read.

Comes in: query parameters and the entity that they are about. Goes out: a `ListQuery` of known fields, operators that fit them,
typed values and numbers within bounds; each thing that is not so is a fault of its own. Never here: SQL.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from stratagen.openapi import LIST_PARAMETERS, MAX_INCLUDES, MAX_PAGE, MAX_SEARCH, MAX_VALUES
from stratagen.runtime.routes.reading import Incoming, text_reader
from stratagen.runtime.storage.entity import AnyEntity, Stored
from stratagen.runtime.storage.query import Condition, ListQuery
from stratagen.runtime.types import Bool, Str

__all__ = ["include_paths", "parse_include", "parse_list_query", "split_values"]

INCLUDE_DEPTH = 2

_NUMBER = re.compile(r"[0-9]{1,9}")
_EVERYTHING = ListQuery()


def parse_list_query(entity: AnyEntity, incoming: Incoming) -> ListQuery:
    """The list query that the parameters spell. What is wrong with them is noted in `incoming`.

    Args:
        entity: What is listed.
        incoming: A request, of which every query parameter has to be one of a list.
    """
    if not incoming.query:
        return _EVERYTHING
    draft = _Draft(entity, incoming)
    seen: set[str] = set()
    for name, text in incoming.query:
        if name in seen:
            incoming.refuse(name, "repeated", "Give this parameter once")
            continue
        seen.add(name)
        draft.take(name, text)
    if draft.page is not None and draft.cursor is not None:
        incoming.refuse("page", "exclusive", "Give either page or cursor")
    return ListQuery(
        where=tuple(draft.where),
        q=draft.q,
        sort=draft.sort,
        limit=draft.limit,
        cursor=draft.cursor,
        page=draft.page,
        include=draft.include,
        count=draft.count,
    )


@dataclass(slots=True)
class _Draft:
    """A list query in the making."""

    entity: AnyEntity
    incoming: Incoming
    where: list[Condition] = field(default_factory=list)
    q: str | None = None
    sort: tuple[tuple[str, bool], ...] = ()
    limit: int | None = None
    cursor: str | None = None
    page: int | None = None
    include: tuple[str, ...] = ()
    count: bool = False

    def take(self, name: str, text: str) -> None:
        """Read one parameter. A list parameter goes before a field of the same name, whose filter is then `name__eq`."""
        match name:
            case "limit":
                self.limit = self._number(name, text, self.entity.max_page_size)
            case "page":
                self.page = self._number(name, text, MAX_PAGE)
            case "cursor":
                self.cursor = text
            case "sort":
                self.sort = self._sort(text)
            case "include":
                self.include = parse_include(self.entity, text, self.incoming)
            case "count":
                self.count = self._count(text)
            case "q":
                self.q = self._q(text)
            case _:
                self._filter(name, text)

    def _filter(self, name: str, text: str) -> None:
        # From the right, for a field's name may end in an underscore; none has two in a row.
        field_name, _, operator = name.rpartition("__") if "__" in name else (name, "", "eq")
        if field_name not in self.entity.filters:
            self._refuse_unknown(name, field_name)
            return
        stored = self.entity.fields[field_name]
        if operator not in stored.operators:
            known = ", ".join(f"{field_name}__{each}" for each in stored.operators)
            self.incoming.refuse(name, "unknown_operator", f"No such operator; there are {known}")
            return
        value = self._value(name, stored, operator, text)
        self.where.append(Condition(field_name, operator, value))

    def _value(self, name: str, stored: Stored, operator: str, text: str) -> object:
        special = {"isnull": Bool, "contains": Str}
        reader = text_reader(special.get(operator, stored.annotation))
        if operator != "in":
            return reader.read(text, name, self.incoming)
        parts = split_values(text)
        if len(parts) > MAX_VALUES:
            self.incoming.refuse(name, "too_many", f"At most {MAX_VALUES} values")
            return ()
        return tuple(reader.read(part, name, self.incoming) for part in parts)

    def _number(self, name: str, text: str, most: int) -> int | None:
        if _NUMBER.fullmatch(text) and 1 <= int(text) <= most:
            return int(text)
        self.incoming.refuse(name, "range", f"Input should be a whole number from 1 to {most}")
        return None

    def _count(self, text: str) -> bool:
        if text not in {"none", "exact"}:
            self.incoming.refuse("count", "enum", "Input should be 'none' or 'exact'")
        return text == "exact"

    def _q(self, text: str) -> str | None:
        if not self.entity.searches:
            self.incoming.refuse("q", "unknown_parameter", "No field here can be searched")
        elif len(text) > MAX_SEARCH or "\x00" in text:
            self.incoming.refuse(
                "q", "text", f"Input should be text of at most {MAX_SEARCH} characters"
            )
        return text or None

    def _sort(self, text: str) -> tuple[tuple[str, bool], ...]:
        order: dict[str, bool] = {}
        for part in _listed(text):
            name = part.removeprefix("-")
            if name not in self.entity.sorts:
                hint = _nearest(name, self.entity.sorts)
                self.incoming.refuse("sort", "unknown_field", f"{name!r} cannot be sorted by{hint}")
            order.setdefault(name, part.startswith("-"))
        return tuple(order.items())

    def _refuse_unknown(self, name: str, field_name: str) -> None:
        if field_name in self.entity.fields:
            message = f"{field_name} cannot be filtered by"
        else:
            message = (
                f"No such parameter{_nearest(field_name, [*LIST_PARAMETERS, *self.entity.filters])}"
            )
        self.incoming.refuse(name, "unknown_parameter", message)


def parse_include(entity: AnyEntity, text: str, incoming: Incoming) -> tuple[str, ...]:
    """The relations that `include=` names, each once. What is wrong with them is noted in `incoming`."""
    listed = _listed(text)
    if len(listed) > MAX_INCLUDES:
        incoming.refuse("include", "too_many", f"At most {MAX_INCLUDES} relations")
        return ()
    paths = tuple(dict.fromkeys(listed))
    for path in paths:
        _check_include(entity, path, incoming)
    return paths


def include_paths(entity: AnyEntity) -> list[str]:
    """Every path that `include=` takes: relations, and the relations of what they lead to."""
    paths = []
    for name, relation in entity.relations.items():
        further = entity.schema.entity(relation.target).relations
        paths += [name, *(f"{name}.{each}" for each in further)]
    return paths


def _check_include(entity: AnyEntity, path: str, incoming: Incoming) -> None:
    names = path.split(".")
    if len(names) > INCLUDE_DEPTH:
        incoming.refuse(
            "include", "too_deep", f"{path!r} goes deeper than {INCLUDE_DEPTH} relations"
        )
        return
    owner = entity
    for name in names:
        relation = owner.relations.get(name)
        if relation is None:
            hint = _nearest(name, owner.relations)
            incoming.refuse("include", "unknown_relation", f"{path!r} is no relation{hint}")
            return
        owner = owner.schema.entity(relation.target)


def split_values(text: str) -> list[str]:
    r"""The values between commas; a backslash takes a comma or backslash behind it as it is.

    >>> split_values(r"a,b\,c,")
    ['a', 'b,c', '']
    """
    parts = [""]
    characters = iter(text)
    for character in characters:
        if character == "\\":
            parts[-1] += next(characters, "\\")
        elif character == ",":
            parts.append("")
        else:
            parts[-1] += character
    return parts


def _listed(text: str) -> list[str]:
    return [part for part in text.split(",") if part]


def _nearest(word: str, choices: Iterable[str]) -> str:
    found = get_close_matches(word, list(choices), n=1)
    return f" (did you mean {found[0]!r}?)" if found else ""
