"""export: for one person, sealed, with everything; what it says of the file."""

from inspector.db.store import Store
from tests.cli.contract import check


def test_a_task_for_one_person(run, demo, tmp_path):
    target = tmp_path / "task.inspection"
    office = ("--data", demo / "office")
    with Store.open(demo / "office") as store:
        person = store.one(
            """SELECT p.name FROM assignment AS a JOIN person AS p ON p.id = a.person WHERE NOT a.deleted
               UNION SELECT p.name FROM recheck AS a JOIN person AS p ON p.id = a.person WHERE NOT a.deleted"""
        )
    said = run("export", target, "--task", person, *office, "--json")
    check(said.json, "export")
    assert (said.json["person"] is not None, said.json["sealed"], said.json["parts"]) == (True, False, [str(target)])
    assert 0 < said.json["counts"]["site"] < run("list", "sites", *office, "--json").json["total"]
    begun = run("new", "--role", "field", "--person", person, "--from", target, "--data", tmp_path / "laptop", "--json")
    assert (begun.code, begun.json["county"]) == (0, "990101")
    people = run("list", "people", "--data", tmp_path / "laptop", "--json").json["rows"]
    assert [it["name"] for it in people].count(person) == 1
    refused = run("export", tmp_path / "no.inspection", "--task", "没有的人", *office, "--json")
    assert (refused.code, refused.kinds, (tmp_path / "no.inspection").exists()) == (1, ["gone"], False)


def test_sealed_needs_keys_and_says_so(run, demo, tmp_path):
    target = tmp_path / "sealed.inspection"
    refused = run("export", target, "--sealed", "--data", demo / "field", "--json")
    assert (refused.code, refused.kinds, target.exists()) == (1, ["no_keys"], False)


def test_in_words_it_says_how_it_is_protected(run, demo, tmp_path):
    said = run(
        "export",
        tmp_path / "a.inspection",
        "--photos",
        "none",
        "--everything",
        "--data",
        demo / "field",
        "--lang",
        "en",
    )
    assert "not sealed, not signed" in said.out
