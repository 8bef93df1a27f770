"""A service that does nothing but record what it is asked, and answer what it is told.

Comes in: a service's class and its entity. Goes out: an object that type checkers and `isinstance` take for the service.
Never here: a database, or an answer that nobody gave: an operation that was not told what to answer fails the test.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, NoReturn, ParamSpec, TypeVar

import structlog

from stratagen.runtime.services.crud import CrudService
from stratagen.runtime.services.errors import EntityErrors
from stratagen.runtime.storage.entity import AnyEntity

__all__ = ["Operation", "RecordedCall", "ServiceDouble"]

Params = ParamSpec("Params")
Result = TypeVar("Result")
Service = TypeVar("Service", bound=CrudService[Any, Any, Any, Any, Any])  # Any: of whatever entity


@dataclass(frozen=True)
class RecordedCall:
    """One call: of which operation, with which arguments by name, defaults among them."""

    operation: str
    arguments: Mapping[str, object]


class ServiceDouble(Generic[Service]):
    """Stands in for a service in tests of what calls it.

        tickets = ServiceDouble(TicketServiceBase, TICKET_ENTITY)
        tickets.on(tickets.service.get_by_id).answers(sample_record(TICKET_ENTITY))

    Attributes:
        service: What to hand to the code under test. Its `entity` and `errors` are real, its operations only recorded.
        calls: Every call of it, in order.
    """

    def __init__(self, service: type[Service], entity: AnyEntity) -> None:
        self.calls: list[RecordedCall] = []
        self._answers: dict[str, list[object]] = {}
        operations = {name: self._recorder(name, each) for name, each in _operations(service)}
        members = {**operations, "repository": property(_no_repository)}
        made: Any = object.__new__(type(service.__name__, (service,), members))
        made.entity = entity
        made.errors = EntityErrors(entity.name)
        made.cache = None
        made.log = structlog.stdlib.get_logger("stratagen.testing", entity=entity.name)
        self.service: Service = made  # Any before: the class was made just now

    def on(self, operation: Callable[Params, Awaitable[Result]]) -> Operation[Params, Result]:
        """One of the operations, to tell it what to answer and to look at its calls.

        Args:
            operation: As the service has it: `double.service.get_by_id`.
        """
        return Operation(self, operation)

    def _recorder(self, name: str, original: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
        async def recorded(_service: object, *args: object, **named: object) -> object:
            self.calls.append(_call(name, original, args, named))
            answers = self._answers.get(name, [])
            if not answers:
                raise AssertionError(f"{name} was called, and was not told what to answer")
            answer = answers.pop(0) if len(answers) > 1 else answers[0]
            if isinstance(answer, Exception):
                raise answer
            return answer

        recorded.__name__ = name
        return recorded  # Any: each operation has a signature of its own


class Operation(Generic[Params, Result]):
    """One operation of a double."""

    def __init__(
        self,
        double: ServiceDouble[Any],  # Any: of whatever service
        operation: Callable[Params, Awaitable[Result]],
    ) -> None:
        self._double = double
        self._name: str = getattr(operation, "__name__", "")
        self._original = inspect.getattr_static(type(double.service).__mro__[1], self._name)

    def answers(self, *results: Result | Exception) -> None:
        """Tell what to answer: the first call the first, and so on; the last holds for all calls after it.

        Args:
            results: What the operation returns, or an exception that it raises.
        """
        self._double._answers[self._name] = list(results)  # noqa: SLF001  # its own module

    @property
    def calls(self) -> list[RecordedCall]:
        """The calls of it, in order."""
        return [each for each in self._double.calls if each.operation == self._name]

    def call(self, *args: Params.args, **named: Params.kwargs) -> RecordedCall:
        """A call with these arguments, to compare with: `double.on(…).calls == [double.on(…).call(7)]`."""
        return _call(self._name, self._original, args, named)


def _call(
    name: str,
    original: Callable[..., Any],  # Any: each operation has a signature of its own
    args: tuple[object, ...],
    named: Mapping[str, object],
) -> RecordedCall:
    bound = inspect.signature(original).bind(None, *args, **named)
    bound.apply_defaults()
    arguments = dict(bound.arguments)
    arguments.pop(next(iter(arguments)))  # self
    return RecordedCall(name, arguments)


def _operations(
    service: type[Service],
) -> list[tuple[str, Callable[..., Any]]]:  # Any: as above
    """The public coroutine functions of a service."""
    members = inspect.getmembers(service, inspect.iscoroutinefunction)
    return [(name, each) for name, each in members if not name.startswith("_")]


def _no_repository(_service: object) -> NoReturn:
    raise AssertionError(
        "A double has no repository: what is read past the service needs a database, see memory_database"
    )
