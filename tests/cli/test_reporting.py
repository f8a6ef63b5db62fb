"""report at the command line: every kind writes what it says, and what is refused leaves nothing."""

import pytest
from docx import Document

from inspector.cli.reporting import KINDS
from inspector.db.store import Store
from inspector.operations.reports import drafts
from inspector.operations.reports.scope import DRAFTED
from inspector.paper.preview import page_count
from inspector.records import Campaign, Paper, Report
from tests.cli.contract import check


@pytest.fixture
def data(demo):
    return "--data", demo / "office", "--json"


def campaign(demo):
    with Store.open(demo / "office") as store:
        return store.find(Campaign)[0].name


def records(demo):
    with Store.open(demo / "office") as store:
        return len(store.find(Report)), len(store.find(Paper))


def test_every_kind_has_its_word():
    assert tuple(KINDS) == (*DRAFTED, "score_sheets", "poster", "pack", "archive")


@pytest.mark.parametrize("kind", ["circular", "briefing", "leaders", "plan_progress"])
def test_a_report_of_a_period_is_written_and_nothing_recorded(run, demo, data, tmp_path, kind):
    before = records(demo)
    said = run("report", kind, "--period", "2026", "-o", tmp_path / "a.pdf", *data)
    check(said.json, "report")
    assert (said.code, said.json["number"], said.json["period"]) == (0, "", "2026")
    assert page_count((tmp_path / "a.pdf").read_bytes()) == said.json["pages"]
    assert records(demo) == before


def test_a_closing_report_is_of_a_campaign_and_its_days(run, demo, data, tmp_path):
    said = run("report", "closing", "--campaign", campaign(demo), "-o", tmp_path / "z", *data)
    assert (said.code, said.json["path"]) == (0, str(tmp_path / "z.pdf"))
    assert ".." in said.json["period"]
    said = run("report", "closing", "--period", "2026", "-o", tmp_path / "y.pdf", *data)
    assert (said.code, said.kinds) == (2, ["usage"])
    assert not (tmp_path / "y.pdf").exists()


def test_a_report_opens_in_word(run, data, tmp_path):
    said = run("report", "circular", "--period", "2026-11", "--docx", "-o", tmp_path / "通报", *data)
    assert said.json["path"] == str(tmp_path / "通报.docx")
    assert any("总体情况" in it.text for it in Document(str(tmp_path / "通报.docx")).paragraphs)


def test_issuing_takes_what_was_worded_and_gives_the_same_paper_again(run, demo, data, tmp_path):
    asked = ("report", "circular", "--period", "2026-11", "--issue")
    first = run(*asked, "-o", tmp_path / "a.pdf", *data).json
    again = run(*asked, "-o", tmp_path / "b.pdf", *data).json
    assert first["number"] == again["number"] != ""
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    with Store.open(demo / "office") as store:
        assert [it.kind for it in drafts.all_reports(store)] == ["circular"]


@pytest.mark.parametrize("period", ["2026-13", "2026Q5", "", "yesterday", "2026-11-02..2026-11-01"])
def test_what_is_no_period_is_refused(run, data, tmp_path, period):
    said = run("report", "circular", "--period", period, "-o", tmp_path / "a.pdf", *data)
    assert said.kinds == (["bad_period"] if period else ["usage"])
    assert list(tmp_path.glob("a*")) == []


def test_the_pack_and_the_archive(run, demo, data, tmp_path):
    said = run("report", "pack", "--period", "2026-11", "-o", tmp_path / "p.pdf", *data)
    check(said.json, "report", "pack")
    assert len(said.json["papers"]) >= 4
    said = run("report", "archive", "--period", "2026", "-o", tmp_path / "档案", *data)
    check(said.json, "report", "archive")
    assert said.json["papers"] == len(list((tmp_path / "档案" / "文书").iterdir()))
    assert (tmp_path / "档案" / "index.html").is_file()
    said = run("report", "archive", "--period", "2026", "-o", tmp_path / "档案", *data)
    assert said.kinds == ["exists"]
    said = run("report", "archive", "--period", "2026", "-o", demo / "office" / "档案", *data)
    assert said.kinds == ["exists"]
    assert not (demo / "office" / "档案").exists()


@pytest.mark.parametrize("kind", ["score_sheets", "poster"])
def test_a_period_without_scores_or_lists_says_so_and_makes_no_folder(run, data, tmp_path, kind):
    said = run("report", kind, "--period", "1999", "-o", tmp_path / "neu", *data)
    assert said.kinds == ["nothing_rated"]
    assert not (tmp_path / "neu").exists()
