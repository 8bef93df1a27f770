"""The example application, driven through HTTP: every custom route does what it says, and leaves the data so."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest
import pytest_asyncio

from generated.app import create_app
from generated.storage import SCHEMA
from stratagen.runtime.settings import Settings
from stratagen.runtime.storage import Database
from stratagen.runtime.storage.postgresql import scratch

pytestmark = pytest.mark.asyncio(loop_scope="module")
in_module = pytest_asyncio.fixture(loop_scope="module")

Json = dict[str, Any]


@dataclass
class Api:
    """The application, asked as a client asks it."""

    client: httpx.AsyncClient

    async def ask(self, method: str, path: str, body: object = None, *, status: int = 200) -> Any:
        content = {} if body is None else {"json": body}
        answer = await self.client.request(method, f"/api{path}", **content)
        assert answer.status_code == status, answer.text
        return answer.json()

    async def get(self, path: str) -> Any:
        return (await self.ask("GET", path))["data"]

    async def post(self, path: str, body: object = None, *, status: int = 200) -> Any:
        return (await self.ask("POST", path, body, status=status))["data"]

    async def refused(self, method: str, path: str, body: object = None, *, status: int) -> Json:
        answer: Json = await self.ask(method, path, body, status=status)
        assert answer["success"] is False
        error: Json = answer["error"]
        return error

    async def create(self, path: str, /, **body: object) -> Json:
        created: Json = await self.post(path, body, status=201)
        return created


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def empty(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AbstractAsyncContextManager[str]:
    """A database with nothing in it."""
    if request.param == "sqlite":
        return nullcontext(f"sqlite:///{tmp_path_factory.mktemp('promptliano') / 'test.db'}")
    return scratch(request.getfixturevalue("postgres"))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def served(empty: AbstractAsyncContextManager[str]) -> AsyncIterator[tuple[Api, Database]]:
    """The application, started once for all tests."""
    async with empty as url:
        database = Database(url, SCHEMA)
        await database.create_schema()
        app = create_app(Settings(database_url=url, log_level="error"))
        transport = httpx.ASGITransport(app=app)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=transport, base_url="http://test") as client,
        ):
            yield Api(client), database
        await database.close()


@in_module
async def api(served: tuple[Api, Database]) -> Api:
    """The application without a row."""
    api, database = served
    async with database.unit_of_work() as work:
        for table in reversed(SCHEMA.metadata.sorted_tables):
            await work.execute(table.delete())
    return api


@in_module
async def project(api: Api) -> Json:
    return await api.create("/projects", name="Stratagen", path="/home/ada/stratagen")


@in_module
async def ticket(api: Api, project: Json) -> Json:
    return await api.create("/tickets", project_id=project["id"], title="Write the first stack")


@in_module
async def tasks(api: Api, ticket: Json) -> list[Json]:
    contents = ("Read", "Think", "Write")
    return [
        await api.create(
            "/ticket-tasks", ticket_id=ticket["id"], content=content, order_index=place
        )
        for place, content in enumerate(contents)
    ]


@in_module
async def queue(api: Api, project: Json) -> Json:
    return await api.create("/queues", project_id=project["id"], name="Main")


# Tickets


async def test_completing_a_ticket_closes_it_and_completes_its_tasks(
    api: Api, ticket: Json, tasks: list[Json]
):
    closed = await api.post(f"/tickets/{ticket['id']}/complete")
    assert closed["status"] == "closed"
    assert closed["updated_at"] > ticket["updated_at"]
    stored = await api.get(f"/tickets/{ticket['id']}/tasks")
    assert [(task["status"], task["done"]) for task in stored] == [("completed", True)] * 3


async def test_completing_a_ticket_takes_it_and_its_tasks_out_of_their_queues(
    api: Api, ticket: Json, tasks: list[Json], queue: Json
):
    await api.post(f"/queues/{queue['id']}/enqueue-ticket", {"ticket_id": ticket["id"]})
    closed = await api.post(f"/tickets/{ticket['id']}/complete")
    assert closed["queue_id"] is None
    assert closed["queue_status"] is None
    items = await api.get(f"/queues/{queue['id']}/items")
    assert {item["status"] for item in items} == {"cancelled"}


async def test_completing_a_ticket_that_is_not_there_is_404(api: Api):
    error = await api.refused("POST", "/tickets/99/complete", status=404)
    assert error["code"] == "TICKET_NOT_FOUND"


async def test_files_of_the_project_can_be_linked_once(api: Api, project: Json, ticket: Json):
    for name in ("a.py", "b.py"):
        await api.create("/files", id=f"src/{name}", project_id=project["id"], name=name, path=name)
    path = f"/tickets/{ticket['id']}/link-files"
    await api.post(path, {"file_ids": ["src/b.py"]})
    linked = await api.post(path, {"file_ids": ["src/a.py", "src/b.py"]})
    assert linked["suggested_file_ids"] == ["src/b.py", "src/a.py"]


async def test_files_of_another_project_cannot_be_linked(api: Api, project: Json, ticket: Json):
    other = await api.create("/projects", name="Other", path="/other")
    await api.create("/files", id="mine", project_id=project["id"], name="mine", path="mine")
    await api.create("/files", id="other", project_id=other["id"], name="other", path="other")
    body = {"file_ids": ["mine", "other", "nowhere"]}
    error = await api.refused("POST", f"/tickets/{ticket['id']}/link-files", body, status=422)
    assert [each["field"] for each in error["details"]] == ["file_ids.1", "file_ids.2"]
    stored = await api.get(f"/tickets/{ticket['id']}")
    assert stored["suggested_file_ids"] == []


async def test_tasks_are_put_in_order(api: Api, ticket: Json, tasks: list[Json]):
    ids = [task["id"] for task in reversed(tasks)]
    path = f"/tickets/{ticket['id']}/tasks/reorder"
    reordered = (await api.ask("PATCH", path, {"task_ids": ids}))["data"]
    assert [task["id"] for task in reordered] == ids
    stored = await api.get(f"/tickets/{ticket['id']}/tasks")
    assert [task["id"] for task in stored] == ids


async def test_an_order_names_each_task_once(api: Api, ticket: Json, tasks: list[Json]):
    first, second, third = (task["id"] for task in tasks)
    for ids in ([first, second], [first, second, third, third], [first, second, 99]):
        path = f"/tickets/{ticket['id']}/tasks/reorder"
        error = await api.refused("PATCH", path, {"task_ids": ids}, status=400)
        assert error["details"][0]["field"] == "task_ids"


async def test_tasks_of_several_tickets_come_in_one_answer(
    api: Api, project: Json, ticket: Json, tasks: list[Json]
):
    other = await api.create("/tickets", project_id=project["id"], title="Another")
    late = await api.create("/ticket-tasks", ticket_id=other["id"], content="Late")
    ids = f"ticket_ids={other['id']}&ticket_ids={ticket['id']}"
    found = await api.get(f"/tickets/bulk-tasks?{ids}")
    assert [task["id"] for task in found] == [*(task["id"] for task in tasks), late["id"]]


async def test_tickets_come_with_how_many_tasks_they_have(
    api: Api, project: Json, ticket: Json, tasks: list[Json]
):
    await api.ask("PATCH", f"/ticket-tasks/{tasks[0]['id']}", {"done": True})
    empty = await api.create("/tickets", project_id=project["id"], title="Empty")
    found = await api.get(f"/projects/{project['id']}/tickets-with-count")
    assert [(each["id"], each["task_count"], each["completed_task_count"]) for each in found] == [
        (empty["id"], 0, 0),
        (ticket["id"], 3, 1),
    ]
    closed = await api.get(f"/projects/{project['id']}/tickets-with-count?status=closed")
    assert closed == []


# Tasks, by their service


@pytest.mark.parametrize(
    ("changes", "status", "done"),
    [
        ({"done": True}, "completed", True),
        ({"status": "completed"}, "completed", True),
        ({"status": "in_progress"}, "in_progress", False),
        ({"status": "cancelled", "done": True}, "cancelled", False),
        ({"content": "Read twice"}, "pending", False),
    ],
    ids=str,
)
async def test_done_and_status_of_a_task_agree(
    api: Api, tasks: list[Json], changes: Json, status: str, done: bool
):
    task = (await api.ask("PATCH", f"/ticket-tasks/{tasks[0]['id']}", changes))["data"]
    assert (task["status"], task["done"]) == (status, done)


async def test_a_done_task_can_be_taken_up_again(api: Api, tasks: list[Json]):
    path = f"/ticket-tasks/{tasks[0]['id']}"
    await api.ask("PATCH", path, {"done": True})
    task = (await api.ask("PATCH", path, {"done": False}))["data"]
    assert (task["status"], task["done"]) == ("pending", False)


async def test_a_task_may_be_done_from_the_start(api: Api, ticket: Json):
    made = await api.create("/ticket-tasks", ticket_id=ticket["id"], content="x", done=True)
    assert made["status"] == "completed"
    body = {"ticket_id": ticket["id"], "content": "x", "status": "completed"}
    put = (await api.ask("PUT", f"/ticket-tasks/{made['id']}", body))["data"]
    assert put["done"] is True


# Chats


async def conversation(api: Api) -> tuple[Json, list[Json]]:
    chat = await api.create("/chats", title="Talk")
    lines = (("user", "Hello"), ("assistant", "Good day"), ("user", "Bye"))
    messages = [
        await api.create("/chat-messages", chat_id=chat["id"], role=role, content=content)
        for role, content in lines
    ]
    return chat, messages


async def test_a_chat_is_copied_with_its_messages(api: Api):
    chat, messages = await conversation(api)
    copy = await api.post(f"/chats/{chat['id']}/fork", {"title": "Again"}, status=201)
    assert copy["id"] != chat["id"]
    assert copy["title"] == "Again"
    copied = await api.get(f"/chats/{copy['id']}/messages")
    same = ("role", "content", "created_at")
    assert [[each[name] for name in same] for each in copied] == [
        [each[name] for name in same] for each in messages
    ]
    assert len(await api.get(f"/chats/{chat['id']}/messages")) == 3


async def test_a_chat_is_copied_up_to_a_message_and_without_some(api: Api):
    chat, messages = await conversation(api)
    path = f"/chats/{chat['id']}/fork/{messages[1]['id']}"
    copy = await api.post(path, {"excluded_message_ids": [messages[0]["id"]]}, status=201)
    assert copy["title"] == "Talk (fork)"
    copied = await api.get(f"/chats/{copy['id']}/messages")
    assert [each["content"] for each in copied] == ["Good day"]


async def test_a_message_of_another_chat_is_not_found(api: Api):
    _, messages = await conversation(api)
    other = await api.create("/chats", title="Other")
    path = f"/chats/{other['id']}/fork/{messages[0]['id']}"
    error = await api.refused("POST", path, {}, status=404)
    assert error["code"] == "CHAT_MESSAGE_NOT_FOUND"
    assert len(await api.get("/chats")) == 2


# Prompts


async def test_a_prompt_goes_to_markdown_and_back(api: Api, project: Json):
    made = await api.create(
        "/prompts", title='A "difficult" one', content="---\n\nBody\n", tags=["a, b", "ü"]
    )
    file = await api.get(f"/prompts/{made['id']}/export")
    assert file["name"] == "a-difficult-one.md"
    result = await api.post(f"/projects/{project['id']}/prompts/import", {"files": [file]})
    assert (result["imported"], result["failed"]) == (1, 0)
    imported = await api.get(f"/prompts/{result['results'][0]['prompt_id']}")
    assert imported["project_id"] == project["id"]
    same = ("title", "content", "description", "tags")
    assert [imported[name] for name in same] == [made[name] for name in same]


async def test_an_import_tells_of_each_file(api: Api):
    files = [
        {"name": "good.md", "content": "---\ntags: [x, y]\n---\nText"},
        {"name": "empty.md", "content": "---\ntitle: Empty\n---\n"},
        {"name": "good.md", "content": "Text again"},
    ]
    result = await api.post("/prompts/import", {"files": files})
    assert [each["error"] is None for each in result["results"]] == [True, False, False]
    prompts = await api.get("/prompts")
    assert [(each["title"], each["tags"], each["content"]) for each in prompts] == [
        ("good", ["x", "y"], "Text")
    ]
    again = {"files": [files[2]], "overwrite": True}
    assert (await api.post("/prompts/import", again))["imported"] == 1
    assert [each["content"] for each in await api.get("/prompts")] == ["Text again"]


async def test_prompts_are_exported_under_distinct_names(api: Api, project: Json):
    same = [
        await api.create("/prompts", project_id=project["id"], title="Same", content=str(number))
        for number in range(2)
    ]
    files = await api.get(f"/projects/{project['id']}/prompts/export")
    assert [file["name"] for file in files] == ["same.md", f"same-{same[1]['id']}.md"]
    ids = [same[1]["id"], same[0]["id"]]
    batch = await api.post("/prompts/export-batch", {"prompt_ids": ids})
    assert [file["content"][-1] for file in batch] == ["1", "0"]
    await api.refused("POST", "/prompts/export-batch", {"prompt_ids": [99]}, status=404)


async def test_markdown_is_checked_before_it_is_imported(api: Api):
    good = {"content": '---\ntitle: Review\ntags: ["a"]\n---\nRead it.'}
    assert await api.post("/prompts/validate-markdown", good) == {
        "valid": True,
        "problems": [],
        "title": "Review",
        "tags": ["a"],
    }
    bad = await api.post("/prompts/validate-markdown", {"content": "---\nnonsense\n"})
    assert bad["valid"] is False
    assert bad["problems"] == [
        "front matter is not closed by ---",
        "title is missing",
        "content is empty",
    ]


async def test_a_prompt_is_given_to_a_project_and_taken_back(api: Api, project: Json):
    made = await api.create("/prompts", title="Free", content="x")
    path = f"/projects/{project['id']}/prompts/{made['id']}"
    assert (await api.post(path))["project_id"] == project["id"]
    assert (await api.ask("DELETE", path))["data"]["project_id"] is None
    await api.refused("DELETE", path, status=404)


# Projects


async def test_a_project_in_numbers(api: Api, project: Json, tasks: list[Json], queue: Json):
    await api.create("/projects", name="Empty", path="/empty")
    await api.create(
        "/files", id="a", project_id=project["id"], name="a", path="a", size=40, content="x" * 40
    )
    await api.create("/files", id="b", project_id=project["id"], name="b", path="b")
    await api.ask("PUT", f"/projects/{project['id']}/selected-files/a")
    await api.ask("PATCH", f"/ticket-tasks/{tasks[0]['id']}", {"done": True})
    assert await api.get(f"/projects/{project['id']}/statistics") == {
        "tickets": 1,
        "open_tickets": 1,
        "tasks": 3,
        "completed_tasks": 1,
        "chats": 0,
        "messages": 0,
        "prompts": 0,
        "queues": 1,
        "files": 2,
        "total_file_size": 40,
        "selected_files": 1,
    }


async def test_files_are_listed_without_content(api: Api, project: Json):
    for name in ("b", "a", "c"):
        await api.create(
            "/files", id=name, project_id=project["id"], name=name, path=name, content="long"
        )
    found = await api.get(f"/projects/{project['id']}/files/metadata?limit=2&offset=1")
    assert [file["path"] for file in found] == ["b", "c"]
    assert "content" not in found[0]


# Queues


async def test_a_ticket_goes_through_a_queue(api: Api, ticket: Json, queue: Json):
    body = {"queue_id": queue["id"], "priority": 7, "estimated_processing_time": 60_000}
    queued = await api.post(f"/tickets/{ticket['id']}/enqueue", body)
    assert queued["queue_id"] == queue["id"]
    assert (queued["queue_status"], queued["queue_priority"]) == ("queued", 7)

    taken = await api.post(f"/queues/{queue['id']}/next-task", {"agent_id": "ada"})
    assert (taken["item"]["item_type"], taken["item"]["item_id"]) == ("ticket", ticket["id"])
    running = await api.get(f"/tickets/{ticket['id']}")
    assert (running["queue_status"], running["queue_agent_id"]) == ("in_progress", "ada")

    item = await api.post(f"/queue/ticket/{ticket['id']}/complete")
    assert item["status"] == "completed"
    assert item["actual_processing_time"] >= 0
    done = await api.get(f"/tickets/{ticket['id']}")
    assert done["queue_status"] == "completed"
    assert done["queue_completed_at"] == item["completed_at"]


async def test_a_failure_is_told_with_its_reason(api: Api, tasks: list[Json], queue: Json):
    task = tasks[0]["id"]
    await api.post(f"/ticket-tasks/{task}/enqueue", {"queue_id": queue["id"]})
    waiting = await api.refused(
        "POST", f"/queue/task/{task}/fail", {"error_message": "early"}, status=400
    )
    assert waiting["code"] == "INVALID_TRANSITION"
    await api.post(f"/queues/{queue['id']}/next-task", {"agent_id": "ada"})
    item = await api.post(f"/queue/task/{task}/fail", {"error_message": "no disk"})
    assert (item["status"], item["error_message"]) == ("failed", "no disk")
    stored = await api.get(f"/ticket-tasks/{task}")
    assert (stored["queue_status"], stored["queue_error_message"]) == ("failed", "no disk")
    await api.refused("POST", f"/queue/task/{task}/fail", {"error_message": "twice"}, status=404)


async def test_nothing_is_queued_twice_or_in_a_strange_project(api: Api, ticket: Json, queue: Json):
    path = f"/tickets/{ticket['id']}/enqueue"
    await api.post(path, {"queue_id": queue["id"]})
    error = await api.refused("POST", path, {"queue_id": queue["id"]}, status=409)
    assert error["code"] == "CONFLICT"
    await api.post(f"/tickets/{ticket['id']}/dequeue")
    other = await api.create("/projects", name="Other", path="/other")
    strange = await api.create("/queues", project_id=other["id"], name="Strange")
    await api.refused("POST", path, {"queue_id": strange["id"]}, status=400)
    missing = await api.refused("POST", path, {"queue_id": 99}, status=422)
    assert missing["details"][0]["field"] == "queue_id"


async def test_what_is_taken_out_may_come_in_again(api: Api, tasks: list[Json], queue: Json):
    path = f"/ticket-tasks/{tasks[0]['id']}"
    body = {"queue_id": queue["id"]}
    await api.post(f"{path}/enqueue", body)
    out = await api.post(f"{path}/dequeue")
    assert (out["queue_id"], out["queue_status"], out["queued_at"]) == (None, None, None)
    error = await api.refused("POST", f"{path}/dequeue", status=400)
    assert error["code"] == "INVALID_STATE"
    assert (await api.post(f"{path}/enqueue", body))["queue_position"] == 1


async def test_the_most_urgent_is_handed_out_first_and_only_as_many_as_may_run(
    api: Api, tasks: list[Json], queue: Json
):
    low, high, same = (task["id"] for task in tasks)
    entries = [
        {"item_type": "task", "item_id": low, "priority": 1},
        {"item_type": "task", "item_id": high, "priority": 9},
        {"item_type": "task", "item_id": same, "priority": 9},
    ]
    items = await api.post(f"/queues/{queue['id']}/batch-enqueue", {"entries": entries})
    assert [item["item_id"] for item in items] == [low, high, same]
    take = f"/queues/{queue['id']}/next-task"
    assert (await api.post(take, {"agent_id": "a"}))["item"]["item_id"] == high
    assert await api.post(take, {"agent_id": "b"}) == {"item": None}
    await api.ask("PATCH", f"/queues/{queue['id']}", {"max_parallel_items": 3})
    assert (await api.post(take, {"agent_id": "b"}))["item"]["item_id"] == same
    assert (await api.post(take, {"agent_id": "c"}))["item"]["item_id"] == low
    assert await api.post(take, {"agent_id": "d"}) == {"item": None}


async def test_a_batch_is_queued_as_a_whole_or_not_at_all(api: Api, tasks: list[Json], queue: Json):
    entries = [
        {"item_type": "task", "item_id": tasks[0]["id"]},
        {"item_type": "chat", "item_id": 9},
    ]
    path = f"/queues/{queue['id']}/batch-enqueue"
    error = await api.refused("POST", path, {"entries": entries}, status=404)
    assert error["code"] == "CHAT_NOT_FOUND"
    assert await api.get(f"/queues/{queue['id']}/items") == []
    stored = await api.get(f"/ticket-tasks/{tasks[0]['id']}")
    assert stored["queue_id"] is None


async def test_a_ticket_is_queued_with_its_open_tasks(
    api: Api, ticket: Json, tasks: list[Json], queue: Json
):
    await api.ask("PATCH", f"/ticket-tasks/{tasks[1]['id']}", {"done": True})
    body = {"ticket_id": ticket["id"], "priority": 8}
    items = await api.post(f"/queues/{queue['id']}/enqueue-ticket", body)
    assert [(item["item_type"], item["item_id"]) for item in items] == [
        ("ticket", ticket["id"]),
        ("task", tasks[0]["id"]),
        ("task", tasks[2]["id"]),
    ]
    assert {item["priority"] for item in items} == {8}


async def test_a_paused_queue_hands_out_nothing(api: Api, ticket: Json, queue: Json):
    await api.post(f"/tickets/{ticket['id']}/enqueue", {"queue_id": queue["id"]})
    take = f"/queues/{queue['id']}/next-task"
    assert (await api.post(f"/queues/{queue['id']}/pause"))["is_active"] is False
    assert await api.post(take, {"agent_id": "a"}) == {"item": None}
    assert (await api.post(f"/queues/{queue['id']}/resume"))["is_active"] is True
    assert (await api.post(take, {"agent_id": "a"}))["item"]["item_id"] == ticket["id"]


async def test_a_waiting_item_moves_to_another_queue(
    api: Api, project: Json, ticket: Json, queue: Json
):
    other = await api.create("/queues", project_id=project["id"], name="Other")
    await api.post(f"/tickets/{ticket['id']}/enqueue", {"queue_id": queue["id"], "priority": 2})
    path = f"/queue/ticket/{ticket['id']}/move"
    moved = await api.post(path, {"queue_id": other["id"]})
    assert (moved["queue_id"], moved["status"], moved["priority"]) == (other["id"], "queued", 2)
    assert (await api.get(f"/tickets/{ticket['id']}"))["queue_id"] == other["id"]
    await api.post(f"/queues/{other['id']}/next-task", {"agent_id": "a"})
    error = await api.refused("POST", path, {"queue_id": queue["id"]}, status=400)
    assert error["code"] == "INVALID_STATE"


async def test_an_item_type_is_one_of_the_enum(api: Api):
    await api.refused("POST", "/queue/meeting/1/complete", status=422)


async def test_queues_in_numbers(api: Api, project: Json, tasks: list[Json], queue: Json):
    await api.create("/queues", project_id=project["id"], name="Idle")
    for task in tasks:
        await api.post(f"/ticket-tasks/{task['id']}/enqueue", {"queue_id": queue["id"]})
    take = f"/queues/{queue['id']}/next-task"
    done = (await api.post(take, {"agent_id": "ada"}))["item"]["item_id"]
    await api.post(f"/queue/task/{done}/complete")
    await api.post(take, {"agent_id": "bob"})
    stats = await api.get(f"/queues/{queue['id']}/stats")
    average = stats.pop("average_processing_time")
    assert average >= 0
    assert stats == {
        "queue_id": queue["id"],
        "name": "Main",
        "is_active": True,
        "total": 3,
        "queued": 1,
        "in_progress": 1,
        "completed": 1,
        "failed": 0,
        "cancelled": 0,
        "agents": ["bob"],
    }
    both = await api.get(f"/projects/{project['id']}/queues-with-stats")
    assert [(each["name"], each["total"]) for each in both] == [("Idle", 0), ("Main", 3)]
    assert both[0]["average_processing_time"] is None


async def test_what_waits_in_no_queue_is_listed(
    api: Api, project: Json, ticket: Json, tasks: list[Json], queue: Json
):
    await api.post(f"/ticket-tasks/{tasks[0]['id']}/enqueue", {"queue_id": queue["id"]})
    await api.ask("PATCH", f"/ticket-tasks/{tasks[1]['id']}", {"status": "cancelled"})
    found = await api.get(f"/projects/{project['id']}/unqueued-items")
    assert found == [
        {"item_type": "ticket", "item_id": ticket["id"], "title": ticket["title"]},
        {"item_type": "task", "item_id": tasks[2]["id"], "title": "Write"},
    ]


async def test_the_timeline_fills_as_many_lanes_as_items_may_run(
    api: Api, tasks: list[Json], queue: Json
):
    await api.ask("PATCH", f"/queues/{queue['id']}", {"max_parallel_items": 2})
    for task, minutes in zip(tasks, (10, 4, 1), strict=True):
        body = {"queue_id": queue["id"], "estimated_processing_time": minutes * 60_000}
        await api.post(f"/ticket-tasks/{task['id']}/enqueue", body)
    await api.post(f"/queues/{queue['id']}/next-task", {"agent_id": "ada"})
    entries = await api.get(f"/queues/{queue['id']}/timeline")
    assert [entry["item_id"] for entry in entries] == [task["id"] for task in tasks]
    starts = [datetime.fromisoformat(entry["starts_at"]) for entry in entries]
    ends = [datetime.fromisoformat(entry["ends_at"]) for entry in entries]
    assert [end - start for start, end in zip(starts, ends, strict=True)] == [
        timedelta(minutes=minutes) for minutes in (10, 4, 1)
    ]
    assert starts[2] == ends[1]  # behind the shorter one, in the other lane


# Provider keys, by their service


async def test_a_provider_has_one_default_key(api: Api):
    first = await api.create("/provider-keys", provider="openai", key_name="one", is_default=True)
    other = await api.create("/provider-keys", provider="groq", key_name="two", is_default=True)
    await api.create("/provider-keys", provider="openai", key_name="three", is_default=True)
    assert (await api.get(f"/provider-keys/{first['id']}"))["is_default"] is False
    assert (await api.get(f"/provider-keys/{other['id']}"))["is_default"] is True
    await api.ask("PATCH", f"/provider-keys/{first['id']}", {"is_default": True})
    keys = await api.get("/provider-keys?provider=openai&is_default=true")
    assert [key["key_name"] for key in keys] == ["one"]


async def test_a_key_is_never_told(api: Api):
    made = await api.create("/provider-keys", provider="openai", key_name="one", key="sk-secret")
    answer = await api.client.get(f"/api/provider-keys/{made['id']}")
    assert "sk-secret" not in answer.text
    assert "key" not in made
