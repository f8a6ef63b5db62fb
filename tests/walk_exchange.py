"""The stops of the walk where packages are given and taken."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.walk import Walk


def exchange_stops(walk: "Walk") -> Iterator[str]:
    """One package goes out of the field, others come into the office, two of them refused."""
    walk.open(walk.county.field)
    walk.go("packages", "out")
    yield "packages-give"
    walk.page.part("out").write(walk.place / "给办公室.inspection")
    walk.settle()
    yield "packages-given"
    walk.go("packages", "book")
    walk.settle()
    yield "packages-book-field"
    walk.hands.click(walk.page.shown.hand_over)
    walk.settle()
    yield "packages-hand-over"
    walk.dialog().close()
    walk.go("packages", "keys")
    walk.settle()
    yield "packages-keys-field"
    walk.leave()
    walk.open(walk.county.office)
    walk.go("packages")
    yield "packages-take"
    walk.go("packages", [walk.county.second, *walk.county.refused])
    walk.settle()
    yield "packages-plan"
    walk.hands.click(walk.page.shown.act)
    walk.settle()
    yield "packages-merged"
    walk.hands.click(walk.page.shown.away)
    walk.go("packages", "book")
    walk.settle()
    yield "packages-book"
    walk.hands.click(walk.page.shown.undo)
    walk.settle()
    yield "packages-undo-import"
    walk.dialog().close()
    walk.go("packages", "out")
    walk.settle()
    yield "packages-tasks"
    for part in ("doubles", "keys"):
        walk.go("packages", part)
        walk.settle()
        yield f"packages-{part}"
    walk.go("packages", "conflicts")
    walk.settle()
    yield "packages-conflicts"
    if walk.page.shown.own.isVisible():
        walk.hands.click(walk.page.shown.own)
        yield "packages-another-value"
    walk.go("packages", walk.county.refused)
    walk.settle()
    yield "packages-refused"
