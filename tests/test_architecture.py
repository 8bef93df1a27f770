"""The house holds: who may import what, who may write, and that every module says what it exports.

Everything is read with `ast`; imports inside functions and below `if TYPE_CHECKING:` count like all others.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "stratagen"

STAGES = (
    "problems",
    "place",
    "registry",
    "model",
    "schema",
    "verdict",
    "adopt",
    "emit",
    "output",
    "verify",
    "remake",
    "pipeline",
    "watch",
    "cli",
    "__main__",
)
RUNTIME_STAGES = ("errors", "interceptors", "storage", "services", "routes")
"""Inside the runtime; a module that none of these holds is a leaf that all of them may use, or app wiring."""

LEAVES = {"stratagen", "stratagen.openapi", "stratagen.wire"}
"""For generator and runtime alike: the version, the HTTP contract in OpenAPI's words, and the wire grammar."""

WIRING = {
    "stratagen.runtime.app",
    "stratagen.runtime.joining",
    "stratagen.runtime.migrate",
    "stratagen.runtime.opening",
    "stratagen.runtime.operations",
    "stratagen.runtime.testing",
}
"""Modules of the runtime that put the stages together; nothing else of the runtime imports them."""

GENERATOR_ONLY = {
    "black",
    "jinja2",
    "mypy",
    "pluralizer",
    "rich",
    "ruff",
    "typer",
    "ty",
    "watchfiles",
    "yaml",
}


class Import(NamedTuple):
    """One import: the dotted name and the line that it stands on."""

    name: str
    line: int


class Module(NamedTuple):
    """One module of ours, read."""

    name: str
    path: Path
    tree: ast.Module
    imports: tuple[Import, ...]

    def at(self, line: int) -> str:
        return f"{self.path.relative_to(SOURCE.parent)}:{line}"


def read_modules() -> dict[str, Module]:
    return {module.name: module for module in map(read_module, sorted(SOURCE.rglob("*.py")))}


def read_module(path: Path) -> Module:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    package = name if parts[-1] == "__init__" else name.rpartition(".")[0]
    return Module(name, path, tree, tuple(imports_of(tree, package)))


def imports_of(tree: ast.AST, package: str) -> Iterator[Import]:
    """Every import, wherever it stands; `import_module("…")` and `__import__("…")` of a constant as well."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (Import(alias.name, node.lineno) for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                base = (
                    ".".join(package.split(".")[: len(package.split(".")) - level + 1])
                    if level
                    else ""
                )
                source = ".".join(filter(None, (base, module)))
                yield from (Import(f"{source}.{alias.name}", node.lineno) for alias in names)
            case ast.Call(func=function, args=[ast.Constant(value=str(name)), *_]):
                if called(function) in {"import_module", "importlib.import_module", "__import__"}:
                    yield Import(name, node.lineno)


def called(function: ast.expr) -> str:
    """`os.open` of a call's function; only its last word where what stands before is no plain name."""
    match function:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            return f"{owner}.{name}"
        case ast.Attribute(attr=name):
            return f"….{name}"
    return ""


MODULES = read_modules()


def own_module(name: str) -> str | None:
    """The module of ours that an import of `name` loads: `a.b.c` may be a name in `a.b`."""
    while name:
        if name in MODULES:
            return name
        name = name.rpartition(".")[0]
    return None


def edges() -> Iterator[tuple[Module, str, int]]:
    """Every import of one module of ours by another."""
    for module in MODULES.values():
        for name, line in module.imports:
            target = own_module(name)
            if target and target != module.name:
                yield module, target, line


def part(module: str, depth: int) -> str:
    """`storage` of `stratagen.runtime.storage.columns`, asked with depth 2."""
    words = module.split(".")
    return words[depth] if len(words) > depth else ""


def external(name: str) -> str:
    return name.split(".", maxsplit=1)[0]


def is_runtime(module: str) -> bool:
    return part(module, 1) == "runtime"


def listed(faults: Iterable[str]) -> str:
    return "\n" + "\n".join(faults)


# The stages


def test_every_module_belongs_to_a_stage():
    known = {*STAGES, "runtime"}
    lost = [name for name in MODULES if name not in LEAVES and part(name, 1) not in known]
    assert not lost, listed(lost)


