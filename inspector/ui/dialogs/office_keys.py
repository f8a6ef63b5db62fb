"""The keys of an office: made, renewed, and the recovery key typed in from its sheet."""

from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from inspector.db.store import Store
from inspector.i18n import language
from inspector.i18n.words_of_keys import sheet_words
from inspector.operations import office_keys
from inspector.operations.recovery_sheet import recovery_sheet
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.widgets.field import Field, text_edit
from inspector.ui.widgets.panel import Words

Making = Literal["make", "renew", "recovery"]


class MakeKeysDialog(ActDialog):
    """The first keys, new keys, or another recovery key; `made` has the sheet's PDF, to be kept at once."""

    made = Signal(bytes)

    def __init__(self, parent: QWidget, session: Session, making: Making) -> None:
        self.making = making
        titles = {
            "make": (self.tr("Make keys"), self.tr("Make them")),
            "renew": (self.tr("Renew the keys"), self.tr("Renew them")),
            "recovery": (self.tr("Another recovery key"), self.tr("Make it")),
        }
        super().__init__(parent, session, *titles[making], name="make_keys", wide=540)
        about = {
            "make": (
                self.tr("Packages are then sealed for this office and signed, and laptops can be enrolled."),
                self.tr("With them a recovery key is made. It stands on one sheet of paper, which you print next."),
                self.tr("Without that sheet nobody can open what was sealed, once this computer is lost."),
            ),
            "renew": (
                self.tr("New keys and a new recovery sheet. What was sealed to the old keys still opens here."),
                self.tr("Enrolled laptops take the new keys over by themselves with the next package from here."),
            ),
            "recovery": (
                self.tr("For a sheet that was lost or seen by others. You print a new one next."),
                self.tr("The office's own keys stay. The old sheet opens only what was sealed until now."),
            ),
        }[making]
        for it in about:
            self.box.addWidget(Words(it, "cell", wrap=True))
        self.stolen = QCheckBox(self.tr("The computer or its data was stolen"))
        self.stolen.setObjectName("keys_stolen")
        self.then = Words(
            self.tr("Laptops then believe the old key no more; give every laptop a new enrolment file."),
            "small", "muted", wrap=True,
        )  # fmt: skip
        if making == "renew":
            self.box.addWidget(self.stolen)
            self.box.addWidget(self.then)
        self.box.addStretch(1)
        self._grow()

    def work(self) -> Callable[[Store], Any] | None:
        """The keys, and the sheet drawn; it stays in memory until it is printed."""
        making, stolen = self.making, self.stolen.isChecked()
        words, spoken = sheet_words(), language()

        def make(store: Store) -> bytes:
            if making == "make":
                recovery = office_keys.make_office_keys(store)
            elif making == "renew":
                recovery = office_keys.renew(store, stolen=stolen)
            else:
                recovery = office_keys.renew_recovery(store)
            return recovery_sheet(store, recovery, words, "en" if spoken == "en" else "zh")

        return make

    def done_with(self, result: Any) -> None:
        """Gone, and the sheet follows."""
        super().done_with(result)
        self.made.emit(result)


class RecoverDialog(ActDialog):
    """The key from a sheet, typed or scanned."""

    recovered = Signal()

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent, session, self.tr("Use a recovery key"), self.tr("Use it"), name="recover", wide=540)
        about = self.tr(
            "For an office whose computer was lost: what was sealed for it opens here again. Make new keys afterwards."
        )
        self.typed = text_edit("", lines=3)
        self.typed.setObjectName("recovery_typed")
        self.field = Field(
            self.tr("Recovery key"), self.typed, self.tr("Row by row, or with a scanner from the code on the sheet.")
        )
        self.box.addWidget(Words(about, "cell", wrap=True))
        self.box.addWidget(self.field)
        self.typed.setFocus()
        self._grow()

    def work(self) -> Callable[[Store], Any] | None:
        """Only with something typed."""
        typed = self.typed.toPlainText()
        self.field.set_wrong("" if typed.strip() else self.tr("Type the key as it stands on the sheet."))
        return (lambda store: office_keys.recover(store, typed)) if typed.strip() else None

    def done_with(self, result: Any) -> None:
        """Gone, and told."""
        super().done_with(result)
        self.recovered.emit()

    def done(self, result: int) -> None:
        """The key goes with the dialog."""
        self.typed.clear()
        super().done(result)
