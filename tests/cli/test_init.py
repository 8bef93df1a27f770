"""`gen init`: a project in one command, over nothing that is there; and `gen hook`: no commit that is not up to date."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from desk import REGISTRY, gen, in_process, tree

WRITTEN = [".gitattributes", ".gitignore", "README.md", "app/__init__.py", "entities.yaml", "hatch_build.py", "pyproject.toml"]  # fmt: skip


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    who = ["-c", "user.name=n", "-c", "user.email=e@example.org"]
    return subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True, check=False)  # fmt: skip


def committed(folder: Path) -> bool:
    git(folder, "add", "-A")
    return git(folder, "commit", "-qm", "x").returncode == 0


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new project; not to be changed."""
    folder = tmp_path_factory.mktemp("init") / "My Desk"
    done = gen(folder.parent, "init", folder.name)
    assert (done.code, done.err) == (0, "")
    for path in WRITTEN:
        assert f"  created  {path}\n" in done.out
    return folder


@pytest.fixture
def mine(made: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return shutil.copytree(made, tmp_path / "desk", copy_function=shutil.copy2)


# ── A new project ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_project_is_called_as_its_folder(made: Path):
    assert "  name: my-desk\n" in (made / "entities.yaml").read_text()
    assert 'name = "my-desk"\n' in (made / "pyproject.toml").read_text()


def test_everything_is_generated_and_nothing_is_left_to_do(made: Path):
    done = in_process(made, "check")
    assert (done.code, done.err) == (0, "")
    assert "python clean (ty)" in done.out


def test_editors_find_the_schema_that_the_registry_names(made: Path):
    first = (made / "entities.yaml").read_text().splitlines()[0]
    assert first == "# yaml-language-server: $schema=.gen/registry.schema.json"
    assert json.loads((made / ".gen" / "registry.schema.json").read_text())["$schema"]


def test_what_is_generated_is_marked_and_what_is_local_ignored(made: Path):
    marked = git(made, "check-attr", "linguist-generated", "generated/app.py", "gen.lock", "app/x.py").stdout  # fmt: skip
    assert [line.rsplit(": ", 1)[1] for line in marked.splitlines()] == ["true", "true", "unspecified"]  # fmt: skip
    assert git(made, "check-ignore", ".gen/x", "app.db", "app.db-wal").stdout.split() == [".gen/x", "app.db", "app.db-wal"]  # fmt: skip


def test_what_is_written_is_in_the_formatters_words(made: Path):
    for command in (["black", "--check", "-q"], ["ruff", "check", "-q"]):
        done = subprocess.run([Path(sys.executable).parent / command[0], *command[1:], "app", "hatch_build.py"], cwd=made, check=False)  # fmt: skip
        assert done.returncode == 0


def test_the_first_commit_holds_and_a_stale_one_does_not(mine: Path):
    assert committed(mine)
    registry = mine / "entities.yaml"
    registry.write_text(registry.read_text().replace("max_length: 200", "max_length: 100"))
    assert not committed(mine)
    assert in_process(mine, "all", "--no-types").code == 0
    assert committed(mine)


def test_what_counts_is_what_is_committed_not_the_working_tree(mine: Path):
    assert committed(mine)
    registry = mine / "entities.yaml"
    registry.write_text(registry.read_text().replace("max_length: 200", "max_length: 100"))
    assert in_process(mine, "all", "--no-types").code == 0
    refused = git(mine, "commit", "-qm", "x", "entities.yaml")
    assert refused.returncode == 1
    assert "  update   generated/storage/ticket.py\n" in refused.stderr
    assert "gen: this commit is not up to date; run `gen all` and add what it changes\n" in refused.stderr  # fmt: skip
    (mine / "README.md").write_text("# Desk\n")
    assert git(mine, "commit", "-qm", "x", "README.md").returncode == 0
    assert git(mine, "commit", "-qam", "x").returncode == 0


def test_a_folder_below_the_top_of_a_repository_is_checked_too(tmp_path: Path):
    git(tmp_path, "init", "-q")
    assert gen(tmp_path, "init", "services/it's", "--name", "desk").code == 0
    assert committed(tmp_path)
    registry = tmp_path / "services" / "it's" / "entities.yaml"
    registry.write_text(registry.read_text().replace("max_length: 200", "max_length: 100"))
    assert not committed(tmp_path)


def test_nothing_that_is_there_is_written_over(tmp_path: Path):
    (tmp_path / "pyproject.toml").write_text("mine\n")
    (tmp_path / ".gitignore").write_text("*.log\n.gen/")
    done = in_process(tmp_path, "init", "--name", "desk", "--no-git")
    assert done.code == 0
    assert "  left     pyproject.toml, which is there\n" in done.out
    assert (tmp_path / "pyproject.toml").read_text() == "mine\n"
    lines = (tmp_path / ".gitignore").read_text().splitlines()
    assert lines[:3] == ["*.log", ".gen/", ".venv/"]
    assert not (tmp_path / ".git").exists()


def test_a_registry_that_is_there_is_refused(fresh: Path):
    before = tree(fresh)
    done = in_process(fresh, "init")
    assert (done.code, "there is a registry already" in done.err) == (2, True)
    assert tree(fresh) == before


@pytest.mark.parametrize("options", [["--name", "No Slug"], ["--package", "class"], ["--package", "../x"], ["--name", "x\n  y: z"]])  # fmt: skip
def test_names_that_would_not_do_are_refused_and_nothing_is_written(tmp_path: Path, options: list[str]):  # fmt: skip
    done = in_process(tmp_path, "init", "desk", *options)
    assert done.code == 2
    assert "entities.yaml:" in done.err
    assert list(tmp_path.iterdir()) == []


def test_the_folder_of_ones_own_code_is_not_that_of_what_is_generated(tmp_path: Path):
    done = in_process(tmp_path, "init", "desk", "--package", "app", "--no-git")
    assert (done.code, "your own code stands in app: " in done.err) == (2, True)
    assert list(tmp_path.iterdir()) == []
    said = asked(tmp_path, b"library\napp\nout\n")
    assert b"your own code stands in app: " in said
    assert (tmp_path / "desk" / "out" / "app.py").is_file()


@pytest.mark.parametrize("folder", ["notes", "notes/desk"])
def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path, folder: str):
    (tmp_path / "notes").write_text("mine\n")
    done = in_process(tmp_path, "init", folder)
    assert done.code == 2
    assert done.err == (
        f"gen: {tmp_path / 'notes'} is a file, and a project is a folder; nothing was written\n"
    )
    assert tree(tmp_path) == {"notes": b"mine\n"}


