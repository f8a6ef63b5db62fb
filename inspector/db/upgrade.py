"""An older package brought up to date, in the private copy and never in place.

What a file declares is compared with what the program of its time declared, text by text, and its pages are checked;
only then the steps it lacks are run, the same that brought the stores of that time up to date. Afterwards it declares
what a new package declares, or it is refused.
"""

from dataclasses import dataclass
from pathlib import Path

from inspector.db import package
from inspector.db.connection import Connection, connect
from inspector.db.migrations import TRAVELLING, run_script
from inspector.errors import Fault, Kind

Declared = list[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Steps:
    """What made a package's tables what they are: the steps of the travelling schema and of the package's own tables,
    each the oldest first; `oldest` is the first format that is still brought up to date.
    """

    schema: tuple[str, ...]
    formats: tuple[str, ...]
    oldest: int = 1

    def declared(self, folder: Path, schema: int, format_: int) -> Declared:
        """What a package of that time declares; `folder` takes a file for the moment."""
        file = folder / "model.db"
        model = connect(file)
        try:
            model.execute("PRAGMA journal_mode = OFF")
            package.declare(model, self.schema[:schema], self.formats[:format_])
            return package.schema_texts(model)
        finally:
            model.close()
            file.unlink()

    def bring_up(self, connection: Connection, schema: int, format_: int) -> None:
        """Run what the file of that time lacks."""
        for script in (*self.schema[schema:], *self.formats[format_:]):
            run_script(connection, script)
        connection.execute(f"PRAGMA user_version = {len(self.schema)}")


OURS = Steps(TRAVELLING, package.FORMATS)


def version_of(theirs: Connection, path: Path, format_: int) -> tuple[int, int]:
    """The schema and the format of a file that says it is a package; a newer format that we may read counts as ours.

    Raises Fault NOT_OURS, NEWER, TOO_OLD.
    """
    (application,) = theirs.execute("PRAGMA application_id").fetchone()
    (schema,) = theirs.execute("PRAGMA user_version").fetchone()
    (size,) = theirs.execute("PRAGMA page_size").fetchone()
    if application != package.PACKAGE_ID or int(size) != package.PAGE:  # SQLCipher says it as a text
        raise Fault(Kind.NOT_OURS, path=str(path))
    if schema > len(OURS.schema):
        raise Fault(Kind.NEWER, path=str(path), needs=schema)
    if schema < 1:
        raise Fault(Kind.FOREIGN_SCHEMA, path=str(path), what="user_version")
    if format_ < OURS.oldest:
        raise Fault(Kind.TOO_OLD, path=str(path), format=format_)
    return schema, min(format_, len(OURS.formats))


def is_new(schema: int, format_: int) -> bool:
    """Whether a file of that time lacks nothing."""
    return (schema, format_) == (len(OURS.schema), len(OURS.formats))


def check(theirs: Connection, path: Path, known: Declared) -> None:
    """A file declares what is `known` and nothing else, and its pages are whole; raises Fault FOREIGN_SCHEMA, DAMAGED.

    Before the pages were checked nothing else is read: a few of them may pretend to be endless.
    """
    found = package.schema_texts(theirs)
    if found != known:
        odd = next((name for _, name, _ in set(found) ^ set(known)), "")
        raise Fault(Kind.FOREIGN_SCHEMA, path=str(path), what=odd)
    if theirs.execute("PRAGMA quick_check").fetchone()[0] != "ok":
        raise Fault(Kind.DAMAGED, path=str(path), where="pages")
