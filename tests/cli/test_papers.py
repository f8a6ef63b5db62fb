"""paper: making papers of every kind, and what becomes of them, at the command line."""

import hashlib

import pytest
from PIL import Image

from inspector.cli.papers import KINDS
from inspector.cli.registering import _NUMBERED
from inspector.db.store import Store
from inspector.operations import finding, site
from inspector.operations import visit as visits
from inspector.operations.papers.content import names_of_kinds, numbered
from inspector.operations.rating import periods, points
from inspector.operations.rating.drawn import drawn
from inspector.operations.rectification import meetings
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.reading import standing_of
from inspector.operations.register import traits
from inspector.operations.reports.scope import DRAFTED
from inspector.paper.content import code_text, parsed
from inspector.records import Area, Asset, Campaign, Checklist, Finding, Lot, Paper, Project, Site
from inspector.rectification.moves import Role, allowed
from inspector.sample.projects import load_projects
from tests.cli.contract import check
from tests.operations.rated import publication


@pytest.fixture
def field(demo):
    return demo / "field"


@pytest.fixture
def paper(run, field):
    """The first paper of the demo."""
    return run("paper", "list", "--data", field, "--json").json["rows"][-1]


def ids(run, folder, kind, *where):
    return [it["id"] for it in run("list", kind, *where, "--data", folder, "--json").json["rows"]]


def _published(store, rating):
    return publication(store, drawn(store, rating).list, rating)


def test_the_command_line_knows_every_kind():
    assert set(KINDS) == set(names_of_kinds())


def test_blocks_are_of_every_kind_with_a_register():
    assert set(_NUMBERED) == {it for it in (*names_of_kinds(), *DRAFTED) if numbered(it) or it in DRAFTED}


def test_what_is_to_be_minded_in_a_village_is_said_before_its_paper(run, demo, tmp_path):
    office = demo / "office"
    with Store.open(office, nonce="this machine") as store:
        store.set_setting("role", "office")
        village = store.find(Area, level="village")[0].id
        traits.add_tag(store, village, "traditional", since="2024-01-01")
        form = next(it.id for it in store.find(Checklist) if it.form == "village_environment" and it.published)
        at = visits.start(store, site=site.add(store, kind="village", name="全村", area=village), checklist=form)
        wall = finding.add(store, at, text="老院墙倾斜。", severity=2)
        finding.change(store, wall, requirement="限期拆除老院墙。")
    said = run("paper", "hand_over", wall, "--draft", "-o", tmp_path / "n.pdf", "--data", office, "--json")
    assert said.code == 0
    (made,) = said.json["papers"]
    (told,) = [it["message"] for it in made["warnings"] if it["kind"] == "minding"]
    assert "拆除老院墙" in told
    said = run("paper", "hand_over", wall, "--draft", "-o", tmp_path / "m.pdf", "--data", office)
    assert "拆除老院墙" in said.out + said.err


