"""Do service subclasses still fit what they override?

Comes in: the Model and the project's root. Goes out: problems at the registry's lines. Read are the user's source and the runtime's
own, with `ast`; nothing is imported. Whether the types fit is the type checker's to say.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from stratagen.model.entity import Entity, Model
from stratagen.problems import Problem
from stratagen.verify.handlers import find_module

__all__ = ["check_services"]

CRUD = Path(__file__).resolve().parents[1] / "runtime" / "services" / "crud.py"
BASE = "CrudService"


def check_services(model: Model, root: Path) -> list[Problem]:
    """Every method of a service subclass that cannot be called as the one it overrides."""
    base = _methods(_class(ast.parse(CRUD.read_bytes()), BASE))
    return [
        problem
        for entity in model.entities
        if entity.service and "service" in entity.layers
        for problem in _misfits(entity, *entity.service, root, base)
    ]


def _misfits(
    entity: Entity, module: str, name: str, root: Path, base: dict[str, ast.AsyncFunctionDef]
) -> Iterator[Problem]:
    path = find_module(root, module)
    found = _class(ast.parse(path.read_bytes()), name) if path else None
    if path is None or found is None:  # imported or made elsewhere: the type checker sees it
        return
    for method in found.body:
        if not isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        wanted = base.get(method.name)
        if wanted is None or method.decorator_list or _fits(method, wanted):
            continue
        place = f"{path.relative_to(root).as_posix()}:{method.lineno}"
        message = f"{place}: {name}.{method.name} is called as `{_signature(wanted)}`, and takes something else"
        yield Problem(entity.spans["service"], "service-signature", message)


def _fits(method: ast.FunctionDef | ast.AsyncFunctionDef, wanted: ast.AsyncFunctionDef) -> bool:
    """Whether every call that the overridden method takes is one of this method's, and both are awaited."""
    if not isinstance(method, ast.AsyncFunctionDef):
        return False
    mine, theirs = method.args, wanted.args
    given = [each.arg for each in (*mine.posonlyargs, *mine.args)]
    names = [each.arg for each in theirs.args]
    placed = given[: len(names)] == names or (
        mine.vararg is not None and given == names[: len(given)]
    )
    required = min(len(given) - len(mine.defaults), len(names))
    if required > len(names) - len(theirs.defaults) or (theirs.vararg and not mine.vararg):
        return False
    by_name = {*given[len(names) :], *(each.arg for each in mine.kwonlyargs)}
    keywords = {each.arg for each in theirs.kwonlyargs}
    optional = len(mine.defaults)
    surplus = (
        given[len(names) : len(given) - optional] if len(given) - optional > len(names) else []
    )
    pairs = zip(mine.kwonlyargs, mine.kw_defaults, strict=True)
    demanded = {each.arg for each, default in pairs if default is None} | set(surplus)
    return placed and (mine.kwarg is not None or keywords <= by_name) and demanded <= keywords


def _class(module: ast.Module, name: str) -> ast.ClassDef | None:
    classes = (each for each in module.body if isinstance(each, ast.ClassDef))
    return next((each for each in classes if each.name == name), None)


def _methods(found: ast.ClassDef | None) -> dict[str, ast.AsyncFunctionDef]:
    """The public asynchronous methods of a class."""
    body = found.body if found else []
    return {
        each.name: each
        for each in body
        if isinstance(each, ast.AsyncFunctionDef) and not each.name.startswith("_")
    }


def _signature(method: ast.AsyncFunctionDef) -> str:
    """Its names, without their types."""
    arguments = method.args
    parts = [each.arg for each in arguments.args[1:]]
    parts += (
        [f"*{arguments.vararg.arg}"] if arguments.vararg else ["*"] if arguments.kwonlyargs else []
    )
    parts += [f"{each.arg}=…" for each in arguments.kwonlyargs]
    return f"{method.name}({', '.join(parts)})"