def test_a_name_that_yaml_would_take_for_something_else_is_quoted(tmp_path: Path):
    done = in_process(tmp_path, "init", "null", "--no-git")
    assert (done.code, done.err) == (0, "")
    assert "  name: 'null'\n" in (tmp_path / "null" / "entities.yaml").read_text()


def test_a_folder_that_begins_with_a_digit_names_a_project_too(tmp_path: Path):
    done = in_process(tmp_path, "init", "2024", "--no-git")
    assert (done.code, done.err) == (0, "")
    assert "  name: project-2024\n" in (tmp_path / "2024" / "entities.yaml").read_text()


def test_a_folder_with_accents_names_the_project_without_them(tmp_path: Path):
    done = in_process(tmp_path, "init", "Büroküche", "--no-git")
    assert (done.code, done.err) == (0, "")
    assert "  name: burokuche\n" in (tmp_path / "Büroküche" / "entities.yaml").read_text()


def test_how_to_go_on_is_told_as_a_shell_takes_it(tmp_path: Path):
    done = gen(tmp_path, "init", "my desk", "--no-git")
    assert done.out.endswith("`gen -C 'my desk' serve` runs it, `gen -C 'my desk' watch` keeps it current\n")  # fmt: skip


def test_what_is_generated_is_counted(made: Path):
    lock = json.loads((made / "gen.lock").read_text())
    done = gen(made.parent, "init", "again", "--no-git")
    assert f"  created  generated/, {len(lock['files'])} files that are generated\n" in done.out


def test_a_hook_of_somebody_else_is_told_and_not_called_ours(tmp_path: Path):
    git(tmp_path, "init", "-q")
    theirs = tmp_path / ".git" / "hooks" / "pre-commit"
    theirs.parent.mkdir(exist_ok=True)
    theirs.write_text("#!/bin/sh\n")
    done = gen(tmp_path, "init", "desk")
    assert "there is a hook already" in done.err
    assert "is refused" not in done.out


def test_a_dry_run_writes_nothing(tmp_path: Path):
    done = in_process(tmp_path, "init", "desk", "--dry-run", "--diff")
    assert done.code == 0
    assert "+  name: desk\n" in done.out
    assert "  create   entities.yaml\n" in done.out
    assert list(tmp_path.iterdir()) == []


def test_json_is_one_document(tmp_path: Path):
    document = json.loads(in_process(tmp_path, "init", "desk", "--json").out)
    assert document == {"written": True, "created": WRITTEN, "updated": []}