def test_a_stage_imports_only_itself_and_those_before_it():
    wrong = [
        f"{module.at(line)} imports {target}"
        for module, target, line in edges()
        if not is_runtime(module.name) and module.name not in LEAVES and target not in LEAVES
        if is_runtime(target) or STAGES.index(part(target, 1)) > STAGES.index(part(module.name, 1))
    ]
    assert not wrong, listed(wrong)


def test_a_leaf_imports_leaves_the_standard_library_and_orjson_only():
    allowed = sys.stdlib_module_names | {"orjson"}  # which prints JSON, and imports nothing
    wrong = [
        f"{MODULES[leaf].at(line)} imports {name}"
        for leaf in sorted(LEAVES)
        for name, line in MODULES[leaf].imports
        if own_module(name) not in LEAVES and external(name) not in allowed
    ]
    assert not wrong, listed(wrong)


def test_no_module_imports_itself_through_others():
    graph: dict[str, set[str]] = {name: set() for name in MODULES}
    for module, target, _ in edges():
        if not target_is_own_package(module.name, target):
            graph[module.name].add(target)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def target_is_own_package(module: str, target: str) -> bool:
    """Whether `target` is the package that `module` lies in: its `__init__` names its modules, and none asks it back."""
    return module.startswith(f"{target}.")


def test_no_module_asks_its_own_package_back():
    wrong = [
        f"{module.at(line)} imports {target}"
        for module, target, line in edges()
        if target_is_own_package(module.name, target) and target not in LEAVES
        if any(name.startswith(f"{target}.") for name, _ in MODULES[target].imports)
    ]
    assert not wrong, listed(wrong)


# The runtime


def test_the_runtime_imports_no_generator():
    wrong = [
        f"{module.at(line)} imports {target}"
        for module, target, line in edges()
        if is_runtime(module.name) and not is_runtime(target) and target not in LEAVES
    ]
    assert not wrong, listed(wrong)


def test_the_runtime_needs_no_package_of_the_generator():
    assert importers(GENERATOR_ONLY, runtime_modules()) == []


def test_what_generated_code_imports_is_installed_with_the_generator():
    """Else a new project's first type check would fail for want of its tests' packages."""
    project = tomllib.loads((SOURCE.parents[1] / "pyproject.toml").read_text())["project"]
    told = [*project["dependencies"], *project["optional-dependencies"]["cli"]]
    installed = {re.split(r"[^\w-]", each)[0] for each in told}
    generated = SOURCE.parents[1] / "generated"
    files = [*generated.rglob("*.py"), *(SOURCE / "runtime" / "testing").glob("*.py")]
    own = {"promptliano", "generated", "stratagen", *sys.stdlib_module_names}
    imported = {
        external(name)
        for file in files
        for name, _ in imports_of(ast.parse(file.read_text()), "generated")
        if "node_modules" not in file.parts
    }
    assert {"httpx", "pytest"} <= imported, "the look is at more than the application"
    assert {name.replace("_", "-") for name in imported - own} <= installed


def test_the_runtime_stages_stand_on_each_other():
    wrong = []
    for module, target, line in edges():
        if not (is_runtime(module.name) and is_runtime(target)) or is_wiring(module.name):
            continue
        if is_wiring(target) or runtime_level(target) > runtime_level(module.name):
            wrong.append(f"{module.at(line)} imports {target}")
    assert not wrong, listed(wrong)


def is_wiring(module: str) -> bool:
    """Whether a module is one of `WIRING`, or stands in a package that is."""
    return any(f"{module}.".startswith(f"{each}.") for each in WIRING)


def runtime_level(module: str) -> int:
    """Where a module of the runtime stands. What belongs to no stage stands below them all; the package's own
    `__init__`, which hands out names of all of them, above."""
    stage = part(module, 2)
    if not stage:
        return len(RUNTIME_STAGES)
    return RUNTIME_STAGES.index(stage) if stage in RUNTIME_STAGES else -1


def test_sqlalchemy_stays_in_storage():
    elsewhere = [module for module in runtime_modules() if part(module.name, 2) != "storage"]
    assert importers({"sqlalchemy", "sqlmodel", "aiosqlite", "sqlite3"}, elsewhere) == []


def test_fastapi_stays_in_routes_and_app_wiring():
    elsewhere = [
        module
        for module in runtime_modules()
        if part(module.name, 2) != "routes" and not is_wiring(module.name)
    ]
    assert importers({"fastapi"}, elsewhere) == []


