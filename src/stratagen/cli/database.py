"""The database brought to a revision, by the application's own command in a process of its own.

`up`, `down`, `status` and `stamp` are `python -m stratagen.runtime.migrate`, which works where the generator is not installed.
"""

from __future__ import annotations

import subprocess
import sys

import msgspec

from stratagen.cli.answers import Standing, printed
from stratagen.cli.arguments import Arguments
from stratagen.place import Place
from stratagen.problems import ProjectError
from stratagen.schema.history import read_history

__all__ = ["apply_pending", "move"]


def move(place: Place, asked: Arguments) -> int:
    """Up, down, status or stamp; returns the exit code."""
    if read_history(place.root).head is None:
        raise ProjectError("there are no revisions yet: gen migrate -m 'first tables'")
    standing = _run(place, asked.what, *([asked.revision] if asked.revision else []))
    if asked.json:
        print(printed(standing))
    elif not asked.quiet:
        for each in standing.applied:
            print(f"  applied  {each}")
        there = ", ".join(standing.database) or "no revision"
        print(f"the database is at {there}{'' if standing.pending else ', the last one'}")
        if standing.pending:
            print(f"the last revision is {standing.last}: gen migrate up")
    return int(standing.pending and asked.what == "status")


def apply_pending(place: Place) -> Standing | None:
    """Bring the embedded database to the last revision; of one on a server only say where it is. None without revisions.

    Raises:
        ProjectError: a revision fails, and was taken back; or the database has tables that no revision made.
    """
    if read_history(place.root).head is None:
        return None
    return _run(place, "up", "--embedded")


def _run(place: Place, *arguments: str) -> Standing:
    """In a process of the application's, which the generator imports nothing of."""
    done = subprocess.run(  # noqa: S603  # our own module; what it is given is an argument, not a shell's
        [sys.executable, "-m", "stratagen.runtime.migrate", *arguments],
        cwd=place.root,
        capture_output=True,
        check=False,
    )
    if not done.stdout:
        raise ProjectError(done.stderr.decode(errors="replace").strip()[-4000:])
    return msgspec.json.decode(done.stdout, type=Standing)
