"""`gen serve --watch`: what is added to the registry is in the database, the API and its description, by itself."""

from __future__ import annotations

import json
import os
import queue
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from support import PATIENCE, gen, save


class Served:
    """A running `gen serve --watch`, and what it says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "stratagen", "serve", "--watch", "--port", "0", "--no-types"],
            cwd=folder,
            env={**os.environ, "DATABASE_URL": f"sqlite:///{folder}/desk.db", "LOG_LEVEL": "error"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )  # fmt: skip
        self._lines: queue.Queue[str] = queue.Queue()
        self.reader = Thread(target=self._read, daemon=True)
        self.reader.start()
        self.address = self.until(r"on (http://\S+) ")[1]
        self.until(r"the API answers after")

    def until(self, pattern: str) -> re.Match[str]:
        """The next line in which it stands."""
        said = ""
        while not (found := re.search(pattern, said.rpartition("\n")[2])):
            try:
                said += "\n" + self._lines.get(timeout=PATIENCE)
            except queue.Empty:
                raise AssertionError(said) from None
        return found

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout as lines:
            for line in lines:
                self._lines.put(line.rstrip())

    def ask(self, path: str, body: object = None, method: str | None = None) -> dict[str, object]:
        request = urllib.request.Request(
            f"{self.address}{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
            method=method,
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)  # type: ignore[no-any-return]
        except urllib.error.HTTPError as error:
            return json.load(error)  # type: ignore[no-any-return]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    assert gen(tmp_path, "init", "desk", "--no-git").returncode == 0
    running = Served(tmp_path / "desk")
    yield running
    running.process.send_signal(signal.SIGINT)
    assert running.process.wait(PATIENCE) == 0
    running.reader.join(PATIENCE)


def test_a_field_that_is_added_is_served_and_the_rows_stay(served: Served):
    served.ask("/api/projects", {"name": "One"})
    served.ask("/api/tickets", {"title": "Old", "project_id": 1})
    words = [
        "note:str?",
        "rank:int=7",
        "state:enum(new,old)=old:index",
        "code:str?:unique",
        "tags:str[]",
    ]
    assert gen(served.folder, "add", "field", "ticket", *words).returncode == 0
    served.until("the API answers after")
    old = served.ask("/api/tickets/1")["data"]
    assert {key: old[key] for key in ("title", "note", "rank", "state", "code", "tags")} == {
        "title": "Old", "note": None, "rank": 7, "state": "old", "code": None, "tags": [],
    }  # fmt: skip
    new = served.ask("/api/tickets", {"title": "New", "project_id": 1, "note": "n", "state": "new", "code": "c"})  # fmt: skip
    assert new["data"]["note"] == "n"
    twice = served.ask("/api/tickets", {"title": "Twice", "project_id": 1, "code": "c"})
    assert twice["error"]["code"] == "DUPLICATE_ENTITY"
    assert served.ask("/api/tickets?state=new")["data"][0]["title"] == "New"
    schema = served.ask("/openapi.json")
    assert "rank" in schema["components"]["schemas"]["Ticket"]["properties"]
    assert "rank" in (served.folder / "generated/client/src/entities/ticket/types.ts").read_text()


def test_an_entity_and_a_handler_that_are_added_are_served(served: Served):
    registry = served.folder / "entities.yaml"
    route = (
        "    routes: [{method: get, path: /notes/ping, handler: 'app.notes:ping', response: str}]\n"
    )
    assert gen(served.folder, "add", "entity", "note", "body:text").returncode == 0
    served.until("the API answers after")
    assert served.ask("/api/notes", {"body": "b"})["data"]["body"] == "b"
    save(registry, registry.read_text() + route)
    served.until("there is no module 'app.notes'")
    assert served.ask("/api/notes")["data"]
    assert gen(served.folder, "stub").returncode == 0
    served.until("the API answers after")
    assert served.ask("/api/notes/ping")["error"]["code"] == "NOT_IMPLEMENTED"
    module = served.folder / "app" / "notes.py"
    save(module, module.read_text().replace('raise errors.not_implemented("ping")', 'return "pong"'))  # fmt: skip
    served.until("the API answers after")
    assert served.ask("/api/notes/ping")["data"] == "pong"


def test_code_that_does_not_start_is_told_and_the_next_change_heals_it(served: Served):
    broken = served.folder / "app" / "__init__.py"
    handler = served.folder / "app" / "extra.py"
    save(handler, "x = 1\n")
    registry = served.folder / "entities.yaml"
    text = registry.read_text()
    save(registry, text.replace("  ticket:\n", "  ticket:\n    service: 'app.services:TicketService'\n"))  # fmt: skip
    served.until("there is no module 'app.services'")
    assert gen(served.folder, "stub").returncode == 0
    served.until("the API answers after")
    good = broken.read_text()
    save(broken, "1 / 0\n")
    served.until("ZeroDivisionError")
    served.until("the API stopped; the next change starts it again")
    save(broken, good)
    served.until("the API answers after")
    assert served.ask("/ready")


def test_a_required_column_is_refused_where_there_are_rows_and_made_where_there_are_none(served: Served):  # fmt: skip
    assert gen(served.folder, "add", "field", "ticket", "code:str").returncode == 0
    served.until("the API answers after")  # no tickets yet: the table is made anew
    served.ask("/api/projects", {"name": "One"})
    assert served.ask("/api/tickets", {"title": "T", "project_id": 1, "code": "c"})["success"]
    assert gen(served.folder, "add", "field", "ticket", "place:str").returncode == 0
    served.until("the table tickets has rows, and its column place")
    served.until("the API stopped")
    registry = served.folder / "entities.yaml"
    save(registry, registry.read_text().replace("place: str\n", "place: str?\n"))
    served.until("the API answers after")
    assert served.ask("/api/tickets/1")["data"]["place"] is None
