"""告知书: who asks a household, what for, what is kept and how long, what it may do about it; signed and dated.

It informs; it asks for no consent, which a public office on duty does not need (个人信息保护法 第十三条、第三十五条).
"""

from collections.abc import Iterator

from inspector.paper.content import Box, Column, Content, Form, Gap, Part, Table, Title
from inspector.paper.facts import Issue
from inspector.paper.gather.parts import paragraph, red_head
from inspector.paper.harmless import one_line
from inspector.paper.masking import PRIVATE_KINDS, Mask
from inspector.records import Site

_COLUMNS = (Column(heading="事项", share=6, align="centre"), Column(heading="告知内容", share=24))
_CLAUSES = ("who", "purpose", "data", "photos", "keeping", "sharing", "rights", "contact")


def consent(issue: Issue, site: Site | None = None) -> Content:
    """The information sheet for one household, or for anybody."""
    title = one_line(issue.kind.called(issue.language))
    told = {"issuer": one_line(issue.office.called(issue.language)), "contact": one_line(issue.office.contact)}
    parts: list[Part] = [
        Title(text=title),
        paragraph(issue.words.say("opening", **told)),
        Table(columns=_COLUMNS, rows=tuple(_clauses(issue, told))),
        paragraph(issue.words.say("declaration", **told)),
        Gap(),
        _signed(site, issue),
    ]
    return Content(
        kind=issue.kind.name, language=issue.language, paper=issue.paper, number=one_line(issue.number), title=title,
        issuer=told["issuer"], addressee="", issued=issue.issued.isoformat(), head=red_head(issue), parts=tuple(parts),
    )  # fmt: skip


def _clauses(issue: Issue, told: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What it is about, up to the first full stop, beside what there is to say; an empty text is no clause."""
    for part in _CLAUSES:
        lead, _, text = issue.words.say(part, **told).partition("。")
        if lead.strip():
            yield (lead, text)


def _signed(site: Site | None, issue: Issue) -> Form:
    name = one_line(site.name) if site else ""
    if site and site.kind in PRIVATE_KINDS:
        name = Mask(names=(), masked=issue.kind.masked).name(name)
    return Form(
        rows=(
            (Box(text="户主（地点）", share=4), Box(text=name, share=7, align="left"),
             Box(text="编号", share=3), Box(text=one_line(site.code) if site else "", share=7, align="left")),
            (Box(text="被告知人\n（签名）", share=4), Box(text="", share=7),
             Box(text="日期", share=3), Box(text="年　　月　　日", share=7, align="right")),
            (Box(text="告知人\n（签名）", share=4), Box(text="", share=7),
             Box(text="日期", share=3), Box(text="年　　月　　日", share=7, align="right")),
            (Box(text="告知单位", share=4), Box(text=one_line(issue.office.name), share=17, align="left")),
        ),
        least=13,
    )  # fmt: skip
