"""Trying a form: the Visit page itself, on a store of its own that is thrown away; nothing of it is kept anywhere."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtGui import QDoubleValidator, QHideEvent, QIntValidator, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from inspector import i18n
from inspector.i18n.words import SITE_KINDS
from inspector.operations import trial
from inspector.operations.catalogue import Version
from inspector.ui import paint, theme
from inspector.ui.pages.checklists_outcome import OutcomePanel
from inspector.ui.pages.checklists_words import state_of, title_of, version_words
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, line_edit
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.segments import Choice, Segments

if TYPE_CHECKING:
    from inspector.ui.pages.visit import VisitPage

FORM, OUTCOME = range(2)
_AGAIN = 50  # milliseconds until it looks again whether everything has been written
_MOST = 10_000_000


class Scratch:
    """A folder that goes away, and the session on the store in it."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="inspector-trial-", ignore_cleanup_errors=True)
        self.place = Path(self._folder.name) / "data"
        self.session: Session | None = None

    def throw_away(self) -> None:
        """Finish what is being written, then remove everything; the window does not wait for it."""
        if self.session is not None and not self.session.close(0):
            QTimer.singleShot(_AGAIN, lambda: self.throw_away())  # noqa: PLW0108 - it holds on to this one meanwhile
            return
        self._folder.cleanup()


