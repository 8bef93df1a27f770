"""What `gen init` makes, driven as its user would: its tests, its API, its builds, and the recipes of `gen hook`."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path

import pytest
import yaml
from support import PATIENCE, bin_path, gen, run, serving


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("starter")
    done = gen(folder, "init", "desk")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "desk"


@pytest.fixture
def stale(desk: Path):
    """The registry is ahead of what is generated."""
    registry = desk / "entities.yaml"
    text = registry.read_text()
    registry.write_text(text.replace("max_length: 200", "max_length: 100"))
    yield desk
    registry.write_text(text)


def test_its_tests_pass(desk: Path):
    done = run(bin_path("pytest"), "-q", "-p", "no:cacheprovider", cwd=desk)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout


def test_it_is_served(desk: Path, tmp_path: Path):
    with serving(desk, f"sqlite:///{tmp_path / 'desk.db'}") as url:
        request = urllib.request.Request(
            f"{url}/api/projects",
            data=json.dumps({"name": "One"}).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            assert (answer.status, json.load(answer)["data"]["name"]) == (201, "One")


def test_a_wheel_is_built_of_what_is_current(desk: Path, tmp_path: Path):
    done = run(bin_path("hatchling"), "build", "-t", "wheel", "-d", str(tmp_path), cwd=desk)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list(tmp_path.glob("desk-*.whl"))) == 1


def test_no_wheel_is_built_of_what_is_stale(stale: Path, tmp_path: Path):
    done = run(bin_path("hatchling"), "build", "-t", "wheel", "-d", str(tmp_path), cwd=stale)
    assert done.returncode != 0
    assert "generated files do not fit the registry: run `gen all`" in done.stderr
    assert list(tmp_path.glob("*.whl")) == []


@pytest.fixture
def front(desk: Path) -> Path:
    """An npm package two folders below the registry, with the script of the recipe."""
    recipe = gen(desk, "hook", "npm").stdout
    scripts = json.loads("{" + recipe.partition("\n\n")[2].replace('"..."', '"echo built"') + "}")
    folder = desk / "web" / "app"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text(json.dumps({"name": "web", "version": "1.0.0", **scripts}))
    return folder


def test_npm_builds_what_is_current_only(front: Path, desk: Path):
    path = {"PATH": f"{Path(bin_path('gen')).parent}:/usr/local/bin:/usr/bin:/bin"}
    done = run("npm", "run", "build", cwd=front, env=path)
    assert (done.returncode, done.stdout.rstrip().endswith("built")) == (0, True), done.stderr
    registry = desk / "entities.yaml"
    text = registry.read_text()
    registry.write_text(text.replace("max_length: 200", "max_length: 100"))
    done = run("npm", "run", "build", cwd=front, env=path)
    registry.write_text(text)
    assert done.returncode != 0
    assert "\nbuilt" not in done.stdout


def test_the_recipe_of_the_pre_commit_framework_names_a_command_that_works(stale: Path):
    hook = yaml.safe_load(gen(stale, "hook", "pre-commit").stdout)["repos"][0]["hooks"][0]
    assert (hook["language"], hook["pass_filenames"]) == ("system", False)
    program, *words = hook["entry"].split()
    assert run(bin_path(program), *words, cwd=stale).returncode == 1


def test_the_recipe_of_github_is_a_workflow_whose_commands_work(desk: Path):
    workflow = yaml.safe_load(gen(desk, "hook", "github").stdout)
    steps = workflow["jobs"]["check"]["steps"]
    commands = [step["run"].split() for step in steps if "run" in step]
    for program, *words in commands[1:]:  # the first one installs
        done = run(bin_path(program), *words, cwd=desk)
        assert done.returncode == 0, done.stdout + done.stderr
