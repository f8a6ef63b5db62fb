"""How commands are written, what leaves, and what happens when something breaks off."""

import errno
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import inspector.__main__
from inspector.cli import log
from inspector.cli.commands import declared
from inspector.cli.words import cut, harmless, table, width
from inspector.errors import Cancelled
from inspector.operations import exchange
from inspector.paths import DataFolder
from inspector.records import Site
from tests.cli.conftest import ROOT, in_a_process
from tests.cli.contract import check
from tests.cli.test_bad_input import contents
from tests.db.parcels import county_store, export
from tests.db.small_county import Ticking, add

WRONG = """
frob
list
list nonsense
list sites --limit -1
list sites --limit x
list sites --where nonsense
list sites --where =x
list sites --frob
new
new --role boss --county 990101 --person 甲
export
export a --photos huge
merge
import people
import frobs x
import areas
import areas x --template
import areas --template
checklist burn x
notice x
ledger
undo a b
show a --passphrase x
--lang fr list sites
--data
--json=1 list sites

"""


@pytest.mark.parametrize("line", WRONG.strip("\n").splitlines())
def test_wrong_usage_is_2_and_still_one_object(run, line):
    said = run(*line.split(), "--json")
    assert said.code == 2
    check(said.json, said.json["command"])
    assert said.kinds == ["usage"]
    assert "Traceback" not in said.err
    assert "--help" in said.err


def test_an_unknown_field_is_wrong_usage(run, demo):
    for kind in ("sites", "conflicts"):
        said = run("list", kind, "--where", "frob=1", "--data", demo / "office", "--json")
        assert (said.code, said.kinds) == (2, ["usage"])
    ledger = run("ledger", "-o", demo / "l.xlsx", "--where", "frob=1", "--data", demo / "office", "--json")
    assert (ledger.code, (demo / "l.xlsx").exists()) == (2, False)


def test_common_options_stand_before_or_after(run, made):
    both = [
        run("--data", made / "field", "--json", "list", "areas", "--limit", "1"),
        run("list", "--data", made / "field", "areas", "--json", "--limit", "1"),
        run("list", "areas", "--limit", "1", "--json", "--data", made / "field"),
    ]
    assert {it.code for it in both} == {0}
    assert len({it.out for it in both}) == 1


def test_it_speaks_the_language_asked_for(run, made):
    assert "编号" in run("list", "findings", "--data", made / "field", "--lang", "zh").out
    assert "description" in run("--lang", "en", "list", "findings", "--data", made / "field").out
    assert run("show", "x", "--data", made / "field", "--lang", "en").err.startswith(
        "“x” is not among the records here"
    )


def test_quiet_leaves_results_and_refusals(run, made):
    assert run("list", "areas", "--limit", "1", "--data", made / "field").err == "共 64 条，列出 1 条\n"
    quiet = run("list", "areas", "--limit", "1", "--data", made / "field", "--quiet")
    assert (quiet.err, quiet.out.count("\n")) == ("", 2)
    assert run("show", "x", "--data", made / "field", "--quiet").err != ""


def test_help_for_everything_in_both_languages(run):
    for language in ("zh", "en"):
        whole = run("--help", "--lang", language).out
        for command in declared().names:
            assert f"\n    {command} " in whole
            said = run(command, "-h", "--lang", language)
            assert (said.code, said.err) == (0, "")
            assert "--data" in said.out
    assert len(declared().names) == 42
    assert run("--help", "--json").json["ok"] is True


def test_outputs_never_fall_on_our_own_data(run, demo):
    office = demo / "office"
    before = DataFolder(office).database.read_bytes()
    for command in (
        ("export", office / "inspector.db"), ("backup", office / "inspector.db"), ("export", office),
        ("ledger", "-o", office / "inspector.db"), ("paper", "notice", "2026", "-o", office / "inspector.db"),
        ("import", "areas", "--template", "-o", office / "inspector.db"),
    ):  # fmt: skip
        said = run(*command, "--data", office, "--json")
        assert (said.code, said.kinds) == (1, ["exists"]), command
    assert DataFolder(office).database.read_bytes() == before


def test_no_number_is_given_for_a_notice_that_cannot_be_written(run, demo):
    office = demo / "office"
    before = contents(office)
    paper = run("list", "papers", "--data", office, "--json").json["rows"][0]
    said = run("paper", "notice", paper["visit"], "-o", demo / "nowhere" / "n.pdf", "--data", office, "--json")
    assert (said.code, said.kinds) == (1, ["not_found"])
    assert contents(office) == before


