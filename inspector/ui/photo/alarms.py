"""Photos that have been used before, or are older than their visit: told beside the photo, shown side by side, settled
by whoever looks: taken off (undo brings it back), or kept with a word why.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector.operations import looking
from inspector.operations.looking import Odd
from inspector.records import Photo
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.photo import words
from inspector.ui.photo.pairing import Beside
from inspector.ui.theme import px
from inspector.ui.visit.photo_acts import PhotoActs
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Field, line_edit
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.ring import Mark
from inspector.ui.widgets.writing import Writing, flush_all

MOST_SAID = 3
"""Sentences on photos that have just come in; the window has them all."""


class AlarmLine(Panel):
    """That a photo is odd and why, or how many are, with the way to look at both; hidden while none is."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(fill="sunken", margins=(10, 6, 10, 6), gap=2)
        self.setObjectName("alarm_line")
        self.said = Words("", "cell", wrap=True)
        self.look = Button(self.tr("Look at both"), icon="pair", kind="quiet", height=30)
        self.look.setObjectName("look_at_both")
        self.look.clicked.connect(self.asked)
        line = across(Mark("warn", "", size=18), self.said, gap=8)
        line.setStretch(1, 1)
        self.add(line, across(self.look, None))
        self.hide()

    def show_odd(self, odd: Sequence[Odd]) -> None:
        """Say why, of one photo; of several only how many there are; or be gone."""
        photos = len({it.alarm.photo.id for it in odd})
        several = self.tr("%n photo(s) to look at again", "", photos)
        self.said.setText(several if photos > 1 else "\n".join(map(words.why, odd)))
        self.setVisible(bool(odd))


class AlarmDialog(Dialog):
    """One alarm after the other: the photo, the other one, where each was taken and by whom."""

    def __init__(self, parent: QWidget, acts: PhotoActs, odd: Sequence[Odd], *, writable: bool = True) -> None:
        window = parent.window()
        super().__init__(window, "", wide=860)
        self.setObjectName("alarm_dialog")
        self.acts = acts
        self.odd = list(odd)
        self.at = 0
        self.setWindowTitle(self.tr("Has this photo been used before?"))
        self.why = Words("", "ask", bold=True, wrap=True)
        self.title.hide()
        self.count = Words("", "cell", "muted")
        self.back = Button("", icon="left", key="Left", name=self.tr("The one before"))
        self.forth = Button("", icon="right", key="Right", name=self.tr("The next one"))
        self.back.clicked.connect(lambda: self._show(self.at - 1))
        self.forth.clicked.connect(lambda: self._show(self.at + 1))
        head = across(Mark("warn", "", size=26), self.why, self.back, self.count, self.forth, gap=10)
        head.setStretch(1, 1)
        self.box.addLayout(head)
        self.beside = Beside(acts.session, framed=False)
        self.box.addWidget(self.beside, 1)
        reason = line_edit(self.tr("Why it stays"), self.tr("taken again from the same spot, shared septic tank, …"))
        self.reason = Writing(reason)
        self.reason.written.connect(self._word)
        self.field = Field(self.tr("Why it stays (its caption)"), reason)
        self.box.addWidget(self.field)
        self.remove = Button(self.tr("Take off this visit"), icon="bin", key="Delete")
        self.remove.setObjectName("take_off")
        self.remove.clicked.connect(self._remove)
        self.keep = Button(self.tr("Keep it"), key="Return", kind="filled", acts=False)
        self.keep.setObjectName("keep_it")
        self.keep.clicked.connect(self._next)
        self.set_buttons(self.remove, self.keep)
        self.field.setVisible(writable)
        self.remove.setVisible(writable)
        self.resize(max(px(860), window.width() - px(160)), max(px(540), window.height() - px(90)))
        self._show(0)
        self.keep.setFocus()

    def done(self, result: int) -> None:
        """What is being written is kept."""
        flush_all(self)
        super().done(result)

    def _show(self, at: int) -> None:
        flush_all(self)
        self.at = at
        it = self.odd[at]
        self.why.setText(words.why(it))
        self.count.setText(self.tr("{number} of {all}").format(number=at + 1, all=len(self.odd)))
        several = len(self.odd) > 1
        for button, there in ((self.back, at > 0), (self.forth, at + 1 < len(self.odd))):
            button.setVisible(several)
            button.setEnabled(there)
        self.count.setVisible(several)
        nothing = self.tr("No other photo: only its date is odd.")
        self.beside.show_one(0, self.tr("The other photo"), it.other, without=nothing)
        self.beside.show_one(1, self.tr("The photo of this visit"), it.seen)
        self.reason.replace(it.seen.photo.caption or "")

    def _word(self, text: str) -> None:
        self.acts.caption_photo(self.odd[self.at].seen.photo.id, text)

    def _next(self) -> None:
        """It stays; the next alarm, or the end."""
        if self.at + 1 < len(self.odd):
            self._show(self.at + 1)
        else:
            self.close()

    def _remove(self) -> None:
        """It is taken off, with every alarm about it."""
        photo = self.odd[self.at].seen.photo.id
        self.acts.delete_photo(photo)
        self.odd = [it for it in self.odd if it.seen.photo.id != photo]
        if self.odd:
            self._show(min(self.at, len(self.odd) - 1))
        else:
            self.close()


class Watch(QObject):
    """Holds the photos of the visit that is open against all others, off the GUI thread, whenever there are new ones.

    `found` has all that is odd; `told` sentences on photos that have just come in.
    """

    found = Signal(list)
    told = Signal(list)

    def __init__(self, acts: PhotoActs) -> None:
        super().__init__()
        self.acts = acts
        self._visit = ""
        self._known: set[str] = set()  # photos that have been here, since the visit was opened
        self._looked: dict[str, tuple[str | None]] = {}  # those that are here, with the earlier one they stand beside
        self._odd: dict[str, list[Odd]] = {}

    def watch(self, visit: str, photos: Sequence[Photo]) -> None:
        """These are the photos now; only those that are new or stand beside another one are looked at."""
        opened = visit != self._visit
        if opened:
            self._visit, self._known, self._looked, self._odd = visit, set(), {}, {}
        here: dict[str, tuple[str | None]] = {it.id: (it.earlier,) for it in photos}
        wanted = [it for it, beside in here.items() if self._looked.get(it) != beside]
        fresh = set() if opened else here.keys() - self._known
        changed = here != self._looked
        self._known |= here.keys()
        self._looked = here
        if wanted:
            self.acts.session.ask(
                self, lambda store: looking.odd(store, wanted), lambda odd: self._learn(visit, wanted, odd, fresh)
            )
        elif changed or opened:
            self._say()

    def _learn(self, visit: str, looked: Sequence[str], odd: list[Odd], fresh: set[str]) -> None:
        if visit != self._visit:
            return
        for photo in looked:
            self._odd[photo] = [it for it in odd if it.alarm.photo.id == photo]
        self._say()
        told = [self._odd[it] for it in looked if it in fresh and self._odd[it]]
        line = self.tr("{photo}: {why}")
        said = [
            line.format(photo=its[0].seen.photo.name or "", why=" ".join(map(words.why, its)))
            for its in told[:MOST_SAID]
        ]
        more = len(told) - MOST_SAID
        if said:
            self.told.emit([*said, self.tr("and %n more", "", more)] if more > 0 else said)

    def _say(self) -> None:
        self.found.emit([odd for photo in self._looked for odd in self._odd.get(photo, ())])
