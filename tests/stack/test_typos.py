"""A typo in the registry: told at its place, nothing touched."""

from __future__ import annotations

from pathlib import Path

from support import gen

REGISTRY = """\
version: 1
project: {name: desk}
entities:
  project:
    fields: {name: str}
  ticket:
    fields:
      title: {type: str, max_length: 200}
      project: {ref: project, on_delete: cascade}
"""


def test_one_typo_gives_one_message_with_a_caret_and_the_word(tmp_path: Path):
    registry = tmp_path / "entities.yaml"
    registry.write_text(REGISTRY)
    assert gen(tmp_path, "all", "--no-types").returncode == 0
    before = {
        path: path.read_bytes()
        for path in tmp_path.rglob("*")
        if path.is_file() and path != registry
    }

    registry.write_text(REGISTRY.replace("ref: project,", "ref: projct,"))
    done = gen(tmp_path, "stack", "ticket")

    assert done.returncode == 2
    assert "entities.yaml:9:22: unknown-entity:" in done.stderr
    assert "did you mean 'project'?" in done.stderr
    assert (
        "      project: {ref: projct, on_delete: cascade}\n" + " " * 21 + "^^^^^^"
        in _dedent_source(done.stderr)
    )
    after = {
        path: path.read_bytes()
        for path in tmp_path.rglob("*")
        if path.is_file() and path != registry
    }
    assert after == before


def test_three_typos_give_three_messages(tmp_path: Path):
    broken = (
        REGISTRY.replace("ref: project,", "ref: projct,")
        .replace("on_delete: cascade", "on_delete: cascad")
        .replace("max_length", "max_lenght")
    )
    (tmp_path / "entities.yaml").write_text(broken)
    done = gen(tmp_path, "all")
    assert done.returncode == 2
    assert done.stderr.count("did you mean") == 3
    assert not (tmp_path / "generated").exists()


def _dedent_source(text: str) -> str:
    """The message without the margin that a renderer may put before the quoted source line."""
    lines = text.splitlines()
    at = next(
        number
        for number, line in enumerate(lines)
        if line.lstrip(" |0123456789").startswith("project: {ref")
    )
    margin = len(lines[at]) - len("      project: {ref: projct, on_delete: cascade}")
    return "\n".join(line[margin:] for line in lines)
