"""The parts of a draft: each text to be worded, and whether the data says something else since; the numbers behind."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from inspector.i18n import language
from inspector.operations.reports.content import Trail
from inspector.operations.reports.drafts import Drafted, Part
from inspector.paper.gather.reports.words import RATES
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import line_edit, text_edit
from inspector.ui.widgets.panel import Card, Panel, Words, across, scrolled
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.segments import Choice, Segments
from inspector.ui.widgets.writing import Writing

_MOST_LINES = 14


class PartCard(Card):
    """One part: its heading, its text, what the data says where that is something else."""

    worded = Signal(str, str, str)  # part, text, what the data says
    taken_back = Signal(str)

    def __init__(self) -> None:
        super().__init__(margins=(12, 8, 12, 10), gap=6)
        self.part: Part | None = None
        self.title = Words("", "cell", bold=True, elide=True)
        self.mark = Words("", "small", "accent")
        self.text = text_edit("", lines=3)
        self.writing = Writing(self.text)
        self.writing.written.connect(self._written)
        self.text.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow())
        self.news = Words("", "small", "muted", wrap=True)
        self.news.hide()
        self.back = Button(self.tr("As the data says"), icon="undo", kind="quiet", height=28)
        self.back.clicked.connect(lambda _: self._take_back())
        self.back.hide()
        self.add(across(self.title, self.mark, None, self.back), self.text, self.news)

    def show_part(self, part: Part, *, opening: str) -> None:
        """Show it; what is being written stays."""
        fresh = self.part is None or self.part.piece.name != part.piece.name
        self.part = part
        name = part.piece.heading or opening
        self.title.setText(name)
        self.title.setMinimumWidth(min(px(110), self.title.sizeHint().width()))
        self.text.setAccessibleName(name)
        self.text.setObjectName(f"part_{part.piece.name}")
        self.back.setObjectName(f"back_{part.piece.name}")
        if fresh:
            self.writing.replace(part.text)
        else:
            self.writing.show(part.text)
        said = "" if part.worded is None else self.tr("worded by us")
        self.mark.setText(self.tr("data changed since") if part.changed else said)
        self.mark.set_ink("overdue" if part.changed else "accent")
        self.back.setVisible(part.worded is not None)
        self.news.setText(self.tr("The data says now: {text}").format(text=part.piece.text))
        self.news.setVisible(part.worded is not None)
        self._grow()

    def _written(self, text: str) -> None:
        if self.part is not None:
            self.worded.emit(self.part.piece.name, text, self.part.piece.text)

    def _take_back(self) -> None:
        if self.part is not None:
            self.taken_back.emit(self.part.piece.name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower text has more lines."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        """As high as its text, up to a dozen lines."""
        document, block, high = self.text.document(), self.text.document().begin(), 0.0
        while block.isValid():  # letters of another font make their line higher than the font says
            high += document.documentLayout().blockBoundingRect(block).height()
            block = block.next()
        line = self.text.fontMetrics().lineSpacing()
        around = 2 * document.documentMargin() + px(16)
        self.text.setFixedHeight(round(min(max(2 * line, high), _MOST_LINES * line) + around))


class ReportParts(Panel):
    """Title and parts of a draft, and behind another tab the numbers with their way back to the ledger."""

    worded = Signal(str, str, str)
    taken_back = Signal(str)
    renamed = Signal(str)
    wanted = Signal(object)  # a LedgerFilter

    def __init__(self) -> None:
        super().__init__(fill="ground", sides=("right",))
        self.cards: list[PartCard] = []
        choices = [Choice("texts", self.tr("Texts")), Choice("numbers", self.tr("Where the numbers come from"))]
        self.aspect = Segments(self.tr("What is shown of the draft"), choices, "texts", height=34, step="cell")
        self.aspect.setObjectName("report_aspect")
        self.aspect.chosen.connect(self._turn_to)
        self.title = line_edit(self.tr("Title"))
        self.title.setObjectName("report_title")
        self.title.setMinimumHeight(px(34))
        self._naming = Writing(self.title)
        self._naming.written.connect(self.renamed)
        self.lost = Words("", "small", "overdue", wrap=True)
        self.lost.hide()
        inside = Panel(fill="ground", margins=(12, 10, 12, 12), gap=10)
        inside.add(self.title, self.lost)
        self._column = QVBoxLayout()
        self._column.setSpacing(px(10))
        inside.box.addLayout(self._column)
        inside.add(None)
        self.numbers = Rows(self.tr("Where the numbers come from"), fit=False, high=44)
        self.numbers.setObjectName("report_numbers")
        self.numbers.acted.connect(lambda row: self.wanted.emit(row.key))
        self.stack = QStackedWidget()
        self.stack.addWidget(scrolled(inside, self.tr("Texts")))
        self.stack.addWidget(self.numbers)
        head = Panel(fill="surface", sides=("bottom",), margins=(12, 6, 12, 6), across=True)
        head.add(self.aspect, None)
        self.box.addWidget(head)
        self.box.addWidget(self.stack, 1)

    def show_draft(self, drafted: Drafted, *, fresh: bool) -> None:
        """Show the parts; `fresh`: of another report than before."""
        if fresh:
            self._naming.replace(drafted.report.title)
        else:
            self._naming.show(drafted.report.title)
        while len(self.cards) < len(drafted.parts):
            card = PartCard()
            card.worded.connect(self.worded)
            card.taken_back.connect(self.taken_back)
            self._column.addWidget(card)
            self.cards.append(card)
        for number, card in enumerate(self.cards):
            seen = number < len(drafted.parts)
            card.setVisible(seen)
            if fresh:
                card.part = None
            if seen:
                card.show_part(drafted.parts[number], opening=self.tr("Opening"))
        lost = [it.text for it in drafted.lost.values()]
        said = self.tr("Worded by the office, and the report has no place for it any more: {text}")
        self.lost.setText(said.format(text=" · ".join(lost)))
        self.lost.setVisible(bool(lost))
        self.numbers.set_values([self._number(it) for it in drafted.made.trail])

    def _number(self, it: Trail) -> Row:
        name = RATES["zh" if language() == "zh" else "en"][it.rate][0] if it.rate is not None else ""
        part = self.tr("counted") if it.part == "count" else self.tr("base")
        of = self.tr("everything so far") if it.stock else self.tr("found in the period")
        title = self.tr("{rate}: {part}").format(rate=name, part=part)
        return Row(it.filter, title, of, right=str(it.count), right_ink="text", action=self.tr("List"))

    def _turn_to(self, aspect: str) -> None:
        self.aspect.set_value(aspect)
        self.stack.setCurrentIndex(int(aspect == "numbers"))

    def first(self) -> QWidget:
        """Where one begins to write."""
        return self.cards[0].text if self.cards else self.title
