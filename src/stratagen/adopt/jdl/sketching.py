"""What a JDL file says as a registry.

Comes in: a `File`. Goes out: a `Sketch`, and a note at its line for whatever a registry does not say, or has without being told.
Never here: a token.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from msgspec import Struct, field

from stratagen.adopt.jdl.syntax import Annotation, Entity, Field, File, Option, Relationship, Side
from stratagen.adopt.sketch import EntitySketch, Note, Sketch, slug
from stratagen.model import names
from stratagen.model.fieldtypes import ROWS
from stratagen.registry.printing import Entry

__all__ = ["sketch_jdl"]

Keys: TypeAlias = dict[str, Any]  # Any: an Entry; a dict of those takes no other dict

_TYPES: dict[str, Keys] = {
    "String": {"type": "str"},
    "TextBlob": {"type": "text"},
    "Integer": {"type": "int"},
    "Long": {"type": "int"},
    "BigDecimal": {"type": "decimal", "precision": 21, "scale": 2},  # what JHipster makes of it
    "Float": {"type": "float"},
    "Double": {"type": "float"},
    "Boolean": {"type": "bool"},
    "LocalDate": {"type": "date"},
    "LocalTime": {"type": "time"},
    "Instant": {"type": "datetime"},
    "ZonedDateTime": {"type": "datetime"},
    "Duration": {"type": "duration"},
    "UUID": {"type": "uuid"},
    "Blob": {"type": "bytes"},
    "AnyBlob": {"type": "bytes"},
    "ImageBlob": {"type": "bytes"},
    "ByteBuffer": {"type": "bytes"},
}
_RULES = {"min": "ge", "max": "le", "minlength": "min_length", "maxlength": "max_length"}
_ANYWAY = {
    "paginate": "every list is paged, by cursor or by number",
    "service": "every entity has a service",
    "serviceClass": "every entity has a service",
    "serviceImpl": "every entity has a service",
    "dto": "what is sent and read are models of their own anyway",
    "mapstruct": "what is sent and read are models of their own anyway",
}
_PAGINATIONS = frozenset({"pager", "pagination", "infinite-scroll"})
_SERVER = ["storage", "service", "routes", "tests"]
_ON_DELETE = {
    "CASCADE": "cascade",
    "SET NULL": "set_null",
    "SET_NULL": "set_null",
    "RESTRICT": "restrict",
}


class _Draft(Struct):
    """An entity in the making."""

    name: str
    line: int
    fields: dict[str, Keys] = field(default_factory=dict)
    relations: dict[str, Keys] = field(default_factory=dict)
    options: Keys = field(default_factory=dict)


def sketch_jdl(file: File, source: str) -> Sketch:
    """The registry of a file.

    Args:
        file: what is written in it.
        source: what it is called.
    """
    return _Sketching(file, source).sketch()


class _Sketching:
    """One file on its way to a registry."""

    def __init__(self, file: File, source: str) -> None:
        self.file = file
        self.source = source
        self.notes: list[tuple[int, str]] = []
        self.places: dict[str, str] = {}
        self.enums = {each.name: names.spelled(each.name, "enum") for each in file.enums}
        self.drafts: dict[str, _Draft] = {}
        self.longs = False

    def note(self, line: int, cause: str) -> None:
        self.notes.append((line, cause))

    def sketch(self) -> Sketch:
        for entity in self.file.entities:
            self.entity(entity)
        for relationship in self.file.relationships:
            self.relationship(relationship)
        for option in self.file.options:
            self.option(option)
        name = slug(self.source.rpartition("/")[2].removesuffix(".jdl").removesuffix(".jh"))
        for block in self.file.blocks:
            more = (
                "; the project takes its name" if block.name and block.kind == "application" else ""
            )
            name = slug(block.name) if block.name and block.kind == "application" else name
            self.note(
                block.line, f"{block.kind}: how it is set up and deployed is not a registry's{more}"
            )
        enums = {
            self.enums[each.name]: self.enum(each.line, each.values) for each in self.file.enums
        }
        return Sketch(
            source=self.source,
            name=name,
            enums=enums,
            entities=tuple(
                EntitySketch(each.name, each.fields, each.relations, each.options)
                for each in self.drafts.values()
            ),
            defaults={"timestamps": False},
            notes=tuple(Note(f"{self.source}:{line}", cause) for line, cause in sorted(self.notes)),
            places=self.places,
        )

    def enum(
        self, line: int, values: Iterable[Any]
    ) -> Entry:  # Any: EnumValue, which has what is asked here
        values = tuple(values)
        if not any(each.label or each.doc for each in values):
            return [each.name for each in values]
        self.note(
            line,
            "its values have labels, so they stand in a mapping, which has no order: they are sorted by name",
        )
        return {each.name: _given(label=each.label, description=each.doc) for each in values}

    # Entities ---------------------------------------------------------------------------------------------------------

    def entity(self, entity: Entity) -> None:
        name = names.spelled(entity.name, "entity")
        draft = _Draft(name, entity.line, options=_given(description=entity.doc))
        if entity.table and entity.table != names.plural(name):
            draft.options["table"] = entity.table
        self.drafts[entity.name] = draft
        self.places[name] = f"{self.source}:{entity.line}"
        for each in entity.fields:
            self.field(draft, each)
        for annotation in entity.annotations:
            self.option(
                Option(annotation.name, (entity.name,), annotation.value, (), annotation.line)
            )

    def field(self, draft: _Draft, written: Field) -> None:
        name = names.spelled(written.name, "field")
        if written.type in self.enums:
            keys: Keys = {"type": self.enums[written.type]}
        elif written.type in _TYPES:
            keys = dict(_TYPES[written.type])
        else:
            self.note(
                written.line,
                f"there is no type {written.type}: the field {written.name} is left out",
            )
            return
        if written.type == "Long" and not self.longs:
            self.longs = True
            self.note(
                written.line,
                "Long becomes int, of 53 bits, a number in JavaScript; int64 has all 64, as a text",
            )
        self.rules(keys, written)
        if written.doc:
            keys["description"] = written.doc
        self.places[f"{draft.name}.{name}"] = f"{self.source}:{written.line}"
        if any(each.name.lower() == "id" for each in written.annotations) or name == "id":
            self.key(draft, name, keys, written)
        else:
            draft.fields[name] = keys
        for annotation in written.annotations:
            if annotation.name.lower() != "id":
                self.note(
                    annotation.line, f"@{annotation.name} of a field has no place in a registry"
                )

    def key(self, draft: _Draft, name: str, keys: Keys, written: Field) -> None:
        """A key of its own: made by the server where it is a number or a UUID, as in JHipster."""
        kind = str(keys["type"]).rstrip("?")
        if kind in {"int", "uuid"}:
            if name != "id":
                draft.options["id"] = {"type": kind, "column": name}
            elif kind != "int":
                draft.options["id"] = kind
            return
        draft.fields[name] = {**keys, "type": kind}
        draft.options["id"] = [name]
        self.note(written.line, f"a key of type {written.type} is given by the client")

    def rules(self, keys: Keys, written: Field) -> None:
        word = str(keys["type"])
        bounds = ROWS[word].bounds if word in ROWS else frozenset()
        for rule, value in written.rules.items():
            if rule == "unique":
                keys["unique"] = True
            elif rule == "pattern" and value is not None and "pattern" in bounds:
                keys["pattern"] = _whole(value)
            elif rule in _RULES and value is not None and _RULES[rule] in bounds:
                keys[_RULES[rule]] = _number(value)
            elif rule != "required":
                self.note(written.line, f"{rule} bounds no {word}: it is left out")
        if "required" not in written.rules:
            keys["type"] = f"{word}?"

    # Relationships ----------------------------------------------------------------------------------------------------

    def relationship(self, written: Relationship) -> None:
        missing = [
            side.entity
            for side in (written.source, written.target)
            if side.entity not in self.drafts
        ]
        if missing:
            self.note(
                written.line,
                f"there is no entity {missing[0]} in this file: the relationship is left out",
            )
            return
        for side in (written.source, written.target):
            if side.display:
                self.note(
                    written.line,
                    f"that {side.entity} is shown by {side.display} has no place in a registry",
                )
        for option in written.options:
            if option != "jpaDerivedIdentifier":
                self.note(written.line, f"'with {option}' has no place in a registry")
        match written.kind:
            case "onetomany":
                self.ref(written, written.target, written.source, single=False)
            case "manytoone" | "onetoone":
                self.ref(written, written.source, written.target, single=written.kind == "onetoone")
            case _:
                self.many(written)

    def ref(self, written: Relationship, holder: Side, target: Side, *, single: bool) -> None:
        """A ref on `holder` to `target`."""
        own, other = self.drafts[holder.entity], self.drafts[target.entity]
        name = names.spelled(holder.name or target.entity, "ref")
        if name in own.fields or name in own.relations:
            self.note(
                written.line, f"{own.name} has a field {name} already: the ref is called {name}_ref"
            )
            name = f"{name}_ref"
        shared = "jpaDerivedIdentifier" in written.options or self.is_key(holder)
        required = holder.required or shared
        keys: Keys = {"ref": other.name + ("" if required else "?")}
        if single:
            keys["unique"] = True
        usual = own.name if single else names.plural(own.name)
        inverse = self.inverse(target, usual, single=single)
        if inverse != usual:
            keys["inverse"] = inverse
        if holder.doc or target.doc:
            keys["description"] = holder.doc or target.doc
        if target.required:
            self.note(
                written.line,
                f"that every {target.entity} has at least one {holder.entity} has no place in a registry",
            )
        for annotation in (*holder.annotations, *target.annotations):
            self.annotate(keys, annotation, required=required)
        if shared:
            own.options["id"] = [name]
        own.fields[name] = keys
        self.places[f"{own.name}.{name}"] = f"{self.source}:{written.line}"

    def is_key(self, side: Side) -> bool:
        return any(each.name.lower() == "id" for each in side.annotations)

    def inverse(self, target: Side, usual: str, *, single: bool) -> str:
        """What the target calls it: in the plural, as JHipster generates it."""
        if target.name is None:
            return usual
        name = names.spelled(target.name, "relation")
        return name if single else names.plural(names.singular(name))

    def annotate(self, keys: Keys, annotation: Annotation, *, required: bool) -> None:
        action = _ON_DELETE.get((annotation.value or "").upper())
        if (
            annotation.name.lower() == "ondelete"
            and action
            and not (action == "set_null" and required)
        ):
            keys["on_delete"] = action
        elif annotation.name.lower() != "id":
            self.note(
                annotation.line, f"@{annotation.name} of a relationship has no place in a registry"
            )

    def many(self, written: Relationship) -> None:
        own, other = self.drafts[written.source.entity], self.drafts[written.target.entity]
        name = names.plural(
            names.singular(names.spelled(written.source.name or written.target.entity, "relation"))
        )
        keys: Keys = {"many": other.name}
        if written.target.name:
            inverse = names.plural(names.singular(names.spelled(written.target.name, "relation")))
            if inverse != names.plural(own.name) or own is other:
                keys["inverse"] = inverse
        if written.source.required or written.target.required:
            self.note(written.line, "that there is at least one has no place in a registry")
        if written.source.doc or written.target.doc:
            self.note(written.line, "an n-n relation has no description in a registry")
        for annotation in (*written.source.annotations, *written.target.annotations):
            self.note(
                annotation.line, f"@{annotation.name} of a relationship has no place in a registry"
            )
        own.relations[name] = keys
        self.places[f"{own.name}.{name}"] = f"{self.source}:{written.line}"

    # Options ----------------------------------------------------------------------------------------------------------

    def option(self, option: Option) -> None:
        """An option of some entities, or of all but some."""
        everybody = {"*", "all"} & set(option.entities)
        chosen = (
            [*self.drafts]
            if everybody
            else [each for each in option.entities if each in self.drafts]
        )
        for missing in (
            each for each in option.entities if not everybody and each not in self.drafts
        ):
            self.note(option.line, f"{option.name}: there is no entity {missing} in this file")
        drafts = [self.drafts[each] for each in chosen if each not in option.excluded]
        match option.name:
            case "readOnly":
                for draft in drafts:
                    draft.options["operations"] = ["list", "get"]
            case "skipClient":
                for draft in drafts:
                    draft.options["layers"] = _SERVER
            case "filter":
                for draft in drafts:
                    self.ask(draft, "filter")
            case "search":
                for draft in drafts:
                    self.ask(draft, "search")
            case name if name in _ANYWAY or name in _PAGINATIONS:
                value = f" with {option.value}" if option.value else ""
                self.note(option.line, f"{name}{value}: {_ANYWAY.get(name, _ANYWAY['paginate'])}")
            case name:
                self.note(option.line, f"{name} has no place in a registry")

    def ask(self, draft: _Draft, word: str) -> None:
        """Let clients filter by, or search, every field that can be."""
        for keys in draft.fields.values():
            kind = str(keys.get("type", "")).rstrip("?")
            row = ROWS.get(kind)
            able = kind in self.enums.values() or (row is not None and row.ordered)
            if able and (word == "filter" or (row is not None and row.search)):
                keys[word] = True


def _given(**keys: str | None) -> Keys:
    return {key: value for key, value in keys.items() if value}


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)


def _whole(pattern: str) -> str:
    """A pattern of Java matches the whole text, one of ours anywhere in it."""
    start = "" if pattern.startswith("^") else "^"
    end = "" if pattern.endswith("$") else "$"
    bare = "|" not in pattern
    return (
        f"{start}{pattern}{end}" if bare else f"^(?:{pattern.removeprefix('^').removesuffix('$')})$"
    )
