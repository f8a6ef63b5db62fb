"""A first and a last day, either of which may be left out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import Field
from inspector.ui.widgets.panel import across


class DaySpanDialog(Dialog):
    """`decided` has both as YYYY-MM-DD, '' for none."""

    decided = Signal(str, str)

    def __init__(self, parent: QWidget, title: str, first: str, last: str) -> None:
        super().__init__(parent.window(), title, wide=440)
        self.setObjectName("day_span")
        self.first = DateField(self.tr("From"), self.tr("from the beginning"))
        self.last = DateField(self.tr("To"), self.tr("without end"))
        self.first.setObjectName("span_first")
        self.last.setObjectName("span_last")
        self.first.show_day(first)
        self.last.show_day(last)
        self.field = Field(self.tr("To"), self.last)
        self.box.addLayout(across(Field(self.tr("From"), self.first), self.field, gap=16))
        cancel = Button(self.tr("Leave it"))
        cancel.clicked.connect(self.reject)
        show = Button(self.tr("Show"), kind="filled")
        show.setObjectName("show_span")
        show.clicked.connect(self._decide)
        self.set_buttons(cancel, show)
        self.first.setFocus()

    def _decide(self) -> None:
        first, last = self.first.day, self.last.day
        if first and last and last < first:
            self.field.set_wrong(self.tr("It ends before it begins"))
            self.adjustSize()
            return
        self.accept()
        self.decided.emit(first, last)
