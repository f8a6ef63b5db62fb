"""Spreading evenly: over whom, in which area, and whether what was spread before is balanced anew."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector.operations.assigning import Who
from inspector.records import Area
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.checks import Checks
from inspector.ui.widgets.field import Field
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.segments import Choice, Segments

_AREA, _ALL, _ANEW = "area", "all", "anew"


class SpreadDialog(Dialog):
    """`decided` carries whom, the area's id (None: all of the campaign), and whether to balance anew."""

    decided = Signal(list, object, bool)

    def __init__(self, parent: QWidget, people: Sequence[tuple[Who, str]], area: Area) -> None:
        super().__init__(parent, "", wide=520)
        words = self.tr("Spread evenly")
        self.setWindowTitle(words)
        self.title.setText(words)
        self.area = area
        self.what = Segments(
            self.tr("What is spread"),
            [
                Choice(_ALL, self.tr("All that nobody has")),
                Choice(_AREA, self.tr("Only in {area}").format(area=area.name)),
                Choice(_ANEW, self.tr("Balance anew")),
            ],
            _ALL, height=36, step="body",
        )  # fmt: skip
        self.what.chosen.connect(self._explain)
        self.said = Words("", "cell", "muted", wrap=True)
        self.who = Checks("")
        self.who.setFixedHeight(px(220))
        self.who.set_options([(name, who) for who, name in people])
        self.who_field = Field(self.tr("Over whom"), self.who)
        for it in (self.what, self.said, self.who_field):
            self.box.addWidget(it)
        cancel = Button(self.tr("Leave it"))
        cancel.clicked.connect(self.reject)
        self.go = Button(self.tr("Spread"), kind="filled")
        self.go.setObjectName("spread_now")
        self.go.clicked.connect(self._decide)
        self.set_buttons(cancel, self.go)
        self._explain(_ALL)
        self.who.setFocus()

    def _explain(self, what: str) -> None:
        self.said.setText(
            self.tr("What was spread before and not begun may move; what was given by hand or visited stays.")
            if what == _ANEW
            else self.tr("What each has already counts and stays. Villages are kept together where they fit.")
        )

    def _decide(self) -> None:
        among = self.who.chosen
        self.who_field.set_wrong("" if among else self.tr("Tick at least one"))
        self.adjustSize()
        if among:
            self.decided.emit(among, self.area.id if self.what.value == _AREA else None, self.what.value == _ANEW)
            self.accept()
