"""任务数: by subject and town what is planned, what is done, how far that is; below, every report on the chosen one."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.i18n import assessing
from inspector.operations import quotas
from inspector.operations.indicators import exchange
from inspector.operations.indicators.intake import import_quotas
from inspector.operations.indicators.places import places
from inspector.operations.indicators.value import Trail
from inspector.operations.quotas import Progress, QuotaLine
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_files, choose_target
from inspector.ui.dialogs.quota_facts import QuotaDialog, ReportDialog
from inspector.ui.pages.indicators_assessment import import_said
from inspector.ui.pages.indicators_choosing import IndicatorsChoosing, Offered, offered
from inspector.ui.pages.indicators_trail import TrailPane
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.count_table import Cell, CountRow, CountTable, Head
from inspector.ui.widgets.panel import Panel


class QuotaRow(NamedTuple):
    """A subject at a place."""

    subject: str
    title: str
    place: str
    whole: bool
    progress: Progress


class QuotasPane(Panel):
    """The table; the buttons act on the row one stands on."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.rows: dict[tuple[str, str], QuotaRow] = {}
        self.choosing = IndicatorsChoosing()
        self.choosing.changed.connect(self.read)
        acts: list[Button] = []
        for name, words, icon, act in (
            ("set_quota", self.tr("Set a quota"), "plus", self._set),
            ("report_quota", self.tr("Report"), "check", self._report),
            ("change_quota", self.tr("Change"), "pencil", self._change),
            ("delete_quota", self.tr("Delete"), "bin", self._delete),
            ("export_quotas", self.tr("Export"), "export", self._choose_target),
            ("import_quotas", self.tr("Import"), "import", self._choose_source),
        ):
            button = Button(words, icon=icon, height=34)
            button.setObjectName(name)
            button.clicked.connect(act)
            acts.append(button)
        self.choosing.add_acts(*acts)
        self.of_one = acts[1:4]
        self.table = CountTable(
            self.tr("Quotas by subject and town"), self.tr("Subject and place"),
            [Head(self.tr("Planned"), 110), Head(self.tr("Done"), 110), Head(self.tr("Share done"), 190),
             Head(self.tr("Reported up to"), 150), Head(self.tr("To be minded"), 430)],
        )  # fmt: skip
        self.table.setObjectName("quotas_table")
        self.table.opened.connect(lambda row, _: self._stand(row))
        self.table.selectionModel().currentChanged.connect(lambda *_: self._stand_here())
        self.trail = TrailPane(session)
        self.add(self.choosing)
        self.box.addWidget(self.table, 1)
        self.add(self.trail)

    def read(self) -> None:
        """Read what can be chosen, then the quotas."""
        self.session.ask(self, offered, self._offered, key="offered")

    def keys(self) -> QWidget:
        """The table."""
        return self.table

    def _offered(self, found: Offered) -> None:
        self.choosing.offer(found)
        chosen, english = self.choosing.value, i18n.language() == "en"

        def work(store: Store) -> list[QuotaRow]:
            return _rows(store, quotas.progress(store, chosen.period, campaign=chosen.campaign), english=english)

        self.session.ask(self, work, self._show, key="quotas")

    def _show(self, found: list[QuotaRow]) -> None:
        self.rows = {(it.subject, it.progress.area): it for it in found}
        self.table.set_rows([_row(it) for it in found])
        if not found:
            self.trail.show_visits(
                self.tr("No quota in this period"),
                [self.tr("Set one for a town or a village, or import a table of quotas.")], Trail(),
            )  # fmt: skip
        elif not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.table.model().index(0, 0))
        self._stand_here()

    # -- the row one stands on -----------------------------------------------------------------------------------------

    @property
    def current(self) -> QuotaRow | None:
        """The row one stands on."""
        at = self.table.currentIndex()
        if not at.isValid() or at.row() >= len(self.table.rows):
            return None
        return self.rows.get(self.table.rows[at.row()].key)

    @property
    def line(self) -> QuotaLine | None:
        """Its quota, where it is a single one."""
        found = self.current
        return found.progress.lines[0] if found is not None and len(found.progress.lines) == 1 else None

    def _stand_here(self) -> None:
        for button in self.of_one:
            button.setEnabled(self.line is not None)
            button.setToolTip("" if self.line is not None else self.tr("Choose a row that is one quota"))
        if (found := self.current) is not None:
            self._tell(found)

    def _stand(self, row: CountRow) -> None:
        if (found := self.rows.get(row.key)) is not None:
            self._tell(found)

    def _tell(self, it: QuotaRow) -> None:
        progress = it.progress
        said = [assessing.beside_value(word) for word in progress.said]
        if progress.why is not None:
            said.insert(0, assessing.no_value(progress.why))
        elif progress.done is not None:
            formula = assessing.indicator_formula("quota")
            plain = assessing.plain_number
            said.insert(0, formula.format(count=plain(progress.done), base=plain(progress.planned)))
        trail = Trail(quotas=tuple(line.quota.id for line in progress.lines))
        self.trail.show_visits(f"{it.place} · {it.title}", said, trail)

    # -- acts ----------------------------------------------------------------------------------------------------------

    def _set(self) -> None:
        period = self.choosing.value.period
        QuotaDialog(self, self.session, None, period.starts, period.ends).show_over()

    def _change(self) -> None:
        if (line := self.line) is not None:
            QuotaDialog(self, self.session, line.quota, line.quota.starts, line.quota.ends).show_over()

    def _report(self) -> None:
        found, line = self.current, self.line
        if found is not None and line is not None:
            ReportDialog(self, self.session, line.quota, f"{found.place} · {found.title}", line.done).show_over()

    def _delete(self) -> None:
        if (line := self.line) is not None:
            quota = line.quota.id
            words = self.tr("Deleted with its reports. Ctrl+Z takes it back.")
            self.session.do(self, lambda store: quotas.delete(store, quota), lambda _: self.trail.say(words))

    # -- out and in ----------------------------------------------------------------------------------------------------

    def _choose_target(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        file = folder / self.tr("Quotas.xlsx")
        choose_target(self, self.tr("Export the quotas"), file, self.tr("Workbook (*.xlsx)"), self.write)

    def write(self, path: Path) -> None:
        """Write the quotas of the period to a workbook."""
        folder, language, period = self.session.folder, i18n.language(), self.choosing.value.period

        def work(_: Task) -> int:
            with Store.open(folder) as store:
                return exchange.write_quotas(store, path, period, language=language)

        said = self.tr("{file} saved and checked").format(file=path.name)
        self.session.make(self, self.tr("Writing the quotas"), work, lambda _: self.trail.say(said))

    def _choose_source(self) -> None:
        choose_files(self, self.tr("Import quotas"), self.tr("Tables (*.xlsx *.csv)"), self.take)

    def take(self, files: Sequence[Path]) -> None:
        """Take a table of quotas and reports in."""
        if not files:
            return
        path = files[0]
        self.session.carry_out(
            self, self.tr("Importing “{file}”").format(file=path.name),
            lambda store, task: import_quotas(store, path, cancelled=task.cancelled),
            lambda found: self.trail.say(import_said(path, found)),
        )  # fmt: skip


def _rows(store: Store, found: dict[tuple[str, str], Progress], *, english: bool) -> list[QuotaRow]:
    """By subject as the table has them, the county first, then its towns by code."""
    where, titles = places(store), quotas.titles(store)
    order = {subject: number for number, subject in enumerate(titles)}
    rows = []
    for (subject, area), progress in found.items():
        zh, en, measure = titles.get(subject, (subject, subject, ""))
        title = f"{en if english else zh} ({measure})" if english else f"{zh}（{measure}）"
        whole = where.county is not None and area == where.county.id
        rows.append(QuotaRow(subject, title, where.areas[area].name, whole, progress))
    codes = {it.id: it.code for it in where.areas.values()}
    return sorted(rows, key=lambda it: (order.get(it.subject, 99), it.subject, not it.whole, codes[it.progress.area]))


def _row(it: QuotaRow) -> CountRow:
    progress, plain = it.progress, assessing.plain_number
    share = progress.value
    last = max((line.reports[-1].day for line in progress.lines if line.reports), default="")
    minded = [assessing.no_value(progress.why)] if progress.why is not None else []
    minded += [assessing.beside_value(word) for word in progress.said]
    cells = (
        Cell(share=None, words=plain(progress.planned)), Cell(words=plain(progress.done)),
        Cell(share=min(1.0, share), words=f"{100 * share:.1f}%") if share is not None else Cell(words="—"),
        Cell(words=i18n.day(last) if last else "—"), Cell(words=" ".join(minded) or "—"),
    )  # fmt: skip
    name = it.title if it.whole else f"　　{it.place}"
    return CountRow((it.subject, progress.area), name, cells, it.whole)
