"""What the user wrote: YAML files into one `RegistrySpec`, or all that is wrong with them.

The way: bytes -> text.py -> source.py (nodes with places) -> reading.py by the tables of grammar.py -> building.py (specs)
-> loading.py (files merged, those of before by pieces.py). `schema.py` prints the same tables for editors.
"""

from stratagen.registry.loading import NOTHING, Reading, explain, load, read, searched
from stratagen.registry.pieces import Kept
from stratagen.registry.schema import json_schema

__all__ = ["NOTHING", "Kept", "Reading", "explain", "json_schema", "load", "read", "searched"]
