"""What stands at the path of a file that is the user's own by now, and what that file holds when it moves.

Comes in: a generated text, its path and its new place. Goes out: a module that hands on what the user's offers, so that whoever
imports the generated path, handlers too, need not know; and the text with the imports that a move would break. Never here: a
read or a write.
"""

from __future__ import annotations

import ast
import posixpath
import re
from collections.abc import Callable

from stratagen.emit.printed import code, join, py, ts
from stratagen.model.ejected import module_at

__all__ = ["forwarding", "moved"]

_SPECIFIER = re.compile(
    r"(?m)^((?:import|export)\b[^'\n]*|\}} from )'(\.{1,2}/[^'\n]+)'".replace("}}", "}")
)
"""A relative import, as the client's files have them: its statement, or the last line of it, begins the line."""


def forwarding(text: str, path: str, place: str) -> str:
    """A module at `path` that offers what `text` did, out of the user's file at `place`."""
    if path.endswith(".ts"):
        source = ts.literal(_relative(path, place).removesuffix(".ts") + ".js")
        doc = ts.doc(f"Ejected: it stands in {place}.")
        return f"{doc}\n\nexport * from {source}\n"
    names = [*map(py.ident, sorted(_exports(text)))]
    listed = join(", ", map(py.literal, sorted(_exports(text))))
    doc = py.docstring(f"Ejected: it stands in {place}.")
    source = py.module(module_at(place))
    return (
        f"{doc}\n\n{code('from {} import {}', source, join(', ', names))}\n\n__all__ = [{listed}]\n"
    )


def moved(text: str, path: str, place: str) -> str:
    """The text as it is to stand at `place`: relative imports lead to where they led before."""
    if not path.endswith(".ts"):
        return text
    return _SPECIFIER.sub(_leading(path, place), text)


def _leading(path: str, place: str) -> Callable[[re.Match[str]], str]:
    def lead(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), found[2]))
        return f"{found[1]}'{_relative(place, target)}'"

    return lead


def _relative(path: str, target: str) -> str:
    """`target` as a file at `path` names it."""
    found = posixpath.relpath(target, posixpath.dirname(path))
    return found if found.startswith("../") else f"./{found}"


def _exports(text: str) -> list[str]:
    """What `__all__` of a generated module holds."""
    for node in ast.parse(text).body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
                names: list[str] = ast.literal_eval(value)
                return names
    raise ValueError("a generated module says in __all__ what it offers")
