"""The onion around every request: its order, and what each built-in layer does to a real one."""

from __future__ import annotations

import io
import json
import logging
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest
import structlog
from fastapi import HTTPException
from shop.app import create_app
from shop.routes.project import project_routes
from shop.services.project import ProjectServiceBase, create_project_service
from shop.storage import SCHEMA
from shop.storage.project import Project, ProjectCreate
from sqlalchemy import text
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from structlog.testing import capture_logs

from stratagen.runtime.app import build_app
from stratagen.runtime.context import RequestContext, bind, current
from stratagen.runtime.errors import ApiError, rate_limited, unauthorized, unavailable
from stratagen.runtime.interceptors import (
    AccessLog,
    Errors,
    Interceptor,
    InterceptorError,
    RequestId,
    ResponseHead,
    in_order,
)
from stratagen.runtime.interceptors.address import path_of
from stratagen.runtime.logs import configure_logging
from stratagen.runtime.services import extend_service
from stratagen.runtime.settings import Settings
from stratagen.runtime.storage import Database, current_database
from stratagen.runtime.testing import Api, serving


class Failing(ProjectServiceBase):
    """Projects that cannot be created, for a reason that changes."""

    reason: ClassVar[Callable[[], BaseException]]

    async def create(self, payload: ProjectCreate) -> Project:
        raise type(self).reason()


class Tagged(Interceptor):
    """Reads the body before anybody else, tags the answer, and turns one error into an answer."""

    name = "tagged"
    order = 60
    after = ("errors",)

    async def on_request(self, request: Request) -> Response | None:
        if (await request.body()) == b'"early"':
            return JSONResponse({"early": True})
        return None

    async def on_response(self, request: Request, response: ResponseHead) -> None:
        response.headers["X-Tag"] = f"{request.method} {response.status}"

    async def on_error(self, request: Request, error: Exception) -> Response | None:
        return JSONResponse({"saved": True}) if isinstance(error, KeyError) else None


@pytest.fixture
def api(tmp_path: Path):
    def failing_app(settings: Settings):
        database = Database(settings.database_url, SCHEMA)
        service = extend_service(create_project_service(database), Failing)
        return build_app(
            "failing",
            [project_routes(service)],
            database,
            settings,
            prefix="/api",
            interceptors=[Tagged],
        )

    with serving(failing_app, tmp_path) as served:
        yield served


def failing(api: Api, error: BaseException):
    Failing.reason = lambda: error
    return api.post("/api/projects", {"name": "x"})


def test_layers_stand_in_the_order_of_their_numbers():
    assert [layer.name for layer in in_order([Errors(), Tagged(), RequestId(), AccessLog()])] == [
        "request_id", "access_log", "errors", "tagged",
    ]  # fmt: skip


def test_every_reason_why_layers_cannot_be_ordered_is_told():
    class Early(Interceptor):
        name = "early"
        order = 1
        after = ("errors", "nobody")

    with pytest.raises(InterceptorError) as caught:
        in_order([Early(), Early(), Errors()])
    message = str(caught.value)
    assert "two are called 'early'" in message
    assert "'early' comes after 'errors' but has the smaller order" in message
    assert "'early' comes after 'nobody', which is not there" in message


def test_a_layer_reads_a_body_that_the_endpoint_reads_again(api: Api):
    answer = failing(api, ApiError(418, "TEAPOT", "Short and stout"))
    assert (answer.status, answer.code) == (418, "TEAPOT")
    assert api.send("POST", "/api/projects", b'"early"').body == {"early": True}


def test_a_layer_changes_the_answer_and_catches_errors(api: Api):
    assert api.get("/api/projects").headers["X-Tag"] == "GET 200"
    assert failing(api, KeyError("x")).body == {"saved": True}


def test_a_request_id_is_taken_where_it_is_harmless_and_made_otherwise(tmp_path: Path):
    with serving(create_app, tmp_path) as api:
        made = api.get("/health").headers["X-Request-ID"]
        assert len(made) == 32
        refused = api.get("/api/projects/9")
        assert refused.error["request_id"] == refused.headers["X-Request-ID"]
    assert current().request_id is None


