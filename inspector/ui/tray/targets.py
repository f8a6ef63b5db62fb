"""At the right of the tray: the picture one stands on, larger, and where the chosen ones may go."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector import clock, i18n
from inspector.operations.proposals import metres
from inspector.operations.tray import WAITING
from inspector.operations.tray_reading import Target
from inspector.photo.tray import Glance
from inspector.ui import paint
from inspector.ui.theme import px
from inspector.ui.tray.assortment import Destination, waiting_on
from inspector.ui.tray.words import choices, place_words, short_words, visit_words
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.panel import Heading, Panel, Words, across, scrolled
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.values import VALUE


class Targets(Panel):
    """`sent`: the chosen pictures go there (None: they stay outside), `proposed`: as the tray proposes it."""

    sent = Signal(object)
    proposed = Signal()

    def __init__(self) -> None:
        super().__init__(sides=("left",), margins=(16, 12, 16, 12), gap=8)
        self.setFixedWidth(px(300))
        self.targets: tuple[Target, ...] = ()
        self.today = clock.today()
        self.picture = _Picture()
        self.name = Words("", "small", bold=True, elide=True)
        self.told = Words("", "small", "muted", wrap=True)
        self.heading = Heading(self.tr("They go to"))
        self.visit = DropDown(self.tr("Visit"))
        self.visit.setFixedHeight(px(36))
        self.visit.setMaximumWidth(px(268))
        self.visit.activated.connect(lambda _: self._show_places())
        self.places = Rows(self.tr("Where on the visit"), high=48)
        self.places.clicked.connect(lambda index: self.sent.emit(index.data(VALUE).key))
        self.places.acted.connect(lambda row: self.sent.emit(row.key))
        self.area = scrolled(Panel().add(self.places, None), self.tr("Where on the visit"))
        self.none = Words(self.tr("No draft takes photos: begin a visit first."), "cell", "muted", wrap=True)
        self.out = Button(self.tr("Leave out"), icon="minus", key="Del", acts=False)
        self.out.setObjectName("leave_out")
        self.out.clicked.connect(lambda: self.sent.emit(None))
        self.back = Button(self.tr("As proposed"), icon="undo", kind="quiet")
        self.back.setObjectName("as_proposed")
        self.back.clicked.connect(self.proposed)
        self.add(self.picture, self.name, self.told, self.heading, self.visit, self.none)
        self.box.addWidget(self.area, 1)
        self.add(across(self.out, self.back, None, gap=6))

    def show_targets(self, targets: tuple[Target, ...], today: date) -> None:
        """Where photos may go now."""
        self.targets, self.today = targets, today
        self.visit.set_options([(visit_words(it, today), it.visit.id) for it in targets])
        for it in (self.visit, self.area, self.out, self.back):
            it.setVisible(bool(targets))
        self.none.setVisible(not targets)
        self._show_places()

    def show_visit(self, visit: str) -> None:
        """Offer the places of this visit."""
        if (at := self.visit.findData(visit)) >= 0 and at != self.visit.currentIndex():
            self.visit.setCurrentIndex(at)
            self._show_places()

    def show_glance(self, glance: Glance | None, picture: QPixmap, chosen: int) -> None:
        """The picture one stands on, and how many are chosen."""
        self.picture.show_pixmap(picture)
        self.name.setText(glance.path.name if glance is not None else "")
        self.told.setText(self._facts(glance) if glance is not None else "")
        self.heading.set_words(self.tr("They go to"), self.tr("%n chosen", "", chosen) if chosen else "")

    def choice(self, digit: int) -> Destination | None:
        """Where a digit sends the chosen ones: to a finding or good example; 0: on the visit. None: nowhere."""
        target = self._target()
        if target is None:
            return None
        if digit == 0:
            return waiting_on(target.visit.id)
        offered = choices(target)
        return offered[digit - 1] if digit <= len(offered) else None

    def _target(self) -> Target | None:
        return next((it for it in self.targets if it.visit.id == self.visit.currentData()), None)

    def _show_places(self) -> None:
        target = self._target()
        if target is None:
            self.places.set_values([])
            return
        lacking = {it.id: missing for it, missing in target.findings}
        rows = [self._row(target, it, number, lacking) for number, it in enumerate(choices(target), 1)]
        self.places.set_values([*rows, self._row(target, waiting_on(target.visit.id), 0, lacking)])

    def _row(self, target: Target, to: Destination, number: int, lacking: dict[str, int]) -> Row:
        words, ink = place_words(target, to.place)
        missing = lacking.get(to.place.finding or "", 0)
        short = "" if to.place == WAITING else short_words(target, to.place)[0]
        second = "  ".join(filter(None, (short, self.tr("missing: {count}").format(count=missing) if missing else "")))
        icon = {"accent": "visit", "fixed": "star"}.get(ink, ink)
        return Row(to, words, second, icon=icon, ink=ink, right=str(number) if number < 10 else "")

    def _facts(self, glance: Glance) -> str:
        when = i18n.moment(glance.when, self.today)
        if glance.taken is None:
            when = self.tr("no capture time; file of {time}").format(time=when)
        said = [when, glance.device or "", i18n.size(glance.size)]
        target = self._target()
        if target is not None and glance.latitude is not None and glance.longitude is not None:
            site = target.site
            if site.latitude is not None and site.longitude is not None:
                far = metres((glance.latitude, glance.longitude), (site.latitude, site.longitude))
                said.append(_far(far))
        return " · ".join(filter(None, said))


class _Picture(QWidget):
    """The picture one stands on, whole width."""

    def __init__(self) -> None:
        super().__init__()
        self.pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """268 × 176 at 100 %."""
        return QSize(px(268), px(176))

    def show_pixmap(self, pixmap: QPixmap) -> None:
        """Another one."""
        self.pixmap = pixmap
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Filling its place."""
        with paint.Brush(self) as painter:
            paint.photo(painter, QRectF(self.rect()), self.pixmap)


def _far(distance: float) -> str:
    """A distance as it is said."""
    if distance < 1000:
        said = QCoreApplication.translate("Targets", "{metres} m from the site")
        return said.format(metres=round(distance / 10) * 10)
    return QCoreApplication.translate("Targets", "{km} km from the site").format(km=f"{distance / 1000:.1f}")
