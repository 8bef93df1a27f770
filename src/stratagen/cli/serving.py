"""What `gen serve` and `gen serve --watch` share: where it is served, and the process that serves on a socket of another's."""

from __future__ import annotations

import socket

from stratagen.cli.answers import Serving, printed
from stratagen.cli.arguments import Arguments
from stratagen.problems import ProjectError

__all__ = ["GRACE", "announced", "listen", "serve_inherited"]

GRACE = 2
"""Seconds that requests have to end when the code that answers them changes."""


def announced(package: str, asked: Arguments, port: int) -> str:
    """Where it is served."""
    if asked.json:
        url = f"http://{asked.host}:{port}"
        admin = f"{url}/admin/" if asked.admin else None
        return printed(Serving(url=url, documentation=f"{url}/docs", admin=admin), line=True)
    also = ", admin at /admin" if asked.admin else ""
    return f"{package} on http://{asked.host}:{port} (documentation at /docs{also})"


def listen(host: str, port: int) -> socket.socket:
    """A socket that takes requests; port 0 takes a free one."""
    try:
        return socket.create_server((host, port), backlog=128)
    except OSError as error:
        raise ProjectError(f"the API did not start on {host}:{port}: {error.strerror}") from error


def serve_inherited(app: str, listening: int, ready: int) -> None:
    """Serve on a socket that another process listens on and keeps; write to `ready` once requests are answered."""
    import uvicorn

    class Told(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                socket.socket(fileno=ready).send(b"1")

    config = uvicorn.Config(app, factory=True, log_config=None, timeout_graceful_shutdown=GRACE)
    Told(config).run(sockets=[socket.socket(fileno=listening)])
