"""Each folder of `cases` is one rule of the registry, and its name says which.

    entities.yaml     what somebody writes
    problems.txt      refused: every message, as `gen` prints it
    compare.txt       or accepted: files and folders of the generated package, one a line,
    expected/**       which must be these, no more and no fewer
    *.py              the user's own code that the registry points to

All accepted cases together are one project for the checkers: each has a package of its own, called like its folder.
`pytest tests/test_cases.py --accept` rewrites problems.txt and expected/.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from proofs import FULL
from stratagen.pipeline import plan
from stratagen.place import Place
from stratagen.problems import RegistryError
from stratagen.registry import explain

ROOT = Path(__file__).resolve().parents[1]
CASES = Path(__file__).resolve().parent / "cases"
NODE_PACKAGES = ROOT / "src" / "client" / "node_modules"

FOLDERS = sorted(folder for folder in CASES.iterdir() if folder.is_dir())
ACCEPTED = [folder for folder in FOLDERS if (folder / "compare.txt").exists()]
REFUSED = [folder for folder in FOLDERS if folder not in ACCEPTED]
OWN = ("entities.yaml", "compare.txt", "problems.txt", "expected")


def by_name(folders: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", folders, ids=lambda folder: folder.name)


def place(case: Path) -> Place:
    return Place(case, case / "entities.yaml")


def package(case: Path) -> str:
    return case.name.replace("-", "_")


# What is refused


@by_name(REFUSED)
def test_is_refused(case: Path, accept: bool):
    with pytest.raises(RegistryError) as caught:
        plan(place(case))
    told = explain(caught.value, case) + "\n"
    expected = case / "problems.txt"
    if accept:
        expected.write_text(told, encoding="utf-8", newline="\n")
    assert told == expected.read_text(encoding="utf-8")


# What is generated


@pytest.fixture(scope="module")
def trees() -> Mapping[str, Mapping[str, str]]:
    """Of each accepted case the whole generated package, path below it -> text."""
    return {case.name: generated(case) for case in ACCEPTED}


def generated(case: Path) -> dict[str, str]:
    prefix = f"{package(case)}/"
    changes = plan(place(case)).changes.changes
    return {each.path.removeprefix(prefix): each.text for each in changes if each.text is not None}


@by_name(ACCEPTED)
def test_is_generated(case: Path, accept: bool, trees: Mapping[str, Mapping[str, str]]):
    compared = (case / "compare.txt").read_text().split()
    given = {path: text for path, text in trees[case.name].items() if is_below(path, compared)}
    for each in compared:
        assert any(is_below(path, [each]) for path in given), f"nothing is generated at {each}"
    if accept:
        rewrite(case / "expected", given)
    expected = case / "expected"
    files = (path for path in expected.rglob("*") if path.is_file())
    wanted = {path.relative_to(expected).as_posix(): path.read_text("utf-8") for path in files}
    assert sorted(given) == sorted(wanted)
    assert given == wanted


def is_below(path: str, parts: list[str]) -> bool:
    return any(path == part or path.startswith(f"{part}/") for part in parts)


def rewrite(folder: Path, files: Mapping[str, str]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


# What is generated is sound: all cases at once


@pytest.fixture(scope="module")
def project(
    tmp_path_factory: pytest.TempPathFactory, trees: Mapping[str, Mapping[str, str]]
) -> Path:
    """One folder with the packages of all accepted cases and the code that they call."""
    folder = tmp_path_factory.mktemp("cases")
    for case in ACCEPTED:
        rewrite(folder / package(case), trees[case.name])
        for path in case.iterdir():
            if path.is_dir() and path.name not in OWN:
                shutil.copytree(
                    path, folder / path.name, ignore=shutil.ignore_patterns("__pycache__")
                )
            elif path.suffix == ".py":
                shutil.copy(path, folder / path.name)
    return folder


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "VIRTUAL_ENV": str(Path(sys.executable).parents[1])}
    return subprocess.run(
        command, cwd=cwd, env=environment, text=True, capture_output=True, check=False
    )


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def test_every_package_is_called_like_its_case():
    named = {case.name: re.search(r"package: (\w+)", registry(case)) for case in ACCEPTED}
    assert {name: found and found[1] for name, found in named.items()} == {
        case.name: package(case) for case in ACCEPTED
    }


def registry(case: Path) -> str:
    return (case / "entities.yaml").read_text(encoding="utf-8")


def test_every_application_starts_and_describes_itself(project: Path):
    names = [package(case) for case in ACCEPTED]
    program = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]:\n"
        "    app = importlib.import_module(f'{name}.app').create_app()\n"
        "    assert app.openapi()['paths'], name\n"
    )
    done = run(sys.executable, "-W", "error", "-c", program, *names, cwd=project)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("mypy", "--strict", "."),
        ("ty", "check", "--error-on-warning", "."),
        *([("pyright", "--warnings", "--pythonpath", sys.executable, ".")] if FULL else []),
    ],
    ids=lambda command: command[0],
)  # fmt: skip
def test_python_is_clean_under(project: Path, command: tuple[str, ...]):
    done = run(tool(command[0]), *command[1:], cwd=project)
    assert done.returncode == 0, done.stdout + done.stderr


def test_black_leaves_what_is_compared_alone(project: Path):
    files = [
        f"{package(case)}/{path.relative_to(case / 'expected')}"
        for case in ACCEPTED
        for path in (case / "expected").rglob("*.py")
    ]
    done = run(tool("black"), "--check", "-q", "--line-length", "100", *files, cwd=project)
    assert done.returncode == 0, done.stdout + done.stderr


def test_its_own_tests_pass(project: Path):
    options = ("-q", "-W", "error", "-p", "no:cacheprovider")
    # Some minutes of requests: `make test` takes every third case, `make proofs` all.
    cases = ACCEPTED if FULL else ACCEPTED[::3]
    folders = [f"{package(case)}/tests" for case in cases]
    modules = "--import-mode=importlib"  # many a test_ticket.py
    done = run(sys.executable, "-m", "pytest", *options, modules, *folders, cwd=project)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("compiler", ["typescript-7", "typescript"] if FULL else ["typescript-7"])
def test_typescript_is_clean(typescript: Path, compiler: str):
    tsc = typescript / "node_modules" / compiler / "bin" / "tsc"
    # Version 7 has four checkers, each of which finds out for itself what all clients share; one takes 60 % of their time.
    alone = ("--checkers", "1") if compiler == "typescript-7" else ()
    done = run("node", str(tsc), "--noEmit", *alone, "-p", "tsconfig.json", cwd=typescript)
    assert done.returncode == 0, done.stdout + done.stderr


def test_samples_are_accepted_by_their_schemas(typescript: Path):
    shutil.copy(Path(__file__).with_name("samples.test.ts"), typescript)
    vitest = typescript / "node_modules" / "vitest" / "vitest.mjs"
    done = run("node", str(vitest), "run", "--testTimeout=60000", "samples.test.ts", cwd=typescript)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout


@pytest.fixture(scope="module")
def typescript(project: Path) -> Path:
    """The project as one TypeScript program. Its clients share one runtime: each would declare the same global types."""
    assert NODE_PACKAGES.is_dir(), "run `make setup` first: src/client/node_modules is not there"
    (project / "node_modules").symlink_to(NODE_PACKAGES, target_is_directory=True)
    clients = sorted(project.glob("*/client"))
    # The whole runtime, with what only an admin has.
    first, *others = sorted(clients, key=lambda each: not (each / "src/runtime/admin").is_dir())
    for client in others:
        shutil.rmtree(client / "src" / "runtime")
        (client / "src" / "runtime").symlink_to(first / "src" / "runtime", target_is_directory=True)
    config = {
        "extends": f"./{(first / 'tsconfig.json').relative_to(project)}",
        "include": [f"{client.relative_to(project)}/src" for client in (first, *others)],
    }
    (project / "tsconfig.json").write_text(json.dumps(config))
    return project
