"""Handing over a laptop: everything given, the office's receipt seen; then, on a typed word, nothing of it stays."""

from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.errors import Fault, Kind
from inspector.operations.hand_over import HandOver, hand_over
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.pages.packages_book_words import moment, runs
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Field, line_edit
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.ring import Mark

_WIDE = 640


class HandOverDialog(Dialog):
    """The office has to have confirmed everything; then the word has to be typed."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent.window(), "", wide=_WIDE)
        self.setObjectName("hand_over_dialog")
        title = self.tr("Hand over this computer")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.session = session
        self.word = self.tr("wipe")
        self.about = Words(
            self.tr(
                "Before somebody else gets this computer, everything done here has to be at the office, and then"
                " nothing of it stays here: records, photos, papers and safe copies in the data folder are deleted."
            ),
            "body", wrap=True,
        )  # fmt: skip
        self.mark = Mark("doing", self.tr("Looking at what the office has confirmed …"), bold=True)
        self.said = Words("", "cell", wrap=True)
        self.typed = line_edit(self.tr("Type “{word}” to delete everything").format(word=self.word))
        self.typed.setObjectName("wipe_word")
        self.typed.textChanged.connect(lambda _: self._tell())
        self.asked = Field(self.tr("Type “{word}” to delete everything").format(word=self.word), self.typed)
        self.asked.hide()
        self.box.addWidget(self.about)
        self.box.addWidget(self.mark)
        self.box.addWidget(self.said)
        self.box.addWidget(self.asked)
        self.cancel = Button(self.tr("Keep everything"), key="Escape", acts=False)
        self.cancel.clicked.connect(self.close)
        self.give = Button(self.tr("Give a package"), icon="export")
        self.give.setObjectName("hand_over_give")
        self.give.clicked.connect(self._give)
        self.give.hide()
        self.act = Button(self.tr("Delete everything here"), icon="bin", kind="filled")
        self.act.setObjectName("wipe_act")
        self.act.clicked.connect(self._wipe)
        self.act.setEnabled(False)
        self.set_buttons(self.cancel, self.give, self.act)
        self.ready = False
        session.ask(self, hand_over, self._confirmed, key="hand_over", failed=self._not_yet)

    def _confirmed(self, found: HandOver) -> None:
        self.ready = True
        self.mark.set_mark("fixed", self.tr("The office has everything"))
        said = []
        if found.last_package:
            when = moment(found.received_at) or self.tr("on a day it does not say")
            said.append(
                self.tr("Package {number}, the last one, was received {when}.").format(
                    number=found.last_package, when=when
                )
            )
        else:
            said.append(self.tr("Nothing was done here that would have to be given."))
        if found.left_out:
            said.append(self.tr("△ It could not take %n entry(s): ask before deleting.", "", found.left_out))
        if found.contested:
            said.append(
                self.tr("%n conflict(s) wait for a decision there; nothing is lost by that.", "", found.contested)
            )
        self._say(said)
        self.asked.show()
        self.adjustSize()
        self.typed.setFocus()

    def _not_yet(self, error: BaseException) -> None:
        if not isinstance(error, Fault) or error.kind is not Kind.NOT_RECEIVED:
            self.close()
            self.session.failed.emit(error)
            return
        self.mark.set_mark("overdue", self.tr("The office has not confirmed everything"))
        packages = [int(it) for it in error.facts.get("packages") or ()]
        changes = int(str(error.facts.get("changes") or 0))
        said = [self.tr("%n change(s) the office has not confirmed.", "", changes)]
        if packages:
            said.append(self.tr("Packages without a receipt: {numbers}").format(numbers=i18n.listed(runs(packages))))
        said.append(
            self.tr(
                "Give a package (put drafts in too, if there are any), have the office read it, and read the package"
                " the office sends back."
            )
        )
        self._say(said)
        self.give.show()
        self.adjustSize()

    def _say(self, said: list[str]) -> None:
        """Words that break need their height before the dialog takes its own."""
        for label, text in ((self.said, "\n".join(said)), (self.about, self.about.text())):
            label.setText(text)
            label.setMinimumHeight(label.heightForWidth(px(_WIDE - 48)))

    def _give(self) -> None:
        self.close()
        self.session.open("packages", "out")

    def _tell(self) -> None:
        self.act.setEnabled(self.ready and self.typed.text().strip().casefold() == self.word.casefold())

    def _wipe(self) -> None:
        self.close()
        self.session.leave_nothing()
