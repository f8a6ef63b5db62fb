"""Any checklist as an empty form: every question once under its number, room for every answer, hostile forms."""

from typing import Any

import pytest
from county import issue, kind, site
from form_facts import SHIPPED, form_of
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.checklist.form import ALL, NOT_SHOWN, Choice, Form, Group, Question, QuestionType, Section, Wording
from inspector.paper.content import Content, NewPage, Table, canonical, parsed
from inspector.paper.content import Form as RuledForm
from inspector.paper.gather.blank import blank
from inspector.paper.gather.conditions import Conditions
from inspector.paper.gather.questions import question_numbers
from inspector.paper.gather.replies import Replies


def _blank(form: Form, language: Any = "zh", **further: Any) -> Content:
    return blank(form, issue("blank", language=language, paper="", number=""), **further)


def _questions(content: Content) -> list[tuple[str, ...]]:
    """The rows of the tables questions stand in."""
    heads = (["题号", "检查项目", "填写", "备注"], ["No.", "Question", "Answer", "Remarks"])
    found = [it for it in content.parts if isinstance(it, Table) and [one.heading for one in it.columns] in heads]
    return [row for it in found for row in it.rows]


def _chinese(text: str) -> list[str]:
    return [it for it in text if "\u4e00" <= it <= "\u9fff"]


# -- shipped checklists ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("checklist", SHIPPED)
def test_every_question_stands_on_its_blank_form_once(checklist: str, language: Any) -> None:
    form = form_of(checklist)
    rows = _questions(_blank(form, language))
    numbered = question_numbers(form)
    assert [row[0] for row in rows if row[0]] == [str(it) for it in numbered.values()]
    by_number = {row[0]: row for row in rows}
    for question in form.questions:
        if question.name not in numbered:
            continue
        _, asked, space, _ = by_number[str(numbered[question.name])]
        label = question.label.in_language(language)
        assert "${" in label or asked.split("\n")[0] == label
        for choice in question.choices:
            assert f"□{choice.label.in_language(language)}" in space
        assert ("不适用" in space or "N/A" in space) >= question.allows_not_applicable
        measure = question.measure or ""
        assert measure in space or (language == "en" and _chinese(measure))  # 处, 户: no words of an English form
    notes = [it for it in form.questions if it.type is QuestionType.NOTE]
    assert len([row for row in rows if not row[0]]) == len(notes)


@pytest.mark.parametrize("checklist", SHIPPED)
def test_the_english_form_holds_no_chinese(checklist: str) -> None:
    text = canonical(_blank(form_of(checklist), "en")).replace("青禾县人居环境督查组", "")
    assert _chinese(text) == []


def test_the_place_is_written_in_and_masked_as_the_office_decides() -> None:
    form = form_of("household_toilet")
    assert "陈*福" in canonical(_blank(form, site=site()))
    open_ = blank(form, issue("blank", kind=kind("blank", masked=False)), site=site())
    assert "陈长福" in canonical(open_)
    assert "陈" not in canonical(_blank(form))


def test_a_condition_all_share_stands_above_its_section() -> None:
    content = _blank(form_of("household_toilet"))
    said = [it.spans[0].text for it in content.parts if it.part == "paragraph"]
    assert said.count("本部分仅当第1题未选“已拆除”时填写。") == 3
    rows = {row[0]: row[1] for row in _questions(content)}
    assert "仅当" not in rows["9"]
    assert rows["23"].endswith("〔仅当第1题选“闲置”或“不能使用”，或第22题选“不满意”或“非常不满意”时填写〕")


def test_a_long_condition_is_said_once_and_found_there() -> None:
    rows = {row[0]: row[1] for row in _questions(_blank(form_of("household_visit")))}
    assert rows["28"].endswith("〔条件同第26题〕")
    assert rows["26"].endswith("或“脱贫户”时填写〕")


