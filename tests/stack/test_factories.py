"""Factories and samples satisfy the model of every entity of the example, and its database."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from generated.storage import SCHEMA
from stratagen.runtime.storage import Database, Repository, from_json, to_json
from stratagen.runtime.storage.entity import AnyEntity
from stratagen.runtime.testing import Factory, memory_database, sample_record

ENTITIES = SCHEMA.entities()


@pytest.fixture
async def database() -> AsyncIterator[Database]:
    async with memory_database(SCHEMA) as database:
        yield database


def test_there_are_36_of_them():
    assert len(ENTITIES) == 36


@pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity.name)
async def test_rows_of_every_entity_are_accepted_and_kept(entity: AnyEntity, database: Database):
    factory = Factory(database)
    made = [await factory.make(entity) for _ in range(12)]
    keys = [entity.key_of(each) for each in made]
    assert await Repository(entity, database).get_many(keys) == made
    assert len(set(keys)) == 12


@pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity.name)
async def test_a_payload_may_be_sent_as_it_is(entity: AnyEntity, database: Database):
    payload = await Factory(database).payload(entity)
    assert from_json(entity.create, to_json(payload)) == payload
    assert await Repository(entity, database).create(payload) is not None


@pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity.name)
def test_a_sample_record_is_what_the_api_could_answer(entity: AnyEntity):
    one, two = sample_record(entity), sample_record(entity, 2)
    assert from_json(entity.record, to_json(one)) == one
    assert entity.key_of(one) != entity.key_of(two)
