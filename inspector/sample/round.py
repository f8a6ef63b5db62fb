"""How the sample campaign is gone round: its area and checklist, two teams, and a lot with one substitute.

Drawn as anybody would draw it, so that whoever draws again finds the same.
"""

from collections.abc import Sequence
from itertools import islice
from typing import Any

from inspector.drawing import numbered
from inspector.operations.lot import Candidates, Stratum
from inspector.operations.shipped import shipped_id
from inspector.records import (
    CampaignArea,
    CampaignChecklist,
    DrawnSite,
    Lot,
    Member,
    Record,
    Team,
    kind_of,
)

EDITION = "1"  # to be raised with every change of what this file makes
_SEED = "18 03 27 11 09"
_WANTED = 6
_TEAMS = ("督查一组", "督查二组")
_PRESENT = "在场：乡镇分管负责人、村监督委员会主任"
_REASON = "全家外出务工，房屋锁闭，春节前不返乡"


def round_records(  # what it is made of
    *, at: str, key: tuple[str, ...], campaign: str, checklist: str, area: str, town: str, inspectors: Sequence[str],
    office: Sequence[str], households: Sequence[tuple[str, str]],
) -> list[tuple[type[Record], list[dict[str, Any]]]]:  # fmt: skip
    """The rows, parents first; `key` names the county they belong to, `households` are (code, id)."""

    def id_of(record: type[Record], *name: object) -> str:
        return shipped_id(at, *key, kind_of(record), *map(str, name))

    teams = [id_of(Team, name) for name in _TEAMS]
    people = [[leader, *office[:1]] for leader in inspectors[: len(teams)]]  # the office goes with both
    lot = id_of(Lot, _SEED)
    pool = Candidates((Stratum("", _WANTED, tuple(numbered(households))),))
    order = list(islice(pool.strata[0].order(_SEED), _WANTED + 1))
    drawn = [
        {"id": id_of(DrawnSite, place), "lot": lot, "site": site, "place": place, "replaces": None, "reason": None}
        for place, site in enumerate(order, 1)
    ]
    drawn[-1] |= {"replaces": id_of(DrawnSite, 2), "reason": _REASON}
    return [
        (CampaignArea, [{"id": id_of(CampaignArea, area), "campaign": campaign, "area": area}]),
        (CampaignChecklist, [{"id": id_of(CampaignChecklist), "campaign": campaign, "checklist": checklist}]),
        (Team, [{"id": id, "name": name, "campaign": campaign} for id, name in zip(teams, _TEAMS, strict=True)]),  # noqa: A001
        (
            Member,
            [
                {"id": id_of(Member, team, it), "team": team, "person": it, "leads": int(at_ == 0)}
                for team, inside in zip(teams, people, strict=True)
                for at_, it in enumerate(inside)
            ],
        ),
        (
            Lot,
            [
                {
                    "id": lot, "campaign": campaign, "area": town, "kind": "household", "seed": _SEED,
                    "wanted": _WANTED, "drawn": at, "candidates": pool.text(), "note": _PRESENT,
                }
            ],
        ),
        (DrawnSite, drawn),
    ]  # fmt: skip
