"""Four worker processes on one database: no update lost, one winner of each race, nothing that was acknowledged gone, and no
cached read older than what was acknowledged before it began.

`make test` proves it with small numbers; `make proofs` sets `PROOFS=full` and takes the real ones, some minutes long.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path

import pytest
from support import gen, run
from workers import Asking, Worker, working

from proofs import FULL
from redis_server import RedisServer
from stratagen.runtime.storage.postgresql import scratch

WORKERS = 4
INCREMENTS = 1_000 if FULL else 15  # of each of four clients
ROUNDS, RACERS = (200, 16) if FULL else (5, 16)
ACKNOWLEDGED, KILLS = (10_000, 20) if FULL else (200, 2)
CHANGES = 1_000 if FULL else 40

REGISTRY = """
version: 1
project: {name: ledger, package: ledger, checker: none}
defaults: {layers: [storage, service, routes]}
entities:
  counter:
    version: true
    fields: {name: {type: str, unique: true}, value: {type: int, default: 0}}
  entry:
    fields: {text: {type: str, unique: true}}
  notice:
    cache: 3600
    fields: {value: {type: int, default: 0}}
"""


CREATE_TABLES = """
import asyncio, sys
from ledger.storage import SCHEMA
from stratagen.runtime.storage import Database

async def main():
    database = Database(sys.argv[1], SCHEMA)
    await database.create_schema()
    await database.close()

asyncio.run(main())
"""


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its generated package."""
    project = tmp_path_factory.mktemp("ledger")
    (project / "entities.yaml").write_text(REGISTRY, encoding="utf-8")
    made = gen(project, "all", "--no-types")
    assert made.returncode == 0, made.stdout + made.stderr
    return project


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder whose path is short enough for a socket's."""
    with tempfile.TemporaryDirectory(prefix="workers-") as name:
        yield Path(name)


@pytest.fixture
def servers(request: pytest.FixtureRequest) -> tuple[str, RedisServer] | None:
    """The address of a PostgreSQL server, and a Redis; None for SQLite, which needs neither."""
    if request.param == "sqlite":
        return None
    return request.getfixturevalue("postgres"), request.getfixturevalue("redis_server")


@pytest.fixture
async def settings(
    servers: tuple[str, RedisServer] | None, folder: Path, ledger: Path
) -> AsyncIterator[dict[str, str]]:
    """Where the data of the workers is."""
    if servers is None:
        yield {"DATABASE_URL": f"sqlite:///{folder / 'ledger.db'}"}
        return
    async with scratch(servers[0]) as address:
        made = run(sys.executable, "-c", CREATE_TABLES, address, cwd=ledger)
        assert made.returncode == 0, made.stderr
        yield {"DATABASE_URL": address, "REDIS_URL": servers[1].url}


@pytest.fixture
async def workers(
    ledger: Path, folder: Path, settings: dict[str, str]
) -> AsyncIterator[Sequence[Worker]]:
    async with working("ledger", ledger, folder, WORKERS, **settings) as started:
        yield started


everywhere = pytest.mark.parametrize("servers", ["sqlite", "postgresql and redis"], indirect=True)
on_sqlite = pytest.mark.parametrize("servers", ["sqlite"], indirect=True)


# No update is lost


async def increment(
    worker: Worker, path: str, times: int, all_have_read: asyncio.Barrier
) -> Counter[int]:
    """Count up, each time from what was read, again where somebody else was faster."""
    statuses = Counter[int]()
    async with worker.asking() as asking:
        while statuses[200] < times:
            read = await asking.get(path)
            if not statuses:  # the first time all of them count up from the same number
                await all_have_read.wait()
            body = {"value": read.data["value"] + 1}
            answer = await asking.ask("PATCH", path, body, If_Match=read.headers["etag"])
            statuses[answer.status] += 1
            assert answer.status in {200, 409}, answer.body
            if answer.status == 409:
                assert answer.body["error"]["code"] == "VERSION_CONFLICT"
    return statuses


@everywhere
async def test_no_increment_is_lost(workers: Sequence[Worker]):
    async with workers[0].asking() as asking:
        made = await asking.ask("POST", "/api/counters", {"name": "one"})
        path = f"/api/counters/{made.data['id']}"
        start = asyncio.Barrier(WORKERS)
        counts = await asyncio.gather(
            *(increment(each, path, INCREMENTS, start) for each in workers)
        )
    async with workers[0].asking() as asking:  # another connection: the first was idle for long
        last = (await asking.get(path)).data
    assert (last["value"], last["version"]) == (WORKERS * INCREMENTS, WORKERS * INCREMENTS + 1)
    assert sum(counts, Counter())[409] >= WORKERS - 1  # of the first race; else nobody raced


