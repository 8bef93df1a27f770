"""A program without its texts: Python and TypeScript files as syntax trees in which every literal is alike.

Beside the tree stand the comments that some tool obeys and the texts of the literals that were erased.
"""

from __future__ import annotations

import ast
import io
import json
import re
import subprocess
import tokenize
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

__all__ = ["Erased", "TypeScript", "python"]

CLIENT = Path(__file__).resolve().parents[1] / "src" / "client"
SCRIPT = (Path(__file__).parent / "erased.cjs").read_text(encoding="utf-8")
PYTHON_ORDERS = re.compile(
    r"#\s*(type:|noqa|pragma|fmt:|mypy:|pyright:|pylint:|ruff:|flake8:|isort:|nosec|ty:|yapf:|black:)|coding[:=]", re.IGNORECASE
)  # fmt: skip
Erased: TypeAlias = "tuple[Any, list[str], list[str]]"
"""A file without its literals, its comments that some tool obeys, and the texts of its literals."""


def python(tree: Mapping[str, str]) -> dict[str, Erased]:
    """The Python files of a tree."""
    return {path: _python(text) for path, text in tree.items() if path.endswith(".py")}


def _python(text: str) -> Erased:
    tree = ast.parse(text)
    strings = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            if isinstance(node.value, str):
                strings.append(node.value)
            node.value = type(node.value).__name__  # type: ignore[assignment]  # any constant will do
    orders = [comment for comment in _comments(text) if PYTHON_ORDERS.search(comment)]
    return ast.dump(tree), orders, strings


def _comments(text: str) -> Iterator[str]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.string


class TypeScript:
    """TypeScript's own parser, in one process for many trees. To be closed."""

    def __init__(self) -> None:
        self._node = subprocess.Popen(
            ["node", "-e", SCRIPT],
            cwd=CLIENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def __call__(self, tree: Mapping[str, str]) -> dict[str, Erased]:
        """The TypeScript files of a tree."""
        files = {path: text for path, text in tree.items() if path.endswith((".ts", ".tsx"))}
        assert self._node.stdin
        assert self._node.stdout
        self._node.stdin.write(json.dumps(files) + "\n")
        self._node.stdin.flush()
        answer = json.loads(self._node.stdout.readline())
        assert "fault" not in answer, answer["fault"]
        return {path: tuple(erased) for path, erased in answer["files"].items()}

    def close(self) -> None:
        """End the process."""
        self._node.communicate()
