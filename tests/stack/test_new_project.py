"""`gen stack ticket` in an empty folder with a registry of one's own: what a newcomer gets."""

from __future__ import annotations

import json
import sys
import urllib.request
from pathlib import Path

import pytest
from support import CLIENT, ROOT, bin_path, gen, link_client_packages, run, serving

from proofs import FULL

REGISTRY = """\
version: 1
project: {name: desk, package: generated}

enums:
  ticket_status: [open, in_progress, closed]

types:
  origin:
    fields: {channel: str, reference: str?}

entities:
  project:
    description: What tickets belong to
    fields:
      name: {type: str, min_length: 1, max_length: 80, unique: true, search: true}

  ticket:
    description: A unit of work in a project
    fields:
      title: {type: str, min_length: 1, max_length: 200, search: true}
      status: {type: ticket_status, default: open, index: true}
      estimate: {type: decimal, precision: 8, scale: 2, nullable: true}
      due: date?
      labels: 'str[]'
      origin: origin?
      project: {ref: project, on_delete: cascade}
    unique: [[project, title]]
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "entities.yaml").write_text(REGISTRY)
    done = gen(folder, "stack", "ticket")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_registry_is_thirty_lines():
    assert len(REGISTRY.splitlines()) <= 32


def test_it_imports(desk: Path):
    done = run(bin_path("python"), "-W", "error", "-c", "import generated.app", cwd=desk)
    assert done.returncode == 0, done.stderr


def test_its_own_tests_pass(desk: Path):
    done = run(bin_path("python"), "-m", "pytest", "-q", "generated/tests", cwd=desk)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout


def test_it_serves(desk: Path):
    with serving(desk, "sqlite:///served.db") as address:
        body = json.dumps({"name": "Stratagen"}).encode()
        request = urllib.request.Request(f"{address}/api/projects", data=body, method="POST")
        request.add_header("content-type", "application/json")
        with urllib.request.urlopen(request) as response:
            assert response.status == 201
        with urllib.request.urlopen(f"{address}/api/projects?count=exact") as response:
            page = json.load(response)
    assert [row["name"] for row in page["data"]] == ["Stratagen"]
    assert page["page"]["total"] == 1


@pytest.mark.parametrize(
    "command",
    [
        ("black", "--check", "-q", "--line-length", "100", "generated"),
        ("ruff", "check", "--isolated", "--select", "E,F,I,B,UP,SIM,RUF,PIE,RET,C4", "--line-length", "100", "generated"),
        *([("mypy", "--strict", "-p", "generated")] if FULL else []),  # the cases are its, too
        ("ty", "check", "--error-on-warning", "generated"),
        ("pyright", "--warnings", "--pythonpath", sys.executable, "generated"),
    ],
    ids=lambda command: command[0],
)  # fmt: skip
def test_its_python_is_clean_under(desk: Path, command: tuple[str, ...]):
    venv = {"VIRTUAL_ENV": str(Path(bin_path("python")).parent.parent)}
    done = run(bin_path(command[0]), *command[1:], cwd=desk, env=venv)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("compiler", ["typescript", "typescript-7"])
def test_its_typescript_is_clean_under(desk: Path, compiler: str):
    client = desk / "generated" / "client"
    if not (client / "node_modules").exists():
        link_client_packages(client)
    tsc = CLIENT / "node_modules" / compiler / "bin" / "tsc"
    done = run("node", str(tsc), "--noEmit", "-p", ".", cwd=client)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_second_run_writes_nothing(desk: Path):
    before = {path: path.stat().st_mtime_ns for path in (desk / "generated").rglob("*.py")}
    done = gen(desk, "stack", "ticket", "--json")
    assert done.returncode == 0, done.stderr
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert gen(desk, "check").returncode == 0


def test_nothing_of_it_names_this_checkout(desk: Path):
    named = [
        path
        for path in (desk / "generated").rglob("*")
        if path.is_file()
        and str(ROOT) in path.read_text(errors="replace")
        and "node_modules" not in path.parts
    ]
    assert named == []
