"""The tables that `storage/{entity}.py` declares: the entity's own, and the join tables of the n-n relations it wrote.

Comes in: an entity of the Model. Goes out: `TableView`. Never here: payloads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from stratagen.emit.printed import EMPTY, Code, code, join, py, sql
from stratagen.emit.views.declarations import STORAGE, Declarations, Default, FieldView
from stratagen.model import names
from stratagen.model.entity import Entity, Field, Index, ManyToMany, Origin, ToOne
from stratagen.model.fieldtypes import ROWS

__all__ = ["TableView", "Tables"]

_ON_DELETE = {"cascade": "CASCADE", "restrict": "RESTRICT", "set_null": "SET NULL"}


class TableView(Struct, frozen=True):
    """A table class."""

    name: Code
    docstring: Code
    table: Code
    constraints: tuple[Code, ...]
    fields: tuple[FieldView, ...]


class _Reference(Struct, frozen=True):
    """A foreign key: columns here, columns of the target there."""

    columns: tuple[str, ...]
    target: Entity
    target_columns: tuple[str, ...]
    on_delete: str
    name: str


class Tables:
    """Puts the tables of one entity into words."""

    def __init__(self, entity: Entity, words: Declarations) -> None:
        self.entity = entity
        self.words = words
        self.imports = words.imports

    def views(self) -> tuple[TableView, ...]:
        """The entity's table, then its join tables."""
        made = (
            self._join_table(each)
            for each in self.entity.relations
            if isinstance(each, ManyToMany) and each.owner and each.through is None
        )
        return (self._table(), *made)

    def _table(self) -> TableView:
        entity = self.entity
        references = {
            ref.fields: self._reference(ref) for ref in entity.relations if isinstance(ref, ToOne)
        }
        plain = {fields[0]: each for fields, each in references.items() if self._plain(each)}
        constraints = [
            *(self._foreign_key(each) for each in references.values() if not self._plain(each)),
            *map(self._index, entity.indexes),
        ]
        return TableView(
            name=py.ident(f"{entity.names.class_name}Row"),
            docstring=py.docstring(f"A row of {entity.table}.", 4),
            table=sql.name(entity.table),
            constraints=tuple(constraints),
            fields=tuple(self._column(each, plain.get(each.name)) for each in entity.fields),
        )

    # Columns ----------------------------------------------------------------------------------------------------------

    def _column(self, each: Field, reference: _Reference | None) -> FieldView:
        arguments = [
            *self._default(each).arguments(),
            *_flags(each, reference),
            *self._type(each),
            *self._options(each),
        ]
        return FieldView(py.ident(each.attribute), self.words.stored(each), self._call(arguments))

    def _call(self, arguments: Sequence[Code]) -> Code:
        if not arguments:
            return EMPTY
        self.imports.use("sqlmodel", "Field as Column")
        return code(" = Column({})", join(", ", arguments))

    def _default(self, each: Field) -> Default:
        match each.origin:
            case Origin.KEY if each.type.kind == "uuid":
                self.imports.use(STORAGE, "uuid7")
                return Default(factory=code("uuid7"))
            case Origin.KEY:
                return Default(code("None"))  # the database numbers it
            case Origin.CREATED_AT | Origin.UPDATED_AT:
                self.imports.use(STORAGE, "utc_now")
                return Default(factory=code("utc_now"))
            case Origin.VERSION:
                return Default(code("1"))
        return self.words.default(each)

    def _type(self, each: Field) -> tuple[Code, ...]:
        use = each.type
        name = "DocumentColumn" if use.many else ROWS[use.kind].column
        if name is None:
            return ()
        self.imports.use(STORAGE, name)
        word = py.ident(name)
        match name:
            case "DocumentColumn" | "ChoiceColumn":
                return (code("sa_type={}({})", word, self.words.content(use)),)
            case "DigitsColumn":
                digits = py.literal(use.precision), py.literal(use.scale)
                return (code("sa_type={}({}, {})", word, *digits),)
        return (code("sa_type={}", word),)

    def _options(self, each: Field) -> tuple[Code, ...]:
        options = []
        if each.column != each.attribute:
            options.append(code('"name": {}', sql.name(each.column)))
        if each.origin is Origin.UPDATED_AT:
            options.append(code('"onupdate": utc_now'))
        if each.origin is Origin.VERSION:
            self.imports.use("sqlalchemy", "TextClause")  # a field may be called `text`
            options.append(code('"onupdate": TextClause({})', py.literal(f"{each.column} + 1")))
        return (code("sa_column_kwargs={{{}}}", join(", ", options)),) if options else ()

    # Constraints ------------------------------------------------------------------------------------------------------

    def _reference(self, ref: ToOne) -> _Reference:
        target = self.words.model.entity(ref.target)
        return _Reference(
            tuple(self.entity.field(name).column for name in ref.fields),
            target,
            tuple(each.column for each in target.key),  # of all its fields it would ask for each
            _ON_DELETE[ref.on_delete.value],
            ref.constraint,
        )

    def _plain(self, reference: _Reference) -> bool:
        """Whether the column alone can declare it, and the naming convention gives it its name."""
        usual = names.constraint("fk", self.entity.table, reference.columns)
        named = f"fk_{self.entity.table}_{reference.columns[0]}"
        return len(reference.columns) == 1 and reference.name == usual == named

    def _foreign_key(self, reference: _Reference) -> Code:
        self.imports.use("sqlalchemy", "ForeignKeyConstraint")
        there = [f"{reference.target.table}.{column}" for column in reference.target_columns]
        return code(
            "ForeignKeyConstraint([{}], [{}], name={}, ondelete={})",
            join(", ", map(sql.name, reference.columns)),
            join(", ", map(py.literal, there)),
            sql.name(reference.name),
            py.literal(reference.on_delete),
        )

    def _index(self, index: Index) -> Code:
        columns = join(", ", [sql.name(self.entity.field(name).column) for name in index.fields])
        if index.unique and not self.entity.soft_delete:
            self.imports.use("sqlalchemy", "UniqueConstraint")
            return code("UniqueConstraint({}, name={})", columns, sql.name(index.name))
        self.imports.use("sqlalchemy", "Index")
        if not index.unique:
            return code("Index({}, {})", sql.name(index.name), columns)
        self.imports.use(STORAGE, "NOT_DELETED")  # a deleted row does not keep its place
        return code(
            "Index({}, {}, unique=True, sqlite_where=NOT_DELETED, postgresql_where=NOT_DELETED)",
            sql.name(index.name),
            columns,
        )

    # Join tables ------------------------------------------------------------------------------------------------------

    def _join_table(self, relation: ManyToMany) -> TableView:
        entity, table = self.entity, relation.table
        target = self.words.model.entity(relation.target)
        sides = ((entity, relation.columns), (target, relation.target_columns))
        fields = tuple(
            FieldView(
                py.ident(names.python_attribute(column)),
                self.words.stored(part),
                self._call(self._link_arguments(column, part)),
            )
            for side, columns in sides
            for column, part in zip(columns, side.key, strict=True)
        )
        references = (
            _Reference(
                columns,
                side,
                tuple(part.column for part in side.key),
                "CASCADE",
                names.constraint("fk", table, columns),
            )
            for side, columns in sides
        )
        self.imports.use("sqlalchemy", "Index")
        index = names.constraint("ix", table, relation.target_columns)
        found = join(", ", map(sql.name, relation.target_columns))
        other = relation.name.replace("_", " ")
        return TableView(
            name=py.ident(f"{entity.names.class_name}{names.pascal(relation.name)}Row"),
            docstring=py.docstring(
                f"A row of {table}: {entity.names.label_plural.lower()} and their {other}.", 4
            ),
            table=sql.name(table),
            constraints=(
                *map(self._foreign_key, references),
                code("Index({}, {})", sql.name(index), found),
            ),
            fields=fields,
        )

    def _link_arguments(self, column: str, part: Field) -> list[Code]:
        named = code('sa_column_kwargs={{"name": {}}}', sql.name(column))
        return [
            code("primary_key=True"),
            *_lengths(part),
            *self._type(part),
            *([named] if names.python_attribute(column) != column else []),
        ]


def _flags(each: Field, reference: _Reference | None) -> Iterable[Code]:
    if each.key:
        yield code("primary_key=True")
    yield from _lengths(each)
    if reference is not None:
        there = f"{reference.target.table}.{reference.target_columns[0]}"
        yield code("foreign_key={}", py.literal(there))
        yield code("ondelete={}", py.literal(reference.on_delete))


def _lengths(each: Field) -> Iterable[Code]:
    short = each.type.kind in {"str", "email", "url"} and not each.type.many
    if short and each.bounds.max_length is not None:
        yield code("max_length={}", py.literal(each.bounds.max_length))
