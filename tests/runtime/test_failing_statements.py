"""Every statement of every operation is made to fail once: the answer is 503, or a success after another try, and the data are
as before or as after. On SQLite; PostgreSQL has test_failing_on_postgresql, and what cuts its connection stands in test_storage_cut.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from shop.app import create_app
from shop.storage.agent import AGENT_ENTITY
from shop.storage.folder import FOLDER_ENTITY
from shop.storage.ticket import TICKET_ENTITY
from shop.storage.ticket_task import TICKET_TASK_ENTITY

from stratagen.runtime.testing import Answer, Api, serving

plain_connect = sqlite3.connect

Tables = dict[str, list[tuple[Any, ...]]]

_NEVER_ALIKE = ("created_at", "updated_at", "deleted_at", "deletion_id")


def failure(name: str) -> sqlite3.Error:
    """What SQLite raises, by its name."""
    if name == "closed":
        return sqlite3.ProgrammingError("Cannot operate on a closed database.")
    error = sqlite3.OperationalError("UPDATE projects SET name = 'planted'")
    error.sqlite_errorname = name
    return error


class Faults:
    """Statements pass here; one of them fails."""

    def __init__(self) -> None:
        self.left = 0
        self.name = ""

    def arm(self, place: int, name: str) -> None:
        self.left, self.name = place, name

    def pass_one(self) -> None:
        self.left -= 1
        if self.left == 0:
            raise failure(self.name)


FAULTS = Faults()


class Cursor(sqlite3.Cursor):
    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        FAULTS.pass_one()
        return super().execute(*arguments)

    def executemany(self, *arguments: Any) -> sqlite3.Cursor:
        FAULTS.pass_one()
        return super().executemany(*arguments)


class Connection(sqlite3.Connection):
    def cursor(self, factory: type[sqlite3.Cursor] = Cursor) -> sqlite3.Cursor:
        return super().cursor(factory)

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        return self.cursor().execute(*arguments)

    def commit(self) -> None:
        FAULTS.pass_one()
        super().commit()


class File:
    """The database's file, read and put back by a connection that never fails."""

    def __init__(self, path: Path) -> None:
        self._connection = plain_connect(path, isolation_level=None)
        found = self._connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        self._tables = [name for (name,) in found]

    def rows(self) -> Tables:
        return {
            table: list(self._connection.execute(f'SELECT * FROM "{table}"'))
            for table in self._tables
        }

    def state(self) -> Tables:
        """The rows; of what differs from run to run, only whether it is there."""
        found: Tables = {}
        for table in self._tables:
            cursor = self._connection.execute(f'SELECT * FROM "{table}"')
            names = [name for name, *_ in cursor.description]
            found[table] = [
                tuple(
                    value is None if name in _NEVER_ALIKE else value
                    for name, value in zip(names, row, strict=True)
                )
                for row in cursor
            ]
        return found

    def put_back(self, rows: Tables) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        for table in self._tables:
            self._connection.execute(f'DELETE FROM "{table}"')
            for row in rows[table]:
                marks = ", ".join("?" * len(row))
                self._connection.execute(f'INSERT INTO "{table}" VALUES ({marks})', row)
        self._connection.execute("COMMIT")

    def close(self) -> None:
        self._connection.close()


class Desk(NamedTuple):
    api: Api
    file: File
    seeded: Tables


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("failing")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            sqlite3,
            "connect",
            lambda *found, **options: plain_connect(*found, **{"factory": Connection, **options}),
        )
        patch.setenv("RETRY_PAUSE_MS", "0.01")
        with serving(create_app, folder) as api:
            api.make(TICKET_TASK_ENTITY, ticket_id=api.make(TICKET_ENTITY)["id"])
            api.make(AGENT_ENTITY, id="0190a0b0-0000-7000-8000-000000000000")
            api.make(FOLDER_ENTITY, parent_id=api.make(FOLDER_ENTITY)["id"])
            file = File(folder / "test.db")
            yield Desk(api, file, file.rows())
            file.close()


TASK = {"content": "another", "ticket_id": 1}
BATCH = {
    "create": [TASK, {**TASK, "ticket_id": 9}],
    "update": [{"id": 1, "done": True}],
    "delete": [1],
}

OPERATIONS: dict[str, tuple[str, str, Any]] = {
    "ready": ("GET", "/ready", None),
    "get": ("GET", "/api/tickets/1?include=project,tasks,agents", None),
    "list": ("GET", "/api/tickets?include=project,tasks,agents&count=exact", None),
    "related": ("GET", "/api/tickets/1/tasks", None),
    "create": ("POST", "/api/ticket-tasks", TASK),
    "update": ("PATCH", "/api/ticket-tasks/1", {"content": "changed"}),
    "replace": ("PUT", "/api/ticket-tasks/1", {"content": "replaced", "ticket_id": 1}),
    "delete": ("DELETE", "/api/projects/1", None),
    "hide": ("DELETE", "/api/folders/1", None),
    "relate": ("PUT", "/api/tickets/1/agents/0190a0b0-0000-7000-8000-000000000000", None),
    "batch": ("POST", "/api/ticket-tasks/batch", BATCH),
    "atomic batch": ("POST", "/api/ticket-tasks/batch?atomic=true", {"create": [TASK, TASK]}),
}


def ask(desk: Desk, operation: str) -> Answer:
    method, path, body = OPERATIONS[operation]
    return desk.api._ask(method, path, body)


@pytest.mark.parametrize(
    "name", ["SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "SQLITE_IOERR_READ", "closed"]
)
@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_statement_that_fails_leaves_the_data_before_or_after(
    desk: Desk, operation: str, name: str
) -> None:
    desk.file.put_back(desk.seeded)
    before = desk.file.state()
    good = ask(desk, operation)
    assert good.status < 300
    after = found = desk.file.state()
    for place in range(1, 200):
        if found != before:
            desk.file.put_back(desk.seeded)
        FAULTS.arm(place, name)
        answer = ask(desk, operation)
        reached, FAULTS.left = FAULTS.left <= 0, 0
        found = desk.file.state()
        if answer.status == good.status:
            assert found == after
        else:
            assert (answer.status, answer.code) == (503, "SERVICE_UNAVAILABLE")
            assert int(answer.headers["Retry-After"]) >= 1
            assert found == before
            assert OPERATIONS[operation][0] in {"POST", "PATCH"}  # the others are tried again
        assert "planted" not in str(answer.body)
        if not reached:
            break
    assert 1 < place < 199
    FAULTS.arm(0, "")
