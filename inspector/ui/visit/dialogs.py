"""Dialogs of the Visit page: finding a question, finalising, the facts of the visit itself."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from inspector import i18n
from inspector.i18n.words import METHODS, RATERS
from inspector.ui import theme
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.reading import Line, Problem, Reading
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Field, line_edit, text_edit
from inspector.ui.widgets.panel import Heading, Words
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.writing import Writing, flush_all


class FindQuestion(Dialog):
    """Type a few letters, Enter goes there. `chosen` has the question, or the free finding."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, reading: Reading) -> None:
        super().__init__(parent.window(), "", wide=560)
        self.setWindowTitle(self.tr("Find a question"))
        self.setObjectName("find_question")
        self.title.hide()
        self.edit = line_edit(self.tr("Find a question"), self.tr("code or words"), icon="search")
        self.edit.setFixedHeight(px(40))
        self.edit.textChanged.connect(self._search)
        self.edit.installEventFilter(self)
        self.rows = Rows(self.tr("Questions found"), fit=False)
        self.rows.setMinimumHeight(px(320))
        self.rows.clicked.connect(lambda _: self._go())
        self.rows.acted.connect(lambda _: self._go())
        self.none = Words(self.tr("No question has these words."), "body", "muted")
        for it in (self.edit, self.rows, self.none):
            self.box.addWidget(it)
        self.all = [
            Row(line.key, line.label, f"{line.key}   {part.title}", right="" if line.open else "✓")
            for part in reading.parts
            for line in part.lines
        ] + [
            Row(it.key, it.finding.text, self.tr("Finding {number}").format(number=it.number))
            for it in reading.problems
            if it.finding.question is None
        ]
        self._search("")
        self.edit.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows choose and Enter goes while the letters are typed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                at = self.rows.currentIndex().row() + (1 if event.key() == Qt.Key.Key_Down else -1)
                if 0 <= at < len(self.rows.shown.values):
                    self.rows.set_current(self.rows.shown.values[at])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go()
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        words = text.casefold().split()
        found = [it for it in self.all if all(word in f"{it.title} {it.second}".casefold() for word in words)]
        self.rows.set_values(found)
        if found:
            self.rows.set_current(found[0])
        self.rows.setVisible(bool(found))
        self.none.setVisible(not found)

    def _go(self) -> None:
        row = self.rows.value
        if row is not None:
            self.close()
            self.chosen.emit(row.key)


class FinaliseDialog(Dialog):
    """What stands between the draft and its end. `goto` has the question to go to, `confirmed` ends it all the same."""

    goto = Signal(str)
    confirmed = Signal()

    def __init__(self, parent: QWidget, reading: Reading) -> None:
        super().__init__(parent.window(), "", wide=560)
        self.setObjectName("finalise_dialog")
        lines, unworded, photos = reading.missing, reading.unworded, reading.without_photos
        self._list(self.tr("Not answered yet"), [self._line(it) for it in lines])
        self._list(self.tr("Not worded yet"), [self._row(it) for it in unworded])
        self._list(self.tr("Findings that lack photos"), [self._row(it) for it in photos])
        back = Button(self.tr("Back to the visit"))
        back.clicked.connect(self.close)
        if lines or unworded:
            self._entitle(self.tr("Some things are still open"))
            first = lines[0].key if lines else unworded[0].key
            on = Button(self.tr("Go to the first one"), kind="filled")
            on.setObjectName("go_first")
            on.clicked.connect(lambda: self._go(first))
        else:
            self._entitle(self.tr("Photos are missing"))
            count = sum(it.missing for it in photos)
            on = Button(self.tr("Finalise, %n photo(s) missing", "", count), kind="filled")
            on.setObjectName("finalise_anyway")
            on.clicked.connect(self._confirm)
        self.set_buttons(back, on)

    def _entitle(self, title: str) -> None:
        self.setWindowTitle(title)
        self.title.setText(title)

    def _list(self, heading: str, rows: list[Row]) -> None:
        if rows:
            shown = Rows(heading, fit=False, high=48)
            shown.set_values(rows)
            shown.setFixedHeight(px(48) * min(6, len(rows)))
            shown.clicked.connect(lambda index: self._go(rows[index.row()].key))
            shown.acted.connect(lambda it: self._go(it.key))
            self.box.addWidget(Heading(heading, str(len(rows))))
            self.box.addWidget(shown)

    def _line(self, it: Line) -> Row:
        """A question that is open, with the checklist's own words on why it must be answered."""
        said = it.question.required_message.in_language(i18n.language())
        return Row(it.key, it.label, "   ".join(filter(None, (it.question.name, said))), icon="open")

    def _row(self, it: Problem) -> Row:
        ink = theme.severity(it.finding.severity)
        text = " ".join(it.finding.text.split()) or self.tr("not worded yet")
        missing = self.tr("missing: {count}").format(count=it.missing) if it.missing else ""
        said = self.tr("Finding {number}").format(number=it.number)
        return Row(it.key, text, said, icon=ink, ink=ink, right=missing, right_ink="warn")

    def _go(self, key: str) -> None:
        self.close()
        self.goto.emit(key)

    def _confirm(self) -> None:
        self.close()
        self.confirmed.emit()


