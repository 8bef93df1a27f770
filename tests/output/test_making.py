"""What templates and our own code are like is told by their stamps, and by their content where those may be too young."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from stratagen.output import making
from stratagen.output.making import state_of


@pytest.mark.parametrize("later", [0, 10**9], ids=["touched a moment ago", "at rest"])
def test_a_file_that_changed_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, later: int):
    file = tmp_path / "a.j2"
    file.write_text("one")
    now = time.time_ns() + later
    monkeypatch.setattr(making.time, "time_ns", lambda: now)
    before = state_of([str(file)])
    assert state_of([str(file)]) == before
    new = tmp_path / "new"
    new.write_text("two")  # as long as the old one
    new.replace(file)
    assert state_of([str(file)]) != before
