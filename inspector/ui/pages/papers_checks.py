"""The right column of Papers: what to look at before printing, and the facts of the paper."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector import i18n
from inspector.operations.papers.issuing import Issued
from inspector.paper.gather import NO_UNIT
from inspector.paper.notice import Remark
from inspector.paper.notice_content import fingerprint
from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.widgets.field import Facts
from inspector.ui.widgets.panel import Heading, Panel, Rule, Words, scrolled


class PaperChecks(Panel):
    """Checks with a tick or an outlined triangle, then facts."""

    def __init__(self) -> None:
        super().__init__(sides=("left",))
        self.setFixedWidth(px(326))
        self.checks = QVBoxLayout()
        self.checks.setSpacing(px(10))
        self.facts = Facts()
        inside = Panel(margins=(16, 12, 16, 16), gap=12)
        inside.add(
            Heading(self.tr("Before printing")), self.checks, Rule(), Heading(self.tr("This paper")), self.facts, None
        )
        self.inside = inside
        self.box.addWidget(scrolled(inside, self.tr("Checks and facts")))
        self.show_paper(None)

    def show_paper(self, paper: Issued | None) -> None:
        """Show what is to be known about a paper."""
        self.inside.setVisible(paper is not None)
        while self.checks.count():
            if (old := self.checks.takeAt(0).widget()) is not None:
                old.deleteLater()
        if paper is None:
            return
        for good, words, more in self._checks(paper):
            self.checks.addWidget(_Check(words, more, good=good))
        content = paper.content
        self.facts.set_facts(
            [
                (self.tr("Number"), paper.number if paper.paper else self.tr("given when it is issued")),
                (self.tr("Addressee"), content.addressee),
                (self.tr("Issuer"), content.issuer),
                (self.tr("Date"), content.issued_text),
                (self.tr("Pages"), str(paper.drawn.pages)),
                (self.tr("Size"), i18n.size(len(paper.drawn.pdf))),
                (self.tr("Paper id"), (paper.paper or "—").replace("-", "-\u200b")),  # it may be broken there
                (self.tr("Fingerprint"), fingerprint(content)[:16] if paper.paper else "—"),
            ]
        )

    def _checks(self, paper: Issued) -> list[tuple[bool, str, str]]:
        items, lines = paper.content.items, []
        whole = sum(it.due != "—" and it.unit != NO_UNIT for it in items)
        if items and whole == len(items):
            lines.append((True, self.tr("All %n finding(s) have a deadline and a unit", "", len(items)), ""))
        elif items:
            words = self.tr("{whole} of {all} findings have a deadline and a unit")
            lines.append((False, words.format(whole=whole, all=len(items)), self.tr("Name them on the visit first")))
        else:
            lines.append((True, self.tr("No findings: the paper says so"), ""))
        missing = [it for it in paper.drawn.warnings if it.kind in (Remark.PHOTO_MISSING, Remark.PHOTO_UNREADABLE)]
        if paper.content.pictures and not missing:
            lines.append((True, self.tr("All %n photo(s) are here", "", len(paper.content.pictures)), ""))
        lines.append((True, self.tr("Names of private people are masked"), ""))
        used: dict[str, list[str]] = {}
        for it in paper.drawn.warnings:
            if it.kind is Remark.FONT_SUBSTITUTED:
                used.setdefault(it.facts["used"], []).append(it.facts["wanted"])
            else:
                lines.append((False, *self._warning(it.kind, dict(it.facts))))
        for face, wanted in used.items():
            words = self.tr("Not on this computer: {wanted}; {used} stands in")
            more = self.tr("Printed again where it is, the paper has the right type")
            lines.append((False, words.format(wanted=i18n.listed(dict.fromkeys(wanted)), used=face), more))
        return list(dict.fromkeys(lines))

    def _warning(self, kind: Remark, facts: dict[str, object]) -> tuple[str, str]:
        if kind is Remark.CHARACTERS_MISSING:
            words = self.tr("No type has these characters: {characters}").format(**facts)
            return words, self.tr("They are printed as a mark; write them in by hand")
        if kind is Remark.PHOTO_MISSING:
            words = self.tr("Photo {number} is not on this computer").format(**facts)
            return words, self.tr("Merge the package that carries it")
        words = self.tr("Photo {number} cannot be shown").format(**facts)
        return words, self.tr("Its file is damaged; a frame is printed instead")


class _Check(QWidget):
    """A tick or an outlined triangle, the sentence, and what can be done."""

    def __init__(self, words: str, more: str, *, good: bool) -> None:
        super().__init__()
        self.good = good
        box = QVBoxLayout(self)
        box.setContentsMargins(px(28), 0, 0, 0)
        box.setSpacing(px(1))
        box.addWidget(Words(words, wrap=True))
        if more:
            box.addWidget(Words(more, "small", "muted", wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark beside the first line."""
        with paint.Brush(self) as painter:
            name = "check" if self.good else "warn"
            icon_at(painter, name, QPointF(px(9), px(10)), px(18), ink="fixed" if self.good else "doing")