@pytest.mark.parametrize(("code", "kind"), [(errno.ENOSPC, "disk_full"), (errno.EROFS, "read_only")])
def test_a_full_or_read_only_disk(run, demo, tmp_path, monkeypatch, code, kind):
    """The disk says no when a finished file is to be made durable: the worst moment."""
    office, package = demo / "office", demo / "new.inspection"
    run("export", package, "--everything", "--data", demo / "field")
    before = contents(office)

    def refuse(path: Path) -> None:
        raise OSError(code, os.strerror(code), str(path))

    monkeypatch.setattr("inspector.safe_write._sync_file", refuse)
    for command in (
        ("export", tmp_path / "e.inspection"), ("backup", tmp_path / "b.db"), ("ledger", "-o", tmp_path / "l.xlsx"),
        ("import", "sites", "--template", "-o", tmp_path / "t.xlsx"), ("merge", package),
        ("restore", demo / "none.db", "--to", tmp_path / "back"), ("demo", tmp_path / "new"),
    ):  # fmt: skip
        said = run(*command, "--data", office, "--json")
        check(said.json, command[0])
        assert (said.code, said.kinds) == (1, ["not_found" if command[0] == "restore" else kind]), command
    assert contents(office) == before
    assert [it.name for it in tmp_path.iterdir()] == ["demo"]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, Cancelled])
def test_cancelled_is_130_and_nothing_half_done(run, demo, tmp_path, monkeypatch, stop):
    office, package = demo / "office", demo / "new.inspection"
    run("export", package, "--everything", "--data", demo / "field")
    before = contents(office)

    def interrupted(*_: object, **__: object) -> None:
        raise stop

    monkeypatch.setattr("inspector.db.merge_photos.take", interrupted)
    said = run("merge", package, "--data", office, "--json")
    assert (said.code, said.json["cancelled"], said.json["ok"]) == (130, True, False)
    assert contents(office) == before
    assert not list(office.glob(".merge-*"))
    monkeypatch.setattr("inspector.sample.demo._VISITS", ())
    monkeypatch.setattr("inspector.sample.demo.exchange.merge", interrupted)
    assert run("demo", tmp_path / "half").code == 130
    assert sorted(it.name for it in tmp_path.iterdir()) == ["demo"]


def test_ctrl_c_between_packages_tells_what_was_merged(run, demo, tmp_path, monkeypatch):
    """As the window's button does: what was merged stays and is listed, the others are left."""
    with county_store(tmp_path / "field", "field", Ticking()) as laptop:
        files = []
        for number in range(3):
            add(laptop, Site, code=f"H-{number}")
            files.append(export(laptop, tmp_path).path)
    clean = exchange.clean

    def pressed(path: Path, *rest: Any, **more: Any) -> Any:
        if path == files[1]:
            signal.raise_signal(signal.SIGINT)
        return clean(path, *rest, **more)

    monkeypatch.setattr(exchange, "clean", pressed)
    monkeypatch.setattr(exchange, "BATCH", 1)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where this runs in the background
    try:
        said = run("merge", *files, "--accept-unsigned", "--data", demo / "office", "--json")
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)
    assert (said.code, said.json["cancelled"]) == (130, True)
    assert [it["status"] for it in said.json["packages"]] == ["merged", "left", "left"]


