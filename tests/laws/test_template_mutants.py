"""A template that loses a constraint, a filter or a 404 turns a test red that it generates itself.

Each mutant is put into a small project as a template of its own; everything is generated anew, and the tests of the
project are run. `make test` tries a few, PROOFS=full all of them; that each still finds its place in its template is
always looked at.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from desks import changed, files, generate
from mutants import HANDLER, MUTANTS, REGISTRY, Mutant

from proofs import FULL

TRIED = [mutant for mutant in MUTANTS if mutant.quick or FULL]


def named(mutants: list[Mutant]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("mutant", mutants, ids=lambda mutant: mutant.name)


@pytest.fixture(scope="module")
def museum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it should be."""
    folder = tmp_path_factory.mktemp("museum") / "museum"
    folder.mkdir()
    (folder / "entities.yaml").write_text(REGISTRY)
    (folder / "museum.py").write_text(HANDLER)
    assert generate(folder) == 0
    return folder


def own_tests(project: Path) -> subprocess.CompletedProcess[str]:
    """What the project's generated tests say."""
    environment = {**os.environ, "PYTHONPATH": str(project)}
    environment.pop("TEST_DATABASE_URL", None)
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "generated/tests"],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_there_is_a_mutant_of_each_template():
    """Of those that make Python: the client's are held by the compiler."""
    assert {mutant.template for mutant in MUTANTS} >= {
        "app.py.j2",
        "openapi.json.j2",
        "routes/{entity}.py.j2",
        "services/__init__.py.j2",
        "services/{entity}.py.j2",
        "storage/{entity}.py.j2",
        "values.py.j2",
    }


@named(list(MUTANTS))
def test_a_mutant_still_finds_its_place(mutant: Mutant):
    assert mutant.text()


def test_all_is_well_without_a_mutant(museum: Path):
    done = own_tests(museum)
    assert done.returncode == 0, done.stdout


@named(TRIED)
def test_a_mutant_turns_a_test_red(museum: Path, mutant: Mutant, tmp_path: Path):
    project = shutil.copytree(museum, tmp_path / "museum")
    template = project / "templates" / mutant.template
    template.parent.mkdir(parents=True)
    template.write_text(mutant.text())
    assert generate(project) == 0
    found = changed(files(museum), files(project))
    assert [path for path in found if path.startswith("generated/")], "it changes nothing"
    done = own_tests(project)
    assert done.returncode in {1, 2}, f"no test minds that {mutant.name}:\n{done.stdout}"
