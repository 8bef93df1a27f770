"""Which view a template gets: the one table from template path to view function.

A view is a frozen value that holds all that differs between two files of one template, as `Code`. An entity's view is
made by `(Model, Entity) -> view`, a shared file's by `(Model) -> view`. Functions are named by import path and loaded when
they are first needed. A template that is not listed, because a project added it, gets the general view.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from stratagen.model.entity import Model

__all__ = ["VIEWS", "entity_view", "shared_view"]

VIEWS = {
    "__init__.py.j2": "values:package_view",
    "app.py.j2": "app:app_view",
    "client/index.html.j2": "client_admin:html_view",
    "client/package.json.j2": "client:package_view",
    "client/src/admin/entities/{entity}.ts.j2": "client_admin:resource_view",
    "client/src/admin/main.tsx.j2": "client_admin:main_view",
    "client/src/entities/{entity}/api.ts.j2": "client_files:api_view",
    "client/src/entities/{entity}/columns.ts.j2": "client_columns:columns_view",
    "client/src/entities/{entity}/form.ts.j2": "client_forms:form_view",
    "client/src/entities/{entity}/hooks.ts.j2": "client_files:hooks_view",
    "client/src/entities/{entity}/mocks.ts.j2": "client_mocks:mocks_view",
    "client/src/entities/{entity}/queries.ts.j2": "client_files:queries_view",
    "client/src/entities/{entity}/schema.ts.j2": "client_types:schema_view",
    "client/src/entities/{entity}/types.ts.j2": "client_types:types_view",
    "client/src/graph.ts.j2": "client:graph_view",
    "client/src/index.ts.j2": "client:index_view",
    "client/src/mocks.ts.j2": "client_mocks:shared_mocks_view",
    "client/src/schemas.ts.j2": "client_values:schemas_view",
    "client/src/values.ts.j2": "client_values:values_view",
    "openapi.json.j2": "openapi:openapi_view",
    "routes/{entity}.py.j2": "routes:routes_view",
    "services/__init__.py.j2": "services:shared_view",
    "services/{entity}.py.j2": "services:services_view",
    "storage/__init__.py.j2": "storage:package_view",
    "storage/{entity}.py.j2": "storage:storage_view",
    "tests/conftest.py.j2": "tests:conftest_view",
    "tests/openapi_test.py.j2": "tests:conftest_view",
    "tests/test_{entity}.py.j2": "tests:tests_view",
    "values.py.j2": "values:values_view",
}


def entity_view(template: str, model: Model, entity: str) -> object:
    """The view of one entity for one template."""
    return _function(VIEWS.get(template, "entity:entity_view"))(model, model.entity(entity))


def shared_view(template: str, model: Model) -> object:
    """The view of a file that entities share."""
    return _function(VIEWS.get(template, "entity:project_view"))(model)


@cache
def _function(name: str) -> Callable[..., object]:
    """The function of `module:function`; its two signatures are told apart by the two callers above."""
    module, _, function = name.partition(":")
    found: Callable[..., object] = getattr(import_module(f"{__name__}.{module}"), function)
    return found
