"""What the top of the package prints: `__init__.py`, and `values.py` with every enum and value type.

Comes in: the Model. Goes out: views. Never here: an entity.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from stratagen.emit.printed import Code, py
from stratagen.emit.views.declarations import STORAGE, Declarations, FieldView, Imports, sentence
from stratagen.emit.views.labels import beginning
from stratagen.model.entity import Enum, Model, ValueType
from stratagen.model.names import label

__all__ = ["EnumView", "PackageView", "TypeView", "ValuesView", "package_view", "values_view"]


class MemberView(Struct, frozen=True):
    """`MEMBER = "value"`, and what it is, for a comment."""

    name: Code
    value: Code
    comment: Code


class EnumView(Struct, frozen=True):
    """An enum."""

    name: Code
    docstring: Code
    members: tuple[MemberView, ...]


class TypeView(Struct, frozen=True):
    """A value object."""

    name: Code
    docstring: Code
    fields: tuple[FieldView, ...]


class ValuesView(Struct, frozen=True):
    """The whole file."""

    docstring: Code
    imports: tuple[Code, ...]
    exports: tuple[Code, ...]
    enums: tuple[EnumView, ...]
    types: tuple[TypeView, ...]


class PackageView(Struct, frozen=True):
    """The package's `__init__.py`."""

    docstring: Code


def package_view(model: Model) -> PackageView:
    """The package: what it is, and where to change it."""
    text = f"{model.project.name}, generated from its registry."
    closing = (
        "Change the registry or a template and run `gen all`; a file that was changed here is not\n"
        "overwritten."
    )
    return PackageView(py.docstring(text, closing=closing))


def values_view(model: Model) -> ValuesView:
    """Every enum and value type."""
    imports = Imports()
    types = tuple(
        _type(Declarations(model, imports, None), each) for each in _used_first(model.types)
    )
    if model.enums:
        imports.use("enum", "StrEnum")
    if types:
        imports.use(STORAGE, "Value")
    classes = [
        *(each.class_name for each in model.enums),
        *(each.class_name for each in model.types),
    ]
    return ValuesView(
        docstring=py.docstring(f"The enums and value types of {model.project.name}."),
        imports=imports.lines(),
        exports=tuple(py.literal(name) for name in sorted(classes)),
        enums=tuple(map(_enum, model.enums)),
        types=types,
    )


def _enum(enum: Enum) -> EnumView:
    return EnumView(
        name=py.ident(enum.class_name),
        docstring=py.docstring(f"The values of {enum.name}.", 4),
        members=tuple(
            MemberView(
                py.ident(each.member), py.literal(each.value), py.comment(each.description or "")
            )
            for each in enum.values
        ),
    )


def _type(words: Declarations, kind: ValueType) -> TypeView:
    return TypeView(
        name=py.ident(kind.class_name),
        docstring=py.docstring(sentence(kind.description or beginning(label(kind.name))), 4),
        fields=tuple(
            FieldView(
                py.ident(each.attribute),
                words.checked(each),
                words.field_value(each, words.default(each)),
            )
            for each in kind.fields
        ),
    )


def _used_first(types: Iterable[ValueType]) -> list[ValueType]:
    """Each type behind those that its fields use, otherwise in their order."""
    by_name = {each.name: each for each in types}
    ordered: dict[str, ValueType] = {}

    def visit(each: ValueType, within: frozenset[str]) -> None:
        for part in each.fields:
            used = by_name.get(part.type.of or "") if part.type.kind == "object" else None
            if used is not None and used.name not in within:
                visit(used, within | {used.name})
        ordered.setdefault(each.name, each)

    for each in by_name.values():
        visit(each, frozenset({each.name}))
    return list(ordered.values())
