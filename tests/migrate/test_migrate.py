"""`gen migrate`: what changed in the registry is a revision, and the database follows, whatever is in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
import walk

from stratagen.runtime.migrate import RefusedError, move


def test_thirty_changes_up_down_and_up_again_with_rows(
    project: Path, addresses: list[str], capsys: pytest.CaptureFixture[str]
):
    address, empty = addresses
    move(project, "up")
    walk.on(address, walk.settle)
    states = [walk.on(address, walk.reflected)]
    for name, change, registry in walk.steps():
        held = walk.on(address, walk.rows)
        walk.write(project, registry)
        code = walk.gen(project, "migrate", "-m", name, *change.said, "--quiet")
        assert code == 0, f"{name}: {capsys.readouterr().err}"
        move(project, "up")
        after, tables = walk.on(address, walk.reflected), walk.declared()
        assert walk.on(address, partial(walk.missing, tables=tables)) == [], name
        assert after == walk.made_anew(empty, tables), name
        kept = walk.on(address, walk.rows)
        assert sum(kept.values()) >= sum(held.values()) - (2 if "less" in name else 0), name
        assert walk.gen(project, "migrate", "check", "--quiet") == 0, name
        states.append(after)
    assert len(walk.CHANGES) >= 30
    for before, name in reversed(list(zip(states[:-1], walk.CHANGES, strict=True))):
        move(project, "down")
        assert walk.on(address, walk.reflected) == before, name
    move(project, "up")
    assert walk.on(address, walk.reflected) == states[-1]


def test_a_revision_that_fails_leaves_nothing_behind(project: Path, addresses: list[str]):
    address, _ = addresses
    move(project, "up")
    walk.on(address, walk.settle)
    before = walk.on(address, walk.reflected)
    _, change, registry = next(walk.steps())
    walk.write(project, registry)
    assert walk.gen(project, "migrate", "-m", "due", *change.said, "--quiet") == 0
    (path,) = project.glob("migrations/versions/0002_*.py")
    text = path.read_text()
    path.write_text(
        text.replace("\n\n\ndef downgrade", "\n    raise ValueError('halfway')\n\n\ndef downgrade")
    )
    with pytest.raises(RefusedError, match="up: halfway; what failed was taken back"):
        move(project, "up")
    assert walk.on(address, walk.reflected) == before
    path.write_text(text)
    assert move(project, "up")["applied"] == ["due"]
    assert "due" in walk.on(address, walk.reflected)["tickets"]["columns"]
