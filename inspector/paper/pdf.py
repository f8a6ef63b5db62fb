"""The file of a paper: PDF 1.7 with the structure of PDF/A-2b (ISO 19005-2), the same bytes for the same paper.

Fonts are embedded, colours are sRGB by an output intent, XMP says what Info says, headings are bookmarks, and nothing
in it runs, points elsewhere or is transparent. Its dates are the day of issue, its id is the digest of its bytes.
Photos are written while the pages are still being laid out, so that of sixty one at a time stands in memory beside it.
"""

import hashlib
import io
import re
import struct
import zlib
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Literal
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFCatalog,
    PDFDictionary,
    PDFDocument,
    PDFInfo,
    PDFName,
    PDFObject,
    PDFPage,
    PDFStream,
    PDFString,
    PDFZCompress,
    xObjectName,
)

from inspector.errors import Fault, Kind
from inspector.paper.embedding import embed
from inspector.paper.faces import Face
from inspector.paper.harmless import one_line
from inspector.paper.ink import Pen, Photograph, Sheets
from inspector.version import VERSION

CREATOR = f"Inspector {VERSION}"
_PRODUCER = "ReportLab"
_LANGUAGES = {"zh": "zh-CN", "en": "en-GB"}
_HEAD = b"%PDF-1.7\n%\xe6\x9d\xa1\xe7\x9b\xae\n"  # bytes above 127: the file is no text
_ID = 32  # hexadecimal digits
_EFFORT = 2  # of zlib: half the time of level 6, for a twentieth more room
_SPACES = {1: "DeviceGray", 3: "DeviceRGB"}  # by the number of components
_MARKER = 0xFF
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # of a JPEG, without tables
_SRGB = "sRGB IEC61966-2.1"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
}
_DAY = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_MIDNIGHT = "T00:00:00+08:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the file says of itself. Texts are people's; `issued` is YYYY-MM-DD, else Fault BAD_VALUE."""

    title: str
    author: str
    subject: str
    issued: str
    language: Literal["zh", "en"] = "zh"

    def __post_init__(self) -> None:
        for name in ("title", "author", "subject"):
            object.__setattr__(self, name, one_line(getattr(self, name)))
        if not _DAY.fullmatch(self.issued):
            raise Fault(Kind.BAD_VALUE, field="issued", value=self.issued[:80], expected="YYYY-MM-DD")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A page to be written: its width and height in points, and what draws it."""

    size: tuple[float, float]
    draw: Callable[[Pen], None]


class File:
    """A paper's file as it grows: photos as they come, then the pages, what they are drawn with and the rest."""

    def __init__(self, about: About) -> None:
        self._document, self._photos = _Document(about), 0

    def photo(self, jpeg: bytes) -> Photograph:
        """Write an upright JPEG (grey or RGB) bit by bit, to be drawn on any page; ValueError if it is none."""
        width, height, components = _measures(jpeg)
        kind = {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Image"),
            "Width": width,
            "Height": height,
            "ColorSpace": PDFName(_SPACES[components]),
            "BitsPerComponent": 8,
            "Filter": PDFName("DCTDecode"),
        }
        photo = Photograph(f"P{self._photos}", width, height)
        self._photos += 1
        self._document.write_now(PDFStream(PDFDictionary(kind), jpeg), xObjectName(photo.name))
        return photo

    def finished(self, leaves: Iterable[Leaf], used: Mapping[Face, AbstractSet[str]]) -> bytes:
        """The whole PDF.

        Args:
            leaves: the pages in order, one or more; each is drawn when it is asked for.
            used: the characters drawn of each face, as the typesetter knows them when all is set.
        """
        sheets = Sheets(self._document)
        pen = Pen(sheets, embed(used, self._document))
        for leaf in leaves:
            sheets.setPageSize(leaf.size)
            leaf.draw(pen)
            sheets.showPage()
        for n, mark in enumerate(pen.bookmarks):
            sheets.addOutlineEntry(mark.text, f"b{n}", mark.level)
        return bytes(self._document.GetPDFData(sheets))


def _measures(jpeg: bytes) -> tuple[int, int, int]:
    """Width, height and components of a JPEG, from its frame header (ITU T.81, B.2.2); ValueError if it has none."""
    at = 2
    while at + 10 <= len(jpeg) and jpeg[at] == _MARKER:
        kind = jpeg[at + 1]
        if kind in _FRAMES:
            height, width, components = struct.unpack_from(">HHB", jpeg, at + 5)
            return width, height, components
        at += 1 if kind == _MARKER else 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    raise ValueError("no JPEG")


