"""Projects of one's own: what the stack tests start and ask."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from leaks import log_of_a_server

__all__ = ["CLIENT", "ROOT", "bin_path", "gen", "link_client_packages", "run", "serving"]

ROOT = Path(__file__).resolve().parents[2]
CLIENT = ROOT / "src" / "client"


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


@contextmanager
def serving(project: Path, database: str, *options: str) -> Iterator[str]:
    """`gen serve` in `project` on a free port; gives its address once /ready answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as folder, Path(folder, "server.log").open("w") as output:
        log = Path(output.name)
        server = subprocess.Popen(
            [sys.executable, "-m", "stratagen", "serve", "--port", str(port), *options],
            cwd=project,
            env={**os.environ, "DATABASE_URL": database},
            stdout=output,
            stderr=output,
        )
        try:
            _wait(server, address, log)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)
            log_of_a_server(log.read_text())


def _wait(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert server.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(f"{address}/ready", timeout=60):
                return
        except OSError:
            time.sleep(0.05)  # another process tells nobody that it listens now
    raise AssertionError(f"no answer from {address}:\n{log.read_text()}")
