"""Copies of this process share the work: what comes of it is in order, what fails is told, and no copy stays."""

from __future__ import annotations

import multiprocessing
import os
import select
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from stratagen.emit import side_by_side as module
from stratagen.emit.side_by_side import side_by_side
from stratagen.problems import ProjectError


@pytest.fixture(autouse=True)
def _two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PROCESSORS", 2)


def untold(_: int) -> None:
    """Nobody wants to know."""


def gone() -> bool:
    return multiprocessing.active_children() == []


def test_results_come_in_the_order_of_the_pieces_by_other_processes():
    told: list[int] = []
    results = side_by_side(lambda piece: (piece, os.getpid()), range(50), told.append)
    assert [piece for piece, _ in results] == list(range(50))
    assert told == list(range(1, 51))
    assert os.getpid() not in {process for _, process in results}
    assert gone()


def test_a_result_is_larger_than_what_a_line_holds():
    assert side_by_side(lambda piece: piece * 10_000_000, ["a", "b", "c"], untold)[2][-1] == "c"


def test_two_work_at_once(tmp_path: Path):
    def both(piece: int) -> bool:
        (tmp_path / str(piece)).touch()
        while not (tmp_path / str(1 - piece)).exists():
            os.sched_yield()
        return True

    assert side_by_side(both, range(2), untold) == [True, True]


def test_nothing_to_do_is_done():
    assert side_by_side(str, [], untold) == []


def test_what_the_first_piece_raised_is_raised_whoever_was_faster(tmp_path: Path):
    def fail(piece: int) -> None:
        (tmp_path / str(piece)).touch()
        while not (tmp_path / "1").exists():
            os.sched_yield()
        raise ProjectError(f"piece {piece} is broken")

    with pytest.raises(ProjectError, match="piece 0 is broken") as raised:
        side_by_side(fail, range(3), untold)
    assert "in fail" in raised.value.__notes__[0], "where it was raised is told to whoever looks"
    assert gone()


@pytest.mark.parametrize("pieces", [1, 8], ids=["with nothing left to do", "in the middle"])
def test_a_copy_that_is_killed_is_told(pieces: int):
    def killed(piece: int) -> None:
        if piece == pieces // 2:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(ProjectError, match=r"was killed.*; nothing was changed"):
        side_by_side(killed, range(pieces), untold)
    assert gone()


@pytest.mark.parametrize("failure", [KeyboardInterrupt, OSError])
def test_who_is_called_off_tidies_up(tmp_path: Path, failure: type[BaseException]):
    def work(piece: int) -> None:
        if piece == 0:
            while not list(tmp_path.glob("*/begun")):
                os.sched_yield()
            return
        with tempfile.TemporaryDirectory(dir=tmp_path) as folder:
            Path(folder, "begun").touch()
            signal.pause()

    def fail(_: int) -> None:
        raise failure

    with pytest.raises(failure):
        side_by_side(work, range(2), fail)
    assert list(tmp_path.iterdir()) == []
    assert gone()


def test_an_interrupt_is_for_who_asked():
    def interrupted(piece: int) -> int:
        os.kill(os.getpid(), signal.SIGINT)
        return piece

    assert side_by_side(interrupted, range(4), untold) == [0, 1, 2, 3]


def test_copies_end_when_who_asked_them_was_killed():
    reader, writer = os.pipe()
    killed = _in_a_child(lambda: side_by_side(str, range(2), lambda _: _end(signal.SIGKILL)))
    os.close(writer)
    assert killed == signal.SIGKILL
    assert select.select([reader], [], [], 60)[0], "somebody still holds the pipe"
    assert os.read(reader, 1) == b""
    os.close(reader)


def _in_a_child(act: Callable[[], object]) -> int:
    """The signal that ended it."""
    child = os.fork()
    if not child:
        try:
            act()
        finally:
            os._exit(0)
    return os.WTERMSIG(os.waitpid(child, 0)[1])


def _end(number: int) -> None:
    os.kill(os.getpid(), number)
