"""Before many findings are moved: with how many it can be done, and what stands in the way of the others."""

from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.i18n import translate
from inspector.operations.rectification.sorting import Sorted
from inspector.ui.dialogs import step_words
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Words


class SortedOutDialog(Dialog):
    """Accepted: go on with those it can be done with."""

    def __init__(self, parent: QWidget, it: Sorted) -> None:
        super().__init__(parent.window(), step_words.verb(it.move), wide=460)
        self.setObjectName("sorted_out")
        words = self.tr("It can be done with {able} of {total}.").format(able=len(it.able), total=it.total)
        self.box.addWidget(Words(words, "ask", bold=True, wrap=True))
        for said in hindered(it):
            self.box.addWidget(Words(said, "body", "muted", wrap=True))
        leave = Button(self.tr("Leave it"))
        leave.clicked.connect(self.reject)
        go_on = Button(self.tr("Go on with {able}").format(able=len(it.able)), kind="filled")
        go_on.setObjectName("go_on")
        go_on.clicked.connect(self.accept)
        self.set_buttons(leave, go_on)
        go_on.setFocus()


def hindered(it: Sorted) -> list[str]:
    """Why it cannot be done with some, the most frequent reason first."""
    counted = [(count, i18n.stage(stage)) for stage, count in it.stages.items()]
    counted += [(count, i18n.why(why)) for why, count in it.whys.items()]
    if it.unproven:
        counted.append((it.unproven, translate("SortedOutDialog", "the proof for closing is not there yet")))
    words = translate("SortedOutDialog", "{count}: {why}")
    return [words.format(count=count, why=why) for count, why in sorted(counted, key=lambda one: (-one[0], one[1]))]
