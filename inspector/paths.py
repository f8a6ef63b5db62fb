"""Where things lie: the shipped resources, the data folder, this machine's own settings folder."""

import os
from functools import cache
from pathlib import Path

import platformdirs


@cache
def resources() -> Path:
    """The shipped `resources` folder: of a checkout, an editable install, a wheel or a frozen folder alike."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"  # where a wheel and the frozen program carry it
    return inside if inside.is_dir() else package.parent / "resources"


def machine_folder() -> Path:
    """This machine's own settings folder (install nonce, language, last data folder): never copied with the data.

    `INSPECTOR_MACHINE_DIR` overrides it, for tests and for laptops whose profile is wiped.
    """
    override = os.environ.get("INSPECTOR_MACHINE_DIR")
    return Path(override) if override else Path(platformdirs.user_config_dir("inspector", appauthor=False))


def cache_folder() -> Path:
    """What may be thrown away at any time (converted fonts). `INSPECTOR_MACHINE_DIR` overrides it too."""
    override = os.environ.get("INSPECTOR_MACHINE_DIR")
    return Path(override) / "cache" if override else Path(platformdirs.user_cache_dir("inspector", appauthor=False))


def default_data_folder() -> Path:
    """Where the window keeps its data when nobody says otherwise."""
    return Path(platformdirs.user_documents_dir()) / "督查数据"


class DataFolder:
    """The names inside a data folder; nothing is created by asking."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "inspector.db"
        self.photos = folder / "photos"
        self.papers = folder / "papers"
        self.backups = folder / "backups"
        self.log = folder / "inspector.log"
        self.lock = folder / "writer.lock"
        self.wiping = folder / "wiping"  # there while the folder is being deleted for good