def test_every_kind_can_be_made(run, field, tmp_path, paper):
    subjects = {"delivery": paper["number"], "blank": "household_toilet", "consent": ids(run, field, "sites")[0]}
    with Store.open(field, nonce="this machine") as store:
        subjects["minutes"], subjects["figures"] = store.find(Lot)[0].id, store.find(Campaign)[0].id
        live = [it.id for it in store.find(Finding) if allowed(standing_of(store, it.id).stage, Role.OFFICE)]
        store.set_setting("role", "office")
        held = {
            "talk": meetings.hold(store, "talk", live[:1], Said(approver="梁知秋"), reason="进展缓慢"),
            "dispatch": meetings.hold(store, "dispatch", live[:1], Said(note="调度"), decision="调配车辆"),
        }
        store.set_setting("role", "field")
        list_ = periods.add(
            store, title="红黑榜", level="village", rule="limits", starts="2026-01-01", ends="2026-12-31"
        )
        subjects["poster"], subjects["rating"] = list_, _published(store, list_)
        subjects["village_score"] = f"{list_},{store.find(Area, level='village')[0].code}"
        household = subjects["points_book"] = store.find(Site, kind="household")[0].id
        points.enter(store, site=household, points=1, day="2026-11-01", note="清洁日")
        load_projects(store)
        subjects["project_file"] = subjects["project_lists"] = store.find(Project)[0].id
        subjects["asset_card"] = store.find(Asset)[0].id
    subjects |= {"talk": held["talk"], "talk_record": held["talk"], "dispatch": held["dispatch"]}
    of_findings = ("remind", "urge", "extension", "close", "reinspect", "suspects", "overdue", "lists", "ledger")
    subjects |= dict.fromkeys(of_findings, ",".join(live[:2]))
    made = {}
    for kind in KINDS:
        said = run("paper", kind, subjects.get(kind, paper["visit"]), "-o", tmp_path / f"{kind}.pdf", "--draft",
                   "--data", field, "--json")  # fmt: skip
        assert said.json["command"] == "paper"
        if said.code:
            assert set(said.kinds) <= {"not_meant", "ambiguous"}, (kind, said.out)
            continue
        check(said.json, "paper")
        (made[kind],) = said.json["papers"]
        data = (tmp_path / f"{kind}.pdf").read_bytes()
        assert made[kind]["sha256"] == hashlib.sha256(data).hexdigest()
        assert made[kind]["number"] or not numbered(kind)
    wanted = {"notice", "hand_over", "rectify", "record", "receipt", "delivery", "consent", "portable", "minutes"}
    wanted |= {"talk", "talk_record", "dispatch", "rating", "poster", "village_score"}
    wanted |= {"project_file", "project_lists", "asset_card"}
    wanted |= {"points_book", "figures", *of_findings} - {"urge"}  # nothing is late
    assert wanted <= set(made)


def test_lists_are_made_of_the_county_and_of_an_area(run, field, tmp_path):
    area = run("list", "areas", "--data", field, "--json").json["rows"][-1]["code"]
    for subject in ((), (area,)):
        for kind in ("ledger", "lists", "overdue", "suspects"):
            out = tmp_path / f"{kind}.docx"
            said = run("paper", kind, *subject, "-o", out, "--data", field, "--json")
            assert said.code == 0, said.out
            assert said.json["papers"][0]["number"] == ""
            assert out.read_bytes().startswith(b"PK")


def test_units_are_urged_each_in_a_file_of_its_own(run, field, tmp_path):
    said = run("paper", "urge", "-o", tmp_path / "one.pdf", "--data", field, "--json")
    assert said.kinds == ["not_found"]  # a folder is wanted, however many there are
    said = run("paper", "urge", "-o", tmp_path, "--draft", "--data", field, "--json")
    assert said.code == 0, said.out
    assert len(list(tmp_path.glob("*.pdf"))) == len(said.json["papers"])


def test_several_go_into_a_folder_and_one_that_cannot_hinders_none(run, field, tmp_path):
    (tmp_path / "out").mkdir()
    visits = ids(run, field, "visits")
    said = run("paper", "notice", *visits, "nobody", "-o", tmp_path / "out", "--data", field, "--json")
    assert said.code == 1
    assert sorted(said.kinds) == ["gone", "not_finalised"]
    assert [it["input"] for it in said.json["refused"] if it["kind"] == "gone"] == ["nobody"]
    assert len(said.json["papers"]) == 7 == len(list((tmp_path / "out").iterdir()))
    assert all(it["number"] in it["path"] for it in said.json["papers"])
    again = run("paper", "notice", visits[0], "-o", tmp_path / "out", "--data", field, "--json")
    assert again.json["papers"][0]["path"].endswith("(2).pdf")
    for odd, kind in ((tmp_path / "none", "not_found"), (field / "papers", "exists")):
        refused = run("paper", "notice", *visits, "-o", odd, "--data", field, "--json")
        assert (refused.code, refused.kinds) == (1, [kind])


