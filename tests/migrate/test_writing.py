"""A revision is written from two registries: readable, never asking, and nothing where something has to be said first."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import walk

from proofs import FULL

FIRST = """\
version: 1
project: {name: shelf, package: shelf}
enums: {state: [open, closed]}
entities:
  project: {fields: {name: {type: str, max_length: 40}}}
  ticket:
    soft_delete: true
    timestamps: false
    fields:
      title: {type: str, max_length: 80}
      state: state
"""
SECOND = """\
version: 1
project: {name: shelf, package: shelf}
enums: {state: [new, closed]}
entities:
  project: {fields: {name: {type: str, max_length: 40}}}
  ticket:
    soft_delete: true
    timestamps: false
    fields:
      headline: {type: str, max_length: 200, renamed_from: title, unique: true}
      state: {type: state, default: new}
      code: {type: str, max_length: 9}
      project: {ref: project, nullable: true, on_delete: set_null}
"""
SAID = ("--fill", "ticket.code=none", "--map", "state.open=new")
EXPECTED = '''\
"""Tickets belong to projects"""

import sqlalchemy as sa
from alembic import op
from stratagen.runtime.storage import migrations as db

revision = "NAME"
down_revision = "BEFORE"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From the revision before to this one."""
    op.alter_column("tickets", "title", new_column_name="headline")
    with db.altering("tickets") as table:
        table.drop_constraint("ck_tickets_state", type_="check")
        table.add_column(sa.Column("code", db.string(9), nullable=True))
    db.fill("tickets", "code", db.string(9), "none")
    with db.altering("tickets") as table:
        table.alter_column("headline", type_=db.string(200))
        table.add_column(sa.Column("project_id", db.whole(), nullable=True))
    db.recode("tickets", "state", "open", "new")
    with db.altering("tickets") as table:
        table.alter_column("code", nullable=False)
        table.create_check_constraint("ck_tickets_state", db.one_of("state", "new", "closed"))
        table.create_index("ix_tickets_project_id", ["project_id"])
        table.create_index(
            "uq_tickets_headline",
            ["headline"],
            unique=True,
            sqlite_where=db.NOT_DELETED,
            postgresql_where=db.NOT_DELETED,
        )
        table.create_foreign_key(
            "fk_tickets_project_id", "projects", ["project_id"], ["id"], ondelete="SET NULL"
        )