@pytest.mark.parametrize(
    ("error", "status", "code", "header"),
    [
        (unauthorized("Sign in"), 401, "UNAUTHORIZED", ("WWW-Authenticate", "Bearer")),
        (rate_limited("projects", 2.4), 429, "RATE_LIMITED", ("Retry-After", "3")),
        (unavailable(), 503, "SERVICE_UNAVAILABLE", ("Retry-After", "1")),
        (TimeoutError(), 504, "TIMEOUT", None),
        (RuntimeError("SELECT secret FROM /etc/passwd"), 500, "INTERNAL_ERROR", None),
    ],
)
def test_an_error_becomes_its_answer(api: Api, error, status: int, code: str, header):
    answer = failing(api, error)
    assert (answer.status, answer.code) == (status, code)
    assert answer.body["success"] is False
    assert set(answer.error) == {"message", "code", "details", "request_id"}
    assert header is None or answer.headers[header[0]] == header[1]


def test_nothing_of_an_unforeseen_error_is_told_or_logged(api: Api):
    with capture_logs() as lines:
        answer = failing(api, RuntimeError("SELECT secret FROM /etc/passwd"))
    assert answer.error["message"] == "Something went wrong on our side"
    told = str(lines)
    assert "RuntimeError" in told
    assert "test_app_interceptors" in told
    assert "SELECT" not in told
    assert "secret" not in told


@pytest.fixture
def every_line():
    """Log lines of every level, whatever an application of an earlier test has set."""
    before = structlog.get_config()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(0))
    yield
    structlog.configure(**before)


def test_each_request_is_one_log_line_without_its_keys(every_line: None, tmp_path: Path):
    with capture_logs() as lines, serving(create_app, tmp_path) as api:
        api.get("/api/devices/very-private-key")
    line = next(line for line in lines if line["event"] == "request")
    assert (line["method"], line["route"], line["status"]) == ("GET", "/api/devices/{code}", 404)
    assert "very-private-key" not in str(lines)


def test_a_body_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path):
    def small(settings: Settings):
        return create_app(settings.model_copy(update={"max_body_bytes": 100}))

    with serving(small, tmp_path) as api:
        answer = api.send("POST", "/api/projects", b" " * 101)
        assert (answer.status, answer.code) == (413, "PAYLOAD_TOO_LARGE")


def test_a_body_whose_length_is_not_told_is_counted(tmp_path: Path):
    def small(settings: Settings):
        return create_app(settings.model_copy(update={"max_body_bytes": 100}))

    part = {"type": "http.request", "body": b" " * 60, "more_body": True}
    coming, sent = iter([part, part]), []
    scope = {"type": "http", "http_version": "2", "method": "POST", "path": "/api/projects"}
    scope |= {"raw_path": b"/api/projects", "query_string": b"", "headers": []}

    async def receive():
        return next(coming)

    async def send(message):
        sent.append(message.get("status"))

    with serving(small, tmp_path) as api:
        api.run(lambda: api.app(scope, receive, send))
    assert sent[0] == 413


@pytest.mark.parametrize(("given", "taken"), [("a-1_b.C", True), ("a b", False), ("a" * 65, False)])
def test_a_given_request_id_is_taken_where_it_is_harmless(tmp_path: Path, given: str, taken: bool):
    with serving(create_app, tmp_path) as api:
        answer = api._answer("GET", "/health", b"", {"X-Request-ID": given}, {})
    assert (answer.headers["X-Request-ID"] == given) is taken


def test_a_slow_request_is_a_warning(every_line: None, tmp_path: Path):
    def slow(settings: Settings):
        return create_app(settings.model_copy(update={"slow_request_ms": -1}))

    with capture_logs() as lines, serving(slow, tmp_path) as api:
        api.get("/health")
    line = next(line for line in lines if line["event"] == "request")
    assert (line["log_level"], line["slow"]) == ("warning", True)


def test_a_body_that_says_it_is_something_else_is_refused(tmp_path: Path):
    with serving(create_app, tmp_path) as api:
        answer = api._answer("POST", "/api/projects", b"name=x", {"Content-Type": "text/plain"}, {})
        assert (answer.status, answer.code) == (415, "UNSUPPORTED_MEDIA_TYPE")


