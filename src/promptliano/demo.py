"""The main job, seen from outside: serve the generated API on a fresh database and use it through HTTP.

`python -m promptliano.demo` starts `gen serve` as its own process, asks it a few things, says what happened and stops it.
It exits with 1 when an answer is not the one that the API promises.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

TIMEOUT = 60.0  # seconds; a cold machine compiles every module first

Json = dict[str, object]


def main() -> int:
    """Run the demonstration; returns the exit code."""
    with tempfile.TemporaryDirectory(prefix="promptliano-") as folder, serving(folder) as api:
        say(f"The generated API answers at {api} (documentation at {api}/docs).", "")

        project = post(f"{api}/api/projects", {"name": "Stratagen", "path": "/home/ada/stratagen"})
        say(f"POST /api/projects          201  project {project['id']}: {project['name']}")

        ticket = post(
            f"{api}/api/tickets",
            {"title": "Write the first stack", "project_id": project["id"], "priority": "high"},
        )
        say(f"POST /api/tickets           201  ticket {ticket['id']}: {ticket['title']}")

        for content in ("Read the registry", "Print the files"):
            post(f"{api}/api/ticket-tasks", {"ticket_id": ticket["id"], "content": content})
        say("POST /api/ticket-tasks      201  twice")

        status, done = call("POST", f"{api}/api/tickets/{ticket['id']}/complete")
        expect(status == 200, f"completing a ticket answered {status}: {done}")
        say(
            "POST /api/tickets/1/complete  200  a custom route, written by hand, typed by the registry"
        )

        query = "project_id=1&include=project,tasks&count=exact"
        status, page = call("GET", f"{api}/api/tickets?{query}")
        expect(status == 200, f"listing tickets answered {status}: {page}")
        say(f"GET  /api/tickets?{query}  200", *map(told, rows(page)), f"     {page['page']}")

        status, refused = call("POST", f"{api}/api/tickets", {"title": "", "project_id": 99})
        expect(status == 422, f"a bad ticket answered {status}: {refused}")
        say(f"POST /api/tickets           422  a bad one is refused: {message(refused)}")
    return 0


@contextmanager
def serving(folder: str) -> Generator[str, None, None]:
    """`gen serve` on a port that it finds free and a database of its own in `folder`; gives its address once it answers."""
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{Path(folder, 'demo.db')}"}
    log = Path(folder, "server.log")
    command = [sys.executable, "-m", "stratagen", "serve", "--port", "0"]
    with log.open("w") as output:
        server = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
        try:
            address = announced(server, log)
            try:
                status, _ = call("GET", f"{address}/ready")
            except OSError as error:
                with suppress(subprocess.TimeoutExpired):  # it says why before it ends
                    server.wait(timeout=10)
                raise SystemExit(f"demo: no answer from {address}:\n{log.read_text()}") from error
            expect(status == 200, f"the server is not ready:\n{log.read_text()}")
            yield address
        finally:
            server.terminate()
            server.wait(timeout=10)


def announced(server: subprocess.Popen[bytes], log: Path) -> str:
    """Where the server says that it listens: from then on it answers whoever asks, as soon as it has started. Its own words on the
    terminal when it does not.
    """
    deadline = time.monotonic() + TIMEOUT
    while time.monotonic() < deadline:
        if found := re.search(r" on (http://\S+) ", log.read_text()):
            return found[1]
        expect(server.poll() is None, f"the server stopped at its start:\n{log.read_text()}")
        time.sleep(0.05)  # a file tells nobody that something was written into it
    raise SystemExit(f"demo: the server did not start in {TIMEOUT:.0f} s:\n{log.read_text()}")


def post(url: str, body: Mapping[str, object]) -> Json:
    """Create something; returns its data."""
    status, answer = call("POST", url, body)
    data = answer.get("data")
    expect(status == 201 and isinstance(data, dict), f"POST {url} answered {status}: {answer}")
    return data if isinstance(data, dict) else {}


def call(method: str, url: str, body: Mapping[str, object] | None = None) -> tuple[int, Json]:
    """One HTTP exchange; returns the status and the JSON body."""
    content = None if body is None else json.dumps(body).encode()
    headers = {"content-type": "application/json"}
    request = urllib.request.Request(url, data=content, headers=headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as refusal:
        return refusal.code, json.load(refusal)


def rows(page: Json) -> list[Json]:
    """The rows of a list's answer."""
    data = page.get("data")
    return data if isinstance(data, list) else []


def told(ticket: Json) -> str:
    """A ticket with what the list included, in a line."""
    project, tasks = ticket["project"], ticket["tasks"]
    name = project["name"] if isinstance(project, dict) else "?"
    done = (
        [f"{task['content']} ({task['status']})" for task in tasks]
        if isinstance(tasks, list)
        else []
    )
    return f"     {ticket['id']}  {ticket['status']:7} {ticket['title']}  [{name}]  tasks: {', '.join(done)}"


def message(answer: Json) -> str:
    """What an error's body says to a person."""
    error = answer.get("error")
    return str(error.get("message")) if isinstance(error, dict) else str(answer)


def expect(holds: bool, otherwise: str) -> None:
    """Stop the demonstration with a reason unless `holds`."""
    if not holds:
        raise SystemExit(f"demo: {otherwise}")


def say(*lines: str) -> None:
    """Print lines as they come, also into a pipe."""
    print(*lines, sep="\n", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
