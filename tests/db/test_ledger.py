"""The ledger: the findings that fit, in order, with everything shown of them; by index, not by looking through all."""

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.acts import Act
from inspector.db import ledger
from inspector.db.ledger import LedgerFilter, SortKey, Tally, listing
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.records import Area, Campaign, Checklist, Finding, Person, Photo, Site, Unit, Visit
from inspector.rectification.moves import ENDED, Stage
from inspector.rectification.steps import State
from inspector.sample.county import load_county

TODAY = "2026-11-21"
WAITING = {Stage.FIXED, Stage.CLOSING, Stage.LASTING}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with Store.create(tmp_path_factory.mktemp("ledger") / "s", nonce="n") as it:
        load_county(it)
        fill(it)
        yield it


def fill(store):
    """Findings of 60 visits, every seventh a draft and every eleventh deleted."""
    chance = random.Random(3)
    checklist, campaign = store.find(Checklist)[0].id, store.find(Campaign)[0].id
    inspectors = store.find(Person, role="inspector")
    units, sites = store.find(Unit), store.find(Site)
    codes = current(store, "defect_codes")
    with store.operation(Act.START_VISIT) as edit:
        for number in range(60):
            site = chance.choice(sites)
            visit = edit.create(
                Visit, site=site.id, checklist=checklist, campaign=chance.choice([campaign, None]), method="on_site",
                rater="county", inspector=chance.choice(inspectors).id, started="2026-11-10T09:00:00+08:00", told=1,
                finalised=None if number % 7 == 0 else "2026-11-10T10:00:00+08:00",
            )  # fmt: skip
            for serial in range(chance.randrange(4)):
                finding = edit.create(
                    Finding, visit=visit, site=site.id, text=chance.choice(["化粪池渗漏", "盖板缺失", "柳树下积水"]),
                    severity=chance.randrange(4), found=f"2026-11-{chance.randrange(1, 28):02}T09:00:00+08:00",
                    due=chance.choice([None, "2026-11-20", TODAY, "2026-11-22", "2026-12-30"]),
                    code=chance.choice([None, *codes]) and chance.choice(codes)["code"],
                    unit=chance.choice([None, *units]) and chance.choice(units).id, place=chance.choice([None, "屋后"]),
                    mark=f"7K2-{number * 4 + serial}",
                    number=chance.choice([None, f"2026-{number * 4 + serial:04}", f"2025-{number + 9999}"]),
                )  # fmt: skip
                if serial == 0:
                    edit.create(Photo, visit=visit, finding=finding, sha256="0" * 64, width=1, height=1, bytes=1)
    with store.operation(Act.DELETE_VISIT) as edit:
        for visit in store.find(Visit)[::11]:
            edit.delete(Visit, visit.id)
        for finding in store.find(Finding)[::9]:
            edit.delete(Finding, finding.id)


def by_looking(store, which):
    """The findings that fit, in the order of their rowids, without SQL."""
    areas = {it.id: it for it in store.find(Area)}
    visits = {it.id: it for it in store.find(Visit)}
    sites = {it.id: it for it in store.find(Site)}
    found = []
    for it in store.find(Finding):
        visit, site = visits.get(it.visit), sites[it.site]
        overdue = it.due is not None and it.due < TODAY
        if all([
            visit is not None and (which.with_drafts or visit.finalised),
            not which.areas or any(
                areas[site.area].code.startswith(it.rstrip("0") if len(it) == 12 else it) for it in which.areas
            ),
            not which.states or state(visit, overdue) in which.states,
            not which.severities or it.severity in which.severities,
            not which.units or it.unit in which.units, not which.codes or it.code in which.codes,
            not which.findings or it.id in which.findings,
            which.site in {None, it.site},
            which.campaign is None or (visit and visit.campaign == which.campaign),
            which.due_from is None or (it.due and it.due >= which.due_from),
            which.due_to is None or (it.due and it.due <= which.due_to),
            which.text in f"{it.text} {it.place} {site.name} {site.address}",
        ]):  # fmt: skip
            found.append(it)
    return found


def state(visit, overdue):
    if visit is None or not visit.finalised:
        return State.DRAFT
    return State.OVERDUE if overdue else State.OPEN


def shown(store, which, **more):
    rowids = ledger.ids(store, which, today=TODAY, **more)
    return [store.one("SELECT id FROM finding WHERE rowid = ?", it) for it in rowids]


