"""The notice: its number, its bytes, and its file lost or damaged."""

import hashlib
from pathlib import Path

import pytest

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import finding as findings
from inspector.operations import photo as photos
from inspector.operations import resident, signature
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.papers import issuing
from inspector.paper.content import canonical
from inspector.photo import intake
from inspector.photo.overlay import Drawing, Shape
from inspector.records import Paper
from tests.db.parcels import refusal
from tests.db.small_county import record_rows
from tests.operations.days import a_household, finalised, photo_file, the_form


def test_only_a_finalised_visit_has_a_notice(store: Store, visit: str) -> None:
    before = record_rows(store)
    with refusal(Kind.NOT_FINALISED):
        issuing.issue(store, "notice", visit)
    assert issuing.preview(store, "notice", visit).paper is None
    assert record_rows(store) == before


def test_the_same_visit_keeps_its_number_and_its_bytes(store: Store, visit: str, tmp_path: Path) -> None:
    finalised(store, visit, HT04="cracked")
    first = issuing.issue(store, "notice", visit)
    newest = store.newest
    again = issuing.save(store, "notice", visit, tmp_path / "a.pdf")
    shown = issuing.preview(store, "notice", visit)
    assert first.number == again.number == shown.number == f"临{store.mark}-1"
    assert first.drawn.pdf == again.drawn.pdf == shown.drawn.pdf == (tmp_path / "a.pdf").read_bytes()
    assert store.newest == newest
    (held,) = store.find(Paper)
    assert held.pdf == hashlib.sha256(first.drawn.pdf).hexdigest()


@pytest.mark.parametrize("how", ["missing", "damaged"])
def test_a_file_lost_or_damaged_is_made_again_the_same(store: Store, visit: str, how: str) -> None:
    finalised(store, visit)
    issued = issuing.issue(store, "notice", visit)
    file = store.folder.papers / f"{issued.paper}.pdf"
    data = file.read_bytes()
    if how == "missing":
        file.unlink()
    else:
        file.write_bytes(data[:100])
    issuing.issue(store, "notice", visit)
    assert file.read_bytes() == data


def test_without_a_file_no_number_is_recorded_and_none_comes_twice(
    store: Store, visit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    finalised(store, visit)

    def full(path: Path, *_: object, **__: object) -> None:
        raise Fault(Kind.DISK_FULL, path=path, needed=None)

    with monkeypatch.context() as patch:
        patch.setattr(issuing, "write_bytes", full)
        with refusal(Kind.DISK_FULL):
            issuing.issue(store, "notice", visit)
    assert store.find(Paper) == []
    assert issuing.issue(store, "notice", visit).number == f"临{store.mark}-2"
    other = finalised(store, visits.start(store, site=a_household(store, 1), checklist=the_form(store)))
    assert issuing.issue(store, "notice", other).number == f"临{store.mark}-3"


@pytest.mark.parametrize("how", ["missing", "spoilt", *sorted(intake.UNREADABLE)])
def test_a_photo_that_cannot_be_shown_keeps_no_notice_back(
    store: Store, visit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    (finding,) = read_case(store, visit).findings
    photos.attach(store, visit, [photo_file(tmp_path)], finding=finding.id)
    finalised(store, visit)
    ((sha256,),) = store.rows("SELECT sha256 FROM photo")
    for size in ("working", "originals"):
        file = store.folder.photos / size / sha256[:2] / sha256
        file.write_bytes(b"rotten") if how == "spoilt" and size == "originals" else file.unlink()
    if how in set(intake.UNREADABLE):

        def fail(*_: object, **__: object) -> None:
            raise Fault(Kind(how), path="x")

        monkeypatch.setattr(intake, "shown", fail)
    assert issuing.issue(store, "notice", visit).drawn.pdf.startswith(b"%PDF")


def test_who_lives_there_and_who_was_spoken_to_are_masked_too(store: Store, visit: str, tmp_path: Path) -> None:
    home = read_case(store, visit).site
    resident.add(store, home.id, name="柳冬芳")
    visits.change_head(store, visit, interviewee="骆小满（户主之子）、陶秋生(邻居)")
    made = findings.add(store, visit, text="柳冬芳说池子满了，骆小满和陶秋生在场")
    (photo,), _ = photos.attach(store, visit, [photo_file(tmp_path)], finding=made)
    photos.annotate(store, photo, [Shape(Drawing.TEXT, ((0.1, 0.1),), text="陶秋生")])
    finalised(store, visit)
    signature.refuse(store, visit, role="interviewee", name="匡大海", reason="匡大海说没看清")
    content = issuing.preview(store, "notice", visit).content
    said = canonical(content)
    assert not [it for it in ("柳冬芳", "骆小满", "陶秋生", "匡大海") if it in said]
    assert "柳*芳说池子满了" in said
