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

import msgspec
from msgspec import Struct, field

from stratagen.problems import ProjectError

__all__ = ["LOCK", "Entry", "LockError", "Manifest", "digest", "dump", "parse"]

LOCK = "gen.lock"
VERSION = 1


class LockError(ProjectError):
    """`gen.lock` cannot be read; the message says why and what to do."""


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
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
    lines = [_entry(path, manifest.files[path]) for path in sorted(manifest.files)]
    head = f'{{\n  "version": {VERSION},\n  "formatter": {json.dumps(manifest.formatter)},\n'
    if manifest.checker:
        head += f'  "checker": {json.dumps(manifest.checker)},\n'
    if manifest.against:
        head += f'  "against": {json.dumps(dict(sorted(manifest.against.items())), indent=4)[:-1]}  }},\n'
    return f'{head}  "files": {{\n' + ",\n".join(lines) + "\n  }\n}\n"


def parse(text: str | bytes) -> Manifest:
    """The manifest of a lock's text.

    Raises:
        LockError: it is not a lock of this version, a merge conflict for example.
    """
    try:
        version = msgspec.json.decode(text, type=_Version).version
        if version != VERSION:
            raise LockError(f"{LOCK} is of version {version}, and this tool writes {VERSION}")
        document = msgspec.json.decode(text, type=_Document)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise LockError(
            f"{LOCK} cannot be read ({error}); after a merge conflict take either side and run `gen all`; "
            "nothing was changed"
        ) from error
    return Manifest(document.formatter, document.files, document.checker, document.against)


class _Version(Struct):
    """What every lock begins with."""

    version: int


class _Document(Struct):
    """A lock as it is written."""

    version: int
    formatter: str
    files: dict[str, Entry]
    checker: str = ""
    against: dict[str, str] = field(default_factory=dict)


def _entry(path: str, entry: Entry) -> str:
    entity = "null" if entry.entity is None else _quoted(entry.entity)
    return (
        f'    {_quoted(path)}: {{"entity": {entity}, "layer": {_quoted(entry.layer)}, "rendered": "{entry.rendered}", '
        f'"sha256": "{entry.sha256}", "template": {_quoted(entry.template)}}}'
    )


_quoted = json.JSONEncoder().encode
"""A string as JSON. `json.dumps` takes three times as long, and there are thousands."""
