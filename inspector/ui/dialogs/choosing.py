"""Choosing files without stopping the window: the dialog is opened, the answer comes to `then`."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_target(parent: QWidget, title: str, file: Path, kind: str, then: Callable[[Path], None]) -> QFileDialog:
    """Ask where to write; `file` is suggested, `kind` reads `Ledger (*.xlsx)` and its suffix is added when left out."""
    dialog = _dialog(parent, title, kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(file.suffix)
    if file.parent.is_dir():
        dialog.setDirectory(str(file.parent))
    dialog.selectFile(file.name)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
    return dialog


def choose_files(parent: QWidget, title: str, kind: str, then: Callable[[Sequence[Path]], None]) -> QFileDialog:
    """Ask which files to read."""
    dialog = _dialog(parent, title, kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda chosen: then([Path(it) for it in chosen]))
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, kind: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("choose_file")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilter(kind)
    return dialog
