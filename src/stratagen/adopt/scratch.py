"""An empty database beside another one, of the same kind, gone afterwards.

Comes in: the address of the other one. Goes out: an address. Never here: a table.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from sqlalchemy import URL, NullPool, make_url, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from stratagen.adopt.database import asynchronous
from stratagen.problems import ProjectError

__all__ = ["scratch"]


@contextmanager
def scratch(address: str, folder: Path) -> Iterator[str]:
    """The address of an empty database: a file in `folder`, or on PostgreSQL a database of the same server.

    Raises:
        ProjectError: there cannot be one.
    """
    url = make_url(address)
    if url.get_backend_name() == "sqlite":
        yield f"sqlite:///{folder / 'scratch.db'}"
        return
    name = f"stratagen_scratch_{uuid4().hex}"
    try:
        asyncio.run(_run(url, f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"))
    except (SQLAlchemyError, OSError) as error:
        raise ProjectError(
            "a proof needs a scratch database on the same server, and none can be made: the role needs CREATEDB"
        ) from error
    try:
        plain = url.set(drivername="postgresql", database=name)
        yield plain.render_as_string(hide_password=False)
    finally:
        asyncio.run(_run(url, f"DROP DATABASE {name} WITH (FORCE)"))


async def _run(url: URL, statement: str) -> None:
    engine = create_async_engine(
        "postgresql+asyncpg://",
        connect_args={"async_creator_fn": asynchronous(url)},
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
    )
    try:
        async with engine.connect() as connection:
            await connection.execute(text(statement))
    finally:
        await engine.dispose()
