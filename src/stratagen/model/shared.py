"""Enums and value types: what several entities share.

Comes in: their specs. Goes out: `Enum` and `ValueType` values in the scope, by name. Never here: an entity.
"""

from __future__ import annotations

from stratagen.model import names
from stratagen.model.circles import circles
from stratagen.model.entity import Enum, EnumValue, Field, ValueType
from stratagen.model.fields import Place, typed_field
from stratagen.model.fieldtypes import ROWS
from stratagen.model.scope import Scope
from stratagen.model.values import check
from stratagen.problems import quote
from stratagen.registry.spec import EnumSpec, FieldSpec, ValueTypeSpec

__all__ = ["check_mixins", "resolve_enums", "resolve_types"]


_DEEPEST = 100  # types within types that are resolved innermost first; past it, by name


def resolve_enums(scope: Scope) -> None:
    """Put every enum into the scope."""
    for name, spec in sorted(scope.enum_specs.items()):
        _check_type_name(scope, spec, "enum")
        scope.enums[name] = _enum(spec)


def _enum(spec: EnumSpec) -> Enum:
    members = names.enum_members([each.value.value for each in spec.values])
    return Enum(
        name=spec.name.value,
        class_name=names.class_name(spec.name.value, "Enum"),
        values=tuple(
            EnumValue(
                value=each.value.value,
                member=member,
                label=each.label.value if each.label else names.label(each.value.value),
                description=each.description.value if each.description else None,
            )
            for each, member in zip(spec.values, members, strict=True)
        ),
        span=spec.name.span,
    )


def _check_type_name(scope: Scope, spec: EnumSpec | ValueTypeSpec, what: str) -> None:
    name = spec.name.value
    if name in ROWS:
        message = f"{quote(name)} is a type already, so no {what} can be called so: write for instance '{name}_{what}'"
        scope.report(spec.name.span, "name-of-a-type", message)
    elif what == "type" and name in scope.enum_specs:
        message = f"{quote(name)} is an enum at {scope.enum_specs[name].name.span} already: a field could mean either"
        scope.report(spec.name.span, "name-of-a-type", message)


def resolve_types(scope: Scope) -> None:
    """Put every value type into the scope, each after those that its defaults may hold."""
    for name in sorted(scope.types):
        _check_type_name(scope, scope.types[name], "type")
    under_way: list[str] = []
    for name in sorted(scope.types):
        _resolve(scope, name, under_way)
    _check_defaults(scope)
    _check_circles(scope)


def _resolve(scope: Scope, name: str, under_way: list[str]) -> None:
    if name in scope.shapes or name in under_way or len(under_way) > _DEEPEST:
        return
    spec = scope.types[name]
    under_way.append(name)
    for each in spec.fields:
        if each.type and each.type.name.value in scope.types:
            _resolve(scope, each.type.name.value, under_way)
    under_way.pop()
    found = [_field(scope, each) for each in sorted(spec.fields, key=lambda each: each.name.value)]
    scope.shapes[name] = ValueType(
        name=name,
        class_name=names.class_name(name, "Value"),
        fields=tuple(each for each in found if each),
        description=spec.description.value if spec.description else None,
        span=spec.name.span,
    )


def _field(scope: Scope, spec: FieldSpec) -> Field | None:
    return typed_field(scope, spec, Place())


def _check_defaults(scope: Scope) -> None:
    """Types that hold each other through lists or nulls are resolved one before the other: look at their defaults again."""
    for shape in scope.shapes.values():
        for each in shape.fields:
            if each.type.kind != "object" or not each.has_default:
                continue
            wrong = check(each.default, each.type, each.bounds, scope.enums, scope.shapes)
            if wrong:
                scope.report(
                    each.span,
                    "wrong-default",
                    f"the default of {quote(each.name)} is wrong: {wrong}",
                )


def _check_circles(scope: Scope) -> None:
    """No value could be finite of a type that always holds one of its own."""
    holds = {
        shape.name: [
            each.type.of
            for each in shape.fields
            if each.type.kind == "object" and each.type.of and not (each.nullable or each.type.many)
        ]
        for shape in scope.shapes.values()
    }
    for circle in circles(holds):
        message = (
            f"{' holds '.join([*circle, circle[0]])}, and so on without end: no value of it could be written down; "
            "make one of these fields nullable, or a list"
        )
        scope.report(scope.shapes[circle[0]].span, "endless-type", message)


def check_mixins(scope: Scope) -> None:
    """Look at mixins by themselves too: one that nobody uses yet must not hide a mistake."""
    used = {name.value for entity in scope.entities.values() for name in entity.mixins}
    for name, mixin in scope.mixins.items():
        if name in used:
            continue
        for each in mixin.fields:
            typed_field(scope, each, Place())
            if each.ref:
                scope.knows_entity(each.ref)
        for relation in mixin.relations:
            scope.knows_entity(relation.many)
            if relation.through:
                scope.knows_entity(relation.through)
