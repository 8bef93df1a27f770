"""The command `gen`: arguments -> the command that they name -> exit code; and how errors are told.

Exit codes: 0 fine, 1 differs or a check failed, 2 bad input, 3 our bug; 130 when interrupted.
"""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path

from stratagen.cli.arguments import Arguments, parse
from stratagen.place import Place
from stratagen.problems import ProjectError, RegistryError

__all__ = ["run"]

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
    asked = parse(arguments)
    root = Path()
    try:
        registry = _registry(asked)
        root = registry.parent
        code = _command(asked, registry)
        sys.stdout.flush()
    except RegistryError as error:
        from stratagen.registry import explain

        return _refused(explain(error, root))
    except ProjectError as error:
        return _refused(f"gen: {error}")
    except KeyboardInterrupt:
        _refused("gen: interrupted")
        return 130
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:  # noqa: BLE001  (whatever else comes is a bug of ours, and is told as one)
        import traceback

        traceback.print_exc()
        print(BUG, file=sys.stderr)
        return 3
    return code


def _command(asked: Arguments, registry: Path) -> int:
    """Each command's module is loaded when it is asked for."""
    place = Place(registry.parent, registry)
    match asked.command:
        case "check":
            from stratagen.cli.generate import check

            return check(place, asked)
        case "list" | "show" | "schema":
            from stratagen.cli.inspect import look

            return look(place, asked)
        case "stub":
            from stratagen.cli.stub import stub

            return stub(place, asked)
        case "add":
            from stratagen.cli.add import add

            return add(place, asked)
        case "serve":
            from stratagen.cli.serve import serve

            return serve(place, asked)
        case _:
            from stratagen.cli.generate import generate

            return generate(place, asked)


def _registry(asked: Arguments) -> Path:
    """The registry's file; its folder is the project."""
    if not asked.directory.is_dir():
        raise ProjectError(f"there is no folder {asked.directory}")
    path = (asked.directory / (asked.registry or DEFAULT)).resolve()
    if not path.is_file():
        way_out = "-C DIR or --registry FILE says where it is"
        raise ProjectError(f"there is no registry {path.name} in {path.parent}; {way_out}")
    return path


def _refused(text: str) -> int:
    print(text, file=sys.stderr)
    return 2
