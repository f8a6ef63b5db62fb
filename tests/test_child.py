"""A stranger's file may do anything to the child that reads it, and nothing to the program that started it."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from inspector import child
from inspector.child import Worker, run
from inspector.errors import Cancelled, Fault, Kind

START = """
import sys
sys.path.insert(0, {folder!r})
from inspector import child
child.READERS["photo"] = child.Reader("stranger:read", child.Kind.NOT_A_PICTURE)
sys.exit(child.main("photo"))
"""


@pytest.fixture
def reading(tmp_path, monkeypatch):
    """Make the reader `photo` of all children started from now on the given function `read(task)`."""

    def be(source):
        (tmp_path / "stranger.py").write_text(source, encoding="utf-8")
        order = [sys.executable, "-c", START.format(folder=str(tmp_path))]
        monkeypatch.setattr(child, "command", lambda _name: order)

    return be


@pytest.fixture
def saying(monkeypatch):
    """Make all children started from now on run the given program: one that a file has taken over."""

    def be(source):
        monkeypatch.setattr(child, "command", lambda _name: [sys.executable, "-c", source])

    return be


def fault_of(task, **limits):
    with pytest.raises(Fault) as caught:
        run("photo", task, **limits)
    return caught.value


def test_a_task_goes_in_and_an_answer_comes_out(reading):
    reading("def read(task): return {'twice': task['n'] * 2, 'name': task['name']}")
    assert run("photo", {"n": 21, "name": "王䶮\udc80\n"}) == {"twice": 42, "name": "王䶮\udc80\n"}


def test_a_fault_crosses_with_its_facts(reading):
    reading("""
from pathlib import Path
from inspector.errors import Fault, Kind
def read(task): raise Fault(Kind.BAD_ROW, path=Path("a"), sheet="户厕", row=3, column=None, message="x")
""")
    fault = fault_of({})
    assert fault.kind is Kind.BAD_ROW
    assert fault.facts == {"path": "a", "sheet": "户厕", "row": 3, "column": None, "message": "x"}


@pytest.mark.parametrize(
    "statement",
    ["b'\\xff'.decode()", "{}['张三']", "raise SystemExit('张三')", "raise KeyboardInterrupt", "1 / 0", "read(task)"],
)
def test_anything_unforeseen_is_a_refusal_that_quotes_nothing(reading, statement):
    reading(f"def read(task):\n    {statement}")
    fault = fault_of({"path": "x.jpg"})
    assert fault.kind is Kind.NOT_A_PICTURE
    assert fault.facts["path"] == "x.jpg"
    assert fault.facts["where"] in {
        "UnicodeDecodeError", "KeyError", "SystemExit", "KeyboardInterrupt", "ZeroDivisionError", "RecursionError",
    }  # fmt: skip


def test_a_memory_hog_is_too_large(reading):
    reading("def read(task): return {'n': len(bytearray(2 ** 32))}")
    fault = fault_of({"path": "x"}, megabytes=200)
    assert fault.kind is Kind.TOO_LARGE
    assert fault.facts == {"path": "x", "limit": 200 * 2**20}


def test_the_limits_hold_in_the_child(reading):
    reading("""
import resource
def read(task):
    assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
    return {"memory": resource.getrlimit(resource.RLIMIT_AS), "time": resource.getrlimit(resource.RLIMIT_CPU)[0]}
""")
    answer = run("photo", {}, seconds=20, megabytes=300)
    assert answer["memory"] == [300 * 2**20] * 2
    assert 20 <= answer["time"] <= 23


def test_a_child_stands_back_behind_the_window(reading):
    reading("import os\ndef read(task): return {'nice': os.nice(0)}")
    assert run("photo", {})["nice"] == min(19, os.nice(0) + 5)


def test_a_child_that_takes_too_long_is_killed(reading):
    reading("import threading\ndef read(task): threading.Event().wait()")
    fault = fault_of({"path": "x"}, seconds=0.3)
    assert fault.kind is Kind.TOOK_TOO_LONG
    assert fault.facts == {"path": "x", "seconds": 0.3}


def test_a_child_that_computes_too_long_is_ended_by_its_own_limit(reading):
    reading("import os, signal\ndef read(task): os.kill(os.getpid(), signal.SIGXCPU)")
    assert fault_of({"path": "x"}).kind is Kind.TOOK_TOO_LONG


@pytest.mark.parametrize(("ending", "code"), [("os._exit(3)", 3), ("os.kill(os.getpid(), 11)", -11)])
def test_a_child_that_dies_is_told_with_its_code(reading, ending, code):
    reading(f"import os\ndef read(task): {ending}")
    fault = fault_of({"path": "x"})
    assert fault.kind is Kind.CHILD_DIED
    assert fault.facts == {"path": "x", "code": code}


def test_a_cancelled_child_is_killed_and_is_no_failure(reading, tmp_path):
    reading(f"""
import os, threading
def read(task):
    open({str(tmp_path / "pid")!r}, "w").write(str(os.getpid()))
    threading.Event().wait()
