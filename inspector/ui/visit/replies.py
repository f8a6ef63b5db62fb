"""Answers that are chosen: a few side by side, a list that drops down, several to tick, one to confirm."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from inspector import i18n
from inspector.checklist.form import SELECTS, QuestionType
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.replies_counted import CountReply
from inspector.ui.visit.replies_pictures import PictureReply, SignatureReply
from inspector.ui.visit.replies_ranked import RankReply
from inspector.ui.visit.replies_searched import SearchReply
from inspector.ui.visit.replies_written import DateReply, MomentReply, NumberReply, PlaceReply, WrittenReply
from inspector.ui.visit.reply import Reply
from inspector.ui.visit.rows import MANY, Line, Option
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.segments import Choice, Segments

SIDE_BY_SIDE = 5
"""So many choices stand beside each other; a longer list drops down."""

_WIDEST = 680
"""Pixels (at 100 %) the choices beside each other may take: what the narrowest window leaves for them."""

_SAID = "OK"


class SegmentsReply(Reply):
    """A few choices side by side."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        options = [*line.options, *([self._not_applicable()] if line.question.allows_not_applicable else [])]
        self.segments = Segments(line.label, [self._choice(it) for it in options], clearable=True)
        self.segments.chosen.connect(self.given)
        for it in self.segments.segments:
            it.installEventFilter(self)
        self.box.addWidget(self.segments)

    def show_value(self, value: str | None) -> None:
        """The chosen one."""
        if self.segments.value != value:
            self.segments.set_value(value)

    def choose_key(self, key: str) -> bool:
        """1–9 and N."""
        return self.segments.choose_key(key)

    def focus_here(self) -> None:
        """The chosen one, else the first."""
        self.segments.setFocus()

    def _choice(self, it: Option) -> Choice:
        return Choice(it.value, it.text, it.key, it.tone)  # type: ignore[arg-type]


