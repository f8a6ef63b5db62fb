"""What to look at before a paper is printed, each with a tick or an outlined triangle, and what can be done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector import i18n
from inspector.i18n import registering
from inspector.operations.papers.issuing import Issued
from inspector.operations.papers.standing import AGAIN, HANDED
from inspector.operations.register.minding import Minding
from inspector.paper import content as on_paper
from inspector.paper.drawing import Remark, Warned
from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.widgets.panel import Heading, Panel, Words

_NUMBERED = {*HANDED, *AGAIN, "notice"}  # whose findings want a deadline and somebody who puts them right
_PHOTOS = (Remark.PHOTO_MISSING, Remark.PHOTO_UNREADABLE)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known besides the paper itself: its findings, those with a deadline and a unit, whether names are masked,
    whether the visit is still a draft.
    """

    findings: int
    whole: int
    masked: bool
    draft: bool = False
    used_up: str = ""  # the register whose block on this laptop has no number left
    minded: tuple[Minding, ...] = ()  # by the types and tags of villages, before it is issued


@dataclass(frozen=True, slots=True)
class Check:
    """A sentence, what can be done, whether all is well."""

    good: bool
    words: str
    more: str = ""


class PaperChecks(Panel):
    """A heading and a line for each."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.heading = Heading(self.tr("Before printing"))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(px(10))
        self.checks: tuple[Check, ...] = ()
        self.add(self.heading, self.lines)

    def show_paper(self, paper: Issued | None, known: Known | None) -> None:
        """Say what is to be said of a paper; nothing of none."""
        checks = tuple(dict.fromkeys(self._checks(paper, known))) if paper is not None and known is not None else ()
        self.setVisible(bool(checks))
        if checks == self.checks:
            return
        self.checks = checks
        while self.lines.count():
            if (old := self.lines.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        for it in checks:
            self.lines.addWidget(_Line(it))
        bad = sum(not it.good for it in checks)
        minded = self.tr("to be minded: {count}").format(count=bad) if bad else ""
        self.heading.set_words(self.tr("Before printing"), minded)

    def _checks(self, paper: Issued, known: Known) -> Iterable[Check]:
        if known.draft:
            yield Check(
                False, self.tr("The visit is not finalised: this is a draft"), self.tr("It gets no number before that")
            )
        if known.used_up:
            words = self.tr("No number of {register} is left on this laptop").format(register=known.used_up)
            yield Check(False, words, self.tr("It numbers by itself; ask the office for another block"))
        if paper.content.kind in _NUMBERED:
            yield self._findings(known)
        for it in known.minded:
            said = registering.minding(it.mind, it.village, it.trait, it.words)
            yield Check(False, said, self.tr("Change the wording on the visit, or note there who checked it"))
        pictures, warnings = on_paper.pictures(paper.content), paper.drawn.warnings
        if pictures and not any(it.kind in _PHOTOS for it in warnings):
            yield Check(True, self.tr("All %n photo(s) are here", "", len(pictures)))
        if known.masked:
            yield Check(True, self.tr("Names of private people are masked"))
        else:
            more = self.tr("Not for a wall; the office decides for each kind of paper")
            yield Check(True, self.tr("Names stand in full"), more)
        yield from self._warnings(warnings)

    def _findings(self, known: Known) -> Check:
        if not known.findings:
            return Check(True, self.tr("No findings: the paper says so"))
        if known.whole == known.findings:
            return Check(True, self.tr("All %n finding(s) have a deadline and a unit", "", known.findings))
        words = self.tr("{whole} of {all} findings have a deadline and a unit")
        return Check(
            False, words.format(whole=known.whole, all=known.findings), self.tr("Name them on the visit first")
        )

    def _warnings(self, warnings: Sequence[Warned]) -> Iterable[Check]:
        used: dict[str, list[str]] = {}
        for it in warnings:
            if it.kind is Remark.NUMBERS_USED_UP:
                continue  # said beforehand
            if it.kind is Remark.FONT_SUBSTITUTED:
                used.setdefault(it.facts["used"], []).append(it.facts["wanted"])
            else:
                yield self._warning(it.kind, dict(it.facts))
        for face, wanted in used.items():
            words = self.tr("Not on this computer: {wanted}; {used} stands in")
            more = self.tr("Printed again where it is, the paper has the right type")
            yield Check(False, words.format(wanted=i18n.listed(dict.fromkeys(wanted)), used=face), more)

    def _warning(self, kind: Remark, facts: dict[str, object]) -> Check:
        if kind is Remark.CHARACTERS_MISSING:
            words = self.tr("No type has these characters: {characters}").format(**facts)
            return Check(False, words, self.tr("They are printed as a mark; write them in by hand"))
        if kind is Remark.PHOTO_MISSING:
            words = self.tr("Photo {number} is not on this computer").format(**facts)
            return Check(False, words, self.tr("Merge the package that carries it"))
        words = self.tr("Photo {number} cannot be shown").format(**facts)
        return Check(False, words, self.tr("Its file is damaged; a frame is printed instead"))


class _Line(QWidget):
    """A tick or an outlined triangle, the sentence, and what can be done."""

    def __init__(self, check: Check) -> None:
        super().__init__()
        self.good = check.good
        box = QVBoxLayout(self)
        box.setContentsMargins(px(28), 0, 0, 0)
        box.setSpacing(px(1))
        box.addWidget(Words(check.words, wrap=True))
        if check.more:
            box.addWidget(Words(check.more, "small", "muted", wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark beside the first line."""
        with paint.Brush(self) as painter:
            name = "check" if self.good else "warn"
            icon_at(painter, name, QPointF(px(9), px(10)), px(18), ink="fixed" if self.good else "doing")
