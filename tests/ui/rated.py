"""An office that has ratings: four villages scored, one list of them published, a household's points."""

from contextlib import suppress

import pytest

from inspector import clock
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.rating import drawn, periods, points, publishing
from inspector.records import Checklist, Site

TITLE = "农村人居环境红黑榜"


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 30_000)


def scored(store, form, site, rater="county", **answers):
    """A finished visit by a checklist with points, everything else in order."""
    made = visits.start(store, site=site, checklist=store.find(Checklist, form=form)[0].id, rater=rater)
    for question, value in answers.items():
        visits.answer(store, made, question, value)
    for section in read_case(store, made).form.sections:
        visits.rest_is_fine(store, made, section.name)
    while missing := read_case(store, made).progress.missing:
        _any_answer(store, made, missing[0])
    visits.finalise(store, made, without_photos=True)


def _any_answer(store, visit, question):
    for value in ("0", "8", "5", "4", "yes", "no", "n/a"):
        with suppress(Fault):
            visits.answer(store, visit, question, value)
            return
    raise AssertionError(question)


@pytest.fixture
def rated(desk, tmp_path, hands):
    """Opens the page of ratings; `made` has the ids of the rating, the publication and the household."""
    made = {}

    def show(about=None, *, published=True, language="zh"):
        with Store.open(tmp_path / "desk" / "office", nonce="b") as store:
            _fill(store, made, published=published)
        window = desk("office", "ratings", about(made) if about else None, language=language)
        settle(hands, window)
        return window

    show.made = made
    return show


def _fill(store, made, *, published):
    villages = sorted(store.find(Site, kind="village"), key=lambda it: it.code)
    for number, site in enumerate(villages[:3]):
        scored(store, "village_environment", site.id, EN01=str(number), EN12=str(number))
    scored(store, "village_environment", villages[0].id, "town", EN01="3")
    today = clock.today().isoformat()
    days = {"starts": f"{today[:4]}-01-01", "ends": f"{today[:4]}-12-31"}
    made["rating"] = periods.add(store, title=TITLE, level="village", rule="limits", **days)
    made["households"] = periods.add(store, title="清洁户评比", level="household", rule="households", **days)
    house = min(store.find(Site, kind="household"), key=lambda it: it.code)
    made["house"] = house.id
    scored(store, "courtyard", house.id, HY01="1")
    points.enter(store, site=house.id, points=5, rule="red_list", note="评为红榜")
    points.enter(store, site=house.id, points=2, note="清洁日")
    if published:
        seen = drawn.drawn(store, made["rating"])
        made["places"] = [it.place for it in seen.list.places if it.rank]
        made["publication"] = publishing.publish(
            store, made["rating"], seen=seen.fingerprint, shown="village", issue="11"
        ).id