def test_points_photos_and_counters_are_told() -> None:
    rows = {row[0]: row for row in _questions(_blank(form_of("village_environment")))}
    assert rows["1"][2:] == ("正字：\n共＿＿＿处", "满分7分，每处扣1分\n问题拍照1张")
    assert rows["5"][3].startswith("计入第4题，")
    ruled = [it for it in _blank(form_of("courtyard")).parts if isinstance(it, RuledForm)]
    assert [box.text for box in ruled[-1].rows[0]] == ["总分", "", "等次", ""]


# -- kinds of questions ------------------------------------------------------------------------------------------------


def _form(*questions: Question, groups: tuple[Group, ...] = (), **settings_: str) -> Form:
    sections = tuple(dict.fromkeys(it.section for it in questions))
    return Form(
        form_id="f", version="2", title=Wording((("zh", "试验表"), ("en", "Trial"))), languages=("zh", "en"),
        sections=tuple(Section(it, Wording()) for it in sections), questions=questions, groups=groups,
        settings=settings_,
    )  # fmt: skip


def _question(name: str, type_: QuestionType, **further: Any) -> Question:
    plain = {"label": Wording((("zh", f"问{name}"), ("en", f"Ask {name}"))), "section": "s"}
    return Question(name=name, type=type_, **(plain | further))


CHOICES = tuple(Choice(name=it, label=Wording((("zh", f"项{it}"),))) for it in "abc")


@pytest.mark.parametrize(
    ("question", "space"),
    [
        (_question("q", QuestionType.SELECT_ONE, choices=CHOICES), "□项a  □项b  □项c"),
        (_question("q", QuestionType.SELECT_MULTIPLE, choices=CHOICES), "□项a  □项b  □项c（可多选）"),
        (_question("q", QuestionType.RANK, choices=CHOICES), "（　）项a  （　）项b  （　）项c（按先后填序号）"),
        (_question("q", QuestionType.INTEGER, measure="户"), "＿＿＿＿＿＿户"),
        (_question("q", QuestionType.INTEGER, occurrences="."), "正字：\n共＿＿＿处"),
        (_question("q", QuestionType.RANGE, parameters={"start": "1", "end": "3"}), "□1  □2  □3"),
        (_question("q", QuestionType.RANGE, parameters={"start": "3", "end": "1"}, measure="级"), "□3  □2  □1级"),
        (_question("q", QuestionType.RANGE, parameters={"start": "0", "end": "10", "step": "0.5"}),
         "＿＿＿＿＿＿（0—10，每级0.5）"),
        (_question("q", QuestionType.DATE), "＿＿＿＿年＿＿月＿＿日"),
        (_question("q", QuestionType.DATETIME), "＿＿＿＿年＿＿月＿＿日＿＿时＿＿分"),
        (_question("q", QuestionType.GEOPOINT), "北纬＿＿＿＿°　东经＿＿＿＿°"),
        (_question("q", QuestionType.IMAGE), "□已拍照，照片编号＿＿＿＿"),
        (_question("q", QuestionType.ACKNOWLEDGE, allows_not_applicable=True), "□已确认  □不适用"),
        (_question("q", QuestionType.TEXT, read_only=True), "＿＿＿＿＿＿＿＿＿＿＿＿（由程序得出）"),
        (_question("q", QuestionType.SELECT_ONE, choices=tuple(
            Choice(name=str(it), label=Wording((("zh", str(it)),))) for it in range(900))),
         "＿＿＿＿＿＿（从900个选项中填写）"),
    ],
)  # fmt: skip
def test_room_for_every_kind_of_answer(question: Question, space: str) -> None:
    form = _form(question)
    assert Replies(form, "zh", Conditions(form, "zh")).space(question) == space
    assert [row[2] for row in _questions(_blank(form))] == [space]


def test_what_a_label_puts_in_is_a_gap_or_the_number_of_its_question() -> None:
    one = _question("one", QuestionType.TEXT)
    two = _question("two", QuestionType.TEXT, label=Wording((("zh", "${one}与${sum}相比"),)))
    assert _questions(_blank(_form(one, two)))[1][1] == "（第1题）与＿＿相比"


