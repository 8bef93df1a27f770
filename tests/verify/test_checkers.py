"""Type checkers on the result: verdicts that were earned, and messages at the registry's lines."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from stratagen.model.entity import Model
from stratagen.model.resolve import resolve
from stratagen.registry import read
from stratagen.verify.checkers import Checked, Status, check_client, check_python, tsc_command

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ROOT / "generated" / "client" / "node_modules"
COMPILERS = ROOT / "src" / "client" / "node_modules"
REGISTRY = """\
version: 1
project: {name: desk}
enums:
  state: [open, closed]
entities:
  agent:
    fields: {name: str}
  ticket:
    fields:
      title: str
      state: state
      agent: {ref: agent}
    routes:
      - {method: post, path: '/tickets/{id}/close', handler: 'app.tickets:close'}
"""


@pytest.fixture
def model(tmp_path: Path) -> Model:
    (tmp_path / "entities.yaml").write_text(REGISTRY)
    reading = read(tmp_path / "entities.yaml", tmp_path)
    return resolve(reading.spec, reading.problems)


def put(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / "generated" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


OWNERS = {
    "generated/__init__.py": None,
    "generated/app.py": None,
    "generated/ticket.py": "ticket",
    "generated/agent.py": "gone",
    "generated/client/a.ts": "ticket",
}


def checked(root: Path, model: Model) -> Checked:
    return Checked(root, "generated", OWNERS, lambda: model)


@pytest.mark.parametrize("checker", ["ty", "mypy"])
def test_sound_code_is_clean(tmp_path: Path, model: Model, checker: str):
    put(tmp_path, {"__init__.py": "", "ticket.py": "x: int = 1\n"})
    verdict = check_python(checked(tmp_path, model), checker)
    assert (verdict.status, verdict.messages, verdict.note) == (Status.CLEAN, (), "")


@pytest.mark.parametrize("checker", ["ty", "mypy"])
@pytest.mark.parametrize(
    ("file", "line", "behind"),
    [
        ("ticket.py", "title: int = 'a'", 10),
        ("ticket.py", "x: int = 'a'  # nothing of the registry", 8),
        ("ticket.py", "agent_id: int = 'a'", 12),
        ("ticket.py", "close: int = 'a'", 14),
        ("app.py", "ticket: int = 'a'", 8),
        ("app.py", "TicketState: int = 'a'", None),
        ("app.py", "x: int = 'a'", None),
        ("agent.py", "name: int = 'a'", None),
    ],
)
def test_a_message_is_told_at_the_line_behind_it(
    tmp_path: Path, model: Model, checker: str, file: str, line: str, behind: int | None
):
    put(tmp_path, {"__init__.py": "", file: f"\n{line}\n"})
    verdict = check_python(checked(tmp_path, model), checker)
    assert verdict.status is Status.FAILED
    (message,) = verdict.messages
    assert (message.file, message.line) == (f"generated/{file}", 2)
    assert (message.origin.line if message.origin else None) == behind
    assert str(message).startswith(f"entities.yaml:{behind}:" if behind else f"generated/{file}:2:")


def test_of_two_names_on_a_line_the_one_at_the_column_is_meant(tmp_path: Path, model: Model):
    put(tmp_path, {"__init__.py": "", "ticket.py": "title = 1\nstate: dict[str, int] = {'title': title, 'x': 'state'}\n"})  # fmt: skip
    (message,) = check_python(checked(tmp_path, model), "mypy").messages
    assert message.origin
    assert message.origin.line == 11


def test_none_checks_nothing_and_says_so(tmp_path: Path, model: Model):
    put(tmp_path, {"__init__.py": "x: int = 'a'\n"})
    verdict = check_python(checked(tmp_path, model), "none")
    assert (verdict.status, verdict.note) == (
        Status.UNCHECKED,
        "`checker: none` in the registry",
    )


def test_a_checker_that_is_not_installed_is_told_never_passed(
    tmp_path: Path, model: Model, monkeypatch: pytest.MonkeyPatch
):
    put(tmp_path, {"__init__.py": "", "client/package.json": "{}"})
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    python = check_python(checked(tmp_path, model), "ty")
    assert (python.status, python.note) == (Status.UNCHECKED, "ty is not installed")
    client = check_client(checked(tmp_path, model))
    assert client.status is Status.UNCHECKED
    assert client.note.startswith("node is not installed; run `npm install` in generated/client")


def test_a_checker_that_falls_over_has_passed_nothing(
    tmp_path: Path, model: Model, monkeypatch: pytest.MonkeyPatch
):
    put(tmp_path, {"__init__.py": ""})
    broken = tmp_path / "bin" / "ty"
    broken.parent.mkdir()
    broken.write_text("#!/bin/sh\necho the sky fell >&2\nexit 101\n")
    broken.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(tmp_path / "bin" / "python"))
    verdict = check_python(checked(tmp_path, model), "ty")
    assert (verdict.status, verdict.note) == (
        Status.FAILED,
        "ty could not run: the sky fell",
    )


def test_without_its_packages_a_client_is_not_checked(tmp_path: Path, model: Model):
    assert check_client(checked(tmp_path, model)).note == "there is no client"
    put(tmp_path, {"client/package.json": "{}"})
    verdict = check_client(checked(tmp_path, model))
    assert verdict.status is Status.UNCHECKED
    assert verdict.note == "its packages are not installed; run `npm install` in generated/client"


@pytest.fixture
def client(tmp_path: Path) -> Path:
    """The folder of a client with a compiler, and nothing to compile yet."""
    if not shutil.which("node"):
        pytest.skip("needs node")
    assert PACKAGES.is_dir(), "run `make setup` first"
    put(tmp_path, {"client/tsconfig.json": '{"compilerOptions": {"strict": true, "types": [], "lib": ["es2022"]}, "include": ["*.ts"]}'})  # fmt: skip
    folder = tmp_path / "generated" / "client"
    (folder / "node_modules").symlink_to(PACKAGES)
    return folder


@pytest.mark.usefixtures("client")
def test_tsc_speaks_of_the_registry_too(tmp_path: Path, model: Model):
    put(tmp_path, {"client/a.ts": "export const title: number = 1;\n"})
    assert check_client(checked(tmp_path, model)).status is Status.CLEAN
    put(tmp_path, {"client/a.ts": "\nexport const title: number = 'a';\n"})
    (message,) = check_client(checked(tmp_path, model)).messages
    assert (message.file, message.line) == ("generated/client/a.ts", 2)
    assert message.text.startswith("error TS2322")
    assert message.origin
    assert message.origin.line == 10


def test_version_7_gets_no_more_checkers_than_there_are_processors(monkeypatch: pytest.MonkeyPatch):
    assert COMPILERS.is_dir(), "run `make setup` first"
    seen: dict[int, str] = {}
    for processors in (1, 2, 64):
        monkeypatch.setattr("os.cpu_count", lambda processors=processors: processors)
        command = tsc_command("node", COMPILERS / "typescript-7" / "bin" / "tsc", ".")
        seen[processors] = command[command.index("--checkers") + 1]
    assert seen == {1: "1", 2: "2", 64: "4"}
    assert "--checkers" not in tsc_command("node", COMPILERS / "typescript" / "bin" / "tsc", ".")


@pytest.mark.parametrize("compiler", ["typescript", "typescript-7"])
def test_either_version_of_tsc_gives_a_verdict(tmp_path: Path, model: Model, compiler: str):
    put(tmp_path, {"client/tsconfig.json": '{"compilerOptions": {"strict": true, "types": []}, "include": ["*.ts"]}',
                   "client/a.ts": "export const title: string = 'a'\n"})  # fmt: skip
    packages = tmp_path / "generated" / "client" / "node_modules"
    packages.mkdir()
    (packages / "typescript").symlink_to(COMPILERS / compiler)
    assert check_client(checked(tmp_path, model)).status is Status.CLEAN


LEFT: dict[str, Callable[[Path], object]] = {
    "what it was": Path.stat,
    "nothing": Path.unlink,
    "half of it": lambda kept: kept.write_bytes(kept.read_bytes()[:40]),
    "what no file can take the place of": lambda kept: (kept.unlink(), kept.mkdir()),
}


@pytest.mark.parametrize("left", LEFT)
@pytest.mark.usefixtures("client")
def test_tsc_goes_on_from_what_it_left_and_tells_all(tmp_path: Path, model: Model, left: str):
    (tmp_path / ".gen").mkdir()
    put(tmp_path, {"client/a.ts": "export const title: number = 'a'\n", "client/b.ts": ""})
    (before,) = check_client(checked(tmp_path, model)).messages
    kept = tmp_path / ".gen" / "client.tsbuildinfo"
    assert kept.is_file()
    LEFT[left](kept)
    put(tmp_path, {"client/b.ts": "import { title } from './a'\nexport const name: string = title\n"})  # fmt: skip
    one, other = check_client(checked(tmp_path, model)).messages
    assert one == before
    assert (other.file, other.line) == ("generated/client/b.ts", 2)
    put(tmp_path, {"client/a.ts": "export const title = 'a'\n"})
    assert check_client(checked(tmp_path, model)).status is Status.CLEAN