class _Document(PDFDocument):  # type: ignore[misc]
    """A document as ISO 19005-2 wants it; reportlab's own leaves out line ends and copies every photo."""

    def __init__(self, about: About) -> None:
        super().__init__(compression=1, pdfVersion=(1, 7))
        self._file, self._starts = io.BytesIO(), dict[int, int]()
        self._file.write(_HEAD)
        self.info = _Statement(about)
        profile = PDFStream(PDFDictionary({"N": 3}), srgb(), [PDFZCompress])
        intent = {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(_SRGB),
            "Info": PDFString(_SRGB),
            "DestOutputProfile": self.Reference(profile),
        }
        packet = PDFStream(PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}), _xmp(about))
        self.Catalog = _Catalog(
            Pages=self.Pages,
            Outlines=self.Outlines,
            Lang=PDFString(_LANGUAGES[about.language]),
            Metadata=packet,
            OutputIntents=PDFArray([PDFDictionary(intent)]),
            ViewerPreferences=PDFDictionary({"DisplayDocTitle": "true"}),
        )

    def addPage(self, page: PDFPage) -> None:
        """Called when a page is done."""
        page.Trans = None  # reportlab gives every page a transition, if an empty one
        super().addPage(page)

    def write_now(self, held: PDFStream, name: str) -> None:
        """Write an object that refers to no other; only its place is kept."""
        self.Reference(held, name)
        self._write(self.objectcounter)

    def format(self) -> bytes:
        """Called by `GetPDFData`: every object in the order it was named, those named on the way too."""
        catalog, info = self.Reference(self.Catalog), self.Reference(self.info)
        number = 1
        while number in self.numberToId:
            if number not in self._starts:
                self._write(number)
            number += 1
        file = self._file
        digest = hashlib.sha256(file.getbuffer()).hexdigest()[:_ID].upper()  # in hardware; what id it is matters little
        table = file.tell()
        file.write(b"xref\n0 %d\n0000000000 65535 f \n" % number)
        file.writelines(b"%010d 00000 n \n" % self._starts[it] for it in range(1, number))
        ids = f"[<{digest}><{digest}>]"
        trailer = PDFDictionary({"Size": number, "Root": catalog, "Info": info, "ID": ids})
        file.write(b"trailer\n" + trailer.format(self) + b"\nstartxref\n%d\n%%%%EOF\n" % table)
        return file.getvalue()

    def _write(self, number: int) -> None:
        name, file = self.numberToId[number], self._file
        held, self.idToObject[name] = self.idToObject[name], None
        self._starts[number] = file.tell()
        file.write(b"%d 0 obj\n" % number)
        if isinstance(held, PDFStream):
            self._write_stream(file, held)
        else:
            file.write(held.format(self))
        file.write(b"\nendobj\n")

    def _write_stream(self, file: io.BytesIO, held: PDFStream) -> None:
        """What is not compressed as it stands (a photo) or to be read plainly (XMP) is compressed here."""
        content: bytes = held.content.encode("latin-1") if isinstance(held.content, str) else held.content
        entries = dict(held.dictionary.dict)
        if held.filters:
            content, entries["Filter"] = zlib.compress(content, _EFFORT), PDFName("FlateDecode")
        file.write(PDFDictionary({**entries, "Length": len(content)}).format(self))
        file.write(b"\nstream\n")
        file.write(content)
        file.write(b"\nendstream")


class _Catalog(PDFCatalog):  # type: ignore[misc]
    """The document's root, with an output intent."""

    __NoDefault__ = (*PDFCatalog.__NoDefault__, "OutputIntents")

    def __init__(self, **entries: PDFObject) -> None:
        self.__dict__.update(entries)


class _Statement(PDFInfo):  # type: ignore[misc]
    """What XMP says too, and no more."""

    def __init__(self, about: About) -> None:
        super().__init__()
        self._about = about

    def format(self, document: PDFDocument) -> bytes:
        """Called when the document is written."""
        stamp = f"D:{self._about.issued.replace('-', '')}000000+08'00'"
        texts = {
            "Title": self._about.title,
            "Author": self._about.author,
            "Subject": self._about.subject,
            "Creator": CREATOR,
            "Producer": _PRODUCER,
            "CreationDate": stamp,
            "ModDate": stamp,
        }
        made: bytes = PDFDictionary({key: PDFString(text) for key, text in texts.items() if text}).format(document)
        return made


def _xmp(about: About) -> bytes:
    """The XMP packet (ISO 16684-1): what `_Statement` says, and which standard the file keeps."""
    stamp = about.issued + _MIDNIGHT

    def alternative(text: str) -> str:
        return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'

    properties = {
        "dc:format": "application/pdf",
        "dc:title": alternative(about.title) if about.title else "",
        "dc:creator": f"<rdf:Seq><rdf:li>{escape(about.author)}</rdf:li></rdf:Seq>" if about.author else "",
        "dc:description": alternative(about.subject) if about.subject else "",
        "dc:language": f"<rdf:Bag><rdf:li>{_LANGUAGES[about.language]}</rdf:li></rdf:Bag>",
        "xmp:CreatorTool": escape(CREATOR),
        "xmp:CreateDate": stamp,
        "xmp:ModifyDate": stamp,
        "xmp:MetadataDate": stamp,
        "pdf:Producer": _PRODUCER,
        "pdfaid:part": "2",
        "pdfaid:conformance": "B",
    }
    said = "\n".join(f"<{key}>{value}</{key}>" for key, value in properties.items() if value)
    spaces = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _NAMESPACES.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF xmlns:rdf="{_RDF}"><rdf:Description rdf:about="" {spaces}>\n{said}\n'
        '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    ).encode()


@cache
def srgb() -> bytes:
    """The ICC profile of sRGB as Little CMS makes it, without the moment and the system it was made on."""
    from PIL import ImageCms  # noqa: PLC0415 - a native library, for whoever writes a paper

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)  # ICC.1:2010, 7.2: when made
    profile[40:44] = bytes(4)  # for which system
    return bytes(profile)
