"""Interceptors: what runs around every request."""

from stratagen.runtime.interceptors.access_log import AccessLog
from stratagen.runtime.interceptors.body_limit import BodyLimit
from stratagen.runtime.interceptors.errors import Errors, error_content, error_response
from stratagen.runtime.interceptors.metrics import Metrics
from stratagen.runtime.interceptors.onion import (
    Interceptor,
    InterceptorError,
    ResponseHead,
    in_order,
    wrapped,
)
from stratagen.runtime.interceptors.request_id import RequestId

__all__ = [
    "AccessLog",
    "BodyLimit",
    "Errors",
    "Interceptor",
    "InterceptorError",
    "Metrics",
    "RequestId",
    "ResponseHead",
    "error_content",
    "error_response",
    "in_order",
    "wrapped",
]
