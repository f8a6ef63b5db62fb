"""Settings: language, who works here, papers, the data folder and its copies, what was done, about the program."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit

from inspector import clock, i18n, settings
from inspector.db.backup import Backup
from inspector.db.migrations import SCHEMA
from inspector.db.store import Store
from inspector.db.trailer import FORMAT
from inspector.errors import Fault
from inspector.operations import begin, history, safety
from inspector.operations.recent import Done, recent
from inspector.operations.safety import Kept, Room
from inspector.paths import DataFolder
from inspector.ui import theme
from inspector.ui.appearance import choose_theme
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Facts, Field, line_edit
from inspector.ui.widgets.panel import Card, Heading, Panel, Words, across, scrolled
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.segments import Choice, Segments
from inspector.version import VERSION

_WIDE = 400
_LIBRARIES = (
    "Qt / PySide6 6 (LGPL 3) · SQLite · SQLCipher (BSD) · sqlite-utils (Apache 2.0) · ReportLab (BSD) · "
    "Pillow (MIT-CMU) · elementpath (MIT) · openpyxl (MIT) · Noto CJK (OFL 1.1)"
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the page reads at once."""

    person: str
    role: str
    county: str
    issuer: str
    issuers: Sequence[str]
    mark: str
    office: str
    copies: Sequence[Kept]
    done: Sequence[Done]


