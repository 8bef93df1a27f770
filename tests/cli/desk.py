"""A project of two entities and a copy of it that is generated already; `gen` in it as a process of its own, or in this one."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from stratagen.cli.app import run

__all__ = ["REGISTRY", "Done", "gen", "in_process", "mtimes", "tree"]

REGISTRY = """\
version: 1
project: {name: desk}
entities:
  agent:
    fields: {name: str}
  ticket:
    description: A unit of work
    fields:
      title: {type: str, max_length: 200}
      agent: {ref: agent, nullable: true}
"""


class Done(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


def gen(folder: Path, *arguments: str, **environment: str) -> Done:
    """A process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "stratagen", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def in_process(folder: Path, *arguments: str) -> Done:
    """The same without the time that a process takes to start."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = run(["-C", str(folder), *arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
    return Done(code, out.getvalue(), err.getvalue())


def tree(folder: Path) -> dict[str, bytes]:
    """Everything below a folder, the tool's own folder too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def mtimes(folder: Path) -> dict[Path, int]:
    """When everything below a folder was last written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
