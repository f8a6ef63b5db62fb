"""整改通知书: a clear duty, its deadline, when it is looked at again and what follows, without words of enforcement."""

from collections.abc import Sequence

from inspector.paper.content import Content
from inspector.paper.facts import Issue, LedgerFacts, VisitFacts
from inspector.paper.gather.hand_over import asking
from inspector.paper.gather.handing import asking_of_items

_FIRST, _LAST = ("duty_clause",), ("recheck_clause", "consequence_clause")


def rectify(visits: Sequence[VisitFacts], issue: Issue) -> Content:
    """Word a rectification notice; every visit holds only the findings that are to be put right.

    Raises Fault UNKNOWN_PLACEHOLDER where the office's wording names no fact.
    """
    return asking(visits, issue, _FIRST, _LAST)


def rectify_of_items(facts: LedgerFacts, issue: Issue) -> Content:
    """Word a rectification notice on findings of several visits, or that came from elsewhere. Raises as `rectify`."""
    return asking_of_items(facts, issue, _FIRST, _LAST)
