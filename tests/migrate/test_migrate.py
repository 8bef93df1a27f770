"""`gen migrate`: what changed in the registry is a revision, and the database follows, whatever is in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
import walk

from stratagen.runtime.migrate import RefusedError, move


def test_thirty_changes_up_down_and_up_again_with_rows(
    project: Path,
    each_kind: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    """On both databases at once: what is generated for a change is the same for them."""

    def go(address: str, action: str) -> None:
        monkeypatch.setenv("DATABASE_URL", address)
        move(project, action)

    states: dict[str, list[dict[str, object]]] = {}
    for address, _ in each_kind:
        go(address, "up")
        walk.on(address, walk.settle)
        states[address] = [walk.on(address, walk.reflected)]
    for name, change, registry in walk.steps():
        walk.write(project, registry)
        code = walk.gen(project, "migrate", "-m", name, *change.said, "--quiet")
        assert code == 0, f"{name}: {capsys.readouterr().err}"
        tables = walk.declared()
        for address, empty in each_kind:
            here = f"{name}, on {address}"
            held = walk.on(address, walk.rows)
            go(address, "up")
            after = walk.on(address, walk.reflected)
            assert walk.on(address, partial(walk.missing, tables=tables)) == [], here
            assert after == walk.made_anew(empty, tables), here
            kept = walk.on(address, walk.rows)
            assert sum(kept.values()) >= sum(held.values()) - (2 if "less" in name else 0), here
            states[address].append(after)
        assert walk.gen(project, "migrate", "check", "--quiet") == 0, name
    assert len(walk.CHANGES) >= 30
    for address, seen in states.items():
        for before, name in reversed(list(zip(seen[:-1], walk.CHANGES, strict=True))):
            go(address, "down")
            assert walk.on(address, walk.reflected) == before, f"{name}, on {address}"
        go(address, "up")
        assert walk.on(address, walk.reflected) == seen[-1]


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