@pytest.mark.parametrize("form", ["pdf", "png", "docx"])
def test_papers_of_one_title_do_not_share_a_file(run, field, tmp_path, form):
    visits = [it["id"] for it in run("list", "visits", "--data", field, "--json").json["rows"][:3]]
    paths = []
    for _ in range(2):  # what lies there already stays too
        said = run("paper", "blank", *visits, "-o", tmp_path, "--format", form, "--data", field, "--json")
        paths += [it["path"] for it in said.json["papers"]]
    assert len(set(paths)) == 6


def test_an_issued_papers_own_file_is_never_written_over(run, field, paper):
    file = field / "papers" / f"{paper['paper']}.pdf"
    before = file.read_bytes()
    said = run("paper", "blank", paper["visit"], "-o", file.with_suffix(""), "--data", field, "--json")
    assert (said.code, said.kinds) == (1, ["exists"])
    assert file.read_bytes() == before


def test_as_pictures_and_for_word(run, field, tmp_path, paper):
    said = run("paper", "notice", paper["number"], "-o", tmp_path / "n.png", "--data", field, "--json")
    check(said.json, "paper")
    pages = sorted(tmp_path.glob("*.png"))
    assert len(pages) == said.json["papers"][0]["pages"] > 1
    with Image.open(pages[0]) as page:
        assert page.format == "PNG"
    said = run("paper", "notice", paper["number"], "-o", tmp_path / "n.docx", "--data", field, "--json")
    assert (said.code, (tmp_path / "n.docx").read_bytes()[:2]) == (0, b"PK")
    said = run("paper", "portable", paper["visit"], "--sheet", "roll80", "--format", "png", "-o", tmp_path / "s",
               "--data", field, "--json")  # fmt: skip
    assert (said.code, (tmp_path / "s.png").exists()) == (0, True)


def test_a_sheet_nothing_but_the_slip_fits_on_is_no_use(run, field, tmp_path, paper):
    said = run(
        "paper", "notice", paper["visit"], "--sheet", "roll80", "-o", tmp_path / "n.pdf", "--data", field, "--json"
    )
    assert (said.code, said.kinds, list(tmp_path.glob("n*"))) == (2, ["usage"], [])


def test_in_english_it_has_the_same_number(run, field, tmp_path, paper):
    said = run("paper", "notice", paper["number"], "--language", "en", "-o", tmp_path / "n.pdf", "--data", field,
               "--json")  # fmt: skip
    assert said.json["papers"][0]["number"] == paper["number"]


def test_a_draft_is_looked_at_and_nothing_is_issued(run, field, tmp_path):
    (draft,) = ids(run, field, "visits", "--where", "finalised=")
    before = len(ids(run, field, "papers"))
    with Store.open(field, nonce="this machine"):  # beside an open window too
        said = run("paper", "notice", draft, "--draft", "-o", tmp_path / "n.pdf", "--data", field, "--json")
    assert (said.code, said.json["papers"][0]["number"]) == (0, "草稿")
    assert len(ids(run, field, "papers")) == before


def test_checking_by_text_number_and_picture(run, field, tmp_path, paper):
    with Store.open(field) as store:
        held = store.get(Paper, paper["paper"])
        code = code_text(parsed(held.content))
    said = run("paper", "check", code, "--data", field, "--json")
    check(said.json, "paper", "check")
    assert (said.code, said.json["number"], said.json["status"]) == (0, held.number, "genuine")
    for text in (held.number.lower(), f" {held.number} "):
        assert run("paper", "check", text, "--data", field, "--json").json["status"] == "genuine"
    picture = field / "papers" / f"{held.id}.pdf"
    assert run("paper", "check", picture, "--data", field, "--json").json["status"] == "genuine"
    for odd in ("whatever", "", "\0", "x" * 10_000, f"{code[:-1]}z"):
        assert run("paper", "check", odd, "--data", field, "--json").json["status"] == "unknown"
    Image.new("RGB", (80, 80), "white").save(tmp_path / "w.png")
    refused = run("paper", "check", tmp_path / "w.png", "--data", field, "--json")
    assert (refused.code, refused.kinds) == (1, ["not_a_code"])
    assert held.number in run("paper", "check", held.number, "--data", field, "--lang", "zh").out


