"""The list of checklists: forms by title, of each the newest version first, and a field that filters them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from inspector import i18n
from inspector.operations.catalogue import Version
from inspector.ui.pages.checklists_words import number, state_of, title_of, version_words
from inspector.ui.theme import px
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.rows import Row, Rows

_WIDE = 336


class ChecklistList(Panel):
    """`chosen` carries the version somebody chose; `shown` is the one that is current."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(sides=("right",))
        self.setFixedWidth(px(_WIDE))
        self.versions: Sequence[Version] = ()
        self.search = line_edit(self.tr("Search the checklists"), self.tr("Title, form or kind of site"), icon="search")
        self.search.setObjectName("checklist_search")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(px(36))
        self.search.textChanged.connect(lambda _: self._list())
        self.counts = Words("", "small", "muted")
        self.rows = Rows(self.tr("Checklists"), fit=False, high=48)
        self.rows.setObjectName("checklists")
        self.rows.chosen.connect(lambda row: self.chosen.emit(self._version(row.key)))
        head = Panel(margins=(12, 10, 12, 8), gap=6)
        head.add(self.search, self.counts)
        self.box.addWidget(head)
        self.box.addWidget(self.rows, 1)
        find = QShortcut(QKeySequence("/"), self)
        find.setContext(Qt.ShortcutContext.WindowShortcut)
        find.activated.connect(self.search.setFocus)

    @property
    def current(self) -> str:
        """The id of the version the list stands on; ''."""
        row = self.rows.value
        return row.key if row is not None else ""

    def show_versions(self, versions: Sequence[Version], current: str) -> None:
        """Show what there is, standing on one of them."""
        self.versions = versions
        forms = len({it.form for it in versions})
        said = self.tr("%n checklist(s)", "", forms)
        if len(versions) > forms:
            said = self.tr("{forms}, {versions} versions").format(forms=said, versions=len(versions))
        self.counts.setText(said)
        self._list()
        self.set_current(current)

    def set_current(self, version: str) -> None:
        """Stand on a version without saying so; one that is filtered away is not stood on."""
        row = next((it for it in self.rows.shown.values if it.key == version), None)
        if row is None:
            self.rows.clearSelection()
        else:
            self.rows.set_current(row)

    def _list(self) -> None:
        before = self.current
        wanted = self.search.text().casefold().split()
        fitting = [it for it in self.versions if all(word in _searched(it) for word in wanted)]
        self.rows.set_values([self._row(it) for it in fitting])
        self.set_current(before)

    def _row(self, it: Version) -> Row:
        icon, ink, word = state_of(it)
        version = version_words(it.version)
        drafts = self.tr("%n draft(s)", "", it.drafts) if it.drafts else ""
        if it.newest:
            asked = self.tr("%n question(s)", "", it.outline.questions) if it.outline else ""
            points = it.outline.points if it.outline else 0
            full = self.tr("{points} points").format(points=number(points)) if points else ""
            second = " · ".join(filter(None, (version, word, asked, full, it.form)))
            return Row(it.id, title_of(it), second, icon=icon, ink=ink, right=drafts, right_ink="accent", strong=True)
        return Row(it.id, version[:1].upper() + version[1:], word, icon=icon, ink=ink, right=drafts, right_ink="accent")

    def _version(self, id: str) -> Version:  # noqa: A002
        return next(it for it in self.versions if it.id == id)


def _searched(it: Version) -> str:
    kinds = it.outline.site_kinds if it.outline else ()
    words = (it.title, it.title_en or "", it.form, *kinds, *map(i18n.site_kind, kinds))
    return " ".join(words).casefold()
