"""What a change means, as values.

Comes in: nothing. Goes out: `Change`, and the words that it is judged with. Never here: how one is found.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

__all__ = ["Api", "Change", "Client", "added", "breaks", "hidden", "refused"]


class Api(StrEnum):
    """What a change means for whoever calls the API as it was; from the mildest to the worst."""

    SAME = "same"
    ADDITIVE = "additive"
    BREAKING = "breaking"


class Client(StrEnum):
    """What it means for code that uses the generated client, once that is generated anew; from the mildest to the worst."""

    FITS = "fits"
    SILENT = "silent"  # it compiles, and something behaves otherwise
    ERROR = "compile error"


class Change(Struct, frozen=True):
    """One change: `ticket.title`, `ticket` or `state`, what happens to it, and what that means."""

    subject: str
    what: str
    api: Api
    client: Client


def added(subject: str, what: str) -> Change:
    """What is more, and breaks nobody."""
    return Change(subject, what, Api.ADDITIVE, Client.FITS)


def breaks(subject: str, what: str) -> Change:
    """What callers and the client's types both notice."""
    return Change(subject, what, Api.BREAKING, Client.ERROR)


def refused(subject: str, what: str) -> Change:
    """What types do not say: the same call is refused, or answered otherwise."""
    return Change(subject, what, Api.BREAKING, Client.SILENT)


def hidden(subject: str, what: str) -> Change:
    """What keeps its form and behaves otherwise."""
    return Change(subject, what, Api.SAME, Client.SILENT)
