"""Rows on their way to the server, by COPY."""

from collections.abc import Iterable, Iterator
from typing import Any

from inspector.mirror.service import Connection


class Unwritable(Exception):  # noqa: N818 - a signal: try again, scrubbed
    """A text holds U+0000."""


Rows = Iterable[tuple[Any, ...]]
_SHOWN = "\N{SYMBOL FOR NULL}"


def copied(there: Connection, target: str, columns: str, county: str, rows: Rows, *, scrubbed: bool) -> int:
    """Write rows, each led by the county, into a table; how many.

    PostgreSQL holds every character but U+0000. `scrubbed`: one that got into a text all the same reads ␀ there;
    else it raises Unwritable.
    """
    from psycopg import DataError  # noqa: PLC0415 - an optional part

    count = 0
    try:
        with there.cursor() as cursor, cursor.copy(f"COPY {target} ({columns}) FROM STDIN") as copy:
            write = copy.write_row
            for row in _scrubbed(rows) if scrubbed else rows:
                write((county, *row))
                count += 1
    except DataError as error:
        if error.sqlstate is not None:  # the server said it, not the driver
            raise
        raise Unwritable from error
    return count


def _scrubbed(rows: Rows) -> Iterator[tuple[Any, ...]]:
    for row in rows:
        yield tuple(it.replace("\0", _SHOWN) if isinstance(it, str) else it for it in row)
