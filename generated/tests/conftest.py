"""The API in this process, on a new database, for all tests of the package."""

from collections.abc import Iterator

import pytest
from stratagen.runtime.testing import Api, serving

from generated.app import create_app


@pytest.fixture(scope="session")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    """The application to ask."""
    with serving(create_app, tmp_path_factory.mktemp("database")) as served:
        yield served
