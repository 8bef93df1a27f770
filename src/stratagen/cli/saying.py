"""What only a person knows about a revision: read from `--fill` and `--map`, and asked for where it is missing.

Comes in: the options of `gen migrate`, the Model, what nobody said. Goes out: values by column and by enum; or sentences that
name the option to give. Never here: a difference of schemas.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from stratagen.model.entity import Model, Value
from stratagen.problems import ProjectError, suggest
from stratagen.schema.differing import Unsaid

__all__ = ["asked_for", "fillings", "recoded"]


def fillings(model: Model, given: Iterable[str]) -> Iterator[tuple[tuple[str, str], Value]]:
    """Table and column -> what rows get, of each `--fill ENTITY.FIELD=VALUE`.

    Raises:
        ProjectError: it names nothing that is there, or holds no value of that type.
    """
    entities = {entity.name: entity for entity in model.entities}
    for text in given:
        name, found, value = text.partition("=")
        owner, _, field_name = name.partition(".")
        if not found or owner not in entities:
            raise ProjectError(
                f"--fill {text}: ENTITY.FIELD=VALUE is wanted{suggest(owner, entities)}"
            )
        fields = {field.name: field for field in entities[owner].fields}
        if field_name not in fields:
            raise ProjectError(
                f"--fill {text}: {owner} has no field '{field_name}'{suggest(field_name, fields)}"
            )
        field = fields[field_name]
        found_value = _value(text, value, field.type.kind, many=field.type.many)
        yield (entities[owner].table, field.column), found_value


def _value(text: str, value: str, kind: str, *, many: bool) -> Value:
    """What stands behind `=`: a text as it is, anything else as JSON has it."""
    if not many and kind not in {"int", "float", "bool", "json", "object"}:
        return value
    try:
        found: Value = msgspec.json.decode(value)
    except msgspec.DecodeError as error:
        raise ProjectError(f"--fill {text}: JSON is wanted for {kind}: {error}") from error
    return found


def recoded(model: Model, given: Iterable[str]) -> Mapping[str, Mapping[str, str | None]]:
    """Enum -> old value -> new one, or None for null, of each `--map ENUM.OLD=NEW`.

    Raises:
        ProjectError: it names no enum, or no value that there is.
    """
    enums = {each.name: {value.value for value in each.values} for each in model.enums}
    found: dict[str, dict[str, str | None]] = {}
    for text in given:
        name, _, new = text.partition("=")
        enum, dot, old = name.partition(".")
        if not dot or "=" not in text or enum not in enums:
            raise ProjectError(f"--map {text}: ENUM.OLD=NEW is wanted{suggest(enum, enums)}")
        if new and new not in enums[enum]:
            raise ProjectError(
                f"--map {text}: {enum} has no value '{new}'{suggest(new, enums[enum])}"
            )
        found.setdefault(enum, {})[old] = new or None
    return found


def asked_for(model: Model, unsaid: Iterable[Unsaid]) -> Iterator[str]:
    """What has to be said, each once and with the option that says it."""
    fields = {
        (entity.table, field.column): (f"{entity.name}.{field.name}", field.type.of)
        for entity in model.entities
        for field in entity.fields
    }
    found = (
        _sentence(
            each, *fields.get((each.table, each.column), (f"{each.table}.{each.column}", None))
        )
        for each in unsaid
    )
    return iter(dict.fromkeys(found))


def _sentence(each: Unsaid, name: str, enum: str | None) -> str:
    if each.key:
        return f"the key of {each.table} becomes ({each.column}): write that revision by hand (alembic revision), what refers to it has to follow"
    if each.null:
        return f"{name} has to have a value, so '{each.value}' cannot become null: --map {enum}.{each.value}=VALUE"
    if each.value is not None:
        return f"{name} may hold '{each.value}', which goes: --map {enum}.{each.value}=VALUE says what becomes of it, or with nothing behind = that it becomes null"
    return f"{name} has to have a value, and rows may have none: --fill {name}=VALUE, or a default in the registry"
