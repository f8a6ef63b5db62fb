"""Signing: what is signed in few words, a sheet for pen, finger or mouse, who has signed or refused, and whether it
still holds.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.operations import signature
from inspector.operations.case import Case, read_case
from inspector.operations.signature import ROLES, Signed
from inspector.photo.strokes import Stroke, fitted, read_strokes
from inspector.records import Member, Person, Signature
from inspector.ui import paint, theme
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.visit.when import said_due, said_when
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Field, line_edit, text_edit
from inspector.ui.widgets.pad import FAINT, INK, PAPER, Pad, draw_stroke
from inspector.ui.widgets.panel import Heading, Panel, Words, across, down, scrolled
from inspector.ui.widgets.segments import Choice, Segments

_SHEET = (640, 270)
_MOST_SHOWN = 3  # findings named before the sheet; the others are counted


@dataclass(frozen=True, slots=True)
class Signing:
    """What the dialog shows: the visit, who signed, whom to propose in each role, whether it can still be signed."""

    case: Case
    signed: tuple[Signed, ...]
    names: dict[str, str]
    served: bool


def read_signing(store: Store, visit: str) -> Signing:
    """Everything the dialog shows. Raises Fault GONE."""
    case = read_case(store, visit)
    team = [case.visit.inspector]
    if case.visit.team:
        team += [it.person for it in store.find(Member, team=case.visit.team) if it.person not in team]
    signed = tuple(signature.signatures(store, visit, case))
    here = {it.signature.name for it in signed if it.signature.role == "team" and not it.void}
    inspectors = [store.get(Person, it).name for it in team]
    names = {
        "interviewee": case.visit.interviewee or "",
        "village": case.visit.companions or "",
        "team": next((it for it in inspectors if it not in here), inspectors[0]),
    }
    return Signing(case, signed, names, served=signature.is_served(store, visit))


class SigningDialog(Dialog):
    """Stays open while one after the other signs. What was signed before is shown at the right."""

    def __init__(self, parent: QWidget, session: Session, visit: str) -> None:
        super().__init__(parent.window(), "", wide=960)
        self.setObjectName("signing")
        self.session = session
        self.visit = visit
        self.shown: Signing | None = None
        self.instead: str | None = None  # the void signature that is signed anew
        self.title.setText(self.tr("Signing"))
        self.setWindowTitle(self.title.text())
        self.summary = Words("", "ask", bold=True, wrap=True)
        self.summary.setObjectName("what_is_signed")
        self.named = Words("", "cell", "muted", wrap=True)
        self.roles = Segments(self.tr("Who signs"), [Choice(it, i18n.signer(it)) for it in ROLES], height=44)
        self.roles.chosen.connect(self._show_role)
        self.name = line_edit(self.tr("Name"), self.tr("Name"))
        self.name.setFixedHeight(px(40))
        self.pad = Pad(self.tr("Signature"), self.tr("Sign above this line"), _SHEET)
        self.pad.drawn.connect(lambda _: self._allow())
        self.reason = text_edit(self.tr("Why they refuse to sign"), self.tr("in their own words"), lines=6)
        self.reason.textChanged.connect(self._allow)
        self.sheet = QStackedWidget()
        self.sheet.addWidget(self.pad)
        self.sheet.addWidget(Panel().add(Field(self.tr("Why they refuse to sign"), self.reason), None))
        self.cards = Panel(gap=8)
        self.cards.setObjectName("signed_cards")
        self._lay_out()
        for number, segment in enumerate(self.roles.segments, 1):
            QShortcut(QKeySequence(f"Alt+{number}"), self).activated.connect(segment.click)
        session.changed.connect(self._read)
        self._read()

    # -- showing -----------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        visit = self.visit
        self.session.ask(self, lambda store: read_signing(store, visit), self._show, key="signing")

    def _show(self, now: Signing) -> None:
        first, self.shown = self.shown is None, now
        self.summary.setText(self._in_short(now.case))
        texts = [" ".join(it.text.split()) for it in now.case.findings[:_MOST_SHOWN]]
        rest = len(now.case.findings) - len(texts)
        lines = [f"{number}. {text[:44]}" for number, text in enumerate(texts, 1)]
        self.named.setText("\n".join([*lines, *([self.tr("and %n more", "", rest)] if rest > 0 else [])]))
        self.named.setVisible(bool(lines))
        self._show_cards(now)
        self.served.setVisible(now.served)
        for it in (self.who, self.sheet, self.tools, self.done_button):
            it.setVisible(not now.served)
        if first:
            valid = {it.signature.role for it in now.signed if not it.void}
            self._choose(next((it for it in ROLES if it not in valid), ROLES[0]))
        self._allow()

    def _in_short(self, case: Case) -> str:
        """3 findings (1 grave, 2 minor), the first to be put right by 29 November."""
        if not case.findings:
            return self.tr("Nothing wrong was found.")
        counts = [sum(it.severity == level for it in case.findings) for level in range(4)]
        kinds = [f"{i18n.severity(level)} {counts[level]}" for level in (3, 2, 1, 0) if counts[level]]
        said = self.tr("%n finding(s): {kinds}", "", len(case.findings)).format(kinds=i18n.listed(kinds))
        due = min((it.due for it in case.findings if it.due), default=None)
        if due is None:
            return said
        return self.tr("{findings}; the first to be put right: {day}").format(findings=said, day=said_due(due))

    def _show_cards(self, now: Signing) -> None:
        while self.cards.box.count():
            if (old := self.cards.box.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        self.none.setVisible(not now.signed)
        for it in now.signed:
            card = SignedCard(it, changeable=not now.served)
            card.withdrawn.connect(self._withdraw)
            card.again.connect(self._sign_again)
            self.cards.add(card)
        self.cards.add(None)

    def _choose(self, role: str) -> None:
        self.roles.set_value(role)
        self.roles.segments[ROLES.index(role)].setFocus()
        self._show_role(role)

    def _show_role(self, role: object) -> None:
        """The name is proposed; whoever holds the pen may write another."""
        self.instead = None
        if self.shown is not None:
            self.name.setText(self.shown.names[str(role)])
        self.pad.begin_anew()
        self._set_refusing(False)

    def _set_refusing(self, refusing: bool) -> None:  # noqa: FBT001 - one switch
        self.sheet.setCurrentIndex(int(refusing))
        for it in (self.back, self.forth, self.clear, self.refuses):
            it.setVisible(not refusing)
        self.signs.setVisible(refusing)
        self.done_button.set_words(self.tr("Record the refusal") if refusing else self.tr("Sign"))
        if refusing:
            self.reason.setFocus()
        self._allow()

    def _allow(self) -> None:
        open_ = self.shown is not None and not self.shown.served and self.roles.value is not None
        there = bool(self.reason.toPlainText().strip()) if self.refusing else bool(self.pad.strokes)
        self.done_button.setEnabled(open_ and there)
        for it in (self.back, self.clear):
            it.setEnabled(bool(self.pad.strokes))
        self.forth.setEnabled(self.pad.can_put_back)

    @property
    def refusing(self) -> bool:
        """Whether a reason is written instead of a name."""
        return self.sheet.currentIndex() == 1

    # -- acting ------------------------------------------------------------------------------------------------------

    def _done(self) -> None:
        visit, role, name, instead = self.visit, str(self.roles.value), self.name.text(), self.instead
        if self.refusing:
            reason = self.reason.toPlainText()
            self.session.do(
                self,
                lambda store: signature.refuse(store, visit, role=role, name=name, reason=reason, instead=instead),
                self._signed,
            )
        else:
            strokes = self.pad.taken()
            self.session.do(
                self,
                lambda store: signature.sign(store, visit, role=role, name=name, strokes=strokes, instead=instead),
                self._signed,
            )

    def _signed(self, _: str) -> None:
        """On to who has not signed yet."""
        self.reason.clear()
        at = ROLES.index(str(self.roles.value))
        valid = {it.signature.role for it in self.shown.signed if not it.void} if self.shown else set()
        open_ = [it for it in (*ROLES[at + 1 :], *ROLES[:at]) if it not in valid]
        self._choose(open_[0] if open_ else ROLES[at])

    def _withdraw(self, id: str) -> None:  # noqa: A002
        self.session.do(self, lambda store: signature.withdraw(store, id))

    def _sign_again(self, held: Signature) -> None:
        self._choose(held.role if held.role in ROLES else ROLES[0])
        self.name.setText(held.name or "")
        self.instead = held.id

    # -- its parts ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.back = Button("", icon="undo", kind="quiet", name=self.tr("Take the last stroke back"), height=40)
        self.back.clicked.connect(self.pad.take_back)
        self.forth = Button("", icon="redo", kind="quiet", name=self.tr("Put the stroke back"), height=40)
        self.forth.clicked.connect(self.pad.put_back)
        self.clear = Button(self.tr("Clear"), icon="bin", height=40)
        self.clear.clicked.connect(self.pad.clear)
        self.refuses = Button(self.tr("Refuses to sign …"), height=40)
        self.refuses.setObjectName("refuses")
        self.refuses.clicked.connect(lambda: self._set_refusing(True))
        self.signs = Button(self.tr("Signs after all"), height=40)
        self.signs.clicked.connect(lambda: self._set_refusing(False))
        self.signs.hide()
        close = Button(self.tr("Close"), height=40)
        close.setObjectName("close")
        close.clicked.connect(self.close)
        self.done_button = Button(self.tr("Sign"), icon="check", kind="filled", key="Ctrl+Return")
        self.done_button.setObjectName("signed")
        self.done_button.setEnabled(False)
        self.done_button.clicked.connect(self._done)
        self.none = Words(self.tr("Nobody yet."), "cell", "muted")
        heading = Heading(self.tr("Signed or refused"))
        right = Panel(gap=4).add(heading, self.none, self.cards, None)
        aside = scrolled(right, heading.words.text())
        aside.setFixedWidth(px(272))
        self.served = Words(self.tr("The notice has been issued: nobody signs any more."), "body", "muted", wrap=True)
        self.served.hide()
        self.who = QWidget()
        self.who.setLayout(across(self.roles, self.name, gap=12))
        left = down(self.summary, self.named, self.served, self.who, self.sheet, None, gap=10)
        self.box.addLayout(across(left, aside, gap=20))
        self.sheet.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.tools = QWidget()
        self.tools.setLayout(across(self.back, self.forth, self.clear, self.refuses, self.signs, gap=10))
        self.buttons.addWidget(self.tools)
        self.set_buttons(close, self.done_button)


class SignedCard(Panel):
    """One signature or refusal. `withdrawn` has its id, `again` itself where a void one is to be signed anew."""

    withdrawn = Signal(str)
    again = Signal(object)

    def __init__(self, it: Signed, *, changeable: bool) -> None:
        super().__init__(fill="sunken", margins=(10, 8, 8, 8), gap=4)
        held = it.signature
        who = i18n.signer(held.role)
        head = Words(" ".join(filter(None, (who, held.name))), "cell", bold=True, wrap=True)
        take = Button("", icon="bin", kind="quiet", name=self.tr("Withdraw: {who}").format(who=who), height=30)
        take.setObjectName("withdraw")
        take.clicked.connect(lambda: self.withdrawn.emit(held.id))
        if not changeable:
            take.hide()
        when = Words(said_when(held.signed), "small", "muted")
        self.add(across(head, None, when, take, gap=6))
        if held.refused:
            self.add(Words(self.tr("Refused: {reason}").format(reason=held.reason or ""), "cell", "overdue", wrap=True))
        else:
            self.add(SignatureSheet(held, void=it.void))
        if it.void:
            again = Button(self.tr("Sign again"), icon="pencil", height=32)
            if not changeable:
                again.hide()
            again.clicked.connect(lambda: self.again.emit(held))
            said = Words(self.tr("Contents changed: void"), "small", "overdue", bold=True, wrap=True)
            said.setObjectName("void")
            self.add(across(said, None, again, gap=6))


class SignatureSheet(QWidget):
    """What was drawn, small; crossed where it is void. Drawn from the strokes: no stranger's picture is decoded."""

    def __init__(self, held: Signature, *, void: bool) -> None:
        super().__init__()
        self.void = void
        self.setAccessibleName(self.tr("Signature of {name}").format(name=held.name or i18n.signer(held.role)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        try:
            self.strokes: tuple[Stroke, ...] = read_strokes(held.strokes)
        except ValueError:  # a merge brings any text
            self.strokes = ()

    def sizeHint(self) -> QSize:
        """Three lines high."""
        return QSize(px(180), px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, strokes, the cross."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.box(painter, rect, PAPER, "line")
            inner = rect.adjusted(px(10), px(8), -px(10), -px(8))
            ink = FAINT if self.void else INK
            for stroke in fitted(self.strokes, inner.width(), inner.height()):
                spots = [(QPointF(inner.left() + x, inner.top() + y), weight * px(2)) for x, y, weight in stroke]
                draw_stroke(painter, spots, ink)
            if not self.strokes:
                words = self.tr("no longer kept")
                paint.words(painter, inner, words, "small", "#545F62", align=Qt.AlignmentFlag.AlignCenter)
            if self.void:
                pen = painter.pen()
                pen.setColor(theme.colour("overdue"))
                pen.setWidthF(px(2))
                painter.setPen(pen)
                painter.drawLine(rect.bottomLeft() + QPointF(px(8), -px(8)), rect.topRight() + QPointF(-px(8), px(8)))
