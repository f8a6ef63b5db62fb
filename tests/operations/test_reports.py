"""Reports of a store: drafted, worded, held against what the data says since, issued for good, put together."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from inspector import periods
from inspector.acts import Act
from inspector.db import ledger
from inspector.db.store import Store
from inspector.errors import Cancelled, Kind
from inspector.operations import history
from inspector.operations import visit as visits
from inspector.operations.papers.issuing import of_paper
from inspector.operations.papers.standing import State, state, void
from inspector.operations.rectification.adding import add
from inspector.operations.reports import content, drafts, issuing, pack
from inspector.operations.reports.scope import DRAFTED, Scope
from inspector.paper.content import canonical
from inspector.paper.gather.reports.leaders import MOST_TEXT
from inspector.paper.preview import page_count, page_text
from inspector.records import Area, Campaign, Highlight, Origin, Paper, Report, Site
from tests.db.parcels import refusal
from tests.db.small_county import Ticking
from tests.operations.days import a_household, finalised, the_form

MONTH = periods.parsed("2027-01")  # the clock stands on 15 January 2027


def scope(kind: str = "circular", period: periods.Period = MONTH, **more: object) -> Scope:
    return Scope(kind=kind, period=period, **more)  # type: ignore[arg-type]


def inspected(store: Store, place: int = 0, **answers: str) -> str:
    visit = visits.start(store, site=a_household(store, place), checklist=the_form(store))
    return finalised(store, visit, **(answers or {"HT04": "cracked"}))


def text_of(store: Store, report: str, part: str) -> str:
    return next(it.text for it in drafts.drafted(store, report).parts if it.piece.name == part)


def part_of(store: Store, report: str, name: str) -> drafts.Part:
    return next(it for it in drafts.drafted(store, report).parts if it.piece.name == name)


def campaign(store: Store) -> str:
    return store.find(Campaign)[0].id


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", DRAFTED)
def test_every_kind_of_an_empty_period_is_drawn_and_says_so(office: Store, kind: str, language: str) -> None:
    asked = scope(kind, periods.parsed("2001-02"), campaign=campaign(office), language=language)
    made = issuing.look(office, asked)
    said = "".join(page_text(made.drawn.pdf, it) for it in range(made.drawn.pages))
    assert "没有" in said or "no " in said.lower()
    assert made.paper is None
    assert office.find(Paper) == office.find(Report) == []


def test_one_village_with_one_household_is_told_as_it_is(office: Store) -> None:
    inspected(office)
    report = drafts.begin(office, scope())
    assert "检查对象1个，涉及1个乡镇、1个村" in text_of(office, report, "overall")
    assert "不作比较" in text_of(office, report, "towns")


def test_what_the_office_worded_stays_and_is_held_against_the_data(office: Store, now: Ticking) -> None:
    inspected(office)
    report = drafts.begin(office, scope())
    said = text_of(office, report, "overall")
    drafts.word(office, report, "overall", "本月督查平稳有序。", said)
    part = part_of(office, report, "overall")
    assert (part.text, part.changed, part.piece.text) == ("本月督查平稳有序。", False, said)
    now.go_on(3_600)
    inspected(office, 1, HT10="no")
    part = part_of(office, report, "overall")
    assert (part.text, part.changed) == ("本月督查平稳有序。", True)
    assert "检查2次" in part.piece.text  # figures below it are always of now
    drafts.as_the_data_says(office, report, "overall")
    assert part_of(office, report, "overall").worded is None
    history.undo(office)
    assert text_of(office, report, "overall") == "本月督查平稳有序。"


def test_wording_a_part_as_the_data_says_is_no_wording(office: Store) -> None:
    report = drafts.begin(office, scope())
    said = text_of(office, report, "opening")
    drafts.word(office, report, "opening", "别的话", said)
    drafts.word(office, report, "opening", said, said)
    assert part_of(office, report, "opening").worded is None


def test_an_issued_report_never_changes(office: Store, now: Ticking) -> None:
    inspected(office)
    report = drafts.begin(office, scope())
    drafts.word(office, report, "opening", "现将有关情况通报如下。", text_of(office, report, "opening"))
    first = issuing.issue(office, report)
    assert first.paper is not None
    held = office.get(Paper, first.paper)
    assert held.number in page_text(first.drawn.pdf, 0)
    assert "现将有关情况通报如下" in page_text(first.drawn.pdf, 0)
    now.go_on(3_600)
    inspected(office, 1)
    again = issuing.issue(office, report)
    assert (again.paper, again.drawn.pdf) == (first.paper, first.drawn.pdf)
    assert issuing.preview(office, report).drawn.pdf == (office.folder.papers / f"{first.paper}.pdf").read_bytes()
    assert of_paper(office, first.paper).content == first.content
    assert len(office.find(Paper)) == 1
    for act in (
        lambda: drafts.word(office, report, "opening", "改", ""), lambda: drafts.rename(office, report, "改"),
        lambda: drafts.delete(office, report), lambda: drafts.as_the_data_says(office, report, "opening"),
    ):  # fmt: skip
        with refusal(Kind.SERVED):
            act()
    void(office, first.paper, "有误")
    assert state(office, first.paper) is State.VOID


def test_numbers_count_on_in_the_register_of_the_kind(office: Store) -> None:
    office.set_setting("role", "office")
    numbers = [issuing.issue(office, drafts.begin(office, scope())).number for _ in range(2)]
    other = issuing.issue(office, drafts.begin(office, scope("briefing"))).number
    assert [it[-3:] for it in (*numbers, other)] == ["〕1号", "〕2号", "〕1号"]


def test_every_number_is_exactly_what_its_filter_lists(office: Store, now: Ticking) -> None:
    for place in range(3):
        inspected(office, place, HT04="cracked", HT10="no")
        now.go_on(3_600)
    village = office.find(Area, level="village")[0]
    add(office, text="村口垃圾长期无人清运", source="complaint", area=village.id)
    for asked in (scope(), scope(area=village.id), scope(campaign=campaign(office))):
        made = content.made(office, asked)
        assert len(made.trail) == 28
        for it in made.trail:
            assert ledger.count(office, it.filter, today=made.facts.day.isoformat()) == it.count, it


def test_private_people_are_masked(office: Store) -> None:
    visit = visits.start(office, site=a_household(office), checklist=the_form(office))
    site = office.get(Site, a_household(office))
    with office.operation(Act.ADD_HIGHLIGHT) as edit:
        edit.create(Highlight, visit=visit, site=site.id, question=None, text=f"{site.name}院落整洁，电话13812345678。")
    finalised(office, visit)
    said = canonical(issuing.look(office, scope()).content)
    assert site.name not in said
    assert "13812345678" not in said
    assert "院落整洁" in said
    report = drafts.begin(office, scope())
    with refusal(Kind.IDENTITY_NUMBER):
        drafts.word(office, report, "good", "身份证11010519491231002X", "")


def test_what_cannot_be_is_refused(office: Store) -> None:
    with refusal(Kind.BAD_VALUE):
        drafts.begin(office, scope("archive"))
    with refusal(Kind.BAD_VALUE):
        drafts.begin(office, scope("closing"))
    with refusal(Kind.GONE):
        drafts.begin(office, scope(area="gone"))
    with refusal(Kind.BAD_VALUE):
        content.made(office, scope("nothing"))
    page = drafts.begin(office, scope("leaders"))
    with refusal(Kind.BAD_VALUE):
        drafts.word(office, page, "overall", "长" * (MOST_TEXT + 1), "")
    with refusal(Kind.BAD_VALUE):
        drafts.rename(office, page, " ")
    drafts.delete(office, page)
    with refusal(Kind.GONE):
        issuing.issue(office, page)
    assert drafts.all_reports(office) == []


@pytest.mark.parametrize(
    "text", ["", "[]", "null", "{", '{"opening": 3}', '{"opening": {"text": 3, "instead_of": ""}}', "[" * 5_000]
)
def test_what_a_strangers_package_garbled_is_no_wording(office: Store, text: str) -> None:
    with office.operation(Act.DRAFT_REPORT) as edit:
        report = edit.create(
            Report, kind="circular", title="通报", starts="2027-01-01", ends="2027-01-31", campaign=None, area=None,
            language="zh", text=text, paper=None, note=None,
        )  # fmt: skip
    assert all(it.worded is None for it in drafts.drafted(office, report).parts)
    assert issuing.preview(office, report).drawn.pages


def test_a_word_the_report_has_no_place_for_is_told(office: Store) -> None:
    report = drafts.begin(office, scope("plan_progress"))
    drafts.word(office, report, "none", "方案另行报送。", text_of(office, report, "none"))
    with office.operation(Act.EDIT_ORIGIN) as edit:
        origin = edit.create(
            Origin, source="inspection", title="整改方案", number=None, issuer=None, issued=None, due=None, note=None
        )
    village = office.find(Area, level="village")[0]
    for item in ("1", "2"):
        add(
            office, text=f"第{item}项", source="complaint", area=village.id, origin=origin, aspect="责任落实", item=item
        )
    now = drafts.drafted(office, report)
    assert "共1个方面2个问题" in next(it.text for it in now.parts if it.piece.name == "progress")
    assert [it.text for it in now.lost.values()] == ["方案另行报送。"]


def test_a_report_is_saved_as_pdf_and_for_word(office: Store, tmp_path: Path) -> None:
    inspected(office)
    made = issuing.look(office, scope())
    issuing.save(office, made, tmp_path / "通报.pdf")
    issuing.save(office, made, tmp_path / "通报.docx")
    assert page_count((tmp_path / "通报.pdf").read_bytes()) == made.drawn.pages
    opened = Document(BytesIO((tmp_path / "通报.docx").read_bytes()))
    assert any("总体情况" in it.text for it in opened.paragraphs)
    assert opened.tables


def test_a_pack_is_one_file_or_a_folder_and_takes_what_was_worded(office: Store, tmp_path: Path) -> None:
    inspected(office)
    report = drafts.begin(office, scope())
    drafts.word(office, report, "opening", "这是改过的开头。", text_of(office, report, "opening"))
    titles = pack.pack(office, scope("pack"), tmp_path / "材料.pdf")
    whole = (tmp_path / "材料.pdf").read_bytes()
    said = "".join(page_text(whole, it) for it in range(page_count(whole)))
    assert "这是改过的开头" in said
    assert all(it in said.replace("\r\n", "").replace("\n", "") for it in titles)
    pack.pack(office, scope("pack"), tmp_path / "材料")
    names = sorted(it.name for it in (tmp_path / "材料").iterdir())
    assert len(names) == len(titles) + 3  # contents, workbook, manifest
    with refusal(Kind.EXISTS):
        pack.pack(office, scope("pack"), tmp_path / "材料")


def test_a_pack_that_is_stopped_leaves_nothing(office: Store, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        pack.pack(office, scope("pack"), tmp_path / "材料", cancelled=lambda: True)
    assert list(tmp_path.glob("*材料*")) == []


def test_a_draft_is_of_the_day_it_is_looked_at(office: Store) -> None:
    assert content.made(office, scope()).facts.day == date(2027, 1, 15)
