"""One photo of a visit, large: what it shows and where it belongs, its facts, the earlier one beside it, taking it off;
and choosing files. What is changed here is kept at once, as everywhere on the visit.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector import clock, i18n
from inspector.checklist.form import name_of
from inspector.errors import Fault, Kind
from inspector.operations import looking
from inspector.operations.case import Case
from inspector.operations.looking import Looked
from inspector.records import Photo
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.photo import words
from inspector.ui.photo.alarms import AlarmDialog, AlarmLine
from inspector.ui.photo.annotating import AnnotationEditor
from inspector.ui.photo.pairing import PairDialog
from inspector.ui.photo.pane import PhotoPane
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.reading import Again, Reading
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Facts, Field, line_edit
from inspector.ui.widgets.panel import Heading, Panel, Words, across, down, scrolled
from inspector.ui.widgets.photos import SUFFIXES
from inspector.ui.widgets.writing import Writing, flush_all


class PhotoDialog(Dialog):
    """The photos of a visit one after the other; the arrow keys go on."""

    def __init__(self, parent: QWidget, acts: VisitActs, reading: Reading, photo: Photo) -> None:
        super().__init__(parent.window(), photo.name or QCoreApplication.translate("PhotoDialog", "Photo"), wide=900)
        self.setObjectName("photo_dialog")
        self.acts = acts
        self.session = acts.session
        self.writable = not reading.finalised
        self.again = reading.again
        self.photo = photo
        self.order = [it.id for it in reading.case.photos]
        self.looked: Looked | None = None
        self.picture = PhotoPane(self.session, least=(480, 320))
        self.picture.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._make_facts()
        self._lay_out()
        self.session.changed.connect(self._read)
        window = parent.window()
        self.resize(max(px(900), window.width() - px(120)), max(px(560), window.height() - px(90)))
        self._begin(photo)
        self.picture.setFocus()

    def done(self, result: int) -> None:
        """What is being written is kept first."""
        flush_all(self)
        super().done(result)

    # -- its parts ---------------------------------------------------------------------------------------------------

    def _make_facts(self) -> None:
        caption = line_edit(self.tr("What it shows"), self.tr("close view, whole place, …"))
        self.caption = Writing(caption)
        self.caption.written.connect(lambda text: self.acts.caption_photo(self.photo.id, text))
        self.caption.left.connect(lambda _: self.picture.setFocus())
        self.place = DropDown(self.tr("Belongs to"))
        self.place.activated.connect(lambda _: self._move())
        self.facts = Facts()
        self.kept = Words("", "small", "muted", wrap=True)
        self.stamped = Words("", "cell", wrap=True)
        self.beside_head = Heading(self.tr("The earlier photo"))
        self.beside = PhotoPane(self.session, least=(120, 130))
        self.beside.setFixedHeight(px(150))
        self.beside.framed = True
        self.pair = Button(self.tr("Side by side"), icon="pair", key="C")
        self.pair.setObjectName("pair")
        self.pair.clicked.connect(self._pair)
        self.alarms = AlarmLine()
        self.alarms.asked.connect(self._show_alarms)

    def _lay_out(self) -> None:
        self.back = Button("", icon="left", key="Left", name=self.tr("The photo before"))
        self.forth = Button("", icon="right", key="Right", name=self.tr("The next photo"))
        self.back.clicked.connect(lambda: self._step(-1))
        self.forth.clicked.connect(lambda: self._step(1))
        self.where = Words("", "cell", "muted")
        self.where.setObjectName("which")
        inside = Panel(margins=(0, 0, 8, 0), gap=10)
        stamp = down(Words(self.tr("Stamped on copies that leave"), "small", "muted"), self.stamped, gap=2)
        fields = (Field(self.tr("What it shows"), self.caption.edit), Field(self.tr("Belongs to"), self.place))
        inside.add(self.alarms, *fields, self.facts, self.kept, stamp, self.beside_head, self.beside)
        inside.add(across(self.pair, None), None)
        area = scrolled(inside, self.tr("About this photo"))
        area.setFixedWidth(px(330))
        row = across(self.picture, area, gap=16)
        row.setStretch(0, 1)
        self.box.addLayout(row, 1)
        self.remove = Button(self.tr("Take off this visit"), icon="bin", key="Delete")
        self.remove.clicked.connect(self._remove)
        self.draw = Button(self.tr("Draw on it"), icon="pencil", key="D")
        self.draw.setObjectName("draw")
        self.draw.clicked.connect(self._draw)
        close = Button(self.tr("Close"), key="Escape", kind="filled", acts=False)
        close.setObjectName("close")
        close.clicked.connect(self.close)
        self.buttons.addLayout(across(self.back, self.where, self.forth, gap=10))
        self.set_buttons(self.remove, self.draw, close)
        for it in (self.remove, self.draw):
            it.setVisible(self.writable)
        self.caption.edit.setReadOnly(not self.writable)
        self.place.setEnabled(self.writable)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.session.undo)
        for keys in ("Ctrl+Y", "Ctrl+Shift+Z"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.session.redo)

    # -- showing -----------------------------------------------------------------------------------------------------

    def _begin(self, photo: Photo) -> None:
        """Show a photo at once; what there is to say of it follows."""
        flush_all(self)
        self.photo = photo
        self.picture.setAccessibleName(self.tr("Photo {name}").format(name=photo.name or ""))
        self.picture.show_photo(photo)
        self.caption.replace(photo.caption or "")
        self._read()

    def _read(self) -> None:
        at = self.photo.id
        self.session.ask(self, lambda store: looking.look(store, at), self._show, key="photo dialog", failed=self._gone)

    def _gone(self, error: BaseException) -> None:
        if isinstance(error, Fault) and error.kind is Kind.GONE:
            self.close()
        else:
            self.session.failed.emit(error)

    def _show(self, looked: Looked) -> None:
        seen = looked.seen
        if seen.photo.id != self.photo.id:
            return
        before, self.order = self.order, [it.id for it in looked.case.photos]
        if seen.photo.deleted:
            self._follow(before)
            return
        self.looked, self.photo = looked, seen.photo
        self.title.setText(seen.photo.name or self.tr("Photo"))
        self.picture.show_photo(seen.photo)
        self.caption.show(seen.photo.caption or "")
        self.place.set_options(_places(looked.case, self.again, seen.photo))
        self.place.setCurrentIndex(max(0, self.place.findData(_belongs(seen.photo))))
        self.facts.set_facts(words.facts(seen))
        self.kept.setText(words.kept(seen.photo))
        self.stamped.setText(looked.stamp)
        number = self.order.index(seen.photo.id) + 1
        self.where.setText(self.tr("{number} of {all}").format(number=number, all=len(self.order)))
        self.back.setEnabled(number > 1)
        self.forth.setEnabled(number < len(self.order))
        self.alarms.show_odd(looked.odd)
        for it in (self.beside_head, self.pair):
            it.setVisible(looked.pairable or looked.earlier is not None)
        self.beside.setVisible(looked.earlier is not None)
        if looked.earlier is not None:
            self.beside.show_photo(looked.earlier.photo, words.when(looked.earlier))
            self.beside.setAccessibleName(words.whose(looked.earlier))
        self.pair.set_words(self.tr("Side by side") if looked.earlier is not None else self.tr("Choose one"))

    def _follow(self, before: list[str]) -> None:
        """The photo has been taken off: the next one is shown, or the one before it, or none."""
        at = before.index(self.photo.id) if self.photo.id in before else 0
        if not self.order:
            self.close()
            return
        self._go(self.order[min(at, len(self.order) - 1)])

    def _step(self, by: int) -> None:
        at = self.order.index(self.photo.id) + by if self.photo.id in self.order else 0
        if 0 <= at < len(self.order):
            self._go(self.order[at])

    def _go(self, photo: str) -> None:
        self._begin(self.session.glance.get(Photo, photo))

    # -- acting ------------------------------------------------------------------------------------------------------

    def _move(self) -> None:
        """To another finding, good example, or to those waiting; where it is, it stays."""
        belongs = self.place.currentData()
        if belongs != _belongs(self.photo):
            kind, _, at = str(belongs).partition(" ")
            found, good = (at if kind == it else None for it in ("finding", "highlight"))
            self.acts.place_photo(self.photo.id, found, highlight=good)

    def _remove(self) -> None:
        self.acts.delete_photo(self.photo.id)

    def _draw(self) -> None:
        AnnotationEditor(self, self.session, self.photo).show_over()

    def _pair(self) -> None:
        if self.looked is not None:
            PairDialog(self, self.session, self.looked.seen, writable=self.writable).show_over()

    def _show_alarms(self) -> None:
        if self.looked is not None:
            AlarmDialog(self, self.acts, self.looked.odd, writable=self.writable).show_over()


def _belongs(photo: Photo) -> str:
    """Where a photo is, as the list of places has it: the kind of a record and its id."""
    if photo.finding is not None:
        return f"finding {photo.finding}"
    if photo.highlight is not None:
        return f"highlight {photo.highlight}"
    return f"question {photo.question}" if photo.question is not None else ""


def _places(case: Case, again: Iterable[Again], photo: Photo) -> list[tuple[str, object]]:
    """Where a photo can be: a finding, an earlier one looked at again, a good example, its question, nowhere yet."""
    translate = QCoreApplication.translate
    places: list[tuple[str, object]] = [(translate("PhotoDialog", "no finding yet"), "")]
    if photo.finding is None and photo.highlight is None and photo.question is not None:
        said = translate("PhotoDialog", "Question {code}").format(code=name_of(photo.question))
        places.append((said, _belongs(photo)))
    for number, it in enumerate(case.findings, 1):
        said = translate("PhotoDialog", "Finding {number}: {text}").format(number=number, text=_short(it.text))
        places.append((said, f"finding {it.id}"))
    for one in again:
        said = translate("PhotoDialog", "Found before: {text}").format(text=_short(one.judged.finding.text))
        places.append((said, f"finding {one.key}"))
    for good in case.highlights:
        said = translate("PhotoDialog", "Good example: {text}").format(text=_short(good.text))
        places.append((said, f"highlight {good.id}"))
    return places


def _short(text: str) -> str:
    return " ".join(text.split())[:30]


class PhotoFiles(QFileDialog):
    """Choosing photos, several at once; to be opened, never executed. `chosen` has their paths."""

    chosen = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.window(), QCoreApplication.translate("PhotoFiles", "Choose photos"))
        self.setFileMode(QFileDialog.FileMode.ExistingFiles)
        pictures = self.tr("Photos")
        self.setNameFilter(f"{pictures} ({' '.join(f'*{it}' for it in SUFFIXES)})")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.filesSelected.connect(lambda files: self.chosen.emit([Path(it) for it in files]))


def photo_words(photo: Photo, reading: Reading) -> str:
    """What stands on a photo: its caption, and when it was taken, with the day where that is not the visit's."""
    if photo.taken is None:
        return photo.caption or ""
    on = clock.local_date(reading.case.visit.started)
    same = clock.local_date(photo.taken) == on
    when = i18n.time_of_day(photo.taken) if same else i18n.moment(photo.taken, on)
    return f"{photo.caption or ''} {when}".strip()
