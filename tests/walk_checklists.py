"""The stops of the walk in the office's own things: checklists and the tables a county edits."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from inspector.operations.visit import start as begin_visit
from inspector.records import Site
from tests.ui.checklist_forms import BROKEN, FIRST, SECOND, SLOPPY

if TYPE_CHECKING:
    from tests.walk import Walk


def checklist_stops(walk: "Walk") -> Iterator[str]:
    """Forms are taken in, published, compared and tried."""
    walk.go("checklists")
    yield "checklists"
    pane = walk.page.panes["checklists"]
    files = [walk.place / f"{it}.md" for it in ("一版", "草率", "坏")]
    for file, text in zip(files, (FIRST, SLOPPY, BROKEN), strict=True):
        file.write_text(text, "utf-8")
    pane.take(files)
    walk.settle()
    yield "checklists-refused"
    walk.hands.click_row(pane.intake.files, 1)
    yield "checklists-repaired"
    pane.take(files[:1])
    walk.settle()
    pane.intake.chosen.emit(pane.intake.found[0].taken.checklist)
    walk.hands.click(pane.version.publish)
    yield "checklists-publish"
    walk.hands.click(pane.version.really)
    walk.settle()
    first = pane.version.version.id
    walk.do(lambda store: begin_visit(store, site=store.find(Site, kind="village")[0].id, checklist=first))
    files[0].write_text(SECOND, "utf-8")
    pane.take(files[:1])
    walk.settle()
    pane.intake.chosen.emit(pane.intake.found[0].taken.checklist)
    walk.hands.click(pane.version.part.segments[1])
    walk.settle()
    yield "checklists-compare"
    walk.hands.click(pane.version.publish)
    walk.hands.click(pane.version.really)
    walk.settle()
    walk.hands.click("see_drafts")
    walk.settle()
    yield "checklists-drafts"
    walk.hands.click(pane.attempt)
    walk.wait(lambda: pane.trial.page is not None and pane.trial.page.reading is not None)
    pane.trial.page.acts.answer("V01", "3")
    walk.wait(lambda: pane.trial.page.reading.problems)
    yield "checklists-trial"
    walk.hands.click(pane.trial.part.segments[1])
    walk.wait(lambda: pane.trial.outcome.found.lines)
    yield "checklists-outcome"
    walk.hands.click(pane.trial.leave)


def table_stops(walk: "Walk") -> Iterator[str]:
    """Tables are edited, refused and taken in."""
    walk.go("checklists", "tables")
    pane = walk.page.panes["tables"]
    for name in ("holidays", "grade_bands", "severities", "phrases", "limits"):
        pane.arrive(name)
        walk.settle()
        yield f"tables-{name}"
    view, model = pane.rows.view, pane.rows.model
    names = [it.name for it in model.columns]
    view.setCurrentIndex(model.index(2, names.index("basis")))
    view.edit(view.currentIndex())
    yield "tables-long-text"
    view.setFocus()
    for row, column, text in ((0, "value", "1.8"), (1, "valid_from", "2026-02-30"), (3, "value", "?")):
        model.setData(model.index(row, names.index(column)), text)
    view.setCurrentIndex(model.index(5, 0))
    view.cross()
    walk.hands.click(pane.rows.strip.save)
    walk.settle()
    yield "tables-faults"
    walk.hands.click(pane.rows.strip.drop)
    yield "tables-discarded"
    model.setData(model.index(0, names.index("value")), "1.8")
    walk.hands.click(pane.rows.strip.save)
    walk.settle()
    walk.hands.click(pane.aspect.segments[1])
    walk.settle()
    yield "tables-versions"
    broken = walk.place / "一版.csv"
    broken.write_text("甲,乙\n1,2\n", "utf-8")
    pane.take([broken])
    walk.settle()
    yield "tables-refused"
