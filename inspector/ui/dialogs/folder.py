"""Choosing a folder, which may be made in the dialog; the answer comes to `then`."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_folder(parent: QWidget, title: str, start: Path, then: Callable[[Path], None]) -> QFileDialog:
    """Ask for a folder, beginning at `start` or at the nearest one above it that is there."""
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("choose_folder")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setDirectory(str(next((it for it in (start, *start.parents) if it.is_dir()), Path.home())))
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
    return dialog
