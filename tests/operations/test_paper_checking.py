"""Is this paper ours, and does it hold: by its code however it was scanned, by its number however it was typed."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.papers import checking, issuing, standing
from inspector.operations.papers.checking import check, read_code, site_of_code
from inspector.paper.content import code_text, parsed
from inspector.paper.preview import page_count, render
from inspector.records import Paper
from tests.db.parcels import refusal
from tests.operations.days import a_household, finalised, the_form


@pytest.fixture
def paper(office: Store) -> Paper:
    begun = visits.start(office, site=a_household(office), checklist=the_form(office))
    finalised(office, begun, HT04="cracked")
    return office.get(Paper, str(issuing.issue(office, "notice", begun).paper))


def code(paper: Paper) -> str:
    return code_text(parsed(paper.content))


def test_the_code_tells_genuine_superseded_and_void(office: Store, paper: Paper) -> None:
    assert check(office, code(paper)) == checking.Checked(paper.number, "genuine", paper.id, "code")
    new = str(issuing.issue(office, "notice", str(paper.visit), replaces=paper.id).paper)
    assert check(office, code(paper)).status == "superseded"
    assert check(office, paper.number).status == "superseded"
    standing.void(office, new, "印错")
    assert [check(office, code(it)).status for it in (paper, office.get(Paper, new))] == ["genuine", "void"]


def test_a_scanner_that_is_a_keyboard_may_garble_the_number(office: Store, paper: Paper) -> None:
    id_, beginning = code(paper).split()[1:]
    for typed in (
        f"???2026?3? {id_} {beginning}", f"{id_} {beginning}\r\n", f"{id_.upper()} {beginning.upper()}",
        f"  {id_.replace('-', '')}   {beginning}", f"{id_.replace('-', '/')} {beginning}", f"à¶½·´ {id_} {beginning}",
        f"{paper.number.replace('〔', '[').replace('〕', ']')} {id_} {beginning}",
    ):  # fmt: skip
        assert check(office, typed).status == "genuine", typed


def test_a_forged_code_is_unknown(office: Store, paper: Paper) -> None:
    number, id_, beginning = code(paper).split()
    other = "0" if beginning[0] != "0" else "1"
    for forged in (
        f"{number} {id_} {other}{beginning[1:]}", f"{number} {id_[:-1]}{'0' if id_[-1] != '0' else '1'} {beginning}",
        f"青督反〔2027〕99号 {id_} {beginning}", f"临7K2-1 {id_} {beginning}", f"{number} {id_} {beginning[:15]}",
        f"{number} {id_} {beginning}0", f"{number} {id_}{beginning}", "", " ", "https://example.invalid", "x" * 100_000,
    ):  # fmt: skip
        assert (check(office, forged).status, check(office, forged).paper) == ("unknown", None), forged


def test_by_number_however_it_is_typed(office: Store, paper: Paper) -> None:
    for typed in (paper.number, paper.number.replace("〔", " [").replace("〕", "] "), f"{paper.number}\n"):
        assert check(office, typed) == checking.Checked(paper.number, "genuine", paper.id, "number", 1)
    assert check(office, "青督反〔2027〕2号").status == "unknown"


def test_a_number_that_two_papers_bear_says_nothing_and_their_codes_do(
    office: Store, paper: Paper, tmp_path: Path
) -> None:
    with office.operation(issuing.Act.ENTER_PAPER) as edit:
        twin = edit.create(
            Paper, visit=paper.visit, kind="notice", number=paper.number, year=paper.year, running=1, language="zh",
            title=paper.title, addressee="", issued=paper.issued, content=paper.content, sha256="0" * 64,
        )  # fmt: skip
    assert check(office, paper.number) == checking.Checked(paper.number, "unknown", None, "number", 2)
    assert check(office, code(paper)).paper == paper.id
    assert check(office, f"x {twin} {'0' * 16}").paper == twin


def test_an_entered_number_finds_it_too(office: Store, paper: Paper) -> None:
    with office.operation(issuing.Act.ENTER_PAPER) as edit:
        edit.change(Paper, paper.id, formal="青督反〔2027〕77号")
    assert check(office, "青督反[2027]77").paper == paper.id


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200))
def test_no_text_does_any_harm(office: Store, text: str) -> None:
    assert check(office, text).status == "unknown"
    assert site_of_code(office, text) is None


def test_the_site_of_an_earlier_notice(office: Store, paper: Paper) -> None:
    site = read_case(office, str(paper.visit)).site.id
    assert site_of_code(office, code(paper)) == site_of_code(office, paper.number) == site
    second = finalised(
        office, visits.start(office, site=a_household(office, 1), checklist=the_form(office)), HT04="cracked"
    )
    both = ",".join(read_case(office, it).findings[0].id for it in (str(paper.visit), second))
    wide = issuing.issue(office, "rectify", both)
    assert site_of_code(office, wide.number) is None


# -- pictures ----------------------------------------------------------------------------------------------------------


def photographed(pdf: bytes, number: int, file: Path) -> Path:
    """The page that bears the code, as somebody photographs it: turned, blurred, on a desk."""
    page = render(pdf, number, 3)
    desk = Image.new("RGB", (2600, 3200), (90, 70, 50))
    desk.paste(page.resize((1790, 2530)).rotate(9, expand=True, fillcolor=(90, 70, 50)), (100, 150))
    desk.filter(ImageFilter.GaussianBlur(1.2)).save(file, quality=70)
    return file


def test_a_photographed_page_is_read(office: Store, paper: Paper, tmp_path: Path) -> None:
    pdf = (office.folder.papers / f"{paper.id}.pdf").read_bytes()
    scanned = tmp_path / "scan.pdf"
    scanned.write_bytes(pdf)  # as an office scanner's file is read too
    assert code(paper) in read_code(scanned)
    seen = 0
    for number in range(page_count(pdf)):
        picture = photographed(pdf, number, tmp_path / f"IMG_{number}.jpg")
        try:
            texts = read_code(picture)
        except Fault as fault:
            assert fault.kind is Kind.NOT_A_CODE  # noqa: PT017 - a page without a code
            continue
        assert [check(office, it).paper for it in texts] == [paper.id]
        seen += 1
        break
    assert seen


@pytest.mark.parametrize(("name", "data", "kind"), [
    ("a.jpg", b"", Kind.NOT_A_PICTURE), ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, Kind.NOT_A_PICTURE),
    ("a.pdf", b"%PDF-1.7\n" + b"1 0 obj <<" * 2000, Kind.NOT_A_PICTURE),
    ("a.txt", "青督反".encode(), Kind.NOT_A_PICTURE),
])  # fmt: skip
def test_what_is_no_picture_is_refused(tmp_path: Path, name: str, data: bytes, kind: Kind) -> None:
    (tmp_path / name).write_bytes(data)
    with refusal(kind):
        read_code(tmp_path / name)


def test_a_picture_without_a_code_of_ours_is_told_apart(tmp_path: Path) -> None:
    from zxingcpp import BarcodeFormat, create_barcode, write_barcode_to_image

    Image.new("RGB", (300, 300), "white").save(tmp_path / "blank.png")
    drawn = memoryview(write_barcode_to_image(create_barcode("https://example.invalid", BarcodeFormat.QRCode), scale=6))
    Image.frombytes("L", (drawn.shape[1], drawn.shape[0]), drawn.tobytes()).save(tmp_path / "other.png")
    for name in ("blank.png", "other.png"):
        with refusal(Kind.NOT_A_CODE):
            read_code(tmp_path / name)
    with refusal(Kind.NOT_FOUND):
        read_code(tmp_path / "nothing.png")
    (tmp_path / "link.png").symlink_to(tmp_path / "other.png")
    with refusal(Kind.NOT_A_PICTURE):
        read_code(tmp_path / "link.png")
