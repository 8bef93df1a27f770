"""Projects with revisions, and databases to bring to them."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path

import pytest
import walk


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project at its first revision."""
    monkeypatch.syspath_prepend(str(tmp_path))
    walk.write(tmp_path, copy.deepcopy(walk.FIRST))
    assert walk.gen(tmp_path, "migrate", "-m", "First tables", "--quiet") == 0
    yield tmp_path
    walk.forget()


@pytest.fixture
def embedded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An embedded database that the settings name, not there yet."""
    address = f"sqlite:///{tmp_path / 'app.db'}"
    monkeypatch.setenv("DATABASE_URL", address)
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def addresses(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[str]]:
    """An empty database that the settings name, and another one of its kind."""
    if request.param == "sqlite":
        yield [request.getfixturevalue("embedded"), "sqlite://"]
        return
    server = request.getfixturevalue("postgres")
    with walk.scratch(server) as address, walk.scratch(server) as other:
        monkeypatch.setenv("DATABASE_URL", address)
        yield [address, other]


@pytest.fixture
def each_kind(tmp_path: Path, postgres: str) -> Iterator[list[list[str]]]:
    """The same of each kind, for a test that goes the same way on both."""
    with walk.scratch(postgres) as address, walk.scratch(postgres) as other:
        yield [[f"sqlite:///{tmp_path / 'app.db'}", "sqlite://"], [address, other]]


@pytest.fixture(scope="session")
def databases(postgres: str) -> Iterator[list[str]]:
    """The addresses of empty databases, one of each kind, for transactions that are taken back."""
    with walk.scratch(postgres) as address:
        yield ["sqlite://", address]
