"""One writer per data folder: its lock, which the system gives back with the process; and a folder whose deletion was
begun, which nobody opens any more.
"""

from filelock import FileLock, Timeout

from inspector.errors import Fault, Kind
from inspector.paths import DataFolder
from inspector.safe_write import as_fault

# A process that was killed while it was starting a child leaves its lock to that child until it runs its own program:
# milliseconds, or a second where the machine is busy.
PATIENCE = 1.0


def locked(place: DataFolder, patience: float = 0) -> FileLock:
    """The lock of a data folder; raises Fault BUSY while another process has it, READ_ONLY where none can.

    Held by another it is tried for `patience` seconds.
    """
    lock = FileLock(place.lock)
    try:
        lock.acquire(timeout=patience, poll_interval=0.02)
    except Timeout as error:
        raise Fault(Kind.BUSY, path=str(place.folder)) from error
    except OSError as error:
        raise as_fault(error, place.lock) from error
    return lock


def is_held(place: DataFolder) -> bool:
    """Whether another window or command is writing this data folder at the moment."""
    try:
        locked(place).release()
    except Fault as fault:
        return fault.kind is Kind.BUSY
    return False


def check_there(place: DataFolder) -> None:
    """Raise Fault HALF_WIPED for a folder whose deletion was begun, NO_STORE for one without a store."""
    if place.wiping.exists():
        raise Fault(Kind.HALF_WIPED, path=str(place.folder))
    if not place.database.is_file():
        raise Fault(Kind.NO_STORE, path=str(place.folder))
