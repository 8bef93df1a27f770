"""Taken words: everything that generated files import or define for all entities is on the list, so no entity can hide it."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

from stratagen.model import words

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ROOT / "generated"
NAMED_LIKE_A_CLASS = re.compile(r"[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*")

IMPORT = re.compile(r"import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'([^']+)'")


def test_no_class_that_generated_python_imports_is_forgotten():
    taken = {each.asname or each.name for node in _imports() for each in node.names}
    assert "Annotated" in taken
    assert _classes(taken) - words.CLASS_NAMES == set()


def test_no_class_that_another_registry_would_import_is_forgotten():
    """Ours may not need all that views and templates can print."""
    modules = {
        node.module for node in _imports() if node.module and node.module.startswith("stratagen.")
    }
    offered = {name for module in modules for name in importlib.import_module(module).__all__}
    sources = [*(ROOT / "src/stratagen/emit").rglob("*.py"), *(ROOT / "templates").rglob("*.j2")]
    spoken = {
        word for path in sources for word in re.findall(r"\w+", path.read_text(encoding="utf-8"))
    }
    assert _classes(offered & spoken) - words.CLASS_NAMES == set()


def _imports() -> Iterator[ast.ImportFrom]:
    """What generated files import, but from each other and from the user's own package."""
    own = {GENERATED.name, "promptliano"}
    for path in GENERATED.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.ImportFrom)
                and (node.module or "").partition(".")[0] not in own
            ):
                yield node


def test_no_class_that_all_entities_share_is_forgotten():
    shared = [GENERATED / "app.py", GENERATED / "storage" / "__init__.py"]
    defined = {
        node.name
        for path in shared
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
    }
    assert defined
    assert _classes(defined) - words.CLASS_NAMES == set()


def test_no_name_that_generated_typescript_imports_is_forgotten():
    taken = set()
    for path in (GENERATED / "client" / "src").rglob("*.ts"):
        if "runtime" in path.parts:
            continue
        for names, source in IMPORT.findall(path.read_text(encoding="utf-8")):
            if "/runtime/" in source or not source.startswith("."):
                taken |= {
                    name.strip().removeprefix("type ").split(" as ")[-1]
                    for name in names.split(",")
                    if name.strip()
                }
    hooks = {name.removeprefix("use") for name in taken if name.startswith("use")}
    assert "HttpClient" in taken
    assert (_classes(taken) | hooks) - words.CLASS_NAMES == set()


def _classes(names: set[str]) -> set[str]:
    return {name for name in names if NAMED_LIKE_A_CLASS.fullmatch(name)}
