"""A project's own templates: a file overrides, block by block or as a whole; a new file is a new output; without it all is as before."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from desk import gen, in_process, tree

from stratagen.emit.render import render
from stratagen.emit.targets import find_targets, template_folders
from stratagen.pipeline import understand
from stratagen.place import Place

BUILTIN = template_folders(Path("/nowhere"))[-1]
PRINTED = sorted(path.relative_to(BUILTIN).as_posix() for path in BUILTIN.rglob("*.j2"))

SERVICE = """\
{% extends "builtin/services/{entity}.py.j2" %}
{% block imports %}
from typing import Final
{{ super() }}
{%- endblock %}
{% block service %}
{{ super() }}
    plural: Final = {{ view.exports }}[0]
{% endblock %}
"""
ENDPOINT = """\
{% extends "builtin/routes/{entity}.py.j2" %}
{% block endpoint %}
    # {{ endpoint.method }}
{{ super() }}
{%- endblock %}
"""
MORE = """\
{% extends "builtin/client/src/entities/{entity}/types.ts.j2" %}
{% block more %}

export type {{ view.name }}Draft = Partial<{{ view.name }}>
{% endblock %}
"""
PAGE = "# {{ view.label.comment }}\n{% for field in view.fields %}\n* {{ field.name }}: {{ field.type }}\n{% endfor %}\n"
ALL = "{% for entity in view.entities %}\n{{ entity.name }}\n{% endfor %}\n"


def write(project: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = project / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def generate(project: Path) -> dict[str, bytes]:
    done = in_process(project, "all", "--no-types")
    assert done.code == 0, done.err
    return tree(project / "generated")


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def test_a_block_is_overridden_in_every_file_of_the_template(project: Path):
    before = tree(project / "generated")
    write(project, {"services/{entity}.py.j2": SERVICE})
    after = generate(project)
    assert changed(before, after) == {"services/agent.py", "services/ticket.py"}
    assert b'    plural: Final = ["TicketServiceBase"' in after["services/ticket.py"]
    assert b"from typing import Final\n" in after["services/ticket.py"]


def test_what_is_overridden_is_checked_and_runs(project: Path):
    files = {
        "services/{entity}.py.j2": SERVICE,
        "routes/{entity}.py.j2": ENDPOINT,
        "client/src/entities/{entity}/types.ts.j2": MORE,
    }
    write(project, files)
    packages = project / "generated/client/node_modules"
    root = Path(__file__).resolve().parents[2]
    packages.symlink_to(root / "generated/client/node_modules", target_is_directory=True)
    done = gen(project, "all")
    assert done.code == 0, done.err
    assert "python clean (ty)\nclient clean (tsc)\n" in done.out
    text = (project / "generated/routes/ticket.py").read_text()
    assert text.count("    # get\n    @router.get(") == text.count("@router.get(") > 1
    options = ("-q", "-W", "error", "-p", "no:cacheprovider")
    command = [sys.executable, "-m", "pytest", *options, "generated/tests"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (SERVICE.replace("builtin/", ""), "it extends or includes itself; `builtin/services/{entity}.py.j2` is the tool's own"),
        (SERVICE.replace("super()", "1 // 0"), "integer division or modulo by zero"),
        (SERVICE.replace("exports", "nothing"), "nothing"),
        (SERVICE.replace("block service", "block servise"), "6: what it extends has no block 'servise' (did you mean 'service'?)"),
    ],
)  # fmt: skip
def test_a_template_that_goes_wrong_is_told_as_its_authors(project: Path, text: str, why: str):
    write(project, {"services/{entity}.py.j2": text})
    done = in_process(project, "all", "--no-types")
    assert (done.code, done.out) == (2, "")
    assert f"gen: {project}/templates/services/{{entity}}.py.j2:" in done.err
    assert why in done.err


def test_a_block_of_ones_own_may_stand_within_one_that_is_overridden(project: Path):
    house = SERVICE.replace("super() }}\n    plural", "super() }}{% block mine %}{% endblock %}\n    plural")  # fmt: skip
    own = '{% extends "services/_house.py.j2" %}{% block mine %}{% endblock %}'
    write(project, {"services/_house.py.j2": house, "services/{entity}.py.j2": own})
    assert b"plural: Final" in generate(project)["services/ticket.py"]


def test_a_new_file_is_a_new_output(project: Path):
    before = tree(project / "generated")
    write(project, {"docs/{entity}.md.j2": PAGE, "docs/all.txt.j2": ALL, "docs/plain.txt": "as it stands\n"})  # fmt: skip
    after = generate(project)
    assert changed(before, after) == {"docs/agent.md", "docs/ticket.md", "docs/all.txt", "docs/plain.txt"}  # fmt: skip
    assert after["docs/agent.md"].startswith(b"# Agent\n* id: int\n* name: str\n")
    assert after["docs/all.txt"] == b"agent\nticket\n"
    assert after["docs/plain.txt"] == b"as it stands\n"


def test_a_new_output_follows_the_entities(project: Path):
    write(project, {"docs/{entity}.md.j2": PAGE})
    generate(project)
    assert in_process(project, "add", "entity", "note", "text:str").code == 0
    assert "docs/note.md" in generate(project)
    assert in_process(project, "check", "--no-types").code == 0


def test_without_the_templates_all_is_as_before(project: Path):
    before = tree(project / "generated")
    write(project, {"services/{entity}.py.j2": SERVICE, "docs/{entity}.md.j2": PAGE})
    assert generate(project) != before
    for path in (project / "templates").rglob("*.j2"):
        path.unlink()
    assert in_process(project, "check", "--no-types").code == 1
    assert generate(project) == before


@pytest.mark.parametrize("layers", ["", "    layers: [storage, service, routes, tests, client, admin]\n"])  # fmt: skip
def test_an_override_of_no_block_changes_nothing(project: Path, layers: str):
    registry = project / "entities.yaml"
    registry.write_text(registry.read_text().replace("  ticket:\n", f"  ticket:\n{layers}"))
    before = generate(project)
    write(project, {name: f'{{% extends "builtin/{name}" %}}' for name in PRINTED})
    assert generate(project) == before


def test_every_built_in_template_has_a_place_for_more():
    """But a document that has only one form has none."""
    without = {name for name in PRINTED if "{% block more %}" not in (BUILTIN / name).read_text()}
    assert without == {"openapi.json.j2", "client/package.json.j2", "client/index.html.j2"}


def test_every_block_of_a_built_in_can_be_extended(project: Path):
    registry = project / "entities.yaml"
    everything = "    layers: [storage, service, routes, tests, client, admin]\n    fields:\n      state: state\n      place: place\n"
    registry.write_text(
        registry.read_text().replace("    fields:\n      title", f"{everything}      title")
        + "enums: {state: [open, closed]}\ntypes: {place: {fields: {town: str}}}\n"
    )
    blocks = {name: re.findall(r"{% block (\w+)", (BUILTIN / name).read_text()) for name in PRINTED}
    for name, names in blocks.items():
        parts = (f"{{% block {each} %}}{{{{ super() }}}}<{each}>{{% endblock %}}" for each in names)
        write(project, {name: f'{{% extends "builtin/{name}" %}}{"".join(parts)}'})
    folders = template_folders(project)
    model = understand(Place(project, registry))
    missing = {(name, each) for name, names in blocks.items() for each in names}
    for file in render(model, find_targets(folders), folders).values():
        marks = re.findall(r"<(\w+)>", file.text)
        missing -= {(file.template, each) for each in marks}
    assert missing == set()
    assert sum(map(len, blocks.values())) > 80
