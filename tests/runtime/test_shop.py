"""The sample package is what the generator makes of its registry, so that these tests are about generated code.

`pytest tests/runtime/test_shop.py --accept` writes it anew after a change of a template.
"""

from __future__ import annotations

from pathlib import Path

from stratagen.emit.format import format_files
from stratagen.emit.render import render
from stratagen.emit.targets import find_targets, template_folders
from stratagen.model.resolve import resolve
from stratagen.registry import load

HERE = Path(__file__).parent


def test_the_shop_is_what_its_registry_says(accept: bool) -> None:
    registry = HERE / "shop" / "entities.yaml"
    model = resolve(load(registry, registry.parent))
    folders = template_folders(HERE.parents[1])
    targets = tuple(
        each
        for each in find_targets(folders)
        if each.output.endswith(".py") and each.layer != "tests"
    )
    rendered = {path: file.text for path, file in render(model, targets, folders).items()}
    expected = format_files(rendered, model.project.formatter, [model.project.package])
    if accept:
        for path, text in expected.items():
            (HERE / path).write_text(text, encoding="utf-8", newline="\n")
    found = {
        path.relative_to(HERE).as_posix(): path.read_text(encoding="utf-8")
        for path in (HERE / "shop").rglob("*.py")
    }
    assert found == expected
