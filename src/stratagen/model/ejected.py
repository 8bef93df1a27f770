"""Which generated files are the user's own by now.

Comes in: the scope and the entities. Goes out: an `Ejected` for each; problems with a file that is not generated, and with a place
that could not serve. Never here: whether the user's file is there (`verify`).
"""

from __future__ import annotations

import keyword
from collections.abc import Iterable
from pathlib import PurePosixPath

from stratagen.model.drafts import Draft
from stratagen.model.entity import Ejected
from stratagen.model.scope import Scope
from stratagen.problems import quote, suggest
from stratagen.registry.spec import At, EjectedSpec

__all__ = ["CLIENT_PLACE", "module_at", "resolve_ejected"]

CLIENT_PLACE = "client/src/own/"
"""Where in the package a user's own files of the client stand: below the npm packages that they import."""

_FOLDERS = {"storage": "storage", "services": "service", "routes": "routes", "client": "client"}
_CLIENT_FILES = ("api", "columns", "form", "hooks", "queries", "schema", "types")


def resolve_ejected(scope: Scope, drafts: Iterable[Draft]) -> tuple[Ejected, ...]:
    """The ejected files, by path."""
    known = {file for draft in drafts for file in _files(draft)}
    places: dict[str, At[str]] = {}
    for written in scope.spec.ejected:
        name = written.name
        if name.value not in known:
            message = f"no file {quote(name.value)} is generated{suggest(name.value, known)}; take this line out"
            scope.report(name.span, "unknown-file", message)
        _check_place(scope, written)
        if places.setdefault(written.place.value, name) is not name:
            message = f"{quote(written.place.value)} is the place of another file already"
            scope.report(written.place.span, "bad-place", message)
    found = (
        Ejected(each.name.value, each.place.value, each.name.span) for each in scope.spec.ejected
    )
    return tuple(sorted(found, key=lambda each: each.file))


def module_at(place: str) -> str:
    """The Python module of a file below the project or its `src/`."""
    return ".".join(PurePosixPath(place.removeprefix("src/")).with_suffix("").parts)


def _files(draft: Draft) -> Iterable[str]:
    """The files of an entity that may be ejected."""
    module, layers = draft.names.module, draft.options.layers
    for folder in ("storage", "services", "routes"):
        if _FOLDERS[folder] in layers:
            yield f"{folder}/{module}.py"
    if "client" in layers:
        yield from (f"client/src/entities/{module}/{file}.ts" for file in _CLIENT_FILES)
    if "admin" in layers:
        yield f"client/src/admin/entities/{module}.ts"


def _check_place(scope: Scope, written: EjectedSpec) -> None:
    place, package = written.place, scope.package
    if written.name.value.endswith(".ts"):
        own = f"{package}/{CLIENT_PLACE}"
        if not place.value.startswith(own) or not place.value.endswith(".ts"):
            message = f"a file of the client stands below {own}, where its imports are found"
            scope.report(place.span, "bad-place", message)
        return
    parts = module_at(place.value).split(".")
    if place.value.startswith((f"{package}/", f"src/{package}/")):
        message = f"the package '{package}' is written by gen: a file of your own stands in a package of your own"
        scope.report(place.span, "bad-place", message)
    elif not place.value.endswith(".py") or len(parts) == 1 or not all(map(_importable, parts)):
        message = (
            f"{quote(place.value)} is no Python module in a package, such as app/services/ticket.py"
        )
        scope.report(place.span, "bad-place", message)


def _importable(name: str) -> bool:
    return name.isidentifier() and not keyword.iskeyword(name)
