"""Worker processes of a generated API, each to be asked, killed and started again by itself.

Comes in: a generated package and the address of its database. Goes out: `Worker`s: real uvicorn processes on one database, on a
socket each, so that a test says which of them it asks. `Asking` is one connection to one of them.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
from support import PATIENCE

__all__ = ["Answer", "Asking", "Worker", "working"]


@dataclass(frozen=True)
class Answer:
    """What a worker answered."""

    status: int
    headers: Mapping[str, str]
    body: dict[str, Any]

    @property
    def data(self) -> dict[str, Any]:
        found: dict[str, Any] = self.body["data"]
        return found


class Worker:
    """One uvicorn process."""

    def __init__(
        self, package: str, project: Path, folder: Path, name: str, environment: dict[str, str]
    ) -> None:
        self.socket = folder / f"{name}.sock"
        self.log = folder / f"{name}.log"
        self._command = [
            *(sys.executable, "-m", "uvicorn", f"{package}.app:create_app", "--factory"),
            *("--uds", str(self.socket), "--log-level", "warning", "--no-access-log"),
        ]
        self._environment = environment
        self._project = project
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it, and wait until it answers."""
        self.socket.unlink(missing_ok=True)
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *self._command, cwd=self._project, env=self._environment, stdout=log, stderr=log
            )
        async with asyncio.timeout(PATIENCE):
            while not await self._is_ready():  # another process tells nobody
                assert self._process.returncode is None, self.log.read_text()
                await asyncio.sleep(0.02)

    async def _is_ready(self) -> bool:
        """Whether it answers; its socket is there a moment before it listens."""
        async with self.asking() as asking:
            try:
                answer = await asking.get("/ready")
            except (FileNotFoundError, ConnectionRefusedError):
                return False
        assert answer.status == 200
        return True

    async def kill(self) -> None:
        """SIGKILL: nothing is flushed, closed or said."""
        assert self._process is not None
        self._process.kill()
        await self._process.wait()

    async def stop(self) -> None:
        """End it as an operator does."""
        if self._process is not None and self._process.returncode is None:
            self._process.terminate()
            await self._process.wait()

    @asynccontextmanager
    async def asking(self) -> AsyncIterator[Asking]:
        """A connection to it, closed at the end."""
        asking = Asking(self.socket)
        try:
            yield asking
        finally:
            asking.close()


class Asking:
    """One connection, one request after another. As plain as can be: a proof asks tens of thousands of times."""

    def __init__(self, socket: Path) -> None:
        self._socket = str(socket)
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def get(self, path: str) -> Answer:
        return await self.ask("GET", path)

    async def ask(self, method: str, path: str, body: object = None, **headers: str) -> Answer:
        """What is answered.

        Raises:
            OSError, EOFError: The process went away; whether it did what it was asked is not known.
        """
        if self._streams is None:
            self._streams = await asyncio.open_unix_connection(self._socket)
        reader, writer = self._streams
        content = b"" if body is None else orjson.dumps(body)
        fields = {"host": "test", "content-length": str(len(content)), **headers}
        if content:
            fields["content-type"] = "application/json"
        head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
        try:
            writer.write(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode() + content)
            return await _read(reader)
        except (OSError, EOFError):
            self.close()
            raise

    def close(self) -> None:
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None


async def _read(reader: asyncio.StreamReader) -> Answer:
    first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")[:-2]
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
    content = await reader.readexactly(int(headers["content-length"]))
    return Answer(int(first.split()[1]), headers, orjson.loads(content))


@asynccontextmanager
async def working(
    package: str, project: Path, folder: Path, number: int, **settings: str
) -> AsyncIterator[Sequence[Worker]]:
    """Workers of one application, started.

    Args:
        package: The generated package.
        project: The folder that it stands in.
        folder: Where sockets and logs go; a short path.
        number: How many.
        settings: Of the application, as environment variables.
    """
    environment = {**os.environ, "LOG_LEVEL": "error", **settings}
    workers = [Worker(package, project, folder, f"w{each}", environment) for each in range(number)]
    try:
        await workers[0].start()  # the first makes the tables
        await asyncio.gather(*(each.start() for each in workers[1:]))
        yield workers
    finally:
        await asyncio.gather(*(each.stop() for each in workers))
