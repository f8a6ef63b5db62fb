"""The golden pictures of papers: `python -m tests.paper_pictures` draws them anew; look at what has changed and commit.

Each part of a content has one, and every page of the golden examples (`paper/golden/*.json`). They are drawn with the
packaged fonts, small and grey: a line that moved is seen, a library's other grey is not.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from PIL import Image, ImageChops

HERE = Path(__file__).resolve().parent / "paper"
sys.path.insert(0, str(HERE))

from all_parts import (  # noqa: E402 - a module of the tests beside it
    IMPRINT,
    OPENING,
    SIGN_OFF,
    findings,
    letter,
    paper,
    photos,
    picture,
    pictures,
    plain,
    read_photo,
    signatures,
    slip,
    wide,
)
from charts_made import BARS, CURVES, EMPTY, HEAT, QUOTAS, RINGS, STACKED  # noqa: E402

from inspector.paper import preview  # noqa: E402
from inspector.paper.charts.parts import Abreast  # noqa: E402
from inspector.paper.content import (  # noqa: E402
    Attachments,
    Content,
    CutLine,
    Heading,
    NewPage,
    NumberLine,
    Pictures,
    RedHead,
    SignOff,
    Title,
    parsed,
)
from inspector.paper.drawing import draw  # noqa: E402
from inspector.paper.fonts import packaged_library  # noqa: E402

PICTURES = HERE / "pictures"
GOLDEN = HERE / "golden"
_DPI = 50
_STEP = 17  # greys: 16 of them
_DIFFERENT = 96  # of 255: a stroke that is there or not, not the grey of its edge
_MOST = 0.002  # of a page's pixels
_ENGLISH = (
    "On 21 November 2026 the team inspected 12 household toilets in Shiqiao village and found 5 problems, 2 of them "
    "serious and 1 put right on the spot. The details are in the table below; please reply in writing by 9 December."
)


def parts() -> dict[str, Content]:
    """A paper for each part, and for each sheet and head."""
    voices = [Heading(level=n, text=it) for n, it in enumerate(("一、黑体", "（一）楷体", "1. 仿宋", "（1）仿宋"), 1)]
    bare_sign_off = SignOff(issuer=SIGN_OFF.issuer, day=SIGN_OFF.day, seal=False, code=False)
    long = "关于印发青禾县农村户厕问题摸排整改和人居环境整治提升督查工作方案及任务分工清单的通知"
    return {
        "title": paper(Title(text=long), NumberLine(text="青督反〔2026〕3号")),
        "text": paper(*voices, plain(OPENING * 6), plain(OPENING, small=True), plain("右", align="right")),
        "english": paper(Title(text="Feedback on an inspection"), plain(_ENGLISH * 3), language="en"),
        "table": paper(findings(24)),
        "form": paper(signatures()),
        "attachments": paper(plain(OPENING), Attachments(names=("问题照片", "整改回执" * 12))),
        "sign_off_with_seal": paper(plain(OPENING), SIGN_OFF),
        "sign_off_without_seal": paper(plain(OPENING), bare_sign_off),
        "imprint": paper(plain(OPENING), SIGN_OFF, IMPRINT),
        "charts": paper(plain("全县情况如下。"), RINGS, CURVES, STACKED, HEAT, BARS, QUOTAS, EMPTY),
        "charts_abreast": paper(
            NewPage(landscape=True), Title(text="统计"), Abreast(rows=((RINGS,), (CURVES, STACKED), (HEAT, BARS)))
        ),
        "cut_line": paper(plain(OPENING), CutLine(text="存根"), plain(OPENING)),
        "pictures_2": paper(Title(text="照片"), pictures(2, 2)),
        "pictures_pair": paper(Title(text="照片"), pictures(4, 2, pairs=True)),
        "pictures_4": paper(*photos(4, 4)),
        "pictures_6": paper(*photos(6, 6)),
        "pictures_roll": paper(Pictures(per_page=2, rows=((picture(0), picture(1)), (picture(2),))), sheet="roll80"),
        "slip": paper(*slip()),
        "across": paper(*wide()),
        "document": paper(*letter(), head=RedHead(mark="青禾县人居环境督查组", letter=False)),
        "letter": paper(*letter(), head=RedHead(mark="青禾县人民政府办公室", letter=True)),
        "a5": paper(*letter(), sheet="a5"),
        "a3": paper(*letter(), sheet="a3"),
        "roll80": paper(*letter(), sheet="roll80"),
    }


def examples() -> dict[str, Content]:
    """The golden examples of every kind."""
    return {it.stem: parsed(it.read_text(encoding="utf-8")) for it in sorted(GOLDEN.glob("*.json"))}


def pages(papers: Mapping[str, Content]) -> Iterator[tuple[str, Image.Image]]:
    """Every page with the name of its picture."""
    for name, content in papers.items():
        drawn = draw(content, read_photo, library=packaged_library())
        for page in range(drawn.pages):
            shown = preview.render(drawn.pdf, page, _DPI / 72).convert("L")
            yield f"{name}-{page + 1}.png", shown.point(lambda it: it // _STEP * _STEP)


def alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pages show the same."""
    if one.size != other.size:
        return False
    differing = ImageChops.difference(one, other).point(lambda it: 255 if it > _DIFFERENT else 0)
    return sum(differing.histogram()[1:]) <= _MOST * one.width * one.height


def main() -> None:
    """Write the pictures that are no longer alike; take away those of pages that are no more."""
    PICTURES.mkdir(exist_ok=True)
    kept = set[str]()
    for name, page in pages(parts() | examples()):
        kept.add(name)
        file = PICTURES / name
        if not file.exists() or not alike(page, Image.open(file)):
            page.save(file, optimize=True)
            print(name)
    for file in PICTURES.glob("*.png"):
        if file.name not in kept:
            file.unlink()
            print(f"{file.name} is no more")


if __name__ == "__main__":
    main()
