"""What every dialog is made of: a title, its contents, its buttons. It is opened and answers by signals."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Words


class Dialog(QDialog):
    """Contents go into `box`. `show_over` opens it over a window and returns at once; it is gone when it is closed."""

    def __init__(self, parent: QWidget | None, title: str, *, wide: int = 480) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(px(wide))
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.title = Words(title, "title", bold=True, wrap=True)
        self.box = QVBoxLayout()
        self.box.setSpacing(px(12))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(px(10))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(24), px(20), px(24), px(20))
        outer.setSpacing(px(16))
        outer.addWidget(self.title)
        outer.addLayout(self.box, 1)
        outer.addLayout(self.buttons)

    def set_buttons(self, *buttons: Button) -> None:
        """At the right, the filled one last; Return presses it."""
        self.buttons.addStretch(1)
        for button in buttons:
            self.buttons.addWidget(button)
            button.setDefault(button.kind == "filled")

    def fit(self) -> None:
        """Grow to what is shown now, never off the screen: the buttons stay within reach. Qt's own `adjustSize` stops
        at two thirds of the screen, and lines then stand upon each other.
        """
        screen = self.screen().availableGeometry()
        if (layout := self.layout()) is not None:
            layout.activate()
            beside = self.frameGeometry().height() - self.height()  # the desktop's title bar
            needed = max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height())
            if needed > self.height():
                self.resize(self.width(), min(needed, screen.height() - beside))
        over = self.frameGeometry().bottom() - screen.bottom()
        if over > 0:
            self.move(self.pos().x(), max(screen.top(), self.pos().y() - over))

    def show_over(self) -> "Dialog":
        """Open it; never a loop of its own."""
        self.open()
        return self
