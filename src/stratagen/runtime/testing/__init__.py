"""For tests of an application: a database in memory, rows that satisfy the model, services that only record, the API in this
process.

Comes in: a schema, an entity, a service's class, an application. Goes out: what tests are written with. Nothing else of the
runtime imports it. `README.md` beside this file shows each in an example.
"""

from stratagen.runtime.testing.api import Answer, Api, serving, url_of
from stratagen.runtime.testing.doubles import Operation, RecordedCall, ServiceDouble
from stratagen.runtime.testing.factories import Factory, Row, sample_record
from stratagen.runtime.testing.memory import memory_database

__all__ = [
    "Answer",
    "Api",
    "Factory",
    "Operation",
    "RecordedCall",
    "Row",
    "ServiceDouble",
    "memory_database",
    "sample_record",
    "serving",
    "url_of",
]
