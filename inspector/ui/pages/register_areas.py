"""Areas over time: the tree with what ended where it is asked for, one area's past, and what may happen to it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox

from inspector import i18n
from inspector.db.ledger import LedgerFilter
from inspector.db.store import Store
from inspector.i18n import registering as words
from inspector.operations.register import listing, traits
from inspector.operations.register.listing import AreaFile, AreaLine
from inspector.sheet.register import AREAS
from inspector.ui.dialogs.register_areas import EndAreaDialog, MergeAreasDialog, RenameAreaDialog
from inspector.ui.dialogs.register_traits import TraitDialog
from inspector.ui.pages.boards_words import on
from inspector.ui.pages.register_pane import RegisterPane
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import across
from inspector.ui.widgets.rows import Row

_STEP = "　　"  # of the tree, one level
_HAS_TRAITS = {"town", "village"}


@dataclass(frozen=True, slots=True)
class _Read:
    lines: list[AreaLine]
    words: listing.Words


class AreasPane(RegisterPane):
    """One line an area."""

    table_kind = AREAS.kind

    def __init__(self, session: Session) -> None:
        columns = [
            Column(self.tr("Area")), Column(self.tr("Code"), 132), Column(self.tr("Level"), 64),
            Column(self.tr("Type and tags"), 290), Column(self.tr("Until"), 92),
        ]  # fmt: skip
        super().__init__(session, self.tr("Areas"), columns, self.tr("Choose an area from the list."))
        self.words = listing.Words()
        self.lines: dict[str, AreaLine] = {}
        self.file: AreaFile | None = None
        self.ended = QCheckBox(self.tr("Ended ones too"))
        self.ended.setObjectName("areas_ended")
        self.ended.toggled.connect(lambda _: self.read())
        self.table.leave_out((1,), 640)
        traits_in = Button(self.tr("Import types and tags …"), icon="import", height=36)
        traits_in.setObjectName("traits_import")
        traits_in.clicked.connect(lambda _: self._import_traits())
        self.head.add(self.ended, self.told, None, traits_in, self.give)
        self.take_in.hide()
        self.rename = self.act(self.tr("Rename …"), "area_rename", self._rename)
        self.merge = self.act(self.tr("Merge into …"), "area_merge", self._merge)
        self.end = self.act(self.tr("End …"), "area_end", self._end)
        self.set_type = self.act(self.tr("Set type …"), "area_type", lambda: self._trait(traits.TYPE))
        self.tag = self.act(self.tr("Add tag …"), "area_tag", lambda: self._trait(traits.TAG))
        self.open = self.act(self.tr("Findings"), "area_findings", self._findings)
        for pair in ((self.rename, self.merge), (self.set_type, self.tag), (self.end, self.open)):
            row = across(*pair, gap=8)
            row.setStretch(0, 1)
            row.setStretch(1, 1)
            self.beside.acts.box.addLayout(row)

    def read(self) -> None:
        """Read the areas, what ended too where it is wanted."""
        ended = self.ended.isChecked()

        def work(store: Store) -> _Read:
            return _Read(listing.area_lines(store, ended=ended), listing.words(store))

        self.session.ask(self, work, self._show, key="register-areas")

    def show_chosen(self) -> None:
        """The chosen area with its past."""
        area = self.chosen
        self.session.ask(self, lambda store: listing.area_file(store, area), self._show_file, key="register-area")

    def _show(self, found: _Read) -> None:
        self.words = found.words
        self.lines = {it.area.id: it for it in found.lines}
        self.table.set_lines([self._line(it) for it in found.lines])

    def _line(self, it: AreaLine) -> Line:
        english = i18n.language() != "zh"
        over = it.area.until is not None
        said = [self.words.said("village_types", it.traits.type, english)] if it.traits.type else []
        said += [self.words.said("village_tags", tag, english) for tag in it.traits.tags]
        name = _STEP * it.depth + it.area.name + (f" → {it.became}" if it.became else "")
        cells = (name, it.area.code, i18n.level(it.area.level), " · ".join(said) or "—", on(it.area.until))
        return Line(cells, icon="closed" if over else "", ink="muted" if over else "text", key=it.area.id)

    def _show_file(self, file: AreaFile) -> None:
        if file.area.id != self.chosen:
            return
        self.file = file
        english = i18n.language() != "zh"
        line = self.lines.get(file.area.id)
        became = f"{file.became.name} → {file.now.name}" if file.became and file.now else ""
        facts = [
            (self.tr("Level"), i18n.level(file.area.level)), (self.tr("Code"), file.area.code),
            (self.tr("Called so from"), on(file.area.since) if file.area.since else ""),
            (self.tr("Until"), on(file.area.until) if file.area.until else ""),
            (self.tr("Is now"), became or (file.became.name if file.became else "")),
            (self.tr("Places"), str(line.sites) if line is not None and line.sites else ""),
        ]  # fmt: skip
        rows = [
            Row(it.id, self.words.said(traits.TABLES[it.kind], it.value, english),
                f"{words.trait_kind(it.kind)} · {self.span(it.since, it.until, it.document)}",
                icon="check" if it.until is None else "closed")
            for it in file.traits if it.kind in traits.TABLES
        ]  # fmt: skip
        rows += [
            Row(it.area.id, it.area.name,
                (self.tr("called so until {day}") if it.renamed else self.tr("merged, until {day}")).format(
                    day=on(it.area.until)), icon="closed")
            for it in file.past
        ]  # fmt: skip
        self.beside.show_one(file.area.name, file.place, facts, self.tr("Over time"), rows)
        living = file.area.until is None
        for it in (self.rename, self.merge, self.end):
            it.setEnabled(living and file.area.level not in {"province", "prefecture", "county"})
        for it in (self.set_type, self.tag):
            it.setEnabled(living and file.area.level in _HAS_TRAITS)

    def _rename(self) -> None:
        if self.file is not None:
            RenameAreaDialog(self, self.session, self.file.area).show_over()

    def _merge(self) -> None:
        if self.file is not None:
            MergeAreasDialog(self, self.session, self.file.area).show_over()

    def _end(self) -> None:
        if self.file is not None:
            EndAreaDialog(self, self.session, self.file.area).show_over()

    def _trait(self, kind: str) -> None:
        if self.file is not None:
            TraitDialog(self, self.session, self.file.area, kind).show_over()

    def _findings(self) -> None:
        if self.file is not None:
            self.session.open("ledger", LedgerFilter(areas=(self.file.area.code,)))

    def _import_traits(self) -> None:
        from inspector.ui.dialogs.register_table import RegisterTableDialog  # noqa: PLC0415 - with its first use

        RegisterTableDialog(self, self.session, "traits").show_over()
