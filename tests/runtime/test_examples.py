"""The examples in the runtime's docstrings hold."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

from stratagen import runtime

MODULES = [each.name for each in pkgutil.walk_packages(runtime.__path__, "stratagen.runtime.")]


@pytest.mark.parametrize("name", ["stratagen.wire", "stratagen.runtime", *MODULES])
def test_examples_hold(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
