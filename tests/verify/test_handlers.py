"""What the registry points to is looked for in the source, never imported: found, missing, or not what will be called."""

from __future__ import annotations

from pathlib import Path

import pytest

from stratagen.model.resolve import resolve
from stratagen.problems import Problem
from stratagen.registry import read
from stratagen.verify.handlers import check_handlers

REGISTRY = """\
version: 1
project: {name: desk, interceptors: ['app.layers:Tenant']}
types:
  note: {fields: {text: str}}
entities:
  ticket:
    service: 'app.tickets:TicketService'
    fields: {title: str}
    routes:
      - {method: post, path: '/tickets/{id}/close', handler: 'app.tickets:close', request: note, query: note}
"""
SERVICE = "class TicketService: ...\n"
GOOD = "async def close(ctx, id, query, body): ...\n"


def problems(folder: Path, tickets: str | None, layers: str | None = "class Tenant: ...\n", where: str = "app") -> list[Problem]:  # fmt: skip
    """What is wrong with the registry's import paths where these modules stand in the project."""
    for name, text in (("tickets", tickets), ("layers", layers)):
        path = folder / where / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is not None:
            path.write_text(text, encoding="utf-8")
    (folder / "entities.yaml").write_text(REGISTRY)
    reading = read(folder / "entities.yaml", folder)
    return check_handlers(resolve(reading.spec, reading.problems), folder)


CALLABLE = {
    "plain": GOOD,
    "typed": "async def close(ctx: object, id: int, query: object, body: object) -> None: ...",
    "by keyword only": "async def close(ctx, *, id, query, body): ...",
    "with defaults": "async def close(ctx, id, query=None, body=None, more=1): ...",
    "any keywords": "async def close(ctx, **rest): ...",
    "any arguments": "async def close(*all, **rest): ...",
    "another name for the context": "async def close(_context, id, query, body): ...",
    "context by position only": "async def close(ctx, /, id, query, body): ...",
    "imported": "from elsewhere import close",
    "imported as": "from elsewhere import shut as close",
    "assigned": "close = make_handler()",
    "below an if": "if True:\n    async def close(ctx, id, query, body): ...",
    "below a try": "try:\n    from fast import close\nexcept ImportError:\n    async def close(ctx, id, query, body): ...",
    "decorated": "@traced\nasync def close(ctx): ...",
}


@pytest.mark.parametrize("source", CALLABLE.values(), ids=CALLABLE.keys())
def test_what_can_be_called_is_accepted(tmp_path: Path, source: str):
    assert problems(tmp_path, f"{SERVICE}{source}\n") == []


UNFIT = {
    "not async": ("def close(ctx, id, query, body): ...", "is no `async def`"),
    "a class": ("class close: ...", "is no `async def`"),
    "without context": ("async def close(): ...", "does not take"),
    "without id": ("async def close(ctx, query, body): ...", "does not take"),
    "without body": ("async def close(ctx, id, query): ...", "does not take"),
    "another name": ("async def close(ctx, ticket_id, query, body): ...", "does not take"),
    "one too many": ("async def close(ctx, id, query, body, more): ...", "does not take"),
    "one keyword too many": (
        "async def close(ctx, id, query, body, *, more): ...",
        "does not take",
    ),
    "id by position only": ("async def close(ctx, id, /, query, body): ...", "does not take"),
}


@pytest.mark.parametrize(("source", "what"), UNFIT.values(), ids=UNFIT.keys())
def test_what_cannot_be_called_is_told_with_what_to_write(tmp_path: Path, source: str, what: str):
    (problem,) = problems(tmp_path, f"{SERVICE}{source}\n")
    assert problem.code == "handler-signature"
    assert f"'app.tickets:close' {what}" in problem.message
    assert "write `async def close(ctx, id, query, body)`" in problem.message


def test_a_problem_stands_under_the_word_that_is_wrong(tmp_path: Path):
    line = REGISTRY.splitlines()
    found = {problem.code: problem.span for problem in problems(tmp_path, "", "")}
    words = {code: line[span.line - 1][span.column - 1 :].split("'")[0 if span.length < 10 else 1] for code, span in found.items()}  # fmt: skip
    assert words == {
        "unknown-handler": "app.tickets:close",
        "unknown-interceptor": "app.layers:Tenant",
        "unknown-service": "app.tickets:TicketService",
    }


def test_a_name_that_is_not_there_is_told_with_the_nearest_one(tmp_path: Path):
    tickets = "class TicketServices: ...\nasync def closes(ctx): ...\n"
    told = " ".join(
        problem.message for problem in problems(tmp_path, tickets, "class Tenants: ...")
    )
    assert (
        "module 'app.tickets' has no function 'close' (did you mean 'closes'?); write `async def close(ctx, id, query, body)`, or let `gen stub` write it"
        in told
    )
    assert (
        "module 'app.tickets' has no class 'TicketService' (did you mean 'TicketServices'?)" in told
    )
    assert "module 'app.layers' has no 'Tenant' (did you mean 'Tenants'?)" in told


def test_a_module_that_is_not_there_is_told_with_its_place(tmp_path: Path):
    found = problems(tmp_path, None)
    assert [problem.code for problem in found] == ["unknown-service", "unknown-handler"]
    assert all("there is no module 'app.tickets'" in problem.message for problem in found)
    way_out = "write app/tickets.py, or let `gen stub` write it"
    assert all(problem.message.endswith(way_out) for problem in found)


@pytest.mark.parametrize("source", ["def f(:\n", "x = '\n", "\x00", "(" * 500])
def test_a_module_that_is_not_python_is_told(tmp_path: Path, source: str):
    first, *_ = problems(tmp_path, source)
    assert "module 'app.tickets' cannot be read: " in first.message


@pytest.mark.parametrize("where", ["app", "src/app"])
def test_modules_are_found_below_the_project_and_its_src(tmp_path: Path, where: str):
    assert problems(tmp_path, SERVICE + GOOD, where=where) == []


def test_a_package_is_a_module_too(tmp_path: Path):
    (tmp_path / "app" / "tickets").mkdir(parents=True)
    (tmp_path / "app" / "tickets" / "__init__.py").write_text(SERVICE + GOOD)
    assert problems(tmp_path, None) == []


def test_nothing_is_imported(tmp_path: Path):
    trap = "import pathlib\npathlib.Path(__file__).with_name('trapped').touch()\nraise SystemExit\n"
    assert problems(tmp_path, trap + SERVICE + GOOD) == []
    assert not (tmp_path / "app" / "trapped").exists()