def test_the_generator_imports_nothing_that_serves_requests():
    generator = [module for module in MODULES.values() if not is_runtime(module.name)]
    reflecting = [module for module in generator if part(module.name, 1) == "adopt"]
    served = {
        "aiosqlite",
        "fastapi",
        "pydantic",
        "sqlalchemy",
        "sqlmodel",
        "starlette",
        "structlog",
    }
    assert importers(served - {"sqlalchemy"}, generator) == []
    elsewhere = [module for module in generator if module not in reflecting]
    assert importers({"sqlalchemy"}, elsewhere) == []


def runtime_modules() -> list[Module]:
    return [module for module in MODULES.values() if is_runtime(module.name)]


def importers(packages: set[str], modules: Iterable[Module]) -> list[str]:
    return [
        f"{module.at(line)} imports {name}"
        for module in modules
        for name, line in module.imports
        if external(name) in packages
    ]


# One place for each thing

ONLY: Mapping[str, set[str]] = {
    "jinja2": {"stratagen.emit.render"},
    "argparse": {"stratagen.cli", "stratagen.runtime.migrate"},
    "black": {"stratagen.emit.format"},
    "yaml": {"stratagen.registry"},
    "pluralizer": {"stratagen.model"},
    "uvicorn": {"stratagen.cli"},
}


@pytest.mark.parametrize("package", sorted(ONLY))
def test_one_place_imports(package: str):
    elsewhere = [
        module
        for module in MODULES.values()
        if not any(is_at_or_below(module.name, place) for place in ONLY[package])
    ]
    assert importers({package}, elsewhere) == []
    assert len(importers({package}, MODULES.values())) > 0


def is_at_or_below(module: str, place: str) -> bool:
    return module == place or module.startswith(f"{place}.")


WRITERS = {
    "stratagen.output.disk": "the only writer of a project's files",
    "stratagen.cli.past": "unpacks the registry of a commit into a temporary folder of its own",
    "stratagen.emit.format": "lays rendered text into a temporary folder of its own, for the formatter",
}
WRITING = {
    *(f"os.{name}" for name in (
        "chmod", "chown", "link", "makedirs", "mkdir", "mkfifo", "remove", "removedirs", "rename", "renames", "replace",
        "rmdir", "symlink", "truncate", "unlink", "utime", "write",
    )),
    *(f"shutil.{name}" for name in ("copy", "copy2", "copyfile", "copytree", "move", "rmtree")),
    *(f"tempfile.{name}" for name in ("NamedTemporaryFile", "TemporaryDirectory", "mkdtemp", "mkstemp")),
}  # fmt: skip
WRITING_METHODS = {
    "chmod", "hardlink_to", "mkdir", "rename", "rmdir", "symlink_to", "touch", "unlink", "write_bytes", "write_text",
}  # fmt: skip
READING_MODES = {"r", "rb", "rt"}


def test_only_the_disk_writes():
    wrong = [
        f"{module.at(line)} calls {name}"
        for module in MODULES.values()
        if module.name not in WRITERS
        for name, line in writes_of(module)
    ]
    assert not wrong, listed(wrong)


def test_every_exempted_writer_writes():
    assert [
        name for name in WRITERS if name in MODULES and not list(writes_of(MODULES[name]))
    ] == []


def writes_of(module: Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and is_write(node):
            yield called(node.func), node.lineno


def is_write(call: ast.Call) -> bool:
    name = called(call.func)
    method = name.rpartition(".")[2]
    if name in WRITING or (method in WRITING_METHODS and name != method):
        return True
    if method == "open" and name != "os.open":
        return opened_mode(call, position=1 if name == "open" else 0) not in READING_MODES
    return name == "os.open" and not {"O_RDONLY", "devnull"} & words_of(call)


def words_of(node: ast.AST) -> set[str]:
    return {each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute)}


def opened_mode(call: ast.Call, position: int) -> str:
    """The mode of an `open`; what is no constant counts as writing."""
    given = next((each.value for each in call.keywords if each.arg == "mode"), None)
    if given is None:
        given = call.args[position] if len(call.args) > position else ast.Constant("r")
    return given.value if isinstance(given, ast.Constant) and isinstance(given.value, str) else "?"


# What every module shows


def exported(module: Module) -> list[str]:
    for node in module.tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=ast.List(elts=names)):
                return [name.value for name in names if isinstance(name, ast.Constant)]
    return []


