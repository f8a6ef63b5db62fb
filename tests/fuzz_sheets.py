# ruff: noqa: E501 - what is made up reads best as tables
"""Tables written as strangers write them: as .xlsx in all the ways its XML allows and some it does not, .xls, CSV, Markdown.

`Tables` are sheets by name, each a list of rows of text with the heading first.
"""

import csv
import io
import random
import struct
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape

Tables = Mapping[str, Sequence[Sequence[str]]]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_NO_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)))

ODD_CELLS = (
    '<c r="{at}" t="e"><v>#REF!</v></c>', '<c r="{at}" t="e"><v>wibble</v></c>', '<c r="{at}"><f>A1+1</f></c>',
    '<c r="{at}"><f>A1</f><v/></c>', '<c r="{at}" t="str"><f>A1</f><v>{text}</v></c>', '<c r="{at}" t="b"><v>1</v></c>',
    '<c r="{at}" t="s"><v>99999</v></c>', '<c r="{at}" t="s"><v>-1</v></c>', '<c r="{at}" t="s"><v>x</v></c>',
    '<c r="{at}"><v>1e308</v></c>', '<c r="{at}"><v>-0.0</v></c>', '<c r="{at}"><v>NaN</v></c>', '<c r="{at}"><v>1e400</v></c>',
    '<c r="{at}"><v>12345678901234567890</v></c>', '<c r="{at}"><v>wibble</v></c>', '<c r="{at}" t="d"><v>2026-11-22</v></c>',
    '<c r="{at}" t="d"><v>soon</v></c>', '<c r="{at}" t="n"><v> 1 </v></c>', '<c r="{at}" s="1"><v>45000.5</v></c>',
    '<c r="{at}" s="1"><v>-1</v></c>', '<c r="{at}" s="1"><v>99999999</v></c>', '<c r="{at}" s="99"><v>7</v></c>',
    '<c r="{at}" t="wibble"><v>7</v></c>', '<c r="{at}" t="inlineStr"/>', '<c r="{at}"/>', '<c><v>7</v></c>',
    '<c r="A0"><v>7</v></c>', '<c r="ZZZZ9"><v>7</v></c>', '<c r="XFD1048576"><v>7</v></c>', '<c r="a1"><v>7</v></c>',
    '<c r="{at}" t="inlineStr"><is><r><t>{text}</t></r><r><t xml:space="preserve"> _x0041_ </t></r><rPh><t>!</t></rPh></is></c>',
    '<c r="{at}" t="inlineStr"><is><t>{text}&#13;&#10;_x000D_&#x1F600;</t></is></c>', '<c r="{at}" t="inlineStr"><is><t>&#1;</t></is></c>',
    '<c r="{at}" t="inlineStr"><is><t>&wibble;</t></is></c>', '<c r="{at}"><v>7</v>', '</row><row r="2">', '<row r="1">', '</sheetData>',
    '<c t="e" r="{at}"><f>NA()</f><v>#N/A</v></c>', '<c r="{at}" t="str"><v>{text}</v></c>', "<!-- <c> -->", "<![CDATA[<c>]]>",
)  # fmt: skip
ODD_ENDINGS = (
    "", '<mergeCells count="1"><mergeCell ref="A2:A6"/></mergeCells>', '<mergeCells><mergeCell ref="B2:XFD1048576"/></mergeCells>',
    '<mergeCells><mergeCell ref="C9:A1"/></mergeCells>', '<mergeCells><mergeCell ref="wibble"/></mergeCells>',
    '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A1:A3"/></mergeCells>',
)  # fmt: skip
ODD_SIZES = (
    "",
    '<dimension ref="A1:XFD1048576"/>',
    '<dimension ref="A1"/>',
    '<dimension ref=""/>',
    '<dimension ref="C3:A1"/>',
)


def letters(place: int) -> str:
    """A column as spreadsheets call it: 0 is A."""
    found = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        found = chr(65 + rest) + found
    return found


