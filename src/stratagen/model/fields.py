"""Fields: a `FieldSpec` becomes the columns and properties that it stands for.

Comes in: fields as written, mixins merged. Goes out: `Field` values; a ref gives one per key field of its target. Never
here: what a ref means for its target (`relations.py`), nor which index a field is in (`indexes.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from stratagen import wire
from stratagen.model import names
from stratagen.model.bounds import in_a_path, resolve_bounds
from stratagen.model.entity import NO_BOUNDS, Bounds, Field, Origin, TypeUse, Value
from stratagen.model.fieldtypes import ROWS, SPELLINGS
from stratagen.model.options import deprecation
from stratagen.model.scope import Scope
from stratagen.model.values import check, complete, is_small, wire_value
from stratagen.problems import Span, quote, suggest
from stratagen.registry.spec import At, FieldSpec, TypeSpec

__all__ = ["Place", "is_nullable", "made_field", "ref_columns", "typed_field", "use_of"]


class Place(Struct, frozen=True):
    """Where a field stands, as far as that decides what it is."""

    key: bool = False  # part of a written key
    composite: bool = False  # of several fields
    asked: bool = False  # indexed, unique or key: clients may filter and sort by it


def use_of(
    scope: Scope, spec: TypeSpec, precision: At[int] | None = None, scale: At[int] | None = None
) -> TypeUse | None:
    """The type that is meant, or None where there is none such; that is reported."""
    name = spec.name.value
    if name in ROWS and name not in {"enum", "object"}:
        if name == "decimal":
            return _decimal(scope, spec, precision, scale)
        _no_digits(scope, name, precision, scale)
        return TypeUse(name, many=spec.many)
    _no_digits(scope, name, precision, scale)
    if name in scope.enums:
        return TypeUse("enum", name, spec.many)
    if name in scope.types:
        return TypeUse("object", name, spec.many)
    if name in scope.entities:
        message = (
            f"{quote(name)} is an entity: to refer to one, write 'ref: {name}' in place of the type"
        )
    else:
        kinds = [kind for kind in ROWS if kind not in {"enum", "object"}]
        ours = SPELLINGS.get(name.partition("(")[0].casefold())
        hint = (
            f" (did you mean '{ours}'?)"
            if ours
            else suggest(name, [*kinds, *scope.enums, *scope.types])
        )
        message = f"there is no type {quote(name)}{hint}"
    scope.report(spec.name.span, "unknown-type", message)
    return None


def _no_digits(scope: Scope, name: str, precision: At[int] | None, scale: At[int] | None) -> None:
    for written in (precision, scale):
        if written:
            scope.report(
                written.span,
                "bound-of-another-type",
                f"only a decimal has digits to count, {quote(name)} has none",
            )


def _decimal(
    scope: Scope, spec: TypeSpec, precision: At[int] | None, scale: At[int] | None
) -> TypeUse | None:
    if precision is None or scale is None:
        message = "a decimal says how many digits it has: {type: decimal, precision: 12, scale: 2} is ten before the point and two behind"
        scope.report(spec.name.span, "decimal-digits", message)
    elif not 1 <= precision.value <= 38:
        scope.report(
            precision.span,
            "decimal-digits",
            "precision, the number of all digits, is between 1 and 38",
        )
    elif not 0 <= scale.value <= precision.value:
        scope.report(
            scale.span,
            "decimal-digits",
            "scale, the digits behind the point, is between 0 and precision",
        )
    else:
        return TypeUse("decimal", None, spec.many, precision.value, scale.value)
    return None


def is_nullable(spec: FieldSpec) -> bool:
    """Whether null may be stored."""
    return (spec.type is not None and spec.type.nullable) or (
        spec.nullable is not None and spec.nullable.value
    )


def typed_field(scope: Scope, spec: FieldSpec, place: Place) -> Field | None:
    """The field of a spec that has a type; None where the type is not known."""
    if scope.known is None:
        return _typed_field(scope, spec, place)
    make = partial(_typed_field, scope, spec, place)
    return scope.known.field(spec, place, scope.problems, make)


def _typed_field(scope: Scope, spec: FieldSpec, place: Place) -> Field | None:
    """It, of the spec, enums and value types alone."""
    if spec.type is None:
        return None
    use = use_of(scope, spec.type, spec.precision, spec.scale)
    if use is None:
        return None
    nullable = is_nullable(spec)
    bounds = resolve_bounds(scope, spec, use)
    if place.key:
        bounds = in_a_path(scope, spec, use, bounds)
    has_default, default = _default(scope, spec, use, bounds, nullable=nullable)
    has_example, example = _example(scope, spec, use, bounds, nullable=nullable)
    readonly, secret = _true(spec.readonly), _true(spec.secret)
    _check_asked(scope, spec, use, secret=secret)
    row = ROWS[use.kind]
    ordered = row.ordered and not use.many and not secret
    required = not nullable and not has_default
    if readonly and required:
        message = (
            f"the server sets {quote(spec.name.value)}, and a new row has nothing to put there: "
            "give it a default, or make it nullable"
        )
        scope.report(spec.name.span, "readonly-without-value", message)
    return Field(
        name=spec.name.value,
        attribute=names.python_attribute(spec.name.value, composite_key=place.composite),
        column=_columns(scope, spec, 1)[0] or names.column(spec.name.value),
        type=use,
        nullable=nullable,
        required=required,
        has_default=has_default,
        default=default,
        bounds=bounds,
        origin=Origin.CLIENT,
        key=place.key,
        ref=None,
        unique=_true(spec.unique),
        index=_true(spec.index),
        readonly=readonly,
        immutable=_true(spec.immutable) or place.key,
        secret=secret,
        filter=_or(spec.filter, otherwise=place.asked and ordered),
        sort=_or(spec.sort, otherwise=place.asked and ordered),
        search=_true(spec.search),
        description=spec.description.value if spec.description else None,
        example=example,
        has_example=has_example,
        deprecated=deprecation(spec.deprecated),
        renamed_from=spec.renamed_from.value if spec.renamed_from else None,
        span=spec.name.span,
    )


def _true(written: At[bool] | None) -> bool:
    return written is not None and written.value


def _or(written: At[bool] | None, *, otherwise: bool) -> bool:
    return otherwise if written is None else written.value


def _default(
    scope: Scope, spec: FieldSpec, use: TypeUse, bounds: Bounds, *, nullable: bool
) -> tuple[bool, Value]:
    if spec.default is None:
        empty = use.many and not nullable and not bounds.min_length
        return (True, ()) if empty else (False, None)
    if spec.default.value is None and nullable:
        return False, None  # what it would be anyway
    if spec.default.value == "now" and use.kind == "datetime" and not use.many:
        return True, "now"
    value = wire_value(spec.default, use)
    wrong = check(value, use, bounds, scope.enums, scope.shapes)
    if not wrong:
        value = complete(value, use, scope.shapes)
        wrong = None if is_small(value) else "with the defaults within it, it has too many parts"
    if wrong:
        message = f"the default of {quote(spec.name.value)} is wrong: {wrong}"
        scope.report(spec.default.span, "wrong-default", message)
        return True, None
    return True, value


def _example(
    scope: Scope, spec: FieldSpec, use: TypeUse, bounds: Bounds, *, nullable: bool
) -> tuple[bool, Value]:
    if spec.example is None:
        return False, None
    if spec.example.value is None and nullable:
        return True, None
    value = wire_value(spec.example, use)
    wrong = check(value, use, bounds, scope.enums, scope.shapes)
    if wrong:
        message = f"the example of {quote(spec.name.value)} is wrong: {wrong}"
        scope.report(spec.example.span, "wrong-example", message)
        return False, None
    return True, complete(value, use, scope.shapes)


def _check_asked(scope: Scope, spec: FieldSpec, use: TypeUse, *, secret: bool) -> None:
    """Whether clients can ask for the field in the ways that are written, and whether an index can hold it."""
    words = (("filter", spec.filter), ("sort", spec.sort), ("search", spec.search))
    asked = [(word, written) for word, written in words if written and written.value]
    kept = [written for written in (spec.unique, spec.index) if written and written.value]
    if not asked and not kept:
        return
    row, name = ROWS[use.kind], quote(spec.name.value)
    kind = f"a list of {use.kind}" if use.many else f"a value of kind {use.kind}"
    comparable, searchable = row.ordered and not use.many, row.search and not use.many
    for word, written in asked:
        if secret:
            message = f"{name} is secret: answers to '{word}' would tell it bit by bit"
            scope.report(written.span, "secret-asked-for", message)
        elif word == "search" and not searchable:
            scope.report(
                written.span, "not-searchable", f"{name} is {kind}, and only text can be searched"
            )
        elif word != "search" and not comparable:
            scope.report(
                written.span, "not-comparable", f"{name} is {kind}, which cannot be compared"
            )
    for written in () if comparable else kept:
        scope.report(written.span, "not-comparable", f"{name} is {kind}, which no index can hold")


def ref_columns(
    scope: Scope,
    spec: FieldSpec,
    target_key: Iterable[Field],
    place: Place,
    *,
    nullable: bool,
    single: bool,
) -> tuple[Field, ...]:
    """The columns that a ref to an entity with the key `target_key` stands for; `single`: one of them makes it unique."""
    target_key = tuple(target_key)
    columns = _columns(scope, spec, len(target_key))
    others, readonly = len(target_key) > 1, _true(spec.readonly)
    if readonly and not nullable:
        message = f"the server sets {quote(spec.name.value)}, and a new row has nothing to put there: make it nullable"
        scope.report(spec.name.span, "readonly-without-value", message)
    return tuple(
        replace(
            _ref_column(spec, each, place, nullable=nullable, unique=single and not others),
            column=column or names.column(f"{spec.name.value}_{each.name}"),
        )
        for each, column in zip(target_key, columns, strict=True)
    )


def _columns(scope: Scope, spec: FieldSpec, count: int) -> tuple[str | None, ...]:
    """The written names of as many columns; None for each that is not said."""
    if spec.column is None:
        return (None,) * count
    written = spec.column if isinstance(spec.column, tuple) else (spec.column,)
    if len(written) == count:
        return tuple(each.value for each in written)
    if count > 1:
        message = (
            f"the ref {quote(spec.name.value)} takes {count} columns, one for each part of the key: "
            f"write 'column: [{', '.join(['NAME'] * count)}]', or leave it out"
        )
    else:
        message = f"{quote(spec.name.value)} takes one column, not {len(written)}"
    scope.report(written[0].span, "number-of-columns", message)
    return (None,) * count


def _ref_column(
    spec: FieldSpec, target: Field, place: Place, *, nullable: bool, unique: bool
) -> Field:
    name = f"{spec.name.value}_{target.name}"
    secret = _true(spec.secret)
    return Field(
        name=name,
        attribute=names.python_attribute(name, composite_key=place.composite),
        column=names.column(name),
        type=target.type,
        nullable=nullable,
        required=not nullable,
        has_default=False,
        default=None,
        bounds=target.bounds,
        origin=Origin.CLIENT,
        key=place.key,
        ref=spec.name.value,
        unique=unique,
        index=True,
        readonly=_true(spec.readonly),
        immutable=_true(spec.immutable) or place.key,
        secret=secret,
        filter=_or(spec.filter, otherwise=not secret),
        sort=_or(spec.sort, otherwise=not secret),
        search=False,
        description=spec.description.value if spec.description else None,
        example=None,
        has_example=False,
        deprecated=deprecation(spec.deprecated),
        renamed_from=f"{spec.renamed_from.value}_{target.name}" if spec.renamed_from else None,
        span=spec.name.span,
    )


def made_field(name: str, kind: str, origin: Origin, span: Span, *, key: bool = False) -> Field:
    """A field that nobody wrote: the key `id`, timestamps, the version, marks of deletion."""
    hidden = origin in {
        Origin.DELETED_AT,
        Origin.DELETION_ID,
    }  # who reads a row knows that it is not deleted
    asked = not hidden
    return Field(
        name=name,
        attribute=name,
        column=name,
        type=TypeUse(kind),
        nullable=origin in {Origin.DELETED_AT, Origin.DELETION_ID},
        required=origin is Origin.CLIENT,
        has_default=False,
        default=None,
        bounds=Bounds(min_length=1, pattern=wire.SEGMENT) if kind == "str" else NO_BOUNDS,
        origin=origin,
        key=key,
        ref=None,
        unique=False,
        index=False,
        readonly=origin is not Origin.CLIENT and not (key and kind == "uuid"),
        immutable=key,
        secret=hidden,
        filter=asked,
        sort=asked,
        search=False,
        description=None,
        example=None,
        has_example=False,
        deprecated=None,
        renamed_from=None,
        span=span,
    )
