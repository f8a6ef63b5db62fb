"""Undo and redo reach back through a whole visit, whatever was done on it: nothing of it is lost or doubled."""

from dataclasses import astuple
from pathlib import Path

import pytest

from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations import finding, highlight, history, photo, phrasing, reuse
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.reuse import Source
from tests.operations.days import a_household, finalised, photo_file, the_form


def state(store: Store, visit: str) -> tuple[object, ...]:
    """Everything a person sees of a visit; an answer taken back is none."""
    case = read_case(store, visit)
    answers = {key: (it.value, it.reused) for key, it in case.answers.items() if it.value is not None}
    return answers, [astuple(it) for it in (*case.findings, *case.highlights, *case.photos)]


def test_every_act_is_taken_back_and_done_again(store: Store, tmp_path: Path):
    finalised(store, visits.start(store, site=a_household(store), checklist=the_form(store)), HT04="cracked")
    visit = visits.start(store, site=a_household(store), checklist=the_form(store))
    begun = state(store, visit)
    states = [begun]

    def done() -> None:
        states.append(state(store, visit))

    reuse.reuse(store, visit, Source.HERE)
    done()
    visits.answer(store, visit, "HT10", "no")
    done()
    free = finding.add(store, visit, text="")
    done()
    case = read_case(store, visit)
    phrase = phrasing.offered(store, case, next(it for it in case.findings if it.id == free), "pls")[0]
    phrasing.take(store, free, phrase)
    done()
    good = highlight.add(store, visit, text="厕屋干净")
    done()
    photo.attach(store, visit, [photo_file(tmp_path, "1.jpg")], finding=free)
    done()
    photo.attach(store, visit, [photo_file(tmp_path, "2.jpg", (1, 2, 3))], highlight=good)
    done()
    visits.answer(store, visit, "HT01", "removed")
    done()
    finding.delete(store, free)
    done()
    highlight.delete(store, good)
    done()
    assert len({repr(it) for it in states}) == len(states), "every act is to be seen"
    for expected in reversed(states[:-1]):
        history.undo(store)
        assert state(store, visit) == expected
    for expected in states[1:]:
        history.redo(store)
        assert state(store, visit) == expected


def test_nothing_of_it_is_taken_back_once_the_visit_has_ended(store: Store, visit: str):
    found = highlight.add(store, visit, text="厕屋干净")
    held = read_case(store, visit).highlights[0]
    finalised(store, visit)
    history.undo(store)  # the end itself
    assert read_case(store, visit).visit.finalised is None
    history.redo(store)
    added = store.one("SELECT made FROM highlight WHERE id = ?", found)
    with pytest.raises(Fault, match="finalised"):
        history.undo(store, added)
    assert read_case(store, visit).highlights == [held]
