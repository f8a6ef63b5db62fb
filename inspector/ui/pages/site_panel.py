"""The right side of Sites: one site's facts, earlier visits and open findings, and at the bottom the way to begin."""

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from inspector import clock, i18n
from inspector.i18n.words import METHODS, RATERS
from inspector.operations.finder import SiteFile
from inspector.paper.masking import PRIVATE_KINDS
from inspector.records import Finding, Site, Visit
from inspector.rectification.steps import Standing, State, shown
from inspector.ui import theme
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Facts, Field
from inspector.ui.widgets.panel import Heading, Panel, Rule, Words, across, scrolled
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.wording import lately_words

_SHOWN = ("kind", "code", "address", "phone", "users", "toilet", "volume", "year", "note")


class SitePanel(Panel):
    """Values in by `show_site`; what a person wants goes out by signals."""

    begin = Signal()
    tell = Signal()
    resume = Signal(str)  # the draft
    edit = Signal()
    visit = Signal(str)  # an earlier one
    follow = Signal(str)  # the site that took this one's place

    def __init__(self) -> None:
        super().__init__(sides=("left",))
        self.file: SiteFile | None = None
        self.name = Words("", "title", bold=True, wrap=True)
        self.name.setObjectName("site_name")
        self.place = Words("", "cell", "muted", wrap=True)
        change = Button(self.tr("Correct facts"), icon="pencil", kind="quiet", key="F2")
        change.clicked.connect(self.edit)
        self.facts = Facts()
        self.visits_heading = Heading("")
        self.visits = Rows(self.tr("Earlier visits"), high=46)
        self.visits.chosen.connect(lambda row: self.visit.emit(row.key))
        self.visits.acted.connect(lambda row: self.visit.emit(row.key))
        self.findings_heading = Heading("")
        self.findings = Rows(self.tr("Open findings"), high=46)
        self.findings.chosen.connect(self._open)
        self.findings.acted.connect(self._open)
        self.above = Panel(margins=(16, 12, 16, 12), gap=8)
        self.above.add(
            self.name,
            self.place,
            self.facts,
            across(change, None),
            Rule(),
            self.findings_heading,
            self.findings,
            self.visits_heading,
            self.visits,
            None,
        )
        self.start = _Start()
        self.start.go.clicked.connect(self._go)
        self.start.say.clicked.connect(self.tell)
        self.hint = Words(self.tr("Choose a site from the list."), "body", "muted", wrap=True)
        self.hint.setMargin(px(16))
        self.body = scrolled(self.above, self.tr("The chosen site"))
        self.add(self.hint, self.body, self.start)
        self.box.setStretch(1, 1)
        self.show_site(None, clock.today())

    def show_site(self, file: SiteFile | None, today: date) -> None:
        """Show what is known of a site, or of none."""
        self.file = file
        self.hint.setVisible(file is None)
        self.body.setVisible(file is not None)
        self.start.setVisible(file is not None)
        if file is None:
            return
        self.name.setText(file.site.name)
        self.place.setText(file.place)
        self.facts.set_facts(self._facts(file))
        findings, visits = file.memory.findings, file.memory.visits
        self.findings.set_values([self._finding_row(it, file.memory.standings[it.id], today) for it in findings])
        self.findings.setVisible(bool(findings))
        self.visits.setVisible(bool(visits))
        self.findings_heading.set_words(self.tr("%n open finding(s)", "", len(findings)))
        self.visits.set_values([self._visit_row(it, file, today) for it in visits])
        self.visits_heading.set_words(self.tr("%n earlier visit(s)", "", len(visits)))
        self.start.show_file(file, today)

    def _go(self) -> None:
        if self.file is not None and self.file.draft is not None:
            self.resume.emit(self.file.draft)
        elif self.file is not None and self.file.became is not None:
            self.follow.emit(self.file.became.id)
        elif self.file is not None and not self.file.ended:
            self.begin.emit()

    def _facts(self, file: SiteFile) -> list[tuple[str, str]]:
        shown = [(i18n.label(name), said(file.site, name)) for name in _SHOWN]
        shown.append((i18n.label("unit"), file.unit or ""))
        return [(name, value) for name, value in shown if value]

    def _visit_row(self, it: Visit, file: SiteFile, today: date) -> Row:
        found = sum(finding.visit == it.id for finding in file.memory.findings)
        by = file.inspectors.get(it.inspector, "")
        return Row(
            it.id,
            i18n.day(datetime.fromisoformat(it.started).date(), today),
            " · ".join(filter(None, (by, i18n.method(it.method)))),
            right=self.tr("%n finding(s)", "", found) if found else self.tr("nothing found"),
        )

    def _finding_row(self, it: Finding, now: Standing, today: date) -> Row:
        state = shown(now.stage, now.due, today.isoformat(), repeats=it.repeats is not None)
        due = i18n.due(now.due, today) if clock.day(now.due) is not None and now.due else ""
        return Row(
            it.visit or "",
            it.text,
            " · ".join(filter(None, (it.number or it.mark, due))),
            icon=theme.severity(it.severity),
            ink=theme.severity(it.severity),
            right="" if state is State.OPEN else i18n.state(state),
            right_ink=state,
        )

    def _open(self, row: Row) -> None:
        """A finding's visit; one that came otherwise has none."""
        if row.key:
            self.visit.emit(row.key)


