"""Lists and relations: filtered, sorted, cut and joined by the database, in a known number of statements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from shop.storage.agent import AgentCreate, AgentRepository
from shop.storage.member import Member, MemberCreate, MemberRepository
from shop.storage.membership import MembershipCreate, MembershipRepository
from shop.storage.preference import PreferenceCreate, PreferenceRepository
from shop.storage.project import Project, ProjectCreate, ProjectRepository
from shop.storage.team import TeamCreate, TeamRepository
from shop.storage.ticket import Ticket, TicketCreate, TicketRepository, TicketStatus
from shop.storage.ticket_task import TicketTaskCreate, TicketTaskRepository

from stratagen.runtime.errors import ApiError, RelationNotLoaded
from stratagen.runtime.storage import Condition, Database, ListQuery, Page, to_json


@asynccontextmanager
async def statements(database: Database) -> AsyncIterator[list[str]]:
    """The statements that the database is given within the block, by whatever way; transaction control left out."""
    seen: list[str] = []

    def note(statement: str) -> None:
        if statement.split(maxsplit=1)[0] in {"SELECT", "INSERT", "UPDATE", "DELETE"}:
            seen.append(statement)

    async with database.reading() as work:
        driver = (await work.connection.get_raw_connection()).driver_connection
        if database.dialect == "sqlite":
            driver._conn.set_trace_callback(note)
            yield seen
            driver._conn.set_trace_callback(None)
        else:
            with driver.query_logger(lambda record: note(record.query)):
                yield seen


@pytest.fixture
async def tickets(database: Database) -> TicketRepository:
    """Ten tickets of two projects; priorities 0, 1, 2 and none, over and over."""
    projects = await ProjectRepository(database).create_many(
        [ProjectCreate(name="p"), ProjectCreate(name="q")]
    )
    repository = TicketRepository(database)
    await repository.create_many(
        [
            TicketCreate(
                title=f"Ticket {n}",
                overview="Größe" if n == 3 else "",
                project_id=projects[n % 2].id,
                priority=(0, 1, 2, None)[n % 4],
                status=TicketStatus.CLOSED if n > 7 else TicketStatus.OPEN,
            )
            for n in range(10)
        ]
    )
    return repository


def ids(page: Page[Any]) -> list[int]:
    return [each.id for each in page]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (Condition("priority", "eq", 1), [2, 6, 10]),
        (Condition("priority", "eq", None), [4, 8]),
        (Condition("priority", "ne", 1), [1, 3, 4, 5, 7, 8, 9]),
        (Condition("priority", "in", (0, 2)), [1, 3, 5, 7, 9]),
        (Condition("priority", "gt", 1), [3, 7]),
        (Condition("priority", "gte", 1), [2, 3, 6, 7, 10]),
        (Condition("priority", "lt", 1), [1, 5, 9]),
        (Condition("priority", "lte", 0), [1, 5, 9]),
        (Condition("priority", "isnull", value=True), [4, 8]),
        (Condition("priority", "isnull", value=False), [1, 2, 3, 5, 6, 7, 9, 10]),
        (Condition("status", "eq", TicketStatus.CLOSED), [9, 10]),
        (Condition("title", "contains", "TICKET 3"), [4]),
        (Condition("title", "contains", "%"), []),
        (Condition("overview", "contains", "GRÖSSE".replace("SS", "ß")), [4]),
    ],
)
async def test_each_operator_filters(
    tickets: TicketRepository, condition: Condition, expected: list[int]
) -> None:
    query = ListQuery(where=(condition,))
    assert ids(await tickets.list(query)) == expected
    assert await tickets.count(query) == len(expected)


async def test_search_finds_every_word_somewhere(tickets: TicketRepository) -> None:
    assert ids(await tickets.list(ListQuery(q="ticket größe"))) == [4]
    assert ids(await tickets.list(ListQuery(q="ticket nothing"))) == []


@pytest.mark.parametrize(
    "sort",
    [
        (),
        (("title", False),),
        (("title", True),),
        (("priority", False),),
        (("priority", True),),
        (("priority", True), ("title", False)),
        (("status", False), ("priority", False), ("id", True)),
    ],
)
async def test_pages_by_cursor_give_every_row_once_in_order(
    tickets: TicketRepository, sort: tuple[tuple[str, bool], ...]
) -> None:
    whole = ids(await tickets.list(ListQuery(sort=sort, limit=100)))
    assert len(whole) == 10
    walked: list[int] = []
    cursor = None
    while True:
        page = await tickets.list(ListQuery(sort=sort, limit=3, cursor=cursor))
        walked += ids(page)
        cursor = page.next_cursor
        if cursor is None:
            break
    assert walked == whole


async def test_a_cursor_is_stable_under_inserts(tickets: TicketRepository) -> None:
    sort = (("title", False),)
    first = await tickets.list(ListQuery(sort=sort, limit=5))
    await tickets.create(TicketCreate(title="A first one", project_id=1))
    second = await tickets.list(ListQuery(sort=sort, limit=5, cursor=first.next_cursor))
    assert ids(second) == [6, 7, 8, 9, 10]


@pytest.mark.parametrize(
    "cursor", ["", "x", "!!", "W10", "e30", "WyJ0aXRsZSxpZCIsNSw2XQ", "\ud800", "A" * 5000]
)
async def test_a_cursor_of_another_order_is_refused(tickets: TicketRepository, cursor: str) -> None:
    with pytest.raises(ApiError) as caught:
        await tickets.list(ListQuery(sort=(("title", False),), cursor=cursor))
    assert caught.value.status == 422
    page = await tickets.list(ListQuery(sort=(("title", True),), limit=1))
    with pytest.raises(ApiError):
        await tickets.list(ListQuery(sort=(("title", False),), cursor=page.next_cursor))


async def test_pages_by_number_and_a_total(tickets: TicketRepository) -> None:
    page = await tickets.list(ListQuery(limit=4, page=3, count=True))
    assert (ids(page), page.total, page.next_cursor) == ([9, 10], 10, None)


@pytest.mark.parametrize(
    "query",
    [
        ListQuery(where=(Condition("nothing", "eq", 1),)),
        ListQuery(where=(Condition("title", "like", "x"),)),
        ListQuery(sort=(("nothing", False),)),
        ListQuery(include=("nothing",)),
        ListQuery(include=("project.tickets.tasks",)),
        ListQuery(limit=0),
        ListQuery(page=0),
        ListQuery(page=1, cursor="x"),
    ],
)
async def test_what_is_not_there_cannot_be_asked_for(
    tickets: TicketRepository, query: ListQuery
) -> None:
    with pytest.raises(ApiError) as caught:
        await tickets.list(query)
    assert caught.value.status == 422


async def test_each_relation_costs_one_statement(
    database: Database, tickets: TicketRepository
) -> None:
    tasks = TicketTaskRepository(database)
    await tasks.create_many(
        [TicketTaskCreate(content=f"c{n}", ticket_id=n % 10 + 1) for n in range(30)]
    )
    include = ("project", "tasks", "agents", "tasks.ticket", "project.preference")
    async with statements(database) as seen:
        page = await tickets.list(ListQuery(include=include))
    assert len(seen) == 1 + len(include)
    assert [len(each.tasks) for each in page] == [3] * 10
    assert page.items[0].tasks[0].ticket.id == 1
    assert {each.project.name for each in page} == {"p", "q"}


async def test_what_was_not_included_raises(database: Database, tickets: TicketRepository) -> None:
    ticket = (await tickets.list(ListQuery(limit=1))).items[0]
    async with statements(database) as seen:
        with pytest.raises(RelationNotLoaded, match=r"Ticket\.project was not loaded"):
            _ = ticket.project
    assert seen == []


async def test_included_records_stand_under_their_names_in_json(database: Database) -> None:
    project = await ProjectRepository(database).create(ProjectCreate(name="p"))
    await PreferenceRepository(database).create(PreferenceCreate(project_id=project.id))
    found = await ProjectRepository(database).get(project.id, include=["preference", "tickets"])
    assert to_json(found).endswith(
        b'"preference":{"id":1,"project_id":1,"theme":"dark"},"tickets":[]}'
    )


async def test_related_rows_are_capped(database: Database) -> None:
    project = await ProjectRepository(database).create(ProjectCreate(name="p"))
    await TicketRepository(database).create_many(
        [TicketCreate(title=f"t{n:03}", project_id=project.id) for n in range(120)]
    )
    found = await ProjectRepository(database).get(project.id, include=["tickets"])
    assert found is not None
    assert len(found.tickets) == 100


async def test_related_rows_are_listed_like_any(
    database: Database, tickets: TicketRepository
) -> None:
    projects = ProjectRepository(database)
    page = await projects.list_related(1, Project.tickets, ListQuery(limit=2, sort=(("id", True),)))
    assert ids(page) == [9, 7]
    rest = await projects.list_related(
        1, Project.tickets, ListQuery(limit=9, sort=(("id", True),), cursor=page.next_cursor)
    )
    assert ids(rest) == [5, 3, 1]
    with pytest.raises(ApiError) as caught:
        await projects.list_related(99, Project.tickets)
    assert caught.value.code == "PROJECT_NOT_FOUND"


async def test_the_other_side_of_a_one_to_one(database: Database) -> None:
    projects = ProjectRepository(database)
    project = await projects.create(ProjectCreate(name="p"))
    assert await projects.get_related(project.id, Project.preference) is None
    made = await PreferenceRepository(database).create(PreferenceCreate(project_id=project.id))
    assert await projects.get_related(project.id, Project.preference) == made


async def test_links_are_made_once_and_taken_away(
    database: Database, tickets: TicketRepository
) -> None:
    agents = await AgentRepository(database).create_many([AgentCreate(name=name) for name in "abc"])
    a, b, c = (each.id for each in agents)
    await tickets.add_related(1, Ticket.agents, a, b, a)
    await tickets.add_related(1, Ticket.agents, b)
    await tickets.add_related(2, Ticket.agents, a)
    assert sorted(each.name for each in await tickets.list_related(1, Ticket.agents)) == ["a", "b"]
    await tickets.set_related(1, Ticket.agents, [b, c])
    assert sorted(each.name for each in await tickets.list_related(1, Ticket.agents)) == ["b", "c"]
    await tickets.remove_related(1, Ticket.agents, b, b)
    await tickets.remove_related(1, Ticket.agents, b)
    assert [each.name for each in await tickets.list_related(1, Ticket.agents)] == ["c"]
    assert [each.name for each in await tickets.list_related(2, Ticket.agents)] == ["a"]
    await tickets.set_related(1, Ticket.agents, [])
    assert len(await tickets.list_related(1, Ticket.agents)) == 0


async def test_any_number_of_links_is_asked_for_at_once(
    database: Database, tickets: TicketRepository
) -> None:
    made = await AgentRepository(database).create(AgentCreate(name="a"))
    nobody = [UUID(int=number) for number in range(33_000)]  # more than a statement takes values
    with pytest.raises(ApiError) as caught:
        await tickets.set_related(1, Ticket.agents, [made.id, *nobody])
    assert caught.value.code == "AGENT_NOT_FOUND"
    await tickets.add_related(1, Ticket.agents, made.id)
    await tickets.remove_related(1, Ticket.agents, *nobody, made.id)
    assert len(await tickets.list_related(1, Ticket.agents)) == 0


async def test_a_link_to_nothing_is_refused(database: Database, tickets: TicketRepository) -> None:
    agent = await AgentRepository(database).create(AgentCreate(name="a"))
    with pytest.raises(ApiError, match="Ticket 99 not found"):
        await tickets.add_related(99, Ticket.agents, agent.id)
    members = MemberRepository(database)
    member = await members.create(MemberCreate(name="m"))
    with pytest.raises(ApiError, match="Team 99 not found"):
        await members.add_related(member.id, Member.teams, 99)


async def test_a_link_with_a_payload_is_a_row_of_its_own(database: Database) -> None:
    members, teams = MemberRepository(database), TeamRepository(database)
    member = await members.create(MemberCreate(name="m"))
    team = await teams.create(TeamCreate(name="t"))
    await members.add_related(member.id, Member.teams, team.id)
    (link,) = await MembershipRepository(database).list()
    assert (link.member_id, link.team_id, link.role) == (member.id, team.id, "guest")
    found = await members.get(member.id, include=["teams.memberships"])
    assert found is not None
    assert found.teams[0].memberships == [link]
    await members.remove_related(member.id, Member.teams, team.id)
    assert await MembershipRepository(database).count() == 0


async def test_a_relation_to_itself_has_two_sides(database: Database) -> None:
    members = MemberRepository(database)
    one, two = await members.create_many([MemberCreate(name="one"), MemberCreate(name="two")])
    await members.add_related(one.id, Member.follows, two.id)
    found = await members.get_many([one.id, two.id], include=["follows", "followers"])
    assert [[each.name for each in member.follows] for member in found] == [["two"], []]
    assert [[each.name for each in member.followers] for member in found] == [[], ["one"]]


TEXTS = ("", " ", "B", "a", "a b", "a_b", "ab", "b", "À la", "é", "ΟΔΟΣ", "日本", "🙂")


@pytest.mark.parametrize("descending", [False, True])
async def test_text_sorts_by_code_points_on_every_database(
    database: Database, descending: bool
) -> None:
    projects = ProjectRepository(database)
    await projects.create_many([ProjectCreate(name=each or "0", owner=each) for each in TEXTS])
    await projects.create(ProjectCreate(name="none"))
    expected = sorted(TEXTS, reverse=descending)
    found: list[str | None] = []
    query = ListQuery(sort=(("owner", descending),), limit=4)
    while True:
        page = await projects.list(query)
        found += [each.owner for each in page]
        if page.next_cursor is None:
            break
        query = replace(query, cursor=page.next_cursor)
    assert found == ([*expected, None] if descending else [None, *expected])
    above = ListQuery(where=(Condition("owner", "gte", "a_b"),))
    assert await projects.count(above) == len([each for each in TEXTS if each >= "a_b"])


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("À LA", "À la"),
        ("à", "À la"),
        ("É", "é"),
        ("οδοσ", "ΟΔΟΣ"),
        ("A_B", "a_b"),
        ("日", "日本"),
    ],
)
async def test_contains_knows_no_case_of_any_letter(
    database: Database, part: str, found: str
) -> None:
    projects = ProjectRepository(database)
    await projects.create_many([ProjectCreate(name=each or "0", owner=each) for each in TEXTS])
    page = await projects.list(ListQuery(where=(Condition("owner", "contains", part),)))
    assert [each.owner for each in page] == [found]


async def test_links_that_stay_keep_their_payload(database: Database) -> None:
    members, teams = MemberRepository(database), TeamRepository(database)
    memberships = MembershipRepository(database)
    member = await members.create(MemberCreate(name="m"))
    one, two = await teams.create_many([TeamCreate(name="one"), TeamCreate(name="two")])
    made = await memberships.create(
        MembershipCreate(member_id=member.id, team_id=one.id, role="captain")
    )
    await members.set_related(member.id, Member.teams, [one.id, two.id])
    assert await memberships.get(made.id) == made
