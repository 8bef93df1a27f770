"""The onion: layers around every request, in an order that is checked before the first one is served.

Comes in: interceptors, the built-in ones and those that the registry names. Goes out: one ASGI application.
Never here: what a layer does (each has a module of its own), nor anything about entities.
"""

from __future__ import annotations

from collections.abc import Awaitable, Iterable, MutableMapping, Sequence

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["Interceptor", "InterceptorError", "ResponseHead", "Sent", "in_order", "wrapped"]


class InterceptorError(ValueError):
    """The interceptors cannot be put in order; the message says every reason."""


class ResponseHead:
    """Status and headers of a response that is about to be sent; both may still be changed."""

    def __init__(self, message: Message) -> None:
        self._message: MutableMapping[str, object] = message
        self.headers = MutableHeaders(raw=message.setdefault("headers", []))

    @property
    def status(self) -> int:
        """The status code."""
        status = self._message["status"]
        assert isinstance(status, int)  # noqa: S101  # ASGI says so; this is for the type checker
        return status

    @status.setter
    def status(self, value: int) -> None:
        self._message["status"] = value


class Sent:
    """A `send` that remembers the status and adds headers. Layers that do no more share the one of the next layer further out.

    It hands on what it was given rather than awaiting it: no coroutine of its own for each message.

    Attributes:
        status: Of the answer; None as long as it has not begun.
        headers: What the answer gets besides its own, name and value.
    """

    __slots__ = ("_send", "headers", "status")

    def __init__(self, send: Send) -> None:
        self._send = send
        self.status: int | None = None
        self.headers: list[tuple[bytes, bytes]] = []

    @classmethod
    def of(cls, send: Send) -> Sent:
        """`send` itself where it is one, so that nothing stands between; else a new one around it."""
        return send if isinstance(send, cls) else cls(send)

    def __call__(self, message: Message) -> Awaitable[None]:
        """Send a message."""
        if message["type"] == "http.response.start":
            self.status = message.get("status", 200)
            if self.headers:
                message["headers"] = [*message.get("headers", ()), *self.headers]
        return self._send(message)


class Interceptor:
    """One layer: a name, a place, and any of the three hooks.

    A request passes the layers by rising `order`, its response passes them back. A hook that is left out does nothing.
    `on_request` may read the body: what comes after reads it again.

    Attributes:
        name: What other interceptors call this one; unique in an application.
        order: Smaller is further out. The built-in ones stand at 5 (request_id), 10 (access_log) and 15 (errors); what
            stands further in than `errors` may raise an `ApiError`.
        after: Names of the interceptors that have to be further out than this one.

    >>> from stratagen.runtime.interceptors.errors import Errors
    >>> class Teapot(Interceptor):
    ...     name = "teapot"
    ...     order = 60
    ...     after = ("errors",)
    ...
    ...     async def on_response(self, request: Request, response: ResponseHead) -> None:
    ...         response.headers["X-Brewed-By"] = "stratagen"
    >>> [layer.name for layer in in_order([Teapot(), Errors()])]
    ['errors', 'teapot']
    """

    name: str
    order: int
    after: tuple[str, ...] = ()

    async def on_request(self, request: Request) -> Response | None:
        """Before the handler. A response returned here is the answer, and nothing further in runs."""

    async def on_response(self, request: Request, response: ResponseHead) -> None:
        """When the answer is about to be sent, whoever made it."""

    async def on_error(self, request: Request, error: Exception) -> Response | None:
        """When something further in raised. A response returned here is the answer; otherwise the error goes on out."""

    def wrap(self, app: ASGIApp) -> ASGIApp:
        """`app` inside this layer; a layer that must be quick, or run `app` twice, overrides this instead of hooks.

        Where it has nothing to wait for it may be a plain function that returns what `app` does: one coroutine less.
        """

        async def layer(scope: Scope, receive: Receive, send: Send) -> None:
            body = _Replay(receive)
            request = Request(scope, body.record)
            early = await self.on_request(request)
            if early is not None:
                await early(scope, receive, send)
                return
            started = False

            async def answer(message: Message) -> None:
                nonlocal started
                if message["type"] == "http.response.start":
                    started = True
                    await self.on_response(request, ResponseHead(message))
                await send(message)

            try:
                await app(scope, body.replay, answer)
            except Exception as error:
                recovered = None if started else await self.on_error(request, error)
                if recovered is None:
                    raise
                await recovered(scope, receive, answer)

        return layer


class _Replay:
    """A request body that can be read by a layer and again by what is inside it."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._seen: list[Message] = []

    async def record(self) -> Message:
        message = await self._receive()
        self._seen.append(message)
        return message

    async def replay(self) -> Message:
        return self._seen.pop(0) if self._seen else await self._receive()


def in_order(interceptors: Iterable[Interceptor]) -> tuple[Interceptor, ...]:
    """The interceptors from the outermost to the innermost.

    Raises:
        InterceptorError: A name is missing or taken twice, an `after` names nothing, or the orders contradict it.
    """
    layers = sorted(interceptors, key=lambda layer: (_order(layer), _name(layer)))
    problems = [*_naming_problems(layers), *_dependency_problems(layers)]
    if problems:
        raise InterceptorError("interceptors cannot be put in order: " + "; ".join(problems))
    return tuple(layers)


def wrapped(app: ASGIApp, interceptors: Iterable[Interceptor]) -> ASGIApp:
    """`app` inside the layers; whatever is no HTTP request (lifespan, websocket) passes them by."""
    onion = app
    for layer in reversed(in_order(interceptors)):
        onion = layer.wrap(onion)

    def entry(scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        return (onion if scope["type"] == "http" else app)(scope, receive, send)

    return entry


def _name(layer: Interceptor) -> str:
    return getattr(layer, "name", "")


def _order(layer: Interceptor) -> int:
    return getattr(layer, "order", 0)


def _naming_problems(layers: Sequence[Interceptor]) -> Iterable[str]:
    seen: set[str] = set()
    for layer in layers:
        if not _name(layer) or not hasattr(layer, "order"):
            yield f"{type(layer).__qualname__} needs a name and an order"
        elif layer.name in seen:
            yield f"two are called {layer.name!r}"
        seen.add(_name(layer))


def _dependency_problems(layers: Sequence[Interceptor]) -> Iterable[str]:
    known = {_name(layer) for layer in layers}
    outside: set[str] = set()
    for layer in layers:
        for needed in layer.after:
            if needed not in known:
                yield f"{_name(layer)!r} comes after {needed!r}, which is not there"
            elif needed not in outside:
                yield f"{_name(layer)!r} comes after {needed!r} but has the smaller order"
        outside.add(_name(layer))