# One winner


async def insert(asking: Asking, text: str) -> tuple[int, str]:
    answer = await asking.ask("POST", "/api/entries", {"text": text})
    return answer.status, answer.body.get("error", {}).get("code", "")


@everywhere
async def test_each_race_for_a_unique_value_has_one_winner(workers: Sequence[Worker]):
    racers = [Asking(workers[number % WORKERS].socket) for number in range(RACERS)]
    for turn in range(ROUNDS):
        answers = await asyncio.gather(*(insert(each, f"turn {turn}") for each in racers))
        lost = [(409, "DUPLICATE_ENTITY")] * (RACERS - 1)
        assert sorted(answers) == [(201, ""), *lost]
    for racer in racers:
        racer.close()


# What was acknowledged is kept


class Writing:
    """Writes until enough is acknowledged, whatever happens to the workers."""

    def __init__(self, enough: int) -> None:
        self.acknowledged: set[str] = set()
        self.sent = 0
        self._enough = enough
        self._steps: list[tuple[int, asyncio.Event]] = []

    def reached(self, number: int) -> asyncio.Event:
        """Set once so many are acknowledged."""
        event = asyncio.Event()
        self._steps.append((number, event))
        return event

    async def through(self, worker: Worker) -> None:
        asking = Asking(worker.socket)
        while len(self.acknowledged) < self._enough:
            self.sent += 1
            text = f"entry {self.sent}"
            try:
                answer = await asking.ask("POST", "/api/entries", {"text": text})
            except (OSError, EOFError):
                await asyncio.sleep(0.01)  # it was killed, and is being started
                continue
            assert answer.status == 201, answer.body
            self.acknowledged.add(text)
            for number, event in self._steps:
                if len(self.acknowledged) >= number:
                    event.set()
        asking.close()


async def all_entries(worker: Worker) -> list[str]:
    texts: list[str] = []
    async with worker.asking() as asking:
        cursor = ""
        while True:
            answer = await asking.get(f"/api/entries?limit=100&sort=id{cursor}")
            texts += [row["text"] for row in answer.body["data"]]
            following = answer.body["page"]["next_cursor"]
            if following is None:
                return texts
            cursor = f"&cursor={following}"


@on_sqlite
async def test_no_acknowledged_write_is_missing_after_kills(workers: Sequence[Worker]):
    writing, chance = Writing(ACKNOWLEDGED), random.Random(7)
    steps = [writing.reached((kill + 1) * ACKNOWLEDGED // (KILLS + 1)) for kill in range(KILLS)]
    async with asyncio.TaskGroup() as writers:
        for worker in (*workers, *workers):
            writers.create_task(writing.through(worker))
        for step in steps:
            await step.wait()
            victim = chance.choice(workers)
            await victim.kill()
            await victim.start()
    stored = await all_entries(workers[0])
    assert len(writing.acknowledged) >= ACKNOWLEDGED
    assert writing.acknowledged - set(stored) == set()
    assert len(stored) == len(set(stored)) <= writing.sent


# No cached read is old


@everywhere
async def test_no_cached_read_is_older_than_what_was_acknowledged_before(
    workers: Sequence[Worker],
):
    acknowledged, reading, answered, hits = 0, True, asyncio.Semaphore(0), Counter[str]()

    async def read(worker: Worker, path: str) -> None:
        async with worker.asking() as asking:
            while reading:
                floor = acknowledged
                answer = await asking.get(path)
                assert answer.status == 200, answer.body
                assert answer.data["value"] >= floor
                hits[answer.headers.get("x-cache", "miss")] += 1
                answered.release()

    async with workers[0].asking() as writer, asyncio.TaskGroup() as readers:
        path = f"/api/notices/{(await writer.ask('POST', '/api/notices', {})).data['id']}"
        for worker in workers:
            readers.create_task(read(worker, path))
        for value in range(1, CHANGES + 1):
            answer = await writer.ask("PATCH", path, {"value": value})
            assert answer.status == 200, answer.body
            acknowledged = value
            # Anew: what was answered during the write, mostly from no cache, is no reason to write again.
            answered = asyncio.Semaphore(0)
            for _ in range(3 * WORKERS):
                await answered.acquire()
        reading = False
    assert hits["hit"] > CHANGES
