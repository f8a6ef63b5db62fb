"""送达回证: that a paper was handed over, to whom and how; filled in as far as it is known, else a form for the pen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inspector.paper.content import Box, Content, Form, NewPage, NumberLine, Paragraph, Part, Span, Title, code_text
from inspector.paper.facts import Issue
from inspector.paper.gather.phrases import Language, dated
from inspector.paper.harmless import one_line

_WAYS: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "handed": "直接送达", "left": "留置送达", "posted": "邮寄送达", "entrusted": "委托送达",
        "electronic": "电子送达", "refused": "拒收",
    },
    "en": {
        "handed": "handed over", "left": "left behind", "posted": "by post", "entrusted": "through others",
        "electronic": "electronically", "refused": "refused",
    },
}  # fmt: skip
_SAID: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "matter": "案由\n（事项）", "paper": "文书名称\n和件数", "one": "{title}{number}，一件", "to": "受送达人",
        "by": "签收人：{to}", "would_not": "{to}拒绝签收", "address": "送达地址", "way": "送达方式",
        "received": "受送达人\n签名盖章", "stand_in": "代收人签名\n及代收理由", "refusal": "拒收事由",
        "witness": "见证人签名\n（留置送达）", "bearer": "送达人签名", "remarks": "备考", "when": "年　 月　 日　 时",
        "note": "受送达人拒绝签收的，由送达人写明拒收事由和日期，经见证人签名后留置文书；"
                "由他人代收的，代收人写明与受送达人的关系和代收理由。",
    },
    "en": {
        "matter": "Matter", "paper": "Paper,\ncopies", "one": "{title}{number}, one copy", "to": "Addressee",
        "by": "received by {to}", "would_not": "{to} would not sign", "address": "Address", "way": "How",
        "received": "Received\n(sign, seal)", "stand_in": "In whose\nstead, why", "refusal": "Why refused",
        "witness": "Witness\n(left behind)", "bearer": "Bearer", "remarks": "Remarks", "when": "Date, time",
        "note": "If the addressee will not sign, the bearer writes why and when, a witness signs, and the paper stays; "
                "whoever receives it in another's stead writes how they are related and why.",
    },
}  # fmt: skip
_LABEL, _VALUE, _SIGNED, _DAY = 6, 24, 15, 9
_WAYS_A_LINE = 3
_REFUSED = frozenset({"left", "refused"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What is known of a delivery: on which day, on whom, how (`operations.papers.standing.HOW_SERVED`)."""

    day: date | None
    to: str
    how: str


NOT_YET = Served(day=None, to="", how="")


def delivery(content: Content, issue: Issue, served: Served = NOT_YET) -> Content:
    """The proof that a paper was delivered, with the paper's code at its upper right."""
    language = issue.language
    said, title = _SAID[language], one_line(issue.kind.called(language))
    number = f"（{content.number}）" if language == "zh" else f" ({content.number})"
    what = f"《{content.title}》" if language == "zh" else content.title
    on = dated(served.day, language) if served.day is not None else said["when"]
    refused = served.how in _REFUSED
    parts: tuple[Part, ...] = (
        NewPage(code=True),
        Title(text=title),
        NumberLine(text=content.number),
        Form(
            rows=(
                _row(said["matter"], matter(content)),
                _row(said["paper"], said["one"].format(title=what, number=number if content.number else "")),
                _row(said["to"], _recipient(content.addressee, served, said)),
                _row(said["address"], ""),
                _row(said["way"], _ticked(served.how, language)),
                _signed(said["received"], said["when"] if refused else on),
                _signed(said["stand_in"], said["when"]),
                _signed(said["refusal"], on if refused else said["when"]),
                _signed(said["witness"], said["when"]),
                _signed(said["bearer"], said["when"]),
                _row(said["remarks"], ""),
            ),
            least=14,
        ),
        Paragraph(spans=(Span(text=said["note"]),), indent=0, small=True),
    )
    return Content(
        kind=issue.kind.name, language=language, sheet=content.sheet, paper="", number=content.number, title=title,
        issuer=content.issuer, addressee=content.addressee, issued=issue.issued.isoformat(),
        goes_with=code_text(content) if content.paper else "", parts=parts,
    )  # fmt: skip


def matter(content: Content) -> str:
    """What a paper is about: 石桥村农村户厕检查情况 of 关于石桥村农村户厕检查情况的督导反馈意见书, else its title."""
    title = content.title
    about, found, _ = title.removeprefix("关于").rpartition("的")
    return about if found and about and title.startswith("关于") else title


def _recipient(addressee: str, served: Served, said: Mapping[str, str]) -> str:
    """The addressee, and below it who received the paper or would not."""
    to = one_line(served.to)
    part = "would_not" if served.how in _REFUSED else "by"
    return "\n".join(filter(None, (addressee, said[part].format(to=to) if to else "")))


def _ticked(how: str, language: Language) -> str:
    boxes = [f"{'■' if it == how else '□'}{said}" for it, said in _WAYS[language].items()]
    return "\n".join("　　".join(boxes[n : n + _WAYS_A_LINE]) for n in range(0, len(boxes), _WAYS_A_LINE))


def _row(label: str, text: str) -> tuple[Box, ...]:
    return Box(text=label, share=_LABEL), Box(text=text, share=_VALUE, align="left")


def _signed(label: str, day: str) -> tuple[Box, ...]:
    return Box(text=label, share=_LABEL), Box(text="", share=_SIGNED), Box(text=day, share=_DAY, align="right")
