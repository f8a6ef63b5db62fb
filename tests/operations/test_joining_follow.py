"""What arrives for a record that was joined follows to the kept one, in whichever order packages are merged."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from inspector.acts import Act
from inspector.db.conflicts import conflicts
from inspector.operations import exchange, joining
from inspector.records import Answer, Duplicate, Finding, Site, Visit
from tests.db.parcels import county_store, export, give, take
from tests.db.small_county import NOW, Ticking, add, edit, record_rows


class Team:
    """An office and a laptop that both know two records of one household."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = Ticking()
        self.office = county_store(folder / "office", "office", self.now)
        self.laptop = county_store(folder / "laptop", "field", self.now)
        self.kept = add(self.office, Site, code="H-7", name="周建军")
        self.other = add(self.laptop, Site, code="H-07", name="周建君")
        give(self.office, self.laptop)
        give(self.laptop, self.office)

    def brought(self) -> None:
        give(self.laptop, self.office)

    @property
    def contested(self) -> list[str]:
        return [it.field for it in conflicts(self.office)]


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = Team(tmp_path)
    yield team
    team.office.close()
    team.laptop.close()


def test_what_arrives_later_follows_and_nobody_is_asked(team: Team) -> None:
    joining.join(team.office, "site", team.kept, team.other)
    visit = add(team.laptop, Visit, Act.START_VISIT, site=team.other, finalised=NOW)
    finding = add(team.laptop, Finding, Act.ADD_FINDING, visit=visit, site=team.other)
    team.brought()
    assert set(team.contested) == {"site"}
    assert joining.follow(team.office) == 1
    assert team.contested == []
    assert team.office.get(Visit, visit).site == team.office.get(Finding, finding).site == team.kept
    newest = team.office.newest
    assert joining.follow(team.office) == 0
    assert team.office.newest == newest
    give(team.office, team.laptop)
    assert conflicts(team.laptop) == []
    assert team.laptop.get(Visit, visit).site == team.kept


def test_the_laptop_may_let_it_follow_too(team: Team) -> None:
    joining.join(team.office, "site", team.kept, team.other)
    visit = add(team.laptop, Visit, Act.START_VISIT, site=team.other, finalised=NOW)
    give(team.office, team.laptop)
    assert joining.follow(team.laptop) == 1
    assert conflicts(team.laptop) == []
    team.brought()
    joining.follow(team.office)
    give(team.office, team.laptop)
    assert conflicts(team.laptop) == conflicts(team.office) == []
    assert record_rows(team.laptop) == record_rows(team.office)
    assert team.office.get(Visit, visit).site == team.kept


def test_whoever_merges_lets_it_follow(team: Team) -> None:
    joining.join(team.office, "site", team.kept, team.other)
    visit = add(team.laptop, Visit, Act.START_VISIT, site=team.other)
    path = export(team.office, team.folder).path
    exchange.merge(team.laptop, [path])
    assert team.laptop.get(Visit, visit).site == team.kept
    assert conflicts(team.laptop) == []
    newest = team.laptop.newest
    exchange.merge(team.laptop, [path])
    assert team.laptop.newest == newest


def test_an_unseen_edit_is_taken_over_where_the_kept_record_says_nothing_else(team: Team) -> None:
    joining.join(team.office, "site", team.kept, team.other)
    edit(team.laptop, Site, team.other, phone="13800990101", users=4)
    team.brought()
    assert team.contested == ["deleted"]
    joining.follow(team.office)
    assert team.contested == []
    assert team.office.get(Site, team.other).deleted
    assert (team.office.get(Site, team.kept).phone, team.office.get(Site, team.kept).users) == ("13800990101", 4)


def test_an_unseen_edit_that_says_something_else_waits_for_a_person(team: Team) -> None:
    joining.join(team.office, "site", team.kept, team.other)
    edit(team.office, Site, team.kept, name="周建军（长子）")
    edit(team.laptop, Site, team.other, name="周大军")
    visit = add(team.laptop, Visit, Act.START_VISIT, site=team.other, finalised=NOW)
    team.brought()
    joining.follow(team.office)
    assert team.contested == ["deleted"]
    assert not team.office.get(Site, team.other).deleted
    with team.office.operation(Act.RESOLVE) as act:
        act.delete(Site, team.other)
    assert joining.follow(team.office) == 1
    assert team.contested == []
    assert team.office.get(Visit, visit).site == team.kept
    assert team.office.get(Site, team.kept).name == "周建军（长子）"


def test_what_a_person_brought_back_stays(team: Team) -> None:
    joining.join(team.office, "site", team.kept, team.other)
    with team.office.operation(Act.RESTORE) as act:
        act.restore(Site, team.other)
    visit = add(team.laptop, Visit, Act.START_VISIT, site=team.other, finalised=NOW)
    team.brought()
    assert joining.follow(team.office) == 0
    assert team.office.get(Visit, visit).site == team.other


