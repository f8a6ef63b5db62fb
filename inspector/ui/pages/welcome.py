"""The first start: for whom and which county, who works here, and what to begin with. Nothing half-made is left."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QProgressBar, QWidget

from inspector import i18n, settings
from inspector.errors import Fault
from inspector.paths import DataFolder
from inspector.ui import paint
from inspector.ui.background import Lane, Task
from inspector.ui.dialogs.choosing import choose_files
from inspector.ui.dialogs.folder import choose_folder
from inspector.ui.pages.beginnings import Answers, Way, carry_out
from inspector.ui.session import told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.field import Field, line_edit
from inspector.ui.widgets.panel import Card, Panel, Words, across, down, scrolled
from inspector.ui.widgets.rail import sign
from inspector.ui.widgets.segments import Choice, Segments

WIDE = 760
_DIGITS = 6  # of a county's code


class WelcomeWindow(QMainWindow):
    """`begun` carries the data folder that stands ready."""

    begun = Signal(Path)

    def __init__(self, folder: Path, nonce: str, *, way: Way = Way.PACKAGE) -> None:
        super().__init__()
        self.nonce = nonce
        self.task: Task | None = None
        self.lane = Lane("begin")
        self.setMinimumSize(900, 500)
        self.resize(1366, 768)
        self.form = _Form(folder, way)
        self._show_form()

    def _show_form(self) -> None:
        self.setWindowTitle(self.tr("Inspector"))
        self.form.spoken.connect(self._speak)
        self.form.go.clicked.connect(self._begin)
        self.form.stop.clicked.connect(self._stop)
        self.form.other.connect(self.begun)
        self.setCentralWidget(scrolled(_centred(self.form), self.tr("First start")))
        self.form.role.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is being made is given up and taken away again before the window goes."""
        self._stop()
        self.lane.stop()
        super().closeEvent(event)

    def _speak(self, language: str) -> None:
        """Say everything anew in the other language; what was filled in stays."""
        application = QApplication.instance()
        if isinstance(application, QCoreApplication):
            i18n.use_language(application, language)
        with suppress(Fault):  # a read-only profile: it is asked again next time
            settings.save(replace(settings.load(), language=language))
        before, self.form = self.form, _Form(self.form.folder, self.form.way)
        self.form.take_over(before)
        self._show_form()

    def _begin(self) -> None:
        if self.task is not None or (answers := self.form.answers()) is None:
            return
        self.task = task = Task()
        task.progressed.connect(self.form.show_progress)
        self.form.set_busy(True)
        self.lane.run(self, lambda: carry_out(answers, self.nonce, task), self._done, self._failed)

    def _stop(self) -> None:
        if self.task is not None:
            self.task.cancel()

    def _done(self, folder: Path) -> None:
        self.task = None
        self.begun.emit(folder)

    def _failed(self, error: BaseException) -> None:
        self.task = None
        self.form.set_busy(False)
        sentence = told(error)
        self.form.wrong.setText("" if sentence is None else f"△ {sentence}")
        self.form.wrong.setVisible(sentence is not None)


