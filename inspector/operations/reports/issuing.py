"""A report looked at, issued under a number as a paper that never changes, written as PDF or Word file."""

from pathlib import Path

from inspector.db.store import Store
from inspector.operations.papers.issuing import Issued
from inspector.operations.reports.scope import Scope


def look(store: Store, scope: Scope) -> Issued:
    """The report as the data has it, kept nowhere."""
    raise NotImplementedError


def preview(store: Store, report: str) -> Issued:
    """A kept report as it would be issued now, or as it was issued. Raises Fault GONE, CANNOT_LAY_OUT …"""
    raise NotImplementedError


def issue(store: Store, report: str) -> Issued:
    """Issue a report: its content is frozen and kept with the file under the next number of its register.

    Raises Fault GONE, DISK_FULL, READ_ONLY … as `papers.issuing.issue`; one that is issued is given again.
    """
    raise NotImplementedError


def save(store: Store, issued: Issued, path: Path) -> None:
    """Write it to `path`: as a Word file where that ends in .docx, else as PDF."""
    raise NotImplementedError
