"""The benches run, on a few thousand findings or a few sheets: that they say something, not how fast anything was."""

from inspector.db import ledger, statistics
from inspector.db.ledger import LedgerFilter
from inspector.db.statistics import Cut, recount
from inspector.db.store import Store
from tests import bench_exchange_out, bench_ledger, bench_reports, bench_sheets, bench_statistics
from tests.ledger_made import TODAY, made

FINDINGS = 2_500


def test_the_benches_of_the_ledger_run_and_its_sums_are_a_recount(tmp_path, monkeypatch, capsys):
    for bench in (bench_ledger, bench_sheets):  # not every system tells in /proc
        monkeypatch.setattr(bench, "_resident" if bench is bench_ledger else "_peak", lambda: 0.0)
    made(tmp_path / "made", FINDINGS).close()
    (tmp_path / "work").mkdir()
    figures = bench_ledger.measured(tmp_path / "made", tmp_path / "work", brought=FINDINGS)
    figures += bench_sheets.measured(tmp_path / "made", tmp_path / "work", FINDINGS)
    said = capsys.readouterr().out
    names = ["first", "further", "rare", "common", "counted", "tree", "grown", "opened", "kept", "written", "grown"]
    assert [line.split()[0] for line in said.splitlines() if not line.startswith(" ")] == names
    assert len(figures) == len(names)
    with Store.open(tmp_path / "made") as store:
        told = ledger.tallies(store, LedgerFilter(), today=TODAY)
        areas = {id_: (row, parent) for id_, row, parent in store.rows("SELECT id, rowid, parent FROM area")}
        inside = {id_: {row} for id_, (row, _) in areas.items()}
        for row, above in areas.values():
            step = above
            while step is not None:
                inside[step].add(row)
                step = areas[step][1]
        lines = store.rows(
            "SELECT area, stage IN ('open', 'assigned', 'doing') AND ifnull(due < ?, 0) FROM line", TODAY
        )
        assert len(lines) > FINDINGS * 0.9
        for id_, rows in inside.items():
            late = [it for area, it in lines if area in rows]
            tally = told.get(id_)
            assert (len(late), sum(late)) == ((tally.total, tally.overdue) if tally else (0, 0))


def test_the_bench_of_the_figures_runs_and_its_sums_stay_those_of_the_records(tmp_path, capsys):
    made(tmp_path / "made", FINDINGS).close()
    (tmp_path / "work").mkdir()
    figures = bench_statistics.measured(tmp_path / "made", tmp_path / "work", brought=FINDINGS, turns=3)
    said = capsys.readouterr().out
    names = ["page", "days", "saved", "merged"]
    assert [line.split()[0] for line in said.splitlines() if not line.startswith(" ")] == names
    assert len(figures) == len(names)
    with Store.open(tmp_path / "made") as store:
        told = statistics.counts(store, Cut(), TODAY, by="town")
        assert told == recount.counts(store, Cut(), TODAY, by="town")
        assert sum(it.all for it in told.values()) > FINDINGS * 0.9


def test_the_bench_of_writing_packages_runs(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(bench_exchange_out, "_peak", lambda *_: 0.0)
    monkeypatch.setattr(bench_exchange_out, "TURNS", 1)
    (tmp_path / "work").mkdir()
    figures = bench_exchange_out.measured(tmp_path / "made", tmp_path / "work", 60, 3)
    said = capsys.readouterr().out
    assert [line.split()[0] for line in said.splitlines()] == ["rows", "photos", "sealed", "memory"]
    assert len(figures) == 4


def test_the_bench_of_the_score_sheets_runs_and_makes_every_sheet(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(bench_reports, "LIMIT", 1000.0)
    assert bench_reports.main(["6"]) == 0
    assert capsys.readouterr().out.split()[0] == "sheets"
    assert list(tmp_path.iterdir()) == []
