"""Checklists and tables: what is asked, and the values answers are judged by; one tab each, made when first seen."""

from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector.tables.kinds import TABLES as KNOWN_TABLES
from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.widgets.segments import Choice, Segments

CHECKLISTS, TABLES = "checklists", "tables"
_PANES = {CHECKLISTS: ("checklists_pane", "ChecklistsPane"), TABLES: ("tables_page", "TablesPane")}


class ChecklistsPage(Page):
    """The head with its tabs; everything else is a pane's."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        words = {CHECKLISTS: self.tr("Checklists"), TABLES: self.tr("Tables")}
        choices = [Choice(it, words[it]) for it in _PANES]
        self.tab = Segments(self.tr("Checklists or tables"), choices, CHECKLISTS, height=36, step="body")
        self.tab.chosen.connect(self._go)
        self.header.title.hide()  # the tabs say where one is
        self.header.box.insertWidget(1, self.tab)
        self.panes: dict[str, Any] = {}
        self.stack = QStackedWidget()
        self.box.addWidget(self.stack, 1)
        self._go(CHECKLISTS)

    def arrive(self, about: Any) -> None:
        """`about`: the name of a tab, or of what it is to show: a table, or the id of a version."""
        if not isinstance(about, str) or not about:
            return
        self._go(about if about in _PANES else TABLES if about in KNOWN_TABLES else CHECKLISTS)
        self.panes[self.tab.value].arrive(about)

    def refresh(self) -> None:
        """Both tabs read anew, the one that is not seen too: it was made because somebody looks at both."""
        for pane in self.panes.values():
            pane.refresh()

    def keys(self) -> QWidget:
        """What the arrow keys are for on the tab that is shown."""
        pane = self.panes[self.tab.value]
        keys = pane.keys()
        assert isinstance(keys, QWidget)  # noqa: S101 - for the checker: panes are imported when they are seen
        return keys

    def _go(self, tab: str) -> None:
        new = tab not in self.panes
        if new:
            module, name = _PANES[tab]
            pane = getattr(import_module(f"inspector.ui.pages.{module}"), name)(self.session)
            self.panes[tab] = pane
            self.stack.addWidget(pane)
            for action in getattr(pane, "at_head", ()):
                self.header.side.addWidget(action)
            if tab == CHECKLISTS:
                pane.alone.connect(lambda alone: self.header.setVisible(not alone))
        self.tab.set_value(tab)
        self.stack.setCurrentWidget(self.panes[tab])
        for name, pane in self.panes.items():
            for action in getattr(pane, "at_head", ()):
                action.setVisible(name == tab)
        if new and self.isVisible():
            self.panes[tab].refresh()