'''


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project at its first revision, of which nothing was generated."""
    (tmp_path / "entities.yaml").write_text(FIRST)
    assert walk.gen(tmp_path, "migrate", "-m", "First tables", "--quiet") == 0
    return tmp_path


def revision(project: Path, number: int) -> Path:
    (path,) = project.glob(f"migrations/versions/{number:04}_*.py")
    return path


def names(path: Path) -> dict[str, object]:
    found = {}
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found[node.targets[0].id] = ast.literal_eval(node.value)
    return found


def migrate(project: Path, *arguments: str) -> int:
    return walk.gen(project, "migrate", *arguments)


def test_it_reads_as_one_would_write_it(project: Path):
    (project / "entities.yaml").write_text(SECOND)
    assert migrate(project, "-m", "Tickets belong to projects", *SAID) == 0
    path = revision(project, 2)
    text = path.read_text()
    for name, value in (("NAME", "revision"), ("BEFORE", "down_revision")):
        text = text.replace(f'"{names(path)[value]}"', f'"{name}"')
    assert text.partition("\n\n\ndef downgrade")[0] + "\n" == EXPECTED
    assert names(path)["down_revision"] == names(revision(project, 1))["revision"]


@pytest.mark.parametrize("checker", [("black", "-l100", "--check"), ("ruff", "check"), ("ty", "check", "--python", sys.prefix), *([("mypy", "--strict")] if FULL else [])])  # fmt: skip
def test_checkers_have_nothing_to_say(project: Path, checker: tuple[str, ...]):
    (project / "entities.yaml").write_text(SECOND)
    assert migrate(project, "-m", "Tickets belong to projects", *SAID) == 0
    shutil.rmtree(project / ".gen", ignore_errors=True)
    done = subprocess.run(
        [sys.executable, "-m", *checker, "migrations/versions"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_same_registries_give_the_same_bytes(project: Path, tmp_path_factory: pytest.TempPathFactory):  # fmt: skip
    other = tmp_path_factory.mktemp("elsewhere")
    (other / "entities.yaml").write_text(FIRST)
    assert migrate(other, "-m", "First tables") == 0
    mine = {path.name: path.read_bytes() for path in project.rglob("migrations/**/*.*")}
    assert mine == {path.name: path.read_bytes() for path in other.rglob("migrations/**/*.*")}


def test_what_has_to_be_said_is_asked_for_at_once_and_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str]
):
    (project / "entities.yaml").write_text(SECOND.replace(", renamed_from: title", ""))
    assert migrate(project, "-m", "x") == 2
    said = capsys.readouterr().err
    for line in (
        "ticket.code has to have a value, and rows may have none: --fill ticket.code=VALUE",
        "ticket.headline has to have a value",
        "ticket.state may hold 'open', which goes: --map state.open=VALUE",
        "this would lose data: tickets.title goes, with its values. --allow-drop",
    ):
        assert line in said
    assert not list(project.glob("migrations/versions/0002*"))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["--fill", "tickt.code=1"], "--fill tickt.code=1: ENTITY.FIELD=VALUE is wanted (did you mean 'ticket'?)"),
        (["--fill", "ticket.cod=1"], "ticket has no field 'cod' (did you mean 'code'?)"),
        (["--fill", "ticket.id=x"], "--fill ticket.id=x: JSON is wanted for int"),
        (["--map", "stat.open=new"], "ENUM.OLD=NEW is wanted (did you mean 'state'?)"),
        (["--map", "state.open=nwe"], "state has no value 'nwe' (did you mean 'new'?)"),
    ],
)  # fmt: skip
def test_what_is_said_wrong_is_told(
    project: Path, capsys: pytest.CaptureFixture[str], said: list[str], told: str
):
    (project / "entities.yaml").write_text(SECOND)
    assert migrate(project, "-m", "x", *said) == 2
    assert told in capsys.readouterr().err


def test_nothing_is_written_where_nothing_changed_or_nothing_may_be(project: Path):
    before = sorted(project.rglob("*"))
    assert migrate(project, "-m", "x") == 0
    (project / "entities.yaml").write_text(SECOND)
    assert migrate(project, "-m", "x", *SAID, "--dry-run") == 0
    assert migrate(project) == 2
    assert sorted(project.rglob("*")) == before


def test_check_says_what_the_revisions_lack(project: Path, capsys: pytest.CaptureFixture[str]):
    assert migrate(project, "check") == 0
    (project / "entities.yaml").write_text(SECOND)
    assert migrate(project, "check") == 1
    assert "locks        tickets.title becomes headline" in capsys.readouterr().out


def test_edits_and_revisions_of_ones_own_stay_and_are_followed(project: Path):
    first = revision(project, 1)
    first.write_text(first.read_text().replace("def upgrade", "# mine\ndef upgrade"))
    own = first.with_name("by_hand.py")
    before = names(first)["revision"]
    own.write_text(f'"""Mine"""\nrevision = "mine"\ndown_revision = {before!r}\n')
    (project / "entities.yaml").write_text(SECOND)
    assert migrate(project, "-m", "More", *SAID) == 0
    assert names(revision(project, 3))["down_revision"] == "mine"
    assert "# mine" in first.read_text()
    assert migrate(project, "check") == 0


def test_two_that_come_last_are_told(project: Path, capsys: pytest.CaptureFixture[str]):
    first = revision(project, 1)
    for name in ("a", "b"):
        text = f"revision = {name!r}\ndown_revision = {names(first)['revision']!r}\n"
        first.with_name(f"{name}.py").write_text(text)
    assert migrate(project, "-m", "x") == 2
    assert "a.py and b.py both come last" in capsys.readouterr().err


def test_what_is_said_of_a_revision_stays_text(project: Path):
    (project / "entities.yaml").write_text(SECOND)
    hostile = 'Tickets """ \\\'\u2028\n"; raise SystemExit("${x}")'
    assert migrate(project, "-m", hostile, "--fill", f"ticket.code={hostile}", *SAID[2:]) == 0
    module = ast.parse(revision(project, 2).read_text())
    assert (ast.get_docstring(module) or "").split() == hostile.split()
    assert hostile in [each.value for each in ast.walk(module) if isinstance(each, ast.Constant)]


def test_revisions_that_cannot_be_looked_at_are_not_taken_for_none(
    project: Path, capsys: pytest.CaptureFixture[str]
):
    versions = project / "migrations" / "versions"
    shutil.rmtree(versions)
    versions.symlink_to(versions)
    assert migrate(project, "-m", "First tables") == 2
    assert f"gen: {versions} cannot be read: " in capsys.readouterr().err