class AboutVisit(Dialog):
    """Facts of the visit itself, each kept as it is filled in; and giving the draft up, which can be undone."""

    discarded = Signal()

    def __init__(self, parent: QWidget, acts: VisitActs, reading: Reading) -> None:
        super().__init__(parent.window(), "", wide=520)
        self.title.setText(self.tr("About this visit"))
        self.setWindowTitle(self.tr("About this visit"))
        self.setObjectName("about_visit")
        self.acts = acts
        visit = reading.case.visit
        draft = not reading.finalised
        method = DropDown(self.tr("Method"), [(i18n.method(it), it) for it in METHODS])
        method.setCurrentIndex(max(0, method.findData(visit.method)))
        method.activated.connect(lambda _: acts.change_head(method=method.currentData()))
        self._add(self.tr("Method"), method, draft=draft)
        rater = DropDown(self.tr("Rated by"), [(i18n.rater(it), it) for it in RATERS])
        rater.setCurrentIndex(max(0, rater.findData(visit.rater)))
        rater.activated.connect(lambda _: acts.change_head(rater=rater.currentData()))
        self._add(self.tr("Rated by"), rater, draft=draft)
        self._written(self.tr("Interviewee"), "interviewee", visit.interviewee, draft=draft)
        self._written(self.tr("In company of"), "companions", visit.companions, draft=draft)
        told = QCheckBox(self.tr("The household was told what the data is for"))
        told.setAccessibleName(told.text())
        told.setChecked(bool(visit.told))
        told.setEnabled(draft)
        told.clicked.connect(lambda on: acts.change_head(told=int(on)))
        self.box.addWidget(told)
        note = text_edit(self.tr("Note"), lines=3)
        note.setPlainText(visit.note or "")
        self._keep(note, lambda text: acts.change_head(note=text or None), draft=draft)
        self._add(self.tr("Note"), note, draft=True)
        close = Button(self.tr("Close"), kind="filled")
        close.setObjectName("close")
        close.clicked.connect(self.close)
        if draft:
            discard = Button(self.tr("Discard this draft"), icon="bin")
            discard.setObjectName("discard")
            discard.clicked.connect(self._discard)
            self.set_buttons(discard, close)
        else:
            self.set_buttons(close)

    def done(self, result: int) -> None:
        """What is being written is kept first."""
        flush_all(self)
        super().done(result)

    def _written(self, label: str, field: str, value: str | None, *, draft: bool) -> None:
        edit = line_edit(label)
        edit.setText(value or "")
        self._keep(edit, lambda text: self.acts.change_head(**{field: text or None}), draft=draft)
        self._add(label, edit, draft=True)

    def _keep(self, edit, keep: Callable[[str], None], *, draft: bool) -> None:  # type: ignore[no-untyped-def]
        edit.setReadOnly(not draft)
        Writing(edit).written.connect(keep)

    def _add(self, label: str, inside: QWidget, *, draft: bool) -> None:
        inside.setEnabled(draft)
        self.box.addWidget(Field(label, inside))

    def _discard(self) -> None:
        self.close()
        self.discarded.emit()
