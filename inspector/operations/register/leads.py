"""风险线索: a hint that a household may come into need: taken, verified, referred with its receipt, ended, seen again.

Where a lead stands follows from its days; nothing of it is stored. What is said of it names no illness and no number
of anybody's papers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from inspector.acts import Act
from inspector.db import areas
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.register.given import check_day, check_past, living_area, living_site, refuse_private, word_of
from inspector.records import Person, RiskLead, Unit
from inspector.tables.definition import Value

VERDICTS = ("true", "partly_true", "untrue")


class Standing(StrEnum):
    """Where a lead stands."""

    TAKEN = "taken"  # to be verified
    VERIFIED = "verified"  # true, to be referred
    REFERRED = "referred"  # with whom it is
    LOOK_AGAIN = "look_again"  # at an end, to be looked at again
    ENDED = "ended"
    UNTRUE = "untrue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A lead with what a list shows of it."""

    lead: RiskLead
    standing: Standing
    due: str | None  # day its next step is due
    late: bool
    code: str  # of the household
    name: str
    place: str
    unit: str


def take(
    store: Store, *, channel: str, risk: str, found: str, text: str, site: str | None = None, area: str | None = None,
    visit: str | None = None,
) -> str:  # fmt: skip
    """Take a lead on a household, or on an area where none is known yet; returns it.

    Raises Fault GONE, BAD_VALUE, SAY_WHY without a text, IDENTITY_NUMBER, HEALTH_DETAIL.
    """
    if (site is None) == (area is None):
        raise Fault(Kind.BAD_VALUE, field="area", value="", expected="area | site")
    if site is not None:
        living_site(store, site)
    else:
        living_area(store, str(area))
    check(store, channel, risk, found, text)
    with store.operation(Act.EDIT_LEAD) as edit:
        return edit.create(
            RiskLead, site=site, area=area, channel=channel, risk=risk, found=found, visit=visit, text=text.strip()
        )


def check(store: Store, channel: str, risk: str, found: str, text: str) -> None:
    """Raise Fault for what is no lead."""
    word_of(store, "lead_channels", channel, "channel")
    word_of(store, "risks", risk, "risk")
    check_past(store, "found", found)
    if not text.strip():
        raise Fault(Kind.SAY_WHY, act=Act.EDIT_LEAD)
    refuse_private(text=text)


def check_course(store: Store, found: str, told: Mapping[str, Any]) -> None:
    """Raise Fault for what cannot have become of a lead: days that go back, an end of what was found untrue."""
    refuse_private(**{name: told.get(name) for name in ("document", "outcome")})
    before = found
    for name in ("verified", "referred", "ended", "looked"):
        if (day := told.get(name)) is not None:
            _after(store, name, day, before)
            before = day
    if (told.get("verdict") is None) != (told.get("verified") is None):
        raise Fault(Kind.BAD_VALUE, field="verdict", value="", expected="verified")
    if told.get("verdict") not in VERDICTS[:2] and any(told.get(it) for it in ("referred", "ended", "looked")):
        raise Fault(Kind.BAD_VALUE, field="verdict", value=told.get("verdict") or "", expected="true")
    if told.get("look_again") is not None and told["look_again"] < (told.get("ended") or "~"):
        raise Fault(Kind.BAD_VALUE, field="look_again", value=told["look_again"], expected="≥ ended")


def verify(store: Store, lead: str, verdict: str, *, day: str, verifier: str | None = None) -> None:
    """Somebody went and looked: is it so? Raises Fault GONE, BAD_VALUE."""
    held = store.get(RiskLead, lead)
    if verdict not in VERDICTS:
        raise Fault(Kind.BAD_VALUE, field="verdict", value=verdict, expected=" | ".join(VERDICTS))
    _after(store, "verified", day, held.found)
    if verifier is not None:
        store.get(Person, verifier)
    _write(store, held, verdict=verdict, verified=day, verifier=verifier)


def refer(store: Store, lead: str, unit: str, *, day: str, document: str | None = None) -> None:
    """It went to the unit that can help; `document` is its receipt. Raises Fault GONE, BAD_VALUE: only what is so."""
    held = store.get(RiskLead, lead)
    _true(held)
    store.get(Unit, unit)
    _after(store, "referred", day, held.verified)
    refuse_private(document=document)
    _write(store, held, unit=unit, referred=day, document=document)


