"""Texts that make other tools run `gen check`: the git hook, and recipes to copy."""

from __future__ import annotations

import shlex

__all__ = ["HATCH_BUILD", "RECIPES", "git_hook"]

HATCH_BUILD = '''\
"""No package is built from generated files that do not fit their registry."""

import subprocess
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class UpToDate(BuildHookInterface[Any]):
    """Runs `gen check` before each build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """End the build where the check fails."""
        done = subprocess.run(
            [sys.executable, "-m", "stratagen", "check", "--no-types"], cwd=self.root, check=False
        )
        if done.returncode:
            raise SystemExit("generated files do not fit the registry: run `gen all`")
'''

_HATCH = f"""\
# pyproject.toml
[build-system]
requires = ["hatchling>=1.27", "stratagen[cli]"]
build-backend = "hatchling.build"

[tool.hatch.build.hooks.custom] # runs hatch_build.py

# hatch_build.py
{HATCH_BUILD}"""

_NPM = """\
package.json of what is built with the client, two folders below the registry (generated/client lies so):

  "scripts": {
    "prebuild": "gen -C ../.. check --no-types",
    "build": "..."
  }
"""

_PRE_COMMIT = """\
# .pre-commit-config.yaml
repos:
  - repo: local
    hooks:
      - id: gen-check
        name: generated files fit the registry
        entry: gen check --no-types
        language: system
        pass_filenames: false
"""

_GITHUB = """\
# .github/workflows/generated.yaml
name: generated
on: [push, pull_request]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-python@v6
        with: {python-version: '3.13'}
      - run: pip install -e '.[dev]'
      - run: gen check
      - run: pytest generated/tests
"""

RECIPES = {"hatch": _HATCH, "npm": _NPM, "pre-commit": _PRE_COMMIT, "github": _GITHUB}
"""Tool -> what to write where."""

_GIT = """\
#!/bin/sh
# Made by `gen hook install`: a commit whose generated files do not fit its registry is refused.
# What is checked is what is committed, not what else lies in the working tree.
set -eu
gen={command}
[ -x "$gen" ] || gen=gen
staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT
git checkout-index --all --force --prefix="$staged/"
if ! told=$("$gen" -C "$staged"/{project} {registry}check --no-types 2>&1); then
  printf '%s\\n' "$told" 'gen: this commit is not up to date; run `gen all` and add what it changes' >&2
  exit 1
fi
"""


def git_hook(command: str, project: str, registry: str) -> str:
    """The script of a pre-commit hook.

    Args:
        command: the path of `gen` on this machine; where it is gone, the one that PATH finds serves.
        project: the project's folder, from the top of the repository.
        registry: the registry's file name.
    """
    named = "" if registry == "entities.yaml" else f"--registry {shlex.quote(registry)} "
    return _GIT.format(command=shlex.quote(command), project=shlex.quote(project), registry=named)
