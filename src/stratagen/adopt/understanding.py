"""Tables as a registry: enums named, both sides of every reference called something, tables that only link left to relations.

Comes in: `Tables`. Goes out: a `Sketch`. Never here: YAML.
"""

from __future__ import annotations

from collections.abc import Iterator

from stratagen.adopt.describing import EntityDraft, Keys, describe
from stratagen.adopt.planning import Plan, Ref, make_plan
from stratagen.adopt.sketch import EntitySketch, Sketch, slug
from stratagen.adopt.tables import Tables
from stratagen.model import names
from stratagen.registry.printing import Entry

__all__ = ["understand"]

Choices = tuple[str, ...]


def understand(tables: Tables) -> Sketch:
    """The registry that says what these tables say, as far as one can."""
    plan = make_plan(tables)
    drafts = {name: describe(plan, table) for name, table in plan.stored.items()}
    _check_soft_delete(drafts)
    enums = _name_enums(plan, drafts)
    linked = _link(plan, drafts)
    for name in linked:
        del drafts[name]
    _name_inverses(drafts)
    defaults = _timestamps(drafts)
    entities = tuple(
        EntitySketch(each.name, each.fields, each.relations, each.options)
        for each in sorted(drafts.values(), key=lambda one: one.name)
    )
    return Sketch(
        tables.source, slug(tables.name), enums, entities, defaults, tuple(sorted(set(plan.notes)))
    )


def _timestamps(drafts: dict[str, EntityDraft]) -> dict[str, Entry]:
    """Say for all what holds for most, and for the others what they are."""
    with_them = sum(each.timestamps for each in drafts.values())
    usual = 2 * with_them > len(drafts)
    for each in drafts.values():
        if each.timestamps != usual:
            each.options["timestamps"] = each.timestamps
    return {} if usual or not drafts else {"timestamps": False}


def _check_soft_delete(drafts: dict[str, EntityDraft]) -> None:
    """What cascades to rows that are really deleted cannot come back: then the parent's marks are plain columns."""
    for draft in drafts.values():
        for ref in draft.refs.values():
            parent = drafts[ref.key.table]
            if ref.key.on_delete == "CASCADE" and parent.soft_delete and not draft.soft_delete:
                parent.soft_delete = False
                parent.options.pop("soft_delete", None)
                parent.fields["deleted_at"] = {"type": "datetime?"}
                parent.fields["deletion_id"] = {"type": "uuid?"}


# ── Enums ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _name_enums(plan: Plan, drafts: dict[str, EntityDraft]) -> dict[str, Entry]:
    """One enum for each set of values, called as the database does, as the column where all are called so, or by both."""
    users: dict[tuple[Choices, str | None], list[tuple[EntityDraft, str]]] = {}
    for draft in drafts.values():
        for field, (choices, given) in draft.choices.items():
            users.setdefault((choices, given), []).append((draft, field))
    taken = {*plan.names.values()}
    found: dict[str, Entry] = {}
    for (choices, given), uses in sorted(
        users.items(), key=lambda one: (one[1][0][0].name, one[1][0][1])
    ):
        name = next(each for each in _enum_names(given, uses) if each not in taken)
        taken.add(name)
        found[name] = list(choices)
        for draft, field in uses:
            keys = draft.fields[field]
            keys["type"] = name + ("?" if str(keys["type"]).endswith("?") else "")
    return dict(sorted(found.items()))


def _enum_names(given: str | None, uses: list[tuple[EntityDraft, str]]) -> Iterator[str]:
    draft, field = uses[0]
    if given:
        yield names.spelled(given, "choice")
    if len(uses) > 1 and len({each for _, each in uses}) == 1:
        yield field
    own = field if field.startswith(f"{draft.name}_") else f"{draft.name}_{field}"
    yield own
    yield f"{own}_value"
    yield from (f"{own}_{number}" for number in range(2, 1000))


