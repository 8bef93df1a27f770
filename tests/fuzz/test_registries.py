"""Registries that hypothesis makes up, through the whole command: refused at a place, or generated as a program that the
registry's texts have no part in. Never a traceback, and never long.

`make test` tries three hundred, `make fuzz` two thousand. Files are left as they were rendered: a formatter changes no tree.
"""

from __future__ import annotations

import ast
import io
import json
import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import nullcontext, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec import Struct
from registries import Registry, broken, harmless, registries, written

from erased import TypeScript, python
from stratagen import remake
from stratagen.cli.app import run

BUDGET = max(300, settings().max_examples)
TRIED = settings(max_examples=2 * BUDGET // 3, suppress_health_check=list(HealthCheck))
COMPARED = settings(TRIED, max_examples=BUDGET // 3)
PLACE = re.compile(r"^entities\.yaml:[1-9]\d*:[1-9]\d*: [a-z0-9-]+: .", re.MULTILINE)
HANDLER = '''"""What the registry's routes call."""


async def probe(ctx: object, id: object) -> None:
    """Answer nothing."""
'''


class Result(Struct, frozen=True):
    """What became of a registry: the exit code, what was said, and the files as they were rendered."""

    code: int
    said: str
    files: dict[str, str]
    seconds: float  # of this process's own work; a busy machine does not stretch them


class Project:
    """A folder for one registry after the other."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self._folder = folder
        self._rendered: dict[str, str] = {}
        (folder / "probes.py").write_text(HANDLER)
        patch.setattr(remake, "format_files", self._kept)
        patch.setattr(remake, "formatting", lambda *of: nullcontext(lambda: self._kept(*of)))

    def _kept(self, texts: Mapping[str, str], *_: object) -> dict[str, str]:
        self._rendered |= texts
        return dict(texts)

    def result(self, content: bytes) -> Result:
        """What `gen all` says to it, and would write."""
        self._rendered = {}
        (self._folder / "entities.yaml").write_bytes(content)
        said, started = io.StringIO(), time.process_time()
        with redirect_stderr(said), redirect_stdout(io.StringIO()):
            code = run(["-C", str(self._folder), "all", "--dry-run", "--no-types", "--verify"])
        seconds = time.process_time() - started
        return Result(code, said.getvalue(), self._rendered, seconds)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with pytest.MonkeyPatch.context() as patch:
        yield Project(tmp_path_factory.mktemp("fuzz"), patch)


@pytest.fixture(scope="module")
def typescript() -> Iterator[TypeScript]:
    parser = TypeScript()
    yield parser
    parser.close()


@pytest.fixture(scope="module")
def outcomes() -> Iterator[Counter[str]]:
    """How it went, to be looked at when all is done: both ways have to be gone often."""
    seen = Counter[str]()
    yield seen
    assert seen["generated"] > BUDGET // 4, seen
    assert seen["refused"] > BUDGET // 8, seen


def hold(result: Result) -> None:
    """What holds for every registry."""
    assert result.code in {0, 2}, result.said
    assert "Traceback" not in result.said
    assert result.seconds < 1, f"{result.seconds} s: {result.said[:300]}"
    if result.code:
        assert PLACE.search(result.said), f"refused without a place: {result.said}"
        assert result.files == {}
    else:
        for path, text in result.files.items():
            assert not path.endswith(".py") or ast.parse(text)
            assert not path.endswith(".json") or json.loads(text)


@COMPARED
@given(registry=registries())
def test_no_text_becomes_code(
    project: Project, typescript: TypeScript, outcomes: Counter[str], registry: Registry
):
    hostile = project.result(written(registry).encode())
    plain = project.result(written(harmless(registry)).encode())
    hold(hostile)
    outcomes["refused" if hostile.code else "generated"] += 1
    assert codes(hostile) == codes(plain), hostile.said
    assert hostile.files.keys() == plain.files.keys()
    texts = hostile.files
    differing = [path for path in texts if texts[path] != plain.files[path]]
    for erase in (python, typescript):
        one = erase({path: texts[path] for path in differing})
        other = erase({path: plain.files[path] for path in differing})
        for path in one:
            assert one[path][:2] == other[path][:2], f"{path}:\n{texts[path]}"


def codes(result: Result) -> list[str]:
    """By which rules a registry was refused."""
    return re.findall(r"^entities\.yaml:\d+:\d+: ([a-z0-9-]+)", result.said, re.MULTILINE)


@TRIED
@given(content=broken())
def test_what_is_broken_is_refused_at_a_place(
    project: Project, outcomes: Counter[str], content: bytes
):
    result = project.result(content)
    hold(result)
    outcomes["refused" if result.code else "generated"] += 1
