"""What `storage/{entity}.py` prints: table, payloads, read model, descriptor and repository of one entity.

Comes in: the Model and an entity. Goes out: `StorageView`. Never here: how a field is declared (`declarations`), or a
table's columns (`tables`).
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from stratagen.emit.printed import EMPTY, Code, code, join, py
from stratagen.emit.views.declarations import (
    REQUIRED,
    STORAGE,
    TYPES,
    Declarations,
    Default,
    FieldView,
    Imports,
    sentence,
)
from stratagen.emit.views.tables import Tables, TableView
from stratagen.model.entity import (
    Entity,
    Field,
    ManyToMany,
    Model,
    Origin,
    Relation,
    ToMany,
    ToOne,
)

__all__ = [
    "ModelView",
    "PackageView",
    "StorageView",
    "docstrings",
    "package_view",
    "payload_fields",
    "storage_view",
]


class ModelView(Struct, frozen=True):
    """A class of fields: a payload, the record, a composite key."""

    name: Code
    parent: Code
    docstring: Code
    fields: tuple[FieldView, ...]


class StorageView(Struct, frozen=True):
    """The whole file."""

    docstring: Code
    imports: tuple[Code, ...]
    typing_imports: tuple[Code, ...]  # for annotations only: entities refer to each other
    exports: tuple[Code, ...]
    key: ModelView | None  # a composite key
    tables: tuple[TableView, ...]
    payloads: tuple[ModelView, ...]
    record: ModelView
    relations: tuple[FieldView, ...]
    constant: Code
    descriptor: tuple[Code, ...]
    repository: Code
    repository_docstring: Code
    generics: Code


class PackageView(Struct, frozen=True):
    """`storage/__init__.py`."""

    docstring: Code
    modules: tuple[Code, ...]


def storage_view(model: Model, entity: Entity) -> StorageView:
    """The storage of `entity`."""
    return _Writer(model, entity).view()


def package_view(model: Model) -> PackageView:
    """What the storage modules of all entities share."""
    stored = [entity for entity in model.entities if "storage" in entity.layers]
    text = f"Storage of {model.project.name}: what the modules of its entities share."
    return PackageView(
        docstring=py.docstring(text),
        modules=tuple(
            code("{}: {}", py.literal(each.name), py.literal(each.names.module)) for each in stored
        ),
    )


def docstrings(entity: Entity) -> dict[str, str]:
    """What the docstrings of an entity's models say, which JSON Schema gives as their description."""
    name = entity.names.label.lower()
    one = f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
    return {
        "record": sentence(entity.description or one.capitalize()),
        "create": f"What is sent to create {one}.",
        "update": f"What is sent to change {one}; what is left out stays as it is.",
        "replace": f"What is sent to replace {one}; what is left out gets its default.",
    }


def payload_fields(entity: Entity, payload: str) -> tuple[Field, ...]:
    """The fields of the payload `create`, `update` or `replace`, or of what is read: `record`."""
    match payload:
        case "create":
            return tuple(each for each in entity.fields if each.creatable)
        case "record":
            return tuple(each for each in entity.fields if not (each.secret or _hidden(each)))
    return tuple(each for each in entity.fields if each.updatable)


def _hidden(each: Field) -> bool:
    """Whether storage keeps it to itself: rows that are softly deleted are not read."""
    return each.origin in {Origin.DELETED_AT, Origin.DELETION_ID}


