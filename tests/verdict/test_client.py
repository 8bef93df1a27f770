"""What is called a compile error is one for somebody who uses all of the client, and nothing else is: asked of the compiler."""

from __future__ import annotations

import json
import shutil
import subprocess
from contextlib import nullcontext
from pathlib import Path

import changes
import pytest

from stratagen import pipeline, remake

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ROOT / "src" / "client" / "node_modules"
PAGES = [Path(__file__).with_name(name) for name in ("use.ts", "use_hooks.ts")]
ABOUT_HOOKS = (
    "nothing",
    "entity",
    "relation",
    "inverse",
    "operation",
    "reading",
    "client",
    "route",
)
"""Words of the changes that types alone do not show; hooks take the compiler ten times as long."""
BEGIN = "nothing"


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Change -> what the compiler has against the page after it."""
    assert PACKAGES.is_dir(), "run `make setup` first: src/client/node_modules is not there"
    folder = tmp_path_factory.mktemp("clients")
    (folder / "node_modules").symlink_to(PACKAGES, target_is_directory=True)
    names = {name: name.replace(" ", "-") for name in changes.CHANGES}
    with pytest.MonkeyPatch.context() as patch:  # a formatter leaves TypeScript as it is
        patch.setattr(remake, "format_files", lambda texts, *_: texts)
        patch.setattr(remake, "formatting", lambda texts, *_: nullcontext(lambda: texts))
        for name, place in names.items():
            generate(folder / place, name, folder / names[BEGIN])
    config = {
        "extends": f"./{names[BEGIN]}/tsconfig.json",
        "compilerOptions": {"noUnusedLocals": False},
        "include": [
            f"{place}/src/{page.name}"
            for name, place in names.items()
            for page in PAGES[: 1 + any(word in name for word in ABOUT_HOOKS)]
        ],
    }
    (folder / "tsconfig.json").write_text(json.dumps(config))
    tsc = PACKAGES / "typescript-7" / "bin" / "tsc"
    done = subprocess.run(
        ["node", str(tsc), "--noEmit", "--checkers", "1", "-p", "tsconfig.json"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    told = [line for line in done.stdout.splitlines() if ": error " in line]
    assert [line for line in told if "/src/use" not in line] == []
    return {
        name: [line for line in told if line.startswith(f"{place}/")]
        for name, place in names.items()
    }


def generate(folder: Path, name: str, runtime_of: Path) -> None:
    """The client of a change, with the page in it; all of them share one runtime."""
    place = changes.write(folder, changes.changed(name))
    (folder / "shelf_own.py").write_text("async def complete(*_, **__): ...\n")
    for change in pipeline.plan(place, afresh=True).changes.changes:
        _, _, path = change.path.partition("/client/")
        if change.text is None or not path or (name != BEGIN and "src/runtime/" in path):
            continue
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(change.text, encoding="utf-8")
    if name != BEGIN:
        (folder / "src/runtime").symlink_to(runtime_of / "src/runtime", target_is_directory=True)
    for page in PAGES:
        shutil.copy(page, folder / "src")


@pytest.mark.parametrize("name", changes.CHANGES)
def test_the_compiler_agrees(name: str, refused: dict[str, list[str]]):
    expected = any(client == changes.ERROR for _, _, client in changes.CHANGES[name].expected)
    assert bool(refused[name]) == expected, refused[name]
