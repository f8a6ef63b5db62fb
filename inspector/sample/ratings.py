"""Ratings of the demo: the villages of last month published with a tie at the top, an appeal that was upheld in part,
points and an exchange; this month's list as a draft with a village of which one household was visited; good examples.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from inspector import clock
from inspector.db.store import Store
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.rating import appeals, commendations, drawn, periods, points, publishing
from inspector.operations.readiness import readiness
from inspector.operations.versions import usable
from inspector.periods import Period, month_of
from inspector.records import Area, Site

TITLE = "农村人居环境红黑榜"
_DAY = 86_400
_BEFORE = (
    (0, "county", {"EN01": "3", "EN12": "2"}),
    (1, "self", {"EN01": "1"}),
    (1, "county", {"EN03": "3", "EN04": "2"}),
    (2, "county", {"EN01": "4", "EN03": "5", "EN06": "1", "EN12": "4", "EN09": "3", "EN18": "2", "EN22": "2"}),
    (3, "county", {"EN03": "4", "EN12": "3", "EN09": "4"}),
)  # village, rater, what was found: the first two come to the same
_NOW = (
    (0, "county", {"EN01": "2"}),
    (1, "county", {"EN03": "4", "EN12": "3", "EN22": "1"}),
    (2, "county", {"EN01": "3", "EN03": "2", "EN12": "2"}),
)
_HOMES = ((0, ("8", "7", "8")), (1, ("6", "5", "8")), (4, ("7", "6", "7")))
"""Village and what its households were given for the first item of the courtyard; in the last one only one was seen."""
_SEEN = {"EN07": "6", "EN07_baseline": "6"}
_FULL = {"HY01": "8", "HY02": "9", "HY03": "4", "HY04": "4", "HY05": "8", "HY06": "12", "HY07": "15", "HY08": "15",
         "HY09": "15", "HY10": "10"}  # fmt: skip


def load_ratings(store: Store) -> None:
    """Put it into the sample county. Call once, with a store whose clock is on the day of the demo."""
    now = store.now()
    month = month_of(clock.today(store.now))
    before = month.before
    forms = {it.form: it.id for kind in ("village", "household") for it in usable(store, kind)}
    if not {"village_environment", "courtyard"} <= forms.keys():
        return
    sites = sorted(store.find(Site, kind="village"), key=lambda it: it.code)
    then = now - (clock.today(store.now) - clock.day(before.starts) - timedelta(days=9)).days * _DAY  # type: ignore[operator]
    for number, (village, rater, found) in enumerate(_BEFORE):
        with _at(store, then + number * 3600):
            _inspected(store, sites[village].id, forms["village_environment"], found, rater)
    first = _rating(store, before)
    _published(store, first)
    for number, (village, rater, found) in enumerate(_NOW):
        with _at(store, max(now - _DAY, now - (clock.today(store.now).day - 1) * _DAY) + number * 600):
            _inspected(store, sites[village].id, forms["village_environment"], found, rater)
    for village, given in _HOMES:
        homes = _homes(store, sites[village].area)[: 1 if village == _HOMES[-1][0] else len(given)]
        for home, first_item in zip(homes, given, strict=False):
            _scored(store, home.id, forms["courtyard"], {"HY01": first_item})
    _rating(store, month)
    _praised(store, sites)


def _published(store: Store, rating: str) -> None:
    """Issue 1, contested, decided, with its points."""
    seen = drawn.drawn(store, rating)
    held = publishing.publish(
        store, rating, seen=seen.fingerprint, shown="village", issue="1", basis="青禾县农村人居环境督查评比办法（试行）"
    )
    contested = next(it for it in seen.list.places if it.list == "black")
    appeal = appeals.contest(
        store, held.id, contested.place, text="检查当日正在清运，两处垃圾堆当天已清完，请求复核。", by="村民委员会"
    )
    appeals.decide(
        store, appeal, "corrected", reason="经复核，其中两处当日已清运，予以更正得分，仍列黑榜。", score=78,
        decided_by="岑禾安",
    )  # fmt: skip
    points.from_publication(store, held.id)
    red = next(it for it in seen.list.places if it.list == "red")
    points.exchange(store, area=red.place, points=2, note="兑换分类垃圾桶一组")


def _praised(store: Store, sites: list[Site]) -> None:
    commendations.commend(
        store, "village", area=sites[0].area, reason="村庄清洁日制度落实，房前屋后整洁。", document="青农〔2026〕18号"
    )
    for home in _homes(store, sites[1].area)[:1]:
        commendations.commend(store, "courtyard", site=home.id, reason="庭院整洁，花果满院。")


def _rating(store: Store, period: Period) -> str:
    title = f"{period.starts[:4]}年{int(period.starts[5:7])}月{TITLE}"
    return periods.add(
        store, title=title, level="village", rule="limits", starts=period.starts, ends=period.ends
    )  # fmt: skip


def _inspected(store: Store, site: str, checklist: str, found: dict[str, str], rater: str) -> None:
    begun = visits.start(store, site=site, checklist=checklist, method="on_site", rater=rater)
    for section in read_case(store, begun).form.sections:
        visits.rest_is_fine(store, begun, section.name)
    for question, value in found.items():
        visits.answer(store, begun, question, value)
    while missing := readiness(read_case(store, begun)).unanswered:  # what one answer asks for comes after it
        choices = read_case(store, begun).form.question(missing[0]).choices
        visits.answer(store, begun, missing[0], choices[0].name if choices else _SEEN.get(missing[0], "0"))
    visits.finalise(store, begun, without_photos=True)


def _scored(store: Store, site: str, checklist: str, less: dict[str, str]) -> None:
    begun = visits.start(store, site=site, checklist=checklist)
    for question, value in (_FULL | less).items():
        visits.answer(store, begun, question, value)
    for section in read_case(store, begun).form.sections:
        visits.rest_is_fine(store, begun, section.name)
    visits.finalise(store, begun, without_photos=True)


def _homes(store: Store, village: str) -> list[Site]:
    inside = {village, *(it.id for it in store.find(Area, parent=village))}
    return sorted((it for it in store.find(Site, kind="household") if it.area in inside), key=lambda it: it.code)


@contextmanager
def _at(store: Store, seconds: float) -> Iterator[None]:
    """What is done within was done then."""
    now, store.now = store.now, lambda: seconds
    try:
        yield
    finally:
        store.now = now
