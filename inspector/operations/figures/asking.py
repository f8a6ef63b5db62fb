"""What figures somebody asked for, as one line of text: a printing put off remembers it."""

import json
from dataclasses import asdict

from inspector import clock, periods
from inspector.db.statistics import Cut
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers.asked import Asked, Issuing, one
from inspector.paper.content import Content
from inspector.periods import Period
from inspector.records import Campaign


def subject_of(cut: Cut, period: Period, *, whole: bool = False) -> str:
    """The text that `asked_for` reads; `whole`: all sheets, not only the first."""
    held = {key: value for key, value in asdict(cut).items() if value and key != "found"}
    if cut.found is not None:
        held["found"] = cut.found.text
    if whole:
        held["whole"] = True
    return json.dumps({**held, "period": period.text}, ensure_ascii=False, sort_keys=True)


def asked_for(subject: str) -> tuple[Cut, Period, bool]:
    """The cut and the period of a text, and whether all sheets are wanted. Raises Fault BAD_VALUE, BAD_PERIOD."""
    try:
        held = json.loads(subject)
        stream, found = held.get("stream", ""), held.get("found")
        if stream not in ("", "superior", "own"):
            raise ValueError(stream)
        cut = Cut(
            campaign=_text(held.get("campaign")), area=_text(held.get("area")), stream=stream,
            sources=tuple(map(str, held.get("sources", ()))), themes=tuple(map(str, held.get("themes", ()))),
            found=None if found is None else periods.parsed(str(found)),
        )  # fmt: skip
        return cut, periods.parsed(str(held["period"])), held.get("whole") is True
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Fault(Kind.BAD_VALUE, field="figures", value=subject[:80], expected="JSON") from error


def on_paper(store: Store, asked: Asked, issuing: Issuing) -> Content:
    """The page of figures as a paper (`operations.papers.gathered`): of what `subject_of` says, or of a campaign.

    Raises Fault GONE, NOT_MEANT, BAD_VALUE, BAD_PERIOD.
    """
    from inspector.operations.figures.shown import shown  # noqa: PLC0415 - reads all there is, with its first use
    from inspector.paper.gather.figures.page import figures_page  # noqa: PLC0415

    if asked.subject.startswith("{"):
        cut, period, whole = asked_for(asked.subject)
    else:
        campaign = one(store, asked, Campaign)
        cut, period, whole = Cut(campaign=campaign.id), Period(campaign.starts, campaign.closed_by), False
    day = clock.today(store.now).isoformat()
    return figures_page(shown(store, cut, period, day, english=asked.language == "en").facts, issuing(), whole=whole)


def _text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise ValueError(value)
