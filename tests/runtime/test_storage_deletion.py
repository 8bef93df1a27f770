"""Soft deletion: hidden with what belongs to it, back with the same, and no value kept from others."""

from __future__ import annotations

import pytest
from shop.storage import SCHEMA
from shop.storage.folder import Folder, FolderCreate, FolderRepository, FolderUpdate
from shop.storage.leaflet import LeafletCreate, LeafletRepository, LeafletUpdate
from shop.storage.memo import MemoCreate, MemoRepository, MemoUpdate
from shop.storage.stamp import StampCreate, StampRepository

from stratagen.runtime.errors import ApiError
from stratagen.runtime.storage import Database, ListQuery


@pytest.fixture
def folders(database: Database) -> FolderRepository:
    return FolderRepository(database)


@pytest.fixture
def leaflets(database: Database) -> LeafletRepository:
    return LeafletRepository(database)


@pytest.fixture
def memos(database: Database) -> MemoRepository:
    return MemoRepository(database)


async def test_a_deleted_row_is_in_no_answer(folders: FolderRepository) -> None:
    folder = await folders.create(FolderCreate(name="f"))
    await folders.delete(folder.id)
    assert await folders.get(folder.id) is None
    assert not await folders.exists(folder.id)
    assert await folders.count() == 0
    assert len(await folders.list()) == 0
    for operation in (folders.update(folder.id, FolderUpdate(name="g")), folders.delete(folder.id)):
        with pytest.raises(ApiError, match="not found"):
            await operation


async def test_what_cascades_goes_and_comes_back_with_it(
    folders: FolderRepository, leaflets: LeafletRepository
) -> None:
    root = await folders.create(FolderCreate(name="root"))
    child = await folders.create(FolderCreate(name="child", parent_id=root.id))
    inner = await leaflets.create(LeafletCreate(title="inner", folder_id=child.id))
    earlier = await leaflets.create(LeafletCreate(title="earlier", folder_id=child.id))
    await leaflets.delete(earlier.id)
    await folders.delete(root.id)
    assert await folders.get(child.id) is None
    assert await leaflets.get(inner.id) is None
    restored = await folders.restore(root.id)
    assert restored.name == "root"
    assert await folders.exists(child.id)
    assert await leaflets.exists(inner.id)
    assert not await leaflets.exists(earlier.id)  # it went by itself, before


async def test_a_part_comes_back_only_after_what_it_belongs_to(
    folders: FolderRepository, leaflets: LeafletRepository
) -> None:
    folder = await folders.create(FolderCreate(name="f"))
    leaflet = await leaflets.create(LeafletCreate(title="l", folder_id=folder.id))
    await folders.delete(folder.id)
    with pytest.raises(ApiError) as caught:
        await leaflets.restore(leaflet.id)
    assert (caught.value.status, caught.value.code) == (409, "CONFLICT")
    assert not await leaflets.exists(leaflet.id)


async def test_a_deleted_row_keeps_no_unique_value(folders: FolderRepository) -> None:
    first = await folders.create(FolderCreate(name="f"))
    await folders.delete(first.id)
    await folders.create(FolderCreate(name="f"))
    with pytest.raises(ApiError) as caught:
        await folders.create(FolderCreate(name="f"))
    assert caught.value.details == {"entity": "folder", "field": "name"}
    with pytest.raises(ApiError) as caught:
        await folders.restore(first.id)
    assert caught.value.code == "DUPLICATE_ENTITY"


async def test_a_ref_to_a_deleted_row_dangles(
    folders: FolderRepository, leaflets: LeafletRepository
) -> None:
    one, two = await folders.create_many([FolderCreate(name="one"), FolderCreate(name="two")])
    leaflet = await leaflets.create(LeafletCreate(title="l", folder_id=two.id))
    await folders.delete(one.id)
    for operation in (
        leaflets.create(LeafletCreate(title="l", folder_id=one.id)),
        leaflets.update(leaflet.id, LeafletUpdate(folder_id=one.id)),
    ):
        with pytest.raises(ApiError) as caught:
            await operation
        assert caught.value.status == 422
        assert isinstance(caught.value.details, tuple)
        assert [each.field for each in caught.value.details] == ["folder_id"]


