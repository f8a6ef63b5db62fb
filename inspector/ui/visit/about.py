"""The head of a visit: how, with whom, to whom, from when until when, what the household was told, who lives there."""

from typing import cast

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from inspector import clock, i18n
from inspector.errors import Fault
from inspector.i18n.words import METHODS, RATERS
from inspector.operations import visit as visits
from inspector.operations.head import Head, read_head, split_names
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import told
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.hours import moment_of, time_of
from inspector.ui.visit.reading import Reading
from inspector.ui.visit.residents import ResidentsPart
from inspector.ui.visit.telling import TellDialog
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Field, line_edit, text_edit
from inspector.ui.widgets.panel import Words, across, down
from inspector.ui.widgets.writing import Writing, flush_all

WIDE, WITH_RESIDENTS = 560, 940


class AboutVisit(Dialog):
    """Each fact is kept as it is filled in. Giving the draft up can be undone like everything else."""

    discarded = Signal()

    def __init__(self, parent: QWidget, acts: VisitActs, reading: Reading) -> None:
        super().__init__(parent.window(), "", wide=WIDE)
        self.title.setText(self.tr("About this visit"))
        self.setWindowTitle(self.tr("About this visit"))
        self.setObjectName("about_visit")
        self.acts = acts
        self.session = acts.session
        self.visit = reading.case.visit
        self.draft = not reading.finalised
        self.head: Head | None = None
        self.fields: dict[str, Field] = {}
        self.writing: dict[str, Writing] = {}
        self._make_fields()
        self._lay_out()
        self.session.changed.connect(self._read)
        self._read()

    def done(self, result: int) -> None:
        """What is being written is kept first."""
        flush_all(self)
        super().done(result)

    # -- its parts ---------------------------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        visit = self.visit
        self.method = DropDown("", [(i18n.method(it), it) for it in METHODS])
        self.method.setCurrentIndex(max(0, self.method.findData(visit.method)))
        self.method.activated.connect(lambda _: self._keep("method", self.method.currentData()))
        self.rater = DropDown("", [(i18n.rater(it), it) for it in RATERS])
        self.rater.setCurrentIndex(max(0, self.rater.findData(visit.rater)))
        self.rater.activated.connect(lambda _: self._keep("rater", self.rater.currentData()))
        self.team = DropDown("", [(self.tr("no team"), None)])
        self.team.activated.connect(lambda _: self._keep("team", self.team.currentData()))
        self.fields = {
            "method": Field(self.tr("Method"), self.method),
            "rater": Field(self.tr("Rated by"), self.rater),
            "team": Field(self.tr("Team"), self.team),
        }
        for drop in (self.method, self.rater, self.team):
            drop.setMinimumHeight(px(36))
        self.companions = self._line("companions", self.tr("In company of"), self.tr("names, one after the other"))
        self.interviewee = self._line("interviewee", self.tr("Interviewee"), self.tr("who answers for the household"))
        self.ended = self._line("ended", self.tr("Ended"), self.tr("16:30; empty: when it is finalised"))
        self._show_end(visit.ended)
        note = text_edit("", lines=2)
        note.setPlainText(visit.note or "")
        self._write("note", self.tr("Note"), note)
        self.told = QCheckBox(self.tr("The household was told what the data is for"))
        self.told.setAccessibleName(self.told.text())
        self.told.setMinimumHeight(px(36))
        self.told.setChecked(bool(visit.told))
        self.told.clicked.connect(lambda on: self._keep("told", int(on)))
        for it in (self.method, self.rater, self.team, self.told):
            it.setEnabled(self.draft)

    def _lay_out(self) -> None:
        began = i18n.moment(self.visit.started, clock.today())
        started = Words(began, "answer", bold=True)
        started.setObjectName("started")
        start = down(Words(self.tr("Started"), "small", "muted"), started, None, gap=8)
        now = Button(self.tr("Now"), height=36)
        now.setObjectName("ends_now")
        now.clicked.connect(lambda: self._end(clock.written(clock.wall())))
        now.setVisible(self.draft)
        times = across(start, self.fields["ended"], down(Words("", "small"), now, None, gap=4), gap=12)
        times.setStretch(1, 1)
        words = Button(self.tr("What to say"), icon="note", kind="quiet", height=36)
        words.setObjectName("words_to_say")
        words.clicked.connect(self._tell)
        left = down(
            _halves(self.fields["method"], self.fields["rater"]),
            _halves(self.fields["team"], self.fields["companions"]),
            self.fields["interviewee"],
            times,
            down(self.told, across(words, None), gap=0),
            self.fields["note"],
            None,
            gap=10,
        )
        self.residents = ResidentsPart(self.session)
        self.residents.hide()
        whole = across(left, self.residents, gap=24)
        whole.setStretch(0, 1)
        whole.setStretch(1, 1)
        self.box.addLayout(whole)
        close = Button(self.tr("Close"), kind="filled")
        close.setObjectName("close")
        close.clicked.connect(self.close)
        if self.draft:
            discard = Button(self.tr("Discard this draft"), icon="bin")
            discard.setObjectName("discard")
            discard.clicked.connect(self._discard)
            self.set_buttons(discard, close)
        else:
            self.set_buttons(close)

    def _line(self, name: str, label: str, hint: str) -> QLineEdit:
        edit = line_edit("", hint)
        value = getattr(self.visit, name)
        edit.setText(value or "")
        edit.setMinimumHeight(px(36))
        self._write(name, label, edit)
        return edit

    def _write(self, name: str, label: str, edit: QLineEdit | QPlainTextEdit) -> None:
        edit.setReadOnly(not self.draft)
        self.fields[name] = Field(label, edit)
        self.writing[name] = Writing(edit)
        self.writing[name].written.connect(lambda text: self._written(name, text.strip()))

    # -- what is known besides ---------------------------------------------------------------------------------------

    def _read(self) -> None:
        visit = self.visit.id
        self.session.ask(self, lambda store: read_head(store, visit), self._show, key="head")

    def _show(self, head: Head) -> None:
        before, self.head = self.head, head
        if head.visit.deleted:
            self.close()
            return
        self.visit = head.visit
        self.team.set_options([(self.tr("no team"), None), *((it.name, it.id) for it in head.teams)])
        self.team.setCurrentIndex(max(0, self.team.findData(head.visit.team)))
        self.told.setChecked(bool(head.visit.told))
        for name in ("companions", "interviewee", "note"):
            self.writing[name].show(getattr(head.visit, name) or "")
        self._show_end(head.visit.ended)
        if before is None or before.companions != head.companions or before.interviewees != head.interviewees:
            _offer(self.companions, _Several(self.companions), head.companions)
            _offer(self.interviewee, QCompleter(self.interviewee), head.interviewees)
        self.residents.show_residents(head.site.id, head.residents, draft=self.draft)
        if head.asks_residents and not self.residents.isVisible():
            self.residents.show()
            self._widen()

    def _widen(self) -> None:
        """Room for a second column, as far as the window has it."""
        over = cast(QWidget, self.parentWidget())
        self.setMinimumWidth(min(px(WITH_RESIDENTS), over.width() - px(16)))
        self.adjustSize()
        self.move(over.frameGeometry().center() - self.rect().center())

    def _show_end(self, ended: str | None) -> None:
        self.writing["ended"].show(time_of(ended, self.visit.started) if ended is not None else "")

    # -- keeping -----------------------------------------------------------------------------------------------------

    def _written(self, name: str, text: str) -> None:
        if name != "ended":
            self._keep(name, text or None)
            return
        try:
            self._end(moment_of(text, self.visit.started) if text else None)
        except ValueError:
            self.fields["ended"].set_wrong(self.tr("A time, as in 16:30"))

    def _end(self, ended: str | None) -> None:
        if ended is not None and clock.instant(ended) < clock.instant(self.visit.started):
            begun = i18n.moment(self.visit.started, clock.today())
            self.fields["ended"].set_wrong(self.tr("It began {time}; it cannot end before").format(time=begun))
            return
        self._keep("ended", ended)

    def _keep(self, name: str, value: str | int | None) -> None:
        visit, field = self.visit.id, self.fields.get(name)
        if field is not None:
            field.set_wrong("")

        def refused(error: BaseException) -> None:
            sentence = told(error)
            if isValid(self) and field is not None and isinstance(error, Fault) and sentence is not None:
                field.set_wrong(sentence.what)
                if name in self.writing:
                    self.writing[name].refused()
            else:
                self.session.failed.emit(error)

        self.session.do(self.session, lambda store: visits.change_head(store, visit, **{name: value}), failed=refused)

    def _tell(self) -> None:
        kept = self.head.told_words if self.head is not None else ""
        dialog = TellDialog(self, self.session, kept, self._read)
        if self.draft:
            dialog.told.connect(self._was_told)
        dialog.show_over()

    def _was_told(self) -> None:
        self.told.setChecked(True)
        self._keep("told", 1)

    def _discard(self) -> None:
        self.close()
        self.discarded.emit()


def _halves(left: QWidget, right: QWidget) -> QHBoxLayout:
    box = across(left, right, gap=12)
    box.setStretch(0, 1)
    box.setStretch(1, 1)
    return box


class _Several(QCompleter):
    """Completes the last of several names, 骆青川、柳…; who is chosen stands behind those before."""

    def splitPath(self, path: str) -> list[str]:
        """What is being written of the last name."""
        return [(split_names(f"{path}\0") or [""])[-1].strip("\0")]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The names before, and the chosen one."""
        edit = self.widget()
        written = split_names(f"{edit.text()}\0")[:-1] if isinstance(edit, QLineEdit) else []
        return "、".join([*written, str(index.data())])


def _offer(edit: QLineEdit, completer: QCompleter, names: tuple[str, ...]) -> None:
    model: QAbstractItemModel = QStringListModel(list(names), completer)
    completer.setModel(model)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    edit.setCompleter(completer)
