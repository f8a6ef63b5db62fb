"""Answers the form gives itself: defaults at the beginning, and what other answers trigger."""

from checklist_forms import visit

from inspector.checklist.filling import defaults, triggered
from inspector.checklist.form import Form
from inspector.checklist.standing import standing
from inspector.checklist.xlsform import read_definition

FORM = """
| survey |
| | type | name | label | default | calculation | trigger | read_only | constraint | repeat_count |
| | integer | one | One | 1 | | | | . > 5 | |
| | integer | two | Two | ${one} + 1 | | | | | |
| | integer | three | Three | ${two} + 1 | | | | | |
| | integer | wrong | Wrong | many | | | | | |
| | text | fixed | Fixed | always | | | yes | | |
| | hidden | secret | | 7 | | | | | |
| | note | told | Told | x | | | | | |
| | text | town | Town | | | | | | |
| | text | copy | Copy | | concat('at ', ${town}) | ${town} | | | |
| | text | chain | Chain | | concat(${copy}, '!') | ${copy} | | | |
| | text | cleared | Cleared | | | ${town} | | | |
| | begin_repeat | house | House | | | | | | ${count} |
| | text | owner | Owner | nobody | | | | | |
| | text | note_of | Note | | concat('of ', ${owner}) | ${owner} | | | |
| | end_repeat | | | | | | | | |
| | integer | count | Count | 2 | | | | | |
"""


def form() -> Form:
    return read_definition(FORM)


def test_defaults_follow_one_another_into_new_instances() -> None:
    assert defaults(standing(form(), visit())) == {
        "one": "1", "two": "2", "three": "3", "fixed": "always", "secret": "7", "count": "2",
        "owner[1]": "nobody", "owner[2]": "nobody",
    }  # fmt: skip


def test_what_was_touched_gets_no_default() -> None:
    touched = visit({"one": "5", "two": None, "count": "0"})
    assert defaults(standing(form(), touched)) == {"fixed": "always", "secret": "7"}


def test_an_answer_triggers_others_one_after_the_other() -> None:
    values = standing(form(), visit({"town": "Qinghe", "cleared": "old", "count": "1"}))
    assert triggered(values, ["town"]) == {"copy": "at Qinghe", "chain": "at Qinghe!", "cleared": None}
    assert triggered(values, ["one", "nothing"]) == {}


def test_what_stays_the_same_triggers_nothing() -> None:
    values = standing(form(), visit({"town": "Qinghe", "copy": "at Qinghe", "chain": "mine"}))
    assert triggered(values, ["town"]) == {}


def test_a_trigger_stays_in_its_instance() -> None:
    values = standing(form(), visit({"count": "2", "owner[1]": "A", "owner[2]": "B"}))
    assert triggered(values, ["owner[2]"]) == {"note_of[2]": "of B"}


def test_triggers_that_pull_each_other_come_to_an_end() -> None:
    rows = "| | integer | a | A | ${b} + 1 | ${b} |\n| | integer | b | B | ${a} + 1 | ${a} |"
    circle = read_definition(f"| survey |\n| | type | name | label | calculation | trigger |\n{rows}")
    assert triggered(standing(circle, visit({"a": "1", "b": "1"})), ["a"]) == {"b": "2", "a": "3"}
