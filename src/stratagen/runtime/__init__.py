"""What generated Python code imports. It knows nothing of the generator, YAML or templates.

Generated code is printed for one version of the names in here; `ABI` counts the changes that old output would not
survive, and the generated package asks for the one it was printed for.
"""

from __future__ import annotations

__all__ = ["ABI", "require_abi"]

ABI = 1


def require_abi(expected: int) -> None:
    """Say so where generated code and installed runtime do not fit, instead of failing somewhere later.

    Args:
        expected: the number that stands in the generated package.

    Raises:
        ImportError: the runtime has another one.

    >>> require_abi(1)
    """
    if expected != ABI:
        way_out = "run `gen all`" if expected < ABI else "update the package `stratagen`"
        raise ImportError(
            f"This code was generated for runtime ABI {expected}, installed is {ABI}: {way_out}."
        )
