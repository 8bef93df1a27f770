"""Model and targets -> Tree. The only module that knows the template engine.

Comes in: the Model and the targets. Goes out: each file's text as its template prints it, not formatted yet. Never here:
a choice of words (views make those). A template can print a `Code`, a whole number and what another template printed
(`super()`, a macro), nothing else: a plain string raises, so that no text of the registry reaches a file without an
encoder.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import TracebackType

import jinja2

from stratagen.emit.printed import Code
from stratagen.emit.targets import Target, TemplateError
from stratagen.emit.tree import File, Tree
from stratagen.emit.views import entity_view, shared_view
from stratagen.model.entity import Model

__all__ = ["render"]

MANY = 1_000
"""Files from which on the copies of this process earn what they cost."""

PART = 200
"""Files that one of them renders at a time."""

Progress = Callable[[int, int], None]
"""Told how many files of how many are rendered."""


@dataclass(frozen=True, slots=True)
class _Job:
    """One file to render."""

    path: str
    target: Target
    entity: str | None


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
    jobs = _all_jobs(model, targets)
    renderer = _Renderer(model, _environment(folders))
    parts = renderer.side_by_side(jobs) if len(jobs) >= MANY else map(renderer.texts, [jobs])
    tree: dict[str, File] = {}
    for job, text in zip(jobs, chain.from_iterable(parts), strict=True):
        tree[job.path] = File(text, job.target.template, job.target.layer, job.entity)
        if progress and len(tree) % 50 == 0:
            progress(len(tree), len(jobs))
    return dict(sorted(tree.items()))


def _all_jobs(model: Model, targets: tuple[Target, ...]) -> list[_Job]:
    """What is to be rendered, the files of one entity together: their views share what they find out."""
    jobs: dict[str, _Job] = {}
    for job in (job for target in targets for job in _jobs(model, target)):
        other = jobs.setdefault(job.path, job)
        if other is not job:
            both = f"{other.target.template} and {job.target.template}"
            raise TemplateError(f"{both} both make {job.path}")
    return sorted(jobs.values(), key=lambda job: job.entity or "")


@dataclass(frozen=True, slots=True)
class _Renderer:
    """Renders jobs, in this process or in several."""

    model: Model
    environment: jinja2.Environment

    def texts(self, jobs: Sequence[_Job]) -> list[str]:
        """The text of each job."""
        return [_text(self.environment, self.model, job) for job in jobs]

    def side_by_side(self, jobs: Sequence[_Job]) -> Iterator[list[str]]:
        """The same by a process for each processor, part by part in the order of the jobs."""
        from multiprocessing import get_context

        parts = [jobs[start : start + PART] for start in range(0, len(jobs), PART)]
        workers = len(os.sched_getaffinity(0))
        # Each is a copy of this process: the model is there already, and nothing of it is sent.
        with get_context("fork").Pool(workers, _begin, (self,)) as pool:
            yield from pool.imap(_part, parts)


_RENDERER: ContextVar[_Renderer] = ContextVar("renderer")
"""A worker's own; set when it begins."""


def _begin(renderer: _Renderer) -> None:
    _RENDERER.set(renderer)


def _part(jobs: Sequence[_Job]) -> list[str]:
    return _RENDERER.get().texts(jobs)


def _jobs(model: Model, target: Target) -> Iterator[_Job]:
    package = model.project.package
    if not target.per_entity:
        if _has_layer(model, target.layer):
            yield _Job(f"{package}/{target.output}", target, None)
        return
    for entity in model.entities:
        if target.applies_to(entity.layers):
            yield _Job(f"{package}/{target.path(entity.names.module)}", target, entity.name)


def _has_layer(model: Model, layer: str) -> bool:
    """Whether some entity has it; a project without clients gets no npm package."""
    return layer != "client" or any(layer in entity.layers for entity in model.entities)


def _text(environment: jinja2.Environment, model: Model, job: _Job) -> str:
    template = job.target.template
    if job.target.copied:
        return _copy(job.target)
    if job.entity is None:
        view = shared_view(template, model)
    else:
        view = entity_view(template, model, job.entity)
    try:
        return str(environment.get_template(template).render(view=view))
    except (jinja2.TemplateError, TypeError, OSError, UnicodeDecodeError) as error:
        what = f" (for entity '{job.entity}')" if job.entity else ""
        raise TemplateError(f"{_place(error, job.target)}: {error}{what}") from error


def _copy(target: Target) -> str:
    try:
        return target.source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(f"{target.source}: {error}") from error


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


def _environment(folders: tuple[Path, ...]) -> jinja2.Environment:
    """Templates of the first folder win; `builtin/…` names the tool's own, for an override that extends it."""
    return _Environment(  # escapes nothing by itself: no HTML is made, and what is printed was encoded by `printed`
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


def _bytecode_cache() -> jinja2.BytecodeCache | None:
    """Compiled templates, kept in the user's own folder of the system's temporary one; done without where there is none."""
    try:
        return jinja2.FileSystemBytecodeCache(pattern="stratagen-%s.cache")
    except (RuntimeError, OSError):
        return None


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
