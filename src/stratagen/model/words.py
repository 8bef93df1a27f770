"""The words that are taken: in Python, pydantic, SQLModel, TypeScript, databases, file systems and our own output.

Constants only. They are written down, and not asked of the running interpreter, because the output must not depend on its
version; tests compare them with the real things, so that none is forgotten.
"""

from __future__ import annotations

__all__ = [
    "CLASS_NAMES",
    "DEVICES",
    "NOUNS",
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

# What registries are mostly made of. Their plurals follow the rule, so that no dictionary has to be loaded for it.
NOUNS = _words("""
    access account action activity actor address admin adult advertisement agency agent agreement airline airport
    alarm album alert alias allocation amount animal answer apartment api app application appointment approval area
    argument article artifact artist asset assignment attachment attempt attendance attendee attribute auction author
    badge balance band bank banner base basket batch battery bed benefit bid bill block blog board bond bonus book
    booking bookmark border bot box branch brand bridge broker browser bucket budget bug building bundle bus business
    button buyer cabin cable calendar call camera campaign candidate capability capacity car card career cart case
    catalog category cell center certificate chain chair challenge change channel chapter charge chart chat check
    checkout choice city claim class clause client clinic clock cluster coach code collection color column command
    comment commission commit committee company comparison component condition conference config configuration
    connection consent consumer contact container content contest contract contribution contributor conversation copy
    cost counter country coupon course court creator credential credit crew currency customer cycle dashboard date
    day deal dealer debt decision default definition degree delay delivery demand department deployment deposit
    design destination detail device diagram diet difference dimension director directory discount discussion disease
    disk display dispute district doctor document domain donation donor door draft driver drug duration duty edge
    edition editor effect election element email employee employer endpoint engine engineer entity entry environment
    episode error estimate evaluation event exam example exception exchange execution exercise expense experiment
    export expression extension facility factor factory failure family fan farm favorite feature fee feed feedback
    field figure file filter finding fine flag flat fleet flight floor flow folder follower food forecast form format
    forum frame friend fund game gap gateway gender genre gift goal good grade grant graph group guarantee guardian
    guest guide habit hall handler hash header hearing hint holder holiday home hook horse hospital host hotel hour
    house household icon idea identity image import importance impression incident income industry info ingredient
    inspection instance institution instruction instructor instrument insurance integration interaction interest
    interface interval interview invitation invite invoice island issue item job journal journey judge key keyword
    kind kitchen lab label laboratory lane language layer lead leader league lease lecture lesson letter level
    license like limit line link list listing loan locale location lock log login loss lot machine magazine
    maintainer manager manufacturer map mark market match material matter meal measure measurement mechanic medal
    meeting member membership memory mention menu merchant message meter method metric migration milestone minute
    mission mode model module moment monitor month motion movement movie museum name nation need neighborhood network
    node note notebook notice notification number nurse object observation offer offering office officer operation
    operator opinion option order organisation organization organizer origin outcome outlet output owner pack package
    page painting pair palette panel paper parameter parcel parent park parser part participant partner party pass
    passenger password patch path patient pattern pause payment payout penalty percentage performance period
    permission permit pet phase phone photo phrase picture piece pilot pin pipeline place plan plane plant plate
    platform player playlist plot plugin point policy poll pool port portfolio position post prescription
    presentation preset price principal priority prize problem procedure process producer product profile profit
    program project prompt property proposal protocol provider province publication publisher purchase purpose
    quality quantity quarter query question queue quota quote race rack range rank rate rating reaction reader
    reading reason receipt recipe recipient recommendation record recording redirect referee reference referral
    refund region registration rejection relation relationship release reminder remote rental repair reply report
    repository request requirement reservation reservoir resident resource response restaurant result return revenue
    review revision reward ring risk river road role room root rota route row rule run salary sale sample scan
    scenario schedule school scope score screen script season seat secret section sector segment seller seminar
    sender sensor sentence sequence server service session setting shape share shelter shift ship shipment shop
    signal signature simulation singer site size skill slot snapshot society song source space speaker specification
    spot sprint stage standard star stash state statement station statistic status step stock store story strategy
    stream street strength string student study style subject submission subscriber subscription subtask suggestion
    suite summary supplier supply survey symbol symptom system table tag target task tax teacher team template tenant
    term territory test text theater theme theory thing thread threshold ticket tier time timeline timer title token
    tool topic total tour tournament track trade trail trailer train trainer training transaction transfer transition
    translation traveler treatment tree trial trigger trip truck type unit university update upload url usage user
    vacancy vaccine value variable variant vehicle vendor venue version video view village visit visitor voice volume
    volunteer vote voucher wall wallet warehouse warning warranty watch webhook website week weight wheel widget
    window winner wish word worker workflow workout workshop workspace worktree writer year zone
""")
