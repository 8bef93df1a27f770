"""Databases to import, and `gen` run on them."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
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


_ASK = """
import asyncio, json, sys
import httpx
from generated.app import create_app

async def main():
    app, answers = create_app(), []
    async with app.router.lifespan_context(app):
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
            for method, url, body in json.loads(sys.argv[1]):
                answer = await client.request(method, f"/api{url}", json=body)
                answers.append([answer.status_code, answer.json()])
    print(json.dumps(answers))

asyncio.run(main())
"""


def served(folder: Path, address: str, *asked: tuple[str, str, object]) -> list[Any]:  # Any: JSON
    """The answers of the API that was generated in a folder, on a database: `[status, body]` for each question."""
    done = subprocess.run(
        [sys.executable, "-c", _ASK, json.dumps(asked)],
        cwd=folder,
        env={**os.environ, "DATABASE_URL": address, "LOG_LEVEL": "error"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answers: list[Any] = json.loads(done.stdout.splitlines()[-1])
    return answers


def generated_tests(folder: Path) -> str:
    """The last line that pytest prints of the tests that were generated in a folder."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "generated/tests"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout.strip().splitlines()[-1]
