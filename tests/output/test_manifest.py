"""`gen.lock`: written and read back equal, merged line by line, and refused where it is not what it was."""

from __future__ import annotations

import json

import pytest

from stratagen.output.manifest import Entry, LockError, Manifest, digest, dump, parse

LOCK = Manifest(
    "ruff 0.17.6",
    {
        "generated/b.py": Entry(digest(b"b"), "made", "b.py.j2", "storage", None),
        "generated/a.py": Entry(digest(b"a"), "made", "{entity}.py.j2", "routes", "a"),
    },
)


@pytest.mark.parametrize("lock", [LOCK, Manifest(), Manifest("ruff 1", {})])
def test_a_lock_reads_back_equal(lock: Manifest):
    assert parse(dump(lock)) == lock


def test_a_lock_is_one_line_a_file_sorted():
    lines = dump(LOCK).splitlines()
    files = [line for line in lines if line.startswith("    ")]
    assert [line.split('"')[1] for line in files] == ["generated/a.py", "generated/b.py"]
    assert len(lines) == len(files) + 6


def test_a_lock_holds_nothing_that_changes_by_itself():
    entry = json.loads(dump(LOCK))["files"]["generated/a.py"]
    assert set(entry) == {"entity", "layer", "rendered", "sha256", "template"}


CONFLICT = dump(LOCK).replace(
    '  "files"', '<<<<<<< HEAD\n  "a": 1\n=======\n>>>>>>> theirs\n  "files"'
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '"text"',
        "{}",
        CONFLICT,
        dump(LOCK)[:-9],
        dump(LOCK).replace('"version": 1', '"version": 2'),
        dump(LOCK).replace('"version": 1', '"version": "1"'),
        dump(LOCK).replace('"sha256"', '"sha"'),
        dump(LOCK).replace('"layer"', '"colour": 1, "layer"'),
        dump(LOCK).replace('"routes"', "7"),
        '{"version": 1, "formatter": "", "files": []}',
        '{"version": 1, "formatter": "", "files": {"a": null}}',
        '{"version": 1, "formatter": 3, "files": {}}',
        "[" * 100_000,
    ],
)
def test_what_is_no_lock_is_refused(text: str):
    with pytest.raises(LockError, match=r"gen\.lock"):
        parse(text)


def test_a_merge_conflict_is_told_with_the_way_out():
    with pytest.raises(LockError, match=r"merge conflict.*gen all.*nothing was changed"):
        parse(CONFLICT)
