"""What `tests/test_{entity}.py` prints: the rules of one entity that its generated code has to keep.

Comes in: the Model and an entity. Goes out: `TestsView`. Never here: how a rule is tested; the template says that.

What is expected comes from the registry, never from the generated code, so a constraint or a filter that a template loses
turns a test red.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import LiteralString
from urllib.parse import quote

from msgspec import Struct

from stratagen.emit.printed import EMPTY, Code, Encodable, code, join, py
from stratagen.emit.views.declarations import Imports
from stratagen.emit.views.labels import in_sentence
from stratagen.emit.views.storage import payload_fields
from stratagen.model.entity import (
    Entity,
    Field,
    ManyToMany,
    Model,
    Origin,
    Relation,
    ToMany,
    ToOne,
    Value,
)
from stratagen.model.fieldtypes import ROWS
from stratagen.model.words import QUERY_PARAMETERS

__all__ = ["ConftestView", "RelationView", "TestsView", "UniqueView", "conftest_view", "tests_view"]

_STAMPED = {Origin.UPDATED_AT, Origin.VERSION}


class ConftestView(Struct, frozen=True):
    """`tests/conftest.py`."""

    package: Code


class UniqueView(Struct, frozen=True):
    """A unique constraint: its fields, and the refs among them that may be null, by name."""

    fields: Code
    refs: Code


class RelationView(Struct, frozen=True):
    """A relation."""

    name: Code
    test: Code  # for the test's name
    target: Code  # the descriptor of what it leads to
    owner: Code  # of a one to many: the fields of a related row that point to `row`
    segment: Code  # of its path, `/tasks`
    target_url: Code  # of an n-n: what follows in the path of a pair, from a row called `other`


class OwnerView(Struct, frozen=True):
    """What a ref leads to, and what becomes of a row when that is deleted."""

    test: Code  # for the test's name
    target: Code  # its descriptor
    url: Code  # of its collection
    at_version: Code  # how its deletion says which version it means, or empty
    owner: Code  # the fields of a row that point to `owner`
    on_delete: str


class TestsView(Struct, frozen=True):
    """The whole file. Lists are empty where there is nothing to test, and the template leaves the test out."""

    __test__ = False  # pytest takes every class of such a name for tests

    docstring: Code
    imports: tuple[Code, ...]
    constant: Code
    url: Code
    nowhere: Code  # the address of one that does not exist
    not_found: Code
    key: Code  # the first field of it
    key_in: Code
    key_backwards: Code
    by_key: Code
    create: bool
    get: bool
    list: bool
    change: bool
    replace: bool
    delete: bool
    batch: bool
    version: bool
    at_version: Code  # how a change says which version it means, or empty
    any_version: Code
    single_key: bool
    required: Code
    invalid: tuple[Code, ...]  # a field, and a value that it does not take
    unchangeable: Code  # what calls those of them that a change can name, or empty
    set_once: (
        Code  # names of the fields that no change can name, where some of them are among those
    )
    defaults: tuple[Code, ...]
    secrets: tuple[Code, ...]
    filters: tuple[Code, ...]
    unfiltered: Code
    searched: Code
    order: Code  # of a list, as a sort; empty where clients may not ask for it
    page_size: int
    max_page_size: int
    changed: Code
    alone: bool  # whether a change does what it says and no more, for no service of one's own adds to it
    stamped: tuple[Code, ...]  # names of the fields that every change sets
    nullable: Code
    not_null: Code
    fixed: Code
    put: Code
    reset: Code
    uniques: tuple[UniqueView, ...]
    refs: tuple[Code, ...]
    owners: tuple[OwnerView, ...]
    to_one: tuple[RelationView, ...]
    to_many: tuple[RelationView, ...]
    many_to_many: tuple[RelationView, ...]


def conftest_view(model: Model) -> ConftestView:
    """What the tests of all entities share."""
    return ConftestView(package=py.module(model.project.package))


def tests_view(model: Model, entity: Entity) -> TestsView:
    """The tests of `entity`."""
    return _Writer(model, entity).view()


class _Writer:
    """Gathers what the tests of one entity expect."""

    def __init__(self, model: Model, entity: Entity) -> None:
        self.model = model
        self.entity = entity
        self.package = model.project.package
        self.imports = Imports()
        self.created = payload_fields(entity, "create")
        self.updated = payload_fields(entity, "update")
        self.record = payload_fields(entity, "record")
        self.shown = {each.name for each in self.record}
        self.refs = [each for each in entity.relations if isinstance(each, ToOne)]

    def view(self) -> TestsView:
        """The view."""
        entity, names = self.entity, self.entity.names
        self.imports.use(f"{self.package}.storage.{names.module}", names.constant)
        can = {each.operation for each in entity.endpoints}.__contains__
        url = f"{self.model.project.api_prefix}/{names.path}"
        in_refs = {field for ref in self.refs for field in ref.fields}
        to_one, to_many, many_to_many = self._relations()
        key = entity.key[0].name
        changes = can("update") or can("replace")
        sent = self.created if changes or can("create") else ()
        refused = {each.name: tuple(_refused(each)) for each in sent}
        changed = changes and any(refused[each.name] for each in self.updated)
        set_once = [each for each in refused if not entity.field(each).updatable]
        later = changed and any(map(refused.get, set_once))
        return TestsView(
            docstring=py.docstring(f"What the API promises of {in_sentence(names.label_plural)}."),
            constant=py.ident(names.constant),
            url=py.literal(url),
            nowhere=py.literal(
                "/".join(
                    [url, *(quote(str(_absent(self.model, each)), safe="") for each in entity.key)]
                )
            ),
            not_found=py.literal(f"{names.code}_NOT_FOUND"),
            key=py.literal(key),
            key_in=py.literal(f"{key}__in"),
            key_backwards=py.literal(f"-{key}"),
            by_key=self._by_key(),
            create=can("create"),
            get=can("get"),
            list=can("list"),
            change=can("update"),
            replace=can("replace"),
            delete=can("delete"),
            batch=can("batch"),
            version=entity.version,
            at_version=code(', version=row["version"]') if entity.version else EMPTY,
            any_version=code(", version=1") if entity.version else EMPTY,
            single_key=len(entity.key) == 1,
            required=_names(each for each in self.created if each.required),
            invalid=tuple(
                code("({}, {})", py.literal(name), value)
                for name, values in refused.items()
                for value in values
            ),
            unchangeable=code("REFUSED_LATER" if later else "REFUSED") if changed else EMPTY,
            set_once=py.literal([*set_once]) if later else EMPTY,
            defaults=tuple(self._defaults()),
            secrets=tuple(py.literal(each.name) for each in self.created if each.secret),
            filters=tuple(self._filters()),
            unfiltered=py.literal(
                ["no_such_field", *(each.name for each in self.record if not each.filter)]
            ),
            searched=_names(each for each in self.record if each.search and self._sampled(each)),
            order=self._order(),
            page_size=entity.page_size,
            max_page_size=entity.max_page_size,
            changed=_names(
                each
                for each in self.updated
                if each.name in self.shown and each.name not in in_refs
            ),
            alone=entity.service is None,
            stamped=tuple(py.literal(each.name) for each in self.record if each.origin in _STAMPED),
            nullable=_names(each for each in self.updated if each.nullable and not each.secret),
            not_null=_names(each for each in self.updated if not each.nullable),
            fixed=_names(
                each
                for each in self.record
                if not each.updatable and each.origin is not Origin.VERSION
            ),
            put=py.literal([each.name for each in self.updated if self._put(each)]),
            reset=self._reset(),
            uniques=tuple(self._uniques()),
            refs=tuple(self._dangling()),
            owners=tuple(self._owners()),
            to_one=to_one,
            to_many=to_many,
            many_to_many=many_to_many,
            imports=self.imports.lines(),
        )

    # Fields

    def _sampled(self, each: Field) -> bool:
        """Whether a made row holds a sample in it: it is sent, and has no default that two rows may have."""
        return each in self.created and (not each.has_default or self._is_unique(each))

    def _is_unique(self, each: Field) -> bool:
        return any(index.unique and index.fields == (each.name,) for index in self.entity.indexes)

    def _put(self, each: Field) -> bool:
        """Whether a replacement gives it: it must, or the default might be another row's."""
        return each.required or (each.has_default and self._sampled(each))

    def _by_key(self) -> Code:
        pairs = (
            code("{}: row[{}]", py.literal(_parameter(each.name)), py.literal(each.name))
            for each in self.entity.key
        )
        return code("{{{}}}", join(", ", pairs))

    def _defaults(self) -> Iterator[Code]:
        for each in self.created:
            if self._sampled(each):
                continue
            if each.has_default and not each.default_now and each.name in self.shown:
                yield code("({}, {})", py.literal(each.name), py.literal(_left_out(each)))

    def _filters(self) -> Iterator[Code]:
        for each in self.record:
            if each.filter and not each.secret:
                exact = not each.type.many and "eq" in ROWS[each.type.kind].operators
                yield code("({}, {})", py.literal(each.name), py.literal(exact))

    def _reset(self) -> Code:
        return py.literal(
            {
                each.name: _left_out(each)
                for each in self.updated
                if not self._put(each) and each.name in self.shown and not each.default_now
            }
        )

    def _uniques(self) -> Iterator[UniqueView]:
        sent = {each.name for each in self.created if each.name in self.shown}
        for index in self.entity.indexes:
            if not index.unique or not sent.issuperset(index.fields):
                continue
            refs = [ref for ref in self.refs if ref.nullable and {*ref.fields} <= {*index.fields}]
            in_refs = {field for ref in refs for field in ref.fields}
            fields = [self.entity.field(name) for name in index.fields if name not in in_refs]
            if any(each.nullable and each.has_default for each in fields):
                continue  # nobody says that it is not null, and two nulls are not equal
            yield UniqueView(
                fields=py.literal(list(index.fields)),
                refs=py.literal([ref.name for ref in refs]),
            )

    def _order(self) -> Code:
        asked = self.entity.order_by
        if not all(self.entity.field(name).sort for name, _ in asked):
            return EMPTY
        return py.literal(",".join(f"-{name}" if down else name for name, down in asked))

    # Relations

    def _owners(self) -> Iterator[OwnerView]:
        """What the entity belongs to and a client may delete; what is only hidden when it is deleted is no case of it."""
        for ref in self.refs:
            target = self.model.entity(ref.target)
            deletable = any(each.operation == "delete" for each in target.endpoints)
            seen = self._gettable() and self.shown.issuperset(ref.fields)
            if not (deletable and seen) or target.soft_delete or self.entity.soft_delete:
                continue
            constant = py.ident(target.names.constant)
            self.imports.use(f"{self.package}.storage.{target.names.module}", target.names.constant)
            pairs = zip(ref.fields, ref.target_fields, strict=True)
            yield OwnerView(
                test=py.ident(f"_{ref.name}_{_BECOMES[ref.on_delete.value]}"),
                target=constant,
                url=py.literal(f"{self.model.project.api_prefix}/{target.names.path}"),
                at_version=code(', version=owner["version"]') if target.version else EMPTY,
                owner=_pointing(pairs, "owner"),
                on_delete=ref.on_delete.value,
            )

    def _gettable(self) -> bool:
        return any(each.operation == "get" and not each.relation for each in self.entity.endpoints)

    def _dangling(self) -> Iterator[Code]:
        sent = {each.name for each in self.created}
        for ref in self.refs:
            if sent.issuperset(ref.fields):
                target = self.model.entity(ref.target)
                pairs = zip(ref.fields, target.key, strict=True)
                yield py.literal({name: _absent(self.model, key) for name, key in pairs})

    def _relations(
        self,
    ) -> tuple[tuple[RelationView, ...], tuple[RelationView, ...], tuple[RelationView, ...]]:
        routed = {(each.operation, each.relation): each for each in self.entity.endpoints}
        if ("get", None) not in routed:
            return (), (), ()
        to_many: list[RelationView] = []
        many_to_many: list[RelationView] = []
        for each in self.entity.relations:
            endpoint = routed.get(("relation_list", each.name))
            if endpoint is None:
                continue
            segment = endpoint.path.rpartition("/")[2]
            if isinstance(each, ToMany):
                to_many.append(self._relation(each, segment))
            elif isinstance(each, ManyToMany) and ("relation_add", each.name) in routed:
                many_to_many.append(self._relation(each, segment))
        return tuple(map(self._relation, self.refs)), tuple(to_many), tuple(many_to_many)

    def _relation(self, relation: Relation, segment: str = "") -> RelationView:
        target = self.model.entity(relation.target)
        constant = py.ident(target.names.constant)
        self.imports.use(f"{self.package}.storage.{target.names.module}", target.names.constant)
        owner = EMPTY
        if isinstance(relation, ToMany):
            ref = target.relation(relation.ref)
            assert isinstance(ref, ToOne)  # noqa: S101  # the other side; for the type checker
            owner = _pointing(zip(ref.fields, ref.target_fields, strict=True), "row")
        return RelationView(
            name=py.literal(relation.name),
            test=py.ident(f"_{relation.name}"),
            target=constant,
            owner=owner,
            segment=py.literal(f"/{segment}"),
            target_url=code('url_of("", {}, other)', constant),
        )


