"""What becomes of an issued paper: void, superseded, supplemented, served; and what may be taken back."""

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import finding as findings
from inspector.operations import history, supplement
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.papers import issuing, register, standing
from inspector.operations.papers.standing import State
from inspector.paper.content import Content, Table, code_text, parsed
from inspector.records import Paper, PaperFinding
from tests.db.parcels import refusal
from tests.operations.days import a_household, finalised, the_form


@pytest.fixture
def done(office: Store) -> str:
    """A finalised visit with a finding."""
    begun = visits.start(office, site=a_household(office), checklist=the_form(office))
    return finalised(office, begun, HT04="cracked")


def issue(store: Store, visit: str, kind: str = "notice", **how: str) -> Paper:
    return store.get(Paper, str(issuing.issue(store, kind, visit, **how).paper))  # type: ignore[arg-type]


def void_of(store: Store) -> str:
    return str(store.one("SELECT id FROM operation WHERE name = ? ORDER BY arrival DESC", Act.VOID_PAPER))


def test_a_void_paper_says_so_and_its_visit_is_free_again(office: Store, done: str) -> None:
    paper = issue(office, done)
    assert standing.state(office, paper.id) is State.GENUINE
    assert register.waiting(office) == []
    with refusal(Kind.SAY_WHY):
        standing.void(office, paper.id, " ")
    with refusal(Kind.IDENTITY_NUMBER):
        standing.void(office, paper.id, "身份证 110101199003077774")
    with refusal(Kind.SERVED):
        visits.reopen(office, done)
    standing.void(office, paper.id, "  写错户主 ")
    held = office.get(Paper, paper.id)
    assert (held.void_reason, held.content, held.number) == ("写错户主", paper.content, paper.number)
    assert standing.state(office, paper.id) is State.VOID
    with refusal(Kind.NOT_VOIDABLE):
        standing.void(office, paper.id, "再来")
    assert [it.visit for it in register.waiting(office)] == [done]
    assert register.of_visit(office, done).paper is None  # type: ignore[union-attr]
    assert [it.state for it in register.issued(office)] == ["void"]
    visits.reopen(office, done)
    (found,) = read_case(office, done).findings
    findings.change(office, found.id, text="裂缝在第二池")
    visits.finalise(office, done, without_photos=True)
    again = issue(office, done)
    assert (again.number != paper.number, "裂缝在第二池" in again.content) == (True, True)


def test_a_replacement_supersedes_and_a_void_one_gives_the_first_its_force_back(office: Store, done: str) -> None:
    first = issue(office, done)
    second = issue(office, done, replaces=first.id)
    assert second.number != first.number
    assert standing.state(office, first) is State.SUPERSEDED
    assert standing.standing(office, first.id).by == second
    assert issue(office, done) == second  # asked again: the one that holds
    assert [it.state for it in register.issued(office)] == ["genuine", "superseded"]
    assert register.of_visit(office, done).paper == second.id  # type: ignore[union-attr]
    for act in (
        lambda: issuing.issue(office, "notice", done, replaces=first.id),
        lambda: standing.void(office, first.id, "晚了"),
        lambda: standing.serve(office, first.id, "2030-01-01", "陈建福", "handed"),
    ):
        with refusal(Kind.NOT_VOIDABLE):
            act()
    standing.void(office, second.id, "印错")
    assert standing.state(office, first) is State.GENUINE
    assert issue(office, done).id == first.id


def test_a_replacement_is_of_the_same_kind_and_visit(office: Store, done: str) -> None:
    notice = issue(office, done)
    with refusal(Kind.BAD_VALUE):
        issuing.issue(office, "hand_over", done, replaces=notice.id)
    other = finalised(
        office, visits.start(office, site=a_household(office, 1), checklist=the_form(office)), HT04="cracked"
    )
    with refusal(Kind.BAD_VALUE):
        issuing.issue(office, "notice", other, replaces=notice.id)


def test_each_kind_and_unit_has_its_own_paper_and_keeps_it(office: Store, done: str) -> None:
    (found,) = read_case(office, done).findings
    papers = [issue(office, done), issue(office, done, "hand_over"), issue(office, done, "rectify")]
    papers.append(issue(office, done, "hand_over", unit=str(found.unit)))
    chosen = issue(office, found.id, "hand_over")
    assert len({it.id for it in (*papers, chosen)}) == 5 or chosen.id == papers[1].id
    before = office.newest
    assert issue(office, done, "hand_over").id == papers[1].id
    assert issue(office, done, "hand_over", unit=str(found.unit)).id == papers[3].id
    assert office.newest == before
    on_it = {it.paper: (it.finding, it.place) for it in office.find(PaperFinding)}
    assert {on_it[it.id] for it in papers} == {(found.id, 1)}
    assert {it.id for it in standing.of_visit(office, done)} == {it.id for it in (*papers, chosen)}


def rows_of(content: Content) -> int:
    return len(next(it for it in content.parts if isinstance(it, Table)).rows)


