"""What has happened to an issued paper, step by step in words, and the step that is still to come."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from inspector.operations.papers.standing import Standing
from inspector.ui.dialogs.paper_acts import how_served
from inspector.ui.pages.papers_reading import Shown
from inspector.ui.pages.papers_slips import said_day
from inspector.ui.widgets.course import Passed

translate = QCoreApplication.translate


def course(shown: Shown) -> list[Passed]:
    """From its issue to where it stands now; nothing of what is only looked at."""
    stands = shown.standing
    if stands is None:
        return []
    return [*_issued(shown, stands), *_served(shown, stands), *_ended(stands), *_coming(shown, stands)]


def _issued(shown: Shown, stands: Standing) -> Iterable[Passed]:
    more = ""
    if shown.replaces is not None:
        more = translate("PapersCourse", "in place of {number}").format(number=shown.replaces.number)
    elif shown.amends is not None:
        more = translate("PapersCourse", "supplements {number}").format(number=shown.amends.number)
    yield Passed(translate("PapersCourse", "Issued"), said_day(stands.paper.issued), more, "fixed")
    if shown.printings:
        last, copies = shown.printings[-1], sum(it.copies for it in shown.printings)
        where = translate("PapersCourse", "copies: {count}").format(count=copies)
        more = " · ".join(filter(None, (where, last.printer)))
        yield Passed(translate("PapersCourse", "Printed"), said_day(last.at or ""), more, "fixed")
    if stands.paper.formal:
        yield Passed(translate("PapersCourse", "Entered as {number}").format(number=stands.paper.formal), mark="fixed")


def _served(shown: Shown, stands: Standing) -> Iterable[Passed]:
    paper = stands.paper
    if paper.served:
        more = " · ".join(filter(None, (paper.served_to, how_served(paper.served_how or ""))))
        yield Passed(translate("PapersCourse", "Served"), said_day(paper.served), more, "recheck")
    if paper.returned:
        more = translate("PapersCourse", "photos: {count}").format(count=len(shown.slips)) if shown.slips else ""
        yield Passed(translate("PapersCourse", "Slip back"), said_day(paper.returned), more, "closed")


def _ended(stands: Standing) -> Iterable[Passed]:
    for it in stands.supplements:
        words = translate("PapersCourse", "Supplemented by {number}").format(number=it.number)
        yield Passed(words, said_day(it.issued), mark="rebound")
    if stands.paper.void:
        more = stands.paper.void_reason or ""
        yield Passed(translate("PapersCourse", "Void"), said_day(stands.paper.void), more, "overdue")
    elif stands.by is not None:
        words = translate("PapersCourse", "Superseded by {number}").format(number=stands.by.number)
        yield Passed(words, said_day(stands.by.issued), mark="crossed")


def _coming(shown: Shown, stands: Standing) -> Iterable[Passed]:
    paper = stands.paper
    if paper.void or stands.by is not None or paper.returned:
        return
    if paper.served:
        words = translate("PapersCourse", "slip still out")
    elif shown.printings:
        words = translate("PapersCourse", "to be served")
    else:
        words = translate("PapersCourse", "to be printed")
    yield Passed(words, coming=True)
