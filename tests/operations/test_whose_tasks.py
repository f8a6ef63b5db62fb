"""Tasks of one person on the laptop of another: told, and taken only by a decision about them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db.package_scope import Task
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import begin, enrolling, exchange, office_keys
from inspector.operations.exchange import Status
from inspector.records import Assignment, Person
from tests.db.parcels import everything, export
from tests.db.small_county import Ticking


def those_with_tasks(office: Store) -> list[tuple[str, str]]:
    """Ids and names."""
    return office.rows(
        """SELECT id, name FROM person WHERE id IN (SELECT person FROM assignment WHERE NOT deleted) ORDER BY id"""
    )


@pytest.fixture
def laptop(office: Store, tmp_path: Path, now: Ticking) -> Iterator[Store]:
    """The first of them, begun with their own tasks."""
    (mine, name), *_ = those_with_tasks(office)
    path = export(office, tmp_path, task=Task(mine), photos="none").path
    begin.from_package(tmp_path / "laptop", path, person=name, nonce="laptop").close()
    with Store.open(tmp_path / "laptop", nonce="laptop", now=now) as made:
        yield made


def test_anothers_tasks_are_told_and_want_a_decision(office: Store, laptop: Store, tmp_path: Path) -> None:
    (_, ours), (other, name) = those_with_tasks(office)
    written = export(office, tmp_path, task=Task(other), photos="none")
    before = everything(laptop)
    for accept in ([], ["all"], [written.package]):  # whoever bears with a signature was not asked whose it is
        (told,) = exchange.merge(laptop, [written.path], accept=accept)
        assert told.refused is not None
        assert told.refused.kind is Kind.FOR_ANOTHER
        assert (told.refused.facts["person"], told.refused.facts["ours"]) == (name, ours)
        assert everything(laptop) == before
    (decided,) = exchange.merge(laptop, [written.path], accept=[told.decision])
    assert decided.status is Status.MERGED
    assert laptop.find(Assignment, person=other)
    assert laptop.setting("person") != other
    assert exchange.merge(laptop, [written.path])[0].status is Status.KNOWN


def test_ones_own_and_everybodys_are_taken_and_an_office_reads_anybodys(
    office: Store, laptop: Store, tmp_path: Path
) -> None:
    (mine, _), (other, _) = those_with_tasks(office)
    theirs = export(office, tmp_path, task=Task(other), photos="none").path
    own = [export(office, tmp_path, task=Task(mine), photos="none").path, export(office, tmp_path).path]
    assert [it.refused for it in exchange.merge(laptop, own)] == [None, None]
    with begin.new_store(
        tmp_path / "town", role="office", county=office.setting("county"), person="镇上", nonce="town"
    ) as town:
        assert exchange.merge(town, [theirs])[0].refused is None


def test_a_namesakes_tasks_are_anothers_and_make_nobody_somebody_else(
    office: Store, laptop: Store, tmp_path: Path
) -> None:
    (mine, name), (other, _) = those_with_tasks(office)
    with office.operation(Act.INTRODUCE_PERSON) as edit:
        edit.change(Person, other, name=name)
    path = export(office, tmp_path, task=Task(other), photos="none").path
    (told,) = exchange.merge(laptop, [path])
    assert told.refused is not None
    assert told.refused.kind is Kind.FOR_ANOTHER
    exchange.merge(laptop, [path], accept=["anybody's"])
    assert laptop.setting("person") == mine


def test_a_signature_and_an_owner_are_two_decisions(office: Store, laptop: Store, tmp_path: Path) -> None:
    (mine, _), (other, _) = those_with_tasks(office)
    path = export(office, tmp_path, task=Task(other), photos="none").path
    office_keys.make_office_keys(office)
    enrolling.issue_enrolment(office, mine, tmp_path / "a.enrolment")
    enrolling.read_enrolment(laptop, tmp_path / "a.enrolment")
    (first,) = exchange.merge(laptop, [path], apply=False)
    (second,) = exchange.merge(laptop, [path], apply=False, accept=[first.decision])
    assert [it.refused and it.refused.kind for it in (first, second)] == [Kind.UNSIGNED, Kind.FOR_ANOTHER]
    (both,) = exchange.merge(laptop, [path], apply=False, accept=[first.decision, second.decision])
    assert (both.status, both.decision) == (Status.PLANNED, "")
