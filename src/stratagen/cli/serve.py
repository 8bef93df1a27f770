"""`gen serve`: the generated API on the embedded database."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from stratagen.cli.arguments import Arguments
from stratagen.cli.database import apply_pending
from stratagen.cli.migrate import lacking
from stratagen.cli.serving import announced, listen, serve_inherited
from stratagen.model.entity import Model
from stratagen.pipeline import understand
from stratagen.place import Place
from stratagen.problems import ProjectError
from stratagen.schema.history import read_history

__all__ = ["serve"]

NOTE = "gen: note:"


def serve(place: Place, asked: Arguments) -> int:
    """Run the generated API until it is stopped; returns the exit code."""
    root = place.root
    model = understand(place)
    package = model.project.package
    if not asked.watch and not (root / package / "app.py").is_file():
        raise ProjectError(f"there is no {package}/app.py yet; run `gen all` first")
    if not asked.inherited:
        _follow(place, model, asked)
    if asked.admin:
        from stratagen.cli.admin import build_admin

        if not asked.json:
            print("building the admin", flush=True)
        os.environ["ADMIN_DIR"] = str(build_admin(place, model))
    if asked.watch:
        from stratagen.cli.serve_watch import serve_watching

        return serve_watching(place, model, asked)
    return _run(root, package, asked)


def _follow(place: Place, model: Model, asked: Arguments) -> None:
    """The embedded database brought to the last revision, and what no revision says yet told. Nothing without revisions."""
    standing = apply_pending(place)
    if standing is None:
        return
    if not asked.json:
        for each in standing.applied:
            print(f"  applied  {each}", flush=True)
    if standing.pending:
        print(f"{NOTE} the database is behind the last revision: gen migrate up", file=sys.stderr)
    if missing := lacking(model, read_history(place.root)):
        told = f"no revision says that {missing[0].what}{' …' if missing[1:] else ''}"
        print(f"{NOTE} {told}: gen migrate -m WHAT", file=sys.stderr)


def _run(root: Path, package: str, asked: Arguments) -> int:
    import uvicorn

    gc.enable()  # off for commands that end soon; this one stays
    os.chdir(root)  # a relative database lies in the project, wherever the command was started
    sys.path[:0] = [str(root), str(root / "src")]
    app = f"{package}.app:create_app"
    if asked.inherited:
        serve_inherited(app, *asked.inherited)
        return 0
    server = uvicorn.Server(uvicorn.Config(app, factory=True, log_config=None))
    with listen(asked.host, asked.port) as listening:
        print(announced(package, asked, listening.getsockname()[1]), flush=True)
        try:
            server.run(sockets=[listening])
        except (
            SystemExit
        ) as stop:  # it ends the process itself where it cannot start, and has said why
            raise ProjectError("the API did not start") from stop
    if not server.started:
        raise ProjectError("the API did not start")
    return 0
