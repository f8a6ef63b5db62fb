"""核验: is a printed paper genuine? Its code is scanned, typed, dropped or pasted as a picture; the answer is plain."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers import checking
from inspector.operations.papers.checking import Checked
from inspector.records import Paper
from inspector.ui.dialogs.choosing import choose_files
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.visit.photo_acts import write_picture
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.drops import DropZone, Picture
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.panel import Panel, Words, across, down
from inspector.ui.widgets.photos import SUFFIXES
from inspector.ui.widgets.ring import Mark

READ = (*SUFFIXES, ".pdf")  # office scanners write PDF
_MARKS = {"genuine": "closed", "superseded": "crossed", "void": "overdue", "unknown": "warn"}


class CheckPaperDialog(Dialog):
    """`opened` has the paper somebody wants to see, its visit or ''."""

    opened = Signal(str)

    def __init__(self, parent: QWidget, session: Session, text: str = "") -> None:
        super().__init__(parent.window(), "", wide=600)
        self.setWindowTitle(self.tr("Check a printed paper"))
        self.title.setText(self.tr("Check a printed paper"))
        self.setObjectName("check_paper")
        self.session = session
        self.checked: Checked | None = None
        self.place: TemporaryDirectory[str] | None = None  # for what is pasted, as long as the dialog stands
        self.edit = line_edit(self.tr("Code or number"), self.tr("Scan the code, or type the number"), icon="search")
        self.edit.setMinimumHeight(px(40))
        self.edit.installEventFilter(self)
        choose = Button(self.tr("Choose a picture"), icon="folder")
        choose.setObjectName("choose_code")
        choose.clicked.connect(lambda _: self._choose())
        paste = Button(self.tr("Paste"), icon="import")
        paste.setObjectName("paste_code")
        paste.clicked.connect(lambda _: self._paste())
        hint = Words(self.tr("A photo of the paper can also be dropped here."), "small", "muted", wrap=True)
        self.mark = Mark("warn", "", size=30)
        self.verdict = Words("", "title", bold=True, wrap=True)
        self.verdict.setObjectName("verdict")
        self.more = Words("", "body", "muted", wrap=True)
        self.more.setObjectName("verdict_more")
        self.answer = Panel(fill="sunken", margins=(16, 14, 16, 14), across=True)
        self.answer.add(across(self.mark, down(self.verdict, self.more, gap=4), gap=12))
        self.answer.hide()
        self.box.addWidget(self.edit)
        self.box.addLayout(across(choose, paste, hint, gap=10))
        self.box.addWidget(self.answer)
        self.box.addStretch(1)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.show_button = Button(self.tr("Show the paper"), icon="paper", kind="filled")
        self.show_button.setObjectName("show_checked")
        self.show_button.setEnabled(False)
        self.show_button.clicked.connect(self._open)
        self.set_buttons(close, self.show_button)
        self.zone = DropZone(self, READ, pictures=True)
        self.zone.dropped.connect(self._read)
        self.zone.pictured.connect(self._read_picture)
        self.setMinimumHeight(px(330))
        self.edit.setFocus()
        if text:
            self.check(text)

    def check(self, text: str) -> None:
        """Look a code or number up."""
        self.edit.setText(text)
        self.edit.selectAll()
        self._look(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, a scanner's too, checks; a picture on the clipboard is pasted as one."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.edit.text().strip():
                    self._look(self.edit.text())
                return True
            if event.matches(QKeySequence.StandardKey.Paste) and not QGuiApplication.clipboard().mimeData().hasText():
                self._paste()
                return True
        return super().eventFilter(watched, event)

    # -- what is looked up -------------------------------------------------------------------------------------------

    def _look(self, text: str) -> None:
        self.session.ask(self, lambda store: _checked(store, [text]), self._show, key="check", failed=self._failed)

    def done(self, result: int) -> None:
        """What was pasted goes with it."""
        super().done(result)
        if self.place is not None:
            self.place.cleanup()

    def _choose(self) -> None:
        kinds = self.tr("Pictures ({suffixes})").format(suffixes=" ".join(f"*{it}" for it in READ))
        choose_files(self, self.tr("A picture of the paper"), kinds, self._read)

    def _paste(self) -> None:
        given = QGuiApplication.clipboard().mimeData()
        if not self.zone.give(given):
            if given.text().strip():
                self.check(given.text().strip())
            else:
                self._say("warn", self.tr("There is neither a picture nor a text on the clipboard."), "")

    def _read_picture(self, picture: Picture) -> None:
        self.place = self.place or TemporaryDirectory(ignore_cleanup_errors=True)
        folder = Path(self.place.name)
        self.session.background.free.run(
            self, lambda: write_picture(picture, folder, "pasted"), lambda file: self._read([file]), self._failed
        )

    def _read(self, files: Sequence[Path]) -> None:
        file = files[0]
        self._say("draft", self.tr("Looking for a code …"), file.name)
        self.session.background.long.run(
            self, lambda: checking.read_code(file), self._read_out, self._failed, key="code in a picture"
        )

    def _read_out(self, texts: list[str]) -> None:
        if texts:
            self.edit.setText(texts[0])
        self.session.ask(self, lambda store: _checked(store, texts), self._show, key="check", failed=self._failed)

    # -- what is said ------------------------------------------------------------------------------------------------

    def _show(self, found: tuple[Checked, Paper | None]) -> None:
        checked, paper = found
        self.checked = checked
        verdict, more = self._words(checked, paper)
        self._say(_MARKS[checked.status], verdict, more)
        self.show_button.setEnabled(paper is not None)

    def _words(self, checked: Checked, paper: Paper | None) -> tuple[str, str]:
        number = checked.number
        if checked.status == "unknown" or paper is None:
            if checked.by == "code" and number:
                words = self.tr("{number}: not as this office issued it").format(number=number)
            else:
                words = self.tr("Not known here")
            if checked.several:
                return self.tr("{number}: borne by %n paper(s)", "", checked.several).format(number=number), self.tr(
                    "Scan the code beside it: it tells them apart."
                )
            more = self.tr("No paper here has this code and this content. Ask the office that is named on it.")
            return words, more
        about = self.tr("{title}, for {addressee}, issued {day}").format(
            title=paper.title, addressee=paper.addressee or "—", day=i18n.day(paper.issued[:10])
        )
        if checked.status == "void":
            words = self.tr("Void: {number} does not hold").format(number=number)
            about = f"{paper.void_reason or ''}\n{about}".strip()
        elif checked.status == "superseded":
            words = self.tr("Superseded: another paper stands for {number}").format(number=number)
        elif checked.by == "code":
            words = self.tr("Genuine: {number}").format(number=number)
        else:
            words = self.tr("{number} is in the register").format(number=number)
            more = self.tr("Only the number was looked up. Scan the code to know that the content is the same.")
            about = f"{about}\n{more}"
        return words, about

    def _say(self, mark: str, verdict: str, more: str) -> None:
        self.mark.set_mark(mark, "")
        self.verdict.setText(verdict)
        self.more.setText(more)
        self.answer.show()
        self.answer.box.activate()
        self.adjustSize()  # a long answer wants more lines
        if mark in ("draft", "warn"):
            self.show_button.setEnabled(False)

    def _failed(self, error: BaseException) -> None:
        sentence = told(error)
        if sentence is not None:
            self._say("warn", sentence.what, sentence.next)

    def _open(self) -> None:
        if self.checked is not None and self.checked.paper is not None:
            self.opened.emit(self.checked.paper)
            self.accept()


def _checked(store: Store, texts: Sequence[str]) -> tuple[Checked, Paper | None]:
    """What is known of the first of several codes that looks like ours. Raises Fault NOT_A_CODE."""
    for at, it in enumerate(texts):
        try:
            checked = checking.check(store, it)
        except Fault:
            if at == len(texts) - 1:
                raise
        else:
            return checked, store.get(Paper, checked.paper) if checked.paper is not None else None
    raise Fault(Kind.NOT_A_CODE, path="")
