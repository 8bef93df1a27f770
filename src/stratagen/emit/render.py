"""Model and targets -> Tree. The only module that knows the template engine.

Comes in: the Model and the targets. Goes out: each file's text as its template prints it, not formatted yet. Never here:
a choice of words (views make those). A template can print a `Code`, a whole number and what another template printed
(`super()`, a macro), nothing else: a plain string raises, so that no text of the registry reaches a file without an
encoder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import jinja2

from stratagen.emit.printed import Code
from stratagen.emit.targets import Target, TemplateError
from stratagen.emit.tree import File, Tree
from stratagen.emit.views import entity_view, shared_view
from stratagen.model.entity import Model

__all__ = ["render"]

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
    environment = _environment(folders)
    jobs = [job for target in targets for job in _jobs(model, target)]
    tree: dict[str, File] = {}
    for number, job in enumerate(jobs):
        if job.path in tree:
            both = f"{tree[job.path].template} and {job.target.template}"
            raise TemplateError(f"{both} both make {job.path}")
        text = _text(environment, model, job)
        tree[job.path] = File(text, job.target.template, job.target.layer, job.entity)
        if progress and number % 50 == 0:
            progress(number, len(jobs))
    return dict(sorted(tree.items()))


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
    if isinstance(value, Code):
        return str(value)
    if isinstance(value, (_Printed, jinja2.Undefined)):
        return str(value)  # what is undefined raises, and names what is not there
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TypeError(
        f"a template may print encoded text only, not {value!r} ({type(value).__name__})"
    )
