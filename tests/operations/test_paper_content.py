"""What papers say of the sample county: every kind of its own record, in whose name, in whose words."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import finding as findings
from inspector.operations import resident, tables
from inspector.operations import supplement as supplements
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.papers import issuing
from inspector.operations.papers.content import content_of, issue_of, names_of_kinds, numbered, office_of, paper_kind
from inspector.operations.papers.facts import visit_facts
from inspector.paper.content import Addressee, Content, Paragraph, Table, canonical, parsed
from inspector.records import Paper, ReferenceTable, Site, Unit, Visit
from inspector.tables.shipped import shipped_rows
from tests.db.parcels import refusal
from tests.operations.days import a_household, finalised, the_form


def text(content: Content) -> str:
    return canonical(content)


def reworded(store: Store, part: str, **changes: str) -> list[dict[str, object]]:
    """The wording that holds with one part of the notice worded otherwise."""
    rows = [dict(it) for it in tables.current(store, "paper_wording")]
    for row in rows:
        if (row["kind"], row["part"]) == ("notice", part):
            row.update(changes)
    return rows


@pytest.mark.parametrize("kind", ["notice", "record", "household", "portable", "receipt", "consent", "blank"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_visit_to_a_household_has_its_papers(store: Store, visit: str, kind: str, language: str) -> None:
    finalised(store, visit, HT04="cracked", HT09="no")
    content = content_of(store, kind, visit, language=language)  # type: ignore[arg-type]
    assert content.kind == kind
    assert content.title
    assert parsed(canonical(content)) == content


@pytest.mark.parametrize("kind", ["score", "project", "album", "supplement", "delivery", "minutes_of_nothing"])
def test_what_a_visit_has_no_such_paper_of_is_said(store: Store, visit: str, kind: str) -> None:
    finalised(store, visit)
    with refusal(Kind.NOT_MEANT):
        content_of(store, kind, visit)


def test_what_is_unknown_is_gone(store: Store) -> None:
    for kind in set(names_of_kinds()) - {"consent"}:
        with pytest.raises(Fault) as caught:
            content_of(store, kind, "0192f0aa-7c11-7e44-9d20-5b1f3c2d4e5f")
        assert caught.value.kind is Kind.GONE, kind


def test_hand_overs_are_made_out_for_each_unit_and_for_findings_of_several_visits(store: Store, visit: str) -> None:
    finalised(store, visit, HT04="cracked", HT09="no")
    other = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    finalised(store, other, HT10="no")
    first, second = (read_case(store, it).findings for it in (visit, other))
    for unit in {it.unit for it in first}:
        content = content_of(store, "hand_over", visit, unit=unit)
        if unit is not None:
            assert content.addressee == store.get(Unit, unit).name
    chosen = [second[0].id, first[0].id, first[1].id]
    both = content_of(store, "hand_over", ",".join(chosen))
    [table] = [it for it in both.parts if isinstance(it, Table)][:1]
    assert [row[1].split("\n")[0] for row in table.rows] == [second[0].mark, first[0].mark, first[1].mark]
    with refusal(Kind.NOT_MEANT):
        content_of(store, "rectify", visit, unit="nobody's")


def test_a_supplement_names_the_paper_it_corrects(store: Store, visit: str) -> None:
    finalised(store, visit, HT04="cracked")
    issued = issuing.issue(store, "notice", visit)
    assert issued.paper is not None
    finding = read_case(store, visit).findings[0]
    with refusal(Kind.NOT_MEANT):
        content_of(store, "supplement", issued.paper)
    supplements.add(store, finding.id, reason="现场复核", severity=1)
    content = content_of(store, "supplement", issued.paper)
    assert issued.number in content.title
    assert store.get(Paper, issued.paper).title in text(content)
    assert "现场复核" in text(content)
    assert content.addressee == issued.content.addressee


def test_whoever_issues_is_a_row_of_the_table_or_a_name(store: Store) -> None:
    assert (office_of(store).name, office_of(store).letters) == ("青禾县乡村振兴督查组", "青")
    store.set_setting("issuer", "青禾县人民政府督查室")
    assert (office_of(store).letters, office_of(store).bureau) == ("青政", False)
    store.set_setting("issuer", "青禾县人居环境专班")
    named = office_of(store)
    assert (named.name, named.mark, named.bureau) == ("青禾县人居环境专班", "青禾县人居环境专班", True)


def test_a_bureau_asks_a_government_and_only_there(store: Store) -> None:
    asked = issue_of(store, "hand_over", addressee="青溪镇人民政府").words.say("requests_heading")
    firm = issue_of(store, "hand_over", addressee="石桥村民委员会").words.say("requests_heading")
    store.set_setting("issuer", "青禾县人民政府督查室")
    above = issue_of(store, "hand_over", addressee="青溪镇人民政府").words.say("requests_heading")
    assert (asked, firm, above) == ("办理建议", "办理要求", "办理要求")


def test_a_kind_the_office_left_out_is_as_shipped_and_masks(store: Store) -> None:
    rows = [dict(it) for it in tables.current(store, "paper_kinds") if it["name"] != "notice"]
    tables.change(store, "paper_kinds", rows)
    kind = paper_kind(store, "notice")
    assert (kind.title, kind.masked, kind.per_page, numbered("notice")) == ("督导反馈意见书", True, 6, True)
    tables.change(store, "paper_kinds", [{"name": "notice", "title": "反馈单"}, *rows])
    bare = paper_kind(store, "notice")
    assert (bare.title, bare.head, bare.masked, bare.per_page, bare.copies) == ("反馈单", "none", True, 4, 1)


def test_the_office_words_it_and_what_it_empties_is_left_out(store: Store, visit: str) -> None:
    finalised(store, visit)
    tables.change(store, "paper_wording", reworded(store, "nothing_clause", text="{village}请继续保持。"))
    village = next(it.name for it in visit_facts(store, visit).areas if it.level == "village")
    assert f"{village}请继续保持。" in text(content_of(store, "notice", visit))
    tables.change(store, "paper_wording", reworded(store, "nothing_clause", text="", text_en=""))
    assert "请继续" not in text(content_of(store, "notice", visit))
    tables.change(store, "paper_wording", [dict(it) for it in shipped_rows("paper_wording")])
    assert "请继续做好日常管护" in text(content_of(store, "notice", visit))


def test_a_name_in_braces_that_means_nothing_is_told_at_its_cell(store: Store) -> None:
    rows = reworded(store, "nothing_clause", text="{householder}请继续保持。{villag}")
    with pytest.raises(Fault) as caught:
        tables.change(store, "paper_wording", rows)
    assert caught.value.kind is Kind.BAD_TABLE
    at = next(n for n, it in enumerate(rows, 1) if it["part"] == "nothing_clause")
    assert caught.value.facts["places"] == [
        {"row": at, "column": "text", "flaw": "unknown_placeholder", "value": it} for it in ("householder", "villag")
    ]


def test_a_workbook_with_one_is_refused_at_its_cell(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "tables.xlsx"
    tables.write_current(store, file)
    workbook = load_workbook(file)
    sheet = workbook["文书用语"]
    row = next(it for it in sheet.iter_rows(min_row=3) if it[1].value == "nothing_clause")
    row[3].value = "{householder}请继续保持。"
    workbook.save(file)
    done = tables.import_tables(store, file)
    assert (done["operation"], done["changed"]) == (None, 0)
    assert done["refused"] == [
        {"sheet": "文书用语", "row": row[0].row, "column": "中文", "kind": "unknown_placeholder"}
    ]


def test_a_package_may_bring_one_and_the_paper_names_it(store: Store, visit: str) -> None:
    finalised(store, visit)
    rows = json.dumps(reworded(store, "nothing_clause", text="{householder}请继续保持。"), ensure_ascii=False)
    with store.operation("change_table") as edit:  # as a merge leaves it
        edit.create(ReferenceTable, name="paper_wording", version=9, rows=rows, note=None)
    with pytest.raises(Fault) as caught:
        content_of(store, "notice", visit)
    assert caught.value.kind is Kind.UNKNOWN_PLACEHOLDER
    assert caught.value.facts == {"paper": "notice", "part": "nothing_clause", "placeholder": "householder"}


def test_a_notice_is_written_to_the_town_of_the_place(store: Store, visit: str) -> None:
    town = next(it.name for it in visit_facts(store, visit).areas if it.level == "town")
    content = content_of(store, "notice", visit)
    assert next(it.text for it in content.parts if isinstance(it, Addressee)) == f"{town}人民政府："


def test_people_who_live_there_are_named_nowhere(store: Store, visit: str) -> None:
    household = store.get(Visit, visit).site
    resident.add(store, household, name="欧阳秋菊")
    visits.answer(store, visit, "HT04", "cracked")
    [finding] = read_case(store, visit).findings
    findings.change(store, finding.id, text="欧阳秋菊说池子裂了，电话13812345678。")
    finalised(store, visit)
    said = text(content_of(store, "notice", visit))
    assert "欧阳秋菊" not in said
    assert "欧**菊说池子裂了，电话138****5678。" in said
    assert store.get(Site, household).name not in said


def test_an_english_notice_has_no_chinese_sentence_of_ours(store: Store, visit: str) -> None:
    finalised(store, visit)
    content = content_of(store, "notice", visit, language="en")
    said = ["".join(span.text for span in it.spans) for it in content.parts if isinstance(it, Paragraph)]
    assert said[1] == "No problem was found." or "were in order." in said[1]
    assert not [it for it in said if "。" in it]
