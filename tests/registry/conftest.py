"""A project of registry files in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from stratagen.problems import RegistryError
from stratagen.registry import read

Files = dict[str, str | bytes]
Told = Callable[[str | bytes | Files], list[str]]


@pytest.fixture
def project(tmp_path: Path) -> Callable[[str | bytes | Files], Path]:
    """Writes the files of a project; gives the path of its `entities.yaml`."""

    def write(files: str | bytes | Files) -> Path:
        for name, content in (
            files if isinstance(files, dict) else {"entities.yaml": files}
        ).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path / "entities.yaml"

    return write


@pytest.fixture
def told(project: Callable[[str | bytes | Files], Path]) -> Told:
    """What is told of a project's registry: `file:line:column code`, sorted; nothing where it is sound."""

    def tell(files: str | bytes | Files) -> list[str]:
        path = project(files)
        try:
            problems = read(path, path.parent).problems
        except RegistryError as error:
            problems = error.problems
        return [
            f"{problem.span} {problem.code}".removeprefix("entities.yaml:") for problem in problems
        ]

    return tell
