"""JDL by recursive descent.

Comes in: the text of a file. Goes out: a `File`. Never here: what a registry makes of it.
"""

from __future__ import annotations

from stratagen.adopt.jdl.lexing import Token, tokens_of
from stratagen.adopt.jdl.syntax import (
    Annotation,
    Block,
    Entity,
    Enum,
    EnumValue,
    Field,
    File,
    Option,
    Relationship,
    Side,
)
from stratagen.problems import ProjectError

__all__ = ["parse_jdl"]

_KINDS = frozenset({"onetomany", "manytoone", "onetoone", "manytomany"})
_RULES = frozenset(
    {
        "required",
        "unique",
        "min",
        "max",
        "minlength",
        "maxlength",
        "minbytes",
        "maxbytes",
        "pattern",
    }
)
_OPTIONS = frozenset(
    {
        *(
            "paginate",
            "service",
            "dto",
            "filter",
            "search",
            "readOnly",
            "embedded",
            "skipClient",
            "skipServer",
        ),
        *(
            "noFluentMethod",
            "microservice",
            "clientRootFolder",
            "angularSuffix",
            "changelogDate",
            "entitySuffix",
        ),
        *("dtoSuffix", "microfrontends", "use"),
    }
)


def parse_jdl(text: str, file: str) -> File:
    """What a file says.

    Args:
        text: what it holds.
        file: what it is called in messages.

    Raises:
        ProjectError: it is no JDL, at its line.
    """
    return _Parser(text, file).file()


