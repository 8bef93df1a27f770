"""Templates: what they may print, whose they are, what an override can do, and where a fault in one is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from little_desk import REGISTRY, model_of, templates

from stratagen.emit.render import render
from stratagen.emit.targets import TemplateError, find_targets


@pytest.fixture
def printed(tmp_path: Path):
    """What templates of the project's own, over built-in ones, make of the small registry: path -> text."""

    def run(own: dict[str, str], builtin: dict[str, str] | None = None) -> dict[str, str]:
        mine = templates(tmp_path / "own" / "templates", own)
        folders = (mine, templates(tmp_path / "builtin", builtin or {}))
        (tmp_path / "builtin").mkdir(exist_ok=True)
        targets = tuple(each for each in find_targets(folders) if each.layer != "client")
        tree = render(model_of(tmp_path), targets, folders)
        return {path.removeprefix("generated/"): file.text for path, file in tree.items()}

    return run


def test_the_path_of_a_template_is_the_path_of_its_output(printed):
    files = printed(
        {
            "storage/{entity}_notes.py.j2": "{{ view.class_name }}\n",
            "docs/{entity}/{entity}.md.j2": "{{ view.name }}",
            "notes.txt": "as it stands {{ view }}",
            "docs/index.md.j2": "{% for each in view.entities %}{{ each.plural }} {% endfor %}",
        }
    )
    assert files == {
        "docs/agent/agent.md": "agent",
        "docs/index.md": "agents tickets ",
        "docs/ticket/ticket.md": "ticket",
        "notes.txt": "as it stands {{ view }}",
        "storage/agent_notes.py": "Agent\n",
        "storage/ticket_notes.py": "Ticket\n",
    }


def test_parts_backups_and_dotfiles_make_nothing(printed):
    files = printed({"_part.j2": "", "_parts/x.txt": "", ".hidden": "", "x.txt~": "", "__init__.py": "", "a/__init__.py": ""})  # fmt: skip
    assert sorted(files) == ["__init__.py", "a/__init__.py"]


def test_an_entity_has_the_files_of_its_layers_only(printed):
    files = printed({"services/{entity}.txt": "", "storage/{entity}.txt": "", "docs/{entity}.txt": ""})  # fmt: skip
    assert sorted(files) == [
        "docs/agent.txt", "docs/ticket.txt", "services/ticket.txt", "storage/agent.txt", "storage/ticket.txt",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "expression",
    [
        "view.name ~ view.plural",
        "'text'",
        "view.name | upper",
        "[view.name] | join",
        "view.fields | map(attribute='name') | join(', ')",
        "view.timestamps",
        "view.fields",
        "none",
        "1.5",
        "view.name.__str__()",
        "view.description.python.__repr__()",
    ],
)
def test_what_is_not_encoded_cannot_be_printed(printed, expression: str):
    with pytest.raises(TemplateError, match=r"encoded text only") as raised:
        printed({"docs/{entity}.md.j2": f"one\n{{{{ {expression} }}}}"})
    assert "{entity}.md.j2:2: " in str(raised.value)
    assert "for entity 'agent'" in str(raised.value)


def test_numbers_and_encoded_text_can_be_printed(printed):
    template = (
        "{{ view.fields | length }} {{ view.name }} {{ 3 }}{% if view.timestamps %} t{% endif %}"
    )
    assert printed({"docs/{entity}.md.j2": template})["docs/ticket.md"] == "5 ticket 3 t"


@pytest.mark.parametrize(
    ("template", "what"),
    [
        ("\n{% if %}", r"\{entity\}\.md\.j2:2: Expected an expression"),
        ("\n\n{{ view.colour }}", r"\{entity\}\.md\.j2:3: .*no attribute 'colour'"),
        ("{{ colour }}", r"\{entity\}\.md\.j2:1: 'colour' is undefined"),
        ("{% include 'nowhere.j2' %}", r"\{entity\}\.md\.j2.*nowhere\.j2"),
        ("{{ view.name | colour }}", r"\{entity\}\.md\.j2:1: No filter named 'colour'"),
        ("{{ 1 + view }}", r"\{entity\}\.md\.j2:1: unsupported operand"),
    ],
)
def test_a_fault_in_a_template_is_told_at_its_line(printed, template: str, what: str):
    with pytest.raises(TemplateError, match=what):
        printed({"docs/{entity}.md.j2": template})


