"""Projects of one's own: what the stack tests start and ask."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from leaks import log_of_a_server

__all__ = [
    "CLIENT",
    "PATIENCE",
    "ROOT",
    "bin_path",
    "gen",
    "link_client_packages",
    "run",
    "save",
    "serving",
]

ROOT = Path(__file__).resolve().parents[2]
CLIENT = ROOT / "src" / "client"
PATIENCE = 300
"""Seconds until a test gives up on another process; never waited for. On a machine with much else to do a server takes a minute."""


def bin_path(name: str) -> str:
    """The tool `name` of the environment that the tests run in."""
    return str(Path(sys.executable).parent / name)


def run(
    *command: str, cwd: Path, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """A finished command with its output."""
    environment = {**os.environ, **(env or {})}
    return subprocess.run(
        command, cwd=cwd, env=environment, text=True, capture_output=True, check=False
    )


def gen(
    project: Path, *arguments: str, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """`gen` as a user of `project` starts it."""
    return run(sys.executable, "-m", "stratagen", *arguments, cwd=project, env=env)


def link_client_packages(client: Path) -> None:
    """Give a generated client the npm packages that `make setup` installed, in place of an install of its own."""
    packages = ROOT / "generated/client/node_modules"
    assert packages.is_dir(), "run `make setup` first: generated/client/node_modules is not there"
    (client / "node_modules").symlink_to(packages, target_is_directory=True)


def save(path: Path, text: str) -> None:
    """In one step, as editors do it: whoever watches the file never finds it empty."""
    beside = path.with_name(f".{path.name}~")
    beside.write_text(text)
    beside.replace(path)


@contextmanager
def serving(project: Path, database: str, *options: str) -> Iterator[str]:
    """`gen serve` in `project` on a port that it finds free; gives its address once /ready answers."""
    with tempfile.TemporaryDirectory() as folder, Path(folder, "server.log").open("w") as output:
        log = Path(output.name)
        server = subprocess.Popen(
            [sys.executable, "-m", "stratagen", "serve", "--port", "0", *options],
            cwd=project,
            env={**os.environ, "DATABASE_URL": database},
            stdout=output,
            stderr=output,
        )
        try:
            address = _announced(server, log)
            try:
                urllib.request.urlopen(f"{address}/ready", timeout=PATIENCE).close()
            except OSError as error:
                with suppress(subprocess.TimeoutExpired):  # it says why before it ends
                    server.wait(timeout=10)
                raise AssertionError(log.read_text()) from error
            yield address
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE)
            log_of_a_server(log.read_text())


def _announced(server: subprocess.Popen[bytes], log: Path) -> str:
    """The address that it says it listens on: from then on whoever asks is answered, however long it takes to start."""
    deadline = time.monotonic() + PATIENCE
    while not (said := re.search(r" on (http://\S+) ", log.read_text())):
        assert server.poll() is None, log.read_text()
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.05)  # a file tells nobody that something was written into it
    return said[1]
