"""Storage of columns-of-keys-may-be-given: what the modules of its entities share."""

from stratagen.runtime.storage import Schema, TableRow

__all__ = ["SCHEMA", "Row"]

SCHEMA = Schema(
    __name__,
    {
        "artist": "artist",
        "seat": "seat",
        "ticket": "ticket",
    },
)
"""Every entity, and the module that declares it; a module is imported when it is first needed."""


class Row(TableRow, registry=SCHEMA.registry):
    """What every table of this package derives from."""
