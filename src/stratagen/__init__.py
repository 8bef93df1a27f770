"""Stratagen: one YAML registry of entities in; storage, service, route and client-hook files out."""

__version__ = "0.1.0"
