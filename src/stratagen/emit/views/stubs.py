"""What `gen stub` writes of one handler or service subclass: a typed signature, and an honest 501 for a body.

Comes in: the Model, an entity and one of its routes. Goes out: encoded text, and in `Imports` what it needs. Never here: where
it stands in the user's module.
"""

from __future__ import annotations

from msgspec.structs import replace

from stratagen.emit.printed import Code, code, join, py
from stratagen.emit.views.declarations import Declarations, Imports
from stratagen.emit.views.labels import in_sentence
from stratagen.model.entity import Entity, Model, Route, Shape, TypeUse

__all__ = ["handler_stub", "service_stub"]


def handler_stub(model: Model, entity: Entity, route: Route, imports: Imports) -> Code:
    """`async def` with the arguments that the generated endpoint calls it with; it answers 501 until it is written."""
    words = Declarations(model, imports, f"{model.project.package}.values")
    imports.use("stratagen.runtime", "errors")
    context = f"{entity.names.class_name}Context"
    imports.use(f"{model.project.package}.services.{entity.names.module}", context)
    arguments = [code("ctx: {}", py.ident(context))]
    arguments += [
        code("{}: {}", py.ident(each.name), words.key(each.type)) for each in route.parameters
    ]
    if route.query is not None:
        arguments.append(code("query: {}", words.content(TypeUse("object", route.query))))
    if route.request is not None:
        arguments.append(code("body: {}", _shape(model, route.request, "Create", words)))
    answer = _shape(model, route.response, "", words) if route.response else code("None")
    text = f"{route.summary}.\n\n{route.description}" if route.description else f"{route.summary}."
    return code(
        "async def {}({}) -> {}:\n    {}\n    raise errors.not_implemented({})\n",
        py.ident(route.handler_function),
        join(", ", arguments),
        answer,
        py.docstring(text, 4),
        py.literal(route.name),
    )


def service_stub(model: Model, entity: Entity, name: str, imports: Imports) -> Code:
    """A subclass of the generated service that changes nothing yet."""
    base = f"{entity.names.class_name}ServiceBase"
    imports.use(f"{model.project.package}.services.{entity.names.module}", base)
    text = f"The service of {in_sentence(entity.names.label_plural)}."
    return code("class {}({}):\n    {}\n", py.ident(name), py.ident(base), py.docstring(text, 4))


def _shape(model: Model, shape: Shape, suffix: str, words: Declarations) -> Code:
    if shape.entity is None:
        assert shape.type is not None  # noqa: S101  # else it had an entity; for the type checker
        return words.content(replace(shape.type, many=shape.many))
    names = model.entity(shape.entity).names
    name = f"{names.class_name}{suffix}"
    words.imports.use(f"{model.project.package}.storage.{names.module}", name)
    return code("list[{}]", py.ident(name)) if shape.many else py.ident(name)