class _Writer:
    """Puts one entity into words, and gathers the imports that they need on the way."""

    def __init__(self, model: Model, entity: Entity) -> None:
        self.model = model
        self.entity = entity
        self.imports = Imports()
        self.typing = Imports()
        self.package = model.project.package
        self.words = Declarations(model, self.imports, f"{self.package}.values")
        self.names = {
            suffix: py.ident(f"{entity.names.class_name}{suffix}")
            for suffix in ("", "Row", "Create", "Update", "Replace", "Repository", "Key")
        }
        self.texts = docstrings(entity)

    def view(self) -> StorageView:
        """The view; parts first, imports last, since the parts ask for them."""
        entity, name = self.entity, self.entity.names
        shared = ("Changes", "Database", "Entity", "Payload", "Record", "Repository")
        self.imports.use(STORAGE, *shared)
        self.imports.use(f"{self.package}.storage", "SCHEMA", "Row")
        key = self._key() if len(entity.key) > 1 else None
        key_type = self.names["Key"] if key else self.words.key(entity.key[0].type)
        tables = Tables(entity, self.words).views()
        payloads = (self._payload("Create"), self._payload("Update"), self._replace())
        record, relations = self._record(), tuple(map(self._relation, entity.relations))
        generics = [self.names[suffix] for suffix in ("", "Create", "Update", "Replace")]
        return StorageView(
            docstring=py.docstring(
                f"{name.label_plural}: the table, what is sent, what is read, the repository."
            ),
            imports=self.imports.lines(),
            typing_imports=self.typing.lines(),
            exports=self._exports(tables),
            key=key,
            tables=tables,
            payloads=payloads,
            record=record,
            relations=relations,
            constant=py.ident(name.constant),
            descriptor=self._descriptor(key_type),
            repository=self.names["Repository"],
            repository_docstring=py.docstring(f"The stored {name.label_plural.lower()}.", 4),
            generics=join(", ", [*generics, key_type]),
        )

    def _exports(self, tables: Sequence[TableView]) -> tuple[Code, ...]:
        enums = {
            each.type.of for each in self.entity.fields if each.type.kind == "enum" and each.type.of
        }
        suffixes = ["", "Create", "Update", "Replace", "Repository"]
        suffixes += ["Key"] if len(self.entity.key) > 1 else []
        exported = {
            self.entity.names.constant,
            *(self.model.enum(name).class_name for name in enums),
            *(str(self.names[suffix]) for suffix in suffixes),
            *(str(table.name) for table in tables),
        }
        return tuple(py.literal(name) for name in sorted(exported, key=_export_order))

    def _key(self) -> ModelView:
        self.imports.use("typing", "NamedTuple")
        fields = [
            FieldView(py.ident(each.attribute), self.words.key(each.type), EMPTY)
            for each in self.entity.key
        ]
        text = f"The key: {', '.join(each.name for each in self.entity.key)}."
        docstring = py.docstring(text, 4)
        return ModelView(self.names["Key"], code("NamedTuple"), docstring, tuple(fields))

    # Payloads and the record ------------------------------------------------------------------------------------------

    def _payload(self, suffix: str) -> ModelView:
        kind = suffix.lower()
        fields = payload_fields(self.entity, kind)
        partial = suffix == "Update"
        shown = [self._changed(each) if partial else self._given(each) for each in fields]
        return ModelView(
            name=self.names[suffix],
            parent=code("Changes") if partial else code("Payload"),
            docstring=py.docstring(self.texts[kind], 4),
            fields=(*shown, *(() if suffix == "Create" else self._stated_version())),
        )

    def _replace(self) -> ModelView:
        """Where a client may set on replace what it set on create, that is said once."""
        if payload_fields(self.entity, "create") != payload_fields(self.entity, "replace"):
            return self._payload("Replace")
        docstring = py.docstring(self.texts["replace"], 4)
        parent = self.names["Create"]
        return ModelView(self.names["Replace"], parent, docstring, self._stated_version())

    def _stated_version(self) -> tuple[FieldView, ...]:
        """The version that a change was made to, where versions are counted."""
        if not self.entity.version:
            return ()
        self.imports.use("typing", "Annotated")
        self.imports.use(TYPES, "UNSET", "Maybe", "Whole")
        version = next(each for each in self.entity.fields if each.origin is Origin.VERSION)
        annotation = code("Maybe[Annotated[int, Whole(ge=1)]]")
        return (FieldView(py.ident(version.attribute), annotation, code(" = UNSET")),)

    def _given(self, each: Field) -> FieldView:
        default = self.words.default(each)
        if each.origin is Origin.KEY:
            self.imports.use(STORAGE, "uuid7")
            default = Default(factory=code("uuid7"))
        return self._field(each, self.words.checked(each), default)

    def _changed(self, each: Field) -> FieldView:
        self.imports.use(TYPES, "UNSET", "Maybe")
        annotation = code("Maybe[{}]", self.words.checked(each))
        return self._field(each, annotation, Default(code("UNSET")))

    def _record(self) -> ModelView:
        fields = [
            self._field(each, self.words.read(each), REQUIRED)
            for each in payload_fields(self.entity, "record")
        ]
        docstring = py.docstring(self.texts["record"], 4)
        return ModelView(self.names[""], code("Record"), docstring, tuple(fields))

    def _field(self, each: Field, annotation: Code, default: Default) -> FieldView:
        value = self.words.field_value(each, default)
        return FieldView(py.ident(each.attribute), annotation, value)

    # Relations --------------------------------------------------------------------------------------------------------

    def _relation(self, relation: Relation) -> FieldView:
        target = self.model.entity(relation.target)
        kind = _handle(relation)
        types = [py.literal(self._other(relation, target))]
        if isinstance(relation, ManyToMany):
            types.append(self._target_key(target))
        self.imports.use("typing", "ClassVar")
        self.imports.use(STORAGE, str(kind))
        return FieldView(
            name=py.ident(relation.attribute),
            annotation=code("ClassVar[{}[{}]]", kind, join(", ", types)),
            value=code(" = {}({})", kind, join(", ", _handle_arguments(relation))),
        )

    def _other(self, relation: Relation, target: Entity) -> str:
        """What a record holds of it: `Project`, or `Project | None`."""
        name = self._elsewhere(target, target.names.class_name)
        nullable = isinstance(relation, ToOne) and relation.nullable
        single = isinstance(relation, ToMany) and relation.single
        return f"{name} | None" if nullable or single else name

    def _elsewhere(self, target: Entity, name: str) -> str:
        if target.name != self.entity.name:
            self.imports.use("typing", "TYPE_CHECKING")
            self.typing.use(f"{self.package}.storage.{target.names.module}", name)
        return name

    def _target_key(self, target: Entity) -> Code:
        if len(target.key) == 1:
            return self.words.key(target.key[0].type)
        return py.literal(self._elsewhere(target, f"{target.names.class_name}Key"))

    # Descriptor -------------------------------------------------------------------------------------------------------

    def _descriptor(self, key_type: Code) -> tuple[Code, ...]:
        entity = self.entity
        seen = payload_fields(entity, "record")
        models = {"row": "Row", "record": "", "create": "Create", "update": "Update"}
        models["replace"] = "Replace"
        flags = (
            ("timestamps", entity.timestamps, True),
            ("version", entity.version, False),
            ("soft_delete", entity.soft_delete, False),
        )
        return (
            code("name={}", py.literal(entity.name)),
            code("schema=SCHEMA"),
            *(code("{}={}", py.ident(word), self.names[name]) for word, name in models.items()),
            code("key={}", py.literal(tuple(each.name for each in entity.key))),
            code("key_type={}", key_type),
            *_named("filters", [each.name for each in seen if each.filter]),
            *_named("sorts", [each.name for each in seen if each.sort]),
            *_named("searches", [each.name for each in seen if each.search]),
            code("order_by={}", py.literal(tuple(entity.order_by))),
            code("page_size={}", py.literal(entity.page_size)),
            code("max_page_size={}", py.literal(entity.max_page_size)),
            *(code("{}={}", py.ident(w), py.literal(on)) for w, on, usual in flags if on != usual),
        )


