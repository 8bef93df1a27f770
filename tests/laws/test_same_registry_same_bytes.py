"""What a registry means decides every byte; how it is written, and where and when it is generated, decides none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from itertools import permutations
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from desks import Registry, changed, desk, files, generate, planned, write
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

SEEDS = st.integers(0, 2**32)


def outputs(folder: Path) -> dict[str, bytes]:
    """What the tool owns: the generated package and the lock."""
    return {path: content for path, content in files(folder).items() if path.startswith("gen")}


def shuffled(value: Any, random: Random) -> Any:
    """The same value, the keys of every mapping in it in another order."""
    match value:
        case dict():
            keys = list(value)
            random.shuffle(keys)
            return {key: shuffled(value[key], random) for key in keys}
        case list():
            return [shuffled(each, random) for each in value]
        case _:
            return value


def test_a_second_run_changes_nothing(project: Path):
    before = stamps(project)
    assert generate(project) == 0
    assert stamps(project) == before
    assert planned(project).changes.writes == ()


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """When each file was last written, and which file it is."""
    found = {path: path.stat() for path in folder.rglob("*") if ".gen" not in path.parts}
    return {str(path): (stat.st_mtime_ns, stat.st_ino) for path, stat in found.items()}


@given(seed=SEEDS)
@settings(max_examples=8, deadline=None, phases=[Phase.generate])
def test_the_order_of_keys_changes_nothing(generated: Path, seed: int):
    assert nothing_changes(generated, yaml_text(shuffled(desk(), Random(seed))))


@pytest.mark.parametrize(
    "style", [{"default_flow_style": True}, {"default_style": None, "indent": 8, "width": 30}]
)
def test_the_style_of_the_yaml_changes_nothing(generated: Path, style: dict[str, Any]):
    assert nothing_changes(generated, "# A comment\n\n" + yaml_text(desk(), **style))


def test_the_file_that_an_entity_stands_in_changes_nothing(project: Path):
    before = outputs(project)
    registry = desk()
    entities = registry.pop("entities")
    (project / "more").mkdir()
    for name, entity in entities.items():
        (project / "more" / f"{name}.yaml").write_text(yaml_text({"entities": {name: entity}}))
    write(project, {**registry, "include": ["more/*.yaml"]})
    assert planned(project).changes.writes == ()
    assert generate(project) == 0
    assert outputs(project) == before


def nothing_changes(generated: Path, text: str) -> bool:
    registry = generated / "entities.yaml"
    before = registry.read_text()
    registry.write_text(text)
    try:
        changes = planned(generated).changes
    finally:
        registry.write_text(before)
    return changes.writes == () and changes.new_lock == changes.lock


def yaml_text(registry: Registry, **style: Any) -> str:
    return yaml.safe_dump(registry, sort_keys=False, **style)


@pytest.mark.parametrize(
    ("seed", "locale", "zone", "folder"),
    [
        ("1", "C", "UTC", "a"),
        ("2", "tr_TR.UTF-8", "Asia/Kathmandu", "a path/with spaces/and ünïcode"),
    ],
)
def test_seed_locale_zone_and_path_change_nothing(
    generated: Path, tmp_path: Path, seed: str, locale: str, zone: str, folder: str
):
    elsewhere = write(tmp_path / folder, desk())
    machine = {"PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone, "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "stratagen", "all", "--no-types"],
        cwd=elsewhere,
        env={**os.environ, **machine},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert outputs(elsewhere) == outputs(generated)


def test_what_was_deleted_comes_back_the_same(project: Path):
    before = outputs(project)
    shutil.rmtree(project / "generated")
    assert generate(project) == 0
    assert outputs(project) == before


def test_a_lost_lock_comes_back_the_same(project: Path):
    before = outputs(project)
    (project / "gen.lock").unlink()
    assert generate(project) == 0
    assert outputs(project) == before


@pytest.mark.parametrize("order", list(permutations(["ticket", "booking", "agent"]))[::2])
def test_stacks_in_any_order_lead_to_all(generated: Path, tmp_path: Path, order: tuple[str, ...]):
    step_by_step = write(tmp_path / "desk", desk())
    for entity in (*order, "device", "project"):
        assert generate(step_by_step, "stack", entity) == 0
    assert outputs(step_by_step) == outputs(generated)


def test_layers_one_by_one_lead_to_all(generated: Path, tmp_path: Path):
    step_by_step = write(tmp_path / "desk", desk())
    for command in ("hooks", "route", "service", "storage"):
        assert generate(step_by_step, command, *desk()["entities"]) == 0
    generate(step_by_step)
    assert outputs(step_by_step) == outputs(generated)


@given(seed=SEEDS)
@settings(max_examples=3, deadline=None, phases=[Phase.generate])
def test_there_and_back_is_nowhere(
    generated: Path, tmp_path_factory: pytest.TempPathFactory, seed: int
):
    random = Random(seed)
    project = shutil.copytree(generated, tmp_path_factory.mktemp("back") / "desk")
    before = files(project)
    other = desk()
    for name in random.sample(["agent", "booking"], k=random.randint(1, 2)):
        del other["entities"][name]
    if "agent" not in other["entities"]:
        del other["entities"]["ticket"]["relations"]
    other["entities"]["memo"] = {"fields": {"text": random.choice(["str", "text?", "json"])}}
    other["entities"]["ticket"]["description"] = str(seed)
    for registry in (other, desk()):
        write(project, registry)
        assert generate(project) == 0
    assert changed(before, files(project)) <= {"entities.yaml"}
