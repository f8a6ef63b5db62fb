"""Drawing by lot: from where, what, how many, by which seed; and a substitute for one that cannot be visited."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from inspector import i18n
from inspector.clock import written
from inspector.db.store import Store
from inspector.i18n.words import SITE_KINDS
from inspector.operations import lot as lots
from inspector.operations.campaign import CampaignFile
from inspector.operations.lot import DrawnRow
from inspector.records import Area
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Field, line_edit, text_edit
from inspector.ui.widgets.panel import Words, across

_LATELY = 30  # days
_LEVELS = ("county", "town", "village")


class DrawLotDialog(Dialog):
    """`made` carries the id of the lot."""

    made = Signal(str)

    def __init__(self, parent: QWidget, session: Session, campaign: CampaignFile) -> None:
        super().__init__(parent, "", wide=640)
        words = self.tr("Draw by lot")
        self.setWindowTitle(words)
        self.title.setText(words)
        self.session = session
        self.campaign = campaign
        self.area = DropDown("")
        kinds = [it for it in SITE_KINDS if it in campaign.kinds] or list(SITE_KINDS)
        self.kind = DropDown("", [(i18n.site_kind(it), it) for it in kinds])
        self.wanted = QSpinBox()
        self.wanted.setRange(1, 10_000)
        self.wanted.setValue(10)
        self.each = QCheckBox(self.tr("so many of each village"))
        self.unvisited = QCheckBox(self.tr("only where nobody was in the last {days} days").format(days=_LATELY))
        self.seed = line_edit("", self.tr("As those present call it out"))
        self.seed_field = Field(
            self.tr("Seed"), self.seed, self.tr("The same seed and the same candidates draw the same, on any computer.")
        )
        self.note = line_edit("", self.tr("Names and offices of those who watch"))
        for edit in (self.area, self.kind, self.wanted, self.seed, self.note):
            edit.setMinimumHeight(px(36))
        self.wrong = Words("", "cell", "overdue", wrap=True)
        self.wrong.hide()
        self.box.addLayout(across(Field(self.tr("From where"), self.area), Field(self.tr("What"), self.kind), gap=12))
        many = self.tr("How many")
        self.wanted.lineEdit().setAccessibleName(many)
        self.box.addWidget(Field(many, self.wanted))
        for it in (self.each, self.unvisited, self.seed_field, Field(self.tr("Present, and remarks"), self.note)):
            self.box.addWidget(it)
        self.box.addWidget(Words(self.tr("A draw stays: it cannot be undone, only drawn again."), "cell", "muted"))
        self.box.addWidget(self.wrong)
        cancel = Button(self.tr("Leave it"))
        cancel.clicked.connect(self.reject)
        self.go = Button(self.tr("Draw"), icon="dice", kind="filled")
        self.go.setObjectName("draw_now")
        self.go.clicked.connect(self._draw)
        self.set_buttons(cancel, self.go)
        self.wanted.setFocus()
        session.ask(self, _offered, self._offer)

    def _offer(self, offered: tuple[Sequence[tuple[Area, str]], str]) -> None:
        areas, seed = offered
        mine = {it.id for it in self.campaign.areas}
        self.area.set_options([(words, it.id) for it, words in areas])
        self.area.setCurrentIndex(next((at for at, (it, _) in enumerate(areas) if it.id in mine), 0))
        if not self.seed.text():
            self.seed.setText(seed)

    def _draw(self) -> None:
        area = self.area.currentData()
        seed = " ".join(self.seed.text().split())
        self.seed_field.set_wrong("" if seed else self.tr("Write a seed"))
        self.adjustSize()
        if not seed or area is None:
            self.seed.setFocus()
            return
        kind, wanted, each = self.kind.currentData(), self.wanted.value(), self.each.isChecked()
        days, note = _LATELY if self.unvisited.isChecked() else 0, self.note.text()
        campaign = self.campaign.campaign.id

        def work(store: Store) -> str:
            return lots.draw(
                store, area=area, kind=kind, wanted=wanted, seed=seed, campaign=campaign, each_village=each,
                unvisited_days=days, note=note,
            )  # fmt: skip

        self.go.setEnabled(False)
        self.session.do(self, work, self._drawn, self._failed)

    def _drawn(self, lot: str) -> None:
        self.made.emit(lot)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self.go.setEnabled(True)
        self.wrong.setText(f"△ {told(error)}")
        self.wrong.show()
        self.adjustSize()


class SubstituteDialog(Dialog):
    """Asks for the reason; the next of the sequence is drawn."""

    def __init__(self, parent: QWidget, session: Session, row: DrawnRow) -> None:
        super().__init__(parent, "", wide=480)
        words = self.tr("Draw a substitute")
        self.setWindowTitle(words)
        self.title.setText(words)
        self.session = session
        self.row = row
        said = self.tr("For {name}, drawn as number {place}. The next of the same sequence stands in.")
        self.box.addWidget(Words(said.format(name=row.name, place=row.place), "body", "muted", wrap=True))
        self.reason = text_edit("", self.tr("The whole family works elsewhere, the house is locked"))
        self.reason_field = Field(self.tr("Why it cannot be visited"), self.reason)
        self.wrong = Words("", "cell", "overdue", wrap=True)
        self.wrong.hide()
        self.box.addWidget(self.reason_field)
        self.box.addWidget(self.wrong)
        cancel = Button(self.tr("Leave it"))
        cancel.clicked.connect(self.reject)
        self.go = Button(self.tr("Draw"), icon="dice", kind="filled", key="Ctrl+Return")
        self.go.setObjectName("substitute_now")
        self.go.clicked.connect(self._draw)
        self.set_buttons(cancel, self.go)
        self.reason.setFocus()

    def _draw(self) -> None:
        reason, row = self.reason.toPlainText().strip(), self.row.id
        self.reason_field.set_wrong("" if reason else self.tr("Write the reason; it stands on the minutes"))
        self.adjustSize()
        if not reason:
            self.reason.setFocus()
            return
        self.go.setEnabled(False)
        self.session.do(self, lambda store: lots.substitute(store, row, reason), lambda _: self.accept(), self._failed)

    def _failed(self, error: BaseException) -> None:
        self.go.setEnabled(True)
        self.wrong.setText(f"△ {told(error)}")
        self.wrong.show()
        self.adjustSize()


def _offered(store: Store) -> tuple[list[tuple[Area, str]], str]:
    indent = {level: "　" * depth for depth, level in enumerate(_LEVELS)}
    areas = sorted((it for it in store.find(Area, until=None) if it.level in _LEVELS), key=lambda it: it.code)
    seed = lots.offered_seed(store, datetime.fromisoformat(written(store.now())))
    return [(it, f"{indent[it.level]}{it.name}") for it in areas], seed
