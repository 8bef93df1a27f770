"""Relations: refs seen from both sides, and n-n with and without an entity in between.

Comes in: drafts whose fields are known. Goes out: the same drafts with every relation by name, on both its entities. Never
here: a column of an entity; a made table's columns are chosen here.
"""

from __future__ import annotations

from stratagen.model import names
from stratagen.model.circles import circles
from stratagen.model.drafts import Draft, Drafts, inverse_name
from stratagen.model.entity import ManyToMany, OnDelete, Relation, ToMany, ToOne
from stratagen.model.scope import Scope
from stratagen.problems import Span, quote
from stratagen.registry.spec import At, RelationSpec

__all__ = ["resolve_relations"]


def resolve_relations(scope: Scope, drafts: Drafts) -> None:
    """Give every draft its relations."""
    spelt = [each.names for each in drafts.values()]
    taken = {name for each in spelt for name in (each.class_name, each.list_class)}
    join = _Joiner(scope, drafts, taken)
    for draft in drafts.values():
        for ref in draft.refs.values():
            draft.relations[ref.name] = ref
    for draft in drafts.values():
        for name in sorted(draft.related):
            join.many_to_many(draft, draft.related[name])
    for draft in drafts.values():
        for ref in draft.refs.values():
            join.inverse(draft, ref)
    _check_circles(scope, drafts)
    _check_soft_delete(scope, drafts)


class _Joiner:
    """Finds the other side of each relation."""

    def __init__(self, scope: Scope, drafts: Drafts, taken: set[str]) -> None:
        self.scope = scope
        self.drafts = drafts
        self.taken = taken

    def hook(self, draft: Draft, relation: str) -> str:
        return names.relation_hook(draft.names.class_name, relation, self.taken)

    def inverse(self, draft: Draft, ref: ToOne) -> None:
        """Put the other side of a ref on its target."""
        if ref.inverse is None:
            return
        target = self.drafts[ref.target]
        other = ToMany(
            name=ref.inverse,
            target=draft.name,
            ref=ref.name,
            single=ref.unique,
            attribute=names.python_attribute(ref.inverse),
            hook=self.hook(target, ref.inverse),
            span=ref.span,
        )
        self.put(
            target,
            other,
            _inverse_span(draft.written[ref.name].inverse, ref.span),
            f"{draft.name}.{ref.name}",
            f"{ref.inverse}_by_{ref.name}",
        )

    def put(self, draft: Draft, relation: Relation, span: Span, source: str, name: str) -> None:
        """Add a relation that `source` of another entity brings, unless its name is taken; `name` would be a free one."""
        there = _taken_by(draft, relation.name)
        if there is None:
            draft.relations[relation.name] = relation
            return
        message = (
            f"{draft.name} has {there} called {quote(relation.name)} already, and {source} would give it another: say how "
            f"{draft.name} calls that side, for instance 'inverse: {name}', or 'inverse: false' for not at all"
        )
        self.scope.report(span, "inverse-clash", message)

    def entity(self, name: At[str]) -> Draft | None:
        """The entity of this name; a miss is reported."""
        return self.drafts[name.value] if self.scope.knows_entity(name) else None

    def many_to_many(self, draft: Draft, spec: RelationSpec) -> None:
        """Put an n-n on both its entities."""
        target = self.entity(spec.many)
        between = self.entity(spec.through) if spec.through else None
        if target is None or (spec.through and between is None):
            return
        name = spec.name.value
        there = _taken_by(draft, name)
        if there is not None:
            message = f"{draft.name} has {there} called {quote(name)} already: call the relation something else"
            self.scope.report(spec.name.span, "name-clash", message)
            return
        own = (
            self.through(draft, target, between, spec)
            if between
            else self.made(draft, target, spec)
        )
        if own is None:
            return
        draft.relations[name] = own
        if own.inverse is not None:
            span = _inverse_span(spec.inverse, spec.name.span)
            self.put(
                target,
                _mirrored(own, draft, self.hook(target, own.inverse)),
                span,
                f"{draft.name}.{name}",
                f"{own.inverse}_by_{name}",
            )

    def made(self, draft: Draft, target: Draft, spec: RelationSpec) -> ManyToMany | None:
        """An n-n through a table of its own."""
        if draft.key is None or target.key is None:
            return None  # why is reported
        for each in (draft, target):
            if "storage" not in each.options.layers:
                message = f"{quote(each.name)} leaves out the layer 'storage': there is no row of it to join"
                self.scope.report(spec.many.span, "not-stored", message)
        name = spec.name.value
        mine = tuple(names.column(f"{draft.name}_{each.name}") for each in draft.key)
        theirs = tuple(names.column(f"{target.name}_{each.name}") for each in target.key)
        if draft is target:
            theirs = tuple(names.column(f"{name}_{each.name}") for each in target.key)
        if set(mine) & set(theirs):
            theirs = tuple(f"target_{column}" for column in theirs)
        return self.joined(draft, target, spec, f"{draft.name}_{name}", (mine, theirs), None)

    def through(
        self, draft: Draft, target: Draft, between: Draft, spec: RelationSpec
    ) -> ManyToMany | None:
        """An n-n through an entity that refers to both sides."""
        refs = self.sides(draft, target, between, spec.through or spec.many)
        if refs is None:
            return None
        mine, theirs = refs
        columns = tuple(tuple(between.fields[each].column for each in ref.fields) for ref in refs)
        return self.joined(
            draft, target, spec, between.table, (columns[0], columns[1]), (between, mine, theirs)
        )

    def sides(
        self, draft: Draft, target: Draft, between: Draft, name: At[str]
    ) -> tuple[ToOne, ToOne] | None:
        """The two refs of `between`: to `draft`, and to `target`. Of two to one entity the first by name is this side."""
        if draft is target:
            both = sorted(
                (ref for ref in between.refs.values() if ref.target == draft.name),
                key=lambda ref: ref.name,
            )
            if len(both) == 2:
                return both[0], both[1]
            message = (
                f"{between.name} joins {draft.name} with itself and needs two refs to it, one for each side, the first by name "
                f"for this one; it has {len(both)}"
            )
            self.scope.report(name.span, "wrong-through", message)
            return None
        mine, theirs = self.side(draft, between, name), self.side(target, between, name)
        return (mine, theirs) if mine and theirs else None

    def side(self, draft: Draft, between: Draft, name: At[str]) -> ToOne | None:
        """The ref of `between` to `draft`: the only one, or the one that is called like it."""
        found = [ref for ref in between.refs.values() if ref.target == draft.name]
        called = [ref for ref in found if ref.name == draft.name]
        if len(found) == 1 or called:
            return (called or found)[0]
        if (
            any(spec.ref and spec.ref.value == draft.name for spec in between.written.values())
            and not found
        ):
            return None  # it is broken, and that has been told
        if found:
            listed = " and ".join(
                quote(ref.name) for ref in sorted(found, key=lambda ref: ref.name)
            )
            message = f"{between.name} refers to {draft.name} by {listed}: call the one that joins {quote(draft.name)}"
        else:
            message = f"{between.name} does not refer to {draft.name}, so it cannot join it: give it a field '{draft.name}: {{ref: {draft.name}}}'"
        self.scope.report(name.span, "wrong-through", message)
        return None

    def joined(
        self,
        draft: Draft,
        target: Draft,
        spec: RelationSpec,
        table: str,
        columns: tuple[tuple[str, ...], tuple[str, ...]],
        through: tuple[Draft, ToOne, ToOne] | None,
    ) -> ManyToMany:
        """This side of the relation."""
        name = spec.name.value
        return ManyToMany(
            name=name,
            target=target.name,
            table=table,
            columns=columns[0],
            target_columns=columns[1],
            through=through[0].name if through else None,
            through_ref=through[1].name if through else None,
            through_target_ref=through[2].name if through else None,
            inverse=inverse_name(spec.inverse, None if draft is target else draft.names.plural),
            owner=True,
            attribute=names.python_attribute(name),
            hook=self.hook(draft, name),
            span=spec.name.span,
        )


