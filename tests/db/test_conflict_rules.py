"""Conflicts decided many at once by a rule, or one by one on the command line; the report of the merge that brought
them.
"""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest

from inspector import i18n
from inspector.acts import Act
from inspector.cli import main
from inspector.db.conflicts import conflicts
from inspector.db.store import Store
from inspector.operations import conflict, exchange, exchange_report, history
from inspector.operations.conflict import Prefers, Rule
from inspector.records import Person, Site
from tests.db.parcels import altered, export, give, take
from tests.db.small_county import Ticking, add, edit


@pytest.fixture
def contested(field: Store, office: Store, now: Ticking) -> tuple[list[str], str, str]:
    """Three sites contested by name between laptop and office, the office's word the later one, and one deleted here
    and edited there; the id of the package, and of who works at the laptop.
    """
    sites = [add(field, Site, code=f"H-{number}") for number in range(4)]
    give(field, office)
    with field.operation(Act.INTRODUCE_PERSON) as act:
        person = act.create(Person, name="王督查", role="inspector")
    field.set_setting("person", person)
    for store, who in ((field, "外业"), (office, "办公室")):
        now.go_on(60)
        for site in sites[:3]:
            edit(store, Site, site, name=f"{who}{site[-3:]}")
    edit(field, Site, sites[3], users=7)
    with office.operation(Act.EDIT_SITE) as act:
        act.delete(Site, sites[3])
    written = export(field, field.folder.folder.parent)
    take(office, written.path)
    assert len(conflicts(office)) == 4
    return sites, written.package, person


def names(store: Store, sites: list[str]) -> set[str]:
    return {store.get(Site, it).name[:-3] for it in sites[:3]}


@pytest.mark.parametrize(
    ("prefers", "shown", "left", "deleted"),
    [
        (Prefers.NEWEST, "办公室", 0, 1),
        (Prefers.OLDEST, "外业", 0, 0),
        (Prefers.PERSON, "外业", 0, 0),
        (Prefers.PACKAGE, "外业", 0, 0),
        (Prefers.OFFICE, "办公室", 0, 1),
    ],
)
def test_a_rule_decides_many_as_one_operation_that_travels_and_is_undone(
    field: Store, office: Store, contested: tuple[list[str], str, str],
    prefers: Prefers, shown: str, left: int, deleted: int,
) -> None:  # fmt: skip
    sites, package, person = contested
    which = {Prefers.PERSON: person, Prefers.PACKAGE: package}.get(prefers, "")
    before = office.newest
    assert conflict.resolve_many(office, conflicts(office), Rule(prefers, which)) == 4
    assert (len(conflicts(office)), office.newest) == (left, before + 1)
    assert names(office, sites) == {shown}
    assert office.get(Site, sites[3]).deleted == deleted
    give(office, field)
    assert (names(field, sites), field.get(Site, sites[3]).deleted, conflicts(field)) == ({shown}, deleted, [])
    history.undo(office)
    assert (names(office, sites), office.get(Site, sites[3]).deleted) == ({"办公室"}, 0)  # as it was shown before


def test_where_a_rule_has_no_word_a_person_decides(office: Store, contested: tuple[list[str], str, str]) -> None:
    before = office.newest
    assert conflict.resolve_many(office, conflicts(office), Rule(Prefers.PERSON, "nobody")) == 0
    assert (len(conflicts(office)), office.newest) == (4, before)
    assert conflict.resolve_many(office, [], Rule(Prefers.NEWEST)) == 0


# -- the command line --------------------------------------------------------------------------------------------------


def told(capsys: pytest.CaptureFixture[str], *words: Any) -> dict[str, Any]:
    main([*map(str, words), "--json"])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_decided_on_the_command_line(
    office: Store, contested: tuple[list[str], str, str], capsys: pytest.CaptureFixture[str], qapp: Any
) -> None:
    sites, _, _ = contested
    folder = office.folder.folder
    office.close()
    data = ("--data", folder)
    listed = told(capsys, "conflict", "list", *data)
    assert listed["total"] == 4
    one = f"{sites[0]}.name"
    shown = told(capsys, "conflict", "show", one, *data)
    first = next(it for it in shown["heads"] if it["value"].startswith("外业"))
    assert (shown["id"], first["person"], len(shown["heads"])) == (one, "王督查", 2)
    taken = told(capsys, "conflict", "decide", one, "--take", first["operation"], *data)
    assert (taken["settled"], taken["left"]) == (1, 3)
    written = told(capsys, "conflict", "decide", f"{sites[1]}.name", "--value", "第三种说法", *data)
    assert written["left"] == 2
    kept = told(capsys, "conflict", "decide", f"{sites[3]}.deleted", "--value", "0", *data)
    assert kept["left"] == 1
    assert told(capsys, "conflict", "decide", "--all", "--rule", "newest", *data)["left"] == 0
    wrong = told(capsys, "conflict", "decide", one, "--value", "x", *data)
    assert [it["kind"] for it in wrong["refused"]] == ["gone"]
    for words in (
        (one,), ("--all", "--value", "x"), (one, "--take", "1", "--value", "2"), ("--rule", "newest"),
        ("--all", "--rule", "person"), ("--all", "--rule", "package"), ("--all", "--rule", "newest", "--of", "x"),
    ):  # fmt: skip
        assert [it["kind"] for it in told(capsys, "conflict", "decide", *words, *data)["refused"]] == ["usage"]
    with Store.open(folder) as store:
        assert [store.get(Site, it).name[:2] for it in sites[:3]] == ["外业", "第三", "办公"]
        assert not store.get(Site, sites[3]).deleted


# -- the report --------------------------------------------------------------------------------------------------------


@pytest.fixture
def received(field: Store, office: Store, contested: object, tmp_path: Path) -> list[exchange.Received]:
    """A merge of a package with a refused row in it, of one known before and of one that is none."""
    bad = add(field, Site, code="=1+1", name="坏\x07")
    good = export(field, tmp_path).path
    path = altered(good, ("UPDATE site SET area = ? WHERE id = ?", ["0" * 36, bad]))
    exchange.merge(office, [good])
    nothing = tmp_path / "不是.inspection"
    nothing.write_bytes(b"x" * 5000)
    return exchange.merge(office, [path, good, nothing])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_report_says_what_became_of_each(
    office: Store, received: list[exchange.Received], tmp_path: Path, language: str, qapp: Any
) -> None:
    i18n.use_language(qapp, language)
    try:
        exchange_report.save_report(received, tmp_path / "report.xlsx", language=language)
        exchange_report.save_pdf(office, received, tmp_path / "report.pdf")
    finally:
        i18n.use_language(qapp, "zh")
    rows = list(openpyxl.load_workbook(tmp_path / "report.xlsx").active.iter_rows(values_only=True))
    assert len(rows) == 1 + len(exchange_report.lines(received))
    words = " ".join(str(cell) for row in rows for cell in row)
    assert ("收不下" in words) == (language == "zh")  # the window's own word
    document = pypdfium2.PdfDocument(tmp_path / "report.pdf")
    text = "".join(document[page].get_textpage().get_text_range() for page in range(len(document)))
    document.close()
    for word in ("不是.inspection", "王督查") if language == "zh" else ("Report of a merge", "inspection"):
        assert word in text.replace("\r\n", "")
    if language == "zh":  # what is said of a package is a sentence below the table, not a tower of syllables in it
        said = [it for it in text.split("\r\n") if it.startswith("“不是.inspection”")]
        assert [len(it) > 30 for it in said] == [True]
