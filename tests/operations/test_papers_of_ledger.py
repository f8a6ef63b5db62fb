"""Papers on findings of the ledger, whatever they came of: what they are about, how they are issued, what they tell."""

from pathlib import Path

import pytest

from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import visit as visits
from inspector.operations.papers import issuing
from inspector.operations.papers.content import content_of, names_of_kinds, numbered
from inspector.operations.papers.handing import shares
from inspector.operations.papers.meant import kinds_of, meant
from inspector.operations.papers.register import issued as register
from inspector.operations.papers.standing import findings_on, void
from inspector.operations.rectification import meetings, plan, reinspection
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.adding import add
from inspector.operations.rectification.steps import take
from inspector.paper.content import Content, Table, canonical, code_text
from inspector.paper.preview import page_count, png
from inspector.paper.word import docx
from inspector.records import Area, Finding, Paper, Unit
from inspector.rectification.moves import Move, Verdict
from tests.db.parcels import refusal
from tests.db.small_county import Ticking
from tests.operations.days import a_household, photo_file
from tests.operations.rechecking import DAY, closed, found, inspected, reported

OF_FINDINGS = ("hand_over", "rectify", "remind", "urge", "receipt", "reinspect", "extension", "close", "talk",
               "suspects", "overdue", "lists", "ledger")  # fmt: skip


@pytest.fixture
def office(store: Store) -> Store:
    """The store of an office, which takes every step."""
    store.set_setting("role", "office")
    return store


def complaint(store: Store, text: str = "村口垃圾长期无人清运", **values: object) -> str:
    """A finding without a visit or a site, of a village as a whole."""
    village = store.find(Area, level="village")[0]
    return add(store, text=text, source="complaint", area=village.id, **values)  # type: ignore[arg-type]


def tables(content: Content) -> list[Table]:
    return [it for it in content.parts if isinstance(it, Table)]


def written(content: Content) -> str:
    return canonical(content)