class _Parser:
    """One file."""

    def __init__(self, text: str, file: str) -> None:
        self.name = file
        self.tokens = list(tokens_of(text, file))
        self.at = 0
        self.constants: dict[str, str] = {}

    # Tokens -----------------------------------------------------------------------------------------------------------

    @property
    def now(self) -> Token:
        return self.tokens[self.at]

    def take(self) -> Token:
        token = self.now
        if token.kind != "end":
            self.at += 1
        return token

    def sees(self, *texts: str) -> bool:
        return self.now.kind in {"word", "sign"} and self.now.text in texts

    def takes(self, *texts: str) -> bool:
        if self.sees(*texts):
            self.at += 1
            return True
        return False

    def demand(self, text: str) -> None:
        if not self.takes(text):
            raise self.wrong(f"{text!r}")

    def word(self, what: str) -> str:
        if self.now.kind != "word":
            raise self.wrong(what)
        return self.take().text

    def wrong(self, wanted: str) -> ProjectError:
        return ProjectError(
            f"{self.name}:{self.now.line}: {wanted} is wanted here, and not {self.now.text!r}"
        )

    # Files ------------------------------------------------------------------------------------------------------------

    def file(self) -> File:
        found = File()
        while self.now.kind != "end":
            doc, annotations = self.heading()
            self.statement(found, doc, annotations)
        return found

    def heading(self) -> tuple[str | None, tuple[Annotation, ...]]:
        """Documentation and annotations before something."""
        doc: str | None = None
        annotations: list[Annotation] = []
        while True:
            if self.now.kind == "doc":
                doc = self.take().text or None
            elif self.sees("@"):
                annotations.append(self.annotation())
            else:
                return doc, tuple(annotations)

    def annotation(self) -> Annotation:
        line = self.take().line
        name, value = self.word("the name of an annotation"), None
        if self.takes("("):
            value = self.take().text
            self.demand(")")
        return Annotation(name, value, line)

    def statement(self, found: File, doc: str | None, annotations: tuple[Annotation, ...]) -> None:
        line = self.now.line
        word = self.word("entity, enum, relationship, an option or application")
        match word:
            case "entity":
                found.entities.append(self.entity(doc, annotations, line))
            case "enum":
                found.enums.append(self.enum(line))
            case "relationship":
                found.relationships += self.relationships()
            case "application" | "deployment":
                found.blocks.append(self.block(word, line))
            case _ if word in _OPTIONS:
                found.options += self.option(word, line)
            case _ if self.takes("="):
                self.constants[word] = self.take().text
            case _:
                self.at -= 1
                raise self.wrong("entity, enum, relationship, an option or application")

    def block(self, kind: str, line: int) -> Block:
        """Past a block in braces; what it calls the application is kept."""
        self.demand("{")
        depth, name = 1, None
        while depth:
            token = self.take()
            if token.kind == "end":
                raise self.wrong("'}'")
            depth += (token.kind == "sign" and token.text == "{") - (
                token.kind == "sign" and token.text == "}"
            )
            if token.text == "baseName":
                name = self.now.text
        return Block(kind, name, line)

    # Entities and enums -----------------------------------------------------------------------------------------------

    def entity(self, doc: str | None, annotations: tuple[Annotation, ...], line: int) -> Entity:
        name, table = self.word("the name of an entity"), None
        if self.takes("("):
            table = self.word("the name of a table")
            self.demand(")")
        fields: list[Field] = []
        if self.takes("{"):
            while not self.takes("}"):
                fields.append(self.field())
        return Entity(name, table, tuple(fields), doc, annotations, line)

    def field(self) -> Field:
        doc, annotations = self.heading()
        line = self.now.line
        name, type_ = self.word("the name of a field, or '}'"), self.word("the type of a field")
        rules: dict[str, str | None] = {}
        while self.now.kind == "word" and self.now.text in _RULES:
            rule = self.take().text
            rules[rule] = self.argument() if self.takes("(") else None
        if self.now.kind == "doc" and self.now.line == line:
            doc = self.take().text or doc
        self.takes(",")
        if self.now.kind == "doc" and self.now.line == line:
            doc = self.take().text or doc
        return Field(name, type_, rules, doc, annotations, line)

    def argument(self) -> str:
        token = self.take()
        if token.kind not in {"number", "pattern", "text", "word"}:
            self.at -= 1
            raise self.wrong("a number or /a pattern/")
        if token.kind == "word" and token.text not in self.constants:
            raise ProjectError(f"{self.name}:{token.line}: there is no constant {token.text}")
        self.demand(")")
        return self.constants[token.text] if token.kind == "word" else token.text

    def enum(self, line: int) -> Enum:
        name, values = self.word("the name of an enum"), []
        self.demand("{")
        while not self.takes("}"):
            doc, _ = self.heading()
            value, label = self.word("a value, or '}'"), None
            if self.takes("("):
                words = []
                while not self.takes(")"):
                    if self.now.kind == "end":
                        raise self.wrong("')'")
                    words.append(self.take().text)
                label = " ".join(words)
            values.append(EnumValue(value, label, doc))
            self.takes(",")
        return Enum(name, tuple(values), line)

    # Relationships ----------------------------------------------------------------------------------------------------

    def relationships(self) -> list[Relationship]:
        kind = self.word("OneToMany, ManyToOne, OneToOne or ManyToMany").lower()
        if kind not in _KINDS:
            self.at -= 1
            raise self.wrong("OneToMany, ManyToOne, OneToOne or ManyToMany")
        found = []
        self.demand("{")
        while not self.takes("}"):
            found.append(self.relationship(kind))
            self.takes(",")
        return found

    def relationship(self, kind: str) -> Relationship:
        doc, annotations = self.heading()
        line = self.now.line
        source = self.side(doc, annotations)
        self.demand("to")
        target = self.side(*self.heading())
        options = []
        while self.takes("with"):
            options.append(self.word("an option of the relationship"))
            while self.sees(",") and self.tokens[self.at + 1].text == "with":
                self.take()
        return Relationship(kind, source, target, tuple(options), line)

    def side(self, doc: str | None, annotations: tuple[Annotation, ...]) -> Side:
        entity, name, display, required = self.word("the name of an entity"), None, None, False
        if self.takes("{"):
            inner, more = self.heading()
            doc, annotations = doc or inner, (*annotations, *more)
            name = self.word("the name of the relationship here")
            if self.takes("("):
                display = self.word("the name of a field")
                self.demand(")")
            required = self.takes("required")
            self.demand("}")
        return Side(entity, name, display, required, doc, annotations)

    # Options ----------------------------------------------------------------------------------------------------------

    def option(self, name: str, line: int) -> list[Option]:
        """`dto A, B with mapstruct except C`; `use serviceClass, mapstruct for *` is several."""
        first, value, excluded = self.listed(), None, []
        second = self.listed() if self.takes("with", "for") else []
        if self.takes("except"):
            excluded = self.listed()
        if name == "use":
            return [Option(each, tuple(second), None, tuple(excluded), line) for each in first]
        value = second[0] if second else None
        return [Option(name, tuple(first), value, tuple(excluded), line)]

    def listed(self) -> list[str]:
        found = [
            (
                self.take().text
                if self.sees("*") or self.now.kind == "text"
                else self.word("a name, or *")
            )
        ]
        while self.takes(","):
            found.append(self.word("a name"))
        return found
