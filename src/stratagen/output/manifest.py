"""`gen.lock`: what was generated, file by file. Committed, so that every checkout knows what is the tool's.

An entry says what the file's text was (`sha256`) and what it was made from (`rendered`: the text before it was formatted,
and the formatter), so that an unchanged file is not formatted again; which template made it; and which entity it belongs to.
Beside the files: the versions of formatter and checker, and what the user's own overrides and ejected files were made against,
for `gen doctor`; those change when the user says so. Never here: a date, a version of the tool, a line number, or anything
else that changes while the file does not.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from msgspec import Struct, field

from stratagen.problems import ProjectError

__all__ = ["LOCK", "Entry", "LockError", "Manifest", "digest", "dump", "parse"]

LOCK = "gen.lock"
VERSION = 1
KEYS = {"entity", "layer", "rendered", "sha256", "template"}


class LockError(ProjectError):
    """`gen.lock` cannot be read; the message says why and what to do."""


class Entry(Struct, frozen=True):
    """One generated file."""

    sha256: str
    rendered: str
    template: str
    layer: str
    entity: str | None


class Manifest(Struct, frozen=True):
    """The lock's content: the formatter that wrote the files, and path -> entry; the checker that was the first to see them;
    and for each file of the user's that stands in for one of ours the hash of ours as it was then.
    """

    formatter: str = ""
    files: Mapping[str, Entry] = field(default_factory=dict)
    checker: str = ""
    against: Mapping[str, str] = field(default_factory=dict)


def digest(content: bytes) -> str:
    """The hash that the lock holds."""
    return hashlib.sha256(content).hexdigest()


def dump(manifest: Manifest) -> str:
    """The lock as text: one line a file, sorted, so that version control merges it line by line."""
    lines = [
        f"    {json.dumps(path)}: {_entry(manifest.files[path])}" for path in sorted(manifest.files)
    ]
    head = f'{{\n  "version": {VERSION},\n  "formatter": {json.dumps(manifest.formatter)},\n'
    if manifest.checker:
        head += f'  "checker": {json.dumps(manifest.checker)},\n'
    if manifest.against:
        head += f'  "against": {json.dumps(dict(sorted(manifest.against.items())), indent=4)[:-1]}  }},\n'
    return f'{head}  "files": {{\n' + ",\n".join(lines) + "\n  }\n}\n"


def parse(text: str) -> Manifest:
    """The manifest of a lock's text.

    Raises:
        LockError: it is not a lock of this version, a merge conflict for example.
    """
    try:
        document = json.loads(text)
        if document["version"] != VERSION:
            raise LockError(
                f"{LOCK} is of version {document['version']}, and this tool writes {VERSION}"
            )
        files = {path: _read(entry) for path, entry in document["files"].items()}
        against = {path: _text(each) for path, each in document.get("against", {}).items()}
        formatter, checker = _text(document["formatter"]), _text(document.get("checker", ""))
        return Manifest(formatter, files, checker, against)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise LockError(
            f"{LOCK} cannot be read ({error}); after a merge conflict take either side and run `gen all`; "
            "nothing was changed"
        ) from error


def _read(entry: dict[str, object]) -> Entry:
    if entry.keys() != KEYS:
        raise KeyError(*sorted(entry.keys() ^ KEYS))
    entity = entry["entity"]
    return Entry(
        _text(entry["sha256"]),
        _text(entry["rendered"]),
        _text(entry["template"]),
        _text(entry["layer"]),
        None if entity is None else _text(entity),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _entry(entry: Entry) -> str:
    return json.dumps(
        {
            "entity": entry.entity,
            "layer": entry.layer,
            "rendered": entry.rendered,
            "sha256": entry.sha256,
            "template": entry.template,
        }
    )
