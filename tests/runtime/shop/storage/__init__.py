"""Storage of sample: what the modules of its entities share."""

from stratagen.runtime.storage import Schema, TableRow

__all__ = ["SCHEMA", "Row"]

SCHEMA = Schema(
    __name__,
    {
        "agent": "agent",
        "booking": "booking",
        "device": "device",
        "document": "document",
        "folder": "folder",
        "kitchen_sink": "kitchen_sink",
        "leaflet": "leaflet",
        "member": "member",
        "membership": "membership",
        "memo": "memo",
        "preference": "preference",
        "project": "project",
        "reminder": "reminder",
        "stamp": "stamp",
        "team": "team",
        "ticket": "ticket",
        "ticket_task": "ticket_task",
        "voucher": "voucher",
    },
)
"""Every entity, and the module that declares it; a module is imported when it is first needed."""


class Row(TableRow, registry=SCHEMA.registry):
    """What every table of this package derives from."""
