"""Which files there are to make: found by looking into the folders of templates.

Comes in: the folders, the project's own before the tool's. Goes out: a `Target` for each template, its path being the
output path: `storage/{entity}.py.j2` makes `storage/ticket.py` for each entity, `app.py.j2` makes one `app.py`. A file
without `.j2` is copied as text; a name that begins with `_` is a part of other templates and makes nothing.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from msgspec import Struct

from stratagen.emit.tree import LAYERS
from stratagen.problems import ProjectError, unreadable

__all__ = [
    "CLIENT_RUNTIME",
    "Target",
    "TemplateError",
    "find_overrides",
    "find_targets",
    "source_trees",
    "template_folders",
]

PLACEHOLDER = "{entity}"
CLIENT_RUNTIME = "client/src/runtime"
SHARED_LAYERS = {"app.py": "routes", "openapi.json": "routes"}
"""Layers of files that stand in no layer's folder; what is not named here comes with the first layer."""

LAYER_FOLDERS = {"services": "service"}
"""Folders that are not called as their layer is in the registry."""

OWN = "templates"
"""The folder of a project's own templates."""

ADMIN = (
    "client/src/admin/",
    f"{CLIENT_RUNTIME}/admin/",
    "client/index.html",
    "client/vite.config.js",
)
"""What the layer `admin` adds to the client's package; what these begin."""

PACKAGE = Path(__file__).resolve().parents[1]
REPOSITORY = PACKAGE.parents[1]


class TemplateError(ProjectError):
    """A template cannot be used; the message names it, its line, and the entity it was rendered for."""


class Target(Struct, frozen=True):
    """One template and what it makes."""

    template: str  # relative to its folder: storage/{entity}.py.j2
    output: str  # relative to the generated package: storage/{entity}.py
    layer: str
    source: Path

    @property
    def per_entity(self) -> bool:
        """Whether it makes a file for each entity."""
        return PLACEHOLDER in self.output

    @property
    def copied(self) -> bool:
        """Whether its text is taken as it stands."""
        return not self.template.endswith(".j2")

    def applies_to(self, layers: Collection[str]) -> bool:
        """Whether an entity of these layers has it; a layer that a project made up is everybody's."""
        return self.layer in layers or self.layer not in LAYERS

    def path(self, entity: str) -> str:
        """The output path for one entity."""
        return self.output.replace(PLACEHOLDER, entity)


def template_folders(root: Path) -> tuple[Path, ...]:
    """The folders that templates are looked up in, the project's own first."""
    packaged = PACKAGE / "templates"  # in a wheel
    builtin = packaged if packaged.is_dir() else REPOSITORY / "templates"
    own = root / OWN
    return (builtin,) if not own.is_dir() or own.resolve() == builtin else (own, builtin)


def source_trees(root: Path) -> tuple[Path, ...]:
    """Every folder that files are made from, whether it is there or not."""
    return (root / OWN, *template_folders(root), _client_sources())


def find_targets(folders: tuple[Path, ...]) -> tuple[Target, ...]:
    """Every target, sorted by output; of two that make the same the first folder's counts.

    Raises:
        TemplateError: two templates of one folder make the same file.
    """
    found = {target.output: target for target in _client_runtime()}
    for folder in reversed(folders):
        found |= _targets(folder)
    return tuple(found[output] for output in sorted(found))


def find_overrides(root: Path) -> dict[Path, Path]:
    """Each file of the project's own templates that stands in for one of the tool's, and that one."""
    own, *others = template_folders(root)
    if not others:
        return {}
    ours = {target.output: target.source for target in find_targets((*others,))}
    found = {
        each.source: ours[each.output] for each in _targets(own).values() if each.output in ours
    }
    for folder, _, names in os.walk(own, onerror=unreadable):
        for path in (Path(folder, name) for name in names):  # a part makes nothing by itself
            built_in = others[0] / path.relative_to(own)
            if path.is_file() and built_in.is_file():
                found.setdefault(path, built_in)
    return dict(sorted(found.items()))


def _targets(folder: Path) -> dict[str, Target]:
    found: dict[str, Target] = {}
    for name in _files(str(folder)):
        target = _target(name, folder / name)
        other = found.setdefault(target.output, target)
        if other is not target:
            both = " and ".join(sorted((other.template, target.template)))
            raise TemplateError(f"{folder}: {both} make the same file")
    return found


def _target(template: str, source: Path) -> Target:
    output = template.removesuffix(".j2")
    return Target(template, output, _layer(output), source)


def _layer(output: str) -> str:
    if output.startswith(ADMIN):
        return "admin"
    first, below, _ = output.partition("/")
    return LAYER_FOLDERS.get(first, first) if below else SHARED_LAYERS.get(output, "storage")


def _client_runtime() -> Iterator[Target]:
    """The TypeScript runtime: text that each generated client carries."""
    folder = _client_sources()
    if folder.is_dir():
        admin = (f"admin/{name}" for name in os.listdir(folder / "admin"))  # noqa: PTH208
        for name in (*os.listdir(folder), *admin):  # noqa: PTH208 - names alone are wanted
            if name.endswith((".ts", ".tsx", ".css")):
                yield _target(f"{CLIENT_RUNTIME}/{name}", folder / name)


def _client_sources() -> Path:
    packaged = PACKAGE / "client"
    return packaged if packaged.is_dir() else REPOSITORY / "src" / "client" / "src"


def _files(folder: str) -> Iterator[str]:
    """What makes something, as seen from the folder."""
    # Not `rglob`: a folder that may not be read would pass for an empty one, and the built-in templates be taken.
    for parent, below, names in os.walk(folder, onerror=unreadable):
        below[:] = [name for name in below if not _hidden(name)]
        for name in names:
            path = f"{parent}/{name}"
            if not _hidden(name) and os.path.isfile(path):  # noqa: PTH113 - at each start
                yield path[len(folder) + 1 :]


def _hidden(name: str) -> bool:
    """Whether a file or folder makes nothing: a part of templates, a dotfile, an editor's backup."""
    return name.startswith(".") or name.endswith("~") or (name[0] == "_" and name[:8] != "__init__")
