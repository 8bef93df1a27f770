"""Model and targets -> Tree. The only module that knows the template engine.

Comes in: the Model and the targets. Goes out: each file's text as its template prints it, not formatted yet. Never here:
a choice of words (views make those). A template can print a `Code`, a whole number and what another template printed
(`super()`, a macro), nothing else: a plain string raises, so that no text of the registry reaches a file without an
encoder.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path
from types import TracebackType

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from msgspec import Struct

from stratagen.emit.printed import Code
from stratagen.emit.targets import Target, TemplateError
from stratagen.emit.tree import File, Owner, Tree
from stratagen.emit.views import entity_view, shared_view
from stratagen.model.entity import Model
from stratagen.model.facts import Parts, Watched
from stratagen.problems import cause_of, suggest, unreadable

__all__ = ["Job", "Rendered", "find_jobs", "render", "render_jobs"]

Progress = Callable[[int, int], None]
"""Told how many files of how many are rendered."""


class Job(Struct, frozen=True):
    """One file to render."""

    path: str
    target: Target
    entity: str | None

    @property
    def owner(self) -> Owner:
        """Whose file it is."""
        return self.entity or self.path

    def file(self, text: str) -> File:
        """It, with this text."""
        return File(text, self.target.template, self.target.layer, self.entity)


class Rendered(Struct, frozen=True):
    """Files, sorted by path, and what those of each owner were made from, by the names of `model.facts`."""

    tree: Tree
    asked: Mapping[Owner, frozenset[str]]


def render(
    model: Model,
    targets: tuple[Target, ...],
    folders: tuple[Path, ...],
    progress: Progress | None = None,
) -> Tree:
    """Every file that the registry and the templates ask for, sorted by path.

    Raises:
        TemplateError: a template is broken, prints what was not encoded, or makes a file that another one makes.
    """
    return render_jobs(model, find_jobs(model, targets), folders, progress).tree


def find_jobs(model: Model, targets: tuple[Target, ...]) -> dict[Owner, tuple[Job, ...]]:
    """What there is to render, by owner.

    Raises:
        TemplateError: two templates make the same file.
    """
    seen: dict[str, Job] = {}
    found: dict[Owner, tuple[Job, ...]] = {}
    for job in (job for target in targets for job in _jobs(model, target)):
        other = seen.setdefault(job.path, job)
        if other is not job:
            both = f"{other.target.template} and {job.target.template}"
            raise TemplateError(f"{both} both make {job.path}")
        found[job.owner] = (*found.get(job.owner, ()), job)
    return found


def render_jobs(
    model: Model,
    jobs: Mapping[Owner, tuple[Job, ...]],
    folders: tuple[Path, ...],
    progress: Progress | None = None,
    parts: Parts | None = None,
    state: str = "",
) -> Rendered:
    """The files of these owners.

    Args:
        model: what they are made from.
        jobs: what is to be rendered.
        folders: where templates are looked up.
        progress: told how far it is.
        parts: what files that entities share may be put together of.
        state: what the templates are like; where it is said, they are kept for the next time that it is the same.

    Raises:
        TemplateError: a template is broken or prints what was not encoded.
    """
    environment = _kept(folders, state) if state else _environment(folders)
    total = sum(map(len, jobs.values()))
    tree: dict[str, File] = {}
    asked: dict[Owner, frozenset[str]] = {}
    for owner, mine in jobs.items():
        texts, asked[owner] = _texts(environment, model, mine, parts)
        tree |= {job.path: job.file(text) for job, text in zip(mine, texts, strict=True)}
        if progress:
            progress(len(tree), total)
    return Rendered(dict(sorted(tree.items())), asked)


def _texts(
    environment: jinja2.Environment, model: Model, jobs: tuple[Job, ...], parts: Parts | None
) -> tuple[list[str], frozenset[str]]:
    """The texts of an owner's files, and what they were made from."""
    owner = jobs[0].entity
    if parts is None:
        watched = Watched(model, owner)  # their views share what they find out
        return [_text(environment, watched.seen, job) for job in jobs], frozenset(watched.asked)
    # File by file: one that asks for nothing that changed is as it was.
    found = [parts.made(job, partial(_text, environment, job=job)) for job in jobs]
    own = f"entity {owner}"
    asked = frozenset(name for said, _ in found for name in said if not name.startswith(f"{own} "))
    return [text for _, text in found], asked | ({own} if owner else frozenset())


def _jobs(model: Model, target: Target) -> Iterator[Job]:
    package = model.project.package
    if not target.per_entity:
        if _has_layer(model, target.layer):
            yield Job(f"{package}/{target.output}", target, None)
        return
    for entity in model.entities:
        if target.applies_to(entity.layers):
            yield Job(f"{package}/{target.path(entity.names.module)}", target, entity.name)


def _has_layer(model: Model, layer: str) -> bool:
    """Whether some entity has it; a project without clients gets no npm package."""
    if layer not in {"client", "admin"}:
        return True
    return any(layer in entity.layers for entity in model.entities)


FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    TypeError,
    ValueError,
)
"""What a template may do wrong: it is a program."""


