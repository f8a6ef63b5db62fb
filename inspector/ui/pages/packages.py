"""Packages 数据包: taking in and giving out, the book of both, what both ends have changed, records that are the same,
and the keys. Each lies behind a tab and is made when it is first looked at.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from inspector.db.conflicts import conflicts
from inspector.db.store import Store
from inspector.operations.joining import Proposal, proposals
from inspector.operations.joining.proposing import undecided
from inspector.ui.pages.packages_part import Part
from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.package_tabs import BOOK, CONFLICTS, DOUBLES, IN, KEYS, OUT, PackageTabs

_PARTS = {
    IN: "packages_take:TakePart",
    OUT: "packages_give:GivePart",
    BOOK: "packages_book:BookPart",
    CONFLICTS: "packages_conflicts:ConflictsPart",
    DOUBLES: "packages_doubles:DoublesPart",
    KEYS: "packages_keys:KeysPart",
}


class PackagesPage(Page):
    """The tabs, and in the header the buttons of the part that is shown."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.way = PackageTabs(self.header, list(_PARTS))
        self.parts: dict[str, Part] = {}
        self.doubles: list[Proposal] | None = None  # found for the tab, until the part itself looks for them
        self.sides: dict[str, QWidget] = {}
        self.stack = QStackedWidget()
        self.box.addWidget(self.stack, 1)
        self.way.chosen.connect(self.go)
        back = QShortcut(QKeySequence("Escape"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._escape)
        self.go(IN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow six tabs need their room beside the buttons."""
        super().resizeEvent(event)
        self.way.set_tight(tight=self.window().width() < px(NARROW))

    @property
    def shown(self) -> Part:
        """The part behind the chosen tab."""
        return self.parts[self.way.value]

    def part(self, name: str) -> Part:
        """The part behind a tab, made now if nobody has seen it yet."""
        if name not in self.parts:
            module, class_name = _PARTS[name].split(":")
            made: Part = getattr(import_module(f"inspector.ui.pages.{module}"), class_name)(self.session)
            made.setObjectName(f"packages_{name}")
            side = QWidget()
            row = QHBoxLayout(side)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(10))
            for button in made.buttons:
                row.addWidget(button)
            self.header.side.addWidget(side)
            side.hide()
            made.waiting.connect(lambda count, name=name: self.way.set_waiting(name, count))
            made.elsewhere.connect(self.go)
            made.brought.connect(self._look_for_doubles)
            self.parts[name], self.sides[name] = made, side
            self.stack.addWidget(made)
        return self.parts[name]

    def go(self, name: str, about: Any = None) -> None:
        """Show a part."""
        fresh = name not in self.parts
        part = self.part(name)
        self.way.set_value(name)
        for other, side in self.sides.items():
            side.setVisible(other == name)
        self.stack.setCurrentWidget(part)
        part.arrive(about)
        if fresh and self.isVisible():
            part.refresh()

    def arrive(self, about: Any) -> None:
        """`about`: a package (or several) to be planned at once, or the name of a tab, perhaps with what is wanted
        there behind it: ("out", person).
        """
        if isinstance(about, str) and about in self.way.names:
            self.go(about)
        elif isinstance(about, tuple) and about and about[0] in self.way.names:
            self.go(about[0], about[1])
        elif isinstance(about, str | Path):
            self.go(IN, [Path(about)])
        elif isinstance(about, Sequence) and about:
            self.go(IN, [Path(it) for it in about])

    def refresh(self) -> None:
        """Every part that was looked at reads again; what waits elsewhere is counted for its tab."""
        for part in self.parts.values():
            part.refresh()
        if CONFLICTS not in self.parts:
            self.session.ask(
                self,
                lambda store: len(conflicts(store)),
                lambda it: self.way.set_waiting(CONFLICTS, it),
                key="contested",
            )
        if DOUBLES not in self.parts:
            self._count_doubles()

    def _look_for_doubles(self) -> None:
        """Other records came or went: what may be there twice is looked for anew."""
        self.doubles = None
        if (part := self.parts.get(DOUBLES)) is not None:
            part.arrive(None)
        else:
            self._count_doubles()

    def _count_doubles(self) -> None:
        """For the tab: everything is gone through once; what is decided afterwards only goes off the list."""
        known = self.doubles

        def count(store: Store, stopped: Callable[[], bool]) -> tuple[list[Proposal], int]:
            found = proposals(store, cancelled=stopped) if known is None else known
            return found, len(undecided(store, found))

        def say(answer: tuple[list[Proposal], int]) -> None:
            if DOUBLES not in self.parts:  # else it says so itself
                self.doubles = answer[0]
                self.way.set_waiting(DOUBLES, answer[1])

        self.session.search(self, count, say, key="doubles counted")

    def _escape(self) -> None:
        self.shown.escape()

    def keys(self) -> QWidget:
        """What the arrow keys are for in the part that is shown."""
        return self.shown.keys()
