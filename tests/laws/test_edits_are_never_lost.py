"""What somebody wrote by hand is never overwritten or deleted without being asked, wherever it stands."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from random import Random

import pytest
from desks import add_field, changed, desk, files, generate, write
from hypothesis import Phase, given, settings
from hypothesis import strategies as st


def edit(path: Path) -> None:
    path.write_text(path.read_text() + "\n# mine\n")


@given(seed=st.integers(0, 2**32))
@settings(max_examples=5, deadline=None, phases=[Phase.generate])
def test_an_edited_file_stops_the_run_whole(
    generated: Path, tmp_path_factory: pytest.TempPathFactory, seed: int
):
    project = shutil.copytree(generated, tmp_path_factory.mktemp("edited") / "desk")
    random = Random(seed)
    owned = sorted(json.loads((project / "gen.lock").read_text())["files"])
    for path in random.sample(owned, k=random.randint(1, 3)):
        edit(project / path)
    registry = desk()
    add_field(registry, "ticket", "remark", "str?")
    write(project, registry)
    before = files(project)
    assert generate(project) == 1
    assert files(project) == before


def test_a_refusal_names_the_file_shows_the_edit_and_the_way_out(
    project: Path, capsys: pytest.CaptureFixture[str]
):
    edit(project / "generated/storage/ticket.py")
    assert generate(project) == 1
    told = capsys.readouterr().err
    assert "generated/storage/ticket.py" in told
    assert "-# mine" in told
    assert "--force" in told


def test_force_takes_the_generated_text(project: Path, generated: Path):
    edit(project / "generated/storage/ticket.py")
    assert generate(project, "all", "--force") == 0
    assert files(project) == files(generated)


def test_an_edited_file_of_a_removed_entity_stays(project: Path):
    edit(project / "generated/storage/booking.py")
    registry = desk()
    del registry["entities"]["booking"]
    before = files(write(project, registry))
    assert generate(project) == 1
    assert files(project) == before


def test_a_file_that_was_there_first_stays(project: Path):
    registry = desk()
    registry["entities"]["memo"] = {"fields": {"text": "str"}}
    write(project, registry)
    (project / "generated/storage/memo.py").write_text("MINE = True\n")
    before = files(project)
    assert generate(project) == 1
    assert files(project) == before


def test_an_edit_elsewhere_does_not_stop_a_stack(project: Path):
    edit(project / "generated/storage/device.py")
    registry = desk()
    add_field(registry, "agent", "remark", "str?")
    before = files(write(project, registry))
    assert generate(project, "stack", "agent") == 0
    after = files(project)
    assert before["generated/storage/device.py"] == after["generated/storage/device.py"]
    assert "generated/storage/agent.py" in changed(before, after)


@pytest.mark.parametrize("command", [["all", "--dry-run"], ["check"], ["list"], ["show", "ticket"]])
def test_a_command_that_only_looks_writes_nothing(project: Path, command: list[str]):
    registry = desk()
    add_field(registry, "ticket", "remark", "str?")
    before = files(write(project, registry))
    options = ["--no-types"] if command[0] in {"all", "check"} else []
    from stratagen.cli.app import run

    run(["-C", str(project), *command, *options])
    assert files(project) == before
