"""Finalising: what hinders, what lacks, what somebody should look at first; each line leads to its place."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.operations.doubts import Concern, Doubt
from inspector.operations.readiness import Readiness, readiness
from inspector.operations.reused import Why
from inspector.ui import theme
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.theme import px
from inspector.ui.visit.reading import Again, Line, Problem, Reading
from inspector.ui.visit.when import said_when
from inspector.ui.visit.words import code_words
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Heading, Panel, scrolled
from inspector.ui.widgets.rows import Row, Rows

_DOUBTS: dict[str, str] = {
    Doubt.PHOTO_LOST: QT_TRANSLATE_NOOP("Doubt", "The file of this photo is not on this computer"),
    Doubt.ANSWER_REUSED: QT_TRANSLATE_NOOP("Doubt", "Taken over from an earlier visit and not changed"),
    Doubt.SIGNATURE_VOID: QT_TRANSLATE_NOOP("Doubt", "Contents changed since: this signature is void"),
    Doubt.PHOTO_AHEAD: QT_TRANSLATE_NOOP("Doubt", "Taken later than now ({when}): is the clock right?"),
    Doubt.PHOTOS_FAR_OFF: QT_TRANSLATE_NOOP("Doubt", "All photos lie hours off this visit ({when}): which clock?"),
    Doubt.CLOCK_BACK: QT_TRANSLATE_NOOP("Doubt", "Something recorded here before says {when}: is the clock right?"),
    Doubt.LATER_VISIT: QT_TRANSLATE_NOOP("Doubt", "A visit of this place that began {when} is finalised already"),
    Doubt.YEAR: QT_TRANSLATE_NOOP("Doubt", "The clock says {when}: is the year right?"),
    Why.SAME_FILE: QT_TRANSLATE_NOOP("Doubt", "The same file is at another place already"),
    Why.ALIKE: QT_TRANSLATE_NOOP("Doubt", "The same picture is at another place already"),
    Why.AS_AFTER: QT_TRANSLATE_NOOP("Doubt", "An earlier visit of this place has the same picture"),
    Why.OLD: QT_TRANSLATE_NOOP("Doubt", "Taken on a day before this visit ({when})"),
}
_TALLEST = 400  # pixels of all lists together
_HIGH = 48


class FinaliseDialog(Dialog):
    """What stands between the draft and its end. `goto` has the question to go to, `looked` the concern to look at,
    `about` asks for the head of the visit, `confirmed` ends it all the same.
    """

    goto = Signal(str)
    looked = Signal(object)
    about = Signal()
    confirmed = Signal()

    def __init__(self, parent: QWidget, reading: Reading, doubts: Sequence[Concern] = ()) -> None:
        super().__init__(parent.window(), "", wide=600)
        self.setObjectName("finalise_dialog")
        self.reading = reading
        ready = readiness(reading.case, (it.judged for it in reading.again))
        lines, unworded, photos = reading.missing, reading.unworded, reading.without_photos
        self.lists = Panel(gap=6)
        self._high = 0
        self._list(self.tr("Not answered yet"), [self._line(it) for it in lines], self._go)
        self._list(self.tr("Without a verdict"), [self._unjudged(it) for it in reading.unjudged], self._go)
        silent = [self._silent(it) for it in ready.silent]
        self._list(self.tr("Not worded yet"), [*(self._row(it) for it in unworded), *silent], self._go)
        early = [Row("", self.tr("The end lies before the start"), icon="clock", ink="overdue")]
        self._list(self.tr("Times of the visit"), early if ready.ended_early else [], lambda _: self._about())
        unproved = [self._again(it, self.tr("a new photo is wanted")) for it in reading.unproved]
        lacking = [*(self._row(it) for it in photos), *unproved]
        self._list(self.tr("Findings that lack photos"), lacking, self._go)
        self._list(self.tr("To be looked at"), [self._doubt(it) for it in doubts], self._look)
        self.lists.add(None)
        area = scrolled(self.lists, self.tr("What is still open"))
        area.setFixedHeight(min(px(_TALLEST), self._high))
        self.box.addWidget(area)
        back = Button(self.tr("Back to the visit"))
        back.clicked.connect(self.close)
        self.on = self._way_on(ready)
        self.set_buttons(back, self.on)

    def _way_on(self, ready: Readiness) -> Button:
        """The filled button: to the first thing that hinders, else to the end."""
        lines, unworded = self.reading.missing, self.reading.unworded
        if not ready.complete(without_photos=True):
            self._entitle(self.tr("Some things are still open"))
            on = Button(self.tr("Go to the first one"), kind="filled", key="Ctrl+Return")
            on.setObjectName("go_first")
            asked = [*(it.key for it in lines), *(it.key for it in self.reading.unjudged)]
            open_ = [*asked, *(it.key for it in unworded), *ready.silent]
            if open_:
                on.clicked.connect(lambda: self._go(open_[0]))
            else:
                on.clicked.connect(self._about)
            return on
        missing = sum(it.missing for it in self.reading.without_photos) + len(self.reading.unproved)
        if missing:
            self._entitle(self.tr("Photos are missing"))
            on = Button(self.tr("Finalise, %n photo(s) missing", "", missing), kind="filled", key="Ctrl+Return")
        else:
            self._entitle(self.tr("Look at this first"))
            on = Button(self.tr("Finalise all the same"), kind="filled", key="Ctrl+Return")
        on.setObjectName("finalise_anyway")
        on.clicked.connect(self._confirm)
        return on

    def _entitle(self, title: str) -> None:
        self.setWindowTitle(title)
        self.title.setText(title)

    def _list(self, heading: str, rows: list[Row], go) -> None:  # type: ignore[no-untyped-def]
        if rows:
            shown = Rows(heading, high=_HIGH)
            shown.set_values(rows)
            shown.clicked.connect(lambda index: go(rows[index.row()].key))
            shown.acted.connect(lambda it: go(it.key))
            self.lists.add(Heading(heading, str(len(rows))), shown)
            self._high += px(_HIGH) * len(rows) + px(46)

    def _line(self, it: Line) -> Row:
        """A question that is open, with the checklist's own words on why it must be answered."""
        said = it.question.required_message.in_language(i18n.language())
        return Row(it.key, it.label, "   ".join(filter(None, (code_words(it.question.name), said))), icon="open")

    def _row(self, it: Problem) -> Row:
        ink = theme.severity(it.finding.severity)
        text = " ".join(it.finding.text.split()) or self.tr("not worded yet")
        missing = self.tr("missing: {count}").format(count=it.missing) if it.missing else ""
        said = self.tr("Finding {number}").format(number=it.number)
        return Row(it.key, text, said, icon=ink, ink=ink, right=missing, right_ink="warn")

    def _unjudged(self, it: Again) -> Row:
        return self._again(it, self.tr("a word on it is wanted") if it.judged.unsaid else "")

    def _again(self, it: Again, right: str = "") -> Row:
        found = it.judged.finding
        ink = theme.severity(found.severity)
        text = " ".join(found.text.split())
        return Row(it.key, text, found.number or found.mark, icon=ink, ink=ink, right=right, right_ink="warn")

    def _silent(self, highlight: str) -> Row:
        return Row(highlight, self.tr("not worded yet"), self.tr("Good example"), icon="star", ink="fixed")

    def _doubt(self, it: Concern) -> Row:
        when = said_when(it.when) if it.when else ""
        said = QCoreApplication.translate("Doubt", _DOUBTS[it.why or it.doubt]).format(when=when)
        line = self.reading.line(it.question) if it.question else None
        photo = next((one for one in self.reading.case.photos if one.id == it.photo), None)
        if line is not None:
            second = f"{code_words(line.question.name)}   {said}".strip()
            return Row(it, line.label, second, icon="clock", ink="rebound")
        if photo is not None:
            named = photo.caption or photo.name or self.tr("Photo")
            return Row(it, named, said, icon="camera", ink="warn")
        if it.signature is not None:
            named = self.tr("Signature of {name}").format(name=i18n.signer(it.who))
            return Row(it, named, said, icon="crossed", ink="overdue")
        return Row(it, self.tr("Clock of this computer"), said, icon="clock", ink="warn")

    def _go(self, key: str) -> None:
        self.close()
        self.goto.emit(key)

    def _look(self, concern: Concern) -> None:
        self.close()
        self.looked.emit(concern)

    def _about(self) -> None:
        self.close()
        self.about.emit()

    def _confirm(self) -> None:
        self.close()
        self.confirmed.emit()
