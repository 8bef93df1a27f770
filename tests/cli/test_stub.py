"""`gen stub`: what the registry names and nobody wrote is written once, typed, and over nothing."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from desk import in_process, tree

from proofs import FULL

REGISTRY = """\
version: 1
project: {name: desk}
enums:
  state: [open, closed]
types:
  note: {fields: {text: str}}
  span: {fields: {since: date?}}
entities:
  agent:
    id: uuid
    fields: {name: str}
    service: 'app.agents:AgentService'
    routes:
      - {method: get, path: '/agents/{id}/load', handler: 'app.agents:load', query: span, response: 'int[]'}
  ticket:
    fields: {title: {type: str, max_length: 200}, agent: {ref: agent, nullable: true}}
    routes:
      - {method: post, path: '/tickets/{id}/complete', handler: 'app.tickets:complete', response: ticket}
      - method: post
        path: /tickets/{id}/notes
        handler: app.tickets:note
        request: note
        response: 'ticket[]'
        summary: 'Note "" something'
  booking:
    id: [day, state]
    fields: {day: date, state: state}
    routes:
      - {method: post, path: '/bookings/{day}/{state}/cancel', handler: 'app.deep.bookings:cancel'}
"""
BIN = Path(sys.executable).parent
STRICT = ["check", "--isolated", "--no-cache", "--select", "ALL", "--target-version", "py311", "--line-length", "88"]  # fmt: skip
TRUE_OF_A_STUB = "A002,ARG001,CPY,COM812,D203,D213,EM101"
"""Arguments that nobody uses yet, one called id as in the path; rules that contradict others or the formatter, and one that takes
the name of an operation for a message."""

ASK = """\
import asyncio, sys
sys.path.insert(0, '.')
import httpx
from generated.app import create_app

async def main():
    app = create_app()
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url='http://desk') as client:
            answer = await client.post('/api/tickets/1/complete')
            print(answer.status_code, answer.json()['error']['code'], answer.json()['error']['message'])

