"""The year-end archive: it opens without the program, hides who is to be hidden, and is whole or not there."""

import hashlib
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from PIL import Image

from inspector import periods
from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Cancelled, Kind
from inspector.operations import photo as photos
from inspector.operations import visit as visits
from inspector.operations.papers import issuing
from inspector.operations.reports import archive_pages, folders
from inspector.operations.reports.archive import archive
from inspector.operations.reports.scope import Scope
from inspector.photo.overlay import Drawing, Shape
from inspector.records import Area, Finding, Paper, Photo, Site
from tests.db.parcels import refusal
from tests.operations.days import a_household, finalised, the_form

YEAR = Scope(kind="archive", period=periods.parsed("2027"))


class Read(HTMLParser):
    """Links, tags and words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]
        assert not any(name.startswith("on") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


CANARY = "王五13800000000"


@pytest.fixture
def filled(office: Store, tmp_path: Path) -> Store:
    """A visit to a household with a photographed problem, something hidden in the photo, its notice issued."""
    file = tmp_path / "IMG_1.jpg"
    exif = Image.Exif()
    exif[0x010F] = CANARY
    Image.effect_noise((400, 300), 90).convert("RGB").save(file, "JPEG", exif=exif, comment=CANARY.encode())
    visit = visits.start(office, site=a_household(office), checklist=the_form(office))
    visits.answer(office, visit, "HT04", "cracked")
    finding = office.find(Finding, visit=visit)[0]
    (photo,), _ = photos.attach(office, visit, [file], finding=finding.id)
    photos.annotate(office, photo, [Shape(Drawing.BLUR, ((0.0, 0.0), (1.0, 1.0)))])
    finalised(office, visit)
    office.set_setting("role", "office")
    issuing.issue(office, "notice", visit)
    file.unlink()
    return office


def pages(folder: Path) -> dict[str, Read]:
    return {it.name: Read(it.read_text(encoding="utf-8")) for it in folder.glob("*.html")}


def test_it_opens_by_itself_and_every_link_leads_somewhere(filled: Store, tmp_path: Path) -> None:
    made = archive(filled, YEAR, tmp_path / "档案")
    read = pages(tmp_path / "档案")
    assert set(read) == {"index.html", "问题-1.html", "检查-1.html", "文书-1.html"}
    for name, page in read.items():
        assert not page.tags & {"script", "iframe", "object", "embed", "form", "link", "img"}, name
        assert page.links
        for link in page.links:
            assert "://" not in link
            assert not link.startswith("/")
            assert (tmp_path / "档案" / unquote(link)).is_file(), link
    assert (made.visits, made.papers, made.missing) == (1, 1, 0)
    assert made.findings == len(filled.find(Finding))
    sheet = load_workbook(tmp_path / "档案" / "台账.xlsx").worksheets[0]
    assert sheet.max_row == made.findings + 1


def test_papers_are_the_bytes_that_were_issued(filled: Store, tmp_path: Path) -> None:
    archive(filled, YEAR, tmp_path / "档案")
    (paper,) = filled.find(Paper)
    (file,) = (tmp_path / "档案" / "文书").iterdir()
    assert hashlib.sha256(file.read_bytes()).hexdigest() == paper.pdf
    (filled.folder.papers / f"{paper.id}.pdf").write_bytes(b"spoilt")
    archive(filled, YEAR, tmp_path / "再次")
    assert next((tmp_path / "再次" / "文书").iterdir()).read_bytes().startswith(b"%PDF")


def test_the_manifest_names_every_file_with_its_sum(filled: Store, tmp_path: Path) -> None:
    folder = tmp_path / "档案"
    made = archive(filled, YEAR, folder)
    told = dict(
        reversed(line.split("  ", 1)) for line in (folder / folders.MANIFEST).read_text(encoding="utf-8").splitlines()
    )
    files = [it for it in folder.rglob("*") if it.is_file() and it.name != folders.MANIFEST]
    assert told == {it.relative_to(folder).as_posix(): hashlib.sha256(it.read_bytes()).hexdigest() for it in files}
    assert made.bytes == sum(it.stat().st_size for it in files)


def test_householders_and_inspectors_are_not_named(filled: Store, tmp_path: Path) -> None:
    archive(filled, YEAR, tmp_path / "档案")
    name = filled.get(Site, a_household(filled)).name
    said = "".join("".join(it.words) for it in pages(tmp_path / "档案").values())
    assert name not in said
    assert filled.setting("person") not in said


def test_a_photo_leaves_as_the_copy_that_may(filled: Store, tmp_path: Path) -> None:
    made = archive(filled, YEAR, tmp_path / "档案")
    (file,) = (tmp_path / "档案" / "照片").iterdir()
    assert made.photos == 1
    assert CANARY.encode() not in file.read_bytes()
    picture = Image.open(file)
    assert not picture.getexif()
    low, high = picture.convert("L").crop((50, 50, 350, 250)).getextrema()
    assert high - low < 60  # of noise that reached from black to white nothing can be told


def test_hostile_names_are_text_and_lead_nowhere(filled: Store, tmp_path: Path) -> None:
    hostile = '<script>alert("x")</script>&../../<a href="http://x">'
    with filled.operation(Act.EDIT_AREA) as edit:
        for it in filled.find(Area):
            edit.change(Area, it.id, name=hostile)
        for paper in filled.find(Paper):
            edit.change(Paper, paper.id, formal="../../青督反〔2027〕1号/..")
    archive(filled, YEAR, tmp_path / "档案")
    for page in pages(tmp_path / "档案").values():
        assert "script" not in page.tags
        assert not any("://" in it or it.startswith("..") for it in page.links)
    assert [it.parent.name for it in (tmp_path / "档案").rglob("*.pdf")] == ["文书"]


def test_an_empty_year_is_said_in_words(office: Store, tmp_path: Path) -> None:
    for language, words in (("zh", "本期没有记录。"), ("en", "Nothing was recorded in this period.")):
        asked = Scope(kind="archive", period=periods.parsed("1999"), language=language)  # type: ignore[arg-type]
        made = archive(office, asked, tmp_path / language)
        assert (made.findings, made.visits, made.papers, made.photos) == (0, 0, 0, 0)
        assert words in pages(tmp_path / language)["index.html"].words


def test_what_is_stopped_leaves_nothing(filled: Store, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    asked = iter([False, True, True, True])
    with pytest.raises(Cancelled):
        archive(filled, YEAR, tmp_path / "档案", cancelled=lambda: next(asked))
    assert sorted(tmp_path.iterdir()) == before


def test_what_stands_there_is_never_touched(filled: Store, tmp_path: Path) -> None:
    (tmp_path / "档案").mkdir()
    (tmp_path / "档案" / "我的.txt").write_text("别动", encoding="utf-8")
    with refusal(Kind.EXISTS):
        archive(filled, YEAR, tmp_path / "档案")
    assert [it.name for it in (tmp_path / "档案").iterdir()] == ["我的.txt"]
    with refusal(Kind.NOT_FOUND):
        archive(filled, YEAR, tmp_path / "没有" / "档案")


def test_a_full_disk_is_said_before_the_work_or_while_it_goes_on(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(tmp_path.iterdir())
    real = shutil.disk_usage

    def full(path: Path) -> object:
        return real(path)._replace(free=0)

    monkeypatch.setattr(shutil, "disk_usage", full)
    with refusal(Kind.DISK_FULL) as told:
        archive(filled, YEAR, tmp_path / "档案")
    assert "inspector-tmp" not in str(told.value.facts["path"])
    monkeypatch.undo()

    def no_room(folder: Path) -> int:
        raise OSError(28, "No space left on device", str(folder))

    monkeypatch.setattr("inspector.operations.reports.archive.write_manifest", no_room)
    with refusal(Kind.DISK_FULL):
        archive(filled, YEAR, tmp_path / "档案")
    assert sorted(tmp_path.iterdir()) == before


def test_photos_whose_file_is_not_here_are_counted(filled: Store, tmp_path: Path) -> None:
    finding = filled.find(Finding)[0]
    with filled.operation(Act.ADD_PHOTOS) as edit:
        edit.create(
            Photo, visit=finding.visit, finding=finding.id, highlight=None, paper=None, question=None, sha256="0" * 64,
            name=None, caption=None, taken=None, latitude=None, longitude=None, width=10, height=10, bytes=10,
            device=None, likeness=None, earlier=None, overlay=None,
        )  # fmt: skip
    made = archive(filled, YEAR, tmp_path / "档案")
    assert (made.missing, made.photos) == (1, 2)
    assert any("本机没有此文件" in it for it in pages(tmp_path / "档案")["问题-1.html"].words)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_stays_text_on_a_page(title: str, cell: str) -> None:
    page = archive_pages.page("zh", title, [archive_pages.table([title], [[cell, archive_pages.Link(cell, cell)]])])
    read = Read(page.decode("utf-8"))
    assert read.tags <= {"html", "head", "meta", "title", "style", "body", "h1", "table", "thead", "tr", "th", "tbody",
                         "td", "br", "a"}  # fmt: skip
    assert all("://" not in it for it in read.links)
