"""Factories and samples satisfy the model of every entity of the example, and its database."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from generated.storage import SCHEMA
from stratagen.runtime.storage import Repository, from_json, to_json
from stratagen.runtime.storage.entity import AnyEntity
from stratagen.runtime.testing import Factory, memory_database, sample_record

ENTITIES = SCHEMA.entities()

on_database = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def factory() -> AsyncIterator[Factory]:
    """On one database for all entities: making 36 tables takes longer than a test."""
    async with memory_database(SCHEMA) as database:
        yield Factory(database)


def test_there_are_36_of_them():
    assert len(ENTITIES) == 36


@on_database
@pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity.name)
async def test_rows_of_every_entity_are_accepted_and_kept(entity: AnyEntity, factory: Factory):
    made = [await factory.make(entity) for _ in range(12)]
    keys = [entity.key_of(each) for each in made]
    assert await Repository(entity, factory.database).get_many(keys) == made
    assert len(set(keys)) == 12


@on_database
@pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity.name)
async def test_a_payload_may_be_sent_as_it_is(entity: AnyEntity, factory: Factory):
    payload = await factory.payload(entity)
    assert from_json(entity.create, to_json(payload)) == payload
    assert await Repository(entity, factory.database).create(payload) is not None


@pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity.name)
def test_a_sample_record_is_what_the_api_could_answer(entity: AnyEntity):
    one, two = sample_record(entity), sample_record(entity, 2)
    assert from_json(entity.record, to_json(one)) == one
    assert entity.key_of(one) != entity.key_of(two)
