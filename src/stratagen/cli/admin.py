"""`gen serve --admin`: builds the admin with Vite.

Comes in: a project. Goes out: the folder of what was built, `.gen/admin`. Never here: an install; npm packages are the user's to
install.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from stratagen.model.entity import Model
from stratagen.place import Place
from stratagen.problems import ProjectError

__all__ = ["build_admin"]

BUILT = Path(".gen", "admin")


def build_admin(place: Place, model: Model) -> Path:
    """Build the admin of a project.

    Raises:
        ProjectError: no entity has an admin, its files or npm packages are not there, or Vite refuses them.
    """
    client = place.root / model.project.package / "client"
    node = _ready(model, client)
    out = place.root / BUILT
    command = [node, "node_modules/vite/bin/vite.js", "build", "--logLevel", "error"]
    done = subprocess.run(  # noqa: S603  (our own words and paths; nothing of the registry)
        [*command, "--outDir", str(out)], cwd=client, text=True, capture_output=True, check=False
    )
    if done.returncode:
        raise ProjectError(f"the admin does not build:\n{done.stdout}{done.stderr}".rstrip())
    return out


def _ready(model: Model, client: Path) -> str:
    """The path of node, once all that the build needs is there."""
    if not any("admin" in entity.layers for entity in model.entities):
        message = (
            "no entity has the layer 'admin': add it to `layers`, of an entity or in `defaults`"
        )
        raise ProjectError(message)
    if not (client / "index.html").is_file():
        raise ProjectError(f"there is no {client / 'index.html'} yet; run `gen all` first")
    node = shutil.which("node")
    if node is None:
        raise ProjectError("the admin is built with Vite, which needs Node 20 or newer")
    if not (client / "node_modules" / "vite").is_dir():
        message = (
            f"the admin's npm packages are not there: run `npm install` in {client}; gen never does"
        )
        raise ProjectError(message)
    return node