@pytest.mark.parametrize("parts", [[], [b'{"name": ']])
def test_a_client_that_hangs_up_is_no_failure_of_ours(
    every_line: None, tmp_path: Path, parts: list[bytes]
):
    messages = [{"type": "http.request", "body": part, "more_body": True} for part in parts]
    coming = iter([*messages, {"type": "http.disconnect"}])
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": "POST",
        "path": "/api/projects",
        "raw_path": b"/api/projects",
        "query_string": b"",
        "headers": [(b"transfer-encoding", b"chunked")],
    }

    async def receive():
        return next(coming)

    async def send(_message):
        pass

    with capture_logs() as lines, serving(create_app, tmp_path) as api:
        api.run(lambda: api.app(scope, receive, send))
    assert [(line["log_level"], line["status"]) for line in lines if "status" in line] == [
        ("info", 400)
    ]
    assert not [line for line in lines if line["log_level"] == "error"]


def test_routes_of_your_own_stand_beside_the_generated_ones(tmp_path: Path):
    def with_hello(settings: Settings):
        app = create_app(settings)

        @app.get("/hello/{times}")
        async def hello(times: int) -> dict[str, bool]:
            assert current_database() is app.state.database
            return {"hello": times > 0}

        return app

    with serving(with_hello, tmp_path) as api:
        assert api.get("/hello/1").body == {"hello": True}
        assert api.get("/hello/x").faults == {"times"}
        assert "/hello/{times}" in str(api.get("/openapi.json").body["paths"])


def test_middleware_of_your_own_stands_around_generated_routes_and_its_faults_are_answered(
    tmp_path: Path,
):
    class Gate:
        def __init__(self, app) -> None:
            self.app = app

        async def __call__(self, scope, receive, send) -> None:
            if scope["type"] == "http" and scope["method"] == "DELETE":
                raise RuntimeError("SELECT secret FROM the gate")

            async def answer(message) -> None:
                if message["type"] == "http.response.start":
                    message["headers"] = [*message["headers"], (b"x-gate", b"open")]
                await send(message)

            await self.app(scope, receive, answer)

    def gated(settings: Settings):
        app = create_app(settings)
        app.add_middleware(Gate)
        return app

    with serving(gated, tmp_path) as api:
        found = api.get("/api/projects")
        assert (found.status, found.headers["X-Gate"]) == (200, "open")
        assert len(found.headers.get_list("X-Request-ID")) == 1
        refused = api.delete("/api/projects/1")
        assert (refused.status, refused.code) == (500, "INTERNAL_ERROR")
        assert "secret" not in str(refused.body)


@pytest.mark.parametrize(
    ("raised", "code", "message", "details"),
    [
        (HTTPException(403), "PERMISSION_DENIED", "No permission to GET /own", ...),
        (HTTPException(403, "Ask its owner"), "PERMISSION_DENIED", "Ask its owner", None),
        (HTTPException(404, "No such page"), "NOT_FOUND", "No such page", None),
        (HTTPException(422, "Too odd"), "VALIDATION_ERROR", "Too odd", None),
        (HTTPException(499, "Gone"), "STATUS_499", "Gone", None),
        (
            HTTPException(429, {"plan": "free", "used": [1]}, {"Retry-After": "7"}),
            "RATE_LIMITED",
            "Too Many Requests",
            {"plan": "free"},
        ),
    ],
)
def test_what_a_handler_raises_in_the_words_of_fastapi_is_told_in_ours(
    tmp_path: Path, raised: HTTPException, code: str, message: str, details: object
):
    def with_own_route(settings: Settings):
        app = create_app(settings)

        @app.get("/own")
        async def own() -> None:
            raise raised

        return app

    with serving(with_own_route, tmp_path) as api:
        answer = api.get("/own")
    assert (answer.status, answer.code) == (raised.status_code, code)
    assert answer.error["message"] == message
    assert details is ... or answer.error["details"] == details
    assert answer.headers.get("Retry-After") == (raised.headers or {}).get("Retry-After")


@pytest.mark.parametrize(
    "raised",
    [
        HTTPException(204),
        HTTPException(304, headers={"ETag": '"3"'}),
        HTTPException(307, "Elsewhere", {"Location": "/elsewhere"}),
    ],
)
def test_a_status_that_a_handler_raises_and_that_is_no_error_has_its_headers_and_no_body(
    api: Api, raised: HTTPException
):
    @api.app.get("/own")
    async def own() -> None:
        raise raised

    for answer in (failing(api, raised), api.get("/own")):
        assert (answer.status, answer.body) == (raised.status_code, {})
        assert {name: answer.headers[name] for name in raised.headers or {}} == (
            raised.headers or {}
        )
        assert answer.headers.get("Content-Length") == (None if raised.status_code != 307 else "0")
        assert answer.headers["X-Tag"].endswith(f" {raised.status_code}")


