"""Registries as hypothesis draws them: sound ones full of hostile texts, and ones with something wrong.

A text that a registry may hold anywhere is a `Hostile`; `harmless` puts a plain word in the place of each, so that two
registries of one shape can be compared. `broken` takes a registry and does to it what people, merges and editors do.
"""

from __future__ import annotations

import copy
import unicodedata
from collections.abc import Callable
from typing import Any

import yaml
from hypothesis import strategies as st

from hostile import HOSTILE

__all__ = ["Registry", "broken", "harmless", "registries", "written"]

Registry = dict[str, Any]
"""A registry as YAML reads it."""

PIECES = [
    '"""', "'''", '"', "'", "\\", "*/", "/*", "//", "#", "\n", "\r", "\r\n", "\u2028", "\u2029", "\x85", "\x0b", "\x0c",
    "`", "${", "}", "{{", "{%", "{#", "</script>", "-->", "%s", "\\N{", "\\u", "type: ignore", "noqa", "@ts-ignore",
    "eslint-disable", "coding: utf-7", "\x1b", "\u202e", "\u200b", "\ufeff", "import os", " ", "\t", "__proto__", "é", "👩",
]  # fmt: skip
ENTITIES = ["agent", "booking", "device", "note", "order", "project", "ticket", "type", "user"]
FIELDS = [
    "amount", "body", "class", "default", "fields", "items", "key", "name", "rank", "state_now", "title", "type", "value", "when",
]  # fmt: skip
PLAIN = ["str", "text", "int", "int64", "float", "bool", "date", "time", "datetime", "duration", "uuid", "email", "url", "bytes", "json"]  # fmt: skip
TEXTUAL = {"str", "text"}


_SET = st.sampled_from([True])


class Hostile(str):
    """A text that wants to be code."""

    __slots__ = ()


class HostileValue(Hostile):
    """The same as the value of an enum; its letters name the member, so both registries have the same ones."""

    __slots__ = ()


def _keepable(text: str) -> bool:
    """Whether a registry may hold it (13: all but NUL, surrogates and what is no character), and not only space."""
    return bool(text.strip()) and "\0" not in text


_CHARACTERS = st.characters(exclude_categories=["Cs", "Cn", "Co"], exclude_characters="\0")
_HOSTILE = (
    st.one_of(
        st.sampled_from(sorted(filter(_keepable, HOSTILE.values()))),
        st.lists(st.sampled_from(PIECES) | st.text(_CHARACTERS, max_size=3), max_size=5).map(
            "".join
        ),
    )
    .filter(_keepable)
    .map(Hostile)
)


def harmless(value: Any) -> Any:
    """The same registry with plain words for hostile texts."""
    match value:
        case HostileValue():
            return "alpha - beta"
        case Hostile():
            return "harmless"
        case dict():
            return {harmless(key): harmless(each) for key, each in value.items()}
        case list():
            return [harmless(each) for each in value]
    return value


def written(registry: Any) -> str:
    """It as YAML."""
    return yaml.dump(_plain(registry), Dumper=yaml.CSafeDumper, sort_keys=False, width=10_000)


def _plain(value: Any) -> Any:
    match value:
        case str():
            return str(value)
        case dict():
            return {_plain(key): _plain(each) for key, each in value.items()}
        case list():
            return [_plain(each) for each in value]
    return value


# ── Sound ones ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _some(draw: st.DrawFn, **options: st.SearchStrategy[Any]) -> Registry:
    """Some of these keys."""
    wanted = draw(st.sets(st.sampled_from(sorted(options)), max_size=4))
    return {name: draw(options[name]) for name in sorted(wanted)}


@st.composite
def _fields(draw: st.DrawFn, others: list[str]) -> Registry:
    names = draw(st.lists(st.sampled_from(FIELDS), min_size=1, max_size=4, unique=True))
    fields = {name: draw(_field()) for name in names}
    for other in others:
        if draw(st.booleans()):
            ref = {"ref": other, **_some(draw, description=_HOSTILE, index=st.booleans())}
            if draw(st.booleans()):
                ref |= {"nullable": True, "on_delete": draw(st.sampled_from(["set_null", "cascade"]))}  # fmt: skip
            fields[f"its_{other}"] = ref
    return fields


@st.composite
def _field(draw: st.DrawFn) -> Registry | str:
    if draw(st.integers(0, 4)) == 0:
        return draw(st.sampled_from(["str", "int?", "str[]", "state", "origin?"]))
    kind = draw(st.sampled_from([*PLAIN, "state", "origin", "str[]", "state[]", "decimal"]))
    field = {"type": kind, **_some(draw, description=_HOSTILE, deprecated=_HOSTILE | st.booleans())}
    if kind == "decimal":
        field |= {"precision": draw(st.integers(2, 30)), "scale": 2}
    if kind in TEXTUAL:
        field |= _some(draw, default=_HOSTILE, example=_HOSTILE, search=_SET)
    if kind in {"int", "float"}:
        field |= _some(
            draw, ge=st.integers(-9, 0), lt=st.integers(5, 99), default=st.integers(1, 4)
        )
    if kind in {"str", "int", "uuid", "date"} and "default" not in field:
        field |= _some(draw, unique=_SET, immutable=_SET, secret=_SET)
    if "default" not in field and draw(st.booleans()):
        field["nullable"] = True
    return field


