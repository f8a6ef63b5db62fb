"""Wording of papers 文书用语: kinds, their sentences, and one that is edited with a line of what it will say."""

from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.operations import table_versions, tables
from inspector.operations.table_versions import Version, Versions
from inspector.tables.templates import EVERY_KIND
from inspector.ui.models.wording_draft import Key, Worded, WordingDraft
from inspector.ui.pages.page import Page
from inspector.ui.pages.paper_wording_editor import WordingEditor, form_words
from inspector.ui.pages.tables_strips import DraftStrip
from inspector.ui.pages.tables_versions import VersionsPanel
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.segments import Choice, Segments

_TABLE = "paper_wording"
_KINDS, _PARTS = 208, 300


class PaperWordingPage(Page):
    """What is changed waits as the draft of the next version; each version can be gone back to."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "", returns=True)
        self.header.set_place(self.tr("Wording of papers"), self.tr("Papers issued before keep their words."))
        self.header.back.connect(lambda: session.open("settings"))
        self.draft: WordingDraft | None = None
        self.known: Versions | None = None
        self.titles: dict[str, tuple[str, str]] = {}
        self.kind = ""
        self.key: Key | None = None
        self.given_up: dict[Key, tuple[str, str]] = {}
        self._lay_out()
        self._connect()

    def arrive(self, about: Any) -> None:
        """`about`: the kind of paper whose sentences are to be seen."""
        if isinstance(about, str) and about:
            self.kind = about
            self._show_kinds()

    def refresh(self) -> None:
        """Read what holds; what is not saved stays."""
        self.session.ask(self, _read, self._show, key="paper wording")

    def keys(self) -> QWidget:
        """The list of sentences."""
        return self.parts

    # -- what it is made of ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        choices = [Choice("words", self.tr("Sentences")), Choice("versions", self.tr("Versions"))]
        self.aspect = Segments(self.tr("What is shown of the wording"), choices, "words", height=36, step="body")
        self.aspect.setObjectName("wording_aspect")
        fonts = Button(self.tr("Fonts of papers"), height=40)
        fonts.setObjectName("to_fonts")
        fonts.clicked.connect(lambda: self.session.open("paper_fonts"))
        self.header.set_actions(self.aspect, fonts)
        self.strip = DraftStrip()
        self.told = Words("", "small", "fixed", elide=True)
        self.told.setObjectName("wording_told")
        self.kinds = Rows(self.tr("Kinds of papers"), fit=False, high=44)
        self.kinds.setObjectName("wording_kinds")
        left = Panel(sides=("right",))
        left.setFixedWidth(px(_KINDS))
        left.box.addWidget(self.kinds, 1)
        self.parts = Rows(self.tr("Sentences"), fit=False, high=54)
        self.parts.setObjectName("wording_parts")
        middle = Panel(sides=("right",))
        middle.setFixedWidth(px(_PARTS))
        middle.box.addWidget(self.parts, 1)
        self.editor = WordingEditor()
        words = QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(middle)
        row.addWidget(self.editor, 1)
        self.versions = VersionsPanel(self.session)
        self.stack = QStackedWidget()
        self.stack.addWidget(words)
        self.stack.addWidget(self.versions)
        below = Panel(fill="sunken", sides=("top",), margins=(14, 5, 14, 5), gap=12, across=True)
        below.add(None, self.told)
        below.hide()
        self.below = below
        self.box.addWidget(self.strip)
        self.box.addWidget(self.stack, 1)
        self.box.addWidget(below)

    def _connect(self) -> None:
        self.aspect.chosen.connect(self._turn_to)
        self.kinds.chosen.connect(lambda row: self._choose_kind(row.key))
        self.kinds.acted.connect(lambda _: self.parts.setFocus())
        self.parts.chosen.connect(lambda row: self._choose(row.key))
        self.parts.acted.connect(lambda _: self.editor.text.setFocus())
        self.editor.edited.connect(self._edit)
        self.editor.reset.connect(self._reset)
        self.strip.kept.connect(self._save)
        self.strip.dropped.connect(self._drop)
        self.strip.regained.connect(self._regain)
        self.versions.taken.connect(self._take_up)

    # -- showing -----------------------------------------------------------------------------------------------------

    def _show(self, found: tuple[Versions, dict[str, tuple[str, str]]]) -> None:
        self.known, self.titles = found
        if self.draft is None:
            self.draft = WordingDraft(self.known.rows)
        else:
            self.draft.rebase(self.known.rows)
        self.versions.show_versions(self.known)
        self._show_kinds()
        self._show_draft()

    def _show_kinds(self) -> None:
        if self.draft is None:
            return
        kinds = self.draft.kinds()
        if self.kind not in kinds:
            self.kind = kinds[0]
        own = {key[0] for key in self.draft.every() if self.draft.sentence(key).own}
        mark = self.tr("own")
        rows = [Row(it, self._titled(it), right=mark if it in own else "", right_ink="accent") for it in kinds]
        self.kinds.set_values(rows)
        self.kinds.set_current(rows[kinds.index(self.kind)])
        self._show_parts()

    def _titled(self, kind: str) -> str:
        if kind == EVERY_KIND:
            return self.tr("Several kinds")
        zh, en = self.titles.get(kind, (kind, kind))
        return zh if i18n.language() == "zh" else en or zh

    def _show_parts(self) -> None:
        if self.draft is None:
            return
        shown = self.draft.sentences(self.kind)
        keys = [it.key for it in shown]
        rows = [self._row(it) for it in shown]
        self.parts.set_values(rows)
        if self.key not in keys:
            self.key = keys[0]
            self.editor.show_sentence(shown[0])
        self.parts.set_current(rows[keys.index(self.key)])
        here = self.draft.sentence(self.key)
        if here != self.editor.shown:
            self.editor.show_sentence(here)

    def _row(self, it: Worded) -> Row:
        zh = i18n.language() == "zh"
        title = it.title["zh" if zh else "en"]
        if it.key[2] != "any":
            title = self.tr("{part} · {form}").format(part=title, form=form_words(it.key[2]))
        text = it.texts[0 if zh else 1]
        mark = self.tr("wrong") if it.wrong else self.tr("unsaved") if it.changed else self.tr("own") if it.own else ""
        return Row(
            it.key, title, text or self.tr("left out"), right=mark, right_ink="overdue" if it.wrong else "accent"
        )

    def _choose_kind(self, kind: str) -> None:
        self.kind = kind
        self._show_parts()

    def _choose(self, key: Key) -> None:
        self.key = key
        if self.draft is not None:
            self.editor.show_sentence(self.draft.sentence(key))

    def _turn_to(self, aspect: str) -> None:
        self.aspect.set_value(aspect)
        self.stack.setCurrentIndex(int(aspect == "versions"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language has other names of parts."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_kinds()

    # -- changing ----------------------------------------------------------------------------------------------------

    def _edit(self, zh: str, en: str) -> None:
        if self.draft is not None and self.key is not None:
            self.draft.set(self.key, (zh, en))
            self.given_up = {}
            self.below.hide()
            self._show_change()

    def _reset(self) -> None:
        if self.draft is not None and self.key is not None:
            self.draft.reset(self.key)
            self.editor.show_sentence(self.draft.sentence(self.key))
            self._show_change()

    def _show_change(self) -> None:
        if self.draft is not None and self.key is not None:
            self.editor.show_fault(self.draft.sentence(self.key))
        self._show_kinds()
        self._show_draft()

    def _show_draft(self) -> None:
        if self.draft is None or self.known is None:
            return
        if self.given_up:
            self.strip.show_dropped(len(self.given_up))
            return
        self.strip.show_draft(len(self.draft.changed), self.known.next)
        self.strip.save.setEnabled(not self.draft.faulty())

    def _save(self) -> None:
        draft = self.draft
        if draft is None or not draft.changed:
            return
        if faulty := draft.faulty():
            self.kind, self.key = faulty[0][0], faulty[0]
            self._show_kinds()
            self.editor.text.setFocus()
            return
        rows, note = draft.rows(), self.strip.why.text().strip() or None

        def done(_: str | None) -> None:
            self.strip.why.clear()
            self.told.setText(self.tr("Saved. Ctrl+Z takes the version back."))
            self.below.show()

        self.session.do(self, lambda store: tables.change(store, _TABLE, rows, note), done)

    def _drop(self) -> None:
        if self.draft is not None:
            self.given_up, self.draft.changed = self.draft.changed, {}
            self._show_kinds()
            self._show_draft()

    def _regain(self) -> None:
        if self.draft is not None:
            changed, self.given_up = self.given_up, {}
            for key, texts in changed.items():
                self.draft.set(key, texts)
            self._show_kinds()
            self._show_draft()

    def _take_up(self, version: Version) -> None:
        if self.draft is not None:
            self.draft.take_up(version.rows)
            self._turn_to("words")
            self._show_kinds()
            self._show_draft()


def _read(store: Store) -> tuple[Versions, dict[str, tuple[str, str]]]:
    kinds = tables.current(store, "paper_kinds")
    titles = {str(it["name"]): (str(it["title"]), str(it["title_en"])) for it in kinds}
    return table_versions.versions_of(store, _TABLE), titles
