"""`gen add`: an entity, a field or a relation into the registry, whose comments and layout stay as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct, field

from stratagen.cli.arguments import Arguments
from stratagen.cli.edits import carry_out
from stratagen.cli.refusal import refuse
from stratagen.model.entity import Model
from stratagen.output.edits import Edit
from stratagen.pipeline import understand
from stratagen.place import Place
from stratagen.problems import ProjectError, RegistryError, suggest
from stratagen.registry import explain
from stratagen.registry.editing import has_section, insert
from stratagen.registry.printing import Braces, Entry

__all__ = ["add"]

FLAGS = ("unique", "index", "search", "filter", "sort", "readonly", "immutable", "secret")
PART = re.compile(
    r"(?P<name>\w+):(?P<type>\w+)(?:\((?P<within>[^()]*)\))?(?P<suffix>\[\]\??|\?)?"
    rf"(?:=(?P<default>.*?))?(?P<flags>(?::(?:{'|'.join(FLAGS)}|(?:inverse|on_delete)=\w+))*)",
    re.DOTALL,
)
RELATION = re.compile(r"(?P<name>\w+):(?P<many>\w+)(?P<keys>(?::(?:inverse|through)=\w+)*)")
NAME = re.compile(r"\w+")
TEXTS = frozenset({"str", "text", "email", "url"})
NUMBER = re.compile(r"-?\d{1,40}(\.\d{1,40})?")


class _Files(Struct):
    """Registry files as they stand, and as they are to be."""

    place: Place
    before: dict[str, str] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """What a file holds by now."""
        if name not in self.after:
            content = (self.place.root / name).read_bytes().decode()
            self.before[name] = self.after[name] = content
        return self.after[name]

    def insert(self, name: str, path: tuple[str, ...], entries: Mapping[str, Entry]) -> None:
        """Put entries into a mapping of a file."""
        text = self.text(name)
        mark = "\ufeff" if text.startswith("\ufeff") else ""
        self.after[name] = mark + insert(name, text.removeprefix(mark), path, entries)

    def edits(self) -> list[Edit]:
        """What changed."""
        return [
            Edit(name, self.before[name], text)
            for name, text in sorted(self.after.items())
            if text != self.before[name]
        ]


def add(place: Place, asked: Arguments) -> int:
    """Put it into the registry, if the whole is sound with it; returns the exit code."""
    model = understand(place)
    files = _Files(place)
    match asked.what:
        case "entity":
            _entity(model, files, asked)
        case "field":
            _fields(model, files, asked)
        case _:
            _relations(model, files, asked)
    edits = files.edits()
    instead = {edit.path: edit.after.encode() for edit in edits}
    try:
        understand(place, instead)
    except RegistryError as error:  # told at the lines that would have been written
        text = f"{explain(error, place.root, instead)}\ngen: nothing was changed"
        return refuse(text, error.problems, json=asked.json)
    command = f"`gen stack {asked.entity}` generates it"
    carry_out(place, edits, asked, command)
    return 0


def _entity(model: Model, files: _Files, asked: Arguments) -> None:
    file = asked.into or files.place.registry.relative_to(files.place.root).as_posix()
    if file not in model.files:
        hint = suggest(file, model.files)
        raise ProjectError(f"the registry is not made of '{file}'{hint}; see its `include`")
    if not NAME.fullmatch(asked.entity):
        raise ProjectError(f"'{asked.entity}' is no name of an entity")
    described: dict[str, Entry] = (
        {"description": asked.description} if asked.description is not None else {}
    )
    made = _made(model, files, file, asked)
    fields: dict[str, Entry] = {"fields": made or Braces()}
    files.insert(file, ("entities",), {asked.entity: {**described, **fields}})


def _fields(model: Model, files: _Files, asked: Arguments) -> None:
    file = _home(model, asked.entity)
    made = _made(model, files, file, asked)
    files.insert(file, ("entities", asked.entity, "fields"), made)


def _relations(model: Model, files: _Files, asked: Arguments) -> None:
    made: dict[str, Entry] = {}
    for part in asked.parts:
        found = RELATION.fullmatch(part)
        if not found:
            raise ProjectError(f"'{part}' is not NAME:ENTITY, as in agents:agent")
        _once(found["name"], made)
        keys = dict(key.split("=") for key in found["keys"].split(":") if key)
        made[found["name"]] = Braces({"many": found["many"], **keys})
    path = ("entities", asked.entity, "relations")
    files.insert(_home(model, asked.entity), path, made)


def _home(model: Model, entity: str) -> str:
    """The file that an entity is written in."""
    for each in model.entities:
        if each.name == entity:
            return each.span.file
    hint = suggest(entity, [each.name for each in model.entities])
    raise ProjectError(f"there is no entity '{entity}' in the registry{hint}")


def _made(model: Model, files: _Files, file: str, asked: Arguments) -> dict[str, Entry]:
    """The fields that were asked for; an enum that one of them brings along is put in its place."""
    fields: dict[str, Entry] = {}
    for part in asked.parts:
        found = PART.fullmatch(part)
        if not found:
            raise ProjectError(f"'{part}' is not NAME:TYPE; `gen add field --help` shows the forms")
        _once(found["name"], fields)
        if found["type"] == "enum":
            name = f"{asked.entity}_{found['name']}"
            values = [value.strip() for value in (found["within"] or "").split(",")]
            _enum(model, files, file, name, values)
            fields[found["name"]] = _field(found, f"{name}{found['suffix'] or ''}")
        else:
            fields[found["name"]] = _field(found, f"{found['type']}{found['suffix'] or ''}")
    return fields


def _once(name: str, taken: Mapping[str, Entry]) -> None:
    if name in taken:
        raise ProjectError(f"'{name}' is given twice")


def _enum(model: Model, files: _Files, file: str, name: str, values: list[str]) -> None:
    """A new enum, in the file of the entity where that has enums; one of the same values serves as it is."""
    known = next((each for each in model.enums if each.name == name), None)
    if known and [value.value for value in known.values] == values:
        return
    main = files.place.registry.relative_to(files.place.root).as_posix()
    home = file if has_section(file, files.text(file), "enums") else main
    files.insert(home, ("enums",), {name: list(values)})


def _field(found: re.Match[str], kind: str) -> Entry:
    """A field in its short form where that says it all, else in braces."""
    keys: dict[str, Entry] = {}
    if found["type"] == "ref":
        keys["ref"] = _target(found)
    else:
        keys |= {"type": kind, **_bounds(found)}
    if found["default"] is not None:
        keys["default"] = _default(found["type"], found["default"])
    for flag in filter(None, found["flags"].split(":")):
        key, _, value = flag.partition("=")
        keys[key] = value or True
    return kind if list(keys) == ["type"] else Braces(keys)


def _target(found: re.Match[str]) -> str:
    suffix = found["suffix"] or ""
    if suffix not in {"", "?"}:
        raise ProjectError(f"'{found[0]}': many of them is `gen add relation`")
    return f"{found['within'] or found['name']}{suffix}"


def _bounds(found: re.Match[str]) -> dict[str, Entry]:
    """What stands in parentheses behind a type."""
    within = found["within"]
    if within is None or found["type"] == "enum":
        return {}
    numbers = [int(number) for number in within.split(",") if number.strip().isdecimal()]
    match found["type"], numbers:
        case "str" | "text", [length] if not found["suffix"] or "[" not in found["suffix"]:
            return {"max_length": length}
        case "decimal", [precision, scale]:
            return {"precision": precision, "scale": scale}
    raise ProjectError(
        f"'{found[0]}': only str(LENGTH), text(LENGTH), decimal(PRECISION,SCALE), enum(A,B) and ref(ENTITY) take parentheses"
    )


def _default(kind: str, text: str) -> Entry:
    """A default as the registry writes one for this kind: a text in quotes where it needs them, a number as it is given."""
    if kind in TEXTS:
        return text
    if text in {"true", "false"}:
        return text == "true"
    if NUMBER.fullmatch(text) and kind != "decimal":
        return float(text) if "." in text else int(text)
    return text
