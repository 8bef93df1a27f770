"""`gen eject` moves a generated file into the user's package; whoever imports it still finds it, and the rest goes on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from desk import REGISTRY, gen, in_process, tree

from proofs import FULL

ROOT = Path(__file__).resolve().parents[2]
HOOKS = "client/src/entities/ticket/hooks.ts"
PYTHON = {
    "services/ticket.py": "app/services/ticket.py",
    "storage/ticket.py": "app/storage/ticket.py",
    "routes/ticket.py": "app/routes/ticket.py",
    "storage/agent.py": "app/storage/agent.py",
}


def eject(project: Path, *files: str) -> None:
    for file in files:
        done = in_process(project, "eject", f"generated/{file}")
        assert done.code == 0, done.err


@pytest.fixture
def ejected(project: Path) -> Path:
    """Four Python files of two entities, and the hooks of one, are the user's."""
    eject(project, *PYTHON, HOOKS)
    return project


def test_the_text_moves_and_the_registry_says_where_to(project: Path):
    text = (project / "generated/services/ticket.py").read_text()
    eject(project, "services/ticket.py")
    assert (project / "app/services/ticket.py").read_text() == text
    assert (project / "app/services/__init__.py").is_file()
    written = (project / "entities.yaml").read_text()
    assert "services/ticket.py: app/services/ticket.py" in written
    assert (
        written.replace("ejected:\n  services/ticket.py: app/services/ticket.py\n\n", "")
        == REGISTRY
    )


def test_nothing_else_changes(project: Path):
    before = tree(project)
    eject(project, "services/ticket.py")
    after = tree(project)
    changed = {path for path in before if before[path] != after.get(path)}
    assert {path for path in changed if not path.startswith(".gen/")} == {
        "entities.yaml",
        "gen.lock",
        "generated/services/ticket.py",
    }


def test_what_imported_it_finds_it_at_its_old_place(ejected: Path):
    program = (
        "import app.services.ticket as own, generated.services.ticket as old\n"
        "from generated.app import create_app\n"
        "assert old.TicketServiceBase is own.TicketServiceBase\n"
        "assert old.TicketServiceBase.__module__ == 'app.services.ticket'\n"
        "assert create_app().openapi()['paths']\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=ejected,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("checker", ["ty", "mypy"] if FULL else ["ty"])
def test_the_package_stays_current_and_clean(ejected: Path, checker: str):
    registry = (ejected / "entities.yaml").read_text()
    (ejected / "entities.yaml").write_text(
        registry.replace("name: desk", f"name: desk, checker: {checker}")
    )
    assert in_process(ejected, "all", "--no-types").code == 0  # notes the checker
    packages = ejected / "generated/client/node_modules"
    packages.symlink_to(ROOT / "generated/client/node_modules", target_is_directory=True)
    done = gen(ejected, "check", "--json")
    document = json.loads(done.out)
    assert (done.code, document["stale"]) == (0, False), done.out
    assert {name: verdict["status"] for name, verdict in document["verified"].items()} == {
        "python": "clean",
        "client": "clean",
    }


def test_its_tests_pass(ejected: Path):
    options = ("-q", "-W", "error", "-p", "no:cacheprovider")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "generated/tests"],
        cwd=ejected,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_type_error_in_the_own_hooks_is_seen(ejected: Path):
    packages = ejected / "generated/client/node_modules"
    packages.symlink_to(ROOT / "generated/client/node_modules", target_is_directory=True)
    own = ejected / "generated/client/src/own/ticket/hooks.ts"
    own.write_text(own.read_text().replace("useCreateTicket =", "useMakeTicket ="))
    document = json.loads(gen(ejected, "check", "--json").out)
    messages = document["verified"]["client"]["messages"]
    assert any("useCreateTicket" in message["text"] for message in messages)


def test_edits_come_along(project: Path):
    path = project / "generated/services/ticket.py"
    path.write_text(path.read_text() + "\n\nMINE = 1\n")
    assert in_process(project, "all", "--no-types").code == 1
    eject(project, "services/ticket.py")
    assert (project / "app/services/ticket.py").read_text().endswith("\n\nMINE = 1\n")
    assert in_process(project, "check", "--no-types").code == 0


def test_the_others_files_go_on(ejected: Path):
    own = (ejected / "app/storage/ticket.py").read_text()
    assert in_process(ejected, "add", "field", "ticket", "due:date?").code == 0
    done = in_process(ejected, "all", "--no-types", "--json")
    assert "generated/client/src/entities/ticket/types.ts" in json.loads(done.out)["updated"]
    assert (ejected / "app/storage/ticket.py").read_text() == own


