"""The grammar of the registry, as tables: every key, what may stand behind it, and what it does.

`reading.py` reads by these tables and `schema.py` prints them for editors, so the two cannot disagree. A new option is one
`Key` here and one field of the same name in `spec.py`. Never here: a rule that has to look up a name (see `model`).
"""

from __future__ import annotations

from stratagen.registry import building
from stratagen.registry.kinds import (
    Anything,
    Block,
    Choice,
    Either,
    Exactly,
    Flag,
    Key,
    ListOf,
    Named,
    Nothing,
    Number,
    Text,
    Whole,
)
from stratagen.registry.words import (
    DATABASE_NAME,
    EJECTED,
    ERROR_CODE,
    GLOB,
    IMPORT_PATH,
    INVERSE,
    NAME,
    NULLABLE_REFERENCE,
    ORDER,
    PACKAGE,
    PLACE,
    PREFIX,
    REFERENCE,
    RESPONSE,
    ROUTE_PATH,
    SLUG,
    TYPE,
    URL_PART,
)

__all__ = ["INCLUDED", "REGISTRY"]

_TEXT = Text()
_TITLE = Text(empty=False)
_FLAG = Flag()
_LENGTH = Whole(0, 2**31 - 1)
_REASON = Either((_FLAG, _TITLE))
_INVERSE = Either((Flag(only=False), INVERSE))
_REFERENCES = ListOf(REFERENCE, least=1, distinct=True)

_DESCRIPTION = Key("description", _TEXT, "What it is, for docs, comments and OpenAPI.")
_DEPRECATED = Key("deprecated", _REASON, "Whether it should not be used any more, or why.")

# ── Fields and relations ─────────────────────────────────────────────────────────────────────────────────────────────

_VALUE_KEYS = (
    Key("nullable", _FLAG, "Whether null may stand here; TYPE? says the same."),
    Key(
        "default",
        Anything(),
        "What it is where a client sends nothing; now, for a datetime.",
        needs="type",
    ),
    Key(
        "min_length", _LENGTH, "The fewest characters of a text, or items of a list.", needs="type"
    ),
    Key("max_length", _LENGTH, "The most characters of a text, or items of a list.", needs="type"),
    Key(
        "pattern",
        _TITLE,
        "A regular expression that a text must match, of what Rust and JavaScript share.",
        needs="type",
    ),
    Key("ge", Number(), "The least value.", needs="type"),
    Key("gt", Number(), "A bound that a value must be above.", needs="type"),
    Key("le", Number(), "The greatest value.", needs="type"),
    Key("lt", Number(), "A bound that a value must be below.", needs="type"),
    Key("multiple_of", Number(), "A number that a value must be a multiple of.", needs="type"),
    Key("precision", Whole(1, 1000), "How many digits a decimal has.", needs="type"),
    Key(
        "scale",
        Whole(0, 1000),
        "How many of a decimal's digits stand behind its point.",
        needs="type",
    ),
    _DESCRIPTION,
    Key("example", Anything(), "A value as a client would send it, for docs."),
    _DEPRECATED,
)
_COLUMN_KEYS = (
    Key("unique", _FLAG, "Whether no two rows may share a value; with ref, 1-1 instead of n-1."),
    Key("index", _FLAG, "Whether the database keeps an index on it."),
    Key(
        "column",
        Either((DATABASE_NAME, ListOf(DATABASE_NAME, least=1, distinct=True))),
        "Its name in the database, where that is another; of a ref to a composite key a list, one a part.",
    ),
    Key("readonly", _FLAG, "Set by the server: answered, never accepted."),
    Key("immutable", _FLAG, "Accepted on create only."),
    Key("secret", _FLAG, "Accepted and stored; never answered, logged or filtered by."),
    Key(
        "filter",
        _FLAG,
        "Whether a client may filter by it. Left out: if it is indexed, or the key.",
    ),
    Key("sort", _FLAG, "Whether a client may sort by it. Left out: if it is indexed, or the key."),
    Key("search", _FLAG, "Whether ?q= looks into it."),
    Key("renamed_from", NAME, "Its name before: a migration renames the column and loses nothing."),
)
_REF_KEYS = (
    Key(
        "ref",
        NULLABLE_REFERENCE,
        "The entity it points to (n-1). Its column is NAME_KEY, such as project_id.",
    ),
    Key(
        "on_delete",
        Choice(("cascade", "restrict", "set_null")),
        "What happens here when the target is deleted. Left out: restrict.",
        needs="ref",
    ),
    Key(
        "inverse",
        _INVERSE,
        "What the target calls this side, or false for no such relation.",
        needs="ref",
    ),
)
_TYPE_DOC = "A type, enum or value type: TYPE, TYPE? (nullable), TYPE[] (list) or TYPE[]?."
_FIELDS_DOC = "Its fields: NAME: TYPE, or NAME: {type: TYPE, …}."

