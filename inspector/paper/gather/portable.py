"""What a portable printer gives in the village: what was found and until when, on half a page or a roll of 80 mm.

One page where it can be: the more was found, the shorter each is told; the whole of it stands on the notice, whose code
it carries once there is one.
"""

from datetime import date

from inspector import clock
from inspector.paper.content import (
    Box,
    Content,
    Form,
    Gap,
    NewPage,
    NumberLine,
    Paragraph,
    Part,
    SheetName,
    SignedOff,
    SignOff,
    Span,
    Title,
)
from inspector.paper.facts import Issue, VisitFacts
from inspector.paper.gather.parts import note
from inspector.paper.gather.phrases import (
    ON_SPOT,
    Language,
    brief,
    dated,
    due,
    mask_of,
    moment,
    place,
    signed_off,
    visited_on,
    words,
)
from inspector.paper.gather.telling import at_once, joined, sentence, telling
from inspector.paper.gather.visited import period
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask
from inspector.records import Finding

_LONG, _SHORT, _ONE_LINE = (2, 90), (6, 34), 15
"""Up to so many findings so many characters each; of more than those one line each."""
_BRACKETS: dict[Language, str] = {"zh": "（{}）", "en": "({}) "}
_NOTED = 4
"""Up to so many findings there is room to say what a signature says."""
_LINE = 14
_MOST_SIGNED = 4
_SAID: dict[Language, dict[str, str]] = {
    "zh": {
        "place": "地点：", "time": "时间：", "team": "检查人员：", "asked": "整改要求：", "at_once": "当日整改",
        "by": "{day}前整改", "signed_team": "检查人员\n（签名）", "signed_asked": "被检查方\n（签名）",
    },
    "en": {
        "place": "Place: ", "time": "Time: ", "team": "Inspectors: ", "asked": "Request: ", "at_once": "today",
        "by": "by {day}", "signed_team": "Inspectors\n(signed)", "signed_asked": "Inspected\n(signed)",
    },
}  # fmt: skip


def portable(facts: VisitFacts, issue: Issue, sheet: SheetName = "a5", goes_with: str = "") -> Content:
    """The slip of one visit; `goes_with` is the code of its notice, whose number it bears.

    Raises Fault UNKNOWN_PLACEHOLDER where the office's wording names no fact.
    """
    language, mask, say = issue.language, mask_of(facts, issue.kind), issue.words.say
    said, told = _SAID[language], telling([facts], [mask], issue, "") | {"numbers": ""}
    title = sentence(say("title", **told), language)
    number = told["number"] or goes_with.partition(" ")[0]
    when = period(facts.visit.started, facts.visit.ended) if language == "zh" else moment(facts.visit.started, language)
    stripe = sheet == "roll80"  # has no corner for a code
    parts: list[Part] = [
        *([NewPage(code=True)] if goes_with and not stripe else []),
        Title(text=title),
        *([NumberLine(text=number)] if number else []),
        _line(said["place"], place(facts.site, facts.areas, mask)),
        _line(said["time"], when),
        _line(said["team"], told["members"]),
        *_findings(facts, mask, language, stripe=stripe),
        *([] if facts.findings else [_line("", say("nothing_found", **told))]),
        *([_line("", say("reply", **told))] if facts.findings else []),
        *([_line(say("contact", **told), "")] if told["contact"] else []),
        _signatures(facts, mask, language),
        *([note(say("receipt", **told))] if stripe or len(facts.findings) <= _NOTED else []),
        SignOff(issuer=told["issuer"], day=dated(issue.issued, language), seal=False, code=bool(goes_with) and stripe),
    ]
    return Content(
        kind=issue.kind.name, language=language, sheet=sheet, paper="", number=number, goes_with=goes_with,
        title=joined(title.split("\n"), language), issuer=told["issuer"], addressee="", issued=issue.issued.isoformat(),
        parts=tuple(parts),
    )  # fmt: skip


def _findings(facts: VisitFacts, mask: Mask, language: Language, *, stripe: bool) -> list[Part]:
    """On a stripe nothing need be short: it is as long as it must be."""
    many = len(facts.findings)
    parts: list[Part] = [Gap()] if 0 < many <= _NOTED else []
    for number, it in enumerate(facts.findings, 1):
        parts += _finding(number, it, min(many, _SHORT[0]) if stripe else many, facts, mask, language)
    return parts


def _finding(number: int, it: Finding, many: int, facts: VisitFacts, mask: Mask, language: Language) -> list[Part]:
    """Number and problem, its date in 黑体; what is asked for where there are few."""
    said = _SAID[language]
    few, long = _LONG
    some, short = _SHORT
    text = words(it.text, mask)
    done = ON_SPOT[language].replace("\n", "")
    until = done if it.id in facts.on_spot else _until(it, visited_on(facts.visit), language)
    if many <= few:
        asked = brief(words(it.requirement, mask), long)
        first = _line(f"{number}. ", brief(text, long))
        last = Paragraph(spans=(Span(text=until, voice="heading"),), indent=0)
        return [first, *([_line(said["asked"], asked)] if asked else []), *([last] if until else [])]
    told = brief(text, short if many <= some else _ONE_LINE).rstrip("。")
    if not until:
        return [_line(f"{number}. ", told)]
    return [_line(f"{number}. {_BRACKETS[language].format(until)}", told)]


def _until(it: Finding, visited: date, language: Language) -> str:
    """12月6日前整改; the year only where it is another one."""
    said, day = _SAID[language], clock.day(it.due)
    if day is None:
        return ""
    if at_once(it):
        return said["at_once"]
    near = language == "zh" and day.year == visited.year
    return said["by"].format(day=f"{day.month}月{day.day}日" if near else due(it, language))


def _line(lead: str, text: str) -> Paragraph:
    spans = (Span(text=lead, voice="heading"), Span(text=one_line(text)))
    return Paragraph(spans=tuple(it for it in spans if it.text), indent=0, align="left")


def _signatures(facts: VisitFacts, mask: Mask, language: Language) -> Form:
    said, signed = _SAID[language], signed_off(facts.signatures, mask, language)
    team = [it for it in signed if it.role == "team"]
    others = [it for it in signed if it.role != "team"]
    return Form(
        rows=((_label(said["signed_team"]), _box(team)), (_label(said["signed_asked"]), _box(others))), least=_LINE
    )


def _label(text: str) -> Box:
    return Box(text=text, share=5)


def _box(signed: list[SignedOff]) -> Box:
    drawn = tuple(it for it in signed if it.strokes)[:_MOST_SIGNED]
    return Box(text="\n".join(it.refusal for it in signed if it.refusal), share=13, align="left", signed=drawn)
