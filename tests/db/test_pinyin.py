"""Sites by the sounds of their names: what is typed in Latin letters finds what brute force finds."""

import os
import subprocess
import sys

import pytest
import sqlcipher3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.acts import Act
from inspector.db import pinyin, search
from inspector.db.store import Store
from inspector.records import Area, Site
from tests.db.saying import says, syllables

SIGNS = "张家坊曾单解仇区查长重乐吕女绿儿西安先生鲜村组三李林王旺财福䶮𬱖"
NAMES = [
    "张家坊", "曾国强", "单雄信", "解晓东", "仇英", "区一鸣", "查良", "吕长乐", "绿女", "西安", "先生", "重行",
    "王𬱖", "张3组", "A区7号", "福旺财",
]  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with Store.create(tmp_path_factory.mktemp("sounds") / "s", nonce="n") as it:
        with it.operation(Act.IMPORT_AREAS) as edit:
            edit.create(Area, id="county", code="990101000000", name="青禾县", level="county", parent=None)
            edit.create(Area, id="town", code="990101100000", name="云渡镇", level="town", parent="county")
            edit.create(Area, id="village", code="990101100201", name="张家坊村", level="village", parent="town")
            edit.create(Area, id="other", code="990101100202", name="石桥村", level="village", parent="town")
            edit.create(Area, id="grid", code="G-17", name="东片网格", level="grid", parent="other")
        with it.operation(Act.IMPORT_SITES) as edit:
            for number, name in enumerate(NAMES):
                edit.create(Site, kind="household", code=f"990101100202-HT-{number:04}", name=name, area="other")
            edit.create(Site, kind="household", code="990101100201-HT-0001", name="骆青川", area="village")
            edit.create(Site, kind="household", code="990101100202-HT-9999", name="骆青山", area="grid")
        yield it


def names(store, text, **more):
    return {store.one("SELECT name FROM site WHERE rowid = ?", it) for it in search.find_sites(store, text, **more)}


@pytest.mark.parametrize(
    "typed",
    ["zhjf", "zjf", "zhangjiafang", "zhangjf", "zhang jf", "ZHJF", "ｚｈｊｆ", "zhjiafa", "z家坊", "fang jia"],
)
def test_every_way_to_type_a_name(store, typed):
    assert names(store, typed) == {"张家坊", "骆青川"}  # the site, and the household in the village of that name


@pytest.mark.parametrize(
    ("typed", "name"),
    [("zenggq", "曾国强"), ("cenggq", "曾国强"), ("shanxx", "单雄信"), ("danxx", "单雄信"), ("xiexd", "解晓东"),
     ("jiexd", "解晓东"), ("qiuy", "仇英"), ("chouy", "仇英"), ("ouym", "区一鸣"), ("zhal", "查良"), ("lvcl", "吕长乐"),
     ("lyucl", "吕长乐"), ("lzl", "吕长乐"), ("nv", "绿女"), ("wangd", "王𬱖"), ("z3z", "张3组"), ("aq7h", "A区7号")],
)  # fmt: skip
def test_every_reading_of_a_name(store, typed, name):
    assert name in names(store, typed)


def test_syllables_that_run_into_each_other(store):
    assert names(store, "xian") == {"西安", "先生"}
    assert names(store, "xis") == set()


@pytest.mark.parametrize("typed", ["zhjx", "jfz", "angjia", "zhanjia", "zh-jf", "qinghe", "zhjfcc"])
def test_what_nobody_said(store, typed):
    assert "张家坊" not in names(store, typed)


def test_grids_codes_and_areas(store):
    assert names(store, "dpwg") == {"骆青山"}
    assert names(store, "dongpian luoqs") == {"骆青山"}
    assert names(store, "ht-9999") == {"骆青山"}
    assert names(store, "luoqing") == {"骆青川", "骆青山"}
    assert names(store, "luoqing", area="990101100201") == {"骆青川"}
    assert names(store, "云渡 luoqing 东片") == {"骆青山"}
    assert len(search.find_sites(store, "l", limit=2)) == 2


def test_what_is_renamed_or_erased_is_no_longer_said(tmp_path):
    with Store.create(tmp_path / "s", nonce="n") as store:
        with store.operation(Act.IMPORT_AREAS) as edit:
            edit.create(Area, id="village", code="990101100201", name="张家坊村", level="village", parent=None)
            edit.create(Site, id="a", kind="household", code="1", name="单雄信", area="village")
        assert names(store, "sxx") == {"单雄信"}
        with store.operation(Act.EDIT_SITE) as edit:
            edit.change(Site, "a", name="解晓东")
            edit.change(Area, "village", name="石桥村")
        assert names(store, "sxx") == set()
        assert names(store, "zhjf") == set()
        assert names(store, "sqc jxd") == {"解晓东"}
        with store.operation(Act.ERASE) as edit:
            edit.erase(Site, "a")
        assert names(store, "jxd") == set()


