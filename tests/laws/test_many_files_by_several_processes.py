"""A project of many files is made by several processes, and comes out as by one: every byte, every word about a fault."""

from __future__ import annotations

import multiprocessing
import os
import select
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from desks import desk, files, generate, place, planned, write

from stratagen import remake
from stratagen.emit import format as formatting
from stratagen.emit import side_by_side
from stratagen.pipeline import Plan, plan


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the formatter works."""
    folder = tmp_path / "memory"
    folder.mkdir()
    monkeypatch.setattr(formatting, "MEMORY", folder)
    return folder


@pytest.fixture(autouse=True)
def by_many(monkeypatch: pytest.MonkeyPatch, memory: Path) -> list[int]:
    """This project has many files; how many pieces each whole of them was made of."""
    pieces: list[int] = []
    original = side_by_side.side_by_side

    def counted(do: Callable[[object], object], work: list[object], told: object) -> list[object]:
        pieces.append(len(work))
        return original(do, work, told)

    monkeypatch.setattr(remake, "MANY", 30)
    monkeypatch.setattr(remake, "OWNERS", 3)
    monkeypatch.setattr(side_by_side, "PROCESSORS", 3)
    monkeypatch.setattr(side_by_side, "side_by_side", counted)
    return pieces


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    return write(tmp_path / "desk", desk())


def template(project: Path, text: str) -> None:
    own = project / "templates" / "docs" / "{entity}.py.j2"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(text)


def test_every_byte_is_the_same(
    fresh: Path,
    generated: Path,
    memory: Path,
    by_many: list[int],
    monkeypatch: pytest.MonkeyPatch,
):
    here: list[int] = []
    original = remake.formatting
    monkeypatch.setattr(
        remake,
        "formatting",
        lambda texts, *how: here.append(len(texts)) or original(texts, *how),
    )
    assert generate(fresh) == 0
    assert files(fresh) == files(generated)
    assert here == [0], "each formats its own"
    assert [pieces > 3 for pieces in by_many] == [True]
    assert list(memory.iterdir()) == []
    assert multiprocessing.active_children() == []


def test_what_is_known_of_the_tree_is_the_same(project: Path, by_many: list[int]):
    remembered = planned(project)
    shutil.rmtree(project / ".gen")
    anew = planned(project)
    assert by_many
    assert not anew.changes.stale
    assert anew.makings.said == remembered.makings.said
    assert asked(anew) == asked(remembered)


def asked(made: Plan) -> dict[str, frozenset[str]]:
    return {owner: making.asked for owner, making in made.makings.owners.items()}


def test_files_that_somebody_removed_are_made_again(
    project: Path, generated: Path, by_many: list[int]
):
    shutil.rmtree(project / "generated")
    assert generate(project) == 0
    assert files(project) == files(generated)
    assert by_many


def test_an_ejected_file_is_handed_on(fresh: Path, monkeypatch: pytest.MonkeyPatch):
    registry = desk()
    name = next(iter(registry["entities"]))
    registry["ejected"] = {f"routes/{name}.py": f"app/{name}.py"}
    write(fresh, registry)
    (fresh / "app").mkdir()
    (fresh / "app" / f"{name}.py").write_text("")
    several = plan(place(fresh))
    monkeypatch.setattr(remake, "MANY", 10_000)
    one = plan(place(fresh))
    assert several.ejected == one.ejected
    assert several.changes == one.changes
    assert list(several.ejected) == [f"app/{name}.py"]


@pytest.mark.parametrize("text", ["{{ view.colour }}", "x = ("])
def test_a_fault_is_told_as_by_one_and_nothing_is_written(
    fresh: Path,
    memory: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    text: str,
):
    template(fresh, text)
    before = files(fresh)
    assert generate(fresh) == 2
    several = capfd.readouterr()
    assert files(fresh) == before
    assert list(memory.iterdir()) == []
    monkeypatch.setattr(remake, "MANY", 10_000)
    assert generate(fresh) == 2
    one = capfd.readouterr()
    assert several.err.split(": ")[:4] == one.err.split(": ")[:4]
    assert "docs/" in several.err


def test_no_room_to_format_in_is_told(
    fresh: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    with monkeypatch.context() as patch:
        patch.setattr(formatting, "MEMORY", fresh / "nowhere")
        patch.setattr("tempfile.tempdir", str(fresh / "nowhere"))
        assert generate(fresh) == 2
    assert "the formatter cannot work" in capfd.readouterr().err
    assert not (fresh / "generated").exists()


def test_how_far_it_is_is_told_by_one_process(fresh: Path, tmp_path: Path):
    told = tmp_path / "told"  # a file: each process would have a list of its own

    def tell(what: str, done: int, total: int) -> None:
        with told.open("a") as file:
            file.write(f"{what} {done} {total}\n")

    made = plan(place(fresh), progress=tell)
    all_ = len(made.changes.changes)
    lines = [line.split() for line in told.read_text().splitlines()]
    done = [int(number) for _, number, _ in lines]
    assert {(what, int(total)) for what, _, total in lines} == {("rendering", all_)}
    assert done == sorted(set(done))
    assert len(done) > 3
    assert done[-1] == all_


def test_an_interrupt_ends_all_of_them_and_leaves_nothing(fresh: Path, memory: Path):
    template(fresh, "{% for i in range(3000) %}{% for j in range(99999) %}{% endfor %}{% endfor %}")
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        try:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            os._exit(generate(fresh))
        finally:
            os._exit(3)
    os.close(writer)
    copies = Path(f"/proc/{child}/task/{child}/children")
    while len(copies.read_text().split()) < 3:
        os.sched_yield()
    os.kill(child, signal.SIGINT)
    # Until nobody is left who holds the other end. Python drops an interrupt that comes while it forks; a second one that comes while
    # the first is heeded, which on a busy machine takes a while, would break off the tidying up.
    while not select.select([reader], [], [], 10)[0]:
        os.kill(child, signal.SIGINT)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 130
    assert list(memory.iterdir()) == []
    assert not (fresh / "generated").exists()
    os.close(reader)
