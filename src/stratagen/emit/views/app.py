"""What `app.py` prints: every service and every router, put together.

Comes in: the Model. Goes out: `AppView`. Never here: what an application does with them, which stands in the runtime.
"""

from __future__ import annotations

from msgspec import Struct

from stratagen.emit.printed import Code, code, join, py
from stratagen.emit.views.declarations import Imports
from stratagen.model.entity import Entity, Model

__all__ = ["AppView", "app_view", "routed"]


class MemberView(Struct, frozen=True):
    """One service: `attribute=value`."""

    attribute: Code
    value: Code


class AppView(Struct, frozen=True):
    """The application."""

    docstring: Code
    imports: tuple[Code, ...]
    title: Code
    prefix: Code
    services: tuple[MemberView, ...]
    routers: tuple[Code, ...]
    tags: tuple[Code, ...]
    interceptors: Code  # expressions between commas, or empty


def app_view(model: Model) -> AppView:
    """The application of the whole package."""
    project = model.project
    imports = Imports()
    imports.use("fastapi", "FastAPI")
    imports.use("stratagen.runtime.app", "build_app")
    imports.use("stratagen.runtime.opening", "open_database")
    imports.use("stratagen.runtime.settings", "Settings")
    imports.use("stratagen.runtime.storage", "Database")
    imports.use(f"{project.package}.storage", "SCHEMA")
    imports.use(f"{project.package}.services", "Services")
    services = tuple(
        MemberView(py.ident(entity.names.attribute), _service(model, entity, imports))
        for entity in model.entities
        if "service" in entity.layers
    )
    entities = routed(model)
    return AppView(
        docstring=py.docstring(
            f"The application: the API of {project.name}, from services to routes."
        ),
        title=py.literal(project.name),
        prefix=py.literal(project.api_prefix),
        services=services,
        routers=tuple(_router(model, entity, imports) for entity in entities),
        tags=tuple(
            py.literal((entity.names.label_plural, entity.description)) for entity in entities
        ),
        interceptors=_interceptors(model, imports),
        imports=imports.lines(),
    )


def routed(model: Model) -> list[Entity]:
    """The entities that have routes."""
    return [
        entity
        for entity in model.entities
        if "routes" in entity.layers and (entity.endpoints or entity.routes)
    ]


def _service(model: Model, entity: Entity, imports: Imports) -> Code:
    package, names = model.project.package, entity.names
    factory = f"create_{names.name.rstrip('_')}_service"
    imports.use(f"{package}.services.{names.module}", factory)
    made = code("{}(database)", py.ident(factory))
    if entity.service is None:
        return made
    module, name = entity.service
    imports.use(module, name)
    imports.use("stratagen.runtime.services", "extend_service")
    return code("extend_service({}, {})", made, py.ident(name))


def _router(model: Model, entity: Entity, imports: Imports) -> Code:
    package, names = model.project.package, entity.names
    function = f"{names.name.rstrip('_')}_routes"
    imports.use(f"{package}.routes.{names.module}", function)
    service = code("services.{}", py.ident(names.attribute))
    if not entity.routes:
        return code("{}({})", py.ident(function), service)
    context = f"{names.class_name}Context"
    imports.use(f"{package}.services.{names.module}", context)
    return code(
        "{}({}, {}({}, database, services))",
        py.ident(function),
        service,
        py.ident(context),
        service,
    )


def _interceptors(model: Model, imports: Imports) -> Code:
    for module, name in model.project.interceptors:
        imports.use(module, name)
    return join(", ", (py.ident(name) for _, name in model.project.interceptors))
