"""Secrets go in and never come out; and whoever watches for that sees what does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from shop.app import create_app

from leaks import PLANTED, watching
from stratagen.runtime.settings import Settings
from stratagen.runtime.testing import Api, serving


@pytest.fixture
def api(tmp_path: Path) -> Iterator[Api]:
    def leaking(settings: Settings):
        app = create_app(settings)

        @app.get("/leak/{what}")
        async def leak(what: str) -> dict[str, str]:
            structlog.get_logger("mine").info(TEXTS[what])
            return {"leak": TEXTS[what]}

        return app

    with serving(leaking, tmp_path) as api:
        yield api


TEXTS = {
    "secret": f"token={PLANTED}",
    "traceback": "Traceback (most recent call last):",
}


@pytest.mark.parametrize("what", TEXTS)
def test_what_leaks_is_seen_in_the_body_and_in_the_log(api: Api, what: str) -> None:
    with watching() as watch:
        api.get(f"/leak/{what}")
    assert [found.split(": …")[0] for found in watch.found if found] == [
        f"{name} in {where}"
        for where in ("a log line", "a body of 200")
        for name in (["the planted secret"] if what == "secret" else ["a traceback"])
    ]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("INSERT INTO tickets (title) VALUES (?)", "SQL"),
        ("SELECT id FROM tickets", "SQL"),
        ("UNIQUE constraint failed: tickets.title", "a driver's words"),
        ("(sqlite3.OperationalError) no such table", "a driver's words"),
        (f"cannot open {Path(__file__).parents[2]}/app.db", "a path"),
        (f"{structlog.__file__} failed", "a path"),
    ],
)
def test_an_error_in_other_words_than_ours_is_seen(told: str, name: str) -> None:
    with watching() as watch:
        watch.answer(500, told)
        watch.line(told)
    assert [found.partition(" in ")[0] for found in watch.found] == [name, name]


def test_a_log_line_with_a_traceback_is_seen() -> None:
    with watching() as watch:
        structlog.get_logger("mine").error("failed", exc_info=ValueError("x"))
    assert watch.found == ["a traceback in the log line 'failed'"]


def test_a_secret_goes_in_and_never_comes_out(api: Api) -> None:
    agents = "/api/agents"
    with watching() as watch:
        made = api.post(agents, {"name": "a", "secret_token": PLANTED})
        path = f"{agents}/{made.row['id']}"
        answers = [
            made,
            api.get(path),
            api.get(agents),
            api.patch(path, {"secret_token": f"{PLANTED}-2"}),
            api.put(path, {"name": "a", "secret_token": PLANTED}),
            api.post(agents, {"name": "a", "secret_token": PLANTED}),
            api.post(agents, {"name": 1, "secret_token": PLANTED}),
            api.post(agents, {"name": "b", "secret_token": [PLANTED]}),
            api.post(agents, {"name": "b", "secret_token": f"{PLANTED}\x00"}),
            api.post(
                f"{agents}/batch",
                {"create": [{"name": "a", "secret_token": PLANTED}, {"secret_token": [PLANTED]}]},
            ),
            api.get(agents, sort="secret_token"),
            api.get(agents, secret_token="x"),
        ]
    statuses = [answer.status for answer in answers]
    assert statuses == [201, 200, 200, 200, 200, 409, 422, 422, 422, 200, 422, 422]
    assert watch.seen > len(answers)  # log lines too
    assert watch.found == []
