"""Connecting to a server by the name of a libpq service, and what it says of the world as faults."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Any

from inspector.errors import Fault, Kind

Connection = Any  # psycopg is an optional part, imported when somebody mirrors
_PATIENCE = 10  # seconds for a server to answer


class Wrong(StrEnum):
    """Why a database cannot be the mirror of this store."""

    FOREIGN = "foreign"  # its schema `inspector` is somebody else's
    NEWER = "newer"  # of a newer program
    OTHER_STORE = "other_store"  # this county stands in it, mirrored from another store
    NO_OFFICE = "no_office"  # this store is no office's
    ENCODING = "encoding"  # it does not hold Chinese
    NOT_ALLOWED = "not_allowed"  # the user may not make tables there
    DEPENDED_UPON = "depended_upon"  # somebody else's views rest on ours, which have to be made anew


class Disturbed(Exception):  # noqa: N818 - a signal: compare everything
    """Somebody else wrote into the mirror: what should be there is not, or the other way round."""


def other_mirror(service: str, why: Wrong) -> Fault:
    """The fault of a database that is no mirror of this store."""
    return Fault(Kind.OTHER_MIRROR, service=service, why=str(why))


@contextmanager
def connected(service: str) -> Iterator[Connection]:
    """A connection in one transaction, committed at the end of the block or taken back whole.

    Only the name of a service is taken: where the server is and who asks stands in libpq's own files, so that no
    password is ever typed into a command. Raises Fault NO_LIBRARY, NO_SERVICE, OTHER_MIRROR or DISK_FULL.
    """
    try:
        import psycopg  # noqa: PLC0415 - an optional part
    except ImportError as error:
        raise Fault(Kind.NO_LIBRARY, library="psycopg") from error
    from psycopg import conninfo, errors  # noqa: PLC0415 - as above

    where = conninfo.make_conninfo(
        service=service, client_encoding="UTF8", connect_timeout=_PATIENCE, application_name="inspector"
    )
    try:
        with psycopg.connect(where) as connection:
            if connection.info.parameter_status("server_encoding") != "UTF8":
                raise other_mirror(service, Wrong.ENCODING)
            yield connection
    except errors.InsufficientPrivilege as error:
        raise other_mirror(service, Wrong.NOT_ALLOWED) from error
    except errors.DependentObjectsStillExist as error:
        raise other_mirror(service, Wrong.DEPENDED_UPON) from error
    except errors.IntegrityError as error:
        raise Disturbed from error
    except errors.DiskFull as error:
        raise Fault(Kind.DISK_FULL, path=service, needed=None) from error
    except psycopg.OperationalError as error:  # not there, refused, or gone on the way
        raise Fault(Kind.NO_SERVICE, service=service) from error
