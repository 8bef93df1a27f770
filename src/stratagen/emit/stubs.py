"""Stubs into the user's own modules: what is missing goes to the end, what is there stays as it is.

Comes in: a module's text, or none, and definitions with their imports. Goes out: its new text. Never here: a definition that
replaces another, nor a guess where a name is taken: that is refused.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from stratagen.emit.printed import Code, join, py
from stratagen.emit.views.declarations import Imports
from stratagen.emit.views.labels import in_sentence
from stratagen.emit.views.stubs import handler_stub, service_stub
from stratagen.model.entity import Entity, Model, Route
from stratagen.problems import ProjectError

__all__ = ["Stub", "with_stubs"]


class Stub(Struct, frozen=True):
    """One definition to write: the handler of `route`, or where there is none the service subclass of `entity`."""

    name: str
    entity: Entity
    route: Route | None


def with_stubs(model: Model, module: str, text: str | None, stubs: Sequence[Stub]) -> str:
    """The text of a module with these definitions in it.

    Args:
        model: what the definitions are about.
        module: its dotted name, for messages.
        text: what it holds, None where it is not there.
        stubs: what it does not define yet.

    Raises:
        ProjectError: a name that a stub needs means something else in the module.
    """
    imports = Imports()
    bodies = [str(_definition(model, stub, imports)) for stub in stubs]
    if text is None or not text.strip():
        return _new(stubs, imports, bodies)
    source = text.encode()
    tree = ast.parse(source)
    wanted = _unbound(module, imports, dict(_bound(tree.body)))
    lines = source.splitlines(keepends=True)
    end = b"\r\n" if lines and lines[0].endswith(b"\r\n") else b"\n"
    for at, new in sorted(_insertions(tree, lines, wanted, stubs), reverse=True):
        line, column = at
        if line == len(lines):
            lines.append(b"")
        kept = lines[line]
        lines[line] = kept[:column] + new.encode().replace(b"\n", end) + kept[column:]
    body = b"".join(lines).rstrip()
    return (body + end * 3 + "\n\n\n".join(bodies).encode().replace(b"\n", end)).decode()


def _definition(model: Model, stub: Stub, imports: Imports) -> Code:
    if stub.route is not None:
        return handler_stub(model, stub.entity, stub.route, imports)
    return service_stub(model, stub.entity, stub.name, imports)


def _new(stubs: Sequence[Stub], imports: Imports, bodies: list[str]) -> str:
    """A module of nothing but stubs."""
    labels = sorted({in_sentence(stub.entity.names.label_plural) for stub in stubs})
    kinds = ["Handlers"] if any(stub.route for stub in stubs) else []
    kinds += ["services"] if any(stub.route is None for stub in stubs) else []
    text = f"{' and '.join(kinds)} of {', '.join(labels)}."
    what = py.docstring(text[0].upper() + text[1:])
    names = join(", ", map(py.literal, sorted((stub.name for stub in stubs), key=_order)))
    head = [str(what), "\n".join(map(str, imports.lines())), f"__all__ = [{names}]"]
    return "\n\n".join(head) + "\n\n\n" + "\n\n\n".join(bodies)


# ── Into a module that is there ──────────────────────────────────────────────────────────────────────────────────────


def _insertions(
    tree: ast.Module, lines: list[bytes], imports: Imports, stubs: Sequence[Stub]
) -> Iterator[tuple[tuple[int, int], str]]:
    """What goes where, as (line from 0, byte): the imports behind the last one, the names into `__all__`."""
    if imports.names:
        statements = "".join(f"{line}\n" for line in imports.lines())
        at = _behind_imports(tree)
        whole = at == 0 or lines[at - 1].endswith(b"\n")
        yield (at, 0), statements if whole else f"\n{statements}"
    exported = next((names for node in tree.body if (names := _exports(node))), None)
    if exported:
        yield from (_into(exported, lines, stub.name) for stub in stubs)


def _behind_imports(tree: ast.Module) -> int:
    """The number of lines down to the last import of the top level, or to the end of the docstring."""
    last = 0
    for number, node in enumerate(tree.body):
        described = number == 0 and isinstance(node, ast.Expr)
        if described or isinstance(node, (ast.Import, ast.ImportFrom)):
            last = node.end_lineno or node.lineno
    return last


def _exports(node: ast.stmt) -> ast.List | ast.Tuple | None:
    match node:
        case ast.Assign(
            targets=[ast.Name(id="__all__")], value=(ast.List() | ast.Tuple()) as names
        ) if names.elts:
            return names
    return None


def _into(
    names: ast.List | ast.Tuple, lines: list[bytes], name: str
) -> tuple[tuple[int, int], str]:
    """The place of a name in `__all__`: before the first that sorts behind it, else behind the last."""
    quoted = str(py.literal(name))
    for each in names.elts:
        known = each.value if isinstance(each, ast.Constant) else None
        if isinstance(known, str) and _order(known) > _order(name):
            margin = lines[each.lineno - 1][: each.col_offset].decode()
            separator = f",\n{margin}" if not margin.strip() else ", "
            return (each.lineno - 1, each.col_offset), f"{quoted}{separator}"
    last = names.elts[-1]
    line, column = (last.end_lineno or last.lineno) - 1, last.end_col_offset or 0
    margin = lines[last.lineno - 1][: last.col_offset].decode()
    return (line, column), f",\n{margin}{quoted}" if not margin.strip() else f", {quoted}"


def _order(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest, as ruff sorts them."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def _unbound(module: str, imports: Imports, bound: dict[str, str | None]) -> Imports:
    """The imports that the module does not have yet.

    Raises:
        ProjectError: it calls something else by such a name.
    """
    missing = Imports()
    for source, names in imports.names.items():
        for name in names:
            if name in bound and bound[name] != source:
                raise ProjectError(
                    f"module '{module}' has a '{name}' of its own, and what is to be written there needs the one of "
                    f"'{source}': rename it, or let the registry point to another module; nothing was changed"
                )
            if name not in bound:
                missing.use(source, name)
    return missing


def _bound(body: Iterable[ast.stmt]) -> Iterator[tuple[str, str | None]]:
    """Each name of the top level and the module that it was imported from."""
    for node in body:
        match node:
            case ast.ImportFrom(module=module, names=names, level=0):
                yield from ((each.asname or each.name, _origin(module, each)) for each in names)
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                yield from ((each.asname or each.name.split(".")[0], None) for each in names)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name, None
            case ast.Assign(targets=targets):
                yield from ((each.id, None) for each in targets if isinstance(each, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name, None
            case ast.If(body=inner, orelse=other) | ast.Try(body=inner, orelse=other):
                yield from _bound([*inner, *other])
            case _:
                pass


def _origin(module: str | None, name: ast.alias) -> str | None:
    return module if name.asname in {None, name.name} else None
