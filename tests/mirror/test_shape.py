"""The mirror's tables and views follow from the store's, and hold what they promise, without a server."""

import re
from pathlib import Path

import pytest

from inspector import i18n
from inspector.db import merge, package_writing
from inspector.db.forget import forget
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.mirror import log, schema, views
from inspector.mirror.derived import DERIVED
from inspector.mirror.keeping import mirror
from inspector.mirror.reading import snapshot
from inspector.mirror.service import Wrong, other_mirror
from inspector.mirror.shape import tables
from inspector.records import KINDS, Site, personal_fields
from tests.db.small_county import Ticking, add, edit, new_store
from tests.property.places import believed


@pytest.fixture
def store(tmp_path: Path):
    with new_store(tmp_path / "data", now=Ticking()) as store:
        store.set_setting("role", "office")
        store.set_setting("county", "990101")
        yield store


def test_a_row_comes_after_what_it_refers_to(store: Store) -> None:
    """Tables are filled in this order, and foreign keys are checked at once."""
    seen: set[str] = set()
    for table in tables(store.connection):
        seen.add(table.name)
        assert {target for _, target in table.references} <= seen, table.name
    assert {*KINDS, "operation", "change", "erasure"} == seen


def test_no_table_is_called_as_another_is(store: Store) -> None:
    own = re.findall(r"CREATE TABLE inspector\.(\w+)", schema._OWN)
    names = [*own, *(it.name for it in tables(store.connection)), *(it.table.name for it in DERIVED),
             *(name for report in views.REPORTS for name in report[:2])]  # fmt: skip
    assert len(names) == len(set(names))


def test_no_view_of_the_reports_shows_a_personal_column(store: Store) -> None:
    personal = {name for it in KINDS.values() for name in personal_fields(it)}
    shown = {it.name: it for it in views.of(tables(store.connection)) if it.schema == "inspector_reports"}
    for kind, record in KINDS.items():
        columns = set(re.findall(r'"(\w+)"', shown[kind].select.split(" FROM ")[0]))
        assert not columns & set(personal_fields(record))
        assert columns == {it.name for it in _table(store, kind).columns} - set(personal_fields(record))
    for name, title, headings, _ in views.REPORTS:
        for it in headings:
            said = set(re.findall(r"\b[a-z]\.(\w+)", it.says)) & personal - {"name"}
            assert not said or it.personal or "->>" in it.says, (name, title, it)
            named = re.search(r"\b([a-z])\.name\b", it.says)
            if named and not it.personal:  # the names of places, units, campaigns
                assert named[1] in "avtuc", it


def _table(store: Store, name: str):
    return next(it for it in tables(store.connection) if it.name == name)


def test_an_operation_that_may_be_continued_is_looked_at_again(store: Store) -> None:
    site = add(store, Site)
    assert log.continued(store.connection, store.newest) == []  # who only makes a record begins a new act to change it
    first = edit(store, Site, site, users=3)
    assert log.continued(store.connection, store.newest) == [first]
    other = add(store, Site)
    with store.operation("edit_site") as both:
        both.change(Site, site, users=4)
        both.change(Site, other, users=4)
    assert log.continued(store.connection, store.newest) == []


def test_a_store_put_back_is_not_continued(store: Store) -> None:
    kinds = tables(store.connection)
    add(store, Site)
    held = log.of_store(store.connection, store.device, "shape", kinds)
    site = add(store, Site)
    edit(store, Site, site, users=3)
    assert log.continues(store.connection, held)
    assert log.sums(store.connection, kinds, held.upto) == held.sums
    later = log.of_store(store.connection, store.device, "shape", kinds)
    with store.transaction():
        store.connection.execute("DELETE FROM change WHERE row = ?", [site])
    assert log.continues(store.connection, later)
    assert log.sums(store.connection, kinds, later.upto)["change"] == later.sums["change"] - 1
    with store.transaction():
        store.connection.execute("DELETE FROM site WHERE id = ?", [site])
        store.connection.execute("DELETE FROM operation WHERE arrival > ?", [held.upto])
    assert log.continues(store.connection, held)
    assert not log.continues(store.connection, later)


def test_an_import_that_was_undone_is_noticed(store: Store, tmp_path: Path) -> None:
    with new_store(tmp_path / "other", nonce="another") as other:
        other.set_setting("role", "field")
        other.set_setting("county", "990101")
        add(other, Site)
        package_writing.write(other, tmp_path / "came.inspection", photos="none")
    (outcome,) = merge.merge(store, [believed(tmp_path / "came.inspection", tmp_path / "clean")])
    add(store, Site)
    held = log.of_store(store.connection, store.device, "shape", tables(store.connection))
    assert log.continues(store.connection, held)
    forget(store, outcome.cleaned.manifest.id)
    assert held.packages == 1
    assert held.book != log.book(store.connection, held.packages)
    assert held.operations != log.operations(store.connection, held.upto)


def test_nothing_changes_in_what_is_read(store: Store) -> None:
    site = add(store, Site)
    with Store.open(store.folder.folder) as reader, snapshot(reader) as here:
        edit(store, Site, site, users=7)
        assert here.execute("SELECT users FROM site WHERE id = ?", [site]).fetchone() == (None,)
    with Store.open(store.folder.folder) as reader, snapshot(reader) as here:
        assert here.execute("SELECT users FROM site WHERE id = ?", [site]).fetchone() == (7,)


def test_only_an_office_is_mirrored(store: Store) -> None:
    for name, value in (("role", "field"), ("county", "")):
        before = store.setting(name)
        store.set_setting(name, value)
        with pytest.raises(Fault) as refused:
            mirror(store, "office")
        assert (refused.value.kind, refused.value.facts["why"]) == (Kind.OTHER_MIRROR, "no_office")
        store.set_setting(name, before)


def test_without_its_library_that_is_said(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
    with pytest.raises(Fault) as refused:
        mirror(store, "office")
    assert (refused.value.kind, refused.value.facts) == (Kind.NO_LIBRARY, {"library": "psycopg"})


def test_every_reason_has_its_words(qapp) -> None:
    for language in ("zh", "en"):
        i18n.use_language(qapp, language)
        said = {str(i18n.sentence(other_mirror("office", it))) for it in Wrong}
        assert len(said) == len(Wrong)
        assert not any(f" {it}." in text for it in Wrong for text in said), "a bare code"
    i18n.use_language(qapp, "zh")