def test_a_folder_that_was_never_searched_is_looked_through(store, tmp_path):
    folder = tmp_path / "s"
    with Store.create(folder, nonce="n") as it, it.operation(Act.IMPORT_AREAS) as edit:
        edit.create(Area, id="village", code="990101100201", name="张家坊村", level="village", parent=None)
        edit.create(Site, id="a", kind="household", code="1", name="单雄信", area="village")
    with Store.open(folder) as reader:
        assert names(reader, "zhjf 单 sxx") == {"单雄信"}
        assert names(reader, "zhjf sxxx") == set()


def test_a_search_without_latin_letters_never_looks_at_sounds(store):
    search.catch_up(store)
    asked = []
    store.connection.set_trace_callback(asked.append)
    search.find_sites(store, "张家坊 007")
    store.connection.set_trace_callback(None)
    assert asked
    assert not [it for it in asked if "search_sounds" in it or "search_reading" in it]


def test_the_index_of_sounds_is_used(store):
    search.catch_up(store)
    plan = store.rows(
        """EXPLAIN QUERY PLAN SELECT t.docid, t.text FROM search_sounds AS g CROSS JOIN search_site AS t
           ON t.docid = g.rowid WHERE g.search_sounds MATCH 'zh0j'"""
    )
    assert "VIRTUAL TABLE INDEX" in plan[0][-1]
    assert "SEARCH t USING INTEGER PRIMARY KEY" in plan[1][-1]


def test_the_dictionary_is_loaded_only_for_characters_never_met(tmp_path):
    """Neither starting nor searching what is indexed loads it, and the one of phrases is never loaded."""
    with Store.create(tmp_path / "s", nonce="n") as store:
        with store.operation(Act.IMPORT_AREAS) as edit:
            edit.create(Area, id="v", code="990101100201", name="张家坊村", level="village", parent=None)
            edit.create(Site, kind="household", code="1", name="单雄信", area="v")
        search.catch_up(store)
    script = f"""
import sys
from pathlib import Path
from inspector.db import pinyin, search
from inspector.db.store import Store
with Store.open(Path({str(tmp_path / "s")!r})) as store:
    assert len(search.find_sites(store, "zhjf sxx")) == 1
assert not [it for it in sys.modules if it.startswith("pypinyin")]
pinyin.readings("张")
assert "pypinyin" in sys.modules and "pypinyin.phrases_dict" not in sys.modules
"""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYPINYIN")}
    subprocess.run([sys.executable, "-c", script], check=True, env=environment)


@st.composite
def typed(draw):
    """Letters as somebody types them after characters, with a slip now and then."""
    word = ""
    for sign in draw(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=4)):
        several = syllables(sign)
        whole = draw(st.sampled_from(sorted(several)))
        word += draw(st.sampled_from([whole, whole[0], whole[:2], sign, whole[: len(whole) - 1] or whole]))
    at = draw(st.integers(0, len(word)))
    return draw(st.sampled_from([word, word[:at], word[:at] + "h" + word[at:]]))


@settings(max_examples=300, deadline=None)
@given(st.text(SIGNS + "3A\n号", max_size=8), typed())
def test_typed_says_what_brute_force_says(text, word):
    text, word = search.fold(text), search.fold(word)
    known = pinyin.readings(pinyin.signs(text + word))
    if pinyin.is_typed(word):
        assert pinyin.Typed(word, known).said_by(text) == says(word, text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(SIGNS + "3", min_size=1, max_size=5), min_size=1, max_size=6), st.lists(typed(), max_size=8))
def test_the_index_gives_all_that_is_said_and_nothing_else(texts, words):
    known = pinyin.readings(set(SIGNS))
    terms = pinyin.Terms(known)
    connection = sqlcipher3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE it USING fts5 (terms, content = '', detail = none, tokenize = 'ascii')")
    rows = [(at, terms.of(text)) for at, text in enumerate(texts)]
    connection.executemany("INSERT INTO it (rowid, terms) VALUES (?, ?)", rows)
    for word in words:
        if not pinyin.is_typed(word):
            continue
        wanted = {at for at, text in enumerate(texts) if says(word, text)}
        sure, likely = (
            {at for (at,) in connection.execute("SELECT rowid FROM it WHERE it MATCH ?", [asked])} if asked else set()
            for asked in pinyin.asked(word, known)
        )
        assert sure <= wanted, word
        assert wanted <= sure | likely, word
    connection.close()
