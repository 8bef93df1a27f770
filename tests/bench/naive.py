"""What a generator takes that is written as one would write it first: `naive.py REGISTRY FILE…`.

It imports what such a one imports, loads the registry by `yaml.safe_load`, and has black format the Python files that it would
have made. It resolves nothing, renders nothing and writes nothing, so a real one takes longer: the figure is a floor. What `make bench`
compares with it are two processes of one minute on one machine, whatever that machine is.
"""

from __future__ import annotations

import sys
from pathlib import Path

import black
import jinja2
import pydantic
import sqlmodel
import yaml

IMPORTED = (black, jinja2, pydantic, sqlmodel, yaml)
"""Models of the registry, templates, the framework that is generated for, the formatter."""


def main(registry: str, *files: str) -> None:
    """Read the registry, format the files, and forget about it."""
    # PyYAML's own scanner stops at the `?` of `{title: str?}`; without it, it reads as much.
    yaml.safe_load(Path(registry).read_text(encoding="utf-8").replace("?", ""))
    mode = black.Mode(line_length=100)
    for file in files:
        black.format_str(Path(file).read_text(encoding="utf-8"), mode=mode)


if __name__ == "__main__":
    main(*sys.argv[1:])
