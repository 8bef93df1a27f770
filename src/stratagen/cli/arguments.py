"""The command line taken apart: commands, options, help. Loads nothing of the generator, so that `gen --help` is instant.

`argparse`, because a command has to start in less time than a richer library takes to load: typer brings pydantic with it
for every argument that is not a flag.
"""

from __future__ import annotations

import re
from argparse import SUPPRESS, ArgumentParser, HelpFormatter, Namespace
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from stratagen import __version__

__all__ = ["LAYERS", "Arguments", "UsageError", "parse"]

ABOUT = "One YAML registry of entities in; storage, services, routes, tests and client hooks out."
CODES = "exit codes: 0 fine, 1 differs or a check failed, 2 bad input, 3 a fault of gen itself"
LAYERS = {"storage": "storage", "service": "service", "route": "routes", "hooks": "client"}
"""Command -> the layer that it makes."""

GENERATE = {
    "stack": "everything for these entities, and the shared files that change with them",
    "storage": "tables, payloads and repositories of these entities",
    "service": "services of these entities",
    "route": "routes of these entities",
    "hooks": "client types, schemas, api functions and hooks of these entities",
    "all": "everything in the registry",
}
OWN = {
    "stub": "write missing handlers and service subclasses once, into your own package, over nothing",
    "add": "add an entity, a field or a relation to the registry, and leave the rest as it is written",
    "import": "a registry from a database that is there already, a JDL file, or classes of SQLModel",
    "init": "a new project that runs: registry, pyproject, hooks, and what is generated from it",
    "migrate": "a revision of the database from what changed in the registry, or the database brought to one",
    "hook": "refuse stale commits and builds: a hook of git, and recipes for other tools",
}
"""Commands that write files of the user's own."""

ADD = {
    "entity": "a new entity: gen add entity ticket title:str 'status:enum(open,closed)' project:ref",
    "field": "further fields of an entity: gen add field ticket 'due:date?' project:ref",
    "relation": "n-n relations of an entity: gen add relation ticket agents:agent:inverse=tickets",
}
GRAMMAR = (
    "NAME:TYPE is a type of the registry, TYPE? or TYPE[]; str(200) has a longest length, decimal(10,2) its digits, "
    "enum(a,b) makes an enum, ref or ref(ENTITY) refers to an entity; =VALUE gives a default, and :unique, :index, "
    ":search, :filter, :sort, :readonly, :immutable, :secret, :inverse=NAME or :on_delete=WORD behind it say what the "
    "registry's keys of that name say; a relation takes :inverse=NAME and :through=ENTITY"
)

IMPORT = (
    "SOURCE is sqlite:///FILE, postgresql://USER@HOST/DATABASE (its default schema), FILE.jdl, as JHipster has it, or "
    "package.module:Base, a declarative base, metadata or SQLModel: that module, which is your own code, is imported and so "
    "runs. The source is only read. What a registry cannot say is listed on stderr, with `--json` in `notes`; nothing is dropped silently"
)

MIGRATE = (
    "-m WHAT writes a revision to migrations/versions, from the registry and the snapshot beside the last revision; no "
    "database is needed. up, down and stamp bring the database (DATABASE_URL, else app.db) to a revision or note which one "
    "it is at; status says where it is, exit 1 when revisions wait; check says what the revisions lack, exit 1 when something. "
    "Where the generator is not installed: python -m stratagen.runtime.migrate up"
)

PLAN = (
    "compares the registry with that of the last revision, or without revisions with that of HEAD. Database: safe, locks or "
    "destructive; API, for those who call it as it was: additive or breaking; client, for code that uses the generated one: "
    "silent (it compiles, and something behaves otherwise) or compile error. Exit 1 where anything is destructive or breaking"
)

KEEP = {
    "eject": "make a generated file your own: it moves into your package, and what imports it still finds it",
    "restore": "write generated files anew that were edited by hand or deleted, and no others",
    "watch": "keep the output current while registry, templates or handlers change; ends with Ctrl-C",
}

LOOK = {
    "doctor": "what has changed under your own files, and what is missing or differs; exit 1 when something does",
    "plan": "what the changes of the registry mean for database, API and client; exit 1 when something breaks or is lost",
    "check": "say what `all` would change, then type-check; exit 1 when something would",
    "list": "the registry as a table",
    "show": "one entity in every layer's words",
    "where": "the registry's line behind a line of a generated file",
    "schema": "write the JSON Schema of the registry, for editors, to .gen/registry.schema.json",
    "serve": "run the generated API, documentation at /docs; DATABASE_URL names another database than app.db",
}