@st.composite
def _entity(draw: st.DrawFn, name: str, others: list[str]) -> Registry:
    path = f"/{name}s-of-mine"
    handled = {"method": "post", "path": f"{path}/{{id}}/probe", "handler": "probes:probe"}
    return {
        **_some(
            draw,
            description=_HOSTILE,
            label=_HOSTILE,
            deprecated=_HOSTILE,
            id=st.sampled_from(["int", "int64", "uuid", "str"]),
            timestamps=st.booleans(),
            version=st.booleans(),
            operations=st.sampled_from([["list", "get"], ["list", "get", "create", "update"], []]),
            freshness=st.sampled_from(["realtime", "stable"]),
            page_size=st.integers(1, 50),
        ),
        "fields": draw(_fields(others)),
        "path": path.removeprefix("/"),
        "routes": [{**handled, **_some(draw, summary=_HOSTILE, description=_HOSTILE)}]
        * draw(st.integers(0, 1)),
    }


@st.composite
def registries(draw: st.DrawFn) -> Registry:
    """A small sound registry, hostile wherever it may be."""
    names = draw(st.lists(st.sampled_from(ENTITIES), min_size=1, max_size=2, unique=True))
    # A sign may be made of letters, as U+3358 is of 0 and 点, and those would be in the member's name.
    parts = unicodedata.normalize("NFKD", draw(_HOSTILE))
    signs = "".join(sign for sign in parts if not sign.isalnum())
    value = HostileValue(f"alpha {signs} beta")
    return {
        "version": 1,
        "project": {"name": "desk"},
        "enums": {"state": {value: _some(draw, label=_HOSTILE, description=_HOSTILE), "other": {}}},
        "types": {
            "origin": {
                "description": draw(_HOSTILE),
                "fields": {"inner": {"type": "str", **_some(draw, default=_HOSTILE, description=_HOSTILE)}},
            }
        },
        "entities": {
            name: draw(_entity(name, names[:place])) for place, name in enumerate(names)
        },
    }  # fmt: skip


# ── Broken ones ──────────────────────────────────────────────────────────────────────────────────────────────────────

JUNK: list[Any] = [
    None, True, False, 0, -1, 1.5, 2**70, float("nan"), float("inf"), "", " ", [], {}, [[]], [{}], {"": ""}, {"a": {"b": ["c"]}}, "x" * 300,
    "../x", "/etc/passwd", "..", ".", "~", "con", "a/b", "a\\b", "__proto__", "constructor", "class", "None", "metadata", "select", "id", "ID",
    "Ticket", "tickets", "ticket", "1st", "a-b", "os.system", "os:system", "a:b; import os", "os.path:join#", "(a+)+$", "[", "str[]?", "str??",
    "decimal", "{id}", "/{id}/{id}", "2024-01-01", "1.10", "no", "0x1F", "1e999", "\u0661", "\uff41", "é", "a\u200bb", "a\nb", "%s", "$(id)", "`id`",
]  # fmt: skip
WOUNDS = [
    b"\0", b"\xff", b"\xed\xa0\x80", b"\t", b"'", b'"', b"{", b"}", b"[", b"]", b": ", b"- ", b"#", b"&a ", b"*a", b"!!python/object:os ",
    b"<<: ", b"---\n", b"...\n", b"%YAML 1.1\n", b"? ", b"|\n", b">-\n", b"\r", b"\r\n", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"[" * 40, b"\n", b"    ",
    b"!", b"@", b"`", b"\x1b[2J", b"0" * 5000,
]  # fmt: skip
Where = tuple[Any, Any]
"""A container and the key or index in it."""


def _places(value: Any) -> list[Where]:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    found: list[Where] = []
    for key, each in items:
        found.append((value, key))
        if isinstance(each, (dict, list)):
            found += _places(each)
    return found


def _replace(draw: st.DrawFn, container: Any, key: Any, _: Registry) -> None:
    container[key] = draw(st.sampled_from(JUNK) | _HOSTILE)


def _remove(_: st.DrawFn, container: Any, key: Any, __: Registry) -> None:
    del container[key]


def _rename(draw: st.DrawFn, container: Any, key: Any, _: Registry) -> None:
    if isinstance(container, dict):
        typo = str(key)[:-1] if draw(st.booleans()) else draw(st.sampled_from(JUNK) | _HOSTILE)
        container[typo if isinstance(typo, str) else str(typo)] = container.pop(key)


def _move(draw: st.DrawFn, container: Any, key: Any, registry: Registry) -> None:
    """What stands at one place stands at another, too."""
    other, place = draw(st.sampled_from(_places(registry)))
    container[key] = copy.deepcopy(other[place])


def _nest(draw: st.DrawFn, container: Any, key: Any, _: Registry) -> None:
    for _number in range(draw(st.sampled_from([1, 2, 70]))):
        container[key] = [container[key]] if draw(st.booleans()) else {"a": container[key]}


MISTAKES: list[Callable[[st.DrawFn, Any, Any, Registry], None]] = [_replace, _replace, _remove, _rename, _move, _nest]  # fmt: skip


@st.composite
def broken(draw: st.DrawFn) -> bytes:
    """The bytes of a registry with some mistakes in what it says or in how it is written."""
    registry = draw(registries())
    for _ in range(draw(st.integers(0, 3))):
        places = _places(registry)
        if places:
            container, key = draw(st.sampled_from(places))
            draw(st.sampled_from(MISTAKES))(draw, container, key, registry)
    content = written(registry).encode("utf-8", "surrogatepass")
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(content)))
        content = content[:at] + draw(st.sampled_from(WOUNDS)) + content[at + draw(st.integers(0, 5)) :]  # fmt: skip
    return content
