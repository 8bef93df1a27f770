"""The layer that lets in whoever has a bearer token that holds.

Comes in: a request with `Authorization: Bearer …`. Goes out: the same request, its user and claims in the request context; 401
otherwise. Never here: who may do what (services ask `current()`), nor a token or a claim in a log line.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping
from inspect import isawaitable
from typing import TypeAlias

from starlette.types import ASGIApp, Receive, Scope, Send

from stratagen.runtime.context import bind, current
from stratagen.runtime.errors import unauthorized
from stratagen.runtime.interceptors.address import header, path_of
from stratagen.runtime.interceptors.onion import Interceptor

__all__ = ["OPEN_PATHS", "Auth", "Claims", "Verify", "jwt_verifier"]

Claims: TypeAlias = "Mapping[str, object]"
"""What a token says; `sub` is the user."""

Verify: TypeAlias = "Callable[[str], Claims | Awaitable[Claims]]"
"""Takes a token, returns its claims; raises ValueError for one that does not hold."""

OPEN_PATHS = frozenset(
    {"/health", "/ready", "/metrics", "/docs", "/docs/oauth2-redirect", "/openapi.json"}
)
"""What anybody may ask for: it tells nothing of anybody. Nothing below them: a route of your own may stand there."""


class Auth(Interceptor):
    """401 without a token that `verify` accepts.

    Args:
        verify: What says whether a token holds.
        open_paths: Paths that need none, beside `OPEN_PATHS`: each with all that is below it.
    """

    name = "auth"
    order = 30
    after = ("errors", "request_id")

    def __init__(self, verify: Verify, *, open_paths: Collection[str] = ()) -> None:
        self._verify = verify
        self._open = tuple(path.rstrip("/") for path in open_paths)

    def wrap(self, app: ASGIApp) -> ASGIApp:
        """`app`, for those who are let in."""

        async def layer(scope: Scope, receive: Receive, send: Send) -> None:
            if self.lets_pass(path_of(scope).decode("latin-1")):
                await app(scope, receive, send)
                return
            claims = await self._claims(scope)
            with bind(current()._replace(user=str(claims["sub"]), claims=claims)):
                await app(scope, receive, send)

        return layer

    def lets_pass(self, path: str) -> bool:
        """Whether anybody may ask for `path`, undecoded."""
        return path in OPEN_PATHS or any(
            path == each or path.startswith(each + "/") for each in self._open
        )

    async def _claims(self, scope: Scope) -> Claims:
        """What the request's token says.

        Raises:
            ApiError: 401, there is none, or it does not hold.
        """
        scheme, _, token = (header(scope, b"authorization") or b"").partition(b" ")
        if scheme.lower() != b"bearer" or not token:
            raise unauthorized("A bearer token is needed")
        try:
            found = self._verify(token.strip().decode("ascii"))
            claims = await found if isawaitable(found) else found
        except ValueError as error:  # a token that is not ASCII is one, too
            raise unauthorized("The bearer token does not hold") from error
        if claims.get("sub") in (None, ""):
            raise unauthorized("The bearer token names nobody")
        return claims


def jwt_verifier(
    key: str,
    algorithms: Collection[str],
    *,
    audience: str | None = None,
    issuer: str | None = None,
    leeway: float = 0,
) -> Verify:
    """A `Verify` for JSON Web Tokens, by PyJWT (the extra `auth`).

    Args:
        key: The shared secret, or the public key in PEM.
        algorithms: Those that are accepted, all for this kind of key. What a token names itself does not count.
        audience: Who it must be meant for. A token that names an audience is refused where none is set.
        issuer: Who it must come from.
        leeway: By how many seconds clocks may differ.

    Raises:
        ModuleNotFoundError: PyJWT is not installed.
    """
    import jwt

    names = list(algorithms)

    def verify(token: str) -> Claims:
        try:
            claims: Claims = jwt.decode(
                token,
                key,
                algorithms=names,
                audience=audience,
                issuer=issuer,
                leeway=leeway,
                options={"require": ["exp", "sub"]},
            )
        except jwt.InvalidTokenError as error:
            raise ValueError("no valid token") from error
        return claims

    return verify
