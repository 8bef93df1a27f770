"""Rows as a driver hands them out, read as records and printed as JSON by what is known of their entity.

Comes in: an entity and a dialect, once; then rows of the entity's `read_columns`. Goes out: records, or JSON without the
record in between. Never here: SQL, or related records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

import orjson
from sqlalchemy.engine import Dialect

from stratagen.runtime.storage.driver import Row
from stratagen.runtime.storage.entity import AnyEntity, Stored
from stratagen.runtime.storage.record import Record, record_of
from stratagen.runtime.storage.wire_values import OPTIONS, Decode, decoder, wire_value

__all__ = ["RowReader"]

Read = TypeVar("Read", bound=Record)


class RowReader(Generic[Read]):
    """Reads and prints the rows of one entity in one dialect.

    Attributes:
        wire: for each field how its stored value becomes what JSON says; None: it is that already.
    """

    def __init__(self, entity: AnyEntity, dialect: Dialect) -> None:
        fields = tuple(entity.fields.values())
        self._class: type[Read] = entity.record
        self._values = _of_one(
            [each.attribute for each in fields], [decoder(each, dialect) for each in fields]
        )
        self._key_decoders = [decoder(each, dialect) for each in entity.key_fields]
        self.wire = {each.name: wire_value(each, dialect) for each in fields}
        self._printed = _of_one(tuple(self.wire), tuple(self.wire.values()))
        self._all_printed = _of_all(tuple(self.wire), tuple(self.wire.values()))
        self._places = {each.name: place for place, each in enumerate(fields)}

    def record(self, row: Row) -> Read:
        """The record of a row."""
        return record_of(self._class, self._values(*row), self, row)

    def wire_values(self, row: Row, fields: Sequence[Stored]) -> list[Any]:  # Any: JSON
        """What JSON says of some fields of a row."""
        return [_through(self.wire[each.name], row[self._places[each.name]]) for each in fields]

    def key_values(self, stored: Row) -> tuple[Any, ...]:  # Any: of the key's types
        """The Python values of a key as it is stored."""
        return tuple(
            value if decode is None else decode(value)
            for decode, value in zip(self._key_decoders, stored, strict=True)
        )

    def json(self, row: Row) -> bytes:
        """A row as a JSON object."""
        return orjson.dumps(self._printed(*row), option=OPTIONS)

    def json_list(self, rows: Sequence[Row]) -> bytes:
        """Rows as a JSON list."""
        return orjson.dumps(self._all_printed(rows), option=OPTIONS)


# Any, below: what the functions return.


def _of_one(
    names: Sequence[str], functions: Sequence[Decode | None]
) -> Callable[..., dict[str, Any]]:
    """A function that makes the cells of a row a dict."""
    made: Callable[..., dict[str, Any]] = _compiled("lambda {cells}: {row}", names, functions)
    return made


def _of_all(
    names: Sequence[str], functions: Sequence[Decode | None]
) -> Callable[[Iterable[Row]], list[dict[str, Any]]]:
    """A function that makes each of several rows a dict."""
    made: Callable[[Iterable[Row]], list[dict[str, Any]]] = _compiled(
        "lambda rows: [{row} for {cells} in rows]", names, functions
    )
    return made


def _compiled(text: str, names: Sequence[str], functions: Sequence[Decode | None]) -> Any:
    """A function compiled for these columns: three times as fast as a loop over them.

    Names and functions are handed to it as values; its text holds numbers alone.
    """
    cells = "".join(f"c{n}, " for n in range(len(names)))
    pairs = ", ".join(
        f"n{n}: c{n}" if function is None else f"n{n}: None if c{n} is None else f{n}(c{n})"
        for n, function in enumerate(functions)
    )
    known: dict[str, Any] = {f"n{n}": name for n, name in enumerate(names)}
    known |= {f"f{n}": function for n, function in enumerate(functions)}
    return eval(text.format(cells=cells, row=f"{{{pairs}}}"), known)  # noqa: S307


def _through(wire: Decode | None, value: Any) -> Any:  # Any: a stored value; JSON
    return value if wire is None or value is None else wire(value)