def test_taking_a_join_apart_brings_back_what_followed(team: Team) -> None:
    joining.join(team.office, "site", team.kept, team.other)
    visit = add(team.laptop, Visit, Act.START_VISIT, site=team.other, finalised=NOW)
    team.brought()
    joining.follow(team.office)
    (duplicate,) = team.office.find(Duplicate)
    joining.take_apart(team.office, duplicate.id)
    assert team.office.get(Visit, visit).site == team.other
    assert not team.office.get(Site, team.other).deleted
    assert team.office.find(Duplicate) == []
    assert team.contested == []
    assert joining.follow(team.office) == 0


def test_a_late_answer_to_what_the_kept_visit_answers_is_left(team: Team) -> None:
    site = team.kept
    mine = add(team.office, Visit, Act.START_VISIT, site=site, finalised=NOW)
    add(team.office, Answer, Act.ANSWER, visit=mine, question="HT01", value="yes")
    theirs = add(team.laptop, Visit, Act.START_VISIT, site=site, finalised=NOW)
    team.brought()
    joining.join(team.office, "visit", mine, theirs)
    add(team.laptop, Answer, Act.ANSWER, visit=theirs, question="HT01", value="no")
    add(team.laptop, Answer, Act.ANSWER, visit=theirs, question="HT02", value="3")
    team.brought()
    joining.follow(team.office)
    assert team.contested == []
    assert {it.question: it.value for it in team.office.find(Answer, visit=mine)} == {"HT01": "yes", "HT02": "3"}


@pytest.mark.parametrize("said", ["no", "yes"])
def test_an_unseen_edit_of_a_dropped_answer_is_never_lost(team: Team, said: str) -> None:
    mine = add(team.office, Visit, Act.START_VISIT, site=team.kept, finalised=NOW)
    kept = add(team.office, Answer, Act.ANSWER, visit=mine, question="HT01", value=said)
    theirs = add(team.laptop, Visit, Act.START_VISIT, site=team.kept, finalised=NOW)
    dropped = add(team.laptop, Answer, Act.ANSWER, visit=theirs, question="HT01", value="no")
    team.brought()
    joining.join(team.office, "visit", mine, theirs)
    edit(team.laptop, Answer, dropped, value="leaking")
    team.brought()
    joining.follow(team.office)
    if said == "no":  # as the laptop said before: its correction holds
        assert team.contested == []
        assert team.office.get(Answer, kept).value == "leaking"
        return
    assert team.contested == ["deleted", "visit"]
    with team.office.operation(Act.RESOLVE) as act:
        act.restore(Answer, dropped)
    joining.follow(team.office)
    assert team.contested == []
    assert [it.value for it in team.office.find(Answer, visit=mine)] == ["leaking"]


def test_contested_between_two_that_are_one_is_settled(team: Team) -> None:
    visit = add(team.laptop, Visit, Act.START_VISIT, site=add(team.laptop, Site, code="H-9"), finalised=NOW)
    team.brought()
    joining.join(team.office, "site", team.kept, team.other)
    edit(team.laptop, Visit, visit, site=team.other)
    team.now.go_on(5)
    edit(team.office, Visit, visit, site=team.kept)
    team.brought()
    assert team.contested == ["site"]
    joining.follow(team.office)
    assert team.contested == []
    assert team.office.get(Visit, visit).site == team.kept


def test_contested_in_a_record_that_was_joined_away_is_nobodys_business(team: Team) -> None:
    visit = add(team.laptop, Visit, Act.START_VISIT, site=team.other, finalised=NOW)
    kept, gone = (add(team.laptop, Finding, Act.ADD_FINDING, visit=visit, site=team.other) for _ in range(2))
    team.brought()
    edit(team.laptop, Finding, gone, site=add(team.laptop, Site, code="H-9"))
    edit(team.office, Finding, gone, site=team.kept)
    team.brought()
    edit(team.laptop, Finding, gone, site=team.other)
    team.brought()
    assert team.contested == ["site"]
    joining.join(team.office, "finding", kept, gone)
    joining.join(team.office, "site", team.kept, team.other)
    assert team.contested == []
    joining.follow(team.office)
    assert team.office.get(Finding, gone).deleted
    with team.office.operation(Act.RESTORE) as act:
        act.restore(Finding, gone)
    joining.follow(team.office)
    assert team.office.get(Finding, gone).site == team.kept
    assert team.contested == []


def test_whoever_deleted_the_kept_record_is_not_overruled(team: Team) -> None:
    joining.join(team.office, "site", team.kept, team.other)
    with team.office.operation(Act.EDIT_SITE) as act:
        act.delete(Site, team.kept)
    edit(team.laptop, Site, team.kept, users=3)
    add(team.laptop, Visit, Act.START_VISIT, site=team.other, finalised=NOW)
    team.brought()
    joining.follow(team.office)
    assert team.contested == ["deleted"]


