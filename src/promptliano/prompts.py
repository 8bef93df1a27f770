"""Handlers of prompts: to and from markdown, to and from a project."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import col, select

from generated.services.project import ProjectContext
from generated.services.prompt import PromptContext
from generated.storage.prompt import Prompt, PromptCreate, PromptRow, PromptUpdate
from generated.values import (
    MarkdownText,
    MarkdownValidation,
    PromptFile,
    PromptImport,
    PromptImportOutcome,
    PromptImportResult,
    PromptSelection,
)
from promptliano.markdown import (
    MarkdownError,
    MarkdownPrompt,
    file_name,
    print_markdown,
    read_markdown,
)

__all__ = [
    "add_prompt_to_project",
    "export_project_prompts",
    "export_prompt",
    "export_prompts",
    "import_project_prompts",
    "import_prompts",
    "remove_prompt_from_project",
    "validate_prompt",
]


async def export_prompt(ctx: PromptContext, id: int) -> PromptFile:
    """One prompt as a markdown file."""
    return _files([await ctx.service.get_by_id(id)])[0]


async def export_prompts(ctx: PromptContext, body: PromptSelection) -> list[PromptFile]:
    """Several prompts as markdown files, in the order asked for."""
    async with ctx.database.reading():
        ids = dict.fromkeys(body.prompt_ids)
        return _files([await ctx.service.get_by_id(prompt_id) for prompt_id in ids])


async def export_project_prompts(ctx: ProjectContext, id: int) -> list[PromptFile]:
    """The prompts of a project as markdown files, by title."""
    async with ctx.database.reading() as work:
        await ctx.service.get_by_id(id)
        ids = await work.session.exec(
            select(PromptRow.id)
            .where(PromptRow.project_id == id)
            .order_by(col(PromptRow.title), col(PromptRow.id))
        )
        return _files(await ctx.services.prompt.repository.get_many(ids.all()))


async def import_prompts(ctx: PromptContext, body: PromptImport) -> PromptImportResult:
    """Store prompts that belong to no project."""
    return await _import(ctx, None, body)


async def import_project_prompts(
    ctx: ProjectContext, id: int, body: PromptImport
) -> PromptImportResult:
    """Store prompts of a project."""
    await ctx.service.get_by_id(id)
    return await _import(ctx, id, body)


async def validate_prompt(
    ctx: PromptContext,  # noqa: ARG001  # every handler is given it
    body: MarkdownText,
) -> MarkdownValidation:
    """Whether a text can be imported, and what it would become."""
    try:
        prompt = read_markdown(body.content)
    except MarkdownError as error:
        return MarkdownValidation(valid=False, problems=list(error.problems))
    return MarkdownValidation(valid=True, title=prompt.title, tags=list(prompt.tags))


async def add_prompt_to_project(ctx: ProjectContext, id: int, prompt_id: int) -> Prompt:
    """Give a prompt to a project; from another project it is taken away."""
    async with ctx.unit_of_work():
        await ctx.service.get_by_id(id)
        return await ctx.services.prompt.update(prompt_id, PromptUpdate(project_id=id))


async def remove_prompt_from_project(ctx: ProjectContext, id: int, prompt_id: int) -> Prompt:
    """Let a prompt of a project belong to none."""
    prompts = ctx.services.prompt
    async with ctx.unit_of_work():
        prompt = await prompts.get_by_id(prompt_id)
        if prompt.project_id != id:
            raise prompts.errors.not_found(prompt_id)
        return await prompts.update(prompt_id, PromptUpdate(project_id=None))


async def _import(
    ctx: PromptContext | ProjectContext, project_id: int | None, body: PromptImport
) -> PromptImportResult:
    """Store what can be read; what cannot is reported and leaves the rest alone."""
    async with ctx.unit_of_work():
        results = [await _import_one(ctx, project_id, file, body.overwrite) for file in body.files]
    imported = sum(result.error is None for result in results)
    return PromptImportResult(imported=imported, failed=len(results) - imported, results=results)


async def _import_one(
    ctx: PromptContext | ProjectContext, project_id: int | None, file: PromptFile, overwrite: bool
) -> PromptImportOutcome:
    try:
        read = read_markdown(file.content, fallback_title=file.name.removesuffix(".md"))
    except MarkdownError as error:
        return PromptImportOutcome(name=file.name, error=str(error))
    prompts = ctx.services.prompt
    namesake = await _namesake(ctx, project_id, read.title)
    if namesake is None:
        payload = PromptCreate(
            project_id=project_id,
            title=read.title,
            content=read.content,
            description=read.description,
            tags=list(read.tags),
        )
        stored = await prompts.create(payload)
    elif overwrite:
        changes = PromptUpdate(
            content=read.content, description=read.description, tags=list(read.tags)
        )
        stored = await prompts.update(namesake, changes)
    else:
        return PromptImportOutcome(name=file.name, error=f"a prompt {read.title!r} exists already")
    return PromptImportOutcome(name=file.name, prompt_id=stored.id)


async def _namesake(
    ctx: PromptContext | ProjectContext, project_id: int | None, title: str
) -> int | None:
    """The prompt of this title in the project, or among those without one."""
    async with ctx.database.reading() as work:
        found = await work.session.exec(
            select(PromptRow.id)
            .where(
                PromptRow.title == title, col(PromptRow.project_id).is_not_distinct_from(project_id)
            )
            .order_by(col(PromptRow.id))
        )
        return found.first()


def _files(prompts: Iterable[Prompt]) -> list[PromptFile]:
    """Each prompt as a file; of two that would have one name the later gets its id into it."""
    files: dict[str, PromptFile] = {}
    for prompt in prompts:
        name = file_name(prompt.title)
        if name in files:
            name = f"{name.removesuffix('.md')}-{prompt.id}.md"
        text = print_markdown(
            MarkdownPrompt(prompt.title, prompt.content, prompt.description, tuple(prompt.tags))
        )
        files[name] = PromptFile(name=name, content=text)
    return list(files.values())
