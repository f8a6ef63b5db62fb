"""The papers a finding stands on, in the ledger: number, state, the photos of the slip that came back, supplements."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget

from inspector.db.store import Store
from inspector.operations.papers import slips
from inspector.operations.papers.standing import State, state
from inspector.paths import DataFolder
from inspector.records import Paper, Photo
from inspector.ui.dialogs.enlarged_photo import EnlargedPhoto
from inspector.ui.pages.papers_slips import said_day, thumbnails
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.panel import Heading, Panel, Words, across
from inspector.ui.widgets.photos import PhotoTile


@dataclass(frozen=True, slots=True)
class OnPaper:
    """A paper, whether it holds, the photos of its slip."""

    paper: Paper
    state: State
    photos: tuple[Photo, ...]


class FindingPapers(Panel):
    """Shows nothing where there is none. `opened` has the paper somebody wants to see."""

    opened = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(gap=6)
        self.session = session
        self.setObjectName("finding_papers")
        self.finding = ""
        self.tiles: list[PhotoTile] = []
        self.lines = Panel(gap=6)
        self.add(Heading(self.tr("Papers")), self.lines)
        self.hide()

    def show_finding(self, finding: str) -> None:
        """Read the papers of a finding."""
        if finding != self.finding:
            self._show(finding, [])
        self.finding = finding
        self.session.ask(
            self, lambda store: _read(store, finding), lambda found: self._show(finding, found), key="papers of finding"
        )

    def _show(self, finding: str, found: Sequence[OnPaper]) -> None:
        while self.lines.box.count():
            if (old := self.lines.box.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        self.tiles = []
        for it in found:
            self.lines.add(self._line(it))
        self.setVisible(bool(found))
        photos = [photo for it in found for photo in it.photos]
        if photos:
            folder = DataFolder(self.session.folder).photos
            self.session.background.free.run(
                self, lambda: thumbnails(folder, photos), self._pictures, key="slips of a finding"
            )

    def _line(self, it: OnPaper) -> QWidget:
        words = {
            State.VOID: self.tr("void"),
            State.SUPERSEDED: self.tr("superseded"),
            State.GENUINE: self._standing(it.paper),
        }[it.state]
        number = Button(it.paper.formal or it.paper.number, icon="paper", kind="quiet", height=30)
        number.clicked.connect(partial(self.opened.emit, it.paper.id))
        line = Panel(gap=4)
        line.box.addLayout(across(number, None, Words(words, "small", "muted"), gap=8))
        if it.paper.kind == "supplement":
            line.box.addWidget(Words(self.tr("supplement"), "small", "rebound", bold=True))
        if it.photos:
            place = QWidget()
            flow = Flow(place)
            for at, photo in enumerate(it.photos):
                tile = PhotoTile(QPixmap(), at + 1, photo.caption or self.tr("slip"))
                tile.clicked.connect(lambda _=False, at=at, it=it: self._enlarge(it, at))
                self.tiles.append(tile)
                flow.addWidget(tile)
            line.box.addWidget(place)
        return line

    def _standing(self, paper: Paper) -> str:
        if paper.returned:
            return self.tr("slip back {day}").format(day=said_day(paper.returned))
        if paper.served:
            return self.tr("served {day}").format(day=said_day(paper.served))
        return self.tr("issued {day}").format(day=said_day(paper.issued))

    def _pictures(self, pictures: list[QImage]) -> None:
        for tile, picture in zip(self.tiles, pictures, strict=False):
            tile.set_picture(QPixmap.fromImage(picture), missing=picture.isNull())

    def _enlarge(self, it: OnPaper, at: int) -> None:
        EnlargedPhoto(self.window(), self.session, it.photos, at).show_over()


def _read(store: Store, finding: str) -> list[OnPaper]:
    return [OnPaper(paper, state(store, paper), tuple(photos)) for paper, photos in slips.of_finding(store, finding)]
