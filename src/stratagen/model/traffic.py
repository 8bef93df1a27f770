"""What crosses the wire in which direction: the questions that no single entity answers.

Comes in: the value types and entities of a registry, resolved. Goes out: a `Traffic`, part of the Model. Never here: a type
of any language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from stratagen.model.entity import Entity, Traffic, TypeUse, ValueType

__all__ = ["find_traffic", "held", "reach"]


def find_traffic(types: Iterable[ValueType], entities: Iterable[Entity]) -> Traffic:
    """What clients send and read, by the names of value types and entities."""
    shapes = {each.name: each for each in types}
    known = tuple(entities)
    sent: set[str] = set()
    read: set[str] = set()
    for entity in known:
        for field in entity.fields:
            if field.type.kind != "object":
                continue
            reach(shapes, field.type, read)
            if field.creatable or field.updatable:
                reach(shapes, field.type, sent)
        for route in entity.routes:
            if route.request and route.request.type:
                reach(shapes, route.request.type, sent)
            if route.query:
                reach(shapes, TypeUse("object", route.query), sent)
            if route.response and route.response.type:
                reach(shapes, route.response.type, read)
    requests = (route.request for entity in known for route in entity.routes if route.request)
    return Traffic(
        sent=frozenset(sent),
        read=frozenset(read),
        lenient=_lenient(shapes),
        requested=frozenset(request.entity for request in requests if request.entity),
        keys={f"{each.name}_{field.name}": each.name for each in known for field in each.key},
    )


def reach(shapes: Mapping[str, ValueType], use: TypeUse, reached: set[str]) -> None:
    """Add to `reached` the value types that a value of this type may hold, itself included."""
    if use.kind != "object" or use.of is None or use.of in reached:
        return
    reached.add(use.of)
    for field in shapes[use.of].fields:
        reach(shapes, field.type, reached)


def _lenient(shapes: Mapping[str, ValueType]) -> frozenset[str]:
    """Types whose sent form may leave something out, by themselves or through a type that they hold."""
    lenient = {
        name for name, shape in shapes.items() if any(not field.required for field in shape.fields)
    }
    while more := {name for name, each in shapes.items() if {*held(each)} & lenient} - lenient:
        lenient |= more
    return frozenset(lenient)


def held(shape: ValueType) -> Iterator[str]:
    """The value types that a value type's fields are of."""
    return (
        field.type.of for field in shape.fields if field.type.kind == "object" and field.type.of
    )
