"""What `gen serve` and `gen serve --watch` share: where it is served, and the process that serves on a socket of another's."""

from __future__ import annotations

import socket

from stratagen.cli.arguments import Arguments

__all__ = ["GRACE", "announced", "serve_inherited"]

GRACE = 2
"""Seconds that requests have to end when the code that answers them changes."""


def announced(package: str, asked: Arguments, port: int) -> str:
    """Where it is served."""
    also = ", admin at /admin" if asked.admin else ""
    return f"{package} on http://{asked.host}:{port} (documentation at /docs{also})"


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
