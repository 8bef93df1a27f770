"""A field that is renamed in the registry: whoever used it is told, file and line, in both languages; nobody else is concerned.

Each line that uses the field is marked. What the checkers say must name these lines and no other ones.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from desks import files, generate

from proofs import FULL
from stratagen.cli.app import run

PACKAGES = Path(__file__).resolve().parents[2] / "generated/client/node_modules"

REGISTRY = """\
version: 1
project: {name: desk, checker: CHECKER}
defaults: {layers: [storage, service, routes, tests, client, admin]}
entities:
  agent:
    fields: {name: str}
  note:
    fields: {text: str}
  project:
    fields: {name: str}
  ticket:
    service: 'app.service:TicketService'
    fields:
      title: {type: str, max_length: 200, filter: true, sort: true}
      done: {type: bool, default: false}
      project: project_ref
    routes:
      - {method: post, path: '/tickets/{id}/shout', handler: 'app.handlers:shout', response: ticket}
""".replace("project: project_ref", "project: {ref: project}")
RENAMED = "subject: {renamed_from: title, type: str"

HANDLERS = """\
from sqlmodel import col, select

from generated.services.ticket import TicketContext
from generated.storage.ticket import Ticket, TicketCreate, TicketReplace, TicketRow, TicketUpdate


async def shout(ctx: TicketContext, id: int) -> Ticket:
    async with ctx.unit_of_work() as work:
        ticket = await ctx.service.get_by_id(id)
        title = ticket.title.upper()  # used
        await work.session.exec(select(TicketRow).where(col(TicketRow.title) == title))  # used
        await ctx.service.create(TicketCreate(title=title, project_id=1))  # used
        await ctx.service.replace(id, TicketReplace(title=title, project_id=1, done=True))  # used
        return await ctx.service.update(id, TicketUpdate(title=title))  # used
"""
SERVICE = """\
from generated.services.ticket import TicketServiceBase
from generated.storage.ticket import Ticket, TicketCreate, TicketUpdate


class TicketService(TicketServiceBase):
    async def create(self, payload: TicketCreate) -> Ticket:
        if payload.title == "done":  # used
            return await super().create(TicketCreate(project_id=payload.project_id, done=True, title=""))  # used
        return await super().create(payload)

    async def update(
        self, key: int, payload: TicketUpdate, *, version: int | None = None
    ) -> Ticket:
        ticket = await super().update(key, payload, version=version)
        print(ticket.done, ticket.title)  # used
        return ticket
"""
PAGE = """\
import {
  type Ticket,
  ticketColumns,
  type TicketCreate,
  ticketCreateSchema,
  useCreateTicket,
  useTickets,
  useUpdateTicket,
} from '../index.js'
import { useTicketForm } from '../entities/ticket/form.js'

export function heading(ticket: Ticket): string {
  return ticket.title // used
}

export const column = ticketColumns.find((each) => each.name === 'title') // used
export const shape = ticketCreateSchema.shape.title // used
export const draft: TicketCreate = { project_id: 1, title: '' } // used

export function Board(): string | undefined {
  const page = useTickets({ sort: ['title'] }) // used
  const found = useTickets({ where: { title: { contains: 'a' } } }) // used
  const create = useCreateTicket()
  const update = useUpdateTicket()
  const form = useTicketForm({ mode: 'create' })
  create.mutate({ project_id: 1, title: '' }) // used
  update.mutate({ id: 1, changes: { title: '' } }) // used
  form.register('title') // used
  return found.data?.items[0]?.done ? undefined : page.data?.items[0]?.title // used
}
"""
ADMIN = "generated/client/src/own/ticket/admin.ts"


@pytest.fixture(scope="module", params=["ty", "mypy"] if FULL else ["ty"])
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with handlers, a service, a page and an admin of the user's own, all of which use the field."""
    folder = tmp_path_factory.mktemp(request.param) / "desk"
    (folder / "app").mkdir(parents=True)
    (folder / "entities.yaml").write_text(REGISTRY.replace("CHECKER", request.param))
    for name, text in (("__init__", ""), ("handlers", HANDLERS), ("service", SERVICE)):
        (folder / f"app/{name}.py").write_text(text)
    assert generate(folder) == 0
    assert run(["-C", str(folder), "eject", str(folder / "generated/client/src/admin/entities/ticket.ts")]) == 0  # fmt: skip
    (folder / "generated/client/src/own/page.ts").write_text(PAGE)
    if request.param == "ty":  # once is enough for the client
        (folder / "generated/client/node_modules").symlink_to(PACKAGES, target_is_directory=True)
    return folder


def checked(desk: Path) -> dict[str, list[tuple[str, int]]]:
    """Language -> file and line of each message."""
    done = subprocess.run(
        [sys.executable, "-m", "stratagen", "check", "--json"],
        cwd=desk,
        capture_output=True,
        text=True,
        check=False,
    )
    verified = json.loads(done.stdout)["verified"]
    return {
        language: sorted({(said["file"], said["line"]) for said in verdict["messages"]})
        for language, verdict in verified.items()
    }


def used(desk: Path, paths: Mapping[str, str]) -> list[tuple[str, int]]:
    """The lines with the mark."""
    return sorted(
        (path, number)
        for path, mark in paths.items()
        for number, line in enumerate((desk / path).read_text().splitlines(), 1)
        if mark in line
    )


def test_whoever_used_it_is_told_and_nothing_else_changes(desk: Path):
    assert checked(desk) == {"python": [], "client": []}
    before = files(desk / "generated")
    registry = desk / "entities.yaml"
    registry.write_text(registry.read_text().replace("title: {type: str", RENAMED))
    assert run(["-C", str(desk), "all", "--no-types", "--quiet"]) == 0

    client = {"generated/client/src/own/page.ts": "// used", ADMIN: "'title'"}
    has_packages = (desk / "generated/client/node_modules").is_dir()
    assert checked(desk) == {
        "python": used(desk, {"app/handlers.py": "# used", "app/service.py": "# used"}),
        "client": used(desk, client if has_packages else {}),
    }

    after = files(desk / "generated")
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    own = {path for path in changed if "ticket" in path}
    assert own >= {
        "storage/ticket.py",
        "client/src/entities/ticket/types.ts",
        "tests/test_ticket.py",
    }
    assert changed - own == {"openapi.json"}
