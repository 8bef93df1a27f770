"""What of a module makes a difference for a type checker, and what of it for other modules."""

from __future__ import annotations

import pytest

from stratagen.verify.faces import Difference, difference

NONE, WITHIN, SEEN = Difference

CASES = {
    "nothing": ("x = 1\n", "x = 1\n", NONE),
    "a module's docstring": ('"""A."""\nx = 1\n', '"""B,\n\nlonger."""\nx = 1\n', NONE),
    "a class's docstring": ('class A:\n    """A."""\n', 'class A:\n    """B."""\n', NONE),
    "a method's docstring": (
        'class A:\n    def f(self):\n        """A."""\n',
        'class A:\n    def f(self):\n        """B."""\n',
        NONE,
    ),
    "an attribute's docstring": ('x = 1\n"""A."""\n', 'x = 1\n"""B."""\n', NONE),
    "a docstring beside a comment": ('"""A."""  # one\n', '"""A."""  # ty: ignore\n', SEEN),
    "a docstring beside a statement": ('"""A."""; x = 1\n', '"""A."""; x = 2\n', SEEN),
    "a docstring on the line of its class": ('class A: """A."""\n', 'class B: """A."""\n', SEEN),
    "a string that is a value": ('x = "a"\n', 'x = "b"\n', SEEN),
    "an f-string": ('f"{x}"\n', 'f"{y}"\n', SEEN),
    "a function's body": ("def f() -> int:\n    return 1\n", "def f() -> int:\n    return g(1)\n", WITHIN),
    "an async function's body": (
        "async def f() -> int:\n    return 1\n",
        "async def f() -> int:\n    x = 1\n    return x\n",
        WITHIN,
    ),
    "a body after umlauts": ("def f() -> str:\n    return 'ä'\n", "def f() -> str:\n    return 'ö'\n", WITHIN),
    "a body on the line of its function": ("def f() -> int: return 1\n", "def g() -> int: return 1\n", SEEN),
    "what a body is inferred from": ("def f():\n    return 1\n", "def f():\n    return 'a'\n", SEEN),
    "a signature": ("def f(x: int) -> int:\n    return 1\n", "def f(x: str) -> int:\n    return 1\n", SEEN),
    "a default": ("def f(x=1) -> int:\n    return 1\n", "def f(x='a') -> int:\n    return 1\n", SEEN),
    "a decorator": ("@a\ndef f() -> int:\n    return 1\n", "@b\ndef f() -> int:\n    return 1\n", SEEN),
    "what makes a generator": (
        "async def f() -> object:\n    return 1\n",
        "async def f() -> object:\n    yield 1\n",
        SEEN,
    ),
    "a name of the module's": (
        "def f() -> None:\n    global x\n    x = 1\n",
        "def f() -> None:\n    global x\n    x = 'a'\n",
        SEEN,
    ),
    "an import within": ("def f() -> None:\n    import a.b\n", "def f() -> None:\n    import a.c\n", SEEN),
    "a method's body": (
        "class A:\n    def f(self) -> None:\n        self.x = 1\n",
        "class A:\n    def f(self) -> None:\n        self.x = 'a'\n",
        SEEN,
    ),
    "an attribute": ("class A:\n    x: int\n", "class A:\n    x: str\n", SEEN),
    "a comment": ("x = 1\n", "x = 1  # type: ignore\n", SEEN),
    "no Python": ("def\n", '"""A."""\n', SEEN),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_no_more_is_passed_over_than_a_type_checker_passes_over(name: str):
    before, after, expected = CASES[name]
    assert difference(before.encode(), after.encode()) is expected
    assert difference(after.encode(), before.encode()) is expected
