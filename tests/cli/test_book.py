"""book, forget, handover: asked of an office and of a laptop."""

import pytest

from inspector import settings
from inspector.db.package_writing import Task, write
from inspector.db.store import Store
from inspector.i18n.words_of_book import REACHED, WHY
from inspector.operations.book import Reached, Why
from inspector.records import Finding, Site
from tests.cli.contract import check
from tests.db.parcels import county_store, export, finalised_visit, take
from tests.db.small_county import INSPECTOR, Ticking, add, edit


@pytest.fixture
def desks(tmp_path):
    """Folders of an office and of a laptop whose visit it has read and looked at; the office's answer was read too."""
    now = Ticking()
    with (
        county_store(tmp_path / "field", "field", now) as laptop,
        county_store(tmp_path / "office", "office", now) as it,
    ):
        finalised_visit(laptop, add(laptop, Site))
        finalised_visit(laptop, add(laptop, Site, code="H-2"))
        take(it, export(laptop, tmp_path).path)
        take(laptop, write(it, tmp_path / "answer.inspection", task=Task(INSPECTOR)).path)
        edit(it, Finding, it.one("SELECT id FROM finding ORDER BY id LIMIT 1"), severity=3)
    return tmp_path


def test_the_book_tells_who_handed_in_what_and_an_import_is_undone(run, desks):
    office = desks / "office"
    said = run("book", "--data", office, "--json")
    check(said.json, "book")
    (sender,) = said.json["senders"]
    assert (said.code, sender["person"], sender["last_number"], sender["missing"]) == (0, "林督查", 1, [])
    assert "林督查" in run("book", "--data", office, "--lang", "en").out
    assert run("book", "--data", desks / "field", "--json").json["packages"][0]["reached"] == "read"
    package = sender["last_package"]
    plan = run("forget", package, "--plan", "--data", office, "--json")
    check(plan.json, "forget")
    assert plan.json["status"] == "planned"
    assert plan.json["taken_out"] == {"site": 1, "visit": 1, "finding": 1}
    assert run("list", "findings", "--data", office, "--json").json["total"] == 2
    done = run("forget", package[:-1], "--data", office, "--json").json
    assert (done["status"], done["taken_out"], done["kept"]) == ("undone", plan.json["taken_out"], plan.json["kept"])
    assert {it["why"] for it in done["kept"]} == {"changed", "referred"}
    assert run("list", "findings", "--data", office, "--json").json["total"] == 1
    assert run("verify", "--data", office, "--json").json["ok"]
    again = run("forget", package, "--data", office, "--json")
    assert (again.code, again.kinds) == (1, ["gone"])


def test_a_laptop_is_not_wiped_before_the_office_has_everything(run, desks):
    field = desks / "field"
    said = run("handover", "--data", field, "--json")
    check(said.json, "handover")
    assert (said.code, said.json["received"], said.json["wiped"]) == (0, True, False)
    assert run("handover", "--data", desks / "office", "--json").kinds == ["usage"]
    with county_store(desks / "other", "field", Ticking()) as other:
        add(other, Site)
    said = run("handover", "--wipe", "--data", desks / "other", "--json")
    assert (said.code, said.kinds, said.json["wiped"]) == (1, ["not_received"], False)
    assert (desks / "other" / "inspector.db").exists()
    settings.save(settings.Settings(data_folder=str(field)))
    with Store.open(field, nonce="field") as it, it.transaction():
        it.connection.execute("UPDATE receipt SET refused = 3")
    assert "3" in run("handover", "--data", field, "--lang", "en").err
    assert run("handover", "--wipe", "--data", field, "--json").kinds == ["usage"]
    assert field.exists()
    (field / "wiping").touch()
    assert run("list", "findings", "--data", field, "--json").kinds == ["half_wiped"]
    (field / "wiping").unlink()
    assert run("handover", "--wipe", "--left-out", "--data", field).code == 0
    assert not field.exists()
    assert settings.load().data_folder == "", "nobody looks for it at the next start"


def test_a_wipe_that_was_interrupted_is_finished(run, desks):
    field = desks / "field"
    settings.save(settings.Settings(data_folder=str(field)))
    (field / "wiping").touch()
    said = run("handover", "--wipe", "--data", field, "--json")
    check(said.json, "handover")
    assert (said.code, said.json["wiped"], field.exists(), settings.load().data_folder) == (0, True, False, "")


def test_every_reason_has_its_words():
    assert set(WHY) == set(Why)
    assert set(REACHED) == set(Reached)