async def test_refs_that_restrict_or_clear_do_so(
    database: Database, folders: FolderRepository, leaflets: LeafletRepository
) -> None:
    stamps = StampRepository(database)
    folder = await folders.create(FolderCreate(name="f"))
    leaflet = await leaflets.create(LeafletCreate(title="l", folder_id=folder.id))
    stamp = await stamps.create(StampCreate(leaflet_id=leaflet.id, folder_id=folder.id))
    with pytest.raises(ApiError) as caught:
        await folders.delete(folder.id)
    assert caught.value.details == {"entity": "folder", "field": "stamp.folder"}
    assert await leaflets.exists(leaflet.id)
    await leaflets.delete(leaflet.id)
    found = await stamps.get(stamp.id)
    assert found is not None
    assert found.leaflet_id is None


async def test_related_lists_and_includes_leave_deleted_rows_out(
    folders: FolderRepository, leaflets: LeafletRepository
) -> None:
    folder = await folders.create(FolderCreate(name="f"))
    kept, gone = await leaflets.create_many(
        [
            LeafletCreate(title="kept", folder_id=folder.id),
            LeafletCreate(title="gone", folder_id=folder.id),
        ]
    )
    await leaflets.delete(gone.id)
    assert (await folders.list_related(folder.id, Folder.leaflets)).items == [kept]
    page = await folders.list(ListQuery(include=("leaflets",)))
    assert page.items[0].leaflets == [kept]


async def test_purge_is_for_good_and_for_deleted_rows(
    database: Database, folders: FolderRepository, leaflets: LeafletRepository
) -> None:
    folder = await folders.create(FolderCreate(name="f"))
    await leaflets.create(LeafletCreate(title="l", folder_id=folder.id))
    with pytest.raises(ApiError, match="not found"):
        await folders.purge(folder.id)
    await folders.delete(folder.id)
    await folders.purge(folder.id)
    async with database.reading() as work:
        for name in ("folder", "leaflet"):
            assert (await work.execute(SCHEMA.entity(name).table.select())).all() == []
    with pytest.raises(ApiError, match="not found"):
        await folders.restore(folder.id)


async def test_a_part_waits_for_all_that_it_refers_to(
    folders: FolderRepository, leaflets: LeafletRepository, memos: MemoRepository
) -> None:
    kept, other = await folders.create_many([FolderCreate(name="kept"), FolderCreate(name="other")])
    leaflet = await leaflets.create(LeafletCreate(title="l", folder_id=kept.id))
    memo = await memos.create(MemoCreate(text="m", folder_id=other.id, leaflet_id=leaflet.id))
    await leaflets.delete(leaflet.id)  # the memo goes along, and is not there any more
    await folders.delete(other.id)  # when its folder goes
    with pytest.raises(ApiError) as caught:
        await leaflets.restore(leaflet.id)
    assert caught.value.code == "CONFLICT"
    assert caught.value.details == {"entity": "memo", "field": "folder_id"}
    assert not await leaflets.exists(leaflet.id)
    await folders.restore(other.id)
    await leaflets.restore(leaflet.id)
    assert await memos.exists(memo.id)


async def test_any_number_of_rows_goes_along(
    database: Database, folders: FolderRepository, leaflets: LeafletRepository
) -> None:
    folder = await folders.create(FolderCreate(name="f"))
    await leaflets.create(LeafletCreate(title="l", folder_id=folder.id))
    more = 33_000  # than a statement takes values
    async with database.unit_of_work() as work:
        await work.fetch(
            "INSERT INTO leaflets (title, folder_id, created_at, updated_at) "
            f"WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < {more}) "
            "SELECT title, folder_id, created_at, updated_at FROM leaflets, counted"
        )
    await folders.delete(folder.id)
    assert await leaflets.count() == 0
    await folders.restore(folder.id)
    assert await leaflets.count() == more + 1


async def test_a_chain_of_any_length_goes_along(
    database: Database, folders: FolderRepository
) -> None:
    made = await folders.create_many([FolderCreate(name=f"f{n}") for n in range(500)])
    async with database.unit_of_work() as work:
        await work.fetch(f"UPDATE folders SET parent_id = id - 1 WHERE id > {made[0].id}")
    await folders.delete(made[0].id)
    assert await folders.count() == 0


async def test_only_the_version_that_is_meant_is_hidden(memos: MemoRepository) -> None:
    memo = await memos.create(MemoCreate(text="m"))
    changed = await memos.update(memo.id, MemoUpdate(text="n"), version=memo.version)
    with pytest.raises(ApiError) as caught:
        await memos.delete(memo.id, version=memo.version)
    assert caught.value.code == "VERSION_CONFLICT"
    assert await memos.get(memo.id) == changed
    await memos.delete(memo.id, version=changed.version)
    assert not await memos.exists(memo.id)
