"""Two versions of a checklist side by side."""

import itertools
import random

from inspector.checklist.comparing import Change, Difference, differences
from inspector.checklist.form import Choice, Form, Question, QuestionType, Section, Wording


def said(text: str) -> Wording:
    return Wording((("zh", text),))


def question(name: str, section: str = "a", **more: object) -> Question:
    return Question(
        **({"name": name, "type": QuestionType.SELECT_ONE, "label": said(name), "section": section} | more)  # type: ignore[arg-type]
    )


def form(*questions: Question, **settings: str) -> Form:
    return Form(
        form_id="f", version="1", title=said("表"), languages=("zh",), sections=(Section("a", said("甲")),),
        questions=questions, settings=settings,
    )  # fmt: skip


def test_the_same_form_has_no_difference_whatever_its_version() -> None:
    one, other = form(question("x"), version="1"), form(question("x"), version="2")
    assert differences(one, other) == ()


def test_what_came_went_and_changed_is_named_with_before_and_after() -> None:
    yes = Choice(name="yes", label=said("是"))
    no = Choice(name="no", label=said("否"), finding=True, severity=1)
    older = form(question("x", choices=(yes, no), days=15), question("gone"), theme="厕所")
    graver = Choice(name="no", label=said("否"), finding=True, severity=3)
    other = Choice(name="other", label=said("其他"))
    newer = form(question("x", choices=(yes, graver, other), days=7), question("new"), theme="污水")
    assert differences(older, newer) == (
        Difference(Change.CHANGED, "", None, "theme", "厕所", "污水"),
        Difference(Change.CHANGED, "x", None, "days", "15", "7"),
        Difference(Change.CHANGED, "x", "no", "severity", "1", "3"),
        Difference(Change.ADDED, "x", "other", after="其他"),
        Difference(Change.ADDED, "new", after="new"),
        Difference(Change.REMOVED, "gone", before="gone"),
    )


def test_a_choice_that_went_is_told_with_its_question() -> None:
    older = form(question("x", choices=(Choice(name="a", label=said("甲")), Choice(name="b", label=said("乙")))))
    newer = form(question("x", choices=(Choice(name="b", label=said("乙")),)))
    assert differences(older, newer) == (Difference(Change.REMOVED, "x", "a", before="甲"),)


def test_one_question_moved_is_one_difference_not_one_for_each_it_passed() -> None:
    older = form(*(question(it) for it in "abcdef"))
    newer = form(*(question(it) for it in "abdefc"))
    assert [(it.change, it.question) for it in differences(older, newer)] == [(Change.MOVED, "c")]


def test_a_question_in_another_section_is_moved() -> None:
    (only,) = differences(form(question("x", "a")), form(question("x", "b")))
    assert only == Difference(Change.MOVED, "x", field="section", before="a", after="b")


def test_of_any_order_the_fewest_are_called_moved() -> None:
    names = "abcdef"
    for order in random.Random(3).sample(list(itertools.permutations(names)), 120):
        moved = {it.question for it in differences(form(*map(question, names)), form(*map(question, order)))}
        stay = [it for it in order if it not in moved]
        assert stay == sorted(stay)
        longest = max(
            len(some) for size in range(7) for some in itertools.combinations(order, size) if list(some) == sorted(some)
        )
        assert len(stay) == longest