def test_hints_constraints_and_whether_it_must_be_answered() -> None:
    hint = Wording((("zh", "看台账。"),))
    hinted = _question("q", QuestionType.INTEGER, hint=hint, constraint=". > 0", required="true()")
    free = _question("r", QuestionType.SELECT_ONE, choices=CHOICES, choice_filter="kind = ${q}")
    when = _question("t", QuestionType.TEXT, required="${q} > 5")
    said = [row[1] for row in _questions(_blank(_form(hinted, free, when)))]
    assert said == ["问q\n（看台账；大于0）", "问r\n（选项视第1题而定；选填）", "问t\n（第1题大于5时必填）"]


def test_what_an_answer_costs() -> None:
    costly = _question("q", QuestionType.INTEGER, points=5.0, deduct=0.5, veto="form", photos=2)
    other = _question("r", QuestionType.INTEGER, item="q", deduct=ALL, bottom_line=True)
    bonus = _question("t", QuestionType.INTEGER, points=3.0, bonus=True)
    rows = [row[3] for row in _questions(_blank(_form(costly, other, bonus)))]
    assert rows == ["满分5分，每处扣0.5分\n一票否决\n问题拍照2张", "计入第1题，发现即全扣\n底线项", "加分项，最多3分"]


# -- repeats -----------------------------------------------------------------------------------------------------------


def _repeated(columns: int, **further: Any) -> Form:
    around = {"section": "r", "groups": ("r",), "within": ("r",)}
    asked = [_question(f"q{it}", QuestionType.TEXT, **around) for it in range(columns)]
    group = Group(name="r", label=Wording((("zh", "成员"), ("en", "Resident"))), repeats=True, **further)
    return _form(_question("first", QuestionType.INTEGER), *asked, groups=(group,))


def _grids(content: Content) -> list[Table]:
    found = [it for it in content.parts if isinstance(it, Table) and "序号" in [one.heading for one in it.columns]]
    return found[:-1]  # the last is for other findings


@pytest.mark.parametrize(("count", "columns", "across"), [(1, [2], 0), (6, [7], 0), (7, [8], 1), (25, [12, 12, 4], 1)])
def test_a_repeat_has_a_table_of_empty_rows(count: int, columns: list[int], across: int) -> None:
    content = _blank(_repeated(count))
    grids = _grids(content)
    assert [len(it.columns) for it in grids] == columns
    assert all(not any(row[1:]) and row[0] for it in grids for row in it.rows)
    assert sum(isinstance(it, NewPage) and it.landscape for it in content.parts) == across
    headed = [it.heading.split("\n")[0] for grid in grids for it in grid.columns[1:]]
    assert headed == [str(it) for it in range(2, count + 2)]


@pytest.mark.parametrize(("count", "rows"), [(None, 6), ("3", 3), ("0", 1), ("9999", 6), ("200", 30), ("${first}", 6)])
def test_as_many_rows_as_the_form_says(count: str | None, rows: int) -> None:
    assert len(_grids(_blank(_repeated(2, count=count)))[0].rows) == rows


def test_when_a_repeat_is_asked_and_how_often() -> None:
    content = _blank(_repeated(2, count="${first}", relevant="${first} > 0"))
    said = [it.spans[0].text for it in content.parts if it.part == "paragraph"]
    assert "本部分仅当第1题大于0时填写。每成员填一行，不够可另附页。行数按第1题。" in said


def test_a_repeat_within_a_repeat_says_to_which_row_it_belongs() -> None:
    outer = {"section": "r", "groups": ("r",), "within": ("r",)}
    inner = {"section": "r", "groups": ("r", "s"), "within": ("r", "s")}
    form = _form(
        _question("a", QuestionType.TEXT, **outer), _question("b", QuestionType.TEXT, **inner),
        groups=(Group(name="r", label=Wording((("zh", "点"),)), repeats=True),
                Group(name="s", label=Wording((("zh", "人"),)), repeats=True, within=("r",))),
    )  # fmt: skip
    assert [it.heading for it in _grids(_blank(form))[1].columns] == ["所属点序号", "序号", "2\n问b"]


