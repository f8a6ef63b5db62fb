"""The stops of the walk at the end of a visit: signing, what is to be looked at, a supplement, the bin."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from inspector.db.store import Store
from inspector.operations import finding, visit
from inspector.operations.signature import refuse, sign
from inspector.photo.strokes import Point, Stroke

if TYPE_CHECKING:
    from tests.walk import Walk


def written(shift: int = 0) -> tuple[Stroke, ...]:
    """A name in two strokes."""
    first = tuple(Point(1500 + 60 * n, 1800 + (n * (37 + shift) % 700), 15 * n, 300 + 12 * n) for n in range(40))
    return first, tuple(Point(2600 + 50 * n, 2700 - 30 * n, 900 + 15 * n, 700 - 9 * n) for n in range(30))


def signing_stops(walk: "Walk") -> Iterator[str]:
    """Before the end: one void signature, one that holds, a refusal."""
    page = walk.page
    at = page.visit

    def signed(store: Store) -> None:
        sign(store, at, role="interviewee", name="陈有福", strokes=written())
        visit.change_head(store, at, companions="周建国")
        sign(store, at, role="team", name="李华", strokes=written(11))
        refuse(store, at, role="village", name="周建国", reason="对第2条有异议")

    page.session.do(page, signed)
    walk.settle()
    page.ending.sign()
    walk.settle()
    dialog = walk.dialog()
    dialog.pad.strokes = [list(it) for it in written(23)]
    dialog.pad.drawn.emit(True)
    dialog.pad.update()
    yield "visit-signing"
    dialog.refuses.click()
    yield "visit-refusing"
    dialog.close()
    walk.back()


def supplement_stops(walk: "Walk", of: str) -> Iterator[str]:
    """On a visit whose notice has been issued."""
    walk.go("visit", of)
    page = walk.page
    walk.wait(lambda: page.reading is not None and page.reading.served is not None)
    problem = page.reading.problems[0]
    page.questions.go(problem.key)
    walk.settle()
    editor = page.questions.open_editor()
    editor.supplements.more.click()
    walk.settle()
    dialog = walk.dialog()
    dialog.text.setPlainText("第二池池壁有长约40厘米的裂缝。")
    dialog.reason.setText("现场记录写错池号")
    yield "visit-supplement"
    dialog.add.click()
    walk.settle()
    walk.back()
    yield "visit-supplemented"
    page.ending.sign()
    walk.settle()
    yield "visit-signed-served"
    walk.dialog().close()
    walk.back()


def bin_stops(walk: "Walk", site_of: str) -> Iterator[str]:
    """A discarded draft and two deleted findings wait there."""

    def delete(store: Store) -> None:
        held = store.rows("SELECT site, checklist FROM visit WHERE id = ?", site_of)[0]
        begun, other = (visit.start(store, site=held[0], checklist=held[1]) for _ in range(2))
        for text in ("院墙有裂缝。", "门口堆放柴草。"):
            finding.delete(store, finding.add(store, begun, text=text))
        visit.discard(store, other)

    walk.page.session.do(walk.page, delete)
    walk.settle()
    walk.go("bin")
    yield "bin"
    walk.page.search.setText("没有这样的")
    walk.wait(walk.page.none.isVisible)
    yield "bin-none"