def xlsx(tables: Tables, chance: random.Random, odd: int = 0) -> bytes:
    """A workbook of the tables; `odd` cells of it, and as many other things, are as no good program writes them."""
    shared: list[str] = []
    places = [(name, y, x) for name, rows in tables.items() for y, row in enumerate(rows) for x in range(len(row))]
    spoilt = set(chance.sample(places, min(odd, len(places))))

    def cell(name: str, y: int, x: int, text: str) -> str:
        at, written = f"{letters(x)}{y + 1}", escape(text.translate(_NO_XML))
        if (name, y, x) in spoilt:
            return chance.choice(ODD_CELLS).replace("{at}", at).replace("{text}", written)
        if not text:
            return chance.choice(("", f'<c r="{at}" s="0"/>'))
        if text.isascii() and text.isdigit() and len(text) < 10 and chance.random() < 0.5:
            return f'<c r="{at}"><v>{text}</v></c>'
        if chance.random() < 0.5:
            shared.append(f'<si><t xml:space="preserve">{written}</t></si>')
            return f'<c r="{at}" t="s"><v>{len(shared) - 1}</v></c>'
        return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{written}</t></is></c>'

    parts: dict[str, str] = {}
    sheets, relations, types = [], [], []
    for number, (name, rows) in enumerate(tables.items(), 1):
        lines = [
            f'<row r="{y + 1}">{"".join(cell(name, y, x, text) for x, text in enumerate(row))}</row>'
            for y, row in enumerate(rows)
        ]
        if odd and chance.random() < 0.1:
            chance.shuffle(lines)
        size, end = (
            (chance.choice(ODD_SIZES), chance.choice(ODD_ENDINGS)) if odd and chance.random() < 0.2 else ("", "")
        )
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{MAIN}">{size}<sheetData>{"".join(lines)}</sheetData>{end}</worksheet>'
        )
        called = _odd_name(name, chance) if odd else name
        sheets.append(f'<sheet name="{escape(called)}" sheetId="{number}" r:id="rId{number}"/>')
        relations.append(
            f'<Relationship Id="rId{number}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        )
        types.append(f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{_TYPE}.worksheet+xml"/>')
    relations.append(f'<Relationship Id="s" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>')
    relations.append(f'<Relationship Id="y" Type="{OFFICE}/styles" Target="styles.xml"/>')
    parts |= {
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{"".join(sheets)}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(relations)}</Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{"".join(shared)}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>{"".join(types)}</Types>',
    }  # fmt: skip
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return written.getvalue()


def _odd_name(name: str, chance: random.Random) -> str:
    return chance.choice((name, name, name, name, name, name.upper(), f" {name} ", "survey", "Sheet1"))


def xls(tables: Tables) -> bytes:
    """A workbook as Excel 97 wrote it: records of each sheet in a compound file. For tables of up to 60 KB."""

    def record(kind: int, body: bytes = b"") -> bytes:
        return struct.pack("<HH", kind, len(body)) + body

    def beginning(kind: int) -> bytes:
        return record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0, 0, 0, 0))

    def label(y: int, x: int, text: str) -> bytes:
        written = text.encode("utf-16-le", "replace")[:8000]
        return record(0x0204, struct.pack("<HHHHB", y, x, 0, len(written) // 2, 1) + written)

    sheets = [
        beginning(0x10)
        + b"".join(label(y, x, text) for y, row in enumerate(rows) for x, text in enumerate(row) if text)
        + record(0x0A)
        for rows in tables.values()
    ]
    head = beginning(0x05)
    start = len(head) + sum(12 + len(name) for name in tables) + 4
    bound = b""
    for name, sheet in zip(tables, sheets, strict=True):
        bound += record(0x85, struct.pack("<IHBB", start, 0, len(name), 0) + name.encode("ascii", "replace"))
        start += len(sheet)
    return _compound(head + bound + record(0x0A) + b"".join(sheets))


def _compound(stream: bytes) -> bytes:
    """The stream `Workbook` in a compound file with one sector of allocations."""
    end, free, table = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    count = max(8, -(-len(stream) // 512))
    if count > 126:
        raise ValueError(len(stream))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    allocated = [table, end, *range(3, count + 2), end]
    directory = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0")
        + struct.pack("<HBBIII", len(name) * 2 + 2 if name else 0, kind, 1, free, free, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
        for name, kind, child, start, size in (
            ("Root Entry", 5, 1, end, 0), ("Workbook", 2, free, 2, count * 512), ("", 0, free, 0, 0), ("", 0, free, 0, 0)
        )
    )  # fmt: skip
    sectors = struct.pack("<128I", *allocated, *[free] * (128 - len(allocated)))
    return header + sectors + directory + stream.ljust(count * 512, b"\0")


def separated(tables: Tables, chance: random.Random, odd: int = 0) -> bytes:
    """CSV in some encoding; a sheet's name stands alone in the first column, its rows from the second on."""
    written = io.StringIO()
    to = csv.writer(
        written, delimiter=chance.choice(",,,\t;"), lineterminator=chance.choice(("\n", "\r\n", "\r")),
        quoting=chance.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
    )  # fmt: skip
    for name, rows in tables.items():
        to.writerow([name])
        to.writerows(["", *row] for row in rows)
    text = written.getvalue()
    for _ in range(odd):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(('"', '""', "\0", "\r", "\n", ",", "\ufeff", "\u2028", '\n"')) + text[at:]
    return _encoded(text, chance.choice(("utf-8", "utf-8-sig", "gb18030", "utf-16")), odd)


def markdown(tables: Tables, chance: random.Random, odd: int = 0) -> bytes:
    """Tables in Markdown, in one of the manners of writing them."""
    text = "\n".join(_lines(tables, chance))
    for _ in range(odd):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(("|", "\\", "\\|", "\n", "#", "<br>", "\0", "| x |", "||")) + text[at:]
    return _encoded(text, chance.choice(("utf-8", "utf-8-sig", "utf-16")), odd)


def _encoded(text: str, encoding: str, odd: int) -> bytes:
    """Lone surrogates stay where something odd is wanted and the encoding lets them."""
    return text.encode(encoding, "surrogatepass" if odd and encoding.startswith("utf") else "ignore")


def _lines(tables: Tables, chance: random.Random) -> Iterator[str]:
    ruled, spaced = chance.random() < 0.3, chance.random() < 0.5
    for name, rows in tables.items():
        yield from (["", f"| {name} |"] if spaced else [f"| {name} |"])
        for number, row in enumerate(rows):
            yield (
                "|  | "
                + " | ".join(it.replace("|", r"\|").replace("\r", " ").replace("\n", "<br>") for it in row)
                + " |"
            )
            if ruled and not number:
                yield "| --- |" + " --- |" * len(row)