class _Start(Panel):
    """How the visit is made, and the one next step of the page."""

    def __init__(self) -> None:
        super().__init__(sides=("top",), margins=(16, 12, 16, 14), gap=10)
        self.checklist = DropDown("")
        self.checklist_field = Field(self.tr("Checklist"), self.checklist)
        self.method = DropDown("", [(i18n.method(it), it) for it in METHODS])
        self.method_field = Field(self.tr("Method"), self.method)
        self.rater = DropDown("", [(i18n.rater(it), it) for it in RATERS])
        self.rater.setCurrentIndex(self.rater.findData("county"))
        self.rater_field = Field(self.tr("Rated by"), self.rater)
        self.told = QCheckBox(self.tr("Told what the data is for"))
        self.told.setAccessibleName(self.told.text())
        self.lately = Words("", "cell", "doing", bold=True, wrap=True)
        self.lately.setObjectName("lately")
        self.ended = Words("", "cell", "muted", bold=True, wrap=True)
        self.ended.setObjectName("ended")
        self.say = Button(self.tr("What to say"), icon="note", kind="quiet", height=36)
        self.say.setObjectName("words_to_say")
        self.go = Button(self.tr("Begin"), kind="filled", key="Ctrl+Return", height=40)
        self.go.setObjectName("start_visit")
        how = across(self.method_field, self.rater_field, gap=10)
        for at in (0, 1):
            how.setStretch(at, 1)
        self.add(self.ended, self.lately, self.checklist_field, how, self.told, across(self.say, None, self.go))

    def show_file(self, file: SiteFile, today: date) -> None:
        """What can be begun at this site, and who was there a short while ago."""
        self.lately.setVisible(file.lately is not None)
        self.lately.setText(lately_words(file.lately, today) if file.lately is not None else "")
        chinese = i18n.language() == "zh"
        options = [(it.title if chinese else it.title_en or it.title, it.id) for it in file.checklists]
        self.checklist.set_options(options)
        new = file.draft is None and not file.ended
        self.checklist_field.setVisible(len(options) > 1 and new)
        self.method.setCurrentIndex(self.method.findData("household" if file.site.kind in PRIVATE_KINDS else "on_site"))
        self.method_field.setVisible(new)
        self.rater_field.setVisible(new)
        self.told.setVisible(new)
        self.say.setVisible(new)
        self.told.setChecked(False)
        follows = file.became is not None and file.draft is None
        begin = self.tr("Go to what took its place") if follows else self.tr("Begin")
        self.go.set_words(self.tr("Continue the draft") if file.draft else begin)
        self.go.setEnabled(file.draft is not None or follows or (bool(options) and not file.ended))
        self._say_ended(file, today)

    def _say_ended(self, file: SiteFile, today: date) -> None:
        """What became of a site, or of the village it lay in."""
        said = ""
        if file.ended and (day := clock.day(file.site.until)):
            said = self.tr("Ended on {day}").format(day=i18n.day(day, today))
            if file.became is not None:
                said = self.tr("{ended}; its place took {name}").format(ended=said, name=file.became.name)
        elif file.now_in:
            said = self.tr("Belongs to {place} now").format(place=file.now_in)
        self.ended.setText(said)
        self.ended.setVisible(bool(said))


def said(site: Site, name: str) -> str:
    """A fact of a site in words; '' for none."""
    value = getattr(site, name)
    if value is None:
        return ""
    if name == "kind":
        return i18n.site_kind(value)
    return f"{value:g} m³" if name == "volume" else str(value)
