"""Eight runs at once in one project, one of them killed: what they leave is what one run alone leaves.

Each round is a registry that adds to the last one, changes it or takes from it. A run that finds another at work says so,
changes nothing, and is sent again. `make test` has three rounds, PROOFS=full twenty.
"""

from __future__ import annotations

import io
import sys
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path
from random import Random

import pytest
from desks import Registry, add_field, desk, files, generate, write
from saboteur import Saboteur, killed

from proofs import FULL
from stratagen.emit import format as formatting

PROCESSES = 8
ROUNDS = 20 if FULL else 3
BUSY = "another `gen` is at work"
FORK = get_context("fork")


def registry(number: int) -> Registry:
    """The one of a round."""
    changed = desk()
    changed["defaults"] = {"layers": ["storage", "service"]}
    names = ["agent", "device", "project"] if number % 3 else ["agent", "booking", "device"]
    changed["entities"] = {name: changed["entities"][name] for name in names}
    add_field(changed, "device", f"remark_{number % 4}", "str?")
    return changed


@pytest.fixture(autouse=True)
def _room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a killed run leaves in the folder for the formatter does not stay in memory."""
    (tmp_path / "memory").mkdir()
    monkeypatch.setattr(formatting, "MEMORY", tmp_path / "memory")


def test_the_last_tree_is_that_of_one_run(tmp_path: Path, saboteur: Saboteur):
    together, random = tmp_path / "together", Random(8)
    ends = Counter[int | None]()
    for number in range(ROUNDS):
        alone = write(tmp_path / f"alone-{number}", registry(number))
        assert generate(alone) == 0
        write(together, registry(number))
        ends.update(at_once(together, saboteur, random.randint(30, 120)))
        assert files(together) == files(alone), f"round {number}"
        assert not (together / ".gen" / "stage").exists()
    assert ends[0] >= (PROCESSES - 1) * ROUNDS, ends
    assert set(ends) <= {0, -9}, ends
    assert ends[-9] or ROUNDS < 20


def at_once(project: Path, saboteur: Saboteur, step: int) -> list[int | None]:
    """How eight runs that began together ended; the first was killed if it came as far as this step."""
    barrier = FORK.Barrier(PROCESSES)
    runs = [
        FORK.Process(target=one_of_many, args=(project, barrier, saboteur, 0 if each else step))
        for each in range(PROCESSES)
    ]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    return [run.exitcode for run in runs]


def one_of_many(project: Path, barrier: Barrier, saboteur: Saboteur, step: int) -> None:
    barrier.wait()
    while True:
        said = io.StringIO()
        watched = project if step else None
        quiet = redirect_stderr(said), redirect_stdout(io.StringIO())
        with quiet[0], quiet[1], saboteur.at_work(killed(step), watched):
            code = generate(project)
        if BUSY not in said.getvalue():
            sys.exit(code)
