"""Fonts of papers 文书字体: each role with the font that was found, a line drawn in it, and another to be chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.paper import fonts
from inspector.paper.faces import Face
from inspector.paper.fonts import Role, RoleFont
from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.panel import Card, Panel, Words, across, down, scrolled

_ROLES = {
    Role.BODY: QT_TRANSLATE_NOOP("PaperFontsPage", "Body"),
    Role.TITLE: QT_TRANSLATE_NOOP("PaperFontsPage", "Title"),
    Role.HEADING: QT_TRANSLATE_NOOP("PaperFontsPage", "First level"),
    Role.SECOND: QT_TRANSLATE_NOOP("PaperFontsPage", "Second level"),
    Role.PAGE: QT_TRANSLATE_NOOP("PaperFontsPage", "Page number"),
    Role.LATIN: QT_TRANSLATE_NOOP("PaperFontsPage", "Latin letters and digits"),
}
_SIZE = 22  # pixels (at 100 %) of a sample: 三号 at the size of a page that fills the window


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the page reads: every role with its sample as a mask, what was chosen, and what may be."""

    roles: tuple[tuple[RoleFont, QImage], ...]
    chosen: Mapping[Role, str]
    families: Sequence[str]


class PaperFontsPage(Page):
    """A choice holds at once and for this computer alone: fonts are what a computer has."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "", returns=True)
        self.header.set_place(self.tr("Fonts of papers"), self.tr("as this computer has them"))
        self.header.back.connect(lambda: session.open("settings"))
        words = Button(self.tr("Wording of papers"), height=40)
        words.setObjectName("to_wording")
        words.clicked.connect(lambda: session.open("paper_wording"))
        self.header.set_actions(words)
        self.said = Words("", "cell", "muted", wrap=True)
        self.said.setObjectName("fonts_said")
        self.cards = {role: _RoleCard(QCoreApplication.translate("PaperFontsPage", _ROLES[role])) for role in Role}
        for role, card in self.cards.items():
            card.family.setObjectName(f"family_{role}")
            card.family.activated.connect(lambda _, role=role: self._choose(role))
        inside = Panel(fill="ground", margins=(20, 12, 20, 20), gap=8)
        inside.add(self.said, *self.cards.values(), None)
        self.box.addWidget(scrolled(inside, self.tr("Fonts of papers")), 1)
        self.chosen: Mapping[Role, str] = {}

    def refresh(self) -> None:
        """Look at the system's fonts again, off the GUI thread."""
        size = round(px(_SIZE) * self.devicePixelRatioF())
        self.session.ask(
            self, lambda store: _read(store.setting(fonts.SETTING), size), self._show, key="fonts of papers"
        )

    def keys(self) -> QWidget:
        """The first choice."""
        return self.cards[Role.BODY].family

    def _show(self, found: _Shown) -> None:
        self.chosen = found.chosen
        lacking = sum(it.substitute for it, _ in found.roles)
        self.said.setText(
            self.tr("%n font(s) of the standard are not on this computer; others stand in for them.", "", lacking)
            if lacking
            else self.tr("Every font the standard asks for is on this computer.")
        )
        for it, sample in found.roles:
            usual = self.tr("By the standard: {families}").format(families=fonts.WANTED[it.role][0])
            options: list[tuple[str, object]] = [(usual, ""), *((name, name) for name in found.families)]
            wanted = found.chosen.get(it.role, "")
            if wanted and wanted not in found.families:
                options.append((self.tr("{family} (not on this computer)").format(family=wanted), wanted))
            self.cards[it.role].show_font(it, sample, options, wanted)

    def _choose(self, role: Role) -> None:
        family = self.cards[role].family.currentData()
        chosen = {it: name for it, name in self.chosen.items() if it != role} | ({role: family} if family else {})
        if chosen != dict(self.chosen):
            self.session.do(self, lambda store: store.set_setting(fonts.SETTING, fonts.kept(chosen)))


class _RoleCard(Card):
    """One role: its name, the font found, a choice, and the sample below."""

    def __init__(self, name: str) -> None:
        super().__init__(margins=(16, 10, 16, 10), gap=6)
        self.name = Words(name, bold=True)
        self.found = Words("", "cell", elide=True)
        self.note = Words("", "small", "doing", wrap=True)
        self.family = DropDown(name)
        self.family.setMinimumHeight(px(36))
        self.family.setFixedWidth(px(300))
        self.sample = _Sample(name)
        left = down(across(self.name, self.found, None, gap=12), self.sample, self.note, gap=4)
        row = across(left, self.family, gap=20)
        row.setStretch(0, 1)
        self.box.addLayout(row)

    def show_font(self, it: RoleFont, sample: QImage, options: Sequence[tuple[str, object]], chosen: str) -> None:
        """Show what was found."""
        self.found.setText(it.family)
        self.found.set_ink("doing" if it.substitute else "muted")
        notes = []
        if it.substitute:
            notes.append(
                self.tr("△ {wanted} is not here; {used} stands in").format(wanted=it.wanted[0], used=it.family)
            )
        if it.missing:
            notes.append(self.tr("△ it lacks {characters}").format(characters=it.missing))
        self.note.setText(self.tr(" · ").join(notes))
        self.note.setVisible(bool(notes))
        self.family.set_options(options)
        self.family.blockSignals(True)
        self.family.setCurrentIndex(max(0, self.family.findData(chosen)))
        self.family.blockSignals(False)
        self.sample.show_sample(it.sample, sample)


class _Sample(QWidget):
    """A line drawn in a font that the window itself does not have: a mask, painted in the colour of words."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.line = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(_SIZE + 12))

    def show_sample(self, text: str, mask: QImage) -> None:
        """Show another line."""
        self.line = mask
        self.setAccessibleDescription(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, at the left; a mark where the file could not be drawn from."""
        with paint.Brush(self) as painter:
            if self.line.isNull():
                icon_at(painter, "warn", QPointF(px(10), self.height() / 2), px(18), ink="doing")
                return
            ratio = self.devicePixelRatioF()
            wide, high = self.line.width() / ratio, self.line.height() / ratio
            target = QRectF(0, (self.height() - high) / 2, wide, high)
            painter.drawImage(target, _inked(self.line, theme.colour("text").rgb()))


def _inked(mask: QImage, colour: int) -> QImage:
    inked = QImage(mask.size(), QImage.Format.Format_ARGB32_Premultiplied)
    inked.fill(colour | 0xFF000000)
    painter = QPainter(inked)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawImage(0, 0, mask)
    painter.end()
    return inked


def _read(setting: str, size: int) -> _Shown:
    chosen = fonts.choices(setting)
    library = fonts.chosen_library(setting)
    shown = fonts.roles(library, chosen)
    drawn = tuple((it, _drawn(library.chains[it.role][0], it.sample, size)) for it in shown)
    return _Shown(drawn, chosen, fonts.families())


def _drawn(face: Face, text: str, size: int) -> QImage:
    """The line as a mask; none where the file has gone since, or holds nothing FreeType draws from."""
    try:
        font = ImageFont.truetype(str(face.path), size, index=face.number)
        left, top, right, bottom = font.getbbox(text)
        picture = Image.new("L", (max(1, round(right - left)) + 2, max(1, round(bottom - top)) + 2))
        ImageDraw.Draw(picture).text((1 - left, 1 - top), text, font=font, fill=255)
    except (OSError, ValueError):
        return QImage()
    data = picture.tobytes()
    return QImage(data, picture.width, picture.height, picture.width, QImage.Format.Format_Alpha8).copy()
