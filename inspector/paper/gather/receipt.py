"""整改回执: what a unit fills in and sends back, as the last page of a paper and standing alone.

Both are the same parts: a receipt alone is taken out of the paper it answers, whose code it carries, so that it is
found by it when it comes back.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, takewhile

from inspector.errors import Fault, Kind
from inspector.paper.content import (
    Addressee,
    Box,
    Column,
    Content,
    Form,
    Heading,
    NewPage,
    NumberLine,
    Paragraph,
    Part,
    Span,
    Table,
    code_text,
)
from inspector.paper.facts import Issue, VisitFacts
from inspector.paper.gather.phrases import Language, brief, words
from inspector.paper.masking import Mask

_ROW = 15  # millimetres: room to write by hand
_BY_HAND = "＿" * 6
_LINE = 11
_PLACE = 50  # millimetres: of a photo that is pasted in
_MOST_PLACES = 8  # problems: whoever has more pastes photos on sheets of their own
LONGEST_PROBLEM = 40
"""Characters of a problem that the slip repeats."""
COLUMNS: Mapping[Language, tuple[tuple[str, int], ...]] = {
    "zh": (("序号", 10), ("存在的问题", 44), ("产生原因", 26), ("整改措施及结果", 40), ("完成日期", 18),
           ("投入资金\n（元）", 18)),
    "en": (("No.", 10), ("Problem", 44), ("Cause", 26), ("Measures and result", 40), ("Done on", 18),
           ("Cost (yuan)", 18)),
}  # fmt: skip
_PHOTOS: Mapping[Language, tuple[tuple[str, int], ...]] = {
    "zh": (("序号", 10), ("整改前照片（文书已附的，写明照片号）", 73), ("整改后照片（贴于此处或另附）", 73)),
    "en": (
        ("No.", 10),
        ("Photo before (or its number in the paper)", 73),
        ("Photo afterwards (paste here or enclose)", 73),
    ),
}
_SAID: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "photos": "整改前后照片", "apart": "整改后的照片请另附，并写明问题序号。",
        "alike": "举一反三情况", "lasting": "长效措施", "residents": "群众意见",
        "content": "□满意　　□基本满意　　□不满意　　意见：", "filled_by": "填报人", "phone": "联系电话",
        "head": "单位负责人\n（签字盖章）", "filled_on": "填报日期", "day": "年　 月　 日",
    },
    "en": {
        "photos": "Photos before and after",
        "apart": "Please enclose the photos taken afterwards, with the numbers of the problems.",
        "alike": "Same elsewhere", "lasting": "To make it last", "residents": "Residents say",
        "content": "□ content　　□ fairly　　□ not content　　Remarks:", "filled_by": "Filled in by",
        "phone": "Telephone", "head": "Head of unit\n(sign, seal)", "filled_on": "Date of report",
        "day": "Date",
    },
}  # fmt: skip


def slip(problems: Sequence[str], issue: Issue, told: Mapping[str, str]) -> list[Part]:
    """The receipt of a paper, below its title: a row per problem, in the paper's own numbering.

    The sentence at its head is worded as the part slip_lead of the paper's kind.
    """
    language = issue.language
    said, colon = _SAID[language], "：" if language == "zh" else ":"
    lead = issue.words.say("slip_lead", **(dict(told) | {"number": told["number"] or _BY_HAND}))
    columns = tuple(
        Column(heading=it, share=share, align="centre" if n in (0, 4, 5) else "left")
        for n, (it, share) in enumerate(COLUMNS[language])
    )
    rows = tuple((str(n), text, "", "", "", "") for n, text in enumerate(problems, 1))
    return [
        *([NumberLine(text=told["number"])] if told["number"] else []),
        Addressee(text=f"{told['issuer']}{colon}"),
        Paragraph(spans=(Span(text=lead),)),
        Table(columns=columns, rows=rows, least=_ROW),
        *whole(Whole(), language),
        _apart(said),
    ]


def wants_answer(content: Content) -> bool:
    """Whether a paper carries a slip that is to come back."""
    return any(isinstance(it, NewPage) and it.code for it in content.parts)


def receipt(content: Content, issue: Issue) -> Content:
    """The receipt of a paper alone, with places for photos: in the paper they would be a page more for everybody.

    Raises Fault NOT_MEANT for a paper that wants no answer.
    """
    inside = dropwhile(lambda it: not (isinstance(it, NewPage) and it.code), content.parts)
    first = next(inside, None)
    if first is None:
        raise Fault(Kind.NOT_MEANT, paper=issue.kind.name, subject=content.kind)
    parts = list(takewhile(lambda it: not isinstance(it, NewPage), inside))
    problems = next(len(it.rows) for it in parts if isinstance(it, Table))
    if 0 < problems <= _MOST_PLACES:
        parts[-1:] = _places(problems, content.language)
    goes_with = code_text(content) if content.paper else ""
    return replace(
        content, kind=issue.kind.name, paper="", goes_with=goes_with, title=issue.kind.called(content.language),
        addressee=content.issuer, head=None, parts=(NewPage(code=True), *parts),
    )  # fmt: skip


def repeated(visits: Sequence[VisitFacts], masks: Sequence[Mask]) -> list[str]:
    """The findings of some visits as the slip repeats them, in the order the paper's table counts them."""
    return [
        brief(words(it.text, mask), LONGEST_PROBLEM)
        for facts, mask in zip(visits, masks, strict=True)
        for it in facts.findings
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What a receipt says of all its problems together; '' is written by hand."""

    alike: str = ""
    lasting: str = ""
    residents: str = ""
    filled_by: str = ""
    filled_on: str = ""


def whole(held: Whole, language: Language) -> Iterator[Part]:
    """What is said of all of them, and who answers for it."""
    said = _SAID[language]
    yield Form(
        rows=(
            (_label(said["alike"]), _wide(held.alike)),
            (_label(said["lasting"]), _wide(held.lasting)),
            (_label(said["residents"]), _wide(held.residents or said["content"])),
            (_label(said["filled_by"]), Box(text=held.filled_by, share=5), _label(said["phone"]), _empty()),
            (_label(said["head"]), _empty(), _label(said["filled_on"]),
             Box(text=held.filled_on or said["day"], share=5, align="right")),
        ),
        least=_LINE,
    )  # fmt: skip


def _places(problems: int, language: Language) -> Iterator[Part]:
    """A place to paste photos in for each problem."""
    columns = tuple(Column(heading=it, share=share, align="centre") for it, share in _PHOTOS[language])
    yield Heading(level=4, text=_SAID[language]["photos"])
    yield Table(columns=columns, rows=tuple((str(n), "", "") for n in range(1, problems + 1)), least=_PLACE)


def _apart(said: Mapping[str, str]) -> Part:
    return Paragraph(spans=(Span(text=said["apart"]),), indent=0, small=True)


def _label(text: str) -> Box:
    return Box(text=text, share=4)


def _empty() -> Box:
    return Box(text="", share=5)


def _wide(text: str) -> Box:
    return Box(text=text, share=14, align="left")
