"""What is put together of many papers: the pack of a meeting, the archive, score sheets, posters; of which days."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.dialogs.new_report import ScopeFields
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Field
from inspector.ui.widgets.panel import Words

PACK_FILE, PACK_FOLDER, SHEETS, POSTERS, ARCHIVE = "pack_file", "pack_folder", "score_sheets", "poster", "archive"


class ReportFilesDialog(Dialog):
    """`decided` has what is wanted and of what."""

    decided = Signal(str, object)

    def __init__(self, parent: QWidget, session: Session, what: str) -> None:
        super().__init__(parent.window(), self.tr("Papers and files of a period"), wide=620)
        self.setObjectName("report_files")
        self.what = DropDown("", [
            (self.tr("Pack of the command meeting, one PDF"), PACK_FILE),
            (self.tr("Pack of the command meeting, a folder"), PACK_FOLDER),
            (self.tr("Score sheets of the villages visited"), SHEETS),
            (self.tr("Posters of the lists published"), POSTERS),
            (self.tr("Archive: ledger, papers, photos, index"), ARCHIVE),
        ])  # fmt: skip
        self.what.setObjectName("files_what")
        self.what.setMinimumHeight(px(36))
        self.what.setCurrentIndex(max(0, self.what.findData(what)))
        self.of = ScopeFields(session)
        self.told = Words("", "small", "muted", wrap=True)
        self.box.addWidget(Field(self.tr("What"), self.what))
        for it in self.of.fields:
            self.box.addLayout(it)
        self.box.addWidget(self.of.days)
        self.box.addWidget(self.told)
        cancel = Button(self.tr("Leave it"))
        cancel.clicked.connect(self.reject)
        self.go = Button(self.tr("Choose where to"), kind="filled")
        self.go.setObjectName("files_go")
        self.go.clicked.connect(self._decide)
        self.go.setEnabled(False)
        self.of.offered.connect(self._offered)
        self.set_buttons(cancel, self.go)
        self.what.currentIndexChanged.connect(lambda _: self._tell())
        self._tell()
        self.what.setFocus()

    def _offered(self) -> None:
        self.go.setEnabled(True)
        if self.what.currentData() == ARCHIVE:
            self.of.choose_year()

    def _tell(self) -> None:
        said = {
            PACK_FILE: self.tr("Circular, page for leaders, report, what is overdue, plans and lists of the period."),
            PACK_FOLDER: self.tr("Circular, page for leaders, report, what is overdue, plans and lists of the period."),
            SHEETS: self.tr("One file for each finished visit to a village that has a score."),
            POSTERS: self.tr("Nobody on a black list is named."),
            ARCHIVE: self.tr("A folder that opens without this program. Households are masked in it."),
        }
        self.told.setText(said[str(self.what.currentData())])

    def _decide(self) -> None:
        what = str(self.what.currentData())
        scope = self.of.scope("pack" if what in {PACK_FILE, PACK_FOLDER} else what)
        if scope is not None:
            self.accept()
            self.decided.emit(what, scope)
