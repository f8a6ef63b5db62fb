"""Figures of checklists for `tests.bench`: as ratios to a limit measured in the same run, the cases in turn.

consequences    what one answer leads to, to evaluating the whole form                      at most 0.2
"""

import gc
import statistics
import time
from collections.abc import Callable, Iterable
from datetime import date

from inspector.checklist.form import Choice, Entry, Form, Question, QuestionType, Section, Wording
from inspector.checklist.judging import judge
from inspector.checklist.logic import Situation
from inspector.checklist.standing import Standing

FRAME = 0.016
"""Seconds between two frames of the window."""

_FINE, _BAD = (
    Choice(name="ok", label=Wording((("zh", "正常"),))),
    Choice(name="bad", label=Wording((("zh", "破损"),)), finding=True),
)


def consequences() -> tuple[float, str]:
    """What an answer costs in a form of 300 questions with 100 expressions, to evaluating and judging everything.

    Both work out for every entry they look at whether it is asked, what counts and what is found; the first only for
    those the answer touches. Returns the ratio of the medians, and both in words.
    """
    form = large_form()
    answers = dict.fromkeys((f"c{n}" for n in range(150)), "ok") | {f"n{n}": str(n % 9) for n in range(100)}
    situation = Situation(answers=answers, site={"users": 5}, limits=(), region="990101", on=date(2026, 11, 21))
    known = Standing(form, situation)
    evaluate(known, known.entries)
    whole, one = [], []
    for number in range(100):
        changed = {f"n{number}": "12"} if number % 2 else {f"c{number}": "bad"}
        whole.append(taken(lambda changed=changed: fresh(form, situation.answering(changed))))
        one.append(taken(lambda changed=changed: follow(known, changed)))
    part, full = statistics.median(one), statistics.median(whole)
    return part / full, f"{1000 * part:.2f} ms (slowest {1000 * max(one):.1f}) to {1000 * full:.1f} ms"


def large_form() -> Form:
    """150 choices, 100 numbers and 50 calculations; 50 questions are asked only after others."""
    title = Wording((("zh", "题目"),))
    choices = [
        Question(name=f"c{n}", type=QuestionType.SELECT_ONE, label=title, section="s", choices=(_FINE, _BAD),
                 relevant=f"${{n{n}}} > 2 or ${{c{n + 1}}} = 'bad'" if n % 3 == 0 else None,
                 problem=Wording((("zh", f"第${{n{n % 100}}}处破损"),)))
        for n in range(149)
    ]  # fmt: skip
    choices.append(Question(name="c149", type=QuestionType.SELECT_ONE, label=title, section="s", choices=(_FINE, _BAD)))
    numbers = [Question(name=f"n{n}", type=QuestionType.INTEGER, label=title, section="s") for n in range(100)]
    sums = [
        Question(name=f"k{n}", type=QuestionType.CALCULATE, label=title, section="s",
                 calculation=f"if(${{n{n}}} > 4, round(${{n{n + 50}}} * 1.5, 1), count-selected(${{c{n}}}))")
        for n in range(50)
    ]  # fmt: skip
    return Form(form_id="large", version="1", title=title, languages=("zh",), sections=(Section("s", title),),
                questions=(*choices, *numbers, *sums), settings={})  # fmt: skip


def fresh(form: Form, situation: Situation) -> None:
    """Everything worked out from nothing."""
    standing = Standing(form, situation)
    evaluate(standing, standing.entries)


def follow(known: Standing, changed: dict[str, str | None]) -> None:
    """What one answer leads to."""
    after = known.after(changed)
    evaluate(after, [after.entry(key) for key in after.touched or ()])


def evaluate(standing: Standing, entries: Iterable[Entry]) -> None:
    """What anybody asks of an entry."""
    for it in entries:
        if standing.relevant(it):
            standing.counted(it.key)
            judge(standing, it)


def taken(act: Callable[[], None]) -> float:
    """Seconds it takes; what others left behind is not cleared away meanwhile."""
    gc.disable()
    begin = time.perf_counter()
    act()
    seconds = time.perf_counter() - begin
    gc.enable()
    return seconds


if __name__ == "__main__":
    figure, detail = consequences()
    print(f"consequences {figure:.3f}  {detail}")
