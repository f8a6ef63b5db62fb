"""The tabs of 数据包: in, out, the book, what both ends changed, records that are the same, the keys."""

from collections.abc import Sequence
from dataclasses import replace

from inspector.i18n import translate
from inspector.ui.widgets.header import Header
from inspector.ui.widgets.segments import Choice, Segments

IN, OUT, BOOK, CONFLICTS, DOUBLES, KEYS = "in", "out", "book", "conflicts", "doubles", "keys"
_MANY = 1000  # from here on a tab says "999+"


class PackageTabs(Segments):
    """Stands where the title would: the tabs say where one is, and how much waits behind each."""

    def __init__(self, header: Header, names: Sequence[str]) -> None:
        self.names = tuple(names)
        self.words = {
            IN: translate("PackageTabs", "Take in"),
            OUT: translate("PackageTabs", "Give out"),
            BOOK: translate("PackageTabs", "Book"),
            CONFLICTS: translate("PackageTabs", "Conflicts"),
            DOUBLES: translate("PackageTabs", "Doubles"),
            KEYS: translate("PackageTabs", "Keys"),
        }
        choices = [Choice(it, self.words[it]) for it in names]
        super().__init__(translate("PackageTabs", "Part of the packages"), choices, names[0], height=36, step="body")
        self.setObjectName("package_tabs")
        header.title.hide()
        header.box.insertWidget(1, self)

    def set_waiting(self, name: str, count: int) -> None:
        """Say how many things wait behind a tab."""
        if name not in self.names:
            return
        said = "" if not count else f" {count}" if count < _MANY else f" {_MANY - 1}+"
        segment = self.segments[self.names.index(name)]
        segment.choice = replace(segment.choice, text=self.words[name] + said)
        segment.setText(segment.choice.text)
        segment.setAccessibleName(segment.choice.text)
        segment.updateGeometry()
        self.update()