_BECOMES = {"cascade": "takes_it_along", "restrict": "is_refused", "set_null": "lets_it_go"}


def _pointing(pairs: Iterable[tuple[str, str]], row: LiteralString) -> Code:
    """The fields of a ref, leading to `row`."""
    named = (
        code("{}: {}[{}]", py.literal(name), code(row), py.literal(key)) for name, key in pairs
    )
    return code("{{{}}}", join(", ", named))


def _names(fields: Iterable[Field]) -> Code:
    """Names as a list; empty where there are none, so that the template can leave out what is about them."""
    names = [each.name for each in fields]
    return py.literal(list(names)) if names else EMPTY


def _parameter(name: str) -> str:
    return f"{name}__eq" if name in QUERY_PARAMETERS else name


def _left_out(each: Field) -> Encodable:
    """What a field holds that nobody gave, as JSON has it."""
    if not each.has_default:
        return [] if each.type.many and not each.nullable else None
    return _listed(each.default)


def _listed(value: Value) -> Encodable:
    if isinstance(value, tuple):
        return [_listed(item) for item in value]
    if isinstance(value, dict):
        return {key: _listed(item) for key, item in value.items()}
    return value


_ABSENT: dict[str, str | int] = {
    "int": 2**53 - 1,
    "int64": str(2**63 - 1),
    "uuid": "00000000-0000-0000-0000-000000000000",
    "date": "0001-01-01",
    "time": "23:59:59.999999",
    "datetime": "0001-01-01T00:00:00Z",
}


