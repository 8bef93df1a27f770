"""The built wheel carries all that it generates from: templates and the TypeScript runtime."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from support import ROOT, bin_path, gen, run

REGISTRY = """\
version: 1
project: {name: desk}
entities:
  ticket:
    fields: {title: {type: str, max_length: 200}}
"""


def test_the_wheel_generates_what_the_checkout_generates(tmp_path: Path):
    built = run(bin_path("hatchling"), "build", "-t", "wheel", "-d", str(tmp_path), cwd=ROOT)
    assert built.returncode == 0, built.stdout + built.stderr
    installed = tmp_path / "installed"
    zipfile.ZipFile(next(tmp_path.glob("*.whl"))).extractall(installed)

    by_wheel, by_checkout = tmp_path / "wheel", tmp_path / "checkout"
    for project in (by_wheel, by_checkout):
        project.mkdir()
        (project / "entities.yaml").write_text(REGISTRY)
    path = {"PYTHONPATH": str(installed)}
    where = run(
        sys.executable, "-c", "import stratagen; print(stratagen.__file__)", cwd=by_wheel, env=path
    )
    assert where.stdout.startswith(str(installed))
    done = gen(by_wheel, "all", "--no-types", env=path)
    assert done.returncode == 0, done.stderr
    assert gen(by_checkout, "all", "--no-types").returncode == 0

    assert _files(by_wheel) == _files(by_checkout)


def _files(project: Path) -> dict[str, str]:
    tree = project / "generated"
    return {
        path.relative_to(tree).as_posix(): path.read_text()
        for path in tree.rglob("*")
        if path.is_file()
    }
