"""The examples in the runtime's pages run, one after another as they stand, and mean to every type checker what they say."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from support import ROOT, bin_path, run

RUNTIME = ROOT / "src" / "stratagen" / "runtime"
PAGES = sorted(RUNTIME.glob("*/README.md"))
CHECKERS = {
    "mypy": ("mypy", "--strict", "--config-file="),
    "pyright": ("pyright", "--warnings"),
    "ty": ("ty", "check", "--error-on-warning"),
}


def examples(page: Path) -> str:
    """The Python of a page, each line at its place."""
    lines, inside = [], False
    for line in page.read_text(encoding="utf-8").splitlines():
        fence = line.startswith("```")
        lines.append(line if inside and not fence else "")
        inside = line == "```python" if fence else inside
    return "\n".join(lines) + "\n"


@pytest.fixture(params=PAGES, ids=lambda page: page.parent.name)
def example(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A page's examples as a module."""
    module = tmp_path / f"{request.param.parent.name}_examples.py"
    module.write_text(examples(request.param), encoding="utf-8")
    return module


def environment() -> dict[str, str]:
    return {"PYTHONPATH": f"{ROOT}:{ROOT / 'src'}", "MYPYPATH": f"{ROOT}:{ROOT / 'src'}"}


def test_examples_run(example: Path):
    command = ["-W", "error", str(example)]
    ran = run(sys.executable, *command, cwd=example.parent, env=environment())
    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize("checker", CHECKERS)
def test_examples_are_typed(example: Path, checker: str):
    tool, *options = CHECKERS[checker]
    checked = run(bin_path(tool), *options, str(example), cwd=ROOT, env=environment())
    assert checked.returncode == 0, checked.stdout + checked.stderr


WRONG = """
extend_service(projects, TicketService)  # about another entity
compose_services(Planning, tickets, projects)  # the wrong way round
compose_services(Planning, projects)  # one is missing
planning.nothing()
tickets.close("7")
"""


@pytest.mark.parametrize("checker", CHECKERS)
def test_what_does_not_fit_is_an_error_of_the_type_checker(tmp_path: Path, checker: str):
    right = examples(RUNTIME / "services" / "README.md")
    module = tmp_path / "wrong.py"
    module.write_text(right + WRONG, encoding="utf-8")
    tool, *options = CHECKERS[checker]
    checked = run(bin_path(tool), *options, str(module), cwd=ROOT, env=environment())
    told = {int(line) for line in re.findall(r"wrong\.py:(\d+)", checked.stdout)}
    first = right.count("\n") + 2
    assert told >= set(range(first, first + WRONG.count("\n") - 1)), checked.stdout
