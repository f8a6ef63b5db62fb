"""One sentence of a paper: its words in both languages, the names that may be put in, what it says of an example."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from inspector import i18n
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.paper.wording import example
from inspector.tables.templates import PLACEHOLDERS, unknown_placeholders
from inspector.ui.models.wording_draft import Worded
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Field, text_edit
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.panel import Card, Heading, Panel, Words, across, scrolled

_FORMS = {
    "any": QT_TRANSLATE_NOOP("Wording", "always"),
    "neutral": QT_TRANSLATE_NOOP("Wording", "asking (a bureau to a township)"),
    "firm": QT_TRANSLATE_NOOP("Wording", "requiring (from above)"),
}


def form_words(form: str) -> str:
    """When a sentence of this form is used."""
    return QCoreApplication.translate("Wording", _FORMS[form]) if form in _FORMS else form


class WordingEditor(Panel):
    """`edited` with both texts as they stand; `reset` when they are to be as shipped."""

    edited = Signal(str, str)
    reset = Signal()

    def __init__(self) -> None:
        super().__init__(fill="ground")
        self.shown: Worded | None = None
        self._showing = False
        self._last: QPlainTextEdit | None = None
        self.title = Heading("")
        self.title.setObjectName("wording_title")
        self.text = text_edit("", lines=3)
        self.text.setObjectName("wording_zh")
        self.text_field = Field(self.tr("Chinese"), self.text)
        self.text_en = text_edit("", lines=2)
        self.text_en.setObjectName("wording_en")
        self.english_field = Field(self.tr("English"), self.text_en)
        for it in (self.text, self.text_en):
            it.textChanged.connect(self._typed)
            it.cursorPositionChanged.connect(lambda it=it: self._stood_in(it))
        self.chips = QWidget()
        self.flow = Flow(self.chips, gap=6)
        self.chips_words = Words(self.tr("Put in where the cursor stands:"), "small", "muted")
        self.preview = Words("", "body", wrap=True)
        self.preview.setObjectName("wording_preview")
        self.preview_en = Words("", "cell", "muted", wrap=True)
        self.preview_en.setObjectName("wording_preview_en")
        self.back = Button(self.tr("As shipped"), icon="undo", height=36)
        self.back.setObjectName("wording_reset")
        self.back.clicked.connect(self.reset)
        inside = Panel(fill="ground", margins=(20, 10, 20, 16), gap=10)
        card = Card(margins=(16, 12, 16, 14), gap=10)
        card.add(self.text_field, self.english_field, self.chips_words, self.chips)
        said = Card(margins=(16, 12, 16, 14), gap=8)
        said.add(self.preview, self.preview_en)
        inside.add(across(self.title, self.back), card, Heading(self.tr("With example facts")), said, None)
        box: QVBoxLayout = self.box  # type: ignore[assignment]
        box.addWidget(scrolled(inside, self.tr("The sentence")), 1)

    def show_sentence(self, it: Worded) -> None:
        """Show one; what stands in the fields stays where it says the same."""
        fresh = self.shown is None or self.shown.key != it.key
        self._showing = True
        for edit, text in ((self.text, it.texts[0]), (self.text_en, it.texts[1])):
            if edit.toPlainText() != text:
                edit.setPlainText(text)
        self._showing = False
        if fresh:
            self._last = self.text
            self._offer(it)
        title, form = it.title["zh" if i18n.language() == "zh" else "en"], form_words(it.key[2])
        self.title.set_words(title, form)
        self.show_fault(it)

    def show_fault(self, it: Worded) -> None:
        """Say what is wrong with it, and what it says."""
        self.shown = it
        kind, part, _ = it.key
        for field, text in ((self.text_field, it.texts[0]), (self.english_field, it.texts[1])):
            names = i18n.listed("{" + name + "}" for name in unknown_placeholders(kind, part, text))
            words = self.tr("Nothing is known here by the name {names}: choose from those below")
            field.set_wrong(words.format(names=names) if names else "")
        self.back.setEnabled(it.shipped is not None and it.own)
        for label, text, language in ((self.preview, it.texts[0], "zh"), (self.preview_en, it.texts[1], "en")):
            if unknown_placeholders(kind, part, text):
                label.setText(self.tr("To be seen when every name is known."))
            else:
                nothing = self.tr("Nothing: this sentence is left out.")
                label.setText(example(kind, part, text, language) if text else nothing)

    def _offer(self, it: Worded) -> None:
        while self.flow.count():
            item = self.flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        zh = i18n.language() == "zh"
        for name in it.names:
            known = PLACEHOLDERS[name]
            said = known.title if zh else known.title_en
            chip = Button(said, height=30, name=self.tr("Put in {what}").format(what=said))
            chip.setToolTip("{" + name + "}")
            chip.setObjectName(f"put_{name}")
            chip.clicked.connect(lambda _=False, name=name: self._put(name))
            self.flow.addWidget(chip)
        self.chips_words.setVisible(bool(it.names))
        self.chips.setVisible(bool(it.names))

    def _put(self, name: str) -> None:
        edit = self._last or self.text
        edit.insertPlainText("{" + name + "}")
        edit.setFocus()

    def _stood_in(self, edit: QPlainTextEdit) -> None:
        if edit.hasFocus():
            self._last = edit

    def _typed(self) -> None:
        if not self._showing:
            one_line = [" ".join(it.toPlainText().splitlines()) for it in (self.text, self.text_en)]
            self.edited.emit(*one_line)
