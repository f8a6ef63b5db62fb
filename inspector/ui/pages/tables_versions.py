"""The versions of one table: who made which when and why, and what differs between two of them."""

from PySide6.QtCore import Signal

from inspector import clock, i18n
from inspector.operations.table_versions import Version, Versions
from inspector.ui.models.table_difference import Difference, DifferenceView, compare
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.rows import Row, Rows

_WIDE = 264


class VersionsPanel(Panel):
    """`taken`: the rows of a version that is to be the table's draft."""

    taken = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(across=True)
        self.setObjectName("table_versions")
        self.session = session
        self.known: Versions | None = None
        self.list = Rows(self.tr("Versions"), fit=False, high=56)
        self.list.setObjectName("versions_list")
        self.list.chosen.connect(lambda _: self._choose())
        left = Panel(sides=("right",))
        left.setFixedWidth(px(_WIDE))
        left.box.addWidget(self.list, 1)
        self.other = DropDown(self.tr("Compared with"))
        self.other.setObjectName("compared_with")
        self.other.setMinimumWidth(px(220))
        self.other.currentIndexChanged.connect(lambda _: self._compare())
        self.take = Button(self.tr("Go back to this version"), icon="undo")
        self.take.setObjectName("take_version")
        self.take.clicked.connect(self._take)
        self.about = Words("", "cell", "muted", wrap=True)
        self.about.setObjectName("version_note")
        self.counts = Words("", bold=True, elide=True)
        self.counts.setObjectName("difference_counts")
        self.view = DifferenceView(self.tr("Differences"))
        top = Panel(margins=(16, 8, 12, 4), gap=10, across=True)
        top.add(Words(self.tr("Compared with"), "cell", "muted"), self.other, None, self.take)
        said = Panel(sides=("bottom",), margins=(16, 0, 12, 8), gap=4)
        said.add(self.about, self.counts)
        right = Panel()
        right.add(top, said)
        right.box.addWidget(self.view, 1)
        self.box.addWidget(left)
        self.box.addWidget(right, 1)

    @property
    def current(self) -> Version | None:
        """The version looked at."""
        row = self.list.value
        return next((it for it in self._versions() if row is not None and it.id == row.key), None)

    def show_versions(self, known: Versions) -> None:
        """List these; the one looked at stays while the same one is in force."""
        old = self._versions()
        same = self.known is not None and self.known.table is known.table and old[:1] == known.versions[:1]
        before = self.current if same else None
        self.known = known
        rows = [self._row(it) for it in known.versions]
        self.list.set_values(rows)
        if rows:
            self.list.set_current(next((it for it in rows if before is not None and it.key == before.id), rows[0]))
        self._choose()

    def compare_offered(self) -> None:
        """Show what the version offered would change: it, compared with the one that holds."""
        if self.known is None:
            return
        self.list.set_current(next(it for it in self.list.shown.values if it.key == self.known.offered))
        self._choose()
        self.other.setCurrentIndex(self.other.findData(self.known.versions[0].id))

    def _versions(self) -> tuple[Version, ...]:
        return self.known.versions if self.known is not None else ()

    def _row(self, it: Version) -> Row:
        holds = it is self._versions()[0]
        who = self.tr("shipped with the program") if it.shipped else it.person
        when = i18n.moment(it.at, clock.today())
        title = self.tr("Version {number}").format(number=it.number)
        right = self.tr("in force") if holds else self.tr("offered") if it.id == self._offered() else ""
        return Row(it.id, title, f"{who} · {when}", right=right, right_ink="fixed" if holds else "accent", strong=holds)

    def _offered(self) -> str:
        return self.known.offered if self.known is not None else ""

    def _choose(self) -> None:
        """Another version is looked at: compared with the one before it, unless a person says otherwise."""
        chosen, versions = self.current, self._versions()
        if chosen is None:
            return
        others = [it for it in versions if it is not chosen]
        self.other.set_options([(self._called(it), it.id) for it in others])
        before = next((it for it in others if versions.index(it) > versions.index(chosen)), None)
        self.other.blockSignals(True)
        self.other.setCurrentIndex(self.other.findData((before or others[0]).id) if others else -1)
        self.other.blockSignals(False)
        self.other.setEnabled(bool(others))
        self.take.setEnabled(chosen is not versions[0])
        note = self.tr("Note: {note}").format(note=chosen.note) if chosen.note else self.tr("No note was written.")
        self.about.setText(self.tr("Comes with the program.") if chosen.shipped and not chosen.note else note)
        self._compare()

    def _called(self, it: Version) -> str:
        number = self.tr("Version {number}").format(number=it.number)
        return f"{number} · {i18n.moment(it.at, clock.today())}"

    def _compare(self) -> None:
        chosen = self.current
        other = next((it for it in self._versions() if it.id == self.other.currentData()), None)
        if chosen is None or other is None or self.known is None:
            self.view.rows.set_lines(())
            self.counts.setText(self.tr("There is no other version to compare it with."))
            return
        table, old, new = self.known.table, other.rows, chosen.rows
        self.session.background.free.run(
            self, lambda: compare(table, old, new), self._show, self.session.failed.emit, key="difference"
        )

    def _show(self, found: Difference) -> None:
        self.view.rows.set_lines(found.lines)
        words = self.tr("Rows added: {added}, taken out: {removed}, changed: {changed}")
        self.counts.setText(
            words.format(added=found.added, removed=found.removed, changed=found.changed)
            if found.lines
            else self.tr("Both versions say the same.")
        )

    def _take(self) -> None:
        chosen = self.current
        if chosen is not None:
            self.taken.emit(chosen)