def test_without_its_line_it_is_generated_again(project: Path):
    before = tree(project / "generated")
    eject(project, "services/ticket.py")
    (project / "entities.yaml").write_text(REGISTRY)
    assert in_process(project, "all", "--no-types").code == 0
    assert tree(project / "generated") == before
    assert (project / "app/services/ticket.py").is_file()


def test_it_goes_beside_the_code_that_the_registry_names(project: Path):
    route = "    routes:\n      - {method: get, path: /tickets/own, handler: 'shop.tickets:own', response: ticket}\n"
    (project / "entities.yaml").write_text(REGISTRY + route)
    (project / "src").mkdir()
    assert in_process(project, "stub").code == 0
    (project / "src/shop/services.py").write_text("")  # a folder services would hide it
    assert in_process(project, "all", "--no-types").code == 0
    eject(project, "services/ticket.py", "routes/ticket.py")
    assert (project / "src/shop/ticket_service.py").is_file()
    assert (project / "src/shop/routes/ticket.py").is_file()
    assert in_process(project, "check").code == 0


def test_a_dry_run_writes_nothing(project: Path):
    before = tree(project)
    done = in_process(project, "eject", "generated/services/ticket.py", "--dry-run", "--diff")
    assert done.code == 0
    assert "+  services/ticket.py: app/services/ticket.py" in done.out
    assert tree(project) == before


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("app.py", "made from all entities"),
        ("openapi.json", "a test holds it to them"),
        ("values.py", "made from all entities"),
        ("services/__init__.py", "made from all entities"),
        ("tests/test_ticket.py", "`layers`"),
        ("tests/conftest.py", "`layers`"),
        ("client/src/index.ts", "made from all entities"),
        ("client/package.json", "templates/client/package.json.j2"),
        ("client/src/runtime/index.ts", "templates/client/src/runtime/index.ts"),
    ],
)
def test_what_cannot_be_ejected_is_refused_with_the_reason(project: Path, file: str, reason: str):
    before = tree(project)
    done = in_process(project, "eject", f"generated/{file}")
    assert done.code == 2
    assert reason in done.err
    assert tree(project) == before


@pytest.mark.parametrize("file", ["gen.lock", "entities.yaml", "generated/nothing.py"])
def test_what_is_not_generated_is_not_ejected(project: Path, file: str):
    done = in_process(project, "eject", file)
    assert (done.code, "is no generated file" in done.err) == (2, True)


def test_a_second_time_it_says_where_it_stands_and_the_way_back(ejected: Path):
    done = in_process(ejected, "eject", "generated/services/ticket.py")
    assert done.code == 2
    assert "stands in app/services/ticket.py" in done.err
    assert "without entities.yaml:4 the next `gen all` generates it again" in done.err


def test_an_edit_in_another_file_is_in_the_way(project: Path):
    path = project / "generated/storage/agent.py"
    path.write_text("# mine\n")
    before = tree(project)
    done = in_process(project, "eject", "generated/services/ticket.py")
    assert (done.code, "generated/storage/agent.py was edited by hand" in done.err) == (1, True)
    assert tree(project) == before


def test_a_file_that_went_is_told_at_its_line(ejected: Path):
    (ejected / "app/services/ticket.py").unlink()
    done = in_process(ejected, "check", "--no-types")
    assert done.code == 2
    assert done.err.startswith("entities.yaml:4:3: no-file: 'app/services/ticket.py' is not there")


@pytest.mark.parametrize(
    ("file", "places"),
    [
        ("services/ticket.py", ("`service`", "templates/services/{entity}.py.j2", "gen eject generated/services/ticket.py")),
        ("routes/ticket.py", ("handler", "templates/routes/{entity}.py.j2", "gen eject")),
        (HOOKS, ("templates/client/src/entities/{entity}/hooks.ts.j2", "gen eject")),
        ("app.py", ("templates/app.py.j2",)),
    ],
)  # fmt: skip
def test_an_edit_is_refused_with_its_diff_and_the_right_place(
    project: Path, file: str, places: tuple[str, ...]
):
    path = project / "generated" / file
    path.write_text(path.read_text() + "// mine\n")
    done = in_process(project, "all", "--no-types")
    assert done.code == 1
    assert "-// mine" in done.err
    assert [place for place in places if place not in done.err] == []
    assert ("gen eject" in done.err) == ("gen eject" in " ".join(places))
