"""The generated API beside two written by hand, in one run: `make bench-api`.

Each peer is one process on a SQLite file of its own with the same 10,000 tickets; caches off, the same pragmas. Then two of them on
PostgreSQL, each with a database of its own on one server that is started for it. First their answers are compared, then short runs of wrk (32 connections, ids drawn at random) follow one another in turn, so that what else the machine
does meets all of them. Printed is the median of each, and how it compares with the first peer in the same round, the least and the
median of the rounds.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import make_url

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from postgres import server  # noqa: E402  # beside the tests, which are no package

TICKETS, TASKS = 10_000, 5
OPERATIONS = ("get", "list", "post", "include")
ON_POSTGRESQL = ("get", "list")
GOALS = "get 12x, list 15x, post 8x, and a batch within 50 ms"
BODY = {
    "title": "Write the first stack",
    "overview": "From the registry to the running API",
    "priority": 3,
    "assignee": "somebody",
    "estimate": 1.5,
    "suggested_file_ids": ["src/a.py", "src/b.py"],
    "project": 7,
}


@dataclass(frozen=True, slots=True)
class Peer:
    """One server: what it is called, how it is started, and the path of a ticket with its tasks."""

    name: str
    command: tuple[str, ...]
    included: str
    port: int
    database: str
    pid: int = 0

    def url(self, path: str) -> str:
        """An address on it."""
        return f"http://127.0.0.1:{self.port}{path}"


def main() -> None:
    """Run everything and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--seconds", type=int, default=5)
    chosen = options.parse_args()
    if shutil.which("wrk") is None:
        raise SystemExit("bench: wrk makes the load: apt-get install wrk, or brew install wrk")
    with tempfile.TemporaryDirectory(prefix="stratagen-bench-") as name:
        folder = Path(name)
        generate(folder)
        with ExitStack() as stack:
            peers = [stack.enter_context(served(each, folder)) for each in on_sqlite(folder)]
            for peer in peers:
                seed(peer)
                add_tasks(peer)
            compare(peers, OPERATIONS)
            runs = measure(peers, OPERATIONS, chosen.rounds, chosen.seconds)
            report("", peers, runs, OPERATIONS)
            batches(peers)
            print(f"\ngoals: {GOALS}", flush=True)
        with server() as address, ExitStack() as stack:
            peers = [stack.enter_context(served(each, folder)) for each in on_postgresql(address)]
            for peer in peers:
                seed(peer)
            compare(peers, ON_POSTGRESQL)
            runs = measure(peers, ON_POSTGRESQL, chosen.rounds, chosen.seconds)
            report(", PostgreSQL", peers, runs, ON_POSTGRESQL)


def generate(folder: Path) -> None:
    """The generated API, into a folder."""
    shutil.copy(HERE / "entities.yaml", folder)
    gen = [sys.executable, "-m", "stratagen", "-C", str(folder), "all", "--no-types", "--quiet"]
    subprocess.run(gen, check=True)


OURS = "generated"
LATE = re.compile(r"timeout \d+")  # answers that took longer than the two seconds that wrk waits
PYTHON = (sys.executable, "-m", "uvicorn", "--log-level", "warning", "--no-access-log")
GENERATED = (*PYTHON, "--factory", "benched.app:create_app")


def on_sqlite(folder: Path) -> Iterator[Peer]:
    """The peers, the hand-written app first."""
    yield Peer(
        "FastAPI + SQLModel by hand", (*PYTHON, "handwritten:app"),
        "/api/tickets-with-tasks/ID", 8801, f"sqlite:///{folder}/hand.db",
    )  # fmt: skip
    node = shutil.which("node")
    if node and (HERE / "hono/node_modules").exists():
        yield Peer(
            "Hono + Drizzle + better-sqlite3", (node, str(HERE / "hono/server.js")),
            "/api/tickets-with-tasks/ID", 8802, f"sqlite:///{folder}/hono.db",
        )  # fmt: skip
    else:
        print("Hono + Drizzle is not measured: its packages are not installed", flush=True)
    yield Peer(
        "generated, every interceptor on", GENERATED,
        "/api/tickets/ID?include=tasks", 8803, f"sqlite:///{folder}/generated.db",
    )  # fmt: skip


def on_postgresql(address: str) -> Iterator[Peer]:
    """The hand-written apps and the generated one, each with a database of its own; the tables of the last are made later."""
    hand, raw, generated = asyncio.run(new_databases(address, "hand", "raw", "generated"))
    yield Peer("FastAPI + SQLModel by hand", (*PYTHON, "handwritten_postgres:app"), "", 8804, hand)
    yield Peer(
        "FastAPI + asyncpg, SQL by hand", (*PYTHON, "handwritten_asyncpg:app"), "", 8806, raw
    )
    yield Peer("generated, every interceptor on", GENERATED, "", 8805, generated)