""")
    with Worker("photo") as worker:
        with pytest.raises(Cancelled):
            worker.ask({}, cancelled=lambda: (tmp_path / "pid").exists() and (tmp_path / "pid").read_text() != "")
        pid = int((tmp_path / "pid").read_text())
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_what_a_library_prints_does_not_stand_among_the_answers(reading):
    reading("import os\ndef read(task):\n    print('{}'); os.write(1, b'garbage\\n'); return {'ok': 1}")
    assert run("photo", {}) == {"ok": 1}


@pytest.mark.parametrize(
    "line",
    [
        "garbage", "", "[1]", "{}", "null", '{"result": 3}', '{"fault": "no_such", "facts": {}}', '{"fault": "busy"}',
        '{"fault": "busy", "facts": {"kind": "x"}}', '{"fault": "busy", "facts": {"self": 1}}',
        "[" * 100_000, '{"result": {}', "\\x80\\x00",
    ],
)  # fmt: skip
def test_a_child_that_was_taken_over_says_nothing_we_believe(saying, line):
    saying(f"import sys; sys.stdin.readline(); sys.stdout.buffer.write({line!r}.encode() + b'\\n')")
    fault = fault_of({"path": "x"})
    assert fault.kind is Kind.CHILD_DIED
    assert fault.facts == {"path": "x", "code": "answer"}


def test_an_answer_without_end_is_cut(saying, monkeypatch):
    monkeypatch.setattr(child, "ANSWER_LIMIT", 100_000)
    saying("import sys\nwhile True: sys.stdout.write('x' * 1000)")
    assert fault_of({}).kind is Kind.CHILD_DIED


def test_a_child_that_closes_its_output_and_lives_on(saying):
    saying("import os, threading; os.close(1); threading.Event().wait()")
    assert fault_of({}).facts["code"] is None


def test_a_child_that_never_listens(saying):
    saying("raise SystemExit(7)")
    assert fault_of({"path": "x", "much": "m" * 1_000_000}).facts == {"path": "x", "code": 7}


def test_a_reader_that_cannot_be_imported_is_our_mistake(reading):
    reading("import no_such_module")
    with pytest.raises(RuntimeError, match="no_such_module"):
        run("photo", {})


def test_a_child_that_lives_and_never_listens(saying):
    saying("import threading; threading.Event().wait()")
    assert fault_of({"much": "m" * 1_000_000}, seconds=0.2).kind is Kind.TOOK_TOO_LONG


def test_a_machine_without_room_for_another_process(monkeypatch):
    monkeypatch.setattr(child, "command", lambda _name: ["/no/such/program"])
    assert fault_of({"path": "x"}).facts == {"path": "x", "code": 2}


def test_a_warm_child_answers_many_tasks(reading):
    reading("import os\ndef read(task): return {'pid': os.getpid(), 'n': task['n']}")
    with Worker("photo") as worker:
        answers = [worker.ask({"n": n}) for n in range(5)]
    assert [answer["n"] for answer in answers] == [0, 1, 2, 3, 4]
    assert len({answer["pid"] for answer in answers}) == 1


@pytest.mark.parametrize(
    "trouble", ["os._exit(1)", "threading.Event().wait()", "1 / 0", "raise MemoryError", "os.close(1); os.close(2)"]
)
def test_a_child_in_trouble_is_followed_by_a_fresh_one(reading, trouble):
    reading(f"""
import os, threading
def read(task):
    if task["bad"]:
        {trouble}
    return {{"pid": os.getpid()}}
""")
    with Worker("photo") as worker:
        first = worker.ask({"bad": False})["pid"]
        try:
            worker.ask({"bad": True}, seconds=0.5)
        except Fault:
            assert worker.ask({"bad": False})["pid"] != first
        else:
            assert worker.ask({"bad": False})["pid"] == first


def test_a_child_that_talks_nonsense_is_not_asked_again(saying):
    saying("import sys\nfor _ in sys.stdin: print('{\"result\": 3}', flush=True)")
    with Worker("photo") as worker:
        with pytest.raises(Fault):
            worker.ask({})
        assert worker._process is None


def test_a_fault_the_reader_names_keeps_the_child_warm(reading):
    reading("""
import os
from inspector.errors import Fault, Kind
def read(task):
    if task["bad"]:
        raise Fault(Kind.NOT_A_TABLE, path="x")
    return {"pid": os.getpid()}
""")
    with Worker("photo") as worker:
        first = worker.ask({"bad": False})["pid"]
        with pytest.raises(Fault):
            worker.ask({"bad": True})
        assert worker.ask({"bad": False})["pid"] == first


def test_no_thread_and_no_child_is_left(reading):
    reading("def read(task): return {}")
    before = threading.active_count()
    with Worker("photo") as worker:
        worker.ask({})
        process = worker._process
    assert process.returncode is not None
    assert threading.active_count() == before


def test_a_child_is_told_little(reading, monkeypatch):
    monkeypatch.setenv("SOME_PASSPHRASE", "青禾")
    reading("import os, sys\ndef read(task): return {'names': list(os.environ), 'utf8': sys.flags.utf8_mode}")
    answer = run("photo", {})
    assert "SOME_PASSPHRASE" not in answer["names"]
    assert "HOME" not in answer["names"]
    assert answer["utf8"] == 1


def test_the_real_child_imports_nothing_from_the_current_folder(tmp_path, monkeypatch):
    for name in ("inspector", "json", "PIL"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(77)")
    monkeypatch.chdir(tmp_path)
    fault = fault_of({"path": "x.jpg", "file": str(tmp_path / "missing.jpg")})
    assert fault.kind is Kind.NOT_A_PICTURE
    assert fault.facts["where"] == "FileNotFoundError"


def test_a_frozen_program_starts_itself(monkeypatch):
    assert child.command("photo")[-4:] == ["-m", "inspector", "--child", "photo"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child.command("photo") == [sys.executable, "--child", "photo"]


def test_nothing_heavy_is_imported_before_the_reader():
    source = "import json, sys, inspector.__main__, inspector.child; print(json.dumps(sorted(sys.modules)))"
    root = Path(__file__).resolve().parent.parent
    out = subprocess.run([sys.executable, "-c", source], cwd=root, capture_output=True, check=True).stdout
    tops = {name.partition(".")[0] for name in json.loads(out)}
    assert not tops & {"PIL", "PySide6", "sqlite_utils", "sqlcipher3", "pyxform", "reportlab", "openpyxl", "argparse"}
