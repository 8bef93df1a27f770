"""A hand-written application of FastAPI and SQLModel hands one entity over on its existing table and keeps the rest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from adopting import gen, scratched

from proofs import FULL

APP = """
import os
from contextlib import asynccontextmanager
from datetime import datetime, timezone
from enum import Enum

from fastapi import Depends, FastAPI, HTTPException
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import Field, SQLModel, select
from sqlmodel.ext.asyncio.session import AsyncSession

engine = create_async_engine(os.environ["APP_URL"])


def now():
    return datetime.now(timezone.utc)


class User(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    email: str = Field(max_length=200, unique=True)


class State(Enum):
    fresh = "FRESH"
    sold = "SOLD"


class Item(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str = Field(max_length=100)
    code: str = Field(max_length=20, unique=True)
    price: int = 0
    sold: bool = False
    state: State = State.fresh
    owner_id: int = Field(foreign_key="user.id")
    made: datetime = Field(default_factory=now)


@asynccontextmanager
async def lifespan(app):
    async with engine.begin() as connection:
        await connection.run_sync(SQLModel.metadata.create_all)
    app.state.began = True
    yield
    await engine.dispose()


app = FastAPI(lifespan=lifespan)


async def session():
    async with AsyncSession(engine) as opened:
        yield opened


@app.get("/users")
async def users(opened: AsyncSession = Depends(session)):
    return (await opened.exec(select(User).order_by(User.id))).all()


@app.post("/users", status_code=201)
async def create_user(user: User, opened: AsyncSession = Depends(session)):
    opened.add(user)
    await opened.commit()
    await opened.refresh(user)
    return user


@app.get("/items/dear")
async def dear(opened: AsyncSession = Depends(session)):
    return (await opened.exec(select(Item).where(Item.price > 100))).all()
"""

BY_HAND = """

@app.post("/items", status_code=201)
async def create_item(item: Item, opened: AsyncSession = Depends(session)):
    opened.add(item)
    await opened.commit()
    await opened.refresh(item)
    return item


@app.get("/items/{id}")
async def item(id: int, opened: AsyncSession = Depends(session)) -> Item:
    found = await opened.get(Item, id)
    if found is None:
        raise HTTPException(404)
    return found
"""

JOINED = '''

from generated.app import create_app, create_services
from generated.storage.item import ItemCreate
from stratagen.runtime.joining import join
from stratagen.runtime.settings import Settings
from stratagen.runtime.storage import unit_of_work

shop = create_app(Settings(database_url=os.environ["DATABASE_URL"], make_tables=False))


@app.post("/sign-up", status_code=201)
async def sign_up(email: str, code: str):
    """A user by hand and an item by the generated service, both or none."""
    database = shop.state.database
    async with unit_of_work(database) as work:
        user = User(email=email)
        work.session.add(user)
        await work.session.flush()
        return await create_services(database).item.create(ItemCreate(title="First", code=code, owner_id=user.id))


join(app, shop)
'''

ASK = """
import asyncio, json, sys
import httpx
from main import app

async def main():
    answers = []
    async with app.router.lifespan_context(app):
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
            for method, url, body in json.loads(sys.argv[1]):
                answer = await client.request(method, url, json=body)
                answers.append([answer.status_code, answer.json()])
    print(json.dumps(answers))

asyncio.run(main())
"""


def run(folder: Path, address: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python in the folder of the application."""
    driver = address.replace("sqlite:", "sqlite+aiosqlite:").replace(
        "postgresql:", "postgresql+asyncpg:"
    )
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "APP_URL": driver, "DATABASE_URL": address, "LOG_LEVEL": "error"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done


def ask(folder: Path, address: str, *asked: tuple[str, str, object]) -> list[Any]:  # Any: JSON
    """The answers of the application, by hand or joined."""
    answers: list[Any] = json.loads(
        run(folder, address, "-c", ASK, json.dumps(asked)).stdout.splitlines()[-1]
    )
    return answers


@pytest.fixture(params=["sqlite", "postgresql"] if FULL else ["postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/shop.db"
    else:
        with scratched(request.getfixturevalue("postgres"), "SELECT 1") as made:
            yield made


def test_one_entity_is_taken_over_and_the_rest_stays(address: str, tmp_path: Path):
    main, registry = tmp_path / "main.py", tmp_path / "entities.yaml"
    main.write_text(APP + BY_HAND)
    made = ask(
        tmp_path,
        address,
        ("POST", "/users", {"email": "ada@example.com"}),
        ("POST", "/items", {"title": "Lamp", "code": "L1", "price": 120, "owner_id": 1}),
    )
    assert [each[0] for each in made] == [201, 201]

    done = run(
        tmp_path,
        address,
        "-m",
        "stratagen",
        "import",
        "main:SQLModel",
        "--table",
        "item",
        "--name",
        "shop",
    )
    assert "item.owner_id: the table user that it refers to is not imported" in done.stderr
    text = registry.read_text().replace("{name: shop}", "{name: shop, api_prefix: ''}")
    text = text.replace(
        "state: {type: state, default: fresh",
        "state: {type: state, filter: true, sort: true, default: fresh",
    )
    registry.write_text(text)
    assert gen(tmp_path, "all", "--no-types").code == 0
    main.write_text(APP + JOINED)

    users, lamp, listed, dear, new, twice, nobody, wrong, changed, read, missing, document = ask(
        tmp_path,
        address,
        ("GET", "/users", None),
        ("GET", "/items/1", None),
        ("GET", "/items?sort=-id&count=exact", None),
        ("GET", "/items/dear", None),
        (
            "POST",
            "/items",
            {"title": "Desk", "code": "D1", "owner_id": 1},
        ),
        (
            "POST",
            "/items",
            {"title": "Desk", "code": "D1", "owner_id": 1},
        ),
        (
            "POST",
            "/items",
            {"title": "Desk", "code": "D2", "owner_id": 7},
        ),
        (
            "POST",
            "/items",
            {"title": "x" * 101, "code": "D3", "owner_id": 1},
        ),
        ("PATCH", "/items/2", {"price": 200}),
        ("GET", "/items/dear", None),
        ("GET", "/nowhere", None),
        ("GET", "/openapi.json", None),
    )
    assert users == [200, [{"id": 1, "email": "ada@example.com"}]]
    assert lamp[0] == 200
    assert (lamp[1]["data"]["title"], lamp[1]["data"]["price"]) == ("Lamp", 120)
    assert (listed[1]["page"]["total"], listed[1]["data"]) == (1, [lamp[1]["data"]])
    assert [each["code"] for each in dear[1]] == ["L1"], "a route written by hand goes first"
    assert (new[0], new[1]["data"]["id"]) == (201, 2)
    assert (twice[0], nobody[0], wrong[0]) == (409, 409, 422)
    assert twice[1]["error"]["details"]["field"] == "code"
    assert changed[1]["data"]["price"] == 200
    assert [each["code"] for each in read[1]] == ["L1", "D1"], "both see one table"
    assert missing == [404, {"detail": "Not Found"}], "what neither knows is answered by hand"
    assert {"/users", "/items/dear", "/items", "/items/{id}"} <= document[1]["paths"].keys()
    assert "get" in document[1]["paths"]["/items/{id}"]
    assert "/health" not in document[1]["paths"]

    sold, strange, filtered, first = ask(
        tmp_path,
        address,
        ("PATCH", "/items/1", {"state": "sold"}),
        ("PATCH", "/items/1", {"state": "SOLD"}),
        ("GET", "/items?state=sold", None),
        ("GET", "/items?sort=state&limit=1", None),
    )
    assert (sold[1]["data"]["state"], strange[0]) == (
        "sold",
        422,
    ), "what is stored is the member's name"
    assert [each["id"] for each in filtered[1]["data"]] == [1]
    cursor = first[1]["page"]["next_cursor"]
    (second,) = ask(tmp_path, address, ("GET", f"/items?sort=state&limit=1&cursor={cursor}", None))
    assert [each[1]["data"][0]["state"] for each in (first, second)] == ["fresh", "sold"]

    signed, again, counted, known = ask(
        tmp_path,
        address,
        ("POST", "/sign-up?email=bob@example.com&code=B1", None),
        ("POST", "/sign-up?email=eve@example.com&code=B1", None),
        ("GET", "/users", None),
        ("GET", "/items?code=B1", None),
    )
    assert signed[0] == 201
    assert (again[0], again[1]["error"]["details"]["field"]) == (409, "code")
    assert [each["email"] for each in counted[1]] == [
        "ada@example.com",
        "bob@example.com",
    ], "both or none"
    assert [each["owner_id"] for each in known[1]["data"]] == [2]
