"""A JDL file becomes a registry; what a registry does not say is told at its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from adopting import gen

JDL = """\
application {
  config { baseName bookShop, applicationType monolith, packageName com.example }
  entities *
}
deployment { deploymentType docker-compose appsFolders [shop] }

DEFAULT_LENGTH = 40 // a constant

/**
 * Who buys
 * and pays
 */
@paginate(pagination)
entity Customer (jhi_customer) {
  /** First and last */
  fullName String required minlength(3) maxlength(DEFAULT_LENGTH) pattern(/^[A-Z][a-z]+$/),
  email String unique /** To write to */
  age Integer min(0) max(120)
  balance BigDecimal min(0.5)
  score Double
  vip Boolean required
  born LocalDate
  wakes LocalTime
  seen Instant
  asked ZonedDateTime
  spent Duration
  token UUID unique
  visits Long min(1)
  photo ImageBlob maxbytes(5000)
  notes TextBlob
  file AnyBlob
  state CustomerState
  where Point
}
entity Passport { number String required pattern(/A|B/) }
entity Order
entity Tag { @Id code String required maxlength(10) }
entity Draft { @Id key UUID }
entity Line { amount Integer required }

enum CustomerState { NEW, ACTIVE }
enum Size {
  /** Fits a child */
  S (small),
  L ("very large")
}

relationship OneToMany {
  /** What was ordered */
  Customer{order(id)} to Order{buyer(fullName) required},
  Order{line required} to Line{order required} with builtInEntity
}
relationship ManyToOne {
  Order{payer(fullName)} to Customer{paidOrder}
  Customer{boss} to Customer
  @OnDelete("SET NULL") Line{tag} to Tag
}
relationship OneToOne { Passport{holder required} to Customer{passport} }
relationship ManyToMany {
  Customer{tag} to Tag{customer}
  Order to User
}

paginate Customer with infinite-scroll
service all with serviceImpl except Tag
dto * with mapstruct
filter Customer
search Customer with elasticsearch
readOnly Draft
skipClient Line
angularSuffix * with shop
microservice Order, Ghost with orders
/* that is
   all */
"""

REGISTRY = """\
version: 1

project: {name: bookshop}

defaults: {timestamps: false}

enums:
  customer_state: [NEW, ACTIVE]
  size: {S: {label: small, description: Fits a child}, L: {label: very large}}

entities:
  customer:
    description: Who buys and pays
    table: jhi_customer
    fields:
      full_name: {type: str, min_length: 3, max_length: 40, pattern: '^[A-Z][a-z]+$', filter: true, search: true, description: First and last}
      email: {type: str?, unique: true, filter: true, search: true, description: To write to}
      age: {type: int?, ge: 0, le: 120, filter: true}
      balance: {type: decimal?, precision: 21, scale: 2, ge: 0.5, filter: true}
      score: {type: float?, filter: true}
      vip: {type: bool, filter: true}
      born: {type: date?, filter: true}
      wakes: {type: time?, filter: true}
      seen: {type: datetime?, filter: true}
      asked: {type: datetime?, filter: true}
      spent: {type: duration?, filter: true}
      token: {type: uuid?, unique: true, filter: true}
      visits: {type: int?, ge: 1, filter: true}
      photo: bytes?
      notes: {type: text?, filter: true, search: true}
      file: bytes?
      state: {type: customer_state?, filter: true}
      boss: {ref: customer?}
    relations:
      tags: {many: tag}

  passport:
    fields:
      number: {type: str, pattern: '^(?:A|B)$'}
      holder: {ref: customer, unique: true}

  order:
    fields:
      buyer: {ref: customer, description: What was ordered}
      payer: {ref: customer?, inverse: paid_orders}

  tag:
    id: [code]
    fields:
      code: {type: str, max_length: 10}

  draft:
    id: {type: uuid, column: key}
    fields: {}
    operations: [list, get]

  line:
    fields:
      amount: int
      order: {ref: order}
      tag: {ref: tag?, on_delete: set_null}
    layers: [storage, service, routes, tests]
"""

NOTES = """\
1: application: how it is set up and deployed is not a registry's; the project takes its name
5: deployment: how it is set up and deployed is not a registry's
13: paginate with pagination: every list is paged, by cursor or by number
28: Long becomes int, of 53 bits, a number in JavaScript; int64 has all 64, as a text
29: maxbytes bounds no bytes: it is left out
33: there is no type Point: the field where is left out
37: a key of type String is given by the client
42: its values have labels, so they stand in a mapping, which has no order: they are sorted by name
50: that Customer is shown by id has no place in a registry
50: that Order is shown by fullName has no place in a registry
51: 'with builtInEntity' has no place in a registry
51: that every Order has at least one Line has no place in a registry
54: that Order is shown by fullName has no place in a registry
61: there is no entity User in this file: the relationship is left out
64: paginate with infinite-scroll: every list is paged, by cursor or by number
65: service with serviceImpl: every entity has a service
66: dto with mapstruct: what is sent and read are models of their own anyway
71: angularSuffix has no place in a registry
72: microservice has no place in a registry
72: microservice: there is no entity Ghost in this file
"""


def write(folder: Path, text: str) -> str:
    (folder / "shop.jdl").write_text(text)
    return str(folder / "shop.jdl")


def test_every_feature_of_jdl_is_imported_or_told(tmp_path: Path):
    done = gen(tmp_path, "import", write(tmp_path, JDL))
    assert done.code == 0, done.err
    text = (tmp_path / "entities.yaml").read_text()
    for line, word in ((28, "visits Long"), (61, "Order to User"), (72, "microservice")):
        assert JDL.splitlines()[line - 1].strip().startswith(word)
    assert text[text.index("version") :] == REGISTRY
    assert done.err.replace(f"{tmp_path}/shop.jdl:", "") == NOTES


def test_what_was_imported_is_generated_and_clean(tmp_path: Path):
    assert gen(tmp_path, "import", write(tmp_path, JDL)).code == 0
    done = gen(tmp_path, "all")
    assert (done.code, done.err) == (0, "")
    assert "python clean (ty)" in done.out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "entity A {\n  name String required,\n  age\n}",
            "4: the type of a field is wanted here, and not '}'",
        ),
        ("entity A {\n  name String maxlength(MANY)\n}", "2: there is no constant MANY"),
        (
            "relationship OneToFew { A to B }",
            "1: OneToMany, ManyToOne, OneToOne or ManyToMany is wanted here, and not 'OneToFew'",
        ),
        ("entity A {}\n%", "2: '%' is not JDL"),
        (
            "entity A {",
            "1: the name of a field, or '}' is wanted here, and not 'the end of the file'",
        ),
        ("enum A { B (", "1: ')' is wanted here, and not 'the end of the file'"),
        ("", " gives no registry"),
    ],
)
def test_what_is_no_jdl_is_told_at_its_line(text: str, told: str, tmp_path: Path):
    done = gen(tmp_path, "import", write(tmp_path, text))
    assert done.code == 2
    assert told in done.err
    assert not (tmp_path / "entities.yaml").exists()


def test_a_required_circle_is_loosened_and_told_at_its_line(tmp_path: Path):
    circle = "entity A\nentity B\nrelationship ManyToOne {\n  A{b required} to B\n  B{a required} to A\n}\n"
    done = gen(tmp_path, "import", write(tmp_path, circle))
    assert done.code == 0, done.err
    assert "b: {ref: b?}" in (tmp_path / "entities.yaml").read_text()
    assert "shop.jdl:4: a needs b needs a" in done.err
