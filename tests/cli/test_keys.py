"""Keys and enrolment by commands, from the first keys to a sealed package that opens where it is meant to."""

import json

import pytest
import zxingcpp

from inspector.db.store import Store
from inspector.operations import office_keys
from inspector.paper import preview
from tests.cli.contract import check


@pytest.fixture
def office(demo):
    return demo / "office"


@pytest.fixture
def field(demo):
    return demo / "field"


@pytest.fixture
def enrolled(run, office, field, tmp_path):
    """The laptop has read the file of an office with keys."""
    assert run("keys", "make", "--sheet", tmp_path / "sheet.pdf", "--data", office).code == 0
    said = run("enrol", "骆青川", "-o", tmp_path / "a.enrolment", "--data", office, "--json")
    assert said.code == 0, said.out
    read = run("enrol", "--read", tmp_path / "a.enrolment", "--data", field, "--json")
    assert read.code == 0, read.out
    return read.json


def secret_on(sheet):
    (code,) = zxingcpp.read_barcodes(preview.render(sheet.read_bytes(), 0, 3))
    return code.text


def test_keys_are_made_shown_renewed_and_told_by_their_fingerprints(run, office, tmp_path):
    none = run("keys", "show", "--data", office, "--json")
    assert (none.code, none.json["fingerprint"]) == (0, "")
    made = run("keys", "make", "--sheet", tmp_path / "a.pdf", "--data", office, "--json")
    check(made.json, "keys")
    secret = secret_on(tmp_path / "a.pdf")
    assert made.json["sheet"]
    assert secret not in made.out
    assert run("keys", "make", "--sheet", tmp_path / "b.pdf", "--data", office, "--json").kinds == ["has_keys"]
    assert not (tmp_path / "b.pdf").exists()
    said = run("keys", "renew", "--recovery", "--sheet", tmp_path / "b.pdf", "--data", office, "--json").json
    assert (said["fingerprint"], said["recovery"]) == (made.json["fingerprint"], said["recovery"])
    assert said["recovery"] != made.json["recovery"]
    both = run("keys", "renew", "--recovery", "--stolen", "--sheet", tmp_path / "c.pdf", "--data", office, "--json")
    assert (both.code, both.kinds) == (2, ["usage"])
    renewed = run("keys", "renew", "--sheet", tmp_path / "c.pdf", "--data", office, "--json").json
    assert renewed["fingerprint"] != made.json["fingerprint"]
    assert run("keys", "show", "--data", office, "--lang", "en").out.count(renewed["fingerprint"]) == 1


def test_without_room_for_the_sheet_there_are_no_keys(run, office, tmp_path):
    said = run("keys", "make", "--sheet", tmp_path / "none" / "a.pdf", "--data", office, "--json")
    assert (said.code, said.kinds) == (1, ["not_found"])
    assert run("keys", "show", "--data", office, "--json").json["fingerprint"] == ""


def test_a_recovery_key_comes_from_the_environment_and_never_from_an_argument(run, office, tmp_path, monkeypatch):
    run("keys", "make", "--sheet", tmp_path / "a.pdf", "--data", office)
    assert run("keys", "recover", secret_on(tmp_path / "a.pdf"), "--data", office, "--json").kinds == ["usage"]
    assert run("keys", "recover", "--data", office, "--json").kinds == ["bad_recovery"]
    monkeypatch.setenv("INSPECTOR_RECOVERY", secret_on(tmp_path / "a.pdf"))
    assert run("keys", "recover", "--data", office, "--json").code == 0
    monkeypatch.setenv("INSPECTOR_RECOVERY", office_keys.new_recovery_key().secret)
    assert run("keys", "recover", "--data", office, "--json").kinds == ["bad_recovery"]


def test_sealed_packages_there_and_back_enrol_a_laptop(run, office, field, enrolled, tmp_path):
    out, back = tmp_path / "out.inspection", tmp_path / "back.inspection"
    said = run("export", out, "--sealed", "--photos", "none", "--data", field, "--json")
    assert said.code == 0, said.out
    assert "骆青川".encode() not in out.read_bytes()
    assert b"SQLite format 3" not in out.read_bytes()[:16]
    merged = run("merge", out, "--data", office, "--json")
    assert merged.code == 0, merged.out
    listed = run("enrol", "--list", "--data", office, "--json")
    (laptop,) = listed.json["laptops"]
    assert (laptop["state"], laptop["fingerprint"]) == ("enrolled", enrolled["fingerprint"])
    assert "works_here" not in enrolled
    said = run("export", back, "--sealed", "--photos", "none", "--data", office, "--json")
    assert said.code == 0, said.out
    assert run("merge", back, "--data", field, "--json").code == 0
    assert run("keys", "show", "--data", field, "--json").json["confirmed"]
    # struck off: refused until a person decides
    assert (
        run("enrol", "--revoke", laptop["id"][:13], "--note", "丢失", "--data", office, "--json").json["revoked"] == 1
    )
    third = tmp_path / "third.inspection"
    assert run("export", third, "--sealed", "--photos", "none", "--data", field).code == 0
    refused = run("merge", third, "--data", office, "--json")
    assert (refused.code, refused.kinds, refused.json["packages"][0]["status"]) == (1, ["revoked"], "undecided")


def test_a_file_for_somebody_else_is_told_of(run, office, field, tmp_path):
    run("keys", "make", "--sheet", tmp_path / "sheet.pdf", "--data", office)
    with Store.open(office) as store:
        other = store.one("SELECT name FROM person WHERE name <> '骆青川' AND NOT deleted LIMIT 1")
    assert run("enrol", other, "-o", tmp_path / "a.enrolment", "--data", office).code == 0
    said = run("enrol", "--read", tmp_path / "a.enrolment", "--data", field, "--json")
    assert (said.code, said.json["person"], said.json["works_here"]) == (0, other, "骆青川")
    spoken = run("enrol", "--read", tmp_path / "a.enrolment", "--data", field)
    assert f"这个文件是给{other}的，而在这台电脑上工作的是骆青川" in spoken.out + spoken.err


def test_enrol_wants_one_thing_and_says_what_was_wrong(run, office, field, tmp_path):
    file = tmp_path / "a.enrolment"
    for wrong in ([], ["骆青川"], ["-o", file], ["骆青川", "-o", file, "--list"], ["--list", "--read", file]):
        assert run("enrol", *wrong, "--data", office, "--json").kinds == ["usage"], wrong
    assert run("enrol", "骆青川", "-o", file, "--data", office, "--json").kinds == ["no_keys"]
    run("keys", "make", "--sheet", tmp_path / "sheet.pdf", "--data", office)
    assert run("enrol", "nobody", "-o", file, "--data", office, "--json").kinds == ["gone"]
    said = run("enrol", "骆青川", "-o", file, "--until", "2026-01-01", "--data", office, "--json")
    check(said.json, "enrol")
    late = run("enrol", "--read", file, "--data", field, "--json")
    assert late.kinds == ["bad_enrolment"]
    assert "已过有效期" in late.json["refused"][0]["message"]
    file.write_text(file.read_text().replace("2026-01-01", "2099-01-01"))
    forged = run("enrol", "--read", file, "--data", field, "--json").json["refused"][0]["message"]
    assert "办公室签名后被改动过" in forged
    assert json.loads(file.read_text())["token"] not in forged
    with Store.open(field) as store:
        assert office_keys.read_own(store).fingerprint == ""