@pytest.mark.parametrize("kind", OF_FINDINGS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_findings_of_a_visit_and_of_none_stand_on_every_paper(
    office: Store, now: Ticking, kind: str, language: str
) -> None:
    mixed = [complaint(office), *found(office, now, HT04="cracked"), *found(office, now, place=1, HT10="no")]
    now.go_on(60 * DAY if kind == "urge" else 0)  # only what is late is urged
    content = content_of(office, kind, ",".join(mixed), language=language)  # type: ignore[arg-type]
    assert (content.kind, content.title != "") == (kind, True)
    said = written(content)
    marks = [office.get(Finding, it).mark for it in mixed]
    assert all(said.find(it) >= 0 for it in marks)
    if kind != "overdue":  # which sorts by unit
        assert [said.find(f'"{it}') for it in marks] == sorted(said.find(f'"{it}') for it in marks)


@pytest.mark.parametrize("kind", ["hand_over", "urge", "reinspect", "extension", "close", "talk"])
def test_they_are_issued_under_a_number_and_keep_it(office: Store, now: Ticking, kind: str) -> None:
    mixed = [complaint(office), *found(office, now, HT04="cracked")]
    subject = ",".join(mixed)
    now.go_on(60 * DAY if kind == "urge" else 0)
    first = issuing.issue(office, kind, subject)
    assert first.paper is not None
    assert findings_on(office, first.paper) == mixed
    assert office.get(Paper, first.paper).visit is not None or len(mixed) > 1
    assert issuing.issue(office, kind, subject).paper == first.paper
    assert first.number in {it.number for it in register(office)}
    void(office, first.paper, "重复签发")
    assert issuing.issue(office, kind, subject).paper != first.paper


def test_a_paper_on_what_came_without_a_visit_stands_in_the_register(office: Store) -> None:
    issued = issuing.issue(office, "hand_over", complaint(office))
    [line] = [it for it in register(office) if it.paper == issued.paper]
    assert (line.visit, line.site_name, line.findings) == ("", "", 1)
    assert office.get(Paper, str(issued.paper)).visit is None


def test_the_translation_tells_what_was_known_when_it_was_issued(office: Store, now: Ticking) -> None:
    mixed = [complaint(office), *found(office, now, HT04="cracked")]
    issued = issuing.issue(office, "hand_over", ",".join(mixed))
    before = issuing.issue(office, "hand_over", ",".join(mixed), language="en").content
    now.go_on(DAY)
    for it in mixed:
        take(office, [it], Move.ASSIGN, Said(due="2027-06-30"))
    after = issuing.issue(office, "hand_over", ",".join(mixed), language="en").content
    assert after == before
    assert after.goes_with == code_text(issued.content)
    assert issuing.issue(office, "close", mixed[0], language="en").content.language == "zh"


def test_deadlines_are_told_with_their_extensions(office: Store, now: Ticking) -> None:
    held = [*found(office, now, HT04="cracked"), complaint(office)]
    for it in held:
        due = office.get(Finding, it).due
        assert due is not None
        take(office, [it], Move.ASK_EXTENSION, Said(due="2027-09-01", note="施工受阻"))
        take(office, [it], Move.GRANT_EXTENSION, Said(due="2027-09-01", approver="王建国 副县长"))
    for subject in (held[0], ",".join(held)):
        assert "2027年\\n9月1日" in written(content_of(office, "hand_over", subject))
    form = written(content_of(office, "extension", ",".join(held)))
    assert "■同意延期至2027年9月1日" in form
    assert "王建国 副县长" in form


def test_urging_goes_out_again_another_day_and_names_the_papers_before(office: Store, now: Ticking) -> None:
    held = ",".join([complaint(office), complaint(office, "路灯损坏")])
    handed = issuing.issue(office, "hand_over", held)
    now.go_on(60 * DAY)
    first = issuing.issue(office, "urge", held)
    assert issuing.issue(office, "urge", held).paper == first.paper
    assert handed.number in written(first.content)
    now.go_on(7 * DAY)
    second = issuing.issue(office, "urge", held)
    assert second.paper != first.paper
    assert first.number in written(second.content)
    late = [int(it) for it in (row[6] for row in tables(second.content)[0].rows)]
    assert [it - 7 for it in late] == [int(row[6]) for row in tables(first.content)[0].rows]


def test_nobody_is_urged_on_what_is_not_late_nor_pressed_for_what_is_at_its_end(office: Store, now: Ticking) -> None:
    one, other = complaint(office), complaint(office, "路灯损坏")
    assert not meant(office, "urge", one)
    assert meant(office, "remind", one)
    with refusal(Kind.NOT_MEANT):
        content_of(office, "urge", one)
    now.go_on(60 * DAY)
    assert meant(office, "urge", f"{one},{other}")
    take(office, [other], Move.VOID, Said(note="误录"))
    for kind in ("urge", "remind"):
        assert not meant(office, kind, f"{one},{other}")
        with refusal(Kind.NOT_MEANT):
            content_of(office, kind, f"{one},{other}")


def test_a_unit_is_urged_on_all_that_is_late(office: Store, now: Ticking) -> None:
    unit = office.find(Unit)[0].id
    mine = [complaint(office, "甲", unit=unit), complaint(office, "乙", unit=unit)]
    complaint(office, "丙")
    assert not meant(office, "urge", unit)
    with refusal(Kind.NOT_MEANT):
        content_of(office, "urge", unit)
    now.go_on(200 * DAY)
    assert meant(office, "urge", unit)
    issued = issuing.issue(office, "urge", unit)
    assert set(findings_on(office, str(issued.paper))) == set(mine)
    assert issued.content.addressee == office.get(Unit, unit).name
    assert {it.unit for it in shares(office, "urge", ",".join(mine))} == {unit}


def test_every_unit_with_something_late_is_urged_at_once(office: Store, now: Ticking) -> None:
    first, second = (it.id for it in office.find(Unit)[:2])
    held = {complaint(office, str(n), unit=unit): unit for n, unit in enumerate((first, second, first))}
    now.go_on(200 * DAY)
    parties = {it.unit: it for it in shares(office, "urge", "")}
    assert {it: set(parties[it].findings) & set(held) for it in (first, second)} == {
        unit: {finding for finding, of in held.items() if of == unit} for unit in (first, second)
    }
    with refusal(Kind.NOT_MEANT):
        content_of(office, "urge", "")


@pytest.mark.parametrize("kind", ["lists", "ledger", "overdue", "suspects"])
def test_lists_are_made_of_the_county_an_area_and_a_unit(office: Store, now: Ticking, kind: str) -> None:
    held = complaint(office)
    suspect = complaint(office, "疑似问题", suspected=1)
    area = office.get(Finding, held).area
    now.go_on(400 * DAY)
    marks = {it: office.get(Finding, it).mark for it in (held, suspect)}
    told = suspect if kind == "suspects" else held
    for subject in ("", str(area)):
        content = content_of(office, kind, subject)
        assert marks[told] in written(content), subject
        assert content.number == ""
        assert issuing.issue(office, kind, subject).paper is None
    assert tables(content_of(office, kind, office.find(Unit)[-1].id))


def test_a_re_inspection_has_its_opinion(office: Store, now: Ticking, tmp_path: Path) -> None:
    first, second = [*found(office, now, HT04="cracked"), *found(office, now, HT10="no")][:2]
    handed = issuing.issue(office, "hand_over", ",".join([first, second]))
    reported(office, first)
    reported(office, second)
    now.go_on(DAY)
    visit = reinspection.begin(office, a_household(office))
    draft = issuing.preview(office, "reinspect", visit)
    assert "□已整改" in written(draft.content)
    reinspection.judge(office, visit, first, Verdict.FIXED, note="现场清水试验合格")
    reinspection.judge(office, visit, second, Verdict.NOT_FIXED, note="仍未封堵", due="2027-08-08")
    draft = issuing.preview(office, "reinspect", visit)
    assert "现场清水试验合格" in written(draft.content)
    with refusal(Kind.NOT_FINALISED):
        issuing.issue(office, "reinspect", visit)
    visits.finalise(office, visit, without_photos=True)
    issued = issuing.issue(office, "reinspect", visit)
    passed, failed = tables(issued.content)
    assert [row[4] for row in passed.rows] == ["已整改"]
    assert [row[4] for row in failed.rows] == ["未整改"]
    assert failed.rows[0][6] == "2027年\n8月8日"
    assert handed.number in written(issued.content)
    assert findings_on(office, str(issued.paper)) == [first, second] or len(findings_on(office, str(issued.paper))) == 2
    english = issuing.issue(office, "reinspect", visit, language="en")
    assert (english.paper, english.number) == (None, issued.number)
    assert "reinspect" in kinds_of(office, visit)
    assert not meant(office, "reinspect", inspected(office, now, 3))


def test_a_meeting_has_its_papers(office: Store, now: Ticking) -> None:
    held = complaint(office)
    talk = meetings.hold(
        office, "talk", [held], Said(approver="王建国"), unit=office.find(Unit)[0].id, chair="王建国 副县长",
        attended="村主任", reason="长期未整改", decision="一周内清运完毕",
    )  # fmt: skip
    other = meetings.hold(office, "dispatch", [held], Said(note="调度"), decision="调配车辆")
    assert kinds_of(office, talk) == tuple(it for it in names_of_kinds() if it in {"talk", "talk_record"})
    assert kinds_of(office, other) == ("dispatch",)
    issued = issuing.issue(office, "talk", talk)
    assert issued.content.addressee == office.find(Unit)[0].name
    assert findings_on(office, str(issued.paper)) == [held]
    assert issuing.issue(office, "talk", talk).paper == issued.paper
    assert "一周内清运完毕" in written(content_of(office, "talk_record", talk))
    assert "调配车辆" in written(content_of(office, "dispatch", other))
    with refusal(Kind.NOT_MEANT):
        content_of(office, "dispatch", talk)


def test_a_receipt_is_filled_in_and_carries_the_code_of_the_paper(office: Store, now: Ticking) -> None:
    held = [*found(office, now, HT04="cracked"), complaint(office)]
    plan.change(office, held[:1], measures="更换池体", mechanism="每月巡查")
    bare = content_of(office, "receipt", ",".join(held))
    assert bare.goes_with == ""
    issued = issuing.issue(office, "hand_over", ",".join(held))
    reported(office, held[0], note="十二月三日换好")
    content = content_of(office, "receipt", held[0])
    assert content.goes_with == code_text(issued.content)
    row = tables(content)[0].rows[0]
    assert row[3] == "更换池体\n十二月三日换好"
    assert "每月巡查" in written(content)


def test_a_close_out_says_what_it_rests_on(office: Store, now: Ticking) -> None:
    held = complaint(office)
    closed(office, held)
    said = written(content_of(office, "close", held))
    assert "■特殊情形" in said
    assert "王建国 副县长" in said
    assert "主管部门已验收" in said
    assert "■同意销号" in said


def test_sixty_findings_of_one_unit_go_over_pages_with_their_heads(office: Store) -> None:
    unit = office.find(Unit)[0].id
    many = [complaint(office, f"第{n}处公共区域积存杂物，需要清理并落实长效保洁。", unit=unit) for n in range(60)]
    for kind in ("hand_over", "ledger", "lists"):
        drawn = issuing.preview(office, kind, ",".join(many))
        assert len(tables(drawn.content)[0].rows) == 60
        assert drawn.drawn.pages > 3
    assert [it.findings for it in shares(office, "hand_over", ",".join(many))] == [tuple(many)]


HOSTILE = "<b>粗</b>&amp;{place}${x}\u202e\u200b\x07\\n|\t%s " + "陈长福13812345678" + "文" * 19_900


@pytest.mark.parametrize("kind", OF_FINDINGS)
def test_hostile_texts_break_no_page(office: Store, kind: str) -> None:
    held = complaint(office, HOSTILE[:2000], place=HOSTILE[:200])
    with office.operation("edit_plan") as edit:  # as a package may bring it
        edit.change(
            Finding, held, measures=HOSTILE, cause="no such cause", elsewhere=HOSTILE[:3000], goal=HOSTILE[:500],
            theme="\x07", source="<x>", due="1日前" if kind == "urge" else "明天",
        )  # fmt: skip
    take(office, [held], Move.REPLY, Said(note=HOSTILE))
    shown = issuing.preview(office, kind, held)
    assert page_count(shown.drawn.pdf) == shown.drawn.pages > 0
    said = written(shown.content)
    assert "\u202e" not in said
    assert "13812345678" not in said
    assert "{place}" in said  # as it was written, never as a template
    assert docx(shown.content, lambda _: None)


@pytest.mark.parametrize("kind", sorted(set(OF_FINDINGS) - {"suspects"}))
def test_every_kind_is_also_a_picture_and_a_word_document(office: Store, now: Ticking, kind: str) -> None:
    mixed = ",".join([complaint(office), *found(office, now, HT04="cracked")])
    now.go_on(60 * DAY if kind == "urge" else 0)
    shown = issuing.preview(office, kind, mixed)
    assert png(shown.drawn.pdf, 0, 40).startswith(b"\x89PNG")
    assert docx(shown.content, lambda _: None).startswith(b"PK")


def test_what_is_no_subject_is_refused(office: Store, visit: str) -> None:
    held = complaint(office)
    for kind in ("talk_record", "dispatch"):
        with refusal(Kind.NOT_MEANT):
            content_of(office, kind, held)
    for kind in ("urge", "close", "lists"):
        with refusal(Kind.NOT_MEANT):
            content_of(office, kind, visit)
    for kind in (it for it in OF_FINDINGS if not numbered(it) and it != "receipt"):
        with refusal(Kind.GONE):
            content_of(office, kind, f"{held},nobody")


def test_a_paper_of_more_than_it_holds_is_refused(office: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    held = [complaint(office, str(n)) for n in range(3)]
    monkeypatch.setattr("inspector.operations.papers.chosen.MOST", 2)
    with refusal(Kind.TOO_MANY):
        content_of(office, "ledger", ",".join(held))
    with refusal(Kind.TOO_MANY):
        content_of(office, "ledger", "")


def test_what_was_put_right_on_the_spot_is_asked_for_no_more(store: Store, visit: str, tmp_path: Path) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    visits.answer(store, visit, "HT10", "no")
    first, second = store.find(Finding, visit=visit)[:2]
    reinspection.fix_on_spot(store, visit, first.id, [photo_file(tmp_path)])
    content = content_of(store, "notice", visit)
    said = written(content)
    assert "已现场整改1个" in said
    rows = {row[2]: row for row in tables(content)[0].rows}
    assert rows[first.text][6] == "已现场\n整改"
    assert rows[second.text][6] != "已现场\n整改"
    assert "，整改后）" in said
