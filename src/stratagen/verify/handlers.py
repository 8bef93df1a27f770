"""Does what the registry points to exist: handlers, service subclasses, interceptors, ejected files.

Comes in: the Model and the project's root. Goes out: problems at the registry's lines. The user's source is read with
`ast`, never imported: generating must not run the application. Whether the types fit is the type checker's to say.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from stratagen.model.entity import Entity, Model, Route
from stratagen.problems import Problem, Span, quote, suggest

__all__ = ["Gap", "check_handlers", "find_gaps", "find_module", "looked_at", "own_modules"]

Definition: TypeAlias = ast.stmt
"""The statement that gives a name: a function, a class, an import, an assignment."""

Definitions: TypeAlias = dict[str, Definition]
Source: TypeAlias = Callable[[str], "Definitions | str"]
"""From a dotted module to what it defines, or to the reason why that is not known."""


class Gap(Struct, frozen=True):
    """A handler (`route`) or service subclass that the registry names and that is nowhere."""

    module: str
    name: str
    entity: Entity
    route: Route | None


ELSEWHERE = (ast.ImportFrom, ast.Import, ast.Assign, ast.AnnAssign)
"""What says not how a name is made; the type checker sees whether it fits."""


def check_handlers(model: Model, root: Path, coming: Collection[str] = ()) -> list[Problem]:
    """Every import path of the registry that leads nowhere, or to something that cannot be called as it will be.

    Args:
        model: what the registry means.
        root: the project.
        coming: files that count as being there.
    """
    source: Source = cache(partial(_definitions, root))
    problems: list[Problem] = []
    for entity in model.entities:
        if entity.service and "service" in entity.layers:
            problems += _service(entity, *entity.service, source)
        if "routes" in entity.layers:
            for route in entity.routes:
                problems += _handler(route, source)
    project = model.project
    for (module, name), span in zip(project.interceptors, project.interceptor_spans, strict=True):
        problems += _interceptor(module, name, span, source)
    problems += (
        Problem(
            each.span,
            "no-file",
            f"{quote(each.place)} is not there; without this line the file is generated again",
        )
        for each in project.ejected
        if each.place not in coming and not (root / each.place).is_file()
    )
    return problems


def looked_at(model: Model, root: Path) -> Iterator[Path]:
    """Every file that says something about handlers, or would if it were there."""
    for module in _modules(model):
        yield from _places(root, module)
    yield from (root / each.place for each in model.project.ejected)


def _modules(model: Model) -> set[str]:
    modules = {route.handler_module for entity in model.entities for route in entity.routes}
    modules |= {entity.service[0] for entity in model.entities if entity.service}
    return modules | {module for module, _ in model.project.interceptors}


def own_modules(model: Model, root: Path) -> tuple[str, ...]:
    """The user's Python files that the registry names and that are there, from the root: checkers look at them too."""
    paths = {root / each.place for each in model.project.ejected if each.place.endswith(".py")}
    paths |= {path for module in _modules(model) if (path := find_module(root, module))}
    return tuple(sorted(path.relative_to(root).as_posix() for path in paths))


def find_gaps(model: Model, root: Path) -> list[Gap]:
    """What `gen stub` can write: each handler and service subclass that is missing, once, in the registry's order.

    A module that cannot be read has no gaps: `check_handlers` says what is wrong with it.
    """
    source: Source = cache(partial(_definitions, root))
    found: dict[tuple[str, str], Gap] = {}
    for gap in _wanted(model):
        definitions = source(gap.module) if find_module(root, gap.module) else {}
        if not isinstance(definitions, str) and gap.name not in definitions:
            found.setdefault((gap.module, gap.name), gap)
    return list(found.values())


def _wanted(model: Model) -> Iterator[Gap]:
    for entity in model.entities:
        if entity.service and "service" in entity.layers:
            yield Gap(*entity.service, entity, None)
        for route in entity.routes if "routes" in entity.layers else ():
            yield Gap(route.handler_module, route.handler_function, entity, route)


def _handler(route: Route, source: Source) -> Iterator[Problem]:
    module, name, span = route.handler_module, route.handler_function, route.handler_span
    definitions = source(module)
    if isinstance(definitions, str):
        missing = f"{_no_module(module)}, or let `gen stub` write it"
        yield Problem(span, "unknown-handler", definitions or missing)
        return
    match definitions.get(name):
        case None:
            message = f"module '{module}' has no function '{name}'{suggest(name, definitions)}"
            way_out = f"write {_signature(route)}, or let `gen stub` write it"
            yield Problem(span, "unknown-handler", f"{message}; {way_out}")
        case ast.AsyncFunctionDef(decorator_list=[]) as function if not _callable_with(
            function, _parameters(route)
        ):
            message = f"'{module}:{name}' does not take what it is called with"
            yield Problem(span, "handler-signature", f"{message}; write {_signature(route)}")
        case ast.FunctionDef(decorator_list=[]) | ast.ClassDef():
            message = f"'{module}:{name}' is no `async def`"
            yield Problem(span, "handler-signature", f"{message}; write {_signature(route)}")


