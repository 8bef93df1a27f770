"""Every error an application answers with: one exception, one factory function per kind.

    ApiError                    status, code, message, details
    ├── 400  validation  missing_required  invalid_type  invalid_format  invalid_range  invalid_state  invalid_transition
    │        malformed_json
    ├── 401  unauthorized        403  permission       404  not_found  file_not_found  resource_not_found  route_not_found
    ├── 405  method_not_allowed  413  payload_too_large  415  unsupported_media_type
    ├── 409  duplicate  conflict  version_conflict
    ├── 422  invalid_payload     428  precondition_required            429  rate_limited
    ├── 500  internal  database  transaction  connection_failed  create_failed  update_failed  delete_failed
    │        operation_failed  file_system
    ├── 501  not_implemented
    └── 502  external_service    503  unavailable      504  timeout    507  disk_full

Comes in: names and values of the application. Goes out: an `ApiError` to raise. Never here: HTTP, SQL, or a word of the
exception that was behind it: that stays in `__cause__`, for the log.
"""

from stratagen.runtime.errors.conditions import (
    ensure,
    ensure_exists,
    ensure_state,
    ensure_valid,
)
from stratagen.runtime.errors.error import (
    ApiError,
    Detail,
    Details,
    ErrorCode,
    JsonScalar,
    RelationNotLoaded,
)
from stratagen.runtime.errors.table import (
    conflict,
    connection_failed,
    create_failed,
    dangling,
    database,
    delete_failed,
    disk_full,
    duplicate,
    external_service,
    file_not_found,
    file_system,
    internal,
    invalid_format,
    invalid_payload,
    invalid_range,
    invalid_state,
    invalid_transition,
    invalid_type,
    malformed_json,
    method_not_allowed,
    missing_required,
    not_found,
    not_found_code,
    not_implemented,
    operation_failed,
    payload_too_large,
    permission,
    precondition_required,
    rate_limited,
    resource_not_found,
    route_not_found,
    timeout,
    transaction,
    unauthorized,
    unavailable,
    unsupported_media_type,
    update_failed,
    validation,
    version_conflict,
)
from stratagen.runtime.errors.wrapping import (
    validation_details,
    wrap,
)

__all__ = [
    "ApiError",
    "Detail",
    "Details",
    "ErrorCode",
    "JsonScalar",
    "RelationNotLoaded",
    "conflict",
    "connection_failed",
    "create_failed",
    "dangling",
    "database",
    "delete_failed",
    "disk_full",
    "duplicate",
    "ensure",
    "ensure_exists",
    "ensure_state",
    "ensure_valid",
    "external_service",
    "file_not_found",
    "file_system",
    "internal",
    "invalid_format",
    "invalid_payload",
    "invalid_range",
    "invalid_state",
    "invalid_transition",
    "invalid_type",
    "malformed_json",
    "method_not_allowed",
    "missing_required",
    "not_found",
    "not_found_code",
    "not_implemented",
    "operation_failed",
    "payload_too_large",
    "permission",
    "precondition_required",
    "rate_limited",
    "resource_not_found",
    "route_not_found",
    "timeout",
    "transaction",
    "unauthorized",
    "unavailable",
    "unsupported_media_type",
    "update_failed",
    "validation",
    "validation_details",
    "version_conflict",
    "wrap",
]
