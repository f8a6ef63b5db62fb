"""The log of printings, what a reprint says of itself, what is to be printed later."""

from pathlib import Path

import pytest

from inspector import clock
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import exchange, history
from inspector.operations.papers import issuing, printing, standing
from inspector.operations.papers.ready import ready
from inspector.operations.papers.waiting import waiting
from inspector.paper.gather.phrases import dated
from inspector.paper.preview import page_text
from inspector.records import Paper, Printing
from tests.db.parcels import refusal
from tests.operations.days import finalised


@pytest.fixture
def paper(store: Store, visit: str) -> Paper:
    finalised(store, visit)
    return store.get(Paper, str(issuing.issue(store, "notice", visit).paper))


def test_who_printed_what_when_how_often(store: Store, paper: Paper) -> None:
    made = printing.log(store, kind="notice", subject=str(paper.visit), paper=paper.id, copies=3, printer="HP-4015")
    (held,) = printing.printings(store, paper.id)
    assert (held.id, held.copies, held.printer, held.state) == (made, 3, "HP-4015", "done")
    assert held.at
    assert store.one("SELECT person FROM operation WHERE id = ?", held.made) == store.setting("person")
    printing.log(store, kind="notice", subject=str(paper.visit), paper=paper.id, copies=1)
    assert printing.copies(store) == {paper.id: 4}
    assert standing.standing(store, paper.id).printed == 2
    with refusal(Kind.NOTHING_TO_UNDO):  # what is on paper is on paper
        history.undo(store)
    with refusal(Kind.GONE):
        printing.log(store, kind="notice", subject="x", paper="nobody")


def test_a_reprint_says_so_and_the_content_stays(store: Store, paper: Paper) -> None:
    assert printing.reprint_words(store, paper.id) == ""
    assert printing.reprint_words(store, None) == ""
    printing.log(store, kind="notice", subject=str(paper.visit), paper=paper.id, copies=3)
    words = printing.reprint_words(store, paper.id)
    day = clock.today(store.now)
    assert words == f"补打 第2次 {day.year}年{day.month}月{day.day}日"
    again = issuing.of_paper(store, paper.id, reprint=words)
    first = issuing.of_paper(store, paper.id)
    assert again.content == first.content
    assert "补打" in page_text(again.drawn.pdf, 0)
    assert "补打" not in page_text(first.drawn.pdf, 0)
    with store.operation(issuing.Act.ENTER_PAPER) as edit:
        edit.change(Paper, paper.id, language="en")
    assert printing.reprint_words(store, paper.id) == f"Reprint 2, {dated(day, 'en')}"


def test_what_is_put_off_waits_once_until_it_is_printed_or_dropped(store: Store, paper: Paper, visit: str) -> None:
    first = printing.later(store, kind="notice", subject=visit, paper=paper.id, copies=3)
    assert printing.later(store, kind="notice", subject=visit, paper=paper.id, copies=2) == first
    record = printing.later(store, kind="record", subject=visit)
    assert [(it.id, it.copies) for it in printing.queue(store)] == [(first, 2), (record, 1)]
    history.undo(store)
    assert [it.id for it in printing.queue(store)] == [first]
    history.redo(store)
    printing.drop(store, record)
    with refusal(Kind.GONE):
        printing.drop(store, record)
    assert printing.reprint_words(store, paper.id) == ""
    assert printing.log(store, kind="notice", subject=visit, paper=paper.id, copies=3, printer="PDF") == first
    assert printing.queue(store) == []
    assert store.get(Printing, first).state == "done"


def test_what_is_put_off_comes_as_it_was_asked_for(store: Store, paper: Paper, visit: str) -> None:
    printing.later(store, kind="portable", subject=visit, sheet="roll80", language="en")
    printing.later(store, kind="portable", subject=visit)
    roll, half = (ready(store, it.wanted) for it in waiting(store))
    assert (roll.sheet, half.sheet) == ("roll80", "a5")
    assert page_text(roll.pdf, 0) != page_text(half.pdf, 0)
    printing.log(store, kind="portable", subject=visit)
    assert [it.wanted.sheet for it in waiting(store)] == ["roll80"]


def test_anothers_queue_is_none_of_ours_but_its_printings_count(
    store: Store, office: Store, paper: Paper, tmp_path: Path
) -> None:
    printing.log(store, kind="notice", subject=str(paper.visit), paper=paper.id)
    printing.later(store, kind="record", subject=str(paper.visit))
    exchange.export(store, tmp_path / "a.inspection")
    exchange.merge(office, [tmp_path / "a.inspection"])
    assert printing.queue(office) == []
    assert printing.reprint_words(office, paper.id).startswith("补打 第2次")
