"""What else a team would run on the same registry, measured in one go: `make bench-others`.

Our own 36 entities, from nothing: `gen all` for everything; then, from the `openapi.json` that it wrote, the generators that
make one layer of it (datamodel-code-generator the Python models, orval and @hey-api/openapi-ts the hooks), and, from a JDL file
with the same entities, JHipster, which makes a whole application. Each is a process of its own: wall time, seconds of
processor, peak memory of its largest process, and what it wrote. They are installed from PyPI and npm into a temporary
folder first. They do not make the same thing, so the last columns count for reading, not for winning.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stratagen.model.entity import Entity, Field, Model, Origin, ToOne
from stratagen.pipeline import understand
from stratagen.place import Place

ROOT = Path(__file__).resolve().parents[2]
PYPI = ("datamodel-code-generator==0.89.0",)
NPM = (
    "orval@7.13.2",
    "@hey-api/openapi-ts@0.95.0",
    "typescript@5.9.3",
    "generator-jhipster@8.11.0",
)
"""Pinned: what is compared is named in the table."""

ORVAL = """module.exports = { api: { input: './openapi.json', output: { mode: 'tags-split',
  target: 'orval/api.ts', schemas: 'orval/model', client: 'react-query' } } };
"""

JDL_TYPES = {
    "str": "String",
    "text": "TextBlob",
    "int": "Integer",
    "bigint": "Long",
    "float": "Double",
    "decimal": "BigDecimal",
    "bool": "Boolean",
    "date": "LocalDate",
    "datetime": "Instant",
    "uuid": "UUID",
}
"""Ours -> JDL's; what it has no word for (lists, JSON, value objects) is text there."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A generator: what it makes, how it is called, and the folder or file that it writes."""

    name: str
    makes: str
    command: tuple[str, ...]
    output: str


def main() -> None:
    """Install, run each once, print the table."""
    with tempfile.TemporaryDirectory(prefix="stratagen-others-") as name:
        folder = Path(name)
        ours = _our_project(folder / "ours")
        print(f"{'what':34}{'makes':34}{'wall':>8}{'cpu':>8}{'memory':>9}{'files':>7}{'lines':>9}")
        _row(ours, folder / "ours")
        _install(folder)
        shutil.copy(folder / "ours" / "generated" / "openapi.json", folder)
        (folder / "orval.config.cjs").write_text(ORVAL)
        (folder / "app").mkdir()
        (folder / "app" / "app.jdl").write_text(
            "\n".join(jdl(understand(Place(ROOT, ROOT / "entities.yaml"))))
        )
        for tool in _others(folder):
            _row(tool, folder / "app" if tool.name.startswith("JHipster") else folder)


def _our_project(project: Path) -> Tool:
    project.mkdir()
    (project / "src").mkdir()
    shutil.copy(ROOT / "entities.yaml", project)
    if (ROOT / "entities").is_dir():
        shutil.copytree(ROOT / "entities", project / "entities")
    shutil.copytree(ROOT / "src" / "promptliano", project / "src" / "promptliano")
    gen = (sys.executable, "-m", "stratagen", "all", "--no-types", "--quiet")
    return Tool("stratagen", "everything below, and tests", gen, "generated")


def _install(folder: Path) -> None:
    print("installing the others …", file=sys.stderr)
    venv.create(folder / "venv", with_pip=True)
    pip = [str(folder / "venv" / "bin" / "pip"), "install", "--quiet", *PYPI]
    subprocess.run(pip, check=True, stdout=sys.stderr)
    (folder / "package.json").write_text('{"private": true}')
    npm = ["npm", "install", "--no-audit", "--no-fund", "--silent", *NPM]
    subprocess.run(npm, cwd=folder, check=True, stdout=sys.stderr)


