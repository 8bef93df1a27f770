"""What several machines know of one database: a generation that every commit moves on, and values read lately. In Redis.

Comes in: a URL of Redis, commits as they happen, values as bytes. Goes out: the generation, and values of that generation
alone. Never here: an entity, or a value older than a commit that somebody was told of.

A commit announces itself before it happens and moves the generation on when it has. While one is under way nothing is
answered from here and nothing kept. A value is kept under the generation that was current *before* it was read, and only if
that is still the current one, so a refill that raced a write is refused. A process that dies in between leaves its
announcement behind: when that expires, the generation moves on. The generation holds the server's run id, so that a server
that came back with old data, or a replica that took over, has another one.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any
from uuid import uuid4

import structlog
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from stratagen.runtime import errors

__all__ = ["SharedStore"]

_TIMEOUT_SECONDS = 1.0
_PAUSE_SECONDS = 1.0  # without Redis, before it is asked again

# Redis runs a script as a whole, nothing else meanwhile. KEYS: generation, announcements, and the value's.
_COMMON = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function move()
  if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('INCR', KEYS[1])
  else redis.call('SET', KEYS[1], time[1] .. string.format('%06d', time[2])) end
end
local function current()
  if redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now) > 0 or redis.call('EXISTS', KEYS[1]) == 0 then move() end
  if redis.call('ZCARD', KEYS[2]) > 0 then return false end
  return string.match(redis.call('INFO', 'server'), 'run_id:(%x+)') .. '.' .. redis.call('GET', KEYS[1])
end
"""
_READ = f"{_COMMON} return {{current(), KEYS[3] and redis.call('GET', KEYS[3])}}"
_KEEP = f"""{_COMMON}
if current() ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[3], ARGV[1] .. ' ' .. ARGV[2], 'PX', ARGV[3])
return 1
"""
_ANNOUNCE = f"{_COMMON} return redis.call('ZADD', KEYS[2], now + ARGV[2], ARGV[1])"
_COMMITTED = f"{_COMMON} redis.call('ZREM', KEYS[2], ARGV[1]) move() return 1"


class SharedStore:
    """The store of one database, for every process that works on it.

    Args:
        url: `redis://host:6379/0`, `rediss://…`, `unix:///path`.
        name: What the keys begin with: one for each database that shares a Redis.
        lease_seconds: How long a commit takes at most; so long nothing is cached after a process died within one.
    """

    def __init__(self, url: str, name: str, *, lease_seconds: float = 30) -> None:
        self._redis: Redis = Redis.from_url(
            url,
            socket_timeout=_TIMEOUT_SECONDS,
            socket_connect_timeout=_TIMEOUT_SECONDS,
            retry=Retry(NoBackoff(), 1),  # a connection that went stale is made anew
        )
        self._prefix = f"{{{name}}}:"  # in a cluster all of them lie together
        self._lease = int(lease_seconds * 1000)
        self._read = self._redis.register_script(_READ)
        self._keep = self._redis.register_script(_KEEP)
        self._announce = self._redis.register_script(_ANNOUNCE)
        self._committed = self._redis.register_script(_COMMITTED)
        self._silent_until = 0.0
        self._log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger("stratagen.cache")

    async def generation(self) -> str | None:
        """The generation now; None while somebody commits, and without Redis: then nothing may be answered from memory."""
        generation, _ = await self._ask()
        return generation

    async def read(self, name: str) -> tuple[str | None, bytes | None]:
        """The generation now, as `generation`, and the value of this name that was kept in it."""
        generation, kept = await self._ask(name)
        if generation is None or kept is None:
            return generation, None
        of, _, value = kept.partition(b" ")
        return generation, value if of.decode() == generation else None

    async def keep(self, name: str, generation: str, value: bytes, seconds: float) -> bool:
        """Keep a value that was read after `generation` was; whether it is kept: not when somebody committed since."""
        arguments: list[str | bytes | int] = [generation, value, int(seconds * 1000)]
        return bool(await self._try(self._keep(self._keys(name), arguments)))

    @asynccontextmanager
    async def committing(self) -> AsyncIterator[None]:
        """Around a commit: every process stops trusting what it keeps before it happens.

        Raises:
            ApiError: 503, Redis does not answer. Other machines would go on answering what is no longer so.
        """
        mark = uuid4().hex
        try:
            await self._announce(self._keys(), [mark, self._lease])
        except RedisError as error:
            raise errors.unavailable("The cache that all machines share does not answer") from error
        try:
            yield
        finally:
            # Where this fails the announcement expires by itself, and nothing is cached until then.
            await asyncio.shield(self._try(self._committed(self._keys(), [mark])))

    async def close(self) -> None:
        """Close the connections."""
        await self._redis.aclose()

    def _keys(self, *names: str) -> list[str]:
        return [self._prefix + each for each in ("generation", "commits", *names)]

    async def _ask(self, *names: str) -> tuple[str | None, bytes | None]:
        if monotonic() < self._silent_until:
            return None, None
        found = await self._try(self._read(self._keys(*names), []))
        if found is None:
            return None, None
        generation: bytes | None = found[0]
        kept: bytes | None = found[1] if len(found) > 1 else None
        return (generation.decode() if generation else None), kept

    async def _try(self, call: Awaitable[Any]) -> Any:  # Any: what a script returns
        """What Redis answers; None where it does not, which is logged when it begins."""
        try:
            answer = await call
        except RedisError as error:
            if not self._silent_until:
                self._log.warning("cache unreachable", error=type(error).__name__)
            self._silent_until = monotonic() + _PAUSE_SECONDS
            return None
        if self._silent_until:
            self._log.info("cache reachable")
            self._silent_until = 0.0
        return answer
