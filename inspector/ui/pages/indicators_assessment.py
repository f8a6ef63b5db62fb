"""考核: towns by indicators, the points over the values; below, where the one that is chosen comes from."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.i18n import assessing, translate
from inspector.operations.indicators import exchange, typed
from inspector.operations.indicators.assessing import Assessment, Cell, Row, assess
from inspector.operations.indicators.scheme import SchemeFlaw
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_files, choose_target
from inspector.ui.models.assessment_table import AssessedCell, AssessedRow, AssessmentTable, Column
from inspector.ui.pages.indicators_choosing import IndicatorsChoosing, Offered, offered
from inspector.ui.pages.indicators_trail import TrailPane, told, value_said
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words


class AssessmentPane(Panel):
    """The table and the way back; typed values are written in their cells."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.shown: Assessment | None = None
        self.choosing = IndicatorsChoosing(schemes=True)
        self.choosing.changed.connect(self.read)
        self.paper = Button(self.tr("Assessment sheet"), icon="paper", height=34)
        self.paper.setObjectName("assessment_paper")
        self.paper.clicked.connect(self._choose_paper)
        self.out = Button(self.tr("Export values"), icon="export", height=34)
        self.out.setObjectName("export_values")
        self.out.clicked.connect(self._choose_target)
        self.take_in = Button(self.tr("Import values"), icon="import", height=34)
        self.take_in.setObjectName("import_values")
        self.take_in.clicked.connect(self._choose_source)
        self.choosing.add_acts(self.paper, self.out, self.take_in)
        self.warned = Words("", "cell", "warn", wrap=True)
        self.warned.setObjectName("assessment_warned")
        self.warning = Panel(fill="sunken", sides=("bottom",), margins=(20, 6, 16, 6)).add(self.warned)
        self.warning.hide()
        self.told = Words("", "small", "muted", wrap=True)
        self.told.setObjectName("assessment_told")
        self.table = AssessmentTable(self.tr("Assessment of the towns"))
        self.table.setObjectName("assessment_table")
        self.table.stood.connect(self._stand)
        self.table.typed.connect(self._type)
        self.trail = TrailPane(session)
        self.add(self.choosing, self.warning)
        self.box.addWidget(self.table, 1)
        self.add(Panel(sides=("top",), margins=(20, 5, 16, 5)).add(self.told), self.trail)

    def read(self) -> None:
        """Read what can be chosen, then work it out."""
        self.session.ask(self, offered, self._offered, key="offered")

    def keys(self) -> QWidget:
        """The table."""
        return self.table

    def _offered(self, found: Offered) -> None:
        self.choosing.offer(found)
        chosen, today = self.choosing.value, clock.today().isoformat()
        if not chosen.scheme:
            self.told.setText(
                self.tr("There is no scheme. Add one under Tables, “Assessment schemes” and “Indicators”.")
            )
            return

        def work(store: Store) -> Assessment:
            return assess(store, chosen.scheme, chosen.period, today=today, campaign=chosen.campaign)

        self.session.ask(self, work, self._show, key="assessment")

    def _show(self, found: Assessment) -> None:
        self.shown = found
        english = i18n.language() == "en"
        plain = assessing.plain_number
        columns = [
            Column(
                it.name,
                it.title[english],
                self.tr("{weight} points").format(weight=plain(it.weight)),
                it.source == "typed",
            )
            for it in found.scheme.indicators
        ]
        rows = [self._row(it) for it in found.ranked]
        if found.county is not None:
            rows.append(replace(self._row(found.county), name=self.tr("County"), whole=True, rank=""))
        self.table.show_assessment(columns, rows)
        warned = flaws_said(found)
        self.warned.setText("\n".join(f"△ {it}" for it in warned))
        self.warning.setVisible(bool(warned))
        self.told.setText("  ".join(remarks_said(found)))

    def _row(self, it: Row) -> AssessedRow:
        found = self.shown
        if found is None:
            raise ValueError(it.area)
        plain = assessing.plain_number
        cells = tuple(_cell(found, it.cells[one.name], one.name) for one in found.scheme.indicators)
        of = "" if it.total is None else self.tr("of {of}").format(of=plain(it.of))
        return AssessedRow(it.area, "" if it.rank is None else str(it.rank), it.name, cells, plain(it.total), of)

    def _stand(self, area: str, indicator: str) -> None:
        found = self.shown
        if found is None:
            return
        row = next((it for it in (*found.towns, *((found.county,) if found.county else ())) if it.area == area), None)
        if row is None or not indicator or indicator not in row.cells:
            if row is not None:
                self.trail.show_row(row.name, rank_said(found, row))
            return
        self.trail.show_value(found.scheme.indicator(indicator), row.name, row.cells[indicator])

    # -- typed values --------------------------------------------------------------------------------------------------

    def _type(self, area: str, indicator: str, text: str) -> None:
        found = self.shown
        if found is None:
            return
        given = text.strip().rstrip("%").strip()
        try:
            value = float(given) if given else None
        except ValueError:
            self.trail.say(self.tr("“{text}” is no number; the value stays as it was.").format(text=text[:40]))
            return
        scheme, period = found.scheme.name, found.period

        def work(store: Store) -> object:
            return typed.set_value(
                store, scheme_name=scheme, indicator=indicator, area=area, period=period, value=value
            )

        self.session.do(self, work, lambda _: self.read())

    # -- out and in ----------------------------------------------------------------------------------------------------

    def _documents(self) -> Path:
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _choose_paper(self) -> None:
        if self.shown is not None:
            name = self.tr("Assessment {period}.pdf").format(period=self.shown.period.text.replace("..", "_"))
            words = self.tr("Save the assessment sheet")
            choose_target(self, words, self._documents() / name, self.tr("PDF (*.pdf)"), self.write_paper)

    def write_paper(self, path: Path) -> None:
        """Write the sheet that is shown as PDF."""
        chosen, folder = self.choosing.value, self.session.folder
        today, language = clock.today().isoformat(), i18n.language()

        def work(_: Task) -> None:
            from inspector.operations.papers.assessed import save_assessment  # noqa: PLC0415 - reportlab and the fonts

            with Store.open(folder) as store:
                found = assess(store, chosen.scheme, chosen.period, today=today, campaign=chosen.campaign)
                save_assessment(store, found, path, language="en" if language == "en" else "zh")

        self.session.make(self, self.tr("Drawing the assessment sheet"), work, lambda _: self._saved(path))

    def _choose_target(self) -> None:
        file = self._documents() / self.tr("Typed values.xlsx")
        choose_target(self, self.tr("Export typed values"), file, self.tr("Workbook (*.xlsx)"), self.write)

    def write(self, path: Path) -> None:
        """Write every typed value to a workbook."""
        folder, language = self.session.folder, i18n.language()

        def work(_: Task) -> int:
            with Store.open(folder) as store:
                return exchange.write_values(store, path, language=language)

        self.session.make(self, self.tr("Writing the values"), work, lambda _: self._saved(path))

    def _saved(self, path: Path) -> None:
        self.trail.say(self.tr("{file} saved and checked").format(file=path.name))

    def _choose_source(self) -> None:
        choose_files(self, self.tr("Import typed values"), self.tr("Tables (*.xlsx *.csv)"), self.take)

    def take(self, files: Sequence[Path]) -> None:
        """Take a table of typed values in."""
        if not files:
            return
        path = files[0]
        words = self.tr("Importing “{file}”").format(file=path.name)
        self.session.carry_out(
            self, words, lambda store, task: exchange.import_values(store, path, cancelled=task.cancelled),
            lambda found: self.trail.say(import_said(path, found)),
        )  # fmt: skip