async def new_databases(address: str, *names: str) -> list[str]:
    """The addresses of empty databases on a server."""
    connection = await asyncpg.connect(address)
    for name in names:
        await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    parsed = make_url(address)
    return [parsed.set(database=name).render_as_string(hide_password=False) for name in names]


MAKE_TABLES = """
import asyncio
from benched.app import create_app
asyncio.run(create_app().state.database.create_schema())
"""


@contextmanager
def served(peer: Peer, folder: Path) -> Iterator[Peer]:
    """The peer, running. What it logs goes to a file, as it would in production."""
    port = ["--port", str(peer.port)] if "uvicorn" in peer.command else []
    environment = {
        **os.environ,
        "DATABASE_URL": peer.database,
        "DATABASE_FILE": peer.database.removeprefix("sqlite:///"),
        "PORT": str(peer.port),
        "PYTHONPATH": os.pathsep.join([str(folder), str(HERE)]),
    }
    if peer.command == GENERATED and peer.database.startswith("postgresql"):
        subprocess.run([sys.executable, "-c", MAKE_TABLES], env=environment, cwd=folder, check=True)
    with (folder / f"{peer.port}.log").open("wb") as log:
        process = subprocess.Popen(
            [*peer.command, *port], env=environment, cwd=folder, stdout=log, stderr=log
        )
        try:
            wait_for(peer, process, Path(log.name))
            yield replace(peer, pid=process.pid)
        finally:
            process.terminate()
            process.wait(20)


def wait_for(peer: Peer, process: subprocess.Popen[bytes], log: Path) -> None:
    """Come back when the peer answers."""
    for _ in range(300):
        if process.poll() is not None:
            raise SystemExit(f"bench: {peer.name} did not start:\n{log.read_text()}")
        try:
            ask(peer, "/api/tickets")
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"bench: {peer.name} does not answer")


def seed(peer: Peer) -> None:
    """The same tickets for each peer, through its own batch."""
    for start in range(0, TICKETS, 1_000):
        rows = [{**BODY, "title": f"Ticket {start + n}"} for n in range(1_000)]
        ask(peer, "/api/tickets/batch", {"create": rows})


def add_tasks(peer: Peer) -> None:
    """The same tasks for each peer, straight into the table."""
    connection = sqlite3.connect(peer.database.removeprefix("sqlite:///"))
    with connection:
        connection.executemany(
            "INSERT INTO ticket_tasks (content, done, ticket_id) VALUES (?, 0, ?)",
            [(f"Task {n}", key) for key in range(1, TICKETS + 1) for n in range(TASKS)],
        )
    connection.close()


def compare(peers: list[Peer], operations: Sequence[str]) -> None:
    """End the bench unless all peers answer the same, but for the instants and keys that each makes itself."""
    for operation in operations:
        what, answer = QUESTIONS[operation]
        answers = [answer(peer) for peer in peers]
        for peer, found in zip(peers, answers, strict=True):
            if found != answers[0]:
                raise SystemExit(
                    f"bench: {peer.name} answers another {what}:\n{found}\n{answers[0]}"
                )


QUESTIONS: dict[str, tuple[str, Callable[[Peer], object]]] = {
    "get": ("ticket", lambda peer: plain(ask(peer, "/api/tickets/4711")["data"])),
    "list": ("list", lambda peer: [plain(each) for each in ask(peer, "/api/tickets")["data"]]),
    "post": ("new ticket", lambda peer: plain(ask(peer, "/api/tickets", BODY)["data"])),
    "include": (
        "ticket with tasks",
        lambda peer: plain(ask(peer, peer.included.replace("ID", "4711"))["data"]),
    ),
}
"""What is asked of each peer before an operation is measured."""


def plain(ticket: dict[str, Any]) -> dict[str, Any]:
    """A ticket without what each peer makes itself; both instants have to be there, and in UTC."""
    for name in ("created_at", "updated_at"):
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", ticket[name]), ticket[name]
    return {name: value for name, value in ticket.items() if not name.endswith("_at")}


def ask(peer: Peer, path: str, body: object = None) -> Any:
    """One answer, read."""
    return json.loads(send(peer, path, None if body is None else json.dumps(body).encode()))


