"""Options and fixtures that every test may use."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from postgres import server
from redis_server import RedisServer

ROOT = Path(__file__).resolve().parents[1]

# Machines are shared: a slow example says nothing about the code, nor do examples that are slow to make. In CI, hypothesis itself
# makes the examples the same.
settings.register_profile(
    "patient", parent=settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("fuzz", parent=settings.get_profile("patient"), max_examples=2_000)
settings.load_profile("patient")


def pytest_configure() -> None:
    """What mypy knows of the libraries is kept for all its runs in a worker, in whatever project they are."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    os.environ["MYPY_CACHE_DIR"] = str(ROOT / ".mypy_cache" / f"tests-{worker}")


LONG = (
    "test_cases.py",
    "migrate/test_migrate.py",
    "stack/",
    "verdict/test_client.py",
    "laws/",
    "fuzz/",
)
"""What takes longest, by path from here; it begins first, so that no worker is left alone with it at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long files first, the others as they stand."""
    here = Path(__file__).parent

    def place(item: pytest.Item) -> int:
        path = item.path.relative_to(here).as_posix() if item.path.is_relative_to(here) else ""
        return next((at for at, start in enumerate(LONG) if path.startswith(start)), len(LONG))

    items.sort(key=place)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept",
        action="store_true",
        help="rewrite what the cases expect by what they give; read the difference before you commit it",
    )


@pytest.fixture(scope="session", autouse=True)
def _plain_pytest() -> None:
    """A pytest that a test starts loads none of our plugins: generated tests need none, and loading them takes two seconds."""
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether expectations are rewritten in this run instead of compared."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session")
def postgres(testrun_uid: str) -> Iterator[str]:
    """The address of a PostgreSQL server, one for all workers of this run."""
    with server(testrun_uid) as address:
        yield address


@pytest.fixture
def redis_server() -> Iterator[RedisServer]:
    """A Redis server of one's own, running and empty."""
    # Not below pytest's own folder: the path of a socket has to be short.
    with tempfile.TemporaryDirectory(prefix="redis-") as folder:
        server = RedisServer(Path(folder))
        server.start()
        try:
            yield server
        finally:
            server.stop()