asyncio.run(main())
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "entities.yaml").write_text(REGISTRY)
    return tmp_path


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Stubs and output; not to be changed."""
    folder = tmp_path_factory.mktemp("whole")
    (folder / "entities.yaml").write_text(REGISTRY)
    assert in_process(folder, "stub").code == 0
    done = in_process(folder, "all")
    assert (done.code, done.err) == (0, "")
    assert "python clean (ty)" in done.out
    return folder


def test_what_is_missing_is_written_with_the_signature_that_it_is_called_with(whole: Path):
    tickets = (whole / "app" / "tickets.py").read_text()
    assert "async def complete(ctx: TicketContext, id: int) -> Ticket:\n" in tickets
    assert "async def note(ctx: TicketContext, id: int, body: Note) -> list[Ticket]:\n" in tickets
    agents = (whole / "app" / "agents.py").read_text()
    assert "async def load(ctx: AgentContext, id: UUID, query: Span) -> list[Int]:\n" in agents
    assert "class AgentService(AgentServiceBase):\n" in agents
    bookings = (whole / "app" / "deep" / "bookings.py").read_text()
    assert "async def cancel(ctx: BookingContext, day: date, state: State) -> None:\n" in bookings


@pytest.mark.parametrize(
    "command",
    [
        ["black", "--check", "--quiet", "app"],
        ["ruff", *STRICT, "--ignore", TRUE_OF_A_STUB, "app"],
        ["ty", "check", "--error-on-warning", "--python", sys.prefix, "app"],
        *([["mypy", "--strict", "-p", "app"]] if FULL else []),
        *([["pyright", "--pythonpath", sys.executable, "app"]] if FULL else []),
    ],
    ids=lambda command: command[0],
)
def test_what_is_written_is_clean(whole: Path, command: list[str]):
    done = subprocess.run([BIN / command[0], *command[1:]], cwd=whole, capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_stub_answers_that_it_is_not_implemented(whole: Path, tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=whole,
        env={"DATABASE_URL": f"sqlite:///{tmp_path / 'desk.db'}", "PATH": str(BIN)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "501 NOT_IMPLEMENTED Not implemented yet: complete"


def test_a_second_run_writes_nothing(desk: Path):
    assert in_process(desk, "stub").code == 0
    before = tree(desk / "app")
    done = in_process(desk, "stub")
    assert (done.code, done.out) == (0, "every handler and service is there; nothing to write\n")
    assert tree(desk / "app") == before


def test_only_the_entities_asked_for_get_stubs(desk: Path):
    done = in_process(desk, "stub", "agent", "--json")
    assert json.loads(done.out) == {"written": True, "created": ["app/__init__.py", "app/agents.py"], "updated": []}  # fmt: skip
    assert in_process(desk, "stub", "agnt").err == (
        "gen: there is no entity 'agnt' in the registry (did you mean 'agent'?)\n"
    )


def test_a_dry_run_writes_nothing_and_a_diff_shows_every_line(desk: Path):
    done = in_process(desk, "stub", "ticket", "--dry-run", "--diff")
    assert done.code == 0
    assert '+    raise errors.not_implemented("complete")\n' in done.out
    assert list(desk.iterdir()) == [desk / "entities.yaml"]


def test_quiet_says_nothing(desk: Path):
    assert in_process(desk, "stub", "--quiet") == (0, "", "")
    assert (desk / "app" / "tickets.py").is_file()


THEIRS = '''\
"""What I know of tickets."""

from __future__ import annotations

from generated.storage.ticket import Ticket

__all__ = ["LIMIT", "zebra"]

LIMIT = 3  # of them


def zebra(ticket: Ticket) -> int:
    return LIMIT   # not formatted, and it stays so
'''


def test_what_stands_in_a_module_stays_and_stubs_go_behind_it(desk: Path):
    module = desk / "app" / "tickets.py"
    module.parent.mkdir()
    module.write_text(THEIRS)
    assert in_process(desk, "stub", "ticket").code == 0
    text = module.read_text()
    kept = THEIRS.splitlines()
    assert [line for line in text.splitlines() if line in kept and line] == [
        line for line in kept if line and "__all__" not in line
    ]
    assert '__all__ = ["LIMIT", "complete", "note", "zebra"]\n' in text
    assert text.index("def zebra") < text.index("async def complete") < text.index("async def note")
    assert text.count("import Ticket\n") == 1
    assert in_process(desk, "stub", "agent", "booking", "-q").code == 0
    assert in_process(desk, "all").code == 0


def test_a_module_in_good_order_stays_in_good_order(whole: Path, tmp_path: Path):
    desk = shutil.copytree(whole, tmp_path / "desk")
    module = desk / "app" / "tickets.py"
    head = module.read_text().partition("\n\nasync def note")[0]
    module.write_text(
        head.replace(', "note"', "").replace("from generated.values import Note\n", "")
    )
    assert in_process(desk, "stub", "-q").code == 0
    assert "async def note" in module.read_text()
    for command in (["black", "--check", "-q"], ["ruff", *STRICT, "--ignore", TRUE_OF_A_STUB]):
        assert subprocess.run([BIN / command[0], *command[1:], "app"], cwd=desk, check=False).returncode == 0  # fmt: skip


def test_line_ends_stay_as_they_are(desk: Path):
    module = desk / "app" / "tickets.py"
    module.parent.mkdir()
    module.write_bytes(THEIRS.replace("\n", "\r\n").encode())
    assert in_process(desk, "stub", "ticket").code == 0
    content = module.read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n")


def test_a_name_that_means_something_else_there_is_refused(desk: Path):
    module = desk / "app" / "tickets.py"
    module.parent.mkdir()
    module.write_text("class Ticket:\n    pass\n")
    done = in_process(desk, "stub", "ticket")
    assert done.code == 2
    assert "module 'app.tickets' has a 'Ticket' of its own" in done.err
    assert module.read_text() == "class Ticket:\n    pass\n"
    assert not (desk / "app" / "__init__.py").exists()


def test_a_wrong_signature_is_not_written_over(desk: Path):
    module = desk / "app" / "tickets.py"
    module.parent.mkdir()
    module.write_text("def complete() -> None: ...\n")
    assert in_process(desk, "stub").code == 0
    assert module.read_text().startswith("def complete() -> None: ...\n") or "def complete() -> None: ..." in module.read_text()  # fmt: skip
    done = in_process(desk, "all", "--no-types")
    assert done.code == 2
    assert "'app.tickets:complete' is no `async def`" in done.err


def test_new_modules_stand_in_src_where_there_is_one(desk: Path):
    (desk / "src").mkdir()
    assert in_process(desk, "stub", "-q").code == 0
    assert (desk / "src" / "app" / "tickets.py").is_file()
    assert not (desk / "app").exists()
    assert in_process(desk, "all").code == 0


def test_the_settings_of_the_project_hold_for_what_is_written_into_it(desk: Path):
    (desk / "pyproject.toml").write_text("[tool.ruff]\nline-length = 60\n")
    assert in_process(desk, "stub", "-q").code == 0
    lines = (desk / "app" / "agents.py").read_text().splitlines()
    assert max(map(len, lines)) <= 60