_FIELD = Block(
    "a field",
    (Key("type", TYPE, _TYPE_DOC), *_REF_KEYS, *_VALUE_KEYS, *_COLUMN_KEYS),
    one_of=("type", "ref"),
    conflict=building.nullable_conflict,
)
_FIELDS = Key("fields", Named(NAME, Either((TYPE, _FIELD)), building.field), _FIELDS_DOC)

_RELATION = Block(
    "a relation",
    (
        Key("many", REFERENCE, "The entity on the other side (n-n).", required=True),
        Key(
            "through",
            REFERENCE,
            "The entity in between, where a pair has fields of its own. Left out: a table is made.",
        ),
        Key(
            "inverse",
            _INVERSE,
            "What the other side calls this one, or false for no such relation.",
        ),
    ),
)
_RELATIONS = Key("relations", Named(NAME, _RELATION, building.relation), "Its n-n relations.")

# ── Enums, types, mixins ─────────────────────────────────────────────────────────────────────────────────────────────

_ENUM_VALUE = Block("a value of an enum", (Key("label", _TITLE, "What people read."), _DESCRIPTION))
_ENUM = Either(
    (
        ListOf(_TEXT, least=1, distinct=True),
        Named(_TEXT, Either((Nothing(), _ENUM_VALUE)), building.enum_value, least=1),
    )
)

_VALUE_FIELD = Block(
    "a field of a type",
    (Key("type", TYPE, _TYPE_DOC, required=True), *_VALUE_KEYS),
    elsewhere={
        key.name: "only a field of an entity has a column" for key in (*_REF_KEYS, *_COLUMN_KEYS)
    },
    conflict=building.nullable_conflict,
)
_VALUE_FIELDS = Named(NAME, Either((TYPE, _VALUE_FIELD)), building.field, least=1)
_VALUE_TYPE = Block(
    "a type", (_DESCRIPTION, Key("fields", _VALUE_FIELDS, _FIELDS_DOC, required=True))
)

_MIXIN = Block("a mixin", (_FIELDS, _RELATIONS))

# ── Entities ─────────────────────────────────────────────────────────────────────────────────────────────────────────

_ROUTE = Block(
    "a route",
    (
        Key(
            "method",
            Choice(("get", "post", "put", "patch", "delete")),
            "Its HTTP method.",
            required=True,
        ),
        Key(
            "path",
            ROUTE_PATH,
            "Its path below api_prefix, with {id} and the like in it.",
            required=True,
        ),
        Key("handler", IMPORT_PATH, "Your function, as package.module:name.", required=True),
        Key("summary", _TITLE, "What it does, in a few words."),
        _DESCRIPTION,
        Key("request", REFERENCE, "The value type or entity that its body holds."),
        Key("query", REFERENCE, "The value type that its query parameters make."),
        Key(
            "response",
            RESPONSE,
            "What it answers: an entity or value type, TYPE[] for a list, none for nothing.",
        ),
        Key("status", Whole(200, 299), "The status of its success. Left out: 200."),
        Key(
            "errors",
            ListOf(ERROR_CODE, distinct=True),
            "Error codes it may answer beside those of every route.",
        ),
        Key(
            "invalidates",
            ListOf(REFERENCE, distinct=True),
            "Entities whose cached answers it makes stale.",
        ),
    ),
    make=building.route,
)

