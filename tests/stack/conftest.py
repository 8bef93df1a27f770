"""Databases for stacks driven end to end: each on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from leaks import install, no_leaks
from stratagen.runtime.storage.postgresql import scratch

__all__ = ["no_leaks"]  # a fixture of every test here

install()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a new, empty database, on each of them in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'test.db'}"
        return
    server = request.getfixturevalue("postgres")
    with asyncio.Runner() as runner:
        made = scratch(server)
        yield runner.run(made.__aenter__())
        runner.run(made.__aexit__(None, None, None))