def test_void_serve_enter_slip(run, demo, field, tmp_path, paper):
    day = paper["day"][:10]
    for command, kind in (
        (("void", paper["number"], "--reason", " "), "say_why"),
        (("void", "临000-9", "--reason", "错"), "gone"),
        (("serve", paper["number"], "--to", "陈建福", "--day", "2020-01-01"), "bad_value"),
        (("enter", paper["number"], "三号"), "bad_value"),
        (("slip", paper["number"], tmp_path / "none.jpg"), "not_found"),
    ):
        refused = run("paper", *command, "--data", field, "--json")
        assert (refused.code, refused.kinds) == (1, [kind]), command
    for command, said_of in (
        (("serve", paper["number"], "--to", "石桥村民委员会", "--day", day, "--how", "left"), {"served": day}),
        (("slip", paper["number"], "--day", day), {"returned": day, "photos": 0}),
        (("enter", paper["number"], "青督反[2026]７号"), {"formal": "青督反〔2026〕7号"}),
        (("void", "青督反〔2026〕7号", "--reason", "写错户主"), {"state": "void"}),
    ):
        said = run("paper", *command, "--data", field, "--json")
        check(said.json, "paper", command[0])
        assert {it: said.json[it] for it in said_of} == said_of
    refused = run("paper", "void", paper["number"], "--reason", "再", "--data", field, "--json")
    assert refused.kinds == ["not_voidable"]
    assert run("paper", "check", paper["number"], "--data", field, "--json").json["status"] == "void"
    lines = run("paper", "list", "--data", field, "--lang", "zh").out.splitlines()
    assert any("青督反〔2026〕7号" in it and "作废" in it for it in lines)


def test_a_slip_with_its_picture(run, field, tmp_path, paper):
    Image.new("RGB", (200, 150), (250, 240, 200)).save(tmp_path / "slip.jpg")
    files = (tmp_path / "slip.jpg", tmp_path / "none.jpg")
    said = run("paper", "slip", paper["number"], *files, "--data", field, "--json")
    assert (said.code, said.json["photos"], said.kinds) == (1, 1, ["not_found"])


def test_blocks_of_numbers(run, demo, tmp_path):
    office = demo / "office"
    said = run("paper", "block", "0123456789AB", "notice", "901", "950", "--year", "2031", "--data", office, "--json")
    check(said.json, "paper", "block")
    assert said.json["series"] == "青督反"
    for command, kind, code in (
        (("0123456789AB", "notice", "950", "960", "--year", "2031"), "number_taken", 1),
        (("0123456789AB", "notice", "960", "950"), "usage", 2),
        (("0123456789AB", "record", "1", "2"), "usage", 2),
        (("0123456789AB", "notice", "0", "2"), "usage", 2),
        (("nobody", "notice", "1", "2", "--year", "2032"), "gone", 1),
    ):
        refused = run("paper", "block", *command, "--data", office, "--json")
        assert (refused.code, refused.kinds) == (code, [kind]), command


def test_a_paper_that_takes_anothers_place(run, field, tmp_path, paper):
    said = run("paper", "notice", paper["visit"], "--replaces", paper["number"], "-o", tmp_path / "n.pdf",
               "--data", field, "--json")  # fmt: skip
    (new,) = said.json["papers"]
    assert new["number"] != paper["number"]
    states = {it["number"]: it["state"] for it in run("paper", "list", "--data", field, "--json").json["rows"]}
    assert (states[paper["number"]], states[new["number"]]) == ("superseded", "genuine")