def named(module: Module) -> set[str]:
    """Every name that a module binds at its top level, also below an `if` or a `try`."""
    found: set[str] = set()
    for node in top_level(module.tree.body):
        match node:
            case (
                ast.FunctionDef(name=name)
                | ast.AsyncFunctionDef(name=name)
                | ast.ClassDef(name=name)
            ):
                found.add(name)
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                found |= {alias.asname or alias.name for alias in names}
            case ast.Assign(targets=targets):
                found |= {
                    each.id
                    for target in targets
                    for each in ast.walk(target)
                    if isinstance(each, ast.Name)
                }
            case ast.AnnAssign(target=ast.Name(id=name)):
                found.add(name)
    return found


def top_level(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    for node in body:
        yield node
        for block in ("body", "orelse", "handlers", "finalbody"):
            if isinstance(node, ast.If | ast.Try | ast.ExceptHandler):
                yield from top_level(getattr(node, block, []))


def test_a_module_that_defines_something_says_what_it_exports():
    silent = [
        name
        for name, module in MODULES.items()
        if not exported(module)
        if any(
            isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            for node in module.tree.body
        )
    ]
    assert not silent, listed(silent)


def test_what_is_exported_is_there_and_in_order():
    for module in MODULES.values():
        names = exported(module)
        assert sorted(names, key=export_order) == names, module.name
        assert len(set(names)) == len(names), module.name
        assert set(names) <= named(module), module.name


def export_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest, as ruff sorts them."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def test_what_another_module_imports_is_exported():
    wrong = [
        f"{module.at(line)} imports {name}, which {target} does not export"
        for module in MODULES.values()
        for name, line in module.imports
        for target in [own_module(name)]
        if target and target != name and target not in LEAVES
        if name.removeprefix(f"{target}.") not in exported(MODULES[target])
    ]
    assert not wrong, listed(wrong)


def test_a_module_begins_with_what_it_is_for():
    assert [name for name, module in MODULES.items() if not ast.get_docstring(module.tree)] == []


ROOT = SOURCE.parents[1]
TOP = {
    "CHANGELOG.md", "LICENSE", "Makefile", "README.md", "entities.yaml", "gen.lock", "generated", "pyproject.toml", "src",
    "templates", "tests",
}  # fmt: skip
MADE = {"build", "dist"}
"""What building leaves behind; not committed."""


def test_the_top_level_holds_these_and_nothing_more():
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found - MADE <= TOP


BANNED = {"manager", "helper", "helpers", "util", "utils", "base", "data", "misc", "common"}


def test_no_module_is_called_by_a_word_that_says_nothing():
    assert [name for name in MODULES if BANNED & set(name.split(".")[-1].split("_"))] == []


# The checks themselves: each must be able to fail


@pytest.mark.parametrize(
    "line",
    [
        "open('x', 'w')",
        "open('x', mode='ab')",
        "open('x', some_mode)",
        "path.open('w')",
        "os.open(path, os.O_RDWR | os.O_CREAT)",
        "(root / name).write_text(text)",
        "shutil.rmtree(folder)",
        "os.replace(a, b)",
        "target.rename(other)",
    ],
)
def test_a_write_is_seen(line: str):
    call = ast.parse(line, mode="eval").body
    assert isinstance(call, ast.Call)
    assert is_write(call)


@pytest.mark.parametrize(
    "line",
    [
        "open('x')",
        "open('x', 'rb')",
        "path.open()",
        "path.read_text()",
        "os.open(os.devnull, os.O_WRONLY)",
        "text.replace('a', 'b')",
    ],
)
def test_a_read_is_no_write(line: str):
    call = ast.parse(line, mode="eval").body
    assert isinstance(call, ast.Call)
    assert not is_write(call)


def test_hidden_imports_are_seen():
    hidden = (
        "if TYPE_CHECKING:\n    from stratagen.cli import app\n"
        "def late():\n    import jinja2.ext\n    return importlib.import_module('yaml')\n"
        "from . import spec\nfrom ..model import names\n"
    )
    found = {name for name, _ in imports_of(ast.parse(hidden), "stratagen.registry")}
    assert found == {
        "stratagen.cli.app",
        "jinja2.ext",
        "yaml",
        "stratagen.registry.spec",
        "stratagen.model.names",
    }


def test_names_in_modules_lead_to_their_module():
    chain = ["stratagen.model.entity.Model", "stratagen.model.entity"]
    assert {own_module(name) for name in chain} == {"stratagen.model.entity"}
    assert all(a != b for a, b in pairwise(STAGES))
