"""The finding one stands on: how far it is, what is wrong, before and after, every step, its plan, what to do next."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.ledger import LedgerRow
from inspector.errors import Fault, Kind
from inspector.operations.rectification import adding
from inspector.records import Finding, Photo
from inspector.rectification.moves import Move, Stage
from inspector.rectification.steps import State
from inspector.rectification.steps import shown as shown_state
from inspector.ui.dialogs.enlarged_photo import EnlargedPhoto
from inspector.ui.pages.ledger_detail_acts import Acts
from inspector.ui.pages.ledger_detail_course import course
from inspector.ui.pages.ledger_detail_plan import PlanFacts
from inspector.ui.pages.ledger_detail_reading import Shown, read_shown
from inspector.ui.pages.ledger_detail_timeline import Timeline
from inspector.ui.pages.ledger_detail_words import OF, breaking, coming, noticed, quarters, said_day, where
from inspector.ui.pages.ledger_papers import FindingPapers
from inspector.ui.session import Session
from inspector.ui.theme import px, severity
from inspector.ui.visit.supplementing import Supplements
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Facts
from inspector.ui.widgets.panel import Panel, Rule, Words, across, down, scrolled
from inspector.ui.widgets.photo_pair import PairTile, PhotoPair
from inspector.ui.widgets.ring import Mark, Ring

_CROSSED = frozenset({State.MOVED, State.UNFOUNDED, State.DUPLICATE, State.VOID})


class FindingDetail(Panel):
    """The right column. `opened` carries the visit to be shown."""

    opened = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(sides=("left",))
        self.session = session
        self.row: LedgerRow | None = None
        self.shown: Shown | None = None
        self.today = ""
        self.setFixedWidth(px(324))
        self._make()
        self._lay_out()
        self.show_row(None, "")

    @property
    def tiles(self) -> list[PairTile]:
        """The photos that are seen."""
        return self.pair.tiles

    # -- what it is made of ------------------------------------------------------------------------------------------

    def _make(self) -> None:
        self.ring = Ring(0, 44, ink="open")
        self.state = Words("", "ask", bold=True)
        self.state.setObjectName("finding_state")
        self.about = Words("", "small", "muted", wrap=True)
        self.about.setObjectName("finding_about")
        self.number = Words("", "cell", "muted")
        self.number.setObjectName("finding_number")
        self.text = Words("", "ask", bold=True, wrap=True)
        self.text.setObjectName("finding_text")
        self.severity = Mark("plain", "", step="cell", size=16)
        self.corrected = Words(self.tr("has a supplement"), "small", "rebound", bold=True)
        self.corrected.setObjectName("has_supplement")
        self.supplements = Supplements(self.session, may_add=False)
        self.supplements.counted.connect(lambda many: self.corrected.setVisible(many > 0))
        self.place = Words("", "cell", "muted", wrap=True)
        self.place.setObjectName("finding_place")
        self.noticed = Words("", "small", "doing", bold=True, wrap=True)
        self.noticed.setObjectName("finding_noticed")
        self.relatives = Panel(gap=2)
        self.relatives.setObjectName("finding_relatives")
        self.pair = PhotoPair(self.session)
        self.pair.enlarge.connect(lambda at: self._enlarge(self.pair.photos, at))
        self.no_photo = Words(self.tr("No photo"), "small", "muted")
        self.heading = Words(self.tr("Steps"), bold=True)
        self.counts = Words("", "small", "muted", elide=True)
        self.counts.setObjectName("finding_counts")
        self.everything = Button(self.tr("Everything"), kind="quiet", height=28)
        self.everything.setObjectName("everything")
        self.everything.setCheckable(True)
        self.everything.setToolTip(self.tr("Also papers, and who changed what"))
        self.everything.toggled.connect(lambda _: self._show_course())
        self.timeline = Timeline()
        self.timeline.paper.connect(lambda paper: self.session.open("papers", paper))
        self.timeline.photos.connect(lambda photos: self._enlarge(photos, 0))
        self.plan = PlanFacts()
        self.plan.edit.connect(self._edit_plan)
        self.papers = FindingPapers(self.session)
        self.papers.opened.connect(lambda paper: self.session.open("papers", paper))
        self.facts = Facts()
        self.open = Button(self.tr("Open the visit"), key="Return", kind="quiet", height=28, acts=False)
        self.open.setObjectName("open_visit")
        self.open.clicked.connect(self._open)
        self.acts = Acts()
        self.acts.wanted.connect(self._take)
        self.acts.visit.connect(self._open)
        self.acts.plan.connect(self._edit_plan)
        self.acts.rebound.connect(self._link)

    def _lay_out(self) -> None:
        self.rest = Panel(
            gap=10
        )  # what has to be read: filled while it is hidden, or each part would lay out the whole
        head = across(self.heading, None, self.counts, self.everything, gap=4)
        found = across(Words(self.tr("As it was found"), bold=True), None, self.open, gap=4)
        placed = across(gap=10)
        placed.addWidget(self.severity, 0, Qt.AlignmentFlag.AlignTop)
        placed.addWidget(self.place, 1)
        inside = _Column(margins=(16, 14, 16, 12), gap=10)
        inside.add(
            across(self.ring, down(across(self.state, None, self.number), self.about, gap=2), gap=12),
            self.text,
            placed,
            self.rest,
            None,
        )
        self.rest.add(
            self.corrected,
            self.noticed,
            self.relatives,
            self.pair,
            self.no_photo,
            head,
            self.timeline,
            Rule(),
            self.plan,
            self.papers,
            Rule(),
            found,
            self.facts,
            self.supplements,
        )
        self.inside = inside
        self.box.addWidget(scrolled(inside, self.tr("Finding")), 1)
        self.box.addWidget(self.acts)

    # -- showing -----------------------------------------------------------------------------------------------------

    def show_row(self, row: LedgerRow | None, today: str) -> None:
        """Show a finding at once; everything that is read of it follows."""
        same = row is not None and self.row is not None and row.id == self.row.id
        self.row, self.today = row, today
        self.inside.setVisible(row is not None)
        self.acts.setVisible(row is not None)
        if row is None:
            self.shown = None
            return
        self.number.setText(row.shown_number)
        self.text.setText(breaking(row.text))
        self.severity.set_mark(severity(row.severity), i18n.severity(row.severity))
        if not same:
            self._forget()
        finding = row.id
        self.supplements.show_finding(finding)
        self.papers.show_finding(finding)
        self.session.ask(
            self, lambda store: read_shown(store, finding, today), self._show, key="finding", failed=self._gone
        )

    def _forget(self) -> None:
        """Nothing of the finding before may be taken for this one's."""
        self.shown = None
        self.corrected.hide()
        self.pair.clear()
        self.acts.show_offers(None)
        self.about.setText("")
        self.place.setText("")
        self.rest.hide()

    def _gone(self, error: BaseException) -> None:
        """It was deleted while it was read: the list, read anew, will stand elsewhere."""
        if isinstance(error, Fault) and error.kind is Kind.GONE:
            self.show_row(None, self.today)
        else:
            self.session.failed.emit(error)

    def _show(self, shown: Shown) -> None:
        if self.row is None or shown.id != self.row.id or shown == self.shown:
            return
        self.shown = shown
        item, held = shown.item, shown.item.finding
        now = item.standing
        state = shown_state(now.stage, now.due, self.today, repeats=held.repeats is not None, draft=item.draft)
        self._show_ring(state, now.stage)
        self.about.setText(where(item, self.today))
        self.number.setText(held.number or held.mark)
        self.text.setText(breaking(held.text))
        self.severity.set_mark(severity(held.severity), i18n.severity(held.severity))
        source = shown.titles["source"] or (i18n.method(item.visit.method) if item.visit is not None else "")
        self.place.setText(breaking(" · ".join(filter(None, (shown.place, held.question, source)))))
        focused = self.window().focusWidget()
        self.rest.hide()
        self._show_rest(shown, state)
        self.rest.show()
        if focused is not None and self.rest.isAncestorOf(focused):
            focused.setFocus()
        self.acts.show_offers(shown)

    def _show_rest(self, shown: Shown, state: State) -> None:
        item = shown.item
        self.noticed.setText(" · ".join(noticed(shown.flags, state)))
        self.noticed.setVisible(bool(self.noticed.text()))
        self._show_relatives(item.earlier, item.later)
        self._show_pair()
        self._show_course()
        self.plan.show_plan(shown)
        self.facts.set_facts([(name, breaking(it)) for name, it in self._facts(shown) if it])
        self.open.setVisible(item.finding.visit is not None)

    def _show_ring(self, state: State, stage: Stage) -> None:
        name = "crossed" if state in _CROSSED else "draft" if state is State.SUSPECTED else state.value
        muted = name in ("crossed", "draft", "lasting")
        share = quarters(stage)
        ended = share == OF
        self.ring.glyph = name if muted else ""
        figure = "" if muted or ended else f"{share}/{OF}"
        self.ring.set_share(0 if muted else share / OF, figure=figure, ink="muted" if muted else name)
        self.state.setText(i18n.state(state) if state not in (State.OPEN, State.FIXED) else i18n.stage(stage))
        self.state.set_ink("muted" if muted else name)

    def _show_pair(self) -> None:
        shown = self.shown
        if shown is None:
            return
        on, item = date.fromisoformat(self.today), shown.item
        before = self.tr("Before {day}").format(day=_taken(item.before[:1], on) or said_day(item.finding.found, on))
        after = self.tr("After {day}").format(day=_taken(item.after[-1:], on))
        self.pair.show_photos(item.before, item.after, (before, after.strip()))
        self.no_photo.setVisible(not item.before and not item.after)

    def _show_course(self) -> None:
        shown = self.shown
        if shown is None:
            return
        item = shown.item
        marks = course(shown, everything=self.everything.isChecked())
        photos = len(item.before) + len(item.after)
        counts = [
            self.tr("%n step(s)", "", 1 + len(item.timeline)),
            *([self.tr("%n photo(s)", "", photos)] if photos else []),
            *([self.tr("%n paper(s)", "", len(item.papers))] if item.papers else []),
        ]
        self.counts.setText(" · ".join(counts))
        self.timeline.show_course(marks, coming(item, self.today))

    def _show_relatives(self, earlier: tuple[Finding, ...], later: tuple[Finding, ...]) -> None:
        while self.relatives.box.count():
            if (old := self.relatives.box.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        for it in earlier[:1]:
            many = len(earlier)
            words = (
                self.tr("Back again after {number}") if many == 1 else self.tr("Back again ({count} times): {number}")
            )
            self.relatives.add(self._relative(words.format(number=it.number or it.mark, count=many), it.id))
        for it in later:
            self.relatives.add(
                self._relative(self.tr("Came back as {number}").format(number=it.number or it.mark), it.id)
            )
        self.relatives.setVisible(bool(earlier or later))

    def _relative(self, words: str, finding: str) -> QWidget:
        link = Button(words, icon="rebound", kind="quiet", ink="rebound", height=28)
        link.setObjectName("finding_relative")
        link.clicked.connect(lambda _=False: self.session.open("ledger", finding))
        return link

    def _facts(self, shown: Shown) -> list[tuple[str, str]]:
        item, it = shown.item, shown.item.finding
        origin = item.origin
        return [
            (self.tr("Found"), said_day(it.found, date.fromisoformat(self.today))),
            (self.tr("Inspector"), shown.inspector),
            (self.tr("Question"), " · ".join(filter(None, (it.question, shown.code)))),
            (self.tr("Basis"), it.basis or ""),
            (self.tr("Campaign"), shown.campaign),
            (self.tr("Source"), shown.titles["source"]),
            (self.tr("Document"), " ".join(filter(None, (origin.title, origin.number))) if origin is not None else ""),
            (self.tr("Item"), " · ".join(filter(None, (it.aspect, it.item)))),
        ]

    # -- acting ------------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        if self.shown is not None and self.shown.item.finding.visit is not None:
            self.opened.emit(self.shown.item.finding.visit)

    def _take(self, move: Move) -> None:
        from inspector.ui.dialogs.take_step import step_dialog  # noqa: PLC0415 - with its first use

        if self.row is not None:
            step_dialog(self, self.session, [self.row.id], move)

    def _edit_plan(self) -> None:
        from inspector.ui.dialogs.edit_plan import EditPlanDialog  # noqa: PLC0415 - as above

        if self.row is not None:
            EditPlanDialog(self, self.session, self.row.id).show_over()

    def _link(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if self.shown is None:
            return
        held = self.shown.item.finding
        if on:
            from inspector.ui.dialogs.link_rebound import LinkReboundDialog  # noqa: PLC0415 - as above

            LinkReboundDialog(self, self.session, held).show_over()
        else:
            self.session.do(self, lambda store: adding.link_rebound(store, held.id, None))

    def _enlarge(self, photos: tuple[Photo, ...], at: int) -> None:
        EnlargedPhoto(self.window(), self.session, photos, at).show_over()


class _Column(Panel):
    """As wide as the place it scrolls in: one long word somebody wrote must not push the rest out of sight."""

    def minimumSizeHint(self) -> QSize:
        """Only its height is its own."""
        return QSize(0, super().minimumSizeHint().height())


def _taken(photos: tuple[Photo, ...], today: date) -> str:
    return said_day(photos[0].taken, today) if photos else ""
