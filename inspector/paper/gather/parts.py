"""The parts several papers are made of: head, table of findings, requests, photos, slip, signatures, ending."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from inspector import clock
from inspector.paper.content import (
    Addressee,
    Attachments,
    Box,
    Column,
    Form,
    Gap,
    Heading,
    Imprint,
    NewPage,
    NumberLine,
    Paragraph,
    Part,
    Picture,
    Pictures,
    RedHead,
    SignedOff,
    SignOff,
    Span,
    Table,
    Title,
)
from inspector.paper.facts import Issue, VisitFacts
from inspector.paper.gather.phrases import (
    NO_UNIT,
    ON_SPOT,
    SEVERITIES,
    Language,
    dated,
    due,
    in_order,
    numbers,
    ordinal,
    pictures_of,
    place,
    spot,
    village,
    words,
)
from inspector.paper.gather.telling import at_once, joined
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask
from inspector.records import Finding

_MOST_SIGNED = 4  # signatures beside one another in a box
_FINDINGS: Mapping[Language, tuple[str, ...]] = {
    "zh": ("序号", "地点", "问题描述", "类别\n程度", "责任单位\n责任人", "整改要求", "整改时限", "照片"),
    "en": ("No.", "Place", "Problem", "Group, severity", "Unit, person", "Request", "By", "Photos"),
}
_SHARES: Mapping[Language, tuple[int, ...]] = {
    "zh": (10, 23, 36, 17, 21, 21, 18, 10),
    "en": (9, 21, 36, 18, 21, 22, 16, 13),
}  # of 156 millimetres: the narrow ones hold four characters, or five and a half
_CENTRED = frozenset({0, 3, 6, 7})
_UNIT = 4  # the column of the unit
_MARK = {"zh": "问题编号", "en": "Number"}
_BOXES: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "team": "督查人员\n（签名）", "village": "签收人\n（签名）", "interviewee": "受访人\n（签名）",
        "opinion": "签收意见", "tick": "□情况属实　　□有异议：", "when": "年　 月　 日　 时",
        "slip": "整改回执", "photos": "问题照片", "annex": "附件", "copies_to": "抄送：{copies_to}。",
        "printed": "{day}印发",
    },
    "en": {
        "team": "Inspectors\n(signed)", "village": "Received\n(signed)",
        "interviewee": "Asked\n(signed)", "opinion": "On receipt",
        "tick": "□ as stated　　□ objection:", "when": "Date, time",
        "slip": "Rectification receipt", "photos": "Photos of the problems",
        "annex": "Annex", "copies_to": "Copies to: {copies_to}.", "printed": "Printed on {day}",
    },
}  # fmt: skip


# -- head --------------------------------------------------------------------------------------------------------------


def red_head(issue: Issue) -> RedHead | None:
    """The red mark of the issuer where the kind has one."""
    if issue.kind.head == "none":
        return None
    return RedHead(mark=one_line(issue.office.mark or issue.office.name), letter=issue.kind.head == "letter")


def opened(issue: Issue, title: str, addressee: str) -> list[Part]:
    """Title, number and addressee; under a red head the number comes first."""
    colon = "：" if issue.language == "zh" else ":"
    head: list[Part] = [Title(text=title), NumberLine(text=one_line(issue.number))]
    if issue.kind.head != "none":
        head.reverse()
    head.append(Gap())
    return [*head, Addressee(text=f"{one_line(addressee)}{colon}")] if addressee else head


def paragraph(*texts: str) -> Paragraph:
    """Plain running text."""
    return Paragraph(spans=(Span(text="".join(texts)),))


def note(text: str) -> Paragraph:
    """A small line, flush left."""
    return Paragraph(spans=(Span(text=text),), indent=0, small=True)


class Headings:
    """Numbers the headings of the first level: 一、 二、 in Chinese, I. would be strange in English: 1. 2."""

    def __init__(self, language: Language) -> None:
        self._language, self._number = language, 0

    def next(self, text: str) -> Heading:
        """The next one."""
        self._number += 1
        lead = f"{ordinal(self._number)}、" if self._language == "zh" else f"{self._number}. "
        return Heading(level=1, text=f"{lead}{one_line(text)}")


# -- findings ----------------------------------------------------------------------------------------------------------


def findings_table(
    visits: Sequence[VisitFacts], masks: Sequence[Mask], language: Language, *, marked: bool = False
) -> Table:
    """All findings of some visits in one numbering, one row per occurrence, photos by their numbers.

    `marked`: their ledger numbers or marks stand where else the unit does, since the paper is for one unit.
    """
    headings = [_MARK[language] if marked and n == _UNIT else it for n, it in enumerate(_FINDINGS[language])]
    columns = tuple(
        Column(heading=it, share=share, align="centre" if n in _CENTRED else "left")
        for n, (it, share) in enumerate(zip(headings, _SHARES[language], strict=True))
    )
    rows: list[tuple[str, ...]] = []
    far = len({village(it.areas) for it in visits}) > 1  # several villages: none of them is named above the table
    first_finding = first_photo = 1
    for facts, mask in zip(visits, masks, strict=True):
        shown = in_order(facts.photos, facts.findings)
        for number, it in enumerate(facts.findings, first_finding):
            of = [n for n, photo in enumerate(shown, first_photo) if photo.finding == it.id]
            row = _row(number, it, facts, mask, of, language, whole=far)
            rows.append((*row[:_UNIT], one_line(it.number or it.mark), *row[_UNIT + 1 :]) if marked else row)
        first_finding += len(facts.findings)
        first_photo += len(shown)
    return Table(columns=columns, rows=tuple(rows))


def _row(
    number: int, it: Finding, facts: VisitFacts, mask: Mask, photos: Sequence[int], language: Language, *, whole: bool
) -> tuple[str, ...]:
    where = (place if whole else spot)(facts.site, facts.areas, mask)
    unit = facts.units.get(it.unit or "")
    person = facts.responsible.get(it.person or "")
    answers = (one_line(unit.name) if unit else NO_UNIT[language], one_line(person.name) if person else "")
    return (
        str(number),
        "\n".join(filter(None, (where, one_line(words(it.place, mask))))),
        words(it.text, mask),
        "\n".join(filter(None, (one_line(facts.categories.get(it.id, "")), SEVERITIES[language][it.severity]))),
        "\n".join(filter(None, answers)),
        words(it.requirement, mask),
        ON_SPOT[language] if it.id in facts.on_spot else due(it, language).replace("年", "年\n"),
        numbers(photos, language),
    )


# -- requests ----------------------------------------------------------------------------------------------------------


def clauses(texts: Sequence[str], language: Language) -> Iterator[Part]:
    """Numbered requests, the words up to the first full stop in 楷体; a single one has no number."""
    said = [it for it in texts if it.strip()]
    stop = "。" if language == "zh" else ". "
    for number, text in enumerate(said, 1):
        if len(said) == 1:
            yield paragraph(text)
            return
        numeral = f"（{ordinal(number)}）" if language == "zh" else f"({number}) "
        lead, found, rest = text.partition(stop)
        first = Span(text=f"{numeral}{lead}{found}", voice="second" if rest else "body")
        yield Paragraph(spans=(first, Span(text=rest)) if rest else (first,))


def handling_clauses(
    findings: Sequence[Finding], issue: Issue, told: Mapping[str, str], done: Collection[str] = ()
) -> list[str]:
    """What is asked for: at once, by its date, without one; then to look for the like. Of what is `done` nothing is."""
    sorts: dict[str, list[int]] = {"at_once_clause": [], "by_date_clause": [], "improve_clause": []}
    for number, it in enumerate(findings, 1):
        if it.id in done:
            continue
        sort = "at_once" if at_once(it) else "by_date" if clock.day(it.due) is not None else "improve"
        sorts[f"{sort}_clause"].append(number)
    said = [
        issue.words.say(part, **(dict(told) | {"numbers": numbers(held, issue.language)}))
        for part, held in sorts.items()
        if held
    ]
    return [
        *said,
        issue.words.say(
            "alike_clause", **(dict(told) | {"numbers": numbers(range(1, len(findings) + 1), issue.language)})
        ),
    ]


def reply_clause(issue: Issue, told: Mapping[str, str]) -> str:
    """When and where the slip is to go, that one may object, whom to ask."""
    every = dict(told) | {"numbers": ""}
    said = [issue.words.say("reply_clause" if told["reply_by"] else "reply_when_done_clause", **every)]
    said.append(issue.words.say("objection", **every))
    said.append(issue.words.say("contact", **every) if told["contact"] else "")
    return joined(said, issue.language)


def with_contact(text: str, issue: Issue, told: Mapping[str, str]) -> str:
    """A clause, and behind it whom to ask, where somebody is named."""
    return joined([text, issue.words.say("contact", **told) if told["contact"] else ""], issue.language)


# -- signatures, ending ------------------------------------------------------------------------------------------------


def signed_off_with(issue: Issue, *, code: bool = True) -> SignOff:
    """Issuer and date with room for the seal."""
    issuer = one_line(issue.office.called(issue.language))
    return SignOff(issuer=issuer, day=dated(issue.issued, issue.language), seal=True, code=code)


def sign_form(signed: Sequence[SignedOff], language: Language) -> Form:
    """Inspectors and whoever receives the paper sign; so did the person asked, where they did."""
    said = _BOXES[language]
    asked = _signed_box(signed, "interviewee", 15)
    first = (
        Box(text=said["team"], share=3), _signed_box(signed, "team", 6),
        Box(text=said["village"], share=3), _signed_box(signed, "village", 6),
    )  # fmt: skip
    middle = ((Box(text=said["interviewee"], share=3), asked),) if asked.text or asked.signed else ()
    last = (
        Box(text=said["opinion"], share=3), Box(text=said["tick"], share=9, align="left"),
        Box(text=said["when"], share=6, align="right"),
    )  # fmt: skip
    return Form(rows=(first, *middle, last))


def _signed_box(signed: Sequence[SignedOff], role: str, share: int) -> Box:
    held = [it for it in signed if it.role == role]
    drawn = tuple(it for it in held if it.strokes)[:_MOST_SIGNED]
    refusals = "\n".join(it.refusal for it in held if it.refusal)
    return Box(text=refusals, share=share, align="left" if refusals else "centre", signed=drawn)


def closing(issue: Issue, told: Mapping[str, str]) -> list[Part]:
    """The line of copies, and the 版记 where copies go to somebody or the paper has a red head."""
    said = issue.words.say("copies", **told)
    copies_to = one_line(issue.office.copies_to).rstrip("。.")
    found: list[Part] = [note(said)] if said else []
    if copies_to or issue.kind.head != "none":
        copies = _BOXES[issue.language]["copies_to"].format(copies_to=copies_to) if copies_to else ""
        day = _BOXES[issue.language]["printed"].format(day=dated(issue.issued, issue.language))
        found.append(Imprint(copies=copies, printed_by=told["issuer"], printed_on=day))
    return found


# -- attachments -------------------------------------------------------------------------------------------------------


def all_pictures(visits: Sequence[VisitFacts], masks: Sequence[Mask], issue: Issue) -> Pictures | None:
    """The photos of some visits in one numbering, as `findings_table` counts them."""
    rows: list[tuple[Picture, ...]] = []
    first = first_finding = 1
    for facts, mask in zip(visits, masks, strict=True):
        found = pictures_of(facts, mask, issue.kind.per_page, issue.language, first=first, first_finding=first_finding)
        rows += found.rows if found else ()
        first += len(in_order(facts.photos, facts.findings))
        first_finding += len(facts.findings)
    return Pictures(per_page=issue.kind.per_page, rows=tuple(rows)) if rows else None


def annexes(pictures: Pictures | None, slip: Sequence[Part], language: Language) -> tuple[list[Part], list[Part]]:
    """The note of attachments below the text, and their pages: photos first, the return slip last."""
    said = _BOXES[language]
    names = [*([said["photos"]] if pictures else []), *([said["slip"]] if slip else [])]
    apart = "" if language == "zh" else " "
    labels = [f"{said['annex']}{apart}{n}" for n in (1, 2)] if len(names) > 1 else [said["annex"]]
    pages: list[Part] = []
    if pictures:
        pages += [NewPage(label=labels[0]), Title(text=said["photos"]), Gap(), pictures]
    if slip:
        pages += [NewPage(label=labels[-1], code=True), Title(text=said["slip"]), *slip]
    return ([Attachments(names=tuple(names))] if names else []), pages