@pytest.mark.parametrize(
    ("statement", "status", "code"),
    [
        ("INSERT INTO projects (name) VALUES (NULL)", 422, "VALIDATION_ERROR"),
        ("SELECT secret FROM nowhere", 500, "DATABASE_ERROR"),
    ],
)
def test_a_statement_outside_of_any_unit_of_work_fails_in_words_of_the_schema(
    tmp_path: Path, statement: str, status: int, code: str
):
    def with_own_route(settings: Settings):
        app = create_app(settings)

        @app.get("/own")
        async def own() -> None:
            async with app.state.database.engine.begin() as connection:
                await connection.execute(text(statement))

        return app

    with serving(with_own_route, tmp_path) as api:
        answer = api.get("/own")
        assert (answer.status, answer.code) == (status, code)
        assert "secret" not in str(answer.body)


def test_health_and_readiness_are_two_questions(tmp_path: Path):
    with serving(create_app, tmp_path) as api:
        assert (api.get("/health").status, api.get("/ready").status) == (200, 200)


@pytest.mark.parametrize(
    ("root_path", "raw_path", "path"),
    [
        ("/v1", b"/v1/api/projects", b"/api/projects"),
        ("/v1/", b"/v1/api/projects", b"/api/projects"),
        ("/a", b"/api/projects", b"/api/projects"),  # of a proxy that took the prefix away
        ("/a", b"/a", b""),
        ("/ü", b"/%C3%BC/api", b"/api"),
    ],
)
def test_a_prefix_is_taken_off_by_whole_segments(root_path: str, raw_path: bytes, path: bytes):
    assert path_of({"raw_path": raw_path, "path": "", "root_path": root_path}) == path


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest):
    """Structlog as an application sets it up for a server whose standard error is no terminal; gives what is written."""
    before, stream = structlog.get_config(), io.BytesIO()
    structlog.reset_defaults()
    with io.TextIOWrapper(stream, write_through=True) as written:
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stderr", written)
            configure_logging(Settings(log_format=getattr(request, "param", "json")))
        yield stream
    structlog.configure(**before)


def test_a_line_of_json_holds_what_is_bound_and_when_it_was(printed: io.BytesIO):
    log = structlog.stdlib.get_logger("mine", part="a")
    with structlog.contextvars.bound_contextvars(trace="t-1"), bind(RequestContext("r-1")):
        log.warning("seen", count=1 << 70, half="\ud800")
        log.info("seen", at=3)
        log.debug("too fine")
    first, second = map(json.loads, printed.getvalue().splitlines())
    assert (first["count"], first["half"], first["level"]) == (1 << 70, "\ud800", "warning")
    for line in (first, second):
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z", line.pop("timestamp"))
    assert second == {
        "part": "a", "at": 3, "event": "seen", "trace": "t-1", "request_id": "r-1", "level": "info"
    }  # fmt: skip


def test_processors_that_are_put_in_later_see_each_line(printed: io.BytesIO):
    def shout(_logger, _method, line):
        return {**line, "event": line["event"].upper()}

    structlog.get_config()["processors"].insert(0, shout)
    structlog.get_logger("mine").info("seen")
    assert json.loads(printed.getvalue())["event"] == "SEEN"


@pytest.mark.parametrize("printed", ["json", "console"], indirect=True)
def test_a_traceback_tells_lines_and_no_values(printed: io.BytesIO):
    def sign_in(password: str) -> None:
        raise ValueError("no such user")

    try:
        sign_in("2retnuh"[::-1])  # which no line of the source holds
    except ValueError:
        structlog.get_logger("mine").exception("failed")
    text = printed.getvalue().decode()
    assert "sign_in" in text
    assert "no such user" in text
    assert "hunter2" not in text


def test_levels_of_logs_are_settings():
    assert logging.getLevelNamesMapping()[Settings(log_level="warning").log_level.upper()] == 30
