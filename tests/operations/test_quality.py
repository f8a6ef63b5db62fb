"""The data-quality report: every lapse is counted once, nothing else is; the same records always say the same."""

import pytest

from inspector.acts import Act
from inspector.operations import photo
from inspector.operations.rectification import adding, quality
from inspector.operations.rectification.quality import Lapse, report
from inspector.records import Finding, Photo, Site, Unit
from inspector.sample.suspects import load_suspects
from tests.operations.conftest import sample_copy
from tests.operations.days import photo_file

TODAY = "2027-01-15"


@pytest.fixture
def office(tmp_path, now):
    with sample_copy(tmp_path / "office", "office", now) as store:
        yield store


def issue(store, **values):
    usual = {"text": "垃圾桶满溢", "source": "audit", "found": "2026-12-01", "due": "2026-12-20",
             "requirement": "立即清运", "unit": store.find(Unit)[0].id, "severity": 1,
             "site": next(it.id for it in store.find(Site) if it.kind == "village")}  # fmt: skip
    return adding.add(store, **{**usual, **values})


def named(store):
    return {it: count for it, count in report(store, TODAY).counts.items() if it is not Lapse.SITE_TWICE}


def test_a_whole_finding_has_no_lapse(office):
    issue(office)
    found = report(office, TODAY)
    assert (named(office), found.findings, found.whole) == ({}, 1, 1)


@pytest.mark.parametrize(("values", "lapse"), [
    ({"unit": None}, Lapse.NO_UNIT),
    ({"requirement": None}, Lapse.NO_REQUIREMENT),
    ({"due": "2026-11-30"}, Lapse.ODD_DAY),
    ({"suspected": 1}, Lapse.TO_VERIFY),
])  # fmt: skip
def test_each_thing_missing_is_said(office, values, lapse):
    made = issue(office, **values)
    assert named(office) == {lapse: 1}
    assert [(it.kind, it.id) for it in report(office, TODAY).lines if it.lapse is lapse] == [("finding", made)]


def test_no_deadline_and_no_place(office):
    made = issue(office)
    with office.operation(Act.EDIT_FINDING) as edit:
        edit.change(Finding, made, due=None, site=None)
    assert named(office) == {Lapse.NO_DUE: 1, Lapse.NO_PLACE: 1}
    assert report(office, TODAY).whole == 0


def test_photos_without_their_file_and_findings_without_photos(store, visit, tmp_path):
    from inspector.operations import visit as visits

    visits.answer(store, visit, "HT04", "cracked")
    photo.attach(store, visit, [photo_file(tmp_path, "a.jpg")])
    assert Lapse.DRAFT in named(store)
    assert Lapse.PHOTO_LOST not in named(store)
    (it,) = store.find(Photo)
    for file in store.folder.photos.rglob(f"{it.sha256}*"):
        file.unlink()
    assert named(store)[Lapse.PHOTO_LOST] == 1


def test_households_there_twice(office):
    first, second = [it for it in office.find(Site) if it.kind == "household"][:2]
    with office.operation(Act.EDIT_SITE) as edit:
        edit.change(Site, second.id, name=first.name, area=first.area, phone=first.phone)
    found = report(office, TODAY)
    twice = {it.id for it in found.lines if it.lapse is Lapse.SITE_TWICE}
    assert {first.id, second.id} <= twice
    assert {it.id for it in found.lines if it.lapse is Lapse.PHONE_TWICE} == {first.id, second.id}


def test_lists_are_cut_and_counts_are_not(office, monkeypatch):
    load_suspects(office)
    monkeypatch.setattr(quality, "SHOWN", 5)
    found = report(office, TODAY)
    assert found.counts[Lapse.TO_VERIFY] == 35
    assert sum(it.lapse is Lapse.TO_VERIFY for it in found.lines) == 5
    assert found.total == sum(found.counts.values())
