"""Where a request goes and where it comes from.

Comes in: an ASGI scope. Goes out: the path within the application, and a name for the caller's machine. Never here: what a
path means.
"""

from __future__ import annotations

from functools import lru_cache
from ipaddress import ip_network
from urllib.parse import quote

from starlette.types import Scope

__all__ = ["client_of", "header", "path_of"]


def path_of(scope: Scope) -> bytes:
    """The path as it was sent, undecoded, without the prefix that the application is mounted under."""
    raw_path: bytes = scope.get("raw_path") or quote(scope["path"]).encode()
    root_path = scope.get("root_path")
    if not root_path:
        return raw_path
    prefix = quote(root_path).encode().rstrip(b"/")
    below = raw_path.removeprefix(prefix)
    return below if below[:1] in {b"", b"/"} else raw_path  # `/a` is no prefix of `/api`


def header(scope: Scope, name: bytes) -> bytes | None:
    """The first header called `name`, in small letters; None where there is none."""
    for each, value in scope["headers"]:
        if each == name:
            found: bytes = value
            return found
    return None


def client_of(scope: Scope) -> str:
    """The address of the caller's machine. Behind a proxy it is the proxy's unless the server is told to trust its headers.

    >>> client_of({"client": ("203.0.113.9", 5000)}), client_of({"client": ("2001:db8::1", 5000)})
    ('203.0.113.9', '2001:db8::/64')
    """
    client = scope.get("client")
    host = client[0] if client else "unknown"
    return _network(host) if ":" in host else host


@lru_cache(maxsize=10_000)
def _network(host: str) -> str:
    """The network of an IPv6 address: a machine has as many addresses in it as it likes."""
    try:
        return str(ip_network((host, 64), strict=False))
    except ValueError:
        return host
