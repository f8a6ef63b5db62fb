"""The file of a paper, field by field against ISO 19005-2, as pikepdf reads it."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from drawn_fonts import SERIF, put, truetype
from fontTools.ttLib import TTFont
from pikepdf.pdfa import validate_written
from PIL import Image, ImageCms

from inspector.errors import Fault, Kind
from inspector.paper import preview
from inspector.paper.content import parsed
from inspector.paper.drawing import draw
from inspector.paper.embedding import to_unicode
from inspector.paper.fonts import Library, Role, library, packaged_library
from inspector.paper.ink import RED, Pen, Photograph
from inspector.paper.installed_fonts import FontFile, key
from inspector.paper.pdf import CREATOR, About, File, Leaf, srgb
from inspector.paper.sheet import A4, A4_ACROSS
from inspector.paper.typesetting import Run, Typesetter
from inspector.photo.strokes import Point

ABOUT = About(title="督导反馈意见书 青督反〔2026〕3号", author="青禾县督查组", subject="code", issued="2026-11-21")
OPERATORS = "BT ET Tc Tf Tm Tj Tr w m l S re f d q Q cm Do J j rg RG"
WORDS = "督查组对石桥村的农村户厕情况进行了检查，发现问题5个，其中重大2个：䶮㛃𬱖。HT04 (0.5 m)"
NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


def jpeg(colour: str = "teal", mode: str = "RGB", size: tuple[int, int] = (320, 240)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, colour).convert(mode).save(file, "JPEG")
    return file.getvalue()


def made(
    *texts: str,
    fonts: Library | None = None,
    about: About = ABOUT,
    more: Callable[[Pen, list[Photograph]], None] = lambda pen, photos: None,
) -> bytes:
    """A page for each text, the second across."""
    setter, file = Typesetter(fonts or packaged_library(), A4), File(about)
    photos = [file.photo(jpeg()), file.photo(jpeg(mode="L"))] if more is drawn_richly else []
    pages = [[*setter.lines([Run(it, Role.BODY)], 16, 440), *setter.lines([Run(it[:8], Role.HEADING)], 16, 440)]
             for it in texts]  # fmt: skip

    def draw(lines: list[Any], pen: Pen) -> None:
        pen.bookmark(lines[-1].text, 0, 700)
        pen.lines(lines, 80, 700, 28)
        more(pen, photos)

    sizes = (A4.page, A4_ACROSS.page, *[A4.page] * len(texts))
    leaves = [Leaf(size=size, draw=lambda pen, it=it: draw(it, pen)) for size, it in zip(sizes, pages, strict=False)]
    return file.finished(leaves, setter.used)


def drawn_richly(pen: Pen, photos: list[Photograph]) -> None:
    with pen.coloured(RED):
        pen.rule(80, 720, 400, 2)
    pen.upright(80, 100, 90)
    pen.dashes(80, 90, 300)
    pen.frame(80, 400, 100, 60)
    pen.filled([(200, 400, 10, 10), (220, 400, 10, 10)])
    for n, photo in enumerate(photos):
        pen.picture(photo, 250 + 100 * n, 400, 80, 60)
    pen.strokes(((Point(0, 0, 0), Point(900, 500, 100)), (Point(5, 5, 0),)), 80, 300, 100, 40)


@pytest.fixture(scope="module")
def file() -> bytes:
    return made(WORDS, WORDS[5:], more=drawn_richly)


@pytest.fixture
def pdf(file: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(file)) as opened:
        yield opened


def stream(it: Any) -> bytes:
    return bytes(it.read_bytes())


def everything(pdf: pikepdf.Pdf) -> str:
    """All dictionaries of the file in words; streams without their bytes."""
    return "\n".join(repr(it) for it in pdf.objects)


def test_pikepdfs_validator_finds_it_to_be_pdf_a_2b(file: bytes) -> None:
    """It approves a file only if it knows everything it meets to conform."""
    assert validate_written(io.BytesIO(file), "2b").findings == []


@pytest.mark.parametrize("golden", sorted((Path(__file__).parent / "golden").glob("*.json")), ids=lambda it: it.stem)
def test_every_kind_of_paper_is_pdf_a_2b(golden: Path) -> None:
    drawn = draw(parsed(golden.read_text("utf-8")), lambda _picture: jpeg(), library=packaged_library())
    assert validate_written(io.BytesIO(drawn.pdf), "2b").findings == []


def test_the_file_is_whole(file: bytes, pdf: pikepdf.Pdf) -> None:
    assert file.startswith(b"%PDF-1.7\n%")
    assert all(it > 127 for it in file[10:14])
    assert file.endswith(b"%%EOF\n")
    assert pdf.check_pdf_syntax() == []
    first, second = pdf.trailer.ID
    assert bytes(first) == bytes(second)
    assert len(bytes(first)) == 16
    assert "Encrypt" not in pdf.trailer


def test_streams_and_objects_stand_in_lines_as_the_standard_wants(file: bytes, pdf: pikepdf.Pdf) -> None:
    starts = [int(it) for it in re.findall(rb"(?m)^(\d{10}) 00000 n $", file)]
    assert len(starts) == len(pdf.objects)
    for number, start in enumerate(starts, 1):
        assert file[start - 1 : start] == b"\n"
        assert file.startswith(b"%d 0 obj\n" % number, start)
        end = file.index(b"\nendobj\n", start)
        length = re.search(rb"/Length (\d+)", file[start:end])
        if b"stream\n" in file[start:end] and length:
            begins = file.index(b"\nstream\n", start) + 8
            assert file[begins + int(length[1]) :].startswith(b"\nendstream\nendobj\n")


def test_xmp_says_what_info_says(pdf: pikepdf.Pdf) -> None:
    info = {name: str(value) for name, value in pdf.docinfo.items()}
    packet = stream(pdf.Root.Metadata)
    assert "Filter" not in pdf.Root.Metadata
    assert packet.startswith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'.encode())
    told = ET.fromstring(packet)

    def said(path: str) -> str:
        found = told.findall(f".//{path}", NAMES)
        assert len(found) == 1, path
        return found[0].text or ""

    assert said("dc:title/rdf:Alt/rdf:li") == info.pop("/Title") == ABOUT.title
    assert said("dc:creator/rdf:Seq/rdf:li") == info.pop("/Author") == ABOUT.author
    assert said("dc:description/rdf:Alt/rdf:li") == info.pop("/Subject") == ABOUT.subject
    assert said("xmp:CreatorTool") == info.pop("/Creator") == CREATOR
    assert said("pdf:Producer") == info.pop("/Producer")
    assert said("xmp:CreateDate") == said("xmp:ModifyDate") == said("xmp:MetadataDate") == "2026-11-21T00:00:00+08:00"
    assert info.pop("/CreationDate") == info.pop("/ModDate") == "D:20261121000000+08'00'"
    assert not info
    assert (said("pdfaid:part"), said("pdfaid:conformance")) == ("2", "B")
    assert said("dc:language/rdf:Bag/rdf:li") == str(pdf.Root.Lang) == "zh-CN"


def test_colours_have_an_output_intent(pdf: pikepdf.Pdf) -> None:
    (intent,) = pdf.Root.OutputIntents
    assert (intent.Type, intent.S) == ("/OutputIntent", "/GTS_PDFA1")
    assert str(intent.OutputConditionIdentifier) == "sRGB IEC61966-2.1"
    assert intent.DestOutputProfile.N == 3
    profile = stream(intent.DestOutputProfile)
    assert profile == srgb()
    assert profile[12:20] == b"mntrRGB "
    opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    to_lab = ImageCms.buildTransform(opened, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    picture = Image.new("RGB", (1, 1), (200, 40, 90))
    shown = ImageCms.applyTransform(picture, to_lab)
    assert shown is not None
    assert all(abs(ours - theirs) <= 1 for ours, theirs in zip(shown.getpixel((0, 0)), (200, 40, 90), strict=True))


def test_a_reader_shows_title_and_bookmarks(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
    with pdf.open_outline() as outline:
        assert [it.title for it in outline.root] == ["督查组对石桥村的", "桥村的农村户厕情"]
        assert [pikepdf.Page(it.destination[0]).index for it in outline.root] == [0, 1]


def test_bookmarks_of_any_depth_and_any_text_stand_in_a_tree() -> None:
    def marks(pen: Pen, _photos: list[Photograph]) -> None:
        for text, level in (("一、", 3), ("（一）", 1), ("1.", 2), ("（1）\n\x00x", 9), ("二、", 0), ("", 1)):
            pen.bookmark(text, level, 100)

    with pikepdf.open(io.BytesIO(made("青禾", more=marks))) as pdf, pdf.open_outline() as outline:
        (first, second) = outline.root
        (over, under) = first.children
        assert (first.title, over.title, under.title, second.title) == ("青禾", "一、", "（一）", "二、")
        assert [it.title for it in under.children] == ["1."]
        assert [it.title for it in under.children[0].children] == ["（1） x"]
        assert not list(second.children)


def test_every_font_is_embedded_and_as_wide_as_it_says(pdf: pikepdf.Pdf) -> None:
    fonts = {str(font.BaseFont): font for page in pdf.pages for font in page.Resources.Font.values()}
    assert sorted(fonts) == ["/AAAAAA+NotoSerifSC-Regular", "/AAAAAB+NotoSansSC-Regular"]
    for name, font in fonts.items():
        (descendant,) = font.DescendantFonts
        assert (font.Subtype, font.Encoding) == ("/Type0", "/Identity-H")
        assert (descendant.Subtype, descendant.CIDToGIDMap) == ("/CIDFontType2", "/Identity")
        assert descendant.BaseFont == font.BaseFont == descendant.FontDescriptor.FontName == name
        described = descendant.FontDescriptor
        assert described.Flags == 4
        program = TTFont(io.BytesIO(stream(described.FontFile2)), checkChecksums=2)
        assert described.FontFile2.Length1 == len(stream(described.FontFile2))
        first, widths = descendant.W
        assert first == 0
        em = program["head"].unitsPerEm
        real = [program["hmtx"][it][0] * 1000 / em for it in program.getGlyphOrder()]
        assert [float(it) for it in widths] == pytest.approx(real, abs=0.1)
        assert len(re.findall(rb"(?m)^<[0-9A-F]{4}> <[0-9A-F]{4,8}>$", stream(font.ToUnicode))) == len(
            real
        )  # and the range of codes
    assert "/Helvetica" not in everything(pdf)
    assert "/Type1" not in everything(pdf)


def test_a_font_of_another_em_is_as_wide_as_it_says_too(tmp_path: Path) -> None:
    path = put(tmp_path, "simfang.ttf", truetype("青禾", "FangSong", em=2048))
    own = library({key("FangSong"): FontFile(path, 0, "FangSong")})
    with pikepdf.open(io.BytesIO(made("青禾县", fonts=own))) as pdf:
        found = [it.DescendantFonts[0] for it in pdf.pages[0].Resources.Font.values()]
    fangsong = next(it for it in found if "FangSong" in str(it.BaseFont))
    assert [float(it) for it in fangsong.W[1]] == pytest.approx([1000 * 1000 / 2048] * 3, abs=0.01)


def test_nothing_runs_or_points_elsewhere_and_nothing_is_transparent(pdf: pikepdf.Pdf) -> None:
    said = everything(pdf)
    forbidden = (
        "JavaScript JS AA OpenAction Launch URI GoToR SubmitForm Trans EmbeddedFiles AcroForm Annots SMask Group "
        "ExtGState OCProperties Encrypt LZWDecode XFA Movie Sound PS DeviceCMYK AlternatePresentations PresSteps"
    )
    for name in forbidden.split():
        assert f'"/{name}"' not in said, name
    for page in pdf.pages:
        spoken = [str(it.operator) for it in pikepdf.parse_content_stream(page)]
        assert set(spoken) <= set(OPERATORS.split())
        assert spoken.count("q") == spoken.count("Q")


def test_pictures_stand_bit_by_bit_and_once(pdf: pikepdf.Pdf) -> None:
    pictures = [dict(page.get_images()) for page in pdf.pages]
    assert pictures[0].keys() == pictures[1].keys()
    kept = {stream_of.read_raw_bytes() for stream_of in pictures[0].values()}
    assert kept == {jpeg(), jpeg(mode="L")}
    assert {str(it.ColorSpace) for it in pictures[0].values()} == {"/DeviceRGB", "/DeviceGray"}


def test_pages_have_their_own_size(pdf: pikepdf.Pdf) -> None:
    sizes = [tuple(round(float(it)) for it in page.MediaBox) for page in pdf.pages]
    assert sizes == [(0, 0, 595, 842), (0, 0, 842, 595)]


def test_what_is_drawn_can_be_read_and_found(file: bytes) -> None:
    text = "".join(preview.page_text(file, 0).split())
    assert text.startswith("".join(WORDS.split()))


def test_more_characters_than_a_byte_can_count_are_one_font() -> None:
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 500)))
    data = made(text)
    assert text in "".join(preview.page_text(data, 0).split())
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages[0].Resources.Font) == 2


def test_the_map_to_unicode_is_true_beyond_the_bmp() -> None:
    said = to_unicode(["青", "𬱖", *map(chr, range(0x4E00, 0x4E80))])
    assert "<0001> <9752>" in said
    assert "<0002> <D873DC56>" in said
    assert "100 beginbfchar" in said
    assert "30 beginbfchar" in said


@pytest.mark.parametrize(
    "text", ["a)b(c\\", "<rdf:li>&amp;]]>", "\x00\x1b\u202e\u200b青", "\ud800\ufffe\uffff", "x" * 70_000]
)
def test_no_name_breaks_the_file(text: str) -> None:
    about = About(title=text, author=text, subject=text, issued="2026-11-21", language="en")
    with pikepdf.open(io.BytesIO(made("青禾", about=about))) as pdf:
        told = ET.fromstring(stream(pdf.Root.Metadata))
        title = told.find(".//dc:title/rdf:Alt/rdf:li", NAMES)
        assert title is not None
        assert str(pdf.docinfo["/Title"]) == title.text == about.title
        assert pdf.Root.Lang == "en-GB"
    assert not set("\x00\x1b\u202e\ufffe\uffff") & set(about.title)


@pytest.mark.parametrize("issued", ["", "2026-13-01", "20261121", "2026-11-21T10:00", "昨天", "2026-11-21\n"])
def test_a_day_that_is_none_is_told(issued: str) -> None:
    with pytest.raises(Fault) as caught:
        About(title="", author="", subject="", issued=issued)
    assert caught.value.kind is Kind.BAD_VALUE


def test_the_same_paper_is_the_same_bytes_in_another_process(file: bytes) -> None:
    code = "import sys; sys.path.insert(0, sys.argv[1]); import test_pdf as t; "
    code += "sys.stdout.buffer.write(t.made(t.WORDS, t.WORDS[5:], more=t.drawn_richly))"
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        arguments = [sys.executable, "-c", code, str(Path(__file__).parent)]
        assert subprocess.run(arguments, env=environment, capture_output=True, check=True).stdout == file


def test_a_face_that_is_not_used_is_not_in_the_file() -> None:
    setter = Typesetter(packaged_library(), A4)
    lines = setter.lines([Run("青禾", Role.BODY)], 16, 400)
    data = File(ABOUT).finished([Leaf(size=A4.page, draw=lambda pen: pen.lines(lines, 80, 700, 28))], setter.used)
    assert b"NotoSans" not in data
    assert SERIF in setter.used
