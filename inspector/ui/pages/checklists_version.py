"""One version of a checklist: what it is, what can be done with it, what it asks, how it differs, what drafts wait."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector import clock, i18n
from inspector.operations import checklist
from inspector.operations.catalogue import IN_USE, UNPUBLISHED, Version
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.pages.checklists_compare import ComparePanel
from inspector.ui.pages.checklists_drafts import DraftsPanel
from inspector.ui.pages.checklists_words import (
    language_words,
    number,
    other_title,
    state_of,
    title_of,
)
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Facts
from inspector.ui.widgets.lines import Column, Line, Lines
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.segments import Choice, Segments

CONTENTS, COMPARE, DRAFTS = range(3)


class VersionPanel(Panel):
    """The right side of the page for the version the list stands on."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.version: Version | None = None
        self.title = Words("", "title", bold=True, elide=True)
        self.title.setObjectName("checklist_title")
        self.second = Words("", "cell", "muted", elide=True)
        self.told = Words("", "small", "fixed", elide=True)
        self.told.setObjectName("checklists_told")
        self.left_facts, self.right_facts = Facts(), Facts()
        self._make_buttons()
        self._make_confirmation()
        self._make_waiting()
        self.contents = Lines(
            self.tr("What it asks"),
            [Column(self.tr("Section")), Column(self.tr("Questions"), 90, right=True),
             Column(self.tr("Points"), 90, right=True)],
            high=36,
        )  # fmt: skip
        self.compare = ComparePanel(session)
        self.drafts = DraftsPanel(session)
        self.drafts.found.connect(self._tell_drafts)
        self.part = Segments(
            self.tr("What to see of it"),
            [Choice(CONTENTS, self.tr("Sections")), Choice(COMPARE, self.tr("Compare")),
             Choice(DRAFTS, self.tr("Drafts"))],
            CONTENTS,
            height=34,
            step="body",
        )  # fmt: skip
        self.part.chosen.connect(self._show_part)
        self.stack = QStackedWidget()
        for it in (self.contents, self.compare, self.drafts):
            self.stack.addWidget(it)
        self._lay_out()

    def show_version(self, version: Version, all_: Sequence[Version]) -> None:
        """Show a version as it stands; what was asked about another one is forgotten."""
        if self.version is None or self.version.id != version.id:
            self.told.setText("")
            self._ask_to_publish(asked=False)
            self.waiting.hide()
        self.version = version
        self.title.setText(title_of(version))
        self.second.setText(other_title(version))
        self._show_facts(version)
        self.publish.setVisible(version.state == UNPUBLISHED and not self.confirmation.isVisibleTo(self))
        self.retire.setVisible(version.state == IN_USE)
        self.remove.setVisible(version.state == UNPUBLISHED)
        chapters = version.outline.chapters if version.outline else ()
        language = i18n.language()
        self.contents.set_lines(
            [Line((it.label.in_language(language), str(it.questions), number(it.points)), key=it) for it in chapters]
        )
        self.compare.show_version(version, all_)
        self.drafts.show_version(version)

    def say(self, words: str) -> None:
        """What has just been done, beside the buttons."""
        self.told.setText(words)

    # -- showing -----------------------------------------------------------------------------------------------------

    def _show_facts(self, version: Version) -> None:
        today = clock.today()
        outline = version.outline
        state = state_of(version)[2]
        since = version.retired or version.published
        if since:
            state = self.tr("{state}, since {day}").format(state=state, day=i18n.moment(since, today))
        used = self.tr("%n draft(s)", "", version.drafts)
        used = self.tr("{drafts}, {finished} finished visits").format(drafts=used, finished=version.finished)
        kinds = i18n.listed(map(i18n.site_kind, outline.site_kinds)) if outline else ""
        self.left_facts.set_facts(
            [
                (self.tr("Form"), version.form),
                (self.tr("Version"), version.version),
                (self.tr("State"), state),
                (self.tr("Used by"), used),
            ]
        )
        if outline is None:
            self.right_facts.set_facts([(self.tr("Contents"), self.tr("cannot be read by this program"))])
            return
        self.right_facts.set_facts(
            [
                (self.tr("Meant for"), kinds or self.tr("every kind of site")),
                (self.tr("Questions"), str(outline.questions)),
                (self.tr("Full marks"), number(outline.points)),
                (self.tr("Languages"), language_words(outline.languages)),
            ]
        )

    def _show_part(self, part: int) -> None:
        self.part.set_value(part)
        self.stack.setCurrentIndex(part)

    def _tell_drafts(self, sentence: str) -> None:
        self.waiting_words.setText(sentence)
        self.waiting.setVisible(bool(sentence))

    # -- acting ------------------------------------------------------------------------------------------------------

    def _ask_to_publish(self, *, asked: bool) -> None:
        self.confirmation.setVisible(asked)
        self.publish.setVisible(not asked and self.version is not None and self.version.state == UNPUBLISHED)
        if asked:
            self.really.setFocus()
        elif self.isVisible():
            self.part.setFocus()

    def _publish(self) -> None:
        if self.version is None:
            return
        this = self.version
        self._ask_to_publish(asked=False)
        self.session.do(
            self,
            lambda store: checklist.publish(store, this.id),
            lambda _: self.say(self.tr("Published; new visits use it.")),
        )

    def _retire(self) -> None:
        if self.version is None:
            return
        this = self.version
        self.session.do(
            self,
            lambda store: checklist.retire(store, this.id),
            lambda _: self.say(self.tr("Retired; visits begun with it go on.")),
        )

    def _remove(self) -> None:
        if self.version is None:
            return
        this = self.version
        self.session.do(self, lambda store: checklist.delete(store, this.id))

    def _choose_target(self, suffix: str, kind: str) -> None:
        if self.version is None:
            return
        this = self.version
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = f"{this.form} {this.version}{suffix}".replace("/", "_")
        title = self.tr("Export the checklist")
        choose_target(self, title, folder / name, kind, lambda path: self.export(this, path))

    def export(self, version: Version, path: Path) -> None:
        """Write a version as a file; the CSV files it chooses from go beside it."""

        def done(files: list[Path]) -> None:
            self.say(self.tr("{files} saved").format(files=i18n.listed(it.name for it in files)))

        self.session.ask(
            self,
            lambda store: checklist.export(store, version.id, path),
            done,
            failed=self.session.failed.emit,
        )

    # -- its parts ---------------------------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.publish = Button(self.tr("Publish"), icon="check", height=34)
        self.publish.setObjectName("publish")
        self.publish.clicked.connect(lambda: self._ask_to_publish(asked=True))
        self.retire = Button(self.tr("Retire"), icon="crossed", height=34)
        self.retire.setObjectName("retire")
        self.retire.clicked.connect(self._retire)
        self.remove = Button(self.tr("Delete"), icon="bin", height=34)
        self.remove.setObjectName("delete")
        self.remove.clicked.connect(self._remove)
        self.to_excel = Button(self.tr("Export XLSX"), icon="export", height=34)
        self.to_excel.setObjectName("export_xlsx")
        self.to_excel.clicked.connect(lambda: self._choose_target(".xlsx", self.tr("Workbook (*.xlsx)")))
        self.to_markdown = Button(self.tr("Export Markdown"), icon="export", height=34)
        self.to_markdown.setObjectName("export_md")
        self.to_markdown.clicked.connect(lambda: self._choose_target(".md", self.tr("Markdown tables (*.md)")))

    def _make_confirmation(self) -> None:
        said = Words(
            self.tr("Once published it cannot be changed and undo does not take it back; it can only be retired."),
            "cell",
            wrap=True,
        )
        self.really = Button(self.tr("Publish"), icon="check", height=34, name=self.tr("Publish for good"))
        self.really.setObjectName("really_publish")
        self.really.clicked.connect(self._publish)
        leave = Button(self.tr("Not yet"), height=34)
        leave.setObjectName("leave_unpublished")
        leave.clicked.connect(lambda: self._ask_to_publish(asked=False))
        self.confirmation = Panel(fill="tint", margins=(20, 8, 16, 8), gap=10, across=True)
        self.confirmation.set_bar("accent")
        self.confirmation.box.addWidget(said, 1)
        self.confirmation.add(self.really, leave)
        self.confirmation.hide()

    def _make_waiting(self) -> None:
        self.waiting_words = Words("", "cell", bold=True)
        self.waiting_words.setObjectName("drafts_waiting")
        look = Button(self.tr("See them"), kind="quiet", ink="accent", height=30)
        look.setObjectName("see_drafts")
        look.clicked.connect(lambda: self._show_part(DRAFTS))
        self.waiting = Panel(fill="sunken", sides=("top",), margins=(20, 3, 12, 3), gap=10, across=True)
        self.waiting.add(self.waiting_words, look, None)
        self.waiting.hide()

    def _lay_out(self) -> None:
        head = Panel(margins=(20, 12, 16, 10), gap=8)
        head.add(across(self.title, self.second, None, gap=10))
        left, right = QWidget(), QWidget()
        for it, facts in ((left, self.left_facts), (right, self.right_facts)):
            it.setLayout(across(facts))
        both = across(left, right, gap=24)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        head.add(both)
        acts = (self.publish, self.retire, self.to_excel, self.to_markdown, self.remove)
        head.add(across(*acts, self.told, None))
        parts = Panel(sides=("top", "bottom"), margins=(20, 6, 16, 6), across=True)
        parts.add(self.part, None)
        for it in (head, self.confirmation, self.waiting, parts):
            self.box.addWidget(it)
        self.box.addWidget(self.stack, 1)
