"""告知书: who asks a household, what for, what is kept and how long, what it may do about it; signed and dated.

It informs; it asks for no consent, which a public office on duty does not need (个人信息保护法 第十三条、第三十五条).
"""

from collections.abc import Iterator, Mapping

from inspector.paper.content import Box, Column, Content, Form, Gap, Part, Table, Title
from inspector.paper.facts import Issue
from inspector.paper.gather.parts import paragraph, red_head
from inspector.paper.gather.phrases import Language
from inspector.paper.harmless import harmless, one_line
from inspector.paper.masking import PRIVATE_KINDS, Mask
from inspector.records import Site

_CLAUSES = ("who", "purpose", "data", "photos", "keeping", "sharing", "rights", "contact")
_WORDS: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "about": "事项", "told": "告知内容", "stop": "。", "place": "户主或场所", "code": "编号", "by": "告知单位",
        "hearer": "被告知人\n（签名）", "teller": "告知人\n（签名）", "date": "日期", "day": "年　　月　　日",
    },
    "en": {
        "about": "About", "told": "What we tell you", "stop": ". ", "place": "Household, place", "code": "Code",
        "by": "Office", "hearer": "Person told\n(signature)", "teller": "Told by\n(signature)", "date": "Date",
        "day": "",
    },
}  # fmt: skip


def consent(issue: Issue, site: Site | None = None) -> Content:
    """The information sheet for one household, or for anybody."""
    said = _WORDS[issue.language]
    title = one_line(issue.kind.called(issue.language))
    told = {"issuer": one_line(issue.office.called(issue.language)), "contact": one_line(issue.office.contact)}
    columns = (Column(heading=said["about"], share=6, align="centre"), Column(heading=said["told"], share=24))
    parts: list[Part] = [Title(text=title), Gap()]
    if opening := harmless(issue.words.say("opening", **told)).strip():
        parts.append(paragraph(opening))
    parts.append(Table(columns=columns, rows=tuple(_clauses(issue, told))))
    declaration = harmless(issue.words.say("declaration", **told)).strip()
    parts += [Gap(), _signed(site, issue, declaration)]
    return Content(
        kind=issue.kind.name, language=issue.language, paper=issue.paper, number=one_line(issue.number), title=title,
        issuer=told["issuer"], addressee="", issued=issue.issued.isoformat(), head=red_head(issue), parts=tuple(parts),
    )  # fmt: skip


def _clauses(issue: Issue, told: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What it is about, up to the first full stop, beside what there is to say; an empty text is no clause."""
    for part in _CLAUSES:
        lead, _, text = harmless(issue.words.say(part, **told)).strip().partition(_WORDS[issue.language]["stop"])
        if lead:
            yield (lead, text)


def _signed(site: Site | None, issue: Issue, declaration: str) -> Form:
    said = _WORDS[issue.language]
    mask = Mask(names=(), masked=issue.kind.masked)
    name = one_line(site.name) if site else ""
    shown = mask.name(name) if site and site.kind in PRIVATE_KINDS else mask.text(name)
    code = mask.text(one_line(site.code)) if site else ""
    office = one_line(issue.office.called(issue.language))

    def row(label: str, text: str, other: str, value: str, *, dated: bool = False) -> tuple[Box, ...]:
        return (
            Box(text=label, share=4), Box(text=text, share=7, align="left"),
            Box(text=other, share=3), Box(text=value, share=7, align="right" if dated else "left"),
        )  # fmt: skip

    return Form(
        rows=(
            *(((Box(text=declaration, share=21, align="left"),),) if declaration else ()),
            row(said["place"], shown, said["code"], code),
            row(said["hearer"], "", said["date"], said["day"], dated=True),
            row(said["teller"], "", said["date"], said["day"], dated=True),
            (Box(text=said["by"], share=4), Box(text=office, share=17, align="left")),
        ),
        least=10,
    )
