"""Visits with scores, ratings and lists in a store of the sample county."""

from inspector import clock
from inspector.acts import Act
from inspector.operations import visit as visits
from inspector.operations.rating import drawn, periods, publishing
from inspector.records import Area, Site, Visit
from tests.operations.forms import published

ROWS = ("integer | litter | 垃圾 | 80 | 1 | yes", "integer | weeds | 杂草 | 20 | 5 | yes")
COLUMNS = "type | name | label | points | deduct | occurrences"
DAY = 86_400


def yard(store, folder, **settings):
    """A checklist of 100 points: one off for each heap of litter, five for each patch of weeds."""
    return published(store, folder, ROWS, columns=COLUMNS, **settings)


def villages(store):
    return sorted((it for it in store.find(Site, kind="village")), key=lambda it: it.code)


def village(store, number):
    """The site that stands for a village, and the village."""
    site = villages(store)[number]
    return site, store.get(Area, site.area)


def households(store, area):
    """The households of a village, by code."""
    groups = {area, *(it.id for it in store.find(Area, parent=area))}
    return sorted((it for it in store.find(Site, kind="household") if it.area in groups), key=lambda it: it.code)


def scored(store, checklist, site, percent, *, rater="county", weeds=0, end=True):
    """A visit that comes to so many percent."""
    at = visits.start(store, site=site, checklist=checklist, rater=rater)
    visits.answer(store, at, "litter", str(100 - percent - 5 * weeds))
    visits.answer(store, at, "weeds", str(weeds))
    if end:
        visits.finalise(store, at, without_photos=True)
    return at


def today(store):
    """The day on the wall of the test."""
    return clock.today(store.now).isoformat()


def rating(store, **values):
    """A rating of the villages today; its id."""
    day = today(store)
    facts = {"title": "红黑榜", "level": "village", "rule": "limits", "starts": day, "ends": day}
    return periods.add(store, **(facts | values))


def the_list(store, rating_):
    return drawn.drawn(store, rating_).list


def by_name(frozen):
    return {it.name: it for it in frozen.places}


def whys(place):
    return [it.why for it in place.reasons]


def publish(store, rating_, **values):
    facts = {"seen": drawn.drawn(store, rating_).fingerprint, "shown": "village"}
    return publishing.publish(store, rating_, **(facts | values))


def rename(store, area, name, *, day, code=None):
    """The area ends on a day and another one takes its place, with its sites; its id."""
    held = store.get(Area, area)
    with store.operation(Act.EDIT_AREA) as edit:
        new = edit.create(Area, code=code or held.code, name=name, level=held.level, parent=held.parent, since=day,
                          until=None, successor=None)  # fmt: skip
        edit.change(Area, area, until=day, successor=new)
    return new


def finished(store):
    return [it for it in store.find(Visit) if it.finalised is not None]
