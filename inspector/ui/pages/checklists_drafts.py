"""Drafts that stand on another version of a checklist: what moving one to this version would mean, and moving it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal

from inspector import clock, i18n
from inspector.operations import catalogue, checklist
from inspector.operations.catalogue import OpenDraft, Report, Version
from inspector.ui.pages.checklists_words import version_words
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.lines import Column, Line, Lines
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.rows import Row, Rows

_WIDE = 320


class DraftsPanel(Panel):
    """Left the drafts, right the report on the chosen one. `found` tells how many there are."""

    found = Signal(str)  # the sentence on them, '' for none

    def __init__(self, session: Session) -> None:
        super().__init__(across=True)
        self.session = session
        self.version: Version | None = None
        self.drafts: Sequence[OpenDraft] = ()
        self.rows = Rows(self.tr("Drafts on another version"), fit=False)
        self.rows.chosen.connect(lambda row: self._report(row.key))
        left = Panel(sides=("right",))
        left.setFixedWidth(px(_WIDE))
        left.box.addWidget(self.rows, 1)
        self.said = Words("", "body", wrap=True)
        self.said.setObjectName("move_said")
        self.lines = Lines(
            self.tr("What changes"),
            [Column(self.tr("What happens"), 150), Column(self.tr("Question"))],
            high=36,
        )
        self.move_button = Button("", icon="right")
        self.move_button.setObjectName("move_draft")
        self.move_button.clicked.connect(self._move)
        head = Panel(margins=(16, 10, 16, 10))
        head.add(across(self.said, self.move_button))
        right = Panel()
        right.box.addWidget(head)
        right.box.addWidget(self.lines, 1)
        self.box.addWidget(left)
        self.box.addWidget(right, 1)

    def show_version(self, version: Version) -> None:
        """Look for drafts that could move to this version."""
        other = self.version is None or self.version.id != version.id
        self.version = version
        self.move_button.set_words(self.tr("Move to {version}").format(version=version_words(version.version)))
        if other:
            self._clear()
        this = version.id
        self.session.ask(self, lambda store: catalogue.drafts_elsewhere(store, this), self._show, key="drafts")

    def _clear(self) -> None:
        self.drafts = ()
        self.rows.set_values([])
        self.lines.set_lines([])
        self.move_button.setEnabled(False)
        self.said.setText("")

    def _show(self, drafts: Sequence[OpenDraft]) -> None:
        before = self.rows.value
        self.drafts = drafts
        self.rows.set_values([self._row(it) for it in drafts])
        self.found.emit(self._sentence())
        if not drafts:
            self._clear()
            self.said.setText(self._why_none())
            return
        kept = next((it for it in self.rows.shown.values if before and it.key == before.key), self.rows.shown.values[0])
        self.rows.set_current(kept)
        self._report(kept.key)

    def _why_none(self) -> str:
        if self.version is not None and self.version.published is None:
            return self.tr("Once it is published, drafts on another version can be moved to it here.")
        return self.tr("No draft stands on another version.")

    def _sentence(self) -> str:
        """3 drafts still use version 1."""
        if not self.drafts:
            return ""
        numbers = list(dict.fromkeys(version_words(it.version) for it in self.drafts))
        return self.tr("%n draft(s) on {versions}", "", len(self.drafts)).format(versions=i18n.listed(numbers))

    def _row(self, it: OpenDraft) -> Row:
        today = clock.today()
        second = " · ".join((it.place, it.inspector, i18n.day(clock.local_date(it.started), today)))
        return Row(it.visit, it.name, second, icon="draft", right=version_words(it.version))

    def _report(self, visit: str) -> None:
        if self.version is None:
            return
        this = self.version.id
        self.move_button.setEnabled(False)
        self.session.ask(self, lambda store: catalogue.report(store, visit, this), self._tell, key="move")

    def _tell(self, found: Report) -> None:
        plan, names = found.move, found.names
        self.said.setText(
            self.tr(
                "Kept: {kept}, not asked any more: {dropped}, to be answered anew: {unfitting}, new: {added}"
            ).format(
                kept=len(plan.kept), dropped=len(plan.dropped), unfitting=len(plan.unfitting), added=len(plan.added)
            )
        )

        def lines(keys: Iterable[str], words: str, icon: str, ink: str) -> list[Line]:
            language = i18n.language()
            return [Line((words, f"{it} {names.question(it, language)}"), icon, ink, it) for it in keys]

        self.lines.set_lines(
            [
                *lines(plan.dropped, self.tr("not asked any more"), "minus", "overdue"),
                *lines(plan.unfitting, self.tr("to be answered anew"), "warn", "doing"),
                *lines(plan.added, self.tr("new"), "plus", "fixed"),
            ]
        )
        self.move_button.setEnabled(True)

    def _move(self) -> None:
        row = self.rows.value
        if self.version is None or row is None:
            return
        this, visit = self.version.id, row.key
        self.move_button.setEnabled(False)
        self.session.do(self, lambda store: checklist.move(store, visit, this))
