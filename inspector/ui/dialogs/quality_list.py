"""The list of what is missing, impossible or there twice: read, opened line by line, saved."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from inspector.i18n.lapses import lapse
from inspector.operations.rectification.quality import Flawed, Report
from inspector.sheet.refused import write_list
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.lines import Column, Line, Lines
from inspector.ui.widgets.panel import Words, across

_OPENS = {"finding": "ledger", "site": "sites", "visit": "visit"}


class QualityDialog(Dialog):
    """Stays beside the window: Return or a double click opens the record behind it."""

    def __init__(self, parent: QWidget, session: Session, report: Report) -> None:
        super().__init__(parent.window(), "", wide=860)
        self.setObjectName("quality_list")
        self.setModal(False)
        title = self.tr("What is missing or impossible")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.session = session
        self.report = report
        options: list[tuple[str, object]] = [(self.tr("All ({count})").format(count=report.total), None)]
        options += [(f"{lapse(str(it))} ({count})", str(it)) for it, count in report.counts.items()]
        self.which = DropDown(self.tr("Which"), options)
        self.which.activated.connect(lambda _: self._show())
        self.said = Words("", "cell", "muted", elide=True)
        self.lines = Lines(
            self.tr("What is wrong"),
            [Column(self.tr("What"), 190), Column(self.tr("Record")), Column(self.tr("Place"), 170)],
        )
        self.lines.setObjectName("quality_lines")
        self.lines.setMinimumHeight(px(380))
        self.lines.doubleClicked.connect(lambda _: self._open())
        self.box.addLayout(across(self.which, None, self.said))
        self.box.addWidget(self.lines, 1)
        save = Button(self.tr("Save this list"), icon="export")
        save.setObjectName("save_quality")
        save.clicked.connect(self._choose_target)
        self.open_ = Button(self.tr("Open"), key="Return", acts=False)
        self.open_.setObjectName("open_flawed")
        self.open_.clicked.connect(self._open)
        close = Button(self.tr("Close"), kind="filled")
        close.clicked.connect(self.close)
        self.set_buttons(save, self.open_, close)
        self._show()

    def _show(self) -> None:
        wanted: str | None = self.which.currentData()  # Qt makes plain text of it
        shown = [it for it in self.report.lines if wanted in (None, str(it.lapse))]
        self.lines.set_lines([Line((lapse(str(it.lapse)), it.title, it.place), "", "text", it) for it in shown])
        if shown:
            self.lines.selectRow(0)
        more = self.report.total - len(self.report.lines)
        self.said.setText(self.tr("%n more not shown", "", more) if more else "")

    def _open(self) -> None:
        row = self.lines.currentIndex().row()
        if 0 <= row < len(self.lines.lines):
            it: Flawed = self.lines.lines[row].key
            if it.kind in _OPENS:
                self.session.open(_OPENS[it.kind], it.id)

    def _choose_target(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        file = folder / f"{self.tr('Data quality')}.xlsx"
        choose_target(self, self.tr("Save this list"), file, self.tr("Tables (*.xlsx *.csv)"), self.save)

    def save(self, path: Path) -> None:
        """Write what is shown."""
        heads = (self.tr("What"), self.tr("Place"), self.tr("Record"))
        rows = [(line.cells[0], line.cells[2], line.cells[1]) for line in self.lines.lines]
        title = self.tr("Data quality")

        def work(_: Task) -> Path:
            write_list(path, title, heads, rows)
            return path

        saved = self.tr("Saved: {path}")
        self.session.make(self, title, work, lambda it: self.said.setText(saved.format(path=it)))