_MADE_KEYS = ("int", "int64", "uuid", "str")
_KEY = Block(
    "a key",
    (
        Key("type", Choice(_MADE_KEYS), "What it is. Left out: int."),
        Key("column", DATABASE_NAME, "Its name in the database, where that is not id."),
    ),
    make=building.key,
)
_ID = Either(
    (
        Choice(_MADE_KEYS, "; a field of your own is a key in a list: [code]"),
        _REFERENCES,
        _KEY,
    )
)
_OWN_OPTIONS = (
    Key(
        "id",
        _ID,
        "Its key: int or int64 (counted by the server), uuid (made by the server), str (given by the client), or a list "
        "of its own fields; {type: int, column: NAME} where its column is not called id. Left out: int.",
    ),
    Key("plural", NAME, "Its plural, where it cannot be guessed."),
    Key("table", DATABASE_NAME, "Its table, where that is not its plural."),
    Key("path", URL_PART, "Its part of a url, where that is not its plural in kebab-case."),
    Key("label", _TITLE, "What people call it."),
    Key("service", IMPORT_PATH, "Your subclass of its service, as package.module:Class."),
    Key("renamed_from", NAME, "Its name before: a migration renames the table and loses nothing."),
)
_OPERATIONS = ListOf(
    Choice(("list", "get", "create", "update", "replace", "delete", "batch")), distinct=True
)
_LAYERS = ListOf(
    Choice(("storage", "service", "routes", "client", "tests", "admin")), distinct=True
)
_SHARED_OPTIONS = (
    Key("timestamps", _FLAG, "created_at and updated_at, kept by the server. Left out: true."),
    Key("soft_delete", _FLAG, "Deleted rows stay, hidden, and can be restored. Left out: false."),
    Key(
        "version",
        _FLAG,
        "Optimistic locking: a change names the version it was made on. Left out: false.",
    ),
    Key(
        "operations",
        _OPERATIONS,
        "What the API offers; [] for storage and service only. Left out: all.",
    ),
    Key("layers", _LAYERS, "What is generated. Left out: all but admin."),
    Key(
        "freshness",
        Choice(("realtime", "frequent", "moderate", "stable", "static")),
        "How soon a client asks again. Left out: moderate.",
    ),
    Key(
        "optimistic",
        _FLAG,
        "Whether a client shows a change before the server confirms it. Left out: true.",
    ),
    Key("cache", Whole(0, 31_536_000), "Seconds that the service keeps an answer; 0 for none."),
    Key(
        "page_size",
        Whole(1, 10_000),
        "Rows of a page where the client names no number. Left out: 20.",
    ),
    Key("max_page_size", Whole(1, 10_000), "The most rows of a page. Left out: 100."),
    Key(
        "order_by",
        ListOf(ORDER, least=1, distinct=True),
        "The order of lists; -NAME for descending. Left out: by key.",
    ),
    _DEPRECATED,
)
_DEFAULTS = Block(
    "the defaults",
    _SHARED_OPTIONS,
    make=building.options,
    elsewhere={key.name: "each entity has its own" for key in _OWN_OPTIONS},
)
_ENTITY = Block(
    "an entity",
    (
        _DESCRIPTION,
        Key(
            "mixins",
            ListOf(REFERENCE, distinct=True),
            "Groups of fields and relations that it takes in.",
        ),
        _FIELDS,
        _RELATIONS,
        Key(
            "indexes",
            ListOf(_REFERENCES),
            "Indexes, each over one or more fields: [[project, status]].",
        ),
        Key(
            "unique",
            ListOf(_REFERENCES),
            "Fields that no two rows may agree in: [[project, title]].",
        ),
        Key("routes", ListOf(_ROUTE), "Routes of your own."),
        *_OWN_OPTIONS,
        *_SHARED_OPTIONS,
    ),
)

# ── Files ────────────────────────────────────────────────────────────────────────────────────────────────────────────

_PROJECT = Block(
    "the project",
    (
        Key(
            "name",
            SLUG,
            "Its name, a slug: the npm package's name and the API's title.",
            required=True,
        ),
        Key(
            "package",
            PACKAGE,
            "Folder and import name of the generated Python package. Left out: generated.",
        ),
        Key("api_prefix", PREFIX, "What every url begins with. Left out: /api."),
        Key(
            "formatter", Choice(("ruff", "black")), "What formats generated Python. Left out: ruff."
        ),
        Key(
            "checker",
            Choice(("ty", "mypy", "none")),
            "What type-checks generated Python. Left out: ty.",
        ),
        Key(
            "interceptors",
            ListOf(IMPORT_PATH, distinct=True),
            "Your interceptors, as package.module:name.",
        ),
    ),
    make=building.project,
)
_MAIN_KEYS = (
    Key("version", Exactly(1), "The version of this grammar: 1.", required=True),
    Key("project", _PROJECT, "What the whole is called, and how it is made.", required=True),
    Key(
        "include",
        ListOf(GLOB, distinct=True),
        "More files of enums, types, mixins and entities: [entities/*.yaml].",
    ),
    Key(
        "ejected",
        Named(EJECTED, PLACE, building.ejected),
        "Generated files that are your own by now, as `gen eject` writes them: services/ticket.py: app/services/ticket.py.",
    ),
    Key("defaults", _DEFAULTS, "Options of every entity that does not choose for itself."),
)
_SHARED_KEYS = (
    Key(
        "enums",
        Named(NAME, _ENUM, building.enum),
        "Shared enums: a list of values, or a mapping with labels.",
    ),
    Key(
        "types",
        Named(NAME, _VALUE_TYPE, building.value_type),
        "Value objects, stored as JSON, typed in every layer.",
    ),
    Key(
        "mixins",
        Named(NAME, _MIXIN, building.mixin),
        "Fields and relations that several entities share.",
    ),
    Key("entities", Named(NAME, _ENTITY, building.entity), "What is stored, served and shown."),
)
REGISTRY = Block("the registry", (*_MAIN_KEYS, *_SHARED_KEYS))
INCLUDED = Block(
    "an included file",
    _SHARED_KEYS,
    elsewhere={key.name: "only the main registry file has it" for key in _MAIN_KEYS},
)