INTERRUPTED = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background of a shell has it ignored
runpy.run_module("inspector", run_name="__main__", alter_sys=True)
"""


def test_ctrl_c_in_a_terminal(tmp_path):
    """A true interrupt in the middle of the demo: 130, and neither the folder nor what was begun stays."""
    process = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, "demo", str(tmp_path / "demo"), "--json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, text=True, encoding="utf-8",
        bufsize=1, start_new_session=True,
    )  # fmt: skip
    begun = tmp_path
    while process.poll() is None and not any(begun.glob(".*-demo/field/inspector.db")):
        os.sched_yield()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert json.loads(out)["cancelled"] is True
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("code", "kinds"), [(errno.ENOSPC, (1, "disk_full")), (errno.EBADF, (3, "mistake"))])
def test_what_the_disk_says_anywhere_is_no_mistake_of_ours(run, demo, monkeypatch, code, kinds):
    def fall(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code), str(demo))

    monkeypatch.setattr("inspector.cli.looking.rows", fall)
    said = run("list", "sites", "--data", demo / "office", "--json")
    assert (said.code, *said.kinds) == kinds


def test_our_own_mistake_is_3_and_the_log_names_nobody(run, demo, monkeypatch):
    def fall(*_: object, **__: object) -> None:
        try:
            raise KeyError("陈满福 13900000000")
        except KeyError as error:
            raise ZeroDivisionError("刘家院子") from error

    monkeypatch.setattr("inspector.cli.looking.rows", fall)
    said = run("list", "sites", "--data", demo / "office", "--json")
    assert (said.code, said.kinds) == (3, ["mistake"])
    assert "Traceback" not in said.err
    text = DataFolder(demo / "office").log.read_text("utf-8")
    assert "builtins.KeyError" in text
    assert "builtins.ZeroDivisionError" in text
    assert "cli/looking.py:" in text
    for secret in ("陈满福", "139", "刘家", str(ROOT), str(demo)):
        assert secret not in text + said.out + said.err


def test_a_log_that_cannot_be_written_hides_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("INSPECTOR_MACHINE_DIR", "/dev/null/no")
    assert log.note(tmp_path / "nowhere", "list", ValueError("x")) is None


def test_a_reader_that_goes_away(made):
    process = subprocess.Popen(
        [sys.executable, "-m", "inspector", "list", "sites", "--data", str(made / "field")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    process.stdout.close()
    assert process.stderr.read().decode() in ("", "共 318 条，列出 318 条\n")
    process.stderr.close()
    assert process.wait(60) == 0


def test_an_answer_that_does_not_fit_on_the_disk(made):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "inspector", "list", "sites", "--data", str(made / "field")],
            stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_json_survives_any_code_page(made):
    environment = {**os.environ, "PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "inspector", "list", "sites", "--data", str(made / "field"), "--json"],
        capture_output=True, cwd=ROOT, env=environment, check=True,
    )  # fmt: skip
    assert done.stdout.isascii()
    assert json.loads(done.stdout)["total"] == 318
    plain = subprocess.run(
        [sys.executable, "-m", "inspector", "list", "sites", "--data", str(made / "field")],
        capture_output=True, cwd=ROOT, env={**environment, "PYTHONIOENCODING": "ascii"}, check=True,
    )  # fmt: skip
    assert plain.stdout.isascii()


def test_a_keyed_store_opens_by_the_environment_only(run, tmp_path, monkeypatch):
    folder = tmp_path / "keyed"
    monkeypatch.setenv("INSPECTOR_KEY", "it's 钥匙")
    assert run("new", "--role", "field", "--county", "990101", "--person", "甲", "--data", folder).code == 0
    assert not DataFolder(folder).database.read_bytes().startswith(b"SQLite")
    assert run("list", "people", "--data", folder, "--json").json["total"] == 1
    assert run("backup", tmp_path / "b.db", "--data", folder).code == 0
    assert run("restore", tmp_path / "b.db", "--to", tmp_path / "back").code == 0
    for file in (folder, tmp_path / "b.db", tmp_path / "back"):
        assert run("verify", file).code == 0
    monkeypatch.setenv("INSPECTOR_KEY", "wrong")
    assert run("list", "people", "--data", folder, "--json").kinds == ["wrong_key"]
    monkeypatch.delenv("INSPECTOR_KEY")
    assert run("list", "people", "--data", folder, "--json").code == 1


def test_no_command_opens_the_window(monkeypatch, tmp_path):
    from inspector import __main__, app

    opened = []
    monkeypatch.setattr(app, "main", lambda folder, language: opened.append((folder, language)) or 0)
    monkeypatch.setattr("sys.argv", ["inspector"])
    assert __main__.main() == 0
    monkeypatch.setattr("sys.argv", ["inspector", "--data", str(tmp_path), "--lang", "en"])
    assert __main__.main() == 0
    assert opened == [(None, ""), (tmp_path, "en")]


def test_a_built_upon_operation_is_refused_in_words(run, demo, package):
    office = demo / "office"
    loaded = run("list", "operations", "--where", "name=load_sample", "--data", office, "--json").json["rows"]
    said = run("undo", min(it["id"] for it in loaded), "--data", office, "--json")  # the areas everything lies in
    assert (said.code, said.kinds) == (1, ["built_upon"])


def test_tables_are_aligned_and_steer_no_terminal():
    lines = table(("a", "名"), [("中文", "x\x1b[31m\u202e"), ("b" * 99, None)])
    assert lines[0].startswith("a" + " " * 43)
    assert all("\x1b" not in it and "\u202e" not in it for it in lines)
    assert width("中a") == 3
    assert cut("中" * 30, 11) == "中" * 5 + "…"
    assert harmless("a\nb") == "a b"


def test_faults_of_a_true_process_are_one_line_each(tmp_path):
    done = in_a_process("list", "sites", "--data", tmp_path / "nowhere", "--lang", "en")
    assert (done.returncode, done.stdout) == (1, "")
    told = "Your data is as it was. Choose another folder, or set up a new one."
    assert done.stderr == f"There is no inspection data in “{tmp_path / 'nowhere'}”. {told}\n"


def test_cancelled_before_the_command_line_is_there_it_says_nothing(monkeypatch, capsys):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("inspector.cli.main", interrupted)
    monkeypatch.setattr("sys.argv", ["inspector", "book"])
    assert inspector.__main__.main() == 130
    assert capsys.readouterr() == ("", "")
