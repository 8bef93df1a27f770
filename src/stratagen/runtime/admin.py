"""The built admin beside the API: its files below `/admin`, and its one page for every other address there.

Comes in: the folder that Vite built. Goes out: a mounted application. Never here: data; the admin asks the API for that, like any
other client.
"""

from __future__ import annotations

from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

__all__ = ["ADMIN_PATH", "add_admin"]

ADMIN_PATH = "/admin"

_POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; object-src 'none'"
)


def add_admin(app: Starlette, folder: Path) -> None:
    """Serve the admin that was built into `folder`.

    Raises:
        RuntimeError: There is no such folder.
    """
    app.mount(ADMIN_PATH, _Admin(directory=folder, html=True), name="admin")


class _Admin(StaticFiles):
    """Files that never change under their name, and a page that is asked for anew each time."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        try:
            response = await super().get_response(path, scope)
        except HTTPException as error:
            if error.status_code != 404 or path.startswith("assets/"):
                raise
            response = await super().get_response("index.html", scope)
        lasting = path.startswith("assets/")
        response.headers["Cache-Control"] = (
            "public, max-age=31536000, immutable" if lasting else "no-cache"
        )
        response.headers["Content-Security-Policy"] = _POLICY
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "same-origin"
        return response
