"""How a question is answered: one widget for each kind of answer, all with the same few signals."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from inspector import i18n
from inspector.checklist.form import NOT_APPLICABLE, QuestionType
from inspector.ui.theme import px
from inspector.ui.visit.reading import Line, Option
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, line_edit, text_edit
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.segments import Choice, Segments
from inspector.ui.widgets.writing import Writing

SIDE_BY_SIDE = 5
"""So many choices stand beside each other; a longer list drops down."""

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}


class Reply(QWidget):
    """Where one question is answered. `given` has the new value (None: taken back), `stepped` goes to the next one."""

    given = Signal(object)
    stepped = Signal(int)
    wide = False  # takes the whole width below the wording

    def __init__(self, line: Line) -> None:
        super().__init__()
        self.line = line
        self.box = QHBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(px(10))
        self.apart: Segments | None = None  # "not applicable" where the answers themselves are no segments

    def show_value(self, value: str | None) -> None:
        """Show what the store holds."""

    def choose_key(self, key: str) -> bool:
        """Answer by a key; False where it means nothing here."""
        return self.apart is not None and self.apart.choose_key(key)

    def focus_here(self) -> None:
        """Take the keyboard."""

    def refuse(self) -> None:
        """What was answered last cannot stand."""

    def _not_applicable(self) -> Option:
        return Option(NOT_APPLICABLE, self.tr("N/A"), "N")

    def _add_apart(self) -> None:
        if self.line.question.allows_not_applicable:
            it = self._not_applicable()
            choice = Choice(it.value, it.text, it.key, "na")
            name = self.tr("{question}: not applicable").format(question=self.line.label)
            self.apart = Segments(name, [choice], clearable=True)
            self.apart.chosen.connect(self.given)
            self.apart.segments[0].installEventFilter(self)
            self.box.addWidget(self.apart)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down and Enter go through the questions; in a group of buttons they would answer."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            step = _STEPS.get(Qt.Key(event.key()))
            if step:
                self.stepped.emit(step)
                return True
        return super().eventFilter(watched, event)


class SegmentsReply(Reply):
    """A few choices side by side."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        options = [*line.options, *([self._not_applicable()] if line.question.allows_not_applicable else [])]
        choices = [Choice(it.value, it.text, it.key, it.tone) for it in options]  # type: ignore[arg-type]
        self.segments = Segments(line.label, choices, clearable=True)
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


class ListReply(Reply):
    """Many choices in a list that drops down."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.drop = DropDown(line.label, [(self.tr("Choose …"), None)])
        for it in line.options:
            self.drop.addItem(f"{it.key}  {it.text}".strip(), it.value)
        self.drop.setFixedHeight(px(44))
        self.drop.setMinimumWidth(px(200))
        self.drop.activated.connect(lambda _: self.given.emit(self.drop.currentData()))
        self.drop.installEventFilter(self)
        self.box.addWidget(self.drop)
        self._add_apart()

    def show_value(self, value: str | None) -> None:
        """The chosen one."""
        self.drop.setCurrentIndex(max(0, self.drop.findData(value)))
        if self.apart is not None:
            self.apart.set_value(value if value == NOT_APPLICABLE else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys answer as they do elsewhere; the list itself would search its words for them."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.drop:
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.show_value(None)
                self.given.emit(None)
                return True
            if not event.modifiers() and event.text().strip() and self.choose_key(event.text()):
                return True
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
        ticked = set((value or "").split()) if value != NOT_APPLICABLE else set()
        for tick, option in self.ticks:
            tick.setChecked(option.value in ticked)
        if self.apart is not None:
            self.apart.set_value(value if value == NOT_APPLICABLE else None)

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


class WrittenReply(Reply):
    """A number with its unit of measure, or words."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        question = line.question
        words = question.type is QuestionType.TEXT
        self.edit: QLineEdit | QPlainTextEdit
        if words and question.appearance == "multiline":
            self.wide = True
            self.edit = text_edit(line.label)
        else:
            self.edit = line_edit(line.label)
            self.edit.setFixedHeight(px(44))
            self.edit.setFixedWidth(px(280 if words else 130))
            if not words:
                self.edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.edit.setObjectName(f"reply_{question.name}")
        self.writing = Writing(self.edit)
        self.writing.written.connect(self._written)
        self.writing.left.connect(lambda onward: self.stepped.emit(1 if onward else 0))
        self.edit.installEventFilter(self)
        self.box.addWidget(self.edit)
        if question.measure:
            self.box.addWidget(Words(question.measure, "body", "muted"))
        self._add_apart()
        if self.apart is not None:  # what was being written is no answer any more
            self.apart.group.idClicked.connect(lambda _: self.writing.replace(""))

    def show_value(self, value: str | None) -> None:
        """What is written; nothing beside "not applicable"."""
        applies = value != NOT_APPLICABLE
        self.writing.show((value or "") if applies else "")
        if self.apart is not None:
            self.apart.set_value(None if applies else value)

    def focus_here(self) -> None:
        """The field."""
        self.edit.setFocus()

    def refuse(self) -> None:
        """What stands there is not kept."""
        self.writing.refused()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field itself only Up and Down go through the questions: Enter first keeps what is written."""
        arrows = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if watched is self.edit and (not arrows or isinstance(self.edit, QPlainTextEdit)):
            return False
        return super().eventFilter(watched, event)

    def _written(self, text: str) -> None:
        self.given.emit(text.strip() or None)


class DateReply(Reply):
    """A day."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.date = DateField(line.label, self.tr("no day yet"), height=44)
        self.date.setFixedWidth(px(190))
        self.date.picked.connect(lambda day: self.given.emit(day or None))
        self.box.addWidget(self.date)
        self._add_apart()

    def show_value(self, value: str | None) -> None:
        """The day."""
        applies = value != NOT_APPLICABLE
        if not self.date.hasFocus() or (value or "") != self.date.day:
            self.date.show_day(value if applies else None)
        if self.apart is not None:
            self.apart.set_value(None if applies else value)

    def focus_here(self) -> None:
        """The field."""
        self.date.setFocus()


class SaidReply(Reply):
    """Nothing to answer: a note, or a value that is only read."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.words = Words("", "answer")
        self.box.addWidget(self.words)

    def show_value(self, value: str | None) -> None:
        """The value, if there is one."""
        chosen = [it.text for it in self.line.options if it.value in (value or "").split()]
        self.words.setText(i18n.listed(chosen) or value or "")


def reply_for(line: Line) -> Reply:
    """The widget that fits a question."""
    reply = _reply(line)
    if not reply.wide:
        reply.box.addStretch(1)  # at the left where it stands below the wording
    return reply


def _reply(line: Line) -> Reply:
    question = line.question
    if not question.asked:
        return SaidReply(line)
    match question.type:
        case QuestionType.SELECT_ONE:
            return SegmentsReply(line) if len(line.options) <= SIDE_BY_SIDE else ListReply(line)
        case QuestionType.SELECT_MULTIPLE:
            return TicksReply(line)
        case QuestionType.DATE:
            return DateReply(line)
    return WrittenReply(line)