class Arguments(Namespace):
    """What was asked for, each option with its default."""

    command: str = ""
    directory: Path = Path()
    registry: Path | None = None
    entities: list[str] | None = None  # None: all of them
    entity: str = ""
    dry_run: bool = False
    diff: bool = False
    json: bool = False
    quiet: bool = False
    force: bool = False
    types: bool = True
    verify: bool = False
    to_stdout: bool = False
    what: str = ""  # of add, eject, hook and where
    target: Path | None = None
    name: str | None = None
    package: str | None = None
    git: bool = True
    accept: bool = False
    answers: bool = False
    yes: bool = False
    parts: Sequence[str] = ()
    description: str | None = None
    into: str | None = None
    watch: bool = False
    inherited: tuple[int, int] | None = (
        None  # a listening socket, and where to say that it is served
    )
    host: str = "127.0.0.1"
    port: int = 8000
    admin: bool = False
    source: str = ""
    tables: list[str] | None = None
    output: str | None = None
    prove: bool = False
    message: str | None = None
    revision: str | None = None
    allow_drop: bool = False
    fills: list[str] | None = None
    maps: list[str] | None = None
    against: str | None = None


class UsageError(Exception):
    """A command line that cannot be meant: what is wrong with it, and how it is spelt."""

    def __init__(self, said: str, usage: str) -> None:
        super().__init__(said)
        self.usage = usage


def parse(arguments: list[str]) -> Arguments:
    """The arguments of one run. Ends the process with 0 where help was asked for.

    Raises:
        UsageError: they are wrong.
    """
    abouts = GENERATE | KEEP | OWN | LOOK
    named = {name: about for name, about in abouts.items() if name in arguments}
    if named and not {"-h", "--help"} & set(arguments):
        with suppress(UsageError):  # said better by a parser that knows all commands
            return _parser(arguments, named).parse_args(arguments, namespace=Arguments())
    return _parser(arguments, abouts).parse_args(arguments, namespace=Arguments())


_WRONG_CHOICE = re.compile(r"invalid choice: '(?P<word>.*)' \(choose from (?P<choices>.*)\)")
_WRONG_OPTION = re.compile(r"unrecognized arguments: (?P<word>--[^\s=]+)")
_LATE_OPTION = re.compile(r"unrecognized arguments: (?:.* )?(?:-C|--registry)\b")
_OPTION = re.compile(r"(?<!\S)\[?(--[a-z-]+)")


