"""A database of SQLite becomes a registry that a person would have written, and whatever that cannot say is told."""

from __future__ import annotations

import json
from pathlib import Path

from adopting import gen, sqlite

from stratagen.adopt.comparing import compare
from stratagen.adopt.database import read_database

BLOG = """
CREATE TABLE authors (
    id INTEGER PRIMARY KEY, name VARCHAR(80) NOT NULL, email VARCHAR(200) UNIQUE,
    created_at DATETIME NOT NULL, updated_at DATETIME NOT NULL
);
CREATE TABLE posts (
    id INTEGER PRIMARY KEY,
    author_id INTEGER NOT NULL REFERENCES authors (id) ON DELETE CASCADE,
    editor_id INTEGER REFERENCES authors (id) ON DELETE SET NULL,
    title VARCHAR(200) NOT NULL CHECK (length(title) >= 3),
    body TEXT,
    state VARCHAR(9) NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published')),
    score INTEGER NOT NULL DEFAULT 0 CHECK (score BETWEEN 0 AND 10),
    price NUMERIC(10, 2),
    shape GEOMETRY,
    created_at DATETIME NOT NULL, updated_at DATETIME NOT NULL,
    UNIQUE (author_id, title),
    CHECK (created_at <= updated_at)
);
CREATE INDEX posts_by_state ON posts (state, score);
CREATE INDEX posts_lower ON posts (lower(title));
CREATE TABLE tags (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL UNIQUE,
    created_at DATETIME NOT NULL, updated_at DATETIME NOT NULL);
CREATE TABLE post_tags (
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, tag_id)
);
CREATE TABLE "Order Lines" (id INTEGER PRIMARY KEY);
CREATE TABLE heap (value TEXT);
CREATE VIEW drafts AS SELECT * FROM posts WHERE state = 'draft';
"""

REGISTRY = """\
# yaml-language-server: $schema=.gen/registry.schema.json
#
# Imported from {source}. From here on it is yours.
version: 1

project: {{name: shop}}

enums:
  post_state: [draft, published]

entities:
  author:
    fields:
      name: {{type: str, max_length: 80}}
      email: {{type: str?, max_length: 200, unique: true}}

  post:
    fields:
      author: {{ref: author, on_delete: cascade, inverse: posts_by_author}}
      editor: {{ref: author?, on_delete: set_null, inverse: posts_by_editor}}
      title: {{type: str, min_length: 3, max_length: 200}}
      body: text?
      state: {{type: post_state, default: draft}}
      score: {{type: int, ge: 0, le: 10, default: 0}}
      price: float?
    relations:
      tags: {{many: tag}}
    indexes: [[state, score]]
    unique: [[author, title]]

  tag:
    fields:
      name: {{type: str, max_length: 40, unique: true}}
"""


def test_a_small_database_is_imported(tmp_path: Path):
    done = gen(tmp_path, "import", sqlite(tmp_path, BLOG))
    assert done.code == 0, done.err
    assert (tmp_path / "entities.yaml").read_text() == REGISTRY.format(source=tmp_path / "shop.db")
    assert done.err.replace(f"{tmp_path}/shop.db:", "").splitlines() == [
        "Order Lines: its name is none that a registry can write (letters, digits, _; 63 of them at most): the table is left out",
        "drafts: is a view, and views are not imported",
        "heap: it has no primary key: the table is left out",
        "posts: CHECK (created_at <= updated_at) is kept by the database alone",
        "posts.posts_lower: the index is over an expression: it is the database's alone",
        "posts.price: NUMERIC(10, 2): SQLite keeps such numbers as floating point, so it is imported as float",
        "posts.shape: is of the type GEOMETRY, for which the registry has none: the column is left out",
    ]
    assert done.out == (
        "  created  entities.yaml\n3 entities, 1 enum; 7 notes on what a registry cannot say\n`gen all` generates from it\n"
    )


def test_a_file_is_looked_for_where_the_command_runs(tmp_path: Path):
    sqlite(tmp_path, BLOG)
    (tmp_path / "shop.jdl").write_text("entity Author { name String }\n")
    assert gen(tmp_path, "import", "sqlite:///shop.db").code == 0
    assert (tmp_path / "entities.yaml").read_text() == REGISTRY.format(source="shop.db")
    assert gen(tmp_path, "import", "shop.jdl", "--output", "other.yaml").code == 0


def test_nothing_is_written_over(tmp_path: Path):
    source = sqlite(tmp_path, BLOG)
    (tmp_path / "entities.yaml").write_text("mine")
    assert gen(tmp_path, "import", source).code == 2
    assert (tmp_path / "entities.yaml").read_text() == "mine"
    assert gen(tmp_path, "import", source, "--output", "other.yaml").code == 0
    assert (tmp_path / "other.yaml").read_text() == REGISTRY.format(source=tmp_path / "shop.db")


