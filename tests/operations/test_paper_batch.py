"""Many papers into a folder: one file each, safe names, an outcome for every one, nothing half written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.acts import Act
from inspector.errors import Cancelled, Fault, Kind
from inspector.operations import finding
from inspector.operations import visit as starting
from inspector.operations.papers import batch as batches
from inspector.operations.papers import issuing
from inspector.operations.papers.batch import LONGEST_NAME, batch, file_all, safe_name
from inspector.operations.papers.waiting import Wanted
from inspector.paper import preview
from inspector.records import Paper, Site
from inspector.safe_write import TEMPORARY
from tests.operations.days import a_household, finalised, the_form


def begun(store, number):
    """A draft at a household with a finding."""
    made = starting.start(store, site=a_household(store, number), checklist=the_form(store))
    finding.add(store, made, text="化粪池池壁有裂缝", severity=2)
    return made


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "papers"
    made.mkdir()
    return made


@pytest.fixture
def visits(store):
    """Three visits, the last one not finalised."""
    made = [begun(store, number) for number in range(3)]
    return [*(finalised(store, it) for it in made[:2]), made[2]]


def test_each_visit_has_its_file_and_its_number(store, visits, folder):
    told = []
    done = batch(store, "notice", visits, folder, progress=lambda *it: told.append(it))
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert [it.wanted.subject for it in done] == visits
    first, second, third = done
    for it in (first, second):
        assert it.path.read_bytes() == it.issued.drawn.pdf
        assert it.path.name.startswith(it.issued.number)
        assert "＊" in it.path.name  # a householder's name is masked on a folder that is copied about
        assert preview.page_count(it.path.read_bytes()) == it.issued.drawn.pages
    assert (third.path, third.issued, third.fault.kind) == (None, None, Kind.NOT_FINALISED)
    assert len(store.find(Paper)) == 2
    assert sorted(it.name for it in folder.iterdir() if it.suffix == ".pdf") == sorted(
        [first.path.name, second.path.name]
    )


def test_the_same_again_writes_the_same_files(store, visits, folder):
    once = batch(store, "notice", visits[:2], folder)
    again = batch(store, "notice", visits[:2], folder)
    assert [it.path for it in again] == [it.path for it in once]
    assert len(list(folder.glob("*.pdf"))) == 2
    assert len(store.find(Paper)) == 2


def test_no_file_of_another_is_written_over(store, visits, folder):
    (first,) = batch(store, "notice", visits[:1], folder)
    first.path.write_bytes(b"somebody's")
    (other,) = batch(store, "notice", visits[:1], folder)
    assert first.path.read_bytes() == b"somebody's"
    assert other.path.name == f"{first.path.stem} (2).pdf"
    other.path.unlink()
    other.path.mkdir()
    (third,) = batch(store, "notice", visits[:1], folder)
    assert third.path.name == f"{first.path.stem} (3).pdf"


def test_places_of_one_name_do_not_share_a_file(store, visits, folder):
    again = begun(store, 0)
    done = batch(store, "record", [visits[0], again], folder)
    assert [it.fault for it in done] == [None, None]
    assert len({it.path for it in done}) == 2
    assert store.find(Paper) == []


def test_a_place_that_is_called_like_a_path_stays_in_the_folder(store, folder):
    site = a_household(store, 5)
    with store.operation(Act.EDIT_SITE) as edit:
        edit.change(Site, site, name="../../etc/passwd\n\u202efdp.exe")
    (done,) = batch(store, "record", [begun(store, 5)], folder)
    assert done.path.parent == folder
    assert [it.name for it in folder.iterdir()] == [done.path.name]


def test_stopping_between_two_leaves_whole_files(store, visits, folder):
    done = []
    with pytest.raises(Cancelled):
        batch(store, "record", visits, folder, progress=lambda n, _: done.append(n), cancelled=lambda: len(done) == 1)
    (only,) = folder.glob("*.pdf")
    assert preview.page_count(only.read_bytes()) >= 1
    assert not list(folder.glob(f"*{TEMPORARY}"))


def test_a_folder_that_is_not_there_ends_it_at_once(store, visits, folder):
    told = []
    with pytest.raises(Fault) as caught:
        batch(store, "record", visits, folder / "nowhere", progress=lambda *it: told.append(it))
    assert caught.value.kind is Kind.NOT_FOUND
    assert told == []


def test_a_full_disk_ends_it_and_leaves_nothing_half(store, visits, folder, monkeypatch):
    write = batches.write_bytes

    def full(path, pdf):
        if list(folder.glob("*.pdf")):
            raise Fault(Kind.DISK_FULL, path=path, needed=len(pdf))
        write(path, pdf)

    monkeypatch.setattr(batches, "write_bytes", full)
    with pytest.raises(Fault) as caught:
        batch(store, "record", visits, folder)
    assert caught.value.kind is Kind.DISK_FULL
    assert len(list(folder.iterdir())) == 1


def test_unknown_subjects_and_kinds_are_told_one_by_one(store, visits, folder):
    wanted = [Wanted("record", "nobody"), Wanted("no such kind", visits[0]), Wanted("record", visits[0])]
    done = file_all(store, wanted, folder)
    assert [it.fault.kind if it.fault else None for it in done] == [Kind.GONE, Kind.NOT_MEANT, None]


def test_an_issued_paper_is_filed_as_it_was_issued(store, visits, folder):
    issued = issuing.issue(store, "notice", visits[0])
    (done,) = file_all(store, [Wanted("notice", visits[0], issued.paper)], folder)
    assert done.path.read_bytes() == issued.drawn.pdf


def test_photos_of_all_are_read_by_one_child(store, visits, folder, monkeypatch):
    started = []
    worker = issuing.Worker

    def counted(name):
        started.append(name)
        return worker(name)

    monkeypatch.setattr(issuing, "Worker", counted)
    batch(store, "record", visits, folder)
    assert started == ["burn"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青督反〔2026〕3号 石桥村 陈*福", "青督反〔2026〕3号 石桥村 陈＊福"),
        ("../../etc/passwd", "／..／etc／passwd"),
        ("C:\\con.txt", "C：＼con.txt"),
        ("con", "_con"),
        ("COM1.pdf", "_COM1.pdf"),
        ("a\nb\tc\x00", "a b c"),
        ("  . . ", "_"),
        ("", "_"),
        ("name. ", "name"),
        ("\u202egpj.exe", "gpj.exe"),
    ],
)
def test_names_are_safe(text, name):
    assert safe_name(text) == name


@given(st.text(max_size=400))
def test_any_text_makes_a_name_of_one_file(text):
    name = safe_name(text)
    assert 0 < len(name.encode()) <= LONGEST_NAME + 1
    assert not set(name) & set('\\/:*?"<>|\n\r\t\x00')
    assert not name.endswith((".", " "))
    assert name not in {".", ".."}
    assert not any(unicodedata.category(it) in {"Cc", "Cf", "Cs"} for it in name)
    assert safe_name(name) == name
