"""The project block, and what the registry says about its own past.

Comes in: the scope. Goes out: `Project`, and problems with names that lead nowhere. Never here: a migration.
"""

from __future__ import annotations

import sys

from stratagen.model.drafts import Draft, Drafts
from stratagen.model.entity import Project
from stratagen.model.scope import Scope
from stratagen.model.words import PACKAGES
from stratagen.problems import quote

__all__ = ["check_renames", "resolve_project"]


def resolve_project(scope: Scope) -> Project:
    """The project, defaults filled in."""
    spec = scope.spec.project
    if spec.package and spec.package.value in PACKAGES | sys.stdlib_module_names:
        message = (
            f"a package called {quote(spec.package.value)} would hide the one that Python programs mean by it: "
            "call it something of your own"
        )
        scope.report(spec.package.span, "package-name", message)
    found = []
    for written in spec.interceptors:
        module, _, name = written.value.partition(":")
        if module == scope.package or module.startswith(f"{scope.package}."):
            message = f"the package '{scope.package}' is written by gen, and your own code there would be lost: interceptors stand in a package of your own"
            scope.report(written.span, "handler-in-generated", message)
        found.append((module, name))
    return Project(
        name=spec.name.value,
        package=scope.package,
        api_prefix=spec.api_prefix.value if spec.api_prefix else "/api",
        formatter=spec.formatter.value if spec.formatter else "ruff",
        checker=spec.checker.value if spec.checker else "ty",
        interceptors=tuple(found),
        interceptor_spans=tuple(written.span for written in spec.interceptors),
    )


def check_renames(scope: Scope, drafts: Drafts) -> None:
    """What was renamed is not there any more, and became one thing only."""
    before: dict[str, str] = {}
    for draft in drafts.values():
        written = draft.spec.options.renamed_from
        if written is None:
            continue
        if written.value in scope.entities:
            message = f"entity {quote(written.value)} is still there, so {draft.name} cannot be what became of it"
            scope.report(written.span, "rename-of-present", message)
        elif before.setdefault(written.value, draft.name) != draft.name:
            message = f"{quote(written.value)} became {before[written.value]} already; it cannot be {draft.name} too"
            scope.report(written.span, "rename-twice", message)
    for draft in drafts.values():
        _check_fields(scope, draft)


def _check_fields(scope: Scope, draft: Draft) -> None:
    before: dict[str, str] = {}
    for name in sorted(draft.written):
        written = draft.written[name].renamed_from
        if written is None:
            continue
        if written.value in draft.written:
            message = f"{draft.name} still has {quote(written.value)}, so {quote(name)} cannot be what became of it"
            scope.report(written.span, "rename-of-present", message)
        elif before.setdefault(written.value, name) != name:
            message = f"{quote(written.value)} became {before[written.value]} already; it cannot be {quote(name)} too"
            scope.report(written.span, "rename-twice", message)