def test_a_dry_run_writes_nothing_and_json_tells_all(tmp_path: Path):
    source = sqlite(tmp_path, BLOG)
    told = json.loads(gen(tmp_path, "import", source, "--dry-run", "--json").out)
    assert (told["written"], told["entities"], told["enums"]) == (
        False,
        ["author", "post", "tag"],
        ["post_state"],
    )
    assert len(told["notes"]) == 7
    assert not (tmp_path / "entities.yaml").exists()


def test_the_source_is_only_read(tmp_path: Path):
    source = sqlite(tmp_path, BLOG)
    before = (tmp_path / "shop.db").read_bytes()
    gen(tmp_path, "import", source)
    assert (tmp_path / "shop.db").read_bytes() == before
    assert (
        gen(tmp_path, "import", f"sqlite:///{tmp_path}/missing.db", "--output", "x.yaml").code == 2
    )
    assert not (tmp_path / "missing.db").exists()


def test_a_proof_tells_what_differs_and_what_serves_all_the_same(tmp_path: Path):
    done = gen(tmp_path, "import", sqlite(tmp_path, BLOG), "--prove")
    assert done.code == 1
    assert [each for each in done.out.splitlines() if each.startswith("  differs")] == [
        "  differs  Order Lines: this table is not imported",
        "  differs  heap: this table is not imported",
    ]
    assert (
        'CHECK (length("title") >= 3) there, none here (the payloads are validated so): posts\n'
        in done.out
    )
    assert gen(tmp_path, "import", f"sqlite:///{tmp_path}/shop.db", "--table", "posts", "--table", "authors",
               "--prove", "--output", "two.yaml").code == 0  # fmt: skip


def test_a_changed_column_is_the_exact_difference(tmp_path: Path):
    there = read_database(sqlite(tmp_path, BLOG, "a.db"))
    changed = BLOG.replace("title VARCHAR(200) NOT NULL", "title VARCHAR(100)").replace(
        "ON DELETE SET NULL", ""
    )
    here = read_database(
        sqlite(
            tmp_path,
            changed.replace("name VARCHAR(40) NOT NULL UNIQUE", "name VARCHAR(40)"),
            "b.db",
        )
    )
    assert [str(each) for each in compare(there, here) if each.unnoticed is None] == [
        "posts.editor_id: ON DELETE SET NULL there, ON DELETE NO ACTION here",
        "posts.title: NOT NULL there, NULL here",
        "posts.title: VARCHAR(200) there, VARCHAR(100) here",
        "tags.name: NOT NULL there, NULL here",
        "tags.name: UNIQUE (name) there, no such index here",
    ]
    assert compare(there, there) == ()


def test_hostile_text_stays_text(tmp_path: Path):
    script = """
    CREATE TABLE "class" (id INTEGER PRIMARY KEY, "from" VARCHAR(9) NOT NULL DEFAULT 'it''s: {a} # b' , "Yes" TEXT,
        mood VARCHAR(30) CHECK (mood IN ('no', '', '1.10', ': ]', '\U0001f642', 'a
b', '"', 'x\u2028y')), "created_at" TEXT, "model_config" INTEGER, "self" BOOLEAN DEFAULT 1);
    CREATE TABLE ticket (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE ticket_update (id INTEGER PRIMARY KEY, ticket_id INTEGER REFERENCES ticket, tickets_id INTEGER REFERENCES ticket);
    CREATE TABLE con (id INTEGER PRIMARY KEY);
    CREATE TABLE news (id INTEGER PRIMARY KEY, status TEXT NOT NULL DEFAULT (lower('A')));
    """
    done = gen(tmp_path, "import", sqlite(tmp_path, script))
    assert done.code == 0, done.err
    done = gen(tmp_path, "all")
    assert (done.code, done.err) == (0, "")
    assert "python clean (ty)" in done.out


def test_columns_without_a_type_and_full_text_indexes_are_told(tmp_path: Path):
    address = sqlite(
        tmp_path,
        "CREATE TABLE note (id INTEGER PRIMARY KEY, title TEXT, extra);"
        "CREATE VIRTUAL TABLE found USING fts5 (body);",
    )
    done = gen(tmp_path, "import", address)
    assert done.code == 0, done.err
    text = (tmp_path / "entities.yaml").read_text()
    assert text[text.index("entities:") :] == """\
entities:
  note:
    table: note
    fields:
      title: text?
"""
    told = done.err.splitlines()
    assert "is of the type (none), for which the registry has none" in told[-1]
    inner = "is kept by the database for another table: the table is left out"
    assert [each.partition(":")[2] for each in told[1:-1]] == [
        f"found_{name}: {inner}" for name in ("config", "content", "data", "docsize", "idx")
    ]
