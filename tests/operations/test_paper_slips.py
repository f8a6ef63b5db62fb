"""The slip comes back: its pictures stand at the paper and its findings, and nowhere among the evidence."""

from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db import ledger
from inspector.db.store import Store
from inspector.errors import Cancelled, Kind
from inspector.operations import bin as bins
from inspector.operations import doubts, exchange, history, looking, reused, today, tray_reading
from inspector.operations import photo as photos
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.content import content_hash
from inspector.operations.outgoing import outgoing
from inspector.operations.papers import issuing, slips, standing
from inspector.operations.papers.facts import visit_facts
from inspector.paper.content import pictures
from inspector.records import Finding, Paper, Photo, Step
from tests.db.parcels import refusal
from tests.operations.days import a_household, finalised, photo_file, the_form

SLIP = (200, 20, 20)


@pytest.fixture
def served(store: Store, visit: str, tmp_path: Path) -> Paper:
    """A notice that is out, of a visit with one photo of its finding."""
    visits.answer(store, visit, "HT04", "cracked")
    (found,) = read_case(store, visit).findings
    photos.attach(store, visit, [photo_file(tmp_path, "evidence.jpg")], finding=found.id)
    finalised(store, visit)
    return store.get(Paper, str(issuing.issue(store, "notice", visit).paper))


def the_slip(folder: Path) -> Path:
    return photo_file(folder, "slip.jpg", SLIP)


def test_it_stands_at_the_paper_and_its_findings(store: Store, served: Paper, tmp_path: Path) -> None:
    day = served.issued[:10]
    made, faults = slips.take_slip(store, served.id, [the_slip(tmp_path), tmp_path / "nothing.jpg"], day=day)
    assert ([it.id for it in slips.slips(store, served.id)], len(faults)) == (made, 1)
    assert store.get(Paper, served.id).returned == day
    (found,) = store.find(Finding, visit=served.visit)
    assert [(paper.id, [it.id for it in shown]) for paper, shown in slips.of_finding(store, found.id)] == [
        (served.id, made)
    ]
    assert standing.standing(store, served.id).slips == 1
    again, _ = slips.take_slip(store, served.id, [the_slip(tmp_path)], day=day)
    assert (again, len(slips.slips(store, served.id))) == ([], 1)


def test_without_a_picture_the_day_is_recorded_and_without_any_good_one_nothing_is(
    store: Store, served: Paper, tmp_path: Path
) -> None:
    before = store.newest
    made, faults = slips.take_slip(store, served.id, [tmp_path / "nothing.jpg"])
    assert (made, len(faults), store.newest) == ([], 1, before)
    for odd in ("昨天", "2020-01-01", "2199-01-01"):
        with refusal(Kind.BAD_VALUE):
            slips.take_slip(store, served.id, [], day=odd)
    with refusal(Kind.GONE):
        slips.take_slip(store, "nobody", [])
    with pytest.raises(Cancelled):
        slips.take_slip(store, served.id, [the_slip(tmp_path)], cancelled=lambda: True)
    assert slips.take_slip(store, served.id, []) == ([], [])
    assert store.get(Paper, served.id).returned
    history.undo(store)
    assert store.get(Paper, served.id).returned is None


def test_it_is_taken_back_though_the_visit_is_finalised(store: Store, served: Paper, tmp_path: Path) -> None:
    (slip,), _ = slips.take_slip(store, served.id, [the_slip(tmp_path)])
    history.undo(store)
    assert slips.slips(store, served.id) == []
    assert [it.id for it in bins.contents(store)] == []
    history.redo(store)
    assert [it.id for it in slips.slips(store, served.id)] == [slip]