class TrialPanel(QWidget):
    """`begin` shows a version as an inspector sees it; `ended` when there is nothing to be seen any more."""

    ended = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.version: Version | None = None
        self.scratch: Scratch | None = None
        self.visit = ""
        self.page: VisitPage | None = None
        self.outcome = OutcomePanel()
        self.stack = QStackedWidget()
        self.nothing = Panel(fill="ground")  # for the moment in which the place is made
        self.stack.addWidget(self.nothing)
        self.stack.addWidget(self.outcome)
        self._make_strip()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.strip)
        box.addWidget(self.stack, 1)

    def begin(self, version: Version) -> None:
        """Begin anew with a version, at a place as its form is meant for."""
        self.end()
        self.version = version
        self.title.setText(" · ".join((title_of(version), version_words(version.version), state_of(version)[2])))
        self.told.setText("")
        self._go(FORM)
        meant = version.outline.site_kinds if version.outline else ()
        self.kind.setCurrentIndex(max(0, self.kind.findData(meant[0] if meant else "village")))
        for edit, text in ((self.users, "4"), (self.toilet, ""), (self.volume, "1.5"), (self.year, "2020")):
            edit.setText(text)
        scratch, facts, called = Scratch(), self._facts(), self.tr("trial")
        self.scratch = scratch

        def failed(error: BaseException) -> None:
            self.end()
            self.ended.emit()
            self.session.failed.emit(error)

        self.session.ask(
            self,
            lambda store: trial.begin(store, version.id, scratch.place, facts=facts, called=called),
            lambda visit: self._open(scratch, visit),
            failed=failed,
        )

    def end(self) -> None:
        """Throw everything away."""
        page, scratch, self.page, self.scratch = self.page, self.scratch, None, None
        if page is not None:
            page.hide()  # what stands in a field goes where the rest goes, and nothing is written after that
            self.stack.removeWidget(page)
            page.deleteLater()
        if scratch is not None:
            if scratch.session is not None:
                self.session.let_in_front(None)
            scratch.throw_away()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page, or the end of the program; a window made small is still there."""
        super().hideEvent(event)
        if not event.spontaneous() and self.scratch is not None:
            self.end()
            self.ended.emit()

    # -- what goes on ------------------------------------------------------------------------------------------------

    def _open(self, scratch: Scratch, visit: str) -> None:
        from inspector.ui.pages.visit import VisitPage  # noqa: PLC0415 - many parts, and few forms are tried

        if scratch is not self.scratch:  # left meanwhile
            scratch.throw_away()
            return
        session = scratch.session = Session(scratch.place, trial.NONCE)
        self.visit = visit
        session.opened.connect(self._asked_for)
        session.changed.connect(self._look)
        self.session.let_in_front(session)
        self.page = VisitPage(session)
        self.page.setObjectName("trial_visit")
        self.stack.addWidget(self.page)
        self._go(FORM)
        self.page.appear(visit)
        self.page.take_keys()

    def _asked_for(self, page: str, _: Any) -> None:
        """The visit wants another page: there is none here but the way out."""
        if page == "papers":
            self.told.setText(self.tr("No notice is made of a trial."))
        else:
            self.leave.click()

    def _go(self, part: int) -> None:
        self.part.set_value(part)
        shown = self.outcome if part == OUTCOME else self.page
        self.stack.setCurrentWidget(self.nothing if self.page is None or shown is None else shown)
        self._look()

    def _look(self) -> None:
        """What follows from the answers, where somebody sees it."""
        if self.scratch is None or self.scratch.session is None or self.part.value != OUTCOME:
            return
        visit = self.visit
        self.scratch.session.ask(
            self, lambda store: trial.outcome(store, visit), self.outcome.show_outcome, key="outcome"
        )

    def _change_place(self) -> None:
        if self.scratch is None or self.scratch.session is None:
            return
        visit, facts = self.visit, self._facts()
        self.scratch.session.do(self, lambda store: trial.change_place(store, visit, facts))

    def _facts(self) -> dict[str, Any]:
        return {
            "kind": self.kind.currentData(),
            "users": _number(self.users, int),
            "toilet": self.toilet.text().strip() or None,
            "volume": _number(self.volume, float),
            "year": _number(self.year, int),
        }

    def _anew(self) -> None:
        if self.version is not None:
            self.begin(self.version)

    # -- its parts ---------------------------------------------------------------------------------------------------

    def _make_strip(self) -> None:
        said = Words(self.tr("Trial: nothing is saved"), "ask", "doing", bold=True)
        said.setObjectName("trial_said")
        self.title = Words("", "cell", "text", elide=True)
        self.told = Words("", "cell", "doing", elide=True)
        self.part = Segments(
            self.tr("What to see of the trial"),
            [Choice(FORM, self.tr("Form")), Choice(OUTCOME, self.tr("What follows"))],
            FORM,
            height=34,
            step="body",
        )
        self.part.chosen.connect(self._go)
        anew = Button(self.tr("Begin anew"), icon="redo", height=34)
        anew.setObjectName("trial_anew")
        anew.clicked.connect(self._anew)
        self.leave = Button(self.tr("End the trial"), icon="cross", height=34)
        self.leave.setObjectName("end_trial")
        self.leave.clicked.connect(self._end)
        self.kind = DropDown(self.tr("Kind of place"), [(i18n.site_kind(it), it) for it in SITE_KINDS])
        self.kind.activated.connect(lambda _: self._change_place())
        self.users = self._edit(self.tr("Users"), 52, QIntValidator(0, _MOST))
        self.toilet = self._edit(self.tr("Type of toilet"), 110, None)
        self.volume = self._edit(self.tr("Tank volume, m³"), 60, _volumes())
        self.year = self._edit(self.tr("Year built"), 60, QIntValidator(0, 9999))
        facts = [Words(self.tr("The place tried at:"), "cell", "muted"), self.kind]
        for edit in (self.users, self.toilet, self.volume, self.year):
            facts += [Words(edit.accessibleName(), "cell", "muted"), edit]
        self.kind.setFixedHeight(px(30))
        self.strip = _Strip()
        self.strip.add(
            across(said, self.title, None, self.told, self.part, anew, self.leave, gap=10), across(*facts, None)
        )

    def _edit(self, name: str, wide: int, validator: QIntValidator | QDoubleValidator | None) -> QLineEdit:
        edit = line_edit(name)
        edit.setFixedSize(px(wide), px(30))
        if validator is not None:
            validator.setParent(edit)
            validator.setLocale(QLocale.c())  # what it takes, Python reads
            edit.setValidator(validator)
        edit.editingFinished.connect(lambda: self._edited(edit))
        return edit

    def _edited(self, edit: QLineEdit) -> None:
        if edit.isModified():
            edit.setModified(False)
            self._change_place()

    def _end(self) -> None:
        self.end()
        self.ended.emit()


def _number(edit: QLineEdit, read: Callable[[str], float]) -> float | None:
    """The number in a field; None for nothing, and for what is half written while another field is left."""
    return read(edit.text()) if edit.text() and edit.hasAcceptableInput() else None


def _volumes() -> QDoubleValidator:
    validator = QDoubleValidator(0, _MOST, 3)
    validator.setNotation(QDoubleValidator.Notation.StandardNotation)
    return validator


class _Strip(Panel):
    """In the colour of what is under way, so that nobody takes a trial for a visit."""

    def __init__(self) -> None:
        super().__init__(margins=(20, 7, 16, 7), gap=6)
        self.setObjectName("trial_strip")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tinted ground, a bar at the left and a line below."""
        with paint.Brush(self) as painter:
            painter.fillRect(self.rect(), theme.mix("doing", "surface", 0.18))
            painter.fillRect(0, 0, px(4), self.height(), theme.colour("doing"))
            painter.fillRect(0, self.height() - 2, self.width(), 2, theme.colour("doing"))
