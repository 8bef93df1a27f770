"""Classes of SQLModel and SQLAlchemy become a registry: what pydantic checks of a field as well as what the table says."""

from __future__ import annotations

from pathlib import Path

import pytest
from adopting import Done, gen

MODELS = '''
from datetime import datetime, timezone
from decimal import Decimal
from enum import Enum
from uuid import UUID, uuid4

from pydantic import computed_field
from sqlalchemy import JSON, CheckConstraint, Column, MetaData, UniqueConstraint
from sqlmodel import Field, Relationship, SQLModel


class Base(SQLModel):
    metadata = MetaData()


def utc_now():
    return datetime.now(timezone.utc)


class State(str, Enum):
    new = "new"
    done = "done"


class TeamHeroLink(Base, table=True):
    team_id: int | None = Field(default=None, foreign_key="team.id", primary_key=True)
    hero_id: UUID | None = Field(default=None, foreign_key="hero.id", primary_key=True)


class Team(Base, table=True):
    """Heroes that
    work together."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(index=True, max_length=50, min_length=2, description="As on the door")


class Hero(Base, table=True):
    __table_args__ = (UniqueConstraint("name", "team_id"), CheckConstraint("age < 1000"))

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    name: str
    age: int | None = Field(default=None, ge=0)
    rate: Decimal = Field(default=Decimal("1.50"), max_digits=6, decimal_places=2)
    state: State = State.new
    labels: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False, default=list))
    team_id: int | None = Field(default=None, foreign_key="team.id", ondelete="SET NULL")
    joined_at: datetime = Field(default_factory=utc_now)
    team: Team | None = Relationship()
'''

REGISTRY = """\
version: 1

project: {name: heroes}

defaults: {timestamps: false}

enums:
  state: [new, done]

entities:
  hero:
    table: hero
    id: uuid
    fields:
      name: str
      age: {type: int?, ge: 0, lt: 1000}
      rate: {type: decimal, precision: 6, scale: 2, default: '1.50'}
      state: {type: state, default: new}
      labels: {type: json, default: []}
      team: {ref: team?, on_delete: set_null}
      joined_at: {type: datetime, default: now}
    unique: [[name, team]]

  team:
    description: 'Heroes that work together.'
    table: team
    fields:
      name: {type: str, min_length: 2, max_length: 50, index: true, description: As on the door}
    relations:
      heroes_by_team_hero_link: {many: hero, through: team_hero_link}

  team_hero_link:
    table: teamherolink
    id: [team, hero]
    fields:
      team: {ref: team}
      hero: {ref: hero}
"""

PLAIN = """
import enum

from sqlalchemy import Enum, ForeignKey, Index, MetaData, String, Text, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Level(enum.Enum):
    LOW = "low"
    HIGH = "high"


class Node(Base):
    __tablename__ = "nodes"
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("nodes.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(20), unique=True, comment="What it is called")
    body: Mapped[str] = mapped_column(Text, server_default=text("''"))
    level: Mapped[Level] = mapped_column(default=Level.LOW)
    __table_args__ = (Index("nodes_lower", text("lower(name)")),)


other = MetaData()
"""


def imported(folder: Path, module: str, text: str, *more: str) -> Done:
    (folder / f"{module}.py").write_text(text)
    return gen(folder, "import", f"{module}:Base", *more)


def test_classes_of_sqlmodel_are_imported(tmp_path: Path):
    done = imported(tmp_path, "heroes", MODELS)
    assert done.code == 0, done.err
    text = (tmp_path / "entities.yaml").read_text()
    assert text[text.index("version") :] == REGISTRY


def test_classes_of_sqlalchemy_are_imported(tmp_path: Path):
    done = imported(tmp_path, "nodes", PLAIN)
    assert done.code == 0, done.err
    assert (tmp_path / "entities.yaml").read_text().endswith("""\
enums:
  level: [LOW, HIGH]

entities:
  node:
    fields:
      parent: {ref: node?, on_delete: cascade}
      name: {type: str, max_length: 20, unique: true, description: What it is called}
      body: {type: text, default: ''}
      level: {type: level, default: LOW}
""")
    assert done.err.splitlines() == [
        "nodes:Base:nodes.level: VARCHAR(4): its rows hold the names of the Python enum, not its values",
        "nodes:Base:nodes.nodes_lower: the index is over an expression: it is the database's alone",
    ]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("missing_module:Base", "missing_module:Base cannot be imported: ModuleNotFoundError"),
        ("nodes2:Level", "nodes2:Level is neither a declarative base nor metadata"),
        ("nodes2:other", "gives no registry"),
    ],
)
def test_what_cannot_be_imported_is_bad_input(source: str, told: str, tmp_path: Path):
    (tmp_path / "nodes2.py").write_text(PLAIN)
    done = gen(tmp_path, "import", source)
    assert done.code == 2
    assert told in done.err


def test_a_proof_needs_a_database(tmp_path: Path):
    done = imported(tmp_path, "nodes3", PLAIN, "--prove")
    assert (done.code, (tmp_path / "entities.yaml").exists()) == (2, False)