def _others(folder: Path) -> Iterator[Tool]:
    codegen = str(folder / "venv" / "bin" / "datamodel-codegen")
    yield Tool(
        PYPI[0].replace("==", " "),
        "Python models",
        (codegen, "--input", "openapi.json", "--input-file-type", "openapi", "--output", "models.py",
         "--output-model-type", "pydantic_v2.BaseModel"),
        "models.py",
    )  # fmt: skip
    bin_ = folder / "node_modules" / ".bin"
    yield Tool(
        "orval 7.13.2",
        "types and hooks",
        (str(bin_ / "orval"), "--config", "orval.config.cjs"),
        "orval",
    )
    yield Tool(
        "@hey-api/openapi-ts 0.95.0",
        "types, zod schemas and options",
        (str(bin_ / "openapi-ts"), "-i", "openapi.json", "-o", "hey", "-p",
         "@tanstack/react-query", "@hey-api/client-fetch", "zod"),
        "hey",
    )  # fmt: skip
    yield Tool(
        "JHipster 8.11.0",
        "a whole application (Java, React)",
        (str(bin_ / "jhipster"), "jdl", "app.jdl", "--skip-install", "--skip-git", "--force"),
        ".",
    )


def jdl(model: Model) -> Iterator[str]:
    """The entities in JHipster's language, as far as it has words for them."""
    yield "application { config { baseName same, applicationType monolith, prodDatabaseType postgresql,"
    yield "  clientFramework react, authenticationType jwt, buildTool maven, skipUserManagement true }"
    yield "  entities * }"
    for enum in model.enums:
        values = ", ".join(f"{each.member.upper()}_" for each in enum.values)
        yield f"enum {enum.class_name} {{ {values} }}"
    for entity in model.entities:
        yield f"entity {_name(entity)} {{"
        yield ",\n".join(f"  {_field(model, each)}" for each in entity.fields if _is_own(each))
        yield "}"
    for entity in model.entities:
        for relation in entity.relations:
            if isinstance(relation, ToOne):
                kind = "OneToOne" if relation.unique else "ManyToOne"
                target = _name(model.entity(relation.target))
                yield f"relationship {kind} {{ {_name(entity)}{{{_camel(relation.name)}}} to {target} }}"
    yield "paginate * with pagination"
    yield "service * with serviceClass"


def _name(entity: Entity) -> str:
    return f"{entity.names.class_name}Row"  # JHipster keeps some of the plain words to itself


def _is_own(field: Field) -> bool:
    return field.origin is Origin.CLIENT and field.ref is None and not field.key


def _field(model: Model, field: Field) -> str:
    kind = JDL_TYPES.get(field.type.kind, "TextBlob")
    if field.type.kind == "enum" and not field.type.many:
        kind = model.enum(field.type.of or "").class_name
    if field.type.many:
        kind = "TextBlob"
    return f"{_camel(field.name)}Of {kind}{' required' if field.required else ''}"


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(each.capitalize() for each in rest)


def _row(tool: Tool, folder: Path) -> None:
    started = time.perf_counter()
    with (folder / "log").open("wb") as log:
        done = subprocess.Popen(
            tool.command, cwd=folder, stdout=log, stderr=log, env=_environment()
        )
        _, status, usage = os.wait4(done.pid, 0)
    wall = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status) != 0:
        end = (folder / "log").read_text(errors="replace")[-2000:]
        raise SystemExit(f"bench: {tool.name} failed:\n{end}")
    files = list(_written(folder / tool.output))
    lines = sum(file.read_bytes().count(b"\n") for file in files)
    print(
        f"{tool.name:34}{tool.makes:34}{wall:>6.1f} s{usage.ru_utime + usage.ru_stime:>6.1f} s"
        f"{usage.ru_maxrss / 1024:>6.0f} MB{len(files):>7,}{lines:>9,}",
        flush=True,
    )


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "CI": "true", "NO_COLOR": "1"}


def _written(output: Path) -> Iterator[Path]:
    if output.is_file():
        yield output
        return
    for path in output.rglob("*"):
        kept = path.suffix not in {".jdl", ".png", ".jar", ".ico"} and path.name != "log"
        if path.is_file() and kept and not {"node_modules", ".git"} & set(path.parts):
            yield path


if __name__ == "__main__":
    main()