def asked(folder: Path, answers: bytes) -> bytes:
    """What `gen init desk` says on a terminal where somebody gives these answers."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "stratagen", "init", "desk", "--no-git"],
        cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs,
    ) as process:  # fmt: skip
        os.close(theirs)
        os.write(ours, answers)
        said = b""
        while chunk := read(ours):
            said += chunk
        assert process.wait() == 0, said.decode()
    return said


def test_a_terminal_is_asked(tmp_path: Path):
    said = asked(tmp_path, b"library\nout\n")
    assert b"name of the project (desk): " in said
    assert "  name: library\n  package: out\n" in (tmp_path / "desk" / "entities.yaml").read_text()
    assert (tmp_path / "desk" / "out" / "app.py").is_file()


def test_an_answer_that_will_not_do_is_asked_for_again(tmp_path: Path):
    said = asked(tmp_path, b"No Name\nlibrary\nclass\nout\n")
    assert said.count(b"name of the project (desk): ") == 2
    assert said.count(b"package to generate (generated): ") == 2
    assert b"No Name" in said.split(b"(desk): ")[1]
    assert b"  name: library\n" in (tmp_path / "desk" / "entities.yaml").read_bytes()
    assert (tmp_path / "desk" / "out" / "app.py").is_file()


def test_an_answer_that_is_not_given_ends_it(tmp_path: Path):
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "stratagen", "init", "desk", "--no-git"],
        cwd=tmp_path, stdin=theirs, stdout=theirs, stderr=theirs,
    ) as process:  # fmt: skip
        os.close(theirs)
        os.write(ours, b"\x04")  # Ctrl-D
        said = b""
        while chunk := read(ours):
            said += chunk
        assert process.wait() == 130
    assert said.endswith(b"gen: interrupted\r\n")
    assert not list(tmp_path.iterdir())


def read(handle: int) -> bytes:
    try:
        return os.read(handle, 4096)
    except OSError:  # the other end is closed
        return b""


# ── The hook ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_hook_that_is_there_stays(project: Path):
    git(project, "init", "-q")
    theirs = project / ".git" / "hooks" / "pre-commit"
    theirs.parent.mkdir(exist_ok=True)
    theirs.write_text("#!/bin/sh\nexit 0\n")
    done = in_process(project, "hook", "install")
    assert done.code == 1
    assert "there is a hook already" in done.err
    assert "git checkout-index" in done.err
    assert theirs.read_text() == "#!/bin/sh\nexit 0\n"


def test_the_folder_that_git_is_told_to_look_into_is_the_one(project: Path):
    git(project, "init", "-q")
    git(project, "config", "core.hooksPath", ".hooks")
    done = in_process(project, "hook", "install")
    assert (done.code, done.out.splitlines()[0]) == (0, "  created  .hooks/pre-commit")
    assert os.access(project / ".hooks" / "pre-commit", os.X_OK)
    assert not (project / ".git" / "hooks" / "pre-commit").exists()


def test_a_folder_that_other_repositories_share_is_left_alone(project: Path, tmp_path: Path):
    git(project, "init", "-q")
    git(project, "config", "core.hooksPath", str(tmp_path / "shared"))
    done = in_process(project, "hook", "install")
    assert (done.code, "which other repositories share" in done.err) == (2, True)
    assert not (tmp_path / "shared").exists()


def test_a_second_install_says_that_it_is_there(project: Path):
    git(project, "init", "-q")
    assert in_process(project, "hook", "install").code == 0
    done = in_process(project, "hook", "install")
    assert (done.code, done.out) == (0, "the hook is installed already\n")


def test_a_linked_working_tree_shares_the_hook(mine: Path, tmp_path: Path):
    assert committed(mine)
    other = tmp_path / "other"
    assert git(mine, "worktree", "add", "-q", str(other)).returncode == 0
    assert in_process(other, "hook", "install").out == "the hook is installed already\n"
    registry = other / "entities.yaml"
    registry.write_text(registry.read_text().replace("max_length: 200", "max_length: 100"))
    assert not committed(other)


def test_a_dry_run_of_the_hook_writes_nothing(project: Path):
    git(project, "init", "-q")
    done = in_process(project, "hook", "install", "--dry-run", "--diff")
    assert "+git checkout-index --all" in done.out
    assert not (project / ".git" / "hooks" / "pre-commit").exists()


def test_outside_of_a_repository_there_is_nothing_to_hook(project: Path):
    done = gen(project, "hook", "install", GIT_CEILING_DIRECTORIES=str(project.parent))
    assert (done.code, "`git init` makes one" in done.err) == (2, True)


def test_output_that_is_not_committed_cannot_be_checked(project: Path):
    git(project, "init", "-q")
    (project / ".gitignore").write_text("generated/\n")
    done = in_process(project, "hook", "install")
    assert (done.code, "git ignores generated/" in done.err) == (2, True)


@pytest.mark.parametrize(("tool", "words"), [("hatch", "class UpToDate"), ("npm", '"prebuild": "gen -C ../.. check'), ("pre-commit", "id: gen-check"), ("github", "- run: gen check")])  # fmt: skip
def test_recipes_are_printed(project: Path, tool: str, words: str):
    done = in_process(project, "hook", tool)
    assert (done.code, words in done.out) == (0, True)
    assert (project / "entities.yaml").read_text() == REGISTRY
