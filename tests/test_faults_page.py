"""docs/faults.md says what is so: every fault has its row, its sentence as people read it, and tests that are there."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from inspector.errors import Kind
from inspector.i18n.sentences import SENTENCES
from tests.translations import FOLDER, messages, texts

ROOT = Path(__file__).resolve().parent.parent
ROW = re.compile(r"\| (\d+) \| (.+) \| (.+) \| (.+) \| (.+) \|")
ROWS = [
    found.groups() for found in map(ROW.fullmatch, (ROOT / "docs/faults.md").read_text("utf-8").splitlines()) if found
]


@pytest.fixture(scope="module")
def chinese() -> dict[tuple[str, str], list[str]]:
    return {key: texts(message) for key, message in messages(FOLDER / "inspector_zh.ts").items()}


@cache
def functions(file: Path) -> frozenset[str]:
    return frozenset(it.name for it in ast.parse(file.read_text("utf-8")).body if isinstance(it, ast.FunctionDef))


def test_every_fault_of_exchange_and_of_the_mirror_has_its_row() -> None:
    assert [int(number) for number, *_ in ROWS] == list(range(18, 56))
    told = {kind for row in ROWS for kind in re.findall(r"`([A-Z_]+)` ", row[3])}
    assert {"NO_SERVICE", "OTHER_MIRROR"} <= told


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_its_sentence_is_what_people_read(row: tuple[str, ...], chinese: dict[tuple[str, str], list[str]]) -> None:
    said = row[3].split("<br>") if row[3] != "–" else []
    everything = {text for forms in chinese.values() for text in forms}
    for it in said:
        named = re.fullmatch(r"`([A-Z_]+)` (.+)", it)
        if named is None:
            assert it in everything
        else:
            what, data, next_ = SENTENCES[Kind[named[1]]]
            assert named[2] in chinese["Fault", what]
            assert chinese["Fault", data]
            assert chinese["Fault", next_]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_its_tests_are_there(row: tuple[str, ...]) -> None:
    named = re.findall(r"`([\w/]+\.py)::(test_\w+)`", row[4])
    assert named
    assert len(named) == len(row[4].split("<br>"))
    for file, function in named:
        assert function in functions(ROOT / "tests" / file), function
