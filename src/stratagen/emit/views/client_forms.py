"""`form.ts` of an entity: the form that creates and edits a row of it.

Comes in: the Model and an Entity. Goes out: `FormView`. Never here: how a form behaves; the client's runtime does that.
"""

from __future__ import annotations

from msgspec import Struct

from stratagen.emit.printed import EMPTY, Code, code, ts
from stratagen.emit.views.client_columns import as_json
from stratagen.emit.views.client_text import Imports, arguments, braces
from stratagen.emit.views.client_types import inherited, payloads
from stratagen.emit.views.labels import with_article
from stratagen.model import names
from stratagen.model.entity import Entity, Model

__all__ = ["FormView", "form_view"]

_HOOKS = code("./hooks.js")
_SCHEMA = code("./schema.js")
_TYPES = code("./types.js")


class FormView(Struct, frozen=True):
    """Everything in `form.ts`; `name` is empty where a row can be neither created nor changed."""

    imports: tuple[Code, ...] = ()
    doc: Code = EMPTY
    name: Code = EMPTY
    form: Code = EMPTY
    type: Code = EMPTY
    options: Code = EMPTY
    create: Code = EMPTY
    initial: Code = EMPTY
    create_schema: Code = EMPTY
    update: Code = EMPTY
    update_given: Code = EMPTY
    update_schema: Code = EMPTY
    edit: Code = EMPTY


def form_view(model: Model, entity: Entity) -> FormView:
    """The view of `client/src/entities/{entity}/form.ts`."""
    creates, updates = "create" in entity.operations, "update" in entity.operations
    if not creates and not updates:
        return FormView()
    class_name, small = entity.names.class_name, names.camel(entity.names.class_name)
    row, values = ts.ident(class_name), ts.ident(class_name + ("Create" if creates else "Update"))
    imports = Imports()
    imports.type(_TYPES, row, values)
    for verb, there in (("Create", creates), ("Update", updates)):
        if there:
            imports.value(_HOOKS, ts.ident(f"use{verb}{class_name}"))
            imports.value(_SCHEMA, ts.ident(f"{small}{verb}Schema"))
    modes = [
        *(["`{ mode: 'create' }`"] if creates else []),
        *(["`{ mode: 'edit', row }`"] if updates else []),
    ]
    return FormView(
        imports=imports.lines(),
        doc=ts.doc(f"A form for {with_article(entity.names.label)}: {' or '.join(modes)}."),
        name=ts.ident(f"use{class_name}Form"),
        form=code("{}Form", row),
        type=code("export type {}Form = forms.EntityForm<{}>", row, values),
        options=_options(values, row, creates=creates, updates=updates),
        create=ts.ident(f"useCreate{class_name}") if creates else EMPTY,
        initial=_initial(model, entity) if creates else EMPTY,
        create_schema=ts.ident(f"{small}CreateSchema") if creates else EMPTY,
        update=ts.ident(f"useUpdate{class_name}") if updates else EMPTY,
        update_given=_silent(entity),
        update_schema=ts.ident(f"{small}UpdateSchema") if updates else EMPTY,
        edit=_edit(entity) if updates else EMPTY,
    )


def _options(values: Code, row: Code, *, creates: bool, updates: bool) -> Code:
    if not updates:
        return code("forms.CreateOptions<{}, {}>", values, row)
    if not creates:
        return code("forms.EditOptions<{}>", row)
    return code("forms.FormOptions<{}, {}>", values, row)


def _initial(model: Model, entity: Entity) -> Code:
    """The defaults that can be told before: not the moment of writing."""
    sent = next(each for each in payloads(model, entity) if each.suffix == "Create")
    if inherited(field for field, _ in sent.fields):
        return EMPTY
    given = [
        code("{}: {}", ts.key(field.name), ts.literal(as_json(field.default)))
        for field, _ in sent.fields
        if field.has_default and not field.default_now and field.default is not None
    ]
    return braces(code("initial: "), given, code(","), indent=6, before=6)


def _silent(entity: Entity) -> Code:
    """What the hook is given: the form itself tells what went wrong. With a version it has options before its extras."""
    asks = entity.version and "get" in entity.operations
    return code("undefined, forms.silent") if asks else code("forms.silent")


def _edit(entity: Entity) -> Code:
    """How the changes of a row are sent: under its key, and under its version where it has one."""
    parts = [code("{}: row.{}", ts.key(each.name), ts.ident(each.name)) for each in entity.key]
    key = code("id: row.{}", ts.ident(entity.key[0].name)) if len(parts) == 1 else EMPTY
    given = [
        key or braces(code("id: "), parts),
        code("changes"),
        *([code("version: row.version")] if entity.version else []),
    ]
    return arguments(
        code("save: (row, changes) => update.mutateAsync"),
        [braces(EMPTY, given)],
        code(","),
        indent=6,
    )
