"""Interceptors: what runs around every request."""

from stratagen.runtime.interceptors.access_log import AccessLog
from stratagen.runtime.interceptors.auth import Auth, Claims, Verify, jwt_verifier
from stratagen.runtime.interceptors.body_limit import BodyLimit
from stratagen.runtime.interceptors.built_in import built_in
from stratagen.runtime.interceptors.cache import ResponseCache
from stratagen.runtime.interceptors.errors import Errors, error_content, error_response
from stratagen.runtime.interceptors.metrics import Metrics
from stratagen.runtime.interceptors.onion import (
    Interceptor,
    InterceptorError,
    ResponseHead,
    in_order,
    wrapped,
)
from stratagen.runtime.interceptors.rate_limit import RateLimit
from stratagen.runtime.interceptors.request_id import RequestId
from stratagen.runtime.interceptors.retry import Retry

__all__ = [
    "AccessLog",
    "Auth",
    "BodyLimit",
    "Claims",
    "Errors",
    "Interceptor",
    "InterceptorError",
    "Metrics",
    "RateLimit",
    "RequestId",
    "ResponseCache",
    "ResponseHead",
    "Retry",
    "Verify",
    "built_in",
    "error_content",
    "error_response",
    "in_order",
    "jwt_verifier",
    "wrapped",
]
