"""What stands between a draft and its end: answers, words, photos, in this order."""

from datetime import date

import pytest

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import begin, finding, today, visit
from inspector.operations.case import read_case
from inspector.operations.readiness import Readiness, readiness
from inspector.sample.county import load_county


@pytest.fixture
def store(tmp_path):
    made = begin.new_store(
        tmp_path / "数据", role="field", county="990101", person="骆青川", nonce="n", fill=load_county
    )
    with made:
        yield made


@pytest.fixture
def answered(store: Store) -> str:
    """A draft on which every question has an answer and nothing was found."""
    errand = today.read_day(store, date(2026, 11, 22), 1).errands[0]
    made = visit.start(store, site=errand.site, checklist=errand.checklist, campaign=errand.campaign, told=True)
    form = read_case(store, made).form
    for section in form.sections:
        visit.rest_is_fine(store, made, section.name)
    for name in readiness(read_case(store, made)).unanswered:
        choices = form.question(name).choices
        visit.answer(store, made, name, choices[0].name if choices else "2")
    for found in read_case(store, made).findings:
        finding.delete(store, found.id)
    return made


def ready(store: Store, draft: str) -> Readiness:
    return readiness(read_case(store, draft))


def test_a_finding_without_words_keeps_a_visit_open(store, answered):
    assert ready(store, answered) == Readiness((), (), ())
    empty, spaces, worded = (finding.add(store, answered, text=it) for it in ("", " \n　", "门前堆着杂物"))
    assert ready(store, answered).unworded == (empty, spaces)
    assert not ready(store, answered).complete(without_photos=True)
    before = store.newest
    with pytest.raises(Fault) as refused:
        visit.finalise(store, answered, without_photos=True)
    assert (refused.value.kind, refused.value.facts["field"]) == (Kind.BAD_VALUE, "text")
    assert refused.value.facts["findings"] == [empty, spaces]
    assert (store.newest, read_case(store, answered).visit.finalised) == (before, None)
    finding.change(store, empty, text="院墙有裂缝")
    finding.delete(store, spaces)
    assert ready(store, answered).unworded == ()
    visit.finalise(store, answered, without_photos=True)
    assert read_case(store, answered).visit.finalised is not None
    assert {it.id for it in read_case(store, answered).findings} == {empty, worded}


def test_what_is_unanswered_is_said_before_what_is_unworded(store, answered):
    finding.add(store, answered, text="")
    visit.answer(store, answered, "HT01", None)
    with pytest.raises(Fault) as refused:
        visit.finalise(store, answered)
    assert refused.value.kind is Kind.INCOMPLETE
    assert "HT01" in refused.value.facts["questions"]


def test_words_come_before_photos(store, answered):
    bare = finding.add(store, answered, text="池盖没有盖", severity=3)
    silent = finding.add(store, answered, text="")
    with pytest.raises(Fault) as refused:
        visit.finalise(store, answered)
    assert refused.value.kind is Kind.BAD_VALUE
    finding.delete(store, silent)
    with pytest.raises(Fault) as refused:
        visit.finalise(store, answered)
    assert (refused.value.kind, refused.value.facts["findings"]) == (Kind.PHOTOS_WANTED, [bare])
