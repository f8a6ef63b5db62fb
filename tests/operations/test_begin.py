"""The beginning of a store, and who works with it."""

from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db.package_scope import Task
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import begin, exchange
from inspector.records import Person, Site
from tests.db.parcels import altered, export, refusal
from tests.operations.days import a_household


def test_a_name_known_here_makes_no_second_person(store: Store) -> None:
    first = begin.introduce(store, "林é")
    assert begin.introduce(store, " 林e\u0301 ") == first
    assert begin.introduce(store, "林\u200eé") == first
    assert [it.id for it in store.find(Person, name="林é")] == [first]
    assert store.setting("person") == first


@pytest.mark.parametrize("name", ["", "  ", "\0", "\u202e"])
def test_nobody_has_an_empty_name(store: Store, name: str) -> None:
    with refusal(Kind.BAD_VALUE):
        begin.introduce(store, name)


def test_a_new_person_made_himself_known(store: Store) -> None:
    made = begin.introduce(store, "新来的")
    assert store.rows("SELECT person FROM operation ORDER BY arrival DESC LIMIT 1") == [(made,)]


def test_a_store_begins_with_the_offices_package(office: Store, tmp_path: Path) -> None:
    path = export(office, tmp_path).path
    with begin.from_package(tmp_path / "new", path, person="骆青川", nonce="new") as made:
        assert made.setting("county") == office.setting("county")
        assert made.setting("office") == office.device
        assert made.get(Site, a_household(office)) == office.get(Site, a_household(office))
        assert len(made.find(Person, name="骆青川")) == 1


def test_a_store_that_cannot_begin_leaves_nothing(office: Store, tmp_path: Path) -> None:
    path = altered(export(office, tmp_path).path, "UPDATE manifest SET base = id")
    for folder in (tmp_path / "missing", tmp_path / "empty"):
        if folder.name == "empty":
            folder.mkdir()
        there = folder.exists()
        with refusal(Kind.GAP):
            begin.from_package(folder, path, person="骆青川", nonce="n")
        assert folder.exists() == there
        assert not there or list(folder.iterdir()) == []


def test_a_folder_with_something_in_it(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with refusal(Kind.NOT_EMPTY):
        begin.new_store(tmp_path, role="field", county="990101", person="甲", nonce="n")
    assert [it.name for it in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_in_place_of_a_folder(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    with pytest.raises(Fault):
        begin.new_store(file, role="field", county="990101", person="甲", nonce="n")
    assert file.read_text() == "mine"


def test_a_second_beginning(store: Store) -> None:
    with refusal(Kind.EXISTS):
        begin.new_store(store.folder.folder, role="field", county="990101", person="甲", nonce="n")


def its_person(office: Store) -> tuple[str, str]:
    """Id and name of one who has tasks and is no inspector by role."""
    person = office.one("SELECT person FROM assignment WHERE person IS NOT NULL AND NOT deleted")
    with office.operation(Act.INTRODUCE_PERSON) as edit:
        edit.change(Person, person, role="cadre")
    return person, office.get(Person, person).name


def test_whom_a_task_package_is_for_begins_as_that_person_whatever_their_role(office: Store, tmp_path: Path) -> None:
    person, name = its_person(office)
    path = export(office, tmp_path, task=Task(person), photos="none").path
    with begin.from_package(tmp_path / "new", path, person=name, nonce="new") as made:
        assert (made.setting("person"), len(made.find(Person, name=name))) == (person, 1)


@pytest.mark.parametrize("same", [True, False])
def test_a_laptop_set_up_before_its_first_package_learns_which_person_it_is(
    office: Store, tmp_path: Path, *, same: bool
) -> None:
    person, name = its_person(office)
    path = export(office, tmp_path, task=Task(person), photos="none").path
    mine = name if same else "别人"
    with begin.new_store(
        tmp_path / "new", role="field", county=office.setting("county"), person=mine, nonce="new"
    ) as made:
        before = made.setting("person")
        (received,) = exchange.merge(made, [path], accept=["anybody's"])
        assert received.refused is None
        assert made.setting("person") == (person if same else before)
        assert [it.id for it in made.find(Person, name=mine, deleted=0)] == [made.setting("person")]


def test_another_persons_tasks_begin_no_laptop(office: Store, tmp_path: Path) -> None:
    person, name = its_person(office)
    path = export(office, tmp_path, task=Task(person), photos="none").path
    with refusal(Kind.FOR_ANOTHER) as refused:
        begin.from_package(tmp_path / "new", path, person="别人", nonce="new")
    assert (refused.value.facts["person"], refused.value.facts["ours"]) == (name, "别人")
    assert not (tmp_path / "new").exists()


def test_one_persons_tasks_begin_no_office(office: Store, tmp_path: Path) -> None:
    person, name = its_person(office)
    path = export(office, tmp_path, task=Task(person), photos="none").path
    with refusal(Kind.FOR_ANOTHER):
        begin.from_package(tmp_path / "new", path, person=name, nonce="new", role="office")
    assert not (tmp_path / "new").exists()


def test_a_folder_without_a_package_begins_nothing(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    with refusal(Kind.NOT_OURS):
        begin.from_package(tmp_path / "new", tmp_path / "stick", person="甲", nonce="n")
    assert not (tmp_path / "new").exists()