class _Form(Card):
    """The questions. `spoken` asks for another language, `other` opens a data folder that is there already."""

    spoken = Signal(str)
    other = Signal(Path)

    def __init__(self, folder: Path, way: Way) -> None:
        super().__init__(margins=(32, 24, 32, 24), gap=14)
        self.folder = folder
        self.file: Path | None = None
        self.setFixedWidth(px(WIDE))
        self.role = Segments(
            self.tr("This computer is for"),
            [
                Choice("field", self.tr("Going out to inspect")),
                Choice("office", self.tr("The supervision office")),
            ],
            "field",
            height=40,
        )
        self.ways = Segments(
            self.tr("Begin with"),
            [
                Choice(Way.PACKAGE, self.tr("The office's package")),
                Choice(Way.EMPTY, self.tr("Nothing yet")),
                Choice(Way.SAMPLE, self.tr("The sample county")),
                Choice(Way.RESTORE, self.tr("A safe copy")),
            ],
            way,
            height=40,
        )
        self.ways.chosen.connect(self._show_way)
        self.person = line_edit("", self.tr("Your name, as it stands on papers"))
        self.person_field = Field(self.tr("Who I am"), self.person)
        self.county = line_edit("")
        self.county_field = Field(
            self.tr("County"), self.county, self.tr("The six digits of its statistics code, as in 990101")
        )
        self.chosen = line_edit("")
        self.chosen.setReadOnly(True)
        self.choose = Button(self.tr("Choose …"), icon="folder")
        self.file_field = Field("", self.chosen, beside=self.choose)
        self.choose.clicked.connect(self._choose_file)
        DropZone(self, (".inspection", ".db")).dropped.connect(lambda files: self.set_file(files[0]))
        self.note = Words("", "small", "muted", wrap=True)
        self.place = line_edit("")
        self.place.setReadOnly(True)
        self.elsewhere = Button(self.tr("Elsewhere …"), icon="folder")
        self.place_field = Field(self.tr("Where the data lies"), self.place, beside=self.elsewhere)
        self.elsewhere.clicked.connect(self._choose_folder)
        self.open_other = Button(self.tr("Open a data folder that is there already"), kind="quiet", ink="accent")
        self.open_other.clicked.connect(self._open_other)
        self.wrong = Words("", "body", "overdue", wrap=True)
        self.wrong.setObjectName("welcome_wrong")
        self.wrong.hide()
        self.go = Button(self.tr("Begin"), kind="filled", height=40)
        self.go.setObjectName("begin")
        self.stop = Button(self.tr("Stop"), kind="quiet")
        self.running = QProgressBar()
        self.running.setTextVisible(False)
        for edit in (self.person, self.county, self.chosen, self.place):
            edit.setMinimumHeight(px(36))
        self._lay_out()
        self.set_folder(folder)
        self._show_way(way)
        self.set_busy(False)

    @property
    def way(self) -> Way:
        """What to begin with."""
        return Way(self.ways.value)

    def answers(self) -> Answers | None:
        """What was said, or None with what is missing said beside its field."""
        self.wrong.hide()
        wrong = {
            self.person_field: "" if self.person.text().strip() else self.tr("Write your name"),
            self.county_field: "" if _is_county(self.county.text()) else self.tr("Six digits are needed"),
            self.file_field: "" if self.file else self.tr("Choose the file first"),
        }
        asked = [field for field in wrong if not field.isHidden()]
        for field, words in wrong.items():
            field.set_wrong(words if field in asked else "")
        missing = next((it for it in asked if wrong[it]), None)
        if missing is not None:
            missing.inside.setFocus()
            return None
        return Answers(
            way=self.way,
            folder=self.folder,
            role=str(self.role.value),
            county=self.county.text().strip(),
            person=self.person.text().strip(),
            file=self.file,
        )

    def take_over(self, before: "_Form") -> None:
        """Fill in what stood in another form."""
        self.role.set_value(before.role.value)
        for mine, theirs in ((self.person, before.person), (self.county, before.county)):
            mine.setText(theirs.text())
        if before.file is not None:
            self.set_file(before.file)

    def set_file(self, file: Path) -> None:
        """The package or copy to begin with; its name says which way that is."""
        self.file = file
        way = Way.RESTORE if file.suffix.casefold() == ".db" else Way.PACKAGE
        self.ways.set_value(way)
        self._show_way(way)
        self.file = file
        _show_path(self.chosen, file)

    def set_folder(self, folder: Path) -> None:
        """Where the data will lie."""
        self.folder = folder
        _show_path(self.place, folder)

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - on or off
        """Nothing can be changed while it is being made; it can be stopped."""
        for it in (self.role, self.ways, self.person, self.county, self.choose, self.elsewhere, self.open_other):
            it.setEnabled(not busy)
        self.go.setEnabled(not busy)
        for shown in (self.running, self.stop):
            shown.setVisible(busy)
        self.running.setRange(0, 0)

    def show_progress(self, done: int, of: int) -> None:
        """How far it is."""
        self.running.setRange(0, max(1, of))
        self.running.setValue(done)

    def _lay_out(self) -> None:
        language = Segments(
            self.tr("Language"), [Choice("zh", "中文"), Choice("en", "English")], i18n.language(), height=34
        )
        language.chosen.connect(self.spoken.emit)
        head = down(
            Words(self.tr("Inspector"), "title", bold=True),
            Words(self.tr("Three questions, then it begins"), "cell", "muted"),
            gap=2,
        )
        self.add(
            across(_Sign(), head, None, language, gap=14),
            Words(self.tr("1  What this computer is for"), bold=True),
            across(self.role, None),
            Words(self.tr("2  Who works with it"), bold=True),
            self.person_field,
            Words(self.tr("3  What to begin with"), bold=True),
            across(self.ways, None),
            self.county_field,
            self.file_field,
            self.note,
            self.place_field,
            self.running,
            self.wrong,
            across(self.open_other, None, self.stop, self.go),
        )

    def _show_way(self, way: Way) -> None:
        self.wrong.hide()
        self.file = None
        self.chosen.clear()
        self.county_field.setVisible(way is Way.EMPTY)
        self.person_field.setVisible(way is not Way.RESTORE)
        self.file_field.setVisible(way in (Way.PACKAGE, Way.RESTORE))
        copied = way is Way.RESTORE
        words = self.tr("The copy: inspector-….db") if copied else self.tr("The file: ….inspection")
        self.file_field.label.setText(words)
        self.chosen.setAccessibleName(words)
        self.note.setText(
            {
                Way.PACKAGE: self.tr("Places, people and tasks come with it; or drop the file here."),
                Way.EMPTY: self.tr("The checklists are there; places come by a package or a table later."),
                Way.SAMPLE: self.tr("Qinghe County (990101), all of it fictional; its inspector is 骆青川."),
                Way.RESTORE: self.tr("Who works here and for whom comes back with the copy, photos included."),
            }[way]
        )
        if way is Way.SAMPLE and not self.person.text().strip():
            self.person.setText("骆青川")

    def _choose_file(self) -> None:
        pattern = self.tr("Safe copies (*.db)") if self.way is Way.RESTORE else self.tr("Packages (*.inspection)")
        choose_files(self, self.choose.text(), pattern, lambda files: self.set_file(files[0]))

    def _choose_folder(self) -> None:
        choose_folder(self, self.place_field.label.text(), self.folder, self.set_folder)

    def _open_other(self) -> None:
        choose_folder(self, self.open_other.text(), self.folder, self._open)

    def _open(self, folder: Path) -> None:
        if DataFolder(folder).database.is_file():
            self.other.emit(folder)
            return
        self.wrong.setText(self.tr("△ There is no inspection data in “{folder}”.").format(folder=str(folder)))
        self.wrong.show()


class _Sign(QWidget):
    """The program's own sign."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(px(44), px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring around 督."""
        with paint.Brush(self) as painter:
            sign(painter, QRectF(self.rect()).center(), px(18), "accent", "line")


def _centred(form: QWidget) -> Panel:
    column = down(None, form, None)
    return Panel(fill="ground", margins=(20, 20, 20, 20)).add(across(None, column, None))


def _is_county(text: str) -> bool:
    code = text.strip()
    return len(code) == _DIGITS and code.isascii() and code.isdigit()


def _show_path(edit: QLineEdit, path: Path) -> None:
    edit.setText(str(path))
    edit.setToolTip(str(path))
    edit.setCursorPosition(0)