class ScaleReply(SegmentsReply):
    """The steps of a short range side by side; a digit is its own key."""

    def choose_key(self, key: str) -> bool:
        """0–9 where they are steps, and N."""
        for it in self.segments.segments:
            if it.choice.value == key:
                it.click()
                return True
        return super().choose_key(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A digit answers wherever the focus is among them."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers()
        if pressed and event.text().isdecimal() and self.choose_key(event.text()):  # type: ignore[attr-defined]
            return True
        return super().eventFilter(watched, event)


class SaidReply(Reply):
    """Nothing to answer: a note, or a value that is only read."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.words = Words("", "answer")
        self.box.addWidget(self.words)

    def show_value(self, value: str | None) -> None:
        """The value with its unit of measure, if there is one; choices by their words."""
        question = self.line.question
        chosen = [it.label.in_language(i18n.language()) for it in question.chosen(value or "")]
        measured = f"{value} {question.measure}" if value and question.measure else value
        self.words.setText(i18n.listed(chosen) or measured or "")


class NoneReply(Reply):
    """A list of which other answers leave nothing."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        words = Words(self.tr("Nothing to choose yet: that depends on another answer."), "cell", "muted")
        self.box.addWidget(words)
        self._add_apart()

    def show_value(self, value: str | None) -> None:
        """Whether it applies."""
        self._show_apart(value)


class AcknowledgeReply(Reply):
    """Something to be confirmed."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.segments = Segments(line.label, [Choice(_SAID, self.tr("Confirmed"), "1")], clearable=True)
        self.segments.chosen.connect(self.given)
        self.segments.segments[0].installEventFilter(self)
        self.box.addWidget(self.segments)
        self._add_apart()

    def show_value(self, value: str | None) -> None:
        """Whether it is."""
        self.segments.set_value(self._show_apart(value))

    def choose_key(self, key: str) -> bool:
        """1, and N."""
        return self.segments.choose_key(key) or super().choose_key(key)

    def focus_here(self) -> None:
        """The one there is."""
        self.segments.setFocus()


class ListReply(Reply):
    """Many choices in a list that drops down."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.drop = DropDown(line.label, [(self.tr("Choose …"), None)])
        for it in line.options:
            self.drop.addItem(f"{it.key}  {it.text}".strip(), it.value)
        self.drop.setFixedHeight(px(44))
        self.drop.setMinimumWidth(px(200))
        self.drop.setMaximumWidth(px(_WIDEST - 100))
        self.drop.activated.connect(lambda _: self.given.emit(self.drop.currentData()))
        self.drop.installEventFilter(self)
        self.box.addWidget(self.drop)
        self._add_apart()

    def show_value(self, value: str | None) -> None:
        """The chosen one."""
        self.drop.setCurrentIndex(max(0, self.drop.findData(value)))
        self._show_apart(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys answer as they do elsewhere; the list itself would search its words for them."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.drop:
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.show_value(None)
                self.given.emit(None)
                return True
            if not event.modifiers() and event.text().strip():
                return self.choose_key(event.text()) or QApplication.sendEvent(self, event)
        return super().eventFilter(watched, event)

    def choose_key(self, key: str) -> bool:
        """1–9, else N."""
        found = next((it for it in self.line.options if it.key == key), None)
        if found is None:
            return super().choose_key(key)
        self.show_value(found.value)
        self.given.emit(found.value)
        return True

    def focus_here(self) -> None:
        """The list."""
        self.drop.setFocus()


class TicksReply(Reply):
    """Several of a list."""

    wide = True

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        ticks = QWidget()
        flow = Flow(ticks, gap=16)
        self.ticks: list[tuple[QCheckBox, Option]] = []
        for it in line.options:
            tick = QCheckBox(f"{it.key}  {it.text}".strip().replace("&", "&&"))
            tick.setAccessibleName(self.tr("{question}: {choice}").format(question=line.label, choice=it.text))
            tick.setMinimumHeight(px(36))
            tick.clicked.connect(self._ticked)
            tick.installEventFilter(self)
            flow.addWidget(tick)
            self.ticks.append((tick, it))
        self.box.addWidget(ticks, 1)
        self._add_apart()

    def show_value(self, value: str | None) -> None:
        """Those that are ticked."""
        ticked = set((self._show_apart(value) or "").split())
        for tick, option in self.ticks:
            tick.setChecked(option.value in ticked)

    def choose_key(self, key: str) -> bool:
        """1–9 tick and take the tick away, N."""
        for tick, option in self.ticks:
            if option.key == key:
                tick.click()
                return True
        return super().choose_key(key)

    def focus_here(self) -> None:
        """The first."""
        if self.ticks:
            self.ticks[0][0].setFocus()

    def _ticked(self) -> None:
        ticked = [option.value for tick, option in self.ticks if tick.isChecked()]
        if self.apart is not None:
            self.apart.set_value(None)
        self.given.emit(" ".join(ticked) or None)


def reply_for(line: Line, acts: VisitActs, thumbnails: Thumbnails) -> Reply:
    """The widget that fits a question."""
    kind = line.question.type
    if not line.question.asked:
        reply: Reply = SaidReply(line)
    elif kind in SELECTS and not line.offered:
        reply = NoneReply(line)
    elif kind in _BY_PHOTOS:
        reply = _BY_PHOTOS[kind](line, acts, thumbnails)
    else:
        reply = _BY_TYPE.get(kind, WrittenReply)(line)
    if not reply.wide:
        reply.box.addStretch(1)  # at the left where it stands below the wording
    return reply


def _one_of_few(line: Line) -> Reply:
    """Side by side where there is room for all of them, else in a list; a very long one is searched."""
    if len(line.offered) > MANY:
        return SearchReply(line)
    if len(line.options) <= SIDE_BY_SIDE:
        reply = SegmentsReply(line)
        if reply.segments.sizeHint().width() <= px(_WIDEST):
            return reply
        reply.deleteLater()
    return ListReply(line)


def _several(line: Line) -> Reply:
    return SearchReply(line) if len(line.offered) > MANY else TicksReply(line)


_BY_TYPE: Mapping[QuestionType, Callable[[Line], Reply]] = {
    QuestionType.SELECT_ONE: _one_of_few,
    QuestionType.SELECT_MULTIPLE: _several,
    QuestionType.RANK: RankReply,
    QuestionType.INTEGER: lambda line: (NumberReply if line.question.occurrences is None else CountReply)(line),
    QuestionType.DECIMAL: NumberReply,
    QuestionType.RANGE: lambda line: (ScaleReply if line.options else CountReply)(line),
    QuestionType.DATE: DateReply,
    QuestionType.TIME: MomentReply,
    QuestionType.DATETIME: MomentReply,
    QuestionType.ACKNOWLEDGE: AcknowledgeReply,
}
_BY_PHOTOS: Mapping[QuestionType, Callable[[Line, VisitActs, Thumbnails], Reply]] = {
    QuestionType.GEOPOINT: lambda line, acts, _: PlaceReply(line, acts),
    QuestionType.IMAGE: PictureReply,
    QuestionType.SIGNATURE: SignatureReply,
}
