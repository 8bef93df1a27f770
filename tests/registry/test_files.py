"""A registry in several files: which are read, and what belongs where."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from registry_texts import HEAD

from stratagen.problems import RegistryError
from stratagen.registry import includes as includes_module
from stratagen.registry import load

Files = dict[str, str]
Project = Callable[[Files], Path]
Told = Callable[[Files], list[str]]


def _main(*patterns: str) -> str:
    return f"{HEAD}include: [{', '.join(map(repr, patterns))}]\n"


def _entity(name: str) -> str:
    return f"entities: {{{name}: {{}}}}\n"


FOLDERS = {name: _entity(name.replace("/", "_").replace(".yaml", "").replace(".yml", "").strip(".")) for name in (
    "a.yaml", "b.yml", "sub/c.yaml", "sub/deep/d.yaml", "other/e.yaml", ".hidden/f.yaml", "node_modules/g/h.yaml",
)}  # fmt: skip


@pytest.mark.parametrize(
    ("patterns", "files"),
    [
        (["a.yaml"], ["a.yaml"]),
        (["./a.yaml"], ["a.yaml"]),
        (["*.yaml"], ["a.yaml"]),
        (["?.yml"], ["b.yml"]),
        (["[ab].yml"], ["b.yml"]),
        (["sub/*.yaml"], ["sub/c.yaml"]),
        (["*/*.yaml"], ["other/e.yaml", "sub/c.yaml"]),
        (["**/*.yaml"], ["a.yaml", "other/e.yaml", "sub/c.yaml", "sub/deep/d.yaml"]),
        (["sub/**/d.yaml"], ["sub/deep/d.yaml"]),
        ([".hidden/*.yaml"], [".hidden/f.yaml"]),
        (["sub/c.yaml", "a.yaml", "sub/*.yaml"], ["a.yaml", "sub/c.yaml"]),
    ],
)
def test_patterns_name_files_once_and_sorted(
    patterns: list[str], files: list[str], project: Project
):
    path = project({"entities.yaml": _main(*patterns), **FOLDERS})
    registry = load(path, path.parent)
    assert registry.files == tuple(sorted(["entities.yaml", *files]))
    assert len(registry.entities) == len(files)


def test_the_main_file_comes_first_and_the_others_by_path(project: Project):
    path = project(
        {
            "entities.yaml": _main("*.yaml") + _entity("m"),
            "z.yaml": _entity("a"),
            "b.yaml": _entity("z"),
        }
    )
    registry = load(path, path.parent)
    assert [(one.name.value, one.name.span.file) for one in registry.entities] == [
        ("m", "entities.yaml"),
        ("z", "b.yaml"),
        ("a", "z.yaml"),
    ]


def test_all_sections_are_merged(project: Project):
    sections = "enums: {{{0}: [x]}}\ntypes: {{{0}: {{fields: {{x: str}}}}}}\nmixins: {{{0}: {{}}}}\nentities: {{{0}: {{}}}}\n"
    path = project(
        {
            "entities.yaml": _main("more.yaml") + sections.format("a"),
            "more.yaml": sections.format("b"),
        }
    )
    registry = load(path, path.parent)
    for section in (registry.enums, registry.types, registry.mixins, registry.entities):
        assert [one.name.value for one in section] == ["a", "b"]


def test_patterns_begin_at_the_registry_and_names_at_the_root(project: Project):
    path = (
        project(
            {"model/entities.yaml": _main("parts/*.yaml"), "model/parts/a.yaml": _entity("a")}
        ).parent
        / "model"
        / "entities.yaml"
    )
    assert load(path, path.parent.parent).files == ("model/entities.yaml", "model/parts/a.yaml")


@pytest.mark.parametrize(
    "section",
    [
        "enums: {one: [a]}",
        "types: {one: {fields: {a: str}}}",
        "mixins: {one: {}}",
        "entities: {one: {}}",
    ],
)
def test_a_name_in_two_files_is_told_at_both_places(section: str, told: Told):
    files = {
        "entities.yaml": _main("*/a.yaml"),
        "x/a.yaml": f"{section}\n",
        "y/a.yaml": f"\n{section}\n",
    }
    column = section.index("one") + 1
    assert told(files) == [
        f"x/a.yaml:1:{column} duplicate-name",
        f"y/a.yaml:2:{column} duplicate-name",
    ]


@pytest.mark.parametrize(
    "key", ["version: 1", "project: {name: x}", "include: [b.yaml]", "defaults: {}"]
)
def test_an_included_file_has_only_what_is_shared(key: str, told: Told):
    assert told({"entities.yaml": _main("a.yaml"), "a.yaml": f"{key}\n"}) == [
        "a.yaml:1:1 key-not-here"
    ]


def test_names_that_meet_in_two_files_are_told_up_to_a_point(told: Told):
    entities = "entities:\n" + "".join(f"  a{number}: {{}}\n" for number in range(150))
    problems = told({"entities.yaml": _main("a.yaml") + entities, "a.yaml": entities})
    assert len(problems) == 201
    assert any(problem.endswith(" too-many-problems") for problem in problems)


def test_problems_of_all_files_are_told_in_one_run(told: Told):
    files = {
        "entities.yaml": _main("*.yaml") + "entities: {a: {cach: 1}}\n",
        "b.yaml": "entities: {b: [\n",
        "c.yaml": "entities: {c: {timestamps: maybe}}\n",
    }
    assert told(files) == ["b.yaml:1:16 yaml-syntax", "c.yaml:1:28 wrong-type", "4:16 unknown-key"]


@pytest.mark.parametrize(
    "pattern", ["missing.yaml", "none/*.yaml", "*/missing.yaml", "sub.yaml", "a.yaml/b.yaml"]
)
def test_a_pattern_that_names_nothing_is_told(pattern: str, told: Told):
    files = {"entities.yaml": _main(pattern), "a.yaml": "mixins: {}\n", "sub.yaml/x": ""}
    assert told(files) == ["3:11 nothing-included"]


@pytest.mark.parametrize(
    "pattern",
    [
        "../b.yaml",
        "a/../../b.yaml",
        "/etc/b.yaml",
        "C:/b.yaml",
        r"a\b.yaml",
        "entities/*",
        "",
        "b.json",
    ],
)
def test_a_pattern_that_leaves_the_folder_or_names_no_yaml_is_refused(pattern: str, told: Told):
    assert told({"entities.yaml": _main(pattern)}) == ["3:11 bad-include"]


def test_a_link_that_leaves_the_project_is_refused(
    project: Project, tmp_path_factory: pytest.TempPathFactory
):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.yaml").write_text("entities: {secret: {}}\n")
    path = project({"entities.yaml": _main("link.yaml", "folder/*.yaml")})
    (path.parent / "link.yaml").symlink_to(outside / "secret.yaml")
    (path.parent / "folder").symlink_to(outside, target_is_directory=True)
    with pytest.raises(RegistryError) as caught:
        load(path, path.parent)
    assert [problem.code for problem in caught.value.problems] == [
        "include-outside",
        "include-outside",
    ]
    assert "secret:" not in str(caught.value)


def test_a_link_inside_the_project_names_its_file_once(project: Project):
    path = project({"entities.yaml": _main("*.yaml", "sub/*.yaml"), "sub/a.yaml": _entity("a")})
    (path.parent / "link.yaml").symlink_to(path.parent / "sub" / "a.yaml")
    (path.parent / "again.yaml").symlink_to(path)
    assert [one.name.value for one in load(path, path.parent).entities] == ["a"]


def test_a_link_in_a_circle_ends(told: Told, project: Project):
    path = project({"entities.yaml": _main("**/a.yaml")})
    (path.parent / "loop").symlink_to(path.parent, target_is_directory=True)
    (path.parent / "a.yaml").symlink_to("a.yaml")
    assert told({}) == ["3:11 nothing-included"]


def test_what_is_no_file_is_not_read(told: Told, project: Project):
    path = project({"entities.yaml": _main("pipe.yaml")})
    os.mkfifo(path.parent / "pipe.yaml")
    assert told({}) == ["3:11 nothing-included"]


def test_a_pattern_that_leads_everywhere_is_cut_off(told: Told, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(includes_module, "MOST_ENTRIES", 50)
    files = {f"{a}/{b}/x.txt": "" for a in "abcd" for b in "abcd"}
    assert told({"entities.yaml": _main("**/**/**/*.yaml"), **files}) == ["3:11 bad-include"]


def test_the_limits_hold_over_all_files(told: Told):
    large = "#" * (3 * 1024 * 1024)
    files = {
        "entities.yaml": _main("*.yaml"),
        "a.yaml": f"{large}\nmixins: {{}}\n",
        "b.yaml": f"{large}\nmixins: {{}}\n",
    }
    assert told(files) == ["b.yaml:1:1 too-large"]


def test_a_registry_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(RegistryError, match=r"entities\.yaml:1:1: no-file"):
        load(tmp_path / "entities.yaml", tmp_path)


def test_a_registry_outside_the_root_keeps_its_path(project: Project, tmp_path: Path):
    path = project({"entities.yaml": HEAD})
    assert load(path, tmp_path / "elsewhere").files == (path.as_posix(),)
