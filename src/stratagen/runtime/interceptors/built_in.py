"""The interceptors that every application has, as its settings want them.

Comes in: settings, and what the cache has to know. Goes out: interceptors. Never here: what one of them does.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Iterator

from stratagen.runtime.admin import ADMIN_PATH
from stratagen.runtime.interceptors.access_log import AccessLog
from stratagen.runtime.interceptors.auth import Auth, Verify, jwt_verifier
from stratagen.runtime.interceptors.body_limit import BodyLimit
from stratagen.runtime.interceptors.cache import ResponseCache
from stratagen.runtime.interceptors.errors import Errors
from stratagen.runtime.interceptors.metrics import Metrics
from stratagen.runtime.interceptors.onion import Interceptor
from stratagen.runtime.interceptors.rate_limit import RateLimit
from stratagen.runtime.interceptors.request_id import RequestId
from stratagen.runtime.interceptors.retry import Retry
from stratagen.runtime.settings import Settings

__all__ = ["built_in"]


def built_in(
    settings: Settings, *, seen: Callable[[], Awaitable[object | None]], cached: Collection[str]
) -> Iterator[Interceptor]:
    """The interceptors.

    Args:
        settings: Which of them, and how.
        seen: Tells what changes with every commit to the database.
        cached: The paths below which answers may be kept.
    """
    yield RequestId()
    yield AccessLog(slow_ms=settings.slow_request_ms)
    yield Errors(debug=settings.debug)
    if settings.metrics:
        yield Metrics()
    yield BodyLimit(settings.max_body_bytes)
    if settings.rate_limit_requests is not None:
        yield RateLimit(
            settings.rate_limit_requests, settings.rate_limit_seconds, by=settings.rate_limit_by
        )
    verify = _verify(settings)
    if verify is not None:
        files = [ADMIN_PATH] if settings.admin_dir else []
        yield Auth(verify, open_paths=[*settings.auth_open_paths, *files])
    yield ResponseCache(seen, cached if settings.cache else ())
    yield Retry(settings.retry_attempts, pause=settings.retry_pause_ms / 1_000)


def _verify(settings: Settings) -> Verify | None:
    """What says whether a token holds; None where none is asked for."""
    if settings.auth_verify is not None:
        return settings.auth_verify  # type: ignore[return-value]  # what it returns is the user's to keep
    if settings.auth_secret is not None:
        key, usual = settings.auth_secret.get_secret_value(), "HS256"
    elif settings.auth_public_key is not None:
        key, usual = settings.auth_public_key, "RS256"
    else:
        return None
    return jwt_verifier(
        key,
        settings.auth_algorithms or (usual,),
        audience=settings.auth_audience,
        issuer=settings.auth_issuer,
        leeway=settings.auth_leeway_seconds,
    )