def send(peer: Peer, path: str, body: bytes | None) -> bytes:
    """One answer, not read yet."""
    request = urllib.request.Request(peer.url(path), body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as response:
        content: bytes = response.read()
    return content


@dataclass(frozen=True, slots=True)
class Run:
    """Requests a second, the processor time that each took the server, in microseconds, and what went wrong."""

    rate: float
    cpu: float
    amiss: str


Runs = dict[tuple[str, str], list[Run]]
"""By operation and peer, one for each round."""


def measure(peers: list[Peer], operations: Sequence[str], rounds: int, seconds: int) -> Runs:
    """Short runs in turn, after one to warm up."""
    runs: Runs = {}
    for operation in operations:
        for peer in peers:
            load(peer, operation, 1, seed=0)
        for number in range(rounds):
            for peer in peers:
                run = load(peer, operation, seconds, seed=number + 1)
                runs.setdefault((operation, peer.name), []).append(run)
    return runs


def load(peer: Peer, operation: str, seconds: int, *, seed: int) -> Run:
    """What the peer answered. What it was too slow for, or failed at, is a result of another's, and of ours the end."""
    began = processor_seconds(peer)
    command = ["wrk", "-t1", "-c32", f"-d{seconds}s", "-s", str(HERE / "load.lua"), peer.url("/")]
    arguments = [operation, peer.included, json.dumps(BODY), str(seed)]
    told = subprocess.run(
        [*command, "--", *arguments], capture_output=True, text=True, check=True
    ).stdout
    found = re.search(r"(\d+) requests in .*Requests/sec:\s+([\d.]+)", told, re.DOTALL)
    amiss = ", ".join(re.findall(r"(?:connect|read|write|timeout) [1-9]\d*|Non-2xx.*", told))
    if found is None or (peer.name.startswith(OURS) and amiss and not LATE.fullmatch(amiss)):
        raise SystemExit(f"bench: {peer.name}, {operation}:\n{told}")
    used = processor_seconds(peer) - began
    return Run(float(found[2]), used / int(found[1]) * 1e6, amiss)


def processor_seconds(peer: Peer) -> float:
    """What the server's process has used so far; 0 where the system does not tell."""
    path = Path(f"/proc/{peer.pid}/stat")
    if not path.exists():
        return 0.0
    fields = path.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def report(where: str, peers: list[Peer], runs: Runs, operations: Sequence[str]) -> None:
    """Both tables of some runs."""
    table(f"requests / s{where}", peers, runs, operations, lambda run: run.rate,
          lambda own, first: own / first)  # fmt: skip
    table(f"µs of processor / request{where}", peers, runs, operations, lambda run: run.cpu,
          lambda own, first: first / own if own else 0.0)  # fmt: skip
    for (operation, name), each in runs.items():
        for run in each:
            if run.amiss:
                print(f"{name}, {operation}: {run.amiss}", flush=True)


def table(
    what: str,
    peers: list[Peer],
    runs: Runs,
    operations: Sequence[str],
    value: Callable[[Run], float],
    ratio: Callable[[float, float], float],
) -> None:
    """The medians, and how many times better than the first peer in the same round: the least, and the median."""
    print(f"\n| {what} | {' | '.join(operations)} |")
    print(f"|---|{'---|' * len(operations)}")
    for peer in peers:
        cells = []
        for operation in operations:
            own = [value(run) for run in runs[operation, peer.name]]
            first = [value(run) for run in runs[operation, peers[0].name]]
            ratios = [ratio(mine, theirs) for mine, theirs in zip(own, first, strict=True)]
            told = (
                ""
                if peer is peers[0]
                else f" ({min(ratios):.1f}x, {statistics.median(ratios):.1f}x)"
            )
            cells.append(f"{statistics.median(own):,.0f}{told}")
        print(f"| {peer.name} | {' | '.join(cells)} |")


def batches(peers: list[Peer]) -> None:
    """Milliseconds of a batch of 1,000 rows: the least and the median of seven."""
    rows = [{**BODY, "title": f"Batch {n}"} for n in range(1_000)]
    body = json.dumps({"create": rows}).encode()
    print("\n| 1,000 rows in one batch | ms |\n|---|---|")
    for peer in peers:
        times = []
        for _ in range(7):
            began = time.perf_counter()
            answer = send(peer, "/api/tickets/batch", body)
            times.append((time.perf_counter() - began) * 1_000)
            created = json.loads(answer)["data"]["results"]
            assert [each["data"]["title"] for each in created] == [each["title"] for each in rows]
        print(f"| {peer.name} | {min(times):.0f}, {statistics.median(times):.0f} |")


if __name__ == "__main__":
    main()