def some_filters(store):
    return {
        "areas": st.sets(
            st.sampled_from(["990101", "990101000000", "990101101000", "99010110120101", "990101200204", "12"]),
            max_size=2,
        ).map(tuple),
        "states": st.sets(st.sampled_from([State.OPEN, State.OVERDUE, State.DRAFT, State.CLOSED])).map(tuple),
        "severities": st.sampled_from([(), (3,), (0, 1), (2, 3)]),
        "units": st.sets(st.sampled_from([*(it.id for it in store.find(Unit)[:6]), "nobody"])).map(tuple),
        "codes": st.sets(st.sampled_from(["T02", "T09", "'"])).map(tuple),
        "campaign": st.sampled_from([None, store.find(Campaign)[0].id]),
        "findings": st.sets(st.sampled_from([*(it.id for it in store.find(Finding)[:40]), "nobody"])).map(tuple),
        "due_from": st.sampled_from([None, TODAY]),
        "due_to": st.sampled_from([None, TODAY, "2026-12-01"]),
        "text": st.sampled_from(["", "渗漏", "树下", "公共厕所", "柳"]),
        "drafts": st.booleans(),
    }


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_it_shows_what_looking_shows(store, data):
    filters = some_filters(store)
    chosen = data.draw(st.sets(st.sampled_from(sorted(filters)), max_size=4))
    which = LedgerFilter(**{name: data.draw(filters[name]) for name in sorted(chosen)})
    expected = by_looking(store, which)
    assert set(shown(store, which)) == {it.id for it in expected}
    assert ledger.count(store, which, today=TODAY) == len(expected)
    tallies = ledger.tallies(store, which, today=TODAY)
    county = store.find(Area, level="county")[0].id
    kept = [it for it in expected if store.get(Visit, it.visit).finalised]
    overdue = sum(it.due is not None and it.due < TODAY for it in kept)
    assert tallies.get(county, Tally(0, 0)) == Tally(len(expected), overdue, len(kept))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_page_by_page_it_is_the_whole_list(store, data):
    filters = some_filters(store)
    chosen = data.draw(st.sets(st.sampled_from(sorted(filters)), max_size=3))
    which = LedgerFilter(**{name: data.draw(filters[name]) for name in sorted(chosen)})
    how = {"sort": data.draw(st.sampled_from(SortKey)), "descending": data.draw(st.booleans()), "today": TODAY}
    narrow = data.draw(st.sampled_from([0, 3, 400]))  # small sets are sorted, others found along an index
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(listing, "_VERY_FEW", narrow)
        patch.setattr(listing, "_FEW", narrow * 2)
        patch.setattr(listing, "_MANY", narrow * 3)
        found, after = [], None
        while True:
            page = ledger.page(store, which, after=after, limit=data.draw(st.sampled_from([1, 7, 50])), **how)
            found += page.lines
            after = page.next
            if after is None:
                break
    assert found == list(ledger.ids(store, which, **how))


def test_the_fixture_has_something_of_everything(store):
    for some in ({}, {"states": (State.OPEN,)}, {"states": (State.OVERDUE,)}, {"drafts": True}, {"codes": ("T02",)}):
        assert by_looking(store, LedgerFilter(**some))
    assert len(by_looking(store, LedgerFilter())) < len(by_looking(store, LedgerFilter(drafts=True)))


@pytest.mark.parametrize("sort", SortKey)
@pytest.mark.parametrize("descending", [False, True])
def test_sorting_is_total_and_stable(store, sort, descending):
    found = {it.id: it for it in store.find(Finding)}
    sites = {it.id: it for it in store.find(Site)}
    areas = {it.id: it.code for it in store.find(Area)}
    everything = ledger.ids(store, LedgerFilter(drafts=True), today=TODAY)
    rows = {it.id: it for it in ledger.rows(store, everything)}
    keys = {
        SortKey.NUMBER: lambda it: it.number and (it.number[:5], len(it.number), it.number, len(it.mark), it.mark),
        SortKey.FOUND: lambda it: it.found,
        SortKey.DUE: lambda it: it.due,
        SortKey.SEVERITY: lambda it: it.severity,
        SortKey.AREA: lambda it: (areas[sites[it.site].area], sites[it.site].code),
        SortKey.CODE: lambda it: it.code,
        SortKey.STATE: lambda it: (
            [rows[it.id].stage in group for group in (ENDED, WAITING)],
            rows[it.id].due is None,
            rows[it.id].due or "",
        ),
    }
    order = [found[it] for it in shown(store, LedgerFilter(drafts=True), sort=sort, descending=descending)]
    values = [keys[sort](it) for it in order]
    said = [it for it in values if it is not None]
    assert values == said + [None] * (len(values) - len(said))
    assert said == sorted(said, reverse=descending)
    assert shown(store, LedgerFilter(drafts=True), sort=sort, descending=descending) == [it.id for it in order]
    positions = {it.id: n for n, it in enumerate(store.find(Finding))}
    for one, two in pairwise(order):
        if keys[sort](one) == keys[sort](two) is not None:
            assert (positions[one.id] > positions[two.id]) is descending


def test_marks_count_as_numbers(store):
    rows = ledger.rows(store, ledger.ids(store, LedgerFilter(drafts=True), today=TODAY, sort=SortKey.NUMBER))
    marks = [int(it.mark.removeprefix("7K2-")) for it in rows if it.number is None]
    assert marks == sorted(marks)
    assert len(marks) > 5