class _Parser(ArgumentParser):
    """Says what is wrong as the rest of the tool does; leaves defaults to `Arguments`."""

    def __init__(self, **options: Any) -> None:  # Any: argparse's own options
        super().__init__(
            **options,
            allow_abbrev=False,
            argument_default=SUPPRESS,
            formatter_class=partial(HelpFormatter, width=80),  # made anew with each option
        )

    command: ArgumentParser | None = None  # whose options the command line may hold, too

    def format_usage(self) -> str:
        """Its usage, as wide as the terminal: only for what is printed is it asked how wide that is."""
        self.formatter_class = HelpFormatter
        return super().format_usage()

    def format_help(self) -> str:
        """Its help, as wide as the terminal."""
        self.formatter_class = HelpFormatter
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Refuse the command line."""
        usage = f"{self.format_usage()}`{self.prog} --help` says more"
        raise UsageError(f"gen: {message}{self._meant(message)}", usage)

    def _meant(self, message: str) -> str:
        """The nearest command or option, where a word was mistyped."""
        from stratagen.problems import suggest  # late: most command lines are right

        if choice := _WRONG_CHOICE.search(message):
            return suggest(choice["word"], choice["choices"].replace("'", "").split(", "))
        if _LATE_OPTION.search(message):
            return " (-C and --registry stand before the command)"
        if option := _WRONG_OPTION.search(message):
            texts = [each.format_help() for each in (self, self.command) if each]
            return suggest(option["word"], _OPTION.findall("\n".join(texts)))
        return ""


def _parser(arguments: Sequence[str], abouts: Mapping[str, str]) -> _Parser:
    """The parser of one command line: of a command that does not stand in it only the name is known.

    Args:
        arguments: the command line.
        abouts: the commands that it may hold, and what each is about; each costs a parser of its own.
    """
    parser = _Parser(prog="gen", description=ABOUT, epilog=CODES)
    option = parser.add_argument
    option("--version", action="version", version=f"gen {__version__}", help="print the version")
    option("-C", dest="directory", metavar="DIR", type=Path, help="run as if started in DIR")
    option("--registry", metavar="FILE", type=Path, help="the registry; its folder is the project")
    commands = parser.add_subparsers(
        title="commands", prog="gen", dest="command", metavar="COMMAND", required=True
    )
    for name, about in abouts.items():
        command = commands.add_parser(name, help=about, description=about)
        if name in arguments:
            parser.command = command
            _fill(command, name)
    return parser


def _fill(command: ArgumentParser, name: str) -> None:
    """The arguments and options of one command."""
    if name in FILL:
        FILL[name](command)
        return
    option = command.add_argument
    if name in GENERATE:
        if name != "all":
            option("entities", metavar="ENTITY", nargs="+", help="by their registry names")
        option("--dry-run", action="store_true", help="say what would change, write nothing")
        force = "overwrite files that were edited by hand or are not ours"
        option("--force", action="store_true", help=force)
    if name in GENERATE or name == "check":
        option("--diff", action="store_true", help="show every change as a unified diff")
        option("-q", "--quiet", action="store_true", help="print nothing but errors")
        option("--no-types", dest="types", action="store_false", help="no type checks")
        verify = "read every file again, rather than trust the times of those that seem unchanged"
        option("--verify", action="store_true", help=verify)
    if name in GENERATE or name in {"check", "list", "show"}:
        option("--json", action="store_true", help="print one JSON document instead of text")
    match name:
        case "show":
            option("entity", metavar="ENTITY", help="by its registry name")
        case "schema":
            out = "print it instead of writing it"
            option("--print", dest="to_stdout", action="store_true", help=out)
            answers = "the schema of what --json prints instead, to .gen/answers.schema.json"
            option("--answers", action="store_true", help=answers)
            option("--json", action="store_true", help="print one JSON document instead of text")
        case "serve":
            watch = "start it again after each change, with new columns in the embedded database"
            option("--watch", action="store_true", help=watch)
            option("--no-types", dest="types", action="store_false", help="with --watch: no checks")
            option("--json", action="store_true", help="print a line of JSON for each event")
            option("--inherited", type=_handles, help=SUPPRESS)
            option("--host", help="the address to listen on (127.0.0.1)")
            option("--port", type=_port, help="the port to listen on (8000); 0 takes a free one")
            option("--admin", action="store_true", help="build the admin and serve it at /admin")


def _writes_own(command: ArgumentParser) -> None:
    """The options of a command that writes files of the user's own."""
    option = command.add_argument
    option("--dry-run", action="store_true", help="say what would be written, write nothing")
    option("--diff", action="store_true", help="show what is written as a unified diff")
    option("--json", action="store_true", help="print one JSON document instead of text")
    option("-q", "--quiet", action="store_true", help="print nothing but errors")


def _fill_watch(command: ArgumentParser) -> None:
    option = command.add_argument
    option("--diff", action="store_true", help="show every change as a unified diff")
    option("--json", action="store_true", help="print a line of JSON for each event")
    option("-q", "--quiet", action="store_true", help="print nothing but errors")
    option("--no-types", dest="types", action="store_false", help="no type checks")


def _fill_stub(command: ArgumentParser) -> None:
    command.add_argument("entities", metavar="ENTITY", nargs="*", help="for these only")
    _writes_own(command)


def _fill_restore(command: ArgumentParser) -> None:
    command.add_argument("parts", metavar="FILE", nargs="+", help="a generated file")
    _writes_own(command)


def _fill_doctor(command: ArgumentParser) -> None:
    option = command.add_argument
    accept = "note that overrides, ejected files and versions are right as they are today"
    option("--accept", action="store_true", help=accept)
    option("--diff", action="store_true", help="show your file against what it stands in for")
    option("--json", action="store_true", help="print one JSON document instead of text")


def _fill_eject(command: ArgumentParser) -> None:
    command.add_argument("what", metavar="FILE", help="a generated file of one entity")
    _writes_own(command)


def _fill_where(command: ArgumentParser) -> None:
    option = command.add_argument
    option("what", metavar="FILE:LINE", help="as checkers and tracebacks print it; or with :COLUMN")
    option("--json", action="store_true", help="print one JSON document instead of text")


