"""The stops of the walk among numbers and registers: figures, ratings, reports, indicators, register, projects."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.walk import Walk

PAGES = ("figures", "ratings", "reports", "indicators", "register", "projects")
OPENERS = {
    "ratings-0": ("rating_new", "rating_publish"),
    "ratings-1": ("published_appeal",),
    "ratings-3": ("points_enter",),
    "ratings-4": ("examples_add",),
    "reports": ("new_report_button",),
    "indicators-1": ("set_quota",),
    "register-1": ("grid_new",),
    "register-3": ("status_new",),
    "register-4": ("lead_new",),
    "register-5": ("count_new",),
    "projects-0": ("project_new",),
}
"""Buttons, by the stop they are on, that open a dialog which is looked at as it begins."""


def figure_stops(walk: "Walk") -> Iterator[str]:
    """Every page with each of its parts, in the office's store."""
    for name in PAGES:
        walk.go(name)
        yield name
        choice = getattr(walk.page, "which", None) or getattr(walk.page, "views", None)
        if choice is None:
            yield from _opened(walk, name)
            continue
        for number, segment in enumerate(choice.segments):
            walk.hands.click(segment)
            walk.settle()
            yield f"{name}-{number}"
            yield from _opened(walk, f"{name}-{number}")


def _opened(walk: "Walk", stop: str) -> Iterator[str]:
    for button in OPENERS.get(stop, ()):
        walk.hands.click(button)
        walk.settle()
        yield f"{stop}-{button}"
        walk.dialog().close()
        walk.back()
        walk.settle()