# ── Relations ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _link(plan: Plan, drafts: dict[str, EntityDraft]) -> list[str]:
    """Say what tables link; those that say nothing else and are called as ours would be need no entity."""
    vanished = []
    for name, draft in sorted(drafts.items()):
        sides = _sides(draft)
        if sides is None:
            continue
        if _is_made(plan, drafts, draft, sides):
            vanished.append(name)
        else:
            _through(drafts, draft, sides)
    return vanished


def _sides(draft: EntityDraft) -> tuple[Ref, Ref] | None:
    """The two refs of a table whose rows are pairs: they are its key, or no two rows may have both alike."""
    pairs = [
        draft.table.key,
        *(each.columns for each in draft.table.indexes if each.unique and not each.where),
    ]
    for columns in pairs:
        refs = [each for each in draft.refs.values() if set(each.columns) <= set(columns)]
        if len(refs) == 2 and sum(len(each.columns) for each in refs) == len(columns):
            first, second = sorted(refs, key=lambda one: columns.index(one.columns[0]))
            return first, second
    return None


def _is_made(
    plan: Plan, drafts: dict[str, EntityDraft], draft: EntityDraft, sides: tuple[Ref, Ref]
) -> bool:
    """Whether a relation without an entity in between makes this very table; then it is said."""
    own, other = drafts[sides[0].key.table], drafts[sides[1].key.table]
    relation = draft.table.name.removeprefix(f"{own.name}_")
    columns = (*sides[0].columns, *sides[1].columns)
    usual = tuple(
        names.column(f"{side.name}_{part}")
        for side in (own, other)
        for part in plan.key_names(side.table)
    )
    referred = any(
        draft.table.name == ref.key.table for each in drafts.values() for ref in each.refs.values()
    )
    fits = (
        relation not in {draft.table.name, *own.taken()}
        and own is not other
        and columns == usual == draft.table.key
        and len(draft.table.columns) == len(columns)
        and all(each.key.on_delete == "CASCADE" for each in sides)
        and not referred
    )
    if fits:
        keys: Keys = {"many": other.name}
        own.relations[relation] = keys
    return fits


def _through(drafts: dict[str, EntityDraft], draft: EntityDraft, sides: tuple[Ref, Ref]) -> None:
    """An n-n through the entity in between."""
    own, other = drafts[sides[0].key.table], drafts[sides[1].key.table]
    if not _is_clear(draft, sides):
        return
    name = names.plural(other.name)
    called = any(
        ref.key.table == own.table.name for ref in other.refs.values()
    )  # the other side of that
    if own is other or called or name in own.taken():
        name = f"{name}_by_{draft.name}"
    if name not in own.taken():
        own.relations[name] = {"many": other.name, "through": draft.name}


def _is_clear(draft: EntityDraft, sides: tuple[Ref, Ref]) -> bool:
    """Whether the registry, which sees the refs and not the key, finds the same two sides."""
    targets = [each.key.table for each in draft.refs.values()]
    return all(targets.count(each.key.table) == 1 for each in sides)


def _name_inverses(drafts: dict[str, EntityDraft]) -> None:
    """What the target calls each ref, where the usual name is taken or two refs would take it."""
    taken = {name: draft.taken() for name, draft in drafts.items()}
    for draft in drafts.values():
        usual = [ref.key.table for ref in draft.refs.values()]
        for name, ref in draft.refs.items():
            alone = usual.count(ref.key.table) == 1
            word = draft.name if ref.unique else names.plural(draft.name)
            _call(taken[ref.key.table], draft.fields[name], word, name, alone=alone)
    for draft in drafts.values():
        for relation, keys in draft.relations.items():
            other = next(each for each in drafts.values() if each.name == keys["many"])
            _call(taken[other.table.name], keys, names.plural(draft.name), relation)


def _call(taken: set[str], keys: Keys, usual: str, by: str, *, alone: bool = True) -> None:
    """Take a name of the other side: the usual one, one that says by what, or none."""
    further = f"{usual}_by_{by}"
    if alone and usual not in taken:
        taken.add(usual)
    elif further not in taken and len(further) <= names.IDENTIFIER_BYTES:
        taken.add(further)
        keys["inverse"] = further
    else:
        keys["inverse"] = False
