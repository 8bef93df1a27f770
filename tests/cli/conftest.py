"""Projects to run `gen` in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from desk import REGISTRY, in_process


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """A project in which nothing was generated yet."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "entities.yaml").write_text(REGISTRY)
    return folder


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in which everything was generated; not to be changed."""
    folder = tmp_path_factory.mktemp("cli") / "desk"
    folder.mkdir()
    (folder / "entities.yaml").write_text(REGISTRY)
    assert in_process(folder, "all", "--no-types").code == 0
    return folder


@pytest.fixture
def project(generated: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return shutil.copytree(generated, tmp_path / "desk", copy_function=shutil.copy2)