def test_a_paper_on_chosen_findings_is_none_on_the_whole_visit(office: Store) -> None:
    begun = visits.start(office, site=a_household(office), checklist=the_form(office))
    visit = finalised(office, begun, HT04="cracked", HT09="no")
    first, second = (it.id for it in read_case(office, visit).findings)
    chosen = issue(office, second, "hand_over")
    whole = issuing.issue(office, "hand_over", visit)
    assert (rows_of(parsed(chosen.content)), rows_of(whole.content)) == (1, 2)
    assert whole.number != chosen.number
    assert issue(office, f"{second},{first}", "hand_over").number == whole.number
    english = issuing.issue(office, "hand_over", second, language="en")
    assert (english.number, rows_of(english.content)) == (chosen.number, 1)
    standing.void(office, chosen.id, "写错")
    issue(office, first, "hand_over")
    history.undo(office, void_of(office))
    assert standing.state(office, chosen.id) is State.GENUINE


def test_a_supplement_in_english_tells_what_it_told(office: Store) -> None:
    begun = visits.start(office, site=a_household(office), checklist=the_form(office))
    visit = finalised(office, begun, HT04="cracked", HT09="no")
    notice = issue(office, visit)
    for found in read_case(office, visit).findings:
        supplement.add(office, found.id, text="在第二池", reason="写错")
        told = issuing.issue(office, "supplement", notice.id)
        english = issuing.issue(office, "supplement", notice.id, language="en")
        assert english.number == told.number
        assert rows_of(english.content) == rows_of(told.content) == 1


def test_any_paper_with_a_finding_of_a_visit_holds_the_visit(office: Store, done: str) -> None:
    other = finalised(
        office, visits.start(office, site=a_household(office, 1), checklist=the_form(office)), HT04="cracked"
    )
    both = [read_case(office, it).findings[0].id for it in (done, other)]
    paper = issue(office, ",".join(both), "rectify")
    assert paper.visit is None
    assert issue(office, ",".join(both), "rectify").id == paper.id
    for visit in (done, other):
        with refusal(Kind.SERVED):
            visits.reopen(office, visit)
    supplement.add(office, both[1], text="裂缝更长", reason="漏看")
    (line,) = register.issued(office)
    assert (line.findings, line.kind, line.visit in (done, other)) == (2, "rectify", True)
    standing.void(office, paper.id, "不用")
    visits.reopen(office, other)
    with refusal(Kind.NOT_FINALISED):
        history.undo(office, void_of(office))


def test_a_supplement_tells_what_was_corrected_since_the_last(office: Store, done: str) -> None:
    with refusal(Kind.NOT_SERVED):
        issuing.issue(office, "supplement", done)
    notice = issue(office, done)
    (found,) = read_case(office, done).findings
    supplement.add(office, found.id, text="裂缝在第二池", reason="写错池号")
    first = issue(office, done, "supplement")
    assert first.amends == notice.id
    assert issue(office, done, "supplement").id == first.id
    assert issue(office, notice.id, "supplement").id == first.id
    supplement.add(office, found.id, text="裂缝在第三池", reason="又写错")
    second = issue(office, notice.id, "supplement")
    assert second.id != first.id
    assert "裂缝在第三池" in second.content
    assert standing.state(office, notice) is State.GENUINE
    assert {it.id for it in standing.standing(office, notice.id).supplements} == {first.id, second.id}


def test_in_the_other_language_it_is_a_translation_with_its_number_and_code(office: Store, done: str) -> None:
    paper = issue(office, done)
    before = office.newest
    english = issuing.issue(office, "notice", done, language="en")
    assert (english.paper, english.number, english.content.language) == (None, paper.number, "en")
    assert code_text(english.content) == code_text(parsed(paper.content))
    assert english.content.issued == parsed(paper.content).issued
    assert office.newest == before


def test_serving_says_when_to_whom_and_how(office: Store, done: str) -> None:
    paper = issue(office, done)
    day = paper.issued[:10]
    odd_days = ("明天", "2020-01-01", "2199-01-01", f"{day}T10:00")
    for odd in (*({"day": it} for it in odd_days), {"how": "shouted"}):
        with refusal(Kind.BAD_VALUE):
            standing.serve(office, paper.id, **{"day": day, "to": "陈建福", "how": "handed", **odd})
    with refusal(Kind.IDENTITY_NUMBER):
        standing.serve(office, paper.id, day, "11010119900307777 4", "handed")
    standing.serve(office, paper.id, day, " 石桥村民委员会 ", "left")
    held = office.get(Paper, paper.id)
    assert (held.served, held.served_to, held.served_how) == (day, "石桥村民委员会", "left")
    assert register.line(office, paper.id).served == day  # type: ignore[union-attr]
    history.undo(office)
    assert office.get(Paper, paper.id).served is None
    with refusal(Kind.GONE):
        standing.serve(office, "nobody", day, "", "handed")


def test_a_voiding_is_taken_back_only_while_nothing_was_built_on_it(office: Store, done: str) -> None:
    paper = issue(office, done)
    standing.void(office, paper.id, "写错")
    history.undo(office)
    assert standing.state(office, paper) is State.GENUINE
    standing.void(office, paper.id, "真写错")
    voiding = void_of(office)
    visits.reopen(office, done)
    with refusal(Kind.NOT_FINALISED):
        history.undo(office, voiding)
    visits.finalise(office, done, without_photos=True)
    again = issue(office, done)
    with refusal(Kind.SERVED):
        history.undo(office, voiding)
    assert standing.state(office, paper.id) is State.VOID
    assert standing.state(office, again) is State.GENUINE
