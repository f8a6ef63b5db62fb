"""A small share of the fuzzing, the same every time; `python -m tests.fuzz` goes on for as long as one likes."""

from pathlib import Path

from tests import fuzz


def test_spoilt_files_of_every_kind_are_only_faults(tmp_path: Path) -> None:
    found = fuzz.fuzz(tmp_path, seed=1, goes_on=lambda done: done < 8)
    assert found.findings == []
    assert set(found.tried.values()) == {8}
    assert found.said["taken"] < sum(found.tried.values())


def test_what_is_no_fault_is_found(tmp_path: Path) -> None:
    with fuzz.warm_children():
        it = fuzz.Fuzz(tmp_path)
        it.targets["photo"] = lambda path: path.read_text("ascii")
        it.one("photo", "1")
        it.close()
    assert "UnicodeDecodeError" in it.found.told()
