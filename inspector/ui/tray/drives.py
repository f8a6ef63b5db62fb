"""Where a stick or a telephone may be: what the system shows of them. Asking may take long: never on the GUI thread."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

if sys.platform == "win32":
    import ctypes

    _REMOVABLE = 2  # DRIVE_REMOVABLE

    def _comes_and_goes(root: str) -> bool:
        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _REMOVABLE)

else:
    _MEDIA = ("/media/", "/run/media/", "/mnt/", "/Volumes/")

    def _comes_and_goes(root: str) -> bool:
        return root.startswith(_MEDIA)


_TELEPHONES = ("mtp:", "gphoto2:", "afc:")
"""How GNOME's file system names what it mounts of telephones and cameras."""


@dataclass(frozen=True, slots=True)
class Drive:
    """A stick, a card or a telephone by its name."""

    name: str
    root: Path
    telephone: bool = False


def drives() -> list[Drive]:
    """Telephones first, then sticks and cards, as the system shows them now."""
    mounted = [it for it in QStorageInfo.mountedVolumes() if it.isValid() and _comes_and_goes(it.rootPath())]
    sticks = [Drive(it.displayName() or it.rootPath(), Path(it.rootPath())) for it in mounted if it.isReady()]
    return [*telephones(_run_folder()), *sticks]


def telephones(run_folder: Path | None) -> list[Drive]:
    """Telephones that are mounted into the session's folder; `mtp:host=Qinghe_A1_0123` is called Qinghe A1."""
    if run_folder is None:
        return []
    try:
        names = sorted(it.name for it in (run_folder / "gvfs").iterdir())
    except OSError:  # no such service here
        return []
    return [Drive(_called(it), run_folder / "gvfs" / it, telephone=True) for it in names if it.startswith(_TELEPHONES)]


def _called(mount: str) -> str:
    """Maker and model of a mount's name; its last part is a serial number nobody knows a telephone by."""
    words = mount.partition("=")[2].replace("%20", " ").split("_")
    return " ".join(words[:-1] if len(words) > 1 else words) or mount


def _run_folder() -> Path | None:
    folder = os.environ.get("XDG_RUNTIME_DIR")
    return Path(folder) if folder else None
