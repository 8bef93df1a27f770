"""Several machines, one database, one Redis: what one commits, no other answers from before; and without Redis nobody lies."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as RedisConnectionError
from shop.services.project import ProjectServiceBase
from shop.storage import SCHEMA
from shop.storage.project import (
    PROJECT_ENTITY,
    Project,
    ProjectCreate,
    ProjectRepository,
    ProjectUpdate,
)
from structlog.testing import capture_logs

from redis_server import RedisServer
from stratagen.runtime.errors import ApiError
from stratagen.runtime.opening import open_database, tell_cache
from stratagen.runtime.services import RecordCache, create_crud_service
from stratagen.runtime.settings import Settings
from stratagen.runtime.storage import Database
from stratagen.runtime.storage.shared import SharedStore
from stratagen.runtime.testing import memory_database, sample_record

Machine = Callable[[], ProjectServiceBase]


class Counting(ProjectRepository):
    """A repository that counts how often it is asked."""

    asked = 0

    async def get(self, key: int, *, include: object = ()) -> Project | None:
        self.asked += 1
        return await super().get(key)


@pytest.fixture
async def machine(database_url: str, redis_server: RedisServer) -> AsyncIterator[Machine]:
    """Makes services that know nothing of each other but the addresses of the database and of Redis."""
    databases: list[Database] = []
    settings = Settings(database_url=database_url, redis_url=redis_server.url)

    def made() -> ProjectServiceBase:
        database = open_database(settings, SCHEMA, "shop")
        databases.append(database)
        cache = RecordCache(PROJECT_ENTITY, database, seconds=60)
        return create_crud_service(
            PROJECT_ENTITY, Counting(database), cache, service=ProjectServiceBase
        )

    one = made()
    await one.repository.database.create_schema()
    yield made
    for database in databases:
        await database.close()


def asked(service: ProjectServiceBase) -> int:
    assert isinstance(service.repository, Counting)
    return service.repository.asked


async def test_what_one_machine_read_another_answers(machine: Machine):
    one, two = machine(), machine()
    project = await one.create(ProjectCreate(name="p"))
    assert await one.get_by_id(project.id) == project
    assert await two.get_by_id(project.id) == project
    assert (asked(one), asked(two)) == (1, 0)


async def test_what_one_machine_commits_no_other_answers_from_before(machine: Machine):
    one, two = machine(), machine()
    project = await one.create(ProjectCreate(name="p"))
    for name in ("a", "b", "c"):
        await two.get_by_id(project.id)
        await one.update(project.id, ProjectUpdate(name=name))
        assert (await two.get_by_id(project.id)).name == name
    await one.delete(project.id)
    assert await two.get_by_id_or_none(project.id) is None


async def test_a_refill_that_raced_a_write_is_refused(machine: Machine):
    one, two = machine(), machine()
    project = await one.create(ProjectCreate(name="before"))
    assert two.cache is not None

    async def read_slowly(key: int) -> Project | None:
        found = await two.repository.get(key)
        await one.update(key, ProjectUpdate(name="after"))
        return found

    assert await two.cache.get(project.id, read_slowly) == project
    assert (await two.get_by_id(project.id)).name == "after"


async def test_nothing_is_answered_or_kept_while_somebody_commits(machine: Machine):
    one, two = machine(), machine()
    project = await one.create(ProjectCreate(name="p"))
    await two.get_by_id(project.id)
    shared = one.repository.database.shared
    assert shared is not None
    async with shared.committing():
        await two.get_by_id(project.id)
        await two.get_by_id(project.id)
        assert asked(two) == 3
        assert await two.repository.database.seen() is None


async def test_what_is_read_within_a_unit_of_work_is_neither_kept_nor_answered(machine: Machine):
    one, two = machine(), machine()
    project = await one.create(ProjectCreate(name="p"))
    await one.get_by_id(project.id)
    async with one.repository.database.unit_of_work():
        await one.update(project.id, ProjectUpdate(name="mine"))
        assert (await one.get_by_id(project.id)).name == "mine"
        assert (await two.get_by_id(project.id)).name == "p"
    assert (await two.get_by_id(project.id)).name == "mine"


async def test_the_announcement_of_a_process_that_died_expires_as_a_commit(
    redis_server: RedisServer,
):
    store = SharedStore(redis_server.url, "x", lease_seconds=0.05)
    before = await store.generation()
    assert before is not None
    await store._announce(store._keys(), ["the mark of the dead", 50])
    while await store.generation() is None:  # noqa: ASYNC110  # another process counts the time
        await asyncio.sleep(0.005)
    assert await store.generation() != before
    assert not await store.keep("x", before, b"old", 60)
    await store.close()


async def test_a_restarted_server_never_answers_what_it_held(redis_server: RedisServer):
    store = SharedStore(redis_server.url, "x")
    generation = await store.generation()
    assert generation is not None
    assert await store.keep("a", generation, b"1", 60)
    async with Redis.from_url(redis_server.url) as client:
        held = {key: await client.get(key) for key in await client.keys("{x}:*")}
    redis_server.stop()
    redis_server.start()
    async with Redis.from_url(redis_server.url) as client:
        await client.mset(held)  # as a snapshot would bring it back
    again, value = await store.read("a")
    assert again not in {None, generation}
    assert value is None
    await store.close()


async def test_a_lost_generation_never_comes_back(redis_server: RedisServer):
    store = SharedStore(redis_server.url, "x")
    before = await store.generation()
    async with Redis.from_url(redis_server.url) as client:
        await client.delete("{x}:generation")  # as when memory runs short
    assert await store.generation() != before
    await store.close()


async def test_without_redis_reads_go_on_and_writes_are_refused(
    machine: Machine, redis_server: RedisServer
):
    one, two = machine(), machine()
    project = await one.create(ProjectCreate(name="p"))
    await two.get_by_id(project.id)
    redis_server.stop()
    with capture_logs() as logs:
        assert [(await two.get_by_id(project.id)).name for _ in range(3)] == ["p"] * 3
    assert [each["event"] for each in logs] == ["cache unreachable"]
    with pytest.raises(ApiError) as caught:
        await one.update(project.id, ProjectUpdate(name="q"))
    assert (caught.value.status, caught.value.code) == (503, "SERVICE_UNAVAILABLE")
    assert (await two.get_by_id(project.id)).name == "p"
    redis_server.start()
    await one.update(project.id, ProjectUpdate(name="r"))
    assert (await two.get_by_id(project.id)).name == "r"


async def test_a_write_that_redis_did_not_hear_the_end_of_is_seen_by_all(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
):
    one, two = machine(), machine()
    project = await one.create(ProjectCreate(name="p"))
    await two.get_by_id(project.id)

    async def lost(_keys: object, _arguments: object) -> None:
        raise RedisConnectionError

    shared = one.repository.database.shared
    monkeypatch.setattr(shared, "_committed", lost)
    await one.update(project.id, ProjectUpdate(name="q"))
    assert (await two.get_by_id(project.id)).name == "q"


async def test_records_of_another_version_of_the_application_are_not_read(machine: Machine):
    one, two = machine(), machine()
    assert one.cache is not None
    assert two.cache is not None
    project = await one.create(ProjectCreate(name="p"))
    one.cache._prefix = two.cache._prefix
    shared = one.repository.database.shared
    assert shared is not None
    generation = await shared.generation()
    assert generation is not None
    name = f"{two.cache._prefix}[{project.id}]"
    assert await shared.keep(name, generation, b'{"id": 1, "gone": true}', 60)
    assert await two.get_by_id(project.id) == project


@asynccontextmanager
async def opened(**settings: object) -> AsyncIterator[Database]:
    database = open_database(Settings.model_validate(settings), SCHEMA, "shop")
    RecordCache(PROJECT_ENTITY, database, seconds=60)
    yield database
    await database.close()


async def told(**settings: object) -> tuple[str, str]:
    """What is logged at the start: the event and its level."""
    async with opened(**settings) as database:
        with capture_logs() as logs:
            tell_cache(database)
    (line,) = logs
    assert line["entities"] == ["project"]
    return line["event"], line["log_level"]


async def test_the_start_says_what_is_kept_where(
    sqlite_url: str, postgresql_url: str, redis_server: RedisServer
):
    assert await told(database_url=sqlite_url) == ("cache in the process", "info")
    assert await told(database_url=postgresql_url) == ("cache off", "warning")
    assert await told(database_url=sqlite_url, cache=False) == ("cache off", "info")
    urls = {"database_url": postgresql_url, "redis_url": redis_server.url}
    assert await told(**urls) == ("cache in Redis", "info")


async def test_on_postgresql_without_redis_nothing_is_kept(postgresql: Database):
    repository = Counting(postgresql)
    cache = RecordCache(PROJECT_ENTITY, postgresql, seconds=60)
    project = await repository.create(ProjectCreate(name="p"))
    for _ in range(2):
        await cache.get(project.id, repository.get)
    assert repository.asked == 2
    assert await postgresql.seen() is None


async def test_a_cache_that_is_switched_off_keeps_nothing(sqlite: Database):
    repository = Counting(sqlite)
    cache = RecordCache(PROJECT_ENTITY, sqlite, seconds=60)
    project = await repository.create(ProjectCreate(name="p"))
    sqlite.caching = False
    for _ in range(2):
        await cache.get(project.id, repository.get)
    assert repository.asked == 2
    assert await sqlite.seen() is None


async def test_an_api_without_a_cache_says_nothing_of_one():
    async with memory_database(SCHEMA) as database:
        with capture_logs() as logs:
            tell_cache(database)
    assert logs == []


async def test_a_record_comes_back_as_it_went(redis_server: RedisServer):
    """Of all types, as far as the sample has them."""
    from shop.storage.kitchen_sink import KITCHEN_SINK_ENTITY, KitchenSink

    store = SharedStore(redis_server.url, "x")
    database = Database("sqlite://", SCHEMA, shared=store)
    cache = RecordCache(KITCHEN_SINK_ENTITY, database, seconds=60)
    record = sample_record(KITCHEN_SINK_ENTITY)

    async def read(_key: int) -> KitchenSink | None:
        return record

    async def fail(_key: int) -> KitchenSink | None:
        raise AssertionError

    await cache.get(1, read)
    assert await cache.get(1, fail) == record
    await database.close()
