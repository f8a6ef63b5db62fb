"""What each column of a stranger's ledger becomes: its heading, examples, a choice, and how many cells fit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from inspector import i18n
from inspector.operations.rectification.intake_rows import ColumnFit
from inspector.sheet.mapping_fields import FIELDS, LEAVE, REMARK
from inspector.ui.theme import px
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.panel import Panel, Words

_HEADING, _EXAMPLES, _BECOMES, _FITS = range(4)


class ColumnMap(QScrollArea):
    """`chosen` carries a heading and what it is to become. Rows stay while the headings do: only their words change."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("column_map")
        self.setAccessibleName(self.tr("What each column becomes"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.headings: list[str] = []
        self.rows: list[tuple[Words, Words, DropDown, Words]] = []
        self.options = [
            (self.tr("leave out"), LEAVE),
            (self.tr("keep in the note"), REMARK),
            *((it.title(i18n.language()), it.name) for it in FIELDS),
        ]

    def show_columns(self, columns: Sequence[ColumnFit]) -> None:
        """Show the columns and how they fit."""
        named = [it for it in columns if it.heading]
        if [it.heading for it in named] != self.headings:
            self._build([it.heading for it in named])
        for (_, examples, becomes, fits), it in zip(self.rows, named, strict=True):
            said = " · ".join(" ".join(text.split()) for text in it.examples)
            examples.setText(said or self.tr("empty"))
            becomes.blockSignals(True)
            becomes.setCurrentIndex(max(0, becomes.findData(it.becomes)))
            becomes.blockSignals(False)
            if it.becomes == LEAVE:
                fits.setText("–")
            else:
                fits.setText(self.tr("{fit} of {filled}").format(fit=it.fit, filled=it.filled))
            fits.set_ink("doing" if it.fit < it.filled and it.becomes != LEAVE else "muted")

    def _build(self, headings: list[str]) -> None:
        self.headings = headings
        inside = Panel(margins=(20, 4, 12, 12))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(_EXAMPLES, 1)
        self.rows = []
        for row, heading in enumerate(headings):
            name = Words(heading, "cell", bold=True, elide=True)
            name.setFixedWidth(px(150))
            examples = Words("", "cell", "muted", elide=True)
            examples.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            becomes = DropDown(self.tr("“{heading}” becomes").format(heading=heading), self.options)
            becomes.setObjectName(f"becomes_{row}")
            becomes.setFixedWidth(px(168))
            becomes.activated.connect(lambda _, it=heading, box=becomes: self.chosen.emit(it, box.currentData()))
            fits = Words("", "cell", "muted")
            fits.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            fits.setFixedWidth(px(62))
            for column, widget in enumerate((name, examples, becomes, fits)):
                grid.addWidget(widget, row, column)
            self.rows.append((name, examples, becomes, fits))
        inside.box.addLayout(grid)
        inside.box.addStretch(1)
        holder: QWidget = inside
        self.setWidget(holder)
