"""Search: what is found is exactly what contains the words, whatever was typed, edited, erased or merged before."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.acts import Act
from inspector.db import backup, search
from inspector.db.indexing import SITE
from inspector.db.store import Store
from inspector.db.undo import undo
from inspector.records import Area, Checklist, Finding, Person, Site, Visit
from inspector.sample.county import load_county
from tests.db.saying import says

WORDS = [
    "柳", "柳冬", "柳冬芳", "芳", "冬 芳", "化粪池", "池渗", "村", "稻香村上湾",
    "HT-0007", "ht-0007", "０００７", "𬱖", "应𬱖", "䶮",
    "", "   ", "*", '"', "'", "AND", "NEAR(", "柳 AND 冬", "柳*", "柳-冬", "-", "--",
    "%", "_", "%柳%", "a:b", "{x}", "^柳",
    "柳冬" * 300, "\0", "柳\0冬", "\ud800柳", "柳\u202e冬", "’", "(", ")", "OR", "NOT",
    "7K2-1", "7k2", "2", "1", "\\", "ſ",
    "grams:柳", "柳　冬", "1 OR 1=1", "'; DROP TABLE site; --", "柳树下 稻香", "管道 稻香",
]  # fmt: skip


@pytest.fixture(scope="module")
def county(tmp_path_factory):
    with Store.create(tmp_path_factory.mktemp("county") / "s", nonce="n") as store:
        load_county(store)
        add_findings(store, [("化粪池渗漏，池体开裂", "屋后", "7K2-1", None), ("盖板缺失", None, "7K2-12", "青督001"),
                             ("管道破裂 渗水", "柳树下", "7K2-3", None)])  # fmt: skip
        yield store


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "s", nonce="n") as it:
        with it.operation(Act.IMPORT_AREAS) as edit:
            edit.create(Area, id="town", code="990101100000", name="云渡镇", level="town", parent=None)
            edit.create(Area, id="village", code="990101100201", name="稻香村", level="village", parent="town")
            edit.create(Area, id="grid", code="G-17", name="东片网格", level="grid", parent="village")
        yield it


def add_site(store, name, *, area="village", code="990101100201-HT-0001", address=None):
    with store.operation(Act.ADD_SITE) as edit:
        return edit.create(Site, kind="household", code=code, name=name, area=area, address=address)


def add_findings(store, rows):
    site = store.rows("SELECT id FROM site ORDER BY rowid LIMIT 1")[0][0]
    with store.operation(Act.START_VISIT) as edit:
        person = edit.create(Person, name="骆青川", role="inspector")
        checklist = edit.create(Checklist, form="f", version="1", title="t", definition="")
        visit = edit.create(Visit, site=site, checklist=checklist, inspector=person, method="on_site", rater="county",
                            started="2026-11-02T09:00:00+08:00", told=1)  # fmt: skip
        return [edit.create(Finding, visit=visit, site=site, text=text, severity=1, found="2026-11-02T09:00:00+08:00",
                            place=place, mark=mark, number=number) for text, place, mark, number in rows]  # fmt: skip


def names(store, text, **more):
    found = search.find_sites(store, text, **more)
    return [store.one("SELECT name FROM site WHERE rowid = ?", rowid) for rowid in found]


def by_looking(store, text, kind="site"):
    """What must be found, worked out without any index."""
    words = search.fold(text[:200]).split()
    areas = {it.id: it for it in store.find(Area)}

    def path(area):
        found = []
        while area:
            if areas[area].level != "county":
                found.append(areas[area].name)
            area = areas[area].parent
        return found

    sites = {row[0]: search.fold("\n".join(filter(None, [*row[1:4], *path(row[4])])))
             for row in store.rows("SELECT id, name, code, address, area FROM site WHERE NOT deleted")}  # fmt: skip
    if kind == "site":
        found = {site for site, own in sites.items() if all(word in own or says(word, own) for word in words)}
        return [row[0] for row in store.rows("SELECT rowid, id FROM site ORDER BY code, rowid") if row[1] in found]
    rows = store.rows("SELECT rowid, site, text, place, mark, number FROM finding WHERE NOT deleted ORDER BY rowid")
    own = [(row[0], search.fold("\n".join(filter(None, row[2:]))), sites.get(row[1], "")) for row in rows]
    return [rowid for rowid, text_, site in own if all(word in text_ or word in site for word in words)]


@pytest.mark.parametrize("text", WORDS)
def test_search_text_is_only_ever_data(county, text):
    assert list(search.find_sites(county, text)) == by_looking(county, text)
    assert list(search.find_findings(county, text)) == by_looking(county, text, "finding")


def test_one_two_and_three_characters_of_every_name(county):
    for site in random.Random(5).sample(county.find(Site), 40):
        rowid = county.one("SELECT rowid FROM site WHERE id = ?", site.id)
        for piece in {site.name[at : at + long] for long in (1, 2, 3) for at in range(len(site.name))}:
            found = list(search.find_sites(county, piece))
            assert rowid in found
            assert found == by_looking(county, piece)


def test_the_index_is_used(county):
    search.catch_up(county)
    asked = search._matching(county, SITE, ["稻香村"])
    plan = " ".join(row[-1] for row in county.connection.execute(f"EXPLAIN QUERY PLAN {asked.select}", asked.facts))
    assert "VIRTUAL TABLE INDEX" in plan
    assert "SEARCH t USING INTEGER PRIMARY KEY" in plan


def test_limit_and_area(county):
    village = list(search.find_sites(county, "", area="990101101201"))
    assert len(village) == 27
    assert list(search.find_sites(county, "", area="990101101201", limit=3)) == village[:3]
    assert set(village) < set(search.find_sites(county, "", area="990101101000"))
    assert list(search.find_sites(county, "", area="990101000000")) == list(search.find_sites(county, ""))
    assert list(search.find_sites(county, "", area="990199")) == []
    assert all("茶亭村" in it for it in names(county, "公共厕所", area="990101101201"))


def test_a_grid_with_a_code_of_its_own_lies_in_its_village(store):
    add_site(store, "柳冬芳", area="grid")
    assert names(store, "", area="990101100201") == ["柳冬芳"]
    assert names(store, "东片 云渡") == ["柳冬芳"]


def test_edits_deletions_and_undo_are_followed(store):
    site = add_site(store, "柳冬芳")
    assert names(store, "冬芳") == ["柳冬芳"]
    with store.operation(Act.EDIT_SITE) as edit:
        edit.change(Site, site, name="柳秋芳")
    assert names(store, "冬芳") == []
    assert names(store, "秋芳") == ["柳秋芳"]
    with store.operation(Act.EDIT_SITE) as edit:
        edit.delete(Site, site)
    assert names(store, "秋芳") == []
    undo(store, store.one("SELECT max(id) FROM operation"))
    assert names(store, "秋芳") == ["柳秋芳"]


def test_what_is_typed_into_one_operation_is_followed(store):
    site = add_site(store, "柳冬芳")
    for name in ("柳", "柳秋", "柳秋芳"):
        with store.operation(Act.EDIT_SITE, joins=site) as edit:
            edit.change(Site, site, name=name)
        assert names(store, name) == [name]
    assert store.one("SELECT count(*) FROM operation WHERE name = 'edit_site'") == 1


def test_a_renamed_village_is_found_by_its_new_name(store):
    add_site(store, "柳冬芳", area="grid")
    assert names(store, "稻香") == ["柳冬芳"]
    with store.operation(Act.IMPORT_AREAS) as edit:
        edit.change(Area, "village", name="麦香村")
    assert names(store, "稻香") == []
    assert names(store, "麦香") == ["柳冬芳"]


def test_nothing_is_written_while_nothing_happens(county):
    search.catch_up(county)
    before = county.connection.total_changes
    search.find_sites(county, "柳")
    assert county.connection.total_changes == before


def test_dropped_and_built_again_it_says_the_same(county):
    before = [list(search.find_sites(county, word)) for word in WORDS]
    search.drop(county)
    assert [list(search.find_sites(county, word)) for word in WORDS] == before


def test_an_operation_that_is_gone_rebuilds(store):
    add_site(store, "柳冬芳")
    assert names(store, "柳") == ["柳冬芳"]
    with store.transaction():  # a package forgotten, its arrivals given anew
        store.connection.execute("DELETE FROM site")
        store.connection.execute("DELETE FROM operation WHERE name = 'add_site'")
    add_site(store, "苗知秋")
    assert names(store, "柳") == []
    assert names(store, "苗") == ["苗知秋"]


def test_a_merge_may_have_it_look_again(store):
    site = add_site(store, "柳冬芳")
    with store.operation(Act.EDIT_SITE) as edit:
        edit.change(Site, site, name="柳秋芳")
    add_site(store, "苗知秋")
    assert names(store, "秋芳") == ["柳秋芳"]
    with store.transaction():  # what a package brings to an operation known already
        store.connection.execute("UPDATE site SET name = '柳夏芳' WHERE id = ?", [site])
    search.look_again(store, store.one("SELECT arrival FROM operation WHERE name = 'edit_site'"))
    assert names(store, "夏芳") == ["柳夏芳"]
    search.look_again(store, 0)
    assert names(store, "夏芳") == ["柳夏芳"]


def test_a_store_opened_for_reading_finds_too(tmp_path):
    with Store.create(tmp_path / "s", nonce="n") as store:
        load_county(store)
        with Store.open(tmp_path / "s") as reader:
            before = list(search.find_sites(reader, "柳 村"))
            assert before == by_looking(store, "柳 村") != []
            search.catch_up(store)
            assert list(search.find_sites(reader, "柳 村")) == before


def test_backups_and_checks_know_the_index(county):
    search.catch_up(county)
    copied = backup.copy(county.folder, 0.0)
    assert copied.is_file()
    assert county.one("PRAGMA integrity_check") == "ok"


def test_an_erased_name_is_nowhere_in_the_file(store, tmp_path):
    canaries = ["䶮㛃𬱖冘", "Zqxjkvwy"]
    sites = [add_site(store, name, address=name * 2) for name in canaries]
    (finding,) = add_findings(store, [("㽛㽜㽝", "㽞㽟㽠", "7K2-1", None)])
    with store.operation(Act.EDIT_SITE) as edit:
        edit.change(Site, sites[0], name="㬎㬏㬐")
    assert len(names(store, "䶮㛃")) == len(search.find_findings(store, "㽛㽜")) == 1
    pieces = ["㬎㬏", "㬏㬐", "㽛㽜", "㽞㽟", "䶮㛃", "㛃𬱖", "𬱖冘", "zq", "qx"]
    erased = [*canaries, *(name.casefold() for name in canaries), *pieces]
    store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = store.folder.database.read_bytes()
    assert all(canary.encode() in before for canary in ("䶮㛃", "㬎㬏", "㽛㽜", "㽞㽟", "qx"))
    with store.operation(Act.ERASE) as edit:
        for site in sites:
            edit.erase(Site, site)
        edit.erase(Finding, finding)
    for canary in erased:
        assert names(store, canary) == []
        assert list(search.find_findings(store, canary)) == []
    store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    after = store.folder.database.read_bytes()
    assert [canary for canary in erased if len(canary) > 2 or not canary.isascii() if canary.encode() in after] == []
    grams = store.rows("SELECT block FROM search_site_grams_data UNION ALL SELECT block FROM search_finding_grams_data")
    assert [canary for canary in erased if any(canary.encode() in block for (block,) in grams)] == []


LETTERS = st.text(st.sampled_from('柳冬芳村a0-　*"𬱖'), max_size=6)
ACTS = st.sampled_from(["add", "change", "delete", "restore", "erase", "look"])
EDITS = st.lists(st.tuples(ACTS, st.integers(0, 9), LETTERS), max_size=14)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDITS, st.lists(LETTERS, min_size=1, max_size=4))
def test_it_finds_what_looking_finds(store, edits, texts):
    with store.transaction():  # a clean store for each example; what the index thinks of that is part of the test
        for table in ("change", "erasure", "site"):
            store.connection.execute(f"DELETE FROM {table}")
        store.connection.execute("DELETE FROM operation WHERE name <> 'import_areas'")
    sites = []
    for what, which, text in edits:
        if what == "add" or not sites:
            sites.append(add_site(store, text, code=text, address=text[::-1]))
            continue
        site = store.get(Site, sites[which % len(sites)])
        erased = store.one("SELECT 1 FROM erasure WHERE row = ?", site.id)
        with store.operation(Act.EDIT_SITE, joins=site.id) as edit:
            if what == "change" and not site.deleted and not erased:
                edit.change(Site, site.id, name=text)
            elif what == "delete" and not site.deleted:
                edit.delete(Site, site.id)
            elif what == "restore" and site.deleted:
                edit.restore(Site, site.id)
            elif what == "erase":
                edit.erase(Site, site.id) if not erased else None
        if what == "look":
            search.catch_up(store)
    for text in texts:
        assert list(search.find_sites(store, text)) == by_looking(store, text)
    texts_kept = dict(store.rows("SELECT docid, text FROM search_site"))
    assert {row[0] for row in store.rows("SELECT rowid FROM search_site_grams")} == texts_kept.keys()
