"""Databases to import, and `gen` run on them."""

from __future__ import annotations

import asyncio
import contextlib
import io
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import asyncpg
from sqlalchemy import make_url

from stratagen.cli.app import run


class Done(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


def gen(folder: Path, *arguments: str) -> Done:
    """One command in a folder, in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = run(["-C", str(folder), *arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
    return Done(code, out.getvalue(), err.getvalue())


def sqlite(folder: Path, script: str, name: str = "shop.db") -> str:
    """A database made by a script; its address."""
    connection = sqlite3.connect(folder / name)
    connection.executescript(script)
    connection.close()
    return f"sqlite:///{folder / name}"


@contextlib.contextmanager
def scratched(server: str, script: str) -> Iterator[str]:
    """A database of PostgreSQL made by a script, gone afterwards; its address. Not for use within an event loop."""

    async def run(address: str, statement: str) -> None:
        connection = await asyncpg.connect(address)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    name = f"adopt_{uuid4().hex}"
    address = make_url(server).set(database=name).render_as_string(hide_password=False)
    asyncio.run(run(server, f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"))
    try:
        asyncio.run(run(address, script))
        yield address
    finally:
        asyncio.run(run(server, f"DROP DATABASE {name} WITH (FORCE)"))
