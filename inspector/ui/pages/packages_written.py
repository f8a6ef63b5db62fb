"""What was written: one package with its facts, or several with a line each; and whether the stick may go."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from inspector import i18n
from inspector.db.package_writing import Written
from inspector.errors import Fault
from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Facts
from inspector.ui.widgets.lines import Column, Line, Lines
from inspector.ui.widgets.panel import Card, Words, across
from inspector.ui.widgets.ring import Mark

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Given:
    """One package that was to be written, for whom ('' for everybody or for the office), and what came of it."""

    name: str
    written: Written | None
    fault: Fault | None = None


class WrittenCard(Card):
    """Hidden until something was written."""

    def __init__(self) -> None:
        super().__init__(margins=(20, 14, 20, 18), gap=12)
        self.setMaximumWidth(px(640))
        self.setObjectName("written_package")
        self.folder_of: Path | None = None
        self.mark = _Told("fixed", "")
        self.about = Words("", "cell", wrap=True)
        self.facts = Facts()
        self.lines = Lines(
            self.tr("Packages written"),
            [Column(self.tr("For")), Column(self.tr("Came of it")), Column(self.tr("No."), 56, right=True),
             Column(self.tr("Size"), 80, right=True)], high=40,
        )  # fmt: skip
        self.lines.leave_out((2, 3), 400)  # for whom it is, and whether it is sealed, can always be read
        self.lines.setObjectName("written_lines")
        self.lines.setMinimumHeight(px(170))
        self.open_ = Button(self.tr("Open the folder"), icon="folder")
        self.open_.clicked.connect(self._open)
        self.add(self.mark, self.about, self.facts, self.lines, across(self.open_, None))
        self.hide()

    def show_given(self, given: Sequence[Given]) -> None:
        """Say what was written."""
        good = [it.written for it in given if it.written is not None]
        self.setVisible(bool(given))
        if not given:
            return
        self.folder_of = good[-1].path.parent if good else None
        self.open_.setVisible(bool(good))
        if len(good) < len(given):
            self.mark.set_mark("overdue", self.tr("%n package(s) not written", "", len(given) - len(good)))
        elif all(it.past_cache for it in good):
            self.mark.set_mark("fixed", self.tr("Read back from the medium itself: ready to remove the stick"))
        else:
            self.mark.set_mark("fixed", self.tr("Written, read back and found whole"))
        self.about.setText(self._about(good))
        self.about.setVisible(bool(self.about.text()))
        single = len(given) == 1 and bool(good)
        self.facts.setVisible(single)
        self.lines.setVisible(not single)
        if single:
            self.facts.set_facts(self._facts(good[0]))
        else:
            self.lines.set_lines([self._line(it) for it in given])

    def _about(self, good: Sequence[Written]) -> str:
        said = []
        if good and not all(it.past_cache for it in good):
            said.append(
                self.tr("The system gave it back from its own memory: have it eject the stick before you remove it.")
            )
        lacking = len({photo for it in good for photo in it.lacking})
        if lacking:
            said.append(self.tr("%n photo(s) did not go along: their files are not here, or spoilt.", "", lacking))
        return "\n".join(said)

    def _facts(self, it: Written) -> list[tuple[str, str]]:
        files = self.tr("%n file(s), all of them belong together", "", len(it.parts)) if len(it.parts) > 1 else ""
        sealed = self.tr("sealed: only the addressee and you can open it") if it.sealed else self.tr("not sealed")
        signed = self.tr("signed") if it.signed else self.tr("unsigned")
        facts = [
            (self.tr("File"), _breaking(str(it.path))),
            (self.tr("Parts"), files),
            (self.tr("Number"), str(it.sequence)),
            (self.tr("Records"), str(sum(it.counts.values()))),
            (self.tr("Photos"), str(it.photos)),
            (self.tr("Size"), i18n.size(it.bytes)),
            (self.tr("Secrecy"), i18n.listed((sealed, signed))),
            (self.tr("SHA-256 begins"), it.sha256[:16]),
        ]
        return [(name, value) for name, value in facts if value]

    def _line(self, it: Given) -> Line:
        name = it.name or self.tr("everybody")
        if it.written is None:
            why = i18n.sentence(it.fault).what if it.fault is not None else self.tr("stopped before it")
            return Line((name, why, "·", "·"), icon="overdue", ink="overdue")
        written = it.written
        sealed = self.tr("sealed") if written.sealed else self.tr("not sealed")
        signed = self.tr("signed") if written.signed else self.tr("unsigned")
        cells = (name, i18n.listed((sealed, signed)), str(written.sequence), i18n.size(written.bytes))
        return Line(cells, icon="fixed", ink="fixed")

    def _open(self) -> None:
        if self.folder_of is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder_of)))


class _Told(Mark):
    """A mark whose words break into lines where the card is narrow."""

    def __init__(self, kind: str, text: str) -> None:
        super().__init__(kind, text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """As narrow as a word or two."""
        return QSize(px(160), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """As high as its lines."""
        room = QRectF(0, 0, width - px(self.size_ + 6), 10_000)
        lines = theme.metrics(self.step, bold=self.bold).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text)
        return max(self.sizeHint().height(), round(lines.height()) + px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shape beside the first line."""
        with paint.Brush(self) as painter:
            size, line = px(self.size_), theme.metrics(self.step).height()
            icon_at(painter, self.kind, QPointF(size / 2, line / 2 + px(2)), size, ink=self.kind)
            room = QRectF(self.rect()).adjusted(size + px(6), 0, 0, 0)
            paint.words(painter, room, self.text, self.step, self.kind, bold=self.bold, wrap=True)


def _breaking(path: str) -> str:
    """A path that may break after each folder, and in its name where a word ends: else its card could not be narrow."""
    return re.sub(r"([/\\._ -])(?=.)", "\\1\u200b", path)
