"""Entities half way: mixins merged, options and names chosen, keys and columns worked out; relations come later.

Comes in: `EntitySpec`s. Goes out: one `Draft` per entity with its fields and refs. Never here: what needs the fields of other
entities beyond the keys of its targets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from stratagen.model import names
from stratagen.model.entity import Field, Names, OnDelete, Origin, Relation, ToOne
from stratagen.model.fields import Place, is_nullable, made_field, ref_columns, typed_field
from stratagen.model.fieldtypes import ROWS
from stratagen.model.options import Options, resolve_options
from stratagen.model.scope import Scope
from stratagen.problems import Span, quote
from stratagen.registry.spec import (
    At,
    EntitySpec,
    FieldSpec,
    KeySpec,
    MixinSpec,
    RelationSpec,
)

__all__ = ["Draft", "Drafts", "draft_entities", "inverse_name"]

M = TypeVar("M", FieldSpec, RelationSpec)


class Draft(Struct, eq=False):
    """An entity in the making."""

    spec: EntitySpec
    names: Names
    options: Options
    table: str
    written: dict[str, FieldSpec]  # its fields, mixins merged
    related: dict[str, RelationSpec]  # its n-n relations, mixins merged
    asked: frozenset[str]  # of the written ones, those that an index or the key holds
    key: tuple[Field, ...] | None = None  # None: not known yet, or not to be known
    built: dict[str, tuple[Field, ...]] = field(
        default_factory=dict
    )  # by written name; () if broken
    fields: dict[str, Field] = field(default_factory=dict)  # every one, in canonical order
    refs: dict[str, ToOne] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)  # refs, inverses and n-n by name

    @property
    def name(self) -> str:
        """The name in the registry."""
        return self.names.name

    @property
    def span(self) -> Span:
        """Where the entity begins."""
        return self.spec.name.span

    def complete(self) -> None:
        """Put every field into `fields`, in canonical order; of two of one name the first counts."""
        built = [each for fields in self.built.values() for each in fields]
        mine = [each for each in built if self.key is None or not each.key]
        mine.sort(key=lambda each: each.name)
        for each in (*(self.key or ()), *mine, *_kept(self.options)):
            self.fields.setdefault(each.name, each)


def _kept(options: Options) -> Iterator[Field]:
    """The fields that the storage layer keeps."""
    spans = options.spans
    if options.version:
        yield made_field("version", "int", Origin.VERSION, spans["version"])
    if options.soft_delete:
        yield made_field("deleted_at", "datetime", Origin.DELETED_AT, spans["soft_delete"])
        yield made_field("deletion_id", "uuid", Origin.DELETION_ID, spans["soft_delete"])
    if options.timestamps:
        yield made_field("created_at", "datetime", Origin.CREATED_AT, spans["timestamps"])
        yield made_field("updated_at", "datetime", Origin.UPDATED_AT, spans["timestamps"])


Drafts: TypeAlias = Mapping[str, Draft]


def draft_entities(scope: Scope) -> dict[str, Draft]:
    """A draft of every entity, by name in order, with all fields that can be known."""
    drafts = {name: _draft(scope, spec) for name, spec in sorted(scope.entities.items())}
    builder = _Builder(scope, drafts)
    for draft in drafts.values():
        builder.key(draft)
        for name in sorted(draft.written):
            builder.build(draft, name)
        _check_kept(scope, draft)
        draft.complete()
    return drafts


def _draft(scope: Scope, spec: EntitySpec) -> Draft:
    name, options = spec.name.value, spec.options
    spelt = names.entity_names(
        name,
        plural_name=options.plural.value if options.plural else None,
        path=options.path.value if options.path else None,
        label_text=options.label.value if options.label else None,
    )
    mixins = _mixins(scope, spec)
    written = _merged(scope, spec, "field", spec.fields, ((each, each.fields) for each in mixins))
    related = _merged(
        scope, spec, "relation", spec.relations, ((each, each.relations) for each in mixins)
    )
    return Draft(
        spec=spec,
        names=spelt,
        options=resolve_options(scope, spec),
        table=options.table.value if options.table else spelt.plural,
        written=written,
        related=related,
        asked=_asked(spec, written.values()),
    )


def _mixins(scope: Scope, spec: EntitySpec) -> list[MixinSpec]:
    found: dict[str, MixinSpec] = {}
    for name in spec.mixins:
        mixin = scope.mixins.get(name.value)
        if mixin is None:
            scope.unknown("mixin", name, scope.mixins)
        else:
            found[name.value] = mixin
    return list(found.values())


def _merged(
    scope: Scope,
    spec: EntitySpec,
    what: str,
    own: Iterable[M],
    mixed: Iterable[tuple[MixinSpec, Iterable[M]]],
) -> dict[str, M]:
    """What the entity has itself and from its mixins, by name."""
    found = {each.name.value: each for each in own}
    origin: dict[str, str] = {}
    for mixin, members in mixed:
        for each in members:
            name = each.name.value
            if name in found:
                there = f"mixin {quote(origin[name])}" if name in origin else "the entity itself"
                message = (
                    f"{what} {quote(name)} of mixin {quote(mixin.name.value)} comes to {quote(spec.name.value)} "
                    f"from {there} already; keep one"
                )
                place = next(at for at in spec.mixins if at.value == mixin.name.value)
                scope.report(place.span, "mixin-conflict", message)
            else:
                found[name] = each
                origin[name] = mixin.name.value
    return found


def _asked(spec: EntitySpec, written: Iterable[FieldSpec]) -> frozenset[str]:
    named = [at.value for group in (*spec.indexes, *spec.unique) for at in group]
    named += [at.value for at in _key_parts(spec) or ()]
    marked = (
        each.name.value
        for each in written
        if (each.index and each.index.value) or (each.unique and each.unique.value)
    )
    return frozenset([*named, *marked])


def _key_parts(spec: EntitySpec) -> tuple[At[str], ...] | None:
    """The fields that are the key; None where a key is made."""
    written = spec.options.id
    return written if isinstance(written, tuple) else None


_OPTIONS = {
    Origin.VERSION: "version",
    Origin.DELETED_AT: "soft_delete",
    Origin.DELETION_ID: "soft_delete",
    Origin.CREATED_AT: "timestamps",
    Origin.UPDATED_AT: "timestamps",
}


def _check_kept(scope: Scope, draft: Draft) -> None:
    """Whether the fields of ours leave room for the written ones, or the other way round."""
    made = {each.name: each for each in _kept(draft.options)}
    if _key_parts(draft.spec) is None:
        made.update({each.name: each for each in draft.key or ()})  # id
    for name in sorted(draft.written.keys() & made.keys()):
        if made[name].key:
            way_out = f"write 'id: [{name}]' if it is the key, else leave it out"
        else:
            way_out = f"leave it out, or write '{_OPTIONS[made[name].origin]}: false'"
        message = (
            f"{quote(name)} is a field that every {draft.name} has without your doing: {way_out}"
        )
        scope.report(draft.written[name].name.span, "field-of-ours", message)
        draft.built[name] = ()
        draft.refs.pop(name, None)


_WIDEST_KEY = 16  # columns
_DEEPEST_KEY = 50  # keys that hold refs whose keys hold refs


class _Builder:
    """Builds fields, each when it is first needed: a key may hold a ref, whose target's key must be known before."""

    def __init__(self, scope: Scope, drafts: Drafts) -> None:
        self.scope = scope
        self.drafts = drafts
        self.under_way: list[str] = []
        self.finished: set[str] = set()

    def key(self, draft: Draft) -> tuple[Field, ...] | None:
        """The key of `draft`, or None where it cannot be known; why is reported."""
        if draft.name in self.finished:
            return draft.key
        if draft.name in self.under_way:
            self._report_circle(draft)
            return None
        if len(self.under_way) == _DEEPEST_KEY:
            message = f"its key needs the keys of more than {_DEEPEST_KEY} others, one through the other; give it an id of its own"
            self.scope.report(_key_span(draft.spec), "wrong-key", message)
            return None
        self.under_way.append(draft.name)
        parts = _key_parts(draft.spec)
        draft.key = (_made_key(draft.spec),) if parts is None else self._written_key(draft, parts)
        self.under_way.pop()
        self.finished.add(draft.name)
        return draft.key

    def _report_circle(self, draft: Draft) -> None:
        circle = [*self.under_way[self.under_way.index(draft.name) :], draft.name]
        message = f"the key of {' needs that of '.join(circle)}, so none of them has one; give one of them an id of its own"
        self.scope.report(_key_span(draft.spec), "key-circle", message)

    def _written_key(self, draft: Draft, parts: tuple[At[str], ...]) -> tuple[Field, ...] | None:
        fields: list[Field] = []
        sound = True
        for part in parts:
            if part.value not in draft.written:
                self.scope.unknown_field(draft.name, part, draft.written)
                sound = False
            else:
                built = self.build(draft, part.value)
                sound = (
                    bool(built)
                    and self._may_be_key(draft, draft.written[part.value], part)
                    and sound
                )
                fields.extend(built)
        if sound and len(fields) > _WIDEST_KEY:
            message = f"the key of {draft.name} comes to {len(fields)} columns; it has {_WIDEST_KEY} at most"
            self.scope.report(_key_span(draft.spec), "wrong-key", message)
            return None
        return tuple(fields) if sound else None

    def _may_be_key(self, draft: Draft, spec: FieldSpec, part: At[str]) -> bool:
        wrong = None
        for each in draft.built[part.value]:
            if each.nullable:
                wrong = "it may be null, and a key never is"
            elif each.type.many or not ROWS[each.type.kind].key:
                kind = "lists" if each.type.many else f"values of kind {each.type.kind}"
                wrong = f"{kind} cannot stand in a url and be compared"
            elif each.secret:
                wrong = "it is secret, and a key stands in every url"
            elif spec.default is not None or each.readonly:
                wrong = "the client gives it with each new row: no default, no 'readonly'"
            elif (lost := self._lost_in_urls(each)) is not None:
                wrong = f"its enum has the value {quote(lost)}, which a url cannot hold"
        if wrong:
            self.scope.report(
                part.span,
                "wrong-key",
                f"{quote(part.value)} cannot be in the key of {draft.name}: {wrong}",
            )
        return wrong is None

    def _lost_in_urls(self, each: Field) -> str | None:
        """A value of a key's enum that a url cannot hold as a part of its own."""
        enum = (
            self.scope.enums.get(each.type.of)
            if each.type.kind == "enum" and each.type.of
            else None
        )
        values = (value.value for value in enum.values) if enum else ()
        return next((value for value in values if value in {"", ".", ".."}), None)

    def build(self, draft: Draft, name: str) -> tuple[Field, ...]:
        """The fields that the written field `name` stands for; none where it is broken."""
        if name not in draft.built:
            spec = draft.written[name]
            parts = [at.value for at in _key_parts(draft.spec) or ()]
            place = Place(key=name in parts, composite=len(parts) > 1, asked=name in draft.asked)
            if spec.ref and spec.type:
                draft.built[name] = ()  # the grammar has told
            elif spec.ref is None:
                one = typed_field(self.scope, spec, place)
                draft.built[name] = (one,) if one else ()
            else:
                draft.built[name] = self._ref(draft, spec, spec.ref, place)
        return draft.built[name]

    def _ref(self, draft: Draft, spec: FieldSpec, ref: At[str], place: Place) -> tuple[Field, ...]:
        scope, name = self.scope, spec.name.value
        nullable = is_nullable(spec)
        target = self.drafts.get(ref.value)
        if target is None:
            scope.unknown("entity", ref, self.drafts)
            return ()
        if "storage" not in target.options.layers and "storage" in draft.options.layers:
            message = f"{quote(ref.value)} leaves out the layer 'storage': there is no row of it to refer to"
            scope.report(ref.span, "not-stored", message)
        on_delete = OnDelete(spec.on_delete.value) if spec.on_delete else OnDelete.RESTRICT
        if on_delete is OnDelete.SET_NULL and not nullable and spec.on_delete:
            message = f"{quote(name)} is required, so it cannot become null: write 'ref: {ref.value}?', or another on_delete"
            scope.report(spec.on_delete.span, "set-null-on-required", message)
        target_key = self.key(target)
        if target_key is None:
            return ()
        single = spec.unique is not None and spec.unique.value
        columns = ref_columns(scope, spec, target_key, place, nullable=nullable, single=single)
        draft.refs[name] = ToOne(
            name=name,
            target=target.name,
            fields=tuple(each.name for each in columns),
            target_fields=tuple(each.name for each in target_key),
            on_delete=on_delete,
            nullable=nullable,
            unique=single,
            inverse=inverse_name(spec.inverse, draft.name if single else draft.names.plural),
            attribute=names.python_attribute(name),
            constraint=names.constraint("fk", draft.table, (each.column for each in columns)),
            span=spec.name.span,
        )
        return columns


def inverse_name(written: At[str | bool] | None, otherwise: str | None) -> str | None:
    """What the other side of a relation is called; None where it has no name."""
    if written is None or written.value is True:
        return otherwise
    return written.value or None


def _made_key(spec: EntitySpec) -> Field:
    """The key `id` of kind int, int64 or uuid, made by the server, or str, given by the client."""
    written = spec.options.id
    key = written if isinstance(written, KeySpec) else KeySpec()
    type_ = written if isinstance(written, At) else key.type
    kind = type_.value if type_ else "int"
    origin = Origin.CLIENT if kind == "str" else Origin.KEY
    made = made_field("id", kind, origin, _key_span(spec), key=True)
    return replace(made, column=key.column.value) if key.column else made


def _key_span(spec: EntitySpec) -> Span:
    match spec.options.id:
        case At(span=span) | (At(span=span), *_) | KeySpec(type=At(span=span)):
            return span
        case KeySpec(column=At(span=span)):
            return span
    return spec.name.span
