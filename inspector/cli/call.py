"""One command being carried out: what it was told, where its data lies, and what it has to answer."""

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from inspector import settings
from inspector.cli.words import translate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import sentence
from inspector.paths import DataFolder, default_data_folder
from inspector.safe_write import as_fault

KEY = "INSPECTOR_KEY"
_PLAIN = b"SQLite format 3\0"


class Call:
    """What a command is given and gives back.

    `answer` becomes the JSON object, `shown` the lines on standard output without `--json`, `said` the sentences on
    standard error. `refuse` names an input that was not taken; the command goes on with the others.
    """

    def __init__(self, options: Namespace, folder: Path) -> None:
        self.options = options
        self.folder = folder
        self.answer: dict[str, Any] = {}
        self.refused: list[dict[str, Any]] = []
        self.shown: list[str] = []
        self.said: list[str] = []
        self.damaged = False
        self.misused = False

    @property
    def code(self) -> int:
        """The exit code."""
        return 2 if self.misused else 1 if self.refused or self.damaged else 0

    # -- what it works with --------------------------------------------------------------------------------------------

    def read(self) -> Store:
        """The store for reading, also beside an open window."""
        return Store.open(self.folder, key=self.key())

    def write(self) -> Store:
        """The store for writing; raises Fault BUSY while a window or another command has it."""
        key = self.key()
        return Store.open(self.folder, nonce=settings.machine_nonce(), key=key)

    def key(self, database: Path | None = None) -> str | None:
        """The passphrase of a keyed database (by default the store's) from the environment or the terminal.

        None for a plain one, for what is not there, and where there is nobody to ask: opening then says what it is.
        """
        try:
            with (database or DataFolder(self.folder).database).open("rb") as file:
                start = file.read(len(_PLAIN))
        except OSError:
            return None  # opening tells what is wrong with it
        if len(start) < len(_PLAIN) or start == _PLAIN:
            return None
        return self.secret(KEY, translate("cli", "Passphrase: "))

    def secret(self, variable: str, asking: str) -> str | None:
        """A passphrase from the environment or the terminal; None where there is nobody to ask."""
        if variable in os.environ:
            return os.environ[variable]
        if not sys.stdin or not sys.stdin.isatty():
            return None
        return getpass.getpass(asking, stream=sys.stderr) or None

    # -- what it answers ---------------------------------------------------------------------------------------------

    def refuse(self, input: object, fault: Fault) -> None:  # noqa: A002 - the word of the JSON
        """Name something that was not taken, and why."""
        facts = {name: fault.facts[name] for name in ("sheet", "row", "column") if name in fault.facts}
        self.refuse_in_words(input, fault.kind, str(sentence(fault)), **facts)
        self.misused = self.misused or fault.kind is Kind.USAGE

    def refuse_in_words(self, input: object, kind: str, message: str, **facts: Any) -> None:  # noqa: A002
        """As `refuse`, for what is no single fault."""
        self.refused.append({"input": str(input), "kind": str(kind), "message": message, **facts})

    def show(self, *lines: str) -> None:
        """Lines of the result."""
        self.shown += lines

    def say(self, text: str) -> None:
        """A sentence beside the result."""
        self.said.append(text)

    def progress(self, text: str) -> Callable[[int, int], None]:
        """A function (done, of) that counts on a terminal, and is silent anywhere else."""
        if self.options.quiet or not sys.stderr or not sys.stderr.isatty():
            return lambda done, of: None

        def count(done: int, of: int) -> None:
            print(f"\r{text} {done}/{of}", end="\n" if done == of else "", file=sys.stderr, flush=True)

        return count


def default_folder() -> Path:
    """The data folder when none is named: the last one of this machine's window."""
    return Path(settings.load().data_folder or default_data_folder())


def check_target(path: Path, store: Path | None = None) -> None:
    """Before anything is recorded for a file that is to be written: its folder is there, and it is none of our own.

    Raises Fault NOT_FOUND for a missing folder, EXISTS for what is no file (a folder, a pipe) or lies in the data
    folder `store`, UNWRITABLE for a name longer than any file's.
    """
    folder = path.parent
    if not folder.is_dir():
        raise Fault(Kind.NOT_FOUND, path=str(folder))
    try:
        there = path.exists()
    except OSError as error:  # a name longer than any file's
        raise as_fault(error, path, writing=True) from error
    inside = store is not None and path.resolve().is_relative_to(store.resolve())
    if there and (inside or not path.is_file()):
        raise Fault(Kind.EXISTS, path=str(path))
