"""Two versions of a checklist side by side: what decides on findings first, before and after in words."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from inspector import i18n
from inspector.checklist.comparing import SETTINGS, Change, Difference
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.operations import catalogue
from inspector.operations.catalogue import Comparison, Names, Version
from inspector.ui.pages.checklists_words import state_of, version_words
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.lines import Column, Line, Lines
from inspector.ui.widgets.panel import Panel, Words, across

_CHANGES = {
    Change.ADDED: ("plus", "fixed", QT_TRANSLATE_NOOP("Checklists", "Added")),
    Change.REMOVED: ("minus", "overdue", QT_TRANSLATE_NOOP("Checklists", "Removed")),
    Change.MOVED: ("up", "muted", QT_TRANSLATE_NOOP("Checklists", "Moved")),
    Change.CHANGED: ("pencil", "accent", QT_TRANSLATE_NOOP("Checklists", "Changed")),
}


class ComparePanel(Panel):
    """What the shown version has otherwise than another one of its form."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.version: Version | None = None
        self.other = DropDown(self.tr("Compare with"))
        self.other.setObjectName("compare_with")
        self.other.setMinimumSize(px(200), px(34))
        self.other.activated.connect(lambda _: self._compare())
        self.said = Words("", "cell", "muted")
        self.said.setObjectName("compare_said")
        self.copy = Button(self.tr("Copy all"), icon="note", kind="quiet", ink="accent")
        self.lines = Lines(
            self.tr("Differences"),
            [
                Column(self.tr("Change"), 116),
                Column(self.tr("Question")),
                Column(self.tr("What"), 112),
                Column(self.tr("Before")),
                Column(self.tr("After")),
            ],
        )
        self.copy.clicked.connect(self.lines.copy)
        head = Panel(margins=(20, 8, 12, 8))
        head.add(across(Words(self.tr("Compare with"), "cell", "muted"), self.other, self.said, None, self.copy))
        self.box.addWidget(head)
        self.box.addWidget(self.lines, 1)

    def show_version(self, version: Version, all_: Sequence[Version]) -> None:
        """Offer the other versions of its form, the next older one first."""
        others = [it for it in all_ if it.form == version.form and it.id != version.id]
        at = [it.id for it in all_].index(version.id)
        older = {it.id for it in all_[at:]}
        others.sort(key=lambda it: it.id not in older)
        self.version = version
        self.other.set_options([(f"{version_words(it.version)} · {state_of(it)[2]}", it.id) for it in others])
        for it in (self.other, self.copy, self.lines):
            it.setVisible(bool(others))
        if others:
            self._compare()
        else:
            self.said.setText(self.tr("There is no other version of this checklist."))

    def _compare(self) -> None:
        if self.version is None:
            return
        this, other = self.version.id, str(self.other.currentData())
        self.lines.set_lines([])
        self.session.ask(self, lambda store: catalogue.compare(store, other, this), self._show, key="compare")

    def _show(self, found: Comparison) -> None:
        self.lines.set_lines(difference_lines(found))
        judging = sum(_rank(it) == 0 for it in found.differences)
        said = self.tr("%n difference(s)", "", len(found.differences))
        if judging:
            said = self.tr("{all}, {judging} on findings or points").format(all=said, judging=judging)
        self.said.setText(said if found.differences else self.tr("They say the same."))


def difference_lines(found: Comparison) -> list[Line]:
    """Every difference as a line: what judges, what came and went, what moved, everything else."""
    language = i18n.language()
    return [_line(it, found.names, language) for it in sorted(found.differences, key=_rank)]


def _rank(it: Difference) -> int:
    if it.change is Change.CHANGED:
        return 0 if it.field in i18n.JUDGES else 3
    return 2 if it.change is Change.MOVED else 1


def _line(it: Difference, names: Names, language: str) -> Line:
    icon, ink, word = _CHANGES[it.change]
    cells = (QCoreApplication.translate("Checklists", word), _about(it, names, language), *_values(it, names, language))
    return Line(cells, icon=icon, ink=ink, key=it)


def _about(it: Difference, names: Names, language: str) -> str:
    if it.question == SETTINGS:
        return QCoreApplication.translate("Checklists", "the checklist as a whole")
    said = " ".join(filter(None, (it.question, names.question(it.question, language))))
    if it.choice is None:
        return said
    label = names.choices[it.question, it.choice].in_language(language)
    return QCoreApplication.translate("Checklists", "{question}: choice “{choice}”").format(question=said, choice=label)


def _values(it: Difference, names: Names, language: str) -> Iterator[str]:
    if it.change is Change.MOVED:
        before, after = (names.sections[name].in_language(language) for name in (it.before, it.after))
        yield i18n.aspect("section")
        yield before or it.before
        yield QCoreApplication.translate("Checklists", "another place") if it.before == it.after else after or it.after
    elif it.field is None:  # came or went: its label says it
        yield from ("", "", "")
    else:
        yield i18n.aspect(it.field)
        yield i18n.aspect_value(it.field, it.before)
        yield i18n.aspect_value(it.field, it.after)
