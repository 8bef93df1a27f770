"""The examples in the runtime's pages run, one after another as they stand, and mean to every type checker what they say."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from support import ROOT, bin_path, run

from proofs import FULL

RUNTIME = ROOT / "src" / "stratagen" / "runtime"
PAGES = sorted(RUNTIME.glob("*/README.md"))
CHECKERS = {
    "ty": ("ty", "check", "--output-format=concise"),
    "mypy": ("mypy", "--strict", "--config-file="),
    "pyright": ("pyright",),
}
TRIED = CHECKERS if FULL else ["ty"]


def examples(page: Path) -> str:
    """The Python of a page, each line at its place."""
    lines, inside = [], False
    for line in page.read_text(encoding="utf-8").splitlines():
        fence = line.startswith("```")
        lines.append(line if inside and not fence else "")
        inside = line == "```python" if fence else inside
    return "\n".join(lines) + "\n"


def environment() -> dict[str, str]:
    return {"PYTHONPATH": f"{ROOT}:{ROOT / 'src'}", "MYPYPATH": f"{ROOT}:{ROOT / 'src'}"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_examples_run(tmp_path: Path, page: Path):
    module = tmp_path / "examples.py"
    module.write_text(examples(page), encoding="utf-8")
    ran = run(sys.executable, "-W", "error", str(module), cwd=tmp_path, env=environment())
    assert ran.returncode == 0, ran.stderr


WRONG = {
    "services": [
        "extend_service(projects, TicketService)  # about another entity",
        "compose_services(Planning, tickets, projects)  # the wrong way round",
        "compose_services(Planning, projects)  # one is missing",
        "planning.nothing()",
        'tickets.close("7")',
    ],
    "testing": [
        "ServiceDouble(Factory, TICKET_ENTITY)",
        'DOUBLE.on(DOUBLE.service.get_by_id).answers("no ticket")',
        'DOUBLE.on(DOUBLE.service.get_by_id).call("7")',
        "DOUBLE.on(DOUBLE.service.nothing)",
        "sample_record(TICKET_ENTITY).nothing",
    ],
}
"""Lines of which each is wrong behind a page's examples."""


@pytest.mark.parametrize("checker", TRIED)
@pytest.mark.parametrize("page", WRONG)
def test_type_checkers_tell_what_is_wrong_and_nothing_else(tmp_path: Path, page: str, checker: str):
    right = examples(RUNTIME / page / "README.md")
    if page == "testing":
        right += "DOUBLE = ServiceDouble(TicketServiceBase, TICKET_ENTITY)\n"
    module = tmp_path / "wrong.py"
    module.write_text(right + "\n".join(WRONG[page]) + "\n", encoding="utf-8")
    tool, *options = CHECKERS[checker]
    checked = run(bin_path(tool), *options, str(module), cwd=ROOT, env=environment())
    told = {int(line) for line in re.findall(r"wrong\.py:(\d+)", checked.stdout)}
    first = right.count("\n") + 1
    assert told == set(range(first, first + len(WRONG[page]))), checked.stdout


def test_every_page_is_checked():
    assert {page.parent.name for page in PAGES} == set(WRONG)