def _handle(relation: Relation) -> Code:
    match relation:
        case ToOne():
            return code("ToOne")
        case ToMany():
            return code("OneToOne") if relation.single else code("ToMany")
        case ManyToMany():
            return code("ManyToMany")


def _handle_arguments(relation: Relation) -> list[Code]:
    arguments = [py.literal(relation.target)]
    match relation:
        case ToOne():
            arguments.append(py.literal(relation.fields))
            arguments.append(code("on_delete={}", py.literal(relation.on_delete.value)))
        case ToMany():
            arguments.append(py.literal(relation.ref))
        case ManyToMany():
            arguments.append(py.literal(relation.table))
            arguments += [py.literal(relation.columns), py.literal(relation.target_columns)]
            if relation.through is not None:
                arguments.append(code("through={}", py.literal(relation.through)))
    if relation.attribute != relation.name:
        arguments.append(code("name={}", py.literal(relation.name)))
    return arguments


def _named(word: str, fields: Sequence[str]) -> list[Code]:
    return [code("{}={}", py.ident(word), py.literal(tuple(fields)))] if fields else []


def _export_order(name: str) -> tuple[int, str]:
    """As ruff sorts `__all__`: constants, then classes; one letter is a class."""
    return (0 if name.isupper() and len(name) > 1 else 1, name)
