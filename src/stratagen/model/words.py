"""The words that are taken: in Python, pydantic, SQLModel, TypeScript, databases, file systems and our own output.

Constants only. They are written down, and not asked of the running interpreter, because the output must not depend on its
version; tests compare them with the real things, so that none is forgotten.
"""

from __future__ import annotations

__all__ = [
    "CLASS_NAMES",
    "DEVICES",
    "PACKAGES",
    "PLURALS",
    "PYTHON_ATTRIBUTES",
    "PYTHON_KEYWORDS",
    "QUERY_PARAMETERS",
    "SERVED_PATHS",
    "SYSTEM_COLUMNS",
    "TUPLE_ATTRIBUTES",
    "TYPESCRIPT_WORDS",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PYTHON_KEYWORDS = _words("""
    False None True and as assert async await break class continue def del elif else except finally for from global if
    import in is lambda nonlocal not or pass raise return try while with yield
""")

# A field of such a name would hide, from the rest of its class, what the class itself uses or inherits.
PYTHON_ATTRIBUTES = _words("""
    bool bytes classmethod dict float frozenset int list object property set staticmethod str super tuple
    cls self utc_now uuid7
    construct copy from_orm json metadata model_computed_fields model_config model_construct model_copy model_dump
    model_dump_json model_extra model_fields model_fields_set model_json_schema model_parametrized_name model_post_init
    model_rebuild model_validate model_validate_json model_validate_strings parse_file parse_obj parse_raw registry schema
    schema_json sqlmodel_update update_forward_refs validate
""")

# A composite key is a named tuple, and a tuple has these already.
TUPLE_ATTRIBUTES = frozenset({"count", "index"})

TYPESCRIPT_WORDS = _words("""
    any arguments as async await boolean break case catch class const continue debugger declare default delete do else
    enum eval export extends false finally for from function get if implements import in instanceof interface is keyof
    let module namespace never new null number object of package private protected public readonly require return set
    static string super switch symbol this throw true try type typeof undefined unique unknown var void while with yield
""")

# What generated files use under its own name: an entity, enum or value type of such a name gets a suffix.
CLASS_NAMES = _words("""
    ArithmeticError AssertionError AttributeError BaseException BufferError Ellipsis Exception False GeneratorExit
    ImportError IndexError KeyError LookupError NameError None NotImplemented OSError OverflowError RuntimeError
    StopIteration SyntaxError SystemError SystemExit TabError TimeoutError True TypeError ValueError Warning

    Annotated Any AsyncIterator Awaitable Callable ClassVar Decimal Enum Final Generic Iterable Iterator Literal
    Mapping NamedTuple Protocol Self Sequence StrEnum TypeVar UUID

    APIRouter AsyncSession BaseModel CheckConstraint Column ConfigDict FastAPI Field ForeignKey ForeignKeyConstraint
    Index MetaData PrimaryKeyConstraint Relationship SQLModel Table UniqueConstraint

    Bool Bytes CrudService Database Date DateTime Duration Email Entity EntityRoute Envelope Float Int Int64 JsonValue
    Digits EmailText Json ListQuery Maybe Model Page Payload Real Record Ref Repository Row Service Services Settings
    Str Text Time Unset Url UrlText UtcDateTime Uuid Whole Whole64

    AbortSignal Array ArrayBuffer Awaited BigInt Blob Boolean Error Exclude Extract FormData Function Headers Infinity
    Int64 IsoDate IsoDateTime JSON Map Math NaN NonNullable Number Object Omit Parameters Partial Pick Promise Proxy
    Readonly ReadonlyArray ReadonlyMap ReadonlySet Reflect RegExp Required Response Request ReturnType Set String
    Symbol URL URLSearchParams WeakMap WeakSet

    Changes ChoiceColumn DigitsColumn DocumentColumn JsonColumn ManyToMany OneToOne Relation Schema SpanColumn
    TableRow TextColumn ToMany ToOne Value WholeColumn

    ColumnsOf Prefetch PrefetchExtras

    Api Atomic Batch BatchOf BatchOperation BatchResult BatchResults Change Context Done EntityErrors ErrorBody
    ErrorDetail HandlerContext IfMatch Include IncludeOf Interceptor ListOf PageInfo QueryOf RecordCache Removal StatedVersion

    ApiError Base64 BatchOptions BatchRequest CallOptions ColumnsOf Comparable ConflictOptions Discrete EntityKey
    GetParams Graph HttpClient InfiniteQuery InfiniteQueryOf Invalidate IsoDuration IsoTime ListParams Mock MockApi Mutation
    MutationOf Nullable Prefetch PrefetchExtras Queries Query QueryClient QueryExtras QueryOf Sorted SuspenseInfiniteQuery
    SuspenseInfiniteQueryOf SuspenseQueries SuspenseQuery SuspenseQueryOf Textual WriteExtras
""")

# Windows opens a device where a file of such a name, with any suffix, is meant.
DEVICES = frozenset(
    ["aux", "con", "nul", "prn", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))]
)

# PostgreSQL keeps these in every table.
SYSTEM_COLUMNS = frozenset({"cmax", "cmin", "ctid", "tableoid", "xmax", "xmin"})

# Query parameters of every list; a field of such a name is filtered by NAME__eq.
QUERY_PARAMETERS = frozenset({"count", "cursor", "include", "limit", "page", "q", "sort"})

# What the application serves beside the entities, whatever the API prefix.
SERVED_PATHS = frozenset(
    {"/docs", "/docs/oauth2-redirect", "/health", "/metrics", "/openapi.json", "/ready", "/redoc"}
)

# A generated package of such a name would hide a module that it imports itself, or a folder that means something else.
PACKAGES = _words("""
    aiosqlite alembic anyio asyncpg build dist fastapi httpx node_modules orjson pydantic pydantic_core
    pydantic_settings pytest redis sqlalchemy sqlmodel starlette stratagen structlog templates tests typing_extensions
    uvicorn
""")

# Where a programmer's plural is not the dictionary's.
PLURALS = {
    "agenda": "agendas",
    "lens": "lenses",
    "money": "money",
    "schema": "schemas",
    "veto": "vetoes",
    "virus": "viruses",
}
