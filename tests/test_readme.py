"""What the README shows of generated code is what is generated."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHOWN = re.search(r"## What is generated\n(.*?)\n## ", (ROOT / "README.md").read_text(), re.DOTALL)
PIECES = [
    (language, piece)
    for language, block in re.findall(r"```(python|ts)\n(.*?)```", SHOWN[1] if SHOWN else "", re.DOTALL)
    for piece in block.strip("\n").split("\n\n")
]  # fmt: skip
GENERATED = {
    "python": "routes/ticket.py",
    "ts": "client/src/entities/ticket/*s.ts",
}


@pytest.mark.parametrize(("language", "piece"), PIECES)
def test_what_the_readme_shows_is_generated(language: str, piece: str):
    texts = [path.read_text() for path in (ROOT / "generated").glob(GENERATED[language])]
    assert any(piece in text for text in texts)


def test_it_shows_both_languages():
    assert {language for language, _ in PIECES} == set(GENERATED)
