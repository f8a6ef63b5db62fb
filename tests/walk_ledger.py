"""The stops of the walk through the ledger: the list, a finding at each stage, every step's dialog, boards, sources."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import Workbook
from PySide6.QtWidgets import QMenu

from inspector.db.ledger import LedgerFilter
from inspector.db.store import Store
from inspector.operations.rectification import reading
from inspector.records import Finding
from inspector.rectification.moves import RULES, Move
from inspector.ui.dialogs.take_step import step_dialog
from inspector.ui.models.ledger_views import Wanted
from inspector.ui.widgets.picker import Picker

if TYPE_CHECKING:
    from tests.walk import Walk

STRANGE = (
    ("某县问题整改台账", None, None, None, None, None),
    ("序号", "基本情况", None, "发现时间", "整改情况", None),
    (None, "存在问题", "责任单位", None, "整改时限", "自编列"),
    (1, "垃圾桶满溢", "云渡镇人民政府", "2026.3.5", "2026年4月5日", "甲"),
    (2, "污水直排", "没有这个单位", 46087, "尽快", None),
    (2, "厕所上锁", "云渡镇人民政府", "上个月", None, "乙"),
    ("合计", 3, None, None, None, None),
)
"""A ledger as a stranger keeps it: a title, two rows of heads, dates of all kinds, a number twice, a total."""
STRANGERS_WORDS = {cell for row in STRANGE for cell in row if isinstance(cell, str)} | {"某县台账"}


def ledger_stops(walk: "Walk") -> Iterator[str]:
    """The list in the office."""
    walk.go("ledger")
    yield "ledger"
    page = walk.page
    yield from _picked(walk, page.filters.more.click, "ledger-menu")
    yield from _picked(walk, page.filters.columns.click, "ledger-columns")
    page.view.go_to(2)
    for _ in range(4):
        walk.hands.press("Shift+Down", page.view)
    yield from _picked(walk, page.bulk.button.click, "ledger-bulk")
    walk.hands.click(page.views.save)
    walk.settle()
    yield "ledger-save-view"
    walk.hands.see("name_view").close()
    walk.back()
    page.filters.changed.emit(Wanted(which=LedgerFilter(severities=(2, 3), drafts=True)))
    walk.settle()
    yield "ledger-filtered"
    if page.detail.tiles:
        walk.hands.click(page.detail.tiles[0])
        walk.settle()
        yield "ledger-photo"
        walk.dialog().close()
        walk.back()
    walk.hands.type_text("不会有的字", page.search, replace=True)
    walk.hands.press("Return", page.search)
    walk.settle()
    yield "ledger-none"


def finding_stops(walk: "Walk") -> Iterator[str]:
    """A finding at each stage, each step's dialog over the first finding that may take it, the plan."""
    walk.go("ledger")
    page = walk.page
    with Store.open(walk.county.office) as store:
        found = store.find(Finding)
        stands = reading.standings(store, [it.id for it in found])
    at = {stands[it.id].stage: it.id for it in reversed(found)}
    for stage, finding in at.items():
        walk.go("ledger", finding)
        yield f"finding-{stage}"
    for move in Move:
        able = next((at[it] for it in at if it in RULES[move].start), None)
        if able is None:
            continue
        dialog = step_dialog(walk.window, page.session, [able], move)
        walk.settle()
        yield f"step-{move}"
        dialog.close()
        walk.back()
    page.detail.acts.other.click()
    walk.settle()
    yield "finding-steps"
    for it in walk.window.findChildren(QMenu):
        it.close()
    page.detail.acts.plan.emit()
    walk.settle()
    yield "finding-plan"
    walk.dialog().close()
    walk.back()


def boards_stops(walk: "Walk") -> Iterator[str]:
    """Each board, and the dialogs that open from them."""
    walk.go("boards")
    page = walk.page
    for board in page.which.segments:
        name = board.choice.value
        walk.go("boards", name)
        yield f"boards-{name}"
        for button, stop in _DIALOGS.get(name, ()):
            walk.hands.click(button)
            walk.settle()
            yield f"boards-{stop}"
            walk.dialog().close()
            walk.back()


_DIALOGS = {
    "looking": (("draw_look_back_now", "draw"), ("plan_recheck_of", "plan")),
    "meetings": (("meetings_new", "meeting"),),
    "charges": (("charges_give", "charge"), ("charges_hand", "hand-on")),
}
"""Board → its buttons that open a dialog, and what its stop is called."""


def sources_stops(walk: "Walk") -> Iterator[str]:
    """The documents and their items, their dialogs, a stranger's ledger coming in, the quality of the data."""
    walk.go("sources")
    page = walk.page
    walk.go("sources", next(it for it, row in page.known.items() if row.progress.to_verify))
    page.items.lines.selectAll()
    yield "sources"
    items = page.items
    for button, stop in (
        (items.verify, "verify"), (items.plan, "plan"), (page.add_issue, "issue"), (items.edit, "document"),
    ):  # fmt: skip
        walk.hands.click(button)
        walk.settle()
        yield f"sources-{stop}"
        walk.dialog().close()
        walk.back()
    page.look_at(_strange(walk.place))
    walk.settle()
    yield "sources-import"
    walk.hands.click(page.importing.view.segments[1])
    walk.settle()
    yield "sources-refused"
    walk.hands.click(page.importing.leave)
    walk.settle()
    walk.go("packages", "out")
    walk.hands.click("see_quality")
    walk.settle()
    yield "packages-quality"
    walk.dialog().close()
    walk.back()


def _picked(walk: "Walk", opened: Callable[[], object], stop: str) -> Iterator[str]:
    """With a list that opens over the page."""
    opened()
    walk.settle()
    yield stop
    for it in walk.window.findChildren(Picker):
        it.done()
    walk.settle()


def _strange(place: Path) -> Path:
    """Write the stranger's ledger."""
    file = place / "某县台账.xlsx"
    book = Workbook()
    for row in STRANGE:
        book.active.append(row)
    book.active.merge_cells("B2:C2")
    book.active.merge_cells("E2:F2")
    book.save(file)
    return file
