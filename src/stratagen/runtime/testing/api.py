"""The API in this process, on a database of its own.

Comes in: an application. Goes out: an `Api` to ask, answers taken apart, and rows as JSON has them. Never here: a mock. The
calls are plain functions, so tests need no plugin for coroutines.

    @pytest.fixture(scope="session")
    def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
        with serving(create_app, tmp_path_factory.mktemp("database")) as api:
            yield api
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

import httpx
import orjson
from fastapi import FastAPI
from pydantic import BaseModel, JsonValue

from stratagen.runtime.samples import sample
from stratagen.runtime.settings import Settings
from stratagen.runtime.storage.database import Database
from stratagen.runtime.storage.entity import AnyEntity
from stratagen.runtime.testing.factories import Factory, Row, as_row

__all__ = ["Answer", "Api", "serving", "url_of"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of the API, taken apart."""

    status: int
    headers: Mapping[str, str]
    body: Row

    @property
    def row(self) -> Row:
        """The one object under `data`."""
        found = self.body["data"]
        assert isinstance(found, dict), self.body  # noqa: S101  # this is what tests are made of
        return found

    @property
    def rows(self) -> list[Row]:
        """The objects under `data`."""
        found = self.body["data"]
        assert isinstance(found, list), self.body  # noqa: S101
        return [each for each in found if isinstance(each, dict)]

    @property
    def page(self) -> Row:
        """What is said of a page."""
        found = self.body["page"]
        assert isinstance(found, dict), self.body  # noqa: S101
        return found

    @property
    def results(self) -> list[Row]:
        """The results of a batch."""
        found = self.row["results"]
        assert isinstance(found, list), self.body  # noqa: S101
        return [each for each in found if isinstance(each, dict)]

    @property
    def error(self) -> Row:
        """The error."""
        found = self.body["error"]
        assert isinstance(found, dict), self.body  # noqa: S101
        return found

    @property
    def code(self) -> JsonValue:
        """The error's code."""
        return self.error["code"]

    @property
    def faults(self) -> set[str]:
        """The first part of each field that the error's details name."""
        details = self.error["details"]
        assert isinstance(details, list), self.body  # noqa: S101
        return {str(each["field"]).split(".")[0] for each in details if isinstance(each, dict)}


class Api:
    """An application to ask, and its database to put rows into."""

    def __init__(self, app: FastAPI, database: Database, runner: asyncio.Runner) -> None:
        self.app = app
        self.database = database
        self._runner = runner
        self.factory = Factory(database)
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        self._client = httpx.AsyncClient(transport=transport, base_url="http://test")

    # Asking

    def get(self, path: str, **query: JsonValue) -> Answer:
        """GET."""
        return self._ask("GET", path, query=query)

    def post(self, path: str, body: JsonValue = None, **query: JsonValue) -> Answer:
        """POST; without a body where it is None."""
        return self._ask("POST", path, body, query=query)

    def patch(self, path: str, body: JsonValue, version: JsonValue = None) -> Answer:
        """PATCH, with a version as If-Match."""
        return self._ask("PATCH", path, body, version)

    def put(self, path: str, body: JsonValue = None, version: JsonValue = None) -> Answer:
        """PUT, with a version as If-Match."""
        return self._ask("PUT", path, body, version)

    def delete(self, path: str, version: JsonValue = None) -> Answer:
        """DELETE, with a version as If-Match."""
        return self._ask("DELETE", path, version=version)

    def send(self, method: str, path: str, content: bytes) -> Answer:
        """Any bytes as a body that says it is JSON."""
        headers = {"Content-Type": "application/json"}
        return self._answer(method, path, content, headers, {})

    def _ask(
        self,
        method: str,
        path: str,
        body: JsonValue = None,
        version: JsonValue = None,
        query: Mapping[str, JsonValue] | None = None,
    ) -> Answer:
        headers = {} if body is None else {"Content-Type": "application/json"}
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        content = b"" if body is None else orjson.dumps(body)
        texts = {name: _text(value) for name, value in (query or {}).items()}
        return self._answer(method, path, content, headers, texts)

    def _answer(
        self,
        method: str,
        path: str,
        content: bytes,
        headers: Mapping[str, str],
        query: Mapping[str, str],
    ) -> Answer:
        async def ask() -> httpx.Response:
            return await self._client.request(
                method, path, content=content, headers=headers, params=query or None
            )

        response = self.run(ask)
        body = orjson.loads(response.content) if response.content else {}
        return Answer(response.status_code, response.headers, body)

    def run(self, function: Callable[[], Awaitable[T]]) -> T:
        """The result of a coroutine function, run where the application runs."""

        async def main() -> T:
            with self.database.activate():
                return await function()

        return self._runner.run(main())

    # Rows

    def payload(self, entity: AnyEntity, **changes: JsonValue) -> Row:
        """A payload to create one: every field that has no default, its refs leading to new rows.

        Args:
            entity: What to create.
            changes: Values of its fields by wire name, instead of samples.
        """

        async def row() -> Row:
            return await self.factory.row(entity, given=set(changes))

        return {**self.run(row), **changes}

    def ref_to(self, entity: AnyEntity, ref: str) -> Row:
        """The values of the fields of a ref, leading to a new row."""

        async def made() -> Row:
            return await self.factory.ref_to(entity, entity.ref(ref))

        return self.run(made)

    def make(self, entity: AnyEntity, **changes: JsonValue) -> Row:
        """A new row, put into the database past routes and services, as the API would answer it.

        Args:
            entity: What to create.
            changes: Values of its fields by wire name, instead of samples.
        """

        async def made() -> Row:
            return as_row(await self.factory.make_json(entity, changes))

        return self.run(made)

    def sample(self, model: type[BaseModel], field: str) -> JsonValue:
        """A value that one field of a payload accepts, another each time as far as its type has others."""
        return sample(model, field, self.factory.number())


def url_of(collection: str, entity: AnyEntity, row: Row) -> str:
    """The address of a row."""
    return "/".join([collection, *(quote(_text(row[name]), safe="") for name in entity.key)])


@contextmanager
def serving(
    create_app: Callable[[Settings], FastAPI], folder: Path, database_url: str | None = None
) -> Iterator[Api]:
    """The application, started, on a new database.

    Args:
        create_app: What makes the application, as generated packages have it.
        folder: An empty folder, for a database on SQLite.
        database_url: A PostgreSQL server: a database of this test's own is made there, and dropped at the end. By
            default what the environment says in TEST_DATABASE_URL; without that, SQLite in `folder`.
    """
    with asyncio.Runner() as runner, ExitStack() as stack:

        def enter(context: AbstractAsyncContextManager[T]) -> T:
            entered = runner.run(context.__aenter__())
            stack.callback(lambda: runner.run(context.__aexit__(None, None, None)))
            return entered

        url = database_url or os.environ.get("TEST_DATABASE_URL")
        url = enter(_scratch(url)) if url else f"sqlite:///{folder / 'test.db'}"
        app = create_app(Settings(database_url=url, log_level="error"))
        database: Database = app.state.database
        runner.run(database.create_schema())
        enter(app.router.lifespan_context(app))
        yield Api(app, database, runner)


def _scratch(server: str) -> AbstractAsyncContextManager[str]:
    from stratagen.runtime.storage.postgresql import scratch  # SQLite needs no asyncpg

    return scratch(server)


def _text(value: JsonValue) -> str:
    """A value as it stands in an address."""
    match value:
        case str():
            return value
        case list():
            return ",".join(map(_text, value))
        case _:
            return orjson.dumps(value).decode()
