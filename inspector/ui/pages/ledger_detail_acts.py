"""The foot of a finding: why it cannot be closed yet, the one next step filled, two others, all the rest in a menu."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from inspector import i18n
from inspector.operations.rectification.acting import Offer
from inspector.rectification.moves import Move, Stage, Why
from inspector.ui.dialogs import step_words
from inspector.ui.pages.ledger_detail_reading import Shown
from inspector.ui.pages.ledger_detail_words import lock
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.ring import Mark

_FIRST: Mapping[Stage, tuple[Move, ...]] = {
    Stage.SUSPECTED: (Move.VERIFY, Move.HAND_AWAY, Move.VOID),
    Stage.OPEN: (Move.ASSIGN, Move.REPLY, Move.RECHECK, Move.URGE),
    Stage.ASSIGNED: (Move.ACCEPT, Move.GRANT_EXTENSION, Move.URGE, Move.REPLY, Move.ASK_EXTENSION),
    Stage.DOING: (Move.GRANT_EXTENSION, Move.REPLY, Move.ASK_EXTENSION, Move.URGE, Move.RECHECK, Move.PROGRESS),
    Stage.RECHECK: (Move.RECHECK, Move.URGE, Move.PROGRESS),
    Stage.FIXED: (Move.CLOSE, Move.RECHECK, Move.APPLY, Move.REFUSE),
    Stage.CLOSING: (Move.CLOSE, Move.REFUSE, Move.RECHECK),
    Stage.CLOSED: (Move.LOOK_BACK, Move.SEND_BACK),
    Stage.LASTING: (Move.RECHECK, Move.REPLY, Move.PROGRESS, Move.KEEP_UP),
}
"""By stage what is likely next, likeliest first."""
_ICONS = {Move.RECHECK: "recheck", Move.CLOSE: "closed", Move.REPLY: "recheck", Move.LOOK_BACK: "recheck"}
_NOT_HERE = frozenset({Move.HAND_ON})  # one person's findings go to another all together
_GROUPS = (
    frozenset({Move.VERIFY, Move.ASSIGN, Move.ACCEPT, Move.PROGRESS, Move.REPLY, Move.RECHECK, Move.FIX_ON_SPOT,
               Move.APPLY, Move.CLOSE, Move.REFUSE, Move.LOOK_BACK, Move.SEND_BACK}),
    frozenset({Move.ASK_EXTENSION, Move.GRANT_EXTENSION, Move.DENY_EXTENSION}),
    frozenset({Move.REMIND, Move.URGE, Move.DISPATCH, Move.CIRCULATE, Move.SUMMON, Move.CHARGE}),
    frozenset({Move.KEEP_UP, Move.HAND_AWAY, Move.VOID}),
)  # fmt: skip
_MOST_BUTTONS = 3


def in_order(shown: Shown) -> list[Move]:
    """The moves that may be made now, likeliest first. Without proof nobody is led to a close-out."""
    may = {it.move for it in shown.offers if it.why is None} - _NOT_HERE - {Move.FIX_ON_SPOT}
    likely = [it for it in _FIRST.get(shown.item.standing.stage, ()) if it in may]
    if shown.lacks and Move.CLOSE in likely:
        likely.remove(Move.CLOSE)
    return likely


class Acts(Panel):
    """`wanted` has the move somebody presses; `more` is what stands in the menu beside moves."""

    wanted = Signal(object)
    visit = Signal()
    plan = Signal()
    rebound = Signal(bool)  # link it, or take the link back

    def __init__(self) -> None:
        super().__init__(sides=("top",), margins=(16, 10, 16, 12), gap=8)
        self.setObjectName("finding_acts")
        self.shown: Shown | None = None
        self.lock = Mark("lock", "", size=14, ink="muted")
        self.why = Words("", "small", "muted", wrap=True)
        self.why.setObjectName("finding_lock")
        self.held = QWidget()
        line = across(self.lock, self.why, gap=2)
        line.setStretch(1, 1)
        self.held.setLayout(line)
        self.buttons: list[Button] = []
        self.row = across(gap=8)
        self.other = Button("", icon="more", name=self.tr("All steps"), height=36)
        self.other.setObjectName("all_steps")
        self.other.clicked.connect(lambda _: self._offer_all())
        self.add(self.held, self.row)

    def show_offers(self, shown: Shown | None) -> None:
        """Offer what may be done with another finding; None: nothing is known of it yet."""
        if shown == self.shown:
            return
        focused = self.window().focusWidget()
        mine = focused is not None and self.isAncestorOf(focused)  # a step was taken: on to the next
        self.hide()
        self._fill(shown)
        self.show()
        if mine and shown is not None:
            (self.buttons[0] if self.buttons else self.other).setFocus()

    def _fill(self, shown: Shown | None) -> None:
        self.shown = shown
        while self.row.count():
            old = self.row.takeAt(0).widget()
            if old is self.other:
                old.hide()
            elif old is not None:
                old.hide()
                old.deleteLater()
        self.buttons = []
        said = lock(shown.lacks) if shown is not None else ""
        self.why.setText(said)
        self.held.setVisible(bool(said))
        if shown is None:
            return
        for number, move in enumerate(in_order(shown)[:_MOST_BUTTONS]):
            button = Button(
                step_words.brief(move), icon=_ICONS.get(move, "") if not number else "",
                kind="plain" if number else "filled", height=36,
            )  # fmt: skip
            button.setObjectName(f"step_{move}")
            button.clicked.connect(lambda _=False, move=move: self.wanted.emit(move))
            self._put(button)
        if shown.item.draft:
            button = Button(self.tr("Open the visit"), icon="visit", kind="filled", height=36)
            button.setObjectName("open_draft")
            button.clicked.connect(lambda _: self.visit.emit())
            self._put(button)
        self.row.addWidget(self.other)
        self.row.addStretch(1)
        self.other.show()
        self._fit()

    def _put(self, button: Button) -> None:
        self.buttons.append(button)
        self.row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow column keeps the first step and the menu."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - px(32) - self.other.sizeHint().width()
        for number, button in enumerate(self.buttons):
            room -= button.sizeHint().width() + px(8)
            button.setVisible(number == 0 or room >= 0)

    def _offer_all(self) -> None:
        if self.shown is None:
            return
        menu = QMenu(self.other)
        menu.setObjectName("steps_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for group in () if self.shown.item.draft else _GROUPS:
            offers = [it for it in self.shown.offers if it.move in group]
            for it in offers:
                self._add(menu, it)
            if offers:
                menu.addSeparator()
        if not self.shown.item.draft:
            linked = self.shown.item.finding.repeats is not None
            words = self.tr("Take the rebound link back") if linked else self.tr("Link as a rebound")
            rebound = menu.addAction(words, lambda: self.rebound.emit(not linked))
            rebound.setObjectName("link_rebound")
        plan = menu.addAction(self.tr("Edit the plan"), self.plan.emit)
        plan.setObjectName("edit_plan")
        if self.shown.item.finding.visit is not None:
            menu.addAction(self.tr("Open the visit"), self.visit.emit).setObjectName("menu_open_visit")
        size = menu.sizeHint()
        menu.popup(self.other.mapToGlobal(QPoint(self.other.width() - size.width(), -size.height())))
        first = next((it for it in menu.actions() if it.isEnabled() and not it.isSeparator()), None)
        if first is not None:
            menu.setActiveAction(first)  # Return takes it

    def _add(self, menu: QMenu, offer: Offer) -> None:
        why = self.tr("on the Visit page") if offer.move is Move.FIX_ON_SPOT else _reason(offer)
        words = step_words.verb(offer.move).replace("&", "&&")
        action = QAction(self.tr("{step}: {why}").format(step=words, why=why) if why else words, menu)
        action.setObjectName(f"menu_{offer.move}")
        action.setEnabled(not why)
        action.triggered.connect(lambda _=False: self.wanted.emit(offer.move))
        menu.addAction(action)


def _reason(offer: Offer) -> str:
    """Why a move is not to be made, in the words of this moment."""
    if offer.why is None:
        return ""
    if offer.why is Why.ASKED and offer.move is Move.ASK_EXTENSION:
        return i18n.translate("Acts", "one has been asked for")
    if offer.why is Why.ASKED:
        return i18n.translate("Acts", "none has been asked for")
    return i18n.why(offer.why)
