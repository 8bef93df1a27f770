"""One small project for all laws: every kind of key and relation, an enum, a value type, a mixin, a route of its own.

The registry is a value here, so that a law can reorder it, add to it and take from it; it is written as YAML.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from stratagen.cli.app import run
from stratagen.pipeline import Plan, plan
from stratagen.place import Place

__all__ = [
    "Registry",
    "add_field",
    "changed",
    "desk",
    "files",
    "folders",
    "generate",
    "place",
    "planned",
    "write",
]

Registry = dict[str, Any]
"""A registry as YAML reads it."""

_DESK: Registry = {
    "version": 1,
    "project": {"name": "desk", "package": "generated", "api_prefix": "/api"},
    "enums": {
        "state": ["open", "in_progress", "closed"],
        "weight": {"light": {"label": "Light"}, "heavy": {"label": "Heavy", "description": "Over 20 kg"}},
    },
    "types": {"origin": {"fields": {"source": "str", "line": "int?"}}},
    "mixins": {"ranked": {"fields": {"rank": {"type": "int", "default": 0, "ge": 0, "index": True}}}},
    "entities": {
        "agent": {"id": "uuid", "fields": {"name": {"type": "str", "max_length": 80, "search": True}}},
        "booking": {
            "id": ["device", "day"],
            "fields": {"device": {"ref": "device"}, "day": "date", "weight": "weight"},
        },
        "device": {"id": ["code"], "fields": {"code": {"type": "str", "max_length": 20}, "label": "str?"}},
        "project": {"description": "What tickets belong to", "fields": {"name": {"type": "str", "unique": True}}},
        "ticket": {
            "description": 'A unit of "work"',
            "mixins": ["ranked"],
            "version": True,
            "fields": {
                "title": {"type": "str", "min_length": 1, "max_length": 200, "search": True},
                "price": {"type": "decimal", "precision": 12, "scale": 2, "nullable": True},
                "state": {"type": "state", "default": "open"},
                "origin": "origin?",
                "labels": "str[]",
                "project": {"ref": "project", "on_delete": "cascade"},
                "parent_ticket": {"ref": "ticket", "nullable": True, "on_delete": "set_null"},
            },
            "relations": {"agents": {"many": "agent"}},
            "unique": [["project", "title"]],
            "routes": [
                {
                    "method": "post",
                    "path": "/tickets/{id}/close",
                    "handler": "desk.tickets:close",
                    "response": "ticket",
                    "summary": "Close a ticket",
                }
            ],
        },
    },
}  # fmt: skip

_HANDLERS = '''"""What the registry's routes call."""

from generated.services.ticket import TicketContext
from generated.storage.ticket import Ticket, TicketState, TicketUpdate


async def close(ctx: TicketContext, id: int) -> Ticket:
    """Close a ticket."""
    return await ctx.service.update(id, TicketUpdate(state=TicketState.CLOSED))
'''


def desk() -> Registry:
    """The registry, to be changed at will."""
    return copy.deepcopy(_DESK)


def write(folder: Path, registry: Registry) -> Path:
    """Put a registry, and the code that it names, into `folder`; gives the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "entities.yaml").write_text(
        yaml.safe_dump(registry, sort_keys=False), encoding="utf-8"
    )
    (folder / "desk").mkdir(exist_ok=True)
    (folder / "desk" / "tickets.py").write_text(_HANDLERS, encoding="utf-8")
    return folder


def place(folder: Path) -> Place:
    """Where the run looks."""
    return Place(folder, folder / "entities.yaml")


def planned(folder: Path) -> Plan:
    """What `gen all` would do."""
    return plan(place(folder))


def generate(folder: Path, *arguments: str) -> int:
    """`gen` with these arguments, types unchecked; its exit code."""
    return run(["-C", str(folder), *(arguments or ("all",)), "--no-types"])


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a project but the tool's own folder: path -> content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in _below(folder)
        if path.is_file()
    }


def folders(folder: Path) -> set[str]:
    """Every folder of a project but the tool's own."""
    return {path.relative_to(folder).as_posix() for path in _below(folder) if path.is_dir()}


def _below(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if ".gen" not in path.relative_to(folder).parts)


def changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> set[str]:
    """Paths that came, went or differ."""
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def add_field(registry: Registry, entity: str, name: str, kind: str) -> None:
    """Give an entity one more field."""
    registry["entities"][entity]["fields"][name] = kind
