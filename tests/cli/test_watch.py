"""The loop: one run for each save, nothing for what is no input, alive through whatever stands in the registry.

Nothing here waits for time to pass: every step awaits the event that it causes. That nothing happens is shown by the next
event being another one.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
import watchfiles
from desk import REGISTRY, in_process, tree
from watchfiles.main import FileChange

from stratagen.output.changes import Kind
from stratagen.output.disk import BusyError, exclusive
from stratagen.place import Place
from stratagen.verify.checkers import Status
from stratagen.watch import Judged, Ran, Told, Trouble, watch

PATIENCE = 60.0  # seconds until a test gives up on an event; never waited for


class Watching:
    """A loop in a thread, and what it told."""

    def __init__(self, folder: Path, *, types: bool = False) -> None:
        self.folder = folder
        self._told: queue.Queue[Told] = queue.Queue()
        self.stop = Event()
        self.vain = Event()
        place = Place(folder, folder / "entities.yaml")
        options = {"types": types}
        self._thread = Thread(
            target=watch, args=(place, self._told.put, self.stop), kwargs=options, daemon=True
        )
        self._thread.start()

    def next(self) -> Told:
        return self._told.get(timeout=PATIENCE)

    def ran(self) -> Ran:
        told = self.next()
        assert isinstance(told, Ran), told
        return told

    def trouble(self) -> str:
        told = self.next()
        assert isinstance(told, Trouble), told
        return told.text

    def judged(self) -> Judged:
        told = self.next()
        assert isinstance(told, Judged), told
        return told

    def rest(self) -> None:
        """Until its watcher has looked up in vain: there is no event left that it was not told of."""
        for _ in range(2):  # the first look may have begun before
            self.vain.clear()
            assert self.vain.wait(PATIENCE)

    def end(self) -> None:
        self.stop.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()

    def save(self, text: str, name: str = "entities.yaml") -> None:
        saved(self.folder / name, text)


def saved(path: Path, text: str) -> None:
    """In one step, as editors do it: a loop that is quick enough tells of a file that is still empty."""
    beside = path.with_name(f".{path.name}~")
    beside.write_text(text)
    beside.replace(path)


@pytest.fixture
def loop(project: Path) -> Iterator[Watching]:
    """A loop that has begun."""
    watching = Watching(project)
    assert watching.ran().saved == frozenset()
    yield watching
    watching.end()


def changed(ran: Ran) -> set[str]:
    return {change.path for change in ran.changes.writes}


def test_the_first_run_makes_everything(fresh: Path):
    watching = Watching(fresh)
    ran = watching.ran()
    watching.end()
    assert len(ran.changes.of(Kind.CREATE)) > 40
    assert (fresh / ".gen" / "registry.schema.json").exists()
    assert in_process(fresh, "check", "--no-types").code == 0


def test_a_save_is_a_run_and_the_output_is_current(loop: Watching):
    loop.save(REGISTRY.replace("200", "100"))
    ran = loop.ran()
    assert ran.saved == {loop.folder / "entities.yaml"}
    assert "generated/storage/ticket.py" in changed(ran)
    assert in_process(loop.folder, "check", "--no-types").code == 0


def test_a_save_that_replaces_the_file_is_seen_too(loop: Watching):
    new = loop.folder / ".entities.swp"
    new.write_text(REGISTRY.replace("200", "100"))
    new.replace(loop.folder / "entities.yaml")
    assert "generated/storage/ticket.py" in changed(loop.ran())


def test_save_after_save_is_run_after_run(loop: Watching):
    for length in range(101, 106):
        loop.save(REGISTRY.replace("200", str(length)))
        assert "generated/storage/ticket.py" in changed(loop.ran())


def test_its_own_output_and_other_files_lead_to_no_run(loop: Watching):
    loop.save(REGISTRY.replace("200", "100"))
    assert changed(loop.ran())
    for name in ("notes.txt", "generated/mine.txt", "app.db", "gen.lock~"):
        loop.save("x", name)
    (loop.folder / "src").mkdir()
    loop.save(REGISTRY)
    assert loop.ran().saved == {loop.folder / "entities.yaml"}


def test_a_broken_registry_is_told_once_and_survived(loop: Watching):
    before = tree(loop.folder / "generated")
    loop.save(REGISTRY.replace("ref: agent", "ref: agnt"))
    assert "there is no entity 'agnt' (did you mean 'agent'?)" in loop.trouble()
    loop.save(REGISTRY.replace("ref: agent", "ref: agnt"))  # again, and nothing new to say of it
    loop.save("version: 1\nproject: [")
    assert "entities.yaml:2:" in loop.trouble()
    assert tree(loop.folder / "generated") == before
    (loop.folder / "entities.yaml").unlink()
    assert "there is no file 'entities.yaml'" in loop.trouble()
    loop.save(REGISTRY.replace("200", "100"))
    assert "generated/storage/ticket.py" in changed(loop.ran())


def test_a_registry_that_is_broken_from_the_start_is_waited_for(project: Path):
    (project / "more").mkdir()
    (project / "more" / "a.yaml").write_text("entities: {job: {fields: {x: strr}}}\n")
    (project / "entities.yaml").write_text(REGISTRY.replace("entities:", "include: [more/*.yaml]\nentities:", 1))  # fmt: skip
    watching = Watching(project)
    assert "did you mean 'str'?" in watching.trouble()
    watching.save("entities: {job: {fields: {x: str}}}\n", "more/a.yaml")
    assert "generated/storage/job.py" in changed(watching.ran())
    watching.end()


def test_included_files_are_inputs_and_so_is_a_new_one(loop: Watching):
    (loop.folder / "more").mkdir()
    loop.save("entities: {job: {fields: {x: str}}}\n", "more/a.yaml")
    loop.save(REGISTRY.replace("entities:", "include: [more/*.yaml]\nentities:", 1))
    assert "generated/storage/job.py" in changed(loop.ran())
    loop.save("entities: {shift: {fields: {x: str}}}\n", "more/b.yaml")
    assert "generated/storage/shift.py" in changed(loop.ran())
    (loop.folder / "more" / "a.yaml").unlink()
    ran = loop.ran()
    assert "generated/storage/job.py" in {change.path for change in ran.changes.of(Kind.DELETE)}


def test_a_folder_to_include_from_is_waited_for(loop: Watching):
    loop.save(REGISTRY.replace("entities:", "include: ['more/*/x.yaml']\nentities:", 1))
    assert "names no file" in loop.trouble()
    (loop.folder / "more").mkdir()
    (loop.folder / "more" / "a").mkdir()
    loop.save("entities: {job: {fields: {x: str}}}\n", "more/a/x.yaml")
    assert "generated/storage/job.py" in changed(loop.ran())


def test_a_file_to_include_is_waited_for_also_from_the_start(project: Path):
    (project / "more").mkdir()
    (project / "more" / "a.yaml").write_text("entities: {job: {fields: {x: {ref: shift}}}}\n")
    (project / "entities.yaml").write_text(REGISTRY.replace("entities:", "include: ['more/*.yaml']\nentities:", 1))  # fmt: skip
    watching = Watching(project)
    assert "there is no entity 'shift'" in watching.trouble()
    watching.save("entities: {shift: {}}\n", "more/b.yaml")
    assert "generated/storage/job.py" in changed(watching.ran())
    watching.end()


@contextmanager
def resting(project: Path) -> Iterator[Watching]:
    """A loop whose watcher has looked up in vain: from here on the events have to tell, nothing is looked for any more."""
    everything, vain = watchfiles.watch, Event()

    def told(*folders: Path, **how: Any) -> Iterator[set[FileChange]]:
        for batch in everything(*folders, **how):
            yield batch
            if not batch:
                vain.set()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watchfiles, "watch", told)
        watching = Watching(project)
        watching.vain = vain
        watching.ran()
        watching.rest()
        yield watching
        watching.end()


@pytest.fixture
def at_rest(project: Path) -> Iterator[Watching]:
    with resting(project) as watching:
        yield watching


def test_templates_are_inputs_from_the_moment_that_there_are_any(at_rest: Watching):
    loop = at_rest
    (loop.folder / "templates").mkdir()
    loop.save("hello\n", "templates/hello.txt.j2")
    while "generated/hello.txt" not in changed(loop.ran()):
        pass  # its folder came first
    loop.save("{{ view. }}\n", "templates/hello.txt.j2")
    told = loop.next()
    while isinstance(told, Ran):  # the file's event may come after the run that its folder's led to
        told = loop.next()
    assert isinstance(told, Trouble)
    assert "templates/hello.txt.j2:1" in told.text
    loop.save("goodbye\n", "templates/hello.txt.j2")
    assert changed(loop.ran()) == {"generated/hello.txt"}
    assert (loop.folder / "generated" / "hello.txt").read_text() == "goodbye\n"


def test_what_a_link_leads_to_is_an_input(fresh: Path):
    behind = fresh.parent / "elsewhere" / "desk.yaml"
    behind.parent.mkdir()
    (fresh / "entities.yaml").rename(behind)
    (fresh / "entities.yaml").symlink_to(behind)
    watching = Watching(fresh)
    watching.ran()
    for length in (100, 101):
        saved(behind, REGISTRY.replace("200", str(length)))
        ran = watching.ran()
        assert ran.saved == {fresh / "entities.yaml"}
        assert "generated/storage/ticket.py" in changed(ran)
    watching.end()


def test_handlers_are_inputs_also_where_they_are_not_there_yet(loop: Watching):
    route = "    routes: [{method: post, path: '/tickets/{id}/x', handler: 'app.tickets:x', response: ticket}]\n"  # fmt: skip
    loop.save(REGISTRY + route)
    assert "there is no module 'app.tickets'" in loop.trouble()
    assert in_process(loop.folder, "stub", "-q").code == 0
    ran = loop.next()
    while not isinstance(ran, Ran):  # the folder may be there before the module is
        ran = loop.next()
    assert "generated/routes/ticket.py" in changed(ran)
    loop.save("async def x() -> None: ...\n", "app/tickets.py")
    assert "'app.tickets:x' does not take what it is called with" in loop.trouble()


def test_an_edit_in_the_output_is_refused_and_kept(loop: Watching):
    mine = loop.folder / "generated" / "storage" / "ticket.py"
    mine.write_text("# mine\n")
    loop.save(REGISTRY.replace("200", "100"))
    assert [change.path for change in loop.ran().changes.refused] == ["generated/storage/ticket.py"]
    assert mine.read_text() == "# mine\n"


def test_a_checkout_of_hundreds_of_files_is_one_run(project: Path):
    def git(*words: str) -> None:
        subprocess.run(["git", "-c", "user.name=n", "-c", "user.email=e@x", *words], cwd=project, check=True, capture_output=True)  # fmt: skip

    registry = project / "entities.yaml"
    many = project / "more"
    many.mkdir()
    registry.write_text(REGISTRY.replace("entities:", "include: [more/*.yaml]\nentities:", 1))
    for number in range(300):
        (many / f"e{number}.yaml").write_text(f"enums: {{one{number}: [a]}}\n")
    (project / ".gitignore").write_text(".gen/\n")
    assert in_process(project, "all", "--no-types").code == 0
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "one")
    git("checkout", "-qb", "two")
    for number in range(300):
        (many / f"e{number}.yaml").write_text(f"enums: {{one{number}: [b]}}\n")
    git("commit", "-qam", "two")
    watching = Watching(project)
    watching.ran()
    git("checkout", "-q", "master") if b"master" in subprocess.check_output(["git", "branch"], cwd=project) else git("checkout", "-q", "main")  # fmt: skip
    ran = watching.ran()
    assert len([path for path in ran.saved if path.suffix == ".yaml"]) == 300
    saved(registry, REGISTRY)
    assert watching.ran().saved == {registry}
    watching.end()


def test_while_git_is_at_work_nothing_is_run(project: Path):
    lock = project / ".git" / "index.lock"
    lock.parent.mkdir()
    with resting(project) as watching:
        lock.touch()
        watching.save(REGISTRY.replace("200", "100"))
        watching.rest()  # time enough for a run that should not be
        watching.save(REGISTRY.replace("200", "90"))
        lock.unlink()
        ran = watching.ran()
    texts = [change.text for change in ran.changes.writes if change.path.endswith("ticket.py")]
    assert any("max_length=90" in (text or "") for text in texts)


def test_a_lock_that_git_left_behind_holds_nobody_up(project: Path):
    lock = project / ".git" / "index.lock"
    lock.parent.mkdir()
    lock.touch()
    os.utime(lock, (0, 0))
    watching = Watching(project)
    watching.ran()
    watching.save(REGISTRY.replace("200", "100"))
    assert changed(watching.ran())
    watching.end()


def test_a_file_whose_event_is_still_to_come_is_among_those_saved(
    project: Path, monkeypatch: pytest.MonkeyPatch
):
    everything, looked = watchfiles.watch, Event()

    def one_of_each_batch(*folders: Path, **how: Any) -> Iterator[set[FileChange]]:
        for batch in everything(*folders, **how):
            yield set(sorted(batch)[:1])
            looked.set()

    monkeypatch.setattr(watchfiles, "watch", one_of_each_batch)
    registry, other = project / "entities.yaml", project / "more.yaml"
    registry.write_text(REGISTRY.replace("entities:", "include: [more.yaml]\nentities:", 1))
    other.write_text("enums: {one: [a]}\n")
    for file in (registry, other):
        os.utime(file, (0, 0))  # else they might have been saved during the first run
    watching = Watching(project)
    watching.ran()
    assert looked.wait(PATIENCE)  # nothing was missed; from here on events tell
    (project / "1").write_text(registry.read_text().replace("200", "100"))
    (project / "2").write_text("enums: {one: [b]}\n")
    (project / "1").replace(registry)
    (project / "2").replace(other)
    assert watching.ran().saved == {registry, other}
    watching.end()


def test_an_event_about_a_file_that_is_as_it_was_read_leads_to_no_run(at_rest: Watching):
    loop = at_rest
    registry = loop.folder / "entities.yaml"
    loop.save(REGISTRY.replace("200", "150"))
    assert loop.ran().saved == {registry}
    before = registry.stat()
    # An event, as the late ones of a burst are; in one step, so that at no moment the file is another one.
    os.utime(registry, ns=(before.st_atime_ns, before.st_mtime_ns))
    loop.rest()
    loop.save(REGISTRY.replace("200", "100"))
    assert "generated/storage/ticket.py" in changed(loop.ran())


def test_another_run_is_waited_for(loop: Watching):
    with exclusive(loop.folder):
        loop.save(REGISTRY.replace("200", "100"))
        assert in_process(loop.folder, "all", "--no-types").code == 2
    assert "generated/storage/ticket.py" in changed(loop.ran())


def test_what_is_saved_while_another_run_is_waited_for_leads_to_one_run(
    at_rest: Watching, monkeypatch: pytest.MonkeyPatch
):
    loop, refused = at_rest, Event()

    @contextmanager
    def told(root: Path) -> Iterator[None]:
        try:
            with exclusive(root):
                yield
        except BusyError:
            refused.set()
            raise

    monkeypatch.setattr("stratagen.watch.loop.exclusive", told)
    with exclusive(loop.folder):
        loop.save(REGISTRY.replace("200", "150"))
        assert refused.wait(PATIENCE)
        loop.save(REGISTRY.replace("200", "100"))
    ran = loop.ran()
    assert ran.saved == {loop.folder / "entities.yaml"}
    assert "generated/storage/ticket.py" in changed(ran)
    loop.rest()
    loop.save(REGISTRY.replace("200", "90"))
    assert "generated/storage/ticket.py" in changed(loop.ran())


def test_the_verdict_follows_and_the_next_save_calls_it_off(project: Path):
    watching = Watching(project, types=True)
    watching.ran()
    watching.save(REGISTRY.replace("200", "100"))
    told = [watching.next()]
    while not (isinstance(told[-1], Judged) and isinstance(told[-2], Ran) and told[-2].saved):
        told.append(watching.next())
    assert told[-1].verdicts[0].status is Status.CLEAN
    watching.end()


def test_a_verdict_names_the_line_of_the_registry(project: Path):
    text = REGISTRY + "    service: 'app.tickets:TicketService'\n"
    (project / "app").mkdir()
    (project / "app" / "tickets.py").write_text("class TicketService: ...\n")
    (project / "entities.yaml").write_text(text)
    watching = Watching(project, types=True)
    watching.ran()
    verdict = watching.judged().verdicts[0]
    watching.end()
    assert verdict.status is Status.FAILED
    assert verdict.messages


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_cleanly(project: Path, number: int):
    with subprocess.Popen(
        [sys.executable, "-m", "stratagen", "watch", "--json", "--no-types"],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ},
    ) as process:
        assert process.stdout
        assert json.loads(process.stdout.readline())["event"] == "ran"
        saved(project / "entities.yaml", REGISTRY.replace("200", "100"))
        ran = json.loads(process.stdout.readline())
        assert (ran["saved"], ran["written"]) == (["entities.yaml"], True)
        assert "generated/storage/ticket.py" in ran["updated"]
        saved(project / "entities.yaml", "version: 2\n")
        assert json.loads(process.stdout.readline())["event"] == "trouble"
        process.send_signal(number)
        out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out, err) == (0, "", "")
    with exclusive(project):
        pass


def test_what_happens_is_told_to_people(project: Path):
    with subprocess.Popen(
        [sys.executable, "-m", "stratagen", "watch"],
        cwd=project,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        lines = iter(process.stdout.readline, "")
        assert next(lines) == "watching entities.yaml; Ctrl-C ends it\n"
        assert "python clean (ty)\n" in lines
        saved(project / "entities.yaml", REGISTRY.replace("200", "100"))
        assert any(line.startswith("entities.yaml: ") and line.endswith(" ms\n") for line in lines)
        assert "  updated  generated/storage/ticket.py\n" in lines
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