def test_a_row_names_everything(store):
    rowids = ledger.ids(store, LedgerFilter(drafts=True), today=TODAY)
    rows = ledger.rows(store, rowids)
    assert [it.line for it in rows] == list(rowids)
    titles = {it["code"]: it["title"] for it in current(store, "defect_codes")}
    for row in rows:
        finding = store.get(Finding, row.id)
        site, visit = store.get(Site, finding.site), store.get(Visit, finding.visit)
        assert (row.text, row.due, row.mark, row.place) == (finding.text, finding.due, finding.mark, finding.place)
        assert (row.site_name, row.site_code, row.site_kind) == (site.name, site.code, site.kind)
        assert row.village in site.address
        assert row.town in site.address
        assert row.group is None or row.group in site.address
        assert row.draft == (visit.finalised is None)
        assert row.inspector == store.get(Person, visit.inspector).name
        assert row.unit == (store.get(Unit, finding.unit).name if finding.unit else None)
        assert row.code_title == titles.get(finding.code)
        assert row.photos == len(store.find(Photo, finding=finding.id))
        assert row.shown_number == (finding.number or finding.mark)
    assert {row.photos for row in rows} == {0, 1}


def test_overdue_is_the_day_after(store):
    rows = ledger.rows(store, ledger.ids(store, LedgerFilter(due_from=TODAY, due_to=TODAY), today=TODAY))
    assert rows
    assert {it.state(TODAY) for it in rows} == {State.OPEN}
    assert {it.state("2026-11-22") for it in rows} == {State.OVERDUE}
    undated = [it for it in ledger.rows(store, ledger.ids(store, LedgerFilter(), today=TODAY)) if it.due is None]
    assert {it.state("9999-12-31") for it in undated} == {State.OPEN}


def test_gone_rowids_are_left_out(store):
    some = ledger.ids(store, LedgerFilter(), today=TODAY)[:3]
    assert [it.line for it in ledger.rows(store, [some[2], 10**9, some[0], some[2]])] == [some[2], some[0], some[2]]
    assert ledger.rows(store, []) == []


def test_tallies_add_up_the_tree(store):
    tallies = ledger.tallies(store, LedgerFilter(), today=TODAY)
    for area in store.find(Area):
        inside = store.find(Area, parent=area.id)
        findings = by_looking(store, LedgerFilter(areas=(area.code,)))
        own = sum(store.get(Site, it.site).area == area.id for it in findings)
        below = sum(tallies.get(it.id, Tally(0, 0)).total for it in inside)
        assert tallies.get(area.id, Tally(0, 0)).total == own + below


def test_a_circle_of_areas_ends(tmp_path):
    with Store.create(tmp_path / "s", nonce="n") as store:
        with store.operation(Act.IMPORT_AREAS) as edit:
            for one, two in (("a", "b"), ("b", "a")):
                edit.create(Area, id=one, code=one, name=one, level="village", parent=None if one == "a" else two)
            site = edit.create(Site, kind="household", code="c", name="柳冬芳", area="b")
            person = edit.create(Person, name="p", role="inspector")
            checklist = edit.create(Checklist, form="f", version="1", title="t", definition="")
            visit = edit.create(Visit, site=site, checklist=checklist, inspector=person, method="on_site", told=1,
                                rater="county", started="2026-11-10T09:00:00+08:00",
                                finalised="2026-11-10T09:00:00+08:00")  # fmt: skip
            edit.create(Finding, visit=visit, site=site, text="t", severity=1, mark="m",
                        found="2026-11-10T09:00:00+08:00")  # fmt: skip
        with store.operation(Act.IMPORT_AREAS) as edit:
            edit.change(Area, "a", parent="b")
        assert ledger.tallies(store, LedgerFilter(), today=TODAY) == {"a": Tally(1, 0, 1), "b": Tally(1, 0, 1)}
        assert len(ledger.ids(store, LedgerFilter(areas=("a",), text="柳冬"), today=TODAY)) == 1
        assert len(ledger.rows(store, ledger.ids(store, LedgerFilter(), today=TODAY))) == 1


@pytest.mark.parametrize("hostile", ["'", '"', "'; DROP TABLE finding; --", "%", "\0", "\ud800"])
def test_filters_are_data(store, hostile):
    several = ("areas", "units", "leads", "leaders", "people", "codes", "themes", "sources", "findings")
    for name in (*several, "grid", "campaign", "origin", "site", "visit", "text", "due_from", "due_to"):
        found = ledger.ids(store, LedgerFilter(**{name: (hostile,) if name in several else hostile}), today=TODAY)
        assert len(found) == 0 or name in {"due_from", "due_to"} or hostile in "\0\ud800"