def _mirrored(own: ManyToMany, draft: Draft, hook: str) -> ManyToMany:
    """The other side of an n-n, called by the name that `own` has for it."""
    name = own.inverse or ""
    return ManyToMany(
        name=name,
        target=draft.name,
        table=own.table,
        columns=own.target_columns,
        target_columns=own.columns,
        through=own.through,
        through_ref=own.through_target_ref,
        through_target_ref=own.through_ref,
        inverse=own.name,
        owner=False,
        attribute=names.python_attribute(name),
        hook=hook,
        span=own.span,
    )


def _inverse_span(written: At[str | bool] | None, otherwise: Span) -> Span:
    return written.span if written else otherwise


def _taken_by(draft: Draft, name: str) -> str | None:
    """What `draft` calls so already."""
    if name in draft.relations:
        return "a relation"
    if name in draft.fields:
        return "a field"
    return None


def _check_circles(scope: Scope, drafts: Drafts) -> None:
    """A first row must be possible: nobody may need, through required refs, a row like its own."""
    needs = {
        draft.name: [ref.target for ref in draft.refs.values() if not ref.nullable]
        for draft in drafts.values()
    }
    for circle in circles(needs):
        first = drafts[circle[0]]
        following = circle[1 % len(circle)]
        ref = next(
            ref for ref in first.refs.values() if ref.target == following and not ref.nullable
        )
        if len(circle) == 1:
            message = (
                f"each {first.name} would need another one before it, so the first could never be written: "
                f"write 'ref: {first.name}?'"
            )
            scope.report(ref.span, "required-self-ref", message)
        else:
            message = (
                f"{' needs '.join([*circle, circle[0]])}, so the first row of none of them could ever be written: "
                "make one of these refs nullable, such as 'ref: " + following + "?'"
            )
            scope.report(ref.span, "required-circle", message)


def _check_soft_delete(scope: Scope, drafts: Drafts) -> None:
    """What goes with a soft-deleted parent must be able to come back with it."""
    for draft in drafts.values():
        for ref in draft.refs.values():
            parent = drafts[ref.target]
            if (
                ref.on_delete is OnDelete.CASCADE
                and parent.options.soft_delete
                and not draft.options.soft_delete
            ):
                written = draft.written[ref.name].on_delete
                message = (
                    f"a deleted {parent.name} can be restored, and its {draft.names.plural} would be gone: "
                    f"give {draft.name} 'soft_delete: true', or the ref another on_delete"
                )
                scope.report(
                    written.span if written else ref.span, "cascade-without-soft-delete", message
                )
