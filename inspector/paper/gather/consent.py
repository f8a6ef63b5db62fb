"""告知书: who asks a household, what for, what is kept and how long, what it may do about it; signed and dated.

It informs; it asks for no consent, which a public office on duty does not need (个人信息保护法 第十三条、第三十五条).
"""

from inspector.paper.content import Box, Content, Form, Gap, Part, Title
from inspector.paper.facts import Issue
from inspector.paper.gather.parts import clauses, paragraph, red_head, signed_off_with
from inspector.paper.harmless import one_line
from inspector.paper.masking import PRIVATE_KINDS, Mask
from inspector.records import Site

_CLAUSES = ("who", "purpose", "data", "photos", "keeping", "sharing", "rights", "contact")


def consent(issue: Issue, site: Site | None = None) -> Content:
    """The information sheet for one household, or for anybody."""
    title = one_line(issue.kind.called(issue.language))
    told = {"issuer": one_line(issue.office.called(issue.language)), "contact": one_line(issue.office.contact)}
    parts: list[Part] = [
        Title(text=title),
        paragraph(issue.words.say("opening", **told)),
        *clauses([issue.words.say(it, **told) for it in _CLAUSES], issue.language),
        Gap(),
        paragraph(issue.words.say("declaration", **told)),
        _signed(site, issue),
        signed_off_with(issue, code=False),
    ]
    return Content(
        kind=issue.kind.name, language=issue.language, paper=issue.paper, number=one_line(issue.number), title=title,
        issuer=told["issuer"], addressee="", issued=issue.issued.isoformat(), head=red_head(issue), parts=tuple(parts),
    )  # fmt: skip


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
             Box(text="联系电话", share=3), Box(text="", share=7)),
        ),
        least=13,
    )  # fmt: skip
