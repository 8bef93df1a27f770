"""Labels within sentences, for docstrings and summaries.

Comes in: labels as people read them, `Ticket task`. Goes out: the same in the middle of a sentence. Never here: an identifier.
"""

from __future__ import annotations

__all__ = ["beginning", "in_sentence", "with_article"]


def in_sentence(label: str) -> str:
    """A label within a sentence: `Ticket task` -> `ticket task`, `MCP tool` stays."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def with_article(label: str) -> str:
    """`a ticket`, `an agent`, `an MCP tool`."""
    word = in_sentence(label)
    vowels = "AEFHILMNORSX" if word[:1].isupper() else "aeio"
    return f"{'an' if word[:1] in vowels else 'a'} {word}"


def beginning(label: str) -> str:
    """`A ticket`, `An agent`: where a sentence begins."""
    words = with_article(label)
    return words[:1].upper() + words[1:]