def _service(entity: Entity, module: str, name: str, source: Source) -> Iterator[Problem]:
    span = entity.spans["service"]
    definitions = source(module)
    if isinstance(definitions, str):
        missing = f"{_no_module(module)}, or let `gen stub` write it"
        yield Problem(span, "unknown-service", definitions or missing)
    elif not isinstance(definitions.get(name), (ast.ClassDef, *ELSEWHERE)):
        hint = suggest(name, _classes(definitions))
        message = f"module '{module}' has no class '{name}'{hint}"
        yield Problem(span, "unknown-service", f"{message}; `gen stub` writes one")


def _interceptor(module: str, name: str, span: Span, source: Source) -> Iterator[Problem]:
    definitions = source(module)
    if isinstance(definitions, str):
        yield Problem(span, "unknown-interceptor", definitions or _no_module(module))
    elif name not in definitions:
        hint = suggest(name, definitions)
        yield Problem(span, "unknown-interceptor", f"module '{module}' has no '{name}'{hint}")


def _no_module(module: str) -> str:
    place = f"{module.replace('.', '/')}.py"
    return f"there is no module '{module}' below the project or its src/; write {place}"


def _classes(definitions: Definitions) -> Iterable[str]:
    return (name for name, found in definitions.items() if isinstance(found, ast.ClassDef))


def _definitions(root: Path, module: str) -> Definitions | str:
    """What a module gives names to at its top level; or why that cannot be known, empty where there is no such module."""
    path = find_module(root, module)
    if path is None:
        return ""
    try:
        return _defined(path.read_bytes())
    except (OSError, SyntaxError, ValueError, RecursionError) as error:
        return f"module '{module}' cannot be read: {error}"


@lru_cache(maxsize=256)  # `gen watch` asks again with each save, and most modules are as they were
def _defined(source: bytes) -> Definitions:
    return dict(_names(ast.parse(source).body))


def _names(body: Iterable[ast.stmt]) -> Iterator[tuple[str, Definition]]:
    """Every name of a module's top level, those below `if` and `try` too."""
    for node in body:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name, node
            case ast.ImportFrom() | ast.Import():
                yield from ((name.asname or name.name, node) for name in node.names)
            case ast.Assign(targets=targets):
                yield from ((each.id, node) for each in targets if isinstance(each, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name, node
            case ast.If(body=inner, orelse=other):
                yield from _names([*inner, *other])
            case ast.Try(body=inner, handlers=handlers, orelse=other, finalbody=last):
                rest = (each for handler in handlers for each in handler.body)
                yield from _names([*rest, *inner, *other, *last])
            case _:
                pass


def find_module(root: Path, module: str) -> Path | None:
    """The file of a module of the project's, None where there is none."""
    return next((path for path in _places(root, module) if path.is_file()), None)


def _places(root: Path, module: str) -> Iterator[Path]:
    """Where a module may stand, in the order of the search."""
    relative = Path(*module.split("."))
    for folder in (root, root / "src"):
        yield (folder / relative).with_suffix(".py")
        yield folder / relative / "__init__.py"


def _parameters(route: Route) -> list[str]:
    """The keywords that the generated endpoint calls a handler with."""
    query = ["query"] if route.query else []
    body = ["body"] if route.request else []
    return [*(parameter.name for parameter in route.parameters), *query, *body]


def _callable_with(function: ast.AsyncFunctionDef, keywords: list[str]) -> bool:
    """Whether `function(ctx, keyword=…, …)` can be called."""
    arguments = function.args
    positional = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args)]
    by_keyword = positional[max(1, len(arguments.posonlyargs)) :]
    by_keyword += [argument.arg for argument in arguments.kwonlyargs]
    required = positional[1 : len(positional) - len(arguments.defaults)]
    required += [
        argument.arg
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
        if default is None
    ]
    takes_context = bool(positional or arguments.vararg)
    takes_all = arguments.kwarg is not None or set(by_keyword).issuperset(keywords)
    return takes_context and takes_all and set(required).issubset(keywords)


def _signature(route: Route) -> str:
    return f"`async def {route.handler_function}({', '.join(['ctx', *_parameters(route)])})`"