def _cell(found: Assessment, cell: Cell, name: str) -> AssessedCell:
    indicator = found.scheme.indicator(name)
    plain = assessing.plain_number
    value = value_said(indicator, cell)
    given = "" if cell.measured.value is None else plain(cell.measured.value)
    said = " ".join((plain(cell.points), value, *told(indicator, cell)))
    return AssessedCell(plain(cell.points), value, bool(cell.measured.said), said, given)


def flaws_said(found: Assessment) -> list[str]:
    """What is wrong with the scheme, a sentence each."""
    english = i18n.language() == "en"
    sentences = []
    for flaw, name in found.scheme.flaws:
        about = found.scheme.indicator(name) if name else None
        facts = {
            "title": about.title[english] if about else "", "of": about.of if about else "",
            "weight": assessing.plain_number(found.scheme.weight),
        }  # fmt: skip
        sentences.append(assessing.scheme_flaw(SchemeFlaw(flaw)).format(**facts))
    return sentences


def remarks_said(found: Assessment) -> list[str]:
    """By what towns are compared, and what is left out."""
    english = i18n.language() == "en"
    sentences = []
    if not found.compared:
        sentences.append(
            translate("Assessment", "Values are there for less than half of the weights, so no town is ranked.")
        )
    else:
        sentences.append(
            translate(
                "Assessment",
                "A town is ranked where it has points for every indicator that any town has points for;"
                " equal totals share a rank.",
            )
        )
    if found.left_out:
        titles = i18n.listed(found.scheme.indicator(it).title[english] for it in found.left_out)
        sentences.append(translate("Assessment", "No town has a value yet for: {titles}.").format(titles=titles))
    if found.campaign is None:
        return sentences
    return [*sentences, translate("Assessment", "Only what belongs to the campaign counts.")]


def rank_said(found: Assessment, row: Row) -> str:
    """Why a town stands where it does, or nowhere."""
    english = i18n.language() == "en"
    plain = assessing.plain_number
    if row.total is None:
        return translate("Assessment", "There is no value of any indicator, so it is not ranked.")
    sums = translate("Assessment", "{total} of {of} points that could be reached ({share} %).").format(
        total=plain(row.total), of=plain(row.of), share=plain(row.share)
    )
    if row.lacks:
        titles = i18n.listed(found.scheme.indicator(it).title[english] for it in row.lacks)
        return sums + translate("Assessment", " Not ranked: it has no value for {titles}, other towns have.").format(
            titles=titles
        )
    if row.ceased:
        return sums + " " + assessing.beside_value("ceased")
    return sums


def import_said(path: Path, found: dict[str, object]) -> str:
    """What an import took and what it left out."""
    said = translate("Assessment", "“{file}”: new {new}, changed {changed}, as before {same}").format(
        file=path.name, new=found["new"], changed=found["changed"], same=found["same"]
    )
    refused = found["refused"]
    if isinstance(refused, list) and refused:
        first = [i18n.refused_row(it["sheet"], it["row"], it["column"], it["kind"]) for it in refused[:3]]
        said += translate("Assessment", "; left out {count}: {rows}").format(count=len(refused), rows="; ".join(first))
    return said
