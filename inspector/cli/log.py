"""What is written down of our own mistakes: types and places in the code, never a value, for it may name somebody."""

import time
import traceback
from contextlib import suppress
from pathlib import Path

from inspector import clock, paths
from inspector.version import VERSION

_PACKAGE = Path(__file__).resolve().parents[1]


def note(folder: Path, command: str, error: BaseException) -> Path | None:
    """Append an unforeseen error to the log of the data folder, or of this machine where there is none yet.

    Returns the log; None where nothing can be written, which must not hide the error itself.
    """
    log = paths.DataFolder(folder).log
    if not log.parent.is_dir():
        log = paths.machine_folder() / log.name
    with suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{clock.written(time.time())} inspector {VERSION} {command}\n{_told(error)}")
        return log
    return None


def _told(error: BaseException) -> str:
    """The chain of errors, the first cause first."""
    lines = []
    chain: list[BaseException] = []
    it: BaseException | None = error
    while it is not None and it not in chain:
        chain.append(it)
        it = it.__cause__ or it.__context__
    for it in reversed(chain):
        lines.append(f"  {type(it).__module__}.{type(it).__qualname__}\n")
        lines += [f"    {_place(at.filename)}:{at.lineno} {at.name}\n" for at in traceback.extract_tb(it.__traceback__)]
    return "".join(lines)


def _place(file: str) -> str:
    """Where in the code, without the folders of this machine, which carry the user's name."""
    path = Path(file)
    return path.relative_to(_PACKAGE).as_posix() if path.is_relative_to(_PACKAGE) else path.name
