"""The finding one stands on: how far it is, what is wrong, whose and until when, its photos, its history."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QImage, QPaintEvent, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector import i18n
from inspector.db.ledger import LedgerRow
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations import history
from inspector.paths import DataFolder
from inspector.photo import intake
from inspector.photo.store import PhotoStore
from inspector.records import Photo
from inspector.ui import paint
from inspector.ui.dialogs.enlarged_photo import EnlargedPhoto
from inspector.ui.icons import icon_at
from inspector.ui.models.ledger import deadline, site_name, state
from inspector.ui.pages.ledger_papers import FindingPapers
from inspector.ui.photo.painting import drawn_over
from inspector.ui.pictures import decoded
from inspector.ui.session import Session
from inspector.ui.theme import px, severity
from inspector.ui.visit.supplementing import Supplements
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Facts
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.panel import Heading, Panel, Rule, Words, across, down, scrolled
from inspector.ui.widgets.photos import PhotoTile
from inspector.ui.widgets.ring import Mark, Ring
from inspector.ui.wording import Told, told

MOST_STEPS = 40  # of a history; the rest is counted


@dataclass(frozen=True, slots=True)
class _Beside:
    """What has to be read for one finding besides its row."""

    photos: list[Photo]
    steps: list[Told]


class FindingDetail(Panel):
    """The right column. `opened` carries the visit to be shown."""

    opened = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(sides=("left",))
        self.session = session
        self.row: LedgerRow | None = None
        self.tiles: list[PhotoTile] = []
        self.setFixedWidth(px(324))
        self.ring = Ring(0, 44, ink="open", icon="open")
        self.state = Words("", "ask", bold=True)
        self.about = Words("", "small", "muted", wrap=True)
        self.number = Words("", "cell", "muted")
        self.number.setObjectName("finding_number")
        self.text = Words("", "ask", bold=True, wrap=True)
        self.text.setObjectName("finding_text")
        self.severity = Mark("plain", "")
        self.corrected = Words(self.tr("has a supplement"), "small", "rebound", bold=True)
        self.corrected.setObjectName("has_supplement")
        self.supplements = Supplements(session, may_add=False)
        self.supplements.counted.connect(lambda many: self.corrected.setVisible(many > 0))
        self.place = Words("", "cell", "muted", wrap=True)
        self.facts = Facts()
        self.papers = FindingPapers(session)
        self.papers.opened.connect(lambda paper: session.open("papers", paper))
        self.photo_head = Heading(self.tr("Photos"))
        self.photos = QWidget()
        self.flow = Flow(self.photos)
        self.history_head = Heading(self.tr("History"))
        self.steps = QVBoxLayout()
        self.steps.setSpacing(0)
        inside = Panel(margins=(16, 14, 16, 12), gap=10)
        inside.add(
            across(self.ring, down(across(self.state, None, self.number), self.about, gap=2), gap=12),
            self.text,
            across(self.severity, None, self.corrected),
            self.place,
            self.facts,
            self.supplements,
            self.photo_head,
            self.photos,
            self.papers,
            Rule(),
            self.history_head,
            self.steps,
            None,
        )
        self.inside = inside
        area = scrolled(inside, self.tr("Finding"))
        self.open = Button(self.tr("Open the visit"), key="Return", kind="filled", acts=False)
        self.open.setObjectName("open_visit")
        self.open.clicked.connect(self._open)
        foot = Panel(sides=("top",), margins=(16, 10, 16, 12), across=True)
        foot.add(self.open, None)
        self.foot = foot
        self.box.addWidget(area, 1)
        self.box.addWidget(foot)
        self.show_row(None, "")

    def show_row(self, row: LedgerRow | None, today: str) -> None:
        """Show a finding at once; photos and history follow when they have been read."""
        same = row is not None and self.row is not None and row.id == self.row.id
        self.row = row
        self.inside.setVisible(row is not None)
        self.foot.setVisible(row is not None)
        if row is None:
            return
        name = state(row, today)
        due, left, _ = deadline(row, today)
        self.ring.glyph = name
        self.ring.set_share(0, ink=name)
        self.state.setText(i18n.state(name))
        self.state.set_ink(name)
        self.about.setText(left or self.tr("No deadline"))
        self.number.setText(row.shown_number)
        self.text.setText(row.text)
        self.severity.set_mark(severity(row.severity), i18n.severity(row.severity))
        where = filter(None, (row.town, row.village, row.group, site_name(row), row.place))
        self.place.setText(" ".join(dict.fromkeys(where)))
        self.facts.set_facts([it for it in self._facts(row, due) if it[1]])
        if not same:
            self._clear()
            self.corrected.hide()
        finding = row.id
        self.supplements.show_finding(finding)
        self.papers.show_finding(finding)
        self.session.ask(self, lambda store: _beside(store, finding), self._show_beside, key="finding")

    def _open(self) -> None:
        if self.row is not None:
            self.opened.emit(self.row.visit)

    def _facts(self, row: LedgerRow, due: str) -> list[tuple[str, str]]:
        title = row.code_title if i18n.language() == "zh" else row.code_title_en or row.code_title
        code = f"{row.code} {title or ''}".strip() if row.code else ""
        return [
            (self.tr("Due"), due),
            (self.tr("Unit"), row.unit or ""),
            (self.tr("Person"), " ".join(filter(None, (row.person, row.phone)))),
            (self.tr("To do"), row.requirement or ""),
            (self.tr("Basis"), row.basis or ""),
            (self.tr("Question"), " · ".join(filter(None, (row.question, code)))),
            (self.tr("Found"), _day(row.found)),
            (self.tr("Inspector"), row.inspector or ""),
            (self.tr("Campaign"), row.campaign or ""),
        ]

    def _show_beside(self, found: _Beside) -> None:
        self._clear()
        captions = [it.caption or (i18n.time_of_day(it.taken) if it.taken else "") for it in found.photos]
        self.photo_head.set_words(self.tr("Photos"), str(len(found.photos)) if found.photos else self.tr("none"))
        for at, caption in enumerate(captions):
            tile = PhotoTile(QPixmap(), at + 1, caption)
            tile.clicked.connect(lambda _=False, at=at: self._enlarge(found.photos, at))
            self.tiles.append(tile)
            self.flow.addWidget(tile)
        self.history_head.set_words(self.tr("History"), self.tr("%n step(s)", "", len(found.steps)))
        for step in found.steps[:MOST_STEPS]:
            self.steps.addWidget(_Step(step))
        self._fetch(found.photos)

    def _fetch(self, photos: Sequence[Photo]) -> None:
        if not photos:
            return
        folder = DataFolder(self.session.folder).photos
        self.session.background.free.run(self, lambda: _thumbnails(folder, photos), self._picture, key="ledger photos")

    def _picture(self, pictures: list[QImage]) -> None:
        for tile, picture in zip(self.tiles, pictures, strict=False):
            if not picture.isNull():
                tile.set_picture(QPixmap.fromImage(picture))
            else:
                tile.missing = True
                tile.update()

    def _enlarge(self, photos: Sequence[Photo], at: int) -> None:
        EnlargedPhoto(self.window(), self.session, photos, at).open()

    def _clear(self) -> None:
        for tile in self.tiles:
            self.flow.removeWidget(tile)
            tile.deleteLater()
        self.tiles = []
        while self.steps.count():
            if (old := self.steps.takeAt(0).widget()) is not None:
                old.deleteLater()


class _Step(QWidget):
    """One line of the history: a mark on a line, what was done, when, by whom and what changed."""

    def __init__(self, step: Told) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(px(30), 0, 0, px(8))
        box.setSpacing(px(2))
        day = i18n.moment(step.at)
        box.addLayout(across(Words(step.act, "cell", bold=True, wrap=True), None, Words(day, "small", "muted")))
        box.addWidget(Words("\n".join((step.person, *step.changes)), "small", "muted", wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark and the line to the next."""
        with paint.Brush(self) as painter:
            x = px(10)
            icon_at(painter, "closed", QPointF(x, px(10)), px(16), ink="closed")
            line = QRectF(x, px(20), 0, self.height() - px(20))
            paint.hair(painter, line.topLeft(), line.bottomLeft(), "edge")


def _beside(store: Store, finding: str) -> _Beside:
    photos = sorted(store.find(Photo, finding=finding, paper=None), key=lambda it: (it.taken or "", it.id))
    return _Beside(photos, told(store, "finding", history.history(store, "finding", finding)))


def _thumbnails(folder: Path, photos: Sequence[Photo]) -> list[QImage]:
    """With what was drawn on them; an empty one where the file is not here, of which the tile tells."""
    store = PhotoStore(folder)
    found: list[QImage] = []
    for it in photos:
        try:
            found.append(drawn_over(decoded(intake.shown(it.sha256, store, "thumbnail")), it.overlay))
        except Fault:
            found.append(QImage())
    return found


def _day(text: str) -> str:
    try:
        return i18n.day(text)
    except ValueError:  # a merge brings what it brings
        return text
