"""book, forget, handover: asked of the demo's office and laptop."""

from inspector.i18n.words_of_book import REACHED, WHY
from inspector.operations.book import Reached, Why
from tests.cli.contract import check


def test_the_book_tells_who_handed_in_what_and_an_import_is_undone(run, demo):
    office = demo / "office"
    said = run("book", "--data", office, "--json")
    check(said.json, "book")
    (sender,) = said.json["senders"]
    assert (said.code, sender["person"], sender["last_number"], sender["missing"]) == (0, "骆青川", 1, [])
    assert "骆青川" in run("book", "--data", office, "--lang", "en").out
    package = sender["last_package"]
    before = run("list", "findings", "--data", office, "--json").json["total"]
    plan = run("forget", package, "--plan", "--data", office, "--json")
    check(plan.json, "forget")
    assert plan.json["status"] == "planned"
    assert plan.json["taken_out"]["finding"] > 0
    assert run("list", "findings", "--data", office, "--json").json["total"] == before
    done = run("forget", package[:-1], "--data", office, "--json").json
    assert (done["status"], done["taken_out"], done["kept"]) == ("undone", plan.json["taken_out"], plan.json["kept"])
    left = run("list", "findings", "--data", office, "--json").json["total"]
    assert left == before - done["taken_out"]["finding"]
    assert run("verify", "--data", office, "--json").json["ok"]
    again = run("forget", package, "--data", office, "--json")
    assert (again.code, again.kinds) == (1, ["gone"])
    assert run("forget", "zzz", "--data", office, "--json").kinds == ["gone"]


def test_a_laptop_is_not_wiped_before_the_office_has_everything(run, demo, tmp_path):
    field, office = demo / "field", demo / "office"
    said = run("handover", "--wipe", "--data", field, "--json")
    assert (said.code, said.kinds, said.json["wiped"]) == (1, ["not_received"], False)
    assert (field / "inspector.db").exists()
    assert run("handover", "--data", office, "--json").kinds == ["usage"]
    for writer, reader, how in ((field, office, ("--drafts",)), (office, field, ())):
        file = tmp_path / f"{writer.name}.inspection"
        assert run("export", file, *how, "--photos", "working", "--data", writer).code == 0
        assert run("merge", file, "--data", reader).code == 0
    said = run("handover", "--data", field, "--json")
    check(said.json, "handover")
    assert (said.code, said.json["received"], said.json["wiped"]) == (0, True, False)
    said = run("handover", "--wipe", "--data", field)
    assert said.code == 0
    assert not field.exists()


def test_every_reason_has_its_words():
    assert set(WHY) == set(Why)
    assert set(REACHED) == set(Reached)
