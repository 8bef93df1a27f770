"""The command `gen`: arguments -> the command that they name -> exit code; and how errors are told.

Exit codes: 0 fine, 1 differs or a check failed, 2 bad input, 3 our bug; 130 when interrupted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TypeAlias

from stratagen.cli.arguments import Arguments, UsageError, parse
from stratagen.cli.refusal import refuse
from stratagen.place import Place
from stratagen.problems import ProjectError, RegistryError

__all__ = ["run"]

Command: TypeAlias = Callable[[Place, Arguments], int]
DEFAULT = "entities.yaml"
BUG = (
    "gen: this is a fault of stratagen, not of your registry; please report it with the lines above"
)


def run(arguments: list[str]) -> int:
    """Run one command line; returns the exit code."""
    if isinstance(
        sys.stdout, TextIOWrapper
    ):  # a description may hold what the terminal cannot show
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        asked = parse(arguments)
    except UsageError as error:
        code = refuse(str(error), json="--json" in arguments)
        print(error.usage, file=sys.stderr)
        return code
    return _run(asked)


def _run(asked: Arguments) -> int:
    root = Path()
    try:
        registry = _registry(asked)
        root = registry.parent
        code = _command(asked, registry)
        sys.stdout.flush()
    except RegistryError as error:
        from stratagen.registry import explain

        return refuse(explain(error, root), error.problems, json=asked.json)
    except ProjectError as error:
        return refuse(f"gen: {error}", json=asked.json)
    except KeyboardInterrupt:
        return refuse("gen: interrupted", json=False, code=130)
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:  # noqa: BLE001  (whatever else comes is a bug of ours, and is told as one)
        import traceback

        traceback.print_exc()
        return refuse(BUG, json=asked.json, code=3)
    return code


COMMANDS = {
    "add": "add:add",
    "check": "generate:check",
    "doctor": "doctor:doctor",
    "eject": "eject:eject",
    "hook": "hook:hook",
    "import": "importing:import_registry",
    "init": "init:init",
    "list": "inspect:look",
    "migrate": "migrate:migrate",
    "plan": "plan:plan",
    "restore": "restore:restore",
    "schema": "inspect:look",
    "serve": "serve:serve",
    "show": "inspect:look",
    "stub": "stub:stub",
    "watch": "watch:keep_current",
    "where": "where:where",
}
"""Where each command's function stands; one that is not here generates. Loaded when it is asked for."""


def _command(asked: Arguments, registry: Path) -> int:
    module, _, name = COMMANDS.get(asked.command, "generate:generate").partition(":")
    function: Command = getattr(import_module(f"stratagen.cli.{module}"), name)
    return function(Place(registry.parent, registry), asked)


def _registry(asked: Arguments) -> Path:
    """The registry's file; its folder is the project, also where the file is a link to one elsewhere."""
    if not asked.directory.is_dir():
        raise ProjectError(f"there is no folder {asked.directory}")
    path = asked.directory / (asked.target or "") / (asked.registry or DEFAULT)
    path = path.parent.resolve() / path.name
    if asked.command not in {"import", "init"} and not path.is_file():
        if path.is_dir():
            raise ProjectError(f"{path} is a folder; --registry FILE names the registry in it")
        way_out = "-C DIR or --registry FILE says where it is"
        raise ProjectError(f"there is no registry {path.name} in {path.parent}; {way_out}")
    return path
