"""A registry in the making: what every source is read into, and what the printer prints.

Comes in: what `tables` understood, or a JDL file says. Goes out: `Sketch`, in the registry's own keys and words. Never here: a
table, a token, a line of YAML.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from stratagen.registry.printing import Entry

__all__ = ["EntitySketch", "Note", "Sketch", "slug"]


class Note(Struct, frozen=True, order=True):
    """Something that a registry cannot say, or says in another way.

    Attributes:
        where: in the source: `shop.db:orders.total`, `shop.jdl:12`.
        cause: why, and what was done instead.
    """

    where: str
    cause: str

    def __str__(self) -> str:
        return f"{self.where}: {self.cause}"


class EntitySketch(Struct, frozen=True):
    """One entity.

    Attributes:
        fields: by name the keys of each, `type` or `ref` among them.
        relations: likewise, of n-n.
        options: whatever else an entity says.
    """

    name: str
    fields: Mapping[str, Mapping[str, Entry]] = field(default_factory=dict)
    relations: Mapping[str, Mapping[str, Entry]] = field(default_factory=dict)
    options: Mapping[str, Entry] = field(default_factory=dict)


class Sketch(Struct, frozen=True):
    """The whole.

    Attributes:
        source: what it was read from, without a password.
        name: of the project, a slug.
        enums: by name their values, a list or with what is said of each.
        defaults: options that hold for every entity.
        places: where `entity` and `entity.field` stand in the source, where it has lines.
    """

    source: str
    name: str
    enums: Mapping[str, Entry]
    entities: tuple[EntitySketch, ...]
    defaults: Mapping[str, Entry] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)


def slug(text: str) -> str:
    """A project's name from any text: `My Shop.db` -> `my-shop-db`."""
    words = "".join(each if each.isascii() and each.isalnum() else " " for each in text.lower())
    joined = "-".join(words.split())
    return joined if joined[:1].isalpha() else f"project-{joined}".rstrip("-")