def _fill_init(command: ArgumentParser) -> None:
    option = command.add_argument
    option(
        "target", metavar="DIR", nargs="?", type=Path, default=None, help="its folder (this one)"
    )
    option("--name", help="its name, a slug; the folder's where it is left out")
    option("--package", help="folder and import name of what is generated (generated)")
    option("--no-git", dest="git", action="store_false", help="no repository, no hook")
    option("-y", "--yes", action="store_true", help="ask nothing")
    _writes_own(command)


def _fill_import(command: ArgumentParser) -> None:
    command.epilog = IMPORT
    option = command.add_argument
    option("source", metavar="SOURCE", help="see below")
    table = "this table only, and others named so; left out: all of them"
    option("--table", dest="tables", metavar="NAME", action="append", help=table)
    option("--output", metavar="FILE", help="where to write it (entities.yaml); over nothing")
    option("--name", help="the project's name, a slug; the database's where it is left out")
    prove = "build what is imported in a scratch database and compare; exit 1 where it differs"
    option("--prove", action="store_true", help=prove)
    _writes_own(command)


def _fill_migrate(command: ArgumentParser) -> None:
    command.epilog = MIGRATE
    option = command.add_argument
    actions = ("up", "down", "status", "check", "stamp")
    option("what", metavar="ACTION", nargs="?", choices=actions, default=None, help="see below")
    option("revision", metavar="REVISION", nargs="?", help="for up, down and stamp: which one")
    option("-m", dest="message", metavar="WHAT", help="write a revision, and what it is called")
    option("--allow-drop", action="store_true", help="the revision may lose data")
    fill = "what rows get that have no value: ENTITY.FIELD=VALUE"
    option("--fill", dest="fills", metavar="FILL", action="append", help=fill)
    becomes = "what becomes of a value of an enum that goes: ENUM.OLD=NEW, or ENUM.OLD= for null"
    option("--map", dest="maps", metavar="MAP", action="append", help=becomes)
    _writes_own(command)


def _fill_plan(command: ArgumentParser) -> None:
    command.epilog = PLAN
    option = command.add_argument
    option(
        "--against", metavar="REV", help="the registry of this git revision: a tag, main, HEAD~3"
    )
    option("--json", action="store_true", help="print one JSON document instead of text")
    option("-q", "--quiet", action="store_true", help="print nothing but errors")


def _fill_hook(command: ArgumentParser) -> None:
    kinds = command.add_subparsers(dest="what", metavar="WHAT", required=True)
    about = "a pre-commit hook of git that refuses a commit which is not up to date"
    _writes_own(kinds.add_parser("install", help=about, description=about))
    for tool in ("hatch", "npm", "pre-commit", "github"):
        recipe = kinds.add_parser(tool, help=f"print the recipe for {tool}")
        recipe.add_argument("--json", action="store_true", help="print it as a JSON document")


def _fill_add(command: ArgumentParser) -> None:
    """`add entity`, `add field`, `add relation`."""
    kinds = command.add_subparsers(title="what to add", dest="what", metavar="WHAT", required=True)
    for what, about in ADD.items():
        kind = kinds.add_parser(what, help=about, description=about, epilog=GRAMMAR)
        option = kind.add_argument
        option("entity", metavar="ENTITY", help="its registry name")
        count = "*" if what == "entity" else "+"
        notation = "NAME:ENTITY" if what == "relation" else "NAME:TYPE"
        option("parts", metavar=notation, nargs=count, help="see below")
        if what == "entity":
            option("--description", help="one sentence for its documentation")
            option("--file", dest="into", metavar="FILE", help="the registry file to put it into")
        _writes_own(kind)


def _handles(text: str) -> tuple[int, int]:
    listening, ready = map(int, text.split(","))
    return listening, ready


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 65535:
        raise ValueError(text)
    return number


_port.__name__ = "port"  # argparse says: invalid port value

FILL = {
    "add": _fill_add,
    "doctor": _fill_doctor,
    "eject": _fill_eject,
    "hook": _fill_hook,
    "import": _fill_import,
    "init": _fill_init,
    "migrate": _fill_migrate,
    "plan": _fill_plan,
    "restore": _fill_restore,
    "stub": _fill_stub,
    "watch": _fill_watch,
    "where": _fill_where,
}
"""What some commands take; the others share more than they differ."""
