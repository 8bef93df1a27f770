"""Two Schemas -> what the steps between them mean, by the registry's names.

Comes in: schemas and what is known of the way. Goes out: judgements with their subjects. Never here: how steps are found.
"""

from __future__ import annotations

from collections.abc import Iterator

from stratagen.schema.differing import Known, steps_between
from stratagen.schema.judging import Judgement, judged
from stratagen.schema.steps import CreateTable, DropTable, Step
from stratagen.schema.values import Schema, Table

__all__ = ["database_changes"]


def database_changes(old: Schema, new: Schema, known: Known) -> Iterator[tuple[str, Judgement]]:
    """Each step's subject, `ticket.title` or `ticket`, and what it means; steps in their order."""
    was = {known_name: each for each in old.tables for known_name in _names(each, known)}
    now = {each.name: each for each in new.tables}
    for step in steps_between(old, new, known).steps:
        yield _subject(step, was, now), judged(step)


def _names(table: Table, known: Known) -> Iterator[str]:
    yield table.name
    yield from (new for new, old in known.tables.items() if old == table.name)


def _subject(step: Step, was: dict[str, Table], now: dict[str, Table]) -> str:
    if isinstance(step, (CreateTable, DropTable)):
        return step.table.entity
    tables = [each for each in (now.get(step.table), was.get(step.table)) if each]
    column = _column(step)
    fields = [each.field for table in tables for each in table.columns if each.name == column]
    entity = tables[0].entity if tables else step.table
    return f"{entity}.{fields[0]}" if fields else entity


def _column(step: Step) -> str:
    """The one column that a step is about; empty where there are several."""
    column = getattr(step, "column", None)
    if column is not None:
        return str(column.name)
    part = getattr(step, "index", None) or getattr(step, "reference", None)
    columns: tuple[str, ...] = part.columns if part is not None else ()
    return columns[0] if len(columns) == 1 else ""
