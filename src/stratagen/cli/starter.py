"""The files of a new project, as texts: a small registry to begin with, and what the tools around it want."""

from __future__ import annotations

from stratagen.cli.recipes import HATCH_BUILD
from stratagen.registry.printing import inline

__all__ = ["ATTRIBUTES", "IGNORED", "registry", "starter"]

_REGISTRY = """\
# yaml-language-server: $schema=.gen/registry.schema.json
version: 1

project:
  name: {name}
  package: {package}

enums:
  ticket_status: [open, in_progress, closed]

entities:
  project:
    description: What tickets belong to
    fields:
      name: {{type: str, min_length: 1, max_length: 80, unique: true}}

  ticket:
    description: A unit of work in a project
    fields:
      title: {{type: str, min_length: 1, max_length: 200, search: true}}
      status: {{type: ticket_status, default: open, index: true}}
      due: date?
      project: {{ref: project, on_delete: cascade}}
"""

_PYPROJECT = """\
[build-system]
requires = ["hatchling>=1.27", "stratagen[cli]"]
build-backend = "hatchling.build"

[project]
name = "{name}"
version = "0.1.0"
readme = "README.md"
requires-python = ">=3.11"
dependencies = ["stratagen"]

[project.optional-dependencies]
dev = ["stratagen[cli]"]

[tool.hatch.build.targets.wheel]
packages = ["{package}", "app"]

[tool.hatch.build.hooks.custom] # hatch_build.py: no build of what does not fit the registry

[tool.pytest.ini_options]
testpaths = ["{package}/tests"]
pythonpath = ["."]

[tool.black]
line-length = 100

[tool.ruff]
line-length = 100
"""

_README = """\
# {name}

`entities.yaml` says what there is; everything in `{package}/` is generated from it and not edited. Your own code stands in
`app/`.

```console
$ gen watch                # keeps {package}/ current while you work
$ gen serve                # the API on SQLite, documentation at http://127.0.0.1:8000/docs
$ pytest                   # what the API promises
$ gen add entity note 'title:str(200)' project:ref
$ gen stub                 # handlers and services that the registry names, to be filled in
```
"""

_APP = '"""What is written by hand: handlers and services that the registry names."""\n'

IGNORED = (
    ".gen/", ".venv/", "__pycache__/", "dist/", "node_modules/", "*.db", "*.db-shm", "*.db-wal", ".pytest_cache/",
    ".mypy_cache/", ".ruff_cache/",
)  # fmt: skip
"""Lines of `.gitignore`."""

ATTRIBUTES = (
    "{package}/** linguist-generated=true",
    "{package}/client/src/own/** linguist-generated=false",
    "gen.lock linguist-generated=true",
)
"""Lines of `.gitattributes`."""


def registry(name: str, package: str) -> str:
    """A registry of two entities."""
    return _REGISTRY.format(name=inline(name), package=package)


def starter(name: str, package: str) -> dict[str, str]:
    """Path -> text of what a project has beside its registry; none of it is written over anything."""
    texts = {"pyproject.toml": _PYPROJECT, "README.md": _README}
    filled = {path: text.format(name=name, package=package) for path, text in texts.items()}
    return {**filled, "app/__init__.py": _APP, "hatch_build.py": HATCH_BUILD}
