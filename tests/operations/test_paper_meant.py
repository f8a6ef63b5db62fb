"""Which papers a record has, without wording one; to whom findings are handed over."""

import json
from datetime import date
from pathlib import Path

import pytest

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import finding as findings
from inspector.operations import lot as lots
from inspector.operations import photo as photos
from inspector.operations import supplement as supplements
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.papers import content, issuing, numbers, register, standing
from inspector.operations.papers.handing import shares
from inspector.operations.papers.meant import ill_worded, kinds_of, meant
from inspector.records import Paper, PaperFinding, ReferenceTable, Site, Unit, Visit
from tests.db.parcels import refusal
from tests.operations.days import a_household, finalised, photo_file, the_form
from tests.operations.rounds import FIRST_TOWN, area


def wording_brought(store: Store, kind: str, part: str, text: str) -> None:
    """A wording as a package may bring it, which nobody checked at its cell."""
    row = {"kind": kind, "part": part, "form": "any", "text": text, "text_en": "", "note": ""}
    with store.operation("change_table") as edit:
        edit.create(
            ReferenceTable, name="paper_wording", version=9, rows=json.dumps([row], ensure_ascii=False), note=None
        )


def is_worded(store: Store, kind: str, subject: str) -> bool:
    try:
        content.content_of(store, kind, subject)
    except Fault as fault:
        if fault.kind in {Kind.NOT_MEANT, Kind.GONE}:  # of findings there are none
            return False
        raise
    return True


def test_what_is_meant_is_what_can_be_worded(store: Store, visit: str, tmp_path: Path) -> None:
    bare = visits.start(store, site=a_household(store, 3), checklist=the_form(store))
    project = store.find(Site, kind="asset")[0].id
    asset = visits.start(store, site=project, checklist=the_form(store))
    photos.attach(store, visit, [photo_file(tmp_path)])
    finalised(store, visit, HT04="cracked")
    issued = issuing.issue(store, "notice", visit)
    fine = finalised(store, visits.start(store, site=a_household(store, 4), checklist=the_form(store)))
    clean = issuing.issue(store, "notice", fine)
    told = [*read_case(store, visit).findings]
    lot = lots.draw(store, area=area(store, FIRST_TOWN), kind="household", wanted=5, seed="3 17 22")
    subjects = [
        visit, fine, bare, asset, str(issued.paper), lot, the_form(store), project, told[0].id,
        ",".join(it.id for it in told), str(clean.paper),
    ]  # fmt: skip
    for subject in subjects:
        for kind in content.names_of_kinds():
            assert meant(store, kind, subject) == is_worded(store, kind, subject), (kind, subject)
    assert not meant(store, "supplement", str(issued.paper))
    supplements.add(store, told[0].id, reason="现场复核", severity=1)
    assert meant(store, "supplement", str(issued.paper))
    assert is_worded(store, "supplement", str(issued.paper))


@pytest.mark.parametrize("subject", ["", ",", "nobody", "nobody,nobody"])
def test_what_is_not_here_has_no_papers(store: Store, subject: str) -> None:
    assert kinds_of(store, subject) == ()