def _text(environment: jinja2.Environment, model: Model, job: Job) -> str:
    template = job.target.template
    if job.target.copied:
        return _copy(job.target)
    if job.entity is None:
        view = shared_view(template, model)
    else:
        view = entity_view(template, model, job.entity)
    try:
        return str(environment.get_template(template).render(view=view))
    except RecursionError as error:
        why = f"it extends or includes itself; `builtin/{template}` is the tool's own"
        raise TemplateError(f"{job.target.source}: {why}") from error
    except FAULTS as error:
        what = f" (for entity '{job.entity}')" if job.entity else ""
        raise TemplateError(f"{_place(error, job.target)}: {_cause(error)}{what}") from error


def _copy(target: Target) -> str:
    try:
        return target.source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(f"{target.source}: {_cause(error)}") from error


def _cause(error: Exception) -> str:
    """What went wrong: a template that is not there is an OSError too, of jinja's own making."""
    if isinstance(error, OSError) and not isinstance(error, jinja2.TemplateError):
        return cause_of(error)
    return str(error)


def _place(error: Exception, target: Target) -> str:
    """Template file and line of a fault."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.filename or target.source}:{error.lineno}"
    lines = [frame for frame in _frames(error.__traceback__) if frame[0].endswith(".j2")]
    return ":".join(map(str, lines[-1])) if lines else str(target.source)


def _frames(trace: TracebackType | None) -> Iterator[tuple[str, int]]:
    while trace:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next


class _Printed(str):
    """What a template printed, every part of it encoded: `super()` and macros may hand it on."""

    __slots__ = ()


def _concat(parts: Iterable[str]) -> _Printed:
    return _Printed("".join(parts))


class _Environment(jinja2.Environment):
    """Jinja whose own joined output can be told from a plain string."""

    concat = staticmethod(_concat)


@lru_cache(maxsize=1)
def _kept(folders: tuple[Path, ...], _state: str) -> jinja2.Environment:
    return _environment(folders)


def _environment(folders: tuple[Path, ...]) -> jinja2.Environment:
    """Templates of the first folder win; `builtin/…` names the tool's own, for an override that extends it.

    Raises:
        TemplateError: an override has a block that what it extends has not.
    """
    environment = _Environment(  # escapes nothing by itself: no HTML is made, and what is printed was encoded by `printed`
        loader=jinja2.ChoiceLoader(
            [
                jinja2.FileSystemLoader(folders),
                jinja2.PrefixLoader({"builtin": jinja2.FileSystemLoader(folders[-1])}),
            ]
        ),
        undefined=jinja2.StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_bytecode_cache(),
    )
    for own in folders[:-1]:
        for path in sorted(_templates(own)):
            _check_blocks(environment, path, path.relative_to(own).as_posix())
    return environment


def _templates(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder, onerror=unreadable):
        yield from (Path(parent, name) for name in names if name.endswith(".j2"))


def _check_blocks(environment: jinja2.Environment, path: Path, name: str) -> None:
    """Refuse a block that would silently print nothing: none of that name is in what the template extends, and it calls none.

    What else is wrong with a template is told when it is rendered.
    """
    try:
        own = _parsed(environment, name)
        known = {
            node.attr
            for node in own.find_all(nodes.Getattr)
            if isinstance(node.node, nodes.Name) and node.node.name == "self"
        }
        extended = list(_extended(environment, own, {name}))
    except (jinja2.TemplateError, OSError, ValueError):
        return
    known |= {block.name for each in extended for block in each.find_all(nodes.Block)}
    for block in own.body if extended else ():
        if isinstance(block, nodes.Block) and block.name not in known:
            why = f"what it extends has no block '{block.name}'{suggest(block.name, known)}"
            raise TemplateError(f"{path}:{block.lineno}: {why}")


def _extended(
    environment: jinja2.Environment, template: nodes.Template, seen: set[str]
) -> Iterator[nodes.Template]:
    """What a template extends, what that extends, and so on."""
    for extends in template.find_all(nodes.Extends):
        name = extends.template.as_const()
        if name not in seen:
            parent = _parsed(environment, name)
            yield parent
            yield from _extended(environment, parent, seen | {name})


def _parsed(environment: jinja2.Environment, name: str) -> nodes.Template:
    assert environment.loader  # noqa: S101 - one of ours has one
    source, file, _ = environment.loader.get_source(environment, name)
    return environment.parse(source, name, file)


def _bytecode_cache() -> jinja2.BytecodeCache | None:
    """Compiled templates, kept in the user's own folder of the system's temporary one; done without where there is none."""
    try:
        return _Cache(pattern="stratagen-%s.cache")
    except (RuntimeError, OSError):
        return None


class _Cache(jinja2.FileSystemBytecodeCache):
    """One that a full disk keeps from keeping, and the run from nothing."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _printable(value: object) -> object:
    if type(value) is Code or type(value) is _Printed:
        return value
    if isinstance(value, jinja2.Undefined):
        return str(value)  # what is undefined raises, and names what is not there
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TypeError(
        f"a template may print encoded text only, not {value!r} ({type(value).__name__})"
    )
