"""The window for drawing on a photo. Each shape is one operation, durable when it is finished: there is nothing to save
and nothing to ask when it closes, and the undo keys go back through what was drawn, here and later on the visit.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

from inspector.db.store import Store
from inspector.operations import looking, photo
from inspector.photo.overlay import Drawing, Shape, shapes_of
from inspector.records import Photo
from inspector.ui import paint
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.photo.drawing import DrawingPane
from inspector.ui.photo.tools import Colours, Tools, WordsField
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button, Press
from inspector.ui.widgets.panel import Rule, Words, across, down


class AnnotationEditor(Dialog):
    """The working copy large, tools at its left; only for photos of a draft."""

    def __init__(self, parent: QWidget, session: Session, shown: Photo) -> None:
        window = parent.window()
        super().__init__(window, "", wide=880)
        self.setObjectName("annotation_editor")
        self.setWindowTitle(self.tr("Draw on photo {name}").format(name=shown.name or ""))
        self.title.hide()
        self.session = session
        self.photo = shown.id
        self._waiting = 0
        self.field: WordsField | None = None
        self.tools = Tools()
        self.colours = Colours()
        self.pane = DrawingPane(session)
        self.pane.setAccessibleName(self.windowTitle())
        self.told = Words(self._hint(Drawing.ARROW), "small", "muted", elide=True)
        self.told.setObjectName("told_here")
        self.told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._lay_out()
        self._connect()
        self.pane.show_photo(shown)
        self.pane.setFocus()
        self.resize(max(px(880), window.width() - px(60)), max(px(560), window.height() - px(50)))

    def done(self, result: int) -> None:
        """What arrow keys moved last, and words being written, count."""
        if self.field is not None:
            self.field.finish(keep=True)
        self.pane.keep()
        super().done(result)

    # -- its parts ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.undo = Button("", icon="undo", key="Ctrl+Z", kind="quiet", name=self.tr("Undo what was drawn last"))
        self.redo = Button("", icon="redo", key="Ctrl+Y", kind="quiet", name=self.tr("Draw it again"))
        self.remove = Button("", icon="bin", kind="quiet", name=self.tr("Delete the chosen shape (Del)"))
        self.remove.setEnabled(False)
        nearer = Button("", icon="plus", kind="quiet", name=self.tr("Closer (+)"))
        farther = Button("", icon="minus", kind="quiet", name=self.tr("Farther (-)"))
        whole = Button(self.tr("Whole"), key="0", kind="quiet", acts=False)
        nearer.clicked.connect(lambda: self.pane.zoom_by(1.5))
        farther.clicked.connect(lambda: self.pane.zoom_by(1 / 1.5))
        whole.clicked.connect(self.pane.fit)
        self.scale = Words("100%", "small", "muted")
        self.scale.setFixedWidth(px(44))
        self.scale.setAlignment(paint.CENTRE)
        left = down(self.tools, Rule(), self.colours, Rule(), gap=8)
        left.addLayout(across(self.undo, self.redo, self.remove, None, gap=4))
        column = QWidget()
        column.setLayout(left)
        column.setFixedWidth(px(176))
        self.box.addLayout(across(column, self.pane, gap=14), 1)
        close = Button(self.tr("Done"), key="Escape", kind="filled", acts=False)
        close.setObjectName("close")
        close.clicked.connect(self.close)
        self.buttons.addWidget(self.told, 1)
        for it in (farther, self.scale, nearer, whole, close):
            self.buttons.addWidget(it)
        close.setDefault(False)
        for press in self.findChildren(Press):
            press.setAutoDefault(False)  # Enter places a shape

    def _connect(self) -> None:
        self.tools.chosen.connect(self._choose_tool)
        self.colours.chosen.connect(self.pane.choose_colour)
        self.pane.drawn.connect(self._draw)
        self.pane.choice.connect(lambda at: self.remove.setEnabled(at >= 0))
        self.pane.worded.connect(self._write)
        self.pane.full.connect(lambda: self.told.setText(self.tr("One photo takes no more than 200 shapes.")))
        self.pane.zoomed.connect(lambda zoom: self.scale.setText(f"{round(zoom * 100)}%"))
        self.undo.clicked.connect(self._undo)
        self.redo.clicked.connect(self._redo)
        QShortcut(QKeySequence("Ctrl+Shift+Z"), self).activated.connect(self._redo)
        self.remove.clicked.connect(self.pane.delete)
        self.session.changed.connect(self._read)
        self.session.unsaved.connect(self._read)

    def _choose_tool(self, tool: Drawing | None) -> None:
        self.tools.buttons[tool].setChecked(True)
        self.pane.choose_tool(tool)
        self.told.setText(self._hint(tool))
        self.pane.setFocus()

    def _hint(self, tool: Drawing | None) -> str:
        if tool is Drawing.BLUR:
            return self.tr("Drag over faces and plates. They are blurred for good on every copy that leaves.")
        if tool is Drawing.TEXT:
            return self.tr("Press where the words begin. A double click changes words that are there.")
        if tool is Drawing.NUMBER:
            return self.tr("Press to number; it counts up by itself.")
        if tool is None:
            return self.tr("Press a shape to choose it; drag it, pull its corners, or use the arrow keys.")
        return self.tr("Drag to draw, or Enter, then arrows to move and Shift+arrows to size. Tab: the next shape.")

    # -- acting ------------------------------------------------------------------------------------------------------

    def _draw(self, shapes: tuple[Shape, ...]) -> None:
        at = self.photo
        self._waiting += 1

        def over(_: None = None) -> None:
            self._waiting -= 1

        def failed(error: BaseException) -> None:
            over()
            self.session.failed.emit(error)
            if isValid(self):
                self._read()

        self.session.do(self.session, lambda store: photo.annotate(store, at, shapes), over, failed)

    def _undo(self) -> None:
        self._back(looking.undo_drawing, self.tr("Nothing more was drawn on this photo."))

    def _redo(self) -> None:
        self._back(looking.redo_drawing, self.tr("There is nothing to draw again."))

    def _back(self, step: Callable[[Store, str], bool], nothing: str) -> None:
        self.pane.keep()
        at = self.photo

        def done(found: bool) -> None:  # noqa: FBT001 - an answer
            self.told.setText(self._hint(self.pane.tool) if found else nothing)

        self.session.do(self, lambda store: step(store, at), done)

    def _read(self) -> None:
        at = self.photo
        self.session.ask(self, lambda store: store.get(Photo, at), self._show, key="drawing")

    def _show(self, held: Photo) -> None:
        if held.deleted:
            self.close()
        elif not self._waiting:
            self.pane.show_shapes(shapes_of(held.overlay))

    def _write(self, spot: QPointF, at: int) -> None:
        text = self.pane.shapes[at].text if at >= 0 else ""
        self.field = WordsField(self.pane, spot, text)
        self.field.done.connect(lambda words: self.pane.word(words, at, spot))
        self.field.left.connect(self._written)

    def _written(self) -> None:
        self.field = None
        self.pane.setFocus()
