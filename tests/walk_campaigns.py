"""The part of the walk that goes through campaigns: four views and their windows."""

from collections.abc import Callable, Iterator
from typing import Any

VIEWS = ("overview", "board", "round", "lots")


def campaign_stops(
    page: Any, settle: Callable[[], None], dialog: Callable[[], Any], wait: Callable[[Callable[[], object]], None]
) -> Iterator[str]:
    """Every view of the campaign that is shown, and each window it opens. `dialog` is the one open now."""
    for view in VIEWS:
        page._go(view)
        settle()
        yield f"campaigns-{view}"
    board, lots, overview = (page.panes[it] for it in ("board", "lots", "overview"))
    page._go("board")
    board.table.selectAll()
    settle()
    yield "campaigns-board-chosen"
    page._go("round")
    page.panes["round"].table.selectRow(0)
    settle()
    yield "campaigns-round-place"
    page._go("overview")
    for name, opened in (
        ("new", page._new),
        ("change", page._change),
        ("team-new", lambda: overview._change(None)),
        ("team", lambda: overview._change(overview.teams.shown.values[0].key)),
        ("spread", board._spread),
        ("draw", lots._draw),
        ("substitute", lots._substitute),
        ("minutes", lots._minutes),
    ):
        opened()
        settle()
        shown = dialog()
        for wrong in ("save", "go"):  # what is missing is said at its field
            if hasattr(shown, wrong) and name in {"new", "team-new", "spread", "substitute"}:
                getattr(shown, wrong).click()
        if name == "minutes":
            wait(lambda: shown.drawn is not None and not shown.view.picture.isNull())  # noqa: B023 - at once
        settle()
        yield f"campaigns-{name}"
        shown.close()
        settle()