# -- any form ----------------------------------------------------------------------------------------------------------

TEXTS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["<b>", "{place}", "\u202e倒", "\x00", "\ud800", "${q0}", "${x", "\n", "长" * 300, "=1+1"]),
)
WORDINGS = st.one_of(st.just(Wording()), TEXTS.map(lambda it: Wording((("zh", it),))),
                     st.tuples(TEXTS, TEXTS).map(lambda it: Wording((("zh", it[0]), ("en", it[1])))))  # fmt: skip
EXPRESSIONS = st.one_of(
    st.none(), TEXTS,
    st.sampled_from(["${q0} = 'a'", "${q1} > 2 or selected(${q0}, 'b')", "count(${r}) > 1", ". > ${q0}", "x("]),
)  # fmt: skip


@st.composite
def forms(draw: st.DrawFn) -> Form:
    """Forms of any shape: kinds of questions, conditions, repeats, nameless and hostile wordings."""
    questions = []
    for number in range(draw(st.integers(1, 9))):
        type_ = draw(st.sampled_from(list(QuestionType)))
        within = draw(st.sampled_from([(), (), ("r",), ("r", "s")]))
        questions.append(
            Question(
                name=f"q{number}", type=type_, label=draw(WORDINGS), hint=draw(WORDINGS),
                section="r" if within else draw(st.sampled_from(["one", "two"])), within=within, groups=within,
                choices=CHOICES if type_.value in {"select_one", "select_multiple", "rank"} else (),
                relevant=draw(EXPRESSIONS), constraint=draw(EXPRESSIONS), required=draw(EXPRESSIONS),
                calculation=draw(EXPRESSIONS) if draw(st.booleans()) else None,
                parameters=draw(st.sampled_from([{}, {"start": "5", "end": "-5", "step": "0.1"}, {"step": "0"}])),
                points=draw(st.sampled_from([None, 0.0, 12.345])), deduct=draw(st.sampled_from([None, ALL, 0.1])),
                item=draw(st.sampled_from([None, "q0", "gone"])), measure=draw(st.one_of(st.none(), TEXTS)),
                allows_not_applicable=draw(st.booleans()), photos=draw(st.integers(0, 2)),
            )
        )  # fmt: skip
    groups = (
        Group(name="r", label=draw(WORDINGS), repeats=True, relevant=draw(EXPRESSIONS), count=draw(EXPRESSIONS)),
        Group(name="s", label=draw(WORDINGS), repeats=True, within=("r",)),
    )
    sections = tuple(Section(it, draw(WORDINGS)) for it in ("one", "two", "r"))
    return Form(form_id="f", version=draw(TEXTS), title=draw(WORDINGS), languages=("zh",), sections=sections,
                questions=tuple(questions), settings={}, groups=groups)  # fmt: skip


@settings(max_examples=50)
@given(forms(), st.sampled_from(["zh", "en"]))
def test_any_form_stands_on_paper_whole(form: Form, language: Any) -> None:
    content = _blank(form, language)
    assert parsed(canonical(content)) == content
    canonical(content).encode("utf-8")
    shown = [it for it in form.questions if it.type not in NOT_SHOWN | {QuestionType.NOTE}]
    assert sorted(int(row[0]) for row in _questions(content) if row[0]) == list(range(1, len(shown) + 1))


def test_a_form_of_a_thousand_questions() -> None:
    asked = tuple(_question(f"q{it}", QuestionType.INTEGER, relevant=f"${{q{it - 1}}} > 0") for it in range(1000))
    content = _blank(_form(*asked))
    assert len(_questions(content)) == 1000
