"""`gen serve --admin`: what has to be there before the admin can be built, and what it says where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk import REGISTRY, in_process


def with_admin(folder: Path) -> Path:
    layers = "defaults: {layers: [storage, service, routes, client, admin]}\n"
    (folder / "entities.yaml").write_text(REGISTRY.replace("entities:", layers + "entities:", 1))
    assert in_process(folder, "all", "--no-types").code == 0
    return folder


def test_a_project_without_an_admin_gets_none_of_its_files(project: Path):
    client = project / "generated" / "client"
    assert not (client / "src" / "admin").exists()
    assert not (client / "src" / "runtime" / "admin").exists()
    assert not (client / "index.html").exists()
    assert "vite" not in (client / "package.json").read_text()


def test_serving_an_admin_that_nobody_asked_for_says_how_to_ask(project: Path):
    done = in_process(project, "serve", "--admin")
    assert done.code == 2
    assert "no entity has the layer 'admin': add it to `layers`" in done.err


def test_serving_an_admin_without_its_packages_says_what_to_install(project: Path):
    done = in_process(with_admin(project), "serve", "--admin")
    assert done.code == 2
    assert "run `npm install` in " in done.err
    assert "gen never does" in done.err
    assert not (project / ".gen" / "admin").exists()


def test_serving_an_admin_without_node_says_so(project: Path, monkeypatch: pytest.MonkeyPatch):
    with_admin(project)
    monkeypatch.setenv("PATH", str(project))
    done = in_process(project, "serve", "--admin")
    assert done.code == 2
    assert "Vite, which needs Node 20 or newer" in done.err


def test_the_admin_is_taken_away_with_its_layer(project: Path):
    with_admin(project)
    assert (project / "generated/client/src/admin/main.tsx").is_file()
    (project / "entities.yaml").write_text(REGISTRY)
    assert in_process(project, "all", "--no-types").code == 0
    assert not (project / "generated/client/src/admin").exists()
    assert not (project / "generated/client/src/runtime/admin").exists()
