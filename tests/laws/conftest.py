"""One generated project that every law starts from."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from desks import desk, generate, write
from saboteur import Saboteur


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as `gen all` leaves it; only to be read."""
    folder = write(tmp_path_factory.mktemp("laws") / "desk", desk())
    assert generate(folder) == 0
    return folder


@pytest.fixture
def project(generated: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return shutil.copytree(generated, tmp_path / "desk", symlinks=True)


@pytest.fixture(scope="session")
def saboteur() -> Saboteur:
    """An audit hook stays for the life of the process; at rest it lets everything pass."""
    hook = Saboteur()
    sys.addaudithook(hook)
    return hook
