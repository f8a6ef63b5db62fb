"""Before a package is handed in: how much is missing, impossible or there twice, and the list of it."""

from PySide6.QtCore import Qt

from inspector import clock
from inspector.i18n.lapses import lapse
from inspector.operations.rectification import quality
from inspector.operations.rectification.quality import Report
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Facts
from inspector.ui.widgets.panel import Card, Heading, Words, across
from inspector.ui.widgets.ring import Mark


class QualityCard(Card):
    """Counts, gravest first; none of it hinders the package."""

    def __init__(self, session: Session) -> None:
        super().__init__(margins=(20, 14, 20, 18), gap=12)
        self.setObjectName("quality")
        self.session = session
        self.report: Report | None = None
        self.head = Heading(self.tr("Data quality"))
        self.mark = Mark("fixed", self.tr("Nothing is missing"), bold=True)
        self.facts = Facts()
        self.about = Words(
            self.tr("None of this hinders the package. What is put right now is not asked for later."),
            "small", "muted", wrap=True,
        )  # fmt: skip
        self.see = Button(self.tr("See the list"), icon="list", key="Alt+L")
        self.see.setObjectName("see_quality")
        self.see.clicked.connect(self._see)
        self.add(self.head, self.mark, self.facts, self.about, across(self.see, None))
        self.setMaximumWidth(px(640))
        self.setMinimumWidth(px(300))
        for it in (self.mark, self.facts, self.about, self.see):
            it.hide()

    def refresh(self) -> None:
        """Look anew."""
        today = clock.today().isoformat()
        self.session.ask(self, lambda store: quality.report(store, today), self._show, key="quality")

    def _show(self, found: Report) -> None:
        self.report = found
        share = round(100 * found.whole / found.findings) if found.findings else 100
        self.head.set_words(self.tr("Data quality"), self.tr("{share}% complete").format(share=share))
        self.facts.set_facts([(lapse(str(it)), str(count)) for it, count in found.counts.items()])
        self.mark.setVisible(not found.counts)
        for it in (self.facts, self.about, self.see):
            it.setVisible(bool(found.counts))
        self.see.set_words(self.tr("See the list (%n)", "", found.total))

    def _see(self) -> None:
        from inspector.ui.dialogs.quality_list import QualityDialog  # noqa: PLC0415 - with its first use

        if self.report is not None:
            dialog = QualityDialog(self, self.session, self.report)
            dialog.show()
            dialog.lines.setFocus(Qt.FocusReason.OtherFocusReason)
