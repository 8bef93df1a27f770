"""What `services/{entity}.py` and `services/__init__.py` print: the service of one entity, and all of them in one value.

Comes in: the Model and an entity. Goes out: views. Never here: what a service does, which stands in the runtime.
"""

from __future__ import annotations

from msgspec import Struct

from stratagen.emit.printed import EMPTY, Code, Encodable, code, py
from stratagen.emit.views.declarations import Declarations, Imports
from stratagen.emit.views.labels import in_sentence, with_article
from stratagen.model.entity import Entity, Model

__all__ = [
    "ServiceView",
    "ServicesView",
    "key_type",
    "service_class",
    "services_view",
    "shared_view",
]


class ServiceView(Struct, frozen=True):
    """The service of one entity."""

    docstring: Code
    imports: tuple[Code, ...]
    package: Code
    record: Code
    create: Code
    update: Code
    replace: Code
    key: Code
    constant: Code
    repository: Code
    base: Code  # TicketServiceBase
    base_docstring: Code
    exports: Code
    context: Code  # TicketContext; empty where there are no handlers
    cache: Code  # an argument, or empty
    factory: Code  # create_ticket_service
    factory_docstring: Code


class MemberView(Struct, frozen=True):
    """One service in `Services`."""

    attribute: Code
    type: Code


class ServicesView(Struct, frozen=True):
    """All services."""

    docstring: Code
    imports: tuple[Code, ...]  # for annotations only
    members: tuple[MemberView, ...]


def services_view(model: Model, entity: Entity) -> ServiceView:
    """The service of `entity`."""
    names, package = entity.names, model.project.package
    imports = Imports()
    key = key_type(model, entity, imports)
    words = ("", "Create", "Replace", "Repository", "Update")
    storage = [f"{names.class_name}{word}" for word in words]
    imports.use(f"{package}.storage.{names.module}", names.constant, *storage)
    imports.use("stratagen.runtime.services", "CrudService", "create_crud_service")
    if entity.cache:
        imports.use("stratagen.runtime.services", "RecordCache")
    if entity.routes:
        imports.use("dataclasses", "dataclass")
        imports.use("stratagen.runtime.services", "HandlerContext")
        imports.use("typing", "TYPE_CHECKING")
    imports.use("stratagen.runtime.storage", "Database")
    record, create, replace, repository, update = map(py.ident, storage)
    base, context = f"{names.class_name}ServiceBase", f"{names.class_name}Context"
    factory = f"create_{names.name.rstrip('_')}_service"
    exports: list[Encodable] = [*([context] if entity.routes else []), base, factory]
    one, many = with_article(names.label), in_sentence(names.label_plural)
    return ServiceView(
        docstring=py.docstring(f"The service of {many}."),
        exports=py.literal(exports),
        imports=imports.lines(),
        package=py.module(package),
        record=record,
        create=create,
        update=update,
        replace=replace,
        key=key,
        constant=py.ident(names.constant),
        repository=repository,
        base=py.ident(base),
        base_docstring=py.docstring(
            f"What can be done with {one}.",
            4,
            closing="To change how, derive from this and name your class as `service` in the registry.",
        ),
        context=py.ident(context) if entity.routes else EMPTY,
        cache=(
            code(
                "cache=RecordCache({}, database, seconds={}), ",
                py.ident(names.constant),
                py.literal(entity.cache),
            )
            if entity.cache
            else EMPTY
        ),
        factory=py.ident(factory),
        factory_docstring=py.docstring(f"The service of {many} in `database`.", 4),
    )


def shared_view(model: Model) -> ServicesView:
    """All services of the package."""
    imports = Imports()
    members = [
        MemberView(py.ident(entity.names.attribute), service_class(model, entity, imports))
        for entity in model.entities
        if "service" in entity.layers
    ]
    return ServicesView(
        docstring=py.docstring("The services of all entities, in one value."),
        imports=imports.lines(),
        members=tuple(members),
    )


def service_class(model: Model, entity: Entity, imports: Imports) -> Code:
    """The class of an entity's service: the user's where the registry names one."""
    if entity.service is not None:
        module, name = entity.service
        imports.use(module, name)
        return py.ident(name)
    name = f"{entity.names.class_name}ServiceBase"
    imports.use(f"{model.project.package}.services.{entity.names.module}", name)
    return py.ident(name)


def key_type(model: Model, entity: Entity, imports: Imports) -> Code:
    """The type of an entity's key: of its one field, or the named tuple of several."""
    package = model.project.package
    if len(entity.key) > 1:
        name = f"{entity.names.class_name}Key"
        imports.use(f"{package}.storage.{entity.names.module}", name)
        return py.ident(name)
    return Declarations(model, imports, f"{package}.values").key(entity.key[0].type)
