"""What may stand behind a key: the vocabulary that `grammar.py` is written in.

A `Kind` is data. `reading.py` reads a node by it, `schema.py` prints it as JSON Schema; neither knows a key's name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from msgspec import Struct, field

from stratagen.problems import Span
from stratagen.registry.spec import At

__all__ = [
    "Anything",
    "Block",
    "Choice",
    "Either",
    "Exactly",
    "Flag",
    "Key",
    "Kind",
    "ListOf",
    "Named",
    "Nothing",
    "Number",
    "Text",
    "Whole",
    "Word",
]


class Flag(Struct, frozen=True):
    """`true` or `false`; `only`: the one of them that means something here."""

    only: bool | None = None


class Whole(Struct, frozen=True):
    """A whole number between two bounds, both included."""

    least: int
    most: int


class Number(Struct, frozen=True):
    """A finite number."""


class Exactly(Struct, frozen=True):
    """One whole number and no other."""

    value: int


class Text(Struct, frozen=True):
    """Any text. A number that was written without quotes is the text it looks like: `1.10` is `1.10`."""

    empty: bool = True


class Word(Struct, frozen=True):
    """A text of a given form.

    Attributes:
        code: the problem's code where it has another form.
        form: what it must match, as a whole; a regular expression that JavaScript reads alike.
        meaning: what it is, for people: `an import path such as app.tickets:complete`.
        longest: most characters.
        read: what is made of it, where that is not the text itself.
        spoiled: what else is wrong with a text of that form, where no regular expression says it.
    """

    code: str
    form: str
    meaning: str
    longest: int = 255
    read: Callable[[At[str]], object] | None = None
    spoiled: Callable[[str], str | None] | None = None


class Choice(Struct, frozen=True):
    """One word out of a closed set; `otherwise`: what else to write, for who has chosen none of them."""

    words: tuple[str, ...]
    otherwise: str = ""


class Anything(Struct, frozen=True):
    """A value as JSON would hold it: what it must be depends on the field's type."""


class Nothing(Struct, frozen=True):
    """No value: the key alone says it."""


class ListOf(Struct, frozen=True):
    """A list of one kind; `distinct`: no value twice."""

    item: Kind
    least: int = 0
    distinct: bool = False


class Named(Struct, frozen=True):
    """A mapping from names to one kind.

    Attributes:
        name: the form of the names.
        item: what each name stands for.
        make: what is made of a name and its item; the item is None where it could not be read, and what it makes may
            be None where a name alone is worth nothing.
        least: how many must be there.
    """

    name: Word | Text
    item: Kind
    make: Callable[[At[str], object], object]
    least: int = 0


class Either(Struct, frozen=True):
    """One kind or another; which of them is seen from the shape of the node."""

    kinds: tuple[Kind, ...]


class Key(Struct, frozen=True):
    """A key of a block.

    Attributes:
        name: as written.
        kind: what stands behind it.
        doc: one sentence for whoever meets it in an editor.
        required: whether it must be there.
        needs: another key without which it means nothing.
    """

    name: str
    kind: Kind
    doc: str
    required: bool = False
    needs: str | None = None


class Block(
    Struct, frozen=True, eq=False
):  # each is itself and no other: tables of its keys are kept
    """A mapping with a closed set of keys.

    Attributes:
        title: what it is, for people: `a field`.
        keys: what may stand in it.
        make: what is made of the values of the keys that were there; left out: a dict of them.
        one_of: keys of which exactly one must be there.
        elsewhere: keys that are known but belong to another place, and why they do.
        conflict: what is wrong with keys that stand side by side, and where.
    """

    title: str
    keys: tuple[Key, ...]
    make: Callable[[dict[str, object]], object] | None = None
    one_of: tuple[str, ...] = ()
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    conflict: Callable[[dict[str, object]], tuple[Span, str] | None] | None = None


Kind: TypeAlias = (
    Flag
    | Whole
    | Number
    | Exactly
    | Text
    | Word
    | Choice
    | Anything
    | Nothing
    | ListOf
    | Named
    | Either
    | Block
)
