"""The general views: what a template that a project adds can print, in Python's and TypeScript's spelling.

Comes in: the Model, and the entity a template is rendered for. Goes out: names, fields and relations as `Code`; every
text is there as a literal and as a comment, so that a template never has to encode anything.
"""

from __future__ import annotations

from msgspec import Struct

from stratagen.emit.printed import Code, py, ts
from stratagen.model.entity import Entity, Field, Model, Relation, ToMany, ToOne

__all__ = [
    "EntityView",
    "FieldView",
    "ProjectView",
    "RelationView",
    "TextView",
    "entity_view",
    "project_view",
]


class TextView(Struct, frozen=True):
    """One text of the registry for each place that it may be printed at."""

    python: Code  # a string literal
    typescript: Code  # a string literal
    comment: Code  # one line, behind `# ` or `// `
    docstring: Code  # a whole docstring at the left margin
    doc: Code  # a whole `/** … */` at the left margin


class FieldView(Struct, frozen=True):
    """One stored value."""

    name: Code  # on the wire
    attribute: Code
    column: Code
    type: Code  # the registry's word: str, decimal, the name of an enum
    description: TextView
    key: bool
    required: bool
    nullable: bool
    many: bool
    unique: bool
    secret: bool
    readonly: bool
    immutable: bool


class RelationView(Struct, frozen=True):
    """One relation; `many` where it leads to several."""

    name: Code
    attribute: Code
    target: Code  # the entity's name in the registry
    target_class: Code
    many: bool


class EntityView(Struct, frozen=True):
    """One entity."""

    package: Code
    name: Code  # ticket_task
    module: Code
    class_name: Code  # TicketTask
    constant: Code  # TICKET_TASK_ENTITY
    camel: Code  # ticketTask
    plural: Code  # ticket_tasks
    table: Code
    url: TextView  # /api/ticket-tasks
    label: TextView
    description: TextView
    fields: tuple[FieldView, ...]
    key: tuple[FieldView, ...]
    relations: tuple[RelationView, ...]
    timestamps: bool
    soft_delete: bool
    version: bool


class ProjectView(Struct, frozen=True):
    """The whole registry, for a file that entities share."""

    package: Code
    name: TextView
    api_prefix: TextView
    entities: tuple[EntityView, ...]


def project_view(model: Model) -> ProjectView:
    """What a shared template of a project's own can print."""
    return ProjectView(
        package=py.ident(model.project.package),
        name=_text(model.project.name),
        api_prefix=_text(model.project.api_prefix),
        entities=tuple(entity_view(model, entity) for entity in model.entities),
    )


def entity_view(model: Model, entity: Entity) -> EntityView:
    """What an entity's template of a project's own can print."""
    names = entity.names
    fields = tuple(map(_field, entity.fields))
    return EntityView(
        package=py.ident(model.project.package),
        name=ts.ident(names.name),
        module=py.ident(names.module),
        class_name=py.ident(names.class_name),
        constant=py.ident(names.constant),
        camel=ts.ident(names.camel),
        plural=ts.ident(names.plural),
        table=ts.ident(entity.table),
        url=_text(f"{model.project.api_prefix}/{names.path}"),
        label=_text(names.label),
        description=_text(entity.description),
        fields=fields,
        key=tuple(field for field in fields if field.key),
        relations=tuple(_relation(model, relation) for relation in entity.relations),
        timestamps=entity.timestamps,
        soft_delete=entity.soft_delete,
        version=entity.version,
    )


def _field(field: Field) -> FieldView:
    return FieldView(
        name=ts.ident(field.name),
        attribute=py.ident(field.attribute),
        column=ts.ident(field.column),
        type=ts.ident(field.type.of or field.type.kind),
        description=_text(field.description or ""),
        key=field.key,
        required=field.required,
        nullable=field.nullable,
        many=field.type.many,
        unique=field.unique,
        secret=field.secret,
        readonly=field.readonly,
        immutable=field.immutable,
    )


def _relation(model: Model, relation: Relation) -> RelationView:
    single = isinstance(relation, ToOne) or (isinstance(relation, ToMany) and relation.single)
    return RelationView(
        name=ts.ident(relation.name),
        attribute=py.ident(relation.attribute),
        target=ts.ident(relation.target),
        target_class=py.ident(model.entity(relation.target).names.class_name),
        many=not single,
    )


def _text(text: str) -> TextView:
    return TextView(
        python=py.literal(text),
        typescript=ts.literal(text),
        comment=py.comment(text),
        docstring=py.docstring(text),
        doc=ts.doc(text),
    )
