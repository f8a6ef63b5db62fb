"""What coverage counts in the store, against a count of the records one by one."""

import random

from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations import round as rounds
from inspector.operations.figures.coverage import KINDS, MOST_LEFT, coverage
from inspector.operations.indicators.places import places
from inspector.periods import parsed
from inspector.records import Assignment, Checklist, Person, Resident, Site, Visit
from tests.operations.days import the_form


def test_numbers_without_what_is_behind_them_are_the_same(store: Store) -> None:
    """Random visits against a count of the records one by one."""
    chance, tasks = random.Random(7), store.find(Assignment)
    campaign, checklist = tasks[0].campaign, the_form(store)
    sites = [it.id for it in store.find(Site, kind="household")] + [it.site for it in tasks]
    with store.operation(Act.LOAD_SAMPLE) as edit:
        for number in range(60):
            day = f"2026-{chance.randint(1, 12):02d}-11T09:00:00+08:00"
            edit.create(
                Visit, site=chance.choice(sites), checklist=chance.choice([checklist, tasks[0].checklist]),
                campaign=chance.choice([campaign, None]), method="on_site", rater="county", started=day,
                finalised=chance.choice([day, None]), told=1, purpose="recheck" if number % 9 == 8 else "inspection",
                inspector=tasks[0].person or store.find(Person)[0].id,
            )  # fmt: skip
            edit.create(Resident, site=chance.choice(sites), name="某某", away=0)
    where = places(store)
    for period, of in ((parsed("2026Q2"), None), (None, None), (None, campaign), (parsed("2026Q2"), campaign)):
        bare = coverage(store, period, campaign=of, where=where, behind=False)
        whole = coverage(store, period, campaign=of, where=where)
        assert bare.keys() == whole.keys()
        for place, it in whole.items():
            for kind in KINDS:
                told, full = bare[place].of(kind), it.of(kind)
                assert (told.done, told.all, told.left) == (full.done, full.all, ())
                assert len(full.left) == min(MOST_LEFT, full.all - full.done)
            counted = [
                v
                for v in store.find(Visit)
                if v.finalised and v.purpose == "inspection" and (of is None or v.campaign == of)
                and (period is None or v.started[:10] <= period.ends)
                and (period is None or of or v.started[:10] >= period.starts)
                and (of is not None or store.get(Site, v.site).kind == "household")
                and place in where.above(store.get(Site, v.site).area)
            ]  # fmt: skip
            in_round = None if of is None else {site for site, _ in rounds_sites(store, of)}
            counted = [v for v in counted if in_round is None or v.site in in_round]
            assert list(it.visits) == [v.id for v in sorted(counted, key=lambda v: (v.started, v.id))]
            been = {v.site for v in counted}
            assert it.households.done == len(been)
            assert it.people.done == sum(r.site in been for r in store.find(Resident))
            assert it.items.done == len({(v.site, store.get(Checklist, v.checklist).form) for v in counted})


def rounds_sites(store: Store, campaign: str) -> list[tuple[str, str]]:
    """(site, area) of a round, as its page lists them."""
    return [
        (it.site, it.place)
        for village in rounds.villages(store, campaign)
        for it in rounds.places(store, campaign, village.code, limit=10_000)
    ]
