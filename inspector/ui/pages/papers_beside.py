"""What stands beside a paper: its register, checks, what happened to it with dates and names, what can be done."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations.papers import content as papers
from inspector.operations.papers import laptops
from inspector.operations.papers.issuing import subject_of
from inspector.operations.papers.register import NumberTile
from inspector.operations.papers.standing import CORRECTED, LISTED, State
from inspector.paper.content import fingerprint
from inspector.paths import DataFolder
from inspector.records import Paper, Photo
from inspector.ui.dialogs.enlarged_photo import EnlargedPhoto
from inspector.ui.dialogs.give_numbers import GiveNumbersDialog
from inspector.ui.dialogs.paper_acts import EnterPaperDialog, ServePaperDialog, VoidPaperDialog
from inspector.ui.dialogs.take_slip import TakeSlipDialog
from inspector.ui.pages import papers_lines as lines
from inspector.ui.pages import papers_reading as reading
from inspector.ui.pages.papers_course import course
from inspector.ui.pages.papers_lines import Line
from inspector.ui.pages.papers_reading import Everything, Numbers, Shown
from inspector.ui.pages.papers_register import Shelf
from inspector.ui.pages.papers_side import Act, PapersSide
from inspector.ui.pages.papers_slips import thumbnails
from inspector.ui.session import Session, told
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.number_tiles import Tile
from inspector.ui.widgets.photos import SUFFIXES


class PapersBeside(QObject):
    """Fills the right column and opens the dialogs of a paper's acts. `chosen` has another line to be shown."""

    chosen = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.shown: Shown | None = None
        self.found: Everything | None = None
        self.numbers: Numbers | None = None
        self.asked: tuple[str, int] | None = None  # the register somebody chose himself
        self.side = PapersSide()
        self.side.acted.connect(self._act)
        self.side.opened.connect(self._enlarge)
        self.side.wording.clicked.connect(lambda _: self._open_wording())
        self.side.fonts.clicked.connect(lambda _: session.open("paper_fonts"))
        self.side.register.wanted.connect(self._choose_register)
        self.side.register.went.connect(self._go_to_number)
        self.side.register.giving.connect(self._give_numbers)
        self.zone = DropZone(self.side, SUFFIXES)
        self.zone.dropped.connect(self._drop)

    def show(self, shown: Shown | None, found: Everything) -> None:
        """Say all of a paper, or of none."""
        before = self.shown.line.key if self.shown is not None else None
        self.shown, self.found = shown, found
        if shown is not None and shown.line.key != before:
            self.asked = None
        paper = shown.standing.paper if shown is not None and shown.standing is not None else None
        self.side.show_parts(paper=shown is not None, course=paper is not None)
        self.side.checks.show_paper(
            shown.issued if shown is not None else None, shown.known if shown is not None else None
        )
        self.side.course.set_steps(course(shown) if shown is not None else [])
        self.side.show_acts(self._acts(shown, paper) if shown is not None and paper is not None else [])
        self._show_slips(shown.slips if shown is not None else ())
        self.side.facts.set_facts(self._facts(shown) if shown is not None else [])
        self._read_register()

    def why(self, error: BaseException) -> str:
        """Why no page can be made."""
        sentence = told(error)
        return f"{sentence.what} {sentence.next}" if sentence is not None else ""

    def weight(self, shown: Shown) -> str:
        """Pages, size and the beginning of the fingerprint."""
        words = self.tr("PDF, %n page(s)", "", shown.issued.drawn.pages)
        parts = [words, i18n.size(len(shown.issued.drawn.pdf))]
        if shown.issued.paper:
            parts.append(self.tr("fingerprint {digits}").format(digits=fingerprint(shown.issued.content)[:8]))
        return " · ".join(parts)

    def _open_wording(self) -> None:
        """How the office words papers of the kind that is shown."""
        self.session.open("paper_wording", self.shown.line.kind if self.shown is not None else "")

    # -- words -------------------------------------------------------------------------------------------------------

    def _facts(self, shown: Shown) -> list[tuple[str, str]]:
        content, paper = shown.issued.content, shown.standing.paper if shown.standing is not None else None
        facts = [
            (self.tr("Addressee"), content.addressee),
            (self.tr("Issuer"), content.issuer),
            (self.tr("Date"), i18n.day(content.issued)),
            (self.tr("Formal number"), paper.formal or "" if paper is not None else ""),
            (self.tr("Paper id"), paper.id.replace("-", "-\u200b") if paper is not None else ""),  # broken there
            (self.tr("Fingerprint"), fingerprint(content)[:16] if paper is not None else ""),
        ]
        return [it for it in facts if it[1]]

    def _acts(self, shown: Shown, paper: Paper) -> list[Act]:
        holds = shown.standing is not None and shown.standing.state is State.GENUINE
        acts: list[Act] = []
        if holds:
            acts.append(Act("serve_paper", self.tr("Served …"), "check"))
        acts.append(Act("take_slip", self.tr("Slip came back …"), "import"))
        if holds:
            acts.append(Act("delivery", self.tr("Proof of service"), "paper"))
        if holds and paper.series is None and self.found is not None and self.found.office:
            acts.append(Act("enter_paper", self.tr("Formal number …"), "ledger"))
        if holds and (paper.visit or paper.kind in LISTED):
            acts.append(Act("supersede", self.tr("Issue anew in its place"), "redo"))
        if holds and paper.visit and paper.kind in CORRECTED:
            acts.append(Act("supplement", self.tr("Supplement it"), "plus"))
        if holds:
            acts.append(Act("void_paper", self.tr("Void …"), "cross"))
        return acts

    # -- acts --------------------------------------------------------------------------------------------------------

    def _act(self, name: str) -> None:
        shown = self.shown
        if shown is None or shown.standing is None:
            return
        paper, window = shown.standing.paper, self.side.window()
        if name == "void_paper":
            VoidPaperDialog(window, self.session, paper).show_over()
        elif name == "serve_paper":
            ServePaperDialog(window, self.session, paper).show_over()
        elif name == "enter_paper":
            EnterPaperDialog(window, self.session, paper).show_over()
        elif name == "take_slip":
            TakeSlipDialog(window, self.session, paper).show_over()
        elif name == "supersede":
            subject = subject_of(self.session.glance, paper)
            self.chosen.emit(self._anew(shown, kind=paper.kind, subject=subject, replaces=paper.id))
        elif name == "supplement":
            self.chosen.emit(self._anew(shown, kind="supplement", subject=paper.id))
        elif name == "delivery":
            self.chosen.emit(self._anew(shown, kind="delivery", subject=paper.id))

    def _anew(self, shown: Shown, *, kind: str, subject: str, replaces: str = "") -> Line:
        """A paper that comes of this one."""
        title = papers.paper_kind(self.session.glance, kind).title
        state: lines.State = "waiting" if papers.numbered(kind) else "anew"
        return replace(
            shown.line, kind=kind, title=title, subject=subject, replaces=replaces, paper="", number="", formal="",
            state=state, whole=False, printed=0, language="zh", unit=shown.line.unit if replaces else "",
        )  # fmt: skip

    def _drop(self, files: Sequence[Path]) -> None:
        """Photos dropped beside an issued paper are those of its slip."""
        if self.shown is not None and self.shown.standing is not None:
            TakeSlipDialog(self.side.window(), self.session, self.shown.standing.paper, files).show_over()

    # -- the slip ----------------------------------------------------------------------------------------------------

    def _show_slips(self, photos: Sequence[Photo]) -> None:
        self.side.show_slips([it.caption or it.name or "" for it in photos])
        if photos:
            folder = DataFolder(self.session.folder).photos
            self.session.background.free.run(
                self, lambda: thumbnails(folder, photos), self._slip_pictures, key="slip photos"
            )

    def _slip_pictures(self, pictures: list[QImage]) -> None:
        for tile, picture in zip(self.side.tiles, pictures, strict=False):
            tile.set_picture(QPixmap.fromImage(picture), missing=picture.isNull())

    def _enlarge(self, at: int) -> None:
        if self.shown is not None and at < len(self.shown.slips):
            EnlargedPhoto(self.side.window(), self.session, self.shown.slips, at).show_over()

    # -- the register ------------------------------------------------------------------------------------------------

    def _read_register(self) -> None:
        if self.found is None:
            return
        wanted = self.asked or self._own_register() or next(iter(self.found.registers), None)
        if wanted is None:
            self.side.register.show_shelf(None, (), office=self.found.office)
            return
        self.session.ask(self, lambda store: reading.shelf(store, *wanted), self._show_register, key="register")

    def _own_register(self) -> tuple[str, int] | None:
        """That of the paper that is shown, or of the number it would get."""
        shown = self.shown
        if shown is None:
            return None
        if shown.standing is None:
            return shown.next_at
        paper = shown.standing.paper
        if paper.series is not None:
            return paper.series, paper.year
        return reading.OWN if self.found is not None and paper.number.startswith(self.found.own or " ") else None

    def _show_register(self, found: Numbers) -> None:
        self.numbers = found
        offered = [Shelf(it, _register_name(*it)) for it in (self.found.registers if self.found is not None else ())]
        own = found.year == 0  # numbers of this laptop's own
        key = reading.OWN if own else (found.series, found.year)
        if key not in [it.key for it in offered]:
            offered.append(Shelf(key, found.series if own else _register_name(*key)))
        mine = i18n.listed([f"{first}–{last}" for first, last in found.mine])
        shelf = Shelf(
            key, found.series if own else _register_name(*key), tuple(self._tile(it) for it in found.tiles),
            self.tr("this laptop may give {numbers}").format(numbers=mine) if mine else "", self._note(found),
        )  # fmt: skip
        self.side.register.show_shelf(shelf, offered, office=self.found is not None and self.found.office)

    def _tile(self, it: NumberTile) -> Tile:
        shown = self.shown
        held = shown.standing.paper.id if shown is not None and shown.standing is not None else None
        coming = shown.next_running if shown is not None else None
        words = {
            "used": self.tr("{number}, used"), "void": self.tr("{number}, void"), "free": self.tr("{number}, free"),
        }[it.state]  # fmt: skip
        if it.state == "free" and it.device:
            words = self.tr("{number}, left to laptop {mark}")
        if len(it.papers) > 1:
            words = self.tr("{number}, borne by several papers")
        if it.running == coming:
            words = self.tr("{number}, this paper's when issued")
        current = (held is not None and held in it.papers) or (it.running == coming and it.state == "free")
        said = words.format(number=it.running, mark=it.device[:3].upper())
        return Tile(it.running, "current" if current else it.state, said)

    def _note(self, found: Numbers) -> str:
        void = [str(it.running) for it in found.tiles if it.state == "void"]
        words = self.tr("A used number is never given again.")
        if void:
            kept = self.tr("Void, kept in the register: {numbers}").format(numbers=i18n.listed(void[-5:]))
            words = f"{words} {kept}"
        return words

    def _choose_register(self, key: tuple[str, int]) -> None:
        self.asked = key
        self._read_register()

    def _go_to_number(self, number: int) -> None:
        if self.numbers is None:
            return
        papers_of = next((it.papers for it in self.numbers.tiles if it.running == number), ())
        if papers_of:
            paper = papers_of[-1]

            def show(line: Line | None) -> None:
                if line is not None:
                    self.chosen.emit(line)

            self.session.ask(self, lambda store: reading.line_of(store, paper), show, key="paper of a number")

    def _give_numbers(self) -> None:
        def read(store: Store) -> tuple[list[laptops.Laptop], list[tuple[str, str]]]:
            return laptops.laptops(store), reading.numbered_kinds(store)

        def show(found: tuple[list[laptops.Laptop], list[tuple[str, str]]]) -> None:
            year = self.numbers.year if self.numbers is not None else clock.today().year
            GiveNumbersDialog(self.side.window(), self.session, *found, year).show_over()

        self.session.ask(self, read, show, key="laptops")


def _register_name(series: str, year: int) -> str:
    return f"{series}〔{year}〕"
