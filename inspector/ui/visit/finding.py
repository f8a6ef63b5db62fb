"""A finding, opened under its question: what, how bad and until when, who and what to do, photos. Four lines."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.i18n import registering
from inspector.rectification.deadlines import due_date
from inspector.ui import theme
from inspector.ui.theme import NARROW, px, reach
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.on_spot import OnSpot
from inspector.ui.visit.photo_dialog import PhotoDialog, PhotoFiles, photo_words
from inspector.ui.visit.phrases import Phrases
from inspector.ui.visit.reading import Problem, Reading
from inspector.ui.visit.supplementing import SupplementDialog, Supplements
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, line_edit, text_edit
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.photos import PhotoStrip
from inspector.ui.widgets.ring import Mark
from inspector.ui.widgets.segments import Choice, Segments
from inspector.ui.widgets.writing import Writing

TERMS = (0, 3, 15, 30)
"""Days until it must be put right, as offered by a press; any other day is picked from the calendar."""


class FindingEditor(Panel):
    """Made empty, then it adopts a finding. Every field is kept by itself as soon as it is filled in. `left` gives the
    keyboard back to the question.
    """

    left = Signal()
    choosing = Signal()  # photos are to be chosen

    def __init__(self, acts: VisitActs, thumbnails: Thumbnails, reading: Reading, *, free: bool) -> None:
        super().__init__(sides=("bottom",), margins=(24, 10, 18, 14), gap=8)
        self.acts = acts
        self.thumbnails = thumbnails
        self.reading = reading
        self.problem: Problem
        self.id = ""
        self.free = free  # outside the checklist: its code is chosen here
        self._photos: object = None  # what the strip shows
        self._units = reading.units
        self._make_head()
        self._make_wording()
        self._make_terms()
        self._make_duty()
        self._make_photos()

    def show_problem(self, reading: Reading, problem: Problem) -> None:
        """Show what the store holds, except where somebody is writing or something waits for the disk."""
        self.reading, self.problem = reading, problem
        found = problem.finding
        ink = theme.severity(found.severity)
        self.set_bar(ink)
        said = self.tr("Finding {number} · {severity}")
        words = said.format(number=problem.number, severity=i18n.severity(found.severity))
        if problem.rebounds:
            words += " · " + self.tr("back again, %n time(s)", "", problem.rebounds)
        self.mark.set_mark(ink, " · ".join(filter(None, (words, problem.occurrence))))
        self.code.setText(f"{found.code or ''} {problem.code_title}".strip())
        self.basis.setText(self.tr("Basis {basis}").format(basis=found.basis) if found.basis else "")
        if not self._waits("text"):
            self.wording.show(found.text)
        if not self._waits("requirement"):
            self.requirement.show(found.requirement or "")
        if not self._waits("severity"):
            self.severity.set_value(found.severity)
        self._show_floor(problem.least)
        if not self._waits("due"):
            self._show_due(found.due)
        if not self._waits("unit"):
            self.unit.setCurrentIndex(max(0, self.unit.findData(found.unit)))
        if self.codes is not None and not self._waits("code"):
            self.codes.setCurrentIndex(max(0, self.codes.findData(found.code)))
        minded = [registering.minding(it.mind, it.village, it.trait, it.words)
                  for it in reading.cared.of(found.requirement, found.text)]  # fmt: skip
        self.minded.setText("△ " + " ".join(minded) if minded else "")
        self.minded.setVisible(bool(minded))
        self._show_photos()
        self._allow(not reading.finalised)
        self.supplements.setVisible(reading.served is not None)
        if reading.served is not None:
            self.supplements.show_finding(self.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow the wording takes one line; longer texts scroll."""
        super().resizeEvent(event)
        lines = 1 if self.window().width() < px(NARROW) else 2
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * lines + px(14))
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if lines == 1 else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.text.setVerticalScrollBarPolicy(bar)

    @property
    def kept(self) -> bool:
        """Whether nothing that was written in it waits to be kept."""
        return not (self.wording.unsent or self.requirement.unsent)

    def fits(self, reading: Reading, problem: Problem) -> bool:
        """Whether it can serve this finding: free ones have a line more."""
        return reading.units == self._units and self.free == (problem.finding.question is None)

    def adopt(self, reading: Reading, problem: Problem) -> None:
        """Serve this finding from now on."""
        self.id = self.phrases.finding = problem.finding.id
        self.phrases.shut()
        self._photos = None
        self.wording.replace(problem.finding.text)
        self.requirement.replace(problem.finding.requirement or "")
        self.text.setAccessibleName(self.tr("Wording of finding {number}").format(number=problem.number))
        self.show_problem(reading, problem)

    def picture_arrived(self, sha256: str) -> None:
        """A thumbnail is here now."""
        self.on_spot.picture_arrived(sha256)
        for at, photo in enumerate(self.problem.before):
            if photo.sha256 == sha256:
                self.strip.set_picture(at, self.thumbnails.of(sha256), lost=self.thumbnails.lost(sha256))

    def choose_files(self) -> None:
        """Take photos from files."""
        dialog = PhotoFiles(self)
        dialog.chosen.connect(lambda files: self.acts.take_photos(files, self.id))
        dialog.open()

    def open_phrases(self) -> None:
        """Offer suggested wording, or put it away."""
        if self.phrases.isVisible():
            self.phrases.shut()
        else:
            self.text.setFocus()
            self.phrases.open()

    # -- its lines ---------------------------------------------------------------------------------------------------

    def _make_head(self) -> None:
        self.mark = Mark("plain", "", step="body", bold=True)
        self.code = Words("", "small", "muted", elide=True)
        self.basis = Words("", "small", "muted", elide=True)
        self.delete = Button("", icon="bin", kind="quiet", name=self.tr("Delete this finding"), height=30)
        self.delete.setObjectName("delete_finding")
        self.delete.clicked.connect(lambda: self.acts.delete_finding(self.id))
        self.phrases_button = Button(self.tr("Phrases"), key="F4", kind="quiet", height=30)
        self.phrases_button.setObjectName("phrases_button")
        self.phrases_button.clicked.connect(self.open_phrases)
        self.add(across(self.mark, self.code, None, self.basis, self.phrases_button, self.delete, gap=10))

    def _make_wording(self) -> None:
        self.text = text_edit("", self.tr("What is wrong, where, how much"), lines=2)
        self.text.setObjectName("wording")
        self.text.setFont(theme.font("answer"))
        self.wording = Writing(self.text)
        self.wording.written.connect(lambda text: self.acts.change(self.id, text=text))
        self.wording.left.connect(lambda _: self.left.emit())
        self.phrases = Phrases(self.acts, self.id, self.wording)
        self.phrases.taken.connect(lambda it, everything: self.acts.word(self.id, it, everything=everything))
        self.add(self.text, self.phrases)

    def _make_terms(self) -> None:
        levels = [Choice(n, i18n.severity(n), tone=theme.severity(n)) for n in (3, 2, 1, 0)]  # type: ignore[arg-type]
        self.severity = Segments(self.tr("Severity"), levels, height=36, step="cell")
        self.severity.chosen.connect(lambda it: self.acts.change(self.id, severity=it))
        for number, segment in enumerate(self.severity.segments, 1):
            keys = QShortcut(QKeySequence(f"Alt+{number}"), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(segment.click)
        terms = [Choice(days, self.tr("{days} d").format(days=days) if days else self.tr("at once")) for days in TERMS]
        self.terms = Segments(self.tr("Days to put it right"), terms, height=36, step="cell")
        self.terms.chosen.connect(self._set_days)
        self.due = DateField(self.tr("Deadline"), self.tr("no deadline"), short=True)
        self.due.setFont(theme.font("cell"))
        self.due.setMinimumWidth(px(94))
        self.due.picked.connect(self._set_due)
        self.floor = Words("", "small", "muted")
        self.floor.hide()
        self.worked = Words("", "small", "muted")
        self.worked.hide()
        line = QWidget()
        flow = Flow(line)
        until = QWidget()
        together = across(Words(self.tr("Due"), "small", "muted"), self.terms, self.due, self.worked, gap=4)
        until.setLayout(together)
        flow.addWidget(self.severity)
        flow.addWidget(until)
        self.add(self.floor, line)

    def _make_duty(self) -> None:
        options: list[tuple[str, object]] = [(self.tr("nobody yet"), None), *self.reading.units]
        self.unit = DropDown(self.tr("Responsible unit"), options)
        self.unit.setFixedHeight(reach(34))
        self.unit.setMinimumWidth(px(180))
        self.unit.setMaximumWidth(px(260))
        self.unit.activated.connect(lambda _: self.acts.change(self.id, unit=self.unit.currentData()))
        edit = line_edit(self.tr("Requirement"), self.tr("What is to be done"))
        edit.setFixedHeight(reach(34))
        self.requirement = Writing(edit)
        self.requirement.written.connect(lambda text: self.acts.change(self.id, requirement=text or None))
        self.requirement.left.connect(lambda _: self.left.emit())
        duty = Words(self.tr("For"), "small", "muted")
        do = Words(self.tr("To do"), "small", "muted")
        self.add(across(duty, self.unit, do, edit))
        self.minded = Words("", "cell", "doing", wrap=True)
        self.minded.setObjectName("minded")
        self.minded.hide()
        self.add(self.minded)
        self.codes: DropDown | None = None
        if self.free:
            titles: list[tuple[str, object]] = [(f"{code}  {title}", code) for code, title in self.reading.codes]
            self.codes = DropDown(self.tr("Defect code"), [(self.tr("no code"), None), *titles])
            self.codes.setFixedHeight(reach(34))
            self.codes.activated.connect(lambda _: self._set_code())
            self.add(across(Words(self.tr("Code"), "small", "muted"), self.codes, None))

    def _make_photos(self) -> None:
        self.strip = PhotoStrip()
        self.strip.dropped.connect(lambda files: self.acts.take_photos(files, self.id))
        self.strip.pasted.connect(lambda image: self.acts.paste_photo(image, self.id))
        self.strip.choose.connect(self.choosing)
        self.strip.opened.connect(self._open_photo)
        self.strip.removed.connect(self._remove_photo)
        self.supplements = Supplements(self.acts.session)
        self.supplements.wanted.connect(lambda: SupplementDialog(self, self.acts.session, self.id).show_over())
        self.supplements.hide()
        self.on_spot = OnSpot(self.acts, self.thumbnails)
        line = across(gap=10)
        line.addWidget(self.strip, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.on_spot, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.on_spot.button, 0, Qt.AlignmentFlag.AlignBottom)
        self.add(line, self.supplements)

    # -- showing -----------------------------------------------------------------------------------------------------

    def _show_due(self, due: str | None) -> None:
        self.due.show_day(due)
        found = date.fromisoformat(self.problem.finding.found)
        days = (date.fromisoformat(due) - found).days if due else None
        self.terms.set_value(days if days in TERMS else None)
        working = self.problem.working_days if due == self.problem.finding.due else None
        self.worked.setText(self.tr("%n working day(s)", "", working) if working else "")
        self.worked.setVisible(bool(working))

    def _show_floor(self, least: int) -> None:
        """A bottom line: less severe cannot be chosen, and the reason stands there."""
        self._allow_severities(least)
        bottom = self.tr("Bottom line: it cannot be rated lower than “{severity}”.")
        self.floor.setText(bottom.format(severity=i18n.severity(least)) if least else "")
        self.floor.setVisible(bool(least))

    def _allow_severities(self, least: int) -> None:
        for it in self.severity.segments:
            it.setEnabled(not self.reading.finalised and it.choice.value >= least)

    def _show_photos(self) -> None:
        self.on_spot.show_problem(self.reading, self.problem)
        photos = self.problem.before
        shown = (photos, self.problem.missing)
        if shown == self._photos:
            return
        self._photos = shown
        missing = self.tr("missing: {count}").format(count=self.problem.missing) if self.problem.missing else ""
        pictures = [(self.thumbnails.of(it.sha256), photo_words(it, self.reading)) for it in photos]
        self.strip.set_photos(pictures, missing=missing, lost=self.thumbnails.places_lost(photos))

    def _allow(self, writing: bool) -> None:  # noqa: FBT001 - one switch
        self.text.setReadOnly(not writing)
        self.requirement.edit.setReadOnly(not writing)
        for it in (self.terms, self.due, self.unit, self.codes):
            if it is not None:
                it.setEnabled(writing)
        self._allow_severities(self.problem.least)
        self.delete.setVisible(writing)
        self.phrases_button.setVisible(writing)
        self.strip.drop.setVisible(writing)

    def _waits(self, field: str) -> bool:
        return self.acts.waits(self.id, field)

    # -- acting ------------------------------------------------------------------------------------------------------

    def _set_days(self, days: int) -> None:
        due = due_date(date.fromisoformat(self.problem.finding.found), days).isoformat()
        self.due.show_day(due)
        self.acts.change(self.id, due=due)

    def _set_due(self, due: str) -> None:
        self._show_due(due or None)
        self.acts.change(self.id, due=due or None)

    def _set_code(self) -> None:
        """A defect's title is its first wording."""
        code = self.codes.currentData() if self.codes is not None else None
        title = dict(self.reading.codes).get(code or "", "")
        if self.wording.text.strip() or not title:
            self.acts.change(self.id, code=code)
        else:
            self.acts.change(self.id, code=code, text=title)
            self.wording.show(title)

    def _remove_photo(self, at: int) -> None:
        if not self.reading.finalised:
            self.acts.delete_photo(self.problem.before[at].id)

    def _open_photo(self, at: int) -> None:
        PhotoDialog(self, self.acts, self.reading, self.problem.before[at]).show_over()