def test_a_template_that_is_no_text_is_told(printed, tmp_path: Path):
    folder = templates(tmp_path / "own" / "templates", {"a.txt": ""})
    (folder / "a.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(TemplateError, match=r"a\.txt"):
        printed({})


def test_a_projects_own_template_is_taken_first(printed):
    builtin = {"docs/a.md.j2": "theirs", "docs/b.md.j2": "theirs", "docs/c.md.j2": "theirs"}
    files = printed({"docs/a.md.j2": "mine", "docs/b.md": "mine as it stands"}, builtin)
    assert files == {"docs/a.md": "mine", "docs/b.md": "mine as it stands", "docs/c.md": "theirs"}


def test_an_override_extends_the_built_in_block_by_block(printed):
    builtin = {"docs/{entity}.md.j2": "# {{ view.name }}\n{% block body %}body\n{% endblock %}end\n"}  # fmt: skip
    own = '{% extends "builtin/docs/{entity}.md.j2" %}{% block body %}{{ super() }}more {{ view.plural }}\n{% endblock %}'
    files = printed({"docs/{entity}.md.j2": own}, builtin)
    assert files["docs/ticket.md"] == "# ticket\nbody\nmore tickets\nend\n"


def test_a_part_of_the_built_ins_can_be_replaced(printed):
    builtin = {"docs/{entity}.md.j2": '{% include "docs/_head.j2" %}.', "docs/_head.j2": "theirs"}
    assert printed({"docs/_head.j2": "mine {{ view.name }}"}, builtin)["docs/agent.md"] == "mine agent."  # fmt: skip


def test_macros_print_what_they_encoded_and_nothing_else(printed):
    macro = "{% macro row(it) %}<{{ it }}>{% endmacro %}{% for f in view.key %}{{ row(f.name) }}{% endfor %}"
    assert printed({"docs/{entity}.md.j2": macro})["docs/ticket.md"] == "<id>"
    with pytest.raises(TemplateError, match="encoded text only"):
        printed({"docs/{entity}.md.j2": macro.replace("f.name", "'text'")})


def test_two_templates_of_one_folder_that_make_one_file_are_refused(printed):
    with pytest.raises(TemplateError, match=r"a\.md and a\.md\.j2 make the same file"):
        printed({"a.md": "", "a.md.j2": ""})


def test_a_shared_file_that_is_an_entitys_too_is_refused(printed):
    with pytest.raises(TemplateError, match=r"docs/ticket\.md"):
        printed({"docs/{entity}.md.j2": "", "docs/ticket.md": ""})


def test_hostile_text_stays_text_in_a_template_of_ones_own(printed):
    template = "{{ view.description.docstring }}\n# {{ view.description.comment }}\nx = {{ view.description.python }}\n"
    text = printed({"docs/{entity}.py.j2": template})["docs/ticket.py"]
    scope: dict[str, object] = {}
    exec(compile(text, "ticket.py", "exec"), scope)
    assert scope["x"] == '"""; import os; */'
    assert "os" not in scope


def test_rendering_is_told_as_it_goes(tmp_path: Path):
    folder = templates(tmp_path / "t", {"docs/{entity}.md.j2": ""})
    many = "".join(f"  thing{number}: {{fields: {{a: str}}}}\n" for number in range(120))
    model = model_of(tmp_path, REGISTRY + many)
    told: list[tuple[int, int]] = []
    targets = tuple(each for each in find_targets((folder,)) if each.layer == "docs")
    render(model, targets, (folder,), lambda done, total: told.append((done, total)))
    assert told == [(number, 122) for number in range(1, 123)]
