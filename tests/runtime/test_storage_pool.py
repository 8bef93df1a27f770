"""What is lent to one caller at a time: whatever happens to those who wait, none of it is lost."""

from __future__ import annotations

import asyncio

import pytest

from stratagen.runtime.errors import ApiError
from stratagen.runtime.storage.pool import Pool


async def opened() -> object:
    return object()


def pool_of_one(patience: float) -> Pool[object]:
    return Pool(opened, 1, patience)


async def test_who_waits_is_served_in_turn() -> None:
    pool = pool_of_one(60)
    one = await pool.take()
    first, second = (asyncio.create_task(pool.take()) for _ in range(2))
    await asyncio.sleep(0)
    pool.give(one)
    assert await first is one
    pool.give(one)
    assert await second is one


async def test_who_waits_for_too_long_is_told_so() -> None:
    pool = pool_of_one(0)
    one = await pool.take()
    with pytest.raises(ApiError) as told:
        await pool.take()
    assert told.value.status == 503
    pool.give(one)
    assert await pool.take() is one


async def test_what_comes_back_in_the_moment_when_patience_ends_is_had() -> None:
    pool = pool_of_one(0)
    one = await pool.take()
    loop = asyncio.get_running_loop()
    # In the same turn of the loop as the end of patience, and before it.
    loop.call_soon(lambda: loop.call_soon(pool.give, one))
    assert await asyncio.create_task(pool.take()) is one


async def test_what_came_back_in_the_moment_of_giving_up_is_not_lost() -> None:
    pool = pool_of_one(60)
    one = await pool.take()
    waiting = asyncio.create_task(pool.take())
    await asyncio.sleep(0)
    pool.give(one)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await pool.take() is one


async def test_who_waits_gets_another_for_one_that_broke() -> None:
    pool = pool_of_one(60)
    one = await pool.take()
    waiting = asyncio.create_task(pool.take())
    await asyncio.sleep(0)
    pool.forget()
    assert await asyncio.wait_for(waiting, 10) is not one


async def test_who_waits_gets_the_room_of_one_that_could_not_be_opened() -> None:
    going = asyncio.Event()
    calls = 0

    async def opened_at_the_second_try() -> object:
        nonlocal calls
        calls += 1
        if calls == 1:
            await going.wait()
            raise OSError
        return object()

    pool = Pool(opened_at_the_second_try, 1, 60)
    failing, waiting = (asyncio.create_task(pool.take()) for _ in range(2))
    await asyncio.sleep(0)
    going.set()
    with pytest.raises(OSError):  # noqa: PT011  # which one does not matter
        await failing
    assert await asyncio.wait_for(waiting, 10) is not None


async def test_what_a_cancelled_caller_was_given_goes_to_the_next() -> None:
    pool = pool_of_one(60)
    one = await pool.take()
    cancelled, next_one = (asyncio.create_task(pool.take()) for _ in range(2))
    await asyncio.sleep(0)
    pool.give(one)
    cancelled.cancel()
    assert await asyncio.wait_for(next_one, 10) is one