class SettingsPage(Page):
    """Left what is set, right what was done."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.header.title.setText(self.tr("Settings"))
        self.today = clock.today()
        self.back_up = Button(self.tr("Save a copy"), icon="stick", kind="filled")
        self.back_up.setObjectName("back_up")
        self.back_up.clicked.connect(self._choose_target)
        deleted = Button(self.tr("Bin"), icon="bin", height=40)
        deleted.setObjectName("bin")
        deleted.clicked.connect(lambda: session.open("bin"))
        self.header.set_actions(deleted, self.back_up)
        self.language = Segments(
            self.tr("Language"),
            [Choice("", self.tr("As the computer")), Choice("zh", "中文"), Choice("en", "English")],
            settings.load().language,
            height=36,
        )
        self.language.chosen.connect(self._set_language)
        self.looks = Segments(
            self.tr("Colours"),
            [
                Choice("light", self.tr("Light")),
                Choice("dark", self.tr("Dark")),
                Choice("sunlight", self.tr("Sunlight"), "Ctrl+Shift+L"),
            ],
            theme.worn().name,
            height=36,
        )
        self.looks.setObjectName("looks")
        self.looks.chosen.connect(choose_theme)
        self.touch = Segments(
            self.tr("Made for"),
            [Choice(False, self.tr("Mouse and keys")), Choice(True, self.tr("Fingers: larger targets"))],
            settings.load().touch,
            height=36,
        )
        self.touch.setObjectName("touch")
        self.touch.chosen.connect(lambda it: self._keep(touch=it))
        self.again = Words(self.tr("Larger targets hold from the next start on."), "small", "muted", wrap=True)
        self.restart = Words(self.tr("Holds from the next start on."), "small", "muted", wrap=True)
        self.person = line_edit("")
        self.person_field = Field(self.tr("Name"), self.person)
        self.person.editingFinished.connect(self._introduce)
        self.who = Facts()
        self.issuer = DropDown("")
        self.issuer.setEditable(True)
        self.issuer.setInsertPolicy(DropDown.InsertPolicy.NoInsert)
        self.written = line_edit(self.tr("Papers are issued by"))  # an office that is no row of the table issuers
        self.issuer.setLineEdit(self.written)
        self.issuer_field = Field(self.tr("Papers are issued by"), self.issuer)
        self.issuer.activated.connect(lambda _: self._set_issuer())
        self.written.editingFinished.connect(self._set_issuer)
        self.issued = ""  # whose name stands on papers now
        self.office = Words("", "small", "muted", wrap=True)
        self.room = Facts()
        self.copies = Rows(self.tr("Safe copies"), high=46)
        self.no_copies = Words(self.tr("No copy has been saved yet."), "small", "muted")
        self.history = Rows(self.tr("What I did"), fit=False, high=48)
        self.history.acted.connect(self._undo)
        self._lay_out()

    def arrive(self, about: Any) -> None:
        """`history`: the list has the keys; `backup`: where to save a copy is asked at once."""
        if about == "history":
            self.history.setFocus()
        elif about == "backup":
            self._choose_target()

    def refresh(self) -> None:
        """Read everything anew."""
        self.today = clock.today()
        self.session.ask(self, _read, self._show, key="settings")
        self.session.ask(self, safety.room, self._show_room, key="room")

    def changeEvent(self, event: QEvent) -> None:
        """Other colours may have been chosen by key."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.looks.set_value(theme.worn().name)

    # -- showing -----------------------------------------------------------------------------------------------------

    def _show(self, known: _Known) -> None:
        _fill(self.person, known.person)
        self.issuer.set_options([(it, it) for it in known.issuers])
        _fill(self.written, known.issuer or known.issuers[0])
        self.issued = known.issuer or known.issuers[0]
        self.who.set_facts(
            [
                (self.tr("This computer is for"), i18n.role(known.role)),
                (self.tr("County"), known.county),
                (self.tr("Mark on temporary numbers"), known.mark),
            ]
        )
        self.office.setVisible(known.role == "field")
        self.office.setText(
            self.tr("Packages go to the office's device {device}.").format(device=known.office)
            if known.office
            else self.tr("No package of the office has been read yet: packages hold everything.")
        )
        self.copies.set_values([self._copy_row(it) for it in known.copies[:5]])
        self.copies.setVisible(bool(known.copies))
        self.no_copies.setVisible(not known.copies)
        self.history.set_values([self._done_row(it) for it in known.done])

    def _show_room(self, room: Room) -> None:
        self.room.set_facts(
            [
                (self.tr("Folder"), str(self.session.folder)),
                (self.tr("Database"), i18n.size(room.database)),
                (
                    self.tr("Photos"),
                    self.tr("%n photo(s), {size}", "", room.photo_files).format(size=i18n.size(room.photos)),
                ),
            ]
        )

    def _copy_row(self, it: Kept) -> Row:
        where = self.tr("before a merge, on this computer") if not it.outside else str(it.path)
        return Row(str(it.path), i18n.moment(it.at, self.today), where, icon="stick", ink="accent")

    def _done_row(self, it: Done) -> Row:
        said = i18n.act(it.name)
        if it.subject:
            said = self.tr("{act} “{subject}”").format(act=said, subject=it.subject)
        elif it.findings:
            said = self.tr("{act}: %n finding(s)", "", it.findings).format(act=said)
        return Row(
            it,
            said,
            i18n.moment(it.at, self.today),
            right=self.tr("undone") if it.undone else "",
            action=self.tr("Undo") if it.undo else "",
        )

    # -- acting ------------------------------------------------------------------------------------------------------

    def _set_language(self, language: str) -> None:
        self._keep(language=language)

    def _keep(self, **values: Any) -> None:
        try:
            settings.save(replace(settings.load(), **values))
        except Fault as fault:
            self.restart.setText(str(i18n.sentence(fault)))
            self.restart.set_ink("overdue")

    def _introduce(self) -> None:
        name = self.person.text().strip()
        self.person_field.set_wrong("" if name else self.tr("Write your name"))
        if name and self.person.isModified():
            self.person.setModified(False)
            self.session.do(self, lambda store: begin.introduce(store, name))

    def _set_issuer(self) -> None:
        name = self.issuer.currentText().strip()
        if name != self.issued:
            self.issued = name
            self.session.do(self, lambda store: store.set_setting("issuer", name))

    def _undo(self, row: Row) -> None:
        it: Done = row.key
        if it.undo is not None:
            undone = it.undo
            self.session.do(self, lambda store: history.undo(store, undone))

    def _choose_target(self) -> None:
        name = f"inspector-{self.today:%Y%m%d}.db"
        choose_target(self, self.tr("Save a copy"), Path.home() / name, self.tr("Safe copies (*.db)"), self.save_copy)

    def save_copy(self, target: Path) -> None:
        """Copy everything to `target` while the work goes on; it is remembered only once it was read back."""
        place = DataFolder(self.session.folder)
        self.back_up.setEnabled(False)

        def made(copy: Backup) -> None:
            self.back_up.setEnabled(True)
            self.session.do(self, lambda store: safety.note(store, copy))

        def failed(error: BaseException) -> None:
            self.back_up.setEnabled(True)
            self.session.failed.emit(error)

        def begin(_: None) -> None:
            self.session.make(
                self,
                self.tr("Saving a copy"),
                lambda task: safety.copy_out(place, target, progress=task.progress, cancelled=task.cancelled),
                made,
                failed,
            )

        self.session.background.write.run(self, lambda store: store.seal(meanwhile=True), begin, failed)

    def _open_papers(self, name: str) -> None:
        if name == "issuers":
            self.session.open("checklists", name)
        else:
            self.session.open(name)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.session.folder)))

    def _lay_out(self) -> None:
        for edit in (self.person, self.issuer):
            edit.setMinimumHeight(px(36))
        open_folder = Button(self.tr("Open the folder"), icon="folder", kind="quiet", ink="accent")
        open_folder.clicked.connect(self._open_folder)
        about = Facts(
            [
                (self.tr("Version"), VERSION),
                (self.tr("Database schema"), str(SCHEMA)),
                (self.tr("Package format"), str(FORMAT)),
                (self.tr("Licence"), "Apache 2.0"),
                (self.tr("Made with"), _LIBRARIES),
            ]
        )
        papers = []
        for name, words in (
            ("paper_wording", self.tr("Wording of papers")),
            ("paper_fonts", self.tr("Fonts of papers")),
            ("issuers", self.tr("Letters, contacts and copies of the issuers")),
        ):
            way = Button(words, kind="quiet", ink="accent")
            way.setObjectName(name)
            way.clicked.connect(lambda _=False, name=name: self._open_papers(name))
            papers.append(way)
        left = Panel(fill="ground", margins=(20, 8, 16, 20), gap=6)
        for title, *things in (
            (self.tr("Who works here"), self.person_field, self.who),
            (self.tr("Papers and packages"), self.issuer_field, across(*papers, None), self.office),
            (self.tr("Language"), across(self.language, None), self.restart),
            (self.tr("Looks"), across(self.looks, None), across(self.touch, None), self.again),
            (self.tr("Data on this computer"), self.room, across(open_folder, None)),
            (self.tr("Safe copies"), self.no_copies, self.copies),
            (self.tr("About the program"), about),
        ):
            left.add(Heading(title), Card(margins=(16, 12, 16, 12), gap=8).add(*things))
        left.add(None)
        right = Panel(sides=("left",), margins=(1, 8, 0, 0))
        right.setFixedWidth(px(_WIDE))
        head = Heading(self.tr("What I did"), self.tr("Newest first"))
        head.setContentsMargins(px(16), 0, px(16), px(4))
        right.add(head, self.history)
        box = across(scrolled(left, self.tr("Settings")), right, gap=0)
        box.setStretch(0, 1)
        self.box.addLayout(box, 1)


def _read(store: Store) -> _Known:
    from inspector.operations.papers.content import offices  # noqa: PLC0415 - draws papers too, and so is slow to load

    given = store.setting("issuer")
    return _Known(
        person=store.one("SELECT name FROM person WHERE id = ?", store.setting("person")) or "",
        role=store.setting("role"),
        county=store.setting("county"),
        issuer=given,
        issuers=[it.name for it in offices(store)],
        mark=store.mark,
        office=store.setting("office"),
        copies=safety.copies(store),
        done=recent(store, i18n.language()),
    )


def _fill(edit: QLineEdit, text: str) -> None:
    """Show what the store holds, but never over what is being written."""
    if not (edit.hasFocus() and edit.isModified()):
        edit.setText(text)