def test_it_is_no_evidence_anywhere(store: Store, served: Paper, tmp_path: Path) -> None:
    visit = str(served.visit)

    def told() -> dict[str, object]:
        """Everything that is said of a visit's photos."""
        case = read_case(store, visit)
        (found,) = case.findings
        other = visits.start(store, site=case.site.id, checklist=the_form(store))
        elsewhere = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
        photos.attach(store, elsewhere, [the_slip(tmp_path)])
        (same,) = store.find(Photo, visit=elsewhere)
        said = {
            "hash": content_hash(case),
            "photos": [it.id for it in case.photos],
            "facts": [it.id for it in visit_facts(store, visit).photos],
            "numbers": [looking.seen(store, it).number for it in case.photos],
            "missing": case.photos_missing(found),
            "alarms": [(it.photo.id, it.why) for it in reused.alarms(store, visit)],
            "doubts": doubts.concerns(store, case),
            "as another's": reused.alarms(store, elsewhere),
            "known": tray_reading.known(store, [same.sha256]).get(same.sha256) == elsewhere,
            "to pair": [it.photo.id for it in looking.earlier_views(store, same.id)],
            "views": [(was.photo.id, now) for was, now in looking.views(store, other)],
            "handed in": today.handed_in(store).photos,
            "ledger": [it.photos for it in ledger.rows(store, ledger.ids(
                store, ledger.LedgerFilter(), today="2027-01-01", sort=ledger.SortKey.NUMBER))],
            "paper": pictures(issuing.preview(store, "notice", visit).content),
            "lost": photos.missing(store, visit),
        }  # fmt: skip
        for begun in (other, elsewhere):
            visits.discard(store, begun)
        return said

    before = told()
    slips.take_slip(store, served.id, [the_slip(tmp_path)])
    assert told() == before


def test_it_stays_what_it_is_where_the_visit_is_opened_again(store: Store, served: Paper, tmp_path: Path) -> None:
    (slip,), _ = slips.take_slip(store, served.id, [the_slip(tmp_path)])
    standing.void(store, served.id, "写错")
    with refusal(Kind.BUILT_UPON):  # what the slip reported is under way
        visits.reopen(store, str(served.visit))
    with store.operation(Act.TAKE_STEP) as edit:
        edit.delete_many(Step, [it.id for it in store.find(Step)])
    visits.reopen(store, str(served.visit))
    (found,) = store.find(Finding, visit=served.visit)
    for act in (
        lambda: photos.place(store, slip, found.id),
        lambda: photos.caption(store, slip, "裂缝"),
        lambda: photos.annotate(store, slip, []),
        lambda: photos.pair(store, slip, None),
        lambda: photos.delete(store, slip),
    ):
        with refusal(Kind.SERVED):
            act()


def test_it_travels_with_its_file(store: Store, office: Store, served: Paper, tmp_path: Path) -> None:
    exchange.export(store, tmp_path / "a.inspection")
    exchange.merge(office, [tmp_path / "a.inspection"])
    (slip,), _ = slips.take_slip(office, served.id, [the_slip(tmp_path)])
    assert outgoing(office, drafts=False).photos >= 1
    exchange.export(office, tmp_path / "b.inspection")
    (received,) = exchange.merge(store, [tmp_path / "b.inspection"])
    assert (received.outcome.counts["refused"], received.outcome.photos_missing) == (0, 0)
    assert [it.id for it in slips.slips(store, served.id)] == [slip]
    assert photos.missing(store) == []
    assert store.get(Paper, served.id).returned == office.get(Paper, served.id).returned


def test_of_a_paper_on_several_visits_it_lies_with_the_first(office: Store, tmp_path: Path) -> None:
    done = [
        finalised(office, visits.start(office, site=a_household(office, n), checklist=the_form(office)), HT04="cracked")
        for n in range(2)
    ]
    both = [read_case(office, it).findings[0].id for it in done]
    paper = str(issuing.issue(office, "rectify", ",".join(both)).paper)
    (slip,), _ = slips.take_slip(office, paper, [the_slip(tmp_path)])
    assert office.get(Photo, slip).visit == done[0]
    assert [[it.id for it in shown] for _, shown in slips.of_finding(office, both[1])] == [[slip]]
