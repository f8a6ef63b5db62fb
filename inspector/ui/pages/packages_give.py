"""Giving a package: what is in it since the last one, what to put in besides, and afterwards what was written."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox

from inspector import i18n
from inspector.db.package import SUFFIX
from inspector.db.package_writing import Written
from inspector.db.store import Store
from inspector.errors import Cancelled
from inspector.operations import exchange
from inspector.operations.outgoing import Outgoing, outgoing
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.pages.packages_part import Part
from inspector.ui.pages.packages_quality import QualityCard
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Facts
from inspector.ui.widgets.panel import Card, Heading, Words, across, down
from inspector.ui.widgets.ring import Mark
from inspector.ui.widgets.segments import Choice, Segments


class GivePart(Part):
    """What goes out, to whom and how; then what was written."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.box.setContentsMargins(px(20), px(20), px(20), px(20))
        self.inside: Outgoing | None = None
        self.written: Written | None = None
        self.running = False
        self.head = Heading(self.tr("In the next package"))
        self.facts = Facts()
        self.photos = Segments(
            self.tr("Photos"),
            [
                Choice("original", self.tr("Originals")),
                Choice("working", self.tr("Smaller copies")),
                Choice("none", self.tr("No photos")),
            ],
            "original",
            height=36,
            step="body",
        )
        self.photos.chosen.connect(lambda _: self._show())
        self.drafts = QCheckBox(self.tr("Put drafts in too"))
        self.drafts.setObjectName("with_drafts")
        self.drafts.toggled.connect(lambda _: self.refresh())
        self.about = Words("", "small", "muted", wrap=True)
        card = Card(margins=(20, 14, 20, 18), gap=14)
        card.add(
            self.head,
            self.facts,
            across(Words(self.tr("Photos"), "cell", "muted"), self.photos, None, gap=16),
            across(self.drafts, None),
            self.about,
        )
        card.setMaximumWidth(px(640))
        self.result = Card(margins=(20, 14, 20, 18), gap=12)
        self.result.setObjectName("written_package")
        self.mark = Mark("fixed", self.tr("Written, read back and found whole"), bold=True)
        self.told = Facts()
        self.folder = Button(self.tr("Open the folder"), icon="folder")
        self.folder.clicked.connect(self._open_folder)
        self.result.add(self.mark, self.told, across(self.folder, None))
        self.result.setMaximumWidth(px(640))
        self.result.hide()
        self.wrong = Words("", "cell", "muted", wrap=True)
        self.wrong.setObjectName("give_told")
        self.wrong.hide()
        self.quality = QualityCard(session)
        both = across(down(card, self.wrong, self.result, None, gap=16), down(self.quality, None), None, gap=16)
        self.box.addLayout(both, 1)
        self.act = Button(self.tr("Write the package"), icon="export", key="Ctrl+Return", kind="filled")
        self.act.setObjectName("act")
        self.act.clicked.connect(self.choose)
        self.buttons = (self.act,)

    def refresh(self) -> None:
        """Count anew."""
        drafts = self.drafts.isChecked()
        self.session.ask(self, lambda store: outgoing(store, drafts=drafts), self._counted, key="outgoing")
        self.quality.refresh()

    def choose(self) -> None:
        """Ask where to write it."""
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        number = (self.inside.last_sequence if self.inside else 0) + 1
        name = self.tr("Package {number}{suffix}").format(number=number, suffix=SUFFIX)
        kind = self.tr("Packages (*{suffix})").format(suffix=SUFFIX)
        choose_target(self, self.tr("Write a package"), folder / name, kind, self.write)

    def write(self, path: Path) -> None:
        """Write it; whatever goes wrong, nothing stands there and the book is as it was."""
        drafts, photos = self.drafts.isChecked(), self.photos.value
        self.running = True
        self.wrong.hide()
        self.result.hide()

        def work(store: Store, task: Task) -> Written:
            if task.cancelled():  # while it waited for its turn
                raise Cancelled
            return exchange.export(store, path, drafts=drafts, photos=photos)

        self.session.carry_out(self, self.tr("Writing the package"), work, self._done, self._failed)
        self.act.setEnabled(not self.running)

    def _counted(self, found: Outgoing) -> None:
        self.inside = found
        self._show()

    def _show(self) -> None:
        it = self.inside
        if it is None:
            return
        last = self.tr("No. {number}, {when}").format(number=it.last_sequence, when=i18n.moment(it.last_at)) if (
            it.last_sequence) else self.tr("none yet")  # fmt: skip
        self.facts.set_facts(
            [
                (self.tr("Visits"), str(it.visits)),
                (self.tr("Findings"), str(it.findings)),
                (self.tr("Photos"), str(it.photos)),
                (self.tr("Other records"), str(it.others)),
                (self.tr("Size, about"), i18n.size(it.size(self.photos.value))),
                (self.tr("Last package"), last),
            ]
        )
        self.drafts.setText(self.tr("Put drafts in too (%n)", "", it.drafts))
        self.drafts.setEnabled(it.drafts > 0)
        self.about.setText(
            self.tr("What the other side has not acknowledged is sent again; merged twice it changes nothing.")
        )
        self.act.setEnabled(not self.running)

    def _done(self, written: Written) -> None:
        self.running, self.written = False, written
        self.told.set_facts(
            [
                (self.tr("File"), str(written.path)),
                (self.tr("Number"), str(written.sequence)),
                (self.tr("Records"), str(sum(written.counts.values()))),
                (self.tr("Photos"), str(written.photos)),
                (self.tr("Size"), i18n.size(written.bytes)),
                (self.tr("SHA-256 begins"), written.sha256[:16]),
            ]
        )
        self.result.show()
        self.refresh()
        self.act.setEnabled(not self.running)

    def _failed(self, error: BaseException) -> None:
        self.running = False
        sentence = told(error)
        self.wrong.setText(self.tr("Stopped; no package was written.") if sentence is None else sentence.what)
        self.wrong.show()
        if sentence is not None:
            self.session.failed.emit(error)
        self.act.setEnabled(not self.running)

    def _open_folder(self) -> None:
        if self.written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written.path.parent)))