def conclude(store: Store, lead: str, *, day: str, outcome: str, look_again: str | None = None) -> None:
    """It came to an end with that outcome; `look_again` is the day somebody is to go there once more.

    Raises Fault GONE, BAD_VALUE, SAY_WHY without an outcome, IDENTITY_NUMBER, HEALTH_DETAIL.
    """
    held = store.get(RiskLead, lead)
    _true(held)
    if not outcome.strip():
        raise Fault(Kind.SAY_WHY, act=Act.EDIT_LEAD)
    refuse_private(outcome=outcome)
    _after(store, "ended", day, held.referred or held.verified)
    check_day("look_again", look_again, wanted=False)
    if look_again is not None and look_again < day:
        raise Fault(Kind.BAD_VALUE, field="look_again", value=look_again, expected=f"≥ {day}")
    _write(store, held, ended=day, outcome=outcome.strip(), look_again=look_again)


def look(store: Store, lead: str, *, day: str, outcome: str | None = None) -> None:
    """Somebody looked again; what was seen is added to the outcome. Raises Fault GONE, BAD_VALUE as `conclude`."""
    held = store.get(RiskLead, lead)
    if held.ended is None:
        raise Fault(Kind.BAD_VALUE, field="looked", value=day, expected="ended")
    _after(store, "looked", day, held.ended)
    refuse_private(outcome=outcome)
    said = "\n".join(filter(None, (held.outcome, (outcome or "").strip())))
    _write(store, held, looked=day, outcome=said or None)


def standing(lead: RiskLead) -> Standing:
    """Where it stands."""
    if lead.ended is not None:
        return Standing.LOOK_AGAIN if lead.look_again is not None and lead.looked is None else Standing.ENDED
    if lead.verdict == "untrue":
        return Standing.UNTRUE
    if lead.referred is not None:
        return Standing.REFERRED
    return Standing.VERIFIED if lead.verdict is not None else Standing.TAKEN


def due(lead: RiskLead, days: Mapping[str, tuple[Value, Value]]) -> str | None:
    """The day its next step is due by the table of channels; `days` are those to verify and to refer, by channel."""
    to_verify, to_refer = days.get(lead.channel, (None, None))
    match standing(lead):
        case Standing.TAKEN:
            return _plus(lead.found, to_verify)
        case Standing.VERIFIED:
            return _plus(lead.verified, to_refer)
        case Standing.LOOK_AGAIN:
            return lead.look_again
    return None


def leads(store: Store, today: str, *, area: str = "", standings: tuple[Standing, ...] = ()) -> list[Lead]:
    """The leads, what is late first, then by the day their next step is due; within an area where one is given."""
    days = {str(it["name"]): (it["verify_days"], it["refer_days"]) for it in current(store, "lead_channels")}
    within = f"AND coalesce(s.area, r.area) IN ({areas.BELOW})" if area else ""
    rows = store.connection.execute(
        f"""SELECT r.id, coalesce(s.code, ''), coalesce(s.name, ''), coalesce(s.area, r.area), coalesce(u.name, '')
            FROM risk_lead AS r LEFT JOIN site AS s ON s.id = r.site LEFT JOIN unit AS u ON u.id = r.unit
            WHERE NOT r.deleted {within} ORDER BY r.found DESC, r.id""",
        areas.bounds(area) if area else {},
    ).fetchall()
    held = {it.id: it for it in store.many(RiskLead, "id", [row[0] for row in rows])}
    names: dict[str, str] = {}
    found = []
    for id_, code, name, lies, unit in rows:
        if lies not in names:
            names[lies] = "".join(areas.names_within(store.connection, lies)) if lies else ""
        lead = held[id_]
        when = due(lead, days)
        told = Lead(
            lead=lead, standing=standing(lead), due=when, late=when is not None and when < today, code=code,
            name=name, place=names[lies], unit=unit,
        )  # fmt: skip
        if not standings or told.standing in standings:
            found.append(told)
    return sorted(found, key=lambda it: (not it.late, it.due or "~", it.lead.found, it.lead.id))


def _write(store: Store, held: RiskLead, **values: Any) -> None:
    with store.operation(Act.EDIT_LEAD) as edit:  # each step is one of its own, also within a minute
        edit.change(RiskLead, held.id, **values)


def _true(held: RiskLead) -> None:
    if held.verdict not in VERDICTS[:2]:
        raise Fault(Kind.BAD_VALUE, field="verdict", value=held.verdict or "", expected=" | ".join(VERDICTS[:2]))


def _after(store: Store, field: str, day: str, earlier: str | None) -> None:
    check_past(store, field, day)
    if earlier is not None and day < earlier:
        raise Fault(Kind.BAD_VALUE, field=field, value=day, expected=f"≥ {earlier}")


def _plus(day: str | None, days: Any) -> str | None:
    if day is None or days is None:
        return None
    try:
        return (date.fromisoformat(day) + timedelta(days=int(days))).isoformat()
    except (ValueError, OverflowError):  # a merge brought what is no day
        return None
