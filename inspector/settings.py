"""This machine's own settings, which never travel with the data: language, looks, last data folder, its nonce.

They lie in `paths.machine_folder()` as JSON. Nothing here may keep the program from starting: a damaged file is put
aside and the defaults hold, a read-only profile works for the session.
"""

import json
import secrets
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

from inspector.errors import Fault
from inspector.paths import machine_folder
from inspector.safe_write import as_fault, write_bytes

LANGUAGES = ("", "zh", "en")
"""What `language` may be; '' is the system's."""

THEMES = ("light", "dark", "sunlight")
"""What `theme` may be."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What this machine remembers between two starts."""

    language: str = ""
    data_folder: str = ""  # the last one opened; '' before the first
    theme: str = "light"
    touch: bool = False  # what is pressed is a finger high
    printer: str = ""  # the last one that was given a paper
    both_sides: bool = True  # how that was
    watched: str = ""  # folder looked at for packages; '' for none
    nonce: str = ""  # tells this install from a copy of its data folder; '' before it is first needed

    def __post_init__(self) -> None:
        chosen = self.language in LANGUAGES and self.theme in THEMES and isinstance(self.touch, bool)
        chosen = chosen and isinstance(self.both_sides, bool)
        if not chosen or not all(
            isinstance(it, str) for it in (self.data_folder, self.printer, self.watched, self.nonce)
        ):
            message = "not settings"
            raise ValueError(message)


def load() -> Settings:
    """The settings of this machine, or the defaults; a file that makes no sense is kept as `settings.damaged`."""
    file = _file()
    try:
        text = file.read_bytes()
    except OSError:  # none yet, or a profile that cannot be read: the program starts all the same
        return Settings()
    try:
        known = json.loads(text)
        return Settings(**{name: known[name] for name in Settings.__slots__ if name in known})
    except (ValueError, TypeError, RecursionError):
        with suppress(OSError):  # a read-only profile keeps its damaged file where it is
            file.replace(file.with_suffix(".damaged"))
        return Settings()


def save(settings: Settings) -> None:
    """Keep `settings` for the next start.

    Raises:
        Fault: as `safe_write`; whoever can do without (a remembered folder, the language) lets it pass.
    """
    file = _file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise as_fault(error, file.parent, writing=True) from error
    write_bytes(file, json.dumps(asdict(settings), indent=1).encode())


def forget_data_folder(folder: Path) -> None:
    """A folder that was handed over and wiped is not missed at the next start."""
    known = load()
    if known.data_folder == str(folder):
        with suppress(Fault):  # a read-only profile remembered none
            save(replace(known, data_folder=""))


def machine_nonce() -> str:
    """32 hex digits that no other install has, made on first need; of this session only where nothing can be saved."""
    settings = load()
    if not settings.nonce:
        settings = replace(settings, nonce=_fresh_nonce(machine_folder()))
        with suppress(Fault):  # a read-only profile: the nonce holds while the process lives
            save(settings)
    return settings.nonce


@cache
def _fresh_nonce(folder: Path) -> str:
    """One for each machine folder, also where it cannot be kept."""
    return secrets.token_hex(16)


def _file() -> Path:
    return machine_folder() / "settings.json"
