"""Packages 数据包: taking in what others did, giving away what was done here, and what both ends have changed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from inspector.ui.pages.packages_conflicts import ConflictsPanel
from inspector.ui.pages.packages_give import GivePanel
from inspector.ui.pages.packages_take import TakePanel
from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel
from inspector.ui.widgets.segments import Choice, Segments


class PackagesPage(Page):
    """Two ways, chosen above: in (plan, merge, conflicts) and out."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.header.set_place(self.tr("Packages"))
        self.way = Segments(
            self.tr("In or out"),
            [Choice("in", self.tr("Take in")), Choice("out", self.tr("Give out"))],
            "in",
            height=36,
            step="body",
        )
        self.away = Button(self.tr("Do not merge"), key="Escape", acts=False)
        self.away.setObjectName("forget_plan")
        self.act = Button(self.tr("Merge"), icon="merge", key="Ctrl+Return", kind="filled")
        self.act.setObjectName("act")
        self.header.box.insertWidget(3, self.way)
        self.header.set_actions(self.away, self.act)
        self.take = TakePanel(session)
        self.give = GivePanel(session)
        self.conflicts = ConflictsPanel(session)
        coming = Panel(fill="ground")
        coming.box.addWidget(self.take, 1)
        coming.box.addWidget(self.conflicts, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(coming)
        self.stack.addWidget(self.give)
        self.box.addWidget(self.stack, 1)
        self.way.chosen.connect(self._go)
        self.away.clicked.connect(self.take.forget)
        self.act.clicked.connect(self._act)
        self.take.changed.connect(self._tell)
        self.give.changed.connect(self._tell)
        back = QShortcut(QKeySequence("Escape"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.take.forget)
        self._tell()

    def arrive(self, about: Any) -> None:
        """`about`: a package (or several) to be planned at once, or "out" for giving one."""
        if about == "out":
            self._go("out")
            return
        if isinstance(about, str | Path):
            about = [Path(about)]
        if isinstance(about, Sequence) and about:
            self._go("in")
            self.take.plan([Path(it) for it in about])

    def refresh(self) -> None:
        """Count what would go out, list what is contested."""
        self.give.refresh()
        self.conflicts.refresh()

    def _go(self, way: str) -> None:
        self.way.set_value(way)
        self.stack.setCurrentIndex(0 if way == "in" else 1)
        self._tell()

    def _act(self) -> None:
        if self.way.value == "out":
            self.give.choose()
        elif self.take.ready:
            self.take.merge()
        else:
            self.take.choose()

    def _tell(self) -> None:
        """The one filled button says what comes next."""
        if self.way.value == "out":
            self.act.set_words(self.tr("Write the package"))
            self.act.setEnabled(not self.give.running)
            self.away.hide()
            return
        self.act.set_words(self.tr("Merge") if self.take.ready else self.tr("Choose packages"))
        self.act.setEnabled(not self.take.running)
        self.away.setVisible(bool(self.take.received) and not self.take.running)
        self.away.set_words(self.tr("Close the report") if self.take.merged else self.tr("Do not merge"))
