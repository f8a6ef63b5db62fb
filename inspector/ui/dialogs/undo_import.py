"""Undoing an import: first what would be taken out and what has to stay, then, on a press, it is done."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.operations import book
from inspector.operations.book import Entry, Forgotten, Why
from inspector.operations.naming import name_of, place_of
from inspector.ui.background import Task
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.pages.packages_book_words import moment, who, why_words
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Facts
from inspector.ui.widgets.lines import Column, Line, Lines
from inspector.ui.widgets.panel import Words

_KINDS, _KINDS_BESIDE = 8, 3
"""Kinds of records named, alone and where what stays is listed below; the rest is counted together."""


class UndoImportDialog(Dialog):
    """A plan first: nothing is done by opening it. `undone` says that it was."""

    undone = Signal()

    def __init__(self, parent: QWidget, session: Session, entry: Entry) -> None:
        super().__init__(parent.window(), "", wide=640)
        self.setObjectName("undo_import_dialog")
        title = self.tr("Undo the import of package {number}").format(number=entry.sequence)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.session = session
        self.entry = entry
        self.said = Words(self.tr("Looking at what would be taken out …"), "body", wrap=True)
        self.about = Words("", "cell", "muted", wrap=True)
        self.facts = Facts()
        self.kept_head = Words("", "body", bold=True)
        self.kept = Lines(
            self.tr("What stays"),
            [Column(self.tr("Kind"), 120), Column(self.tr("Record")), Column(self.tr("Why"), 210)], high=32,
        )  # fmt: skip
        self.kept.setObjectName("kept_records")
        self.kept.setMinimumHeight(px(110))
        for it in (self.said, self.about, self.facts, self.kept_head):
            self.box.addWidget(it)
        self.box.addWidget(self.kept, 1)
        self.box.addStretch()  # where nothing stays
        self.cancel = Button(self.tr("Leave it"), key="Escape", acts=False)
        self.cancel.clicked.connect(self.close)
        self.act = Button(self.tr("Undo the import"), icon="undo", kind="filled")
        self.act.setObjectName("undo_import_act")
        self.act.clicked.connect(self._act)
        self.act.setEnabled(False)
        self.set_buttons(self.cancel, self.act)
        self.facts.hide()
        self.kept_head.hide()
        self.kept.hide()
        package = entry.package
        session.try_out(
            self, self.tr("Trying out the undoing"), lambda store, _: _planned(store, package), self._show, self._failed
        )

    def _show(self, found: tuple[Forgotten, list[Line]]) -> None:
        plan, lines = found
        of = who(self.entry.person, self.entry.device)
        self.said.setText(self._said(plan).format(who=of, when=moment(self.entry.at)))
        self.about.setText(
            self.tr(
                "A safe copy is made first. The package then counts as not received: it is sent again, and can be read"
                " again."
            )
        )
        counts, most = Counter(plan.taken_out), _KINDS_BESIDE if plan.kept else _KINDS
        facts = [(i18n.kind(kind), str(number)) for kind, number in counts.most_common(most) if number]
        others = sum(number for _, number in counts.most_common()[most:])
        if others:
            facts.append((self.tr("Other records"), str(others)))
        if plan.fields:
            facts.append((self.tr("Values put back"), str(plan.fields)))
        if len(plan.packages) > 1:
            facts.append((self.tr("Files"), str(len(plan.packages))))
        self.facts.set_facts(facts)
        self.facts.setVisible(bool(facts))
        self.kept_head.setText(self._head(plan))
        self.kept_head.setVisible(bool(plan.kept))
        self.kept.set_lines(lines)
        self.kept.setVisible(bool(plan.kept))
        if plan.is_nothing:
            self.said.setText(self.tr("All of it has been built upon since: nothing can be taken out."))
            self.about.hide()
        self.act.setEnabled(not plan.is_nothing)
        self.fit()
        self.act.setFocus()

    def _said(self, plan: Forgotten) -> str:
        if not plan.kept:
            return self.tr("What {who} brought by this package, read {when}, is taken out again.")
        if plan.fields or any(plan.taken_out.values()):
            return self.tr("What {who} brought by this package, read {when}, is taken out; what is listed below stays.")
        return self.tr("What {who} brought by this package, read {when}, came with others too, and stays.")

    def _head(self, plan: Forgotten) -> str:
        also = [it.why is Why.ALSO_IN for it in plan.kept]
        if not any(also):
            return self.tr("%n thing(s) built upon since stay", "", plan.kept_count)
        return self.tr("%n thing(s) stay", "", plan.kept_count)

    def _act(self) -> None:
        package = self.entry.package
        self.act.setEnabled(False)

        def work(store: Store, _: Task) -> Forgotten:
            return book.forget(store, package)

        self.session.carry_out(self, self.tr("Undoing the import"), work, self._done, self._failed)

    def _done(self, _: Forgotten) -> None:
        self.close()
        self.undone.emit()

    def _failed(self, error: BaseException) -> None:
        sentence = told(error)
        if sentence is not None:
            self.said.setText(str(sentence))
        self.about.hide()


def _planned(store: Store, package: str) -> tuple[Forgotten, list[Line]]:
    """The plan, and what stays by name."""
    plan = book.plan_forget(store, package)
    lines = []
    for it in plan.kept:
        name, place = name_of(store, it.kind, it.row) or "·", place_of(store, it.kind, it.row)
        if place is not None and place.site not in ("", name):  # an answer's number alone says nothing
            name = f"{place.site} · {name}"
        said = f"{name} · {i18n.field(it.field)}" if it.field else name
        lines.append(Line((i18n.kind(it.kind), said, why_words(it.why)), icon="lock", ink="muted"))
    return plan, lines
