"""What holds of every score sheet, on random forms with random answers."""

from decimal import Decimal

from checklist_forms import visit
from hypothesis import given, settings
from hypothesis import strategies as st
from test_scoring import adds_up

from inspector.checklist.form import ALL, NOT_APPLICABLE, Choice, Form, Question, QuestionType, Section, Wording
from inspector.checklist.score_lines import Why
from inspector.checklist.scoring import score
from inspector.checklist.standing import Standing

POINTS = st.one_of(st.none(), st.sampled_from([0.0, 0.1, 0.3, 1.0, 2.5, 7.0, 33.33, 100.0]))
PRICES = st.one_of(st.none(), st.sampled_from([ALL, 0.0, 0.1, 0.25, 0.5, 1.0, 4.0]))
VETOES = st.sampled_from([None, None, None, None, "form", "section"])
CHOICES = st.builds(
    Choice,
    name=st.sampled_from("abc"),
    label=st.just(Wording((("", "x"),))),
    finding=st.booleans(),
    points=POINTS,
    deduct=PRICES,
    veto=VETOES,
)
FULL_MARKS = st.sampled_from(["", "", "100", "10", "33.3"])
ANSWERS = st.one_of(
    st.none(),
    st.just(NOT_APPLICABLE),
    st.sampled_from(["", "0", "1", "2", "5", "40", "99", "100", "-3", "0.333", "a", "b", "a c", "a b c"]),
)


@st.composite
def questions(draw: st.DrawFn, number: int) -> Question:
    kind = draw(
        st.sampled_from(
            [QuestionType.INTEGER, QuestionType.DECIMAL, QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE]
        )
    )
    chosen = kind in {QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE}
    return Question(
        name=f"q{number}",
        type=kind,
        label=Wording((("", f"Q{number}"),)),
        section=draw(st.sampled_from(["one", "two"])),
        choices=tuple(draw(st.lists(CHOICES, unique_by=lambda it: it.name, min_size=1))) if chosen else (),
        relevant=draw(st.sampled_from([None, None, "${q0} > 0", "${q1} = 'a'"])) if number > 1 else None,
        allows_not_applicable=draw(st.booleans()),
        finding=draw(st.sampled_from([None, None, ". > 2"])),
        occurrences=draw(st.sampled_from([None, "."])) if not chosen else None,
        points=draw(POINTS),
        deduct=draw(PRICES),
        score=draw(st.sampled_from([None, None, None, ".", ". * 0.333", "${q0} - 1"])),
        item=draw(st.sampled_from([None, None, None, "q0", "q1"])),
        veto=draw(VETOES),
        bonus=draw(st.sampled_from([False, False, False, True])),
        sample=draw(st.sampled_from([None, "5", "${q0}"])),
        part=draw(st.sampled_from([None, "inside", "outside"])),
    )


@st.composite
def forms(draw: st.DrawFn) -> Form:
    marks = draw(FULL_MARKS)
    return Form(
        form_id="f",
        version="1",
        title=Wording(),
        languages=("",),
        sections=(Section("one", Wording()), Section("two", Wording())),
        questions=tuple(draw(questions(it)) for it in range(draw(st.integers(1, 6)))),
        settings={"full_marks": marks} if marks else {},
    )


GIVEN = st.dictionaries(st.sampled_from([f"q{it}" for it in range(6)]), ANSWERS)


@settings(max_examples=60)
@given(forms(), GIVEN)
def test_every_sheet_adds_up_and_every_point_has_its_line(form: Form, answers: dict[str, str | None]) -> None:
    sheet = score(Standing(form, visit(answers)))
    assert (sheet is None) == all(it.points is None for it in form.questions)
    if sheet is None:
        return
    adds_up(sheet)
    assert [it.item for it in sheet.lines if it.item] == [it.name for it in form.questions if it.points is not None]
    for line in sheet.lines:
        assert line.deducted == round(line.deducted, 2)
        if not line.bonus and line.item and not line.points:
            assert not line.deducted
        assert line.open or Why.OPEN not in {it.why for it in line.why}
    assert set(sheet.open) <= {it.item for it in sheet.lines}
    assert sheet.vetoed or Why.VETO not in {it.why for line in sheet.lines for it in line.why}


@settings(max_examples=60)
@given(forms(), GIVEN)
def test_the_order_of_answers_changes_nothing(form: Form, answers: dict[str, str | None]) -> None:
    turned = dict(reversed(answers.items()))
    first, second = (score(Standing(form, visit(it))) for it in (answers, turned))
    assert first == second


@settings(max_examples=60)
@given(forms(), GIVEN, GIVEN)
def test_a_changed_answer_is_scored_as_if_all_were_new(
    form: Form, answers: dict[str, str | None], changed: dict[str, str | None]
) -> None:
    first = Standing(form, visit(answers))
    earlier = score(first)
    following = first.after(changed)
    assert score(following, earlier=earlier) == score(Standing(form, visit({**answers, **changed})))
    third = following.after({"q0": "1"})
    again = score(third, {"q0": [4]}, score(following, {"q0": [1]}, earlier))
    assert again == score(Standing(form, visit({**answers, **changed, "q0": "1"})), {"q0": [4]})


@settings(max_examples=60)
@given(forms(), GIVEN)
def test_hidden_answers_never_count(form: Form, answers: dict[str, str | None]) -> None:
    values = Standing(form, visit(answers))
    hidden = {it.key: None for it in values.entries if not values.relevant(it)}
    assert score(values) == score(Standing(form, visit({**answers, **hidden})))


@given(st.integers(0, 99), st.sampled_from([0.1, 0.25, 0.5, 1.0, 3.0]), st.sampled_from([0.3, 1.0, 7.0, 100.0]))
def test_one_more_occurrence_never_helps(count: int, price: float, points: float) -> None:
    question = Question(
        name="q",
        type=QuestionType.INTEGER,
        label=Wording(),
        section="s",
        occurrences=".",
        points=points,
        deduct=price,
    )
    form = Form(
        form_id="f",
        version="1",
        title=Wording(),
        languages=(),
        sections=(Section("s", Wording()),),
        questions=(question,),
        settings={},
    )

    def left(found: int) -> Decimal:
        sheet = score(Standing(form, visit({"q": str(found)})))
        assert sheet is not None
        return sheet.points

    assert left(count) == max(Decimal(0), Decimal(str(points)) - count * Decimal(str(price)))
    assert left(count) <= left(max(0, count - 1))