def _absent(model: Model, each: Field) -> str | int:
    """A key of this type that no row has; of an enum the last value, as far as none can be thought of that is no row's."""
    if each.type.kind == "enum":
        return model.enum(str(each.type.of)).values[-1].value
    if each.type.kind == "decimal":
        return "0" if each.bounds.ge is None else str(each.bounds.ge)
    return _ABSENT.get(each.type.kind, "no-such-key")


# What must be refused


def _refused(each: Field) -> Iterator[Code]:
    """JSON that a field must not accept, by its type and by each of its bounds."""
    if each.type.many:
        yield code('"no list"')
    elif each.type.kind == "object":
        yield code('"no object"')
    elif each.type.kind == "enum":
        yield code('"no such value"')
    else:
        wrong = [value for value in ROWS[each.type.kind].invalid if _sendable(value)]
        yield from (py.literal(_listed(value)) for value in wrong[:2])
        yield from _out_of_range(each)
    if not each.nullable:
        yield code("None")
    yield from _miscounted(each)


def _sendable(value: Value) -> bool:
    if not isinstance(value, str) or value.isascii():
        return value is not None
    return not any("\ud800" <= each <= "\udfff" for each in value)


def _miscounted(each: Field) -> Iterator[Code]:
    """One too few and one too many, of characters or of items."""
    form: LiteralString = '"x" * {}'
    if each.type.many:  # `[None] * 3` is a `list[None]` for pyright, whatever is expected of it
        form = (
            '["x" for _ in range({})]'
            if each.type.kind in {"str", "text"}
            else "[None for _ in range({})]"
        )
    if each.bounds.min_length:
        yield code(form, each.bounds.min_length - 1)
    if each.bounds.max_length is not None:
        yield code(form, each.bounds.max_length + 1)


def _out_of_range(each: Field) -> Iterator[Code]:
    """The first values beyond the bounds of a number."""
    if each.type.kind not in {"int", "float"}:
        return
    bounds = each.bounds
    beyond = ((bounds.ge, -1), (bounds.gt, 0), (bounds.le, 1), (bounds.lt, 0))
    yield from (py.literal(limit + step) for limit, step in beyond if limit is not None)
    if each.type.kind == "int" and bounds.multiple_of is not None and bounds.multiple_of > 1:
        yield py.literal(int(bounds.multiple_of) * 3 + 1)