def test_knowing_what_is_meant_words_nothing(store: Store, visit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    finalised(store, visit, HT04="cracked")
    for words in ("notice", "hand_over", "rectify", "portable", "receipt", "consent", "blank"):
        monkeypatch.setattr(f"inspector.operations.papers.gathered.{words}", None)
    assert {"notice", "record", "receipt", "hand_over", "rectify", "portable", "consent", "blank"} <= set(
        kinds_of(store, visit)
    )


def test_a_kind_that_is_ill_worded_is_known_and_keeps_no_other_back(store: Store, visit: str) -> None:
    assert ill_worded(store) == frozenset()
    wording_brought(store, "rectify", "opening", "请{nobody}整改")
    assert ill_worded(store) == {"rectify"}
    finalised(store, visit, HT04="cracked")
    assert meant(store, "rectify", visit)
    with refusal(Kind.UNKNOWN_PLACEHOLDER):
        issuing.preview(store, "rectify", visit)
    assert issuing.preview(store, "notice", visit).drawn.pages


def test_a_part_all_papers_share_is_ill_worded_in_those_that_list_findings(store: Store) -> None:
    wording_brought(store, "all", "contact", "{nobody}")
    assert ill_worded(store) == {"notice", "hand_over", "rectify", "remind", "urge", "reinspect", "talk"}


def several_units(store: Store, visit: str) -> tuple[str, str, list[str]]:
    """Three findings: one unit's, another's, nobody's."""
    first, second = (it.id for it in store.find(Unit)[:2])
    made = [findings.add(store, visit, text=it, severity=1) for it in ("甲", "乙", "丙")]
    for it, unit in zip(made, (first, second, None), strict=True):
        findings.change(store, it, unit=unit)
    return first, second, made


def test_findings_of_several_units_are_handed_over_one_paper_a_unit(store: Store, visit: str) -> None:
    first, second, made = several_units(store, visit)
    assert [it.draft for it in shares(store, "hand_over", visit)] == [True] * 3
    finalised(store, visit)
    found = shares(store, "hand_over", visit)
    assert {(it.subject, it.unit) for it in found} == {(visit, first), (visit, second), (made[2], None)}
    assert {it.unit: it.name for it in found} == {
        first: store.get(Unit, first).name, second: store.get(Unit, second).name, None: "",
    }  # fmt: skip
    assert [(it.draft, it.out) for it in found] == [(False, False)] * 3
    for it in found:
        issued = issuing.issue(store, "hand_over", it.subject, unit=it.unit)
        on_it = store.find(PaperFinding, paper=str(issued.paper))
        assert tuple(row.finding for row in on_it) == it.findings
        assert store.get(Paper, str(issued.paper)).unit == it.unit
        assert it.name in issued.content.addressee
    assert [it.out for it in shares(store, "hand_over", visit)] == [True] * 3
    assert [it.out for it in shares(store, "rectify", visit)] == [False] * 3
    standing.void(store, store.find(Paper, unit=second)[0].id, "单位写错")
    assert {it.unit: it.out for it in shares(store, "hand_over", visit)} == {first: True, second: False, None: True}


def test_findings_chosen_from_several_visits_are_parted_by_unit(store: Store, visit: str) -> None:
    first, second, made = several_units(store, visit)
    other = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    more = findings.add(store, other, text="丁", severity=2)
    findings.change(store, more, unit=first)
    for it in (visit, other):
        finalised(store, it)
    found = shares(store, "rectify", ",".join([more, made[0], made[1]]))
    assert [(it.unit, it.findings, it.subject) for it in found] == [
        (first, (more, made[0]), f"{more},{made[0]}"), (second, (made[1],), made[1]),
    ]  # fmt: skip
    assert {store.get(Visit, it.visit).id for it in found} == {other, visit}
    issued = issuing.issue(store, "rectify", found[0].subject, unit=found[0].unit)
    paper = store.get(Paper, str(issued.paper))
    assert (paper.visit, paper.unit) == (None, first)
    again = issuing.issue(store, "rectify", found[0].subject, unit=found[0].unit)
    assert again.paper == issued.paper


def test_a_visit_of_one_unit_has_one_paper_of_the_visit(store: Store, visit: str) -> None:
    made = findings.add(store, visit, text="甲", severity=1)
    findings.change(store, made, unit=store.find(Unit)[0].id)
    finalised(store, visit)
    assert [(it.subject, it.unit) for it in shares(store, "hand_over", visit)] == [(visit, None)]


def test_a_laptops_own_register(store: Store, visit: str) -> None:
    assert [it.state for it in register.own_tiles(store)] == ["free"] * 8
    finalised(store, visit)
    issued = issuing.issue(store, "notice", visit)
    assert issued.number == f"{numbers.own_register(store)}-1"
    assert numbers.next_number(store, "notice", date(2027, 1, 1)).text == f"{numbers.own_register(store)}-2"
    first, second = register.own_tiles(store)[:2]
    assert (first.running, first.state, first.papers) == (1, "used", (issued.paper,))
    assert (second.running, second.state) == (2, "free")
    standing.void(store, str(issued.paper), "重复签发")
    assert register.own_tiles(store)[0].state == "void"
