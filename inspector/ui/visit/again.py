"""What was found at the place before, looked at again: the old photo beside the new one, and a verdict."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector import clock, i18n
from inspector.operations.rectification.looking_again import ToJudge
from inspector.operations.tray import Place
from inspector.rectification.moves import UNFINISHED, Stage, Verdict
from inspector.rectification.steps import shown
from inspector.ui import theme
from inspector.ui.dialogs.enlarged_photo import EnlargedPhoto
from inspector.ui.photo.small_view import SameView, SmallView
from inspector.ui.theme import px, reach
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.photo_dialog import PhotoDialog, PhotoFiles, photo_words
from inspector.ui.visit.reading import Again, Reading
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.visit.verdicts import MARKS, SameAsDialog, segments
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.panel import Panel, Words, across, down
from inspector.ui.widgets.photos import PhotoStrip
from inspector.ui.widgets.ring import Mark
from inspector.ui.widgets.writing import Writing

_TERMED = frozenset({Verdict.PARTLY, Verdict.NOT_FIXED})
_SIZE = (196, 132)
_FEW = 60  # characters of another finding


class AgainRow(QWidget):
    """One earlier finding; it can be the current thing, as a question can, and opens then."""

    wanted = Signal(str)  # make this the current one

    def __init__(self, acts: VisitActs, thumbnails: Thumbnails, again: Again) -> None:
        super().__init__()
        self.acts = acts
        self.thumbnails = thumbnails
        self.again = again
        self.key = again.key
        self.reading: Reading | None = None
        self.card: AgainCard | None = None
        self.current = False
        self.setObjectName(f"entry_{again.key}")
        self.state = Mark("open", "", size=20)
        self.label = Words("", "ask", elide=True)
        self.second = Words("", "small", "muted", elide=True)
        for it in (self.label, self.second):
            it.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.right = Mark("draft", "", step="cell")
        self.head = Panel(sides=("bottom",), margins=(20, 9, 18, 9), gap=12, across=True)
        self.head.setMinimumHeight(px(56))
        self.head.add(self.state)
        self.head.box.addLayout(down(None, self.label, self.second, None, gap=2), 1)
        self.head.add(self.right)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(0)
        self.box.addWidget(self.head)

    def show_again(self, reading: Reading, again: Again) -> None:
        """Another state of it."""
        self.reading, self.again = reading, again
        it = again.judged
        today = clock.today()
        state = shown(it.standing.stage, it.standing.due, today.isoformat(), repeats=it.finding.repeats is not None)
        self.state.set_mark("draft" if it.standing.stage is Stage.SUSPECTED else state, "")
        self.state.setAccessibleName(i18n.state(state))
        self.label.setText(" ".join(it.finding.text.split()))
        self.second.setText("   ".join(filter(None, (i18n.state(state), *self._facts(it, today)))))
        if it.verdict is not None:
            self.right.set_mark(MARKS[it.verdict], i18n.verdict(it.verdict))
        else:
            wanted = i18n.stage(Stage.SUSPECTED) if it.suspected else self.tr("to be judged")
            self.right.set_mark("draft", wanted if it.wanted else self.tr("may be judged"))
        self._show_card()

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Tint and bar, as a question has them; it opens."""
        if current == self.current:
            return
        self.current = current
        self.head.set_fill("tint" if current else "surface")
        self.head.set_bar("accent" if current else None)
        self.label.setFont(theme.font("ask", bold=current))
        self._show_card()

    def choose_key(self, key: str) -> bool:
        """1–5 are the verdicts."""
        return self.card is not None and self.writable and self.card.verdict.choose_key(key)

    def choose_photos(self) -> bool:
        """Take photos of it from files."""
        if self.card is None or not self.writable:
            return False
        self.card.choose_files()
        return True

    def focus_here(self) -> None:
        """Its verdicts."""
        if self.card is not None:
            self.card.verdict.setFocus()

    def picture_arrived(self, sha256: str) -> None:
        """A thumbnail is here now."""
        if self.card is not None:
            self.card.picture_arrived(sha256)

    @property
    def writable(self) -> bool:
        """Whether a verdict may still be given."""
        return self.reading is not None and not self.reading.finalised

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press makes it the current one."""
        self.wanted.emit(self.key)

    def _facts(self, it: ToJudge, today: date) -> list[str]:
        """Number, until when, in which round; of what is closed since when."""
        facts = [it.finding.number or it.finding.mark]
        now = it.standing
        due = clock.day(now.due)
        if it.closed and (day := clock.day(now.closed)) is not None:
            facts.append(self.tr("closed {day}").format(day=i18n.day(day, today)))
        elif due is not None:
            late = now.stage in UNFINISHED  # what is reported waits for us, not for the unit
            facts += [i18n.due(due, today), i18n.days_left(due, today)] if late else [i18n.due(due, today)]
        if now.round > 1:
            facts.append(self.tr("round {number}").format(number=now.round))
        if it.planned:
            facts.append(self.tr("drawn for looking back") if it.closed else self.tr("to be verified, as planned"))
        return facts

    def _show_card(self) -> None:
        if self.card is not None and self.card.suspected != self.again.judged.suspected:  # verified at the desk
            self.box.removeWidget(self.card)
            self.card.deleteLater()
            self.card = None
        if self.current and self.card is None:
            self.card = AgainCard(self.acts, self.thumbnails, self.again)
            self.card.left.connect(self.setFocus)
            self.box.addWidget(self.card)
        if self.card is not None:
            self.card.setVisible(self.current)
            if self.reading is not None:
                self.card.show_again(self.reading, self.again)


class AgainCard(Panel):
    """The pair of photos, the verdicts, a word on it, a new deadline. Kept as soon as it is said."""

    left = Signal()

    def __init__(self, acts: VisitActs, thumbnails: Thumbnails, again: Again) -> None:
        super().__init__(sides=("bottom",), margins=(24, 10, 18, 14), gap=10)
        self.set_bar("accent")
        self.acts = acts
        self.thumbnails = thumbnails
        self.again = again
        self.suspected = again.judged.suspected
        self.reading: Reading | None = None
        self.reply = Words("", "cell", wrap=True)
        self.reply.setObjectName("reply")
        self._make_pair()
        self._make_verdict()
        self._make_rest()

    def show_again(self, reading: Reading, again: Again) -> None:
        """Show what the store holds, except where somebody is writing or something waits for the disk."""
        self.reading, self.again = reading, again
        it, writing = again.judged, not reading.finalised
        self._show_reply(it)
        self._show_photos(it, writing=writing)
        for segment in self.verdict.segments:
            allowed = segment.choice.value in it.verdicts
            segment.setEnabled(writing and allowed)
            segment.setToolTip("" if allowed else self._why_not(it))
        if not self.acts.waits(again.key, "verdict"):
            self.verdict.set_value(it.verdict)
            self.note.show((it.step.note if it.step is not None else "") or "")
            self.due.show_day(it.step.due if it.step is not None else None)
        self.note.edit.setReadOnly(not writing)
        self.due.setEnabled(writing)
        self.rest.setVisible(it.verdict is not None)
        termed = it.verdict in _TERMED
        self.until.setVisible(termed)
        self.due.setVisible(termed)
        self.lacks.setText(self._why_unsaid() if it.unsaid else self._photo_wanted)
        self.lacks.setVisible(it.lacks_photo or it.unsaid)
        self.linked.setVisible(it.rebound is not None or it.other is not None)
        if it.other is not None:
            other = it.other
            told = self.tr("The same as {number}: {text}")
            text = " ".join(other.text.split())
            self.linked.set_mark("crossed", told.format(number=other.number or other.mark, text=text[:_FEW]))
        if it.rebound is not None:
            number = next((one.number for one in reading.problems if one.finding.id == it.rebound.id), 0)
            self.linked.set_mark("rebound", self.tr("Back again: finding {number} of this visit").format(number=number))

    def picture_arrived(self, sha256: str) -> None:
        """A thumbnail is here now."""
        for at, photo in enumerate(self._further):
            if photo.sha256 == sha256:
                self.strip.set_picture(at, self.thumbnails.of(sha256), lost=self.thumbnails.lost(sha256))

    def choose_files(self) -> None:
        """Take photos from files."""
        dialog = PhotoFiles(self)
        dialog.chosen.connect(lambda files: self.acts.take_photos(files, place=self._place()))
        dialog.open()

    # -- its lines ---------------------------------------------------------------------------------------------------

    def _make_pair(self) -> None:
        self.then = SmallView(self.acts.session, size=_SIZE)
        self.then.setObjectName("then")
        self.then.opened.connect(self._open_old)
        self.none = Words(self.tr("No photo of when it was found."), "cell", "muted", wrap=True)
        self.none.setFixedWidth(px(_SIZE[0]))
        self.now = SmallView(self.acts.session, size=_SIZE)
        self.now.setObjectName("now")
        self.now.opened.connect(lambda: self._open_new(0))
        self.same = SameView(_SIZE)
        self.same.setObjectName("same_view")
        self.same.setAccessibleName(self.tr("Take this view again"))
        self.same.dropped.connect(lambda files: self.acts.take_photos(files, place=self._place()))
        self.same.pasted.connect(lambda image: self.acts.paste_photo(image, place=self._place()))
        self.same.clicked.connect(self.choose_files)
        self.strip = PhotoStrip()
        self.strip.dropped.connect(lambda files: self.acts.take_photos(files, place=self._place()))
        self.strip.pasted.connect(lambda image: self.acts.paste_photo(image, place=self._place()))
        self.strip.choose.connect(self.choose_files)
        self.strip.opened.connect(lambda at: self._open_new(at + 1))
        self.strip.removed.connect(lambda at: self._remove(at + 1))
        self._further: tuple = ()  # the photos on the strip
        self._pictured: object = None
        pair = across(self.then, self.none, self.now, self.same, gap=8)
        pair.addWidget(self.strip, 1)
        pair.addStretch(0)
        self.add(self.reply, pair)

    def _make_verdict(self) -> None:
        self.verdict = segments(self.again.judged)
        self.verdict.chosen.connect(self._chosen)
        self.add(across(self.verdict, None))

    def _make_rest(self) -> None:
        wanted = self.tr("What was seen, and why it is so") if self.suspected else self.tr("What was seen")
        edit = line_edit(self.tr("Note"), wanted)
        edit.setObjectName("verdict_note")
        edit.setFixedHeight(reach(34))
        self.note = Writing(edit)
        self.note.written.connect(lambda _: self._judge(self.verdict.value))
        self.note.left.connect(lambda _: self.left.emit())
        self.until = Words(self.tr("New deadline"), "small", "muted")
        self.due = DateField(self.tr("New deadline"), self.tr("as it is"), height=34, short=True)
        self.due.setObjectName("new_due")
        self.due.setFont(theme.font("cell"))
        self.due.setMinimumWidth(px(104))
        self.due.picked.connect(lambda _: self._judge(self.verdict.value))
        self.rest = QWidget()
        line = across(edit, self.until, self.due, gap=8)
        line.setContentsMargins(0, 0, 0, 0)
        self.rest.setLayout(line)
        self._photo_wanted = self.tr("A new photo is wanted: without one it cannot be closed.")
        self.lacks = Words(self._photo_wanted, "small", "warn")
        self.lacks.setObjectName("lacks_photo")
        self.linked = Mark("rebound", "", step="cell")
        self.add(self.rest, self.lacks, self.linked)

    # -- showing -----------------------------------------------------------------------------------------------------

    def _show_reply(self, it: ToJudge) -> None:
        today = clock.today()
        on = clock.day(it.standing.replied)
        said = it.reply if on is not None else ""
        if on is not None:
            head = self.tr("Reported put right {day}").format(day=i18n.day(on, today))
            words = self.tr("{head}: {said}").format(head=head, said=said) if said else head
        else:
            words = self.tr("To do: {what}").format(what=it.finding.requirement) if it.finding.requirement else ""
        self.reply.setText(words)
        self.reply.setVisible(bool(words))

    def _show_photos(self, it: ToJudge, *, writing: bool) -> None:
        pictured = (it.before, it.after, writing)
        if pictured == self._pictured:
            return
        self._pictured = pictured
        old, new = next(iter(it.before), None), next(iter(it.after), None)
        self.then.setVisible(old is not None)
        self.none.setVisible(old is None)
        if old is not None:
            day = clock.day((old.taken or "")[:10]) or clock.day(it.finding.found)  # a merge brings any text
            said = self.tr("Then {day}").format(day=i18n.day(day) if day else "")
            self.then.show_view(old, said, said)
        self.now.setVisible(new is not None)
        self.same.setVisible(new is None and writing)
        if new is not None and self.reading is not None:
            said = self.tr("Now {when}").format(when=photo_words(new, self.reading))
            self.now.show_view(new, said, said)
        self._further = it.after[1:]
        self.strip.setVisible(new is not None and (writing or bool(self._further)))
        self.strip.drop.setVisible(writing)
        if self.reading is not None:
            pictures = [(self.thumbnails.of(one.sha256), photo_words(one, self.reading)) for one in self._further]
            self.strip.set_photos(pictures, lost=self.thumbnails.places_lost(self._further))

    def _why_not(self, it: ToJudge) -> str:
        if it.closed:
            return self.tr("It has been closed: it is put right still, or it is back.")
        return self.tr("It has never been closed, so it cannot be back.")

    # -- acting ------------------------------------------------------------------------------------------------------

    def _place(self) -> Place:
        it = self.again.judged
        old = next((one.id for one in it.before), None)
        return Place(finding=it.rebound.id if it.rebound is not None else it.finding.id, earlier=old)

    def _chosen(self, verdict: Verdict | None) -> None:
        """重复 asks which one first; left alone, what was said before stands."""
        if verdict is not Verdict.DUPLICATE:
            self._judge(verdict)
            return
        dialog = SameAsDialog(self, self.acts.session, self.acts.visit, self.again.judged, self.note.text)
        dialog.rejected.connect(lambda: self.verdict.set_value(self.again.judged.verdict))
        dialog.show_over()

    def _why_unsaid(self) -> str:
        if self.again.judged.verdict is Verdict.DUPLICATE and self.again.judged.other is None:
            return self.tr("The one it is the same as is gone: choose another one.")
        return self.tr("Say why: the visit does not end without a word on it.")

    def _judge(self, verdict: Verdict | None) -> None:
        due = self.due.day or None
        self.acts.judge(
            self.again.key, verdict, note=self.note.text if verdict else None, due=due if verdict in _TERMED else None
        )

    def _open_old(self) -> None:
        EnlargedPhoto(self.window(), self.acts.session, list(self.again.judged.before)).show_over()

    def _open_new(self, at: int) -> None:
        if self.reading is not None:
            PhotoDialog(self, self.acts, self.reading, self.again.judged.after[at]).show_over()

    def _remove(self, at: int) -> None:
        if self.reading is not None and not self.reading.finalised:
            self.acts.delete_photo(self.again.judged.after[at].id)