# -- two offices -------------------------------------------------------------------------------------------------------


def decided(folder: Path, *decisions: tuple[int, int]) -> tuple[list[Path], list[str]]:
    """Packages of offices that each joined two of three records of one household; and those records."""
    begin = county_store(folder / "begin", "office", Ticking())
    sites = [add(begin, Site, name=f"周{sign}军", phone=str(13800990101 + n)) for n, sign in enumerate("建健见")]
    for site in sites:
        add(begin, Visit, Act.START_VISIT, site=site, finalised=NOW)
    common = export(begin, folder).path
    packages = [common]
    for number, (kept, other) in enumerate(decisions):
        office = county_store(folder / f"office{number}", "office", Ticking(1_800_000_000.0 + 60 * number))
        take(office, common)
        joining.join(office, "site", sites[kept], sites[other])
        add(office, Visit, Act.START_VISIT, site=sites[kept], finalised=NOW)
        packages.append(export(office, folder).path)
        office.close()
    begin.close()
    return packages, sites


@pytest.mark.parametrize(
    "decisions",
    [
        pytest.param([(0, 1), (1, 0)], id="each the other way round"),
        pytest.param([(0, 1), (1, 2)], id="one after the other"),
        pytest.param([(0, 1), (1, 2), (2, 0)], id="in a ring"),
        pytest.param([(0, 1), (0, 1)], id="twice the same"),
        pytest.param([(0, 2), (1, 2), (0, 1)], id="one to two that are joined too"),
    ],
)
def test_the_order_of_merges_does_not_matter(tmp_path: Path, decisions: list[tuple[int, int]]) -> None:
    (common, *packages), sites = decided(tmp_path, *decisions)
    shown: list[Any] = []
    for number, order in enumerate(list(permutations(packages))[::2] if len(packages) > 2 else permutations(packages)):
        with county_store(tmp_path / f"reader{number}", "office", Ticking(1_800_001_000.0)) as reader:
            take(reader, common)
            for package in order:
                take(reader, package)
                joining.follow(reader)
            assert conflicts(reader) == []
            living = [it for it in sites if not reader.get(Site, it).deleted]
            touched = {site for pair in decisions for site in pair}
            assert len(living) == len(sites) - len(touched) + 1
            shown.append((living, sorted((it.id, it.site) for it in reader.find(Visit)), reader.find(Site)))
    assert all(it == shown[0] for it in shown)


def test_joined_to_two_that_nobody_joined_is_asked(tmp_path: Path) -> None:
    packages, (one, two, third) = decided(tmp_path, (0, 2), (1, 2))
    with county_store(tmp_path / "reader", "office", Ticking(1_800_001_000.0)) as reader:
        take(reader, *packages)
        joining.follow(reader)
        assert {(it.kind, it.field) for it in conflicts(reader)} == {("visit", "site")}
        (asked,) = [it for it in joining.proposals(reader, "site") if it.why == (joining.Why.BOTH_JOINED,)]
        assert {asked.kept, asked.other} == {one, two}
        joining.join(reader, "site", one, two)
        joining.follow(reader)
        assert conflicts(reader) == []
        assert {it.site for it in reader.find(Visit)} == {one}
        assert reader.get(Site, third).deleted


def test_what_went_into_a_record_that_did_not_come_along_stays_deleted(team: Team) -> None:
    third = add(team.office, Site, code="H-8")
    joining.join(team.office, "site", team.kept, team.other)
    joining.join(team.office, "site", third, team.kept)
    (chained,) = [it for it in team.office.find(Duplicate) if it.kept == third]
    with team.office.operation(Act.UNDO) as act:  # as a task package might leave it out
        act.change(Duplicate, chained.id, kept="nowhere")
    add(team.laptop, Visit, Act.START_VISIT, site=team.other, finalised=NOW)
    team.brought()
    assert joining.follow(team.office) == 0
    assert team.office.get(Site, team.kept).deleted


def test_a_hostile_duplicate_does_no_harm(team: Team) -> None:
    store = team.office
    with store.operation(Act.JOIN_RECORDS) as act:
        for kept, other in ((team.kept, team.kept), (team.other, "nowhere"), ("nowhere", team.kept), ("", "")):
            act.create(Duplicate, kind="site", kept=kept, other=other, verdict="same", decided="x")
        act.create(Duplicate, kind="finding", kept=team.kept, other=team.other, verdict="same", decided="x")
    assert joining.follow(store) == 0
    assert not store.get(Site, team.kept).deleted
    assert joining.proposals(store, "site") is not None
